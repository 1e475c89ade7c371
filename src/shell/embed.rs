//! The line to the page around. It is offered to the pages the address names and to nobody else, taken once, from the
//! frame's own parent, and only with the number this page made up; from then on everything goes over its port. Whatever
//! else arrives is not answered.

mod height;
mod resizer;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, MessagePort, Window};
use yew::html::Scope;

use crate::app::Action;
use crate::app::embed::{Embed, Height, Visit};
use crate::store::embed::{Answer, MAX_MESSAGE, News, PROTOCOL, read_request};

use super::clock;
use super::root::Root;
use height::Measure;
use resizer::Resizer;

/// Names our messages on a window that may get others.
const NAMESPACE: &str = "mixwright";
/// How often the line is offered, and the milliseconds between.
const OFFERS: u32 = 20;
const BETWEEN: u32 = 500;
/// Milliseconds from a change to its autosave, and from the first one that waits.
const CALM: u32 = 1_500;
const LONGEST: f64 = 30_000.0;

/// The line to the page around.
pub(super) struct Line {
    link: Scope<Root>,
    port: Rc<RefCell<Option<MessagePort>>>,
    /// The running wait before the next autosave, and when the first change came that waits for it.
    autosave: Option<Timeout>,
    waits_since: Rc<Cell<f64>>,
    measure: Option<Measure>,
    /// Whether the page at the other end was told the height.
    greeted: bool,
    _listeners: Vec<EventListener>,
}

impl Line {
    /// Offers a line for a guest that was asked for so, where it stands in a frame and knows whom to talk to.
    pub(super) fn new(asked: &Embed, link: &Scope<Root>) -> Self {
        let mut line = Self {
            link: link.clone(),
            port: Rc::default(),
            autosave: None,
            waits_since: Rc::new(Cell::new(0.0)),
            measure: None,
            greeted: false,
            _listeners: Vec::new(),
        };
        let around = around().filter(|_| !asked.origins.is_empty());
        if let Some((window, parent)) = around.clone() {
            let nonce = nonce(&window).unwrap_or_default();
            if !nonce.is_empty() {
                line.offer(&window, parent, nonce, asked);
            }
        }
        if asked.height == Height::Auto {
            let (port, resizer) = (line.port.clone(), Rc::new(OnceCell::<Resizer>::new()));
            let other = resizer.clone();
            let measure = Measure::new(move |height| {
                send(&port, &News::Resize { height }.write());
                if let Some(resizer) = other.get() {
                    resizer.tell(height);
                }
            });
            if let Some((window, parent)) = around {
                let _ = resizer.set(Resizer::new(&window, parent, asked.origins.clone().into(), measure.again()));
            }
            line.measure = Some(measure);
        }
        line
    }

    fn offer(&mut self, window: &Window, parent: Window, nonce: String, asked: &Embed) {
        let origins: Rc<[String]> = asked.origins.clone().into();
        let (link, port) = (self.link.clone(), self.port.clone());
        let (from, known, allowed) = (parent.clone(), nonce.clone(), origins.clone());
        let connect = EventListener::new(window, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let ours = event.source().is_some_and(|source| *source == ***from) && allowed.contains(&event.origin());
            if !ours || port.borrow().is_some() || !connects(&event.data(), &known) {
                return;
            }
            let ports = event.ports();
            let Some(end) = ports.get(0).dyn_into::<MessagePort>().ok().filter(|_| ports.length() == 1) else { return };
            hear(&end, link.clone());
            *port.borrow_mut() = Some(end);
            link.send_message(Action::Guest(Visit::Linked));
        });
        let link = self.link.clone();
        let leave = EventListener::new(window, "pagehide", move |_| link.send_message(Action::Guest(Visit::Left)));
        self._listeners = vec![connect, leave];
        offer_again(parent, addressed(window, &origins), nonce, self.port.clone(), OFFERS);
    }

    /// Tells the page around.
    pub(super) fn tell(&self, news: &News) {
        send(&self.port, &news.write());
    }

    /// Answers a request.
    pub(super) fn answer(&self, id: u64, answer: &Answer) {
        send(&self.port, &answer.write(id));
    }

    /// Gives the plan to the page around soon.
    pub(super) fn autosave_soon(&mut self) {
        let now = clock::now();
        if self.waits_since.get() == 0.0 {
            self.waits_since.set(now);
        }
        // Who types on and on is kept all the same.
        if self.autosave.is_some() && now + f64::from(CALM) > self.waits_since.get() + LONGEST {
            return;
        }
        let (link, since) = (self.link.clone(), self.waits_since.clone());
        self.autosave = Some(Timeout::new(CALM, move || {
            since.set(0.0);
            link.send_message(Action::Guest(Visit::Autosave));
        }));
    }

    /// Something happened that may well change the height; called once the page shows it.
    pub(super) fn shown(&mut self) {
        let Some(measure) = &mut self.measure else { return };
        measure.shown();
        if !self.greeted && self.port.borrow().is_some() {
            self.greeted = true;
            measure.again()();
        }
    }
}

