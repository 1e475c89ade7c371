//! Numbers as reports write them. Which sign parts the decimals is read off all numbers of a file together; a number
//! that could still be two amounts is refused, never guessed.

use crate::base::Currency;
use crate::i18n::{self, InputError};

/// Parts of one: sums of fractions, such as conversions shared between days, stay exact.
pub const MICRO: i128 = 1_000_000;
const PLACES: usize = 6;
/// Most digits before the decimals; more is no count and no amount.
const MAX_DIGITS: usize = 18;

/// The sign that parts the decimals in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// A point; commas part thousands.
    Point,
    /// A comma; points part thousands.
    Comma,
    /// No number of the file shows it.
    Open,
    /// Some numbers show a point and some a comma.
    Mixed,
}

/// Why a cell is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Something else, a percentage too.
    NotANumber,
    /// It could be two amounts: 1.234 may be one and a bit, or more than a thousand.
    TwoWays,
    /// Below zero.
    Negative,
    /// A limit in place of the number, such as "< 10".
    Below,
    /// An amount in another currency.
    OtherCurrency,
    /// More than can be entered.
    TooLarge,
}

/// What the cells of a file show about its decimals.
#[must_use]
pub fn decimals<'a>(cells: impl IntoIterator<Item = &'a str>) -> Decimals {
    let mut found = Decimals::Open;
    for cell in cells {
        let Ok(bare) = i18n::bare_number(cell, None) else { continue };
        found = match (found, shown(&ungrouped(&bare))) {
            (found, Decimals::Open) => found,
            (Decimals::Open, shown) => shown,
            (found, shown) if found == shown => found,
            _ => return Decimals::Mixed,
        };
    }
    found
}

/// What one number shows.
fn shown(number: &str) -> Decimals {
    if !number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return Decimals::Open;
    }
    match (number.rfind('.'), number.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => Decimals::Point,
        (Some(_), Some(_)) => Decimals::Comma,
        (Some(_), None) => lone(number, '.', Decimals::Point, Decimals::Comma),
        (None, Some(_)) => lone(number, ',', Decimals::Comma, Decimals::Point),
        (None, None) => Decimals::Open,
    }
}

/// What a number with only one kind of sign shows: `decimal` where the sign cannot part thousands, `other` where it
/// stands more than once and so cannot part decimals.
fn lone(number: &str, sign: char, decimal: Decimals, other: Decimals) -> Decimals {
    let groups: Vec<&str> = number.split(sign).collect();
    match groups.as_slice() {
        [whole, rest] if rest.len() != 3 || whole.len() > 3 || whole.is_empty() || whole.starts_with('0') => decimal,
        [_, _] => Decimals::Open,
        _ => other,
    }
}

/// The number without blanks or apostrophes that part thousands.
fn ungrouped(number: &str) -> String {
    let is_gap = |c: char| matches!(c, ' ' | '\'' | '’');
    let mut groups = number.split(is_gap);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.chars().take_while(char::is_ascii_digit).count();
    if first.len() <= 3 && digits(first) == first.len() && groups.all(|group| digits(group) == 3) {
        number.replace(is_gap, "")
    } else {
        number.to_owned()
    }
}

/// Reads a cell: the number in millionths; `None` where the cell says that there is none. `separator` parts the cells:
/// where it is a semicolon, commas are likely to part decimals. Digits beyond the sixth decimal are dropped.
///
/// # Errors
/// [`NumberProblem`].
pub fn read(
    cell: &str,
    decimals: Decimals,
    separator: u8,
    currency: Option<Currency>,
) -> Result<Option<i128>, NumberProblem> {
    let cell = cell.trim();
    if cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '−')) || matches!(cell.to_lowercase().as_str(), "n/a" | "na")
    {
        return Ok(None);
    }
    if cell.starts_with(['<', '＜', '≤']) {
        return Err(NumberProblem::Below);
    }
    let bare = i18n::bare_number(cell, currency).map_err(|error| match error {
        InputError::OtherCurrency { .. } => NumberProblem::OtherCurrency,
        _ => NumberProblem::NotANumber,
    })?;
    let (negative, number) = bare.strip_prefix('-').map_or((false, bare.as_str()), |rest| (true, rest.trim()));
    let number = ungrouped(number);
    if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return Err(NumberProblem::NotANumber);
    }
    let signed = number.contains(['.', ',']);
    let (point, thousands) = match decimals {
        Decimals::Mixed if signed => return Err(NumberProblem::TwoWays),
        Decimals::Open if number.contains('.') || (number.contains(',') && separator == b';') => {
            return Err(NumberProblem::TwoWays);
        }
        Decimals::Comma => (',', '.'),
        Decimals::Point | Decimals::Open | Decimals::Mixed => ('.', ','),
    };
    let micro = fixed(&number, point, thousands)?;
    if negative && micro > 0 { Err(NumberProblem::Negative) } else { Ok(Some(micro)) }
}

/// The number in millionths, once it is known which sign is which.
fn fixed(number: &str, point: char, thousands: char) -> Result<i128, NumberProblem> {
    let (whole, fraction) = number.split_once(point).unwrap_or((number, ""));
    let groups: Vec<&str> = whole.split(thousands).collect();
    let sound = match groups.as_slice() {
        [_] => true,
        [first, rest @ ..] => (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3),
        [] => false,
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !sound || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return Err(NumberProblem::TwoWays);
    }
    let whole: String = groups.concat();
    if whole.len() > MAX_DIGITS {
        return Err(NumberProblem::TooLarge);
    }
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(PLACES).collect();
    format!("{whole}{fraction}").parse().map_err(|_| NumberProblem::NotANumber)
}

