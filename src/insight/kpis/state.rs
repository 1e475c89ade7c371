//! What was counted, how it stands to the target, and whether something is due.

use crate::base::{Day, Month};
use crate::forecast::goal::typed;
use crate::forecast::{Figure, Formula, Judgement, Name, Score, TouchpointModel, Unit};
use crate::plan::{ActualMetric, Goal, MonthActuals, Plan};

use super::Indicator;
use super::suggest::{Remedy, remedy};
use super::target::Basis;

/// Below this share of a target something is done (judgement).
const FLOOR: f64 = 0.8;
/// Months in a row before something is done (judgement).
const PATIENCE: u32 = 2;

/// What was counted in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The number, in the unit of the measure.
    pub value: u64,
    /// The same as a figure, in major units or as a ratio.
    pub figure: Figure,
    /// The last day it contains, where that is not the month's last.
    pub through: Option<Day>,
    /// Whether every touchpoint at work in the month has a number.
    pub covered: bool,
}

impl Reading {
    /// Whether it can be held against the target of the month.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.through.is_none() && self.covered
    }
}

/// What is done when a measure stays below.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Share of the target below which a month counts.
    pub floor: Figure,
    /// Months in a row after which something is done.
    pub patience: u32,
    /// What is done, unless the plan says otherwise.
    pub remedy: Remedy,
}

/// How a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing says what it shall reach.
    NoTarget,
    /// No whole month was counted.
    Open,
    /// The last month counted was not below.
    Fine,
    /// So many months in a row were below.
    Below(u32),
    /// So many months in a row were below: something is due.
    Due(u32),
}

/// What is counted of a measure by touchpoint.
const fn metric(goal: Goal) -> Option<ActualMetric> {
    match goal {
        Goal::Visits => Some(ActualMetric::Visits),
        Goal::Enquiries => Some(ActualMetric::Enquiries),
        Goal::Deals => Some(ActualMetric::Deals),
        Goal::NewCustomers => Some(ActualMetric::NewCustomers),
        Goal::Revenue => Some(ActualMetric::Revenue),
        _ => None,
    }
}

/// What was counted of a measure, by month of the plan.
pub(super) fn readings(basis: &Basis<'_>, goal: Goal) -> Vec<Option<Reading>> {
    (0..basis.months.len()).map(|i| reading(basis, goal, i)).collect()
}

fn reading(basis: &Basis<'_>, goal: Goal, i: usize) -> Option<Reading> {
    let month = *basis.months.get(i)?;
    let actuals = basis.plan.evaluation.actuals.month(month)?;
    let (value, covered) = match metric(goal) {
        Some(metric) => {
            let whole = actuals.all.contains_key(&metric);
            (actuals.whole(metric)?, whole || covered(basis, metric, i))
        }
        None => (*actuals.measured.get(&goal)?, true),
    };
    let field = format!("evaluation.actuals.{month}.{}", goal.slug());
    let figure = typed(basis.plan, goal, value, Name::Score(Score::Measured), field);
    Some(Reading { value, figure, through: stops(actuals, month), covered })
}

/// The last day the results of a month contain, where that is not its last.
fn stops(actuals: &MonthActuals, month: Month) -> Option<Day> {
    actuals.through.filter(|day| *day != Day::last_of(month))
}

/// Whether every touchpoint that is at work in month `i` has a number; new customers come from those for strangers only.
fn covered(basis: &Basis<'_>, metric: ActualMetric, i: usize) -> bool {
    let Some((outcome, month)) = basis.outcome.zip(basis.months.get(i)) else { return true };
    let to_known = |id: &str| {
        let model = basis.forecast.and_then(|forecast| forecast.touchpoint(id));
        metric == ActualMetric::NewCustomers && model.is_some_and(TouchpointModel::sells_to_known)
    };
    let works = outcome.channels.iter().filter(|one| one.by_month.get(i).is_some_and(|visits| visits.value > 0.0));
    let mut ids = works.map(|one| one.channel.id.as_ref()).filter(|id| !to_known(id));
    ids.all(|id| basis.plan.evaluation.actuals.get(*month, Some(id), metric).is_some())
}

/// Place of the month under way: the one after the last whose results are all there.
pub(super) fn under_way(basis: &Basis<'_>) -> usize {
    let actuals = &basis.plan.evaluation.actuals;
    let mut back = basis.months.iter().enumerate().rev();
    let last = back.find_map(|(i, month)| Some((i, *month, actuals.month(*month)?)));
    let next = last.map_or(0, |(i, month, entered)| i + usize::from(stops(entered, month).is_none()));
    next.min(basis.months.len().saturating_sub(1))
}

pub(super) fn decision(plan: &Plan, goal: Goal) -> Decision {
    let kpi = plan.evaluation.kpis.get(&goal);
    let name = Name::Score(Score::KpiFloor);
    let floor = match kpi.and_then(|kpi| kpi.floor) {
        Some(floor) => Figure::typed(name, floor.ratio(), Unit::Ratio, format!("evaluation.kpi.{}.floor", goal.slug())),
        None => Figure::judged(name, FLOOR, Unit::Ratio, Judgement::KpiFloor),
    };
    let patience = kpi.and_then(|kpi| kpi.months).unwrap_or(PATIENCE);
    Decision { floor, patience, remedy: remedy(goal, plan.customers.sale) }
}

impl Indicator {
    /// What was counted as a share of the target of a month, from 0; `None` without either.
    #[must_use]
    pub fn share(&self, month: usize) -> Option<f64> {
        let target = self.target_of(month).filter(|target| target.value > 0.0)?;
        Some(self.reading(month)?.figure.value / target.value)
    }

    /// Whether a month is below; `None` where it cannot be held against a target.
    fn is_below(&self, month: usize) -> Option<bool> {
        self.reading(month).filter(|reading| reading.is_whole())?;
        // A hair below the limit is rounding.
        Some(self.share(month)? < self.decision.floor.value - 1e-9)
    }

    /// Months in a row that were below until `month`, and the place of the last month that was counted.
    #[must_use]
    pub fn run_until(&self, month: usize) -> Option<(u32, usize)> {
        let last = (0..=month).rev().find(|i| self.is_below(*i).is_some())?;
        let run = (0..=last).rev().take_while(|i| self.is_below(*i) == Some(true)).count();
        Some((u32::try_from(run).unwrap_or(u32::MAX), last))
    }

    /// How it stood at the end of a month of the plan, from 0.
    #[must_use]
    pub fn state_at(&self, month: usize) -> State {
        match (&self.target, self.run_until(month)) {
            (None, _) => State::NoTarget,
            (_, None) => State::Open,
            (_, Some((0, _))) => State::Fine,
            (_, Some((below, _))) if self.watched && below >= self.decision.patience => State::Due(below),
            (_, Some((below, _))) => State::Below(below),
        }
    }

    /// How it stands.
    #[must_use]
    pub fn state(&self) -> State {
        self.state_at(self.readings.len().saturating_sub(1))
    }
}

/// What of a month's target is due by a day of it, day by day alike (judgement): target × days gone ÷ days of the month.
#[must_use]
pub fn pace(target: &Figure, day: Day) -> Figure {
    let gone = f64::from(day.day);
    let all = f64::from(day.to_month().days());
    let days = |name, value| Figure::judged(name, value, Unit::Count, Judgement::EvenSteps);
    let gone = days(Name::Score(Score::DaysGone), gone);
    let inputs = vec![target.clone(), gone, days(Name::DaysPerMonth, all)];
    Figure::derive(Name::Score(Score::DueByThen), target.unit, Formula::Share, inputs)
}
