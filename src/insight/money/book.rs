//! What was committed and paid, from the bookings and from the results of stage 12.

use crate::base::{Id, Money};
use crate::plan::{Booking, MoneyLine, Plan};

use super::LineMoney;

/// What was committed and paid, by line and month.
pub(super) struct Book {
    committed: Vec<(MoneyLine, usize, Money)>,
    actual: Vec<(MoneyLine, usize, Money)>,
    months: usize,
    /// See [`super::CostPlan::superseded`].
    pub superseded: Vec<Id>,
    /// Months up to which money out is what was recorded.
    pub recorded: usize,
}

impl Book {
    pub(super) fn of(plan: &Plan) -> Self {
        let months = super::months(plan);
        let spent = plan.evaluation.actuals.months().filter_map(|(month, actuals)| {
            let since = month.since(plan.company.start?);
            let month = usize::try_from(since).ok()?.checked_add(1).filter(|month| *month < months)?;
            Some((MoneyLine::Media, month, actuals.spend()?))
        });
        let mut book =
            Self { committed: Vec::new(), actual: spent.collect(), months, superseded: Vec::new(), recorded: 0 };
        let known: Vec<usize> = book.actual.iter().map(|(_, month, _)| *month).collect();
        // A single payment does not say that a month is over: a renewal may be paid a year ahead.
        book.recorded = known.iter().map(|month| month + 1).max().unwrap_or(0);
        for booking in &plan.budget.bookings {
            book.add(booking, &known);
        }
        book
    }

    fn add(&mut self, booking: &Booking, known: &[usize]) {
        let Some((line, amount)) = booking.line.zip(booking.amount) else { return };
        let month = usize::try_from(booking.month).unwrap_or(usize::MAX);
        // A month the plan does not have is in no sum; a coherence rule says so.
        if month >= self.months {
            return;
        }
        if line == MoneyLine::Media && known.contains(&month) {
            self.superseded.push(booking.id);
        } else if booking.paid {
            self.actual.push((line, month, amount));
        } else {
            self.committed.push((line, month, amount));
        }
    }

    pub(super) fn line(&self, line: MoneyLine, planned: Vec<Money>) -> LineMoney {
        let by_month = |rows: &[(MoneyLine, usize, Money)]| {
            let of = |month| rows.iter().filter(move |row| (row.0, row.1) == (line, month)).map(|row| row.2).sum();
            (0..self.months).map(of).collect()
        };
        LineMoney { line, planned, committed: by_month(&self.committed), actual: by_month(&self.actual) }
    }
}
