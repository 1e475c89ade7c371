//! From visits to orders over the months: what comes takes its way to a deal, customers come back. New customers and those
//! who already bought flow side by side.

use crate::plan::{ActualMetric, Plan, Sale};

use super::super::demand::size;
use super::super::fit::segment_shares;
use super::super::past::{self, Entered};
use super::super::touchpoint::{TouchpointModel, incrementality};
use super::super::{Forecast, people};
use super::channel::close_rate;
use super::way::Way;
use super::{ChannelOutcome, Figure, Formula, Judgement, Name, Unit, product, sum};

/// One month before it is counted in money.
pub(super) struct Month {
    pub(super) visits: Figure,
    pub(super) enquiries: Option<Figure>,
    pub(super) new: Figure,
    pub(super) known: Figure,
}

/// The months of a mix, and how many more new customers its visits bring after the plan.
pub(super) struct Flow {
    pub(super) months: Vec<Month>,
    pub(super) later: Option<Figure>,
    pub(super) waiting: Option<Figure>,
}

pub(super) fn flow(plan: &Plan, forecast: &Forecast, channels: &[ChannelOutcome]) -> Flow {
    let used: Vec<(&ChannelOutcome, &TouchpointModel)> =
        channels.iter().filter_map(|c| Some((c, forecast.touchpoint(&c.channel.id)?))).collect();
    let enquiry = plan.customers.sale == Sale::Enquiry;
    let rates: Vec<Figure> = used.iter().map(|(_, model)| rate(plan, model)).collect();
    let arriving = |i: usize, known: bool| {
        let rows = used.iter().zip(&rates).filter(|((_, model), _)| model.sells_to_known() == known);
        let pairs = rows.filter_map(|((c, _), rate)| Some([c.by_month.get(i)?.clone(), rate.clone()]));
        let name = if enquiry { Name::Enquiries } else { Name::Deals };
        Figure::derive(name, Unit::Count, Formula::SumOfProducts, pairs.flatten().collect())
    };
    let mut way = Way::of(plan);
    let held = way.moves();
    let once = ceiling(plan, &used);
    let mut won = Vec::new();
    let mut months = Vec::new();
    for (i, _) in forecast.seasons.iter().enumerate() {
        let visits = used.iter().filter_map(|(c, _)| c.by_month.get(i).cloned()).collect();
        let entered = past::month(plan, i);
        let mut new = arriving(i, false);
        if let Some(once) = once.as_ref().filter(|_| entered.is_none()) {
            new = product(new.name, Unit::Count, vec![new, once.clone()]);
        }
        let mut arriving = [new, arriving(i, true)];
        let mut enquiries = enquiry.then(|| sum(Name::Enquiries, Unit::Count, arriving.to_vec()));
        let asked = entered.as_ref().and_then(|month| month.whole(ActualMetric::Enquiries, Name::Enquiries));
        if let Some((asked, modelled)) = asked.zip(enquiries.as_mut()) {
            let [_, known] = &arriving;
            arriving = divided(asked.clone(), share(known, &asked, modelled));
            *modelled = asked;
        }
        let [new, _] = &arriving;
        won.push(new.clone());
        let Ok(mut deals) = <[Figure; 2]>::try_from(way.pass(arriving.to_vec())) else { continue };
        let mut visits = sum(Name::Visits, Unit::Count, visits);
        if let Some(entered) = entered {
            visits = entered.all(ActualMetric::Visits, Name::Visits).unwrap_or(visits);
            if let Some(won) = happened(&entered, &used, i, &deals) {
                way.happened(&deals, &won);
                deals = won;
            }
        }
        let [new, known] = deals;
        months.push(Month { visits, enquiries, new, known });
    }
    let later = held.then(|| {
        let mut parts = vec![sum(Name::NewCustomers, Unit::Count, won)];
        parts.extend(enquiry.then(|| close_rate(plan)));
        let all = product(Name::NewCustomers, Unit::Count, parts);
        let inside = sum(Name::NewCustomers, Unit::Count, months.iter().map(|month| month.new.clone()).collect());
        Figure::derive(Name::LaterCustomers, Unit::Count, Formula::Remainder, vec![all, inside])
    });
    let waiting = way.waiting();
    Flow { months, later, waiting }
}

/// The deals of a month behind with new and known customers: those of all together where they were entered, else those of
/// the touchpoints, as the model has them where one has none; `None` where nothing was entered.
fn happened(
    entered: &Entered,
    used: &[(&ChannelOutcome, &TouchpointModel)],
    i: usize,
    modelled: &[Figure; 2],
) -> Option<[Figure; 2]> {
    let parts = |known: bool| {
        let rows = used.iter().filter(|(_, model)| model.sells_to_known() == known);
        sum(Name::Deals, Unit::Count, rows.filter_map(|(c, _)| c.deals_of(i)).collect())
    };
    let entered_any = used.iter().any(|(c, _)| entered.deals(&c.channel.id).is_some());
    let (deals, known) = match entered.all(ActualMetric::Deals, Name::Deals) {
        Some(deals) if entered_any => (deals, parts(true)),
        Some(deals) => {
            let all = sum(Name::Deals, Unit::Count, modelled.to_vec());
            let [_, known] = modelled;
            let known = share(known, &deals, &all);
            (deals, known)
        }
        None if entered_any => (sum(Name::Deals, Unit::Count, vec![parts(false), parts(true)]), parts(true)),
        None => return None,
    };
    Some(divided(deals.clone(), entered.known(&deals).unwrap_or(known)))
}

