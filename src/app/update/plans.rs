//! The plans the browser keeps: the list of them, which one is open, and what came of the list since the program
//! started.

use std::rc::Rc;

use crate::insight::Insight;
use crate::plan::{Plan, Stage};
use crate::store::{self, ReadError};

use super::super::action::StoredPlan;
use super::super::effect::{Effect, Preference};
use super::super::keeping::{Hold, Storage};
use super::super::route::Route;
use super::super::state::{Newer, Notice, Open, PlanEntry, PlanKey, State};
use super::{Env, files, go, keeping};

/// A key nobody uses: the second of its birth, so that two tabs hardly give the same one, or the next free number.
pub(super) fn next_key(state: &State, env: &Env) -> PlanKey {
    let used = state.plans.iter().map(|entry| entry.key.0).max().unwrap_or(0).max(state.reserved);
    let second = u32::try_from(env.now / 1_000).unwrap_or(0);
    PlanKey(second.max(used.saturating_add(1)))
}

/// Puts a plan into the list, opens it and keeps it.
pub(super) fn add(state: &mut State, plan: Plan, route: Route, env: &Env) -> Vec<Effect> {
    let mut effects = leave(state, env);
    let key = next_key(state, env);
    let mut open = Open::new(key, Rc::new(plan), env.now);
    // Nobody else knows it: it is written here from its first moment on.
    (open.hold, open.born, open.text_at) = (Hold::Mine, true, 0);
    state.open = Some(open);
    state.notice = None;
    (state.import, state.report) = (None, None);
    effects.push(Effect::Claim { key, take: false });
    effects.extend(keeping::keep(state, env, false));
    effects.push(Effect::Keep(Preference::Last(key)));
    effects.extend(go(state, route));
    effects
}

/// Puts a plan that a newer program made into the list as it came, and opens it for reading; `None`, with nothing changed,
/// where nothing of it can be shown.
pub(super) fn add_newer(state: &mut State, text: &str, env: &Env) -> Option<Vec<Effect>> {
    let key = next_key(state, env);
    let entry = entry(key, text).ok()?;
    let mut effects = leave(state, env);
    state.open = Some(opened(&entry));
    (state.import, state.report) = (None, None);
    let place = state.plans.partition_point(|other| other.saved_at > entry.saved_at);
    state.plans.insert(place, entry);
    effects.push(Effect::Save { key, text: text.to_owned() });
    effects.push(Effect::Keep(Preference::Last(key)));
    effects.extend(go(state, Route::Stage(Stage::Company)));
    Some(effects)
}

/// Keeps what the open plan has, before another one is opened.
fn leave(state: &mut State, env: &Env) -> Vec<Effect> {
    let mut effects = keeping::keep(state, env, true);
    effects.extend(
        state
            .open
            .as_ref()
            .filter(|open| open.hold != Hold::Elsewhere)
            .map(|open| Effect::Release { key: open.key, left: true }),
    );
    effects
}

/// Brings the open plan's entry in the list up to date.
pub(super) fn list(state: &mut State, saved_at: u64) {
    let Some(open) = state.open.as_ref() else { return };
    let verdict = open.insight.assessment.verdict;
    let entry = PlanEntry { key: open.key, plan: open.plan(), saved_at, verdict, newer: None };
    state.plans.retain(|other| other.key != entry.key);
    state.plans.insert(0, entry);
}

/// Opens a plan of the list.
pub(super) fn open(state: &mut State, key: PlanKey, env: &Env) -> Vec<Effect> {
    let mut effects = Vec::new();
    if state.open.as_ref().is_none_or(|open| open.key != key) {
        effects.extend(leave(state, env));
        let Some(entry) = state.plans.iter().find(|entry| entry.key == key) else { return effects };
        let opened = opened(entry);
        // A table was read for the plan it was chosen in.
        (state.import, state.report) = (None, None);
        effects.extend(claim(&opened));
        state.open = Some(opened);
        effects.push(Effect::Keep(Preference::Last(key)));
    }
    effects.extend(go(state, Route::Stage(Stage::Company)));
    effects
}

fn opened(entry: &PlanEntry) -> Open {
    let mut open = Open::new(entry.key, entry.plan.clone(), entry.saved_at);
    if let Some(newer) = &entry.newer {
        open.hold = Hold::Newer(newer.version);
    }
    open
}

fn claim(open: &Open) -> Option<Effect> {
    (open.hold == Hold::Asking).then_some(Effect::Claim { key: open.key, take: false })
}

