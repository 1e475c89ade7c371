//! What an item may still do at a node of the search.

use super::problem::{Item, room};

/// Off, on within a stretch of spend, or either. An empty domain makes its node infeasible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Domain {
    pub(super) off: bool,
    pub(super) on: Option<(f64, f64)>,
}

impl Domain {
    pub(super) const OFF: Self = Self { off: true, on: None };

    /// Everything the problem allows an item for which the others leave at most `left`.
    pub(super) fn root(item: &Item, left: f64, effort_room: f64) -> Self {
        let on = item.lo <= room(left) && item.effort <= effort_room;
        Self { off: item.may_be_off, on: on.then_some((item.lo, item.hi.min(left).max(item.lo))) }
    }

    pub(super) const fn must_be_on(self) -> Self {
        Self { off: false, ..self }
    }

    /// On with at least `x`.
    pub(super) fn at_least(self, x: f64) -> Self {
        let on = self.on.and_then(|(lo, hi)| (x <= hi).then_some((lo.max(x), hi)));
        Self { off: false, on }
    }

    /// On with at most `x`, or off where that is allowed.
    pub(super) fn at_most(self, x: f64) -> Self {
        let on = self.on.and_then(|(lo, hi)| (lo <= x).then_some((lo, hi.min(x))));
        Self { on, ..self }
    }

    pub(super) const fn is_empty(self) -> bool {
        !self.off && self.on.is_none()
    }

    /// Least spend that the domain allows.
    pub(super) fn least(self) -> f64 {
        if self.off { 0.0 } else { self.on.map_or(0.0, |(lo, _)| lo) }
    }
}
