//! The search for flips: bisection on the steps of every lever, then of every two levers together.

use std::rc::Rc;

use crate::base::Pace;
use crate::plan::Plan;
use crate::score::Verdict;

use super::super::Insight;
use super::lever::{Change, Ladder, ladders};
use super::{Flip, Flips};

/// Efforts at which pairs are tried, from big to small (judgement: finer would not read differently).
const EFFORTS: [f64; 8] = [1.0, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.08];
/// Singles shown; the others take more effort than these.
const MOST_SINGLES: usize = 5;
/// The part of the work after which the singles are known, as counted in the cases, about.
const SINGLES: f64 = 0.25;

struct Model {
    plan: Rc<Plan>,
    now: Verdict,
    pace: Pace,
}

impl Model {
    /// The verdict after the changes, if it is better than now.
    async fn lifted(&self, changes: &[Change]) -> Option<Verdict> {
        self.pace.pause().await;
        let mut plan = (*self.plan).clone();
        for edit in changes.iter().flat_map(|change| change.edits(&self.plan)) {
            plan = plan.with(edit).ok()?;
        }
        Insight::verdict(&plan).filter(|verdict| *verdict < self.now)
    }

    /// The first step of a ladder that lifts the verdict together with `other`.
    async fn first(&self, ladder: &Ladder, other: Option<&Change>, last: usize) -> Option<(usize, Verdict)> {
        let all = |step: usize| -> Vec<Change> { ladder.change(step).into_iter().chain(other.cloned()).collect() };
        // More is not always better: more money may only buy more of what does not pay. So other places are tried too.
        let mut high = None;
        for place in [last, last / 2, last / 4, last * 3 / 4] {
            if let Some(verdict) = self.lifted(&all(place)).await {
                high = Some((place, verdict));
                break;
            }
        }
        let (mut high, mut verdict) = high?;
        let mut low = 0;
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.lifted(&all(middle)).await {
                Some(better) => (high, verdict) = (middle, better),
                None => low = middle + 1,
            }
        }
        Some((high, verdict))
    }
}

/// What would lift the verdict of `plan`; `None` where there is nothing to lift.
pub async fn search(plan: Rc<Plan>, pace: Pace) -> Option<Flips> {
    let insight = Insight::of(&plan);
    let now = insight.assessment.verdict.filter(|verdict| *verdict != Verdict::Go)?;
    let ladders = ladders(&plan, &insight);
    let model = Model { plan, now, pace };
    let mut singles: Vec<(f64, Flip)> = Vec::new();
    // The effort a lever takes alone; without end where it never lifts the verdict.
    let mut alone = Vec::with_capacity(ladders.len());
    for (i, ladder) in ladders.iter().enumerate() {
        model.pace.reach(0.0..SINGLES, i, ladders.len());
        let found = model.first(ladder, None, ladder.steps.len().saturating_sub(1)).await;
        let step = found.and_then(|(step, _)| ladder.steps.get(step));
        alone.push(step.map_or(f64::INFINITY, |step| step.effort));
        if let Some((step, verdict)) = found {
            let effort = ladder.steps.get(step).map_or(f64::INFINITY, |step| step.effort);
            singles.push((effort, Flip { changes: ladder.change(step).into_iter().collect(), verdict }));
        }
    }
    let (pair, missed) = best_pair(&model, &ladders, &alone).await;
    for (effort, flip) in missed {
        // Found where less of a lever does what more of it does not.
        singles.retain(|(_, other)| other.changes.first().map(|c| &c.lever) != flip.changes.first().map(|c| &c.lever));
        singles.push((effort, flip));
    }
    singles.sort_by(|a, b| a.0.total_cmp(&b.0));
    singles.truncate(MOST_SINGLES);
    Some(Flips { verdict: now, single: singles.into_iter().map(|(_, flip)| flip).collect(), pair })
}

/// The pair whose bigger change is smallest, both made as small as they can be; and what turned out to do it alone.
async fn best_pair(model: &Model, ladders: &[Ladder], alone: &[f64]) -> (Option<Flip>, Vec<(f64, Flip)>) {
    let rows: Vec<(&Ladder, f64)> = ladders.iter().zip(alone.iter().copied()).collect();
    let mut open: Vec<(usize, usize)> =
        (0..rows.len()).flat_map(|a| (a + 1..rows.len()).map(move |b| (a, b))).collect();
    let mut found: Vec<(&Ladder, usize, &Ladder, usize)> = Vec::new();
    // Every round has about half the trials of the one before.
    let mut left = 1.0 - SINGLES;
    for effort in EFFORTS {
        let all = open.len();
        let mut now = Vec::new();
        let mut next = Vec::new();
        for (i, (a, b)) in open.into_iter().enumerate() {
            model.pace.reach(1.0 - left..1.0 - left / 2.0, i, all);
            let Some((one, other)) = rows.get(a).zip(rows.get(b)) else { continue };
            // A change that does it alone at this size makes no pair; at a smaller size it may.
            if one.1.min(other.1) <= effort {
                next.push((a, b));
                continue;
            }
            let Some((i, j)) = one.0.within(effort).zip(other.0.within(effort)) else { continue };
            let changes: Vec<Change> = one.0.change(i).into_iter().chain(other.0.change(j)).collect();
            if model.lifted(&changes).await.is_some() {
                now.push((one.0, i, other.0, j));
                next.push((a, b));
            }
        }
        if !now.is_empty() {
            found = now;
        }
        open = next;
        left /= 2.0;
    }
    let mut best: Option<(f64, Flip)> = None;
    let mut missed: Vec<(f64, Flip)> = Vec::new();
    let all = found.len();
    for (place, (one, i, other, j)) in found.into_iter().enumerate() {
        model.pace.reach(1.0 - left..1.0, place, all);
        let Some(fixed) = other.change(j) else { continue };
        let Some((i, _)) = model.first(one, Some(&fixed), i).await else { continue };
        let Some(fixed) = one.change(i) else { continue };
        let Some((j, verdict)) = model.first(other, Some(&fixed), j).await else { continue };
        let mut pair = true;
        let mut effort = 0.0;
        for (ladder, step) in [(one, i), (other, j)] {
            let Some((part, change)) = ladder.steps.get(step).map(|step| step.effort).zip(ladder.change(step)) else {
                continue;
            };
            effort += part;
            // The verdict does not always rise with a lever, so a size may do alone what a bigger one does not.
            if let Some(verdict) = model.lifted(std::slice::from_ref(&change)).await {
                pair = false;
                missed.push((part, Flip { changes: vec![change], verdict }));
            }
        }
        if !pair {
            continue;
        }
        if best.as_ref().is_none_or(|(least, _)| effort < *least) {
            let changes = one.change(i).into_iter().chain(other.change(j)).collect();
            best = Some((effort, Flip { changes, verdict }));
        }
    }
    // Of a lever that was met more than once, the smallest change is taken last and stays.
    missed.sort_by(|a, b| b.0.total_cmp(&a.0));
    (best.map(|(_, flip)| flip), missed)
}
