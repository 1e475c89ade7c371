//! Who has how much to do in which month, against the hours there are.

use std::collections::BTreeMap;

use crate::base::{Day, Id, Month};
use crate::plan::{JobRole, Person, Plan};

use super::schedule::{Schedule, Scheduled};

/// Who does the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Somebody of the list.
    Person(Id),
    /// Everybody who has no role of their own; the whole company while nobody has one.
    Everybody,
    /// A role nobody has, where everybody has roles of their own.
    Nobody(JobRole),
}

/// Hours of tasks are estimates: so much more than there are is not yet too much (judgement).
pub const SLACK: f64 = 0.1;

/// Months before the start whose work is shown at most.
const PREPARING: u32 = 24;

/// What somebody has to do in a month, in hours.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MonthLoad {
    /// Hours the tasks take.
    pub needed: f64,
    /// Hours there are.
    pub there: f64,
}

impl MonthLoad {
    /// Hours too many, where they are more than the estimates may be off.
    #[must_use]
    pub fn over(self) -> Option<f64> {
        (self.needed > self.there * (1.0 + SLACK) + 0.05).then_some(self.needed - self.there)
    }
}

/// The months of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder {
    /// Who it is.
    pub who: Who,
    /// Load by month, as many as the load has months.
    pub months: Vec<MonthLoad>,
    /// Hours of each task by month, by its key.
    pub tasks: Vec<(String, Vec<f64>)>,
}

/// The load of a schedule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Load {
    /// The months, from the first with work to the last of the plan.
    pub months: Vec<Month>,
    /// Everybody who has something to do or hours to give.
    pub holders: Vec<Holder>,
}

/// A month in which somebody has too much to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Over {
    /// Who it is.
    pub who: Who,
    /// Place of the month.
    pub at: usize,
    /// The month.
    pub month: Month,
    /// What is needed and there.
    pub load: MonthLoad,
}

impl Load {
    /// The load of `schedule`. While nobody's hours are known there is none.
    #[must_use]
    pub fn of(plan: &Plan, schedule: &Schedule) -> Self {
        let organisation = &plan.organisation;
        let known = organisation.hours_per_week.is_some() || organisation.people.iter().any(|p| p.hours.is_some());
        let Some(first) = schedule.tasks.iter().map(|task| task.start.to_month()).min().filter(|_| known) else {
            return Self::default();
        };
        let last = schedule.start.plus(plan.company.horizon.saturating_sub(1));
        // Somebody may have typed a day far off; nobody plans work that long ahead.
        let first = first.clamp(schedule.start.minus(PREPARING), last);
        let count = u32::try_from(last.since(first) + 1).unwrap_or(1);
        let months: Vec<Month> = (0..count).map(|n| first.plus(n)).collect();
        let place = |day: Day| schedule.work_days.place(day);
        let bounds: Vec<(i32, i32)> =
            months.iter().map(|month| (place(Day::first_of(*month)), place(Day::last_of(*month).plus(1)))).collect();
        let mut by: BTreeMap<Who, Vec<(String, Vec<f64>)>> = BTreeMap::new();
        for task in schedule.tasks.iter().filter(|task| !task.done && task.terms.hours > 0) {
            let mut own: BTreeMap<Who, Vec<f64>> = BTreeMap::new();
            for (i, hours) in
                hours(schedule, task, &months, &bounds).into_iter().enumerate().filter(|(_, hours)| *hours > 0.0)
            {
                let Some(month) = months.get(i) else { continue };
                for (who, part) in done_by(plan, schedule, task, *month) {
                    let row = own.entry(who).or_insert_with(|| vec![0.0; months.len()]);
                    if let Some(cell) = row.get_mut(i) {
                        *cell += hours * part;
                    }
                }
            }
            for (who, hours) in own {
                by.entry(who).or_default().push((task.key.clone(), hours));
            }
        }
        // Who has hours to give is shown also without work.
        for person in organisation.people.iter().filter(|person| !person.jobs.is_empty()) {
            by.entry(Who::Person(person.id)).or_default();
        }
        let holders = by.into_iter().map(|(who, tasks)| holder(plan, schedule, who, tasks, &months)).collect();
        Self { months, holders }
    }

    /// The months in which somebody has too much to do, in order of time, the worst of a month first.
    #[must_use]
    pub fn over(&self) -> Vec<Over> {
        let mut over: Vec<Over> = self
            .holders
            .iter()
            .flat_map(|holder| {
                let months = self.months.iter().zip(&holder.months).enumerate();
                months.filter(|(_, (_, load))| load.over().is_some()).map(|(at, (month, load))| Over {
                    who: holder.who,
                    at,
                    month: *month,
                    load: *load,
                })
            })
            .collect();
        let excess = |over: &Over| over.load.needed - over.load.there;
        over.sort_by(|a, b| a.at.cmp(&b.at).then(excess(b).total_cmp(&excess(a))));
        over
    }

