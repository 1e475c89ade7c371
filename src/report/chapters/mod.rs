//! The chapters of the document, one per stage, with the summary before and the receipts after them. A chapter says
//! what was answered, what follows from it and what was found; where an answer is missing it says so and goes on.

pub(super) mod audit;
pub(super) mod budget;
pub(super) mod company;
pub(super) mod customers;
pub(super) mod environment;
pub(super) mod evaluation;
pub(super) mod feasibility;
pub(super) mod implementation;
pub(super) mod missing;
pub(super) mod objectives;
mod money;
mod options;
pub(super) mod organisation;
pub(super) mod products;
pub(super) mod receipts;
pub(super) mod risk;
pub(super) mod summary;
pub(super) mod touchpoints;
mod versions;
