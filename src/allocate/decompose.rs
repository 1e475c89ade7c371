//! Groups one by one: with only the budget priced, every group is a problem of its own, solved to the end. Every price
//! gives a valid bound for the whole; near the best price the answers of the groups differ from an allocation of the
//! whole by little more than one group.

use super::domain::Domain;
use super::effort::Node;
use super::price::Hint;
use super::problem::{Group, Pool, Problem};
use super::round::{Candidate, settle, stretch};
use super::search::Search;
use super::sum::Sum;

/// Prices tried at most.
const ROUNDS: usize = 40;
/// Steps of a group's search per step, and in all.
const STEPS: usize = 20;
const MOST_STEPS: usize = 400;

/// What one step did.
#[derive(Default)]
pub(super) struct Done {
    pub(super) count: usize,
    pub(super) work: usize,
    /// Spends near which an allocation of the whole may be found; `None` per item for off.
    pub(super) places: Option<Vec<Option<f64>>>,
}

/// The answers of all groups at one price.
#[derive(Clone)]
struct Trial {
    price: f64,
    bound: Sum,
    spent: f64,
    /// Per part, spend of its members, and in total.
    answers: Vec<(Vec<Option<f64>>, f64)>,
}

struct Part {
    members: Vec<usize>,
    problem: Problem,
}

pub(super) struct Decomposition {
    parts: Vec<Part>,
    trial: Trial,
    search: Option<(Box<Search<'static>>, usize)>,
    /// The dearest trial that spent too much, and the cheapest that did not.
    cheap: Option<Trial>,
    dear: Option<Trial>,
    /// Relative change of the price until both are found.
    stride: f64,
    rounds: usize,
    bound: f64,
    done: bool,
}

impl Decomposition {
    pub(super) fn new(problem: &Problem, pools: &[Pool], price: f64) -> Self {
        let part = |pool: &Pool| {
            let items: Vec<_> = pool.members.iter().filter_map(|i| problem.items.get(*i)).cloned().collect();
            let minimum = Group { members: (0..items.len()).collect(), min: pool.min, cap: f64::INFINITY };
            let groups = if pool.min > 0.0 { vec![minimum] } else { Vec::new() };
            let problem =
                Problem { items, budget: pool.cap.min(problem.budget), spend_price: price, effort_limit: None, groups };
            Part { members: pool.members.clone(), problem }
        };
        Self {
            parts: pools.iter().map(part).collect(),
            trial: Trial::new(price),
            search: None,
            cheap: None,
            dear: None,
            stride: 1e-4,
            rounds: 0,
            bound: f64::INFINITY,
            done: false,
        }
    }

    /// No allocation of the whole is worth more.
    pub(super) const fn bound(&self) -> f64 {
        self.bound
    }

    pub(super) const fn is_done(&self) -> bool {
        self.done
    }

    /// Goes on with the group at hand. The last group of a price may give places for the whole.
    pub(super) fn step(&mut self, whole: &Problem, enough: f64) -> Done {
        let mut done = Done::default();
        let Some(part) = self.parts.get(self.trial.answers.len()) else {
            done.places = self.conclude(whole, enough);
            return done;
        };
        if self.search.is_none() {
            let problem = Problem { spend_price: self.trial.price, ..part.problem.clone() };
            self.search = Search::owned(problem).ok().map(|search| (Box::new(search), 0));
        }
        let Some((search, steps)) = &mut self.search else {
            // A group without an answer ends this; the rest of the search stands.
            self.done = true;
            return done;
        };
        let before = if *steps == 0 { 0 } else { search.work() };
        let mut more = true;
        for _ in 0..STEPS {
            *steps += 1;
            more = search.step();
            if !more {
                break;
            }
        }
        done.work = search.work() - before;
        done.count = done.work / part.members.len().max(1);
        if more && *steps < MOST_STEPS {
            return done;
        }
        let Ok(answer) = search.best() else {
            self.done = true;
            return done;
        };
        self.search = None;
        self.trial.bound.add(answer.upper_bound);
        let spent = answer.spend.iter().sum();
        let spend = answer.spend.iter().zip(&answer.on).map(|(x, on)| on.then_some(*x)).collect();
        self.trial.answers.push((spend, spent));
        done
    }

