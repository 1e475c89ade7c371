//! Records of a journal, one on a line, and the rescue file that holds such. Good seeds: records that the program wrote.
#![no_main]

use mixwright::store::{self, Log};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let records: Vec<(u32, String)> = (1..).zip(text.lines().map(str::to_owned)).collect();
    if let Some(mut log) = Log::replay(&records).log {
        let (marks, cursor) = log.marks();
        assert!(cursor < marks.len());
        for mark in &marks {
            if let Ok(plan) = log.plan(mark.id) {
                mixwright_fuzz::settled(&plan);
            }
        }
        let _ = (log.newest(), log.changes());
        for (seq, record) in &records {
            log.follow(*seq, record);
        }
    }
    for found in store::read_rescue(text).unwrap_or_default() {
        mixwright_fuzz::opened(&found.text.unwrap_or_default());
    }
});
