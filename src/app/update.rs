//! The one place where the state changes.

mod anew;
mod author;
mod back;
mod course;
mod edit;
mod files;
mod grade;
mod guest;
mod keeping;
mod over;
mod plans;
mod renewal;
mod rescue;

use std::rc::Rc;

use crate::base::{Day, Lang, Region};
use crate::insight::{Job, JobResult, Task, moves, work_back};
use crate::plan::{Plan, Stage};
use crate::store;

use super::action::{Action, FileProblem};
use super::beside;
use super::course::Deed;
use super::effect::{Effect, Preference, TableKind};
use super::embed::Guest;
use super::keeping::{Saving, Unkept};
use super::route::{LibraryPage, Route};
use super::state::{Notice, Open, Renewal, Shelf, State};
use super::{import, picture, tour};
use edit::{changed_plan, edit_plan};

mod reports;

/// What the update may know of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Env {
    /// Milliseconds since 1970, UTC.
    pub now: u64,
    /// Today at the user's place.
    pub today: Day,
}

/// Applies `action` and says what the shell shall do.
pub fn update(state: &mut State, action: Action, env: &Env) -> Vec<Effect> {
    // Whatever comes after something was typed, but for more of it, finds everything worked out.
    let behind = is_behind(state) && !matches!(action, Action::Typed { .. } | Action::Follow);
    let mut effects = if behind { alone(state, Action::Follow, env) } else { Vec::new() };
    effects.extend(over::several(state, &action, env).unwrap_or_else(|| alone(state, action, env)));
    effects
}

fn is_behind(state: &State) -> bool {
    state.open.as_ref().is_some_and(|open| open.behind.is_some())
}

fn alone(state: &mut State, action: Action, env: &Env) -> Vec<Effect> {
    if state.guest.is_some() { guest::update(state, action, env) } else { run(state, action, env) }
}

fn run(state: &mut State, action: Action, env: &Env) -> Vec<Effect> {
    let insight = |state: &State| state.open.as_ref().map(|open| Rc::as_ptr(&open.insight));
    let before = insight(state);
    let route = state.route;
    // What a job found belongs to the same plan, whose other jobs go on.
    let found = matches!(action, Action::Done { .. });
    let mut effects = apply(state, action, env);
    course::study(state, env);
    author::study(state);
    // What versions would bring is told on this page only.
    let open = state.open.as_mut().filter(|open| open.behind.is_none());
    if let (Route::Stage(Stage::Evaluation), Some(open)) = (state.route, open) {
        open.past.learn(&open.history.plan());
    }
    if !found && insight(state) != before {
        reports::look_again(state);
        effects.extend(ask_jobs(state));
    }
    if state.route != route || insight(state) != before {
        anew::reckon(state);
    }
    beside::look(state);
    effects.extend(renewal::go_on(state));
    effects
}

/// Begins the jobs the open plan asks for, and gives up those for an earlier plan.
fn ask_jobs(state: &mut State) -> Vec<Effect> {
    let mut effects = Vec::new();
    for task in Task::ALL {
        let open = state.open.as_ref().filter(|open| open.insight.wants(task));
        // A case is no part of what jobs reckon with, and its text would travel with every one.
        let plan = open.map(|open| match open.plan() {
            plan if plan.attempt.is_some() || plan.draft.is_some() => {
                Rc::new(Plan { attempt: None, draft: None, ..(*plan).clone() })
            }
            plan => plan,
        });
        let running = forget(state, task);
        match plan {
            Some(plan) => {
                state.running.push((task, 0.0));
                effects.push(Effect::Run(Job { task, plan }));
            }
            None => effects.extend(running.then_some(Effect::Stop(task))),
        }
    }
    effects
}

/// Forgets a job; whether it was under way.
fn forget(state: &mut State, task: Task) -> bool {
    let before = state.running.len();
    state.running.retain(|(running, _)| *running != task);
    state.running.len() < before
}

