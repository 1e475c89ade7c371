//! Keeping the open plan. One tab writes it, record by record, into its journal; the others follow what it writes. A
//! change made in a tab that does not write takes the plan over: nothing is refused, and nothing is overwritten, because
//! what is not kept yet is done again to what the other tab made.

use std::rc::Rc;

use crate::plan::Plan;
use crate::store::{self, Log};

use super::super::course;
use super::super::effect::{Effect, Preference};
use super::super::history::History;
use super::super::keeping::{Appended, Health, Hold, Saving, Unkept, Word};
use super::super::state::{Notice, Open, PlanKey, State};
use super::{Env, plans};

/// After so many records in a row whose number was taken the journal is one that tells something else than it holds.
const MOST_CLASHES: u8 = 8;

/// Keeps what changed. With `leaving` the readable text too, though this tab may still wait for the plan.
pub(super) fn keep(state: &mut State, env: &Env, leaving: bool) -> Vec<Effect> {
    // What is slow is not given more; it comes with the next record.
    let journal = matches!(state.storage.journal, Health::Good | Health::Full);
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    let mut effects = Vec::new();
    let write = match open.hold {
        Hold::Mine => journal,
        Hold::Asking if leaving && !open.unkept.is_empty() => false,
        Hold::Asking | Hold::Elsewhere | Hold::Newer(_) => return effects,
    };
    let mut text = leaving || !write;
    let Open { log, history, .. } = open;
    let (marks, cursor) = (history.marks(), history.cursor());
    if write && open.flying.is_none() {
        let now = env.now.max(open.text_at + 1);
        let news = !log.tells(&marks, cursor);
        if let Some(append) = log.record(&marks, cursor, now, |id| history.plan_of(id)) {
            text |= append.whole;
            let told = if log.tells(&marks, cursor) { open.unkept.len() } else { 0 };
            open.saving = if news { Saving::Pending } else { open.saving };
            open.flying = Some((append.seq, told));
            effects.push(Effect::Append { key: open.key, append });
        } else {
            // Steps back and forward again lead to what is kept already.
            open.unkept.clear();
        }
    }
    let told = write && log.tells(&marks, cursor);
    let at = if told { log.at() } else { env.now.max(log.at() + 1).max(open.text_at + 1) };
    let (key, plan) = (open.key, open.plan());
    let stale = open.text_at != at && (write || !open.unkept.is_empty() || open.born);
    if text && stale {
        effects.push(Effect::Save { key, text: store::write(&plan, at) });
    }
    // Who still waits for the plan does again what is not kept, on what was there before it.
    if open.hold == Hold::Mine {
        open.text_at = if text { at } else { open.text_at };
        plans::list(state, at);
    }
    if write {
        effects.extend(settle(state));
    }
    effects
}

/// What the change of a plan brings with it.
pub(super) fn changed(state: &mut State, what: Unkept, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    open.unkept.push(what);
    open.saving = match open.saving {
        // Nothing is on its way where nothing can be kept.
        saving @ (Saving::Memory | Saving::Full) => saving,
        _ if open.hold == Hold::Asking && open.slow => Saving::Memory,
        Saving::Saved | Saving::Pending | Saving::Basic => Saving::Pending,
    };
    match open.hold {
        Hold::Mine => vec![Effect::SaveSoon],
        Hold::Elsewhere => ask(state, env),
        // It is kept once it is known who writes.
        Hold::Asking | Hold::Newer(_) => Vec::new(),
    }
}

/// Takes the plan over from another tab. Without a journal this tab knows an old state of it: it goes on with that as a
/// plan of its own, so that neither writes over the other.
pub(super) fn ask(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    if state.storage.journal == Health::Denied {
        open.hold = Hold::Mine;
        return rekey(state, env);
    }
    // Who waited for it before has it by now.
    open.asked &= open.hold != Hold::Elsewhere;
    open.hold = Hold::Asking;
    vec![Effect::Claim { key: open.key, take: true }]
}

/// Who writes the plan is not known in time: what was changed is not on its way anywhere, and is said to be in memory only.
pub(super) fn unanswered(state: &mut State, key: PlanKey) -> Vec<Effect> {
    if let Some(open) = state.open.as_mut().filter(|open| open.key == key && open.hold == Hold::Asking) {
        open.slow = true;
        if !open.unkept.is_empty() && open.saving == Saving::Pending {
            open.saving = Saving::Memory;
        }
    }
    Vec::new()
}

