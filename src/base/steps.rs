//! Long computations that can be taken a step at a time, so that whoever runs them can look up in between, show how far
//! they have come, or drop them. The steps are the same wherever they run, and so is the result.
//!
//! A computation is a future that pauses; nothing else in it is asynchronous, and no executor is needed.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::ops::Range;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// What a computation reports to while it goes on.
#[derive(Clone, Debug, Default)]
pub struct Pace(Rc<Cell<f64>>);

impl Pace {
    /// Notes that in this stretch of the work, whose whole is from 0 to 1, `done` of `all` are done.
    pub fn reach(&self, stretch: Range<f64>, done: usize, all: usize) {
        #[expect(clippy::cast_precision_loss, reason = "what is counted here is shown as a share")]
        let share = done as f64 / all.max(1) as f64;
        let part = stretch.start + (stretch.end - stretch.start) * share;
        self.0.set(part.max(self.0.get()).min(1.0));
    }

    /// Lets others go first, once.
    pub async fn pause(&self) {
        let mut waited = false;
        poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
    }
}

/// A computation under way; it ends when this is dropped.
pub struct Steps<T> {
    pace: Pace,
    rest: Pin<Box<dyn Future<Output = T>>>,
}

impl<T> Steps<T> {
    /// A computation that has not begun.
    pub fn new<F: Future<Output = T> + 'static>(begin: impl FnOnce(Pace) -> F) -> Self {
        let pace = Pace::default();
        Self { rest: Box::pin(begin(pace.clone())), pace }
    }

    /// Goes on to the next pause. Ready when there is nothing left to do; not to be called after that.
    pub fn step(&mut self) -> Poll<T> {
        self.rest.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    /// How much is done, from 0 to 1; it never falls.
    #[must_use]
    pub fn part(&self) -> f64 {
        self.pace.0.get()
    }

    /// The result, without pauses.
    #[must_use]
    pub fn finish(mut self) -> T {
        loop {
            if let Poll::Ready(result) = self.step() {
                return result;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sum(pace: Pace) -> u32 {
        let mut sum = 0;
        for (n, stretch) in [(1, 0.0..0.5), (2, 0.5..1.0), (3, 0.0..1.0), (4, 7.0..9.0)] {
            sum += n;
            pace.reach(stretch, 1, 2);
            pace.pause().await;
        }
        sum
    }

    #[test]
    fn work_goes_on_from_pause_to_pause_and_its_part_never_falls() {
        let mut work = Steps::new(sum);
        assert!(work.part().abs() < f64::EPSILON);
        let mut parts = Vec::new();
        let result = loop {
            match work.step() {
                Poll::Ready(result) => break result,
                Poll::Pending => parts.push(work.part()),
            }
        };
        assert_eq!((result, parts), (10, vec![0.25, 0.75, 0.75, 1.0]));
        assert_eq!(Steps::new(sum).finish(), 10);
    }
}
