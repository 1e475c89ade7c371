//! Money in time: what every line of the cost plan costs in every month, what was committed and paid of it, and the cash
//! that leaves. Every sum is exact to the minor unit.
//!
//! - Month 0 is the time before the start. A cost line is paid evenly or in the month the plan names; a month after the
//!   plan's end counts as its last. Outside help is paid in the months in which those it
//!   is for are there. Media follows the mix.
//! - The contingency is set aside evenly over the months (judgement: an overrun may come in any of them). It stays in the
//!   account until an overrun needs it.
//! - Actual media money of a month is what stage 12 says. Bookings on media count only in months for which it says
//!   nothing, so that no money is counted twice.
//! - Months up to the last one with results in stage 12 cost what was recorded for them; what a line still has is paid in
//!   its later months.
//! - Contribution comes in with the month of the order (judgement), always as forecast: stage 12 records deals, and not
//!   what they leave. Own working hours are wages the company pays anyway, not from these funds.

mod account;
mod book;

use crate::allocate::mix::media_money;
use crate::base::{Id, Money, split_by_weight};
use crate::forecast::{Outcome, outcome};
use crate::plan::{MoneyLine, Plan};

pub use account::CashPoint;

use book::Book;

/// What one may ask of a line and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What it may cost.
    Planned,
    /// What was committed and is not paid yet.
    Committed,
    /// What was paid.
    Actual,
    /// Planned − committed − actual; negative where more was committed than planned.
    Left,
}

impl Entry {
    /// All entries in order.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Committed, Self::Actual, Self::Left];
}

/// A line of the cost plan, month by month from month 0 on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineMoney {
    /// The line.
    pub line: MoneyLine,
    planned: Vec<Money>,
    committed: Vec<Money>,
    actual: Vec<Money>,
}

impl LineMoney {
    /// The amount of a month.
    #[must_use]
    pub fn at(&self, entry: Entry, month: usize) -> Money {
        let of = |amounts: &[Money]| amounts.get(month).copied().unwrap_or_default();
        match entry {
            Entry::Planned => of(&self.planned),
            Entry::Committed => of(&self.committed),
            Entry::Actual => of(&self.actual),
            Entry::Left => of(&self.planned) - self.booked_at(month),
        }
    }

    /// The amount over all months.
    #[must_use]
    pub fn total(&self, entry: Entry) -> Money {
        (0..self.planned.len()).map(|month| self.at(entry, month)).sum()
    }

    /// Committed and paid.
    #[must_use]
    pub fn booked(&self) -> Money {
        self.total(Entry::Committed) + self.total(Entry::Actual)
    }

    /// What was committed and paid beyond the plan.
    #[must_use]
    pub fn over(&self) -> Money {
        (self.booked() - self.total(Entry::Planned)).max(Money::ZERO)
    }

    /// Whether there is anything to show.
    #[must_use]
    pub fn is_used(&self) -> bool {
        Entry::ALL.into_iter().any(|entry| self.total(entry) != Money::ZERO)
    }

    fn booked_at(&self, month: usize) -> Money {
        self.at(Entry::Committed, month) + self.at(Entry::Actual, month)
    }

    /// What is still to be paid of the plan, in the months from `open` on: in the line's own months as far as nothing is
    /// booked there, otherwise at once. The contingency is not paid as long as nothing calls for it.
    fn to_come(&self, open: usize) -> Vec<Money> {
        let months = self.planned.len();
        let left = match self.line {
            MoneyLine::Contingency => Money::ZERO,
            _ => self.total(Entry::Left).max(Money::ZERO),
        };
        #[expect(clippy::cast_precision_loss, reason = "amounts of a plan stay below 2^53")]
        let weight = |month| self.at(Entry::Left, month).0.max(0) as f64;
        let weights: Vec<f64> = (open.min(months)..months).map(weight).collect();
        let mut out = vec![Money::ZERO; months - weights.len()];
        out.extend(split_by_weight(left, &weights));
        out
    }
}

/// The cost plan of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct CostPlan {
    /// Funds.
    pub funds: Money,
    /// All lines in the order of [`MoneyLine::ALL`].
    pub lines: Vec<LineMoney>,
    /// Funds no line plans for.
    pub unspent: Money,
    /// What the lines plan beyond the funds. Planned + unspent − short is always the funds.
    pub short: Money,
    /// Bookings on media in months stage 12 knows; they are not counted again.
    pub superseded: Vec<Id>,
    /// The account, from month 0 on.
    pub cash: Vec<CashPoint>,
}

