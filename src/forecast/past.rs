//! The months of a plan that lie behind it. After a plan was made anew (`evaluation.replanned`) its earlier months are
//! what was entered for them. Where a touchpoint has some numbers of a month, the model says the others; where it has none,
//! it brought nothing and cost nothing, which the page says before a plan is made anew.

use crate::base::{Money, Month};
use crate::plan::{Actual, ActualMetric, MonthActuals, Plan};

use super::demand::count;
use super::{ChannelOutcome, Figure, Formula, Name, Unit};

/// How many months of the plan, from its first, are as they happened; at least its last is still ahead.
#[must_use]
pub fn months(plan: &Plan) -> u32 {
    let since = plan.evaluation.replanned.zip(plan.company.start).map(|(now, start)| now.since(start));
    let since = since.and_then(|since| u32::try_from(since).ok()).unwrap_or(0);
    since.min(plan.company.horizon.saturating_sub(1))
}

/// The months of the plan that are not behind it.
#[must_use]
pub fn ahead(plan: &Plan) -> Figure {
    let all = Figure::typed(Name::Horizon, f64::from(plan.company.horizon), Unit::Months, "company.horizon");
    let past = months(plan);
    if past == 0 {
        return all;
    }
    let past = Figure::typed(Name::PastMonths, f64::from(past), Unit::Months, "evaluation.replanned");
    Figure::derive(Name::Horizon, Unit::Months, Formula::Difference, vec![all, past])
}

/// What was entered for a month of the plan (from 0) that lies behind; `None` for months ahead. A month nothing was
/// entered for is there, empty.
pub(super) fn month(plan: &Plan, i: usize) -> Option<Entered> {
    let number = u32::try_from(i).ok().filter(|number| *number < months(plan))?;
    let month = plan.company.start?.plus(number);
    Some(Entered { month, results: plan.evaluation.actuals.month(month).cloned().unwrap_or_default() })
}

/// Media money spent on a channel in the months behind.
#[must_use]
pub fn spent(plan: &Plan, channel: &str) -> Money {
    (0..months(plan)).filter_map(|i| month(plan, usize::try_from(i).ok()?)?.spend(channel)).sum()
}

/// Media money spent in the months behind, whatever it was spent on.
#[must_use]
pub fn media(plan: &Plan) -> Money {
    (0..months(plan)).filter_map(|i| month(plan, usize::try_from(i).ok()?)?.results.spend()).sum()
}

/// Media money of a month behind that belongs to no touchpoint of the outcome.
pub(super) fn apart(plan: &Plan, i: usize, channels: &[ChannelOutcome]) -> Option<Figure> {
    let entered = month(plan, i)?;
    let named: Money = channels.iter().filter_map(|channel| channel.months.get(i).copied()).sum();
    let rest = entered.whole_spend() - named;
    let field = entered.field(None, ActualMetric::Spend);
    (rest > Money::ZERO).then(|| Figure::typed(Name::MonthSpend, rest.major(plan.company.currency), Unit::Money, field))
}

/// Whether anything was entered for a channel in the months behind.
pub(super) fn has(plan: &Plan, channel: &str) -> bool {
    let entered = |i| Some(month(plan, usize::try_from(i).ok()?)?.results.channels.contains_key(channel));
    (0..months(plan)).any(|i| entered(i) == Some(true))
}

/// The numbers of one month behind.
pub(super) struct Entered {
    month: Month,
    results: MonthActuals,
}

impl Entered {
    fn field(&self, channel: Option<&str>, metric: ActualMetric) -> String {
        format!("evaluation.{}.{}.{}", self.month, channel.unwrap_or("all"), metric.slug())
    }

    fn figure(&self, channel: Option<&str>, metric: ActualMetric, name: Name, value: u64) -> Figure {
        Figure::typed(name, count(value), Unit::Count, self.field(channel, metric))
    }

    /// Money spent on a channel.
    pub(super) fn spend(&self, channel: &str) -> Option<Money> {
        let spent = self.results.get(Some(channel), ActualMetric::Spend)?;
        Some(Money(i64::try_from(spent).unwrap_or(Money::LIMIT)))
    }

    /// The same as a figure, in major units; nothing where it was not entered.
    pub(super) fn spend_figure(&self, plan: &Plan, channel: &str) -> Figure {
        let amount = self.spend(channel).unwrap_or_default().major(plan.company.currency);
        Figure::typed(Name::MonthSpend, amount, Unit::Money, self.field(Some(channel), ActualMetric::Spend))
    }

    /// Visits of a channel. Where only other numbers were entered `None`, so that the model speaks; nothing where the
    /// channel has no number at all.
    pub(super) fn visits(&self, channel: &str) -> Option<Figure> {
        let entered = self.results.get(Some(channel), ActualMetric::Visits);
        let silent = !self.results.channels.contains_key(channel);
        let visits = entered.or(silent.then_some(0))?;
        Some(self.figure(Some(channel), ActualMetric::Visits, Name::MonthVisits, visits))
    }

    /// Deals of a channel.
    pub(super) fn deals(&self, channel: &str) -> Option<Figure> {
        let deals = self.results.get(Some(channel), ActualMetric::Deals)?;
        Some(self.figure(Some(channel), ActualMetric::Deals, Name::Deals, deals))
    }

    /// A number of the whole month, as the shop counts it or as the sum of the touchpoints.
    pub(super) fn whole(&self, metric: ActualMetric, name: Name) -> Option<Figure> {
        Some(self.figure(None, metric, name, self.results.whole(metric)?))
    }

    /// A number of all touchpoints together, as the shop counts it.
    pub(super) fn all(&self, metric: ActualMetric, name: Name) -> Option<Figure> {
        Some(self.figure(None, metric, name, self.results.get(None, metric)?))
    }

    /// Revenue of the whole month, in major units; `None` where only a part of the deals has one.
    pub(super) fn revenue(&self, plan: &Plan) -> Option<Figure> {
        let sold = |actual: &&Actual| actual.get(&ActualMetric::Deals).is_some_and(|deals| *deals > 0);
        let mut sold = self.results.channels.values().filter(sold);
        let part = sold.any(|actual| !actual.contains_key(&ActualMetric::Revenue));
        if part && self.results.get(None, ActualMetric::Revenue).is_none() {
            return None;
        }
        let revenue = Money(i64::try_from(self.results.whole(ActualMetric::Revenue)?).unwrap_or(Money::LIMIT));
        let field = self.field(None, ActualMetric::Revenue);
        Some(Figure::typed(Name::Revenue, revenue.major(plan.company.currency), Unit::Money, field))
    }

    /// Media money of the whole month; nothing where none was entered.
    pub(super) fn whole_spend(&self) -> Money {
        self.results.spend().unwrap_or_default()
    }

    /// Deals with known customers, where new customers were entered: what is left of all.
    pub(super) fn known(&self, deals: &Figure) -> Option<Figure> {
        let new = self.whole(ActualMetric::NewCustomers, Name::NewCustomers)?;
        Some(Figure::derive(Name::Deals, Unit::Count, Formula::Remainder, vec![deals.clone(), new]))
    }
}
