//! Stage 8: cost lines, rules of prudence and the user's own split.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Money, Ppm};

use super::edit::EditError;
use super::row::{RowEdit, amount, at_most, within};

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

/// A line of the cost plan: one of the things the funds are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoneyLine {
    /// Money for touchpoints.
    Media,
    /// See [`CostLine::Site`].
    Site,
    /// See [`CostLine::Software`].
    Software,
    /// See [`CostLine::People`].
    People,
    /// See [`CostLine::Content`].
    Content,
    /// See [`CostLine::Research`].
    Research,
    /// Outside help, paid month by month (stage 10).
    Outsourcing,
    /// What is kept for what nobody foresaw.
    Contingency,
}

impl MoneyLine {
    /// All lines in order.
    pub const ALL: [Self; 8] = [
        Self::Media,
        Self::Site,
        Self::Software,
        Self::People,
        Self::Content,
        Self::Research,
        Self::Outsourcing,
        Self::Contingency,
    ];

    /// The cost line it is; `None` for what has no amount of its own in stage 8.
    #[must_use]
    pub const fn cost(self) -> Option<CostLine> {
        match self {
            Self::Site => Some(CostLine::Site),
            Self::Software => Some(CostLine::Software),
            Self::People => Some(CostLine::People),
            Self::Content => Some(CostLine::Content),
            Self::Research => Some(CostLine::Research),
            Self::Media | Self::Outsourcing | Self::Contingency => None,
        }
    }

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match (self, self.cost()) {
            (_, Some(line)) => line.slug(),
            (Self::Outsourcing, _) => "outsourcing",
            (Self::Contingency, _) => "contingency",
            (_, None) => "media",
        }
    }
}

/// The last month a payment can be named for; no plan is longer. Month 0 is the time before the start.
pub const LAST_MONTH: u32 = 36;

super::row::row! {
    /// Money that was committed or paid. Unpaid it is committed; paid it is actual.
    Booking,
    /// A change to a booking.
    BookingEdit;
    /// What it is for.
    name: String = String::new(), Name, super::row::line;
    /// Line of the cost plan; a booking without one does not count yet.
    line: Option<MoneyLine> = None, Line, Ok;
    /// Month of the plan in which it is paid; 0 is before the start.
    month: u32 = 1, Month, |v| within(v, 0, LAST_MONTH);
    /// Amount.
    amount: Option<Money> = None, Amount, amount;
    /// Whether it was paid.
    paid: bool = false, Paid, Ok;
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
    /// Month of the plan in which a cost line is paid at once, 0 for before the start; evenly over the months where it is
    /// not named.
    pub timing: BTreeMap<CostLine, u32>,
    /// What was committed and paid.
    pub bookings: Vec<Booking>,
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
            timing: BTreeMap::new(),
            bookings: Vec::new(),
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
    /// When a cost line is paid at once; `None` for evenly over the months.
    Timing(CostLine, Option<u32>),
    /// The list of bookings.
    Booking(RowEdit<BookingEdit>),
}

impl Budget {
    pub(super) fn apply(&mut self, edit: BudgetEdit, next_id: &mut u32) -> Result<(), EditError> {
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
            BudgetEdit::Timing(line, v) => {
                match at_most(v, LAST_MONTH)? {
                    Some(v) => self.timing.insert(line, v),
                    None => self.timing.remove(&line),
                };
            }
            BudgetEdit::Booking(edit) => return super::row::apply(&mut self.bookings, next_id, edit),
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
