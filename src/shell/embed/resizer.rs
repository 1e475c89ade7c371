//! Pages that size their frames with open-iframe-resizer ask for the height over the window, not over the line. One that the
//! address lists is told it, and nothing else; a page without an origin is not, because it cannot be addressed alone.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Window};

use super::object;

/// What the page around says, to be told of every change, and to be told now.
const ASKS: [&str; 2] = ["iframe-child-init", "iframe-get-child-dimensions"];

/// Tells the height to a page around that asked so.
pub(super) struct Resizer {
    parent: Window,
    /// Origin of the page that asked.
    asked: Rc<RefCell<Option<String>>>,
    _listener: EventListener,
}

impl Resizer {
    /// Waits for the page around to ask, if it is one of `origins`; `again` tells the height once more.
    pub(super) fn new(window: &Window, parent: Window, origins: Rc<[String]>, again: impl Fn() + 'static) -> Self {
        let asked = Rc::new(RefCell::new(None));
        let (from, who) = (parent.clone(), asked.clone());
        let listener = EventListener::new(window, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let origin = event.origin();
            let listed = origin != "null" && origins.contains(&origin);
            if !listed || !event.source().is_some_and(|source| *source == ***from) {
                return;
            }
            let data = event.data();
            let kind =
                Reflect::get(&data, &"type".into()).ok().filter(|_| data.is_object()).and_then(|kind| kind.as_string());
            if kind.is_some_and(|kind| ASKS.contains(&kind.as_str())) {
                *who.borrow_mut() = Some(origin);
                again();
            }
        });
        Self { parent, asked, _listener: listener }
    }

    /// Tells the height, in CSS pixels, where it was asked for.
    pub(super) fn tell(&self, height: u32) {
        if let Some(origin) = self.asked.borrow().as_ref() {
            let resized = object(&[("type", "iframe-resized".into()), ("height", height.into())]);
            let _ = self.parent.post_message(&resized, origin);
        }
    }
}
