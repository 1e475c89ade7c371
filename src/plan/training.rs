//! The training plan: who learns what, when, and what it costs.

use crate::base::Money;

use super::organisation::JobRole;
use super::row::{amount, at_most, line, row, within};

/// The most hours of one training.
pub const MAX_TRAINING_HOURS: u32 = 1_000;

row! {
    /// A training.
    Training,
    /// A change to a training.
    TrainingEdit;
    /// What is learned.
    topic: String = String::new(), Topic, line;
    /// The suggestion it was taken from; empty where the company thought of it itself.
    source: String = String::new(), Source, line;
    /// The role that learns it.
    job: JobRole = JobRole::default(), Job, Ok;
    /// Hours in all, at most [`MAX_TRAINING_HOURS`].
    hours: Option<u32> = None, Hours, |v| at_most(v, MAX_TRAINING_HOURS);
    /// Month of the plan, at most 36; 0 before the start.
    month: u32 = 0, Month, |v| within(v, 0, 36);
    /// What it costs.
    cost: Option<Money> = None, Cost, amount;
    /// It is over.
    done: bool = false, Done, Ok;
}