fn apply(state: &mut State, action: Action, env: &Env) -> Vec<Effect> {
    match action {
        Action::Edit { edit, field } => edit_plan(state, edit, &field, env),
        Action::Typed { edit, field } => {
            let mut effects = edit::enter(state, edit, &field, env);
            effects.extend(is_behind(state).then_some(Effect::FollowSoon));
            effects
        }
        Action::Follow => {
            state.open.iter_mut().for_each(Open::catch_up);
            Vec::new()
        }
        Action::Accept { edit, field, focus } => {
            let mut effects = edit_plan(state, edit, &field, env);
            // Where nothing changed the button is still there, and the cursor on it.
            if !effects.is_empty() {
                effects.push(Effect::Focus(focus.to_owned()));
            }
            effects
        }
        Action::Progress { task, part } => {
            if let Some((_, so_far)) = state.running.iter_mut().find(|(running, _)| *running == task) {
                *so_far = part;
            }
            Vec::new()
        }
        Action::Done { job, result } => {
            done(state, &job, result);
            Vec::new()
        }
        Action::Undo => back::step(state, super::History::undo, Unkept::Undo, env),
        Action::Redo => back::step(state, super::History::redo, Unkept::Redo, env),
        Action::Go(route) => go(state, route),
        Action::GoToField(field) => {
            let stage = field.split('.').next().and_then(Stage::from_slug);
            if let (Some(Stage::Touchpoints), Some(channel)) = (stage, field.split('.').nth(1)) {
                Rc::make_mut(&mut state.unfolded).insert(channel.to_owned());
            }
            if let Some(open) = &state.open {
                Rc::make_mut(&mut state.board).open_for(&field, &open.insight.schedule);
            }
            let mut effects = stage.map_or_else(Vec::new, |stage| go(state, Route::Stage(stage)));
            effects.push(Effect::Focus(field));
            effects
        }
        Action::EnterPage => vec![Effect::EnterPage],
        // The shell waits for it; nothing of the state is different.
        Action::StageShown(_) => Vec::new(),
        Action::Tour(action) => tour::apply(state, action),
        Action::Read(guide) => vec![Effect::Visit(guide.address(state.lang))],
        Action::Over(_) | Action::Press(_) => over::apply(state, &action, env),
        Action::Unfold { channel, open } => {
            let unfolded = Rc::make_mut(&mut state.unfolded);
            if open {
                unfolded.insert(channel)
            } else {
                unfolded.remove(&channel)
            };
            Vec::new()
        }
        Action::Show(what) => {
            Rc::make_mut(&mut state.board).show(what);
            Vec::new()
        }
        Action::SetLang(lang) => {
            state.lang = lang;
            vec![Effect::Keep(Preference::Lang(lang.tag()))]
        }
        Action::SetTheme(theme) => {
            state.theme = theme;
            vec![Effect::Keep(Preference::Theme(theme.slug()))]
        }
        Action::NewPlan => {
            let region = match state.lang {
                Lang::Ko => Region::Kr,
                Lang::Zh => Region::Cn,
                Lang::En => Region::Us,
            };
            // A plan begins next month: this one is half gone.
            plans::add(state, Plan::fresh(region, env.today.to_month().plus(1)), Route::Quick, env)
        }
        Action::OpenExample => match store::read(store::example(state.lang)) {
            Ok(saved) => plans::add(state, saved.plan, Route::Stage(Stage::Feasibility), env),
            Err(error) => refuse(state, "roastery.mixwright.json".to_owned(), FileProblem::Read(error)),
        },
        Action::OpenPlan(key) => plans::open(state, key, env),
        Action::RemovePlan(key) => plans::remove(state, key, env),
        Action::RestoreRemoved => plans::restore(state, env),
        Action::Give(file) => files::give(state, file, env),
        Action::StopErrand => files::stop(state),
        Action::ErrandPart { id, part } => files::part(state, id, part),
        Action::ErrandDone { id, result } => files::done(state, id, result, env),
        Action::FileBytes { name, bytes } => files::open(state, name, bytes),
        Action::Share => files::share(state),
        Action::CopyLink => files::copy(state),
        Action::Copied(copied) => files::copied(state, copied),
        Action::TakeShared => files::take(state, env),
        Action::DropShared => files::leave(state),
        Action::AskCase(id) => vec![Effect::FetchCase(id.to_owned())],
        Action::CaseAway => {
            state.notice = Some(Notice::NoCase);
            Vec::new()
        }
        Action::CaseArrived(text) if state.route == Route::Grade => grade::case(state, None, &text),
        Action::Grade(action) => grade::graded(state, action, env),
        Action::CaseArrived(text) => course::arrived(state, None, &text),
        Action::BeginCase(lang) => course::begin(state, lang, env),
        Action::LeaveCase => course::leave(state),
        Action::Author(action) => author::run(state, action, env),
        Action::Learner(name) => course::attempt(state, Deed::Learner(name), env),
        Action::Stretch(percent) => course::attempt(state, Deed::Stretch(percent), env),
        Action::HandIn => course::hand_in(state, env),
        Action::Reopen => course::attempt(state, Deed::Reopen, env),
        Action::Tick => {
            state.now = env.now;
            Vec::new()
        }
        Action::Release => course::release(state, env),
        Action::MakePackage { standard, case } => files::package(state, standard, case),
        Action::Slide(slide) => {
            state.slide = slide;
            Vec::new()
        }
        Action::FullScreen => vec![Effect::FullScreen],
        Action::Print => vec![Effect::Print],
        Action::ShowReceipt(figure) => {
            state.receipt = Some(figure);
            let mut effects = vec![Effect::KeepCursor, Effect::Focus("receipt.close".to_owned())];
            effects.extend(ask_library(state));
            effects
        }
        Action::WorkBack(objective) => {
            if let Some(open) = state.open.as_mut() {
                open.back = work_back(&open.plan(), objective).map(Rc::new);
            }
            Vec::new()
        }
        Action::AskMoves => {
            if let Some(open) = state.open.as_mut() {
                open.moves = moves(&open.plan(), &open.insight).map(Rc::new);
            }
            Vec::new()
        }
        Action::AcceptReplan(chosen) => anew::accept(state, &chosen, env),
        Action::Compare { from, to } => {
            if let Some(open) = state.open.as_mut() {
                open.past.compare(from, to, &open.history.plan(), &open.insight);
            }
            Vec::new()
        }
        Action::AskLibrary => ask_library(state),
        Action::Narrow(to) => {
            state.browse.narrow(to);
            Vec::new()
        }
        Action::LibraryFetched(pack) => {
            let book = pack.and_then(|pack| store::read_library(&pack).ok());
            state.shelf = book.map_or(Shelf::Failed, |book| Shelf::Here(Rc::new(book)));
            Vec::new()
        }
        Action::CloseReceipt => {
            state.receipt = None;
            vec![Effect::ReturnCursor]
        }
        Action::DismissNotice => {
            state.notice = None;
            Vec::new()
        }
        Action::Renew(renewal) => {
            state.renewal = renewal;
            // What waits to be kept is kept first.
            if renewal == Renewal::Wanted { apply(state, Action::SaveNow, env) } else { Vec::new() }
        }
        Action::SaveNow => match &state.open {
            Some(open) if open.saving != Saving::Saved => keeping::keep(state, env, false),
            _ => Vec::new(),
        },
        Action::Leave => keeping::keep(state, env, true),
        Action::Return => keeping::look(state),
        Action::TakeOver => keeping::ask(state, env),
        Action::CopyPlan => plans::copy(state, env),
        Action::Restore(id) => back::restore(state, id, env),
        Action::AskLasting => vec![Effect::AskLasting],
        Action::Room { scarce, lasting } => {
            (state.storage.scarce, state.storage.lasting) = (scarce, lasting);
            Vec::new()
        }
        Action::Aside(found) => {
            state.aside = found;
            Vec::new()
        }
        Action::GiveAside(name) => vec![Effect::GiveAside(name)],
        Action::DropAside(name) => vec![Effect::DropAside(name)],
        Action::Unanswered(key) => keeping::unanswered(state, key),
        Action::Claimed { key, mine, records } => keeping::claimed(state, key, mine, records.as_deref(), env),
        Action::Appended { key, seq, result } => keeping::appended(state, key, seq, result, env),
        Action::Lost(key) => keeping::lost(state, key, env),
        Action::Told(word) => keeping::told(state, word, env),
        Action::Seen { key, text } => {
            plans::seen(state, key, text.as_deref());
            Vec::new()
        }
        Action::Arrived { address, embed, kept, local } => {
            state.address = address.into();
            state.guest = embed.map(|embed| Box::new(Guest::new(*embed, kept, local)));
            Vec::new()
        }
        Action::Compose(snippet) => {
            state.snippet = Rc::from(snippet);
            Vec::new()
        }
        Action::CopySnippet => vec![Effect::CopyText(state.snippet.code(&state.address))],
        Action::Guest(visit) => guest::visited(state, visit, env),
        Action::Started { hash, clock_offset, .. } if state.guest.is_some() => {
            state.clock_offset = clock_offset;
            guest::begin(state, &hash, env)
        }
        Action::Started { hash, lang, theme, plans, last, storage, clock_offset } => {
            state.clock_offset = clock_offset;
            state.lang = lang.unwrap_or(state.lang);
            state.theme = theme.unwrap_or(state.theme);
            plans::started(state, &hash, plans, last, storage)
        }
        // A guest has no place for another plan; what comes by link is asked about where the visitor's plans are.
        Action::HashChanged(hash) => plans::follow(state, &hash),
        Action::Stored { key, health } => keeping::stored(state, key, health),
        Action::PickTable(input) => vec![Effect::ReadTable { input, lang: state.lang, kind: TableKind::Figures }],
        Action::TableRead { name, text } => {
            let plan = state.open.as_ref().map(Open::plan);
            state.import = plan.map(|plan| Rc::new(import::read(&plan, name, &text)));
            Vec::new()
        }
        Action::TakeImport => edit::take_import(state, env),
        Action::DropImport => {
            state.import = None;
            Vec::new()
        }
        Action::PickReport(input) => vec![Effect::ReadTable { input, lang: state.lang, kind: TableKind::Report }],
        Action::ReportRead { name, text } => {
            reports::arrive(state, name, &text);
            Vec::new()
        }
        Action::Answer(answer) => {
            reports::answer(state, answer);
            Vec::new()
        }
        Action::TakeReport => reports::take(state, env),
        Action::DropReport => {
            state.report = None;
            Vec::new()
        }
        Action::PickLogo(input) => vec![Effect::ReadLogo(input)],
        Action::Hovered(hovered) => {
            state.hovered = hovered;
            Vec::new()
        }
        Action::SaveChart { picture, form, lang } => vec![picture::save(&picture, form, lang)],
        Action::PictureRefused => picture::refused(state),
        Action::PickFile(input) => vec![Effect::ReadFile(input)],
        Action::FileRead { name, text } => files::read(state, name, &text, env),
        Action::FileRefused { name, problem } => refuse(state, name, problem),
    }
}

