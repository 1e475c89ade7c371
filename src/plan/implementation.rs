//! Stage 9: how the schedule is laid, the company's own tasks, and what it changed about the tasks that follow from the
//! plan. Those are computed, not stored: only what was changed is kept, with what was computed when it was changed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::base::Day;

use super::edit::EditError;
use super::organisation::JobRole;
use super::row::{MAX_LINE, RowEdit, add, line, row, within};

/// The most days a task may take, working days.
pub const MAX_DAYS: u32 = 800;
/// The most hours a task may take, in tenths: of all of it, or of a week where it goes on.
pub const MAX_HOURS: u32 = 100_000;
/// The most tasks of each kind: own ones, and changed ones.
pub const MAX_TASKS: usize = 500;
/// The most tasks one task may wait for.
const MAX_LINKS: usize = 50;

/// The seven work areas of the method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Area {
    /// Online research.
    Research,
    /// Site promotion.
    Site,
    /// Information publishing.
    Publishing,
    /// Online promotion.
    #[default]
    Promotion,
    /// Online sales.
    Sales,
    /// Online brand.
    Brand,
    /// Online customer relations.
    Relations,
}

impl Area {
    /// All areas in order.
    pub const ALL: [Self; 7] =
        [Self::Research, Self::Site, Self::Publishing, Self::Promotion, Self::Sales, Self::Brand, Self::Relations];
}

row! {
    /// A task the company added. Its key in links is `own.<id>`.
    Task [MAX_TASKS],
    /// A change to a task.
    TaskEdit;
    /// What is done.
    name: String = String::new(), Name, line;
    /// Work area.
    area: Area = Area::default(), Area, Ok;
    /// Role that does it.
    job: JobRole = JobRole::default(), Job, Ok;
    /// Who does it, by name; whoever has the role where empty.
    owner: String = String::new(), Owner, line;
    /// It does not begin before this day.
    start: Option<Day> = None, Start, Ok;
    /// Working days it takes, at most [`MAX_DAYS`]; 0 for a milestone.
    days: u32 = 5, Days, |v| within(v, 0, MAX_DAYS);
    /// Hours it takes, in tenths: all of it, or each week where it goes on.
    hours: u32 = 0, Hours, |v| within(v, 0, MAX_HOURS);
    /// Keys of the tasks it waits for.
    after: BTreeSet<String> = BTreeSet::new(), After, links;
    /// It goes on until the plan ends.
    running: bool = false, Running, Ok;
    /// It is over.
    done: bool = false, Done, Ok;
}

fn links(after: BTreeSet<String>) -> Result<BTreeSet<String>, EditError> {
    let legal = after.len() <= MAX_LINKS && after.iter().all(|key| is_key(key));
    if legal { Ok(after) } else { Err(EditError::OutOfRange) }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.chars().count() <= MAX_LINE && !key.chars().any(char::is_control)
}

/// What was computed for a task when somebody changed it, or took the schedule over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Seen {
    /// Role that does it.
    pub job: JobRole,
    /// It does not begin before this day.
    pub start: Option<Day>,
    /// Working days; `null` where it goes on until the plan ends.
    pub days: Option<u32>,
    /// Hours in tenths: all of it, or each week where it goes on.
    pub hours: u32,
    /// Keys of the tasks it waits for.
    pub after: BTreeSet<String>,
}

/// What the company changed about a task that follows from the plan; what is `None` stays as computed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TaskChange {
    /// Role that does it.
    pub job: Option<JobRole>,
    /// Who does it, by name.
    pub owner: String,
    /// The day it begins, or as soon after as what it waits for allows.
    pub start: Option<Day>,
    /// Working days it takes.
    pub days: Option<u32>,
    /// Hours in tenths: all of it, or each week where it goes on.
    pub hours: Option<u32>,
    /// Keys of the tasks it waits for.
    pub after: Option<BTreeSet<String>>,
    /// It is not done at all.
    pub left_out: bool,
    /// It is over.
    pub done: bool,
}

