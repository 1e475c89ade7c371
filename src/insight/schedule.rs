//! The schedule: the tasks that follow from the plan, as the company changed them, and its own, laid out in time.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Day, Id, Month};
use crate::library::{self, CalendarKind};
use crate::plan::{Area, Direction, Plan, Seen, TaskChange};
use crate::schedule::{Activity, Aim, Times, WorkDays, times, without_cycles};
use crate::score::ScheduleFacts;

use super::tasks::{PlannedTask, Work};

/// What a task is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It follows from the plan.
    Follows(Work),
    /// The company added it.
    Own(Id),
}

/// A task with its place in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// Stable name; own tasks are `own.<id>`.
    pub key: String,
    /// What it is.
    pub what: What,
    /// Place in the order in which tasks follow from the plan, own ones last; it does not change with the days.
    pub place: usize,
    /// Work area of the method.
    pub area: Area,
    /// Who does it, by name; whoever has the role where empty.
    pub owner: String,
    /// What counts: as computed, with what the company changed.
    pub terms: Seen,
    /// What is computed; the same as `terms` where nothing was changed.
    pub computed: Seen,
    /// First day.
    pub start: Day,
    /// Last day, included.
    pub end: Day,
    /// Working days its end could move; negative when it is too late. `None` for what goes on until the plan ends.
    pub float: Option<i32>,
    /// It has to be over before everything is ready.
    pub wanted: bool,
    /// On a longest path to readiness.
    pub critical: bool,
    /// Somebody put it on its day.
    pub fixed: bool,
    /// It is over.
    pub done: bool,
}

impl Scheduled {
    /// Whether it is a moment rather than work.
    #[must_use]
    pub fn is_milestone(&self) -> bool {
        self.terms.days == Some(0)
    }

    /// Whether the company changed when or by whom it is done.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.terms != self.computed || self.fixed || !self.owner.is_empty()
    }
}

/// What is computed differently than when somebody last looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A task that was not there.
    New(String),
    /// A task that is computed differently.
    Other {
        /// Its key.
        key: String,
        /// What was computed.
        before: Seen,
        /// What is computed.
        now: Seen,
    },
    /// A task that no longer follows from the plan, with what the company had changed about it.
    Gone {
        /// Its key.
        key: String,
        /// What was computed.
        before: Seen,
        /// What was changed.
        change: TaskChange,
    },
}

/// When everything is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The day the first task begins.
    pub begin: Day,
    /// The day the last one ends.
    pub day: Day,
    /// Working days between that and the deadline; negative when it is missed. `None` without a deadline.
    pub spare: Option<i32>,
    /// Working days the longest path takes.
    pub days: i32,
}

/// The schedule of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// First month of the plan; one that stands for it while none is chosen.
    pub start: Month,
    /// Days worked.
    pub work_days: WorkDays,
    /// Tasks by their first day.
    pub tasks: Vec<Scheduled>,
    /// What is to be there before the plan starts; `None` without such tasks.
    pub ready: Option<Ready>,
    /// Links that would close a circle and do not count: a task and the one it should wait for.
    pub ignored: Vec<(String, String)>,
    /// Tasks that follow from the plan and are left out.
    pub left_out: Vec<PlannedTask>,
    /// What is computed differently than when somebody last looked.
    pub news: Vec<News>,
}

/// The month that stands for the start while none is chosen: it begins on a Monday and has no holidays.
const STAND_IN: i32 = 2001;

/// The first month of a plan, or one that stands for it.
#[must_use]
pub fn start_of(plan: &Plan) -> Month {
    plan.company.start.or_else(|| Month::new(STAND_IN, 1)).unwrap_or(Month::EPOCH)
}

/// The first day of work: as typed, else the first of the month before the start.
#[must_use]
pub fn begin_of(plan: &Plan) -> Day {
    let before = Day::first_of(start_of(plan)).plus(-1);
    // Without a start the schedule stands in another year, where no typed day means anything.
    let typed = plan.implementation.begin.filter(|_| plan.company.start.is_some());
    typed.unwrap_or_else(|| Day::first_of(before.to_month()))
}

