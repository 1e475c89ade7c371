//! Jobs beside the page: in a worker, which starts with the first job, or in slices on the page's own thread where none
//! starts. It refuses to know what a job is about.

mod slices;
mod worker;

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Float64Array;
use wasm_bindgen::JsCast;
use web_sys::{Event, MessageEvent, Worker};
use yew::html::Scope;

use crate::app::Action;
use crate::insight::{Job, JobResult, Task};
use crate::store::{News, Order};

use super::root::Root;
use super::{page, trusted};
use slices::Told;

pub use worker::start_solver;

/// Milliseconds of rest before a job begins: somebody may still be typing.
const REST: u32 = 350;
/// Milliseconds a worker may take until it listens.
const PATIENCE: u32 = 5_000;
/// Milliseconds of work on the page's thread between two looks at what the user does.
const SLICE: f64 = 6.0;
/// Workers that may end in a row before their jobs are given up.
const MOST_LOST: u32 = 2;

/// The page's end.
#[derive(Clone)]
pub(super) struct Solver(Rc<RefCell<Inner>>);

struct Inner {
    root: Scope<Root>,
    place: Place,
    /// One of each task: a newer one takes the place of the older.
    jobs: Vec<Current>,
    last: u32,
    /// Workers that ended since a job was done.
    lost: u32,
}

/// Where jobs are done.
enum Place {
    /// Nowhere yet.
    Closed,
    /// In a worker that does not listen yet.
    Opening { link: Link, _patience: Timeout },
    /// In a worker.
    Open(Link),
    /// On the page's own thread: no worker starts here.
    Page,
}

struct Link {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Link {
    fn send(&self, order: &Order) {
        let _ = self.worker.post_message(&order.write().into());
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

struct Current {
    id: u32,
    job: Job,
    state: Doing,
}

/// How far a job is; it is over when this is dropped, but for a job in the worker, which must be told.
enum Doing {
    Resting { _until: Timeout },
    Waiting,
    Sent,
    Sliced { _work: slices::Slices },
}

impl Inner {
    fn take(&mut self, wanted: impl Fn(&Current) -> bool) -> Option<Current> {
        let at = self.jobs.iter().position(wanted)?;
        Some(self.jobs.remove(at))
    }
}

impl Solver {
    pub(super) fn new(root: Scope<Root>) -> Self {
        Self(Rc::new(RefCell::new(Inner { root, place: Place::Closed, jobs: Vec::new(), last: 0, lost: 0 })))
    }

    /// Begins a job once the user rests, instead of the same task for an earlier plan.
    pub(super) fn run(&self, job: Job) {
        self.stop(job.task);
        let mut inner = self.0.borrow_mut();
        if matches!(inner.place, Place::Closed) {
            inner.place = self.open();
        }
        inner.last = inner.last.wrapping_add(1);
        let (id, solver) = (inner.last, self.clone());
        let state = Doing::Resting { _until: Timeout::new(REST, move || solver.begin(id)) };
        inner.jobs.push(Current { id, job, state });
    }

    /// Gives a task up.
    pub(super) fn stop(&self, task: Task) {
        let mut inner = self.0.borrow_mut();
        let old = inner.take(|current| current.job.task == task);
        if let (Some(Current { state: Doing::Sent, .. }), Place::Open(link)) = (old, &inner.place) {
            link.send(&Order::Stop(task));
        }
    }

    fn begin(&self, id: u32) {
        let mut inner = self.0.borrow_mut();
        let Inner { place, jobs, .. } = &mut *inner;
        let Some(Current { job, state, .. }) = jobs.iter_mut().find(|current| current.id == id) else { return };
        *state = match place {
            Place::Closed | Place::Opening { .. } => Doing::Waiting,
            Place::Open(link) => {
                link.send(&Order::Run { id, task: job.task, plan: job.plan.clone() });
                Doing::Sent
            }
            Place::Page => {
                let solver = self.clone();
                let told = move |told| match told {
                    Told::Progress(part) => solver.progress(id, part),
                    Told::Done(result) => solver.done(id, |_| Some(result)),
                };
                Doing::Sliced { _work: slices::run(job, SLICE, told) }
            }
        };
    }

    /// Begins what waited for a place.
    fn begin_waiting(&self) {
        let waiting = |current: &Current| matches!(current.state, Doing::Waiting).then_some(current.id);
        let ids: Vec<u32> = self.0.borrow().jobs.iter().filter_map(waiting).collect();
        ids.into_iter().for_each(|id| self.begin(id));
    }

    fn progress(&self, id: u32, part: f64) {
        let inner = self.0.borrow();
        if let Some(Current { job, .. }) = inner.jobs.iter().find(|current| current.id == id) {
            inner.root.send_message(Action::Progress { task: job.task, part });
        }
    }

    fn done(&self, id: u32, result: impl FnOnce(&Job) -> Option<JobResult>) {
        let mut inner = self.0.borrow_mut();
        if let Some(Current { job, .. }) = inner.take(|current| current.id == id) {
            inner.lost = 0;
            let result = result(&job);
            inner.root.send_message(Action::Done { job, result });
        }
    }

    /// The worker listens.
    fn ready(&self) {
        let mut inner = self.0.borrow_mut();
        inner.place = match mem::replace(&mut inner.place, Place::Closed) {
            Place::Opening { link, .. } => Place::Open(link),
            other => other,
        };
        drop(inner);
        self.begin_waiting();
    }

    /// The worker did not start, or ended.
    fn lost(&self) {
        let mut inner = self.0.borrow_mut();
        if matches!(inner.place, Place::Open(_)) {
            inner.lost += 1;
            inner.place = self.open();
            // A job that ends one worker after the other would end the page too.
            let hopeless = inner.lost >= MOST_LOST;
            for current in mem::take(&mut inner.jobs) {
                match current.state {
                    Doing::Sent if hopeless => {
                        inner.root.send_message(Action::Done { job: current.job, result: None });
                    }
                    Doing::Sent => inner.jobs.push(Current { state: Doing::Waiting, ..current }),
                    _ => inner.jobs.push(current),
                }
            }
        } else {
            inner.place = Place::Page;
        }
        drop(inner);
        self.begin_waiting();
    }

    /// Starts a worker. Its script is of the page's own site, as a strict policy wants, and its name stands in the page.
    fn open(&self) -> Place {
        let Some(worker) = page::named("solver").and_then(|address| trusted::worker(&address)) else {
            return Place::Page;
        };
        let [heard, ended, waited] = [self.clone(), self.clone(), self.clone()];
        let hear = move |event: &Event| match news(event) {
            Some(News::Ready) => heard.ready(),
            Some(News::Progress { id, part }) => heard.progress(id, part),
            Some(News::Done { id, found }) => heard.done(id, |job| job.read(&found)),
            None => {}
        };
        let listeners =
            [EventListener::new(&worker, "message", hear), EventListener::new(&worker, "error", move |_| ended.lost())];
        let patience = Timeout::new(PATIENCE, move || waited.lost());
        Place::Opening { link: Link { worker, _listeners: listeners }, _patience: patience }
    }
}

fn news(event: &Event) -> Option<News> {
    News::read(&event.dyn_ref::<MessageEvent>()?.data().dyn_ref::<Float64Array>()?.to_vec())
}
