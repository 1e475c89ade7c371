//! Days, weeks and months as reports write them. The order of day and month is read off all dates of a column together
//! and asked for where they do not show it.

use crate::base::{Day, Month};
use crate::i18n;

use super::heading::Grain;

/// The order of day and month where both stand before the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/3/2027.
    DayFirst,
    /// 3/31/2027.
    MonthFirst,
}

/// What the dates of a column show of their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The year stands first, or the month is a word.
    Nothing,
    /// This order.
    Order(DateOrder),
    /// Every date could be either.
    Either,
    /// Some dates are of one order and some of the other.
    Both,
}

/// Why a cell is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Nothing stands there.
    Empty,
    /// No day, week or month with its year.
    NotADate,
    /// The order of day and month is open.
    Order,
    /// It reaches over the end of a month, so that its numbers belong to two.
    TwoMonths,
}

/// From the first day to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

impl Period {
    const fn day(day: Day) -> Self {
        Self { first: day, last: day }
    }

    fn month(month: Month) -> Self {
        Self { first: Day::first_of(month), last: Day::last_of(month) }
    }

    /// The month it lies in, if it is one.
    ///
    /// # Errors
    /// [`DateProblem::TwoMonths`].
    pub fn within(self) -> Result<Month, DateProblem> {
        let month = self.first.to_month();
        if self.last.to_month() == month { Ok(month) } else { Err(DateProblem::TwoMonths) }
    }
}

/// Two numbers before a year of four digits, as far as the text is made so.
fn triple(text: &str) -> Option<(u32, u32, i32)> {
    let parts: Vec<&str> = text.trim().trim_end_matches('.').split(['/', '.', '-']).map(str::trim).collect();
    let [one, two, year] = parts.as_slice() else { return None };
    let number =
        |part: &str, longest: usize| (1..=longest).contains(&part.len()).then(|| part.parse::<u32>().ok()).flatten();
    let year = if year.len() == 4 { number(year, 4)? } else { return None };
    Some((number(one, 2)?, number(two, 2)?, i32::try_from(year).ok()?))
}

/// What the cells of a column show.
#[must_use]
pub fn shown<'a>(cells: impl IntoIterator<Item = &'a str>) -> Shown {
    let mut found = Shown::Nothing;
    for (one, two, _) in cells.into_iter().flat_map(halves).filter_map(|half| triple(&half)) {
        let this = match (one > 12, two > 12) {
            (true, false) => Shown::Order(DateOrder::DayFirst),
            (false, true) => Shown::Order(DateOrder::MonthFirst),
            // A day that is its month's number reads the same.
            _ if one == two => continue,
            _ => Shown::Either,
        };
        found = match (found, this) {
            (Shown::Nothing | Shown::Either, this) => this,
            (found, Shown::Either) => found,
            (found, this) if found == this => found,
            _ => return Shown::Both,
        };
    }
    found
}

/// A range in its two halves, or one date, in plain signs and without what stands in brackets or the time of day.
fn halves(text: &str) -> Vec<String> {
    let bare = text.split(['(', '（']).next().unwrap_or_default();
    let bare =
        bare.replace(['～', '〜', '至', '∼'], "~").replace(['–', '—'], "-").replace(" - ", "~").replace(" to ", "~");
    bare.split('~').map(|half| without_time(half.trim()).to_owned()).collect()
}

fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        rest.contains(':') && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z' | '+' | '-'))
    };
    text.split_once([' ', 'T']).filter(|(_, time)| is_time(time.trim())).map_or(text, |(date, _)| date)
}