impl Schedule {
    /// Lays out what follows from the plan and the company's own tasks.
    pub(super) fn of(plan: &Plan, planned: Vec<PlannedTask>) -> Self {
        let own = &plan.implementation;
        let start = start_of(plan);
        let horizon = plan.company.horizon;
        let dated = plan.company.start.is_some();
        let news = news(plan, &planned);
        let is_out = |task: &PlannedTask| own.changes.get(&task.work.key()).is_some_and(|change| change.left_out);
        let (left_out, planned): (Vec<_>, Vec<_>) = planned.into_iter().partition(is_out);
        // A year more on both sides, because work begins before the plan and may end after it.
        let first = Month::new(start.year() - 1, start.month()).unwrap_or(start);
        let holidays = library::calendar(plan.company.region, first, horizon + 24);
        let holidays = holidays.filter(|entry| entry.kind == CalendarKind::PublicHoliday);
        let days_off = holidays.flat_map(|entry| (0..=entry.end.since(entry.start)).map(|n| entry.start.plus(n)));
        let work_days = WorkDays::new(own.work_days, days_off);

        let mut list: Vec<Scheduled> = planned.iter().map(|task| follows(plan, task)).collect();
        list.extend(own.tasks.iter().map(of_own));
        let place: BTreeMap<&str, usize> = list.iter().enumerate().map(|(i, task)| (task.key.as_str(), i)).collect();
        // What waits for a task that is left out waits for what that one waited for.
        let out: BTreeMap<String, &Seen> = left_out.iter().map(|task| (task.work.key(), &task.terms)).collect();
        let wished: Vec<Vec<usize>> = list.iter().map(|task| waited_for(&task.terms, &place, &out)).collect();
        // Links the plan computes come first, so that it is a link somebody added that gives way.
        let added = |task: &Scheduled| match task.what {
            What::Follows(_) => u8::from(task.terms.after != task.computed.after),
            What::Own(_) => 1,
        };
        let ranks: Vec<u8> = list.iter().map(added).collect();
        let (after, circles) = without_cycles(&wished, &ranks);
        let key = |i: usize| list.get(i).map_or_else(String::new, |task| task.key.clone());
        let ignored = circles.into_iter().map(|(i, j)| (key(i), key(j))).collect();
        let until: BTreeMap<String, Day> =
            planned.iter().filter_map(|task| Some((task.work.key(), task.until?))).collect();
        let activities: Vec<Activity> = list
            .iter()
            .zip(after)
            .map(|(task, after)| Activity {
                days: task.terms.days.unwrap_or(0),
                after,
                from: task.terms.start.filter(|_| !task.fixed).map(|day| work_days.place(day)),
                fixed: task.terms.start.filter(|_| task.fixed).map(|day| work_days.place(day)),
                until: until.get(&task.key).map(|day| work_days.place(day.plus(1))),
            })
            .collect();
        let target = place.get(Work::Ready.key().as_str()).copied();
        let last = Day::last_of(start.plus(horizon.saturating_sub(1)));
        let aim = Aim {
            begin: work_days.place(begin_of(plan)),
            target,
            deadline: own.ready.filter(|_| dated).map(|day| work_days.place(day.plus(1))),
            close: work_days.place(last.plus(1)),
            late: own.direction == Direction::Backward && own.ready.is_some() && dated,
        };
        let found = times(&activities, aim);
        for ((task, activity), times) in list.iter_mut().zip(&activities).zip(&found) {
            lay(task, activity, times, &work_days, last);
        }
        let ready = ready(&found, target, aim, &work_days);
        for (place, task) in list.iter_mut().enumerate() {
            task.place = place;
        }
        list.sort_by(|a, b| (a.start, a.end, &a.key).cmp(&(b.start, b.end, &b.key)));
        Self { start, work_days, tasks: list, ready, ignored, left_out, news }
    }

    /// What the judgement needs to know of it.
    pub(super) fn facts(&self) -> ScheduleFacts {
        let late: Vec<i32> = self
            .tasks
            .iter()
            .filter(|task| !task.wanted && !task.done)
            .filter_map(|task| task.float.filter(|float| *float < 0))
            .collect();
        // What is over cannot be late any more.
        let open = self.tasks.iter().any(|task| task.wanted && !task.done && !task.is_milestone());
        let ready = self.ready.filter(|_| open);
        ScheduleFacts {
            ready: ready.map(|ready| ready.day),
            spare: ready.and_then(|ready| ready.spare),
            ignored: self.ignored.len(),
            late: late.iter().min().map(|worst| (late.len(), -worst)),
        }
    }

    /// The task of a key.
    #[must_use]
    pub fn task(&self, key: &str) -> Option<&Scheduled> {
        self.tasks.iter().find(|task| task.key == key)
    }

    /// What is computed for every task that follows from the plan, for taking the schedule over.
    #[must_use]
    pub fn computed(&self) -> BTreeMap<String, Seen> {
        let tasks = self.tasks.iter().filter(|task| matches!(task.what, What::Follows(_)));
        let tasks = tasks.map(|task| (task.key.clone(), task.computed.clone()));
        tasks.chain(self.left_out.iter().map(|task| (task.work.key(), task.terms.clone()))).collect()
    }

    /// The tasks that wait for `key`, directly or through others, and itself; it cannot wait for any of them.
    #[must_use]
    pub fn followers<'a>(&'a self, key: &'a str) -> BTreeSet<&'a str> {
        let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for task in &self.tasks {
            for before in &task.terms.after {
                next.entry(before).or_default().push(&task.key);
            }
        }
        let mut found = BTreeSet::new();
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            if found.insert(key) {
                open.extend(next.get(key).into_iter().flatten());
            }
        }
        found
    }
}

