//! How well a plan was adjusted to results. Three things count, of those that can be said (weights are judgement):
//!
//! - a quarter: how many of the months with results were looked at;
//! - a quarter: after how many of them, with a month still ahead, something was changed;
//! - a half: of what the plan of the case, carried on unchanged, would leave on the table, how much the plan as it stands
//!   took. Both splits of the media money are held against the same best one, which planning anew finds for the plan of
//!   the case with what the results taught. Only the split is judged so; what else was changed is seen by other rules.

use std::rc::Rc;

use crate::base::Ppm;
use crate::insight::{Replan, replan};
use crate::plan::Plan;
use crate::plan::evaluation::Evaluation;

use super::{Entry, Reason, share};

/// What is left on the table below this share of the media money is not worth anybody's time (as planning anew has it).
const NOTICEABLE: f64 = 0.01;

pub(super) fn judge(entry: &Entry<'_>) -> (Ppm, Vec<Reason>) {
    if entry.released == 0 {
        return (Ppm(0), vec![Reason::NoResults]);
    }
    let all = entry.months.max(entry.released);
    let mut parts = vec![(1, share(u64::from(entry.released), u64::from(all)))];
    let mut reasons = vec![Reason::Released { months: entry.released, of: all }];
    // After the last month there is nothing left to decide.
    let of = entry.released.min(all.saturating_sub(1));
    if of > 0 {
        let months = decided(entry, of);
        parts.push((1, share(u64::from(months), u64::from(of))));
        reasons.push(Reason::Decided { months, of });
    }
    if let Some((taken, was, left)) = regained(entry) {
        parts.push((2, taken));
        reasons.push(Reason::Regained { was, left });
    }
    let weights: u64 = parts.iter().map(|(weight, _)| weight).sum();
    let earned: u64 = parts.iter().map(|(weight, part)| weight * u64::from(part.0)).sum();
    (share(earned, weights * u64::from(Ppm::ONE.0)), reasons)
}

/// After how many of the first `of` released months something was changed before the next.
fn decided(entry: &Entry<'_>, of: u32) -> u32 {
    let ends = entry.releases.iter().skip(1).copied().map(Some).chain([None]);
    let spans = entry.releases.iter().zip(ends).take(usize::try_from(of).unwrap_or(usize::MAX));
    let changed =
        spans.filter(|(from, end)| entry.steps.iter().any(|(at, _)| at >= *from && end.is_none_or(|end| *at < end)));
    u32::try_from(changed.count()).unwrap_or(of)
}

/// The share of what was left on the table that was taken, what it was, and what is left of it, in major units; `None`
/// where nothing can be planned anew.
fn regained(entry: &Entry<'_>) -> Option<(Ppm, f64, f64)> {
    let actuals = entry.plan.evaluation.actuals.clone();
    let evaluation = Evaluation { actuals, ..(*entry.start.evaluation).clone() };
    let carried = Plan { evaluation: Rc::new(evaluation), ..entry.start.clone() };
    let left =
        |of| replan(&carried, of, "").map(|replan: Replan| (replan.gain.value.max(0.0), replan.stay.media.value));
    let ((was, media), (now, _)) = (left(entry.before)?, left(entry.insight)?);
    let least = NOTICEABLE * media;
    let taken = if was <= least {
        // Nothing was to be gained, so leaving the split was right.
        if now <= least { 1.0 } else { 0.0 }
    } else {
        1.0 - (now / was).min(1.0)
    };
    Some((Ppm::from_ratio(taken), was, now))
}
