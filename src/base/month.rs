//! Calendar months, the grain of every plan.

use serde::{Deserialize, Serialize};

/// One month of the civil calendar, stored as `year * 12 + month0`; serialised as `"2027-06"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

impl Month {
    /// January 1970, the first month there is.
    pub const EPOCH: Self = Self(1970 * 12);
    /// December 2200, the last one with days.
    pub const LAST: Self = Self(2200 * 12 + 11);

    /// The month `month` (1–12) of `year`; `None` outside 1–12 or outside the years 1970–2200.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let index = i32::try_from(month.checked_sub(1)?).ok()?;
        ((0..12).contains(&index) && (1970..=2200).contains(&year)).then(|| Self(year * 12 + index))
    }

    /// Calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Month of the year, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs() + 1
    }

    /// The month `count` months later.
    #[must_use]
    pub fn plus(self, count: u32) -> Self {
        Self(self.0.saturating_add(i32::try_from(count).unwrap_or(i32::MAX)))
    }

    /// The month `count` months earlier.
    #[must_use]
    pub fn minus(self, count: u32) -> Self {
        Self(self.0.saturating_sub(i32::try_from(count).unwrap_or(i32::MAX)))
    }

    /// Months from `earlier` to this one; negative when this one is before it.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Number of days in the month.
    #[must_use]
    pub fn days(self) -> u32 {
        match self.month() {
            2 => {
                let y = self.year();
                if (y % 4 == 0 && y % 100 != 0) || y % 400 == 0 { 29 } else { 28 }
            }
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl std::str::FromStr for Month {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("not a month (YYYY-MM): {text}");
        let (year, month) = text.trim().split_once('-').ok_or_else(wrong)?;
        Self::new(year.parse().map_err(|_| wrong())?, month.parse().map_err(|_| wrong())?).ok_or_else(wrong)
    }
}

impl TryFrom<String> for Month {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_over_the_year_end() {
        let june = Month::new(2027, 6).unwrap();
        assert_eq!(june.plus(7).to_string(), "2028-01");
        assert_eq!(june.plus(7).since(june), 7);
        assert_eq!(Month::new(2028, 2).unwrap().days(), 29);
    }

    #[test]
    fn text_round_trip_and_refusals() {
        assert_eq!("2027-06".parse::<Month>().unwrap().to_string(), "2027-06");
        for bad in
            ["", "2027", "2027-13", "2027-00", "x-1", "99999-01", "2147483647-01", "-2147483648-12", "2027-06-01"]
        {
            assert!(bad.parse::<Month>().is_err(), "{bad}");
        }
    }
}
