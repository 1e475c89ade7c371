//! The share of the needed answers that are there, of those that can be given.

use std::collections::BTreeSet;

use crate::base::Ppm;
use crate::plan::Stage;

use super::{Entry, Reason, locked, share};

/// Needed answers that are there, all of them, and those that are missing; answers the case locks count nowhere.
pub(super) fn answers(entry: &Entry<'_>, stages: &BTreeSet<Stage>) -> (u32, u32, Vec<Reason>) {
    let (mut there, mut of, mut missing) = (0, 0, Vec::new());
    for stage in Stage::ALL.into_iter().filter(|stage| stages.is_empty() || stages.contains(stage)) {
        for need in entry.plan.needs(stage).into_iter().filter(|need| !locked(entry.locks, &need.field)) {
            of += 1;
            if need.answered {
                there += 1;
            } else {
                missing.push(Reason::Missing { stage, field: need.field });
            }
        }
    }
    (there, of, missing)
}

pub(super) fn judge(entry: &Entry<'_>, stages: &BTreeSet<Stage>) -> (Ppm, Vec<Reason>) {
    let (there, of, missing) = answers(entry, stages);
    (share(u64::from(there), u64::from(of)), [vec![Reason::Answered { there, of }], missing].concat())
}
