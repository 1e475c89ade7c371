//! The share of the needed answers that are there, of those that can be given.

use std::collections::BTreeSet;

use crate::base::Ppm;
use crate::plan::Stage;

use super::{Entry, Reason, locked, share};

/// Needed answers that are there, all of them, and those that are missing; answers the case locks count nowhere.
pub(super) fn answers(entry: &Entry<'_>, stages: &BTreeSet<Stage>) -> (u64, u64, Vec<Reason>) {
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
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let told = Reason::Answered { there: count(there), of: count(of) };
    (share(there, of), [vec![told], missing].concat())
}
