//! Flips as plain numbers, the way they cross from where they were searched for: which steps of which ladders. Both ends
//! make the ladders from the plan.

use crate::plan::Plan;
use crate::score::Verdict;

use super::super::Insight;
use super::lever::{Change, Ladder, ladders};
use super::{Flip, Flips};

const VERDICTS: [Verdict; 4] = [Verdict::Go, Verdict::Prepare, Verdict::NotYet, Verdict::Dont];

/// The verdict of the plan, then for each flip its verdict, how many changes it has, and the ladder and step of each.
pub fn write(flips: &Flips, plan: &Plan) -> Option<Vec<f64>> {
    let ladders = ladders(plan, &Insight::of(plan));
    let verdict = |verdict: Verdict| VERDICTS.iter().position(|v| *v == verdict);
    let place = |change: &Change| {
        let at = ladders.iter().position(|ladder| ladder.lever == change.lever)?;
        let step = ladders.get(at)?.steps.iter().position(|step| step.to == change.to)?;
        Some([at, step])
    };
    let mut numbers = vec![verdict(flips.verdict)?];
    for flip in flips.single.iter().chain(&flips.pair) {
        numbers.extend([verdict(flip.verdict)?, flip.changes.len()]);
        for change in &flip.changes {
            numbers.extend(place(change)?);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "places in short lists")]
    Some(numbers.into_iter().map(|number| number as f64).collect())
}

/// The flips in the numbers; `None` where they are not of this plan.
pub fn read(numbers: &[f64], plan: &Plan) -> Option<Flips> {
    let ladders: Vec<Ladder> = ladders(plan, &Insight::of(plan));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place that is none is not found")]
    let mut numbers = numbers.iter().map(|number| *number as usize);
    let mut flips = Flips { verdict: *VERDICTS.get(numbers.next()?)?, single: Vec::new(), pair: None };
    while let Some(verdict) = numbers.next() {
        let verdict = *VERDICTS.get(verdict)?;
        let count = numbers.next()?;
        let change = |_| ladders.get(numbers.next()?)?.change(numbers.next()?);
        let changes: Vec<Change> = (0..count).map(change).collect::<Option<_>>()?;
        match count {
            1 => flips.single.push(Flip { changes, verdict }),
            2 => flips.pair = Some(Flip { changes, verdict }),
            _ => return None,
        }
    }
    Some(flips)
}