/// Whether the open plan is this one.
fn is_open(state: &State, key: PlanKey) -> bool {
    state.open.as_ref().is_some_and(|open| open.key == key)
}

/// Who writes the plan, and what its journal holds.
pub(super) fn claimed(
    state: &mut State,
    key: PlanKey,
    mine: bool,
    records: Option<&[(u32, String)]>,
    env: &Env,
) -> Vec<Effect> {
    if !is_open(state, key) {
        return if mine { vec![Effect::Release { key, left: true }] } else { Vec::new() };
    }
    let slow = state.storage.journal == Health::Slow;
    let kept = state.plans.iter().find(|entry| entry.key == key).map(|entry| entry.plan.clone());
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    open.slow = false;
    if open.born {
        // Nobody else has it but a tab that gave the same key in the same second.
        return if mine { Vec::new() } else { rekey(state, env) };
    }
    // Who writes already asked twice, and what was read for the second question may be older than what is on its way.
    if mine && open.hold == Hold::Mine {
        return Vec::new();
    }
    // What was read may be older than the record that is on its way; it is read again once that has landed.
    if open.flying.is_some() && !slow {
        (open.hold, open.outrun) = (Hold::Elsewhere, true);
        return Vec::new();
    }
    let Some(records) = records else {
        // What cannot be read must not be written either: the text is kept until the program starts again.
        state.storage.journal = Health::Denied;
        open.hold = if mine { Hold::Mine } else { Hold::Elsewhere };
        let unkept = !open.unkept.is_empty();
        return if !mine && unkept { ask(state, env) } else { keep(state, env, false) };
    };
    let replay = Log::replay(records);
    if replay.newer || replay.log.as_ref().is_some_and(Log::is_newer) {
        open.hold = Hold::Newer(replay.log.map_or(0, |log| log.version()).max(store::VERSION + 1));
        return vec![Effect::Release { key, left: true }];
    }
    let mut effects = Vec::new();
    let before = open.plan();
    // The journal holds the record that took our number: it says what it does.
    if replay.log.as_ref().is_some_and(|log| log.seq() >= open.log.seq()) {
        open.clashes = 0;
    }
    let last = records.iter().map(|(seq, _)| *seq).max().unwrap_or(0);
    let first = open.log.seq() == 0;
    let mut damaged = replay.damaged;
    match replay.log {
        Some(log) if first || open.outrun || log.seq() > open.log.seq() => {
            let newer_text = kept.filter(|plan| first && open.text_at > log.at() && **plan != before_of(&log));
            damaged |= !follow(open, log, newer_text);
        }
        // Nothing is there any more: it is written anew.
        None if open.outrun && !damaged => open.log.renew(last),
        Some(_) | None => {}
    }
    if damaged {
        effects.push(Effect::Aside(key));
        open.log.renew(last);
        state.notice = Some(Notice::Damaged);
    }
    let Some(open) = state.open.as_mut() else { return effects };
    follows(open, &before);
    open.hold = if mine { Hold::Mine } else { Hold::Elsewhere };
    if mine {
        effects.extend(keep(state, env, false));
    } else if !open.unkept.is_empty() {
        effects.extend(ask(state, env));
    }
    effects.extend(settle(state));
    effects
}

/// The plan a log holds, or an empty one.
fn before_of(log: &Log) -> Plan {
    let (marks, cursor) = log.marks();
    marks.get(cursor).and_then(|mark| log.plan(mark.id).ok()).unwrap_or_default()
}

/// Makes the plan what the log holds, and does again what is not kept yet; false where the log holds no plan. `text` is
/// a readable text that is newer than the log: it becomes a step of its own.
fn follow(open: &mut Open, log: Log, text: Option<Rc<Plan>>) -> bool {
    let Some(history) = History::of(&log, Some((&open.history, &open.log))) else { return false };
    (open.history, open.log, open.outrun) = (history, log, false);
    course::recover(&mut open.history, &open.log);
    let again = std::mem::take(&mut open.unkept);
    open.flying = None;
    for what in text.map(Unkept::Whole).into_iter().chain(again) {
        redo(open, what);
    }
    true
}

