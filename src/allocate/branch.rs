//! Branch and bound: where the relaxation leaves an item between two states, both are tried, the most promising node
//! first. What is left untried, for whatever reason, stays in the upper bound.

use std::collections::{BTreeMap, BinaryHeap};

use super::domain::Domain;
use super::effort::{Relaxed, relax};
use super::problem::{AllocateError, Binding, Problem, Solution, Status};
use super::round::{Candidate, WHOLE, least, round};
use super::sum::sum;

/// Relaxations solved at most by [`solve`].
const NODE_LIMIT: usize = 20_000;

/// The best allocation, proven to [`Solution::TOLERANCE`] or as far as a fixed number of nodes allows.
///
/// # Errors
/// If the problem has a figure outside its range or the least spends or efforts exceed their limit.
pub fn solve(problem: &Problem) -> Result<Solution, AllocateError> {
    solve_within(problem, NODE_LIMIT)
}

/// As [`solve`], with at most `node_limit` relaxations (at least one).
///
/// # Errors
/// As [`solve`].
pub fn solve_within(problem: &Problem, node_limit: usize) -> Result<Solution, AllocateError> {
    problem.check()?;
    let required = sum(problem.items.iter().filter(|item| !item.may_be_off).map(|item| item.lo));
    let others = |lo: f64, may_be_off: bool| if may_be_off { required } else { required - lo };
    let root: Vec<Domain> =
        problem.items.iter().map(|i| Domain::root(i, problem, others(i.lo, i.may_be_off))).collect();
    let best = least(problem).ok_or(AllocateError::OutOfRange)?;
    let mut search =
        Search { problem, root, twins: None, best, dropped: f64::NEG_INFINITY, open: BinaryHeap::new(), nodes: 0 };
    search.visit(Vec::new(), 0.0);
    while search.nodes < node_limit
        && let Some(node) = search.open.pop()
    {
        if node.bound <= search.enough() {
            search.open.push(node);
            break;
        }
        for changes in search.split(&node) {
            search.visit(changes, node.effort_price);
        }
    }
    search.conclude()
}

/// A restriction of the problem by the changed domains of some items, by index.
type Changes = Vec<(usize, Domain)>;

struct Node {
    bound: f64,
    changes: Changes,
    cut: Cut,
    /// Price of effort here, a first guess for the sides.
    effort_price: f64,
}

/// Where a node is split.
#[derive(Clone, Copy)]
enum Cut {
    /// Off, or on.
    OnOff(usize),
    /// At most, or at least, so much spend.
    At(usize, f64),
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.bound.total_cmp(&other.bound).then(self.changes.len().cmp(&other.changes.len()))
    }
}

struct Search<'a> {
    problem: &'a Problem,
    root: Vec<Domain>,
    /// Per item, the first item identical to it; found when first needed.
    twins: Option<Vec<usize>>,
    best: Candidate,
    /// The highest bound of the nodes that were not pursued.
    dropped: f64,
    open: BinaryHeap<Node>,
    nodes: usize,
}

