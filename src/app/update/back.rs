//! Going back and forth between what the plan was.

use std::rc::Rc;

use crate::store::Log;

use super::super::course as rules;
use super::super::history::History;
use super::super::keeping::{Hold, Unkept};
use super::super::state::{Notice, State};
use super::{Effect, Env, changed_plan, course};

/// One step back or forth.
pub(super) fn step(state: &mut State, step: fn(&mut History, &Log) -> bool, what: Unkept, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    let before = open.plan();
    let word = if what == Unkept::Undo { "undo" } else { "redo" };
    match rules::step(&mut open.history, &open.log, step, open.course.as_deref(), word, env.now) {
        Ok(true) => {}
        Ok(false) => return Vec::new(),
        Err(refusal) => return course::refused(state, refusal, ""),
    }
    let plan = open.plan();
    if !plan.counts_like(&before) {
        open.follows(&plan);
    }
    changed_plan(state, what, env)
}

/// Makes the plan what it was in an earlier state, as a step of its own.
pub(super) fn restore(state: &mut State, id: u64, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_mut().filter(|open| !matches!(open.hold, Hold::Newer(_))) else { return Vec::new() };
    let plan = open.history.plan_of(id).or_else(|| open.log.plan(id).ok().map(Rc::new));
    let Some(plan) = plan.filter(|plan| *plan != open.plan()) else { return Vec::new() };
    let now = open.plan();
    if let Err(refusal) = rules::admit(&now, &plan, open.course.as_deref(), "restore", env.now) {
        return course::refused(state, refusal, "");
    }
    open.history.push(rules::restored(&now, &plan, env.now), "", env.now);
    open.follows(&plan);
    let effects = changed_plan(state, Unkept::Whole(plan), env);
    state.notice = Some(Notice::TakenAway);
    effects
}
