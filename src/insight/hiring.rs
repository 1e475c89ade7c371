//! Who comes when, what they cost, and which months would be too full without them: computed by leaving each of them out
//! of the load of the same schedule.

use std::collections::BTreeMap;

use crate::base::{Id, Month};
use crate::forecast::outcome::{PersonCost, person_cost};
use crate::forecast::{Figure, Formula, Name, Unit};
use crate::plan::organisation::OrganisationEdit;
use crate::plan::{Person, Plan, PlanEdit, RowEdit};

use super::Insight;
use super::load::{Load, Over, Who};

/// Less than this many hours a month is rounding.
const NOTHING: f64 = 0.05;

/// The months in which somebody would have too much to do, or more of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spared {
    /// Who that is.
    pub who: Who,
    /// How many months.
    pub months: usize,
    /// The first of them.
    pub first: Month,
    /// Hours too many in the worst of them.
    pub hours: f64,
}

/// Somebody who comes in a month of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Newcomer {
    /// Who it is.
    pub person: Id,
    /// Their first month.
    pub month: Month,
    /// What they cost; `None` where that is not known.
    pub cost: Option<PersonCost>,
    /// Who is spared too much to do; `None` while the load is not known.
    pub spared: Option<Vec<Spared>>,
}

/// The hiring plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Hiring {
    /// Who comes, in order of time.
    pub newcomers: Vec<Newcomer>,
    /// Their hours a week together.
    pub hours: u32,
    /// Their known costs over the plan.
    pub cost: Figure,
}

impl Hiring {
    /// The hiring plan of a plan.
    #[must_use]
    pub fn of(plan: &Plan, insight: &Insight) -> Self {
        let mut people: Vec<&Person> = plan.organisation.people.iter().filter(|person| person.from > 0).collect();
        people.sort_by_key(|person| person.from);
        let newcomers: Vec<Newcomer> = people.iter().map(|person| newcomer(plan, insight, person)).collect();
        let costs = newcomers.iter().filter_map(|newcomer| Some(newcomer.cost.as_ref()?.plan.clone())).collect();
        Self {
            hours: people.iter().filter_map(|person| person.hours).sum(),
            cost: Figure::derive(Name::Newcomers, Unit::Money, Formula::Sum, costs),
            newcomers,
        }
    }

    /// How many of them have no known cost.
    #[must_use]
    pub fn unpriced(&self) -> usize {
        self.newcomers.iter().filter(|newcomer| newcomer.cost.is_none()).count()
    }
}

fn newcomer(plan: &Plan, insight: &Insight, person: &Person) -> Newcomer {
    let month = insight.schedule.start.plus(person.from.saturating_sub(1));
    let spared = without(plan, insight, person).map(|load| spared(&load, &insight.load, month));
    Newcomer { person: person.id, month, cost: person_cost(plan, person), spared }
}

/// The load where somebody never comes; `None` while none is known. The hours of the company hold those of its own people.
fn without(plan: &Plan, insight: &Insight, person: &Person) -> Option<Load> {
    let mut edits = vec![OrganisationEdit::Person(RowEdit::Remove(person.id))];
    if let (Some(all), Some(own), false) = (plan.organisation.hours_per_week, person.hours, person.outside) {
        edits.push(OrganisationEdit::Hours(Some(all.saturating_sub(own))));
    }
    let plan = plan.with(PlanEdit::All(edits.into_iter().map(PlanEdit::Organisation).collect())).ok()?;
    Some(Load::of(&plan, &insight.schedule)).filter(|load| !load.months.is_empty())
}

/// What is too much in `load` from a month on and less in `with`. Before that month they are missing either way.
fn spared(load: &Load, with: &Load, from: Month) -> Vec<Spared> {
    let excess = |over: &Over| over.load.needed - over.load.there;
    let less = |over: &Over| {
        let at = with.months.iter().position(|month| *month == over.month);
        let load = with.holder(over.who).zip(at).and_then(|(holder, at)| holder.months.get(at));
        load.is_none_or(|load| load.needed - load.there < excess(over) - NOTHING)
    };
    let mut by: BTreeMap<Who, Spared> = BTreeMap::new();
    for over in load.over().iter().filter(|over| over.month >= from && less(over)) {
        let new = Spared { who: over.who, months: 0, first: over.month, hours: 0.0 };
        let spared = by.entry(over.who).or_insert(new);
        spared.months += 1;
        spared.hours = spared.hours.max(excess(over));
    }
    by.into_values().collect()
}
