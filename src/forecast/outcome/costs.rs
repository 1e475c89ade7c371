//! Costs beside media: the cost lines and the company's own hours.

use crate::plan::Plan;

use super::{Figure, Judgement, Name, Unit, product, sum};

/// The cost lines over the whole plan.
#[must_use]
pub fn cost_lines(plan: &Plan) -> Figure {
    let currency = plan.company.currency;
    let parts = plan
        .budget
        .lines
        .iter()
        .map(|(line, amount)| {
            let field = format!("budget.{}", line.slug());
            Figure::typed(Name::CostLines, amount.major(currency), Unit::Money, field)
        })
        .collect();
    sum(Name::CostLines, Unit::Money, parts)
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
            typed(Name::Horizon, f64::from(plan.company.horizon), Unit::Months, "company.horizon"),
            typed(Name::HourCost, cost, Unit::Money, "organisation.hour_cost"),
        ],
    )
}
