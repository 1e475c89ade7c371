//! Texts of plans, of any version. Good seeds: `data/examples`, `tests/fixtures/plans`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| mixwright_fuzz::opened(text));
