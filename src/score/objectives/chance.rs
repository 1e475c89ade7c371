//! How likely an objective is reached: its target against what the forecast brings until its deadline.

use crate::forecast::goal::{Unknown, expected, target};
use crate::forecast::{Figure, Forecast, Formula, Judgement, Name, Outcome, Score, Unit};
use crate::plan::{Objective, Plan};

/// From this chance on an objective counts as reachable (judgement).
const REACHABLE: f64 = 0.7;
/// Below this chance it is out of reach (judgement).
const STRETCH: f64 = 0.2;

/// How an objective stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// At least seven chances in ten.
    Reachable,
    /// Between two and seven in ten.
    Stretch,
    /// Fewer than two in ten.
    OutOfReach,
}

impl Level {
    /// The level of a chance.
    #[must_use]
    pub fn of(chance: f64) -> Self {
        // A hair below a limit is rounding.
        if chance >= REACHABLE - 1e-9 {
            Self::Reachable
        } else if chance >= STRETCH - 1e-9 {
            Self::Stretch
        } else {
            Self::OutOfReach
        }
    }
}

/// The chance of an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// What it shall reach.
    pub target: Figure,
    /// What the forecast brings until its deadline.
    pub forecast: Figure,
    /// How far the forecast may be off.
    pub spread: Figure,
    /// Chance that the target is reached.
    pub chance: Figure,
    /// How it stands.
    pub level: Level,
}

/// The chance that an objective is reached.
///
/// # Errors
/// When nothing can be said of it, with the reason.
pub fn chance(
    plan: &Plan,
    forecast: Option<&Forecast>,
    outcome: Option<&Outcome>,
    objective: &Objective,
) -> Result<Chance, Unknown> {
    let expected = expected(plan, forecast, outcome, objective)?;
    let target = target(plan, objective).ok_or(Unknown::NoTarget)?;
    let spread = Figure::judged(Name::Score(Score::Spread), expected.spread(), Unit::Ratio, Judgement::Spread);
    let inputs = vec![expected.clone(), target.clone(), spread.clone()];
    let chance = Figure::derive(Name::Score(Score::Chance), Unit::Ratio, Formula::Chance, inputs);
    let level = Level::of(chance.value);
    Ok(Chance { target, forecast: expected, spread, chance, level })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chance_of(forecast: f64, target: f64, spread: f64) -> f64 {
        Formula::Chance.evaluate(&[forecast, target, spread])
    }

    #[test]
    fn the_spread_marks_one_chance_in_ten_on_either_side() {
        // Target equals forecast: the median of a log-normal.
        assert!((chance_of(500.0, 500.0, 0.35) - 0.5).abs() < 1e-12);
        // P10 and P90 of a forecast of 500 ± 35 %: 500 ÷ 1.35 and 500 × 1.35.
        assert!((chance_of(500.0, 500.0 / 1.35, 0.35) - 0.9).abs() < 1e-9);
        assert!((chance_of(500.0, 500.0 * 1.35, 0.35) - 0.1).abs() < 1e-9);
        // By hand: σ = ln 1.5 ÷ 1.28155 = 0.31638, ln(600 ÷ 500) = 0.18232, z = 0.57628, Φ(z) = 0.7178.
        assert!((chance_of(500.0, 600.0, 0.5) - 0.2822).abs() < 5e-5, "{}", chance_of(500.0, 600.0, 0.5));
        assert_eq!(
            [0.7, 0.699, 0.2, 0.199].map(Level::of),
            [Level::Reachable, Level::Stretch, Level::Stretch, Level::OutOfReach]
        );
    }

    #[test]
    fn what_cannot_vary_is_certain() {
        assert!((chance_of(10.0, 10.0, 0.0) - 1.0).abs() < f64::EPSILON && chance_of(10.0, 11.0, 0.0).abs() < 1e-12);
        assert!((chance_of(0.0, 0.0, 0.5) - 1.0).abs() < f64::EPSILON && chance_of(0.0, 1.0, 0.5).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn more_is_never_likelier(forecast in 0.1_f64..1e9, target in 0.0_f64..1e9, more in 0.0_f64..1e9, spread in 0.0_f64..0.9) {
            let (less, greater) = (chance_of(forecast, target, spread), chance_of(forecast, target + more, spread));
            prop_assert!((0.0..=1.0).contains(&less) && greater <= less + 1e-12);
        }
    }
}
