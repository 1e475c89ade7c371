//! Rules about the measures: somebody looks after each, and what is due is decided.

use crate::base::Day;
use crate::plan::{Goal, Plan, Stage};

use super::super::facts::Facts;
use super::{Finding, Rule, Severity, count, finding};

/// The place of a measure in [`Goal::ALL`].
fn place(goal: Goal) -> f64 {
    count(Goal::ALL.iter().position(|other| *other == goal).unwrap_or(0))
}

/// Measures nobody looks after; the first is named.
pub(super) fn kpi_unowned(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let open = &facts.kpis.unowned;
    let first = open.first().map(|goal| {
        let (field, values) = (format!("kpi.{}.owner", goal.slug()), vec![place(*goal), count(open.len())]);
        finding(Rule::KpiUnowned, Severity::Advice, Stage::Evaluation, &field, values)
    });
    first.into_iter().collect()
}

/// A measure stayed below for as long as was agreed, and no review was held after the last of these months.
pub(super) fn decision_open(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let held = |after: Day| plan.evaluation.reviews.iter().any(|review| review.day.is_some_and(|day| day > after));
    let open = facts.kpis.due.iter().find(|(_, _, last)| !held(Day::last_of(*last)));
    let first = open.map(|(goal, below, _)| {
        let values = vec![place(*goal), f64::from(*below)];
        finding(Rule::DecisionOpen, Severity::Warning, Stage::Evaluation, "reviews", values)
    });
    first.into_iter().collect()
}