fn redo(open: &mut Open, what: Unkept) {
    let at = open.log.at() + 1;
    match &what {
        Unkept::Edit { edit, field } => {
            // A row that is gone by now cannot be changed any more, nor an attempt that was handed in.
            let before = open.plan();
            if let Ok(plan) = before.with(edit.clone())
                && course::admit(&before, &plan, open.course.as_deref(), field, at).is_ok()
            {
                let plan = course::logged(plan, &open.history, field, at);
                open.history.push(plan, field, at);
            }
        }
        Unkept::Deed(deed) => drop(course::enter(&mut open.history, deed, at)),
        Unkept::Whole(plan) => open.history.push(course::restored(&open.plan(), plan, at), "", at),
        Unkept::Undo => step(open, History::undo, "undo", at),
        Unkept::Redo => step(open, History::redo, "redo", at),
    }
    open.unkept.push(what);
}

/// A step back or forward, unless the other tab ended the attempt.
fn step(open: &mut Open, way: fn(&mut History, &Log) -> bool, word: &str, at: u64) {
    _ = course::step(&mut open.history, &open.log, way, open.course.as_deref(), word, at);
}

/// Works out anew what follows from the plan, where it is another one than `before`.
fn follows(open: &mut Open, before: &Rc<Plan>) {
    let plan = open.plan();
    if !plan.counts_like(before) {
        open.follows(&plan);
    }
}

/// A record arrived, or did not.
pub(super) fn appended(state: &mut State, key: PlanKey, seq: u32, result: Appended, env: &Env) -> Vec<Effect> {
    state.storage.journal = match result {
        Appended::Kept => Health::Good,
        // It answered after all.
        Appended::Taken if state.storage.journal == Health::Slow => Health::Good,
        Appended::Taken => state.storage.journal,
        Appended::Full => Health::Full,
        Appended::Late => Health::Slow,
        Appended::Failed => Health::Denied,
    };
    let Some(open) = state.open.as_mut().filter(|open| open.key == key) else { return Vec::new() };
    let told = open.flying.filter(|(flying, _)| *flying == seq).map(|(_, told)| told);
    open.clashes = if result == Appended::Taken { open.clashes.saturating_add(1) } else { 0 };
    let result = if open.clashes > MOST_CLASHES { Appended::Failed } else { result };
    if result == Appended::Failed {
        state.storage.journal = Health::Denied;
    }
    match result {
        Appended::Kept => {
            let Some(told) = told else { return settle(state) };
            (open.born, open.flying) = (false, None);
            open.unkept.drain(..told.min(open.unkept.len()));
            if open.outrun && open.hold == Hold::Elsewhere {
                return again(state, env);
            }
            let mut effects = settle(state);
            // What came meanwhile, at once where another tab waits; and a whole record that is due.
            if let Some(open) = state.open.as_ref().filter(|open| open.hold == Hold::Mine) {
                if open.log.is_due() || open.asked {
                    effects.extend(keep(state, env, false));
                } else if !open.unkept.is_empty() {
                    effects.push(Effect::SaveSoon);
                }
            }
            effects
        }
        Appended::Taken if open.born => rekey(state, env),
        // Somebody else writes: what they wrote is read, and ours is done again on top of it.
        Appended::Taken => {
            open.flying = None;
            open.outrun = true;
            ask(state, env)
        }
        Appended::Late | Appended::Full | Appended::Failed => {
            if result != Appended::Late {
                open.flying = None;
                open.log.doubt(seq);
            }
            if open.outrun && open.hold == Hold::Elsewhere {
                return again(state, env);
            }
            let at = open.log.at().max(open.text_at + 1);
            open.text_at = at;
            vec![Effect::Save { key, text: store::write(&open.plan(), at) }]
        }
    }
}

/// Says whether everything is kept, and lets the plan go where another tab waits for it.
fn settle(state: &mut State) -> Vec<Effect> {
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    if open.flying.is_some() || !open.unkept.is_empty() {
        return Vec::new();
    }
    open.saving = Saving::Saved;
    if open.hold == Hold::Mine && std::mem::take(&mut open.asked) {
        open.hold = Hold::Elsewhere;
        return vec![Effect::Release { key: open.key, left: false }];
    }
    Vec::new()
}

