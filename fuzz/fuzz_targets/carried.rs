//! Files that may carry a plan: pages, Word, Excel, anything else.
#![no_main]

use mixwright::export::carried::plan_text;
use mixwright::store::MAX_BYTES;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = plan_text(bytes, MAX_BYTES) {
        assert!(text.len() <= MAX_BYTES);
        mixwright_fuzz::opened(&text);
    }
});
