//! Rules about what surrounds the company: competitors, factors, moves, research.

use crate::plan::{Ansoff, FactorKind, Item, Move, Plan, Stage};

use super::super::environment::{self, Posture, moves, survey};
use super::super::facts::Facts;
use super::{Finding, Rule, Severity, count, finding, named, when};

/// Nobody looked at the competitors, neither in the table nor in the points.
pub(super) fn competitors_unknown(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let asked = [Item::PeersOnline, Item::PeersProfit];
    let answered = asked.iter().any(|item| plan.feasibility.answers.contains_key(item));
    let named = plan.feasibility.competitors.iter().any(|rival| !rival.name.trim().is_empty());
    when(facts.contribution.is_some() && !answered && !named, || {
        finding(Rule::CompetitorsUnknown, Severity::Advice, Stage::Feasibility, "competitors", vec![])
    })
}

/// A heavy weakness or threat that is badly answered, and no move deals with it.
pub(super) fn danger_unanswered(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let environment = &plan.environment;
    let dealt = |id| environment.moves.iter().any(|m| m.inside == Some(id) || m.outside == Some(id));
    let bad = |kind| matches!(kind, FactorKind::Weakness | FactorKind::Threat);
    let open = environment.factors.iter().filter(|factor| {
        bad(factor.kind)
            && factor.weight >= 4
            && factor.rating == 1
            && !factor.text.trim().is_empty()
            && !dealt(factor.id)
    });
    open.map(|factor| {
        let field = format!("{}.text", factor.id);
        let code = environment.code(factor.id).unwrap_or_default();
        named(finding(Rule::DangerUnanswered, Severity::Warning, Stage::Environment, &field, vec![]), &code)
    })
    .collect()
}

/// A move nothing carries out: no strategy, so no money and no indicator.
pub(super) fn move_uncarried(plan: &Plan, _: &Facts) -> Vec<Finding> {
    moves(plan, moves::without_strategy(plan), Rule::MoveUncarried, "strategy")
}

/// A move rests on a factor that is no longer there.
pub(super) fn move_lost(plan: &Plan, _: &Facts) -> Vec<Finding> {
    moves(plan, moves::lost(plan), Rule::MoveLost, "inside")
}

fn moves<'a>(plan: &Plan, open: impl Iterator<Item = &'a Move>, rule: Rule, field: &str) -> Vec<Finding> {
    open.filter(|step| !step.text.trim().is_empty())
        .map(|step| {
            let codes = [step.inside, step.outside].into_iter().flatten();
            let codes: Vec<String> = codes.filter_map(|id| plan.environment.code(id)).collect();
            let field = format!("moves.{}.{field}", step.id);
            named(finding(rule, Severity::Warning, Stage::Environment, &field, vec![]), &codes.join(" × "))
        })
        .collect()
}

/// Fewer answers than the margin of error that was asked for needs.
pub(super) fn survey_too_small(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let short = survey::falls_short(plan) && plan.environment.survey.responses.is_some_and(|n| n > 0);
    let needed = survey::sample(plan).filter(|_| short);
    let got = plan.environment.survey.responses.and_then(|n| u32::try_from(n).ok());
    got.zip(needed)
        .map(|(got, needed)| {
            let values = vec![f64::from(got), needed.value.ceil()];
            finding(Rule::SurveyTooSmall, Severity::Advice, Stage::Environment, "survey.responses", values)
        })
        .into_iter()
        .collect()
}

/// All factors speak of one side only.
pub(super) fn one_sided(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let told = plan.environment.factors.iter().filter(|factor| !factor.text.trim().is_empty());
    let (inside, outside): (Vec<_>, Vec<_>) = told.partition(|factor| factor.kind.is_internal());
    let many = inside.len() + outside.len();
    when(many >= 3 && (inside.is_empty() || outside.is_empty()), || {
        finding(Rule::OneSided, Severity::Advice, Stage::Environment, "factors", vec![count(many)])
    })
}

/// A factor is called a strength and rated weak, or a weakness and rated strong.
pub(super) fn rating_contradicts(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let all = plan.environment.factors.iter().filter(|f| !f.text.trim().is_empty() && environment::contradicts(f));
    all.map(|factor| {
        let field = format!("{}.rating", factor.id);
        let code = plan.environment.code(factor.id).unwrap_or_default();
        named(finding(Rule::RatingContradicts, Severity::Advice, Stage::Environment, &field, vec![]), &code)
    })
    .collect()
}

/// Weak inside and outside, and the strategy leaps to something new.
pub(super) fn posture_against_strategy(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let defence = environment::posture(plan).is_some_and(|(posture, ..)| posture == Posture::Defence);
    let leap = matches!(plan.company.strategy, Some(Ansoff::Diversification | Ansoff::MarketDevelopment));
    when(defence && leap, || {
        finding(Rule::PostureAgainstStrategy, Severity::Warning, Stage::Company, "strategy", vec![])
    })
}

/// More answers of a question are counted than people answered.
pub(super) fn counts_too_many(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let questions = plan.environment.survey.questions.iter();
    let all = questions.zip(1_usize..).filter(|(question, _)| survey::counts_too_many(plan, question));
    all.map(|(question, number)| {
        let field = format!("survey.{}.count.0", question.id);
        finding(Rule::CountsTooMany, Severity::Error, Stage::Environment, &field, vec![count(number)])
    })
    .collect()
}
