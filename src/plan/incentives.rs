//! Incentives: which role gets what reward from which number of a metric on.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Money};

use super::edit::EditError;
use super::objectives::Goal;
use super::organisation::JobRole;
use super::row::{Row, amount, at_most};

/// One incentive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incentive {
    /// Row id.
    pub id: Id,
    /// The role it is for.
    #[serde(default)]
    pub job: JobRole,
    /// The metric it is measured by.
    pub goal: Goal,
    /// From which number over the plan on; minor units for money, parts per million for shares.
    #[serde(default)]
    pub from: Option<u64>,
    /// The reward, once.
    #[serde(default)]
    pub reward: Option<Money>,
}

/// A change to an incentive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncentiveEdit {
    /// Role.
    Job(JobRole),
    /// Metric; the number does not survive a change of what is counted.
    Goal(Goal),
    /// From which number on.
    From(Option<u64>),
    /// Reward.
    Reward(Option<Money>),
}

impl Row for Incentive {
    type Field = IncentiveEdit;
    fn new(id: Id) -> Self {
        Self { id, job: JobRole::default(), goal: Goal::NewCustomers, from: None, reward: None }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: IncentiveEdit) -> Result<(), EditError> {
        match field {
            IncentiveEdit::Job(v) => self.job = v,
            IncentiveEdit::Goal(v) => {
                // A count is no amount of money and no share.
                if v.measure() != self.goal.measure() {
                    self.from = None;
                }
                self.goal = v;
            }
            IncentiveEdit::From(v) => self.from = at_most(v, self.goal.limit())?,
            IncentiveEdit::Reward(v) => self.reward = amount(v)?,
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        self.from.is_none_or(|from| from <= self.goal.limit()) && amount(self.reward).is_ok()
    }
}