/// Takes what a job found, unless the plan has changed since.
fn done(state: &mut State, job: &Job, result: Option<JobResult>) {
    let Some(open) = state.open.as_mut().filter(|open| open.plan().counts_like(&job.plan)) else { return };
    state.running.retain(|(running, _)| *running != job.task);
    let mut insight = (*open.insight).clone();
    if let Some(result) = result
        && insight.learn(&job.plan, &result)
    {
        open.insight = Rc::new(insight);
        open.found.push(result);
    }
}

/// Fetches the library's sources the first time somebody needs one, and again where that failed.
fn ask_library(state: &mut State) -> Vec<Effect> {
    if matches!(state.shelf, Shelf::Asked | Shelf::Here(_)) {
        return Vec::new();
    }
    state.shelf = Shelf::Asked;
    vec![Effect::FetchLibrary]
}

pub(super) fn go(state: &mut State, route: Route) -> Vec<Effect> {
    // Without a plan there is nothing to show but the start.
    let route = if route.needs_plan() && state.open.is_none() { Route::Start } else { route };
    let route = state.guest.as_ref().map_or(route, |guest| guest::within(guest, route));
    let mut effects = vec![Effect::SetHash(route.hash())];
    // A term is looked for in the whole list, wherever on the page one was.
    let term = match route {
        Route::Library(LibraryPage::Term(id)) => {
            state.browse.all_terms();
            Some(Effect::Focus(format!("term.{id}")))
        }
        _ => None,
    };
    if state.route == route {
        effects.extend(term);
        return effects;
    }
    state.route = route;
    (state.receipt, state.over, state.slide) = (None, None, 0);
    effects.push(Effect::BeginPage);
    effects.extend(term);
    if route.cites_sources() {
        effects.extend(ask_library(state));
    }
    if route == Route::Kept {
        effects.push(Effect::ListAside);
    }
    effects
}

fn refuse(state: &mut State, name: String, problem: FileProblem) -> Vec<Effect> {
    state.notice = Some(Notice::File { name, problem });
    Vec::new()
}

#[cfg(test)]
mod tests;
