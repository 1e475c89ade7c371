//! Builds the library tables.
fn main() {}
