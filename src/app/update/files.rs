//! Files and links that leave the browser, and plans that come in with them. A plan from outside becomes a new plan
//! when somebody says so; it never changes one that is there.

use std::rc::Rc;

use crate::course::Case;
use crate::export::carried::Refused;
use crate::export::ics;
use crate::export::package::Standard;
use crate::plan::Stage;
use crate::report::questionnaire;
use crate::store;

use super::super::action::{Action, FileProblem, Given};
use super::super::effect::Effect;
use super::super::errand::{Errand, ErrandProblem, Export, Purpose, Running};
use super::super::import;
use super::super::package::Package;
use super::super::route::Route;
use super::super::state::{Notice, Open, ShareLink, State};
use super::{Env, author, course, go, grade, plans, refuse, rescue};

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
        Given::Document(_) if is_busy(state) => return Vec::new(),
        Given::Document(format) => {
            let errand = Errand::Export(Export::of(format, state.lang, &plan, &open.found, env.now));
            let name = named(open, format.extension());
            return send(state, Purpose::Document, name, errand);
        }
    };
    vec![Effect::Download { name, text }]
}

/// The name of a file of the open plan.
fn named(open: &Open, extension: &str) -> String {
    store::file_name(&open.plan()).replace("mixwright.json", extension)
}

/// Makes a package for an LMS of a case.
pub(super) fn package(state: &mut State, standard: Standard, case: Rc<str>) -> Vec<Effect> {
    if is_busy(state) {
        return Vec::new();
    }
    match store::read_case(&case) {
        Ok(Case { id, .. }) => {
            let name = format!("mixwright-{id}-{}.zip", standard.slug());
            let errand = Errand::Package(Package { standard, lang: state.lang, case });
            send(state, Purpose::Package, name, errand)
        }
        Err(error) => {
            state.notice = Some(Notice::Case(error));
            Vec::new()
        }
    }
}

/// Whether a file is being made or opened, which the next must not end; grading can be begun again.
pub(super) fn is_busy(state: &State) -> bool {
    state.errand.as_ref().is_some_and(|errand| !errand.purpose.grades())
}

/// One errand at a time: it takes the place of the one the worker is at.
pub(super) fn send(state: &mut State, purpose: Purpose, name: String, errand: Errand) -> Vec<Effect> {
    state.errands = state.errands.wrapping_add(1);
    let id = state.errands;
    state.errand = Some(Running { id, purpose, name, percent: 0 });
    vec![Effect::Send { id, errand }]
}

pub(super) fn stop(state: &mut State) -> Vec<Effect> {
    state.errand = None;
    vec![Effect::StopErrand]
}

pub(super) fn part(state: &mut State, id: u32, percent: u8) -> Vec<Effect> {
    if let Some(errand) = state.errand.as_mut().filter(|errand| errand.id == id) {
        errand.percent = percent.min(100);
    }
    Vec::new()
}

pub(super) fn done(state: &mut State, id: u32, result: Result<Rc<[u8]>, ErrandProblem>, env: &Env) -> Vec<Effect> {
    let Some(Running { purpose, name, .. }) = state.errand.take_if(|errand| errand.id == id) else {
        return Vec::new();
    };
    match (purpose, result) {
        (purpose @ (Purpose::Seal { .. } | Purpose::Unseal), result) => author::done(state, purpose, name, result, env),
        (purpose @ (Purpose::Case | Purpose::Review | Purpose::Row(_)), result) => {
            grade::done(state, &purpose, name, result)
        }
        (Purpose::Document | Purpose::Package, Ok(bytes)) => vec![Effect::DownloadBytes { name, bytes }],
        (Purpose::Open, Ok(bytes)) => match String::from_utf8(bytes.to_vec()) {
            Ok(text) => super::apply(state, Action::FileRead { name, text }, env),
            Err(_) => refuse(state, name, FileProblem::Unreadable),
        },
        (Purpose::Open, Err(ErrandProblem::Refused(refused))) => {
            let problem = match refused {
                Refused::TooBig => FileProblem::Read(store::ReadError::TooBig),
                Refused::NoPlan | Refused::Unknown => FileProblem::NoPlan,
                Refused::Damaged => FileProblem::Damaged,
                Refused::Cases => FileProblem::Cases,
            };
            refuse(state, name, problem)
        }
        (Purpose::Open, Err(ErrandProblem::Failed)) => refuse(state, name, FileProblem::Damaged),
        (Purpose::Document | Purpose::Package | Purpose::Open, Err(problem)) => {
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
    send(state, Purpose::Open, name, Errand::Open(bytes))
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
