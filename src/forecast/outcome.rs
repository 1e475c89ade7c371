//! The outcome of a split of money: visits, deals, customers, contribution and what is left of it.

use std::collections::BTreeMap;

use crate::base::Money;
use crate::library::ChannelRef;
use crate::plan::{Goal, Plan, Sale};

use super::Forecast;
use super::touchpoint::TouchpointModel;
use super::{Figure, Formula, Judgement, Name, Origin, Unit};

/// What one touchpoint in the mix brings over the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelOutcome {
    /// The channel.
    pub channel: ChannelRef,
    /// Money over the plan.
    pub spend: Money,
    /// Money per month; sums to `spend`.
    pub months: Vec<Money>,
    /// Visits or delivered messages.
    pub visits: Figure,
    /// Enquiries, where sales come through enquiries.
    pub enquiries: Option<Figure>,
    /// Deals.
    pub deals: Figure,
    /// Money per deal; `None` without deals or spend.
    pub cost_per_deal: Option<Figure>,
    /// Contribution counted for its deals.
    pub value: f64,
}

/// What the whole mix brings over the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Per touchpoint, in the order of the library.
    pub channels: Vec<ChannelOutcome>,
    /// Media money per month.
    pub months: Vec<Money>,
    /// Visits.
    pub visits: Figure,
    /// Enquiries, where sales come through enquiries.
    pub enquiries: Option<Figure>,
    /// Deals won through the mix.
    pub deals: Figure,
    /// New customers among them.
    pub new_customers: Figure,
    /// Revenue inside the plan, repeat orders of new customers included.
    pub revenue: Figure,
    /// Contribution inside the plan.
    pub contribution: Figure,
    /// Media money.
    pub media: Figure,
    /// Result inside the plan: contribution − media − cost lines − working hours.
    pub result: Figure,
    /// Contribution of the new customers after the plan's end.
    pub beyond: Figure,
    /// All cost per new customer.
    pub cac: Option<Figure>,
    /// Revenue per media money.
    pub roas: Option<Figure>,
    /// Lowest and highest result the evidence allows.
    pub range: (f64, f64),
}

fn sum(name: Name, unit: Unit, parts: Vec<Figure>) -> Figure {
    Figure::derive(name, unit, Formula::Sum, parts)
}

fn product(name: Name, unit: Unit, parts: Vec<Figure>) -> Figure {
    Figure::derive(name, unit, Formula::Product, parts)
}

impl Outcome {
    /// The outcome of `spend` (channel id → money over the plan). Channels that are not named are off.
    #[must_use]
    pub fn of(plan: &Plan, forecast: &Forecast, spend: &BTreeMap<String, Money>) -> Self {
        let weights = forecast.season_weights();
        let channels: Vec<ChannelOutcome> = forecast
            .touchpoints
            .iter()
            .filter_map(|model| Some(channel_outcome(plan, model, *spend.get(model.channel.id.as_ref())?, &weights)))
            .collect();
        let months = (0..weights.len())
            .map(|i| channels.iter().filter_map(|channel| channel.months.get(i).copied()).sum())
            .collect();
        totals(plan, forecast, channels, months)
    }
}

impl Outcome {
    /// What the mix brings of an objective's metric over the plan; `None` for metrics the forecast does not know.
    #[must_use]
    pub const fn of_goal(&self, goal: Goal) -> Option<&Figure> {
        match goal {
            Goal::Visits => Some(&self.visits),
            Goal::Enquiries => self.enquiries.as_ref(),
            Goal::Deals => Some(&self.deals),
            Goal::NewCustomers => Some(&self.new_customers),
            Goal::Revenue => Some(&self.revenue),
            Goal::Reach
            | Goal::Contacts
            | Goal::BrandSearches
            | Goal::MarketShare
            | Goal::Satisfaction
            | Goal::Retention
            | Goal::PositiveReviews => None,
        }
    }
}

