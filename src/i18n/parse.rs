//! Typed field content to values. It reads what people of the three markets type or paste: full-width digits, digit
//! groups, currency marks, 만/억, 万/亿, K/M/B. What could mean two different amounts is refused, never guessed.

use crate::base::{Currency, Money, Ppm};

use super::input::{Expected, InputError, Limit, MAX_CHARS};
use super::mark::strip_currency;

/// Decimal digits of the fixed-point numbers used while reading.
const PLACES: u32 = 12;
/// One in that fixed-point form.
const ONE: u128 = 10_u128.pow(PLACES);

/// Large units of Korean and Chinese, largest first, with their traditional forms. 兆 is left out: it is 10^6 or 10^12.
const UNITS: [(&[char], u128); 6] = [
    (&['조'], 1_000_000_000_000),
    (&['억', '亿', '億'], 100_000_000),
    (&['만', '万', '萬'], 10_000),
    (&['천', '千'], 1_000),
    (&['백', '百'], 100),
    (&['십', '十'], 10),
];

/// English magnitudes, longer spellings first.
const SUFFIXES: [(&str, u128); 11] = [
    ("trillion", 1_000_000_000_000),
    ("thousand", 1_000),
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("tn", 1_000_000_000_000),
    ("bn", 1_000_000_000),
    ("mn", 1_000_000),
    ("t", 1_000_000_000_000),
    ("b", 1_000_000_000),
    ("m", 1_000_000),
    ("k", 1_000),
];

/// Words that may follow a count.
pub(super) const COUNTERS: [&str; 11] = ["명", "건", "회", "개", "번", "人", "个", "次", "件", "名", "位"];

/// Words that may follow a percentage.
const PERCENT_MARKS: [&str; 4] = ["%", "퍼센트", "프로", "percent"];

/// Why a number could not be read, before the field adds what it expects.
enum Fault {
    NotANumber,
    TooLarge,
    TooPrecise,
}

/// What a field accepts.
struct Field {
    expected: Expected,
    /// Decimal digits it keeps, at most [`PLACES`].
    digits: u32,
    /// The error for numbers too large to be read at all.
    over: InputError,
    /// Whether 만, 万, K and their like make sense in it.
    units: bool,
}

/// Reads an amount of `currency`. `30,000,000`, `3천만원`, `1억 2천만`, `3000万`, `₩30M`, `1.2k`.
///
/// # Errors
/// Every variant of [`InputError`] except `OverLimit`, `NotAMonth` and `NotADay`. Empty content is `NotANumber`.
pub fn parse_money(text: &str, currency: Currency) -> Result<Money, InputError> {
    let text = normalise(text)?;
    let over = InputError::TooLarge { currency };
    let field = Field { expected: Expected::Money, digits: currency.exponent(), over, units: true };
    let (negative, body) = unsign(&text);
    let body = strip_currency(body, Some(currency), |body, mark| body.strip_prefix(mark))?;
    let (inner, body) = if negative { (false, body) } else { unsign(body) };
    let body = strip_currency(body, Some(currency), |body, mark| body.strip_suffix(mark))?;
    // 30.000 is thirty thousand on the continent and thirty elsewhere; two decimals are the most an amount has.
    if let Some((_, fraction)) = body.split_once('.')
        && fraction.len() > 2
        && fraction.bytes().all(|b| b.is_ascii_digit())
    {
        return Err(InputError::TooPrecise { digits: field.digits });
    }
    let minor = read(negative || inner, body, &field)?;
    i64::try_from(minor).ok().filter(|minor| *minor <= Money::LIMIT).map(Money).ok_or(over)
}

