//! Prices of the budget and of group limits: at the right prices the items, each deciding for itself along its envelope,
//! together demand what the limits allow. A group whose cap or minimum binds has its own price, above or below that of
//! the budget. Prices prove the answer whatever they are: with λ on the budget and ν on a binding group limit `L`, no
//! allocation beats `λ·B + Σ (ν−λ)·L + Σ max(worth − price·spend)`.

use super::clear::{Asked, clearing_price};
use super::envelope::{Demand, Envelope};
use super::problem::{Pool, Problem, room};
use super::sum::{Sum, sum};

/// Best use of the budget along the envelopes.
#[derive(Debug, Clone)]
pub(super) struct Priced {
    /// What a further unit of budget is worth, the price of money included.
    pub(super) price: f64,
    /// The same per pool, for the items in it.
    pub(super) own: Vec<f64>,
    pub(super) spend: Vec<f64>,
    /// No point of the envelopes within the limits is worth more; infinite unless asked for.
    pub(super) bound: f64,
}

/// Prices to start from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hint<'a> {
    pub(super) price: f64,
    pub(super) own: &'a [f64],
}

/// A market for the budget.
pub(super) struct Market<'a> {
    pub(super) problem: &'a Problem,
    pub(super) pools: &'a [Pool],
    pub(super) envelopes: &'a [&'a Envelope],
    pub(super) hint: Option<Hint<'a>>,
    /// Whether the bound is wanted too.
    pub(super) bounded: bool,
}

/// The market while prices are tried.
struct Trade<'a> {
    envelopes: &'a [&'a Envelope],
    /// Per item, at the price last asked for.
    demands: Vec<Demand>,
}

impl Market<'_> {
    /// Allocates the budget along the envelopes; `None` if the limits exclude all of them.
    pub(super) fn clear(&self) -> Option<Priced> {
        let (problem, pools) = (self.problem, self.pools);
        let mut trade = Trade::new(self.envelopes);
        let mut required = Sum::default();
        for pool in pools {
            let (start, end) = trade.ends(pool);
            if start > room(pool.cap) || room(end) < pool.min {
                return None;
            }
            required.add(start.max(pool.min));
        }
        let required = required.value();
        if required > room(problem.budget) {
            return None;
        }
        let (free, mut each) = trade.total(pools, problem.spend_price);
        let (price, total) = if free.least <= problem.budget {
            (problem.spend_price, free)
        } else if required >= problem.budget {
            // Nothing is left to decide; no finite price describes a curve that is infinitely steep at its start.
            let (total, starts) = trade.total(pools, f64::INFINITY);
            each = starts;
            (f64::INFINITY, total)
        } else {
            let share = (problem.budget - required) / (free.least - required);
            let guess = self.hint.map(|hint| hint.price).or_else(|| trade.guess(problem.spend_price, share));
            let kinks = trade.kinks(0..self.envelopes.len(), problem.spend_price);
            let asked = |price| {
                let (total, now) = trade.total(pools, price);
                each = now;
                total
            };
            clearing_price(asked, &kinks, problem.budget, (problem.spend_price, f64::INFINITY), guess)
        };
        let rest = if price.is_finite() && price > problem.spend_price { problem.budget - total.least } else { 0.0 };
        Some(self.settle(trade, price, &each, (total, rest, required)))
    }

    /// Spends and bound at a price of the budget, infinite if every pool gets just what it must. `rest` is what remains
    /// after the least that is asked for.
    fn settle(&self, mut trade: Trade<'_>, price: f64, each: &[Asked], sums: (Asked, f64, f64)) -> Priced {
        let (total, mut rest, required) = sums;
        let spend_price = self.problem.spend_price;
        let mut bound = Sum::default();
        let outer = if price.is_finite() { price } else { 0.0 };
        bound.add(if price.is_finite() {
            (price - spend_price) * self.problem.budget
        } else {
            -spend_price * required
        });
        // What the chords of exactly this slope cannot take is left by rounding in the demand of smooth curves.
        let rounding = rest - rest.clamp(0.0, total.most - total.least);
        rest -= rounding;
        let (mut spend, mut own_prices) = (vec![0.0; self.envelopes.len()], Vec::with_capacity(each.len()));
        for (index, (pool, asked)) in self.pools.iter().zip(each).enumerate() {
            let (mut own, mut asked, mut target) = (price, *asked, pool.within(asked.least));
            if asked.least > pool.cap || asked.most < pool.min {
                let hint = self.hint.and_then(|hint| hint.own.get(index)).copied();
                (own, asked) = trade.own_price(pool, asked, price, hint);
                if own.is_finite() {
                    bound.add((own - outer) * target);
                }
            } else {
                let taken = rest.min(pool.within(asked.most) - target);
                rest -= taken;
                let smooth = asked.response < 0.0 && total.response < 0.0;
                let share = if smooth { asked.response / total.response } else { 0.0 };
                target = pool.within(target + taken + rounding * share);
            }
            if own.is_infinite() {
                // All members are at their starts, or at their ends.
                for (_, envelope) in trade.members(pool) {
                    let (x, worth) = if own > 0.0 { envelope.start() } else { envelope.end() };
                    bound.add(worth);
                    bound.add(-outer * x);
                }
                target = asked.least;
                // A price that a reader can use.
                let first = trade.members(pool).map(|(_, envelope)| envelope.first_slope());
                own = if own > 0.0 { first.fold(outer, f64::max) } else { 0.0 };
            } else if self.bounded {
                for (i, envelope) in trade.members(pool) {
                    bound.add(envelope.best_after(own, trade.demands.get(i).map_or(0.0, |demand| demand.least)));
                }
            }
            trade.fill(pool, asked, target, &mut spend);
            own_prices.push(own);
        }
        let price = if price.is_finite() { price } else { own_prices.iter().copied().fold(spend_price, f64::max) };
        let bound = bound.value() + bound.allowance();
        // Figures that overflow prove nothing.
        let bound = if self.bounded && !bound.is_nan() { bound } else { f64::INFINITY };
        Priced { price, own: own_prices, spend, bound }
    }
}

