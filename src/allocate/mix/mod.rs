//! From a plan to its mix: turns touchpoint models into an allocation problem, solves it, and says why each
//! touchpoint gets what it gets.
//!
//! Months and segments are allocated too, without items of their own. A visit costs the same and brings the same in every
//! month and segment of a touchpoint; only how many there are differs. So at every price of money each cell takes in
//! proportion to its ceiling, and the best its cells can do together is one hill over the whole plan, whose ceiling is
//! their sum (`tests/it/engine.rs` solves the cells one by one and finds the same). What carries over past the end of
//! the plan counts here as if it worked inside, because the business goes on; the forecast shows the months as they are.

use std::collections::BTreeMap;

use crate::base::Money;
use crate::forecast::past::{self, ahead};
use crate::forecast::{Exclusion, Figure, Forecast, Formula, Name, TouchpointModel, Unit, outcome};
use crate::library::ChannelRef;
use crate::plan::{Aim, Plan};

use super::{AllocateError, Problem, Solution, solve};

mod aim;
mod capacity;

use aim::Purpose;

/// A touchpoint in use takes at least this many hours a week with its reporting and care, whatever the tool itself
/// needs (judgement); so half a person serves at most four.
pub const LEAST_HOURS: f64 = 5.0;

/// Why a touchpoint gets nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zero {
    /// Its own model rules it out.
    Excluded(Exclusion),
    /// What it may spend before customers get too dear is less than it needs to learn.
    TooSmall,
    /// It would pay, but the hours are better used elsewhere.
    Hours,
    /// The money brings more elsewhere.
    BetterElsewhere,
}

/// One touchpoint of the mix.
#[derive(Clone, Debug, PartialEq)]
pub struct MixLine {
    /// The channel.
    pub channel: ChannelRef,
    /// Whether it is used.
    pub on: bool,
    /// Money over the plan.
    pub spend: Money,
    /// Whether the user fixed the amount.
    pub fixed: bool,
    /// Why it gets nothing.
    pub zero: Option<Zero>,
    /// The most a test there may cost: what it needs for a month of learning, within a tenth of the media money.
    pub test: Option<Money>,
}

/// The mix with its certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// One line per touchpoint of the market, in the order of the library.
    pub lines: Vec<MixLine>,
    /// Money for media.
    pub media_budget: Figure,
    /// Media money that brings more in the pocket.
    pub unspent: Money,
    /// What it was made for.
    pub aim: Aim,
    /// What the allocator counts: contribution minus media money for profit (should every touchpoint do badly, for the
    /// robust aim), visits for reach, minus the media money for a target.
    pub objective: f64,
    /// No split can do better than this.
    pub upper_bound: f64,
    /// What a further unit of money would add to the objective, its own price deducted.
    pub marginal: f64,
    /// Hours a week the mix takes.
    pub hours: f64,
    /// Why there is no solution, if there is none.
    pub error: Option<AllocateError>,
}

impl Mix {
    /// Spend per channel that is on.
    #[must_use]
    pub fn spend(&self) -> BTreeMap<String, Money> {
        self.lines.iter().filter(|line| line.on).map(|line| (line.channel.id.to_string(), line.spend)).collect()
    }

    /// The media money in whole units: what is spent and what is left.
    #[must_use]
    pub fn budget(&self) -> Money {
        self.lines.iter().map(|line| line.spend).sum::<Money>() + self.unspent
    }

    /// The line of a channel.
    #[must_use]
    pub fn line(&self, channel: &str) -> Option<&MixLine> {
        self.lines.iter().find(|line| line.channel.id == channel)
    }

    /// The mix of a plan for its own aim; `None` until the funds are known.
    #[must_use]
    pub fn of(plan: &Plan, forecast: &Forecast) -> Option<Self> {
        Self::aimed(plan, forecast, plan.budget.aim)
    }

