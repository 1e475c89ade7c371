//! How far figures may be off: everything uncertain a figure rests on is varied at once, many times, and the very
//! formulas of its receipt are evaluated again (model §2). It knows figures and formulas only, no plan.

mod draws;
mod tape;

pub use draws::Source;
pub use tape::{Tape, sources};

/// Simulations of one forecast (model §2).
pub const DRAWS: usize = 1_000;

/// What varied figures come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// One in ten outcomes is below this.
    pub p10: f64,
    /// As many are below as above.
    pub p50: f64,
    /// One in ten outcomes is above this.
    pub p90: f64,
}

impl Spread {
    /// The spread of outcomes; `None` without any.
    #[must_use]
    pub fn of(outcomes: &[f64]) -> Option<Self> {
        let mut sorted = outcomes.to_vec();
        sorted.sort_by(f64::total_cmp);
        // The value at rank q of the empirical distribution (type 7, as spreadsheets do).
        let at = |per_ten: usize| {
            let place = sorted.len().checked_sub(1)? * per_ten;
            let (rank, rest) = (place / 10, super::demand::size(place % 10) / 10.0);
            let low = *sorted.get(rank)?;
            let high = sorted.get(rank + 1).copied().unwrap_or(low);
            Some(low + rest * (high - low))
        };
        Some(Self { p10: at(1)?, p50: at(5)?, p90: at(9)? })
    }
}

/// Share of `outcomes` that reach `target`.
#[must_use]
pub fn reached(outcomes: &[f64], target: f64) -> f64 {
    // A hair below the target is rounding.
    let enough = outcomes.iter().filter(|outcome| **outcome >= target - 1e-9 * target.abs()).count();
    if outcomes.is_empty() { 0.0 } else { super::demand::size(enough) / super::demand::size(outcomes.len()) }
}

/// Share of the variance of `outcomes` that goes with each source: the squared correlation with what was drawn for it,
/// made to sum to one.
#[must_use]
pub fn shares(outcomes: &[f64], drawn: &[&[f64]]) -> Vec<f64> {
    let squares: Vec<f64> = drawn.iter().map(|draws| correlation(outcomes, draws)).map(|r| r * r).collect();
    let all: f64 = squares.iter().sum();
    squares.into_iter().map(|square| if all > 0.0 { square / all } else { 0.0 }).collect()
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = super::demand::size(a.len().max(1));
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let (mut both, mut own_a, mut own_b) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        let (x, y) = (x - mean_a, y - mean_b);
        both += x * y;
        own_a += x * x;
        own_b += y * y;
    }
    let scale = libm::sqrt(own_a * own_b);
    if scale > 0.0 { both / scale } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_as_a_spreadsheet_computes_them() {
        let outcomes: Vec<f64> = (1..=11).rev().map(f64::from).collect();
        let spread = Spread::of(&outcomes).unwrap();
        assert!(
            (spread.p10 - 2.0).abs() < 1e-12 && (spread.p50 - 6.0).abs() < 1e-12 && (spread.p90 - 10.0).abs() < 1e-12
        );
        assert!((Spread::of(&[0.0, 1.0]).unwrap().p10 - 0.1).abs() < 1e-12);
        assert_eq!(Spread::of(&[]), None);
        assert!((reached(&outcomes, 9.0) - 3.0 / 11.0).abs() < 1e-12);
    }

    #[test]
    fn what_moves_the_outcome_gets_the_share() {
        let a: Vec<f64> = (0..100).map(|i| f64::from(i % 10)).collect();
        let b: Vec<f64> = (0..100).map(|i| f64::from(i / 10)).collect();
        let outcome: Vec<f64> = a.iter().zip(&b).map(|(a, b)| 3.0 * a + b).collect();
        let shares = shares(&outcome, &[&a, &b]);
        assert!((shares[0] - 0.9).abs() < 1e-9 && (shares[1] - 0.1).abs() < 1e-9, "{shares:?}");
    }
}
