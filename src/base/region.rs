//! The markets the planner knows facts about.

use serde::{Deserialize, Serialize};

use super::Currency;

/// The market a plan is made for; it selects channels, figures and the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Region {
    /// South Korea.
    Kr,
    /// Mainland China.
    Cn,
    /// United States.
    Us,
    /// Elsewhere: worldwide figures.
    Global,
}

impl Region {
    /// All regions, in the order in which lists show them.
    pub const ALL: [Self; 4] = [Self::Kr, Self::Cn, Self::Us, Self::Global];

    /// Key used in the data files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kr => "kr",
            Self::Cn => "cn",
            Self::Us => "us",
            Self::Global => "global",
        }
    }

    /// The currency in which the region's figures are quoted.
    #[must_use]
    pub const fn currency(self) -> Currency {
        match self {
            Self::Kr => Currency::Krw,
            Self::Cn => Currency::Cny,
            Self::Us | Self::Global => Currency::Usd,
        }
    }
}
