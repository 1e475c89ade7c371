//! Receipts as a tape: every computed figure once, after all it rests on. What rests on nothing uncertain is a number;
//! the rest is evaluated for many draws at once.

use std::collections::BTreeMap;

use super::super::{Figure, Formula, Origin};
use super::draws::{Source, bounded, deviates};

/// Draws evaluated together; enough to share the work of looking things up, few enough to stay near the processor.
const LANES: usize = 40;
/// Sources whose factors are drawn in one step.
const SOURCES: usize = 16;

enum Step {
    /// A number, the same in every draw.
    Fixed(f64),
    /// A value that varies with a source.
    Varied(Figure, usize),
    /// A formula over earlier steps.
    Computed(Formula, Vec<usize>),
}

/// Figures made ready for many evaluations.
pub struct Tape {
    steps: Vec<Step>,
    outputs: Vec<usize>,
    sources: Vec<Source>,
    /// Standard deviates, one per draw.
    deviates: Vec<f64>,
    /// Factor per source and draw, of the sources drawn so far.
    factors: Vec<Vec<f64>>,
    /// Outcomes so far, per output.
    outcomes: Vec<Vec<f64>>,
}

struct Recorder {
    steps: Vec<Step>,
    /// Place of every figure already recorded, by its address.
    places: BTreeMap<usize, usize>,
    sources: Vec<Source>,
    by_key: BTreeMap<String, usize>,
}

impl Recorder {
    fn record(&mut self, figure: &Figure) -> usize {
        if let Some(place) = self.places.get(&figure.address()) {
            return *place;
        }
        let step = match &figure.origin {
            Origin::Computed(formula, inputs) => {
                let inputs: Vec<usize> = inputs.iter().map(|input| self.record(input)).collect();
                let fixed = inputs.iter().all(|i| matches!(self.steps.get(*i), Some(Step::Fixed(_))));
                if fixed { Step::Fixed(figure.value) } else { Step::Computed(*formula, inputs) }
            }
            _ => match Source::of(figure) {
                Some(source) => {
                    let next = self.sources.len();
                    let place = *self.by_key.entry(source.key().to_owned()).or_insert(next);
                    if place == next {
                        self.sources.push(source);
                    }
                    Step::Varied(figure.clone(), place)
                }
                None => Step::Fixed(figure.value),
            },
        };
        self.steps.push(step);
        self.places.insert(figure.address(), self.steps.len() - 1);
        self.steps.len() - 1
    }
}

/// Everything uncertain that figures rest on, in the order of a tape of them.
#[must_use]
pub fn sources(outputs: &[Figure]) -> Vec<Source> {
    Tape::new(outputs, 0).sources
}

impl Tape {
    /// Makes `outputs` ready for `draws` evaluations.
    #[must_use]
    pub fn new(outputs: &[Figure], draws: usize) -> Self {
        let mut recorder =
            Recorder { steps: Vec::new(), places: BTreeMap::new(), sources: Vec::new(), by_key: BTreeMap::new() };
        let places: Vec<usize> = outputs.iter().map(|figure| recorder.record(figure)).collect();
        let outcomes = places.iter().map(|_| Vec::with_capacity(draws)).collect();
        let Recorder { steps, sources, .. } = recorder;
        Self { steps, outputs: places, sources, deviates: deviates(draws), factors: Vec::new(), outcomes }
    }

    /// Everything uncertain the outputs rest on, with the factor drawn for each draw.
    pub fn sources(&self) -> impl Iterator<Item = (&Source, &[f64])> {
        self.sources.iter().zip(self.factors.iter().map(Vec::as_slice))
    }

    /// How much is done, and of how much: sources drawn and draws evaluated.
    #[must_use]
    pub fn done(&self) -> (usize, usize) {
        (self.factors.len() + self.evaluated(), self.sources.len() + self.deviates.len())
    }

    fn evaluated(&self) -> usize {
        self.outcomes.first().map_or(self.deviates.len(), Vec::len)
    }

