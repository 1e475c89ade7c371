//! What is drawn for everything uncertain: log-normal around its value, one value from each of as many equally likely
//! strata as there are draws, in an order of its own (Latin hypercube; McKay, Beckman, Conover 1979).

use crate::base::rng::Rng;

use super::super::demand::size;
use super::super::{Figure, Origin, Unit};

/// One in ten values of a normal distribution lies beyond this many deviations on either side.
const TENTH: f64 = 1.281_551_565_544_600_4;

/// Something uncertain that figures rest on. Figures that rest on the same evidence are off together.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// One of the figures that rest on it.
    pub figure: Figure,
    /// What it rests on.
    key: String,
    /// Standard deviations of the logarithm, downwards and upwards.
    sigma: (f64, f64),
}

impl Source {
    /// The uncertainty of a figure that is not computed; `None` where it has none.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        let by_spread = |spread: f64| (1.0 / (1.0 + spread), 1.0 + spread);
        let (key, (low, high)) = match &figure.origin {
            Origin::Library(found) => {
                let (low, high) = found.range();
                let value = found.figure.value;
                let sound = value > 0.0 && low > 0.0 && high >= value;
                let range = if sound { (low / value, high / value) } else { by_spread(found.grade.spread()) };
                (format!("library {}", found.figure.id), range)
            }
            Origin::Own(data) => (format!("own {}", data.field), by_spread(data.spread())),
            Origin::Judged(rule) => (format!("judged {rule:?}"), by_spread(figure.spread())),
            Origin::Channel(channel) => {
                (format!("channel {} {:?}", channel.id, figure.name), by_spread(figure.spread()))
            }
            Origin::PriceChange(_) | Origin::Typed(_) | Origin::Allocated | Origin::Computed(..) => return None,
        };
        let sigma = (-libm::log(low.min(1.0)) / TENTH, libm::log(high.max(1.0)) / TENTH);
        (figure.value > 0.0 && (sigma.0 > 0.0 || sigma.1 > 0.0)).then(|| Self { figure: figure.clone(), key, sigma })
    }

    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Factors on the figure's value, one per draw.
    pub(super) fn factors(&self, deviates: &[f64]) -> Vec<f64> {
        let mut deviates = deviates.to_vec();
        Rng::of(&self.key).shuffle(&mut deviates);
        let factor = |z: f64| libm::exp(z * if z < 0.0 { self.sigma.0 } else { self.sigma.1 });
        deviates.into_iter().map(factor).collect()
    }
}

/// A share stays a share.
pub(super) fn bounded(figure: &Figure, value: f64) -> f64 {
    if figure.unit == Unit::Ratio && figure.value <= 1.0 { value.min(1.0) } else { value }
}

/// The deviate in the middle of each of `n` equally likely strata.
pub(super) fn deviates(n: usize) -> Vec<f64> {
    (0..n).map(|i| deviate((size(i) + 0.5) / size(n))).collect()
}

/// The standard normal deviate below which a share `p` lies, for `p` from 10⁻⁴ to 1 − 10⁻⁴: halved near, then by Newton's
/// method on the error function.
fn deviate(p: f64) -> f64 {
    let excess = |z: f64| 0.5 * libm::erfc(-z / std::f64::consts::SQRT_2) - p;
    let (mut low, mut high) = (-4.0, 4.0);
    for _ in 0..6 {
        let middle = 0.5 * (low + high);
        if excess(middle) < 0.0 { low = middle } else { high = middle }
    }
    let mut z = 0.5 * (low + high);
    for _ in 0..4 {
        z -= excess(z) * libm::exp(0.5 * z * z) * libm::sqrt(std::f64::consts::TAU);
    }
    z
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::{Judgement, Name};

    #[test]
    fn the_tenth_and_the_middle() {
        assert!((deviate(0.1) + TENTH).abs() < 1e-12 && deviate(0.5).abs() < 1e-12);
        assert!((deviate(0.975) - 1.959_963_984_540_054).abs() < 1e-12);
        assert!((deviate(0.0005) + 3.290_526_731_491_896).abs() < 1e-11);
        let all = deviates(1_000);
        assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(all.iter().zip(all.iter().rev()).all(|(a, b)| (a + b).abs() < 1e-11));
    }

    #[test]
    fn eight_in_ten_draws_lie_within_the_range() {
        let reach = Figure::judged(Name::ReachableShare, 0.3, Unit::Ratio, Judgement::Reach);
        let source = Source::of(&reach).unwrap();
        let factors = source.factors(&deviates(1_000));
        let inside = factors.iter().filter(|f| **f > 1.0 / 1.5 && **f < 1.5).count();
        assert_eq!(inside, 800);
        assert_eq!(factors, source.factors(&deviates(1_000)), "the same every time");
        let typed = Figure::typed(Name::OrderValue, 28_000.0, Unit::Money, "x");
        assert_eq!(Source::of(&typed), None, "what the company says is not doubted");
        assert!((bounded(&reach, 1.7) - 1.0).abs() < 1e-12);
    }
}
