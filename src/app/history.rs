//! Undo and redo over whole plans. Sections are shared, so a snapshot is cheap. What the journal brought back is read
//! when somebody goes there.

use std::rc::Rc;

use crate::plan::Plan;
use crate::store::{DEPTH, Log, Mark};

/// Changes to one field closer together than this are one step, in milliseconds.
const COALESCE_MS: u64 = 1_500;

/// The plan with its past and its undone future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    states: Vec<State>,
    cursor: usize,
    last: Option<(String, u64)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    mark: Mark,
    /// `None` until it is read from the journal.
    plan: Option<Rc<Plan>>,
}

impl History {
    /// A history that begins with `plan` at `now`, milliseconds since 1970.
    #[must_use]
    pub fn new(plan: Rc<Plan>, now: u64) -> Self {
        Self { states: vec![State { mark: Mark { id: 1, at: now }, plan: Some(plan) }], cursor: 0, last: None }
    }

    /// The history a journal holds; `None` where its plan cannot be read. States are not read again that a history with
    /// its own log knows as the same.
    #[must_use]
    pub fn of(log: &Log, known: Option<(&Self, &Log)>) -> Option<Self> {
        let (marks, cursor) = log.marks();
        let known = |mark: &Mark| {
            let (history, own) = known?;
            history.plan_of(mark.id).filter(|_| own.agrees(log, mark.id))
        };
        let states = marks.into_iter().map(|mark| State { mark, plan: known(&mark) }).collect();
        let mut history = Self { states, cursor, last: None };
        history.read(log).then_some(history)
    }

    /// Reads the plan at the cursor, if it is not there yet; whether it is.
    fn read(&mut self, log: &Log) -> bool {
        let Some(state) = self.states.get_mut(self.cursor) else { return false };
        if state.plan.is_none() {
            state.plan = log.plan(state.mark.id).ok().map(Rc::new);
        }
        state.plan.is_some()
    }

    /// The plan as it is now.
    #[must_use]
    pub fn plan(&self) -> Rc<Plan> {
        // The list is never empty: it begins with one plan and only its ends are cut, keeping the cursor inside.
        self.states.get(self.cursor).and_then(|state| state.plan.clone()).unwrap_or_default()
    }

    /// The same, borrowed.
    #[must_use]
    pub fn now(&self) -> Option<&Plan> {
        self.states.get(self.cursor)?.plan.as_deref()
    }

    /// The plan of a state, if it was read.
    #[must_use]
    pub fn plan_of(&self, id: u64) -> Option<Rc<Plan>> {
        self.states.iter().find(|state| state.mark.id == id)?.plan.clone()
    }

