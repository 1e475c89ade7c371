//! Costs beside media: the cost lines, outside help and the company's own hours.

use crate::base::{Currency, Money};
use crate::plan::{Person, Plan};

use super::{Figure, Formula, Judgement, Name, Unit, product, sum};

/// Weeks of an average month.
const WEEKS: f64 = 4.345;

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
    parts.extend(outside_help(plan));
    sum(Name::CostLines, Unit::Money, parts)
}

/// A part of outside help that is paid every month from one on.
struct Paid {
    /// What a month costs, in whole minor units.
    month: Figure,
    /// The first month of the plan it is paid in; 0 and 1 are both the first.
    from: u32,
    /// The field that says so.
    field: String,
}

impl Paid {
    fn over_plan(self, plan: &Plan) -> Figure {
        let months = months(there(plan, self.from), &self.field);
        product(Name::Outsourcing, Unit::Money, vec![self.month, months])
    }

    fn amount(&self, plan: &Plan) -> Money {
        Money::from_major(self.month.value, plan.company.currency)
    }
}

/// What outside help is made of. Outside people with hours and a cost of their own cost that from the month in which they
/// come. What the typed amount holds beyond them is for everybody else from outside: it is paid from the month in which
/// the first of these comes, and every month where somebody is there from the start or nobody is named.
fn paid(plan: &Plan) -> Vec<Paid> {
    let currency = plan.company.currency;
    let outside = || plan.organisation.people.iter().filter(|person| person.outside);
    let mut parts: Vec<Paid> = outside()
        .filter_map(|person| {
            let month = outside_person(plan, person)?;
            Some(Paid { month, from: person.from, field: format!("organisation.{}.from", person.id) })
        })
        .collect();
    let typed = plan.organisation.outsourcing.unwrap_or_default().major(currency);
    let typed = Figure::typed(Name::Outsourcing, typed, Unit::Money, "organisation.outsourcing");
    let rest = if parts.is_empty() {
        typed
    } else {
        let people = parts.iter().map(|part| part.month.clone());
        let inputs = std::iter::once(typed).chain(people).collect();
        Figure::derive(Name::Outsourcing, Unit::Money, Formula::Remainder, inputs)
    };
    let others = outside().filter(|person| outside_person(plan, person).is_none());
    let first = others.min_by_key(|person| person.from).filter(|person| person.from > 1);
    let (from, field) = first.map_or_else(
        || (1, "company.horizon".to_owned()),
        |person| (person.from, format!("organisation.{}.from", person.id)),
    );
    parts.push(Paid { month: rest, from, field });
    parts.retain(|part| part.amount(plan) > Money::ZERO);
    parts
}

/// Outside help over the whole plan, paid from the same funds as everything else; `None` where there is none.
#[must_use]
pub fn outside_help(plan: &Plan) -> Option<Figure> {
    let mut parts: Vec<Figure> = paid(plan).into_iter().map(|part| part.over_plan(plan)).collect();
    if parts.len() > 1 {
        return Some(sum(Name::Outsourcing, Unit::Money, parts));
    }
    parts.pop()
}

/// The same in every month of the plan.
#[must_use]
pub fn outside_by_month(plan: &Plan) -> Vec<Figure> {
    let parts = paid(plan);
    let of = |month| parts.iter().filter(|part| part.from <= month).map(|part| part.month.clone()).collect();
    (1..=plan.company.horizon).map(|month| sum(Name::Outsourcing, Unit::Money, of(month))).collect()
}

/// The same to the minor unit.
#[must_use]
pub fn outsourcing_by_month(plan: &Plan) -> Vec<Money> {
    outside_by_month(plan).iter().map(|month| Money::from_major(month.value, plan.company.currency)).collect()
}

/// All its months together.
#[must_use]
pub fn outsourcing(plan: &Plan) -> Money {
    outsourcing_by_month(plan).into_iter().sum()
}

/// What a month of so many hours a week costs that are bought at `price` an hour.
#[must_use]
pub fn bought_month(hours: u32, price: Money, currency: Currency) -> Money {
    let inputs = [f64::from(hours), WEEKS, price.major(currency)];
    Money::from_major(Formula::PaidProduct(currency).evaluate(&inputs), currency)
}

