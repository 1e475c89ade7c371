//! The plan made anew from its results: reckoned while stage 12 is looked at, and taken up as the next version.

use std::rc::Rc;

use crate::base::Day;
use crate::insight::replan;
use crate::insight::results::results;
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{Plan, PlanEdit, Stage};
use crate::report::words;
use crate::store;

use super::super::effect::Effect;
use super::super::route::Route;
use super::super::state::State;
use super::{Env, edit_plan};

/// Where the proposals stand; the cursor goes there once they were taken up.
const FIELD: &str = "evaluation.anew";

/// Reckons the plan anew where the page or a report shows it.
pub(super) fn reckon(state: &mut State) {
    let shown = matches!(state.route, Route::Stage(Stage::Evaluation) | Route::Review(..));
    let Some(open) = state.open.as_mut().filter(|_| shown) else { return };
    if open.results.is_empty() && !open.plan().evaluation.actuals.is_empty() {
        open.results = Rc::new(results(&open.plan(), &open.insight));
    }
    if open.replan.is_none() {
        let plan = open.plan();
        let source = words::replan::source(&plan, state.lang);
        open.replan = replan(&plan, &open.insight, &source).map(Rc::new);
    }
}

/// Makes the next version of the plan: one change, which one step back undoes.
pub(super) fn accept(state: &mut State, chosen: &[usize], env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    let Some(anew) = open.replan.clone() else { return Vec::new() };
    let plan = open.plan();
    let reason = words::replan::reason(&anew, chosen, plan.company.currency, state.lang);
    let edit = anew.accept(&plan, chosen, reason);
    let mut effects = edit_plan(state, edit, FIELD, env);
    effects.push(Effect::Focus(FIELD.to_owned()));
    effects
}

/// The change with the day on which a version is left, where it does not say one: the core has no clock.
pub(super) fn dated(edit: PlanEdit, today: Day) -> PlanEdit {
    match edit {
        PlanEdit::Evaluation(EvaluationEdit::Keep { day: None, reason }) => {
            PlanEdit::Evaluation(EvaluationEdit::Keep { day: Some(today), reason })
        }
        PlanEdit::All(edits) => PlanEdit::All(edits.into_iter().map(|edit| dated(edit, today)).collect()),
        edit => edit,
    }
}

/// Whether keeping one more version, or another word of a case being made, makes a plan larger than a file may be.
pub(super) fn keeps_too_much(before: &Plan, after: &Plan) -> bool {
    let versions = |plan: &Plan| plan.evaluation.versions.len();
    let grows = versions(after) > versions(before) || (after.draft.is_some() && after.draft != before.draft);
    grows && store::write(after, 0).len() > store::MAX_BYTES
}
