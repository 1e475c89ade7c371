//! Rules about the schedule: what is ready when, and what is too late.

use crate::base::Day;
use crate::plan::{Plan, Stage};

use super::super::facts::Facts;
use super::{Finding, Rule, Severity, count, finding, when};

/// The preparation ends after the plan starts: the forecast counts on days that cannot be.
pub(super) fn ready_after_start(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let late = facts.schedule.ready.zip(plan.company.start).map(|(ready, start)| ready.since(Day::first_of(start)) + 1);
    when(late.is_some_and(|days| days > 0), || {
        let days = f64::from(late.unwrap_or(0));
        finding(Rule::ReadyAfterStart, Severity::Warning, Stage::Implementation, "begin", vec![days])
    })
}

/// The preparation ends after the day by which it has to.
pub(super) fn deadline_missed(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let spare = facts.schedule.spare.unwrap_or(0);
    when(spare < 0, || {
        finding(Rule::DeadlineMissed, Severity::Error, Stage::Implementation, "ready", vec![f64::from(-spare)])
    })
}

/// Tasks wait for each other in a circle; the links that close it do not count.
pub(super) fn circle(_: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.schedule.ignored > 0, || {
        let links = count(facts.schedule.ignored);
        finding(Rule::Circle, Severity::Warning, Stage::Implementation, "schedule", vec![links])
    })
}

/// Tasks end after the day they are for.
pub(super) fn tasks_too_late(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let late = facts.schedule.late.into_iter();
    late.map(|(tasks, days)| {
        let values = vec![count(tasks), f64::from(days)];
        finding(Rule::TasksTooLate, Severity::Warning, Stage::Implementation, "schedule", values)
    })
    .collect()
}
