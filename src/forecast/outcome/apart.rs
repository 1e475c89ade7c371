//! The outcome of every touchpoint apart, for any visits and enquiries: what [`Outcome`](super::Outcome) counts of all
//! together, so that results can be held against it one by one.

use crate::plan::{Plan, Sale};

use super::super::Forecast;
use super::super::touchpoint::TouchpointModel;
use super::channel::{self, close_rate};
use super::way::Way;
use super::{Figure, Name, Outcome, Unit, flow, product, promotion};

/// The reckoning of one plan, touchpoint by touchpoint.
pub struct Apart<'a> {
    plan: &'a Plan,
    forecast: &'a Forecast,
    once: Option<Figure>,
    lifts: Vec<Option<promotion::Lift>>,
}

impl<'a> Apart<'a> {
    /// The reckoning behind the outcome of a plan.
    #[must_use]
    pub fn of(plan: &'a Plan, forecast: &'a Forecast, outcome: &Outcome) -> Self {
        let used = outcome.channels.iter().filter_map(|c| Some((c, forecast.touchpoint(&c.channel.id)?)));
        let once = flow::ceiling(plan, &used.collect::<Vec<_>>());
        Self { plan, forecast, once, lifts: promotion::months(plan, forecast) }
    }

    /// Planned money of a touchpoint per month.
    #[must_use]
    pub fn spends(&self, model: &TouchpointModel, outcome: &Outcome) -> Vec<Figure> {
        let planned = outcome.channels.iter().find(|c| c.channel == model.channel);
        let months = planned.map_or_else(Vec::new, |c| c.months.clone());
        (0..self.forecast.months.len()).map(|i| channel::money(self.plan, model, &months, i)).collect()
    }

    /// Visits per month for the money spent in every month of the plan.
    #[must_use]
    pub fn visits(&self, model: &TouchpointModel, spends: &[Figure]) -> Vec<Figure> {
        channel::visits(self.forecast, model, spends)
    }

    /// Money at work per month: what is spent in it, less what works later, and what earlier months left.
    #[must_use]
    pub fn at_work(&self, model: &TouchpointModel, spends: &[Figure]) -> Vec<Figure> {
        channel::pressure(model, spends)
    }

    /// What a visit brings: enquiries, or orders where they come directly. New customers only as far as there is room for
    /// them in their segments.
    #[must_use]
    pub fn per_visit(&self, model: &TouchpointModel) -> Figure {
        let rate = flow::rate(self.plan, model);
        match &self.once {
            Some(once) if !model.sells_to_known() => product(rate.name, Unit::Ratio, vec![rate, once.clone()]),
            _ => rate,
        }
    }

    /// Share of enquiries that become deals; `None` where sales come without enquiries.
    #[must_use]
    pub fn close(&self) -> Option<Figure> {
        (self.plan.customers.sale == Sale::Enquiry).then(|| close_rate(self.plan))
    }

    /// Whether a deal may be won in another month than its visit.
    #[must_use]
    pub fn moves(&self) -> bool {
        Way::of(self.plan).moves()
    }

    /// Deals that what came in month `i` of the plan leads to, whenever they are won: `arrived` are enquiries, or orders
    /// where they come directly.
    #[must_use]
    pub fn leads_to(&self, i: usize, arrived: Figure) -> Figure {
        let mut factors = vec![arrived];
        factors.extend(self.close());
        factors.extend(self.lift(i).map(|lift| lift.orders.clone()));
        product(Name::Deals, Unit::Count, factors)
    }

    /// Deals won per stream and month when this arrives per stream and month; streams wait alike.
    #[must_use]
    pub fn won(&self, arriving: &[Vec<Figure>]) -> Vec<Vec<Figure>> {
        let mut way = Way::of(self.plan);
        let mut won = vec![Vec::new(); arriving.len()];
        for i in 0..self.forecast.months.len() {
            let month = arriving.iter().filter_map(|stream| stream.get(i).cloned()).collect();
            for (deals, stream) in way.pass(month).into_iter().zip(&mut won) {
                stream.push(match self.lift(i) {
                    Some(lift) => product(Name::Deals, Unit::Count, vec![deals, lift.orders.clone()]),
                    None => deals,
                });
            }
        }
        won
    }

    /// What an order brings in, in month `i` of the plan.
    #[must_use]
    pub fn order_value(&self, i: usize) -> Figure {
        self.lift(i).map_or_else(|| self.forecast.economics.order_value.clone(), |lift| lift.price.clone())
    }

    fn lift(&self, i: usize) -> Option<&promotion::Lift> {
        self.lifts.get(i)?.as_ref()
    }
}
