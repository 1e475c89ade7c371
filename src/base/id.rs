//! Sequential ids. They are stored in the document, so the same edits always give the same ids; no randomness, no clock.

use serde::{Deserialize, Serialize};

/// Identifies one row (segment, product line, task …) inside one plan. Never reused, also not after a removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub u32);

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}
