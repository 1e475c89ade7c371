//! Objectives that contradict the plan or each other.

use crate::base::Id;
use crate::plan::{Benefit, Goal, Objective, Plan, Promotion};

use super::line_of;

/// Two objectives that cannot both be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Same metric for the same people and line until the same month, two targets.
    TwoTargets(Id, Id),
    /// Same metric for the same people and line: the later one asks for less.
    LessLater(Id, Id),
}

/// Whether the target lies below today's value, although more is better in every metric.
#[must_use]
pub fn falls(objective: &Objective) -> bool {
    objective.from.zip(objective.target).is_some_and(|(from, target)| target < from)
}

/// Objectives whose deadline lies outside the plan.
#[must_use]
pub fn outside_plan(plan: &Plan) -> Vec<Id> {
    let Some(start) = plan.company.start else { return Vec::new() };
    let last = start.plus(plan.company.horizon.saturating_sub(1));
    let outside = |objective: &&Objective| objective.by.is_some_and(|by| by < start || by > last);
    plan.objectives.list.iter().filter(outside).map(|objective| objective.id).collect()
}

/// Objectives on a product line this plan does not promote.
#[must_use]
pub fn not_promoted(plan: &Plan) -> Vec<Id> {
    let idle = |objective: &&Objective| line_of(plan, objective).is_some_and(|line| !line.promoted);
    plan.objectives.list.iter().filter(idle).map(|objective| objective.id).collect()
}

/// Whether the plan wants to be known (by its first benefit or an objective's aim) and no objective measures that.
#[must_use]
pub fn awareness_unmeasured(plan: &Plan) -> bool {
    let objectives = &plan.objectives.list;
    let wanted = plan.objectives.benefit == Some(Benefit::Brand)
        || objectives.iter().any(|objective| objective.aim == Some(Promotion::Brand));
    let measures = |goal| matches!(goal, Goal::Visits | Goal::Reach | Goal::BrandSearches);
    wanted && !objectives.is_empty() && !objectives.iter().any(|objective| measures(objective.goal))
}

/// Pairs of objectives that contradict each other.
#[must_use]
pub fn clashes(plan: &Plan) -> Vec<Clash> {
    let objectives = &plan.objectives.list;
    let end = plan.company.start.map(|start| start.plus(plan.company.horizon.saturating_sub(1)));
    let mut found = Vec::new();
    for (place, one) in objectives.iter().enumerate() {
        for other in objectives.iter().skip(place + 1) {
            let same = one.goal == other.goal && one.segment == other.segment && one.line == other.line;
            let Some((first, second)) = one.target.zip(other.target).filter(|_| same) else { continue };
            let (by, until) = (one.by.or(end), other.by.or(end));
            if by == until && first != second {
                found.push(Clash::TwoTargets(one.id, other.id));
            } else if (by < until && first > second) || (by > until && first < second) {
                found.push(Clash::LessLater(one.id, other.id));
            }
        }
    }
    found
}
