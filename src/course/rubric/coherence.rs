//! Whether the parts of a plan fit together: each coherence rule that fires costs a share of the points.
//!
//! - An error costs 20 % of the points, a warning 8 %, advice 2 % (judgement: five errors leave nothing; advice alone hardly
//!   counts).
//! - What was put aside costs a quarter of that, if the reason has some substance; a reason of a word or two changes nothing.
//! - What speaks of a field the case locks is not the learner's and costs nothing.
//! - What is not answered contradicts nothing, so the share is never above the share of needed answers that are there.

use std::collections::BTreeSet;

use crate::base::Ppm;
use crate::score::{Finding, Severity};

use super::justification::{ENOUGH, weight};
use super::{Entry, Reason, completeness, locked, share};

const fn costs(severity: Severity) -> u32 {
    match severity {
        Severity::Error => 200_000,
        Severity::Warning => 80_000,
        Severity::Advice => 20_000,
    }
}

pub(super) fn judge(entry: &Entry<'_>) -> (Ppm, Vec<Reason>) {
    let open = entry.insight.findings.iter().map(|finding| (finding, false));
    // Half of what a justification needs: a reason for one finding is shorter than one for a strategy (judgement).
    let argued = |(finding, reason)| (finding, weight(reason) >= ENOUGH / 2);
    let aside = entry.insight.dismissed.iter().map(|(finding, reason)| (finding, reason.as_str())).map(argued);
    let fires = |(finding, argued): (&Finding, bool)| {
        let whole = costs(finding.severity);
        Reason::Fires { finding: finding.clone(), argued, costs: Ppm(if argued { whole / 4 } else { whole }) }
    };
    let own = |(finding, _): &(&Finding, bool)| !locked(entry.locks, &finding.field);
    let reasons: Vec<Reason> = open.chain(aside).filter(own).map(fires).collect();
    let lost = reasons.iter().fold(0_u32, |lost, reason| match reason {
        Reason::Fires { costs, .. } => lost.saturating_add(costs.0),
        _ => lost,
    });
    let (there, of, _) = completeness::answers(entry, &BTreeSet::new());
    let answered = share(u64::from(there), u64::from(of));
    let fits = Ppm(Ppm::ONE.0.saturating_sub(lost));
    if answered < fits {
        return (answered, [vec![Reason::Answered { there, of }], reasons].concat());
    }
    (fits, reasons)
}
