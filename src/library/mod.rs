//! The facts shipped with the product: channels, figures, industries, the calendar, planning rates. It exists so that
//! every default in a plan has a source, a year and a grade. It refuses to know plans, formulas and screens: it says
//! what is known about a market, never what to do with it.
//!
//! The tables are made from `data/*.csv` by `build.rs`, which refuses to build on a bad row.

mod calendar;
mod channel;
mod figure;
mod industry;
mod look_up;
mod rate;
mod skill;

pub use calendar::{CalendarEntry, CalendarKind, Certainty, Day, calendar, gift_season_days, gift_seasons};
pub use channel::{
    Audience, Channel, ChannelKind, Driver, Family, Minimum, Ownership, Saturation, channel, channels, channels_for,
};
pub use figure::{Basis, Figure, Grade, Metric, Unit, figures};
pub use industry::{Buyer, Industry, Span, industries, industry};
pub use look_up::{Fallback, Found, look_up};
pub use rate::{Rate, rate, usd_rate};
pub use skill::Skill;
