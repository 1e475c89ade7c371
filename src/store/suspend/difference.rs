//! What differs between two JSON values, small where little differs, and how it is put back. A difference is `[value]` for
//! another value, `0` for a name that is gone, an object for members that differ, and `[ids, {…}]` for a list of rows: their
//! ids in order, `null` where those are the same, and the rows that differ by id.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// What makes `before` into `after`; `None` where they are the same.
pub(super) fn difference(before: &Value, after: &Value) -> Option<Value> {
    if before == after {
        return None;
    }
    let other = || Some(json!([after]));
    match (before, after) {
        (Value::Object(one), Value::Object(two)) => {
            let names: BTreeSet<&String> = one.keys().chain(two.keys()).collect();
            let member = |name: &String| match (one.get(name), two.get(name)) {
                (Some(_), None) => Some(json!(0)),
                (None, Some(value)) => Some(json!([value])),
                (Some(one), Some(two)) => difference(one, two),
                (None, None) => None,
            };
            let found = names.into_iter().filter_map(|name| Some((name.clone(), member(name)?)));
            Some(Value::Object(found.collect()))
        }
        (Value::Array(one), Value::Array(two)) => {
            let Some(((ids, one), (order, two))) = rows(one).zip(rows(two)) else { return other() };
            let row = |(id, value): (&u64, &&Value)| {
                let differs = one.get(id).map_or_else(|| Some(json!([value])), |before| difference(before, value));
                Some((id.to_string(), differs?))
            };
            let changed: Map<String, Value> = two.iter().filter_map(row).collect();
            Some(json!([if ids == order { Value::Null } else { json!(order) }, changed]))
        }
        _ => other(),
    }
}

/// `before` with a difference put back; `None` where that does not fit.
pub(super) fn apply(before: Value, difference: &Value) -> Option<Value> {
    match (before, difference) {
        (Value::Object(mut members), Value::Object(changes)) => {
            for (name, change) in changes {
                let value = members.remove(name);
                if let Some(value) = applied(value, change)? {
                    members.insert(name.clone(), value);
                }
            }
            Some(Value::Object(members))
        }
        (before, Value::Array(parts)) => match parts.as_slice() {
            [value] => Some(value.clone()),
            [order, Value::Object(changes)] => {
                let list = before.as_array()?;
                let (ids, rows) = rows(list)?;
                let ids = if order.is_null() { ids } else { serde_json::from_value(order.clone()).ok()? };
                let row = |id: &u64| {
                    let before = rows.get(id).copied().cloned();
                    changes.get(&id.to_string()).map_or(before.clone(), |change| applied(before, change)?)
                };
                ids.iter().map(row).collect::<Option<Vec<_>>>().map(Value::Array)
            }
            _ => None,
        },
        _ => None,
    }
}

/// A member with its difference put back: nothing inside where it is gone.
#[expect(clippy::option_option, reason = "that a member is gone is not that its difference does not fit")]
fn applied(before: Option<Value>, difference: &Value) -> Option<Option<Value>> {
    match (before, difference) {
        (Some(_), Value::Number(_)) => Some(None),
        (Some(before), difference) => apply(before, difference).map(Some),
        (None, Value::Array(parts)) => match parts.as_slice() {
            [value] => Some(Some(value.clone())),
            _ => None,
        },
        (None, _) => None,
    }
}

/// A list of rows that each have an id of their own: the ids in order, and the rows by id.
fn rows(list: &[Value]) -> Option<(Vec<u64>, BTreeMap<u64, &Value>)> {
    let ids: Vec<u64> = list.iter().map(|row| row.get("id")?.as_u64()).collect::<Option<_>>()?;
    let rows: BTreeMap<u64, &Value> = ids.iter().copied().zip(list).collect();
    (rows.len() == ids.len()).then_some((ids, rows))
}

/// A plan whose versions are told as what differs from `base`: most of a version is the same as the plan.
pub(super) fn folded(base: &Value, mut plan: Value) -> Option<Value> {
    for version in versions(&mut plan) {
        *version = difference(base, version).unwrap_or_else(|| json!({}));
    }
    Some(plan)
}

/// The reverse of [`folded`].
pub(super) fn unfolded(base: &Value, mut plan: Value) -> Option<Value> {
    for version in versions(&mut plan) {
        *version = apply(base.clone(), version)?;
    }
    Some(plan)
}

fn versions(plan: &mut Value) -> impl Iterator<Item = &mut Value> {
    let versions = plan.pointer_mut("/evaluation/versions").and_then(Value::as_array_mut);
    versions.into_iter().flatten().filter_map(|version| version.get_mut("plan"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn little_is_said_of_little() {
        let before =
            json!({"a": 1, "b": {"c": "x", "d": [1, 2]}, "rows": [{"id": 1, "n": 1}, {"id": 2, "n": 2}, {"id": 3}]});
        let after = json!({"b": {"c": "y", "d": [1]}, "e": null, "rows": [{"id": 3}, {"id": 1, "n": 9}, {"id": 7}]});
        let expected = json!({
            "a": 0, "b": {"c": ["y"], "d": [[1]]}, "e": [null],
            "rows": [[3, 1, 7], {"1": {"n": [9]}, "7": [{"id": 7}]}],
        });
        let found = difference(&before, &after).unwrap();
        assert_eq!(found, expected);
        assert_eq!(apply(before.clone(), &found), Some(after));
        assert_eq!(difference(&before, &before), None);
        assert_eq!(
            difference(&json!([{"id": 1}]), &json!([{"id": 1, "x": 1}])),
            Some(json!([null, {"1": {"x": [1]}}]))
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for wrong in [json!(1), json!("x"), json!([]), json!([1, 2]), json!([[9], {}]), json!([null, {}, 1])] {
            assert_eq!(apply(json!([{"id": 1}]), &wrong), None, "{wrong}");
        }
        assert_eq!(apply(json!({}), &json!({"a": 0})), None);
        assert_eq!(apply(json!({}), &json!({"a": {"b": [1]}})), None);
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (0..4_u64).prop_map(Value::from),
            "[a-c]{0,2}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 4, |inner| {
            let row = (0..5_u64, inner.clone()).prop_map(|(id, value)| json!({"id": id, "v": value}));
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec(row, 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-c]", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_difference_is_put_back(before in value(), after in value()) {
            match difference(&before, &after) {
                None => prop_assert_eq!(before, after),
                Some(found) => prop_assert_eq!(apply(before, &found), Some(after)),
            }
        }

        #[test]
        fn no_difference_stops_the_program(before in value(), difference in value()) {
            let _ = apply(before, &difference);
        }
    }
}
