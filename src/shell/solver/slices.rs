//! Jobs a few milliseconds at a time, so that whoever shares the thread gets its turn.

use std::cell::Cell;
use std::rc::Rc;
use std::task::Poll;

use gloo::timers::callback::Timeout;

use crate::base::Steps;
use crate::insight::{Job, JobResult};
use crate::shell::clock;

/// Milliseconds between two words on how far a job has come.
const WORDS: f64 = 200.0;

/// What is told of a job.
pub(super) enum Told {
    /// It has come so far, from 0 to 1.
    Progress(f64),
    /// It is over.
    Done(JobResult),
}

/// A job under way; it ends when this is dropped.
pub(super) struct Slices(Rc<Cell<bool>>);

impl Drop for Slices {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// Begins a job, in slices of that many milliseconds.
pub(super) fn run(job: &Job, slice: f64, tell: impl Fn(Told) + 'static) -> Slices {
    let wanted = Rc::new(Cell::new(true));
    later(Rest { steps: job.start(), slice, told: clock::now(), wanted: wanted.clone() }, tell);
    Slices(wanted)
}

/// What is left of a job.
struct Rest {
    steps: Steps<JobResult>,
    slice: f64,
    told: f64,
    wanted: Rc<Cell<bool>>,
}

fn later(mut rest: Rest, tell: impl Fn(Told) + 'static) {
    let work = move || {
        let end = clock::now() + rest.slice;
        while rest.wanted.get() {
            if let Poll::Ready(result) = rest.steps.step() {
                tell(Told::Done(result));
                return;
            }
            let now = clock::now();
            if now >= end {
                if now >= rest.told + WORDS {
                    rest.told = now;
                    tell(Told::Progress(rest.steps.part()));
                }
                later(rest, tell);
                return;
            }
        }
    };
    Timeout::new(0, work).forget();
}
