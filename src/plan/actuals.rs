//! What really happened: by month and touchpoint, and what the company measures of the whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Day, Money, Month};

use super::edit::EditError;
use super::objectives::Goal;
use super::row::MAX_LINE;

/// The most months with results.
pub const MAX_MONTHS: usize = 60;
/// The most touchpoints with results in one month.
pub const MAX_CHANNELS: usize = 100;
/// The largest number of anything counted.
pub const MAX_COUNT: u64 = 1_000_000_000_000;

/// What is counted of a touchpoint in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActualMetric {
    /// Media money spent, in minor units.
    Spend,
    /// Impressions; for messages, those sent.
    Impressions,
    /// Visits or clicks; for messages, those delivered.
    Visits,
    /// Enquiries.
    Enquiries,
    /// Orders or deals won.
    Deals,
    /// New customers among them.
    NewCustomers,
    /// Revenue, in minor units.
    Revenue,
}

impl ActualMetric {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 7] =
        [Self::Spend, Self::Impressions, Self::Visits, Self::Enquiries, Self::Deals, Self::NewCustomers, Self::Revenue];

    /// The name in files and field names.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Spend => "spend",
            Self::Impressions => "impressions",
            Self::Visits => "visits",
            Self::Enquiries => "enquiries",
            Self::Deals => "deals",
            Self::NewCustomers => "new_customers",
            Self::Revenue => "revenue",
        }
    }

    /// Whether it is an amount of money.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Spend | Self::Revenue)
    }

    /// The largest number it takes.
    #[must_use]
    pub const fn limit(self) -> u64 {
        if self.is_money() { Money::LIMIT.unsigned_abs() } else { MAX_COUNT }
    }
}

/// The results of one touchpoint in one month; what is not there was not entered, which is not the same as zero.
pub type Actual = BTreeMap<ActualMetric, u64>;

/// The results of one month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MonthActuals {
    /// The last day the numbers contain; `null` where they are those of the whole month.
    pub through: Option<Day>,
    /// By channel id.
    pub channels: BTreeMap<String, Actual>,
    /// Of all touchpoints together, as the shop counts them; a number here stands for the sum of the touchpoints.
    pub all: Actual,
    /// What the forecast does not speak of, in the unit of the metric.
    pub measured: BTreeMap<Goal, u64>,
}

impl MonthActuals {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A number of one touchpoint, or of all where `channel` is `None`.
    #[must_use]
    pub fn get(&self, channel: Option<&str>, metric: ActualMetric) -> Option<u64> {
        match channel {
            Some(channel) => self.channels.get(channel)?.get(&metric).copied(),
            None => self.all.get(&metric).copied(),
        }
    }

    /// A number of the whole month: the one of all touchpoints, else their sum; `None` while nothing was entered.
    #[must_use]
    pub fn whole(&self, metric: ActualMetric) -> Option<u64> {
        let parts = || self.channels.values().filter_map(|actual| actual.get(&metric).copied());
        self.all.get(&metric).copied().or_else(|| parts().reduce(u64::saturating_add))
    }

    /// The media money spent; `None` while none was entered.
    #[must_use]
    pub fn spend(&self) -> Option<Money> {
        Some(Money(i64::try_from(self.whole(ActualMetric::Spend)?).unwrap_or(Money::LIMIT)))
    }

    /// Whether an edit could have made it, as the results of `month`.
    pub(super) fn is_legal(&self, month: Month) -> bool {
        let numbers = |actual: &Actual| actual.iter().all(|(metric, value)| *value <= metric.limit());
        let channel = |(id, actual): (&String, &Actual)| is_channel(id) && !actual.is_empty() && numbers(actual);
        !self.is_empty()
            && self.through.is_none_or(|day| day.to_month() == month)
            && self.channels.len() <= MAX_CHANNELS
            && self.channels.iter().all(channel)
            && numbers(&self.all)
            && self.measured.iter().all(|(goal, value)| !goal.is_forecast() && *value <= goal.limit())
    }
}

fn is_channel(id: &str) -> bool {
    !id.is_empty() && id.chars().count() <= MAX_LINE && !id.chars().any(char::is_control)
}

/// One number to enter, or to take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActualCell {
    /// Month.
    pub month: Month,
    /// Channel id; `None` for all touchpoints together.
    pub channel: Option<String>,
    /// What is counted.
    pub metric: ActualMetric,
    /// The number; `None` takes it away.
    pub value: Option<u64>,
}

