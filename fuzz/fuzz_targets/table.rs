//! Tables of other programs and of own figures. Good seeds: `tests/fixtures/reports`.
#![no_main]

use mixwright::app::import;
use mixwright::intake::encoding::likeliest;
use mixwright::intake::report::Incoming;
use mixwright::plan::Plan;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let plan = Plan::default();
    let text = likeliest([text.to_owned()]).unwrap_or_default();
    let _ = import::read(&plan, String::new(), &text).figures();
    if let Some(edit) = Incoming::read(&plan, String::new(), &text).edit() {
        mixwright_fuzz::settled(&plan.with(edit).expect("what is offered can be taken"));
    }
});
