//! Response curves: how many visits, reads or calls an amount of spend or effort brings (model §1, "Attention").
//!
//! The forecast reads values, the allocator reads slopes and their inverse; both use this one type, so a plan is
//! always optimised against the very curve that forecasts it.

/// A response curve `v(x)` over spend or effort `x ≥ 0`. Parameters share the unit of `x` (money, hours) or of the
/// result (visits, value); exponents are plain numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Curve {
    /// `top · x^s / (k^s + x^s)`: saturates at `top`, reaches half of it at `k`; S-shaped for `s > 1`.
    Hill {
        /// Saturation level, in result units.
        top: f64,
        /// Half-saturation point, in the unit of `x`.
        k: f64,
        /// Shape; at most 1 is concave, above 1 needs a minimum pressure to work.
        s: f64,
    },
    /// `a · x^p` with `0 < p < 1`: never saturates, infinitely steep at zero.
    Power {
        /// Result at `x = 1`.
        a: f64,
        /// Elasticity.
        p: f64,
    },
    /// `a · ln(1 + x/k)`.
    Log {
        /// Result gained per e-fold of `1 + x/k`.
        a: f64,
        /// Scale, in the unit of `x`.
        k: f64,
    },
    /// `a · (1 − e^(−x/k))`: saturates at `a`.
    Exp {
        /// Saturation level, in result units.
        a: f64,
        /// Scale, in the unit of `x`.
        k: f64,
    },
    /// `a · min(x, cap)`: a fixed price up to a limit.
    LinCap {
        /// Result per unit of `x`.
        a: f64,
        /// Last useful unit of `x`.
        cap: f64,
    },
    /// Straight lines through the points (sorted by strictly increasing x), level outside them.
    Pwl {
        /// `(x, value)` pairs.
        points: Vec<(f64, f64)>,
    },
}

