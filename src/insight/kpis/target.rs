//! What a measure shall reach, month by month: as typed for it, else what the forecast brings, else what an objective
//! of stage 6 asks for.

use crate::base::{Id, Month};
use crate::forecast::goal::{line_of, segment_of, target as objective_target, typed};
use crate::forecast::{Figure, Forecast, Formula, Judgement, Name, Outcome, Score, Unit};
use crate::plan::{Goal, Objective, Plan};

/// What measures are made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis<'a> {
    /// The plan.
    pub(super) plan: &'a Plan,
    /// Its forecast.
    pub(super) forecast: Option<&'a Forecast>,
    /// What its mix brings, where that may be recommended.
    pub(super) outcome: Option<&'a Outcome>,
    /// The months of the plan.
    pub(super) months: &'a [Month],
}

/// Who says what a measure shall reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It was typed for the measure.
    Typed,
    /// The forecast.
    Forecast,
    /// The objective with this row id.
    Objective(Id),
}

/// What a measure shall reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Who says so.
    pub says: Says,
    /// By month of the plan; `None` where nothing is asked of a month.
    pub months: Vec<Option<Figure>>,
    /// Over the whole plan, or at its end; `None` where months do not add up to a whole.
    pub whole: Option<Figure>,
}

/// What the numbers of several months say together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Together {
    /// Their sum.
    Sum,
    /// Nothing: who was reached in two months is one person.
    Nothing,
    /// The last of them.
    Last,
}

/// What the numbers of several months of a measure say together.
pub(super) const fn together(goal: Goal) -> Together {
    match goal {
        Goal::Visits | Goal::Enquiries | Goal::Deals | Goal::NewCustomers | Goal::Revenue | Goal::Contacts => {
            Together::Sum
        }
        Goal::Reach => Together::Nothing,
        Goal::BrandSearches | Goal::MarketShare | Goal::Satisfaction | Goal::Retention | Goal::PositiveReviews => {
            Together::Last
        }
    }
}

/// What a measure shall reach; `None` where nothing says.
pub(super) fn target(basis: &Basis<'_>, goal: Goal) -> Option<Target> {
    if basis.months.is_empty() {
        return None;
    }
    own(basis, goal).or_else(|| forecast(basis, goal)).or_else(|| objective(basis, goal))
}

fn own(basis: &Basis<'_>, goal: Goal) -> Option<Target> {
    let stored = basis.plan.evaluation.kpis.get(&goal)?.target?;
    let field = format!("evaluation.kpi.{}.target", goal.slug());
    let month = typed(basis.plan, goal, stored, Name::Score(Score::MonthTarget), field);
    let whole = match together(goal) {
        Together::Sum => {
            let months = Figure::typed(Name::Horizon, size(basis.months.len()), Unit::Months, "company.horizon");
            let name = Name::Score(Score::Target);
            Some(Figure::derive(name, month.unit, Formula::Product, vec![month.clone(), months]))
        }
        Together::Last => Some(month.clone()),
        Together::Nothing => None,
    };
    Some(Target { says: Says::Typed, months: vec![Some(month); basis.months.len()], whole })
}

fn forecast(basis: &Basis<'_>, goal: Goal) -> Option<Target> {
    let outcome = basis.outcome?;
    let whole = outcome.of_goal(goal)?.clone();
    let months = outcome.months.iter().map(|month| month.of_goal(goal).cloned()).collect();
    Some(Target { says: Says::Forecast, months, whole: Some(whole) })
}

fn objective(basis: &Basis<'_>, goal: Goal) -> Option<Target> {
    let plan = basis.plan;
    // What speaks of a part of the customers or of one line says nothing of the whole.
    let of_all = |one: &&Objective| segment_of(plan, one).is_none() && line_of(plan, one).is_none();
    let mut asking = plan.objectives.list.iter().filter(|one| one.goal == goal && one.target.is_some());
    let objective = asking.find(of_all)?;
    let whole = objective_target(plan, objective)?;
    let (first, last) = (basis.months.first()?, basis.months.last()?);
    let until = usize::try_from(objective.by.unwrap_or(*last).since(*first) + 1).ok().filter(|until| *until > 0)?;
    let months = Figure::judged(Name::Score(Score::MonthsUntil), size(until), Unit::Months, Judgement::EvenSteps);
    let month = |i: usize| match together(goal) {
        Together::Sum | Together::Nothing => (i < until).then(|| {
            let parts = vec![whole.clone(), months.clone()];
            Figure::derive(Name::Score(Score::MonthTarget), whole.unit, Formula::Quotient, parts)
        }),
        Together::Last => Some(on_the_way(plan, objective, &whole, i, &months)),
    };
    Some(Target {
        says: Says::Objective(objective.id),
        months: (0..basis.months.len()).map(month).collect(),
        whole: Some(whole),
    })
}

/// Where a level shall stand at the end of month `i`: from today's value in even steps to the target, which holds from
/// the deadline on; without today's value the target itself.
fn on_the_way(plan: &Plan, objective: &Objective, target: &Figure, i: usize, months: &Figure) -> Figure {
    let (name, unit) = (|score| Name::Score(score), target.unit);
    let Some(from) = objective.from.filter(|_| size(i + 1) < months.value) else { return target.clone() };
    let field = format!("objectives.{}.from", objective.id);
    let today = typed(plan, objective.goal, from, name(Score::Today), field);
    let missing = vec![target.clone(), today.clone()];
    let missing = Figure::derive(name(Score::ToGain), unit, Formula::Difference, missing);
    let number = Figure::judged(Name::MonthNumber, size(i + 1), Unit::Months, Judgement::EvenSteps);
    let gained = vec![missing, number, months.clone()];
    let gained = Figure::derive(name(Score::GainedByThen), unit, Formula::Share, gained);
    Figure::derive(name(Score::MonthTarget), unit, Formula::Sum, vec![today, gained])
}

fn size(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
