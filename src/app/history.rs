//! Undo and redo over whole plans. Sections are shared, so a snapshot is cheap.

use std::rc::Rc;

use crate::plan::Plan;

/// Most steps kept.
const DEPTH: usize = 100;
/// Changes to one field closer together than this are one step, in milliseconds.
const COALESCE_MS: u64 = 1_500;

/// The plan with its past and its undone future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    plans: Vec<Rc<Plan>>,
    cursor: usize,
    last: Option<(String, u64)>,
}

impl History {
    /// A history that begins with `plan`.
    #[must_use]
    pub fn new(plan: Rc<Plan>) -> Self {
        Self { plans: vec![plan], cursor: 0, last: None }
    }

    /// The plan as it is now.
    #[must_use]
    pub fn plan(&self) -> Rc<Plan> {
        // The list is never empty: it begins with one plan and only its ends are cut, keeping the cursor inside.
        self.plans.get(self.cursor).cloned().unwrap_or_default()
    }

    /// Records the change of `field` at time `now`.
    pub fn push(&mut self, plan: Plan, field: &str, now: u64) {
        let again = self
            .last
            .as_ref()
            .is_some_and(|(last, at)| last == field && now.saturating_sub(*at) < COALESCE_MS && self.cursor > 0);
        self.plans.truncate(self.cursor + 1);
        if again {
            self.plans.truncate(self.cursor);
        }
        self.plans.push(Rc::new(plan));
        if self.plans.len() > DEPTH {
            self.plans.remove(0);
        }
        self.cursor = self.plans.len() - 1;
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
        self.cursor + 1 < self.plans.len()
    }

    /// One step back; false at the beginning.
    pub fn undo(&mut self) -> bool {
        let can = self.can_undo();
        self.cursor -= usize::from(can);
        self.last = None;
        can
    }

    /// One step forward; false at the end.
    pub fn redo(&mut self) -> bool {
        let can = self.can_redo();
        self.cursor += usize::from(can);
        self.last = None;
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

    #[test]
    fn typing_in_one_field_is_one_step() {
        let mut history = History::new(Rc::default());
        for (i, name) in ["A", "AB", "ABC"].into_iter().enumerate() {
            history.push(named(name), "company.name", 100 * i as u64);
        }
        history.push(named("other"), "company.sells", 400);
        assert!(history.undo());
        assert_eq!(now(&history), "ABC");
        assert!(history.undo());
        assert_eq!(now(&history), "");
        assert!(!history.undo());
        assert!(history.redo() && history.redo() && !history.redo());
        assert_eq!(now(&history), "other");
    }

    #[test]
    fn a_pause_makes_a_step_and_a_change_forgets_the_undone() {
        let mut history = History::new(Rc::default());
        history.push(named("A"), "f", 0);
        history.push(named("B"), "f", 5_000);
        history.undo();
        assert_eq!(now(&history), "A");
        history.push(named("C"), "f", 6_000);
        assert!(!history.can_redo());
        history.undo();
        assert_eq!(now(&history), "A");
    }

    #[test]
    fn depth_is_bounded() {
        let mut history = History::new(Rc::default());
        for i in 0..500_u64 {
            history.push(named(&i.to_string()), &i.to_string(), i);
        }
        let mut steps = 0;
        while history.undo() {
            steps += 1;
        }
        assert_eq!(steps, DEPTH - 1);
    }
}
