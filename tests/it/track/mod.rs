//! Results against the plan: verdicts, causes, pace and what is learnt. Numbers in comments are worked out by hand.
#![cfg(test)]

mod apart;
mod review;
mod variance;
mod verdict;

use mixwright::base::{Lang, Month};
use mixwright::forecast::{Figure, Name, Unit};
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
    roastery(Lang::Ko).company.start.unwrap().plus(i)
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

fn reviewed(plan: &Plan) -> Review {
    let insight = Insight::of(plan);
    Review::of(plan, insight.forecast.as_ref().unwrap(), insight.outcome.as_ref().unwrap()).unwrap()
}
