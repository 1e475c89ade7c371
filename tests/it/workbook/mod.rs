//! The live workbook: what a spreadsheet program computes in it is what the planner shows.
#![cfg(test)]

mod change;
mod file;
mod formulas;
mod hostile;
mod office;
mod recompute;
