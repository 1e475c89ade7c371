//! Texts of a plan are texts in its workbook, whatever they look like.

use mixwright::base::Lang;
use mixwright::plan::Plan;
use mixwright::store;
use serde_json::Value;

use super::file::file;
use super::office::{formulas, rewritten, values};
use crate::full_plan::full;

/// What a spreadsheet might take for a formula, or a reader of XML for something of its own.
const PAYLOADS: [&str; 12] = [
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+1+1",
    "@SUM(1+1)",
    "-2+3",
    "\t=1+1",
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "]]></v></c><c><f>1+1</f>",
    "a\u{0}b\u{1}c\u{b}d\u{1f}e\u{fffe}",
    "_x003D_1+1",
    "'Inputs'!A1",
    "{0}{1}&amp;&#x3D;",
];

/// Texts at the ends of a value, with a way to each.
fn texts<'v>(value: &'v mut Value, out: &mut Vec<&'v mut String>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Array(values) => values.iter_mut().for_each(|value| texts(value, out)),
        Value::Object(values) => values.values_mut().for_each(|value| texts(value, out)),
        _ => {}
    }
}

/// The fields of a saved plan that take any text; those that stand for a choice, a day or a row do not.
fn free(file: &Value) -> Vec<usize> {
    const PROBE: &str = "any text at all";
    let with = |i: usize| {
        let mut tried = file.clone();
        let mut all = Vec::new();
        texts(&mut tried, &mut all);
        let text = all.into_iter().nth(i)?;
        *text = PROBE.to_owned();
        Some(tried)
    };
    let tries = (0..).map_while(with).enumerate();
    let kept =
        |file: &Value| store::read(&file.to_string()).is_ok_and(|saved| store::write(&saved.plan, 0).contains(PROBE));
    tries.filter(|(_, file)| kept(file)).map(|(i, _)| i).collect()
}

/// The plan with a payload in every field that takes it, each field another one.
fn hostile(file: &Value, free: &[usize], turn: usize) -> Plan {
    let mut file = file.clone();
    for (n, i) in free.iter().enumerate() {
        let payload = PAYLOADS[(n + turn) % PAYLOADS.len()];
        let mut tried = file.clone();
        let mut all = Vec::new();
        texts(&mut tried, &mut all);
        // Some are longer than most fields take.
        *all[*i] = if n % 7 == 0 { payload.repeat(100) } else { payload.to_owned() };
        if store::read(&tried.to_string()).is_ok() {
            file = tried;
        }
    }
    store::read(&file.to_string()).unwrap().plan
}

#[test]
fn no_text_becomes_a_formula() {
    let plan = full(Lang::En);
    let saved: Value = serde_json::from_str(&store::write(&plan, 0)).unwrap();
    let free = free(&saved);
    assert!(free.len() > 60, "only {} texts were found", free.len());
    let harmless = formulas(&file(&plan, Lang::En));
    let mut said = String::new();
    for turn in 0..PAYLOADS.len() {
        let bytes = file(&hostile(&saved, &free, turn), Lang::En);
        // Formulas are named by cells, never by texts, so they are those of the harmless plan.
        assert_eq!(formulas(&bytes), harmless, "turn {turn}");
        said.extend(values(&bytes).into_values().flat_map(std::collections::BTreeMap::into_values));
        rewritten(&bytes, |name, text| {
            assert!(!text.contains("<script"), "{name}");
            assert!(text.chars().all(|c| matches!(c, '\t' | '\n' | '\r') || !c.is_control()), "{name}");
            text
        });
    }
    for payload in ["=HYPERLINK(", "+1+1", "@SUM(1+1)", "-2+3", "=cmd|", "<script>", "_x003D_", "]]></v>", "abcde"] {
        assert!(said.contains(payload), "{payload} is written as it is");
    }
}
