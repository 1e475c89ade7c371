//! Chance that grows with what it is drawn for: with the same key, a higher mean or share never draws a smaller count, so
//! that in one world more money never brings fewer visits by luck.

use crate::base::rng::Rng;

/// Means and trials up to this are drawn one by one; beyond it in blocks of the normal's width.
const EXACT: u32 = 20_000;
const BLOCK: f64 = 10_000.0;

/// A source of chance of its own for every text.
pub(super) struct Chance(Rng);

impl Chance {
    pub(super) fn of(key: &str) -> Self {
        Self(Rng::of(key))
    }

    /// Evenly spread below 1.
    pub(super) fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let bits = (self.0.draw() >> 11) as f64;
        bits / 9_007_199_254_740_992.0
    }

    /// A whole number below `end`, which must not be zero.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.0.below(usize::try_from(end).unwrap_or(1))).unwrap_or(0)
    }

    /// Nearly normal: twelve evenly spread numbers sum to it (mean 0, deviation 1, within ± 6).
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// A factor around 1: log-normal with this deviation of its logarithm and mean 1, between a quarter and four.
    pub(super) fn factor(&mut self, deviation: f64) -> f64 {
        libm::exp(deviation * self.normal() - 0.5 * deviation * deviation).clamp(0.25, 4.0)
    }

    /// Arrivals of a Poisson process until time `mean`.
    pub(super) fn poisson(&mut self, mean: f64) -> u64 {
        let exact = mean.min(f64::from(EXACT));
        let (mut time, mut count) = (0.0, 0_u64);
        loop {
            time -= libm::log(1.0 - self.unit());
            if time > exact {
                break;
            }
            count += 1;
        }
        let mut left = mean - exact;
        // Past a million blocks the deviation is nothing beside the mean.
        for _ in 0..100_000 {
            if left <= 0.0 {
                return count;
            }
            let block = BLOCK + libm::sqrt(BLOCK) * self.normal();
            count = count.saturating_add(whole(block * (left / BLOCK).min(1.0)));
            left -= BLOCK;
        }
        count.saturating_add(whole(left))
    }

    /// Successes of `trials` with this share.
    pub(super) fn binomial(&mut self, trials: u64, share: f64) -> u64 {
        if trials > u64::from(EXACT) {
            return self.poisson(float(trials) * share).min(trials);
        }
        let success = |_: &u64| self.unit() < share;
        u64::try_from((0..trials).filter(success).count()).unwrap_or(trials)
    }
}

/// A count as a plain number; counts of a plan stay below 2^53.
pub(super) fn float(count: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of a plan stay below 2^53")]
    let float = count as f64;
    float
}

/// The whole part of a number; nothing of what is no number.
pub(super) fn whole(number: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to whole numbers below 2^53")]
    let whole = number.clamp(0.0, 9e15) as u64;
    if number.is_nan() { 0 } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_the_mean_and_the_width_of_their_law() {
        for mean in [0.4, 30.0, 31_234.5] {
            let n = if mean > 1_000.0 { 60 } else { 2_000 };
            let drawn: Vec<f64> = (0..n).map(|i| float(Chance::of(&format!("{mean} {i}")).poisson(mean))).collect();
            let average = drawn.iter().sum::<f64>() / f64::from(n);
            let variance = drawn.iter().map(|x| (x - average) * (x - average)).sum::<f64>() / f64::from(n - 1);
            // Four standard errors of each.
            assert!((average - mean).abs() < 4.0 * libm::sqrt(mean / f64::from(n)), "{mean}: {average}");
            let width = 4.0 * libm::sqrt((2.0 + 1.0 / mean) / f64::from(n));
            assert!((variance / mean - 1.0).abs() < width, "{mean}: {variance}");
        }
        let wins: u64 = (0..1_000).map(|i| Chance::of(&format!("b{i}")).binomial(40, 0.25)).sum();
        // 10 000 expected, deviation √7 500 = 87.
        assert!(wins.abs_diff(10_000) < 350, "{wins}");
    }

    #[test]
    fn more_never_draws_less() {
        for key in 0..40 {
            let draw = |mean: f64| Chance::of(&key.to_string()).poisson(mean);
            let means = [0.0, 0.1, 3.0, 3.01, 500.0, 19_999.0, 20_000.0, 20_001.0, 29_000.0, 30_500.0, 90_000.0];
            assert!(means.windows(2).all(|pair| draw(pair[0]) <= draw(pair[1])));
            let wins = |trials, share| Chance::of(&key.to_string()).binomial(trials, share);
            assert!(wins(100, 0.2) <= wins(100, 0.3) && wins(100, 0.2) <= wins(140, 0.2));
            assert!(wins(100, 1.0) == 100 && wins(100, 0.0) == 0);
        }
        assert_eq!((whole(f64::NAN), whole(-3.0), whole(f64::INFINITY)), (0, 0, 9_000_000_000_000_000));
    }
}
