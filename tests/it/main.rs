//! Integration tests.

mod allocate;
mod architecture;
mod audit;
mod book;
mod evaluate;
mod extension;
mod full_plan;
mod library;
mod objectives;
mod objectives_page;
mod own_figures;
mod report;
mod roastery;
mod view;
