//! The only place that reads the clock.

use crate::app::Env;
use crate::base::Day;

/// Milliseconds since 1970.
pub(super) fn now() -> f64 {
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    js_sys::Date::now()
}

/// Now, as the update may know it.
pub(super) fn env() -> Env {
    let now = js_sys::Date::new_0();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970 fit")]
    let millis = now.get_time().max(0.0) as u64;
    let year = i32::try_from(now.get_full_year()).unwrap_or(2026);
    // A clock outside the calendar's years still gets a plan; its first month is the user's to change.
    let today = Day::new(year, now.get_month() + 1, now.get_date());
    Env { now: millis, today: today.unwrap_or(Day::EPOCH) }
}

/// Minutes the user's clock is ahead of UTC.
pub(super) fn offset() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "less than a day")]
    let behind = js_sys::Date::new_0().get_timezone_offset() as i32;
    -behind
}
