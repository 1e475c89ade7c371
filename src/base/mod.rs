//! The vocabulary of the crate: money, ratios, days, months, ids, computing in steps. It knows arithmetic and nothing about
//! marketing, languages, screens or files.

pub mod day;
pub mod id;
pub mod lang;
pub mod money;
pub mod month;
pub mod ratio;
pub mod region;
pub mod rng;
pub mod steps;

pub use day::Day;
pub use id::Id;
pub use lang::{Lang, Text};
pub use money::{Currency, Money, split_by_weight};
pub use month::Month;
pub use ratio::Ppm;
pub use region::Region;
pub use steps::{Pace, Steps};
