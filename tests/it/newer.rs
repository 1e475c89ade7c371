//! A file of a newer version is shown as far as this version understands it, and exactly what it does not is left out.
#![cfg(test)]

use mixwright::base::Lang;
use mixwright::plan::Plan;
use mixwright::store::{self, VERSION, read_newer};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::cases::any_plan;
use super::full_plan::{full, roastery};

/// The file of a plan as a newer version might have written it.
fn newer(plan: &Plan, version: u32) -> Value {
    let mut file: Value = serde_json::from_str(&store::write(plan, 7)).unwrap();
    file["version"] = version.into();
    file
}

/// The file after `change`, which must leave so much out.
fn left_out(plan: &Plan, change: impl FnOnce(&mut Value)) -> (Plan, usize) {
    let mut file = newer(plan, 99);
    change(&mut file);
    let read = read_newer(&serde_json::to_string_pretty(&file).unwrap()).unwrap();
    assert_eq!((read.version, store::read(&file.to_string())), (99, Err(store::ReadError::Newer { version: 99 })));
    (read.plan, read.left_out)
}

/// Where objects stand, as pointers; those in which a strange name cannot be taken for one of the user's.
fn objects(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let is_struct = fields.contains_key("id") || at.matches('/').count() < 3 && at != "/plan/dismissed";
            found.extend(is_struct.then(|| at.clone()));
            fields.iter().for_each(|(name, value)| objects(value, format!("{at}/{name}"), found));
        }
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(place, value)| objects(value, format!("{at}/{place}"), found));
        }
        _ => {}
    }
}

fn leaves(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            // The head says what the file is.
            if !matches!(name.as_str(), "format" | "version") {
                leaves(value, format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }),
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(place, value)| leaves(value, format!("{at}/{place}"), found));
        }
        _ => found.push(at),
    }
}

