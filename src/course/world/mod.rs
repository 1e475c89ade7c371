//! The market of a case: results month by month, written down by the teacher or drawn from a seed (`model.md` §5). A
//! simulated month follows the one forecast model at true rates the learner does not know, with the chance of counting.

mod chance;
mod month;
mod shock;
mod truth;

use serde::{Deserialize, Serialize};

use crate::base::Ppm;
use crate::plan::{Actuals, MonthActuals, Plan};

pub use month::month;
pub use shock::events;

/// Where the results of a case come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Months {
    /// Written down, the same for everybody.
    Scheduled(Actuals),
    /// Drawn from what the learner's own plan does.
    Simulated(World),
}

impl Months {
    /// How many months can be released.
    #[must_use]
    pub fn count(&self) -> u32 {
        match self {
            Self::Scheduled(actuals) => u32::try_from(actuals.months().count()).unwrap_or(u32::MAX),
            Self::Simulated(world) => world.months,
        }
    }

    /// The results of month `released + 1` of the plan; `None` where there are none.
    #[must_use]
    pub fn month(&self, plan: &Plan, released: u32) -> Option<MonthActuals> {
        match self {
            Self::Scheduled(actuals) => actuals.month(plan.company.start?.plus(released)).cloned(),
            Self::Simulated(world) => month(world, plan, released),
        }
    }
}

/// A market drawn from a seed: same seed and same decisions, same results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct World {
    /// The seed.
    pub seed: u32,
    /// How many months can be released.
    pub months: u32,
    /// How far the market's truth lies from what the plan expects: the usual deviation of a rate, in ppm of it, 100 % at
    /// most. Zero is the market as the plan expects it, without the chance of counting.
    pub spread: Ppm,
    /// What befalls the company, beside what is drawn.
    #[serde(default)]
    pub shocks: Vec<Shock>,
    /// Whether shocks nobody wrote down are drawn as well.
    #[serde(default)]
    pub surprises: bool,
}

/// Something that befalls the company in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shock {
    /// Month of the plan, from 1.
    pub month: u32,
    /// What it is.
    pub kind: ShockKind,
    /// The touchpoint it falls on, by channel id; `None` for all.
    #[serde(default)]
    pub channel: Option<String>,
    /// How hard it falls: the share of the rate it takes or adds, in ppm. It takes 95 % at most and adds 300 % at most.
    pub force: Ppm,
    /// How many months it lasts.
    pub lasts: u32,
}

/// Kinds of shocks (`model.md` §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShockKind {
    /// A rival cuts prices: fewer visitors buy.
    PriceCut,
    /// A platform changes what it shows: fewer impressions for the same money.
    Algorithm,
    /// A storm of complaints: fewer buy, and those who bought come back less.
    Complaints,
    /// A gap in supply: orders cannot be delivered.
    Supply,
    /// Something spreads by itself: more visits at no cost.
    Windfall,
}