/// The window and the one around it, where there is one.
fn around() -> Option<(Window, Window)> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some((window, parent))
}

/// A number nobody guesses, in hexadecimal.
fn nonce(window: &Window) -> Option<String> {
    let mut bytes = [0_u8; 16];
    window.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Of the pages the address names, the one that is there where the browser tells; otherwise all of them. The browser
/// delivers to no page of another origin.
fn addressed(window: &Window, origins: &[String]) -> Vec<String> {
    let list = Reflect::get(&window.location(), &"ancestorOrigins".into()).ok();
    let parent = list.and_then(|list| Reflect::get_u32(&list, 0).ok()).and_then(|origin| origin.as_string());
    let there = |origin: &&String| parent.as_ref().is_none_or(|parent| *parent == **origin);
    origins.iter().filter(there).cloned().collect()
}

/// Says that the guest is there, until somebody takes the line.
fn offer_again(parent: Window, to: Vec<String>, nonce: String, port: Rc<RefCell<Option<MessagePort>>>, left: u32) {
    if left == 0 || port.borrow().is_some() {
        return;
    }
    let ready = object(&[
        ("ns", NAMESPACE.into()),
        ("v", PROTOCOL.into()),
        ("type", "ready".into()),
        ("versions", Array::of1(&PROTOCOL.into()).into()),
        ("nonce", nonce.as_str().into()),
    ]);
    for origin in &to {
        // A page without an origin cannot be addressed; this message holds nothing of anybody's.
        let target = if origin == "null" { "*" } else { origin };
        let _ = parent.post_message(&ready, target);
    }
    Timeout::new(BETWEEN, move || offer_again(parent, to, nonce, port, left - 1)).forget();
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// Whether a message takes the line that was offered with this number.
fn connects(data: &JsValue, nonce: &str) -> bool {
    let field = |name: &str| Reflect::get(data, &name.into()).ok();
    let says = |name: &str, text: &str| field(name).and_then(|value| value.as_string()).as_deref() == Some(text);
    data.is_object()
        && says("ns", NAMESPACE)
        && says("type", "connect")
        && says("nonce", nonce)
        && field("v").and_then(|v| v.as_f64()) == Some(f64::from(PROTOCOL))
}

/// Listens for requests.
fn hear(port: &MessagePort, link: Scope<Root>) {
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(text) = event.data().dyn_into::<JsString>() else { return };
        // Measured before it is taken over: a character has a byte at least.
        if text.length() as usize > MAX_MESSAGE {
            return;
        }
        if let Some((id, request)) = read_request(&String::from(text)) {
            link.send_message(Action::Guest(Visit::Asked { id, request }));
        }
    });
    // This begins the port's deliveries too.
    port.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
}

fn send(port: &RefCell<Option<MessagePort>>, text: &str) {
    if let Some(port) = port.borrow().as_ref() {
        let _ = port.post_message(&text.into());
    }
}
