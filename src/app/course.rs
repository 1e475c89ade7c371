//! Rules of an attempt at a case: what may be changed while it runs, and what is written down of every change. One place
//! for all ways a plan changes; a plan that is no attempt passes as it is.

use std::rc::Rc;

use crate::course::{Case, Locks, locks};
use crate::plan::attempt::is_stretch;
use crate::plan::{Attempt, Change, Plan, PlanEdit, Stage};
use crate::store::{self, Log};

use super::history::History;
use super::state::State;

/// Why a change was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The case locks the field.
    Locked,
    /// The stage is not open yet.
    NotYet(Stage),
    /// The attempt was handed in.
    HandedIn,
    /// The time is up.
    TimeUp,
    /// Results that were released cannot be taken back.
    Released,
}

/// Something done to an attempt beside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Who makes it.
    Learner(String),
    /// The share of the minutes, in percent; 0 for no limit.
    Stretch(u16),
    /// Handed in at this time, milliseconds since 1970.
    HandIn(u64),
    /// Taken back to go on.
    Reopen,
    /// The next month's results, as the change that enters them.
    Release(PlanEdit),
}

impl Deed {
    /// How the log calls it.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Learner(_) => "learner",
            Self::Stretch(_) => "stretch",
            Self::HandIn(_) => "handed",
            Self::Reopen => "reopened",
            Self::Release(_) => "released",
        }
    }

    /// The plan with it done; `None` where it cannot be done.
    #[must_use]
    pub fn done(&self, plan: &Plan) -> Option<Plan> {
        let mut plan = match self {
            Self::Release(edit) => plan.with(edit.clone()).ok()?,
            _ => plan.clone(),
        };
        let mut attempt = (**plan.attempt.as_ref()?).clone();
        match self {
            Self::Learner(name) => attempt.learner = Attempt::name(name.clone())?,
            Self::Stretch(percent) => attempt.stretch = Some(*percent).filter(|percent| is_stretch(*percent))?,
            Self::HandIn(at) => attempt.handed = Some(*at),
            Self::Reopen => attempt.handed = None,
            Self::Release(_) => attempt.released += 1,
        }
        plan.attempt = Some(Rc::new(attempt));
        plan.attempt.as_ref().is_some_and(|attempt| attempt.is_legal()).then_some(plan)
    }
}

/// Whether the attempt is over. `now`: milliseconds since 1970.
///
/// # Errors
/// Why it is.
pub fn runs(plan: &Plan, case: Option<&Case>, now: u64) -> Result<(), Refusal> {
    let Some(attempt) = plan.attempt.as_deref() else { return Ok(()) };
    if attempt.handed.is_some() {
        return Err(Refusal::HandedIn);
    }
    let end = case.and_then(|case| attempt.ends(case.minutes));
    if end.is_some_and(|end| now >= end) { Err(Refusal::TimeUp) } else { Ok(()) }
}

/// Whether the open plan may be changed at the time that is shown.
///
/// # Errors
/// Why not.
pub fn running(state: &State) -> Result<(), Refusal> {
    let Some(open) = &state.open else { return Ok(()) };
    runs(&open.plan(), open.course.as_deref(), state.now)
}

/// Whether `after` may take the place of `before`. `field` is what the change says of itself; what really changed counts
/// as well.
///
/// # Errors
/// Why not.
pub fn admit(before: &Plan, after: &Plan, case: Option<&Case>, field: &str, now: u64) -> Result<(), Refusal> {
    runs(before, case, now)?;
    let released = |plan: &Plan| plan.attempt.as_ref().map_or(0, |attempt| attempt.released);
    if released(after) < released(before) {
        return Err(Refusal::Released);
    }
    let Some(case) = case.filter(|_| before.attempt.is_some()) else { return Ok(()) };
    let locks = Locks::of(case);
    if locks.holds(field) {
        return Err(Refusal::Locked);
    }
    let changes = store::changes(before, after);
    if !locks.violated(&changes).is_empty() {
        return Err(Refusal::Locked);
    }
    let named = field.split('.').next().and_then(Stage::from_slug);
    let mut stages = named.into_iter().chain(changes.iter().filter_map(Change::stage));
    stages.find(|stage| !locks::is_open(case, before, *stage)).map_or(Ok(()), |stage| Err(Refusal::NotYet(stage)))
}

/// The plan with the change of a field written down, as the step that follows in `history` at `now`, milliseconds since
/// 1970.
#[must_use]
pub fn logged(plan: Plan, history: &History, field: &str, now: u64) -> Plan {
    let at = plan.attempt.as_ref().map_or(0, |attempt| attempt.seconds(now));
    store::logged(plan, field, at, history.goes_on(field, now))
}

/// Does something to the attempt, as a step of its own; the plan before it, or `None` where it cannot be done or changes
/// nothing. Only typing a name is one step.
pub fn enter(history: &mut History, deed: &Deed, now: u64) -> Option<Rc<Plan>> {
    let before = history.plan();
    let after = deed.done(&before).filter(|after| *after != *before)?;
    if !matches!(deed, Deed::Learner(_)) {
        history.pause();
    }
    let after = logged(after, history, deed.word(), now);
    history.push(after, deed.word(), now);
    Some(before)
}

/// Goes one step back or forward, past states that differ in nothing but the attempt; what is known of the attempt stays,
/// and the step is written down as `word`. False, with nothing changed, where there is no such step.
///
/// # Errors
/// Why the step is refused; nothing is changed then.
pub fn step(
    history: &mut History,
    log: &Log,
    way: fn(&mut History, &Log) -> bool,
    case: Option<&Case>,
    word: &str,
    now: u64,
) -> Result<bool, Refusal> {
    let before = history.plan();
    let Some(attempt) = before.attempt.clone() else { return Ok(way(history, log)) };
    let was = history.clone();
    let bare = |plan: &Plan| Plan { attempt: None, ..plan.clone() };
    let moved = loop {
        if !way(history, log) {
            break false;
        }
        if bare(&history.plan()) != bare(&before) {
            break true;
        }
    };
    let after = history.plan();
    let admitted = if moved { admit(&before, &after, case, word, now) } else { Ok(()) };
    if !moved || admitted.is_err() {
        *history = was;
        return admitted.map(|()| false);
    }
    let at = attempt.seconds(now);
    history.amend(store::logged(Plan { attempt: Some(attempt), ..(*after).clone() }, word, at, false));
    Ok(true)
}

/// What the journal brought back knows of the attempt what its last state knew: steps back are states gone back to, and
/// are written down anew.
pub fn recover(history: &mut History, log: &Log) {
    let plan = history.plan();
    let Some(attempt) = plan.attempt.as_ref() else { return };
    let Some(last) = history.last(log).and_then(|last| last.attempt.clone()) else { return };
    if attempt.log.count() < last.log.count() {
        let at = last.seconds(log.at());
        history.amend(store::logged(Plan { attempt: Some(last), ..(*plan).clone() }, "undo", at, false));
    }
}

/// An earlier state as the plan of an attempt: what is known of the attempt stays, and the step is written down.
#[must_use]
pub fn restored(now: &Plan, earlier: &Plan, at: u64) -> Plan {
    let longer = |plan: &Plan| plan.attempt.as_ref().map_or(0, |attempt| attempt.log.count());
    // A text that is newer than the journal knows more of the attempt.
    if longer(earlier) > longer(now) {
        return earlier.clone();
    }
    let seconds = now.attempt.as_ref().map_or(0, |attempt| attempt.seconds(at));
    store::logged(Plan { attempt: now.attempt.clone(), ..earlier.clone() }, "restore", seconds, false)
}