/// A change to one field of a task that follows from the plan; `None` goes back to what is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskField {
    /// Role.
    Job(Option<JobRole>),
    /// Who does it, by name.
    Owner(String),
    /// First day.
    Start(Option<Day>),
    /// Working days, at most [`MAX_DAYS`].
    Days(Option<u32>),
    /// Hours in tenths, at most [`MAX_HOURS`].
    Hours(Option<u32>),
    /// What it waits for.
    After(Option<BTreeSet<String>>),
    /// Left out, or taken up again.
    LeftOut(bool),
    /// Over, or not.
    Done(bool),
}

impl TaskChange {
    /// Whether it changes how the task is done, besides who does it and whether it is over or left out.
    #[must_use]
    pub fn changes_terms(&self) -> bool {
        self.job.is_some()
            || self.start.is_some()
            || self.days.is_some()
            || self.hours.is_some()
            || self.after.is_some()
    }

    fn set(&mut self, field: TaskField) -> Result<(), EditError> {
        let most = |v: Option<u32>, most| if v.is_none_or(|v| v <= most) { Ok(v) } else { Err(EditError::OutOfRange) };
        match field {
            TaskField::Job(v) => self.job = v,
            TaskField::Owner(v) => self.owner = line(v)?,
            TaskField::Start(v) => self.start = v,
            TaskField::Days(v) => self.days = most(v, MAX_DAYS)?,
            TaskField::Hours(v) => self.hours = most(v, MAX_HOURS)?,
            TaskField::After(v) => self.after = v.map(links).transpose()?,
            TaskField::LeftOut(v) => self.left_out = v,
            TaskField::Done(v) => self.done = v,
        }
        Ok(())
    }

    fn is_legal(&self) -> bool {
        self.days.is_none_or(|days| days <= MAX_DAYS)
            && self.hours.is_none_or(|hours| hours <= MAX_HOURS)
            && self.after.clone().is_none_or(|after| links(after).is_ok())
            && line(self.owner.clone()).is_ok_and(|owner| owner == self.owner)
    }
}

/// From which end dates are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From the first day on: everything as soon as it can.
    #[default]
    Forward,
    /// From the deadline back: everything as late as it may.
    Backward,
}

/// The implementation section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Implementation {
    /// Own tasks.
    pub tasks: Vec<Task>,
    /// The first visible win the company works towards.
    pub breakthrough: String,
    /// The first day on which somebody works on it; a month before the plan starts where open.
    pub begin: Option<Day>,
    /// The last day by which everything has to be ready.
    pub ready: Option<Day>,
    /// From which end dates are counted.
    pub direction: Direction,
    /// Days worked each week, from Monday on, 5 to 7.
    pub work_days: u8,
    /// What was changed, by the key of the task.
    pub changes: BTreeMap<String, TaskChange>,
    /// What was computed when a task was changed or the schedule taken over, by the key of the task.
    pub seen: BTreeMap<String, Seen>,
    /// The schedule was taken over: what is computed differently from now on is shown.
    pub taken: bool,
}

impl Default for Implementation {
    fn default() -> Self {
        Self {
            tasks: Vec::new(),
            breakthrough: String::new(),
            begin: None,
            ready: None,
            direction: Direction::Forward,
            work_days: 5,
            changes: BTreeMap::new(),
            seen: BTreeMap::new(),
            taken: false,
        }
    }
}

