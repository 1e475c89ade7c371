//! Files and links that leave the browser, and plans that come in with them. A plan from outside becomes a new plan
//! when somebody says so; it never changes one that is there.

use std::rc::Rc;

use crate::export::carried::Refused;
use crate::export::{Format, ics};
use crate::plan::Stage;
use crate::report::questionnaire;
use crate::store;

use super::super::action::{Action, FileProblem, Given};
use super::super::effect::Effect;
use super::super::errand::{Errand, ErrandProblem, Export};
use super::super::import;
use super::super::route::Route;
use super::super::state::{Making, Notice, Open, ShareLink, State};
use super::{Env, author, course, go, grade, package, plans, refuse, rescue};

pub(super) fn give(state: &mut State, file: Given, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    let plan = open.plan();
    let (name, text) = match file {
        Given::Plan => {
            // A plan of a newer program leaves as it came.
            let newer = state.plans.iter().find(|entry| entry.key == open.key).and_then(|entry| entry.newer.as_ref());
            let text = newer.map_or_else(|| store::write(&plan, env.now), |newer| newer.text.to_string());
            (store::file_name(&plan), text)
        }
        Given::Calendar => (named(open, "ics"), ics::calendar(&plan, &open.insight, state.lang, env.now)),
        Given::Template => ("mixwright-figures.csv".to_owned(), import::template(&plan, state.lang)),
        Given::Questionnaire => {
            (questionnaire::file_name(state.lang).to_owned(), questionnaire::questionnaire(&plan, state.lang))
        }
        // One file at a time: the one being made is not lost for the next.
        Given::Document(_) if state.making.is_some() => return Vec::new(),
        Given::Document(format) => {
            let errand = Errand::Export(Export::of(format, state.lang, &plan, &open.found, env.now));
            let name = named(open, format.extension());
            return send(state, Some(format), name, errand);
        }
    };
    vec![Effect::Download { name, text }]
}

/// The name of a file of the open plan.
fn named(open: &Open, extension: &str) -> String {
    store::file_name(&open.plan()).replace("mixwright.json", extension)
}

/// One errand at a time: a file that is opened takes the place of one being made.
pub(super) fn send(state: &mut State, format: Option<Format>, name: String, errand: Errand) -> Vec<Effect> {
    state.author.waiting = None;
    state.errands = state.errands.wrapping_add(1);
    let id = state.errands;
    state.packing = None;
    if state.grade.busy.is_some() {
        Rc::make_mut(&mut state.grade).busy = None;
    }
    state.making = Some(Making { id, format, name, percent: 0 });
    vec![Effect::Send { id, errand }]
}

pub(super) fn stop(state: &mut State) -> Vec<Effect> {
    (state.making, state.packing, state.author.waiting) = (None, None, None);
    vec![Effect::StopErrand]
}

pub(super) fn part(state: &mut State, id: u32, percent: u8) -> Vec<Effect> {
    if let Some(making) = state.making.as_mut().filter(|making| making.id == id) {
        making.percent = percent.min(100);
    }
    package::part(state, id, percent);
    grade::part(state, id, percent);
    Vec::new()
}

pub(super) fn done(state: &mut State, id: u32, result: Result<Rc<[u8]>, ErrandProblem>, env: &Env) -> Vec<Effect> {
    if let Some(effects) = package::done(state, id, &result) {
        return effects;
    }
    let Some(making) = state.making.take_if(|making| making.id == id) else { return grade::done(state, id, result) };
    let name = making.name;
    if let Some(waiting) = state.author.waiting.take() {
        return author::done(state, waiting, name, result, env);
    }
    match (result, making.format) {
        (Ok(bytes), Some(_)) => vec![Effect::DownloadBytes { name, bytes }],
        (Ok(bytes), None) => match String::from_utf8(bytes.to_vec()) {
            Ok(text) => super::apply(state, Action::FileRead { name, text }, env),
            Err(_) => refuse(state, name, FileProblem::Unreadable),
        },
        (Err(ErrandProblem::Refused(refused)), _) => {
            let problem = match refused {
                Refused::TooBig => FileProblem::Read(store::ReadError::TooBig),
                Refused::NoPlan | Refused::Unknown => FileProblem::NoPlan,
                Refused::Damaged => FileProblem::Damaged,
                Refused::Cases => FileProblem::Cases,
            };
            refuse(state, name, problem)
        }
        (Err(ErrandProblem::Failed), None) => refuse(state, name, FileProblem::Damaged),
        (Err(problem), _) => {
            state.notice = Some(Notice::Errand(problem));
            Vec::new()
        }
    }
}

/// Opens a plan's file as a new plan, or brings back the plans of a rescue file.
pub(super) fn read(state: &mut State, name: String, text: &str, env: &Env) -> Vec<Effect> {
    if store::is_case(text) {
        return course::arrived(state, Some(name), text);
    }
    if store::is_submission(text) {
        return course::submitted(state, name, text, env);
    }
    if store::is_rescue(text) {
        return rescue::open(state, text, env).unwrap_or_else(|error| refuse(state, name, FileProblem::Read(error)));
    }
    let effects = match store::read(text) {
        Ok(saved) => Ok(plans::add(state, saved.plan, Route::Stage(Stage::Company), env)),
        Err(error @ store::ReadError::Newer { .. }) => plans::add_newer(state, text, env).ok_or(error),
        Err(error) => Err(error),
    };
    match effects {
        Ok(effects) => {
            state.notice = Some(Notice::Opened { name });
            effects
        }
        Err(error) => refuse(state, name, FileProblem::Read(error)),
    }
}

/// A file that is no text of a plan may carry one.
pub(super) fn open(state: &mut State, name: String, bytes: Rc<[u8]>) -> Vec<Effect> {
    send(state, None, name, Errand::Open(bytes))
}

/// Shows a link to the plan as it is, or puts the one shown away.
pub(super) fn share(state: &mut State) -> Vec<Effect> {
    state.link = match (&state.link, &state.open) {
        (None, Some(open)) => Some(ShareLink { fragment: store::share(&open.plan()).into(), copied: None }),
        _ => None,
    };
    Vec::new()
}

pub(super) fn copy(state: &mut State) -> Vec<Effect> {
    let link = state.link.as_ref().filter(|link| link.fragment.len() <= store::MAX_LINK);
    link.map(|link| Effect::Copy(link.fragment.clone())).into_iter().collect()
}

pub(super) fn copied(state: &mut State, copied: bool) -> Vec<Effect> {
    if state.route == Route::Embed {
        Rc::make_mut(&mut state.snippet).copied = Some(copied);
    } else if let Some(link) = &mut state.link {
        link.copied = Some(copied);
    }
    Vec::new()
}

/// A link with a plan was opened. The address goes on without it.
pub(super) fn offered(state: &mut State, fragment: &str) -> Vec<Effect> {
    match store::read_shared(fragment) {
        Ok(saved) => state.shared = Some(Rc::new(saved.plan)),
        Err(error) => state.notice = Some(Notice::Link(error)),
    }
    go(state, Route::Start)
}

/// Keeps the plan that came with a link as a new plan.
pub(super) fn take(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(plan) = state.shared.take() else { return Vec::new() };
    plans::add(state, (*plan).clone(), Route::Stage(Stage::Company), env)
}

pub(super) fn leave(state: &mut State) -> Vec<Effect> {
    state.shared = None;
    Vec::new()
}
