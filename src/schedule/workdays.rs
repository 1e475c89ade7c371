//! Which days are worked, as a line of whole numbers without gaps.

use crate::base::Day;

/// The working days: the first `per_week` days of every week from Monday on, except those off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkDays {
    per_week: i32,
    /// Days off that would otherwise be worked, by number, ascending.
    off: Vec<i32>,
}

impl WorkDays {
    /// Weeks of `per_week` working days (1–7) with these days off.
    #[must_use]
    pub fn new(per_week: u8, off: impl IntoIterator<Item = Day>) -> Self {
        let per_week = i32::from(per_week.clamp(1, 7));
        let mut off: Vec<i32> = off.into_iter().filter(|day| day.weekday() < per_week).map(Day::number).collect();
        off.sort_unstable();
        off.dedup();
        Self { per_week, off }
    }

    /// Days worked in a week without days off.
    #[must_use]
    pub const fn per_week(&self) -> i32 {
        self.per_week
    }

    /// Place of a day on the line: how many working days come before it. A day that is not worked has the place of
    /// the next one that is.
    #[must_use]
    pub fn place(&self, day: Day) -> i32 {
        self.before(day.number())
    }

    fn before(&self, number: i32) -> i32 {
        // Day number −3 was a Monday.
        let (weeks, rest) = ((number + 3).div_euclid(7), (number + 3).rem_euclid(7));
        let off = self.off.partition_point(|day| *day < number);
        weeks * self.per_week + rest.min(self.per_week) - i32::try_from(off).unwrap_or(i32::MAX)
    }

    /// The working day at a place, held within the years of [`Day`].
    #[must_use]
    pub fn day(&self, place: i32) -> Day {
        // No day of [`Day`] has a place beyond these.
        let place = place.clamp(-100_000, 100_000);
        let mut off = 0;
        loop {
            let place = place + off;
            let number = place.div_euclid(self.per_week) * 7 + place.rem_euclid(self.per_week) - 3;
            // Days off up to there move it on, over more of them perhaps.
            let passed = i32::try_from(self.off.partition_point(|day| *day <= number)).unwrap_or(i32::MAX);
            if passed == off {
                return Day::from_number(number);
            }
            off = passed;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Whether a day is worked: the next one has a place further on.
    fn works(days: &WorkDays, day: Day) -> bool {
        days.place(day.plus(1)) > days.place(day)
    }

    #[test]
    fn weekends_and_holidays_are_left_out() {
        // Chuseok 2027: Tuesday 14 to Thursday 16 September; the 18th is a Saturday.
        let off = ["2027-09-14", "2027-09-15", "2027-09-16", "2027-09-18"].map(day);
        let days = WorkDays::new(5, off);
        let monday = days.place(day("2027-09-13"));
        assert_eq!(days.place(day("2027-09-14")), monday + 1);
        assert_eq!(days.place(day("2027-09-17")), monday + 1, "Friday is the next working day");
        assert_eq!(days.day(monday + 1), day("2027-09-17"));
        assert_eq!(days.day(monday + 2), day("2027-09-20"));
        assert!(
            !works(&days, day("2027-09-15")) && works(&days, day("2027-09-17")) && !works(&days, day("2027-09-19"))
        );
        assert_eq!(WorkDays::new(6, off).day(WorkDays::new(6, off).place(day("2027-09-18"))), day("2027-09-20"));
    }

    proptest! {
        #[test]
        fn places_and_days_go_back_and_forth(per_week in 1u8..=7, off in prop::collection::vec(20_000i32..22_000, 0..40), at in 20_000i32..22_000) {
            let days = WorkDays::new(per_week, off.into_iter().map(Day::from_number));
            let day = Day::from_number(at);
            let there = days.day(days.place(day));
            prop_assert!(there >= day && works(&days, there));
            prop_assert_eq!(there == day, works(&days, day));
            prop_assert_eq!(days.place(there), days.place(day));
            prop_assert!((at..there.number()).all(|n| !works(&days, Day::from_number(n))), "the next one that is worked");
        }
    }
}
