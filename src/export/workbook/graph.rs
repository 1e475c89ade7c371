//! The figures of a plan as one graph in which every value is there once: figures that share a part share its cell, and
//! parts that were made several times but say the same come together. Each knows the touchpoint and the month it is of.

use std::collections::BTreeMap;

use crate::forecast::{Figure, Formula, Judgement, Name, Origin};

use super::place::Place;

/// Number of a value in the graph.
pub(super) type Id = usize;

/// More inputs than this do not fit into one formula; parts are summed first.
const MOST: usize = 120;

/// What a figure belongs to: the place of a touchpoint among those of the workbook, and a month of the plan from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Of {
    pub touchpoint: Option<usize>,
    pub month: Option<usize>,
}

/// One value.
pub(super) struct Node {
    pub figure: Figure,
    pub inputs: Vec<Id>,
    pub of: Of,
    /// The cell it is computed or typed in.
    pub home: Option<Place>,
}

impl Node {
    /// How it is computed; `None` for an input of the workbook.
    pub(super) fn formula(&self) -> Option<Formula> {
        match &self.figure.origin {
            Origin::Computed(formula, _) => Some(*formula),
            _ => None,
        }
    }
}

#[derive(Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    by_address: BTreeMap<usize, Id>,
    by_meaning: BTreeMap<String, Id>,
    /// Every figure seen, so that no address is used anew.
    held: Vec<Figure>,
}

impl Graph {
    pub(super) fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// Takes in a figure with all it rests on.
    pub(super) fn add(&mut self, figure: &Figure, of: Of) -> Id {
        if let Some(id) = self.by_address.get(&figure.address()).copied() {
            self.share(id, of);
            return id;
        }
        let id = match &figure.origin {
            Origin::Computed(formula @ (Formula::Sum | Formula::SumOfProducts), inputs) if inputs.len() > MOST => {
                self.add(&in_parts(figure, *formula, inputs), of)
            }
            Origin::Computed(formula, inputs) => {
                let inputs: Vec<Id> = inputs.iter().map(|input| self.add(input, of)).collect();
                let key = format!("{formula:?} {:?} {:?} {inputs:?}", figure.name, figure.unit);
                self.place(key, figure, inputs, of)
            }
            origin => self.place(meaning(figure, origin, of), figure, Vec::new(), of),
        };
        self.by_address.insert(figure.address(), id);
        self.held.push(figure.clone());
        id
    }

    fn place(&mut self, key: String, figure: &Figure, inputs: Vec<Id>, of: Of) -> Id {
        if let Some(id) = self.by_meaning.get(&key).copied() {
            self.share(id, of);
            return id;
        }
        let id = self.nodes.len();
        let of = Of { month: self.month(figure, &inputs, of), ..of };
        self.nodes.push(Node { figure: figure.clone(), inputs, of, home: None });
        self.by_meaning.insert(key, id);
        id
    }

    /// The month a value is of: it rests on something of that month, and is not merely what was needed in it first.
    fn month(&self, figure: &Figure, inputs: &[Id], of: Of) -> Option<usize> {
        match &figure.origin {
            Origin::Computed(..) => {
                let mut months: Vec<usize> = inputs.iter().filter_map(|id| self.node(*id)?.of.month).collect();
                months.dedup();
                match (of.month, months.as_slice()) {
                    (_, []) => None,
                    (None, [only]) => Some(*only),
                    (month, _) => month,
                }
            }
            _ => of.month.filter(|_| alone(figure) || figure.name == Name::Season),
        }
    }

    /// What two touchpoints rest on belongs to neither.
    fn share(&mut self, id: Id, of: Of) {
        let Some(node) = self.nodes.get_mut(id) else { return };
        if of.touchpoint.is_some() && node.of.touchpoint.is_some() && node.of.touchpoint != of.touchpoint {
            node.of.touchpoint = None;
            for input in node.inputs.clone() {
                self.share(input, of);
            }
        }
    }
}

