//! The program as a guest: it begins with a plan of its own, does what the page around asks, tells it what happens, and
//! has nothing to do with the visitor's plans – whatever is asked, no effect that reaches them gets out.

mod cases;
mod requests;
mod suspend;

use std::rc::Rc;

use crate::base::{Lang, Region};
use crate::course::Locks;
use crate::plan::company::CompanyEdit;
use crate::plan::{Plan, PlanEdit, Stage, StageState};
use crate::store;
use crate::store::embed::{Answer, Keeper, News, Page, Place, Refusal};

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::embed::{Guest, Mode, Sought, Visit};
use super::super::errand::ErrandProblem;
use super::super::grade::GradeAction;
use super::super::keeping::{Health, Hold, Saving};
use super::super::route::Route;
use super::super::state::{Notice, Open, PlanKey, State};
use super::{Env, files, go, run};
use requests::{asked, made, waits_for};

/// Applies an action where the program is a guest.
pub(super) fn update(state: &mut State, action: Action, env: &Env) -> Vec<Effect> {
    let readonly = state.guest.as_ref().is_some_and(|guest| guest.readonly);
    let mut effects = match action {
        action if is_about_own_plans(&action) => return Vec::new(),
        Action::SaveNow => save(state, env),
        Action::Leave => {
            let mut effects = save(state, env);
            effects.extend(autosave(state, env));
            effects
        }
        Action::Undo
        | Action::Redo
        | Action::Learner(_)
        | Action::Stretch(_)
        | Action::HandIn
        | Action::Reopen
        | Action::Release
            if readonly =>
        {
            refused(state, "")
        }
        Action::HandIn => run(state, Action::Guest(Visit::Submit), env),
        Action::CaseArrived(text) => run(state, Action::Guest(Visit::Case(Some(text))), env),
        Action::CaseAway => run(state, Action::Guest(Visit::Case(None)), env),
        Action::ErrandDone { id, result } if waits_for(state, id) => made(state, result),
        Action::StopErrand if state.guest.as_ref().is_some_and(|guest| guest.waiting.is_some()) => {
            let mut effects = files::stop(state);
            effects.extend(made(state, Err(ErrandProblem::Failed)));
            effects
        }
        action => run(state, action, env),
    };
    effects.extend(follow(state));
    effects.retain(|effect| !touches_own_plans(effect));
    effects
}

/// What is about the visitor's plans, or brings another plan in past the page around.
const fn is_about_own_plans(action: &Action) -> bool {
    matches!(
        action,
        Action::NewPlan
            | Action::OpenExample
            | Action::OpenPlan(_)
            | Action::RemovePlan(_)
            | Action::RestoreRemoved
            | Action::TakeShared
            | Action::AskCase(_)
            | Action::BeginCase(_)
            | Action::LeaveCase
            | Action::TakeOver
            | Action::CopyPlan
            | Action::Restore(_)
            | Action::AskLasting
            | Action::Room { .. }
            | Action::Aside(_)
            | Action::GiveAside(_)
            | Action::DropAside(_)
            | Action::Claimed { .. }
            | Action::Unanswered(_)
            | Action::Appended { .. }
            | Action::Stored { .. }
            | Action::Lost(_)
            | Action::Told(_)
            | Action::Seen { .. }
            | Action::Return
            | Action::Renew(_)
            | Action::PickFile(_)
            | Action::Read(_)
            | Action::FileRead { .. }
            | Action::FileBytes { .. }
            | Action::Grade(GradeAction::Open)
    )
}

const fn touches_own_plans(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Save { .. }
            | Effect::Append { .. }
            | Effect::Claim { .. }
            | Effect::Release { .. }
            | Effect::Remove { .. }
            | Effect::Quarantine(_)
            | Effect::Aside(_)
            | Effect::Look(_)
            | Effect::ListAside
            | Effect::GiveAside(_)
            | Effect::DropAside(_)
            | Effect::AskLasting
            | Effect::KeepPoints(_)
            | Effect::AskPoints
            | Effect::TakeUpdate
            | Effect::Keep(_)
    )
}