impl Curve {
    /// Whether every parameter is finite and inside the range its formula is defined for.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let size = |v: f64| v.is_finite() && v >= 0.0;
        let scale = |v: f64| v.is_finite() && v > 0.0;
        match self {
            Self::Hill { top, k, s } => size(*top) && scale(*k) && scale(*s),
            Self::Power { a, p } => size(*a) && scale(*p) && *p < 1.0,
            Self::Log { a, k } | Self::Exp { a, k } => size(*a) && scale(*k),
            Self::LinCap { a, cap } => size(*a) && size(*cap),
            Self::Pwl { points } => {
                !points.is_empty()
                    && points.iter().all(|(x, y)| size(*x) && y.is_finite())
                    && points.windows(2).all(|w| matches!(w, [(x0, _), (x1, _)] if x0 < x1))
            }
        }
    }

    /// Result at `x` (negative `x` counts as zero).
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        let x = x.max(0.0);
        match self {
            Self::Hill { top, k, s } => top * hill_shares(x, *k, *s).0,
            Self::Power { a, p } => a * libm::pow(x, *p),
            Self::Log { a, k } => a * libm::log1p(x / k),
            Self::Exp { a, k } => -a * libm::expm1(-x / k),
            Self::LinCap { a, cap } => a * x.min(*cap),
            Self::Pwl { points } => interpolate(points, x),
        }
    }

    /// Result per further unit at `x`; on a kink, the slope to its right. Infinite where the formula is (power, and
    /// hill with `s < 1`, at zero).
    #[must_use]
    pub fn slope(&self, x: f64) -> f64 {
        let x = x.max(0.0);
        match self {
            Self::Hill { top, k, s } => {
                if x > 0.0 {
                    let (v, u) = hill_shares(x, *k, *s);
                    return top * s * v * u / x;
                }
                match s.total_cmp(&1.0) {
                    core::cmp::Ordering::Less if *top > 0.0 => f64::INFINITY,
                    core::cmp::Ordering::Equal => top / k,
                    core::cmp::Ordering::Less | core::cmp::Ordering::Greater => 0.0,
                }
            }
            Self::Power { a, .. } if *a <= 0.0 => 0.0,
            Self::Power { a, p } => a * p * libm::pow(x, p - 1.0),
            Self::Log { a, k } => a / (k + x),
            Self::Exp { a, k } => a / k * libm::exp(-x / k),
            Self::LinCap { a, cap } => {
                if x < *cap {
                    *a
                } else {
                    0.0
                }
            }
            Self::Pwl { points } => pieces(points).find(|p| p.from <= x && x < p.to).map_or(0.0, |p| p.slope),
        }
    }

    /// Change of the slope per further unit at `x > 0`; zero on straight pieces.
    #[must_use]
    pub fn bend(&self, x: f64) -> f64 {
        match self {
            Self::Hill { top, k, s } => {
                let (v, u) = hill_shares(x, *k, *s);
                top * s * v * u / x / x * (s * (u - v) - 1.0)
            }
            Self::Power { a, p } => a * p * (p - 1.0) * libm::pow(x, p - 2.0),
            Self::Log { a, k } => -a / ((k + x) * (k + x)),
            Self::Exp { a, k } => -a / (k * k) * libm::exp(-x / k),
            Self::LinCap { .. } | Self::Pwl { .. } => 0.0,
        }
    }

    /// Result and slope at `x > 0`, for the price of one of them.
    #[must_use]
    pub fn value_and_slope(&self, x: f64) -> (f64, f64) {
        match self {
            Self::Hill { top, k, s } if x > 0.0 => {
                let (v, u) = hill_shares(x, *k, *s);
                (top * v, top * s * v * u / x)
            }
            Self::Power { a, p } if x > 0.0 => {
                let value = a * libm::pow(x, *p);
                (value, p * value / x)
            }
            _ => (self.value(x), self.slope(x)),
        }
    }

    /// The largest `x` at which the curve still rises by at least `price > 0` per unit; zero if it never does.
    #[must_use]
    pub fn at_slope(&self, price: f64) -> f64 {
        self.demand(price, None).0
    }

    /// [`Curve::at_slope`], and its change per relative change of the price (zero on straight pieces). `near` is an
    /// answer above zero at another price, and the logarithm of `price` over that price; it spares work.
    /// Formulas: the slope solved for `x`; the hill by Halley's method on the logarithm of its slope.
    #[must_use]
    pub fn demand(&self, price: f64, near: Option<(f64, f64)>) -> (f64, f64) {
        let (x, response) = match self {
            Self::Hill { top, k, s } => hill_demand(*top, *k, *s, price, near.map(|(x, _)| x)),
            Self::Power { a, p } => {
                let x = match near {
                    Some((x, change)) => x * libm::exp(change / (p - 1.0)),
                    None => libm::pow(a * p / price, 1.0 / (1.0 - p)),
                };
                (x, x / (p - 1.0))
            }
            Self::Log { a, k } => (a / price - k, -a / price),
            Self::Exp { a, k } => (k * log_ratio(a / k, price), -k),
            Self::LinCap { a, cap } => (if *a >= price { *cap } else { 0.0 }, 0.0),
            Self::Pwl { points } => (pieces(points).filter(|p| p.slope >= price).last().map_or(0.0, |p| p.to), 0.0),
        };
        if x > 0.0 { (x, response) } else { (0.0, 0.0) }
    }

    /// Where an S-shaped hill turns from ever steeper to ever flatter: `k·((s−1)/(s+1))^(1/s)`. Zero for all others.
    #[must_use]
    pub fn inflection(&self) -> f64 {
        match self {
            Self::Hill { k, s, .. } if *s > 1.0 => k * libm::pow((s - 1.0) / (s + 1.0), 1.0 / s),
            _ => 0.0,
        }
    }

    /// The widest stretch around `x` on which the curve has diminishing returns; `(x, x)` where they increase.
    #[must_use]
    pub fn concave_stretch(&self, x: f64) -> (f64, f64) {
        match self {
            Self::Pwl { points } => pwl_stretch(points, x),
            _ => Some(self.inflection()).filter(|turn| x >= *turn).map_or((x, x), |turn| (turn, f64::INFINITY)),
        }
    }

    /// The corner points of a piecewise linear curve between `from` and `to`, both ends included; `None` for a
    /// smooth curve.
    #[must_use]
    pub fn corners(&self, from: f64, to: f64) -> Option<Vec<(f64, f64)>> {
        let inner: Vec<f64> = match self {
            Self::LinCap { cap, .. } => vec![*cap],
            Self::Pwl { points } => points.iter().map(|(x, _)| *x).collect(),
            _ => return None,
        };
        let inside = inner.into_iter().filter(|x| from < *x && *x < to);
        let all = core::iter::once(from).chain(inside).chain((to > from).then_some(to));
        Some(all.map(|x| (x, self.value(x))).collect())
    }

    /// The curve with every result multiplied by `factor` (a value per visit, a conversion rate).
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        let mut curve = self.clone();
        match &mut curve {
            Self::Hill { top: a, .. }
            | Self::Power { a, .. }
            | Self::Log { a, .. }
            | Self::Exp { a, .. }
            | Self::LinCap { a, .. } => *a *= factor,
            Self::Pwl { points } => points.iter_mut().for_each(|(_, y)| *y *= factor),
        }
        curve
    }
}

