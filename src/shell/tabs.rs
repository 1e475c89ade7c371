//! One tab writes a plan: it holds a lock with the plan's name for as long as it lives, and the browser gives the lock
//! free when the tab dies. Where there are no locks every tab may write; the journal then tells who came second.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};
use yew::html::Scope;

use crate::app::{Action, PlanKey, Word};

use super::journal;
use super::root::Root;

const CHANNEL: &str = "mixwright";
/// How long a lock that is free takes at most, in milliseconds.
const FREE: u32 = 400;
/// How long the tab that writes gets to keep what it has and let go, in milliseconds.
const LET_GO: u32 = 700;
/// After so long without knowing who writes, in milliseconds, whoever changes the plan is told that it is in memory only.
const SLOW: u32 = 800;

/// What this tab knows of the others.
#[derive(Clone)]
pub(super) struct Tabs {
    link: Scope<Root>,
    channel: Option<BroadcastChannel>,
    _listener: Option<Rc<EventListener>>,
    /// Locks this tab holds, with what gives them free.
    held: Rc<RefCell<BTreeMap<PlanKey, Function>>>,
    /// Plans this tab writes without a lock: the browser has none, or did not say in time whether it is free.
    unlocked: Rc<RefCell<BTreeSet<PlanKey>>>,
}

impl Tabs {
    pub(super) fn new(link: Scope<Root>) -> Self {
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let listener = channel.as_ref().map(|channel| {
            let link = link.clone();
            EventListener::new(channel, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                if let Some(word) = data.and_then(|text| Word::read(&text)) {
                    link.send_message(Action::Told(word));
                }
            })
        });
        Self { link, channel, _listener: listener.map(Rc::new), held: Rc::default(), unlocked: Rc::default() }
    }

    /// Tells the other tabs.
    pub(super) fn tell(&self, word: &Word) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&word.write().into());
        }
    }

    /// Lets others write the plan; with `left` they are told so.
    pub(super) fn release(&self, key: PlanKey, left: bool) {
        self.unlocked.borrow_mut().remove(&key);
        if let Some(free) = self.held.borrow_mut().remove(&key) {
            let _ = free.call0(&JsValue::NULL);
        }
        if left {
            self.tell(&Word::Left(key));
        }
    }

    /// Finds out who writes the plan and reads its journal; with `take` this tab writes it from now on.
    pub(super) fn claim(&self, key: PlanKey, take: bool) {
        let told = Rc::new(Cell::new(false));
        let (waiting, link) = (told.clone(), self.link.clone());
        Timeout::new(SLOW, move || {
            if !waiting.get() {
                link.send_message(Action::Unanswered(key));
            }
        })
        .forget();
        let report = {
            let tabs = self.clone();
            move || {
                let (tabs, told) = (tabs.clone(), told.clone());
                spawn_local(async move {
                    let records = journal::records(key).await;
                    told.set(true);
                    // Reading takes a while, and another tab may have taken the plan meanwhile.
                    let mine = tabs.writes(key);
                    tabs.link.send_message(Action::Claimed { key, mine, records });
                });
            }
        };
        if self.held.borrow().contains_key(&key) {
            return report();
        }
        if take {
            self.tell(&Word::Ask(key));
        }
        // Answered once: by the lock, or by the clock.
        let answered = Rc::new(Cell::new(false));
        let stealing = Rc::new(Cell::new(false));
        let answer = {
            let answered = answered.clone();
            move || {
                if !answered.replace(true) {
                    report();
                }
            }
        };
        let alone = {
            let (tabs, answered, answer) = (self.clone(), answered.clone(), answer.clone());
            move || {
                if !answered.get() {
                    if !tabs.writes(key) {
                        tabs.unlocked.borrow_mut().insert(key);
                    }
                    answer();
                }
            }
        };
        let asked = self.request(key, if take { "" } else { "ifAvailable" }, (&answered, &stealing), answer.clone());
        if asked.is_err() {
            return alone();
        }
        if !take {
            Timeout::new(FREE, alone).forget();
            return;
        }
        // Whoever sleeps cannot let go: the lock is taken from it.
        let again = self.clone();
        Timeout::new(LET_GO, move || {
            if again.writes(key) {
                // Another question of this tab was answered meanwhile.
                return answer();
            }
            if !answered.get() {
                stealing.set(true);
                if again.request(key, "steal", (&answered, &stealing), answer).is_err() {
                    return alone();
                }
            }
            Timeout::new(FREE, alone).forget();
        })
        .forget();
    }

    /// Whether this tab is the one that writes the plan.
    fn writes(&self, key: PlanKey) -> bool {
        self.held.borrow().contains_key(&key) || self.unlocked.borrow().contains(&key)
    }

    /// Asks for the plan's lock, in the way `option` says, and holds it until it is given free. After the clock answered
    /// the lock is held without a word, and a refusal means that the plan is another tab's; any later answer is not
    /// wanted any more.
    fn request(
        &self,
        key: PlanKey,
        option: &str,
        (answered, stealing): (&Rc<Cell<bool>>, &Rc<Cell<bool>>),
        answer: impl Fn() + 'static,
    ) -> Result<(), JsValue> {
        let navigator = web_sys::window().ok_or(JsValue::NULL)?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into())?;
        let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
        let options = Object::new();
        if !option.is_empty() {
            Reflect::set(&options, &option.into(), &true.into())?;
        }
        let (tabs, answered, steal) = (self.clone(), answered.clone(), option == "steal");
        let granted = Rc::new(Cell::new(false));
        let got = granted.clone();
        let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let mine = !lock.is_null();
            if answered.get() {
                // Stolen from the request before it, which was answered while this one was on its way.
                let own = steal && tabs.held.borrow().contains_key(&key);
                if !own && !tabs.unlocked.borrow_mut().remove(&key) {
                    return JsValue::UNDEFINED;
                }
                if !mine {
                    tabs.link.send_message(Action::Lost(key));
                }
            }
            got.set(mine);
            let until = mine.then(|| {
                Promise::new(&mut |resolve, _| {
                    tabs.held.borrow_mut().insert(key, resolve);
                })
            });
            answer();
            until.map_or(JsValue::UNDEFINED, JsValue::from)
        });
        let name = format!("mixwright/plan/{}", key.0);
        let request = request.call3(&locks, &name.into(), &options, &callback)?.dyn_into::<Promise>()?;
        let (held, link, stealing) = (self.held.clone(), self.link.clone(), stealing.clone());
        spawn_local(async move {
            // It ends well when the lock is given free, and badly when another tab, or the next request of this one, takes it.
            let ended = JsFuture::from(request).await;
            let taken = ended.is_err() && granted.get() && (steal || !stealing.get());
            if taken && held.borrow_mut().remove(&key).is_some() {
                link.send_message(Action::Lost(key));
            }
        });
        Ok(())
    }
}
