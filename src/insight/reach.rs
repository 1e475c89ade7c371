//! How the objectives stand: their chance, and what binds where the forecast falls short.

use crate::allocate::AllocateError;
use crate::allocate::mix::{Mix, Zero};
use crate::forecast::{Exclusion, Figure, Forecast, Formula, Name, TouchpointModel, Unit, people};
use crate::library::Audience;
use crate::plan::{Goal, Objective, Plan};
use crate::score::Verdict;
use crate::score::objectives::{Chance, Level, Unknown, chance};

use super::Insight;

/// What keeps a result from growing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// All money is used, and more would bring more.
    Money,
    /// There are no more searches or people to reach.
    Demand,
    /// The own list is used as often as is wise.
    List,
    /// Nobody has the hours for another touchpoint.
    Hours,
    /// A further customer would cost more than one may cost.
    Price,
}

/// How an objective stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// Its chance, or why there is none.
    pub chance: Result<Chance, Unknown>,
    /// What binds, unless it is reachable; with the figure that binds.
    pub limit: Option<(Limit, Option<Figure>)>,
}

impl Reach {
    /// How it stands, if that can be said.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.chance.as_ref().ok().map(|chance| chance.level)
    }
}

impl Insight {
    /// How one objective stands.
    #[must_use]
    pub fn reach(&self, plan: &Plan, objective: &Objective) -> Reach {
        // Nothing is promised against a verdict that says to do something else.
        let stopped = self.assessment.verdict == Some(Verdict::Dont);
        let outcome = self.outcome.as_ref().filter(|_| !stopped);
        let chance = chance(plan, self.forecast.as_ref(), outcome, objective);
        let short = chance.as_ref().is_ok_and(|chance| chance.level != Level::Reachable);
        let limit = short.then(|| self.limit(plan, objective.goal)).flatten();
        Reach { chance, limit }
    }

    /// What keeps a metric from growing under this mix.
    fn limit(&self, plan: &Plan, goal: Goal) -> Option<(Limit, Option<Figure>)> {
        let (forecast, mix) = self.forecast.as_ref().zip(self.mix.as_ref())?;
        let hours = || {
            let hours = plan.organisation.hours_per_week?;
            Some(Figure::typed(Name::HoursPerWeek, f64::from(hours), Unit::Hours, "organisation.hours"))
        };
        match mix.error {
            Some(AllocateError::BudgetTooSmall { .. }) => return Some((Limit::Money, Some(mix.media_budget.clone()))),
            Some(AllocateError::EffortTooSmall { .. }) => return Some((Limit::Hours, hours())),
            Some(_) => return None,
            None => {}
        }
        // Money that may still be spent is no limit, whatever else is.
        let spare = mix.unspent.major(plan.company.currency) > mix.media_budget.value * 0.01;
        if !spare {
            return Some((Limit::Money, Some(mix.media_budget.clone())));
        }
        let relevant: Vec<&TouchpointModel> =
            forecast.touchpoints.iter().filter(|m| goal != Goal::NewCustomers || !m.sells_to_known()).collect();
        let line = |model: &TouchpointModel| mix.line(&model.channel.id);
        if relevant.iter().any(|m| line(m).is_some_and(|line| line.zero == Some(Zero::Hours))) {
            return Some((Limit::Hours, hours()));
        }
        let used: Vec<&TouchpointModel> =
            relevant.into_iter().filter(|m| line(m).is_some_and(|line| line.on)).collect();
        Some(self.demand_or_price(plan, forecast, &used))
    }

    /// With money and hours to spare, either the people end or the price of the next one is too high.
    fn demand_or_price(&self, plan: &Plan, forecast: &Forecast, used: &[&TouchpointModel]) -> (Limit, Option<Figure>) {
        let price = (Limit::Price, Some(forecast.economics.cac_cap.clone()));
        let to_list = |m: &&&TouchpointModel| m.channel.reaches == Audience::OwnList;
        if !used.is_empty() && used.iter().filter(to_list).count() == used.len() {
            return (Limit::List, list_size(plan));
        }
        let brought = |m: &TouchpointModel| {
            let outcome = self.outcome.as_ref()?;
            outcome.channels.iter().find(|c| c.channel == m.channel).map(|c| c.visits.value)
        };
        let strangers = || used.iter().filter(|m| !to_list(m));
        let visits: f64 = strangers().filter_map(|m| brought(m)).sum();
        let ceilings: Vec<Figure> = strangers().filter_map(|m| m.plan_ceiling.clone()).collect();
        let most = Figure::derive(Name::PlanCeiling, Unit::Count, Formula::Sum, ceilings);
        // Where more than half of all possible visits come already, more people would help more than a higher limit;
        // below that the touchpoint ends because the next visit costs too much (judgement).
        if most.value > 0.0 && visits >= most.value * 0.5 { (Limit::Demand, Some(most)) } else { price }
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
    (!parts.is_empty()).then(|| Figure::derive(Name::AudienceSize, Unit::Count, Formula::Sum, parts))
}

/// Whether the mix may use a touchpoint at all, or only its price forbids it.
pub(super) fn would_fit(model: &TouchpointModel) -> bool {
    !matches!(model.exclusion, Some(Exclusion::Ruled | Exclusion::NoFigure | Exclusion::NoAudience | Exclusion::NoFit))
}

/// Money with which every touchpoint is at its end; more changes nothing.
pub(super) fn enough(forecast: &Forecast, mix: &Mix, currency: crate::base::Currency) -> f64 {
    let most =
        |model: &TouchpointModel| model.max_spend.as_ref().map_or(0.0, |max| max.value).max(model.min_spend.value);
    let fixed: f64 = mix.lines.iter().filter(|line| line.fixed).map(|line| line.spend.major(currency)).sum();
    forecast.touchpoints.iter().filter(|model| would_fit(model)).map(most).sum::<f64>() + fixed
}
