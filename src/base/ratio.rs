//! Ratios as whole parts per million, so that a plan is exact, comparable and free of floating-point noise.

use serde::{Deserialize, Serialize};

/// A ratio in parts per million: 1 000 000 is 100 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ppm(pub u32);

impl Ppm {
    /// 100 %.
    pub const ONE: Self = Self(1_000_000);

    /// A whole number of percent.
    #[must_use]
    pub const fn percent(percent: u32) -> Self {
        Self(percent.saturating_mul(10_000))
    }

    /// The ratio as a plain number, 1.0 for 100 %.
    #[must_use]
    pub fn ratio(self) -> f64 {
        f64::from(self.0) / 1e6
    }

    /// Nearest ratio to a plain number; negative and not-a-number become zero.
    #[must_use]
    pub fn from_ratio(ratio: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of u32")]
        Self((ratio * 1e6).round().clamp(0.0, f64::from(u32::MAX)) as u32)
    }
}
