//! From older versions of the file format to the newest, one step per version. A step changes only what its version
//! changed; whatever it does not recognise is left for the reader to refuse.

use serde_json::{Map, Value, json};

use crate::base::{Day, Month};
use crate::plan::row::{MAX_LINE, MAX_TEXT};

/// The text of a file of version `from` as one of the newest version.
pub(super) fn migrate(from: u32, mut file: Value) -> String {
    if from < 2 {
        figures_get_evidence(&mut file);
    }
    if from < 3 {
        customers_in_parts(&mut file);
    }
    if from < 5 {
        tasks_in_days(&mut file);
        layers_become_safeguards(&mut file);
    }
    if from < 6 {
        results_by_month(&mut file);
    }
    file.to_string()
}

/// Version 2: an own figure is an object with its value, so that it can say what it was counted on.
fn figures_get_evidence(file: &mut Value) {
    let channels = file.pointer_mut("/plan/touchpoints/by_channel").and_then(Value::as_object_mut);
    for channel in channels.into_iter().flat_map(Map::values_mut) {
        let own = channel.get_mut("own").and_then(Value::as_object_mut);
        for figure in own.into_iter().flat_map(Map::values_mut) {
            if figure.is_number() {
                *figure = json!({ "value": figure.take() });
            }
        }
    }
}

/// Version 3: what a segment is and does, and how relations are built, stand in parts instead of one text each.
fn customers_in_parts(file: &mut Value) {
    let Some(customers) = file.pointer_mut("/plan/customers").and_then(Value::as_object_mut) else { return };
    if customers.get("relationship").is_some_and(Value::is_string) {
        let text = customers.remove("relationship").unwrap_or_default();
        let care = if text == "" { json!({}) } else { json!({ "keep": text }) };
        customers.insert("relations".to_owned(), json!({ "care": care }));
    }
    let segments = customers.get_mut("segments").and_then(Value::as_array_mut);
    for segment in segments.into_iter().flatten().filter_map(Value::as_object_mut) {
        for (old, new) in [("who", "habits"), ("places", "browse")] {
            if let Some(text) = segment.remove(old) {
                segment.insert(new.to_owned(), text);
            }
        }
    }
}

/// Version 5: own tasks have a first day and working days instead of months of the plan (21 working days a month).
fn tasks_in_days(file: &mut Value) {
    let start = file.pointer("/plan/company/start").and_then(Value::as_str).and_then(|text| text.parse::<Month>().ok());
    let tasks = file.pointer_mut("/plan/implementation/tasks").and_then(Value::as_array_mut);
    for task in tasks.into_iter().flatten().filter_map(Value::as_object_mut) {
        let number = |value: &Value| value.as_u64().filter(|n| *n <= 36);
        let (Some(first), Some(months)) =
            (task.get("start").and_then(number), task.get("months").and_then(number).filter(|n| *n > 0))
        else {
            continue;
        };
        task.remove("months");
        task.insert("days".to_owned(), json!(months * 21));
        // The time before the plan has no first day of its own.
        let month = first.checked_sub(1).and_then(|n| u32::try_from(n).ok());
        let day = month.zip(start).map(|(n, start)| Day::first_of(start.plus(n)));
        task.insert("start".to_owned(), json!(day));
        if day.is_none()
            && first > 0
            && let Some(Value::String(name)) = task.get_mut("name")
            && name.chars().count() + 6 <= MAX_LINE
        {
            // A plan without a start has no dates; the month stays where people read it.
            name.push_str(&format!(" (M{first})"));
        }
    }
}

/// Version 5: a security layer that was looked after is what there is to look after in it, ticked one by one.
fn layers_become_safeguards(file: &mut Value) {
    let Some(secured) = file.pointer_mut("/plan/risk/secured").and_then(Value::as_array_mut) else { return };
    let safeguards = |layer: &Value| -> &[&str] {
        match layer.as_str() {
            Some("data") => &["data_minimal", "data_access", "data_encrypted", "data_deletion"],
            Some("application") => &["app_updates", "app_payment", "app_backup"],
            Some("host") => &["host_updates", "host_accounts", "host_two_step", "host_leavers"],
            Some("network") => &["net_encrypted", "net_wifi", "net_mail"],
            Some("physical") => &["room_screens", "room_paper", "room_devices"],
            Some("management") => &["rules_written", "rules_training", "rules_contact", "rules_processors"],
            _ => &["?"],
        }
    };
    *secured = secured.iter().flat_map(safeguards).map(|slug| json!(slug)).collect();
}

/// Version 6: results stand by month and channel instead of in rows. Rows of the same month and channel were shown added
/// up; rows without a month counted nowhere and go to the review notes, where people read them.
fn results_by_month(file: &mut Value) {
    const COUNTED: [&str; 3] = ["spend", "visits", "deals"];
    let Some(evaluation) = file.pointer_mut("/plan/evaluation").and_then(Value::as_object_mut) else { return };
    let Some(rows) = evaluation.get("actuals").and_then(Value::as_array) else { return };
    let known = |row: &Value| {
        let row = row.as_object()?;
        let names = ["id", "month", "channel"].into_iter().chain(COUNTED);
        let counted = |name: &str| row.get(name).is_none_or(|value| value.is_null() || value.is_u64());
        (row.keys().all(|key| names.clone().any(|name| name == key)) && COUNTED.into_iter().all(counted)).then_some(())
    };
    if !rows.iter().all(|row| known(row).is_some()) {
        return;
    }
    let mut months = Map::new();
    let mut notes = String::new();
    for row in rows {
        let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        let numbers = COUNTED.iter().filter_map(|name| Some((*name, row.get(*name)?.as_u64()?)));
        if text("month").is_empty() {
            let numbers: Vec<String> = numbers.map(|(name, number)| format!("{name} {number}")).collect();
            if !numbers.is_empty() {
                notes.push_str(&format!("\n– {} {}", text("channel"), numbers.join(", ")));
            }
            continue;
        }
        for (name, number) in numbers {
            let month = entry(&mut months, text("month"));
            let place = match text("channel") {
                "" => month.map(|month| entry(month, "all")),
                channel => month.and_then(|month| entry(month, "channels")).map(|channels| entry(channels, channel)),
            };
            if let Some(place) = place.flatten() {
                let sum = place.get(name).and_then(Value::as_u64).unwrap_or(0).saturating_add(number);
                place.insert(name.to_owned(), json!(sum));
            }
        }
    }
    evaluation.insert("actuals".to_owned(), Value::Object(months));
    if !notes.is_empty() {
        let review = evaluation.get("review").and_then(Value::as_str).unwrap_or_default();
        let review: String = format!("{review}{notes}").trim().chars().take(MAX_TEXT).collect();
        evaluation.insert("review".to_owned(), json!(review));
    }
}

/// The object `name` in `map`, made where it is missing.
fn entry<'a>(map: &'a mut Map<String, Value>, name: &str) -> Option<&'a mut Map<String, Value>> {
    map.entry(name).or_insert_with(|| json!({})).as_object_mut()
}
