//! An allocation in whole currency units: what a person can book.

use super::problem::{Pool, Problem, Solution};
use super::sum::sum;

/// Passes over the items at most; what rounding moves takes one or two.
const PASSES: usize = 64;

/// A solution in whole units.
#[derive(Debug, Clone, PartialEq)]
pub struct Rounded {
    /// Spend per item in units; an item that is off has none.
    pub units: Vec<u64>,
    /// What the rounded allocation is worth, the price of its money deducted.
    pub objective: f64,
    /// How much more any allocation, in whole units or not, can be worth at most.
    pub loss: f64,
}

impl Solution {
    /// Rounds every spend down to whole units (up where a bound asks for it), then moves single units, the best first,
    /// until groups and budget are kept and what rounding freed is used. Counted in units, all limits hold exactly.
    /// `None` if that finds no such allocation, as with a least spend within less than a unit of a limit.
    #[must_use]
    pub fn rounded(&self, problem: &Problem, unit: f64) -> Option<Rounded> {
        if !(unit.is_finite() && unit > 0.0 && self.spend.len() == problem.items.len()) {
            return None;
        }
        let mut units = Vec::with_capacity(self.spend.len());
        for ((item, spend), on) in problem.items.iter().zip(&self.spend).zip(&self.on) {
            let (low, high) = (at_least(item.lo, unit), at_most(item.hi, unit));
            if *on && low > high {
                return None;
            }
            units.push(if *on { at_most(*spend, unit).clamp(low, high) } else { 0.0 });
        }
        let pools = problem.pools();
        let limits = pools.iter().map(|pool| (at_least(pool.min, unit), at_most(pool.cap, unit))).collect();
        let spent = pools.iter().map(|pool| sum(pool.members.iter().filter_map(|i| units.get(*i).copied()))).collect();
        let budget = at_most(problem.budget, unit);
        let mut booking = Booking { problem, pools: &pools, on: &self.on, unit, units, spent, limits };
        booking.shift(1.0, |_, spent, (min, _)| spent < min);
        booking.shift(-1.0, |_, spent, (_, cap)| spent > cap);
        booking.shift(-1.0, |total, spent, (min, _)| total > budget && spent > min);
        booking.shift(1.0, |total, spent, (_, cap)| total < budget && spent < cap);
        let kept = booking.spent.iter().zip(&booking.limits).all(|(spent, (min, cap))| min <= spent && spent <= cap);
        if !kept || sum(booking.spent.iter().copied()) > budget {
            return None;
        }
        let units = booking.units;
        let spend: Vec<Option<f64>> = units.iter().zip(&self.on).map(|(x, on)| on.then_some(x * unit)).collect();
        let objective = problem.objective(&spend);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and not negative")]
        let units = units.into_iter().map(|x| x as u64).collect();
        Some(Rounded { units, objective, loss: (self.upper_bound - objective).max(0.0) })
    }
}

struct Booking<'a> {
    problem: &'a Problem,
    pools: &'a [Pool],
    on: &'a [bool],
    unit: f64,
    /// Whole numbers, as are all amounts here.
    units: Vec<f64>,
    /// Per pool.
    spent: Vec<f64>,
    limits: Vec<(f64, f64)>,
}

impl Booking<'_> {
    /// Moves items by one unit, the most worthwhile first, while `wanted` says so of the total, what their pool spends
    /// and its limits. Units that nobody must spend are spent for a gain only.
    fn shift(&mut self, step: f64, wanted: impl Fn(f64, f64, (f64, f64)) -> bool) {
        let mut total = sum(self.spent.iter().copied());
        for _ in 0..PASSES {
            let mut moves = Vec::new();
            for (at, pool) in self.pools.iter().enumerate() {
                if self.is_wanted(at, total, &wanted) {
                    moves.extend(pool.members.iter().filter_map(|i| Some((self.gain(*i, step, at)?, *i, at))));
                }
            }
            moves.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let mut moved = false;
            for (_, item, at) in moves {
                if !self.is_wanted(at, total, &wanted) {
                    continue;
                }
                if let (Some(units), Some(spent)) = (self.units.get_mut(item), self.spent.get_mut(at)) {
                    *units += step;
                    *spent += step;
                    total += step;
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
    }

    fn is_wanted(&self, pool: usize, total: f64, wanted: impl Fn(f64, f64, (f64, f64)) -> bool) -> bool {
        self.spent.get(pool).zip(self.limits.get(pool)).is_some_and(|(spent, limits)| wanted(total, *spent, *limits))
    }

    /// What an item of a pool gains by a step, if it can take it.
    fn gain(&self, item: usize, step: f64, pool: usize) -> Option<f64> {
        let (item, units, on) = (self.problem.items.get(item)?, *self.units.get(item)?, *self.on.get(item)?);
        let (from, to) = (units * self.unit, (units + step) * self.unit);
        let gain = item.curve.value(to) - item.curve.value(from) - self.problem.spend_price * (to - from);
        let must = step < 0.0 || self.spent.get(pool)? < &self.limits.get(pool)?.0;
        (on && item.lo <= to && to <= item.hi && (must || gain > 0.0)).then_some(gain)
    }
}

/// Most whole units within an amount.
fn at_most(amount: f64, unit: f64) -> f64 {
    let units = (amount / unit).floor();
    match units {
        _ if (units + 1.0) * unit <= amount => units + 1.0,
        _ if units * unit > amount => units - 1.0,
        _ => units,
    }
}

/// Least whole units that make up an amount.
fn at_least(amount: f64, unit: f64) -> f64 {
    let units = at_most(amount, unit);
    if units * unit < amount { units + 1.0 } else { units }
}
