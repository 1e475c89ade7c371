//! The concave envelope of one item: the least concave function above everything the item may do. It is a start, some
//! straight chords and a smooth rest, each flatter than the one before, so one price tells how far along it to go.

use super::domain::Domain;
use super::problem::Item;
use crate::forecast::response::Curve;

/// A straight piece of the envelope. Between its ends the item itself may be worth less, or not exist.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chord {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    pub(super) slope: f64,
    /// Starts at off: a point on it stands for being on for a share only.
    pub(super) off: bool,
}

impl Chord {
    fn new(from: (f64, f64), to: (f64, f64), off: bool) -> Self {
        Self { from, to, slope: slope(from, to), off }
    }

    fn at(&self, x: f64) -> f64 {
        self.from.1 + self.slope * (x - self.from.0)
    }
}

fn slope(from: (f64, f64), to: (f64, f64)) -> f64 {
    if to.0 > from.0 { (to.1 - from.1) / (to.0 - from.0) } else { f64::NEG_INFINITY }
}

/// The stretch where the envelope is the (concave, smooth) curve itself, with the slopes at its ends.
#[derive(Debug, Clone)]
struct Smooth {
    curve: Curve,
    from: f64,
    to: f64,
    steepest: f64,
    flattest: f64,
}

impl Smooth {
    fn new(curve: &Curve, from: f64, to: f64) -> Option<Self> {
        let new = || Self { curve: curve.clone(), from, to, steepest: curve.slope(from), flattest: curve.slope(to) };
        (to > from).then(new)
    }
}

/// The envelope of an item over its domain. Values include the fixed amount and the price of effort, not the price
/// of money.
#[derive(Debug, Clone)]
pub(super) struct Envelope {
    fixed: f64,
    start: (f64, f64),
    starts_off: bool,
    chords: Vec<Chord>,
    smooth: Option<Smooth>,
}

/// Spend demanded at a price: least and most (they differ on a chord of exactly that slope), and the change of the
/// demand per relative change of the price, whose logarithm is kept.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Demand {
    pub(super) log_price: f64,
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) response: f64,
}

impl Envelope {
    /// `None` if the domain is empty.
    pub(super) fn new(item: &Item, domain: Domain, effort_price: f64) -> Option<Self> {
        let fixed = item.fixed + effort_price * item.effort;
        let off = (0.0, item.worth(None));
        let Some((lo, hi)) = domain.on else {
            return domain.off.then(|| Self::only_off(off));
        };
        let on = Self::on(&item.curve, fixed, lo, hi);
        Some(if domain.off { on.or_off(off) } else { on })
    }

    const fn only_off(off: (f64, f64)) -> Self {
        Self { fixed: 0.0, start: off, starts_off: true, chords: Vec::new(), smooth: None }
    }

    fn on(curve: &Curve, fixed: f64, lo: f64, hi: f64) -> Self {
        let point = |x: f64| (x, curve.value(x) - fixed);
        let mut chords: Vec<Chord> = Vec::new();
        let mut smooth = None;
        if let Some(corners) = curve.corners(lo, hi) {
            let mut last = None;
            for (x, y) in corners {
                let to = (x, y - fixed);
                if let Some(mut from) = last.replace(to) {
                    while let Some(before) = chords.pop_if(|chord| chord.slope <= slope(from, to)) {
                        from = before.from;
                    }
                    chords.push(Chord::new(from, to, false));
                }
            }
        } else if lo >= curve.inflection() {
            smooth = Smooth::new(curve, lo, hi);
        } else if hi > lo {
            let touch =
                if hi <= curve.inflection() { hi } else { touch(curve, fixed, point(lo), curve.inflection(), hi) };
            chords.push(Chord::new(point(lo), point(touch), false));
            smooth = Smooth::new(curve, touch, hi);
        }
        Self { fixed, start: point(lo), starts_off: false, chords, smooth }
    }

