//! Mixwright, a planner that turns a company's situation into an honest internet-marketing plan.
#![forbid(unsafe_code)]

pub mod base;
pub mod i18n;
pub mod plan;
