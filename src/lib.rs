//! Mixwright, a planner that turns a company's situation into an honest internet-marketing plan.
#![forbid(unsafe_code)]

pub mod allocate;
pub mod base;
pub mod chart;
pub mod forecast;
pub mod i18n;
pub mod insight;
pub mod library;
pub mod plan;
pub mod report;
pub mod score;
pub mod store;