/// A change to the implementation section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImplementationEdit {
    /// The list of own tasks.
    Task(RowEdit<TaskEdit>),
    /// An own task that holds these values from the start.
    NewTask(Vec<TaskEdit>),
    /// One field of a task that follows from the plan.
    Planned {
        /// Key of the task.
        key: String,
        /// What is computed for it now.
        seen: Seen,
        /// The change.
        field: TaskField,
    },
    /// What is computed for a task now is known; `None` forgets a task that no longer follows, with its changes.
    Know(String, Option<Seen>),
    /// The whole schedule is taken over as it is computed now.
    TakeOver(BTreeMap<String, Seen>),
    /// Breakthrough point.
    Breakthrough(String),
    /// First day of work.
    Begin(Option<Day>),
    /// Last day by which everything has to be ready.
    Ready(Option<Day>),
    /// From which end dates are counted.
    Direction(Direction),
    /// Days worked each week, 5 to 7.
    WorkDays(u8),
}

impl Implementation {
    pub(super) fn apply(&mut self, edit: ImplementationEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            ImplementationEdit::Task(edit) => super::row::apply(&mut self.tasks, next_id, edit)?,
            ImplementationEdit::NewTask(fields) => add(&mut self.tasks, next_id, fields)?,
            ImplementationEdit::Planned { key, seen, field } => self.change(key, seen, field)?,
            ImplementationEdit::Know(key, None) => {
                self.changes.remove(&key);
                self.seen.remove(&key);
            }
            ImplementationEdit::Know(key, Some(seen)) => {
                self.changed_or_taken(&key)?;
                self.seen.insert(key, seen);
            }
            ImplementationEdit::TakeOver(seen) => {
                if seen.len() > MAX_TASKS || !seen.keys().all(|key| is_key(key)) {
                    return Err(EditError::TooManyRows);
                }
                // What was changed and no longer follows stays, until somebody says what becomes of it.
                self.seen.retain(|key, _| self.changes.contains_key(key));
                self.seen.extend(seen);
                self.taken = true;
            }
            ImplementationEdit::Breakthrough(v) => self.breakthrough = line(v)?,
            ImplementationEdit::Begin(v) => self.begin = v,
            ImplementationEdit::Ready(v) => self.ready = v,
            ImplementationEdit::Direction(v) => self.direction = v,
            ImplementationEdit::WorkDays(v) => self.work_days = within(v, 5, 7)?,
        }
        Ok(())
    }

    fn change(&mut self, key: String, seen: Seen, field: TaskField) -> Result<(), EditError> {
        if !is_key(&key) {
            return Err(EditError::OutOfRange);
        }
        if self.changes.len() >= MAX_TASKS && !self.changes.contains_key(&key) {
            return Err(EditError::TooManyRows);
        }
        let mut change = self.changes.get(&key).cloned().unwrap_or_default();
        change.set(field)?;
        if change == TaskChange::default() {
            self.changes.remove(&key);
            if !self.taken {
                self.seen.remove(&key);
            }
        } else {
            // What was computed at the first change is what later computations are compared with.
            self.seen.entry(key.clone()).or_insert(seen);
            self.changes.insert(key, change);
        }
        Ok(())
    }

    fn changed_or_taken(&self, key: &str) -> Result<(), EditError> {
        let room = self.seen.len() < 2 * MAX_TASKS || self.seen.contains_key(key);
        if is_key(key) && room && (self.taken || self.changes.contains_key(key)) {
            Ok(())
        } else {
            Err(EditError::NoSuchRow)
        }
    }

    /// Whether edits could have led here; for sections that come from a file.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let seen = |seen: &Seen| {
            // What is computed may wait for more than somebody may type: everything is waited for in the end.
            seen.days.is_none_or(|days| days <= MAX_DAYS)
                && seen.hours <= MAX_HOURS
                && seen.after.len() <= 2 * MAX_TASKS
                && seen.after.iter().all(|key| is_key(key))
        };
        (5..=7).contains(&self.work_days)
            && self.changes.len() <= MAX_TASKS
            && self.seen.len() <= 2 * MAX_TASKS
            && self.changes.iter().all(|(key, change)| is_key(key) && change.is_legal())
            && self.seen.iter().all(|(key, one)| is_key(key) && seen(one))
    }
}
