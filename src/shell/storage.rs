//! Readable plans and choices in the browser's local storage. Every access may be refused and says so; nothing here
//! panics.

use web_sys::Storage;

use crate::app::{Health, PlanKey, StoredPlan};

const PLAN: &str = "mixwright/plan/";
const ASIDE: &str = "mixwright/quarantine/";
/// Plans of guests, which are none of the visitor's own.
const GUEST: &str = "mixwright/embed/";
const CHOICE: &str = "mixwright/";
/// Characters browsers keep for a site, names and values together.
pub(super) const ROOM: usize = 5_242_880;

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn names(storage: &Storage) -> Vec<String> {
    (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten()).collect()
}

/// Whether the browser keeps anything for this page: something is written and read back.
pub(super) fn health() -> Health {
    const PROBE: &str = "mixwright/probe";
    let Some(storage) = local() else { return Health::Denied };
    let kept = storage.set_item(PROBE, "1").is_ok();
    let _ = storage.remove_item(PROBE);
    // A storage with something in it that refuses more is full; an empty one that refuses is closed.
    if kept {
        Health::Good
    } else if storage.length().unwrap_or(0) > 0 {
        Health::Full
    } else {
        Health::Denied
    }
}

/// Characters that are kept, names and values together.
pub(super) fn taken() -> usize {
    let Some(storage) = local() else { return 0 };
    let len = |name: &String| {
        let value = storage.get_item(name).ok().flatten().unwrap_or_default();
        name.encode_utf16().count() + value.encode_utf16().count()
    };
    names(&storage).iter().map(len).sum()
}

/// Keeps a plan.
pub(super) fn save(key: PlanKey, text: &str) -> Health {
    match local() {
        None => Health::Denied,
        Some(storage) if storage.set_item(&format!("{PLAN}{}", key.0), text).is_ok() => Health::Good,
        // Something small may still fit.
        Some(_) => match health() {
            Health::Denied => Health::Denied,
            Health::Good | Health::Slow | Health::Full => Health::Full,
        },
    }
}

/// All kept plans.
pub(super) fn plans() -> Vec<StoredPlan> {
    let Some(storage) = local() else { return Vec::new() };
    names(&storage)
        .into_iter()
        .filter_map(|name| {
            let key = PlanKey(name.strip_prefix(PLAN)?.parse().ok()?);
            Some(StoredPlan { key, text: storage.get_item(&name).ok().flatten()? })
        })
        .collect()
}

/// A kept plan.
pub(super) fn plan(key: PlanKey) -> Option<String> {
    local()?.get_item(&format!("{PLAN}{}", key.0)).ok()?
}

/// Forgets a plan.
pub(super) fn remove(key: PlanKey) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(&format!("{PLAN}{}", key.0));
    }
}

/// Moves an unreadable plan aside; it is removed from its place only once its copy is kept.
pub(super) fn quarantine(key: PlanKey) {
    let Some(storage) = local() else { return };
    let from = format!("{PLAN}{}", key.0);
    let Ok(Some(text)) = storage.get_item(&from) else { return };
    let taken = |number: &u32| storage.get_item(&format!("{ASIDE}{number}")).ok().flatten().is_some();
    // A storage that has an answer for every name has none that is free; the plan then stays where it is.
    let Some(free) = (key.0..key.0.saturating_add(1_000)).find(|number| !taken(number)) else { return };
    if storage.set_item(&format!("{ASIDE}{free}"), &text).is_ok() {
        let _ = storage.remove_item(&from);
    }
}

/// What was moved aside, by name.
pub(super) fn aside() -> Vec<(String, String)> {
    let Some(storage) = local() else { return Vec::new() };
    let found = names(&storage).into_iter().filter_map(|name| {
        let short = name.strip_prefix(ASIDE)?.to_owned();
        Some((short, storage.get_item(&name).ok().flatten()?))
    });
    found.collect()
}

/// Throws away something that was moved aside.
pub(super) fn discard(name: &str) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(&format!("{ASIDE}{name}"));
    }
}

/// What is kept for the guest of this name.
pub(super) fn guest(name: &str) -> Option<String> {
    local()?.get_item(&format!("{GUEST}{name}")).ok()?
}

/// Keeps the plan of the guest of this name.
pub(super) fn keep_guest(name: &str, text: &str) -> Health {
    match local() {
        None => Health::Denied,
        Some(storage) if storage.set_item(&format!("{GUEST}{name}"), text).is_ok() => Health::Good,
        Some(_) => Health::Full,
    }
}

/// A kept choice.
pub(super) fn preference(name: &str) -> Option<String> {
    local()?.get_item(&format!("{CHOICE}{name}")).ok()?
}

/// Keeps a choice; a refused choice holds until the page is left.
pub(super) fn keep(name: &str, value: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(&format!("{CHOICE}{name}"), value);
    }
}