    /// The envelope of this (an item that is on) and being off.
    fn or_off(mut self, off: (f64, f64)) -> Self {
        let mut to = self.start;
        if to.0 <= 0.0 && to.1 >= off.1 {
            // On without spend is at least as good as off, at every price of money.
            self.starts_off = to.1 <= off.1;
            return self;
        }
        let passed = self.chords.iter().take_while(|chord| {
            let passed = chord.slope >= slope(off, to);
            if passed {
                to = chord.to;
            }
            passed
        });
        let passed = passed.count();
        self.chords.drain(..passed);
        if let Some(smooth) = self.smooth.take_if(|smooth| self.chords.is_empty() && smooth.steepest > slope(off, to)) {
            let touch = touch(&smooth.curve, self.fixed, off, smooth.from, smooth.to);
            to = (touch, smooth.curve.value(touch) - self.fixed);
            self.smooth = Smooth::new(&smooth.curve, touch, smooth.to);
        }
        if to.0 > 0.0 {
            self.chords.insert(0, Chord::new(off, to, true));
        } else {
            self.smooth = None;
        }
        Self { start: off, starts_off: true, ..self }
    }

    /// The start of the envelope: the least spend there is, and its worth.
    pub(super) const fn start(&self) -> (f64, f64) {
        self.start
    }

    /// The other end: the most spend, and its worth.
    pub(super) fn end(&self) -> (f64, f64) {
        let last = self.chords.last().map_or(self.start, |chord| chord.to);
        self.smooth.as_ref().map_or(last, |smooth| (smooth.to, smooth.curve.value(smooth.to) - self.fixed))
    }

    pub(super) fn most(&self) -> f64 {
        let last = || self.chords.last().map_or(self.start.0, |chord| chord.to.0);
        self.smooth.as_ref().map_or_else(last, |smooth| smooth.to)
    }

    /// What the first unit beyond the start is worth.
    pub(super) fn first_slope(&self) -> f64 {
        let smooth = self.smooth.as_ref().map_or(0.0, |smooth| smooth.steepest);
        self.chords.first().map_or(smooth, |chord| chord.slope)
    }

    /// The slope at a share of the way along the smooth stretch.
    pub(super) fn slope_at_share(&self, share: f64) -> Option<f64> {
        let slope = self.smooth.as_ref().map(|s| s.curve.slope(s.from + share * (s.to - s.from)));
        slope.filter(|slope| slope.is_finite() && *slope > 0.0)
    }

    pub(super) fn chords(&self) -> &[Chord] {
        &self.chords
    }

    /// Spend at which one more unit is no longer worth `price`; `before` is the demand at another price.
    pub(super) fn demand(&self, price: f64, log_price: f64, before: Demand) -> Demand {
        let between = |least, most| Demand { log_price, least, most, response: 0.0 };
        let (mut least, mut most) = (self.start.0, self.start.0);
        for chord in &self.chords {
            if chord.slope < price {
                return between(least, most);
            }
            most = chord.to.0;
            if chord.slope > price {
                least = most;
            }
        }
        let Some(smooth) = &self.smooth else { return between(least, most) };
        // A stretch that is straight in numbers, long saturated, counts as a chord.
        let end = if smooth.flattest >= price { smooth.to } else { most };
        if least < most || smooth.steepest <= price {
            return between(least, end);
        }
        if smooth.flattest >= price {
            return between(end, end);
        }
        let near = (before.response < 0.0).then_some((before.least, log_price - before.log_price));
        let (x, response) = smooth.curve.demand(price, near);
        let inside = smooth.from < x && x < smooth.to && response.is_finite();
        let x = x.clamp(smooth.from, smooth.to);
        Demand { response: if inside { response } else { 0.0 }, ..between(x, x) }
    }

