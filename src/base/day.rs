//! Civil dates, for schedules and the calendar.

use serde::{Deserialize, Serialize};

use super::Month;

/// A civil date; serialised as `"2027-09-14"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    /// Year.
    pub year: u16,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
}

impl Day {
    /// 1 January 1970, the first day there is.
    pub const EPOCH: Self = Self { year: 1970, month: 1, day: 1 };

    /// The day of a month; `None` where the calendar has no such day, or outside the years of [`Month`].
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let of = Month::new(year, month).filter(|of| (1..=of.days()).contains(&day))?;
        Some(Self::in_month(of, day))
    }

    /// The first day of a month; months outside the years there are count as the nearest one.
    #[must_use]
    pub fn first_of(month: Month) -> Self {
        Self::in_month(month.clamp(Month::EPOCH, Month::LAST), 1)
    }

    /// The last day of a month.
    #[must_use]
    pub fn last_of(month: Month) -> Self {
        let month = month.clamp(Month::EPOCH, Month::LAST);
        Self::in_month(month, month.days())
    }

    fn in_month(of: Month, day: u32) -> Self {
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        Self { year: u16::try_from(of.year()).unwrap_or(0), month: small(of.month()), day: small(day) }
    }

    /// Days since 1 January 1970 (proleptic Gregorian calendar; Hinnant, "chrono-compatible low-level date
    /// algorithms", `days_from_civil`).
    #[must_use]
    pub fn number(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        // Years begin in March, so that the leap day comes last.
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day `number` days after 1 January 1970, held within the years of [`Month`].
    #[must_use]
    pub fn from_number(number: i32) -> Self {
        const LAST: i32 = 84_370;
        let days = number.clamp(0, LAST) + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let small = |number: i32| u8::try_from(number).unwrap_or(1);
        let year = era * 400 + year + i32::from(month <= 2);
        Self { year: u16::try_from(year).unwrap_or(0), month: small(month), day: small(day) }
    }

    /// The day `days` later; earlier where negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self::from_number(self.number().saturating_add(days))
    }

    /// Days from `earlier` to this one; negative when this one is before it.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// Day of the week: Monday is 0, Sunday 6.
    #[must_use]
    pub fn weekday(self) -> i32 {
        (self.number() + 3).rem_euclid(7)
    }

    /// The month the day is in.
    #[must_use]
    pub fn to_month(self) -> Month {
        Month::new(i32::from(self.year), u32::from(self.month)).unwrap_or(Month::EPOCH)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl std::str::FromStr for Day {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("not a day (YYYY-MM-DD): {text}");
        let parts: Vec<&str> = text.trim().split('-').collect();
        let [year, month, day] = parts.as_slice() else { return Err(wrong()) };
        let read = |part: &str| part.parse::<u32>().map_err(|_| wrong());
        let year = i32::try_from(read(year)?).map_err(|_| wrong())?;
        Self::new(year, read(month)?, read(day)?).ok_or_else(wrong)
    }
}

impl TryFrom<String> for Day {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_has_its_number() {
        assert_eq!(day("1970-01-01").number(), 0);
        assert_eq!(day("2000-03-01").number(), 11_017);
        assert_eq!(day("2200-12-31").number(), 84_370);
        let mut number = 0;
        for year in 1970..=2200 {
            for month in 1..=12 {
                for one in 1..=Month::new(year, month).unwrap().days() {
                    let day = Day::new(year, month, one).unwrap();
                    assert_eq!((day.number(), Day::from_number(number)), (number, day));
                    number += 1;
                }
            }
        }
        assert_eq!(Day::from_number(i32::MIN).to_string(), "1970-01-01");
        assert_eq!(day("2200-12-31").plus(1), day("2200-12-31"), "the last day there is");
    }

    #[test]
    fn days_are_counted_over_month_ends() {
        assert_eq!(day("2027-03-02").plus(-2), day("2027-02-28"));
        assert_eq!(day("2028-02-28").plus(2), day("2028-03-01"));
        assert_eq!(day("2027-09-15").since(day("2027-06-01")), 106);
        assert_eq!((day("2027-09-15").weekday(), day("2027-09-19").weekday()), (2, 6), "a Wednesday and a Sunday");
        assert_eq!(day("2027-09-15").to_month().to_string(), "2027-09");
        assert_eq!(Day::last_of(Month::new(2028, 2).unwrap()), day("2028-02-29"));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for bad in [
            "",
            "2027-02-29",
            "2027-13-01",
            "2027-00-01",
            "2027-1",
            "1969-12-31",
            "2201-01-01",
            "2027-06-01-1",
            "-1-1-1",
            "a-b-c",
        ] {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }
}