#[test]
fn only_files_of_newer_versions_are_read() {
    let plan = roastery(Lang::Ko);
    for version in [VERSION + 1, 99, u32::MAX] {
        let read = read_newer(&newer(&plan, version).to_string()).unwrap();
        assert_eq!((&read.plan, read.version, read.saved_at, read.left_out), (&plan, version, 7, 0));
    }
    let written = store::write(&plan, 7).replace(&format!(r#""version": {VERSION}"#), r#""version": 99"#);
    assert_eq!(read_newer(&written).map(|read| read.plan), Some(plan.clone()), "as it is laid out");
    for text in [
        newer(&plan, VERSION).to_string(),
        newer(&plan, 1).to_string(),
        String::new(),
        "[]".to_owned(),
        r#"{"format":"other","version":99,"plan":{}}"#.to_owned(),
        r#"{"format":"mixwright-plan","version":99}"#.to_owned(),
        r#"{"format":"mixwright-plan","version":99,"plan":7}"#.to_owned(),
        r#"{"format":"mixwright-plan","version":99,"plan":{"company":{"horizon":99}}}"#.to_owned(),
        written.split_at(written.len() / 2).0.to_owned(),
    ] {
        assert_eq!(read_newer(&text), None, "{text}");
    }
}

#[test]
fn new_fields_sections_and_choices_are_left_out_and_the_rest_is_shown() {
    let plan = full(Lang::Zh);
    let rows = plan.products.lines.len();
    assert!(rows > 1, "rows to leave something out of");
    type Change<'a> = &'a dyn Fn(&mut Value);
    let cases: [(&str, Change<'_>, usize); 7] = [
        ("of the file", &|file| file["written_by"] = json!({ "name": "x", "build": [1, 2, { "a": "}]\"," }] }), 1),
        ("a section", &|file| file["plan"]["sustainability"] = json!({ "goals": [{ "id": 1 }] }), 1),
        ("of a section", &|file| file["plan"]["company"]["motto"] = json!("a\\\"b,c}"), 1),
        (
            "at both ends",
            &|file| {
                file["plan"]["company"]["a"] = json!([]);
                file["plan"]["company"]["zz"] = json!(1e300);
            },
            2,
        ),
        (
            "of every row",
            &|file| {
                for row in file["plan"]["products"]["lines"].as_array_mut().unwrap() {
                    row["vat"] = json!({ "rate": 1 });
                    row["aa"] = Value::Null;
                }
            },
            2 * rows,
        ),
        ("of an earlier version", &|file| file["plan"]["evaluation"]["versions"][0]["plan"]["risk"]["x"] = json!(1), 1),
        (
            "a row of no kind",
            &|file| {
                file["plan"]["products"]["lines"].as_array_mut().unwrap().insert(1, json!({ "kind": 7, "more": [[]] }));
            },
            1,
        ),
    ];
    for (name, change, count) in cases {
        assert_eq!(left_out(&plan, change), (plan.clone(), count), "{name}");
    }
    let (read, count) = left_out(&plan, |file| cases.iter().for_each(|(_, change, _)| change(file)));
    assert_eq!((read, count), (plan.clone(), 7 + 2 * rows));

    let mut expected = plan.clone();
    std::rc::Rc::make_mut(&mut expected.company).trade = None;
    std::rc::Rc::make_mut(&mut expected.company).start = None;
    std::rc::Rc::make_mut(&mut expected.document).depth = Default::default();
    let read = left_out(&plan, |file| {
        file["plan"]["company"]["trade"] = json!("barter");
        file["plan"]["company"]["start"] = json!("2027-Q3");
        file["plan"]["document"]["depth"] = json!({ "pages": 4 });
        let order = file["plan"]["document"]["order"].as_array_mut().unwrap();
        order.insert(2, json!("poster"));
    });
    assert_eq!(read, (expected, 4));
}

/// The plan a reader finds that is told by the library `serde_path_to_error` where each error is.
fn told(mut plan: Value) -> Option<(Plan, usize)> {
    let mut holders: Vec<Vec<String>> = Vec::new();
    loop {
        let error = match serde_path_to_error::deserialize::<_, Plan>(&plan) {
            Ok(plan) => return Some((plan, holders.len())),
            Err(error) => error,
        };
        let steps: Vec<String> = error.path().iter().map(ToString::to_string).collect();
        let (last, holder) = steps.split_last()?;
        let strip = |step: &str| step.trim_matches(['[', ']']).to_owned();
        let inside = holder.iter().try_fold(&mut plan, |value, step| match value {
            Value::Object(fields) => fields.get_mut(step),
            Value::Array(rows) => rows.get_mut(strip(step).parse::<usize>().ok()?),
            _ => None,
        })?;
        match inside {
            Value::Object(fields) => fields.remove(last).map(drop)?,
            Value::Array(rows) => drop(rows.remove(strip(last).parse::<usize>().ok()?)),
            _ => return None,
        }
        holders.retain(|other| !other.starts_with(&steps));
        holders.push(holder.to_vec());
    }
}

#[test]
fn any_value_of_another_kind_is_found() {
    let plan = full(Lang::Ko);
    let whole = newer(&plan, 99);
    let mut places = Vec::new();
    leaves(&whole["plan"], String::new(), &mut places);
    assert!(places.len() > 500, "{}", places.len());
    let strange = [json!("?"), json!(-1), json!(1e300), json!(true), json!([7]), json!({ "new": 1 }), json!([])];
    let mut differing = 0;
    let values =
        places.iter().enumerate().flat_map(|(at, place)| [&strange[0], &strange[at % 7]].map(|value| (place, value)));
    for (place, value) in values {
        let mut file = whole.clone();
        *file["plan"].pointer_mut(place).unwrap() = value.clone();
        // The library knows no way through a map whose keys are choices, and no ranges.
        if let Some(expected) = told(file["plan"].clone())
            && let Some(read) = read_newer(&file.to_string())
        {
            differing += usize::from(read.left_out > 0);
            assert_eq!((read.plan, read.left_out), expected, "{value} at {place}");
        }
    }
    assert!(differing > places.len() / 7, "{differing} of {}", places.len());
}

#[test]
fn hostile_files_of_newer_versions_take_no_time() {
    let wrap = |plan: &str| format!(r#"{{"format":"mixwright-plan","version":99,"plan":{{{plan}}}}}"#);
    let rows = |row: &str| vec![row; 900_000 / (row.len() + 1)].join(",");
    let deep = "[".repeat(300_000) + &"]".repeat(300_000);
    assert_eq!(read_newer(&wrap(&format!(r#""new":{deep}"#))).unwrap().left_out, 1);
    for plan in [
        format!(r#""products":{{"lines":[{}]}}"#, rows("{}")),
        format!(r#""products":{{"lines":[{}]}}"#, rows("7")),
        format!(r#""products":{{"lines":[{}]}}"#, rows(r#"{"x":1}"#)),
        format!(r#""products":{{"lines":[{}]}}"#, rows(r#"{"id":1,"x":1}"#)),
        (0..80_000).map(|n| format!(r#""{n}":0"#)).collect::<Vec<_>>().join(","),
        format!("{}1{}", r#""evaluation":{"versions":[{"id":1,"number":1,"plan":{"#.repeat(40), "}}]}".repeat(40)),
        rows(r#""company":0"#),
    ] {
        assert_eq!(read_newer(&wrap(&plan)), None, "{}", plan.split_at(60).0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn strange_fields_anywhere_leave_the_plan_as_it_is(
        plan in prop_oneof![any_plan(), Just(full(Lang::En))],
        fields in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..4, "[a-zé\"\\\\}]{1,6}"), 0..12),
    ) {
        let mut file = newer(&plan, 99);
        let mut places = Vec::new();
        objects(&file, String::new(), &mut places);
        for (n, (place, kind, name)) in fields.iter().enumerate() {
            let value = [json!(n), json!("}],\\\""), json!({ "id": [{}, "]"] }), json!([[1], { "a": null }])][*kind].clone();
            let at: &mut Map<String, Value> = file.pointer_mut(place.get::<String>(&places)).unwrap().as_object_mut().unwrap();
            at.insert(format!("{name}{n}!"), value);
        }
        let read = read_newer(&file.to_string()).unwrap();
        prop_assert_eq!((read.plan, read.left_out), (plan, fields.len()));
    }
}