    /// The most the item can be worth after paying `price` per unit, given about where it is reached. Never
    /// understates: an inexact place is made good by the tangent there, which lies above a concave curve.
    pub(super) fn best_after(&self, price: f64, place: f64) -> f64 {
        let net = |(x, y): (f64, f64)| y - price * x;
        let corners = self.chords.iter().fold(net(self.start), |best, chord| best.max(net(chord.to)));
        let Some(smooth) = &self.smooth else { return corners };
        let mut x = place.clamp(smooth.from, smooth.to);
        if smooth.steepest.is_infinite() {
            // Near zero numbers are coarse and the slope without limit; the tangent of any other point will do as well.
            x = x.max(1e-200 * smooth.to);
        }
        let (value, slope) = smooth.curve.value_and_slope(x);
        let tilt = slope - price;
        let missed = (tilt * (smooth.to - x)).max(tilt * (smooth.from - x)).max(0.0);
        corners.max(net((x, value - self.fixed)) + missed)
    }

    /// How far spend can fall and rise from `x` without leaving the smooth stretch.
    pub(super) fn smooth_room(&self, x: f64) -> (f64, f64) {
        self.smooth.as_ref().filter(|s| s.from < x && x < s.to).map_or((0.0, 0.0), |s| (x - s.from, s.to - x))
    }

    /// The chord with `x` strictly inside.
    pub(super) fn chord_at(&self, x: f64) -> Option<&Chord> {
        self.chords.iter().find(|chord| chord.from.0 < x && x < chord.to.0)
    }

    /// The share of being on that `x` stands for.
    pub(super) fn on_share(&self, x: f64) -> f64 {
        match self.chords.first() {
            Some(chord) if chord.off => (x / chord.to.0).min(1.0),
            _ if self.starts_off && x <= 0.0 => 0.0,
            _ => 1.0,
        }
    }

    /// Where the item is once it is on, if the envelope says `x`.
    pub(super) fn on_at(&self, x: f64) -> f64 {
        self.chords.first().filter(|chord| chord.off).map_or(x, |chord| x.max(chord.to.0))
    }

    /// How much more the envelope promises at `x` than the item is worth there when on.
    pub(super) fn promise(&self, curve: &Curve, x: f64) -> f64 {
        self.chord_at(x).map_or(0.0, |chord| chord.at(x) - (curve.value(x) - self.fixed))
    }
}

/// Where the line from `anchor` touches the curve from above, within `[lo, hi]` on which the curve is concave; `hi`
/// if it would touch later. Newton's method on the logarithm of `x` inside a shrinking bracket (with a small exponent
/// the point can be many powers of ten below `hi`); an error enters the line's slope squared.
fn touch(curve: &Curve, fixed: f64, anchor: (f64, f64), lo: f64, hi: f64) -> f64 {
    let over = |x: f64| curve.value(x) - fixed - anchor.1 - curve.slope(x) * (x - anchor.0);
    if over(hi) <= 0.0 {
        return hi;
    }
    let (mut below, mut above) = (lo.max(1e-290 * hi), hi);
    let mut x = match curve {
        Curve::Hill { k, s, .. } if *s > 1.0 => k * libm::pow(s - 1.0, 1.0 / s),
        _ => 0.5 * (lo + hi),
    };
    for _ in 0..200 {
        if !(below < x && x < above) {
            x = libm::sqrt(below) * libm::sqrt(above);
        }
        let miss = over(x);
        if miss < 0.0 {
            below = x;
        } else {
            above = x;
        }
        let step = miss / (curve.bend(x) * (x - anchor.0) * x);
        let lost = !step.is_normal() && miss.abs() > 0.0;
        if (step.abs() <= 1e-13 && !lost) || above - below <= 1e-15 * above {
            break;
        }
        // Small strides: far from the point the logarithm is no guide. None at all where the bend overflows.
        x = if lost { f64::NAN } else { x * libm::exp(step.clamp(-20.0, 20.0)) };
    }
    x.clamp(below, above)
}
