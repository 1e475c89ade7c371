//! What is typed shows at once: what follows from it for the plan is computed after the browser has drawn the letter.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;
use yew::html::Scope;

use crate::app::Action;

use super::root::Root;
use super::{keys, page};

/// Longest wait for a frame, in milliseconds: a page nobody sees has none.
const LONGEST: u32 = 100;

/// Edits that wait for the next frame, in their order. Whatever else happens comes after them.
#[derive(Clone, Default)]
pub(super) struct Typed(Rc<RefCell<Vec<Action>>>);

impl Typed {
    /// The waiting edits, which do not wait any more: whatever is done next is done after them.
    pub(super) fn take(&self) -> Vec<Action> {
        mem::take(&mut *self.0.borrow_mut())
    }

    /// Where views send actions to: what is typed waits, anything else does not.
    pub(super) fn before(&self, link: &Scope<Root>) -> Callback<Action> {
        let (typed, link) = (self.clone(), link.clone());
        Callback::from(move |action| {
            let typing = page::focused().is_some_and(|element| keys::is_text(&element));
            if !(typing && matches!(action, Action::Edit { .. })) {
                link.send_message(action);
                return;
            }
            let first = typed.0.borrow().is_empty();
            typed.0.borrow_mut().push(action);
            if first {
                let link = link.clone();
                // Sent themselves, they would come after what is typed until they arrive.
                after_frame(move || link.send_message(Action::Tick));
            }
        })
    }
}

/// Runs `act` once the next frame is drawn.
fn after_frame(act: impl Fn() + 'static) {
    let done = Cell::new(false);
    let act = Rc::new(move || {
        if !done.replace(true) {
            act();
        }
    });
    let late = act.clone();
    Timeout::new(LONGEST, move || late()).forget();
    let drawn = Closure::once_into_js(move || Timeout::new(0, move || act()).forget());
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(drawn.unchecked_ref());
    }
}
