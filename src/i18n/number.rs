//! Counts, decimals and percents as text. All three languages group by threes with commas and use U+2212 for minus.

use crate::base::{Lang, Ppm};

/// Stands where a figure does not exist (division by zero, not-a-number).
pub const NO_FIGURE: &str = "–";

/// The minus sign of all three languages; the hyphen is too short beside tabular figures.
const MINUS: char = '−';

/// A whole number: `1,240`, `−1,240`.
#[must_use]
pub fn count(value: i64, _lang: Lang) -> String {
    signed(value < 0, &group(&value.unsigned_abs().to_string()))
}

/// A number with a fixed number of decimal digits, ties away from zero: `1,240.5`. Not-a-number becomes [`NO_FIGURE`].
#[must_use]
pub fn decimal(value: f64, digits: usize, _lang: Lang) -> String {
    if !value.is_finite() {
        return NO_FIGURE.to_owned();
    }
    signed(value < 0.0, &group(&fixed(value.abs(), digits)))
}

/// A number rounded to `digits` significant digits (at least one): 1,237 with two is `1,200`, 0.0123 is `0.012`.
#[must_use]
pub fn significant(value: f64, digits: usize, _lang: Lang) -> String {
    if !value.is_finite() {
        return NO_FIGURE.to_owned();
    }
    signed(value < 0.0, &group(&rounded(value.abs(), digits)))
}

/// A ratio (1.0 is 100 %) with a fixed number of decimal digits: `3.0%`.
#[must_use]
pub fn percent(ratio: f64, digits: usize, lang: Lang) -> String {
    if !ratio.is_finite() {
        return NO_FIGURE.to_owned();
    }
    format!("{}%", decimal(ratio * 100.0, digits, lang))
}

/// An exact ratio without trailing zeros: `3%`, `1.2%`.
#[must_use]
pub fn ppm(ratio: Ppm, _lang: Lang) -> String {
    format!("{}%", edit_ppm(ratio))
}

/// What stands in a focused percent field: `1.2`, without the sign.
#[must_use]
pub fn edit_ppm(ratio: Ppm) -> String {
    let text = format!("{}.{:04}", ratio.0 / 10_000, ratio.0 % 10_000);
    group(trim_zeros(&text))
}

/// What stands in a focused count field: `1,240`.
#[must_use]
pub fn edit_count(value: u64) -> String {
    group(&value.to_string())
}

/// What stands in a focused decimal field: at most `digits` decimals, no trailing zeros; empty for not-a-number.
#[must_use]
pub fn edit_decimal(value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let text = format!("{:.digits$}", value.abs());
    signed(value < 0.0, &group(trim_zeros(&text)))
}

/// Puts the minus before `body`, unless every digit of it is zero: there is no minus zero.
pub(super) fn signed(negative: bool, body: &str) -> String {
    if negative && body.contains(|c: char| c.is_ascii_digit() && c != '0') {
        format!("{MINUS}{body}")
    } else {
        body.to_owned()
    }
}

