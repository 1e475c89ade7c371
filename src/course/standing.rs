//! How an attempt stands: its plan judged by the open criteria of its case, at any time.

use crate::insight::Insight;
use crate::plan::{Attempt, Plan};

use super::case::Case;
use super::rubric::{Entry, Scored, score};
use super::world::Months;

/// The marks of an attempt by the open criteria; `None` where the case has no plan to begin from.
#[must_use]
pub fn standing(case: &Case, attempt: &Attempt, plan: &Plan, insight: &Insight) -> Option<Scored> {
    let start = case.plans.get(&attempt.lang).or_else(|| case.plans.values().next())?;
    let before = Insight::of(start);
    let steps: Vec<(u32, &str)> = attempt.log.steps.iter().map(|step| (step.at, step.field.as_str())).collect();
    let releases: Vec<u32> = steps.iter().filter(|(_, field)| *field == "released").map(|(at, _)| *at).collect();
    let months = case.months.as_ref().map_or(0, Months::count);
    let entry = Entry {
        start,
        before: &before,
        plan,
        insight,
        locks: &case.locks,
        released: attempt.released,
        months,
        releases: &releases,
        steps: &steps,
    };
    Some(score(&case.rubric, &entry))
}