    /// The mix for another aim. A target the forecast does not know is worked at like profit.
    #[must_use]
    pub fn aimed(plan: &Plan, forecast: &Forecast, aim: Aim) -> Option<Self> {
        let media_budget = media_budget(plan)?;
        let promised: Money = forecast.touchpoints.iter().filter_map(|model| fixed(plan, model)).sum();
        let whole = floor(within_months(plan, media_budget.value), plan.company.currency);
        let budget = (whole - promised).major(plan.company.currency).max(0.0);
        let limit = plan.organisation.hours_per_week.map(f64::from);
        let reserved: f64 = forecast.touchpoints.iter().filter(|model| fixed_on(plan, model)).map(weekly_hours).sum();
        let purpose = Purpose::new(plan, aim);
        let free: Vec<&TouchpointModel> =
            forecast.touchpoints.iter().filter(|model| fixed(plan, model).is_none() && purpose.allows(model)).collect();
        let problem = Problem {
            items: free.iter().map(|model| purpose.item(model)).collect(),
            budget,
            spend_price: purpose.spend_price(),
            effort_limit: limit.map(|hours| (hours - reserved).max(0.0)),
            groups: Vec::new(),
        };
        let solved = match aim {
            Aim::Profit => capacity::solve_served(&purpose, &problem, &free, capacity_left(plan, forecast)),
            Aim::Target => purpose.meet(plan, forecast, &problem, &free),
            Aim::Reach | Aim::Robust => solve(&problem),
        };
        let solved = solved.map(|solution| purpose.in_months(plan, forecast, &free, solution));
        // Which touchpoints would be used if hours were no limit, to tell "no hours" from "better elsewhere".
        let unlimited = limit.and_then(|_| solve(&Problem { effort_limit: None, ..problem.clone() }).ok());
        Some(Self::assembled(plan, forecast, media_budget, &purpose, &free, solved, unlimited.as_ref()))
    }

    fn assembled(
        plan: &Plan,
        forecast: &Forecast,
        media_budget: Figure,
        purpose: &Purpose,
        free: &[&TouchpointModel],
        solved: Result<Solution, AllocateError>,
        unlimited: Option<&Solution>,
    ) -> Self {
        let currency = plan.company.currency;
        let place = |model: &TouchpointModel| free.iter().position(|other| other.channel.id == model.channel.id);
        let solution = solved.as_ref().ok();
        let lines: Vec<MixLine> = forecast
            .touchpoints
            .iter()
            .map(|model| {
                let at = place(model);
                let chosen = at.zip(solution).is_some_and(|(i, s)| s.on.get(i).copied().unwrap_or(false));
                let amount = at.zip(solution).and_then(|(i, s)| s.spend.get(i).copied()).unwrap_or(0.0);
                let fixed = fixed(plan, model);
                let on = fixed.map_or(chosen, |_| fixed_on(plan, model));
                let spend = fixed.unwrap_or_else(|| floor(amount, currency));
                let free_on = at.zip(unlimited).is_some_and(|(i, s)| s.on.get(i).copied().unwrap_or(false));
                // With money left over it is not the money that another touchpoint needs more.
                let spare = solution.is_some_and(|s| s.marginal <= 0.0) && unlimited.is_some();
                let short_of_hours =
                    free_on || (spare && at.is_some() && purpose.pays_alone(model, media_budget.value));
                MixLine {
                    channel: model.channel.clone(),
                    on,
                    spend: if on { spend } else { Money::ZERO },
                    fixed: fixed.is_some(),
                    zero: (!on).then(|| zero(purpose, model, short_of_hours)),
                    test: test(model, media_budget.value, currency),
                }
            })
            .collect();
        let spent: Money = lines.iter().map(|line| line.spend).sum();
        let hours = forecast
            .touchpoints
            .iter()
            .zip(&lines)
            .filter(|(_, line)| line.on)
            .map(|(model, _)| weekly_hours(model))
            .sum();
        Self {
            unspent: floor(media_budget.value, currency) - spent,
            aim: purpose.aim,
            objective: solution.map_or(0.0, |s| s.objective),
            upper_bound: solution.map_or(0.0, |s| s.upper_bound),
            marginal: solution.map_or(0.0, |s| s.marginal),
            error: solved.err(),
            lines,
            media_budget,
            hours,
        }
    }
}

