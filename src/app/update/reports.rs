//! Reports of other programs: one waits at a time, is looked at with every change, and is taken in as one.

use std::rc::Rc;

use crate::intake::report::{Answer, Incoming};

use super::super::effect::Effect;
use super::super::state::{Notice, Open, State};
use super::{Env, edit_plan};

/// A report was read for the open plan.
pub(super) fn arrive(state: &mut State, name: String, text: &str) {
    let plan = state.open.as_ref().map(Open::plan);
    state.report = plan.map(|plan| Rc::new(Incoming::read(&plan, name, text)));
}

pub(super) fn answer(state: &mut State, answer: Answer) {
    if let Some((report, open)) = state.report.as_mut().zip(state.open.as_ref()) {
        Rc::make_mut(report).answer(&open.plan(), answer);
    }
}

/// The plan has changed, and with it what the report would bring.
pub(super) fn look_again(state: &mut State) {
    if let Some((report, open)) = state.report.as_mut().zip(state.open.as_ref()) {
        Rc::make_mut(report).look_again(&open.plan());
    }
}

/// Takes the report that waits, as one change that can be undone; it stays while something stands in its way.
pub(super) fn take(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(edit) = state.report.as_ref().and_then(|report| report.edit()) else { return Vec::new() };
    let report = state.report.take();
    let count = report.iter().flat_map(|report| &report.report).map(|report| report.reading.changes.len()).sum();
    let effects = edit_plan(state, edit, "evaluation.import", env);
    if !effects.is_empty() {
        state.notice = Some(Notice::TakenResults { count });
    }
    effects
}
