//! How far what was counted may be from the truth: the ends of 95 % intervals, and how many events a benchmark stands for.
//! [`Formula`](super::Formula) evaluates and shows them.

/// Deviate of the 95 % intervals.
pub const Z: f64 = 1.96;

/// Which end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The lower one.
    Low,
    /// The upper one.
    High,
}

/// An interval, by what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interval {
    /// A share of a events among b trials with deviate c (Wilson 1927).
    Wilson,
    /// A count a, exact at 95 % (Garwood 1936).
    Poisson,
    /// A price or mean a over b events with deviate c, as if single values scattered as widely as their mean
    /// (judgement): a × (1 ± c ÷ √b), no wider than ± 90 %.
    Scatter,
    /// A share a after b trials, those a benchmark stands for included, with deviate c: normal on the logit scale, whose
    /// variance is 1 ÷ (b × a × (1 − a)).
    Logit,
    /// A price or mean a after b events with deviate c: normal on the logarithm, whose variance is 1 ÷ b.
    Log,
}

impl Interval {
    /// The end over `v`, in the order of the template.
    #[must_use]
    pub fn evaluate(self, end: End, v: &[f64]) -> f64 {
        let at = |i: usize| v.get(i).copied().unwrap_or(0.0);
        let sign = if end == End::Low { -1.0 } else { 1.0 };
        match self {
            Self::Wilson => wilson(at(0), at(1), sign * at(2)),
            Self::Poisson => poisson(at(0), end),
            Self::Scatter => {
                let wide = if at(1) > 0.0 { (at(2) / libm::sqrt(at(1))).min(0.9) } else { 0.9 };
                at(0) * (1.0 + sign * wide)
            }
            Self::Logit => {
                let (share, information) = (at(0), at(1) * at(0) * (1.0 - at(0)));
                if information <= 0.0 {
                    return share;
                }
                let odds = share / (1.0 - share) * libm::exp(sign * at(2) / libm::sqrt(information));
                // Odds beyond all numbers are certainty.
                if odds.is_finite() { odds / (1.0 + odds) } else { 1.0 }
            }
            Self::Log if at(1) > 0.0 => at(0) * libm::exp(sign * at(2) / libm::sqrt(at(1))),
            Self::Log => at(0),
        }
    }

    /// The formula with `{0}`, `{1}` … for its inputs.
    #[must_use]
    pub fn template(self, end: End) -> String {
        let sign = if end == End::Low { '−' } else { '+' };
        match (self, end) {
            (Self::Wilson, _) => format!(
                "(p + z² ÷ 2n {sign} z × √(p × (1 − p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n), p = {{0}} ÷ {{1}}, n = {{1}}, z = {{2}}"
            ),
            (Self::Poisson, End::Low) => "χ²(2.5%, 2 × {0}) ÷ 2".to_owned(),
            (Self::Poisson, End::High) => "χ²(97.5%, 2 × {0} + 2) ÷ 2".to_owned(),
            (Self::Scatter, _) => format!("{{0}} × (1 {sign} min(0.9, {{2}} ÷ √{{1}}))"),
            (Self::Logit, _) => {
                format!("o ÷ (1 + o), o = a ÷ (1 − a) × e^({sign}{{2}} ÷ √({{1}} × a × (1 − a))), a = {{0}}")
            }
            (Self::Log, _) => format!("{{0}} × e^({sign}{{2}} ÷ √{{1}})"),
        }
    }
}

/// The end of the Wilson score interval of `events` among `trials` that the deviate `z` with its sign points to.
fn wilson(events: f64, trials: f64, z: f64) -> f64 {
    if trials <= 0.0 {
        return if z < 0.0 { 0.0 } else { 1.0 };
    }
    let p = (events / trials).clamp(0.0, 1.0);
    let square = z * z / trials;
    let root = libm::sqrt(p * (1.0 - p) / trials + square / (4.0 * trials));
    ((p + square / 2.0 + z * root) / (1.0 + square)).clamp(0.0, 1.0)
}

/// Up to this count the interval is exact; beyond, Wilson and Hilferty's approximation of the same quantile is off by
/// less than a millionth.
const EXACT: f64 = 1_000.0;
/// What lies outside the interval on either side.
const TAIL: f64 = 0.025;

