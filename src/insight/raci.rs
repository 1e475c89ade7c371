//! Who does a task, answers for it, is asked before and told after (RACI). What is computed is judgement; the company
//! decides otherwise where it knows better. Exactly one role answers for a task: there is no place for a second.

use std::collections::BTreeSet;

use crate::plan::{JobRole, Plan};

use super::schedule::{Scheduled, What};
use super::tasks::Work;

/// What a role has to do with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Letter {
    /// Does it and answers for it.
    Both,
    /// Does it.
    Responsible,
    /// Answers for it.
    Accountable,
    /// Is asked before.
    Consulted,
    /// Is told after.
    Informed,
}

/// The duties of a task. A role that does it or answers for it is neither asked nor told; one that is asked is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raci {
    /// The role that does it.
    pub responsible: JobRole,
    /// The role that answers for it.
    pub accountable: JobRole,
    /// Roles that are asked before.
    pub consulted: BTreeSet<JobRole>,
    /// Roles that are told after.
    pub informed: BTreeSet<JobRole>,
}

impl Raci {
    /// The duties of a task, as computed or as the company decided.
    #[must_use]
    pub fn of(plan: &Plan, task: &Scheduled) -> Self {
        let change = plan.organisation.raci.get(&task.key).cloned().unwrap_or_default();
        let accountable = change.accountable.unwrap_or_else(|| accountable(task));
        let consulted = change.consulted.unwrap_or_else(|| consulted(task));
        let informed = change.informed.unwrap_or_else(|| informed(task));
        Self::new(task.terms.job, accountable, &consulted, &informed)
    }

    /// The duties of a task as computed.
    #[must_use]
    pub fn computed(task: &Scheduled) -> Self {
        Self::new(task.terms.job, accountable(task), &consulted(task), &informed(task))
    }

    fn new(
        responsible: JobRole,
        accountable: JobRole,
        consulted: &BTreeSet<JobRole>,
        informed: &BTreeSet<JobRole>,
    ) -> Self {
        let beside = |job: &JobRole| *job != responsible && *job != accountable;
        let consulted: BTreeSet<JobRole> = consulted.iter().copied().filter(beside).collect();
        let informed = informed.iter().copied().filter(|job| beside(job) && !consulted.contains(job)).collect();
        Self { responsible, accountable, consulted, informed }
    }

    /// What a role has to do with the task.
    #[must_use]
    pub fn letter(&self, job: JobRole) -> Option<Letter> {
        match (job == self.responsible, job == self.accountable) {
            (true, true) => Some(Letter::Both),
            (true, false) => Some(Letter::Responsible),
            (false, true) => Some(Letter::Accountable),
            (false, false) if self.consulted.contains(&job) => Some(Letter::Consulted),
            (false, false) => self.informed.contains(&job).then_some(Letter::Informed),
        }
    }

    /// Whether the same role does it and answers for it.
    #[must_use]
    pub fn is_one_role(&self) -> bool {
        self.responsible == self.accountable
    }
}

/// The roles that have to do with any of the tasks, in the order of [`JobRole::ALL`].
#[must_use]
pub fn roles(duties: &[Raci]) -> Vec<JobRole> {
    JobRole::ALL.into_iter().filter(|job| duties.iter().any(|raci| raci.letter(*job).is_some())).collect()
}

/// Management answers for what needs its money or its decision, and for what it does itself; the operations manager for
/// everything else (judgement).
const fn accountable(task: &Scheduled) -> JobRole {
    let decides = match &task.what {
        What::Follows(work) => {
            matches!(work, Work::Ready | Work::Prepare(_) | Work::Review(_) | Work::Site | Work::Shop)
        }
        What::Own(_) => false,
    };
    if decides || matches!(task.terms.job, JobRole::Management) {
        JobRole::Management
    } else {
        JobRole::OperationsManager
    }
}

/// The marketing planner is asked about set-ups and content (judgement).
fn consulted(task: &Scheduled) -> BTreeSet<JobRole> {
    let What::Follows(work) = &task.what else { return BTreeSet::new() };
    let planned = matches!(work, Work::SetUp(_) | Work::ContentPlan | Work::Occasion(_) | Work::PeakSeason);
    planned.then_some(JobRole::MarketingPlanner).into_iter().collect()
}

/// Management is told of reviews and the first win, the marketing planner of reviews (judgement).
fn informed(task: &Scheduled) -> BTreeSet<JobRole> {
    match &task.what {
        What::Follows(Work::Review(_)) => [JobRole::Management, JobRole::MarketingPlanner].into(),
        What::Follows(Work::FirstWin) => [JobRole::Management].into(),
        What::Follows(_) | What::Own(_) => BTreeSet::new(),
    }
}
