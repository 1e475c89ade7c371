//! Pages: the frame that is always there, and what it shows.

mod audit;
mod document;
mod frame;
mod library;
mod planner;
mod quick;
mod start;

pub use frame::app;
