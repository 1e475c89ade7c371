//! Results against the plan: verdicts, causes, pace and what is learnt. Numbers in comments are worked out by hand.
#![cfg(test)]

mod apart;
mod learn;
mod refit;
mod review;
mod variance;
mod verdict;
mod worlds;

use mixwright::base::{Lang, Month};
use mixwright::forecast::outcome::Apart;
use mixwright::forecast::{Figure, Forecast, Name, Outcome, Unit};
use mixwright::insight::Insight;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::{ActualCell, ActualMetric, Plan, PlanEdit};
use mixwright::track::Review;

use super::full_plan::{edited, roastery};

const SHOPPING: &str = "kr_naver_shopping";

fn figure(value: f64, unit: Unit) -> Figure {
    Figure::typed(Name::Deals, value, unit, "evaluation.actuals")
}

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() <= 1e-6 * expected.abs().max(1.0), "{value}, not {expected}");
}

/// A month of the roastery, counted from its first.
fn month(i: u32) -> Month {
    Month::new(2027, 6).unwrap().plus(i)
}

/// An edit that enters results of a month; without a channel, of all touchpoints together.
fn results(i: u32, channel: Option<&str>, numbers: &[(ActualMetric, u64)]) -> PlanEdit {
    let cell = |(metric, value): &(ActualMetric, u64)| ActualCell {
        month: month(i),
        channel: channel.map(str::to_owned),
        metric: *metric,
        value: Some(*value),
    };
    PlanEdit::Evaluation(EvaluationEdit::Actuals(numbers.iter().map(cell).collect()))
}

fn with(edits: Vec<PlanEdit>) -> Plan {
    edited(&roastery(Lang::Ko), edits)
}

thread_local! {
    /// The roastery's forecast and outcome, computed once: results do not change what is planned.
    static PLANNED: (Forecast, Outcome) = solved(&roastery(Lang::Ko));
}

fn solved(plan: &Plan) -> (Forecast, Outcome) {
    let insight = Insight::of(plan);
    (insight.forecast.unwrap(), insight.outcome.unwrap())
}

/// What a plan forecasts.
fn forecast_of(plan: &Plan) -> (Forecast, Outcome) {
    let bare = Plan { evaluation: roastery(Lang::Ko).evaluation, ..plan.clone() };
    if bare == roastery(Lang::Ko) { PLANNED.with(Clone::clone) } else { solved(plan) }
}

/// Money at work in the months in which this is spent.
fn at_work(plan: &Plan, channel: &str, spends: &[f64]) -> Vec<f64> {
    let (forecast, outcome) = forecast_of(plan);
    let spends: Vec<Figure> = spends.iter().map(|spend| figure(*spend, Unit::Money)).collect();
    let apart = Apart::of(plan, &forecast, &outcome);
    apart.at_work(forecast.touchpoint(channel).unwrap(), &spends).iter().map(|work| work.value).collect()
}

fn reviewed(plan: &Plan) -> Review {
    let (forecast, outcome) = forecast_of(plan);
    Review::of(plan, &forecast, &outcome).unwrap()
}
