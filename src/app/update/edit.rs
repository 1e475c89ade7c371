//! Changing the open plan.

use crate::forecast;
use crate::plan::{EditError, PlanEdit};

use super::super::course as rules;
use super::super::effect::Effect;
use super::super::keeping::{Hold, Unkept};
use super::super::state::{Notice, Open, State};
use super::{Env, anew, course, guest, keeping};

/// Changes the plan, and works out what follows from it.
pub(super) fn edit_plan(state: &mut State, edit: PlanEdit, field: &str, env: &Env) -> Vec<Effect> {
    let effects = enter(state, edit, field, env);
    state.open.iter_mut().for_each(Open::catch_up);
    effects
}

/// Changes the plan and leaves open what follows from it.
pub(super) fn enter(state: &mut State, edit: PlanEdit, field: &str, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    if matches!(open.hold, Hold::Newer(_)) {
        state.notice = Some(Notice::ReadOnly);
        return Vec::new();
    }
    let plan = open.plan();
    let edit = anew::dated(edit, env.today);
    match plan.with(edit.clone()) {
        Ok(changed) if changed == *plan => Vec::new(),
        Ok(changed) if guest::holds(state.guest.as_deref(), &plan, &changed, field) => guest::refused(state, field),
        // A file that could not be read again is never written.
        Ok(changed) if anew::keeps_too_much(&plan, &changed) => {
            state.notice = Some(Notice::Refused(EditError::TooManyRows));
            Vec::new()
        }
        Ok(changed) => {
            if let Err(refusal) = rules::admit(&plan, &changed, open.course.as_deref(), field, env.now) {
                return course::refused(state, refusal, field);
            }
            let changed = rules::logged(changed, &open.history, field, env.now);
            open.behind.get_or_insert(plan.clone());
            open.history.push(changed, field, env.now);
            let taken_away = edit.takes_away(&plan);
            let effects = changed_plan(state, Unkept::Edit { edit, field: field.to_owned() }, env);
            if taken_away {
                state.notice = Some(Notice::TakenAway);
            }
            effects
        }
        Err(error) => {
            state.notice = Some(Notice::Refused(error));
            Vec::new()
        }
    }
}

/// All figures of the waiting table that can be taken, as one change that can be undone.
pub(super) fn take_import(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some((import, open)) = state.import.take().zip(state.open.as_ref()) else { return Vec::new() };
    let plan = open.plan();
    let mut figures = import.figures();
    // A channel may have been removed since the table was read.
    figures.retain(|figure| forecast::channel(&plan, &figure.channel).is_some());
    if figures.is_empty() {
        return Vec::new();
    }
    let count = figures.len();
    let effects = edit_plan(state, PlanEdit::Figures(figures), "touchpoints.import", env);
    if !effects.is_empty() {
        state.notice = Some(Notice::Taken { count });
    }
    effects
}

/// The plan is another one now: what was shown of it goes, and it is to be kept.
pub(super) fn changed_plan(state: &mut State, what: Unkept, env: &Env) -> Vec<Effect> {
    (state.receipt, state.link) = (None, None);
    // What its button takes back is now another change.
    state.notice.take_if(|notice| notice.can_undo());
    keeping::changed(state, what, env)
}
