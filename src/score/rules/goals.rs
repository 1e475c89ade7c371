//! Rules about objectives and strategies.

use crate::base::Id;
use crate::plan::{Ansoff, Benefit, Goal, Objective, Plan, Sale, Stage};

use super::super::facts::Facts;
use super::super::feasibility::runway;
use super::super::objectives::{self, Clash};
use super::{Finding, Rule, Severity, count, finding, named, when};

/// An objective is above the forecast.
pub(super) fn target_missed(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let rows = plan.objectives.list.iter().filter_map(|objective| {
        // What the forecast says of the objective's own segment until its own deadline, as its page shows.
        let (_, reached) = facts.expected.iter().find(|(id, _)| *id == objective.id)?;
        Some((objective, *reached, objectives::target(plan, objective)?.value))
    });
    rows.filter(|(_, reached, target)| *reached < target * 0.999)
        .map(|(objective, reached, target)| {
            let found = about(objective, Rule::TargetMissed, Severity::Warning, "target");
            let goal = found.values.first().copied().unwrap_or_default();
            Finding { values: vec![reached, target, goal], ..found }
        })
        .collect()
}

/// No objective.
pub(super) fn no_objective(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.contribution.is_some() && !plan.objectives.list.iter().any(|o| o.target.is_some()), || {
        finding(Rule::NoObjective, Severity::Advice, Stage::Objectives, "list", vec![])
    })
}

/// More objectives than a small team can serve.
pub(super) fn many_objectives(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let many = plan.objectives.list.len();
    when(many > 3, || {
        #[expect(clippy::cast_precision_loss, reason = "at most two hundred rows")]
        let many = many as f64;
        finding(Rule::ManyObjectives, Severity::Advice, Stage::Objectives, "list", vec![many])
    })
}

/// The brand comes first, and no metric measures it.
pub(super) fn awareness_unmeasured(plan: &Plan, _: &Facts) -> Vec<Finding> {
    when(objectives::awareness_unmeasured(plan), || {
        finding(Rule::AwarenessUnmeasured, Severity::Warning, Stage::Objectives, "list", vec![])
    })
}

/// An objective no strategy serves: an empty row of the matrix.
pub(super) fn objective_unserved(plan: &Plan, _: &Facts) -> Vec<Finding> {
    // Before there is a first strategy the matrix has not been begun.
    let begun = !plan.objectives.strategies.is_empty();
    let open = objectives::empty_rows(plan);
    let rows = plan.objectives.list.iter().filter(|objective| begun && open.contains(&objective.id));
    rows.map(|objective| about(objective, Rule::ObjectiveUnserved, Severity::Warning, "goal")).collect()
}

/// Strategies exist without an objective each of them serves.
pub(super) fn strategy_idle(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let open = objectives::columns_without_row(plan);
    strategies(plan, &open, Rule::StrategyIdle, "name")
}

/// A strategy nothing measures: a column without an indicator.
pub(super) fn strategy_unmeasured(plan: &Plan, _: &Facts) -> Vec<Finding> {
    strategies(plan, &objectives::columns_without_kpi(plan), Rule::StrategyUnmeasured, "kpi")
}

/// A strategy without money, neither its own nor that of a touchpoint in use.
pub(super) fn strategy_unpaid(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    strategies(plan, &objectives::columns_without_money(plan, facts), Rule::StrategyUnpaid, "money")
}

fn strategies(plan: &Plan, open: &[Id], rule: Rule, field: &str) -> Vec<Finding> {
    let all = plan.objectives.strategies.iter().filter(|strategy| open.contains(&strategy.id));
    all.map(|strategy| {
        let field = format!("strategies.{}.{field}", strategy.id);
        named(finding(rule, Severity::Warning, Stage::Objectives, &field, vec![]), &strategy.name)
    })
    .collect()
}

/// A finding about an objective, with the place of its metric in [`Goal::ALL`].
fn about(objective: &Objective, rule: Rule, severity: Severity, field: &str) -> Finding {
    let goal = Goal::ALL.iter().position(|goal| *goal == objective.goal).unwrap_or(0);
    finding(rule, severity, Stage::Objectives, &format!("{}.{field}", objective.id), vec![count(goal)])
}

/// Two objectives that cannot both be meant.
pub(super) fn objectives_clash(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let of = |id: Id| plan.objectives.list.iter().find(|objective| objective.id == id);
    let clashes = objectives::clashes(plan);
    let pairs = clashes.into_iter().filter_map(|clash| match clash {
        Clash::TwoTargets(_, other) | Clash::LessLater(_, other) => of(other),
    });
    pairs.map(|objective| about(objective, Rule::ObjectivesClash, Severity::Warning, "target")).collect()
}

/// An objective asks for less than there is today.
pub(super) fn target_falls(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let falling = plan.objectives.list.iter().filter(|objective| objectives::falls(objective));
    falling.map(|objective| about(objective, Rule::TargetFalls, Severity::Warning, "target")).collect()
}

/// An objective speaks of a product line this plan does not promote.
pub(super) fn objective_unpromoted(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let open = objectives::not_promoted(plan);
    let rows = plan.objectives.list.iter().filter(|objective| open.contains(&objective.id));
    rows.map(|objective| about(objective, Rule::ObjectiveUnpromoted, Severity::Warning, "line")).collect()
}

/// An objective is due before the plan begins or after it ends.
pub(super) fn deadline_outside(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let outside = objectives::outside_plan(plan);
    let rows = plan.objectives.list.iter().filter(|objective| outside.contains(&objective.id));
    rows.filter_map(|objective| {
        let by = objective.by?;
        let found = about(objective, Rule::DeadlineOutside, Severity::Warning, "by");
        Some(Finding { values: vec![f64::from(by.year()), f64::from(by.month())], ..found })
    })
    .collect()
}

/// What is looked for first does not fit how a sale comes about.
pub(super) fn benefit_against_sale(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let against = matches!(
        (plan.objectives.benefit, plan.customers.sale),
        (Some(Benefit::Sales), Sale::Enquiry) | (Some(Benefit::Enquiries), Sale::Direct)
    );
    when(against, || finding(Rule::BenefitAgainstSale, Severity::Advice, Stage::Objectives, "benefit", vec![]))
}

/// Something new for somebody new, on money that lasts less than a year.
pub(super) fn leap_on_short_money(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let leap = plan.company.strategy == Some(Ansoff::Diversification) && facts.contribution.is_some();
    let months = runway(plan);
    when(leap && months < 12, || {
        finding(Rule::LeapOnShortMoney, Severity::Warning, Stage::Company, "strategy", vec![f64::from(months)])
    })
}
