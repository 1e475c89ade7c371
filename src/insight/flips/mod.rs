//! What would change the answer: the smallest single changes, and the best pair of changes, that lift the verdict.
//! Found by trying them on the model itself, so that a flip that is shown is a flip that happens.
//!
//! The search asks the model some hundred times and pauses before every trial.

mod lever;
pub mod numbers;
mod search;

pub use lever::{Change, Lever};
pub use search::search;

use std::rc::Rc;

use crate::base::Steps;
use crate::plan::Plan;
use crate::score::Verdict;

/// Changes that lift the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// What changes; one or two.
    pub changes: Vec<Change>,
    /// The verdict after it.
    pub verdict: Verdict,
}

/// What would lift the verdict of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The verdict as it is.
    pub verdict: Verdict,
    /// Single changes, the smallest effort first.
    pub single: Vec<Flip>,
    /// Two changes together, each smaller than it would have to be alone.
    pub pair: Option<Flip>,
}

impl Flips {
    /// What would lift the verdict of `plan`, without pauses; `None` where there is nothing to lift.
    #[must_use]
    pub fn of(plan: &Rc<Plan>) -> Option<Self> {
        Steps::new(|pace| search(plan.clone(), pace)).finish()
    }

    /// Whether nothing within reach lifts the verdict.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.single.is_empty() && self.pair.is_none()
    }
}