/// Reads a percentage up to `max`: `3`, `3%`, `1.2 %`, `３`. Four decimals are kept exactly.
///
/// # Errors
/// `NotANumber`, `Negative`, `TooPrecise`, `OverLimit`, `TooLong`.
pub fn parse_ppm(text: &str, max: Ppm) -> Result<Ppm, InputError> {
    let text = normalise(text)?;
    let over = InputError::OverLimit { limit: Limit::Percent(max) };
    let field = Field { expected: Expected::Percent, digits: 4, over, units: false };
    let (negative, body) = unsign(strip_any(&text, &PERCENT_MARKS));
    let ratio = read(negative, body, &field)?;
    u32::try_from(ratio).ok().map(Ppm).filter(|ratio| *ratio <= max).ok_or(over)
}

/// Reads a whole number up to `max`: `1,240`, `3만 명`, `12K`.
///
/// # Errors
/// `NotANumber`, `Negative`, `TooPrecise`, `OverLimit`, `TooLong`.
pub fn parse_count(text: &str, max: u64) -> Result<u64, InputError> {
    let text = normalise(text)?;
    let over = InputError::OverLimit { limit: Limit::Count(max) };
    let field = Field { expected: Expected::Count, digits: 0, over, units: true };
    let (negative, body) = unsign(strip_any(&text, &COUNTERS));
    let value = read(negative, body, &field)?;
    u64::try_from(value).ok().filter(|value| *value <= max).ok_or(over)
}

/// Reads a plain number up to `max` with at most `digits` decimals (twelve at most): `1.5`, `1,240.25`.
///
/// # Errors
/// `NotANumber`, `Negative`, `TooPrecise`, `OverLimit`, `TooLong`.
pub fn parse_decimal(text: &str, max: f64, digits: u32) -> Result<f64, InputError> {
    let text = normalise(text)?;
    let over = InputError::OverLimit { limit: Limit::Decimal(max) };
    let field = Field { expected: Expected::Decimal, digits: digits.min(PLACES), over, units: false };
    let (negative, body) = unsign(&text);
    let units = read(negative, body, &field)?;
    // The text form goes through the standard parser, which rounds once, so that typed decimals read back exactly.
    let value = format!("{units}e-{}", field.digits).parse::<f64>().map_err(|_| over)?;
    if value <= max { Ok(value) } else { Err(over) }
}

/// Full-width forms to ASCII, every space to a plain one, every minus to the hyphen, letters to lower case.
pub(super) fn normalise(text: &str) -> Result<String, InputError> {
    let text = text.trim();
    if text.chars().nth(MAX_CHARS).is_some() {
        return Err(InputError::TooLong);
    }
    let plain = text.chars().filter_map(|c| match c {
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        '￥' => Some('¥'),
        '￦' => Some('₩'),
        '−' | '﹣' | '–' => Some('-'),
        '。' => Some('.'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    });
    Ok(plain.map(|c| c.to_ascii_lowercase()).collect())
}

/// Takes a leading sign off; true for minus.
pub(super) fn unsign(text: &str) -> (bool, &str) {
    let text = text.trim();
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Takes the first of `marks` off the end.
pub(super) fn strip_any<'a>(text: &'a str, marks: &[&str]) -> &'a str {
    marks.iter().find_map(|mark| text.strip_suffix(mark)).unwrap_or(text)
}

/// The number in units of the field's last decimal digit.
fn read(negative: bool, body: &str, field: &Field) -> Result<u128, InputError> {
    let value = if field.units { with_suffix(body) } else { plain(body.trim()) };
    let value = value.map_err(|fault| match fault {
        Fault::NotANumber => InputError::NotANumber { expected: field.expected },
        Fault::TooLarge => field.over,
        Fault::TooPrecise => InputError::TooPrecise { digits: field.digits },
    })?;
    if negative && value > 0 {
        return Err(InputError::Negative);
    }
    let unit = 10_u128.pow(PLACES - field.digits);
    if value.is_multiple_of(unit) { Ok(value / unit) } else { Err(InputError::TooPrecise { digits: field.digits }) }
}

/// A number with an English magnitude, or with Korean or Chinese units.
fn with_suffix(text: &str) -> Result<u128, Fault> {
    match SUFFIXES.iter().find_map(|(suffix, weight)| Some((text.strip_suffix(suffix)?, weight))) {
        Some((number, weight)) => plain(number.trim())?.checked_mul(*weight).ok_or(Fault::TooLarge),
        None => with_units(text, &UNITS),
    }
}