    /// Keeps a trial whose groups all have answers and chooses the next price.
    fn conclude(&mut self, whole: &Problem, enough: f64) -> Option<Vec<Option<f64>>> {
        let mut trial = core::mem::replace(&mut self.trial, Trial::new(0.0));
        trial.bound.add((trial.price - whole.spend_price) * whole.budget);
        trial.spent = trial.answers.iter().map(|(_, spent)| spent).sum();
        let free = trial.price <= whole.spend_price;
        let price = trial.price;
        self.bound = self.bound.min(trial.value());
        if trial.spent > whole.budget {
            self.cheap = Some(trial);
        } else {
            self.dear = Some(trial);
            self.done = free;
        }
        self.rounds += 1;
        let next = match (&self.cheap, &self.dear) {
            (Some(cheap), Some(dear)) => {
                // The bound is convex in the price; between the two it lies above both tangents.
                let (fall, rise) = (whole.budget - cheap.spent, whole.budget - dear.spent);
                let (low, high) = (cheap.value(), dear.value());
                let crossing = (high - low + fall * cheap.price - rise * dear.price) / (fall - rise);
                let lowest = low + fall * (crossing - cheap.price);
                self.done |= self.bound - lowest <= 1e-12 * self.bound.abs();
                let inside = cheap.price < crossing && crossing < dear.price;
                if inside { crossing } else { f64::midpoint(cheap.price, dear.price) }
            }
            (Some(_), None) => price * (1.0 + self.stride),
            (None, _) => (price / (1.0 + self.stride)).max(whole.spend_price),
        };
        self.stride *= 4.0;
        self.done |= self.rounds >= ROUNDS || self.bound <= enough;
        let places = self.places(whole.items.len(), whole.budget);
        self.trial = Trial::new(next);
        places
    }

    /// The answers of the dear trial, and of the cheap one for the groups for which there is money.
    fn places(&self, items: usize, budget: f64) -> Option<Vec<Option<f64>>> {
        let dear = self.dear.as_ref()?;
        let mut rest = budget - dear.spent;
        let mut chosen: Vec<&(Vec<Option<f64>>, f64)> = dear.answers.iter().collect();
        let more = self.cheap.iter().flat_map(|cheap| cheap.answers.iter().zip(&dear.answers).enumerate());
        let mut more: Vec<_> = more.map(|(index, (cheap, dear))| (index, cheap, cheap.1 - dear.1)).collect();
        more.sort_by(|a, b| b.2.total_cmp(&a.2));
        for (index, cheap, extra) in more {
            if let Some(slot) = chosen.get_mut(index).filter(|_| extra <= rest) {
                rest -= extra;
                *slot = cheap;
            }
        }
        let mut places = vec![None; items];
        for (part, (spend, _)) in self.parts.iter().zip(chosen) {
            for (i, x) in part.members.iter().zip(spend) {
                if let Some(slot) = places.get_mut(*i) {
                    *slot = *x;
                }
            }
        }
        Some(places)
    }

    /// The best allocation in which every item stays on its side of an inflection, or off.
    pub(super) fn settle(&self, node: &Node<'_>, places: &[Option<f64>]) -> Option<Candidate> {
        let rows = node.problem.items.iter().zip(node.domains).zip(places);
        let near = |((item, domain), place): ((_, &Domain), &Option<f64>)| {
            place.map_or(Domain::OFF, |x| stretch(item, *domain, x))
        };
        settle(
            node,
            &rows.map(near).collect::<Vec<_>>(),
            self.dear.as_ref().map(|dear| Hint { price: dear.price, own: &[] }),
        )
    }
}

impl Trial {
    fn new(price: f64) -> Self {
        Self { price, bound: Sum::default(), spent: 0.0, answers: Vec::new() }
    }

    fn value(&self) -> f64 {
        self.bound.value() + self.bound.allowance()
    }
}
