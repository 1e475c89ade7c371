//! Allocation: which amount goes where, with proof. Every answer carries its objective and an upper bound no other
//! allocation can exceed (model §3), so "best" is a statement the reader can check. It refuses to know what a
//! touchpoint is, how its curve was estimated and how the answer is shown; it knows items, one budget and one limit
//! on effort.
//!
//! The method: a price on the budget, and one on every group limit that binds, make the items independent (`price`, found
//! in `clear`); curves that are not concave, and items that may be off, are replaced by their concave envelope
//! (`envelope`), which can only overstate; another price does the same for effort (`effort`); an allocation near the
//! overstated one is made real (`round`); what remains between the two is closed by branch and bound (`search`), or,
//! with many groups, by solving them one by one at a price of the budget (`decompose`). `units` rounds an answer to
//! whole currency units.

pub mod mix;

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
