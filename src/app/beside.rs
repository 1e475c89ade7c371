//! Two of the visitor's plans side by side, computed while the page that compares them is looked at.

use std::rc::Rc;

use crate::insight::{Contrast, Insight};
use crate::plan::{Comparison, Plan};
use crate::store;

use super::route::Route;
use super::state::{PlanKey, State};

/// Two plans side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Where they are kept.
    pub keys: [PlanKey; 2],
    plans: [Rc<Plan>; 2],
    /// What they say.
    pub comparison: Comparison,
    /// What they bring.
    pub contrast: Contrast,
}

/// The plans that are compared: those the address names, else the two that were saved last, the newer one second.
fn asked(state: &State) -> Option<[PlanKey; 2]> {
    match state.route {
        Route::Compare(Some(keys)) => Some(keys),
        Route::Compare(None) => Some([state.plans.get(1)?.key, state.plans.first()?.key]),
        _ => None,
    }
}

/// A plan as it is now, and what follows from it where that is known.
fn known(state: &State, key: PlanKey) -> Option<(Rc<Plan>, Option<Rc<Insight>>)> {
    match &state.open {
        Some(open) if open.key == key => Some((open.plan(), Some(open.insight.clone()))),
        _ => state.plans.iter().find(|entry| entry.key == key).map(|entry| (entry.plan.clone(), None)),
    }
}

/// Keeps what the state shows side by side with the page and the plans; a plan that is not there (any more) leaves nothing to
/// compare.
pub(super) fn look(state: &mut State) {
    let sides = asked(state).and_then(|keys| Some((keys, known(state, keys[0])?, known(state, keys[1])?)));
    let Some((keys, before, after)) = sides else {
        state.beside = None;
        return;
    };
    let same = |beside: &Beside| {
        let [one, other] = &beside.plans;
        beside.keys == keys && Rc::ptr_eq(one, &before.0) && Rc::ptr_eq(other, &after.0)
    };
    if state.beside.as_deref().is_some_and(same) {
        return;
    }
    let insight =
        |(plan, known): &(Rc<Plan>, Option<Rc<Insight>>)| known.clone().unwrap_or_else(|| Rc::new(Insight::of(plan)));
    state.beside = Some(Rc::new(Beside {
        keys,
        comparison: store::compare(&before.0, &after.0),
        contrast: Contrast::of(&insight(&before), &insight(&after)),
        plans: [before.0, after.0],
    }));
}
