//! The case a guest begins with: sought beside the program, begun as an attempt, resumed, scored and handed in.

use crate::base::Lang;
use crate::course::{Feedback, standing};
use crate::plan::Plan;
use crate::store::embed::{Keeper, News, Refusal, Score};
use crate::store::{self, CaseError};

use super::super::super::action::Given;
use super::super::super::effect::Effect;
use super::super::super::embed::{Embed, Guest, Mode, Sought};
use super::super::super::route::Route;
use super::super::super::state::{Notice, Open, State};
use super::super::{Env, author, course, files, go};
use super::install;

/// Whether a plan may stand where the address names a case: as an attempt at that case, or as what its author makes of it.
pub(super) fn fits(asked: &Embed, plan: &Plan) -> bool {
    if asked.mode == Mode::Author {
        return plan.attempt.is_none();
    }
    let id = || store::read_case(&plan.attempt.as_deref()?.case).ok().map(|case| case.id);
    asked.case.is_none() || id() == asked.case
}

/// Fetches the case the address names.
pub(super) fn seek(guest: &mut Guest) -> Vec<Effect> {
    let Some(id) = guest.asked.case.clone() else { return Vec::new() };
    guest.sought = Sought::Asked;
    vec![Effect::FetchCase(id)]
}

/// The case that is sought arrived, or could not be fetched.
pub(super) fn arrived(state: &mut State, text: Option<String>, env: &Env) -> Vec<Effect> {
    let (lang, route) = (state.lang, state.route);
    let Some(guest) = state.guest.as_deref_mut().filter(|guest| guest.sought != Sought::Nothing) else {
        return Vec::new();
    };
    match text.map_or(Err(Sought::Away), |text| begun(&guest.asked, &text, lang, env)) {
        Ok(plan) => {
            let mut effects = start(state, plan, env);
            state.route = Route::Start;
            effects.extend(go(state, route));
            effects
        }
        Err(sought) => {
            guest.sought = sought;
            missing(guest)
        }
    }
}

/// The plan that begins an attempt at the case in a text, or its author's work, where it is the one the address names, if it names one.
pub(super) fn begun(asked: &Embed, text: &str, lang: Lang, env: &Env) -> Result<Plan, Sought> {
    let case = store::read_case(text).map_err(Sought::Unreadable)?;
    if asked.case.as_ref().is_some_and(|id| *id != case.id) {
        return Err(Sought::Other(case.id));
    }
    let plan = if asked.mode == Mode::Author {
        author::drafted(&case, None, lang)
    } else {
        store::canonical(text).and_then(|text| course::begun(&case, text.into(), lang, env))
    };
    plan.ok_or(Sought::Unreadable(CaseError::NotACase))
}

/// Shows an attempt that begins now. The browser keeps it from its first moment on: its time runs.
pub(super) fn start(state: &mut State, plan: Plan, env: &Env) -> Vec<Effect> {
    let mut effects = install(state, plan, env);
    if let Some(guest) = state.guest.as_deref_mut().filter(|guest| guest.keeper() == Keeper::Browser) {
        guest.stored = 0;
        effects.push(Effect::SaveSoon);
    }
    effects
}

/// Tells the page around that the case could not be had.
pub(super) fn missing(guest: &Guest) -> Vec<Effect> {
    let code = guest.sought.code().filter(|_| guest.linked);
    code.map(|code| Effect::Tell(News::Error { code: code.to_owned(), field: None })).into_iter().collect()
}

/// The points of an attempt by the open criteria, as far as the program judges; `None` for a plan that is none.
fn score(open: &Open) -> Option<Score> {
    let (case, plan) = (open.course.as_deref()?, open.plan());
    let scored = standing(case, plan.attempt.as_deref()?, &plan, &open.insight)?;
    Some(Score { points: scored.points(), of: scored.of(), open: scored.open() })
}

/// The points the learner may see before handing in.
pub(super) fn shown(open: &Open) -> Option<Score> {
    let told = open.course.as_ref().is_some_and(|case| case.feedback == Feedback::Points);
    if told { score(open) } else { None }
}

/// Hands the plan in: to the page around, or as a file where there is none. An attempt goes as a submission, and is over.
pub(super) fn submit(state: &mut State, env: &Env) -> Result<Vec<Effect>, Refusal> {
    let (Some(guest), Some(open)) = (state.guest.as_deref_mut(), state.open.as_ref()) else {
        return Err(Refusal::NoPlan);
    };
    let (linked, readonly, plan) = (guest.linked, guest.readonly, open.plan());
    let Some(attempt) = plan.attempt.as_ref().filter(|_| open.course.is_some()) else {
        state.notice = Some(Notice::HandedIn { file: !linked });
        if !linked {
            return Ok(files::give(state, Given::Plan, env));
        }
        let news = News::Submit { file: store::write(&plan, env.now), digest: guest.digest(&plan), score: None };
        return Ok(vec![Effect::Tell(news)]);
    };
    if readonly && attempt.handed.is_none() {
        return Err(Refusal::NotMade);
    }
    let (mut effects, name, file) = course::handed(state, env).ok_or(Refusal::NotMade)?;
    state.notice = Some(Notice::HandedIn { file: !linked });
    let (Some(guest), Some(open)) = (state.guest.as_deref_mut().filter(|_| linked), state.open.as_ref()) else {
        effects.push(Effect::Download { name, text: file });
        return Ok(effects);
    };
    effects.push(Effect::Tell(News::Submit { file, digest: guest.digest(&open.plan()), score: score(open) }));
    Ok(effects)
}
