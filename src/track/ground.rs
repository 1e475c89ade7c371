//! What a plan expects of every touchpoint and month, given what really happened: of the money spent, the visits and
//! enquiries that came, the deals they lead to.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Month;
use crate::forecast::outcome::Apart;
use crate::forecast::{self, Figure, Forecast, Formula, Judgement, Name, Outcome, TouchpointModel, Track, Unit};
use crate::library::ChannelRef;
use crate::plan::{ActualMetric, MonthActuals, Plan};

/// A month of the plan with results.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    pub(super) month: Month,
    /// Its place in the plan, from 0.
    pub(super) i: usize,
    /// Days the numbers contain.
    pub(super) days: u32,
    /// Share of the month these are; `None` for the whole month.
    pub(super) share: Option<Figure>,
}

impl Known {
    fn of(forecast: &Forecast, month: Month, actuals: &MonthActuals) -> Option<Self> {
        let i = forecast.months.iter().position(|(planned, _)| *planned == month)?;
        let days = actuals.through.map_or(month.days(), |day| u32::from(day.day));
        let share = (days < month.days()).then(|| {
            let share = f64::from(days) / f64::from(month.days());
            Figure::judged(Name::MonthShare, share, Unit::Ratio, Judgement::Calendar)
        });
        Some(Self { month, i, days, share })
    }

    /// A number of the whole month, for the days the results contain.
    pub(super) fn so_far(&self, figure: Figure) -> Figure {
        match &self.share {
            Some(share) => {
                let inputs = vec![figure.clone(), share.clone()];
                Figure::derive(figure.name, figure.unit, Formula::Product, inputs)
            }
            None => figure,
        }
    }

    /// A number of those days, for the whole month at the same pace.
    pub(super) fn at_pace(&self, figure: Figure) -> Figure {
        match &self.share {
            Some(share) => {
                let inputs = vec![figure.clone(), share.clone()];
                Figure::derive(Name::Track(Track::Projected), figure.unit, Formula::Quotient, inputs)
            }
            None => figure,
        }
    }
}

/// A touchpoint of the plan, or one with results although it is not planned.
pub(super) struct Touch<'a> {
    pub(super) id: String,
    pub(super) channel: Option<ChannelRef>,
    pub(super) model: Option<&'a TouchpointModel>,
    /// Per month of the plan: planned money.
    pub(super) spends: Vec<Figure>,
    /// Planned visits.
    pub(super) visits: Vec<Figure>,
    /// Money at the pace of the month where it was entered, else as planned.
    pub(super) real_spends: Vec<Figure>,
    /// Visits expected of that money.
    pub(super) expected_visits: Vec<Figure>,
    /// Enquiries, or orders where they come directly, of a visit; `None` where the forecast cannot say.
    pub(super) per_visit: Option<Figure>,
    /// Planned enquiries, or orders where they come directly.
    pub(super) arriving: Vec<Figure>,
    /// The same as they really came, as far as that is known.
    pub(super) arrived: Vec<Figure>,
    /// Deals won as planned.
    pub(super) won: Vec<Figure>,
    /// Deals expected to be won of what really came.
    pub(super) expected_won: Vec<Figure>,
}

