//! One month of a simulated market: what the plan spends meets the true rates, the weather of the month and chance.

use std::collections::BTreeMap;

use crate::base::{Money, Month};
use crate::forecast::outcome::Apart;
use crate::forecast::{Figure, Name, Origin, Outcome, TouchpointModel, Unit};
use crate::insight::Insight;
use crate::plan::{Actual, ActualMetric, MonthActuals, Plan, Sale};

use super::chance::{Chance, float, whole};
use super::shock::{Weather, events};
use super::truth::truth;
use super::{Shock, World};

/// The results of month `released + 1` of the plan, as the plan stands: its mix meets the market. Months before it are as
/// entered in the plan, or where nothing was, as the market has them. `None` past the end, and without a start month, funds
/// or a forecast. A plan that may recommend nothing spends nothing and gets nothing.
#[must_use]
pub fn month(world: &World, plan: &Plan, released: u32) -> Option<MonthActuals> {
    if released >= world.months || released >= plan.company.horizon {
        return None;
    }
    let insight = Insight::of(plan);
    let mix = insight.mix.as_ref()?;
    let spend = if insight.recommends() { mix.spend() } else { BTreeMap::new() };
    let (plan, forecast) = truth(world, plan, insight.forecast.as_ref()?);
    let outcome = Outcome::of(&plan, &forecast, &spend);
    let apart = Apart::of(&plan, &forecast, &outcome);
    let past = Past {
        start: plan.company.start?,
        months: usize::try_from(released).ok()?,
        weather: (1..=released + 1).map(|month| events(world, &plan, month)).collect(),
        plan: &plan,
    };
    let of = |model: &TouchpointModel| outcome.channels.iter().find(|channel| channel.channel == model.channel);
    let models: Vec<&TouchpointModel> = forecast.touchpoints.iter().filter(|model| of(model).is_some()).collect();
    let streams: Vec<Vec<Stage>> = models.iter().map(|model| past.stream(&apart, model, &outcome)).collect();
    let arriving: Vec<Vec<Figure>> =
        streams.iter().map(|months| months.iter().map(|stage| count(stage.arrived)).collect()).collect();
    let won = apart.won(&arriving);
    let price = apart.order_value(past.months).value;
    let chances = Chances { world, released, enquiry: apart.close().is_some(), moves: apart.moves() };
    let all: f64 = won.iter().filter_map(|stream| stream.get(past.months)).map(|deals| deals.value).sum();
    // Chance does not serve more than can be served; a promotion counts its further orders beyond that.
    let mut room = plan.organisation.capacity.filter(|most| all <= float(*most) * (1.0 + 1e-9)).unwrap_or(u64::MAX);
    let mut results = MonthActuals::default();
    for ((model, months), won) in models.iter().zip(&streams).zip(&won) {
        let id = model.channel.id.as_ref();
        let (Some(stage), Some(won)) = (months.get(past.months), won.get(past.months)) else { continue };
        let [visits, enquiries, deals] = chances.counts(id, stage, won.value * stage.supply);
        let deals = deals.min(room);
        room -= deals;
        let spent = of(model).and_then(|channel| channel.months.get(past.months)).copied().unwrap_or_default();
        let revenue = Money::from_major(float(deals) * price, plan.company.currency);
        let mut numbers = vec![
            (ActualMetric::Spend, spent.0.unsigned_abs()),
            (ActualMetric::Visits, visits),
            (ActualMetric::Deals, deals),
            (ActualMetric::Revenue, revenue.0.unsigned_abs()),
        ];
        if plan.customers.sale == Sale::Enquiry {
            numbers.push((ActualMetric::Enquiries, enquiries));
        }
        if !model.sells_to_known() {
            numbers.push((ActualMetric::NewCustomers, deals));
        }
        let actual: Actual = numbers.into_iter().map(|(metric, value)| (metric, value.min(metric.limit()))).collect();
        results.channels.insert(id.to_owned(), actual);
    }
    if results.channels.is_empty() {
        results.all = [ActualMetric::Spend, ActualMetric::Visits, ActualMetric::Deals].map(|metric| (metric, 0)).into();
    }
    Some(results)
}

