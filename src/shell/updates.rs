//! The service worker (site/sw.js), which lets the page work without a network, and the new versions it has waiting. A new
//! version is told of and never taken unasked. There is none in a frame, where the page is a guest, and none where the build
//! names none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, VisibilityState, Window,
};
use yew::html::Scope;

use crate::app::{Action, Renewal};

use super::root::Root;
use super::{clock, page, trusted};

/// Milliseconds between two questions to the host whether there is a new version, when somebody comes back to the page.
/// Every load of the page asks too.
const ASK_AGAIN: f64 = 3_600_000.0;

/// The page's tie to its service worker.
#[derive(Clone, Default)]
pub(super) struct Updates(Rc<RefCell<Option<ServiceWorkerRegistration>>>);

impl Updates {
    /// Registers the worker, where there may be one, and listens for new versions for the life of the page.
    pub(super) fn new(root: Scope<Root>) -> Self {
        let updates = Self::default();
        let registered = updates.0.clone();
        spawn_local(async move {
            if let Some(registration) = register().await {
                watch(&registration, root);
                *registered.borrow_mut() = Some(registration);
            }
        });
        updates
    }

    /// Begins the version that waits and loads it into this tab.
    pub(super) fn take(&self) {
        match self.0.borrow().as_ref().and_then(ServiceWorkerRegistration::waiting) {
            Some(waiting) => {
                on_state(&waiting, ServiceWorkerState::Activated, reload);
                tell(&waiting, "take");
            }
            // Another tab has begun it.
            None => reload(),
        }
    }
}

async fn register() -> Option<ServiceWorkerRegistration> {
    let container = container(&web_sys::window()?)?;
    let address = page::named("offline").filter(|address| !address.is_empty())?;
    let options = Object::new();
    // The browser's cache must not hide a new version.
    Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
    let registering = trusted::call(&container, "register", &[trusted::script(&address).ok()?, options.into()]).ok()?;
    let registration = JsFuture::from(registering.dyn_into::<Promise>().ok()?).await.ok()?.dyn_into().ok()?;
    spawn_local(async move {
        introduce(&container).await;
    });
    Some(registration)
}

/// Service workers, for a page over a safe line in a window of its own.
fn container(window: &Window) -> Option<ServiceWorkerContainer> {
    let top = window.top().ok()??;
    if !Object::is(&top, window) || !window.is_secure_context() {
        return None;
    }
    // Where the browser forbids them the mere look throws.
    Reflect::get(&window.navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}

/// Tells the worker of which build this page is, once there is one. One of the same build answers for the page from then on,
/// also for one that was loaded before it.
async fn introduce(container: &ServiceWorkerContainer) -> Option<()> {
    let registration: ServiceWorkerRegistration =
        JsFuture::from(container.ready().ok()?).await.ok()?.dyn_into().ok()?;
    tell(&registration.active()?, "started");
    Some(())
}

/// Reports versions that wait, now and later, and has the browser look for them.
fn watch(registration: &ServiceWorkerRegistration, root: Scope<Root>) {
    let ready = move || root.send_message(Action::Renew(Renewal::Ready));
    if registration.waiting().is_some() {
        ready();
    }
    let found = registration.clone();
    let look = move || {
        // The first version is no new one.
        if let Some((new, _)) = found.installing().zip(found.active()) {
            on_state(&new, ServiceWorkerState::Installed, ready.clone());
        }
    };
    look();
    EventListener::new(registration, "updatefound", move |_| look()).forget();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let (registration, asked) = (registration.clone(), Cell::new(clock::now()));
    EventListener::new(&document.clone(), "visibilitychange", move |_| {
        let due = document.visibility_state() == VisibilityState::Visible && clock::now() - asked.get() > ASK_AGAIN;
        if let Some(asking) = due.then(|| registration.update().ok()).flatten() {
            asked.set(clock::now());
            // Without a network there is no answer, which is none of the user's business.
            spawn_local(async move { drop(JsFuture::from(asking).await) });
        }
    })
    .forget();
}

/// Acts when a worker comes into a state.
fn on_state(worker: &ServiceWorker, state: ServiceWorkerState, act: impl Fn() + 'static) {
    let changing = worker.clone();
    EventListener::new(worker, "statechange", move |_| {
        if changing.state() == state {
            act();
        }
    })
    .forget();
}

/// A word to a worker, with the name of the build this page is of.
fn tell(worker: &ServiceWorker, what: &str) {
    let word = Object::new();
    for (name, value) in [("type", what), ("build", &page::named("build").unwrap_or_default())] {
        let _ = Reflect::set(&word, &name.into(), &value.into());
    }
    let _ = worker.post_message(&word);
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
