//! Fragments that carry a plan. Half of them get the beginning of one, so that more is looked at than that.
#![no_main]

use mixwright::store::read_shared;

libfuzzer_sys::fuzz_target!(|text: &str| {
    for link in [text.to_owned(), format!("#/share/1.{text}")] {
        if let Ok(saved) = read_shared(&link) {
            mixwright_fuzz::settled(&saved.plan);
        }
    }
});
