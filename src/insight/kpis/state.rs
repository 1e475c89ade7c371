//! What was counted, how it stands to the target, and whether something is due.

use crate::base::{Day, Month};
use crate::forecast::goal::typed;
use crate::forecast::{Figure, Formula, Judgement, Name, Score, Unit};
use crate::plan::{ActualMetric, Goal};

use super::suggest::{Remedy, remedy};
use super::target::{Basis, Target};

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

/// What is done when a measure stays below, and whether it is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Share of the target below which a month counts.
    pub floor: Figure,
    /// Months in a row after which something is done.
    pub patience: u32,
    /// Months in a row that were below, up to the last one counted.
    pub below: u32,
    /// The last month that was counted.
    pub last: Option<Month>,
    /// Whether something has to be done.
    pub due: bool,
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
    Some(Reading { value, figure, through: actuals.through.filter(|day| *day != Day::last_of(month)), covered })
}

/// Whether every touchpoint that is at work in month `i` has a number; new customers come from those for strangers only.
fn covered(basis: &Basis<'_>, metric: ActualMetric, i: usize) -> bool {
    let Some((outcome, month)) = basis.outcome.zip(basis.months.get(i)) else { return true };
    let to_known = |id: &str| {
        let model = basis.forecast.and_then(|forecast| forecast.touchpoint(id));
        metric == ActualMetric::NewCustomers && model.is_some_and(|model| model.sells_to_known())
    };
    let works = outcome.channels.iter().filter(|one| one.by_month.get(i).is_some_and(|visits| visits.value > 0.0));
    let mut ids = works.map(|one| one.channel.id.as_ref()).filter(|id| !to_known(id));
    ids.all(|id| basis.plan.evaluation.actuals.get(*month, Some(id), metric).is_some())
}

/// What was counted as a share of what was asked for.
pub(super) fn share(target: Option<&Figure>, reading: Option<&Reading>) -> Option<f64> {
    let target = target.filter(|target| target.value > 0.0)?;
    Some(reading?.figure.value / target.value)
}

/// Place of the month under way: the one after the last whose results are all there.
pub(super) fn under_way(basis: &Basis<'_>) -> usize {
    let actuals = &basis.plan.evaluation.actuals;
    let last = basis.months.iter().rposition(|month| actuals.month(*month).is_some());
    let over = |i: usize| {
        let month = basis.months.get(i).copied();
        let entered = month.and_then(|month| Some((month, actuals.month(month)?)));
        entered.is_some_and(|(month, entered)| entered.through.is_none_or(|day| day == Day::last_of(month)))
    };
    let next = last.map_or(0, |i| if over(i) { i + 1 } else { i });
    next.min(basis.months.len().saturating_sub(1))
}

pub(super) fn decision(
    basis: &Basis<'_>,
    goal: Goal,
    watched: bool,
    target: Option<&Target>,
    readings: &[Option<Reading>],
) -> Decision {
    let kpi = basis.plan.evaluation.kpis.get(&goal);
    let name = Name::Score(Score::KpiFloor);
    let floor = match kpi.and_then(|kpi| kpi.floor) {
        Some(floor) => Figure::typed(name, floor.ratio(), Unit::Ratio, field(goal, "floor")),
        None => Figure::judged(name, FLOOR, Unit::Ratio, Judgement::KpiFloor),
    };
    let patience = kpi.and_then(|kpi| kpi.months).unwrap_or(PATIENCE);
    let judged = |i: usize| {
        let reading = readings.get(i)?.as_ref().filter(|reading| reading.is_whole())?;
        let share = share(target?.months.get(i)?.as_ref(), Some(reading))?;
        // A hair below the limit is rounding.
        Some(share < floor.value - 1e-9)
    };
    let last = (0..readings.len()).rev().find(|i| judged(*i).is_some());
    let run = last.map_or(0, |last| (0..=last).rev().take_while(|i| judged(*i) == Some(true)).count());
    let below = u32::try_from(run).unwrap_or(u32::MAX);
    Decision {
        floor,
        patience,
        below,
        last: last.and_then(|i| basis.months.get(i).copied()),
        due: watched && below >= patience,
        remedy: remedy(goal, basis.plan.customers.sale),
    }
}

fn field(goal: Goal, of: &str) -> String {
    format!("evaluation.kpi.{}.{of}", goal.slug())
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
