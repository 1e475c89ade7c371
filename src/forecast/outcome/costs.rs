//! Costs beside media: the cost lines, outside help and the company's own hours.

use crate::base::Money;
use crate::plan::Plan;

use super::{Figure, Judgement, Name, Unit, product, sum};

/// The cost lines and outside help over the whole plan.
#[must_use]
pub fn cost_lines(plan: &Plan) -> Figure {
    let currency = plan.company.currency;
    let mut parts: Vec<Figure> = plan
        .budget
        .lines
        .iter()
        .map(|(line, amount)| {
            let field = format!("budget.{}", line.slug());
            Figure::typed(Name::CostLines, amount.major(currency), Unit::Money, field)
        })
        .collect();
    parts.extend(plan.organisation.outsourcing.filter(|month| *month > Money::ZERO).map(|month| {
        let month = Figure::typed(Name::Outsourcing, month.major(currency), Unit::Money, "organisation.outsourcing");
        product(Name::Outsourcing, Unit::Money, vec![month, horizon(plan)])
    }));
    sum(Name::CostLines, Unit::Money, parts)
}

/// Outside help over the whole plan, paid from the same funds as everything else.
#[must_use]
pub fn outsourcing(plan: &Plan) -> Money {
    let month = plan.organisation.outsourcing.unwrap_or_default();
    Money(month.0.saturating_mul(i64::from(plan.company.horizon)))
}

fn horizon(plan: &Plan) -> Figure {
    Figure::typed(Name::Horizon, f64::from(plan.company.horizon), Unit::Months, "company.horizon")
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
            horizon(plan),
            typed(Name::HourCost, cost, Unit::Money, "organisation.hour_cost"),
        ],
    )
}