    /// Draws some more sources, then evaluates some more draws; `false` once there is nothing left to do.
    pub fn step(&mut self) -> bool {
        let waiting = self.sources.get(self.factors.len()..).unwrap_or_default();
        if !waiting.is_empty() {
            self.factors.extend(waiting.iter().take(SOURCES).map(|source| source.factors(&self.deviates)));
            return true;
        }
        let from = self.evaluated();
        let lanes = (self.deviates.len() - from).min(LANES);
        if lanes == 0 {
            return false;
        }
        let mut values = vec![0.0; self.steps.len() * lanes];
        let mut inputs = Vec::new();
        for (place, step) in self.steps.iter().enumerate() {
            let (done, rest) = values.split_at_mut(place * lanes);
            let Some(out) = rest.get_mut(..lanes) else { break };
            match step {
                Step::Fixed(value) => out.fill(*value),
                Step::Varied(figure, source) => {
                    let factors = self.factors.get(*source).and_then(|all| all.get(from..)).unwrap_or_default();
                    for (out, factor) in out.iter_mut().zip(factors) {
                        *out = bounded(figure, figure.value * factor);
                    }
                }
                Step::Computed(formula, places) => {
                    let lane = |place: &usize| done.get(place * lanes..(place + 1) * lanes).unwrap_or_default();
                    formula.evaluate_lanes(&places.iter().map(lane).collect::<Vec<_>>(), out, &mut inputs);
                }
            }
        }
        for (place, outcomes) in self.outputs.iter().zip(&mut self.outcomes) {
            outcomes.extend_from_slice(values.get(place * lanes..(place + 1) * lanes).unwrap_or_default());
        }
        true
    }

    /// The outcomes of every output, one per draw evaluated.
    #[must_use]
    pub fn outcomes(&self) -> &[Vec<f64>] {
        &self.outcomes
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DRAWS, Spread};
    use super::*;
    use crate::forecast::{Judgement, Name, Unit};

    fn run(outputs: &[Figure]) -> Tape {
        let mut tape = Tape::new(outputs, DRAWS);
        while tape.step() {}
        tape
    }

    #[test]
    fn what_is_certain_stays_what_it_is() {
        let a = Figure::typed(Name::Orders, 3.0, Unit::Count, "a");
        let b = Figure::typed(Name::OrderValue, 5.0, Unit::Money, "b");
        let product = Figure::derive(Name::Revenue, Unit::Money, Formula::Product, vec![a, b]);
        let tape = run(&[product]);
        assert_eq!(tape.sources().count(), 0);
        assert_eq!(Spread::of(&tape.outcomes()[0]), Some(Spread { p10: 15.0, p50: 15.0, p90: 15.0 }));
    }

    #[test]
    fn one_log_normal_factor_has_the_quantiles_of_its_range() {
        // Judgement is graded D, ± 50 %: a tenth lies above 1.5 times the value, a tenth below 1 / 1.5 of it.
        let reach = Figure::judged(Name::ReachableShare, 0.3, Unit::Ratio, Judgement::Reach);
        let people = Figure::typed(Name::AudienceSize, 1_000.0, Unit::Count, "people");
        let reached = Figure::derive(Name::Visits, Unit::Count, Formula::Product, vec![reach, people]);
        let spread = Spread::of(&run(&[reached]).outcomes()[0]).unwrap();
        assert!(
            (spread.p50 - 300.0).abs() < 1.0 && (spread.p90 - 450.0).abs() < 1.0 && (spread.p10 - 200.0).abs() < 1.0
        );
    }

    #[test]
    fn the_same_evidence_is_off_together_and_independent_evidence_evens_out() {
        let reach = |value| Figure::judged(Name::ReachableShare, value, Unit::Times, Judgement::Reach);
        let other = |value| Figure::judged(Name::Frequency, value, Unit::Times, Judgement::Frequency);
        let sum = |a, b| Figure::derive(Name::Visits, Unit::Count, Formula::Sum, vec![a, b]);
        let tape = run(&[sum(reach(10.0), reach(10.0)), sum(reach(10.0), other(10.0))]);
        let width = |i: usize| Spread::of(&tape.outcomes()[i]).map(|s| s.p90 - s.p10).unwrap();
        assert!((width(0) - 20.0 * (1.5 - 1.0 / 1.5)).abs() < 0.1);
        assert!((width(1) / width(0) - 0.707).abs() < 0.05, "{}", width(1) / width(0));
    }
}
