//! What takes longer than a frame, as data: a job can be sent to where it does not hold up the page, and its result back.
//!
//! To add a job: a [`Task`], a [`JobResult`], and an arm each in [`Job::start`], [`Job::write`] and [`Job::read`]; then
//! `app` decides when it runs and what becomes of its result.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Steps;
use crate::plan::Plan;

use super::flips::{self, Flips};

/// What is asked about a plan. A task has no parameters: what the result depends on is in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Task {
    /// What would lift the verdict?
    Flips,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobResult {
    /// What would lift the verdict; `None` where there is nothing to lift.
    Flips(Option<Flips>),
}

impl Job {
    /// The computation, not begun.
    #[must_use]
    pub fn start(&self) -> Steps<JobResult> {
        let plan = self.plan.clone();
        match self.task {
            Task::Flips => Steps::new(|pace| async move { JobResult::Flips(flips::search(plan, pace).await) }),
        }
    }

    /// A result as plain numbers, which cross from anywhere unchanged and cost the page no reader of its own.
    #[must_use]
    pub fn write(&self, result: &JobResult) -> Vec<f64> {
        match result {
            JobResult::Flips(flips) => {
                flips.as_ref().and_then(|flips| flips::numbers::write(flips, &self.plan)).unwrap_or_default()
            }
        }
    }

    /// The result in the numbers; `None` where they are no result of this job.
    #[must_use]
    pub fn read(&self, numbers: &[f64]) -> Option<JobResult> {
        Some(match self.task {
            Task::Flips if numbers.is_empty() => JobResult::Flips(None),
            Task::Flips => JobResult::Flips(Some(flips::numbers::read(numbers, &self.plan)?)),
        })
    }
}