fn count(value: f64) -> Figure {
    Figure::given(Name::Enquiries, value, Unit::Count, Origin::Allocated)
}

/// What a touchpoint is to get in a month, before chance.
struct Stage {
    visits: f64,
    /// Enquiries, or orders where they come directly.
    arrived: f64,
    /// Share of the deals that can be delivered.
    supply: f64,
}

/// The months before the one asked for, as they happened as far as that was entered.
struct Past<'a> {
    plan: &'a Plan,
    start: Month,
    months: usize,
    weather: Vec<Vec<Shock>>,
}

impl Past<'_> {
    fn entered(&self, model: &TouchpointModel, j: usize, metric: ActualMetric) -> Option<u64> {
        let month = self.start.plus(u32::try_from(j).ok().filter(|_| j < self.months)?);
        self.plan.evaluation.actuals.get(month, Some(&model.channel.id), metric)
    }

    /// A touchpoint through all months: the money really spent works on, what really came waits for its deal.
    fn stream(&self, apart: &Apart<'_>, model: &TouchpointModel, outcome: &Outcome) -> Vec<Stage> {
        let planned = apart.spends(model, outcome);
        let spent = |(j, planned): (usize, Figure)| {
            let spent = self.entered(model, j, ActualMetric::Spend).and_then(|spent| i64::try_from(spent).ok());
            spent.map_or(planned, |spent| {
                let amount = Money(spent).major(self.plan.company.currency);
                Figure::given(Name::MonthSpend, amount, Unit::Money, Origin::Allocated)
            })
        };
        let spends: Vec<Figure> = planned.into_iter().enumerate().map(spent).collect();
        let rate = apart.per_visit(model).value;
        let stage = |(j, visits): (usize, &Figure)| {
            let shocks = self.weather.get(j).map_or(&[][..], Vec::as_slice);
            let weather = Weather::of(shocks, &model.channel.id, model.sells_to_known());
            let entered = |metric| self.entered(model, j, metric).map(float);
            let visits = entered(ActualMetric::Visits).unwrap_or(visits.value * weather.visits);
            let arrived = visits * (rate * weather.conversion).min(1.0);
            let arrived = entered(ActualMetric::Enquiries).unwrap_or(arrived);
            Stage { visits, arrived, supply: weather.supply }
        };
        apart.visits(model, &spends).iter().enumerate().map(stage).collect()
    }
}

/// The chance of a month.
struct Chances<'a> {
    world: &'a World,
    released: u32,
    enquiry: bool,
    moves: bool,
}

impl Chances<'_> {
    /// Visits, enquiries (orders where they come directly) and deals of a touchpoint.
    fn counts(&self, id: &str, stage: &Stage, won: f64) -> [u64; 3] {
        if self.world.spread.0 == 0 {
            return [stage.visits, stage.arrived, won].map(|mean| whole(mean.round()));
        }
        let chance = |what: &str| Chance::of(&format!("{} {id} {what} {}", self.world.seed, self.released));
        let share = |part: f64, of: f64| if of > 0.0 { (part / of).min(1.0) } else { 0.0 };
        let visits = chance("visits").poisson(stage.visits);
        let arrived = chance("arrived").binomial(visits, share(stage.arrived, stage.visits));
        let deals = match (self.moves, self.enquiry) {
            // Deals of other months' visits are no share of these.
            (true, _) => chance("deals").poisson(won),
            (false, true) => chance("deals").binomial(arrived, share(won, stage.arrived)),
            (false, false) => chance("deals").binomial(visits, share(won, stage.visits)),
        };
        [visits, arrived, deals]
    }
}
