//! Rules about departments, rewards and top management's part.

use crate::plan::{Border, Commitment, Plan, Stage};

use super::super::facts::Facts;
use super::super::organisation::{HEAVY_REWARDS, is_begun, rewards, unowned};
use super::{Finding, Rule, Severity, count, finding, people, when};

/// Nothing says who hands what to whom. Once the departments are known, the borders nobody owns say it one by one.
pub(super) fn hand_offs_open(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    if is_begun(plan) { Vec::new() } else { people::hand_offs_open(plan, facts) }
}

/// A border between two steps that nobody owns; its value is its place in [`Border::ALL`].
pub(super) fn border_unowned(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let open = unowned(plan, facts).into_iter();
    open.map(|border| {
        let place = Border::ALL.iter().position(|other| *other == border).unwrap_or(0);
        let field = format!("borders.{}.job", border.slug());
        finding(Rule::BorderUnowned, Severity::Advice, Stage::Organisation, &field, vec![count(place)])
    })
    .collect()
}

/// What only top management can do is not all done.
pub(super) fn commitments_open(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let all = Commitment::ALL.len();
    let open = all - plan.organisation.commitments.len();
    let several = plan.company.staff.is_none_or(|staff| staff > 1);
    when(open > 0 && several && facts.contribution.is_some(), || {
        let values = vec![count(open), count(all)];
        finding(Rule::CommitmentsOpen, Severity::Advice, Stage::Organisation, "commitments", values)
    })
}

/// Rewards take more than a tenth of the contribution the forecast brings.
pub(super) fn rewards_heavy(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let (rewards, earned) = (rewards(plan).value, facts.earned.as_ref().map(|earned| earned.value.max(0.0)));
    when(earned.is_some_and(|earned| rewards > earned * HEAVY_REWARDS), || {
        let values = vec![rewards, earned.unwrap_or(0.0)];
        finding(Rule::RewardsHeavy, Severity::Advice, Stage::Organisation, "incentives", values)
    })
}