impl<'a> Trade<'a> {
    fn new(envelopes: &'a [&'a Envelope]) -> Self {
        Self { envelopes, demands: vec![Demand::default(); envelopes.len()] }
    }

    fn members<'b>(&'b self, pool: &'b Pool) -> impl Iterator<Item = (usize, &'b Envelope)> {
        pool.members.iter().filter_map(|i| self.envelopes.get(*i).map(|envelope| (*i, *envelope)))
    }

    /// Least and most spend of the members together.
    fn ends(&self, pool: &Pool) -> (f64, f64) {
        let total = |end: fn(&Envelope) -> f64| sum(self.members(pool).map(|(_, envelope)| end(envelope)));
        (total(|envelope| envelope.start().0), total(Envelope::most))
    }

    /// What the members of a pool ask for at a price.
    fn asked(&mut self, pool: &Pool, price: f64) -> Asked {
        let log_price = libm::log(price);
        let (mut least, mut most, mut response) = (Sum::default(), Sum::default(), 0.0);
        for i in &pool.members {
            if let (Some(envelope), Some(slot)) = (self.envelopes.get(*i), self.demands.get_mut(*i)) {
                *slot = envelope.demand(price, log_price, *slot);
                least.add(slot.least);
                most.add(slot.most);
                response += slot.response;
            }
        }
        Asked { least: least.value(), most: most.value(), response }
    }

    /// What all ask for within the limits of their pools, and each pool regardless of them.
    fn total(&mut self, pools: &[Pool], price: f64) -> (Asked, Vec<Asked>) {
        let each: Vec<Asked> = pools.iter().map(|pool| self.asked(pool, price)).collect();
        let (mut least, mut most, mut response) = (Sum::default(), Sum::default(), 0.0);
        for (pool, asked) in pools.iter().zip(&each) {
            least.add(pool.within(asked.least));
            most.add(pool.within(asked.most));
            response += if pool.min < asked.least && asked.least < pool.cap { asked.response } else { 0.0 };
        }
        (Asked { least: least.value(), most: most.value(), response }, each)
    }

    /// Slopes of the chords above `floor`, the steepest first.
    fn kinks(&self, items: impl IntoIterator<Item = usize>, floor: f64) -> Vec<f64> {
        let envelopes = items.into_iter().filter_map(|i| self.envelopes.get(i));
        let slopes = envelopes.flat_map(|envelope| envelope.chords()).map(|chord| chord.slope);
        let mut kinks: Vec<f64> = slopes.filter(|slope| *slope > floor).collect();
        kinks.sort_unstable_by(|a, b| b.total_cmp(a));
        kinks.dedup_by(|a, b| a.to_bits() == b.to_bits());
        kinks
    }

    /// A price to start from, when `share` of what the items can take is to be spent: that of a sample, else a typical
    /// slope.
    fn guess(&self, floor: f64, share: f64) -> Option<f64> {
        const SAMPLE: usize = 64;
        let sample: Vec<&Envelope> =
            self.envelopes.iter().step_by(self.envelopes.len() / SAMPLE + 1).copied().collect();
        let slopes = sample.iter().filter_map(|e| e.slope_at_share(share));
        let (logs, count) = slopes.fold((0.0, 0.0), |(logs, count), slope| (logs + libm::log(slope), count + 1.0));
        let typical = (count > 0.0).then(|| libm::exp(logs / count));
        if self.envelopes.len() < 4 * SAMPLE {
            return typical;
        }
        let all = Pool { members: (0..sample.len()).collect(), min: 0.0, cap: f64::INFINITY };
        let mut market = Trade::new(&sample);
        let start = market.ends(&all).0;
        let free = market.asked(&all, floor).least;
        let (target, kinks) = (start + share * (free - start), market.kinks(0..sample.len(), floor));
        let bracket = (floor, f64::INFINITY);
        let open = start < target && target < free;
        open.then(|| clearing_price(|price| market.asked(&all, price), &kinks, target, bracket, typical).0)
    }

    /// The price at which a pool asks for its cap, or its minimum, when at `price` it asks for more, or less. Infinite
    /// if only the starts, or the ends, of its members are left.
    fn own_price(&mut self, pool: &Pool, asked: Asked, price: f64, hint: Option<f64>) -> (f64, Asked) {
        let (start, end) = self.ends(pool);
        let target = pool.within(asked.least);
        let mut bracket = (price, f64::INFINITY);
        if asked.least > pool.cap {
            if start >= target {
                return (f64::INFINITY, self.asked(pool, f64::INFINITY));
            }
        } else {
            if end <= target {
                return (f64::NEG_INFINITY, self.asked(pool, f64::NEG_INFINITY));
            }
            bracket = (0.0, price);
            let free = self.asked(pool, 0.0);
            if free.least <= target {
                // Smooth curves are at their ends; what is left are level and falling lines.
                let kinks = self.kinks(pool.members.iter().copied(), f64::NEG_INFINITY);
                let level = free.most >= target;
                let mut falling = kinks.into_iter().filter(|kink| *kink < 0.0);
                let enough = |kink: &f64| self.asked(pool, *kink).most >= target;
                let price = if level { 0.0 } else { falling.find(enough).unwrap_or(f64::NEG_INFINITY) };
                return (price, self.asked(pool, price));
            }
        }
        let kinks = self.kinks(pool.members.iter().copied(), bracket.0);
        let newton = || libm::exp(libm::log(price) - libm::log(asked.least / target) * asked.least / asked.response);
        let guess = hint.filter(|hint| bracket.0 < *hint && *hint < bracket.1).unwrap_or_else(newton);
        clearing_price(|price| self.asked(pool, price), &kinks, target, bracket, Some(guess))
    }

    /// Gives the members what they ask for, then the rest up to `target` along chords in item order; a remainder of
    /// rounding goes to smooth curves, in proportion to how they answer to the price.
    fn fill(&self, pool: &Pool, asked: Asked, target: f64, spend: &mut [f64]) {
        let mut rest = target - asked.least;
        let rounding = rest - rest.clamp(0.0, asked.most - asked.least);
        let share = if asked.response < 0.0 { rounding / asked.response } else { 0.0 };
        for (i, envelope) in self.members(pool) {
            let (Some(demand), Some(slot)) = (self.demands.get(i), spend.get_mut(i)) else { continue };
            let (fall, rise) = envelope.smooth_room(demand.least);
            let taken = (demand.most - demand.least).min(rest.max(0.0)) + (demand.response * share).clamp(-fall, rise);
            *slot = demand.least + taken;
            rest -= taken;
        }
        if rest.abs() > 1e-14 * target {
            // Some were near the end of their smooth stretch.
            for (i, envelope) in self.members(pool) {
                if let Some(slot) = spend.get_mut(i) {
                    let (fall, rise) = envelope.smooth_room(*slot);
                    let change = rest.clamp(-fall, rise);
                    *slot += change;
                    rest -= change;
                }
            }
        }
    }
}
