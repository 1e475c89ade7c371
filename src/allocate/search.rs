//! Branch and bound: where the relaxation leaves an item between two states, both are tried, the most promising node
//! first. What is left untried, for whatever reason, stays in the upper bound. The search can be stopped and resumed
//! after every step.

use std::borrow::Cow;
use std::collections::{BTreeMap, BinaryHeap};

use super::decompose::Decomposition;
use super::domain::Domain;
use super::effort::{Node, Relaxed, relax};
use super::envelope::Envelope;
use super::price::Hint;
use super::problem::{AllocateError, Binding, Pool, Problem, Solution, Status};
use super::round::{Candidate, WHOLE, least, round};

/// Relaxations at most in [`solve`], and of single items, a few seconds of work.
const NODE_LIMIT: usize = 20_000;
const WORK_LIMIT: usize = 1_500_000;

/// With more items than this between two states, limits of groups are what leaves them there; if branching has not
/// settled that after so many nodes, groups are solved one by one.
const MANY: usize = 10;
const NODES_FIRST: usize = 40;
/// With more than this, branching is not even tried first.
const TOO_MANY: usize = 30;

/// The best allocation, proven to [`Solution::TOLERANCE`] or as far as a fixed amount of work allows.
///
/// # Errors
/// If the problem has a figure outside its range, or its limits exclude every allocation.
pub fn solve(problem: &Problem) -> Result<Solution, AllocateError> {
    let mut search = Search::new(problem)?;
    while search.nodes < NODE_LIMIT && search.work < WORK_LIMIT && search.step() {}
    search.best()
}

/// As [`solve`], with at most `node_limit` relaxations (at least one).
///
/// # Errors
/// As [`solve`].
pub fn solve_within(problem: &Problem, node_limit: usize) -> Result<Solution, AllocateError> {
    let mut search = Search::new(problem)?;
    while search.nodes < node_limit && search.step() {}
    search.best()
}

/// A restriction of the problem by the changed domains of some items, by index.
type Changes = Vec<(usize, Domain)>;

struct Open {
    bound: f64,
    changes: Changes,
    cut: Cut,
    /// Prices here, a first guess for the sides.
    price: f64,
    own: Box<[f64]>,
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

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Open {}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.bound.total_cmp(&other.bound).then(self.changes.len().cmp(&other.changes.len()))
    }
}

/// A search for the best allocation that can be interrupted: [`Search::step`] does a small piece of work,
/// [`Search::best`] tells at any time what was found and how good anything else could be.
pub struct Search<'a> {
    problem: Cow<'a, Problem>,
    pools: Vec<Pool>,
    root: Vec<Domain>,
    /// Of the root's domains, without a price of effort.
    envelopes: Vec<Envelope>,
    best: Option<Candidate>,
    /// The highest bound of the nodes that were not pursued.
    dropped: f64,
    open: BinaryHeap<Open>,
    groups: Option<Decomposition>,
    /// Nodes before the groups are solved one by one.
    nodes_first: usize,
    /// The lowest bound that solving the groups one by one gave for the whole problem.
    ceiling: f64,
    nodes: usize,
    work: usize,
}

impl<'a> Search<'a> {
    /// Starts a search: a first allocation and a first bound.
    ///
    /// # Errors
    /// If the problem has a figure outside its range, or its limits exclude every allocation.
    pub fn new(problem: &'a Problem) -> Result<Self, AllocateError> {
        Self::start(Cow::Borrowed(problem))
    }

