//! The only place that touches the browser: it mounts the program, runs its effects and reports what happened. It
//! refuses to decide anything; decisions are made in `app`.

mod effects;
mod files;
mod library;
mod page;
mod panic;
mod root;
mod storage;

pub use root::start;
