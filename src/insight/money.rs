//! Money in time: what every line of the cost plan costs in every month, what was committed and paid of it, and the cash
//! that leaves. Every sum is exact to the minor unit.
//!
//! - Month 0 is the time before the start. A cost line is paid evenly or in the month the plan names; a month after the
//!   plan's end counts as its last. Outside help is paid every month. Media follows the mix.
//! - The contingency is set aside evenly over the months (judgement: an overrun may come in any of them). It stays in the
//!   account until an overrun needs it.
//! - Actual media money of a month is what stage 12 says. Bookings on media count only in months for which it says
//!   nothing, so that no money is counted twice.
//! - Months up to the last one with a payment cost what was recorded for them; what a line still has is paid in its later
//!   months.
//! - Contribution comes in with the month of the order (judgement), always as forecast: stage 12 records deals, and not
//!   what they leave. Own working hours are wages the company pays anyway, not from these funds.

use crate::allocate::mix::media_money;
use crate::base::{Id, Money, split_by_weight};
use crate::forecast::{Figure, Formula, Name, Origin, Outcome, Unit, outcome};
use crate::plan::{Booking, MoneyLine, Plan};

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

/// The account at the end of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct CashPoint {
    /// Money out of the funds in this month: recorded, or as planned.
    pub out: Money,
    /// Funds minus the money out so far.
    pub bare: Money,
    /// The same with the contribution so far, in whole minor units.
    pub cash: Money,
    /// Where that comes from.
    pub figure: Figure,
    /// Whether the money out is what was recorded.
    pub recorded: bool,
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
    /// Bookings in months the plan does not have; they are not counted.
    pub outside: Vec<Id>,
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
        let cash = cash(plan, funds, &lines, book.recorded, outcome);
        Some(Self {
            funds,
            lines,
            unspent: rest.max(Money::ZERO),
            short: (Money::ZERO - rest).max(Money::ZERO),
            outside: book.outside,
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
        MoneyLine::Outsourcing => evenly(plan, outcome::outsourcing(plan)),
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

/// What was committed and paid, by line and month.
struct Book {
    committed: Vec<(MoneyLine, usize, Money)>,
    actual: Vec<(MoneyLine, usize, Money)>,
    months: usize,
    outside: Vec<Id>,
    superseded: Vec<Id>,
    /// Months up to which money out is what was recorded.
    recorded: usize,
}

impl Book {
    fn of(plan: &Plan) -> Self {
        let months = months(plan);
        let spent = plan.evaluation.actuals.iter().filter_map(|actual| {
            let since = actual.month?.since(plan.company.start?);
            let month = usize::try_from(since).ok()?.checked_add(1).filter(|month| *month < months)?;
            Some((MoneyLine::Media, month, actual.spend?))
        });
        let mut book = Self {
            committed: Vec::new(),
            actual: spent.collect(),
            months,
            outside: Vec::new(),
            superseded: Vec::new(),
            recorded: 0,
        };
        let known: Vec<usize> = book.actual.iter().map(|(_, month, _)| *month).collect();
        for booking in &plan.budget.bookings {
            book.add(booking, &known);
        }
        book.recorded = book.actual.iter().map(|(_, month, _)| month + 1).max().unwrap_or(0);
        book
    }

    fn add(&mut self, booking: &Booking, known: &[usize]) {
        let Some((line, amount)) = booking.line.zip(booking.amount) else { return };
        let month = usize::try_from(booking.month).unwrap_or(usize::MAX);
        if month >= self.months {
            self.outside.push(booking.id);
        } else if line == MoneyLine::Media && known.contains(&month) {
            self.superseded.push(booking.id);
        } else if booking.paid {
            self.actual.push((line, month, amount));
        } else {
            self.committed.push((line, month, amount));
        }
    }

    fn line(&self, line: MoneyLine, planned: Vec<Money>) -> LineMoney {
        let by_month = |rows: &[(MoneyLine, usize, Money)]| {
            let of = |month| rows.iter().filter(move |row| (row.0, row.1) == (line, month)).map(|row| row.2).sum();
            (0..self.months).map(of).collect()
        };
        LineMoney { line, planned, committed: by_month(&self.committed), actual: by_month(&self.actual) }
    }
}

fn cash(plan: &Plan, funds: Money, lines: &[LineMoney], recorded: usize, outcome: Option<&Outcome>) -> Vec<CashPoint> {
    let currency = plan.company.currency;
    let given = |name, amount: Money, origin| Figure::given(name, amount.major(currency), Unit::Money, origin);
    let sum = |name, parts| Figure::derive(name, Unit::Money, Formula::Sum, parts);
    let start = given(Name::Funds, funds, Origin::Typed("company.funds".to_owned()));
    let to_come: Vec<Vec<Money>> = lines.iter().map(|line| line.to_come(recorded)).collect();
    let mut so_far = vec![(Money::ZERO, Money::ZERO); lines.len()];
    let mut brought: Vec<Figure> = Vec::new();
    let mut bare = funds;
    let mut points = Vec::new();
    for month in 0..months(plan) {
        for ((line, to_come), (booked, coming)) in lines.iter().zip(&to_come).zip(&mut so_far) {
            *booked = *booked + line.booked_at(month);
            *coming = *coming + to_come.get(month).copied().unwrap_or_default();
        }
        let paid = funds - so_far.iter().map(|(booked, coming)| *booked + *coming).sum::<Money>();
        let parts = lines.iter().zip(&so_far).flat_map(|(line, (booked, coming))| {
            let booked = given(Name::Booked, *booked, booked_in(line.line));
            let (name, origin) = planned_in(line.line);
            [booked, given(name, *coming, origin)].into_iter().filter(|part| part.value > 0.0)
        });
        let out = sum(Name::MoneyOut, parts.collect());
        brought.extend(month.checked_sub(1).and_then(|i| Some(outcome?.months.get(i)?.contribution.clone())));
        let inside = sum(Name::MoneyIn, vec![start.clone(), sum(Name::Contribution, brought.clone())]);
        let figure = Figure::derive(Name::Cash, Unit::Money, Formula::Difference, vec![inside, out]);
        points.push(CashPoint {
            out: bare - paid,
            bare: paid,
            cash: Money::from_major(figure.value, currency),
            figure,
            recorded: month < recorded,
        });
        bare = paid;
    }
    points
}

/// Where what was booked on a line stands.
fn booked_in(line: MoneyLine) -> Origin {
    let field = if line == MoneyLine::Media { "evaluation.actuals" } else { "budget.bookings" };
    Origin::Typed(field.to_owned())
}

/// Where a line's own amount stands.
fn planned_in(line: MoneyLine) -> (Name, Origin) {
    match line {
        MoneyLine::Media => (Name::Media, Origin::Allocated),
        MoneyLine::Outsourcing => (Name::Outsourcing, Origin::Typed("organisation.outsourcing".to_owned())),
        line => (Name::CostLines, Origin::Typed(format!("budget.{}", line.slug()))),
    }
}
