//! The one model of the product: from a plan to the economics of an order, the response of every touchpoint and the
//! outcome of a split of money. Whoever allocates, explains, tracks or draws uses these very numbers. It knows no
//! language, no screen and no optimiser.

mod channels;
mod demand;
pub mod economics;
pub mod evidence;
pub mod figure;
pub mod fit;
pub mod formula;
pub mod goal;
pub mod interval;
mod name;
pub mod outcome;
pub mod overlap;
pub mod past;
pub mod response;
pub mod touchpoint;
pub mod uncertain;

use crate::base::{Money, Month};
use crate::plan::Plan;

pub use channels::{channel, channels};
pub use demand::{counts, lifts, people, reckoned};
pub use economics::Economics;
pub use figure::{Figure, Judgement, Node, Origin, OwnData, Unit};
pub use fit::fit;
pub use formula::{Formula, Scale};
pub use interval::{End, Interval};
pub use name::{Name, Score, Track};
pub use outcome::{ChannelOutcome, MonthOutcome, Outcome};
pub use response::Curve;
pub use touchpoint::{Exclusion, TouchpointModel};

/// The response side of a plan, before any money is split.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Economics of an order and a customer.
    pub economics: Economics,
    /// One model per channel the market offers.
    pub touchpoints: Vec<TouchpointModel>,
    /// The months of the plan with their demand factor (1.0 is an average month).
    pub months: Vec<(Month, f64)>,
    /// The demand factors as figures.
    pub seasons: Vec<Figure>,
    /// How many of the months, from the first, are as they happened; money is split over the others.
    pub past: usize,
}

impl Forecast {
    /// The forecast of a plan; `None` until order value, contribution and start month are known.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        let economics = Economics::of(plan)?;
        let start = plan.company.start?;
        let months: Vec<(Month, f64)> = (0..plan.company.horizon)
            .map(|i| start.plus(i))
            .map(|month| (month, demand::season_factor(plan, month)))
            .collect();
        let seasons: Vec<Figure> = months.iter().map(|(month, factor)| demand::season(plan, *month, *factor)).collect();
        let past = usize::try_from(past::months(plan)).unwrap_or(0);
        let ahead = seasons.iter().skip(past).cloned().collect();
        let all = Figure::derive(Name::SeasonSum, Unit::Months, Formula::Sum, ahead);
        let setting = touchpoint::Setting { plan, economics: &economics, seasons: &seasons, past, months: all };
        let touchpoints = channels(plan).into_iter().map(|channel| setting.model(channel)).collect();
        Some(Self { economics, touchpoints, months, seasons, past })
    }

    /// The model of one channel.
    #[must_use]
    pub fn touchpoint(&self, channel: &str) -> Option<&TouchpointModel> {
        self.touchpoints.iter().find(|model| model.channel.id == channel)
    }

    /// The demand factors of the months, as weights for splitting money over time; months behind take nothing. All
    /// touchpoints scale with the same season, so spending in proportion to it is the best split over months (equal
    /// marginal results).
    #[must_use]
    pub fn season_weights(&self) -> Vec<f64> {
        let factors = self.months.iter().enumerate();
        factors.map(|(i, (_, factor))| if i < self.past { 0.0 } else { *factor }).collect()
    }

    /// The same for `total` over the plan where no month may take more than the plan's limit: what the strong months
    /// cannot take goes to the others in proportion to their season.
    #[must_use]
    pub fn month_weights(&self, plan: &Plan, total: Money) -> Vec<f64> {
        let mut weights = self.season_weights();
        let Some(limit) = plan.budget.month_limit else { return weights };
        let all: f64 = weights.iter().sum();
        let currency = plan.company.currency;
        let most = if total > Money::ZERO { limit.major(currency) / total.major(currency) } else { 1.0 };
        let ahead = weights.len() - self.past;
        if all <= 0.0 || most * demand::size(ahead) <= 1.0 {
            // Nothing to choose: every month takes what it may, and what was promised beyond that in step with demand.
            let even = (0..weights.len()).map(|i| if i < self.past { 0.0 } else { 1.0 });
            return if all > 0.0 { even.collect() } else { weights };
        }
        let mut full = vec![false; weights.len()];
        loop {
            let at_limit = demand::size(full.iter().filter(|full| **full).count());
            let open: f64 = weights.iter().zip(&full).filter(|(_, full)| !**full).map(|(w, _)| w).sum();
            let scale = (1.0 - at_limit * most) / open.max(1e-300);
            let over = |(weight, full): (&f64, &bool)| !*full && *weight * scale > most;
            let Some(next) = weights.iter().zip(&full).position(over) else {
                for (weight, full) in weights.iter_mut().zip(&full) {
                    *weight = if *full { most } else { *weight * scale };
                }
                return weights;
            };
            if let Some(full) = full.get_mut(next) {
                *full = true;
            }
        }
    }
}
