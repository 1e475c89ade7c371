//! Judging stage 6: what an objective says (SMART), how likely it is reached, which benefit comes first, whether every
//! objective has a strategy and every strategy its indicator and money. Pure functions; wording is in
//! `report/words/objectives`.

mod benefit;
mod chance;
mod conflict;
mod matrix;
mod smart;
mod stakes;

pub use crate::forecast::goal::{Unknown, expected, line_of, segment_of, target};
pub use benefit::{Reason, suggested_benefit};
pub use chance::{Chance, Level, chance};
pub use conflict::{Clash, awareness_unmeasured, clashes, falls, not_promoted, outside_plan};
pub use matrix::{
    StrategyIdea, columns_without_kpi, columns_without_money, columns_without_row, empty_rows, not_in_mix,
    strategy_ideas, strategy_money,
};
pub use smart::{Gap, Letter, Mark, fits_benefit, smart};
pub use stakes::{StakeIdea, stake_ideas, stakes_total};
