//! What can be done where somebody has too much to do in a month, and what each way changes: computed by doing it.

use std::collections::BTreeSet;

use crate::base::{Id, Money};
use crate::forecast::outcome;
use crate::library::ChannelRef;
use crate::plan::implementation::{ImplementationEdit, TaskEdit, TaskField};
use crate::plan::organisation::{OrganisationEdit, PersonEdit};
use crate::plan::touchpoints::TouchpointEdit;
use crate::plan::{JobRole, Person, Plan, PlanEdit, RowEdit, Usage};

use super::Insight;
use super::load::{MonthLoad, Over, Who, weeks};
use super::schedule::{Scheduled, What};

/// A way out.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// A task moves to the next month, within the days it can spare.
    Shift(String),
    /// A touchpoint is not used.
    Cut(ChannelRef),
    /// Somebody with hours to spare learns a role.
    Train(Id, JobRole),
    /// Somebody is hired for so many hours a week.
    Hire(u32),
    /// So many hours a week are bought from outside from that month on, at the cost of an in-house hour.
    Outsource(u32),
}

/// What the plan comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Load of the month in question.
    pub load: MonthLoad,
    /// Months in which somebody has too much to do.
    pub over: usize,
    /// Cost of hours and outside help over the plan, in major units.
    pub cost: f64,
    /// New customers of the forecast.
    pub customers: f64,
    /// Result inside the plan, in major units.
    pub result: f64,
}

/// A way out with what it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// The way.
    pub way: Way,
    /// The change to the plan.
    pub edit: PlanEdit,
    /// What the plan comes to with it.
    pub after: State,
}

/// The first month in which somebody has too much to do, and the ways out that lessen it.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    /// The month.
    pub over: Over,
    /// What the plan comes to now.
    pub now: State,
    /// The ways.
    pub ways: Vec<Move>,
}

/// The ways out for `plan`; `None` where nobody has too much to do.
#[must_use]
pub fn moves(plan: &Plan, insight: &Insight) -> Option<Moves> {
    let over = insight.load.over().into_iter().next()?;
    let now = state(plan, insight, over);
    let ways = [
        shift(insight, over),
        cut(plan, insight, over),
        train(plan, insight, over),
        hire(plan, insight, over),
        outsource(plan, insight, over),
    ];
    let tried = ways.into_iter().flatten().filter_map(|(way, edit)| {
        let changed = plan.with(edit.clone()).ok()?;
        let after = state(&changed, &Insight::of(&changed), over);
        let lessens = after.load.needed - after.load.there < now.load.needed - now.load.there - 0.05;
        lessens.then_some(Move { way, edit, after })
    });
    Some(Moves { over, now, ways: tried.collect() })
}

fn state(plan: &Plan, insight: &Insight, over: Over) -> State {
    let months = insight.load.months.iter().position(|month| *month == over.month);
    let holder = insight.load.holder(over.who);
    let load = holder.zip(months).and_then(|(holder, at)| holder.months.get(at)).copied().unwrap_or_default();
    let outcome = insight.outcome.as_ref();
    State {
        load,
        over: insight.load.over().len(),
        cost: outcome::working_hours(plan).value + outcome::outsourcing(plan).major(plan.company.currency),
        customers: outcome.map_or(0.0, |outcome| outcome.new_customers.value),
        result: outcome.map_or(0.0, |outcome| outcome.result.value),
    }
}

/// Hours of the tasks of whoever has too much to do, in that month, the longest first.
fn tasks(insight: &Insight, over: Over) -> Vec<(&Scheduled, f64)> {
    let holder = insight.load.holder(over.who);
    let mut tasks: Vec<(&Scheduled, f64)> = holder
        .into_iter()
        .flat_map(|holder| &holder.tasks)
        .filter_map(|(key, hours)| Some((insight.schedule.task(key)?, hours.get(over.at).copied()?)))
        .filter(|(_, hours)| *hours > 0.0)
        .collect();
    tasks.sort_by(|a, b| b.1.total_cmp(&a.1));
    tasks
}

fn shift(insight: &Insight, over: Over) -> Option<(Way, PlanEdit)> {
    let days = &insight.schedule.work_days;
    let next = days.place(crate::base::Day::first_of(over.month.plus(1)));
    let can = |task: &&(&Scheduled, f64)| {
        task.0.float.is_some_and(|float| float >= next - days.place(task.0.start)) && !task.0.is_milestone()
    };
    let all = tasks(insight, over);
    let (task, _) = all.iter().find(can)?;
    let start = Some(days.day(next));
    let edit = match task.what {
        What::Own(id) => ImplementationEdit::Task(RowEdit::Set(id, TaskEdit::Start(start))),
        What::Follows(_) => ImplementationEdit::Planned {
            key: task.key.clone(),
            seen: task.computed.clone(),
            field: TaskField::Start(start),
        },
    };
    Some((Way::Shift(task.key.clone()), PlanEdit::Implementation(edit)))
}

