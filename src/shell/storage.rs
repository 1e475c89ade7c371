//! Plans and choices in the browser's storage. Every access may be refused and says so; nothing here panics.

use web_sys::Storage;

use crate::app::{PlanKey, Saving, StoredPlan};

const PLAN: &str = "mixwright/plan/";
const ASIDE: &str = "mixwright/quarantine/";
const CHOICE: &str = "mixwright/";

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Whether the browser keeps anything for this page: something is written and read back.
pub(super) fn health() -> Saving {
    const PROBE: &str = "mixwright/probe";
    let Some(storage) = local() else { return Saving::Denied };
    let kept = storage.set_item(PROBE, "1").is_ok();
    let _ = storage.remove_item(PROBE);
    // A storage with something in it that refuses more is full; an empty one that refuses is closed.
    if kept {
        Saving::Saved
    } else if storage.length().unwrap_or(0) > 0 {
        Saving::Full
    } else {
        Saving::Denied
    }
}

/// Keeps a plan.
pub(super) fn save(key: PlanKey, text: &str) -> Saving {
    match local() {
        None => Saving::Denied,
        Some(storage) if storage.set_item(&format!("{PLAN}{}", key.0), text).is_ok() => Saving::Saved,
        Some(_) => health_after_refusal(),
    }
}

fn health_after_refusal() -> Saving {
    match health() {
        Saving::Denied => Saving::Denied,
        Saving::Saved | Saving::Pending | Saving::Full => Saving::Full,
    }
}

/// All kept plans.
pub(super) fn plans() -> Vec<StoredPlan> {
    let Some(storage) = local() else { return Vec::new() };
    let names = (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten());
    names
        .filter_map(|name| {
            let key = PlanKey(name.strip_prefix(PLAN)?.parse().ok()?);
            Some(StoredPlan { key, text: storage.get_item(&name).ok().flatten()? })
        })
        .collect()
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
    let free = (key.0..).find(|number| !taken(number)).unwrap_or(key.0);
    if storage.set_item(&format!("{ASIDE}{free}"), &text).is_ok() {
        let _ = storage.remove_item(&from);
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