/// The end of Garwood's interval: the mean at which as many events as `count`, or fewer (more), come with a chance of 2.5 %.
fn poisson(count: f64, end: End) -> f64 {
    let k = count.max(0.0);
    match end {
        End::Low if k <= 0.0 => 0.0,
        End::Low => solved(k, hilferty(k, -1.0), |mean| {
            let (at, beyond) = tail(k, mean, End::Low);
            (beyond - TAIL) / (at * k / mean)
        }),
        End::High => solved(k, hilferty(k + 1.0, 1.0), |mean| {
            let (at, below) = tail(k, mean, End::High);
            (TAIL - below) / at
        }),
    }
}

/// Newton's method from a guess so near that a few steps do.
fn solved(count: f64, guess: f64, step: impl Fn(f64) -> f64) -> f64 {
    if count > EXACT {
        return guess;
    }
    let mut mean = guess.max(1e-9);
    for _ in 0..20 {
        let next = (mean - step(mean)).max(mean / 8.0);
        let done = (next - mean).abs() <= 1e-12 * mean;
        mean = next;
        if done {
            break;
        }
    }
    mean
}

/// The quantile of a gamma distribution of this shape (Wilson and Hilferty 1931).
fn hilferty(shape: f64, sign: f64) -> f64 {
    const DEVIATE: f64 = 1.959_963_984_540_054;
    let cube = 1.0 - 1.0 / (9.0 * shape) + sign * DEVIATE / (3.0 * libm::sqrt(shape));
    shape * cube * cube * cube
}

/// The chance of exactly `k` events at a mean, and that of `k` or more (`Low`), or of `k` or fewer (`High`).
fn tail(k: f64, mean: f64, end: End) -> (f64, f64) {
    let at = libm::exp(k * libm::log(mean) - mean - libm::lgamma(k + 1.0));
    let (mut term, mut sum, mut j) = (at, at, k);
    while term > 1e-17 * sum {
        match end {
            End::Low => {
                j += 1.0;
                term *= mean / j;
            }
            End::High => {
                term *= (j / mean).max(0.0);
                j -= 1.0;
            }
        }
        sum += term;
    }
    (at, sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(interval: Interval, v: &[f64]) -> [f64; 2] {
        [End::Low, End::High].map(|end| interval.evaluate(end, v))
    }

    #[test]
    fn the_interval_of_a_count_is_exact() {
        // The limits an exact sum of the probabilities gives, found by halving.
        for (count, low, high) in [
            (0.0, 0.0, 3.6889),
            (1.0, 0.0253, 5.5716),
            (7.0, 2.8144, 14.4227),
            (10.0, 4.7954, 18.3904),
            (100.0, 81.3640, 121.6268),
        ] {
            let [a, b] = ends(Interval::Poisson, &[count]);
            assert!((a - low).abs() < 1e-4 && (b - high).abs() < 1e-4, "{count}: {a} {b}");
        }
    }

    #[test]
    fn large_counts_go_on_where_small_ones_end() {
        for end in [End::Low, End::High] {
            let exact = poisson(EXACT, end);
            let near =
                hilferty(if end == End::Low { EXACT } else { EXACT + 1.0 }, if end == End::Low { -1.0 } else { 1.0 });
            assert!((exact / near - 1.0).abs() < 1e-6, "{exact} {near}");
        }
    }

    #[test]
    fn nothing_counted_leaves_everything_possible() {
        for (interval, counted, expected) in
            [(Interval::Wilson, 0.0, [0.0, 1.0]), (Interval::Logit, 0.0, [0.0, 0.0]), (Interval::Log, 5.0, [5.0, 5.0])]
        {
            let found = ends(interval, &[counted, 0.0, Z]);
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?}");
        }
    }

    #[test]
    fn a_share_and_a_mean_lie_inside_their_intervals() {
        for (share, trials) in [(0.02, 500.0), (0.5, 10.0), (0.9, 30.0)] {
            let [low, high] = ends(Interval::Logit, &[share, trials, Z]);
            assert!(0.0 < low && low < share && share < high && high < 1.0, "{low} {share} {high}");
        }
        let [low, high] = ends(Interval::Log, &[350.0, 100.0, Z]);
        // e^0.196 is 1.21653.
        assert!((high / 350.0 - 1.216_53).abs() < 1e-5 && (low * high - 350.0 * 350.0).abs() < 1e-6);
    }
}
