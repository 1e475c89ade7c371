//! Files made or looked into beside the page, in a worker that starts with the first errand. It does one errand at a
//! time; a new one, or giving up, ends the worker, whose files the browser keeps.

mod worker;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Float64Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};
use yew::html::Scope;

use crate::app::grade::Ungraded;
use crate::app::{Action, Errand, ErrandProblem};
use crate::export::carried::Refused;
use crate::insight::Task;
use crate::store::SealError;

use super::root::Root;
use super::{page, trusted};

pub use worker::start_office;

/// Milliseconds a worker may take until it listens: its module is some megabytes, which a slow line takes its time for.
const PATIENCE: u32 = 60_000;

/// The page's end.
#[derive(Clone)]
pub(super) struct Office(Rc<RefCell<Inner>>);

struct Inner {
    root: Scope<Root>,
    link: Option<Link>,
    /// The errand under way.
    errand: Option<(u32, Errand)>,
}

struct Link {
    worker: Worker,
    ready: bool,
    _listeners: [EventListener; 2],
    _patience: Timeout,
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Office {
    pub(super) fn new(root: Scope<Root>) -> Self {
        Self(Rc::new(RefCell::new(Inner { root, link: None, errand: None })))
    }

    /// Begins an errand instead of the one under way.
    pub(super) fn send(&self, id: u32, errand: Errand) {
        let mut inner = self.0.borrow_mut();
        // What is under way ends with its worker; one that is still being loaded can have the new errand.
        if inner.errand.is_some() && inner.link.as_ref().is_some_and(|link| link.ready) {
            inner.link = None;
        }
        inner.errand = Some((id, errand));
        if inner.link.is_none() {
            inner.link = self.open();
        }
        match &inner.link {
            Some(link) if link.ready => inner.deliver(),
            Some(_) => {}
            None => inner.report(Err(ErrandProblem::NoWorker)),
        }
    }

    /// Gives the errand up.
    pub(super) fn stop(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.errand.take().is_some() {
            inner.link = None;
        }
    }

    fn open(&self) -> Option<Link> {
        let worker = trusted::worker(&page::named("office")?)?;
        let [heard, ended, waited] = [self.clone(), self.clone(), self.clone()];
        let hear = move |event: &Event| {
            if let Some(news) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().dyn_into::<Array>().ok())
            {
                heard.hear(&news);
            }
        };
        let listeners =
            [EventListener::new(&worker, "message", hear), EventListener::new(&worker, "error", move |_| ended.lost())];
        let patience = Timeout::new(PATIENCE, move || waited.late());
        Some(Link { worker, ready: false, _listeners: listeners, _patience: patience })
    }

    /// What the worker tells: that it listens, how far it is, and at the end bytes or why there are none.
    fn hear(&self, news: &Array) {
        let mut inner = self.0.borrow_mut();
        match (news.get(0).as_string().as_deref(), news.get(1)) {
            (Some("ready"), _) => {
                if let Some(link) = inner.link.as_mut() {
                    link.ready = true;
                }
                inner.deliver();
            }
            (Some("part"), part) => {
                if let Some((id, _)) = inner.errand {
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage")]
                    let part = part.as_f64().unwrap_or_default() as u8;
                    inner.root.send_message(Action::ErrandPart { id, part });
                }
            }
            (Some("done"), bytes) => match bytes.dyn_into::<Uint8Array>() {
                Ok(bytes) => inner.report(Ok(bytes.to_vec().into())),
                Err(why) => inner.report(Err(problem(&why))),
            },
            _ => {}
        }
    }

    /// The worker ended: before it listened there is none here, after that the errand was too much for it.
    fn lost(&self) {
        let mut inner = self.0.borrow_mut();
        let listened = inner.link.take().is_some_and(|link| link.ready);
        inner.report(Err(if listened { ErrandProblem::Failed } else { ErrandProblem::NoWorker }));
    }

