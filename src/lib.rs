//! Mixwright, a planner that turns a company's situation into an honest internet-marketing plan.
#![forbid(unsafe_code)]

pub mod base;
pub mod plan;
pub mod i18n;
pub mod library;
pub mod forecast;
pub mod score;
pub mod allocate;
pub mod insight;
pub mod report;
pub mod store;
pub mod app;
