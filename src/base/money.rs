//! Money as whole minor units plus a currency that knows its exponent, so that no sum ever loses a unit.

use serde::{Deserialize, Serialize};

/// A currency the planner can count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Currency {
    /// Korean won, no minor unit in use.
    #[serde(rename = "KRW")]
    Krw,
    /// Chinese yuan renminbi.
    #[serde(rename = "CNY")]
    Cny,
    /// United States dollar.
    #[serde(rename = "USD")]
    Usd,
    /// Euro.
    #[serde(rename = "EUR")]
    Eur,
    /// Japanese yen, no minor unit in use.
    #[serde(rename = "JPY")]
    Jpy,
}

impl Currency {
    /// All currencies, in the order in which lists show them.
    pub const ALL: [Self; 5] = [Self::Krw, Self::Cny, Self::Usd, Self::Eur, Self::Jpy];

    /// ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Krw => "KRW",
            Self::Cny => "CNY",
            Self::Usd => "USD",
            Self::Eur => "EUR",
            Self::Jpy => "JPY",
        }
    }

    /// Currency of an ISO 4217 code, if the planner has it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }

    /// Number of decimal digits of the minor unit (ISO 4217).
    #[must_use]
    pub const fn exponent(self) -> u32 {
        match self {
            Self::Krw | Self::Jpy => 0,
            Self::Cny | Self::Usd | Self::Eur => 2,
        }
    }

    /// Minor units in one major unit: 1 for KRW, 100 for USD.
    #[must_use]
    pub const fn minor_per_major(self) -> i64 {
        match self.exponent() {
            0 => 1,
            _ => 100,
        }
    }
}

/// An amount in minor units; the currency is that of the plan, so it is not repeated in every amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount a plan accepts: 10^14 minor units. Every sum the planner makes of such amounts stays exact
    /// in `i64` and every single amount is exact in `f64`.
    pub const LIMIT: i64 = 100_000_000_000_000;

    /// The amount in major units (won, yuan), for the model's floating-point arithmetic.
    #[must_use]
    pub fn major(self, currency: Currency) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53, see LIMIT")]
        let minor = self.0 as f64;
        minor / f64::from(i32::try_from(currency.minor_per_major()).unwrap_or(1))
    }

    /// Nearest amount to a model value in major units, clamped to ±[`Money::LIMIT`]; not-a-number becomes zero.
    #[must_use]
    pub fn from_major(value: f64, currency: Currency) -> Self {
        let minor = (value * f64::from(i32::try_from(currency.minor_per_major()).unwrap_or(1))).round();
        #[expect(clippy::cast_precision_loss, reason = "the limit is exact in f64")]
        let limit = Self::LIMIT as f64;
        if minor.is_nan() {
            return Self::ZERO;
        }
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the limit just before")]
        Self(minor.clamp(-limit, limit) as i64)
    }
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, std::ops::Add::add)
    }
}

/// Splits `total` in proportion to `weights` by the largest-remainder method; the parts always sum to `total`.
/// Without any positive weight everything stays in the first part; no weights give no parts.
#[must_use]
pub fn split_by_weight(total: Money, weights: &[f64]) -> Vec<Money> {
    let clean: Vec<f64> = weights.iter().map(|w| if w.is_finite() && *w > 0.0 { *w } else { 0.0 }).collect();
    let sum: f64 = clean.iter().sum();
    let mut parts = vec![Money::ZERO; clean.len()];
    if sum <= 0.0 || total.0 < 0 {
        if let Some(first) = parts.first_mut() {
            *first = total;
        }
        return parts;
    }
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53, see Money::LIMIT")]
    let exact: Vec<f64> = clean.iter().map(|w| total.0 as f64 * (w / sum)).collect();
    #[expect(clippy::cast_possible_truncation, reason = "each share is at most the total")]
    for (part, share) in parts.iter_mut().zip(&exact) {
        *part = Money(share.floor() as i64);
    }
    let mut left = total.0 - parts.iter().map(|part| part.0).sum::<i64>();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    let rest = |i: &usize| exact.get(*i).map_or(0.0, |share| share - share.floor());
    order.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
    for i in order.iter().cycle().take(exact.len() * 2) {
        if left <= 0 {
            break;
        }
        if let Some(part) = parts.get_mut(*i) {
            part.0 += 1;
            left -= 1;
        }
    }
    // Floating-point floors can only overshoot on amounts near the limit; the first part absorbs that unit.
    if left != 0
        && let Some(first) = parts.first_mut()
    {
        first.0 += left;
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn thirds_of_a_hundred_sum_to_a_hundred() {
        let parts = split_by_weight(Money(100), &[1.0, 1.0, 1.0]);
        assert_eq!(parts, [Money(34), Money(33), Money(33)]);
    }

    #[test]
    fn no_weight_keeps_the_money() {
        assert_eq!(split_by_weight(Money(7), &[0.0, f64::NAN]), [Money(7), Money(0)]);
        assert_eq!(split_by_weight(Money(7), &[]), []);
    }

    #[test]
    fn major_units_know_the_exponent() {
        assert!((Money(12_345).major(Currency::Cny) - 123.45).abs() < 1e-12);
        assert_eq!(Money::from_major(123.45, Currency::Krw), Money(123));
        assert_eq!(Money::from_major(f64::NAN, Currency::Usd), Money::ZERO);
        assert_eq!(Money::from_major(f64::INFINITY, Currency::Usd), Money(Money::LIMIT));
    }

    proptest! {
        #[test]
        fn a_split_never_loses_or_makes_a_unit(
            total in 0_i64..Money::LIMIT,
            weights in prop::collection::vec(0.0_f64..1e9, 1..40),
        ) {
            let parts = split_by_weight(Money(total), &weights);
            prop_assert_eq!(parts.iter().map(|part| part.0).sum::<i64>(), total);
            prop_assert!(parts.iter().all(|part| part.0 >= 0));
        }
    }
}
