//! How often touchpoints meet the same people: visits are many, the people behind them fewer.

use crate::base::Id;
use crate::plan::Plan;

use super::fit::segment_shares;
use super::{Figure, Forecast, Formula, Name, Outcome, Unit, people};

/// Visits of one segment over the plan, and the people behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// The segment.
    pub segment: Id,
    /// People in it.
    pub size: Figure,
    /// Visits of all touchpoints for strangers.
    pub visits: Figure,
    /// Different people among them, as if every visit came from anybody alike (Poisson; judgement): fewer than the visits,
    /// never more than the segment.
    pub people: Figure,
}

/// What the used touchpoints meet of every segment with a size.
#[must_use]
pub fn met(plan: &Plan, forecast: &Forecast, outcome: &Outcome) -> Vec<Met> {
    let used: Vec<_> = outcome
        .channels
        .iter()
        .filter(|c| forecast.touchpoint(&c.channel.id).is_some_and(|model| !model.sells_to_known()))
        .map(|c| (c.visits.clone(), segment_shares(plan, &c.channel)))
        .collect();
    let segment = |(g, segment): (usize, &crate::plan::Segment)| {
        let pairs = used.iter().filter_map(|(visits, shares)| Some([visits.clone(), shares.get(g)?.clone()]));
        let pairs = pairs.flatten().collect();
        let visits = Figure::derive(Name::Visits, Unit::Count, Formula::SumOfProducts, pairs);
        let size = people(segment)?;
        let people =
            Figure::derive(Name::PeopleMet, Unit::Count, Formula::Different, vec![size.clone(), visits.clone()]);
        Some(Met { segment: segment.id, size, visits, people })
    };
    plan.customers.segments.iter().enumerate().filter_map(segment).collect()
}