    fn late(&self) {
        let waiting = self.0.borrow().link.as_ref().is_some_and(|link| !link.ready);
        if waiting {
            self.lost();
        }
    }
}

impl Inner {
    fn deliver(&self) {
        let (Some(link), Some((_, errand))) = (&self.link, &self.errand) else { return };
        let _ = link.worker.post_message(&message(errand));
    }

    fn report(&mut self, result: Result<Rc<[u8]>, ErrandProblem>) {
        if let Some((id, _)) = self.errand.take() {
            self.root.send_message(Action::ErrandDone { id, result });
        }
    }
}

/// Why an errand came to nothing, as the worker tells it.
fn problem(why: &JsValue) -> ErrandProblem {
    let word = why.as_string();
    let word = word.as_deref();
    let refused = || Refused::ALL.into_iter().find(|refused| Some(refused.word()) == word).map(ErrandProblem::Refused);
    let sealed = || SealError::ALL.into_iter().find(|error| Some(error.word()) == word).map(ErrandProblem::Sealed);
    let ungraded =
        || Ungraded::ALL.into_iter().find(|ungraded| Some(ungraded.word()) == word).map(ErrandProblem::Ungraded);
    refused().or_else(sealed).or_else(ungraded).unwrap_or(ErrandProblem::Failed)
}

/// Bytes nobody can guess, for a salt and a number used once; none where the browser has no source of them, and then
/// nothing is sealed.
fn entropy() -> Uint8Array {
    let mut bytes = [0; 40];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_some() { Uint8Array::from(bytes.as_slice()) } else { Uint8Array::new_with_length(0) }
}

/// An errand as the worker reads it.
fn message(errand: &Errand) -> JsValue {
    match errand {
        Errand::Export(export) => {
            let numbers = |task| export.found.iter().find(|(other, _)| *other == task).map(|(_, numbers)| numbers);
            let found = Task::ALL.into_iter().map(|task| {
                numbers(task).map_or(JsValue::NULL, |numbers| Float64Array::from(numbers.as_slice()).into())
            });
            let parts: [JsValue; 6] = [
                "export".into(),
                export.format.extension().into(),
                export.lang.tag().into(),
                export.plan.as_str().into(),
                found.collect::<Array>().into(),
                page::named("library").unwrap_or_default().into(),
            ];
            parts.into_iter().collect::<Array>().into()
        }
        Errand::Package(package) => {
            let parts = ["package", package.standard.slug(), package.lang.tag(), &package.case];
            parts.into_iter().map(JsValue::from).collect::<Array>().into()
        }
        Errand::Seal { case, teacher, passphrase } => {
            let parts: [JsValue; 5] =
                ["seal".into(), case.into(), teacher.into(), passphrase.reveal().into(), entropy().into()];
            parts.into_iter().collect::<Array>().into()
        }
        Errand::Unseal { sealed, passphrase } => {
            let parts = ["unseal", &sealed.salt, &sealed.nonce, &sealed.data, passphrase.reveal()];
            parts.into_iter().map(JsValue::from).collect::<Array>().into()
        }
        Errand::Open(bytes) => Array::of2(&"open".into(), &Uint8Array::from(&**bytes)).into(),
        Errand::Grade(pile) => {
            let parts: [JsValue; 5] = [
                "grade".into(),
                pile.case.as_ref().into(),
                pile.passphrase.as_deref().map_or(JsValue::NULL, JsValue::from),
                pile.files.iter().map(|(name, _)| JsValue::from(name)).collect::<Array>().into(),
                pile.files.iter().map(|(_, bytes)| Uint8Array::from(&**bytes)).collect::<Array>().into(),
            ];
            parts.into_iter().collect::<Array>().into()
        }
        Errand::Entry { name, bytes, entry } => {
            let entry = entry.as_deref().map_or(JsValue::NULL, JsValue::from);
            let bytes = Uint8Array::from(&**bytes).into();
            [JsValue::from("entry"), name.into(), bytes, entry].into_iter().collect::<Array>().into()
        }
    }
}