/// Begins: the plan kept from an earlier visit, or the one the address brings, or an attempt at its case, or a new plan.
pub(super) fn begin(state: &mut State, hash: &str, env: &Env) -> Vec<Effect> {
    let Some(guest) = state.guest.as_deref_mut() else { return Vec::new() };
    let asked = guest.asked.clone();
    state.lang = asked.lang.unwrap_or(state.lang);
    state.theme = asked.theme;
    let kept = guest.kept.take().map(|text| store::read(&text));
    let fits = |plan: &Plan| cases::fits(&asked, plan);
    let apart = match &kept {
        Some(Err(error)) => Some(Notice::Unreadable { error: error.clone() }),
        Some(Ok(saved)) if !fits(&saved.plan) => Some(Notice::OtherCase),
        Some(Ok(_)) | None => None,
    };
    if apart.is_some() {
        // What cannot be read or is something else is left as it is: nothing is written over it.
        (guest.local, guest.apart) = (Health::Denied, true);
        state.notice = apart;
    }
    let linked = store::is_shared(hash).then(|| store::read_shared(hash));
    if let Some(Err(error)) = &linked {
        state.notice = Some(Notice::Link(error.clone()));
    }
    let plan = (kept.and_then(Result::ok).map(|saved| saved.plan).filter(fits))
        .or_else(|| asked.plan.as_deref().cloned())
        .or_else(|| linked.and_then(Result::ok).map(|saved| saved.plan));
    let sought = plan.is_none() && asked.case.is_some();
    let attempt = sought || plan.as_ref().is_some_and(|plan| plan.attempt.is_some());
    let route = match (asked.stage, Route::parse(hash)) {
        (Some(stage), _) => Route::Stage(stage),
        (None, Route::Start) if asked.mode == Mode::Author => Route::Author,
        (None, Route::Start) if asked.mode == Mode::Review => Route::Grade,
        (None, Route::Start) if attempt => Route::Case,
        (None, route) => within(guest, route),
    };
    if sought {
        state.route = route;
        return cases::seek(guest);
    }
    let plan = plan.unwrap_or_else(|| fresh(state, env));
    let mut effects = install(state, plan, env);
    effects.extend(go(state, route));
    effects
}

/// A new plan as the address asks for it.
fn fresh(state: &State, env: &Env) -> Plan {
    let asked = state.guest.as_ref().map(|guest| guest.asked.clone()).unwrap_or_default();
    let region = asked.region.unwrap_or(match state.lang {
        Lang::Ko => Region::Kr,
        Lang::Zh => Region::Cn,
        Lang::En => Region::Us,
    });
    let plan = Plan::fresh(region, asked.start.unwrap_or_else(|| env.today.to_month().plus(1)));
    let currency = asked.currency.map(|currency| PlanEdit::Company(CompanyEdit::Currency(currency)));
    currency.and_then(|edit| plan.with(edit).ok()).unwrap_or(plan)
}

/// Shows a plan instead of the one shown.
fn install(state: &mut State, plan: Plan, env: &Env) -> Vec<Effect> {
    let plan = Rc::new(plan);
    let mut open = Open::new(PlanKey(0), plan.clone(), env.now);
    open.hold = Hold::Mine;
    state.open = Some(open);
    (state.import, state.report, state.receipt, state.link) = (None, None, None, None);
    let Some(guest) = state.guest.as_deref_mut() else { return Vec::new() };
    guest.rev = guest.rev.saturating_add(1);
    guest.counted = Some(plan);
    (guest.sought, guest.scored) = (Sought::Nothing, false);
    (guest.told, guest.sent, guest.stored) = (guest.rev, guest.rev, guest.rev);
    loaded(guest)
}

