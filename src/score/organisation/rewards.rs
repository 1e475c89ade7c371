//! What trainings and rewards come to. Neither is deducted anywhere else: the budget knows them only where somebody adds
//! them to a cost line.

use crate::base::{Id, Money};
use crate::forecast::{Figure, Formula, Name, Score, Unit};
use crate::plan::Plan;

/// Share of the forecast contribution above which rewards are heavy (judgement).
pub const HEAVY_REWARDS: f64 = 0.1;

fn total(plan: &Plan, (part, sum): (Score, Score), amounts: impl Iterator<Item = (Id, Money, &'static str)>) -> Figure {
    let parts = amounts
        .map(|(id, amount, field)| {
            let (value, field) = (amount.major(plan.company.currency), format!("organisation.{id}.{field}"));
            Figure::typed(Name::Score(part), value, Unit::Money, field)
        })
        .collect();
    Figure::derive(Name::Score(sum), Unit::Money, Formula::Sum, parts)
}

/// What all trainings cost.
#[must_use]
pub fn training_cost(plan: &Plan) -> Figure {
    let rows = plan.organisation.training.iter();
    let costs = rows.filter_map(|row| Some((row.id, row.cost?, "cost")));
    total(plan, (Score::TrainingCost, Score::TrainingCosts), costs)
}

/// What all rewards come to when every one of them is earned.
#[must_use]
pub fn rewards(plan: &Plan) -> Figure {
    let rows = plan.organisation.incentives.iter();
    let rewards = rows.filter_map(|row| Some((row.id, row.reward?, "reward")));
    total(plan, (Score::Reward, Score::Rewards), rewards)
}

/// Rewards as a share of the contribution the forecast brings within the plan; `None` without either.
#[must_use]
pub fn rewards_share(plan: &Plan, contribution: Option<&Figure>) -> Option<Figure> {
    let contribution = contribution.filter(|contribution| contribution.value > 0.0)?;
    let rewards = rewards(plan);
    (rewards.value > 0.0).then(|| {
        let parts = vec![rewards, contribution.clone()];
        Figure::derive(Name::Score(Score::RewardsShare), Unit::Ratio, Formula::Quotient, parts)
    })
}
