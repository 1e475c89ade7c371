//! Days as text and back.

use crate::base::{Day, Lang};

use super::input::InputError;
use super::month::{english_number, month_short};
use super::parse::normalise;

/// The day without its year: `9월 14일`, `9月14日`, `Sep 14`.
#[must_use]
pub fn day(day: Day, lang: Lang) -> String {
    let month = month_short(day.to_month(), lang);
    match lang {
        Lang::Ko => format!("{month} {}일", day.day),
        Lang::Zh => format!("{month}{}日", day.day),
        Lang::En => format!("{month} {}", day.day),
    }
}

/// The day with its year: `2027년 9월 14일`, `2027年9月14日`, `Sep 14, 2027`.
#[must_use]
pub fn day_in_year(of: Day, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("{}년 {}", of.year, day(of, lang)),
        Lang::Zh => format!("{}年{}", of.year, day(of, lang)),
        Lang::En => format!("{}, {}", day(of, lang), of.year),
    }
}

/// From the first to the last day: `9월 6일~14일`, `9月6日至14日`, `Sep 6–14`. One day stands alone.
#[must_use]
pub fn day_range(first: Day, last: Day, lang: Lang) -> String {
    if first == last {
        return day(first, lang);
    }
    let begin = day(first, lang);
    match (lang, first.to_month() == last.to_month()) {
        (Lang::Ko, true) => format!("{begin}~{}일", last.day),
        (Lang::Ko, false) => format!("{begin}~{}", day(last, lang)),
        (Lang::Zh, true) => format!("{begin}至{}日", last.day),
        (Lang::Zh, false) => format!("{begin}至{}", day(last, lang)),
        (Lang::En, true) => format!("{begin}–{}", last.day),
        (Lang::En, false) => format!("{begin} – {}", day(last, lang)),
    }
}

/// Reads a day written year, month, day: `2027-09-14`, `2027.9.14.`, `20270914`, `2027년 9월 14일`, `2027年9月14日`; or
/// with the month as a word: `Sep 14, 2027`, `Tue, 14 September 2027`. Other orders of numbers differ from country to country and are refused rather than guessed.
///
/// # Errors
/// [`InputError::NotADay`] for anything else, [`InputError::TooLong`] for pasted prose.
pub fn parse_day(text: &str) -> Result<Day, InputError> {
    read_day(&normalise(text)?).ok_or(InputError::NotADay)
}

fn read_day(text: &str) -> Option<Day> {
    let is_mark = |c: char| matches!(c, '-' | '.' | '/' | ' ' | '년' | '월' | '일' | '年' | '月' | '日');
    if text.contains(|c: char| c.is_ascii_alphabetic()) {
        return read_english(text);
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<&str> = text.split(is_mark).filter(|part| !part.is_empty()).collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] => (*year, *month, *day),
        [all] if all.len() == 8 => (all.get(..4)?, all.get(4..6)?, all.get(6..)?),
        _ => return None,
    };
    let short = |part: &str| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !short(month) || !short(day) {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A day whose month is an English word: the number of four digits is the year, the short one the day.
fn read_english(text: &str) -> Option<Day> {
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let is_mark = |c: char| matches!(c, ' ' | ',' | '.' | '-' | '/');
    let (mut year, mut month, mut day) = (None, None, None);
    for word in text.split(is_mark).filter(|word| !word.is_empty()) {
        let weekday = word.len() >= 3 && WEEKDAYS.iter().any(|name| name.starts_with(word));
        let number = word.bytes().all(|b| b.is_ascii_digit());
        let twice = match word.len() {
            4 if number => year.replace(word.parse().ok()?).is_some(),
            1 | 2 if number => day.replace(word.parse().ok()?).is_some(),
            _ if weekday => false,
            _ => month.replace(english_number(word)?).is_some(),
        };
        if twice {
            return None;
        }
    }
    Day::new(year?, month?, day?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn each_language_writes_its_own_way() {
        let (first, last, later) = (at("2027-09-06"), at("2027-09-14"), at("2027-10-01"));
        let written = |lang| {
            [day(last, lang), day_in_year(last, lang), day_range(first, last, lang), day_range(first, later, lang)]
        };
        assert_eq!(written(Lang::Ko), ["9월 14일", "2027년 9월 14일", "9월 6일~14일", "9월 6일~10월 1일"]);
        assert_eq!(written(Lang::Zh), ["9月14日", "2027年9月14日", "9月6日至14日", "9月6日至10月1日"]);
        assert_eq!(written(Lang::En), ["Sep 14", "Sep 14, 2027", "Sep 6–14", "Sep 6 – Oct 1"]);
        assert_eq!(day_range(last, last, Lang::En), "Sep 14");
    }

    #[test]
    fn days_are_read_in_the_order_that_cannot_be_mistaken() {
        for text in [
            "2027-09-14",
            "2027-9-14",
            "2027.9.14.",
            "2027/09/14",
            "20270914",
            "2027년 9월 14일",
            "2027年9月14日",
            "２０２７-０９-１４",
            "Sep 14, 2027",
            "September 14, 2027",
            "14 Sep 2027",
            "Tue, Sep. 14, 2027",
            "14-Sep-2027",
        ] {
            assert_eq!(parse_day(text), Ok(at("2027-09-14")), "{text}");
        }
        for text in [
            "",
            "9/14/2027",
            "14.9.2027",
            "2027-09",
            "2027-02-30",
            "27-09-14",
            "2027-09-14-1",
            "Sep 14",
            "Sep 2027",
            "Sep 14 14 2027",
            "Sep Oct 14, 2027",
            "Sep 31, 2027",
            "-2027-9-14",
            "2027-+9-14",
        ] {
            assert_eq!(parse_day(text), Err(InputError::NotADay), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(number in 0i32..84_000) {
            let day = Day::from_number(number);
            prop_assert_eq!(parse_day(&day.to_string()), Ok(day));
            for lang in Lang::ALL {
                prop_assert_eq!(parse_day(&day_in_year(day, lang)), Ok(day));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            let _ = parse_day(&text);
        }
    }
}
