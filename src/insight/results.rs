//! Results held against the plan that was in force when they came: each version of a plan answers for its own months.

use std::rc::Rc;

use crate::base::Month;
use crate::plan::evaluation::Evaluation;
use crate::plan::{Actuals, Plan};
use crate::track::{Review, Span};

use super::Insight;

/// The results of the months one version of the plan was in force for.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce {
    /// Number of the version.
    pub version: u32,
    /// Its months with results, and all of them together.
    pub review: Review,
}

/// The results by version, the present one first; empty while there are none to hold against a plan.
#[must_use]
pub fn results(plan: &Plan, insight: &Insight) -> Vec<InForce> {
    let mut found = Vec::new();
    let parts = insight.forecast.as_ref().zip(insight.outcome.as_ref());
    let review = parts.and_then(|(forecast, outcome)| Review::of(plan, forecast, outcome));
    found.extend(review.map(|review| InForce { version: plan.version(), review }));
    // Where a version was made anew for a month, the version before it ends there.
    let mut end = plan.evaluation.replanned;
    for version in plan.evaluation.versions.iter().rev() {
        let (Some(until), from) = (end, version.plan.evaluation.replanned) else { break };
        if from.is_some_and(|from| from >= until) {
            // Kept for another reason than planning anew, or taken up again: it was never in force before.
            continue;
        }
        let former = with_results(&version.plan, plan.evaluation.actuals.before(until));
        let insight = Insight::of(&former);
        let parts = insight.forecast.as_ref().zip(insight.outcome.as_ref());
        let review = parts.and_then(|(forecast, outcome)| Review::of(&former, forecast, outcome));
        found.extend(review.map(|review| InForce { version: version.number, review }));
        end = from;
    }
    found
}

fn with_results(plan: &Plan, actuals: Actuals) -> Plan {
    let evaluation = Evaluation { actuals, ..(*plan.evaluation).clone() };
    Plan { evaluation: Rc::new(evaluation), ..plan.clone() }
}

/// The results of one month, with the number of the version they are held against.
#[must_use]
pub fn month(results: &[InForce], month: Month) -> Option<(u32, &Span)> {
    results.iter().find_map(|part| Some((part.version, part.review.month(month)?)))
}
