//! Holidays, seasons and shopping festivals, which move demand, prices and working days.

use super::figure::Grade;
use crate::base::{Day, Month, Region, Text};

/// What an entry means for a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarKind {
    /// Offices close.
    PublicHoliday,
    /// Demand or prices change.
    Season,
    /// Shops and platforms run sales.
    ShoppingFestival,
}

/// How sure the dates are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Announced by the authority or organiser.
    Official,
    /// Follows from a rule.
    Computed,
    /// Customary window.
    Estimate,
    /// Statutory days only; the yearly notice is still to come.
    NoticePending,
    /// Not confirmed.
    Unverified,
}

/// A period in the calendar of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Stable id; ends in the year.
    pub id: &'static str,
    /// First day.
    pub start: Day,
    /// Last day, included.
    pub end: Day,
    /// Name.
    pub name: Text,
    /// Where it counts.
    pub region: Region,
    /// What it means.
    pub kind: CalendarKind,
    /// Whether people buy presents in it.
    pub gifts: bool,
    /// How sure the dates are.
    pub certainty: Certainty,
    /// Evidence grade.
    pub grade: Grade,
}

include!(concat!(env!("OUT_DIR"), "/calendar.rs"));

/// Entries of `region` that touch the `months` months from `from` on, by start date. The United States also see the
/// worldwide entries they have no own one for (same id after the region); Korea and China keep a calendar of their own.
pub fn calendar(region: Region, from: Month, months: u32) -> impl Iterator<Item = &'static CalendarEntry> {
    let mut found: Vec<_> = within(region, from, months).collect();
    found.sort_by_key(|entry| (entry.start, entry.end));
    found.into_iter()
}

/// The entry of an id.
#[must_use]
pub fn calendar_entry(id: &str) -> Option<&'static CalendarEntry> {
    CALENDAR.iter().find(|entry| entry.id == id)
}

/// What moves the demand for what a company sells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lifts {
    /// It is bought as a present.
    pub gifts: bool,
    /// The company takes part in shopping festivals.
    pub festivals: bool,
}

impl Lifts {
    /// Whether an entry of the calendar lifts demand.
    #[must_use]
    pub fn by(self, entry: &CalendarEntry) -> bool {
        (self.gifts && entry.gifts) || (self.festivals && entry.kind == CalendarKind::ShoppingFestival)
    }
}

/// Periods of `region` that lift demand, by the same rule as [`calendar`].
pub fn strong_seasons(
    lifts: Lifts,
    region: Region,
    from: Month,
    months: u32,
) -> impl Iterator<Item = &'static CalendarEntry> {
    within(region, from, months).filter(move |entry| lifts.by(entry))
}

fn within(region: Region, from: Month, months: u32) -> impl Iterator<Item = &'static CalendarEntry> {
    let after = from.plus(months);
    let stem = |entry: &CalendarEntry| entry.id.split_once('_').map(|(_, rest)| rest);
    CALENDAR.iter().filter(move |entry| {
        let own = entry.region == region;
        let has_own = || CALENDAR.iter().any(|other| other.region == region && stem(other) == stem(entry));
        let inside = entry.end.to_month() >= from && entry.start.to_month() < after;
        // The search for an own entry comes last: it reads the whole calendar.
        months > 0 && inside && (own || (region == Region::Us && entry.region == Region::Global && !has_own()))
    })
}

/// Days of `month` inside a period of `region` that lifts demand; overlapping periods count once.
#[must_use]
pub fn strong_days(lifts: Lifts, region: Region, month: Month) -> f64 {
    let seasons: Vec<_> = strong_seasons(lifts, region, month, 1).collect();
    let inside = |day: u8| {
        seasons.iter().any(|season| {
            let after_start = season.start.to_month() < month || season.start.day <= day;
            let before_end = season.end.to_month() > month || season.end.day >= day;
            after_start && before_end
        })
    };
    (1..=31).filter(|day| u32::from(*day) <= month.days() && inside(*day)).map(|_| 1.0).sum()
}
