//! Cases for teaching: offered, begun, handed in, and results that come month by month. An attempt is a plan of its own; no
//! other plan is touched by it.

use std::rc::Rc;

use crate::base::Lang;
use crate::course::Case;
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{ActualCell, Attempt, MonthActuals, Plan, PlanEdit, Stage};
use crate::store;

use super::super::action::FileProblem;
use super::super::course::{self, Deed, Refusal};
use super::super::effect::Effect;
use super::super::keeping::{Hold, Unkept};
use super::super::route::Route;
use super::super::state::{Notice, State};
use super::{Env, changed_plan, go, guest, plans, refuse};

/// A text arrived that says it is a case.
pub(super) fn arrived(state: &mut State, name: Option<String>, text: &str) -> Vec<Effect> {
    match store::read_case(text) {
        Ok(case) => {
            state.offered = Some(Rc::new(case));
            state.author.problem = None;
            state.offered_text = store::canonical(text).map(Rc::from);
            state.notice = None;
            let mut effects = go(state, Route::Start);
            // Whoever picked it from the list stands far below it.
            effects.push(Effect::Focus("case.title".to_owned()));
            effects
        }
        Err(error) => match name {
            Some(name) => refuse(state, name, FileProblem::Case(error)),
            None => {
                state.notice = Some(Notice::Case(error));
                Vec::new()
            }
        },
    }
}

/// A submission was opened: its plan becomes a new plan to look at, which is no attempt.
pub(super) fn submitted(state: &mut State, name: String, text: &str, env: &Env) -> Vec<Effect> {
    match store::read_submission(text) {
        Ok(submission) => {
            let effects = plans::add(state, (*submission.plan).clone(), Route::Stage(Stage::Company), env);
            state.notice = Some(Notice::Opened { name });
            effects
        }
        Err(error) => refuse(state, name, FileProblem::Submission(error)),
    }
}

/// Begins an attempt at the case that is offered, as a new plan.
pub(super) fn begin(state: &mut State, lang: Lang, env: &Env) -> Vec<Effect> {
    let Some((case, text)) = state.offered.clone().zip(state.offered_text.clone()) else { return Vec::new() };
    let Some(plan) = begun(&case, text, lang, env) else { return Vec::new() };
    (state.offered, state.offered_text) = (None, None);
    plans::add(state, plan, Route::Case, env)
}

/// A plan that begins an attempt at a case, in a language, or else in the first there is. `text` is the case as the attempt
/// keeps it; `None` where the case has no plan to begin from.
pub(super) fn begun(case: &Case, text: Rc<str>, lang: Lang, env: &Env) -> Option<Plan> {
    let (lang, plan) = case.plans.get_key_value(&lang).or_else(|| case.plans.first_key_value())?;
    Some(Plan { attempt: Some(Rc::new(Attempt::begin(text, *lang, env.now))), ..(**plan).clone() })
}

/// Drops the offer.
pub(super) fn leave(state: &mut State) -> Vec<Effect> {
    (state.offered, state.offered_text) = (None, None);
    Vec::new()
}

/// Reads the case of the open plan, where it is another one than was read. The time shown is the present one from then on.
pub(super) fn study(state: &mut State, env: &Env) {
    let Some(open) = state.open.as_mut() else { return };
    let text = open.history.now().and_then(|plan| plan.attempt.as_ref()).map(|attempt| attempt.case.clone());
    let same = match (&open.studied, &text) {
        (None, None) => true,
        (Some(one), Some(other)) => Rc::ptr_eq(one, other) || one == other,
        _ => false,
    };
    if same {
        return;
    }
    state.now = env.now;
    let case = text.as_deref().map(store::read_case);
    open.studied = text;
    open.course = None;
    match case {
        Some(Ok(case)) => open.course = Some(Rc::new(case)),
        Some(Err(error)) => state.notice = Some(Notice::Case(error)),
        None => {}
    }
}

/// The case's rules do not allow a change of this field, which is told here and to the page around.
pub(super) fn refused(state: &mut State, refusal: Refusal, field: &str) -> Vec<Effect> {
    state.notice = Some(Notice::Course(refusal));
    guest::told_refused(state, "case", field)
}

/// Does something to the attempt that is open.
pub(super) fn attempt(state: &mut State, deed: Deed, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_mut().filter(|open| !matches!(open.hold, Hold::Newer(_))) else { return Vec::new() };
    let plan = open.plan();
    let handed = plan.attempt.as_ref().is_none_or(|attempt| attempt.handed.is_some());
    // What was handed in is taken back first; the name and the time are the learner's until then.
    if handed != matches!(deed, Deed::Reopen) {
        return if plan.attempt.is_some() && handed { refused(state, Refusal::HandedIn, "") } else { Vec::new() };
    }
    let Some(before) = course::enter(&mut open.history, &deed, env.now) else { return Vec::new() };
    let after = open.plan();
    if !after.counts_like(&before) {
        open.follows(&after);
    }
    changed_plan(state, Unkept::Deed(deed), env)
}

/// Hands the attempt in and gives its file; one that was handed in gives it again.
pub(super) fn hand_in(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some((mut effects, name, text)) = handed(state, env) else { return Vec::new() };
    effects.push(Effect::Download { name, text });
    effects
}

/// Hands the attempt in, unless it was; what follows, and name and text of its file. `None` where it cannot be handed in.
pub(super) fn handed(state: &mut State, env: &Env) -> Option<(Vec<Effect>, String, String)> {
    let plan = state.open.as_ref().filter(|open| open.course.is_some())?.plan();
    let handed = plan.attempt.as_ref().is_some_and(|attempt| attempt.handed.is_some());
    let effects = if handed { Vec::new() } else { attempt(state, Deed::HandIn(env.now), env) };
    let plan = state.open.as_ref()?.plan();
    Some((effects, store::submission_name(&plan), store::write_submission(&plan)?))
}

/// Releases the next month's results.
pub(super) fn release(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    let Some(case) = open.course.clone() else { return Vec::new() };
    let plan = open.plan();
    if let Err(refusal) = course::runs(&plan, Some(&case), env.now) {
        return refused(state, refusal, "");
    }
    let released = plan.attempt.as_ref().map_or(0, |attempt| attempt.released);
    let month = plan.company.start.map(|start| start.plus(released));
    let Some((month, results)) = month.zip(case.months.as_ref().and_then(|months| months.month(&plan, released)))
    else {
        return Vec::new();
    };
    let cell = |channel: Option<&String>, (metric, value): (&_, &u64)| ActualCell {
        month,
        channel: channel.cloned(),
        metric: *metric,
        value: Some(*value),
    };
    let MonthActuals { through, channels, all, measured } = &results;
    let parts = channels.iter().flat_map(|(channel, actual)| actual.iter().map(move |one| cell(Some(channel), one)));
    let cells = parts.chain(all.iter().map(|one| cell(None, one))).collect();
    let mut edits = vec![EvaluationEdit::Actuals(cells), EvaluationEdit::Through(month, *through)];
    edits.extend(measured.iter().map(|(goal, value)| EvaluationEdit::Measured(month, *goal, Some(*value))));
    let edit = PlanEdit::All(edits.into_iter().map(PlanEdit::Evaluation).collect());
    attempt(state, Deed::Release(edit), env)
}
