//! Keys that count wherever the cursor is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::html::Scope;

use crate::app::{Action, Route, Shortcut, Stroke, TO_INPUT_METHOD};

use super::page;
use super::root::Root;

/// Listens to shortcuts.
pub(super) fn listen(link: &Scope<Root>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let link = link.clone();
    let active = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", active, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.default_prevented()) else { return };
        let Some(shortcut) = shortcut(event) else { return };
        // Before an audience the browser keeps its own keys.
        if shortcut.takes_key() && page::hash() != Route::Present.hash() {
            event.prevent_default();
        }
        link.send_message(Action::Press(shortcut));
    }))
}

fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    let stroke = Stroke {
        key: &event.key(),
        code: &event.code(),
        command: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
        typing: event.target().is_some_and(|target| is_text(&target)),
        composing: event.is_composing() || event.key_code() == TO_INPUT_METHOD,
    };
    stroke.shortcut()
}

/// Whether it is something one types into.
fn is_text(target: &EventTarget) -> bool {
    let of = |target: &EventTarget| target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    let boxed = |input: &HtmlInputElement| {
        !matches!(input.type_().as_str(), "checkbox" | "radio" | "button" | "submit" | "file" | "range" | "color")
    };
    target.dyn_ref::<HtmlInputElement>().is_some_and(boxed)
        || target.dyn_ref::<HtmlTextAreaElement>().is_some()
        || of(target)
}