/// A plan with its results.
pub(super) struct Ground<'a> {
    pub(super) plan: &'a Plan,
    pub(super) apart: Apart<'a>,
    pub(super) months: Vec<Known>,
    pub(super) touches: Vec<Touch<'a>>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(plan: &'a Plan, forecast: &'a Forecast, outcome: &Outcome) -> Self {
        let actuals = &plan.evaluation.actuals;
        let months: Vec<Known> =
            actuals.months().filter_map(|(month, actuals)| Known::of(forecast, month, actuals)).collect();
        let apart = Apart::of(plan, forecast, outcome);
        let planned = outcome.channels.iter().map(|c| c.channel.id.to_string());
        let mut ids: Vec<String> = planned.collect();
        let known: BTreeSet<&String> = actuals.months().flat_map(|(_, month)| month.channels.keys()).collect();
        ids.extend(
            known.into_iter().filter(|id| outcome.channels.iter().all(|c| c.channel.id != id.as_str())).cloned(),
        );
        let mut ground = Self { plan, apart, months, touches: Vec::new() };
        ground.touches = ids.into_iter().map(|id| ground.touch(forecast, outcome, id)).collect();
        let won = ground.apart.won(&ground.touches.iter().map(|touch| touch.arriving.clone()).collect::<Vec<_>>());
        let expected = ground.apart.won(&ground.touches.iter().map(|touch| touch.arrived.clone()).collect::<Vec<_>>());
        for ((touch, won), expected) in ground.touches.iter_mut().zip(won).zip(expected) {
            touch.won = won;
            touch.expected_won = expected;
        }
        ground
    }

    fn touch(&self, forecast: &'a Forecast, outcome: &Outcome, id: String) -> Touch<'a> {
        let model = forecast.touchpoint(&id);
        let horizon = forecast.months.len();
        let none = |name, unit| vec![Figure::judged(name, 0.0, unit, Judgement::Calendar); horizon];
        let planned = outcome.channels.iter().find(|c| c.channel.id == id.as_str());
        let spends =
            model.map_or_else(|| none(Name::MonthSpend, Unit::Money), |model| self.apart.spends(model, outcome));
        let nobody = none(Name::MonthVisits, Unit::Count);
        let visits = planned.map(|planned| planned.by_month.clone()).filter(|visits| visits.len() == horizon);
        let visits = visits.unwrap_or_else(|| nobody.clone());
        let mut real_spends = spends.clone();
        let entered = |i: usize, metric| {
            self.months.iter().find(|known| known.i == i).and_then(|known| self.at_pace(known, Some(&id), metric))
        };
        for (i, spend) in real_spends.iter_mut().enumerate() {
            if let Some(real) = entered(i, ActualMetric::Spend) {
                *spend = real;
            }
        }
        // Money buys visits whether it was planned or not; effort that was not planned is expected to bring none.
        let counts = |model: &&TouchpointModel| model.visit_price.is_some() || planned.is_some();
        let expected_visits = model.filter(counts).map(|model| self.apart.visits(model, &real_spends));
        let expected_visits = expected_visits.filter(|visits| visits.len() == horizon).unwrap_or(nobody);
        let per_visit = model.filter(|model| model.conversion.is_some()).map(|model| self.apart.per_visit(model));
        let name = if self.apart.close().is_some() { Name::Enquiries } else { Name::Deals };
        let bring = |visits: &Figure| match &per_visit {
            Some(rate) => Figure::derive(name, Unit::Count, Formula::Product, vec![visits.clone(), rate.clone()]),
            None => Figure::judged(name, 0.0, Unit::Count, Judgement::Calendar),
        };
        let arriving: Vec<Figure> = visits.iter().map(bring).collect();
        let arrived = arriving.iter().enumerate().map(|(i, planned)| {
            let enquiries = || entered(i, ActualMetric::Enquiries).filter(|_| self.apart.close().is_some());
            let of_visits = || entered(i, ActualMetric::Visits).map(|visits| bring(&visits));
            let of_money = || entered(i, ActualMetric::Spend).and(expected_visits.get(i)).map(bring);
            enquiries().or_else(of_visits).or_else(of_money).unwrap_or_else(|| planned.clone())
        });
        Touch {
            channel: forecast::channel(self.plan, &id),
            model,
            arrived: arrived.collect(),
            id,
            spends,
            visits,
            real_spends,
            expected_visits,
            per_visit,
            arriving,
            won: Vec::new(),
            expected_won: Vec::new(),
        }
    }

    /// A number as it was entered; `channel` is `None` for all touchpoints together.
    pub(super) fn entered(&self, known: &Known, channel: Option<&str>, metric: ActualMetric) -> Option<Figure> {
        let value = self.plan.evaluation.actuals.get(known.month, channel, metric)?;
        let (name, unit) = meaning(metric);
        let value = if metric.is_money() {
            let amount = crate::base::Money(i64::try_from(value).unwrap_or(crate::base::Money::LIMIT));
            amount.major(self.plan.company.currency)
        } else {
            number(value)
        };
        let field = format!("evaluation.{}.{}.{}", known.month, channel.unwrap_or("all"), metric.slug());
        Some(Figure::typed(name, value, unit, field))
    }

    fn at_pace(&self, known: &Known, channel: Option<&str>, metric: ActualMetric) -> Option<Figure> {
        Some(known.at_pace(self.entered(known, channel, metric)?))
    }

    /// All numbers entered for a touchpoint in a month.
    pub(super) fn all(&self, known: &Known, channel: Option<&str>) -> BTreeMap<ActualMetric, Figure> {
        let entered = |metric| Some((metric, self.entered(known, channel, metric)?));
        ActualMetric::ALL.into_iter().filter_map(entered).collect()
    }
}

/// What a number that was entered is, and its unit.
pub(super) const fn meaning(metric: ActualMetric) -> (Name, Unit) {
    match metric {
        ActualMetric::Spend => (Name::Spend, Unit::Money),
        ActualMetric::Impressions => (Name::Track(Track::Impressions), Unit::Count),
        ActualMetric::Visits => (Name::Visits, Unit::Count),
        ActualMetric::Enquiries => (Name::Enquiries, Unit::Count),
        ActualMetric::Deals => (Name::Deals, Unit::Count),
        ActualMetric::NewCustomers => (Name::NewCustomers, Unit::Count),
        ActualMetric::Revenue => (Name::Revenue, Unit::Money),
    }
}

/// A count as a model value.
pub(super) fn number(value: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "plan counts stay below 2^53")]
    let value = value as f64;
    value
}
