//! Integration tests.

mod allocate;
mod evaluate;
mod report;
