//! A plan as texts of its parts, so that what changed between two states is small: the part that changed, and of it the
//! stretch that changed.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::plan::Plan;

use super::super::envelope::FORMAT;

/// The plan's fields as JSON texts, by name.
pub(super) type Parts = BTreeMap<String, Rc<str>>;

/// Versions are whole plans that hardly ever change; they are a part of their own beside the rest of stage 12.
const STAGE: &str = "evaluation";
const VERSIONS: &str = "versions";
const SPLIT: &str = "evaluation/versions";

/// A stretch of a part: from `.0`, `.1` bytes are replaced by `.2`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Splice(usize, usize, String);

/// What changes from one state to the next, by part.
pub(super) type Delta = BTreeMap<String, Splice>;

/// The parts of `plan`. What it shares with an earlier plan, whose parts are known, is not written again.
pub(super) fn parts(plan: &Plan, earlier: Option<(&Plan, &Parts)>) -> Parts {
    let mut parts = Parts::new();
    macro_rules! sections {
        ($($name:ident)*) => {$(
            let name = stringify!($name);
            let known = earlier.filter(|(other, _)| Rc::ptr_eq(&other.$name, &plan.$name)).map(|(_, parts)| parts);
            match known.and_then(|known| known.get(name)) {
                Some(text) => {
                    parts.insert(name.to_owned(), text.clone());
                    let split = known.and_then(|known| known.get(SPLIT)).filter(|_| name == STAGE);
                    parts.extend(split.map(|text| (SPLIT.to_owned(), text.clone())));
                }
                None => insert(&mut parts, name, serde_json::to_value(&plan.$name)),
            }
        )*};
    }
    sections! {
        company feasibility environment products customers objectives touchpoints budget implementation organisation risk
        evaluation document dismissed
    }
    insert(&mut parts, "next_id", serde_json::to_value(plan.next_id));
    parts
}

fn insert(parts: &mut Parts, name: &str, value: serde_json::Result<Value>) {
    // Plain structs with text keys always have a JSON form.
    let mut value = value.unwrap_or_default();
    if name == STAGE
        && let Some(versions) = value.as_object_mut().and_then(|fields| fields.remove(VERSIONS))
    {
        parts.insert(SPLIT.to_owned(), versions.to_string().into());
    }
    parts.insert(name.to_owned(), value.to_string().into());
}

/// The plan's file, from its parts as a program of file version `version` wrote them.
pub(super) fn file(parts: &Parts, version: u32, saved_at: u64) -> String {
    let own = parts.iter().filter(|(name, _)| *name != SPLIT);
    let fields: Vec<String> = own
        .map(|(name, text)| match parts.get(SPLIT).filter(|_| name == STAGE) {
            Some(versions) => {
                let rest = text.strip_prefix('{').unwrap_or(text);
                let comma = if rest == "}" { "" } else { "," };
                format!("\"{name}\":{{\"{VERSIONS}\":{versions}{comma}{rest}")
            }
            None => format!("{}:{text}", Value::from(name.as_str())),
        })
        .collect();
    format!(
        "{{\"format\":\"{FORMAT}\",\"version\":{version},\"saved_at\":{saved_at},\"plan\":{{{}}}}}",
        fields.join(",")
    )
}

/// What changes from `before` to `after`.
pub(super) fn delta(before: &Parts, after: &Parts) -> Delta {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let text = |parts: &Parts, name: &String| parts.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|name| (name, text(before, name), text(after, name)))
        .filter(|(_, before, after)| before != after)
        .map(|(name, before, after)| (name.clone(), splice(&before, &after)))
        .collect()
}

fn splice(before: &str, after: &str) -> Splice {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>()
    };
    let start = same(&mut before.chars().zip(after.chars()));
    let (old, new) = (before.get(start..).unwrap_or_default(), after.get(start..).unwrap_or_default());
    let end = same(&mut old.chars().rev().zip(new.chars().rev()));
    Splice(start, old.len() - end, new.get(..new.len() - end).unwrap_or_default().to_owned())
}

/// The state after `delta`; `None` where it does not fit, or takes more than is left of `room`, in bytes.
pub(super) fn changed(before: &Parts, delta: &Delta, room: &mut usize) -> Option<Parts> {
    *room = room.checked_sub(before.len() * 64)?;
    let mut after = before.clone();
    for (name, Splice(start, cut, put)) in delta {
        let old = after.get(name).cloned().unwrap_or_default();
        let (head, tail) = (old.get(..*start)?, old.get(start.checked_add(*cut)?..)?);
        *room = room.checked_sub(head.len() + put.len() + tail.len())?;
        let new = [head, put, tail].concat();
        if new.is_empty() {
            after.remove(name);
        } else {
            after.insert(name.clone(), new.into());
        }
    }
    Some(after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::base::Lang;
    use crate::store::{example, read, write};

    use super::*;

    #[test]
    fn the_parts_of_a_plan_make_it_again() {
        let keep = || crate::plan::evaluation::EvaluationEdit::Keep { day: None, reason: "봄".into() };
        for lang in Lang::ALL {
            let plan = read(example(lang)).unwrap().plan;
            for plan in [plan.clone(), plan.with(crate::plan::PlanEdit::Evaluation(keep())).unwrap(), Plan::default()] {
                let parts = parts(&plan, None);
                assert_eq!(read(&file(&parts, crate::store::VERSION, 7)).unwrap().plan, plan);
                let fields = serde_json::from_str::<Value>(&write(&plan, 7)).unwrap()["plan"].clone();
                let names: BTreeSet<&str> = parts.keys().map(String::as_str).filter(|name| *name != SPLIT).collect();
                let written: BTreeSet<&str> = fields.as_object().unwrap().keys().map(String::as_str).collect();
                assert!(names.is_superset(&written), "every field of a file is a part: {names:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_becomes_any_other(before in "[a가漢{}\"\\\\]{0,12}", after in "[a가漢{}\"\\\\]{0,12}") {
            let parts = |text: &str| -> Parts { [("x".to_owned(), Rc::from(text))].into_iter().filter(|(_, t): &(_, Rc<str>)| !t.is_empty()).collect() };
            let delta = delta(&parts(&before), &parts(&after));
            prop_assert_eq!(delta.is_empty(), before == after);
            prop_assert_eq!(changed(&parts(&before), &delta, &mut 1_000_000), Some(parts(&after)));
        }

        #[test]
        fn a_change_that_does_not_fit_is_refused(start in 0_usize..9, cut in 0_usize..9) {
            let before: Parts = [("x".to_owned(), Rc::from("가나"))].into();
            let fits = [start, start + cut].iter().all(|place| [0, 3, 6].contains(place));
            let delta = [("x".to_owned(), Splice(start, cut, "!".into()))].into();
            prop_assert_eq!(changed(&before, &delta, &mut 1_000_000).is_some(), fits);
        }
    }
}
