//! What an objective asks for, and what the forecast brings of it.

use crate::base::{Month, Ppm};
use crate::plan::{Goal, Measure, Objective, Plan, ProductLine, Segment};

use super::{Figure, Forecast, Formula, Judgement, Name, Outcome, Score, Unit, people};

/// Why nothing can be said of an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// It has no target.
    NoTarget,
    /// The forecast does not know its metric; the company measures it.
    Measured,
    /// The forecast counts with another product line.
    OtherLine,
    /// The segment it speaks of has no size.
    SegmentSize,
    /// Its deadline lies before the plan.
    BeforePlan,
    /// Customers order themselves, so there are no enquiries to count.
    NoEnquiries,
    /// There is no forecast, or none that may be recommended.
    NoForecast,
}

/// The segment an objective speaks of, if it still exists.
#[must_use]
pub fn segment_of<'a>(plan: &'a Plan, objective: &Objective) -> Option<&'a Segment> {
    plan.customers.segments.iter().find(|segment| Some(segment.id) == objective.segment)
}

/// The product line an objective speaks of, if it still exists.
#[must_use]
pub fn line_of<'a>(plan: &'a Plan, objective: &Objective) -> Option<&'a ProductLine> {
    plan.products.lines.iter().find(|line| Some(line.id) == objective.line)
}

/// The target of an objective, in major units for money and as a ratio for shares.
#[must_use]
pub fn target(plan: &Plan, objective: &Objective) -> Option<Figure> {
    let field = format!("objectives.{}.target", objective.id);
    Some(typed(plan, objective.goal, objective.target?, Name::Score(Score::Target), field))
}

/// A typed number of a metric, in major units for money and as a ratio for shares.
#[must_use]
pub fn typed(plan: &Plan, goal: Goal, stored: u64, name: Name, field: String) -> Figure {
    let (value, unit) = match goal.measure() {
        Measure::Money => {
            let amount = crate::base::Money(i64::try_from(stored).unwrap_or(crate::base::Money::LIMIT));
            (amount.major(plan.company.currency), Unit::Money)
        }
        Measure::Share => (Ppm(u32::try_from(stored).unwrap_or(u32::MAX)).ratio(), Unit::Ratio),
        Measure::Count => {
            #[expect(clippy::cast_precision_loss, reason = "targets stay below 2^53")]
            let count = stored as f64;
            (count, Unit::Count)
        }
    };
    Figure::typed(name, value, unit, field)
}

/// Months of the plan until `by`; `None` where that is the whole plan.
fn until(forecast: &Forecast, by: Month) -> Option<usize> {
    let whole = forecast.months.last().is_none_or(|(last, _)| *last <= by);
    (!whole).then(|| forecast.months.iter().filter(|(month, _)| *month <= by).count())
}

/// What the forecast brings of an objective's metric, for its segment, until its deadline.
///
/// # Errors
/// When the forecast does not speak of it, with the reason.
pub fn expected(
    plan: &Plan,
    forecast: Option<&Forecast>,
    outcome: Option<&Outcome>,
    objective: &Objective,
) -> Result<Figure, Unknown> {
    if !objective.goal.is_forecast() {
        return Err(Unknown::Measured);
    }
    if line_of(plan, objective).is_some_and(|line| plan.lead_line().is_none_or(|lead| lead.id != line.id)) {
        return Err(Unknown::OtherLine);
    }
    let (forecast, outcome) = forecast.zip(outcome).ok_or(Unknown::NoForecast)?;
    let whole = outcome.of_goal(objective.goal).ok_or(Unknown::NoEnquiries)?;
    if objective.by.zip(forecast.months.first()).is_some_and(|(by, (first, _))| by < *first) {
        return Err(Unknown::BeforePlan);
    }
    let months = objective.by.and_then(|by| until(forecast, by));
    let whole =
        months.and_then(|months| outcome.of_goal_until(objective.goal, months)).unwrap_or_else(|| whole.clone());
    let mut factors = vec![whole.clone()];
    if let Some(segment) = segment_of(plan, objective).filter(|_| plan.customers.segments.len() > 1) {
        let own = people(segment).ok_or(Unknown::SegmentSize)?;
        let all: f64 = plan.customers.segments.iter().filter_map(people).map(|people| people.value).sum();
        let share = if all > 0.0 { own.value / all } else { 0.0 };
        factors.push(Figure::judged(Name::Score(Score::SegmentShare), share, Unit::Ratio, Judgement::SegmentByPeople));
    }
    if factors.len() == 1 {
        return Ok(whole);
    }
    Ok(Figure::derive(whole.name, whole.unit, Formula::Product, factors))
}
