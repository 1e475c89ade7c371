//! The only place that touches the browser: it mounts the program, runs its effects and reports what happened. It
//! refuses to decide anything; decisions are made in `app`.

mod boot;
mod clock;
mod cursor;
mod effects;
mod embed;
mod files;
mod journal;
mod keys;
mod library;
mod office;
mod page;
pub mod paint;
mod panic;
mod room;
mod root;
mod solver;
mod storage;
mod tabs;
mod trusted;
mod updates;

pub use office::start_office;
pub use root::start;
pub use solver::start_solver;
