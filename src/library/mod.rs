//! The facts shipped with the product: channels, figures, industries, the calendar, planning rates. It exists so that
//! every default in a plan has a source, a year and a grade. It refuses to know plans, formulas and screens: it says
//! what is known about a market, never what to do with it.
//!
//! The tables are made from `data/*.csv` by `build/`, which refuses to build on a bad row. Numbers, names and grades are
//! compiled in; sources, notes and rules are the [`Book`], which is read when somebody asks.

pub mod book;

mod calendar;
pub mod cases;
mod channel;
mod figure;
mod industry;
mod look_up;
mod rate;
mod skill;

pub use book::Book;
pub use calendar::{
    CalendarEntry, CalendarKind, Certainty, Lifts, calendar, calendar_entry, strong_days, strong_seasons,
};
pub use cases::{CASES, Shipped, shipped};
pub use channel::{
    Audience, Channel, ChannelKind, ChannelRef, Driver, Family, Label, Minimum, Offer, Ownership, Saturation, channel,
    channels, channels_for,
};
pub use figure::{Basis, Figure, Grade, Metric, figures, figures_of};
pub use industry::{Buyer, Industry, Span, industries, industry};
pub use look_up::{Fallback, Found, look_up};
pub use rate::{PriceChange, Rate, price_change, rate, usd_rate};
pub use skill::Skill;
