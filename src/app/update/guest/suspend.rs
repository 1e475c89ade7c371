//! An attempt as a page around keeps it that can keep little, such as one in an LMS: given in few characters, and shown again
//! from them.

use crate::plan::Plan;
use crate::store;
use crate::store::embed::{Answer, Refusal};

use super::super::super::state::State;

/// The attempt in at most `limit` characters.
pub(super) fn suspended(state: &State, limit: u32) -> Result<Answer, Refusal> {
    let open = state.open.as_ref().ok_or(Refusal::NoPlan)?;
    let case = open.course.as_deref().ok_or(Refusal::NoPlan)?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    store::suspend(case, &open.plan(), limit).map(Answer::Suspended).ok_or(Refusal::NotMade)
}

/// The attempt in such a text, at the case of the attempt that is shown; and whether its plan was in the text.
pub(super) fn resumed(state: &State, data: &str) -> Result<(Plan, bool), Refusal> {
    let open = state.open.as_ref().ok_or(Refusal::NoPlan)?;
    let (case, plan) = (open.course.as_deref().ok_or(Refusal::NoPlan)?, open.plan());
    let attempt = plan.attempt.as_ref().ok_or(Refusal::NoPlan)?;
    store::resume(case, &attempt.case, data).map_err(|_| Refusal::BadSuspend)
}
