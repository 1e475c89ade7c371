//! What has to hold of every plan that is taken in; the targets differ in the door.

use mixwright::insight::Insight;
use mixwright::plan::Plan;
use mixwright::store;

/// Written, it reads back as the same plan; what follows from it can be computed.
pub fn settled(plan: &Plan) {
    let text = store::write(plan, 7);
    assert_eq!(store::read(&text).expect("what is written is read").plan, *plan);
    let _ = Insight::of(plan);
}

/// The text of a plan's file, of this version or a newer one.
pub fn opened(text: &str) {
    if let Ok(saved) = store::read(text) {
        settled(&saved.plan);
    }
    if let Some(newer) = store::read_newer(text) {
        settled(&newer.plan);
    }
}