/// Places of the tasks that are waited for, in the stead of those left out what they wait for.
fn waited_for(terms: &Seen, place: &BTreeMap<&str, usize>, out: &BTreeMap<String, &Seen>) -> Vec<usize> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open: Vec<&String> = terms.after.iter().collect();
    while let Some(key) = open.pop() {
        match (place.get(key.as_str()), out.get(key)) {
            (Some(at), _) => drop(found.insert(*at)),
            (None, Some(left_out)) if seen.insert(key) => open.extend(&left_out.after),
            _ => {}
        }
    }
    found.into_iter().collect()
}

fn follows(plan: &Plan, task: &PlannedTask) -> Scheduled {
    let key = task.work.key();
    let change = plan.implementation.changes.get(&key).cloned().unwrap_or_default();
    let computed = task.terms.clone();
    let terms = Seen {
        job: change.job.unwrap_or(computed.job),
        start: change.start.or(computed.start),
        days: change.days.or(computed.days),
        hours: change.hours.unwrap_or(computed.hours),
        after: change.after.unwrap_or_else(|| computed.after.clone()),
    };
    let what = What::Follows(task.work.clone());
    Scheduled {
        owner: change.owner,
        fixed: change.start.is_some(),
        done: change.done,
        ..bare(key, what, task.area, terms, computed)
    }
}

fn of_own(task: &crate::plan::Task) -> Scheduled {
    let terms = Seen {
        job: task.job,
        start: task.start,
        days: (!task.running).then_some(task.days),
        hours: task.hours,
        after: task.after.clone(),
    };
    let bare = bare(format!("own.{}", task.id), What::Own(task.id), task.area, terms.clone(), terms);
    Scheduled { owner: task.owner.clone(), fixed: task.start.is_some(), done: task.done, ..bare }
}

/// A task before it has its place in time.
fn bare(key: String, what: What, area: Area, terms: Seen, computed: Seen) -> Scheduled {
    let day = Day::first_of(Month::EPOCH);
    Scheduled {
        key,
        what,
        place: 0,
        area,
        owner: String::new(),
        terms,
        computed,
        start: day,
        end: day,
        float: None,
        wanted: false,
        critical: false,
        fixed: false,
        done: false,
    }
}

/// Puts a task on its days.
fn lay(task: &mut Scheduled, activity: &Activity, times: &Times, work_days: &WorkDays, last: Day) {
    let goes_on = task.terms.days.is_none();
    // A milestone that nothing holds to a later day is reached on the last day of what it waits for.
    let own = activity.from.max(activity.fixed);
    let reached = task.is_milestone() && own.is_none_or(|own| own < times.start) && !activity.after.is_empty();
    task.start = work_days.day(if reached { times.start - 1 } else { times.start });
    task.end =
        if goes_on { last.max(task.start) } else { work_days.day((times.end - 1).max(times.start)).max(task.start) };
    if task.is_milestone() {
        task.end = task.start;
    }
    task.float = (!goes_on).then_some(times.float);
    (task.wanted, task.critical) = (times.wanted, times.critical);
}

fn ready(found: &[Times], target: Option<usize>, aim: Aim, work_days: &WorkDays) -> Option<Ready> {
    let target = target?;
    let end = found.get(target)?.end;
    let before = || found.iter().enumerate().filter(|(i, times)| times.wanted && *i != target).map(|(_, times)| times);
    let begin = before().map(|times| times.start).min()?;
    // What the longest path takes from its first task on.
    let path = before().filter(|times| times.critical).map(|times| times.start).min().unwrap_or(begin);
    Some(Ready {
        begin: work_days.day(begin),
        day: work_days.day(end - 1),
        spare: aim.deadline.map(|deadline| deadline - end),
        days: end - path,
    })
}

/// What is computed differently than when somebody last looked. Milestones only gather what others do.
fn news(plan: &Plan, planned: &[PlannedTask]) -> Vec<News> {
    let own = &plan.implementation;
    let mut news = Vec::new();
    for task in planned.iter().filter(|task| task.terms.days != Some(0)) {
        let key = task.work.key();
        match own.seen.get(&key) {
            None if own.taken => news.push(News::New(key)),
            Some(before) if *before != task.terms => {
                news.push(News::Other { key, before: before.clone(), now: task.terms.clone() });
            }
            _ => {}
        }
    }
    let follows: BTreeSet<String> = planned.iter().map(|task| task.work.key()).collect();
    let gone = own.seen.iter().filter(|(key, before)| before.days != Some(0) && !follows.contains(*key));
    news.extend(gone.map(|(key, before)| News::Gone {
        key: key.clone(),
        before: before.clone(),
        change: own.changes.get(key).cloned().unwrap_or_default(),
    }));
    news
}
