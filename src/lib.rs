//! Mixwright turns a company's situation into an honest internet-marketing plan, entirely in the visitor's browser.
//!
//! # Code map
//! Folders in reading order; a file uses only folders of lower rank (`tests/it/architecture.rs` enforces it).
//!
//! | rank | folder | what it is |
//! |---|---|---|
//! | 0 | [`base`] | money, ratios, days, months, ids, languages, regions; computing in steps |
//! | 1 | [`plan`] | the document: sections, every legal edit, completeness |
//! | 1 | [`i18n`] | how numbers, money and months are written and read |
//! | 1 | [`library`] | facts with sources, from `data/` through `build/` |
//! | 2 | [`forecast`] | the one model: figures with receipts, economics, touchpoints, outcome |
//! | 2 | [`chart`] | pure chart geometry |
//! | 3 | [`score`] | feasibility, what each stage says, coherence rules, the audit |
//! | 3 | [`allocate`] | the optimiser with its certificate, and the plan's mix |
//! | 3 | [`schedule`] | dates from durations and dependencies |
//! | 3 | [`track`] | results against the plan: what differs, whether it means anything, what is learnt |
//! | 4 | [`insight`] | everything that follows from a plan, once per change; flips and the way back from a target, when asked; jobs that take longer than a frame |
//! | 5 | [`course`] | cases for teaching: locks, scoring, the market that answers |
//! | 6 | [`report`] | words for results, and the plan document |
//! | 7 | [`export`] | the plan in forms other programs read, and found again in them |
//! | 7 | [`intake`] | tables of other programs, read and explained before anything is taken |
//! | 7 | [`store`] | plans, cases and submissions as text: versions, limits, refusals, seals; journals; the examples; what page and solver say to each other |
//! | 8 | [`app`] | the program without a screen: state, actions, effects |
//! | 9 | [`ui`] | views |
//! | 10 | [`shell`] | the only IO; its `solver` runs jobs in a worker, or in slices on the page where none starts; its `office` makes files and looks into them |
//!
//! `main.rs` is the page. `bin/solver.rs` and `bin/office.rs` are its workers: wasm modules of their own, fetched with the first job
//! and with the first file.
//!
//! # Invariants
//! - A plan is changed by [`plan::PlanEdit`] only, and holds integers only.
//! - Core folders (rank 0–8) read no clock, no storage, no locale and name no browser crate.
//! - Core returns ids and numbers; words are made in [`report::words`] and beside the views.
//! - Every displayed figure is a [`forecast::Figure`]: its formula is what computed it.
//! - Same plan, same result, natively and in wasm: libm, ordered collections, no randomness.
//! - Text from outside passes [`store::read`]; unreadable text is put aside, never overwritten.
//! - No text becomes HTML and no script runs but the site's own: `scripts/policy.mjs` says so, `shell/trusted.rs` lives by it.
#![forbid(unsafe_code)]

pub mod base;
pub mod plan;
pub mod i18n;
pub mod library;
pub mod forecast;
pub mod chart;
pub mod score;
pub mod allocate;
pub mod schedule;
pub mod track;
pub mod insight;
pub mod course;
pub mod report;
pub mod export;
pub mod intake;
pub mod store;
pub mod app;
pub mod ui;
pub mod shell;
