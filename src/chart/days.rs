//! Days on a line: where a bar begins and ends, where months begin.

use crate::base::{Day, Month};

/// A line of days, drawn at a fixed width for each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Days {
    first: Day,
    last: Day,
    /// Width of a day in pixels.
    pub per_day: f64,
}

impl Days {
    /// The whole months that hold the days from `first` to `last`; the longer the narrower.
    #[must_use]
    pub fn new(first: Day, last: Day) -> Self {
        let first = Day::first_of(first.to_month());
        let last = Day::last_of(last.to_month()).max(first);
        let per_day = match last.since(first) {
            ..=130 => 5.0,
            131..=260 => 3.0,
            261..=500 => 2.0,
            _ => 1.0,
        };
        Self { first, last, per_day }
    }

    /// The whole months that hold the days from `first` to `last`, in this width.
    #[must_use]
    pub fn filling(first: Day, last: Day, width: f64) -> Self {
        let line = Self::new(first, last);
        Self { per_day: width / f64::from(line.last.since(line.first) + 1), ..line }
    }

    /// Width of the line.
    #[must_use]
    pub fn width(&self) -> f64 {
        f64::from(self.last.since(self.first) + 1) * self.per_day
    }

    /// Where a day begins.
    #[must_use]
    pub fn x(&self, day: Day) -> f64 {
        f64::from(day.clamp(self.first, self.last).since(self.first)) * self.per_day
    }

    /// Where the bar of these days begins, and how wide it is.
    #[must_use]
    pub fn bar(&self, start: Day, end: Day) -> (f64, f64) {
        let from = self.x(start);
        (from, (self.x(end) + self.per_day - from).max(self.per_day))
    }

    /// How many days a distance is.
    #[must_use]
    pub fn days(&self, distance: f64) -> i32 {
        #[expect(clippy::cast_possible_truncation, reason = "a distance on a screen")]
        let days = (distance / self.per_day).round() as i32;
        days
    }

    /// The months with where each begins.
    #[must_use]
    pub fn months(&self) -> Vec<(f64, Month)> {
        let (first, last) = (self.first.to_month(), self.last.to_month());
        let count = u32::try_from(last.since(first) + 1).unwrap_or(1);
        (0..count).map(|n| first.plus(n)).map(|month| (self.x(Day::first_of(month)), month)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_months_have_their_places() {
        let line = Days::new(day("2027-05-03"), day("2027-07-30"));
        assert_eq!((line.per_day, line.width()), (5.0, 92.0 * 5.0), "31 + 30 + 31 days");
        assert_eq!(line.bar(day("2027-05-03"), day("2027-05-07")), (10.0, 25.0));
        assert_eq!(line.months().iter().map(|(x, _)| *x).collect::<Vec<_>>(), [0.0, 155.0, 305.0]);
        assert_eq!((line.days(12.4), line.days(-13.0)), (2, -3));
        assert_eq!(line.bar(day("2020-01-01"), day("2040-01-01")), (0.0, line.width()), "held to the line");
    }

    #[test]
    fn a_long_plan_is_drawn_narrower() {
        let width = |first, last| Days::new(day(first), day(last)).width();
        assert!((width("2027-01-01", "2027-08-31") - 243.0 * 3.0).abs() < 1e-9);
        assert!((width("2027-01-01", "2030-01-31") - 1_127.0).abs() < 1e-9);
        assert_eq!(Days::new(day("2027-03-01"), day("2027-01-01")).months().len(), 1, "an end before its start");
    }
}
