//! The price of effort: hours, like money, get a price at which the items together want no more than there is. Every
//! price gives a valid bound; the lowest one found is used.

use super::domain::Domain;
use super::envelope::{Chord, Envelope};
use super::price::{Hint, Market, Priced};
use super::problem::{Pool, Problem};
use super::sum::sum;

/// What the relaxation suggests for one item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) spend: f64,
    /// Share of being on, between 0 (off) and 1.
    pub(super) share: f64,
    /// Spend where the item would be if it were on.
    pub(super) on_at: f64,
    /// Ends of the chord the spend lies on, if the item is on and worth less there than the envelope promises.
    pub(super) chord: Option<(f64, f64)>,
    /// How much less.
    pub(super) promise: f64,
    /// What the item takes when on, at the prices of money and effort.
    pub(super) stake: f64,
}

impl Place {
    /// Between two states: the item cannot be there.
    pub(super) const fn is_split(&self) -> bool {
        self.chord.is_some() || (0.0 < self.share && self.share < 1.0)
    }
}

/// The bound of a node and what it suggests.
#[derive(Debug, Clone)]
pub(super) struct Relaxed {
    pub(super) bound: f64,
    pub(super) places: Vec<Place>,
    /// Price of the budget here, with that of each pool.
    pub(super) price: f64,
    pub(super) own: Vec<f64>,
    /// Whether the places are exactly what the items want at these prices.
    pub(super) exact: bool,
    /// Price of effort.
    pub(super) effort_price: f64,
}

impl Relaxed {
    pub(super) fn hint(&self) -> Hint<'_> {
        Hint { price: self.price, own: &self.own }
    }
}

/// The relaxation at one price of effort.
struct Trial {
    effort_price: f64,
    bound: f64,
    price: f64,
    own: Vec<f64>,
    used: f64,
    places: Vec<Place>,
}

/// A node of the search: what every item may still do, the envelopes of that, and prices that suited a similar node.
pub(super) struct Node<'a> {
    pub(super) problem: &'a Problem,
    pub(super) pools: &'a [Pool],
    pub(super) domains: &'a [Domain],
    pub(super) envelopes: &'a [&'a Envelope],
    pub(super) hint: Option<Hint<'a>>,
    pub(super) effort_price: f64,
}

/// Bounds a node; `None` if it allows nothing. Stops early once the bound is at most `enough`.
pub(super) fn relax(node: &Node<'_>, enough: f64) -> Option<Relaxed> {
    let (problem, hint) = (node.problem, node.effort_price);
    let room = problem.effort_room();
    let required = problem.items.iter().zip(node.domains).filter(|(_, domain)| !domain.off);
    if sum(required.map(|(item, _)| item.effort)) > room {
        return None;
    }
    let attempt = |effort_price| node.attempt(effort_price, room);
    let first = attempt(hint)?;
    if first.bound <= enough {
        return Some(first.alone(false));
    }
    if first.used <= room && hint <= 0.0 {
        return Some(first.alone(true));
    }
    let (mut cheap, mut dear);
    if first.used > room {
        cheap = first;
        let mut step = (2.0 * hint).max((cheap.bound.abs() / room).clamp(1e-9, 1e300) * 1e-3);
        dear = attempt(step)?;
        while dear.used > room {
            step *= 4.0;
            cheap = core::mem::replace(&mut dear, attempt(step)?);
            if step > 1e200 {
                return Some(cheap.alone(false));
            }
        }
    } else {
        dear = first;
        cheap = attempt(0.5 * hint)?;
        if cheap.used <= room {
            dear = core::mem::replace(&mut cheap, attempt(0.0)?);
        }
        if cheap.used <= room {
            return Some(cheap.alone(true));
        }
    }
    for round in 0..40 {
        let best = cheap.bound.min(dear.bound);
        // The bound is convex in the price: between the two trials it lies above both of their tangents, and the
        // tangents cross where it can be lowest.
        let (fall, rise) = (room - cheap.used, room - dear.used);
        let crossing =
            (dear.bound - cheap.bound + fall * cheap.effort_price - rise * dear.effort_price) / (fall - rise);
        let lowest = cheap.bound + fall * (crossing - cheap.effort_price);
        if best <= enough || best - lowest <= 1e-11 * best.abs() {
            break;
        }
        let inside = cheap.effort_price < crossing && crossing < dear.effort_price && round % 4 != 3;
        let next = if inside { crossing } else { 0.5 * (cheap.effort_price + dear.effort_price) };
        let trial = attempt(next)?;
        if trial.used > room {
            cheap = trial;
        } else {
            dear = trial;
        }
    }
    Some(blend(&cheap, &dear, room))
}

