//! How the objectives stand: their chance, and what binds where the forecast falls short.

use crate::forecast::{Exclusion, Figure, Forecast, Formula, Judgement, Name, Score, TouchpointModel, Unit, people};
use crate::plan::{Objective, Plan};
use crate::score::Verdict;
use crate::score::objectives::{Chance, Level, Unknown, chance};

use super::Insight;
use super::back;

/// What keeps a result from growing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Money for touchpoints.
    Money,
    /// Searches and people to reach.
    Demand,
    /// The own list.
    List,
    /// Working hours.
    Hours,
    /// What a customer may cost, which follows from what an order leaves.
    Price,
}

impl Limit {
    /// All limits in order.
    pub const ALL: [Self; 5] = [Self::Money, Self::Demand, Self::List, Self::Hours, Self::Price];
}

/// What binds: the limit of which twice as much would bring the most.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The limit.
    pub limit: Limit,
    /// How much there is of it.
    pub there: Figure,
    /// What twice as much would bring of the objective's metric.
    pub doubled: Figure,
}

impl Insight {
    /// How likely one objective is reached.
    ///
    /// # Errors
    /// When nothing can be said of it, with the reason.
    pub fn chance(&self, plan: &Plan, objective: &Objective) -> Result<Chance, Unknown> {
        // Nothing is promised against a verdict that says to do something else.
        let stopped = self.assessment.verdict == Some(Verdict::Dont);
        let outcome = self.outcome.as_ref().filter(|_| !stopped);
        let mut judged = chance(plan, self.forecast.as_ref(), outcome, objective)?;
        // Once everything was varied at once, that counts; the formula stands in until then.
        let simulated = self.chances.iter().flat_map(|chances| &chances.objectives);
        if let Some((_, share)) = simulated.into_iter().find(|(id, _)| *id == objective.id) {
            judged.chance = simulated_chance(*share);
            judged.level = Level::of(*share);
        }
        Ok(judged)
    }

    /// What binds an objective that is not within reach; `None` where it is, and where twice as much of nothing helps.
    /// It solves the mix once per limit, so it is asked for only where it is shown.
    #[must_use]
    pub fn bound(&self, plan: &Plan, objective: &Objective) -> Option<Bound> {
        let now = self.chance(plan, objective).ok().filter(|chance| chance.level != Level::Reachable)?;
        let mut best: Option<Bound> = None;
        for limit in Limit::ALL {
            let brings = back::doubled(plan, limit, objective);
            let Some((doubled, there)) = brings.zip(there(plan, limit)) else { continue };
            // A hair more is rounding.
            if doubled.value > best.as_ref().map_or(now.forecast.value, |best| best.doubled.value) * 1.001 {
                best = Some(Bound { limit, there, doubled });
            }
        }
        best
    }
}

/// The share of simulations that reach a target, as a figure.
#[must_use]
pub fn simulated_chance(share: f64) -> Figure {
    Figure::judged(Name::Score(Score::Chance), share, Unit::Ratio, Judgement::Simulated)
}

/// How much there is of what a limit is made of.
fn there(plan: &Plan, limit: Limit) -> Option<Figure> {
    match limit {
        Limit::Money => crate::allocate::mix::media_budget(plan),
        Limit::Demand => all_people(plan),
        Limit::List => list_size(plan),
        Limit::Hours => hours(plan),
        Limit::Price => cap(plan),
    }
}

/// The longest of the own lists.
pub(super) fn list_size(plan: &Plan) -> Option<Figure> {
    let company = &plan.company;
    [
        (company.messenger_list, "company.messenger_list"),
        (company.email_list, "company.email_list"),
        (company.sms_list, "company.sms_list"),
    ]
    .into_iter()
    .filter_map(|(size, field)| Some((size.filter(|size| *size > 0)?, field)))
    .max_by_key(|(size, _)| *size)
    .map(|(size, field)| {
        #[expect(clippy::cast_precision_loss, reason = "no list is longer than there are people")]
        let size = size as f64;
        Figure::typed(Name::ListSize, size, Unit::Count, field)
    })
}

/// All people of all segments.
pub(super) fn all_people(plan: &Plan) -> Option<Figure> {
    let parts: Vec<Figure> = plan.customers.segments.iter().filter_map(people).collect();
    match <[Figure; 1]>::try_from(parts) {
        Ok([only]) => Some(only),
        Err(parts) => (!parts.is_empty()).then(|| Figure::derive(Name::AudienceSize, Unit::Count, Formula::Sum, parts)),
    }
}

/// Hours a week.
pub(super) fn hours(plan: &Plan) -> Option<Figure> {
    let hours = plan.organisation.hours_per_week?;
    Some(Figure::typed(Name::HoursPerWeek, f64::from(hours), Unit::Hours, "organisation.hours"))
}

/// What a customer may cost.
pub(super) fn cap(plan: &Plan) -> Option<Figure> {
    crate::forecast::Economics::of(plan).map(|economics| economics.cac_cap)
}

/// Whether a touchpoint may be used once its price allows it.
fn would_fit(model: &TouchpointModel) -> bool {
    !matches!(model.exclusion, Some(Exclusion::Ruled | Exclusion::NoFigure | Exclusion::NoAudience | Exclusion::NoFit))
}

/// Money with which every touchpoint is at its end; more changes nothing.
pub(super) fn enough(plan: &Plan, forecast: &Forecast) -> f64 {
    let most =
        |model: &TouchpointModel| model.max_spend.as_ref().map_or(0.0, |max| max.value).max(model.min_spend.value);
    let fixed = plan.budget.fixed.values().copied().sum::<crate::base::Money>().major(plan.company.currency);
    forecast.touchpoints.iter().filter(|model| would_fit(model)).map(most).sum::<f64>() + fixed
}