fn channel_outcome(plan: &Plan, model: &TouchpointModel, spend: Money, weights: &[f64]) -> ChannelOutcome {
    let origin = if plan.budget.fixed.contains_key(model.channel.id.as_ref()) {
        Origin::Typed(format!("budget.fixed.{}", model.channel.id))
    } else {
        Origin::Allocated
    };
    let money = Figure::given(Name::Spend, spend.major(plan.company.currency), Unit::Money, origin);
    let zero = || Figure::derive(Name::Visits, Unit::Count, Formula::Sum, vec![]);
    let visits = match (&model.plan_ceiling, &model.visit_price) {
        (Some(ceiling), Some(price)) if model.has_fixed_price() => Figure::derive(
            Name::Visits,
            Unit::Count,
            Formula::Smallest,
            vec![
                ceiling.clone(),
                Figure::derive(Name::Visits, Unit::Count, Formula::Quotient, vec![money.clone(), price.clone()]),
            ],
        ),
        (Some(ceiling), Some(price)) => {
            let half =
                Figure::derive(Name::HalfPoint, Unit::Money, Formula::HalfPoint, vec![ceiling.clone(), price.clone()]);
            Figure::derive(Name::Visits, Unit::Count, Formula::Saturation, vec![ceiling.clone(), half, money.clone()])
        }
        // Less money than the tools and content cost brings its share of the visits only.
        (Some(ceiling), None) if money.value < model.min_spend.value => Figure::derive(
            Name::Visits,
            Unit::Count,
            Formula::Share,
            vec![ceiling.clone(), money.clone(), model.min_spend.clone()],
        ),
        (Some(ceiling), None) => Figure::derive(Name::Visits, Unit::Count, Formula::Sum, vec![ceiling.clone()]),
        (None, _) => zero(),
    };
    let conversion = model.conversion.clone().unwrap_or_else(zero);
    let deals = product(Name::Deals, Unit::Count, vec![visits.clone(), conversion]);
    let enquiries = (plan.customers.sale == Sale::Enquiry).then(|| {
        let close = plan.customers.close_rate.map_or(1.0, crate::base::Ppm::ratio);
        let close = Figure::typed(Name::CloseRate, close, Unit::Ratio, "customers.close_rate");
        Figure::derive(Name::Enquiries, Unit::Count, Formula::Quotient, vec![deals.clone(), close])
    });
    let cost_per_deal = (deals.value > 0.0 && spend > Money::ZERO)
        .then(|| Figure::derive(Name::CostPerDeal, Unit::Money, Formula::Quotient, vec![money.clone(), deals.clone()]));
    ChannelOutcome {
        channel: model.channel.clone(),
        spend,
        months: crate::base::split_by_weight(spend, weights),
        value: deals.value * model.value_per_deal.value,
        visits,
        enquiries,
        deals,
        cost_per_deal,
    }
}

/// Orders beyond the first that an average new customer places before the plan ends, over the months in which
/// customers arrive (in proportion to the season, in the middle of each month).
fn repeats_inside(plan: &Plan, forecast: &Forecast) -> Figure {
    let e = &forecast.economics;
    let total: f64 = forecast.months.iter().map(|(_, factor)| factor).sum();
    let horizon = f64::from(plan.company.horizon);
    let parts = forecast
        .months
        .iter()
        .zip(0_u32..)
        .map(|((_, factor), i)| {
            let share = Figure::judged(Name::SeasonSum, factor / total.max(1e-9), Unit::Ratio, Judgement::Season);
            let left = horizon - f64::from(i) - 0.5;
            let left = Figure::judged(Name::CountingMonths, left, Unit::Months, Judgement::Calendar);
            let repeats = Figure::derive(
                Name::OrdersPerYear,
                Unit::Count,
                Formula::RepeatsLeft,
                vec![e.orders_per_year.clone(), e.lifetime.clone(), left],
            );
            product(Name::OrdersPerYear, Unit::Count, vec![share, repeats])
        })
        .collect();
    sum(Name::RepeatOrders, Unit::Count, parts)
}