/// Shares `x^s/(k^s+x^s)` and `k^s/(k^s+x^s)`, both to full relative accuracy.
fn hill_shares(x: f64, k: f64, s: f64) -> (f64, f64) {
    if x < k {
        let r = libm::pow(x / k, s);
        (r / (1.0 + r), 1.0 / (1.0 + r))
    } else {
        let q = libm::pow(k / x, s);
        (1.0 / (1.0 + q), q / (1.0 + q))
    }
}

/// `ln(a/b)`, also where the quotient is too large or small for a number.
fn log_ratio(a: f64, b: f64) -> f64 {
    let ratio = a / b;
    if ratio.is_normal() { libm::log(ratio) } else { libm::log(a) - libm::log(b) }
}

/// Solves `ln slope(k·e^t) = ln price` on the falling branch, and how `k·e^t` answers to `ln price`. The left side is
/// concave in `t` and lies below both of its asymptotes, so Newton's method started at the nearer asymptote walks down
/// to the root without overshooting; near the root, or where an answer `near` it is known, Halley's is faster.
fn hill_demand(top: f64, k: f64, s: f64, price: f64, near: Option<f64>) -> (f64, f64) {
    let distance = log_ratio(top * s / k, price);
    if !distance.is_finite() {
        return (if distance > 0.0 { f64::INFINITY } else { 0.0 }, 0.0);
    }
    if s.total_cmp(&1.0).is_eq() {
        let x = k * libm::expm1(distance / 2.0);
        return (x, -0.5 * (x + k));
    }
    let start = || {
        let z = (s - 1.0) / (s + 1.0);
        if s < 1.0 {
            Some((distance / (1.0 + s)).min(distance / (1.0 - s)))
        } else {
            // The slope is highest at the inflection.
            let peak = libm::log(z) * (s - 1.0) / s - 2.0 * libm::log1p(z);
            (distance + peak > 0.0).then(|| distance / (1.0 + s))
        }
    };
    let Some(mut t) = near.map(|x| libm::log(x / k)).or_else(start) else { return (0.0, 0.0) };
    let mut guessed = near.is_some();
    let mut fall = -1.0;
    for _ in 0..60 {
        let (softplus, sigmoid) = softplus(s * t);
        fall = (s - 1.0) - 2.0 * s * sigmoid;
        let newton = (distance + (s - 1.0) * t - 2.0 * softplus) / fall;
        let curving = newton * s * s * sigmoid * (sigmoid - 1.0) / fall;
        let far = !(curving.abs() < 0.25 && fall < 0.0);
        if far && guessed {
            let Some(start) = start() else { return (0.0, 0.0) };
            (t, guessed) = (start, false);
            continue;
        }
        let step = if far { newton } else { newton / (1.0 - curving) };
        t -= step;
        // Near the root each step cubes the error, so the one after this would be lost in rounding.
        if (step.abs() <= 1e-5 && !far) || step.abs() <= 1e-8 || step.is_nan() {
            break;
        }
    }
    let x = k * libm::exp(t);
    (x, x / fall)
}