/// Takes a plan off the list; the notice can bring it back.
pub(super) fn remove(state: &mut State, key: PlanKey, env: &Env) -> Vec<Effect> {
    let Some(place) = state.plans.iter().position(|entry| entry.key == key) else { return Vec::new() };
    let mut entry = state.plans.remove(place);
    if let Some(open) = state.open.take_if(|open| open.key == key) {
        (state.import, state.report) = (None, None);
        // What was typed since it was kept last comes back with it.
        entry.plan = open.plan();
        entry.verdict = open.insight.assessment.verdict;
    }
    let at = env.now.max(entry.saved_at + 1);
    state.notice = Some(Notice::Removed(entry));
    vec![Effect::Remove { key, at }, Effect::Release { key, left: false }]
}

/// Brings the removed plan back.
pub(super) fn restore(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(Notice::Removed(mut entry)) = state.notice.take_if(|notice| matches!(notice, Notice::Removed(_))) else {
        return Vec::new();
    };
    // Later than its removal, which the browser remembers.
    let saved_at = env.now.max(entry.saved_at + 1) + 1;
    let text = match &entry.newer {
        Some(newer) => newer.text.to_string(),
        None => store::write(&entry.plan, saved_at),
    };
    entry.saved_at = saved_at;
    let effect = Effect::Save { key: entry.key, text };
    let place = state.plans.partition_point(|other| other.saved_at > entry.saved_at);
    state.plans.insert(place, entry);
    vec![effect]
}

/// Reads what the browser kept. Unreadable plans are put aside untouched; the last open plan opens again.
pub(super) fn started(
    state: &mut State,
    hash: &str,
    plans: Vec<StoredPlan>,
    last: Option<PlanKey>,
    storage: Storage,
) -> Vec<Effect> {
    state.storage = storage;
    let mut effects = Vec::new();
    for StoredPlan { key, text } in plans {
        match entry(key, &text) {
            Ok(entry) => state.plans.push(entry),
            // A newer program's plan is not damaged: it stays where it is and is left alone.
            Err(error @ ReadError::Newer { .. }) => {
                state.reserved = state.reserved.max(key.0);
                state.notice = Some(Notice::Unreadable { error });
            }
            Err(error) => {
                effects.push(Effect::Quarantine(key));
                state.notice = Some(Notice::Unreadable { error });
            }
        }
    }
    state.plans.sort_by(|a, b| b.saved_at.cmp(&a.saved_at).then(b.key.cmp(&a.key)));
    let entry = last.and_then(|key| state.plans.iter().find(|entry| entry.key == key));
    if let Some(entry) = entry {
        let open = opened(entry);
        effects.extend(claim(&open));
        state.open = Some(open);
    }
    effects.extend(follow(state, hash));
    effects
}

/// Goes where an address leads: to a page, or to a plan or case that it brings.
pub(super) fn follow(state: &mut State, hash: &str) -> Vec<Effect> {
    if store::is_shared(hash) {
        // A guest has nothing to do with plans that come in past the page around.
        return if state.guest.is_some() { Vec::new() } else { files::offered(state, hash) };
    }
    let case = Route::case_of(hash).filter(|_| state.guest.is_none()).map(str::to_owned);
    let mut effects = go(state, Route::parse(hash));
    effects.extend(case.map(Effect::FetchCase));
    effects
}

/// A kept text as an entry of the list.
pub(super) fn entry(key: PlanKey, text: &str) -> Result<PlanEntry, ReadError> {
    let (plan, saved_at, newer) = match store::read(text) {
        Ok(saved) => (saved.plan, saved.saved_at, None),
        Err(error @ ReadError::Newer { .. }) => {
            let found = store::read_newer(text).ok_or(error)?;
            let newer = Newer { version: found.version, text: text.into(), left_out: found.left_out };
            (found.plan, found.saved_at, Some(newer))
        }
        Err(error) => return Err(error),
    };
    let verdict = Insight::of(&plan).assessment.verdict;
    Ok(PlanEntry { key, plan: Rc::new(plan), saved_at, verdict, newer })
}

/// Another tab kept, made or removed a plan that is not open here.
pub(super) fn seen(state: &mut State, key: PlanKey, text: Option<&str>) {
    if state.open.as_ref().is_some_and(|open| open.key == key) {
        return;
    }
    state.plans.retain(|entry| entry.key != key);
    // What cannot be read is told at the next start.
    if let Some(entry) = text.and_then(|text| entry(key, text).ok()) {
        let place = state.plans.partition_point(|other| other.saved_at > entry.saved_at);
        state.plans.insert(place, entry);
    }
}

/// Goes on with a copy of the open plan.
pub(super) fn copy(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(plan) = state.open.as_ref().map(Open::plan) else { return Vec::new() };
    let route = state.route;
    add(state, (*plan).clone(), route, env)
}
