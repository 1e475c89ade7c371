//! The allocator alone. In wasm it answers instances as text.

extern crate self as mixwright;

use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../src/forecast"]
pub mod forecast {
    pub mod response;
}

/// `src/allocate` without the plan.
#[path = "../../src/allocate"]
pub mod allocate {
    mod clear;
    mod decompose;
    mod domain;
    mod effort;
    mod envelope;
    mod price;
    mod problem;
    mod round;
    mod search;
    mod sum;
    mod units;

    pub use problem::{AllocateError, Binding, Group, Item, Problem, Solution, Status};
    pub use search::{Search, solve, solve_within};
    pub use units::Rounded;
}

#[path = "../../examples/mbench/mod.rs"]
pub mod mbench;

/// A parsed instance, so that parsing is not timed.
#[wasm_bindgen]
pub struct Instance(allocate::Problem);

#[wasm_bindgen]
impl Instance {
    /// Parses an instance.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Instance, String> {
        Ok(Self(mbench::problem(text)?.0))
    }

    /// Solves it; the bits of the answer.
    pub fn solve(&self) -> Result<String, String> {
        allocate::solve(&self.0).map(|solution| mbench::bits(&solution)).map_err(|error| error.to_string())
    }
}