/// `ln(1 + e^y)` and its derivative, without overflow.
fn softplus(y: f64) -> (f64, f64) {
    let e = libm::exp(-y.abs());
    (y.max(0.0) + libm::log1p(e), if y > 0.0 { 1.0 / (1.0 + e) } else { e / (1.0 + e) })
}

struct Piece {
    from: f64,
    to: f64,
    slope: f64,
}

fn pieces(points: &[(f64, f64)]) -> impl Iterator<Item = Piece> + '_ {
    points.windows(2).filter_map(|w| match w {
        [(x0, y0), (x1, y1)] => Some(Piece { from: *x0, to: *x1, slope: (y1 - y0) / (x1 - x0) }),
        _ => None,
    })
}

fn interpolate(points: &[(f64, f64)], x: f64) -> f64 {
    let right = points.partition_point(|(px, _)| *px <= x);
    let left = right.checked_sub(1).and_then(|i| points.get(i));
    match (left, points.get(right)) {
        (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * ((x - x0) / (x1 - x0)),
        (Some((_, y)), None) | (None, Some((_, y))) => *y,
        (None, None) => 0.0,
    }
}

fn pwl_stretch(points: &[(f64, f64)], x: f64) -> (f64, f64) {
    let (mut from, mut last) = (0.0, 0.0);
    let outer = core::iter::once(Piece { from: points.last().map_or(0.0, |p| p.0), to: f64::INFINITY, slope: 0.0 });
    for piece in pieces(points).chain(outer) {
        if piece.slope > last {
            if piece.from > x {
                return (from, piece.from);
            }
            from = piece.from;
        }
        last = piece.slope;
    }
    (from, f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn smooth() -> impl Strategy<Value = Curve> {
        let (a, k) = (0.1..1e4_f64, 0.1..1e4_f64);
        prop_oneof![
            (a.clone(), k.clone(), 0.3..6.0_f64).prop_map(|(top, k, s)| Curve::Hill { top, k, s }),
            (a.clone(), k.clone()).prop_map(|(top, k)| Curve::Hill { top, k, s: 1.0 }),
            (a.clone(), 0.1..0.95_f64).prop_map(|(a, p)| Curve::Power { a, p }),
            (a.clone(), k.clone()).prop_map(|(a, k)| Curve::Log { a, k }),
            (a, k).prop_map(|(a, k)| Curve::Exp { a, k }),
        ]
    }

    proptest! {
        #[test]
        fn slope_is_the_derivative_and_bend_its_derivative(curve in smooth(), scales in 0.05..9.0_f64) {
            let x = scales * match curve {
                Curve::Hill { k, .. } | Curve::Log { k, .. } | Curve::Exp { k, .. } => k,
                _ => 1.0,
            };
            let h = x * 1e-4;
            let slope = (curve.value(x + h) - curve.value(x - h)) / (2.0 * h);
            prop_assert!((slope - curve.slope(x)).abs() <= 1e-5 * curve.slope(x) + 1e-11 * curve.value(x) / h);
            let bend = (curve.slope(x + h) - curve.slope(x - h)) / (2.0 * h);
            prop_assert!((bend - curve.bend(x)).abs() <= 1e-5 * curve.slope(x) / x);
        }

        #[test]
        fn at_slope_inverts_slope_where_returns_diminish(curve in smooth(), beyond in 0.01..50.0_f64) {
            let x = curve.inflection().max(1.0) * (1.0 + beyond);
            let price = curve.slope(x);
            prop_assume!(price > 1e-250);
            let found = curve.at_slope(price);
            prop_assert!((curve.slope(found) / price - 1.0).abs() <= 1e-11, "{found} for {x}");
        }

        #[test]
        fn scaling_multiplies_every_value(curve in smooth(), x in 0.0..1e4_f64, factor in 0.0..9.0_f64) {
            let expected = factor * curve.value(x);
            prop_assert!((curve.scaled(factor).value(x) - expected).abs() <= 1e-12 * expected.abs());
        }
    }

    #[test]
    fn a_price_nobody_pays_buys_nothing() {
        assert_eq!(Curve::Hill { top: 10.0, k: 5.0, s: 3.0 }.at_slope(1e9).to_bits(), 0.0_f64.to_bits());
        assert_eq!(Curve::Log { a: 1.0, k: 2.0 }.at_slope(0.6).to_bits(), 0.0_f64.to_bits());
        assert_eq!(Curve::LinCap { a: 2.0, cap: 7.0 }.at_slope(2.5).to_bits(), 0.0_f64.to_bits());
        assert!((Curve::LinCap { a: 2.0, cap: 7.0 }.at_slope(2.0) - 7.0).abs() < 1e-15);
    }

    #[test]
    fn a_vanishing_price_has_a_finite_answer() {
        let x = Curve::Exp { a: 4000.0, k: 1e-3 }.at_slope(1e-305);
        assert!(x > 0.7 && x < 0.73, "{x}");
        assert!((Curve::Hill { top: 4.0, k: 1.0, s: 1.0 }.at_slope(1e-308) / 2e154 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn hill_slope_at_zero_is_one_over_the_click_price() {
        let curve = Curve::Hill { top: 200.0, k: 200.0 * 350.0, s: 1.0 };
        assert!((curve.slope(0.0) - 1.0 / 350.0).abs() < 1e-18);
        assert!(Curve::Hill { top: 200.0, k: 3.0, s: 0.5 }.slope(0.0).is_infinite());
        assert!(Curve::Hill { top: 200.0, k: 3.0, s: 2.0 }.slope(0.0).abs() < 1e-18);
    }

    #[test]
    fn piecewise_lines_read_and_report_their_diminishing_stretch() {
        let curve = Curve::Pwl { points: vec![(0.0, 0.0), (2.0, 1.0), (4.0, 5.0), (6.0, 7.0)] };
        assert!((curve.value(3.0) - 3.0).abs() < 1e-15 && (curve.value(9.0) - 7.0).abs() < 1e-15);
        assert!((curve.slope(3.0) - 2.0).abs() < 1e-15 && curve.slope(6.0).abs() < 1e-15);
        assert_eq!(curve.concave_stretch(1.0), (0.0, 2.0));
        assert_eq!(curve.concave_stretch(5.0), (2.0, f64::INFINITY));
        assert_eq!(curve.corners(1.0, 5.0), Some(vec![(1.0, 0.5), (2.0, 1.0), (4.0, 5.0), (5.0, 6.0)]));
    }

    #[test]
    fn nonsense_parameters_are_refused() {
        assert!(!Curve::Hill { top: 1.0, k: 0.0, s: 1.0 }.is_valid());
        assert!(!Curve::Power { a: f64::NAN, p: 0.5 }.is_valid());
        assert!(!Curve::Power { a: 1.0, p: 1.0 }.is_valid());
        assert!(!Curve::Pwl { points: vec![(1.0, 0.0), (1.0, 2.0)] }.is_valid());
        assert!(Curve::Pwl { points: vec![(0.0, 0.0), (1.0, 2.0)] }.is_valid());
    }
}