impl CostPlan {
    /// The cost plan with the media money of `outcome`, without any where there is none to recommend; `None` until the
    /// funds are known.
    #[must_use]
    pub fn of(plan: &Plan, outcome: Option<&Outcome>) -> Option<Self> {
        let funds = plan.company.funds?;
        let media = outcome.map(Outcome::media_by_month).unwrap_or_default();
        let book = Book::of(plan);
        let lines: Vec<LineMoney> =
            MoneyLine::ALL.into_iter().map(|line| book.line(line, planned(plan, line, funds, &media))).collect();
        let rest = funds - lines.iter().map(|line| line.total(Entry::Planned)).sum::<Money>();
        let cash = account::points(plan, funds, &lines, book.recorded, outcome);
        Some(Self {
            funds,
            lines,
            unspent: rest.max(Money::ZERO),
            short: (Money::ZERO - rest).max(Money::ZERO),
            superseded: book.superseded,
            cash,
        })
    }

    /// One line.
    #[must_use]
    pub fn line(&self, line: MoneyLine) -> Option<&LineMoney> {
        self.lines.iter().find(|money| money.line == line)
    }

    /// All lines in a month.
    #[must_use]
    pub fn at(&self, entry: Entry, month: usize) -> Money {
        self.lines.iter().map(|line| line.at(entry, month)).sum()
    }

    /// All lines over all months.
    #[must_use]
    pub fn total(&self, entry: Entry) -> Money {
        self.lines.iter().map(|line| line.total(entry)).sum()
    }

    /// What overruns of the other lines, and bookings on it, took of the contingency, and what it is.
    #[must_use]
    pub fn contingency(&self) -> (Money, Money) {
        let of = |line: &LineMoney| match line.line {
            MoneyLine::Contingency => line.booked(),
            _ => line.over(),
        };
        let kept = self.line(MoneyLine::Contingency).map(|line| line.total(Entry::Planned));
        (self.lines.iter().map(of).sum(), kept.unwrap_or_default())
    }

    /// The first month with the least cash at its end.
    #[must_use]
    pub fn lowest(&self) -> Option<(usize, &CashPoint)> {
        self.cash.iter().enumerate().min_by_key(|(_, point)| point.cash)
    }

    /// The first month at whose end money is missing, and whether it is missing even with the contribution.
    #[must_use]
    pub fn below(&self) -> Option<(usize, bool)> {
        let first = |of: fn(&CashPoint) -> Money| self.cash.iter().position(|point| of(point) < Money::ZERO);
        first(|point| point.cash).map(|month| (month, true)).or(first(|point| point.bare).map(|month| (month, false)))
    }
}

/// Months of the plan and the time before them.
fn months(plan: &Plan) -> usize {
    usize::try_from(plan.company.horizon).unwrap_or_default() + 1
}

/// `total` evenly over the months, nothing before the start.
fn evenly(plan: &Plan, total: Money) -> Vec<Money> {
    let weights: Vec<f64> = (0..months(plan)).map(|month| if month == 0 { 0.0 } else { 1.0 }).collect();
    split_by_weight(total, &weights)
}

fn planned(plan: &Plan, line: MoneyLine, funds: Money, media: &[Money]) -> Vec<Money> {
    if let Some(cost) = line.cost() {
        let total = plan.budget.lines.get(&cost).copied().unwrap_or_default();
        let at = plan.budget.timing.get(&cost).map(|month| usize::try_from(*month).unwrap_or_default());
        let at = at.map(|month| month.min(months(plan) - 1));
        let once = |at| (0..months(plan)).map(|month| if month == at { total } else { Money::ZERO }).collect();
        return at.map_or_else(|| evenly(plan, total), once);
    }
    match line {
        MoneyLine::Outsourcing => std::iter::once(Money::ZERO).chain(outcome::outsourcing_by_month(plan)).collect(),
        MoneyLine::Contingency => {
            let lines: Money = plan.budget.lines.values().copied().sum();
            let kept = funds - lines - outcome::outsourcing(plan) - media_money(plan).unwrap_or_default();
            evenly(plan, kept.max(Money::ZERO))
        }
        _ => (0..months(plan))
            .map(|i| i.checked_sub(1).and_then(|i| media.get(i)).copied().unwrap_or_default())
            .collect(),
    }
}
