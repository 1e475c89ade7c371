//! Teaching: scoring, the market that answers, the review of a whole class. Numbers in comments are worked out by hand.
#![cfg(test)]

pub(crate) mod class;
mod review;
mod rubric;
mod shipped;
mod world;

use std::collections::BTreeSet;

use mixwright::base::Lang;
use mixwright::course::{Criterion, Entry, Rule, Scored, score};
use mixwright::insight::Insight;
use mixwright::plan::Plan;

use super::full_plan::{edited, roastery};

/// An entry that owns what it speaks of.
pub(crate) struct Made {
    pub(crate) start: Plan,
    pub(crate) before: Insight,
    pub(crate) plan: Plan,
    pub(crate) insight: Insight,
    pub(crate) locks: BTreeSet<String>,
    pub(crate) released: u32,
    pub(crate) months: u32,
    pub(crate) releases: Vec<u32>,
    pub(crate) steps: Vec<(u32, &'static str)>,
}

impl Made {
    pub(crate) fn of(start: &Plan, plan: &Plan) -> Self {
        Self {
            before: Insight::of(start),
            insight: Insight::of(plan),
            start: start.clone(),
            plan: plan.clone(),
            locks: BTreeSet::new(),
            released: 0,
            months: 0,
            releases: Vec::new(),
            steps: Vec::new(),
        }
    }

    pub(crate) fn locked(mut self, locks: &[&str]) -> Self {
        self.locks = locks.iter().map(|lock| (*lock).to_owned()).collect();
        self
    }

    pub(crate) fn entry(&self) -> Entry<'_> {
        Entry {
            start: &self.start,
            before: &self.before,
            plan: &self.plan,
            insight: &self.insight,
            locks: &self.locks,
            released: self.released,
            months: self.months,
            releases: &self.releases,
            steps: &self.steps,
        }
    }

    pub(crate) fn score(&self, rules: Vec<Rule>) -> Scored {
        score(&criteria(10, rules), &self.entry())
    }
}

/// Criteria of so many points each.
pub(crate) fn criteria(points: u32, rules: Vec<Rule>) -> Vec<Criterion> {
    let criterion = |(id, rule)| Criterion { id, name: [].into(), points, rule };
    (1..).zip(rules).map(criterion).collect()
}

/// How many random plans are scored: `RANDOM_PLANS` says more than the usual.
pub(crate) fn random_plans() -> u32 {
    std::env::var("RANDOM_PLANS").ok().and_then(|number| number.parse().ok()).unwrap_or(300)
}