/// The touchpoint that brings least for its hours.
fn cut(plan: &Plan, insight: &Insight, over: Over) -> Option<(Way, PlanEdit)> {
    let currency = plan.company.currency;
    let worth = |channel: &ChannelRef| {
        let forecast = insight.forecast.as_ref().and_then(|forecast| forecast.touchpoint(&channel.id));
        let hours = forecast.map_or(1.0, crate::allocate::mix::weekly_hours).max(1e-9);
        let found = insight.outcome.as_ref()?.channels.iter().find(|c| c.channel == *channel)?;
        Some((found.value - found.spend.major(currency)) / hours)
    };
    let mut used: Vec<(ChannelRef, f64)> = tasks(insight, over)
        .into_iter()
        .filter_map(|(task, _)| match &task.what {
            What::Follows(super::Work::Run(channel) | super::Work::SetUp(channel)) => {
                Some((channel.clone(), worth(channel)?))
            }
            _ => None,
        })
        .collect();
    used.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (channel, _) = used.into_iter().next()?;
    let edit = PlanEdit::Touchpoint(channel.id.to_string(), TouchpointEdit::Usage(Usage::Never));
    Some((Way::Cut(channel), edit))
}

/// Whoever has most hours to spare in that month learns the role that takes most of them.
fn train(plan: &Plan, insight: &Insight, over: Over) -> Option<(Way, PlanEdit)> {
    let all = tasks(insight, over);
    let job = all.iter().find(|(task, _)| task.owner.trim().is_empty())?.0.terms.job;
    let spare = |person: &Person| {
        let load = insight.load.holder(Who::Person(person.id))?.months.get(over.at)?;
        Some(load.there - load.needed).filter(|spare| *spare > 1.0)
    };
    let able = plan.organisation.people.iter().filter(|person| !person.jobs.contains(&job));
    let (person, _) = able.filter_map(|person| Some((person, spare(person)?))).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let mut jobs = person.jobs.clone();
    jobs.insert(job);
    let edit = OrganisationEdit::Person(RowEdit::Set(person.id, PersonEdit::Jobs(jobs)));
    Some((Way::Train(person.id, job), PlanEdit::Organisation(edit)))
}

/// Hours a week that are missing in the month, in whole hours.
fn missing(insight: &Insight, over: Over) -> u32 {
    let weekly = (over.load.needed - over.load.there) / weeks(&insight.schedule, over.month).max(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hours of a week")]
    let hours = weekly.ceil().clamp(1.0, 168.0) as u32;
    hours
}

/// The fields of a newcomer who takes over what is too much.
fn newcomer(plan: &Plan, insight: &Insight, over: Over, hours: u32, outside: bool) -> Vec<PersonEdit> {
    // The newcomer shares all the roles of whoever has too much to do.
    let jobs = match over.who {
        Who::Everybody => BTreeSet::new(),
        Who::Nobody(job) => BTreeSet::from([job]),
        Who::Person(id) => {
            let person = plan.organisation.people.iter().find(|person| person.id == id);
            person.map_or_else(BTreeSet::new, |person| person.jobs.clone())
        }
    };
    let before = over.month.since(insight.schedule.start);
    let from = u32::try_from(before + 1).unwrap_or(0).min(36);
    vec![PersonEdit::Hours(Some(hours)), PersonEdit::Jobs(jobs), PersonEdit::From(from), PersonEdit::Outside(outside)]
}

fn hire(plan: &Plan, insight: &Insight, over: Over) -> Option<(Way, PlanEdit)> {
    let hours = missing(insight, over);
    let all = plan.organisation.hours_per_week?.saturating_add(hours);
    // With a cost of their own, people are paid from the month in which they come.
    let mut fields = newcomer(plan, insight, over, hours, false);
    fields.push(PersonEdit::Cost(plan.organisation.hour_cost));
    let edits = [OrganisationEdit::Hours(Some(all)), OrganisationEdit::NewPerson(fields)];
    Some((Way::Hire(hours), PlanEdit::All(edits.map(PlanEdit::Organisation).to_vec())))
}

fn outsource(plan: &Plan, insight: &Insight, over: Over) -> Option<(Way, PlanEdit)> {
    let price = plan.organisation.hour_cost.filter(|cost| *cost > Money::ZERO)?;
    let hours = missing(insight, over);
    let month = outcome::bought_month(hours, price, plan.company.currency);
    // With a cost of their own, they are paid from the month in which they come, and the amount so far stays as it was.
    let mut fields = newcomer(plan, insight, over, hours, true);
    fields.push(PersonEdit::Cost(Some(price)));
    let edits = [
        OrganisationEdit::Outsourcing(Some(plan.organisation.outsourcing.unwrap_or_default() + month)),
        OrganisationEdit::NewPerson(fields),
    ];
    Some((Way::Outsource(hours), PlanEdit::All(edits.map(PlanEdit::Organisation).to_vec())))
}
