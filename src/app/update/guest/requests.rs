//! What the page around asks of a guest, and the one answer to each request.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::export::{Format, ics};
use crate::store;
use crate::store::embed::{Answer, Colours, FileForm, Made, Page, Place, Refusal, Request, Standing};

use super::super::super::action::Given;
use super::super::super::effect::Effect;
use super::super::super::embed::Sought;
use super::super::super::embed::params::is_lock;
use super::super::super::errand::ErrandProblem;
use super::super::super::history::History;
use super::super::super::route::Route;
use super::super::super::state::{State, Theme};
use super::super::{Env, files, go};
use super::{ALL, cases, complete, place, suspend};

/// What is done about a request, with the answer; none where it comes later.
pub(super) type Done = Result<(Option<Answer>, Vec<Effect>), Refusal>;

/// Does what is asked.
pub(super) fn asked(state: &mut State, id: u64, request: Request, env: &Env) -> Done {
    let mut effects = Vec::new();
    let shows =
        matches!(request, Request::GetState {} | Request::GoTo { .. } | Request::Print {} | Request::Export { .. });
    if shows && state.open.is_none() {
        return Err(Refusal::NoPlan);
    }
    match request {
        Request::Load { plan, case, suspend, readonly, locks } => {
            return load(state, (plan, case, suspend), readonly, locks, env);
        }
        Request::GetState {} => return Ok((standing(state, env), effects)),
        Request::SetLocale { lang } => state.lang = lang,
        Request::SetTheme { theme } => {
            state.theme = match theme {
                Colours::Auto => Theme::Auto,
                Colours::Light => Theme::Light,
                Colours::Dark => Theme::Dark,
            };
        }
        Request::GoTo { stage } => {
            effects = go(
                state,
                match stage {
                    Place::Stage(stage) => Route::Stage(stage),
                    Place::Page(Page::Document) => Route::Document,
                    Place::Page(Page::Audit) => Route::Audit,
                },
            );
        }
        Request::Lock { ids } => hold(state, ids, true, env)?,
        Request::Unlock { ids } => hold(state, ids, false, env)?,
        Request::Print {} => effects.push(Effect::Print),
        Request::Export { format } => return export(state, id, format, env),
        Request::Suspend { limit } => return suspend::suspended(state, limit).map(|answer| (Some(answer), effects)),
        Request::RequestSubmit {} => effects = cases::submit(state, env)?,
        Request::Ping {} => {}
    }
    Ok((Some(Answer::Done), effects))
}

fn load(
    state: &mut State,
    from: (Option<String>, Option<String>, Option<String>),
    readonly: Option<bool>,
    locks: Option<BTreeSet<String>>,
    env: &Env,
) -> Done {
    if locks.as_ref().is_some_and(|locks| !locks.iter().all(|lock| is_lock(lock))) {
        return Err(Refusal::BadLock);
    }
    let resumed = from.2.as_deref().map(|data| suspend::resumed(state, data)).transpose()?;
    let whole = resumed.as_ref().map(|(_, whole)| *whole);
    let Some(guest) = state.guest.as_deref_mut() else { return Err(Refusal::NoPlan) };
    let (plan, begins) = match (from.0, from.1, resumed) {
        (Some(text), None, None) => (store::read(&text).map_err(|_| Refusal::BadPlan)?.plan, false),
        (None, Some(text), None) => (cases::begun(&guest.asked, &text, state.lang, env).map_err(refusal)?, true),
        (None, None, Some((plan, _))) => (plan, false),
        _ => return Err(Refusal::BadRequest),
    };
    if !cases::fits(&guest.asked, &plan) {
        return Err(Refusal::OtherCase);
    }
    guest.readonly = readonly.unwrap_or(guest.readonly);
    guest.locks = locks.unwrap_or_else(|| std::mem::take(&mut guest.locks));
    let first = guest.asked.stage.map_or(Route::Case, Route::Stage);
    state.notice = None;
    // The browser has an earlier plan under this name.
    let mut effects = cases::start(state, plan, env);
    if begins {
        effects.extend(go(state, first));
    }
    Ok((Some(whole.map_or(Answer::Done, |whole| Answer::Resumed { whole })), effects))
}

