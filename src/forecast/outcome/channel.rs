//! What one touchpoint brings, month by month: money becomes pressure, pressure becomes visits, visits become deals.

use crate::base::Money;
use crate::library::Driver;
use crate::plan::{Plan, Sale};

use super::super::Forecast;
use super::super::past;
use super::super::touchpoint::{TouchpointModel, ramp};
use super::{ChannelOutcome, Figure, Formula, Judgement, Name, Origin, Unit, product, sum};

/// Below this share nothing noticeable is carried over to the next month.
const NOTICEABLE: f64 = 0.005;

pub(super) fn outcome(
    plan: &Plan,
    forecast: &Forecast,
    model: &TouchpointModel,
    spend: Money,
    weights: &[f64],
) -> ChannelOutcome {
    let id = model.channel.id.as_ref();
    let mut months = crate::base::split_by_weight(spend, weights);
    for (i, month) in months.iter_mut().enumerate() {
        if let Some(entered) = past::month(plan, i) {
            *month = entered.spend(id).unwrap_or_default();
        }
    }
    let spend = months.iter().copied().sum();
    let spends: Vec<Figure> = (0..months.len()).map(|i| money(plan, model, &months, i)).collect();
    let mut by_month = visits(forecast, model, &spends);
    for (i, visits) in by_month.iter_mut().enumerate().take(forecast.past) {
        if let Some(entered) = past::month(plan, i).and_then(|month| month.visits(id)) {
            *visits = entered;
        }
    }
    let visits = sum(Name::Visits, Unit::Count, by_month.clone());
    let conversion = model.conversion.clone().unwrap_or_else(|| sum(Name::Conversion, Unit::Ratio, vec![]));
    let deals_of = |visits: Figure| product(Name::Deals, Unit::Count, vec![visits, conversion.clone()]);
    let past = by_month.iter().enumerate().take(forecast.past);
    let past: Vec<Figure> = past
        .map(|(i, visits)| {
            past::month(plan, i).and_then(|month| month.deals(id)).unwrap_or_else(|| deals_of(visits.clone()))
        })
        .collect();
    let (ahead, deals) = if past.is_empty() {
        let deals = deals_of(visits.clone());
        (deals.clone(), deals)
    } else {
        let ahead = deals_of(sum(Name::Visits, Unit::Count, by_month.iter().skip(past.len()).cloned().collect()));
        (ahead.clone(), sum(Name::Deals, Unit::Count, past.iter().cloned().chain([ahead]).collect()))
    };
    let enquiries = (plan.customers.sale == Sale::Enquiry).then(|| {
        Figure::derive(Name::Enquiries, Unit::Count, Formula::Quotient, vec![deals.clone(), close_rate(plan)])
    });
    let cost_per_deal = (deals.value > 0.0 && spend > Money::ZERO).then(|| {
        let all = sum(Name::Spend, Unit::Money, spends.clone());
        Figure::derive(Name::CostPerDeal, Unit::Money, Formula::Quotient, vec![all, deals.clone()])
    });
    ChannelOutcome {
        channel: model.channel.clone(),
        spend,
        months,
        spends,
        by_month,
        conversion,
        past,
        ahead,
        value: deals.value * model.value_per_deal.value,
        visits,
        enquiries,
        deals,
        cost_per_deal,
    }
}

/// Share of enquiries that become deals.
pub(super) fn close_rate(plan: &Plan) -> Figure {
    let close = plan.customers.close_rate.map_or(1.0, crate::base::Ppm::ratio);
    Figure::typed(Name::CloseRate, close, Unit::Ratio, "customers.close_rate")
}

/// The money of one month.
pub(super) fn money(plan: &Plan, model: &TouchpointModel, months: &[Money], i: usize) -> Figure {
    if let Some(entered) = past::month(plan, i) {
        return entered.spend_figure(plan, &model.channel.id);
    }
    let origin = if plan.budget.fixed.contains_key(model.channel.id.as_ref()) {
        Origin::Typed(format!("budget.fixed.{}", model.channel.id))
    } else {
        Origin::Allocated
    };
    let amount = months.get(i).copied().unwrap_or_default().major(plan.company.currency);
    Figure::given(Name::MonthSpend, amount, Unit::Money, origin)
}

/// Visits, or messages delivered, that the model has in every month for the money spent in it.
pub(super) fn visits(forecast: &Forecast, model: &TouchpointModel, spends: &[Figure]) -> Vec<Figure> {
    let Some(ceiling) = &model.ceiling else { return Vec::new() };
    let derive = |formula, inputs| Figure::derive(Name::MonthVisits, Unit::Count, formula, inputs);
    let nothing = Figure::judged(Name::MonthSpend, 0.0, Unit::Money, Judgement::Calendar);
    let spend = |i: usize| spends.get(i).unwrap_or(&nothing).clone();
    let seasons = forecast.seasons.iter().enumerate();
    match &model.visit_price {
        Some(price) if model.has_fixed_price() => seasons
            .map(|(i, season)| {
                let most = product(Name::Ceiling, Unit::Count, vec![ceiling.clone(), season.clone()]);
                let paid = derive(Formula::Quotient, vec![spend(i), price.clone()]);
                derive(Formula::Smallest, vec![most, paid])
            })
            .collect(),
        Some(price) => {
            let spends: Vec<Figure> = (0..seasons.len()).map(spend).collect();
            seasons
                .zip(pressure(model, &spends))
                .map(|((_, season), pressure)| {
                    derive(Formula::SeasonalSaturation, vec![ceiling.clone(), season.clone(), price.clone(), pressure])
                })
                .collect()
        }
        None => {
            // Less money than the tools and content cost brings its share of the visits only.
            let total = sum(Name::Spend, Unit::Money, spends.iter().skip(forecast.past).cloned().collect());
            // A hair below is rounding.
            let share = (total.value < model.min_spend.value * (1.0 - 1e-12)).then(|| {
                Figure::derive(Name::Spend, Unit::Ratio, Formula::Quotient, vec![total, model.min_spend.clone()])
            });
            let effort = model.channel.driver == Driver::Hours;
            seasons
                .map(|(i, season)| {
                    let mut factors = vec![ceiling.clone(), season.clone()];
                    factors.extend(effort.then(|| ramp(&model.channel, i)));
                    factors.extend(share.clone());
                    derive(Formula::Product, factors)
                })
                .collect()
        }
    }
}

/// Money at work in each month: what is spent in it, less what works later, and what earlier months left.
pub(super) fn pressure(model: &TouchpointModel, spends: &[Figure]) -> Vec<Figure> {
    let carry = carryover(model);
    if carry.value < NOTICEABLE {
        return spends.to_vec();
    }
    let mut before = Figure::judged(Name::Pressure, 0.0, Unit::Money, Judgement::Calendar);
    let month = |spend: &Figure| {
        let inputs = vec![spend.clone(), carry.clone(), before.clone()];
        before = Figure::derive(Name::Pressure, Unit::Money, Formula::Carried, inputs);
        before.clone()
    };
    spends.iter().map(month).collect()
}

/// Share of the money at work in a month that works on in the next: as long on average as the library's weekly share.
fn carryover(model: &TouchpointModel) -> Figure {
    let channel = &model.channel;
    let weekly =
        Figure::given(Name::CarryoverWeek, channel.carryover_weekly, Unit::Ratio, Origin::Channel(channel.clone()));
    let weeks = Figure::judged(Name::WeeksPerMonth, 4.345, Unit::Count, Judgement::Calendar);
    Figure::derive(Name::Carryover, Unit::Ratio, Formula::MonthlyCarryover, vec![weekly, weeks])
}
