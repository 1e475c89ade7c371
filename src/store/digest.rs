//! Digests of files: of their values, not of their bytes. Line ends, a byte order mark, indentation and the order of names
//! change nothing of what a file says and nothing of its digest; any changed value does. SHA-256 (FIPS 180-4).

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::plan::attempt::{Log, Step};
use crate::plan::{Attempt, Plan};

/// Bytes of a digest that a step's chain keeps.
const KEPT: usize = 16;

/// A JSON text with sorted names and without blanks; `None` where it is no JSON.
#[must_use]
pub fn canonical(text: &str) -> Option<String> {
    super::envelope::whole(text.trim_start_matches('\u{feff}')).ok().map(|value| value.to_string())
}

/// SHA-256 of the canonical form of a JSON text, in hexadecimal; of the text itself where it is no JSON.
#[must_use]
pub fn digest(text: &str) -> String {
    hex(canonical(text).as_deref().unwrap_or(text))
}

/// SHA-256 of a text, in hexadecimal.
pub(super) fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The value a plan's digest is made of: all of it but the attempt, which holds the digests.
pub(super) fn body(mut plan: Value) -> String {
    if let Some(fields) = plan.as_object_mut() {
        fields.remove("attempt");
    }
    plan.to_string()
}

/// The chain after a step: the first 16 bytes of SHA-256 over the chain before it, when it was, what it was, and the plan
/// after it. `body` is the plan's value as [`body`] writes it.
pub(super) fn link(before: &str, at: u32, field: &str, body: &str) -> String {
    let sum = Sha256::digest(format!("{before}\n{at}\n{field}\n{}", hex(body)).as_bytes());
    URL_SAFE_NO_PAD.encode(sum.get(..KEPT).unwrap_or_default())
}

/// The plan with a step in the log of its attempt, seconds `at` after it began; a plan that is no attempt as it is. With
/// `again` the step takes the place of the last one, if that was the same field.
#[must_use]
pub fn logged(mut plan: Plan, field: &str, at: u32, again: bool) -> Plan {
    let Some(attempt) = plan.attempt.take() else { return plan };
    let mut attempt: Attempt = Rc::unwrap_or_clone(attempt);
    let log = &mut attempt.log;
    if again && log.steps.last().is_some_and(|last| last.field == field) && can_replace(log) {
        log.steps.pop();
    }
    let body = body(serde_json::to_value(&plan).unwrap_or_default());
    let chain = link(log.chain(), at, field, &body);
    log.push(Step { at, field: field.to_owned(), chain });
    plan.attempt = Some(Rc::new(attempt));
    plan
}

/// Whether the chain before the last step is known.
fn can_replace(log: &Log) -> bool {
    log.before == 0 || log.steps.len() > 1
}

#[cfg(test)]
mod tests {
    use crate::base::Lang;
    use crate::plan::PlanEdit;
    use crate::plan::company::CompanyEdit;

    use super::*;

    #[test]
    fn only_values_count() {
        let one = "{\"b\": [1, 2],\r\n \"a\": \"x\"}\r\n";
        let other = "\u{feff}{\"a\":\"x\",\"b\":[1,2]}";
        assert_eq!(canonical(one).unwrap(), r#"{"a":"x","b":[1,2]}"#);
        assert_eq!(digest(one), digest(other));
        assert_ne!(digest(one), digest(&other.replace('2', "3")));
        // FIPS 180-4, the example of SHA-256 for "abc".
        assert_eq!(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn every_step_depends_on_all_before_it() {
        let begun = Plan { attempt: Some(Rc::new(Attempt::begin("{}".into(), Lang::En, 0))), ..Plan::default() };
        let named = |plan: &Plan, name: &str, again| {
            let plan = plan.with(PlanEdit::Company(CompanyEdit::Name(name.into()))).unwrap();
            logged(plan, "company.name", 9, again)
        };
        let chain = |plan: &Plan| plan.attempt.as_ref().unwrap().log.chain().to_owned();
        let straight = named(&begun, "b", false);
        let other = named(&named(&begun, "a", false), "b", false);
        assert_ne!(chain(&straight), chain(&other), "what came before is told apart");
        let typed = named(&named(&begun, "a", false), "b", true);
        assert_eq!(typed, straight, "typing on is one step");
        assert_eq!(logged(Plan::default(), "x", 1, false), Plan::default());
    }
}
