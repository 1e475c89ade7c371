//! Pages: the frame that is always there, and what it shows.

mod attempt;
mod audit;
mod author;
mod criteria;
mod document;
mod embed;
mod frame;
mod grade;
mod guest;
mod keeping;
mod kept;
mod library;
mod notice;
mod offer;
mod output;
mod packages;
mod planner;
mod present;
mod quick;
mod start;

pub use document::rules;
pub use frame::app;