fn totals(plan: &Plan, forecast: &Forecast, channels: Vec<ChannelOutcome>, months: Vec<Money>) -> Outcome {
    let currency = plan.company.currency;
    let e = &forecast.economics;
    let model = |channel: &ChannelOutcome| forecast.touchpoint(&channel.channel.id);
    let known = |channel: &&ChannelOutcome| model(channel).is_some_and(TouchpointModel::sells_to_known);
    let new_deals = channels.iter().filter(|c| !known(c)).map(|c| c.deals.clone()).collect();
    let new_customers = sum(Name::NewCustomers, Unit::Count, new_deals);
    let known_deals = || channels.iter().filter(known).filter_map(|c| Some((c, model(c)?)));
    let list_deals = sum(Name::ListDeals, Unit::Count, known_deals().map(|(c, _)| c.deals.clone()).collect());
    let deals = sum(Name::Deals, Unit::Count, vec![new_customers.clone(), list_deals]);
    let visits = sum(Name::Visits, Unit::Count, channels.iter().map(|c| c.visits.clone()).collect());
    let enquiries = (plan.customers.sale == Sale::Enquiry)
        .then(|| sum(Name::Enquiries, Unit::Count, channels.iter().filter_map(|c| c.enquiries.clone()).collect()));
    let extra = sum(
        Name::ListDeals,
        Unit::Count,
        known_deals()
            .map(|(c, m)| {
                let share = super::touchpoint::incrementality(m.channel.kind);
                product(Name::ListDeals, Unit::Count, vec![c.deals.clone(), share])
            })
            .collect(),
    );
    let repeats = repeats_inside(plan, forecast);
    let repeat_orders = product(Name::RepeatOrders, Unit::Count, vec![new_customers.clone(), repeats]);
    let orders = sum(Name::Orders, Unit::Count, vec![new_customers.clone(), extra, repeat_orders]);
    let revenue = product(Name::Revenue, Unit::Money, vec![orders.clone(), e.order_value.clone()]);
    let contribution = product(Name::Contribution, Unit::Money, vec![orders.clone(), e.contribution.clone()]);
    let media = sum(
        Name::Media,
        Unit::Money,
        channels
            .iter()
            .map(|c| Figure::given(Name::Spend, c.spend.major(currency), Unit::Money, Origin::Allocated))
            .collect(),
    );
    let lines = cost_lines(plan);
    let people = working_hours(plan);
    let result = Figure::derive(
        Name::Result,
        Unit::Money,
        Formula::Difference,
        vec![contribution.clone(), media.clone(), lines.clone(), people.clone()],
    );
    let lifetime = product(Name::Ltv, Unit::Money, vec![new_customers.clone(), e.ltv.clone()]);
    let inside = product(
        Name::Contribution,
        Unit::Money,
        vec![new_customers.clone(), e.contribution.clone(), {
            let one = Figure::judged(Name::Orders, 1.0, Unit::Count, Judgement::Calendar);
            sum(Name::Orders, Unit::Count, vec![one, repeats_inside(plan, forecast)])
        }],
    );
    let beyond = Figure::derive(Name::Beyond, Unit::Money, Formula::Difference, vec![lifetime, inside]);
    let cac = (new_customers.value > 0.0).then(|| {
        let all = sum(Name::AllCosts, Unit::Money, vec![media.clone(), lines.clone(), people.clone()]);
        Figure::derive(Name::Cac, Unit::Money, Formula::Quotient, vec![all, new_customers.clone()])
    });
    let roas = (media.value > 0.0)
        .then(|| Figure::derive(Name::Roas, Unit::Ratio, Formula::Quotient, vec![revenue.clone(), media.clone()]));
    let range = range(forecast, &channels, &orders, &result);
    Outcome {
        channels,
        months,
        visits,
        enquiries,
        deals,
        new_customers,
        revenue,
        contribution,
        media,
        result,
        beyond,
        cac,
        roas,
        range,
    }
}

/// The cost lines over the whole plan.
#[must_use]
pub fn cost_lines(plan: &Plan) -> Figure {
    let currency = plan.company.currency;
    let parts = plan
        .budget
        .lines
        .iter()
        .map(|(line, amount)| {
            let field = format!("budget.{}", line.slug());
            Figure::typed(Name::CostLines, amount.major(currency), Unit::Money, field)
        })
        .collect();
    sum(Name::CostLines, Unit::Money, parts)
}

/// Cost of the company's own working hours over the plan; zero until the cost of an hour is typed.
#[must_use]
pub fn working_hours(plan: &Plan) -> Figure {
    let typed = |name, value, unit, field: &str| Figure::typed(name, value, unit, field);
    let hours = f64::from(plan.organisation.hours_per_week.unwrap_or(0));
    let cost = plan.organisation.hour_cost.unwrap_or_default().major(plan.company.currency);
    product(
        Name::People,
        Unit::Money,
        vec![
            typed(Name::HoursPerWeek, hours, Unit::Hours, "organisation.hours"),
            Figure::judged(Name::WeeksPerMonth, 4.345, Unit::Count, Judgement::Calendar),
            typed(Name::Horizon, f64::from(plan.company.horizon), Unit::Months, "company.horizon"),
            typed(Name::HourCost, cost, Unit::Money, "organisation.hour_cost"),
        ],
    )
}

/// Range of the result: every touchpoint's orders vary by its own evidence, taken together at once, which is wider
/// than chance would make it and is meant to be.
fn range(forecast: &Forecast, channels: &[ChannelOutcome], orders: &Figure, result: &Figure) -> (f64, f64) {
    let value: f64 = channels.iter().map(|c| c.value).sum();
    if value <= 0.0 {
        return (result.value, result.value);
    }
    let swing: f64 = channels
        .iter()
        .filter_map(|c| Some((c, forecast.touchpoint(&c.channel.id)?)))
        .map(|(c, model)| c.value * model.cost_per_deal.as_ref().map_or(c.deals.spread(), Figure::spread))
        .sum::<f64>()
        / value;
    let contribution = orders.value * forecast.economics.contribution.value;
    // Log-normal: as likely to be divided as to be multiplied by (1 + swing).
    (result.value - contribution * (1.0 - 1.0 / (1.0 + swing)), result.value + contribution * swing)
}