/// What is not known customers' is new ones'.
fn divided(all: Figure, known: Figure) -> [Figure; 2] {
    let new = Figure::derive(all.name, Unit::Count, Formula::Remainder, vec![all, known.clone()]);
    [new, known]
}

/// The share of `real` that `part` has of `modelled`.
fn share(part: &Figure, real: &Figure, modelled: &Figure) -> Figure {
    Figure::derive(part.name, Unit::Count, Formula::Share, vec![part.clone(), real.clone(), modelled.clone()])
}

/// Deals per visit, or enquiries per visit where sales come through them.
pub(super) fn rate(plan: &Plan, model: &TouchpointModel) -> Figure {
    let conversion = model.conversion.clone().unwrap_or_else(|| sum(Name::Conversion, Unit::Ratio, vec![]));
    match plan.customers.sale {
        Sale::Direct => conversion,
        Sale::Enquiry => {
            Figure::derive(Name::CvrLead, Unit::Ratio, Formula::Quotient, vec![conversion, close_rate(plan)])
        }
    }
}

/// Share of the won customers that a segment has room for: nobody becomes a new customer twice. `None` while every
/// segment is far from its end.
pub(super) fn ceiling(plan: &Plan, used: &[(&ChannelOutcome, &TouchpointModel)]) -> Option<Figure> {
    /// From this share of a segment on, its end is part of the reckoning.
    const NEAR: f64 = 0.2;
    let new: Vec<_> = used.iter().filter(|(_, model)| !model.sells_to_known()).collect();
    let shares: Vec<Vec<Figure>> = new.iter().map(|(_, model)| segment_shares(plan, &model.channel)).collect();
    let mut near = false;
    let (mut wanted, mut there) = (Vec::new(), Vec::new());
    for (g, segment) in plan.customers.segments.iter().enumerate() {
        let people = people(segment)?;
        let pairs = new.iter().zip(&shares).filter_map(|((c, _), row)| Some([c.ahead.clone(), row.get(g)?.clone()]));
        let deals = Figure::derive(Name::NewCustomers, Unit::Count, Formula::SumOfProducts, pairs.flatten().collect());
        let people = room(people, &new, &shares, g);
        near |= deals.value > NEAR * people.value;
        there.push(Figure::derive(Name::NewCustomers, Unit::Count, Formula::Smallest, vec![deals.clone(), people]));
        wanted.push(deals);
    }
    near.then(|| {
        let there = sum(Name::NewCustomers, Unit::Count, there);
        let wanted = sum(Name::NewCustomers, Unit::Count, wanted);
        Figure::derive(Name::ServedShare, Unit::Ratio, Formula::Quotient, vec![there, wanted])
    })
}

/// People of segment `g` who have not become customers in months behind.
fn room(people: Figure, new: &[&(&ChannelOutcome, &TouchpointModel)], shares: &[Vec<Figure>], g: usize) -> Figure {
    let won = new.iter().zip(shares).flat_map(|((c, _), row)| {
        c.past.iter().filter_map(|deals| Some([deals.clone(), row.get(g)?.clone()])).flatten()
    });
    let won: Vec<Figure> = won.collect();
    if won.is_empty() {
        return people;
    }
    let won = Figure::derive(Name::NewCustomers, Unit::Count, Formula::SumOfProducts, won);
    Figure::derive(people.name, people.unit, Formula::Remainder, vec![people, won])
}

/// Share of the deals with known customers that would not have come anyway.
pub(super) fn own_share(forecast: &Forecast, channels: &[ChannelOutcome]) -> Figure {
    let known = channels.iter().filter_map(|c| Some((c, forecast.touchpoint(&c.channel.id)?)));
    let pairs = known
        .filter(|(_, model)| model.sells_to_known())
        .flat_map(|(c, model)| [c.deals.clone(), incrementality(model.channel.kind)]);
    Figure::derive(Name::Incrementality, Unit::Ratio, Formula::WeightedMean, pairs.collect())
}

/// Further orders of the new customers in every month: they come evenly from the middle of the month in which somebody
/// became a customer, as long as customers stay.
pub(super) fn repeats(forecast: &Forecast, new: &[Figure]) -> Vec<Figure> {
    let e = &forecast.economics;
    let one = Figure::judged(Name::CountingMonths, 1.0, Unit::Months, Judgement::Calendar);
    let rate = Figure::derive(
        Name::OrdersPerMonth,
        Unit::Count,
        Formula::RepeatsLeft,
        vec![e.orders_per_year.clone(), e.lifetime.clone(), one],
    );
    let life = e.lifetime.value;
    let shares: Vec<Figure> = new
        .iter()
        .enumerate()
        .map(|(k, _)| {
            let share = if k == 0 { life.min(0.5) } else { (life + 0.5 - size(k)).clamp(0.0, 1.0) };
            Figure::judged(Name::MonthShare, share, Unit::Ratio, Judgement::Calendar)
        })
        .collect();
    (0..new.len())
        .map(|u| {
            let pairs = new.iter().take(u + 1).zip(shares.iter().take(u + 1).rev());
            let pairs = pairs.flat_map(|(new, share)| [new.clone(), share.clone()]).collect();
            let there = Figure::derive(Name::ActiveCustomers, Unit::Count, Formula::SumOfProducts, pairs);
            product(Name::RepeatOrders, Unit::Count, vec![there, rate.clone()])
        })
        .collect()
}