/// Reads a cell of a date column.
///
/// # Errors
/// [`DateProblem`], but for two months, which [`Period::within`] says.
pub fn period(text: &str, grain: Grain, order: Option<DateOrder>) -> Result<Period, DateProblem> {
    if text.trim().is_empty() {
        return Err(DateProblem::Empty);
    }
    let halves = halves(text);
    match halves.as_slice() {
        [one] => Ok(grown(single(one, order)?, grain)),
        [first, last] => {
            let (first, last) = (single(first, order)?.first, single(last, order)?.last);
            if last < first { Err(DateProblem::NotADate) } else { Ok(Period { first, last }) }
        }
        _ => Err(DateProblem::NotADate),
    }
}

/// The week or month that begins with the day, where the column means those.
fn grown(period: Period, grain: Grain) -> Period {
    match grain {
        Grain::Week if period.first == period.last => Period { last: period.first.plus(6), ..period },
        Grain::Month if period.first == period.last && period.first.day == 1 => Period::month(period.first.to_month()),
        Grain::Day | Grain::Week | Grain::Month => period,
    }
}

fn single(text: &str, order: Option<DateOrder>) -> Result<Period, DateProblem> {
    if let Some((one, two, year)) = triple(text) {
        let (month, day) = match order {
            Some(DateOrder::DayFirst) => (two, one),
            Some(DateOrder::MonthFirst) => (one, two),
            None if one == two => (one, two),
            None => return Err(DateProblem::Order),
        };
        return Day::new(year, month, day).map(Period::day).ok_or(DateProblem::NotADate);
    }
    let day = i18n::parse_day(text).map(Period::day);
    day.or_else(|_| i18n::parse_month(text).map(Period::month)).map_err(|_| DateProblem::NotADate)
}

/// The days a remark above the table names, such as a report's title: from the first to the last. What could be read in
/// two ways is left out.
#[must_use]
pub fn named<'a>(remarks: impl IntoIterator<Item = &'a str>) -> Option<Period> {
    let tried = |remark: &'a str| {
        let bracketed = remark.split(['(', '（']).nth(1).and_then(|rest| rest.split([')', '）']).next());
        let after = remark.rsplit([':', '：']).next();
        let bare = remark.trim_start_matches('#');
        [bracketed, after, Some(bare)].into_iter().flatten().find_map(|text| remarked(text.trim().trim_matches(',')))
    };
    let found = remarks.into_iter().filter_map(tried);
    found.reduce(|one, other| Period { first: one.first.min(other.first), last: one.last.max(other.last) })
}