    /// As [`Search::new`], for a search that outlives the caller's problem.
    ///
    /// # Errors
    /// As [`Search::new`].
    pub fn owned(problem: Problem) -> Result<Search<'static>, AllocateError> {
        Search::start(Cow::Owned(problem))
    }

    fn start(problem: Cow<'a, Problem>) -> Result<Self, AllocateError> {
        problem.check()?;
        let pools = problem.pools();
        let root = problem.domains(&pools);
        let pairs = problem.items.iter().zip(&root);
        let envelopes: Option<Vec<Envelope>> = pairs.map(|(item, domain)| Envelope::new(item, *domain, 0.0)).collect();
        let envelopes = envelopes.ok_or(AllocateError::Infeasible)?;
        let mut search = Search {
            problem,
            pools,
            root,
            envelopes,
            best: None,
            dropped: f64::NEG_INFINITY,
            open: BinaryHeap::new(),
            groups: None,
            nodes_first: 0,
            ceiling: f64::INFINITY,
            nodes: 0,
            work: 0,
        };
        let relaxed = search.visit(Vec::new(), None, 0.0);
        if search.best.is_none() {
            search.best = least(&search.node(&search.root, &search.refs(&[]), None, 0.0));
        }
        if let Some(relaxed) = relaxed.filter(|_| search.problem.effort_limit.is_none() && search.pools.len() > 1) {
            let split = relaxed.places.iter().filter(|place| place.is_split()).count();
            search.groups = (split > MANY).then(|| Decomposition::new(&search.problem, &search.pools, relaxed.price));
            search.nodes_first = if split > TOO_MANY { 0 } else { NODES_FIRST };
        }
        Ok(search)
    }

    /// Goes on with the search: one node, or a piece of one group. Returns whether there is more to do.
    pub fn step(&mut self) -> bool {
        if self.is_done() {
            return false;
        }
        if let Some(mut groups) = self.groups.take_if(|_| self.nodes > self.nodes_first) {
            let nodes = groups.step(&self.problem, self.enough());
            self.nodes += nodes.count;
            self.work += nodes.work;
            self.ceiling = self.ceiling.min(groups.bound());
            if let Some(places) = nodes.places {
                let found = groups.settle(&self.node(&self.root, &self.refs(&[]), None, 0.0), &places);
                self.offer(found);
            }
            self.groups = Some(groups).filter(|groups| !groups.is_done());
        } else if let Some(node) = self.open.pop() {
            let hint = Hint { price: node.price, own: &node.own };
            for changes in self.split(&node) {
                self.visit(changes, Some(hint), node.effort_price);
            }
        }
        !self.is_done()
    }

    /// The best allocation so far, with a bound on all others.
    ///
    /// # Errors
    /// If none was found yet, there is none, or figures are too large to add up.
    pub fn best(&self) -> Result<Solution, AllocateError> {
        let bound = self.bound();
        let Some(Candidate { spend, objective, marginal, group_marginals }) = self.best.clone() else {
            return Err(if bound > f64::NEG_INFINITY { AllocateError::NoneFound } else { AllocateError::Infeasible });
        };
        let upper_bound = bound.max(objective);
        if !(objective.is_finite() && upper_bound.is_finite()) {
            return Err(AllocateError::OutOfRange);
        }
        let slack = self.enough() - objective;
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
            group_marginals,
            nodes: self.nodes,
            status,
        })
    }

    /// Relaxed items so far, a measure of time that is the same everywhere.
    pub(super) const fn work(&self) -> usize {
        self.work
    }

    /// What no allocation can exceed; minus infinity if there is none.
    fn bound(&self) -> f64 {
        let open = self.open.iter().fold(self.dropped, |bound, node| bound.max(node.bound));
        let best = self.best.as_ref().map_or(f64::NEG_INFINITY, |best| best.objective);
        open.max(best).min(self.ceiling)
    }

    fn is_done(&self) -> bool {
        let enough = self.enough();
        self.ceiling <= enough || self.open.peek().is_none_or(|node| node.bound <= enough)
    }

    /// A bound up to which nothing is worth pursuing.
    fn enough(&self) -> f64 {
        let Some(best) = &self.best else { return f64::NEG_INFINITY };
        let stake = best.objective.abs() + self.problem.spend_price * self.problem.budget;
        best.objective + 0.5 * Solution::TOLERANCE * stake
    }

    fn offer(&mut self, candidate: Option<Candidate>) {
        let now = self.best.as_ref().map_or(f64::NEG_INFINITY, |best| best.objective);
        let better =
            |candidate: &Candidate| candidate.objective > now && self.problem.is_kept(&self.pools, &candidate.spend);
        if let Some(candidate) = candidate.filter(better) {
            self.best = Some(candidate);
        }
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

    /// The root's envelopes but for those in `own`.
    fn refs<'b>(&'b self, own: &'b [(usize, Envelope)]) -> Vec<&'b Envelope> {
        let mut refs: Vec<&Envelope> = self.envelopes.iter().collect();
        for (index, envelope) in own {
            if let Some(slot) = refs.get_mut(*index) {
                *slot = envelope;
            }
        }
        refs
    }

    fn node<'b>(
        &'b self,
        domains: &'b [Domain],
        envelopes: &'b [&'b Envelope],
        hint: Option<Hint<'b>>,
        effort_price: f64,
    ) -> Node<'b> {
        Node { problem: &self.problem, pools: &self.pools, domains, envelopes, hint, effort_price }
    }

    /// Bounds a node, looks for a better allocation near it and keeps it if it can still lead to one.
    fn visit(&mut self, changes: Changes, hint: Option<Hint<'_>>, effort_price: f64) -> Option<Relaxed> {
        self.nodes += 1;
        self.work += self.root.len();
        let domains = self.domains(&changes);
        let new = |(index, domain): &(usize, Domain)| {
            let item = self.problem.items.get(*index)?;
            Some((*index, Envelope::new(item, *domain, 0.0)?))
        };
        let own: Vec<(usize, Envelope)> = changes.iter().map(new).collect::<Option<_>>()?;
        let refs = self.refs(&own);
        let node = self.node(&domains, &refs, hint, effort_price);
        let relaxed = relax(&node, self.enough())?;
        let found = (relaxed.bound > self.enough()).then(|| round(&node, &relaxed)).flatten();
        self.offer(found);
        let cut = (relaxed.bound > self.enough()).then(|| self.cut(&domains, &relaxed)).flatten();
        match cut {
            Some(cut) => {
                let Relaxed { bound, price, effort_price, .. } = relaxed;
                let own = relaxed.own.as_slice().into();
                self.open.push(Open { bound, changes, cut, price, own, effort_price });
            }
            None => self.dropped = self.dropped.max(relaxed.bound),
        }
        Some(relaxed)
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
    fn split(&self, node: &Open) -> Vec<Changes> {
        let (Cut::OnOff(index) | Cut::At(index, _)) = node.cut;
        let pool = self.pools.iter().find(|pool| pool.members.contains(&index));
        let item = self.problem.items.get(index);
        let mut same: Vec<usize> = pool.map(|pool| pool.members.clone()).unwrap_or_default();
        same.retain(|twin| self.problem.items.get(*twin) == item);
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
}