/// Commas by threes in the whole part of a plain decimal such as `1234.50`.
pub(super) fn group(text: &str) -> String {
    let whole = text.find('.').unwrap_or(text.len());
    let mut out = String::with_capacity(text.len() + text.len() / 3);
    for (i, c) in text.chars().enumerate() {
        if i > 0 && i < whole && (whole - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// Drops the zeros after the decimal point, and the point with them.
pub(super) fn trim_zeros(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// Fixed decimals of a non-negative number, ungrouped.
pub(super) fn fixed(value: f64, digits: usize) -> String {
    // Above these bounds the lift over the tie would itself show up in the digits.
    let value = if value < 1e9 && digits <= 4 { over_the_tie(value) } else { value };
    format!("{value:.digits$}")
}

/// Significant digits of a non-negative number, ungrouped and without exponent.
pub(super) fn rounded(value: f64, digits: usize) -> String {
    let after_first = digits.max(1) - 1;
    let value = if digits <= 9 { over_the_tie(value) } else { value };
    let scientific = format!("{value:.after_first$e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let figures: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if figures.chars().all(|c| c == '0') {
        return "0".to_owned();
    }
    let Ok(whole) = usize::try_from(exponent + 1) else {
        let zeros = usize::try_from(-exponent - 1).unwrap_or(0);
        return format!("0.{}{figures}", "0".repeat(zeros));
    };
    match figures.split_at_checked(whole) {
        Some(("", fraction)) => format!("0.{fraction}"),
        Some((all, "")) => all.to_owned(),
        Some((integer, fraction)) => format!("{integer}.{fraction}"),
        None => format!("{figures}{}", "0".repeat(whole - figures.len())),
    }
}

/// Decimal ties such as 28.5 are often stored a hair below the tie; two units in the last place bring them over it,
/// so that a half rounds up whether it was computed or typed.
fn over_the_tie(value: f64) -> f64 {
    value * (1.0 + 2.0 * f64::EPSILON)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_group_by_threes_in_every_language() {
        for lang in Lang::ALL {
            assert_eq!(count(0, lang), "0");
            assert_eq!(count(999, lang), "999");
            assert_eq!(count(1_240, lang), "1,240");
            assert_eq!(count(-1_234_567, lang), "−1,234,567");
            assert_eq!(count(i64::MIN, lang), "−9,223,372,036,854,775,808");
        }
    }

    #[test]
    fn decimals_round_halves_up_and_know_no_minus_zero() {
        assert_eq!(decimal(1_240.45, 1, Lang::En), "1,240.5");
        assert_eq!(decimal(2.5, 0, Lang::Ko), "3");
        assert_eq!(decimal(1.005, 2, Lang::Zh), "1.01");
        assert_eq!(decimal(-2.5, 0, Lang::Ko), "−3");
        assert_eq!(decimal(-0.001, 1, Lang::Ko), "0.0");
        assert_eq!(decimal(1e15, 0, Lang::En), "1,000,000,000,000,000");
        assert_eq!(decimal(f64::NAN, 1, Lang::En), "–");
        assert_eq!(decimal(f64::NEG_INFINITY, 1, Lang::En), "–");
    }

    #[test]
    fn significant_digits() {
        for (value, digits, text) in [
            (1_237.0, 2, "1,200"),
            (0.0123, 2, "0.012"),
            (0.5, 2, "0.50"),
            (1.0, 2, "1.0"),
            (9.96, 2, "10"),
            (99_950.0, 3, "100,000"),
            (123_456.0, 6, "123,456"),
            (-55_556.0, 2, "−56,000"),
            (0.0, 3, "0"),
            (7.0, 0, "7"),
            (f64::INFINITY, 2, "–"),
        ] {
            assert_eq!(significant(value, digits, Lang::En), text, "{value} to {digits}");
        }
    }

    #[test]
    fn percents() {
        assert_eq!(percent(0.03, 1, Lang::Ko), "3.0%");
        assert_eq!(percent(0.285, 0, Lang::Zh), "29%");
        assert_eq!(percent(-0.125, 1, Lang::En), "−12.5%");
        assert_eq!(percent(12.0, 0, Lang::En), "1,200%");
        assert_eq!(percent(f64::NAN, 0, Lang::En), "–");
        assert_eq!(ppm(Ppm(30_000), Lang::Ko), "3%");
        assert_eq!(ppm(Ppm(12_000), Lang::Ko), "1.2%");
        assert_eq!(ppm(Ppm(1), Lang::Ko), "0.0001%");
        assert_eq!(ppm(Ppm(0), Lang::Ko), "0%");
        assert_eq!(ppm(Ppm::ONE, Lang::Zh), "100%");
        assert_eq!(ppm(Ppm::percent(1_500), Lang::En), "1,500%");
    }

    #[test]
    fn edit_forms_carry_no_unit_and_no_padding() {
        assert_eq!(edit_ppm(Ppm(12_500)), "1.25");
        assert_eq!(edit_count(28_000), "28,000");
        assert_eq!(edit_decimal(1_500.250, 3), "1,500.25");
        assert_eq!(edit_decimal(10.0, 2), "10");
        assert_eq!(edit_decimal(-0.0, 2), "0");
        assert_eq!(edit_decimal(f64::NAN, 2), "");
    }

    proptest! {
        #[test]
        fn significant_stays_within_its_rounding(value in -1e12_f64..1e12, digits in 1_usize..8) {
            let text = significant(value, digits, Lang::En).replace(',', "").replace('−', "-");
            let back: f64 = text.parse().unwrap();
            let allowed = value.abs() * 0.5001 * libm::pow(10.0, 1.0 - f64::from(u8::try_from(digits).unwrap()));
            prop_assert!((back - value).abs() <= allowed, "{} as {}", value, text);
        }

        #[test]
        fn nothing_panics(value in any::<f64>(), digits in 0_usize..20) {
            for text in [decimal(value, digits, Lang::En), significant(value, digits, Lang::En)] {
                prop_assert!(!text.is_empty());
            }
        }
    }
}
