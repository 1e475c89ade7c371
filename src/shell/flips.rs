//! Searching for flips while the page goes on: a few milliseconds at a time, on the page's own thread.

use std::cell::Cell;
use std::rc::Rc;
use std::task::Poll;

use gloo::timers::callback::Timeout;
use yew::html::Scope;

use crate::app::Action;
use crate::insight::Search;
use crate::plan::Plan;

use super::clock;
use super::root::Root;

/// Milliseconds of rest after a change before the search begins: somebody may still be typing.
const REST: u32 = 350;
/// Milliseconds of work between two looks at what the user does.
const SLICE: f64 = 6.0;

/// A search under way; it ends when this is dropped.
pub(super) struct Seeking(Rc<Cell<bool>>);

impl Drop for Seeking {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// Begins a search.
pub(super) fn seek(plan: Rc<Plan>, link: Scope<Root>) -> Seeking {
    let wanted = Rc::new(Cell::new(true));
    later(REST, Search::new(plan), link, wanted.clone());
    Seeking(wanted)
}

fn later(wait: u32, mut search: Search, link: Scope<Root>, wanted: Rc<Cell<bool>>) {
    let work = move || {
        let end = clock::now() + SLICE;
        while wanted.get() {
            if let Poll::Ready(flips) = search.step() {
                if let Some(flips) = flips {
                    link.send_message(Action::FlipsFound { plan: search.plan().clone(), flips: Rc::new(flips) });
                }
                return;
            }
            if clock::now() >= end {
                later(0, search, link, wanted);
                return;
            }
        }
    };
    Timeout::new(wait, work).forget();
}
