//! Integration tests.

mod allocate;
mod evaluate;
mod full_plan;
mod report;
