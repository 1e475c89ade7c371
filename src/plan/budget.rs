//! Stage 8: cost lines, rules of prudence and the user's own split.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Money, Ppm};

use super::edit::EditError;
use super::row::{amount, at_most};

/// Cost besides media, paid from the same funds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CostLine {
    /// Building the site or shop.
    Site,
    /// Software and tools.
    Software,
    /// People paid from these funds.
    People,
    /// Texts, photos, films.
    Content,
    /// Research.
    Research,
}

impl CostLine {
    /// All lines in order.
    pub const ALL: [Self; 5] = [Self::Site, Self::Software, Self::People, Self::Content, Self::Research];

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Software => "software",
            Self::People => "people",
            Self::Content => "content",
            Self::Research => "research",
        }
    }
}

/// What the split of the media money is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// The most profit.
    #[default]
    Profit,
    /// The target of the first objective the forecast knows, at the least cost.
    Target,
    /// The most visits of people who do not know the company yet.
    Reach,
    /// The most profit should every touchpoint do badly.
    Robust,
}

impl Aim {
    /// All aims in order.
    pub const ALL: [Self; 4] = [Self::Profit, Self::Target, Self::Reach, Self::Robust];

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Profit => "profit",
            Self::Target => "target",
            Self::Reach => "reach",
            Self::Robust => "robust",
        }
    }
}

/// The budget section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Budget {
    /// Amounts of the cost lines over the whole plan.
    pub lines: BTreeMap<CostLine, Money>,
    /// Share of the funds kept for what nobody foresaw.
    pub contingency: Ppm,
    /// Lifetime contribution a customer must bring for each unit spent on winning it, in thousandths (3 000 = 3 : 1).
    pub ltv_cac_milli: u32,
    /// Spend the user fixed per channel id, over the whole plan.
    pub fixed: BTreeMap<String, Money>,
    /// What the rest is split for.
    pub aim: Aim,
    /// Most media money in one month; no limit where empty.
    pub month_limit: Option<Money>,
}

impl Default for Budget {
    /// Ten percent contingency (library rule `test_share`, note) and the practitioners' 3 : 1.
    fn default() -> Self {
        Self {
            lines: BTreeMap::new(),
            contingency: Ppm::percent(10),
            ltv_cac_milli: 3_000,
            fixed: BTreeMap::new(),
            aim: Aim::Profit,
            month_limit: None,
        }
    }
}

/// A change to the budget section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BudgetEdit {
    /// Amount of a cost line.
    Line(CostLine, Option<Money>),
    /// Contingency, at most 50 %.
    Contingency(Ppm),
    /// LTV : CAC, 1 to 20.
    LtvCac(u32),
    /// Spend fixed by the user; `None` leaves it to the planner.
    Fix(String, Option<Money>),
    /// What the split is made for.
    Aim(Aim),
    /// Most media money in one month.
    MonthLimit(Option<Money>),
}

impl Budget {
    pub(super) fn apply(&mut self, edit: BudgetEdit) -> Result<(), EditError> {
        match edit {
            BudgetEdit::Line(line, v) => {
                match amount(v)? {
                    Some(v) => self.lines.insert(line, v),
                    None => self.lines.remove(&line),
                };
            }
            BudgetEdit::Contingency(v) => {
                self.contingency = at_most(Some(v), Ppm::percent(50))?.unwrap_or_default();
            }
            BudgetEdit::LtvCac(v) => {
                if !(1_000..=20_000).contains(&v) {
                    return Err(EditError::OutOfRange);
                }
                self.ltv_cac_milli = v;
            }
            BudgetEdit::Aim(v) => self.aim = v,
            BudgetEdit::MonthLimit(v) => self.month_limit = amount(v)?,
            BudgetEdit::Fix(channel, v) => {
                match amount(v)? {
                    Some(v) if channel.len() <= 80 && self.fixed.len() < 500 => self.fixed.insert(channel, v),
                    Some(_) => return Err(EditError::TooManyRows),
                    None => self.fixed.remove(&channel),
                };
            }
        }
        Ok(())
    }
}