fn loaded(guest: &mut Guest) -> Vec<Effect> {
    let Some(plan) = guest.counted.clone().filter(|_| guest.linked) else { return Vec::new() };
    vec![Effect::Tell(News::Loaded { rev: guest.rev, digest: guest.digest(&plan) })]
}

/// Counts a change, and tells what the page around does not know yet.
fn follow(state: &mut State) -> Vec<Effect> {
    let (Some(guest), Some(open)) = (state.guest.as_deref_mut(), state.open.as_ref()) else { return Vec::new() };
    if open.behind.is_some() {
        return Vec::new();
    }
    let (place, plan) = (place(state.route), open.plan());
    let mut effects = Vec::new();
    if guest.counted.as_ref().is_none_or(|counted| !Rc::ptr_eq(counted, &plan)) {
        guest.rev = guest.rev.saturating_add(1);
        guest.counted = Some(plan.clone());
        if guest.keeper() == Keeper::Host {
            effects.push(Effect::AutosaveSoon);
        }
    }
    if guest.linked {
        if !guest.scored {
            (guest.score, guest.scored) = (cases::shown(open), true);
        }
        let (complete, score) = (complete(&plan), guest.score);
        let stands = Some((place, complete, score));
        if guest.progress != stands {
            guest.progress = stands;
            effects.push(Effect::Tell(News::Progress { stage: place, complete, of: ALL, score }));
        }
        let keeper = guest.keeper();
        if guest.keeper.replace(keeper) != Some(keeper) {
            effects.push(Effect::Tell(News::Storage { state: keeper }));
        }
    }
    effects
}

#[expect(clippy::cast_possible_truncation, reason = "there are twelve")]
const ALL: u8 = Stage::ALL.len() as u8;

fn complete(plan: &Plan) -> u8 {
    let complete = Stage::ALL.into_iter().filter(|stage| plan.state_of(*stage) == StageState::Complete);
    u8::try_from(complete.count()).unwrap_or(ALL)
}

const fn place(route: Route) -> Option<Place> {
    match route {
        Route::Stage(stage) => Some(Place::Stage(stage)),
        Route::Document => Some(Place::Page(Page::Document)),
        Route::Audit => Some(Place::Page(Page::Audit)),
        _ => None,
    }
}

/// Tells of the change, and keeps the plan where the browser is to keep it.
fn save(state: &mut State, env: &Env) -> Vec<Effect> {
    let (Some(guest), Some(open)) = (state.guest.as_deref_mut(), state.open.as_mut()) else { return Vec::new() };
    let plan = open.plan();
    open.unkept.clear();
    open.saving = if guest.keeper() == Keeper::Memory { Saving::Memory } else { Saving::Saved };
    let mut effects = Vec::new();
    if guest.linked && guest.told != guest.rev {
        // Scoring takes longer than a keystroke may.
        (guest.told, guest.scored) = (guest.rev, false);
        effects.push(Effect::Tell(News::Change { rev: guest.rev, digest: guest.digest(&plan) }));
    }
    if guest.keeper() == Keeper::Browser && guest.stored != guest.rev {
        guest.stored = guest.rev;
        effects.push(Effect::KeepGuest { name: guest.asked.entry(), text: store::write(&plan, env.now) });
    }
    effects
}

/// Gives the plan to the page around, where it has another one.
fn autosave(state: &mut State, env: &Env) -> Vec<Effect> {
    let (Some(guest), Some(open)) = (state.guest.as_deref_mut(), state.open.as_ref()) else { return Vec::new() };
    if guest.keeper() != Keeper::Host || guest.sent == guest.rev {
        return Vec::new();
    }
    guest.sent = guest.rev;
    let plan = open.plan();
    let news = News::Autosave { plan: store::write(&plan, env.now), rev: guest.rev, digest: guest.digest(&plan) };
    vec![Effect::Tell(news)]
}

