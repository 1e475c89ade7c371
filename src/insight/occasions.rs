//! The content calendar: what the market's calendar holds in the months of a plan, and when to begin preparing for it.

use crate::base::Day;
use crate::forecast;
use crate::library::{self, CalendarEntry, CalendarKind};
use crate::plan::Plan;
use crate::score::Facts;

/// Weeks of preparation where no touchpoint of the mix needs longer (judgement).
const LEAST_WEEKS: u32 = 2;

/// A date of the market that a plan should know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The entry of the calendar.
    pub entry: &'static CalendarEntry,
    /// Whether the forecast counts with more demand then.
    pub counted: bool,
    /// When content and advertising for it have to begin, so that the slowest touchpoint of the mix works in time;
    /// `None` for days on which nothing is sold.
    pub prepare: Option<Day>,
}

/// The occasions in the months of `plan`, by date; none until the plan has a start.
#[must_use]
pub fn occasions(plan: &Plan, facts: &Facts) -> Vec<Occasion> {
    let Some(start) = plan.company.start else { return Vec::new() };
    let used = facts.channels.iter().filter(|facts| facts.on);
    let weeks = used.map(|facts| facts.channel.lead_time_weeks).fold(LEAST_WEEKS, u32::max);
    library::calendar(plan.company.region, start, plan.company.horizon)
        .map(|entry| Occasion {
            entry,
            counted: forecast::counts(plan, entry),
            prepare: (entry.kind != CalendarKind::PublicHoliday)
                .then(|| entry.start.plus(-7 * i32::try_from(weeks).unwrap_or(0))),
        })
        .collect()
}