/// What a month of somebody from outside costs, where hours and cost are typed.
fn outside_person(plan: &Plan, person: &Person) -> Option<Figure> {
    let inputs = vec![person_hours(person)?, weeks(), own_price(plan, person)?];
    Some(Figure::derive(Name::Outsourcing, Unit::Money, Formula::PaidProduct(plan.company.currency), inputs))
}

/// What somebody costs.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonCost {
    /// In a month they are there.
    pub month: Figure,
    /// In all of these months of the plan.
    pub plan: Figure,
}

/// What somebody costs; `None` where hours or price are not known. Outside people without a cost of their own are paid
/// from the amount for outside help, and nobody says how much of it.
#[must_use]
pub fn person_cost(plan: &Plan, person: &Person) -> Option<PersonCost> {
    let there = months(there(plan, person.from), &format!("organisation.{}.from", person.id));
    if person.outside {
        let month = outside_person(plan, person)?;
        return Some(PersonCost { plan: product(Name::Outsourcing, Unit::Money, vec![month.clone(), there]), month });
    }
    let (hours, cost) = (person_hours(person)?, person_price(plan, person)?);
    Some(PersonCost {
        month: product(Name::People, Unit::Money, vec![hours.clone(), weeks(), cost.clone()]),
        plan: product(Name::People, Unit::Money, vec![hours, weeks(), there, cost]),
    })
}

/// Months of the plan in which somebody is there who comes in month `from`.
fn there(plan: &Plan, from: u32) -> u32 {
    plan.company.horizon.saturating_sub(from.saturating_sub(1))
}

fn months(months: u32, field: &str) -> Figure {
    Figure::typed(Name::Horizon, f64::from(months), Unit::Months, field)
}

fn weeks() -> Figure {
    Figure::judged(Name::WeeksPerMonth, WEEKS, Unit::Count, Judgement::Calendar)
}

fn person_hours(person: &Person) -> Option<Figure> {
    let field = format!("organisation.{}.hours", person.id);
    Some(Figure::typed(Name::HoursPerWeek, f64::from(person.hours?), Unit::Hours, field))
}

fn price(plan: &Plan, price: Money, field: impl Into<String>) -> Figure {
    Figure::typed(Name::HourCost, price.major(plan.company.currency), Unit::Money, field)
}

fn own_price(plan: &Plan, person: &Person) -> Option<Figure> {
    Some(price(plan, person.cost?, format!("organisation.{}.cost", person.id)))
}

/// The cost of an hour of an own person: their own, else the company's.
fn person_price(plan: &Plan, person: &Person) -> Option<Figure> {
    let general = || Some(price(plan, plan.organisation.hour_cost?, "organisation.hour_cost"));
    own_price(plan, person).or_else(general)
}

/// Cost of the company's own working hours over the plan: people with a cost of their own, and those who come later, for
/// the months they are there; all other hours by the company's. Zero until a cost is typed.
#[must_use]
pub fn working_hours(plan: &Plan) -> Figure {
    let organisation = &plan.organisation;
    let hours = f64::from(organisation.hours_per_week.unwrap_or(0));
    let mut rest = vec![Figure::typed(Name::HoursPerWeek, hours, Unit::Hours, "organisation.hours")];
    let mut parts = Vec::new();
    let counted = |person: &&Person| !person.outside && (person.cost.is_some() || person.from > 0);
    for person in organisation.people.iter().filter(counted) {
        let (Some(own), Some(cost)) = (person_hours(person), person_cost(plan, person)) else { continue };
        rest.push(own);
        parts.push(cost.plan);
    }
    let rest = match rest.as_slice() {
        [all] => all.clone(),
        _ => Figure::derive(Name::HoursPerWeek, Unit::Hours, Formula::Remainder, rest),
    };
    let general = price(plan, organisation.hour_cost.unwrap_or_default(), "organisation.hour_cost");
    let horizon = months(plan.company.horizon, "company.horizon");
    let general = product(Name::People, Unit::Money, vec![rest, weeks(), horizon, general]);
    if parts.is_empty() {
        return general;
    }
    parts.push(general);
    sum(Name::People, Unit::Money, parts)
}