/// Funds minus the cost lines, outside help, the contingency and what media took in months behind, never below zero.
#[must_use]
pub fn media_budget(plan: &Plan) -> Option<Figure> {
    let funds = plan.company.funds?.major(plan.company.currency);
    let funds = Figure::typed(Name::Funds, funds, Unit::Money, "company.funds");
    let share = Figure::typed(Name::Contingency, plan.budget.contingency.ratio(), Unit::Ratio, "budget.contingency");
    let contingency = Figure::derive(Name::Contingency, Unit::Money, Formula::Product, vec![funds.clone(), share]);
    let lines = outcome::cost_lines(plan);
    let mut parts = vec![funds, lines, contingency];
    let spent = past::media(plan);
    if spent > Money::ZERO {
        let spent = spent.major(plan.company.currency);
        parts.push(Figure::typed(Name::Spend, spent, Unit::Money, "evaluation.actuals"));
    }
    Some(Figure::derive(Name::MediaBudget, Unit::Money, Formula::Remainder, parts))
}

/// The same in whole minor units; with the costs and the contingency they never exceed the funds.
#[must_use]
pub fn media_money(plan: &Plan) -> Option<Money> {
    media_budget(plan).map(|media| floor(media.value, plan.company.currency))
}

fn floor(amount: f64, currency: crate::base::Currency) -> Money {
    // Down to whole minor units, so that the parts never exceed the budget.
    let minor = f64::from(i32::try_from(currency.minor_per_major()).unwrap_or(1));
    Money::from_major((amount * minor + 1e-6).floor() / minor, currency)
}

fn fixed(plan: &Plan, model: &TouchpointModel) -> Option<Money> {
    let amount = plan.budget.fixed.get(model.channel.id.as_ref()).copied()?;
    // The amount is meant for the whole plan; what months behind took of it is gone.
    let spent = past::spent(plan, &model.channel.id);
    Some(if spent < amount { amount - spent } else { Money::ZERO })
}

fn fixed_on(plan: &Plan, model: &TouchpointModel) -> bool {
    fixed(plan, model).is_some_and(|amount| amount > Money::ZERO)
}

/// Hours a week a touchpoint in use takes.
#[must_use]
pub fn weekly_hours(model: &TouchpointModel) -> f64 {
    model.hours.value.max(LEAST_HOURS)
}

/// Whether the allocator may consider it: nothing rules it out, and what it may spend is enough to learn.
#[must_use]
pub fn fits(model: &TouchpointModel) -> bool {
    let room = model.max_spend.as_ref().is_none_or(|max| model.always || max.value >= model.min_spend.value);
    model.exclusion.is_none() && room
}

fn zero(purpose: &Purpose, model: &TouchpointModel, short_of_hours: bool) -> Zero {
    match model.exclusion {
        Some(exclusion) if !purpose.allows(model) => Zero::Excluded(exclusion),
        None if !fits(model) => Zero::TooSmall,
        _ if short_of_hours => Zero::Hours,
        _ => Zero::BetterElsewhere,
    }
}

/// Media money a limit on every month leaves.
fn within_months(plan: &Plan, media: f64) -> f64 {
    let limit = plan.budget.month_limit.map(|limit| limit.major(plan.company.currency));
    limit.map_or(media, |limit| media.min(limit * ahead(plan).value))
}

/// Deals over the plan that can still be served; what the user fixed is served first. `None` where nothing limits them.
fn capacity_left(plan: &Plan, forecast: &Forecast) -> Option<f64> {
    let month = plan.organisation.capacity?;
    #[expect(clippy::cast_precision_loss, reason = "capacities stay below 2^53")]
    let all = month as f64 * ahead(plan).value;
    let amount = |model| fixed(plan, model).filter(|amount| *amount > Money::ZERO);
    let promised = forecast.touchpoints.iter().filter_map(|model| Some((model, amount(model)?)));
    let promised: f64 = promised.map(|(model, amount)| model.deals(amount.major(plan.company.currency))).sum();
    Some((all - promised).max(0.0))
}

/// A month of learning on a touchpoint that is too dear for more, within a tenth of the media money.
fn test(model: &TouchpointModel, media: f64, currency: crate::base::Currency) -> Option<Money> {
    let out = model.exclusion == Some(Exclusion::TooDear);
    let price = model.visit_price.as_ref()?;
    let month = price.value * 15.0 * 30.4;
    (out && month <= media * 0.1).then(|| floor(month, currency))
}
