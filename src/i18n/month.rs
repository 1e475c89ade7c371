//! Months as text and back.

use crate::base::{Lang, Month};

use super::input::InputError;
use super::parse::normalise;

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Month and year: `2027년 6월`, `2027年6月`, `June 2027`.
#[must_use]
pub fn month(month: Month, lang: Lang) -> String {
    let year = month.year();
    match lang {
        Lang::Ko => format!("{year}년 {}월", month.month()),
        Lang::Zh => format!("{year}年{}月", month.month()),
        Lang::En => format!("{} {year}", english(month)),
    }
}

/// The month alone, for axes and columns: `6월`, `6月`, `Jun`.
#[must_use]
pub fn month_short(month: Month, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("{}월", month.month()),
        Lang::Zh => format!("{}月", month.month()),
        Lang::En => english(month).chars().take(3).collect(),
    }
}

/// From the first to the last month, naming the year once when it is the same: `2027년 6월~8월`, `2027年6月至8月`,
/// `June–August 2027`. One month stands alone.
#[must_use]
pub fn month_range(first: Month, last: Month, lang: Lang) -> String {
    if first == last {
        return month(first, lang);
    }
    let same_year = first.year() == last.year();
    match lang {
        Lang::Ko if same_year => format!("{}~{}", month(first, lang), month_short(last, lang)),
        Lang::Ko => format!("{}~{}", month(first, lang), month(last, lang)),
        Lang::Zh if same_year => format!("{}至{}", month(first, lang), month_short(last, lang)),
        Lang::Zh => format!("{}至{}", month(first, lang), month(last, lang)),
        Lang::En if same_year => format!("{}–{}", english(first), month(last, lang)),
        Lang::En => format!("{} – {}", month(first, lang), month(last, lang)),
    }
}

/// Reads a month with its four-digit year in the order and with the words of any of the three languages:
/// `2027-06`, `2027.6.`, `6/2027`, `202706`, `2027년 6월`, `2027年6月`, `Jun 2027`.
///
/// # Errors
/// [`InputError::NotAMonth`] for anything else, [`InputError::TooLong`] for pasted prose.
pub fn parse_month(text: &str) -> Result<Month, InputError> {
    read_month(&normalise(text)?).ok_or(InputError::NotAMonth)
}

/// Reads normalised text; `None` when it is no month.
fn read_month(text: &str) -> Option<Month> {
    let mut numbers: Vec<&str> = Vec::new();
    let mut named = None;
    let is_mark = |c: char| c.is_ascii_punctuation() || matches!(c, ' ' | '년' | '월' | '年' | '月');
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    for word in text.split(is_mark).filter(|word| !word.is_empty()) {
        if word.bytes().all(|b| b.is_ascii_digit()) {
            numbers.push(word);
        } else if named.replace(english_number(word)?).is_some() {
            return None;
        }
    }
    let (year, month) = match (numbers.as_slice(), named) {
        ([year], Some(month)) => (*year, month),
        ([year, month], None) if year.len() == 4 && month.len() <= 2 => (*year, month.parse().ok()?),
        ([month, year], None) if month.len() <= 2 => (*year, month.parse().ok()?),
        ([both], None) if both.len() == 6 => {
            let (year, month) = both.split_at_checked(4)?;
            (year, month.parse().ok()?)
        }
        _ => return None,
    };
    if year.len() != 4 {
        return None;
    }
    Month::new(year.parse().ok()?, month)
}

/// The number of a lower-case English month name or an abbreviation of at least three letters.
pub(super) fn english_number(word: &str) -> Option<u32> {
    let long_enough = word.len() >= 3;
    let place = ENGLISH.iter().position(|name| long_enough && name.to_ascii_lowercase().starts_with(word))?;
    u32::try_from(place + 1).ok()
}

fn english(month: Month) -> &'static str {
    let place = usize::try_from(month.month()).unwrap_or(1) - 1;
    ENGLISH.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(year: i32, number: u32) -> Month {
        Month::new(year, number).unwrap()
    }

    #[test]
    fn months_in_every_language() {
        let june = at(2027, 6);
        assert_eq!(Lang::ALL.map(|lang| month(june, lang)), ["2027년 6월", "2027年6月", "June 2027"]);
        assert_eq!(Lang::ALL.map(|lang| month_short(june, lang)), ["6월", "6月", "Jun"]);
        assert_eq!(month_short(at(2027, 12), Lang::En), "Dec");
    }

    #[test]
    fn ranges_name_a_shared_year_once() {
        let range = |from, to| Lang::ALL.map(|lang| month_range(from, to, lang));
        assert_eq!(range(at(2027, 6), at(2027, 8)), ["2027년 6월~8월", "2027年6月至8月", "June–August 2027"]);
        assert_eq!(
            range(at(2027, 11), at(2028, 2)),
            ["2027년 11월~2028년 2월", "2027年11月至2028年2月", "November 2027 – February 2028"]
        );
        assert_eq!(range(at(2027, 6), at(2027, 6)), ["2027년 6월", "2027年6月", "June 2027"]);
    }

    #[test]
    fn typed_months_are_read() {
        let june = Ok(at(2027, 6));
        for text in [
            "2027-06",
            "2027-6",
            " 2027/06 ",
            "2027.6.",
            "2027 6",
            "6/2027",
            "06-2027",
            "202706",
            "2027년 6월",
            "2027년6월",
            "2027年6月",
            "２０２７年６月",
            "June 2027",
            "jun 2027",
            "Jun. 2027",
            "2027 JUNE",
            "Jun, 2027",
        ] {
            assert_eq!(parse_month(text), june, "{text}");
        }
        assert_eq!(parse_month("Sept 2027"), Ok(at(2027, 9)));
    }

    #[test]
    fn everything_else_is_refused() {
        for text in [
            "",
            " ",
            "2027",
            "6월",
            "27년 6월",
            "2027-13",
            "2027-00",
            "1969-12",
            "2201-01",
            "2027-06-01",
            "-2027-06",
            "ju 2027",
            "June",
            "June June 2027",
            "June 6 2027",
            "2027년 유월",
            "20276",
            "abc",
        ] {
            assert_eq!(parse_month(text), Err(InputError::NotAMonth), "{text}");
        }
        assert_eq!(parse_month(&"2027-06 ".repeat(20)), Err(InputError::TooLong));
    }

    proptest! {
        #[test]
        fn every_written_month_reads_back(year in 1970_i32..=2200, number in 1_u32..=12) {
            let written = at(year, number);
            prop_assert_eq!(parse_month(&written.to_string()), Ok(written));
            for lang in Lang::ALL {
                prop_assert_eq!(parse_month(&month(written, lang)), Ok(written));
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>(), near in "[0-9 년월年月a-z./-]{0,12}") {
            for text in [text, near] {
                if let Ok(read) = parse_month(&text) {
                    prop_assert!((1970..=2200).contains(&read.year()));
                }
            }
        }
    }
}