/// A remark that is a date, or two dates of eight digits, as GA4's explorations write their range.
fn remarked(text: &str) -> Option<Period> {
    let digits = |part: &str| part.len() == 8 && part.bytes().all(|b| b.is_ascii_digit());
    let text = match text.split_once('-') {
        Some((first, last)) if digits(first) && digits(last) => format!("{first}~{last}"),
        _ => text.to_owned(),
    };
    period(&text, Grain::Day, None).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn read(text: &str) -> (String, String) {
        let period = period(text, Grain::Day, None).unwrap();
        (period.first.to_string(), period.last.to_string())
    }

    #[test]
    fn days_as_reports_write_them() {
        for text in [
            "2027-03-01",
            "2027.03.01.",
            "2027.03.01.(월)",
            "2027/3/1",
            "20270301",
            "2027年3月1日",
            "2027년 3월 1일",
            "Mar 1, 2027",
            "March 1, 2027",
            "1 Mar 2027",
            "Mon, Mar 1, 2027",
            "2027-03-01 00:00:00",
            "2027-03-01T00:00:00Z",
        ] {
            assert_eq!(read(text), ("2027-03-01".into(), "2027-03-01".into()), "{text}");
        }
        for text in [
            "2027-03",
            "Mar 2027",
            "202703",
            "2027년 3월",
            "2027年3月",
            "2027-03-01 ~ 2027-03-31",
            "2027.03.01.~2027.03.31.",
            "March 1, 2027 - March 31, 2027",
            "2027年3月1日至2027年3月31日",
        ] {
            assert_eq!(read(text), ("2027-03-01".into(), "2027-03-31".into()), "{text}");
        }
        for text in ["", "3", "27-03-01", "3/1/27", "Mar 1", "2027-02-30", "2027-03-31 ~ 2027-03-01", "total", "09"] {
            assert!(period(text, Grain::Day, None).is_err(), "{text}");
        }
    }

    #[test]
    fn weeks_and_months_begin_with_their_day() {
        let week = period("2027-03-01", Grain::Week, None).unwrap();
        assert_eq!((week.last, week.within()), (at("2027-03-07"), Ok(Month::new(2027, 3).unwrap())));
        assert_eq!(period("2027-03-29", Grain::Week, None).unwrap().within(), Err(DateProblem::TwoMonths));
        assert_eq!(period("2027-03-01", Grain::Month, None).unwrap().last, at("2027-03-31"));
        assert_eq!(period("2027-03-02", Grain::Month, None).unwrap().last, at("2027-03-02"));
    }

    #[test]
    fn the_order_of_day_and_month_is_shown_or_asked() {
        assert_eq!(shown(["2027-03-01", "Mar 1, 2027"]), Shown::Nothing);
        assert_eq!(shown(["3/1/2027", "3/2/2027", "3/3/2027"]), Shown::Either);
        assert_eq!(shown(["3/1/2027", "3/13/2027"]), Shown::Order(DateOrder::MonthFirst));
        assert_eq!(shown(["01.03.2027", "13.03.2027"]), Shown::Order(DateOrder::DayFirst));
        assert_eq!(shown(["3/13/2027", "13/3/2027"]), Shown::Both);
        assert_eq!(shown(["3/3/2027"]), Shown::Nothing);
        assert_eq!(period("3/1/2027", Grain::Day, None), Err(DateProblem::Order));
        assert_eq!(period("3/1/2027", Grain::Day, Some(DateOrder::MonthFirst)).unwrap().first, at("2027-03-01"));
        assert_eq!(period("3/1/2027", Grain::Day, Some(DateOrder::DayFirst)).unwrap().first, at("2027-01-03"));
        assert_eq!(period("3/3/2027", Grain::Day, None).unwrap().first, at("2027-03-03"));
    }

    #[test]
    fn remarks_name_the_days_of_a_report() {
        let march = Some(Period { first: at("2027-03-01"), last: at("2027-03-15") });
        assert_eq!(named(["# Start date: 20270301", "# End date: 20270315", "# All Users"]), march);
        assert_eq!(named(["# 20270301-20270315"]), march);
        assert_eq!(named(["Campaign report", "March 1, 2027 - March 15, 2027"]), march);
        assert_eq!(named(["캠페인 보고서(2027.03.01.~2027.03.15.),1234567"]), march);
        assert_eq!(named(["1. 时间范围：2027-03-01至2027-03-15,,,"]), march);
        assert_eq!(named(["Spring 2027", "3/1/2027"]), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}", near in "[0-9/.~ 년월일年月日至-]{0,24}") {
            for text in [text, near] {
                for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
                    if let Ok(period) = period(&text, Grain::Day, order) {
                        prop_assert!(period.first <= period.last);
                    }
                }
                let _ = (shown([text.as_str()]), named([text.as_str()]));
            }
        }

        #[test]
        fn days_in_every_dress_are_the_same_day(number in 0_i32..84_000) {
            let day = Day::from_number(number);
            let (y, m, d) = (day.year, day.month, day.day);
            for text in [format!("{y}-{m:02}-{d:02}"), format!("{y}.{m:02}.{d:02}."), format!("{y}{m:02}{d:02}"), format!("{y}年{m}月{d}日")] {
                prop_assert_eq!(period(&text, Grain::Day, None), Ok(Period::day(day)));
            }
            prop_assert_eq!(period(&format!("{d}/{m}/{y}"), Grain::Day, Some(DateOrder::DayFirst)), Ok(Period::day(day)));
        }
    }
}