/// `<higher> unit <lower>`, both sides again with smaller units: 1억 2천만, 천만, 3만5천억.
fn with_units(text: &str, units: &[(&[char], u128)]) -> Result<u128, Fault> {
    let text = text.trim();
    let Some(((marks, weight), smaller)) = units.split_first() else { return plain(text) };
    let Some((higher, lower)) = text.split_once(*marks) else { return with_units(text, smaller) };
    let higher = if higher.trim().is_empty() { ONE } else { with_units(higher, smaller)? };
    let lower = lower.trim();
    let rest = if lower.is_empty() { 0 } else { with_units(lower, smaller)? };
    // 3万5 is 35,000 when spoken and 30,005 when written, so a lone digit behind a large unit is not read at all.
    let lone_digit = *weight > 10 && rest > 0 && rest < 10 * ONE && lower.starts_with(|c: char| c.is_ascii_digit());
    if rest >= weight * ONE || lone_digit {
        return Err(Fault::NotANumber);
    }
    higher.checked_mul(*weight).and_then(|value| value.checked_add(rest)).ok_or(Fault::TooLarge)
}

/// Digits with an optional fraction. Commas may stand anywhere behind the first digit, because deleting a digit of a
/// grouped number leaves them out of step; a space must stand before exactly three digits.
fn plain(text: &str) -> Result<u128, Fault> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits_only = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(' ');
    let first = groups.next().unwrap_or_default();
    let whole_is_sound = first.bytes().all(|b| b.is_ascii_digit() || b == b',')
        && !first.starts_with(',')
        && groups.all(|group| group.len() == 3 && !first.is_empty() && digits_only(group));
    if !whole_is_sound || !digits_only(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return Err(Fault::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > PLACES as usize {
        return Err(Fault::TooPrecise);
    }
    let places = PLACES as usize;
    let padded = format!("{fraction:0<places$}");
    let digits = whole.bytes().chain(padded.bytes()).filter(u8::is_ascii_digit);
    digits
        .map(|digit| u128::from(digit - b'0'))
        .try_fold(0_u128, |value, digit| value.checked_mul(10)?.checked_add(digit))
        .ok_or(Fault::TooLarge)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::Lang;
    use crate::i18n::{edit_count, edit_decimal, edit_money, edit_ppm, money, money_short};

    const NOT_MONEY: InputError = InputError::NotANumber { expected: Expected::Money };

    #[test]
    fn amounts_as_people_type_them() {
        for (text, won) in [
            ("28000", 28_000),
            ("28,000", 28_000),
            ("28 000", 28_000),
            ("28\u{2009}000", 28_000),
            ("28\u{a0}000 원", 28_000),
            ("２８，０００원", 28_000),
            ("￦28,000", 28_000),
            ("₩ 28,000", 28_000),
            ("+28,000", 28_000),
            ("28000.00", 28_000),
            // Digits deleted from or added to a grouped number.
            ("28,00", 2_800),
            ("28,0000", 280_000),
            ("30,", 30),
            ("3천만", 30_000_000),
            ("3천만원", 30_000_000),
            ("천만 원", 10_000_000),
            ("1억 2천만", 120_000_000),
            ("1억2,000만", 120_000_000),
            ("1억 2천만 3,500원", 120_003_500),
            ("1.2억", 120_000_000),
            ("2.5천만", 25_000_000),
            ("2십5", 25),
            ("10조", 10_000_000_000_000),
            ("3000万", 30_000_000),
            ("3000万韩元", 30_000_000),
            ("３０００萬", 30_000_000),
            ("3万5千亿", 3_500_000_000_000),
            ("2万亿", 2_000_000_000_000),
            ("3万5000", 35_000),
            ("30M", 30_000_000),
            ("1.2k", 1_200),
            ("1.5 bn", 1_500_000_000),
            ("30 million won", 30_000_000),
            ("KRW 30m", 30_000_000),
            ("-0", 0),
            ("100조", Money::LIMIT),
        ] {
            assert_eq!(parse_money(text, Currency::Krw), Ok(Money(won)), "{text}");
        }
        for (text, currency, minor) in [
            ("1,234.50元", Currency::Cny, 123_450),
            ("¥1234.5", Currency::Cny, 123_450),
            ("CN¥1,234.50", Currency::Cny, 123_450),
            ("1.2亿元", Currency::Cny, 12_000_000_000),
            ("12。5元", Currency::Cny, 1_250),
            ("¥1,234", Currency::Jpy, 1_234),
            ("5万日元", Currency::Jpy, 50_000),
            ("US$.5", Currency::Usd, 50),
            ("$1.2M", Currency::Usd, 120_000_000),
            ("120만 달러", Currency::Usd, 120_000_000),
            ("0.12345万", Currency::Usd, 123_450),
            ("€ 3", Currency::Eur, 300),
        ] {
            assert_eq!(parse_money(text, currency), Ok(Money(minor)), "{text}");
        }
    }

    #[test]
    fn amounts_that_cannot_be_trusted_are_refused() {
        for text in [
            "",
            " ",
            "원",
            "abc",
            ",500",
            "1.2.3",
            "1.234.567",
            "3 5",
            "12 34",
            "1 2345",
            "3만5",
            "1억 5",
            "만만",
            "5만3억만",
            "2천3천",
            "--5",
            "₩-₩5",
            "3kk",
            "3만k",
            "k",
            "1e6",
            "(300)",
            ".",
            "3%",
            "½",
            "٣",
        ] {
            assert_eq!(parse_money(text, Currency::Krw), Err(NOT_MONEY), "{text}");
        }
        for text in ["-5", "−28,000원", "－3만", "₩-5", "-₩5", "-1.5"] {
            assert_eq!(parse_money(text, Currency::Krw), Err(InputError::Negative), "{text}");
        }
        for text in ["1.5", "30.000", "28,000.000", "0.12345만", "1.0005k"] {
            assert_eq!(parse_money(text, Currency::Krw), Err(InputError::TooPrecise { digits: 0 }), "{text}");
        }
        assert_eq!(parse_money("1.234", Currency::Usd), Err(InputError::TooPrecise { digits: 2 }));
        let large = Err(InputError::TooLarge { currency: Currency::Krw });
        for text in
            ["1,000,000,000,000,001", "1001조", "9999999999999999999999999999999999999999", "99999999999999999조"]
        {
            assert_eq!(parse_money(text, Currency::Krw), large, "{text}");
        }
        for text in ["$30", "30元", "30달러", "¥30", "30 eur"] {
            let other = Err(InputError::OtherCurrency { expected: Currency::Krw });
            assert_eq!(parse_money(text, Currency::Krw), other, "{text}");
        }
        assert_eq!(parse_money(&"1".repeat(65), Currency::Krw), Err(InputError::TooLong));
    }

    #[test]
    fn percentages() {
        for (text, ppm) in [
            ("3", 30_000),
            ("3%", 30_000),
            ("1.2 %", 12_000),
            ("３", 30_000),
            ("３．５％", 35_000),
            ("0.0001", 1),
            ("5퍼센트", 50_000),
            ("100", 1_000_000),
        ] {
            assert_eq!(parse_ppm(text, Ppm::ONE), Ok(Ppm(ppm)), "{text}");
        }
        let over = InputError::OverLimit { limit: Limit::Percent(Ppm::ONE) };
        for (text, error) in [
            ("100.0001", over),
            ("99999999999999999999999999999999999", over),
            ("0.00001", InputError::TooPrecise { digits: 4 }),
            ("-1%", InputError::Negative),
            ("3만", InputError::NotANumber { expected: Expected::Percent }),
            ("%", InputError::NotANumber { expected: Expected::Percent }),
        ] {
            assert_eq!(parse_ppm(text, Ppm::ONE), Err(error), "{text}");
        }
    }

    #[test]
    fn counts_and_decimals() {
        assert_eq!(parse_count("1,240", 5_000), Ok(1_240));
        assert_eq!(parse_count("3만 명", 50_000), Ok(30_000));
        assert_eq!(parse_count("1.2万次", 50_000), Ok(12_000));
        assert_eq!(parse_count("51k", 50_000), Err(InputError::OverLimit { limit: Limit::Count(50_000) }));
        assert_eq!(parse_count("1.5", 5), Err(InputError::TooPrecise { digits: 0 }));
        assert_eq!(parse_count("명", 5), Err(InputError::NotANumber { expected: Expected::Count }));
        assert_eq!(parse_decimal("1,240.25", 1e6, 2), Ok(1_240.25));
        assert_eq!(parse_decimal("0.1", 1.0, 20), Ok(0.1));
        assert_eq!(parse_decimal("1.255", 10.0, 2), Err(InputError::TooPrecise { digits: 2 }));
        assert_eq!(parse_decimal("10.1", 10.0, 1), Err(InputError::OverLimit { limit: Limit::Decimal(10.0) }));
        assert_eq!(parse_decimal("-3", 10.0, 1), Err(InputError::Negative));
        assert_eq!(parse_decimal("3k", 10.0, 1), Err(InputError::NotANumber { expected: Expected::Decimal }));
    }

    proptest! {
        #[test]
        fn what_a_field_shows_reads_back(
            minor in 0..=Money::LIMIT,
            small in 0_i64..2_000_000,
            ratio in any::<u32>(),
            number in any::<u64>(),
            thousandths in 0_u64..1_000_000_000_000,
        ) {
            for currency in Currency::ALL {
                for amount in [Money(minor), Money(small)] {
                    prop_assert_eq!(parse_money(&edit_money(amount, currency), currency), Ok(amount));
                    for lang in Lang::ALL {
                        prop_assert_eq!(parse_money(&money(amount, currency, lang), currency), Ok(amount));
                    }
                }
            }
            prop_assert_eq!(parse_ppm(&edit_ppm(Ppm(ratio)), Ppm(ratio)), Ok(Ppm(ratio)));
            prop_assert_eq!(parse_count(&edit_count(number), u64::MAX), Ok(number));
            let value = thousandths as f64 / 1e3;
            prop_assert_eq!(parse_decimal(&edit_decimal(value, 3), 1e12, 3), Ok(value));
        }

        #[test]
        fn a_short_amount_is_right_to_three_digits(minor in 1..=Money::LIMIT, shift in 0_u32..50) {
            for currency in Currency::ALL {
                for lang in Lang::ALL {
                    let amount = Money(minor >> shift);
                    let text = money_short(amount, currency, lang);
                    let read = parse_money(&text, currency).unwrap();
                    prop_assert!((read.0 - amount.0).abs() <= amount.0 / 200, "{:?} as {}", amount, text);
                }
            }
        }

        #[test]
        fn no_text_panics_or_exceeds_the_limit(
            any in any::<String>(),
            near in "[-+₩¥$€]?[0-9０-９., ]{0,24}[조억만천백십万亿千kmbt%]{0,3}[0-9., ]{0,8}[조억만천백십万亿千kmbt원元명]{0,4}",
            digits in any::<u32>(),
            max in any::<f64>(),
        ) {
            for text in [any, near] {
                for currency in Currency::ALL {
                    if let Ok(amount) = parse_money(&text, currency) {
                        prop_assert!((0..=Money::LIMIT).contains(&amount.0));
                    }
                }
                if let Ok(ratio) = parse_ppm(&text, Ppm::ONE) {
                    prop_assert!(ratio <= Ppm::ONE);
                }
                if let Ok(value) = parse_count(&text, 1_000) {
                    prop_assert!(value <= 1_000);
                }
                if let Ok(value) = parse_decimal(&text, max, digits) {
                    prop_assert!(value <= max);
                }
            }
        }
    }
}
