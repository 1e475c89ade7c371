//! Costs beside media: the cost lines, outside help and the company's own hours.

use crate::base::Money;
use crate::plan::Plan;

use super::{Figure, Formula, Judgement, Name, Unit, product, sum};

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

/// Cost of the company's own working hours over the plan: people with a cost of their own by it, for the months they are
/// there; all other hours by the company's. Zero until a cost is typed.
#[must_use]
pub fn working_hours(plan: &Plan) -> Figure {
    let organisation = &plan.organisation;
    let currency = plan.company.currency;
    let hours = |hours: u32, field: &str| Figure::typed(Name::HoursPerWeek, f64::from(hours), Unit::Hours, field);
    let cost = |cost: Money, field: &str| Figure::typed(Name::HourCost, cost.major(currency), Unit::Money, field);
    let months = |months: u32, field: &str| Figure::typed(Name::Horizon, f64::from(months), Unit::Months, field);
    let weeks = || Figure::judged(Name::WeeksPerMonth, 4.345, Unit::Count, Judgement::Calendar);
    let mut rest = vec![hours(organisation.hours_per_week.unwrap_or(0), "organisation.hours")];
    let mut parts = Vec::new();
    for person in organisation.people.iter().filter(|person| !person.outside) {
        let (Some(own), Some(price)) = (person.hours, person.cost) else { continue };
        let field = |of: &str| format!("organisation.{}.{of}", person.id);
        let there = plan.company.horizon.saturating_sub(person.from.saturating_sub(1));
        let own = hours(own, &field("hours"));
        rest.push(own.clone());
        let factors = vec![own, weeks(), months(there, &field("from")), cost(price, &field("cost"))];
        parts.push(product(Name::People, Unit::Money, factors));
    }
    let rest = match rest.as_slice() {
        [all] => all.clone(),
        _ => Figure::derive(Name::HoursPerWeek, Unit::Hours, Formula::Remainder, rest),
    };
    let general = cost(organisation.hour_cost.unwrap_or_default(), "organisation.hour_cost");
    let general = product(Name::People, Unit::Money, vec![rest, weeks(), horizon(plan), general]);
    if parts.is_empty() {
        return general;
    }
    parts.push(general);
    sum(Name::People, Unit::Money, parts)
}
