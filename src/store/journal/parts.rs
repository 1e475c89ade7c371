//! A plan as texts of its parts, so that what changed between two states is small: the part that changed, and of it the
//! stretch that changed.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::plan::Plan;
use crate::plan::attempt::{Attempt, BLOCK, Log};

use super::super::envelope::FORMAT;

/// The plan's fields as JSON texts, by name.
pub(super) type Parts = BTreeMap<String, Rc<str>>;

/// Versions are whole plans that hardly ever change; they are a part of their own beside the rest of stage 12.
const STAGE: &str = "evaluation";
const VERSIONS: &str = "versions";
const SPLIT: &str = "evaluation/versions";

/// The case being made of the plan.
const DRAFT: &str = "draft";

/// An attempt: its case never changes, and of its log only the last block of steps does.
const ATTEMPT: &str = "attempt";
const CASE: &str = "attempt/case";
const BEFORE: &str = "attempt/before";
/// What the names of blocks begin with; the number of the block follows.
const STEPS: &str = "attempt/steps/";

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
    attempt(&mut parts, plan.attempt.as_deref(), earlier);
    let same = |other: &&Plan| match (&other.draft, &plan.draft) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one == other,
    };
    let known = earlier.filter(|(other, _)| same(other)).and_then(|(_, parts)| parts.get(DRAFT));
    match known {
        Some(text) => drop(parts.insert(DRAFT.to_owned(), text.clone())),
        None => insert(&mut parts, DRAFT, serde_json::to_value(&plan.draft)),
    }
    parts
}

/// The parts of an attempt. Texts that are what they were are shared.
fn attempt(parts: &mut Parts, attempt: Option<&Attempt>, earlier: Option<(&Plan, &Parts)>) {
    let known = |name: &str| earlier.and_then(|(_, parts)| parts.get(name)).cloned();
    let mut put = |name: &str, text: String| {
        let same = known(name).filter(|known| **known == *text);
        parts.insert(name.to_owned(), same.unwrap_or_else(|| text.into()));
    };
    let Some(attempt) = attempt else { return put(ATTEMPT, Value::Null.to_string()) };
    let before = usize::try_from(attempt.log.before).unwrap_or_default();
    // The first block may be what is left of one.
    let (head, rest) =
        attempt.log.steps.split_at_checked((BLOCK - before % BLOCK) % BLOCK).unwrap_or((&attempt.log.steps, &[]));
    let head = Some(head).filter(|head| !head.is_empty());
    for (block, steps) in (before / BLOCK..).zip(head.into_iter().chain(rest.chunks(BLOCK))) {
        let steps: Vec<String> = steps.iter().map(|step| json(&**step)).collect();
        put(&format!("{STEPS}{block:06}"), steps.join(","));
    }
    put(BEFORE, before.to_string());
    let log = Log::default();
    let mut rest = serde_json::to_value(Attempt { case: "".into(), log, ..attempt.clone() }).unwrap_or_default();
    if let Some(fields) = rest.as_object_mut() {
        fields.retain(|name, _| name != "case" && name != "log");
    }
    put(ATTEMPT, rest.to_string());
    let case =
        earlier.and_then(|(plan, _)| plan.attempt.as_ref()).filter(|other| Rc::ptr_eq(&other.case, &attempt.case));
    let text = case.and_then(|_| known(CASE)).unwrap_or_else(|| json(&*attempt.case).into());
    parts.insert(CASE.to_owned(), text);
}

fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
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
    let own = parts.iter().filter(|(name, _)| !name.contains('/'));
    let fields: Vec<String> =
        own.map(|(name, text)| format!("{}:{}", Value::from(name.as_str()), whole(parts, name, text))).collect();
    format!(
        "{{\"format\":\"{FORMAT}\",\"version\":{version},\"saved_at\":{saved_at},\"plan\":{{{}}}}}",
        fields.join(",")
    )
}

/// A field of the plan with what stands in parts of its own.
fn whole<'a>(parts: &Parts, name: &str, text: &'a str) -> Cow<'a, str> {
    if let Some(versions) = parts.get(SPLIT).filter(|_| name == STAGE) {
        let rest = text.strip_prefix('{').unwrap_or(text);
        let comma = if rest == "}" { "" } else { "," };
        return format!("{{\"{VERSIONS}\":{versions}{comma}{rest}").into();
    }
    if let Some((case, before)) = parts.get(CASE).zip(parts.get(BEFORE)).filter(|_| name == ATTEMPT) {
        let blocks = parts.range(STEPS.to_owned()..).take_while(|(name, _)| name.starts_with(STEPS));
        let steps: Vec<&str> = blocks.map(|(_, text)| &**text).collect();
        let log = format!("{{\"before\":{before},\"steps\":[{}]}}", steps.join(","));
        let rest = text.strip_prefix('{').unwrap_or(text);
        return format!("{{\"case\":{case},\"log\":{log},{rest}").into();
    }
    text.into()
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
    use crate::plan::attempt::Step;
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
                let names: BTreeSet<&str> =
                    parts.keys().map(String::as_str).filter(|name| !name.contains('/')).collect();
                let written: BTreeSet<&str> = fields.as_object().unwrap().keys().map(String::as_str).collect();
                assert!(names.is_superset(&written), "every field of a file is a part: {names:?}");
            }
        }
    }

    #[test]
    fn the_log_of_an_attempt_is_kept_in_blocks_that_do_not_change() {
        let step = |at| Step { at, field: format!("a\"{at}"), chain: "A".repeat(22) };
        let mut attempt = Attempt::begin(r#"{"case":"","log":{"before":0,"steps":[]}}"#.into(), Lang::Zh, 7);
        attempt.learner = "\"case\":\"\"".into();
        let with = |attempt: &Attempt| Plan { attempt: Some(Rc::new(attempt.clone())), ..Plan::default() };
        let mut known = (with(&attempt), parts(&with(&attempt), None));
        for at in 0..2_150 {
            attempt.log.push(step(at));
            let plan = with(&attempt);
            let next = parts(&plan, Some((&known.0, &known.1)));
            let sum = delta(&known.1, &next).values().map(|splice| splice.2.len()).sum::<usize>();
            assert!(sum < 100, "{at}: {sum}");
            assert!(Rc::ptr_eq(&known.1[CASE], &next[CASE]), "the text of the case is shared");
            if at % 97 == 0 || at > 2_000 {
                assert_eq!(changed(&known.1, &delta(&known.1, &next), &mut 10_000_000).as_ref(), Some(&next));
                assert_eq!(next, parts(&plan, None));
                assert_eq!(read(&file(&next, crate::store::VERSION, 7)).unwrap().plan, plan);
            }
            known = (plan, next);
        }
        let none = parts(&Plan::default(), Some((&known.0, &known.1)));
        assert_eq!((read(&file(&none, crate::store::VERSION, 7)).unwrap().plan, none.len()), (Plan::default(), 18));
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