impl Trial {
    fn alone(self, exact: bool) -> Relaxed {
        let Self { effort_price, bound, price, own, places, .. } = self;
        Relaxed { bound, places, price, own, exact, effort_price }
    }
}

impl Node<'_> {
    fn attempt(&self, effort_price: f64, room: f64) -> Option<Trial> {
        if effort_price > 0.0 {
            let pairs = self.problem.items.iter().zip(self.domains);
            let envelopes: Option<Vec<Envelope>> =
                pairs.map(|(item, domain)| Envelope::new(item, *domain, effort_price)).collect();
            let envelopes = envelopes?;
            let refs: Vec<&Envelope> = envelopes.iter().collect();
            return self.priced(&refs, effort_price, room);
        }
        self.priced(self.envelopes, 0.0, room)
    }

    pub(super) const fn market<'b>(&'b self, envelopes: &'b [&'b Envelope], bounded: bool) -> Market<'b> {
        Market { problem: self.problem, pools: self.pools, envelopes, hint: self.hint, bounded }
    }

    fn priced(&self, envelopes: &[&Envelope], effort_price: f64, room: f64) -> Option<Trial> {
        let problem = self.problem;
        let Priced { price, own, spend, bound } = self.market(envelopes, true).clear()?;
        let money = if price.is_finite() { price } else { 1.0 };
        let places: Vec<Place> = envelopes
            .iter()
            .zip(&spend)
            .zip(&problem.items)
            .map(|((envelope, &spend), item)| {
                let on_at = envelope.on_at(spend);
                let promise = envelope.promise(&item.curve, spend);
                // On a piece of a piecewise linear curve the item really is.
                let real = |chord: &&Chord| promise <= 1e-14 * (chord.from.1.abs() + chord.to.1.abs());
                let chord = envelope.chord_at(spend).filter(|chord| !chord.off && !real(chord));
                let stake = effort_price * item.effort + money * on_at + item.fixed.abs();
                Place {
                    spend,
                    share: envelope.on_share(spend),
                    on_at,
                    chord: chord.map(|c| (c.from.0, c.to.0)),
                    promise,
                    stake,
                }
            })
            .collect();
        let used = sum(places.iter().zip(&problem.items).map(|(place, item)| place.share * item.effort));
        // Without effort there is nothing to price, and no limit means infinite room.
        let priced = if effort_price > 0.0 { effort_price * room } else { 0.0 };
        Some(Trial { effort_price, bound: bound + priced * (1.0 + 4.0 * f64::EPSILON), price, own, used, places })
    }
}

/// The two trials mixed so that they use exactly the effort there is.
fn blend(cheap: &Trial, dear: &Trial, room: f64) -> Relaxed {
    let weight = ((room - dear.used) / (cheap.used - dear.used)).clamp(0.0, 1.0);
    let mix = |a: f64, b: f64| weight * a + (1.0 - weight) * b;
    let places = cheap.places.iter().zip(&dear.places).map(|(c, d)| Place {
        spend: mix(c.spend, d.spend),
        share: mix(c.share, d.share),
        on_at: if c.share > 0.0 { c.on_at } else { d.on_at },
        chord: d.chord.or(c.chord),
        promise: c.promise.max(d.promise),
        stake: c.stake,
    });
    Relaxed {
        bound: cheap.bound.min(dear.bound),
        places: places.collect(),
        price: dear.price,
        own: dear.own.clone(),
        exact: false,
        effort_price: dear.effort_price,
    }
}