/// The results, by month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actuals(BTreeMap<Month, MonthActuals>);

impl Actuals {
    /// The results of a month, if anything was entered.
    #[must_use]
    pub fn month(&self, month: Month) -> Option<&MonthActuals> {
        self.0.get(&month)
    }

    /// The months with results, the earliest first.
    pub fn months(&self) -> impl DoubleEndedIterator<Item = (Month, &MonthActuals)> {
        self.0.iter().map(|(month, actuals)| (*month, actuals))
    }

    /// Whether nothing was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A number; `channel` is `None` for all touchpoints together.
    #[must_use]
    pub fn get(&self, month: Month, channel: Option<&str>, metric: ActualMetric) -> Option<u64> {
        self.month(month)?.get(channel, metric)
    }

    /// The results of the months before `month`.
    #[must_use]
    pub fn before(&self, month: Month) -> Self {
        Self(self.0.range(..month).map(|(month, actuals)| (*month, actuals.clone())).collect())
    }

    /// The results from `month` on.
    #[must_use]
    pub fn since(&self, month: Month) -> Self {
        Self(self.0.range(month..).map(|(month, actuals)| (*month, actuals.clone())).collect())
    }

    /// The amounts of money, for one change to all of them.
    pub(super) fn amounts(&mut self) -> impl Iterator<Item = &mut u64> {
        self.0
            .values_mut()
            .flat_map(|month| month.channels.values_mut().chain([&mut month.all]))
            .flat_map(|actual| actual.iter_mut().filter(|(metric, _)| metric.is_money()).map(|(_, value)| value))
    }

    /// Enters numbers: all of them or none.
    pub(super) fn enter(&mut self, cells: Vec<ActualCell>) -> Result<(), EditError> {
        let mut next = self.clone();
        for cell in cells {
            next.cell(cell)?;
        }
        *self = next;
        Ok(())
    }

    fn cell(&mut self, cell: ActualCell) -> Result<(), EditError> {
        if cell.value.is_some_and(|value| value > cell.metric.limit())
            || cell.channel.as_ref().is_some_and(|id| !is_channel(id))
        {
            return Err(EditError::OutOfRange);
        }
        self.change(cell.month, |month| {
            match cell.channel {
                None => put(&mut month.all, cell.metric, cell.value),
                Some(id) => {
                    if month.channels.len() >= MAX_CHANNELS && !month.channels.contains_key(&id) {
                        return Err(EditError::TooManyRows);
                    }
                    let actual = month.channels.entry(id).or_default();
                    put(actual, cell.metric, cell.value);
                    month.channels.retain(|_, actual| !actual.is_empty());
                }
            }
            Ok(())
        })
    }

    /// Says up to which day the numbers of a month go.
    pub(super) fn through(&mut self, month: Month, day: Option<Day>) -> Result<(), EditError> {
        if day.is_some_and(|day| day.to_month() != month) {
            return Err(EditError::OutOfRange);
        }
        self.change(month, |actuals| {
            actuals.through = day;
            Ok(())
        })
    }

    /// Enters what the company measures of the whole.
    pub(super) fn measure(&mut self, month: Month, goal: Goal, value: Option<u64>) -> Result<(), EditError> {
        if goal.is_forecast() || value.is_some_and(|value| value > goal.limit()) {
            return Err(EditError::OutOfRange);
        }
        self.change(month, |actuals| {
            put(&mut actuals.measured, goal, value);
            Ok(())
        })
    }

    fn change(
        &mut self,
        month: Month,
        change: impl FnOnce(&mut MonthActuals) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        if self.0.len() >= MAX_MONTHS && !self.0.contains_key(&month) {
            return Err(EditError::TooManyRows);
        }
        let changed = change(self.0.entry(month).or_default());
        self.0.retain(|_, actuals| !actuals.is_empty());
        changed
    }

    /// Whether edits could have made them.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        self.0.len() <= MAX_MONTHS && self.0.iter().all(|(month, actuals)| actuals.is_legal(*month))
    }
}

fn put<K: Ord>(map: &mut BTreeMap<K, u64>, key: K, value: Option<u64>) {
    match value {
        Some(value) => drop(map.insert(key, value)),
        None => drop(map.remove(&key)),
    }
}
