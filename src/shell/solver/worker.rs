//! The other end, in the worker.

use std::collections::BTreeMap;

use gloo::events::EventListener;
use js_sys::Float64Array;
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, Event, MessageEvent};

use crate::insight::{Job, Task};
use crate::store::{News, Order};

use super::slices::{self, Slices, Told};

/// Milliseconds of work between two looks at what the page says.
const SLICE: f64 = 24.0;

/// Takes orders for the life of the worker.
pub fn start_solver() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let tell = move |news: News| {
        let _ = page.post_message(&Float64Array::from(news.write().as_slice()));
    };
    tell(News::Ready);
    let mut jobs: BTreeMap<Task, Slices> = BTreeMap::new();
    let hear = move |event: &Event| match order(event) {
        Some(Order::Run { id, task, plan }) => {
            let (tell, job) = (tell.clone(), Job { task, plan });
            let done = job.clone();
            let told = move |told| match told {
                Told::Progress(part) => tell(News::Progress { id, part }),
                Told::Done(result) => tell(News::Done { id, found: done.write(&result) }),
            };
            jobs.insert(task, slices::run(&job, SLICE, told));
        }
        Some(Order::Stop(task)) => drop(jobs.remove(&task)),
        // The page takes an error for the end of this worker, and sees to its jobs.
        None => wasm_bindgen::throw_str("an order that cannot be read"),
    };
    EventListener::new(&scope, "message", hear).forget();
}

fn order(event: &Event) -> Option<Order> {
    Order::read(&event.dyn_ref::<MessageEvent>()?.data().as_string()?)
}
