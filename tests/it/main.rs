//! Integration tests.

mod allocate;
mod architecture;
mod audit;
mod book;
mod environment;
mod evaluate;
mod extension;
mod full_plan;
mod library;
mod own_figures;
mod report;
mod research;
mod roastery;
mod view;
