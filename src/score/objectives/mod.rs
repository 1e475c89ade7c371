//! Judging stage 6: what an objective says (SMART), how likely it is reached, which benefit comes first, whether every
//! objective has a strategy and every strategy its indicator and money. Pure functions; wording is in
//! `report/words/objectives`.

mod benefit;
mod chance;
mod conflict;
mod matrix;
mod smart;
mod stakes;

pub use benefit::{Reason, suggested_benefit};
pub use chance::{Chance, Level, Unknown, chance, expected, target};
pub use conflict::{Clash, awareness_unmeasured, clashes, falls, not_promoted, outside_plan};
pub use matrix::{
    StrategyIdea, columns_without_kpi, columns_without_money, columns_without_row, empty_rows, not_in_mix,
    strategy_ideas, strategy_money,
};
pub use smart::{Gap, Letter, Mark, fits_benefit, smart};
pub use stakes::{StakeIdea, stake_ideas, stakes_total};

use crate::plan::{Objective, Plan, ProductLine, Segment};

/// The segment an objective speaks of, if it still exists.
#[must_use]
pub fn segment_of<'a>(plan: &'a Plan, objective: &Objective) -> Option<&'a Segment> {
    plan.customers.segments.iter().find(|segment| Some(segment.id) == objective.segment)
}

/// The product line an objective speaks of, if it still exists.
#[must_use]
pub fn line_of<'a>(plan: &'a Plan, objective: &Objective) -> Option<&'a ProductLine> {
    plan.products.lines.iter().find(|line| Some(line.id) == objective.line)
}
