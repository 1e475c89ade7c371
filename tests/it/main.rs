//! Integration tests.

mod allocate;
mod architecture;
mod audit;
mod evaluate;
mod full_plan;
mod library;
mod report;
mod roastery;
mod view;
