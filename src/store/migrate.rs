//! From older versions of the file format to the newest, one step per version. A step changes only what its version
//! changed; whatever it does not recognise is left for the reader to refuse.

use serde_json::{Value, json};

/// The text of a file of version `from` as one of the newest version.
pub(super) fn migrate(from: u32, mut file: Value) -> String {
    if from < 2 {
        figures_get_evidence(&mut file);
    }
    file.to_string()
}

/// Version 2: an own figure is an object with its value, so that it can say what it was counted on.
fn figures_get_evidence(file: &mut Value) {
    let channels = file.pointer_mut("/plan/touchpoints/by_channel").and_then(Value::as_object_mut);
    for channel in channels.into_iter().flat_map(serde_json::Map::values_mut) {
        let own = channel.get_mut("own").and_then(Value::as_object_mut);
        for figure in own.into_iter().flat_map(serde_json::Map::values_mut) {
            if figure.is_number() {
                *figure = json!({ "value": figure.take() });
            }
        }
    }
}