/// A long sum as a sum of sums.
fn in_parts(figure: &Figure, formula: Formula, inputs: &[Figure]) -> Figure {
    let part = |inputs: &[Figure]| Figure::derive(figure.name, figure.unit, formula, inputs.to_vec());
    let parts = inputs.chunks(MOST).map(part).collect();
    Figure::derive(figure.name, figure.unit, Formula::Sum, parts)
}

/// Whether each of such inputs has a cell of its own, although another may say the same: the planned spends and the
/// demand of the months, which are to be changed one by one.
fn alone(figure: &Figure) -> bool {
    let spend = figure.name == Name::MonthSpend && !matches!(figure.origin, Origin::Judged(_));
    spend || matches!(figure.origin, Origin::Allocated | Origin::Judged(Judgement::Season))
}

/// What makes two inputs the same.
fn meaning(figure: &Figure, origin: &Origin, of: Of) -> String {
    let (name, bits) = (figure.name, figure.value.to_bits());
    if alone(figure) {
        return format!("alone {}", figure.address());
    }
    match origin {
        Origin::Typed(field) => format!("typed {field} {name:?} {bits}"),
        Origin::Own(data) => format!("own {} {name:?} {bits}", data.field),
        // A benchmark may stand in for several touchpoints; each may be found to be wrong for one of them alone.
        Origin::Library(found) => format!("library {} {name:?} {:?}", found.figure.id, of.touchpoint),
        Origin::Channel(channel) => format!("channel {} {name:?} {bits}", channel.id),
        Origin::PriceChange(change) => format!("price {} {name:?}", change.region.key()),
        Origin::Judged(rule @ Judgement::Responsive) => format!("judged {rule:?} {name:?} {:?}", of.touchpoint),
        Origin::Judged(rule) => format!("judged {rule:?} {name:?} {bits}"),
        Origin::Allocated | Origin::Computed(..) => format!("alone {}", figure.address()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::Unit;

    fn typed(value: f64) -> Figure {
        Figure::typed(Name::CloseRate, value, Unit::Ratio, "customers.close_rate")
    }

    fn spend() -> Figure {
        Figure::given(Name::MonthSpend, 5.0, Unit::Money, Origin::Allocated)
    }

    #[test]
    fn what_says_the_same_is_there_once() {
        let mut graph = Graph::default();
        let product = || Figure::derive(Name::Deals, Unit::Count, Formula::Product, vec![typed(0.1), typed(0.2)]);
        let [first, second] = [0, 1].map(|k| graph.add(&product(), Of { touchpoint: Some(k), month: None }));
        assert_eq!((first, graph.nodes.len()), (second, 3));
        assert!(graph.nodes.iter().all(|node| node.of.touchpoint.is_none()), "shared by two touchpoints");
    }

    #[test]
    fn spends_have_a_cell_each_although_they_are_alike() {
        let mut graph = Graph::default();
        let (january, february) = (spend(), spend());
        let month = |month| Of { touchpoint: Some(0), month: Some(month) };
        let ids = [graph.add(&january, month(0)), graph.add(&february, month(1)), graph.add(&january, Of::default())];
        assert_eq!(ids, [0, 1, 0]);
        let months: Vec<_> = graph.nodes.iter().map(|node| node.of.month).collect();
        assert_eq!(months, [Some(0), Some(1)]);
    }

    #[test]
    fn long_sums_are_summed_in_parts() {
        let mut graph = Graph::default();
        let parts: Vec<Figure> = (0..250).map(|_| spend()).collect();
        let sum = Figure::derive(Name::Media, Unit::Money, Formula::Sum, parts);
        let id = graph.add(&sum, Of::default());
        let node = graph.node(id).unwrap();
        assert_eq!((node.inputs.len(), graph.nodes.len()), (3, 254));
        assert!((node.figure.value - 1_250.0).abs() < 1e-9);
    }
}
