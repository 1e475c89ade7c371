//! Benchmarks of the allocator.
fn main() {}
