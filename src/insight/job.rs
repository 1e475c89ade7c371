//! What takes longer than a frame, as data: a job can be sent to where it does not hold up the page, and its result back.
//!
//! To add a job: a [`Task`], a [`JobResult`], and an arm each in [`Job::start`], [`Job::write`] and [`Job::read`]; then
//! `app` decides when it runs and what becomes of its result.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Steps;
use crate::plan::Plan;

use super::Insight;
use super::chances::{self, Drawn};
use super::flips::{self, Flips};
use super::options::{self, Options};

/// What is asked about a plan. A task has no parameters: what the result depends on is in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Task {
    /// What would lift the verdict?
    Flips,
    /// How far may the forecast be off, and how likely are the objectives?
    Chances,
    /// Which other splits are there, and what would more or less of everything bring?
    Options,
}

impl Task {
    /// All tasks in order: the quickest answer first.
    pub const ALL: [Self; 3] = [Self::Chances, Self::Flips, Self::Options];
}

/// A task for a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// What is asked.
    pub task: Task,
    /// The plan.
    pub plan: Rc<Plan>,
}

/// What a job found.
#[derive(Clone, Debug, PartialEq)]
pub enum JobResult {
    /// What would lift the verdict; `None` where there is nothing to lift.
    Flips(Option<Flips>),
    /// Ranges; `None` while there is no forecast.
    Chances(Option<Drawn>),
    /// Options; `None` while there is no mix.
    Options(Option<Options>),
}

impl JobResult {
    /// What was asked.
    #[must_use]
    pub const fn task(&self) -> Task {
        match self {
            Self::Flips(_) => Task::Flips,
            Self::Chances(_) => Task::Chances,
            Self::Options(_) => Task::Options,
        }
    }
}

impl Job {
    /// The computation, not begun.
    #[must_use]
    pub fn start(&self) -> Steps<JobResult> {
        let plan = self.plan.clone();
        match self.task {
            Task::Flips => Steps::new(|pace| async move { JobResult::Flips(flips::search(plan, pace).await) }),
            Task::Chances => Steps::new(|pace| async move {
                JobResult::Chances(chances::simulate(&plan, &Insight::of(&plan), pace).await)
            }),
            Task::Options => Steps::new(|pace| async move { JobResult::Options(options::explore(&plan, pace).await) }),
        }
    }

    /// A result as plain numbers, which cross from anywhere unchanged and cost the page no reader of its own.
    #[must_use]
    pub fn write(&self, result: &JobResult) -> Vec<f64> {
        match result {
            JobResult::Flips(flips) => {
                flips.as_ref().and_then(|flips| flips::numbers::write(flips, &self.plan)).unwrap_or_default()
            }
            JobResult::Chances(drawn) => drawn.as_ref().map(Drawn::write).unwrap_or_default(),
            JobResult::Options(options) => options.as_ref().map(options::numbers::write).unwrap_or_default(),
        }
    }

    /// The result in the numbers; `None` where they are no result of this job.
    #[must_use]
    pub fn read(&self, numbers: &[f64]) -> Option<JobResult> {
        Some(match self.task {
            Task::Flips if numbers.is_empty() => JobResult::Flips(None),
            Task::Flips => JobResult::Flips(Some(flips::numbers::read(numbers, &self.plan)?)),
            Task::Chances if numbers.is_empty() => JobResult::Chances(None),
            Task::Chances => JobResult::Chances(Some(Drawn::read(numbers)?)),
            Task::Options if numbers.is_empty() => JobResult::Options(None),
            Task::Options => JobResult::Options(Some(options::numbers::read(numbers)?)),
        })
    }
}