    /// The load of somebody.
    #[must_use]
    pub fn holder(&self, who: Who) -> Option<&Holder> {
        self.holders.iter().find(|holder| holder.who == who)
    }
}

fn holder(plan: &Plan, schedule: &Schedule, who: Who, tasks: Vec<(String, Vec<f64>)>, months: &[Month]) -> Holder {
    let loads = months.iter().enumerate().map(|(i, month)| MonthLoad {
        needed: tasks.iter().filter_map(|(_, hours)| hours.get(i)).sum(),
        there: weekly(plan, schedule, who, *month) * weeks(schedule, *month),
    });
    Holder { who, months: loads.collect(), tasks }
}

/// Whether somebody is there in a month of the plan, or before it.
fn is_there(person: &Person, schedule: &Schedule, month: Month) -> bool {
    person.from == 0 || schedule.start.plus(person.from - 1) <= month
}

/// Hours a week somebody has in a month.
fn weekly(plan: &Plan, schedule: &Schedule, who: Who, month: Month) -> f64 {
    let organisation = &plan.organisation;
    let sum = |of: &dyn Fn(&Person) -> bool| -> f64 {
        let people = organisation.people.iter().filter(|person| of(person));
        people.filter_map(|person| person.hours).map(f64::from).sum()
    };
    let there = |person: &Person| is_there(person, schedule, month);
    match who {
        Who::Nobody(_) => 0.0,
        Who::Person(id) => sum(&|person| person.id == id && there(person)),
        Who::Everybody => {
            let helping = sum(&|person| person.outside && person.jobs.is_empty() && there(person));
            let without = sum(&|person| !person.outside && person.jobs.is_empty() && there(person));
            // The hours of the company are those of its own people together: with a role, or still to come, they are not
            // there for everything else.
            let elsewhere = sum(&|person| !person.outside && (!person.jobs.is_empty() || !there(person)));
            helping + organisation.hours_per_week.map_or(without, |all| (f64::from(all) - elsewhere).max(0.0))
        }
    }
}

/// Weeks of a month, counted in days that are worked.
pub(super) fn weeks(schedule: &Schedule, month: Month) -> f64 {
    let days = schedule.work_days.place(Day::last_of(month).plus(1)) - schedule.work_days.place(Day::first_of(month));
    f64::from(days) / f64::from(schedule.work_days.per_week())
}

/// Hours of a task in every month, spread evenly over its working days; `bounds` are the places of each month's first day and
/// of the next one's.
fn hours(schedule: &Schedule, task: &Scheduled, months: &[Month], bounds: &[(i32, i32)]) -> Vec<f64> {
    let place = |day: Day| schedule.work_days.place(day);
    let (from, to) = (place(task.start), place(task.end.plus(1)));
    let all = f64::from((to - from).max(1));
    let hours = f64::from(task.terms.hours) / 10.0;
    // What goes on takes its hours every week, whatever it is called.
    let per_day =
        if task.terms.days.is_none() { hours / f64::from(schedule.work_days.per_week()) } else { hours / all };
    let inside = |(month, (first, after)): (&Month, &(i32, i32))| {
        // A task on a day off still takes its hours, in the month it begins in.
        if from >= to {
            return f64::from(i32::from(task.start.to_month() == *month)) * all;
        }
        f64::from((to.min(*after) - from.max(*first)).max(0))
    };
    months.iter().zip(bounds).map(|month| inside(month) * per_day).collect()
}

/// Who does a task in a month, and which part of it: whoever is named, else those there who have the role, by their
/// hours (evenly while nobody's are typed), else those who have none.
fn done_by(plan: &Plan, schedule: &Schedule, task: &Scheduled, month: Month) -> Vec<(Who, f64)> {
    let people = &plan.organisation.people;
    let owner = task.owner.trim();
    if let Some(named) = people.iter().find(|person| !owner.is_empty() && person.name.trim() == owner) {
        return vec![(Who::Person(named.id), 1.0)];
    }
    let able: Vec<&Person> = people.iter().filter(|person| person.jobs.contains(&task.terms.job)).collect();
    let there: Vec<&Person> = able.iter().copied().filter(|person| is_there(person, schedule, month)).collect();
    // Before the first of them comes, the work waits for them all the same.
    let holders = if there.is_empty() { able } else { there };
    let hours = |person: &Person| f64::from(person.hours.unwrap_or(0));
    let all: f64 = holders.iter().map(|person| hours(person)).sum();
    let count = f64::from(u32::try_from(holders.len()).unwrap_or(u32::MAX));
    if !holders.is_empty() {
        let part = |person: &Person| if all > 0.0 { hours(person) / all } else { 1.0 / count };
        return holders.iter().map(|person| (Who::Person(person.id), part(person))).collect();
    }
    let anybody = people.is_empty() || people.iter().any(|person| person.jobs.is_empty());
    vec![(if anybody { Who::Everybody } else { Who::Nobody(task.terms.job) }, 1.0)]
}
