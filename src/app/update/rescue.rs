//! Plans that come back from a rescue file: each as a new plan beside those that are kept. Nothing that is there
//! changes, and all of them come or none.

use std::rc::Rc;

use crate::plan::Plan;
use crate::store::{self, Log, Mark, ReadError, Rescued};

use super::super::effect::Effect;
use super::super::route::Route;
use super::super::state::{Notice, PlanEntry, PlanKey, State};
use super::{Env, go, plans};

/// Brings back the plans of a rescue file that are newer than what is kept, or not there at all.
pub(super) fn open(state: &mut State, text: &str, env: &Env) -> Result<Vec<Effect>, ReadError> {
    let mut effects = Vec::new();
    let mut back: Vec<PlanEntry> = Vec::new();
    let mut unreadable = 0;
    let mut free = plans::next_key(state, env).0;
    for Rescued { key, text } in store::read_rescue(text)? {
        let Some((text, entry)) =
            text.and_then(|text| plans::entry(PlanKey(free), &text).ok().map(|entry| (text, entry)))
        else {
            unreadable += 1;
            continue;
        };
        if back.iter().any(|other| same(other, &entry)) || is_kept(state, key, &entry) {
            continue;
        }
        effects.extend(keep(&entry, text));
        back.push(entry);
        free = free.saturating_add(1);
    }
    state.notice = Some(Notice::Rescued { back: back.len(), unreadable });
    state.plans.extend(back);
    state.plans.sort_by(|a, b| b.saved_at.cmp(&a.saved_at).then(b.key.cmp(&a.key)));
    effects.extend(go(state, Route::Start));
    Ok(effects)
}

/// Whether the plan is there, under its own key as it is or as it became later, or the same under any key.
fn is_kept(state: &State, key: Option<u32>, entry: &PlanEntry) -> bool {
    let later = |kept: &PlanEntry| Some(kept.key.0) == key && kept.saved_at >= entry.saved_at;
    let open = state.open.as_ref().is_some_and(|open| entry.newer.is_none() && open.plan() == entry.plan);
    open || state.plans.iter().any(|kept| later(kept) || same(kept, entry))
}

fn same(one: &PlanEntry, other: &PlanEntry) -> bool {
    match (&one.newer, &other.newer) {
        (None, None) => one.plan == other.plan,
        (Some(one), Some(other)) => one.text == other.text,
        (None, Some(_)) | (Some(_), None) => false,
    }
}

/// Keeps a plan that is not opened: in a journal of its own, and as readable text. What a newer program made is kept as it
/// came.
fn keep(entry: &PlanEntry, text: String) -> Vec<Effect> {
    let key = entry.key;
    if entry.newer.is_some() {
        return vec![Effect::Save { key, text }];
    }
    let only = [Mark { id: 1, at: entry.saved_at }];
    let whole = |_| -> Option<Rc<Plan>> { Some(entry.plan.clone()) };
    let record = Log::default().record(&only, 0, entry.saved_at, whole);
    let text = store::write(&entry.plan, entry.saved_at);
    record.into_iter().map(|append| Effect::Append { key, append }).chain([Effect::Save { key, text }]).collect()
}
