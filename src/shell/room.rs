//! How much room the browser leaves, whether it promised to keep what it has, and what was put aside. Some browsers
//! answer only when the user does, so nothing waits for these.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::html::Scope;

use crate::app::{Action, PlanKey};

use super::root::Root;
use super::{files, journal, storage};

/// The part of the room at which it is called scarce.
const SCARCE: f64 = 0.8;
/// How long the browser gets to answer, in milliseconds.
const PATIENCE: i32 = 2_000;

/// Calls a method of the browser's storage manager; `None` where there is none, or it refuses or takes too long.
async fn asked(method: &str, patience: Option<i32>) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    let call: js_sys::Function = Reflect::get(&manager, &method.into()).ok()?.dyn_into().ok()?;
    let promise: js_sys::Promise = call.call0(&manager).ok()?.dyn_into().ok()?;
    match patience {
        Some(millis) => journal::within(promise, millis).await.ok(),
        None => JsFuture::from(promise).await.ok(),
    }
}

/// Finds out how things stand and reports.
pub(super) fn measure(link: Scope<Root>) {
    spawn_local(async move {
        let lasting = asked("persisted", Some(PATIENCE)).await.and_then(|answer| answer.as_bool());
        report(lasting, &link).await;
    });
}

/// Asks the browser not to clear what is kept, and reports.
pub(super) fn ask_lasting(link: Scope<Root>) {
    spawn_local(async move {
        // The answer may be the user's, who may take all the time in the world.
        let lasting = asked("persist", None).await.and_then(|answer| answer.as_bool());
        report(lasting, &link).await;
    });
}

async fn report(lasting: Option<bool>, link: &Scope<Root>) {
    let estimate = asked("estimate", Some(PATIENCE)).await;
    let number = |name: &str| Reflect::get(estimate.as_ref()?, &name.into()).ok()?.as_f64();
    let full = number("usage").zip(number("quota")).map(|(usage, quota)| usage > SCARCE * quota);
    #[expect(clippy::cast_precision_loss, reason = "some millions are exact")]
    let texts = storage::taken() as f64 > SCARCE * storage::ROOM as f64;
    link.send_message(Action::Room { scarce: if texts { Some(true) } else { full }, lasting });
}

/// What was put aside: texts under their number, journals under plan and time.
async fn aside() -> Vec<(String, String)> {
    let journals = journal::put_aside().await.unwrap_or_default();
    let journals = journals.into_iter().map(|(key, at, text)| (format!("{}-{at}", key.0), text));
    storage::aside().into_iter().chain(journals).collect()
}

/// Reports what was put aside.
pub(super) fn list_aside(link: Scope<Root>) {
    spawn_local(async move {
        let found = aside().await.into_iter().map(|(name, text)| (name, text.len())).collect();
        link.send_message(Action::Aside(found));
    });
}

/// Offers what was put aside as a file, as it is.
pub(super) fn give_aside(name: String) {
    spawn_local(async move {
        if let Some((_, text)) = aside().await.into_iter().find(|(other, _)| *other == name) {
            files::download(&format!("mixwright-{name}.txt"), text.as_bytes());
        }
    });
}

/// Throws away what was put aside, and reports what is left.
pub(super) fn drop_aside(name: &str, link: Scope<Root>) {
    let journal = name.split_once('-').and_then(|(key, at)| Some((key.parse().ok()?, at.parse().ok()?)));
    if journal.is_none() {
        storage::discard(name);
    }
    spawn_local(async move {
        if let Some((key, at)) = journal {
            // What could not be thrown away is still in the list.
            let _ = journal::discard(PlanKey(key), at).await;
        }
        list_aside(link);
    });
}