/// Whether a number read by itself can be read in two ways: a comma that does not part thousands, or, where the
/// semicolon parts the cells and the comma the decimals, a point that may part thousands.
#[must_use]
pub fn ambiguous(text: &str, separator: u8) -> bool {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).count();
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let lone_zero = first.trim_end_matches(|c: char| !c.is_ascii_digit()).ends_with('0') && digits(first.trim()) == 1;
    let odd = groups.any(|group| digits(group) != 3 || lone_zero);
    let point = text.split_once('.').is_some_and(|(_, rest)| digits(rest) == 3 && !text.contains(','));
    odd || (separator == b';' && point)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn won(cell: &str, decimals: Decimals) -> Result<Option<i128>, NumberProblem> {
        read(cell, decimals, b',', Some(Currency::Krw))
    }

    #[test]
    fn numbers_as_reports_write_them() {
        for (cell, value) in [
            ("1234", 1_234),
            ("1,234", 1_234),
            ("１，２３４", 1_234),
            ("₩1,234", 1_234),
            ("￦ 1,234", 1_234),
            ("1,234원", 1_234),
            ("1 234", 1_234),
            ("1\u{a0}234\u{202f}567", 1_234_567),
            ("1'234", 1_234),
            ("1,234,567", 1_234_567),
            ("0", 0),
            ("-0", 0),
        ] {
            assert_eq!(won(cell, Decimals::Open), Ok(Some(value * MICRO)), "{cell}");
        }
        for cell in ["", "-", "--", "—", " – ", "N/A"] {
            assert_eq!(won(cell, Decimals::Open), Ok(None), "{cell}");
        }
        assert_eq!(won("1,234.5", Decimals::Point), Ok(Some(1_234_500_000)));
        assert_eq!(won("1.234,5", Decimals::Comma), Ok(Some(1_234_500_000)));
        assert_eq!(won("1.234", Decimals::Comma), Ok(Some(1_234 * MICRO)));
        assert_eq!(won("1.234", Decimals::Point), Ok(Some(1_234_000)));
        assert_eq!(won(".5", Decimals::Point), Ok(Some(500_000)));
        assert_eq!(won("12.3456789", Decimals::Point), Ok(Some(12_345_678)));
        assert_eq!(read("1,234회", Decimals::Open, b',', None), Ok(Some(1_234 * MICRO)));
    }

    #[test]
    fn what_could_be_two_amounts_is_refused() {
        assert_eq!(won("1.234", Decimals::Open), Err(NumberProblem::TwoWays));
        assert_eq!(read("1,234", Decimals::Open, b';', None), Err(NumberProblem::TwoWays));
        assert_eq!(won("1,234", Decimals::Mixed), Err(NumberProblem::TwoWays));
        assert_eq!(won("28,00", Decimals::Point), Err(NumberProblem::TwoWays));
        assert_eq!(won("1,23,456", Decimals::Point), Err(NumberProblem::TwoWays));
        assert_eq!(won("3.2%", Decimals::Point), Err(NumberProblem::NotANumber));
        assert_eq!(won("< 10", Decimals::Open), Err(NumberProblem::Below));
        assert_eq!(won("-5", Decimals::Open), Err(NumberProblem::Negative));
        assert_eq!(won("$5", Decimals::Open), Err(NumberProblem::OtherCurrency));
        assert_eq!(won("=1+1", Decimals::Open), Err(NumberProblem::NotANumber));
        assert_eq!(won("1234567890123456789", Decimals::Open), Err(NumberProblem::TooLarge));
    }

    #[test]
    fn a_file_shows_its_decimals() {
        assert_eq!(decimals(["1,234", "5", "x"]), Decimals::Open);
        assert_eq!(decimals(["1,234", "12.50"]), Decimals::Point);
        assert_eq!(decimals(["1.234", "1.234,5"]), Decimals::Comma);
        assert_eq!(decimals(["1.234.567"]), Decimals::Comma);
        assert_eq!(decimals(["1,234,567"]), Decimals::Point);
        assert_eq!(decimals(["0,123"]), Decimals::Comma);
        assert_eq!(decimals(["12345.678"]), Decimals::Point);
        assert_eq!(decimals(["1 234,56 원"]), Decimals::Comma);
        assert_eq!(decimals(["2,50", "12.5"]), Decimals::Mixed);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,30}", near in "[0-9., 원₩%<-]{0,14}") {
            for text in [text, near] {
                for decimals in [Decimals::Point, Decimals::Comma, Decimals::Open, Decimals::Mixed] {
                    if let Ok(Some(value)) = read(&text, decimals, b',', Some(Currency::Krw)) {
                        prop_assert!(value >= 0);
                    }
                }
            }
        }

        #[test]
        fn written_either_way_it_is_the_same_number(value in 0_u64..1_000_000_000_000, cents in 0_u64..100) {
            let mut groups = Vec::new();
            let mut rest = value;
            while rest >= 1_000 {
                groups.push(format!("{:03}", rest % 1_000));
                rest /= 1_000;
            }
            groups.push(rest.to_string());
            groups.reverse();
            let exact = Ok(Some(i128::from(value) * MICRO + i128::from(cents) * 10_000));
            let english = format!("{}.{cents:02}", groups.join(","));
            let german = format!("{},{cents:02}", groups.join("."));
            prop_assert_eq!(read(&english, decimals([english.as_str()]), b',', None), exact);
            prop_assert_eq!(read(&german, decimals([german.as_str()]), b';', None), exact);
        }
    }
}