fn refusal(sought: Sought) -> Refusal {
    match sought {
        Sought::Other(_) => Refusal::OtherCase,
        _ => Refusal::BadCase,
    }
}

/// Holds fields still, or lets them go. What is held now cannot be undone either: the past ends here.
fn hold(state: &mut State, ids: BTreeSet<String>, hold: bool, env: &Env) -> Result<(), Refusal> {
    let Some(guest) = state.guest.as_deref_mut() else { return Ok(()) };
    if !ids.iter().all(|id| is_lock(id)) {
        return Err(Refusal::BadLock);
    }
    let before = guest.locks.len();
    if hold {
        guest.locks.extend(ids);
    } else {
        guest.locks.retain(|lock| !ids.contains(lock));
    }
    if let Some(open) = state.open.as_mut().filter(|_| guest.locks.len() > before) {
        open.history = History::new(open.plan(), env.now);
    }
    Ok(())
}

fn standing(state: &mut State, env: &Env) -> Option<Answer> {
    let (guest, open) = (state.guest.as_deref_mut()?, state.open.as_ref()?);
    let plan = open.plan();
    Some(Answer::Standing(Box::new(Standing {
        plan: store::write(&plan, env.now),
        rev: guest.rev,
        digest: guest.digest(&plan),
        stage: place(state.route),
        complete: complete(&plan),
        of: ALL,
        lang: state.lang,
        theme: match state.theme {
            Theme::Auto => Colours::Auto,
            Theme::Light => Colours::Light,
            Theme::Dark => Colours::Dark,
        },
        mode: guest.asked.mode.slug().to_owned(),
        readonly: guest.readonly,
        locks: guest.locks.clone(),
        storage: guest.keeper(),
    })))
}

fn export(state: &mut State, id: u64, form: FileForm, env: &Env) -> Done {
    let Some(open) = state.open.as_ref() else { return Err(Refusal::NotMade) };
    let plan = open.plan();
    let name = store::file_name(&plan);
    let made = |name: String, text: String| {
        Ok((Some(Answer::Made(Made { name, base64: text.into_bytes().into() })), Vec::new()))
    };
    let format = match form {
        FileForm::Json => return made(name, store::write(&plan, env.now)),
        FileForm::Ics => {
            let text = ics::calendar(&plan, &open.insight, state.lang, env.now);
            return made(name.replace("mixwright.json", "ics"), text);
        }
        FileForm::Docx => Format::Docx,
        FileForm::Xlsx => Format::Xlsx,
        FileForm::Html => Format::Html,
        FileForm::Md => Format::Markdown,
        FileForm::Csv => Format::Csv,
    };
    if files::is_busy(state) {
        return Err(Refusal::Busy);
    }
    let effects = files::give(state, Given::Document(format), env);
    if let Some(guest) = state.guest.as_deref_mut() {
        guest.waiting = Some((state.errands, id));
    }
    Ok((None, effects))
}

/// Whether the page around waits for what this errand makes.
pub(super) fn waits_for(state: &State, errand: u32) -> bool {
    state.guest.as_ref().and_then(|guest| guest.waiting).is_some_and(|(waiting, _)| waiting == errand)
}

/// The file the page around waits for is made, or is not.
pub(super) fn made(state: &mut State, result: Result<Rc<[u8]>, ErrandProblem>) -> Vec<Effect> {
    let name = state.errand.take().map(|errand| errand.name).unwrap_or_default();
    let Some((_, id)) = state.guest.as_deref_mut().and_then(|guest| guest.waiting.take()) else { return Vec::new() };
    let answer = match result {
        Ok(base64) => Answer::Made(Made { name, base64 }),
        Err(_) => Answer::Refused(Refusal::NotMade),
    };
    vec![Effect::Answer { id, answer }]
}
