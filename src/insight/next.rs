//! What improves the answer most, in order: what the verdict and the forecast wait for, then the figures of one's own that
//! would take most of the doubt out of the result, then what is left to fill in.

use crate::forecast::evidence;
use crate::plan::{OwnMetric, Plan, Stage, StageState};

use super::Insight;
use super::chances::{Cause, rests_on};

/// Something worth doing.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Answer an open question of a stage.
    Answer {
        /// The stage.
        stage: Stage,
        /// The field.
        field: String,
    },
    /// Put a figure of one's own in the place of a general one.
    Figure {
        /// What the result rests on now, with its part in the spread of the result: the value of knowing it.
        cause: Cause,
        /// The field.
        field: String,
    },
}

/// What the verdict and the forecast wait for, in the order in which answers matter.
const FIRST: [Stage; 6] =
    [Stage::Products, Stage::Company, Stage::Customers, Stage::Organisation, Stage::Objectives, Stage::Feasibility];
/// What makes the plan whole.
const LATER: [Stage; 6] =
    [Stage::Risk, Stage::Touchpoints, Stage::Budget, Stage::Environment, Stage::Implementation, Stage::Evaluation];
/// A figure that carries less of the spread than this can wait until the plan is whole: judgement.
const NOTABLE: f64 = 0.05;

/// What is worth doing, the most valuable first.
#[must_use]
pub fn next(plan: &Plan, insight: &Insight) -> Vec<Next> {
    let answers = |stages: [Stage; 6]| stages.into_iter().filter_map(|stage| open(plan, stage));
    let (notable, rest): (Vec<Next>, Vec<Next>) =
        figures(plan, insight).partition(|next| matches!(next, Next::Figure { cause, .. } if cause.share >= NOTABLE));
    answers(FIRST).chain(notable).chain(answers(LATER)).chain(rest).collect()
}

/// The first open question of a stage.
fn open(plan: &Plan, stage: Stage) -> Option<Next> {
    if plan.state_of(stage) == StageState::Complete {
        return None;
    }
    let need = plan.needs(stage).into_iter().find(|need| !need.answered)?;
    Some(Next::Answer { stage, field: need.field })
}

/// General figures of one channel that the company could replace by its own, those with most of the spread first.
fn figures(plan: &Plan, insight: &Insight) -> impl Iterator<Item = Next> {
    let causes = insight.chances.iter().flat_map(|chances| &chances.causes);
    causes.filter_map(|cause| {
        let channel = cause.channel.as_ref()?;
        let needed = evidence::needed(channel.driver, plan.customers.sale);
        let rests = |metric: &OwnMetric| {
            evidence::own(plan, channel, *metric).is_none()
                && evidence::benchmark(plan, channel, *metric).is_some_and(|figure| rests_on(&figure, &cause.figure))
        };
        let metric = needed.iter().copied().find(rests)?;
        let field = format!("touchpoints.{}.{}", channel.id, metric.slug());
        Some(Next::Figure { cause: cause.clone(), field })
    })
}