impl Search<'_> {
    /// A bound up to which nothing is worth pursuing.
    fn enough(&self) -> f64 {
        let stake = self.best.objective.abs() + self.problem.spend_price * self.problem.budget;
        self.best.objective + 0.5 * Solution::TOLERANCE * stake
    }

    fn domains(&self, changes: &Changes) -> Vec<Domain> {
        let mut domains = self.root.clone();
        for (index, domain) in changes {
            if let Some(slot) = domains.get_mut(*index) {
                *slot = *domain;
            }
        }
        domains
    }

    /// Bounds a node, looks for a better allocation near it and keeps it if it can still lead to one.
    fn visit(&mut self, changes: Changes, effort_price: f64) {
        let domains = self.domains(&changes);
        self.nodes += 1;
        let Some(relaxed) = relax(self.problem, &domains, effort_price, self.enough()) else { return };
        if relaxed.bound > self.enough()
            && let Some(candidate) = round(self.problem, &domains, &relaxed)
            && candidate.objective > self.best.objective
        {
            self.best = candidate;
        }
        let cut = (relaxed.bound > self.enough()).then(|| self.cut(&domains, &relaxed)).flatten();
        match cut {
            Some(cut) => {
                self.open.push(Node { bound: relaxed.bound, changes, cut, effort_price: relaxed.effort_price });
            }
            None => self.dropped = self.dropped.max(relaxed.bound),
        }
    }

    /// The item whose undecided state matters most: one between off and on, else one on a chord, else (where the two
    /// prices did not meet) any that is still open.
    fn cut(&self, domains: &[Domain], relaxed: &Relaxed) -> Option<Cut> {
        let rows = || domains.iter().zip(&relaxed.places).enumerate();
        let partly = rows().map(|(i, (_, p))| (i, p.share.min(1.0 - p.share), p.stake));
        let on_off = partly.filter(|(_, part, _)| *part > WHOLE).map(|(i, part, stake)| (i, part * stake));
        if let Some((index, _)) = on_off.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))) {
            return Some(Cut::OnOff(index));
        }
        let chords = rows().filter_map(|(i, (_, p))| p.chord.map(|chord| (i, p, chord)));
        if let Some((index, place, (from, to))) = chords.max_by(|a, b| a.1.promise.total_cmp(&b.1.promise))
            && place.promise > 0.0
        {
            // Away from the ends, so that both sides shrink.
            let margin = 0.05 * (to - from);
            return Some(Cut::At(index, place.spend.clamp(from + margin, to - margin)));
        }
        let items = || rows().zip(&self.problem.items);
        let undecided = items().filter(|((_, (d, _)), _)| d.off && d.on.is_some());
        let largest = undecided.max_by(|(_, a), (_, b)| a.effort.total_cmp(&b.effort));
        largest.map(|((index, _), _)| Cut::OnOff(index))
    }

    /// Both sides of a node's cut. Identical items are interchangeable, so an earlier one may be taken to get at least
    /// as much as a later one: what holds one down holds down all later ones, and likewise up.
    fn split(&mut self, node: &Node) -> Vec<Changes> {
        let items = &self.problem.items;
        let twins = self.twins.get_or_insert_with(|| {
            let mut first = BTreeMap::new();
            items.iter().enumerate().map(|(i, item)| *first.entry(format!("{item:?}")).or_insert(i)).collect()
        });
        let (Cut::OnOff(index) | Cut::At(index, _)) = node.cut;
        let class = twins.get(index).copied();
        let same: Vec<usize> =
            twins.iter().enumerate().filter(|(_, first)| Some(**first) == class).map(|(i, _)| i).collect();
        let domains = self.domains(&node.changes);
        let side = |down: bool| {
            let mut changes: BTreeMap<usize, Domain> = node.changes.iter().copied().collect();
            for &twin in same.iter().filter(|&&twin| if down { twin >= index } else { twin <= index }) {
                let Some(domain) = domains.get(twin) else { continue };
                let changed = match (node.cut, down) {
                    (Cut::OnOff(_), true) => Domain { on: None, ..*domain },
                    (Cut::OnOff(_), false) => domain.must_be_on(),
                    (Cut::At(_, x), true) => domain.at_most(x),
                    (Cut::At(_, x), false) => domain.at_least(x),
                };
                changes.insert(twin, changed);
            }
            changes.into_iter().collect::<Changes>()
        };
        [side(true), side(false)].into_iter().filter(|c| !c.iter().any(|(_, domain)| domain.is_empty())).collect()
    }

    fn conclude(self) -> Result<Solution, AllocateError> {
        let enough = self.enough();
        let open = self.open.iter().fold(f64::NEG_INFINITY, |bound, node| bound.max(node.bound));
        let upper_bound = open.max(self.dropped).max(self.best.objective);
        let Candidate { spend, objective, marginal } = self.best;
        if !(objective.is_finite() && upper_bound.is_finite()) {
            return Err(AllocateError::OutOfRange);
        }
        let slack = enough - objective;
        let status = if upper_bound <= objective + 2.0 * slack { Status::Optimal } else { Status::NotCertified };
        let binding = self.problem.items.iter().zip(&spend).map(|(item, x)| match x {
            None => Binding::Off,
            Some(x) if *x <= item.lo => Binding::AtLow,
            Some(x) if *x >= item.hi => Binding::AtHigh,
            Some(_) => Binding::Interior,
        });
        Ok(Solution {
            binding: binding.collect(),
            on: spend.iter().map(Option::is_some).collect(),
            spend: spend.into_iter().map(Option::unwrap_or_default).collect(),
            objective,
            upper_bound,
            marginal,
            nodes: self.nodes,
            status,
        })
    }
}