/// Whether a change is to be refused: nothing may change, or the field may not.
pub(super) fn holds(guest: Option<&Guest>, before: &Plan, after: &Plan, field: &str) -> bool {
    let Some(guest) = guest else { return false };
    let locks = Locks::new(&guest.locks);
    guest.readonly || locks.holds(field) || !locks.violated(&store::changes(before, after)).is_empty()
}

/// Says that a change was refused, to the user and to the page around.
pub(super) fn refused(state: &mut State, field: &str) -> Vec<Effect> {
    let Some(guest) = state.guest.as_deref_mut() else { return Vec::new() };
    guest.refused = guest.refused.wrapping_add(1);
    let (notice, code) = if guest.readonly { (Notice::ViewOnly, "readonly") } else { (Notice::Held, "locked") };
    state.notice = Some(notice);
    let mut effects: Vec<Effect> = Some(field)
        .filter(|field| !field.is_empty())
        .map(|field| Effect::Focus(field.to_owned()))
        .into_iter()
        .collect();
    effects.extend(told_refused(state, code, field));
    effects
}

/// Tells the page around, if it listens, that a change was refused.
pub(super) fn told_refused(state: &State, code: &str, field: &str) -> Vec<Effect> {
    let listens = state.guest.as_ref().is_some_and(|guest| guest.linked);
    let field = Some(field.to_owned()).filter(|field| !field.is_empty());
    let news = News::Error { code: code.to_owned(), field };
    listens.then_some(Effect::Tell(news)).into_iter().collect()
}

/// Where a guest goes instead of pages about the visitor's plans.
pub(super) fn within(guest: &Guest, route: Route) -> Route {
    match route {
        Route::Author if guest.asked.mode == Mode::Author => route,
        Route::Grade if guest.asked.mode == Mode::Review => route,
        Route::Start | Route::Kept | Route::Compare(_) | Route::Grade | Route::Embed | Route::Author => {
            Route::Stage(guest.asked.stage.unwrap_or(Stage::Company))
        }
        route => route,
    }
}

/// What happens to the guest.
pub(super) fn visited(state: &mut State, visit: Visit, env: &Env) -> Vec<Effect> {
    let Some(guest) = state.guest.as_deref_mut() else { return Vec::new() };
    match visit {
        Visit::Linked => {
            guest.linked = true;
            (guest.progress, guest.keeper) = (None, None);
            let mut effects = loaded(guest);
            effects.extend(cases::missing(guest));
            if guest.rev != guest.sent && guest.keeper() == Keeper::Host {
                effects.push(Effect::AutosaveSoon);
            }
            effects
        }
        Visit::Asked { id, request: Err(refusal) } => vec![Effect::Answer { id, answer: Answer::Refused(refusal) }],
        Visit::Asked { id, request: Ok(request) } => match asked(state, id, request, env) {
            Ok((answer, mut effects)) => {
                effects.extend(answer.map(|answer| Effect::Answer { id, answer }));
                effects
            }
            Err(refusal) => vec![Effect::Answer { id, answer: Answer::Refused(refusal) }],
        },
        Visit::Autosave => autosave(state, env),
        Visit::Kept(health) => {
            guest.local = health;
            if let Some(open) = state.open.as_mut().filter(|_| health != Health::Good) {
                open.saving = Saving::Memory;
            }
            Vec::new()
        }
        Visit::Case(text) => cases::arrived(state, text, env),
        Visit::Again if guest.sought.code().is_some() => cases::seek(guest),
        Visit::Again => Vec::new(),
        Visit::Submit => match cases::submit(state, env) {
            Ok(effects) => effects,
            Err(Refusal::NoPlan) => Vec::new(),
            Err(_) => refused(state, ""),
        },
        Visit::Left => {
            if guest.linked {
                vec![Effect::Tell(News::Exit {})]
            } else {
                Vec::new()
            }
        }
    }
}