/// The readable text is kept, or not.
pub(super) fn stored(state: &mut State, key: PlanKey, health: Health) -> Vec<Effect> {
    state.storage.local = health;
    let journal = state.storage.journal;
    let kept = state.plans.first().map(|entry| entry.plan.clone());
    let Some(open) = state.open.as_mut().filter(|open| open.key == key && journal != Health::Good) else {
        return Vec::new();
    };
    // An edit may have come between keeping and this answer; it still waits.
    if Some(open.plan()) == kept {
        // What is on its way to a slow journal is done again where another tab is faster.
        if journal != Health::Slow {
            open.unkept.clear();
        }
        open.saving = match (health, journal) {
            (Health::Good | Health::Slow, _) => Saving::Basic,
            (Health::Full, _) | (Health::Denied, Health::Full) => Saving::Full,
            (Health::Denied, _) => Saving::Memory,
        };
    }
    Vec::new()
}

/// Gives the plan another key, because another tab writes what has this one: it was made in the same second, or there is no
/// journal to share. Under the new key nothing is kept yet.
fn rekey(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(old) = state.open.as_ref().map(|open| open.key) else { return Vec::new() };
    state.plans.retain(|entry| entry.key != old);
    state.reserved = state.reserved.max(old.0);
    let key = plans::next_key(state, env);
    let Some(open) = state.open.as_mut() else { return Vec::new() };
    open.key = key;
    open.log = Log::default();
    open.flying = None;
    (open.born, open.text_at) = (true, 0);
    let mut effects =
        vec![Effect::Release { key: old, left: true }, Effect::Look(old), Effect::Claim { key, take: false }];
    effects.extend(keep(state, env, false));
    effects.push(Effect::Keep(Preference::Last(key)));
    effects
}

/// Another tab took the plan; what is not kept yet is done again to what it makes of it.
pub(super) fn lost(state: &mut State, key: PlanKey, env: &Env) -> Vec<Effect> {
    let journal = state.storage.journal;
    let Some(open) = state.open.as_mut().filter(|open| open.key == key && open.hold == Hold::Mine) else {
        return Vec::new();
    };
    if journal == Health::Denied {
        // What was changed here is in a text the other may write over.
        if open.history.can_undo() || open.history.can_redo() {
            return ask(state, env);
        }
        open.hold = Hold::Elsewhere;
        return Vec::new();
    }
    (open.hold, open.asked, open.outrun) = (Hold::Elsewhere, false, true);
    // A record that is on its way may still be taken in, and is not to be done twice: the journal tells, unless it is slow.
    if open.flying.is_none() || journal == Health::Slow { again(state, env) } else { Vec::new() }
}

/// Reads what the other tab made of the plan; with changes of its own this tab takes it over again.
fn again(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    if open.unkept.is_empty() { vec![Effect::Claim { key: open.key, take: false }] } else { ask(state, env) }
}

/// Another tab told something.
pub(super) fn told(state: &mut State, word: Word, env: &Env) -> Vec<Effect> {
    match word {
        Word::Kept { key, seq, text } if is_open(state, key) => {
            let here = |open: &&mut Open| open.hold == Hold::Elsewhere && open.flying.is_none();
            let Some(open) = state.open.as_mut().filter(here) else { return Vec::new() };
            let before = open.plan();
            let mut log = open.log.clone();
            if log.follow(seq, &text) && follow(open, log, None) {
                follows(open, &before);
                Vec::new()
            } else {
                vec![Effect::Claim { key, take: false }]
            }
        }
        Word::Kept { key, .. } => vec![Effect::Look(key)],
        Word::Ask(key) if is_open(state, key) => {
            // Where nothing can be kept nothing could be read in the other tab either.
            if state.storage.journal == Health::Denied {
                return Vec::new();
            }
            if let Some(open) = state.open.as_mut().filter(|open| matches!(open.hold, Hold::Mine | Hold::Asking)) {
                open.asked = true;
            }
            let mut effects = keep(state, env, false);
            effects.extend(settle(state));
            effects
        }
        Word::Left(key) if is_open(state, key) => look(state),
        Word::Gone(key) => {
            if let Some(open) = state.open.as_mut().filter(|open| open.key == key) {
                open.log.doubt(0);
            }
            state.plans.retain(|entry| entry.key != key);
            Vec::new()
        }
        Word::Ask(_) | Word::Left(_) => Vec::new(),
    }
}

/// Where another tab wrote the plan, finds out whether it still does.
pub(super) fn look(state: &State) -> Vec<Effect> {
    // Without a journal what the other wrote is not seen here, and is not to be written over.
    let open =
        state.open.as_ref().filter(|open| open.hold == Hold::Elsewhere && state.storage.journal != Health::Denied);
    open.map(|open| Effect::Claim { key: open.key, take: false }).into_iter().collect()
}
