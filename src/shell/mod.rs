//! The only place that touches the browser: it mounts the program, runs its effects and reports what happened. It
//! refuses to decide anything; decisions are made in `app`.

mod clock;
mod effects;
mod files;
mod library;
mod page;
pub mod paint;
mod panic;
mod root;
mod solver;
mod storage;

pub use root::start;
pub use solver::start_solver;
