//! From durations and dependencies to dates: working days, earliest and latest times, the critical path. It knows
//! nothing of what the tasks are about.

mod network;
mod workdays;

pub use network::{Activity, Aim, Times, times, without_cycles};
pub use workdays::WorkDays;
