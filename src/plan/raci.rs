//! Who answers for a task, who is asked and who is told, where the company decided otherwise than is computed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::edit::EditError;
use super::organisation::JobRole;
use super::row::line;

/// The most tasks whose duties may be changed; those of tasks that are gone are kept.
pub const MAX_DUTIES: usize = 1_000;

/// What the company changed about the duties of a task; what is `None` stays as computed. Who does it stands with the
/// task itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DutyChange {
    /// The one role that answers for it.
    pub accountable: Option<JobRole>,
    /// Roles that are asked before.
    pub consulted: Option<BTreeSet<JobRole>>,
    /// Roles that are told after.
    pub informed: Option<BTreeSet<JobRole>>,
}

/// A change to one duty of a task; `None` goes back to what is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyField {
    /// The one role that answers for it.
    Accountable(Option<JobRole>),
    /// Roles that are asked before.
    Consulted(Option<BTreeSet<JobRole>>),
    /// Roles that are told after.
    Informed(Option<BTreeSet<JobRole>>),
}

/// Changes by the key of their task.
pub type Duties = BTreeMap<String, DutyChange>;

fn is_key(key: &str) -> bool {
    !key.is_empty() && line(key.to_owned()).is_ok_and(|line| line == key)
}

pub(super) fn apply(duties: &mut Duties, key: String, field: DutyField) -> Result<(), EditError> {
    if !is_key(&key) {
        return Err(EditError::OutOfRange);
    }
    if duties.len() >= MAX_DUTIES && !duties.contains_key(&key) {
        return Err(EditError::TooManyRows);
    }
    let mut change = duties.remove(&key).unwrap_or_default();
    match field {
        DutyField::Accountable(v) => change.accountable = v,
        DutyField::Consulted(v) => change.consulted = v,
        DutyField::Informed(v) => change.informed = v,
    }
    if change != DutyChange::default() {
        duties.insert(key, change);
    }
    Ok(())
}

/// Whether edits could have led here; for files.
#[must_use]
pub fn is_legal(duties: &Duties) -> bool {
    duties.len() <= MAX_DUTIES && duties.keys().all(|key| is_key(key))
}