    /// The states, oldest first.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        self.states.iter().map(|state| state.mark).collect()
    }

    /// The place of the plan as it is now.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The plan of the newest state, which may be undone; `None` where it cannot be read. `log` holds what was not read yet.
    #[must_use]
    pub fn last(&self, log: &Log) -> Option<Rc<Plan>> {
        let state = self.states.last()?;
        state.plan.clone().or_else(|| log.plan(state.mark.id).ok().map(Rc::new))
    }

    /// Puts a plan in the place of the one at the cursor, which it says the same as. The journal is not told.
    pub(super) fn amend(&mut self, plan: Plan) {
        if let Some(state) = self.states.get_mut(self.cursor) {
            state.plan = Some(Rc::new(plan));
        }
    }

    /// Makes the next change a step of its own.
    pub(super) fn pause(&mut self) {
        self.last = None;
    }

    /// Whether a change of `field` at time `now` is one step with the last one.
    #[must_use]
    pub fn goes_on(&self, field: &str, now: u64) -> bool {
        let close = |(last, at): &(String, u64)| last == field && now.saturating_sub(*at) < COALESCE_MS;
        self.cursor > 0 && self.last.as_ref().is_some_and(close)
    }

    /// Records the change of `field` at time `now`.
    pub fn push(&mut self, plan: Plan, field: &str, now: u64) {
        let again = self.goes_on(field, now);
        let id = self.states.iter().map(|state| state.mark.id).max().unwrap_or(0) + 1;
        self.states.truncate(self.cursor + usize::from(!again));
        self.states.push(State { mark: Mark { id, at: now }, plan: Some(Rc::new(plan)) });
        if self.states.len() > DEPTH {
            self.states.remove(0);
        }
        self.cursor = self.states.len() - 1;
        self.last = Some((field.to_owned(), now));
    }

    /// Whether there is something to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.cursor > 0
    }

    /// Whether there is something to redo.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        self.cursor + 1 < self.states.len()
    }

    /// One step back; false at the beginning. `log` holds states that were not read yet.
    pub fn undo(&mut self, log: &Log) -> bool {
        self.can_undo() && self.step(self.cursor - 1, log)
    }

    /// One step forward; false at the end. `log` holds states that were not read yet.
    pub fn redo(&mut self, log: &Log) -> bool {
        self.can_redo() && self.step(self.cursor + 1, log)
    }

    fn step(&mut self, to: usize, log: &Log) -> bool {
        let from = std::mem::replace(&mut self.cursor, to);
        self.last = None;
        let can = self.read(log);
        if !can {
            self.cursor = from;
        }
        can
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::PlanEdit;
    use crate::plan::company::CompanyEdit;

    use super::*;

    fn named(name: &str) -> Plan {
        Plan::default().with(PlanEdit::Company(CompanyEdit::Name(name.into()))).unwrap()
    }

    fn now(history: &History) -> String {
        history.plan().company.name.clone()
    }

    fn fresh() -> (History, Log) {
        (History::new(Rc::default(), 0), Log::default())
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let (mut history, log) = fresh();
        for (i, name) in ["A", "AB", "ABC"].into_iter().enumerate() {
            history.push(named(name), "company.name", 100 * i as u64);
        }
        history.push(named("other"), "company.sells", 400);
        assert!(history.undo(&log));
        assert_eq!(now(&history), "ABC");
        assert!(history.undo(&log));
        assert_eq!(now(&history), "");
        assert!(!history.undo(&log));
        assert!(history.redo(&log) && history.redo(&log) && !history.redo(&log));
        assert_eq!(now(&history), "other");
    }

    #[test]
    fn a_pause_makes_a_step_and_a_change_forgets_the_undone() {
        let (mut history, log) = fresh();
        history.push(named("A"), "f", 0);
        history.push(named("B"), "f", 5_000);
        history.undo(&log);
        assert_eq!(now(&history), "A");
        history.push(named("C"), "f", 6_000);
        assert!(!history.can_redo());
        history.undo(&log);
        assert_eq!(now(&history), "A");
    }

    #[test]
    fn depth_is_bounded() {
        let (mut history, log) = fresh();
        for i in 0..500_u64 {
            history.push(named(&i.to_string()), &i.to_string(), i);
        }
        let mut steps = 0;
        while history.undo(&log) {
            steps += 1;
        }
        assert_eq!(steps, DEPTH - 1);
    }

    #[test]
    fn a_state_of_the_journal_is_read_when_somebody_goes_there() {
        let (mut history, mut log) = fresh();
        for i in 0..20_u64 {
            history.push(named(&i.to_string()), &i.to_string(), i);
        }
        let appends = log.record(&history.marks(), history.cursor(), 50, |id| history.plan_of(id));
        let records: Vec<(u32, String)> = appends.into_iter().map(|append| (append.seq, append.text)).collect();
        let own = log;
        let log = Log::replay(&records).log.unwrap();
        let mut again = History::of(&log, None).unwrap();
        assert_eq!(now(&again), "19");
        assert_eq!(again.plan_of(5), None, "not read yet");
        for i in (0..19).rev() {
            assert!(again.undo(&log));
            assert_eq!(now(&again), i.to_string());
        }
        assert!(again.undo(&log) && !again.undo(&log));
        assert_eq!(
            History::of(&log, Some((&history, &own))).unwrap().plan_of(5),
            history.plan_of(5),
            "what is known is shared"
        );
    }
}
