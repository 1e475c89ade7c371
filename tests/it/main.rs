//! Integration tests.

mod allocate;
mod allocate_groups;
mod architecture;
mod audit;
mod book;
mod cases;
mod compliance;
mod customers;
mod environment;
mod evaluate;
mod extension;
mod full_plan;
mod jobs;
mod library;
mod mix_page;
mod money;
mod objectives;
mod objectives_page;
mod own_figures;
mod products;
mod report;
mod research;
mod roastery;
mod rules;
mod view;
mod engine;
