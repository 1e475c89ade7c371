//! Hostile text in every place of a document and in every field of a plan stays text in every form of file.

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use mixwright::base::Lang;
use mixwright::export::clean::clean;
use mixwright::export::csv::csv;
use mixwright::export::html::html;
use mixwright::export::markdown::markdown;
use mixwright::report::Doc;
use mixwright::store;

use super::{outside_drawings, payloads, with_text, written};
use crate::full_plan::full;

const ELEMENTS: &str = "a blockquote body caption circle dd desc details div dl dt figcaption figure footer h1 h2 h3 head \
                        header html img li main meta nav ol p polygon polyline rect span style summary svg table tbody td \
                        text tfoot th thead title tr ul";
const ATTRIBUTES: &str = "alt aria-label aria-labelledby charset class content cx cy fill font-family font-size font-weight \
                          height href http-equiv id lang name points r role scope src stroke stroke-dasharray stroke-width \
                          text-anchor transform viewBox width x y xmlns";

/// White space is the one thing a form may change.
fn words(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything a browser would make of the page is ours, and shows every text of the document.
fn page_is_ours(page: &str, doc: &Doc) {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page);
    let (elements, attributes) = (set(ELEMENTS), set(ATTRIBUTES));
    let mut shown = Vec::new();
    let mut open: Vec<(Handle, bool)> = vec![(dom.document.clone(), false)];
    let mut styles = 0;
    while let Some((node, style)) = open.pop() {
        let mut inside = style;
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let name = &*name.local;
                assert!(elements.contains(name), "<{name}> in {page}");
                inside = name == "style";
                styles += usize::from(inside);
                for attribute in attrs.borrow().iter() {
                    let (key, value) = (&*attribute.name.local, &*attribute.value);
                    assert!(attributes.contains(key), "{key} of <{name}>");
                    assert!(key != "href" || value.starts_with('#'), "{value}");
                    assert!(key != "src" || value.starts_with("data:image/png;base64,"), "{value}");
                    assert!(key != "http-equiv" || value == "Content-Security-Policy", "{value}");
                }
            }
            NodeData::Text { contents } if inside => {
                let sheet = contents.borrow();
                assert!(
                    !sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("expression"),
                    "{sheet}"
                );
                // Outside of texts in quotation marks a sheet of ours has as many brackets open as closed.
                assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
            }
            NodeData::Text { contents } => shown.push(contents.borrow().to_string()),
            NodeData::Document | NodeData::Doctype { .. } => {}
            other => panic!("{other:?}"),
        }
        open.extend(node.children.borrow().iter().rev().map(|child| (child.clone(), inside)));
    }
    assert_eq!(styles, 1);
    let shown: BTreeSet<String> = shown.iter().map(|text| words(text)).collect();
    for text in outside_drawings(doc).texts().into_iter().filter(|text| !words(text).is_empty()) {
        assert!(shown.contains(&words(text)), "{text:?} is not shown as it is");
    }
}

fn set(words: &str) -> BTreeSet<&str> {
    words.split(' ').filter(|word| !word.is_empty()).collect()
}

/// A reader of Markdown, with everything it knows switched on, makes nothing of the text but text in our blocks.
fn markdown_is_ours(text: &str, doc: &Doc) {
    let mut shown = String::new();
    for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(part) => shown.push_str(&part),
            Event::SoftBreak | Event::HardBreak => shown.push(' '),
            Event::Start(tag) => assert!(
                matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::Heading { id: None, .. }
                        | Tag::BlockQuote(None)
                        | Tag::List(None)
                        | Tag::Item
                        | Tag::Strong
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                ),
                "{tag:?}"
            ),
            Event::End(_) => shown.push('\n'),
            other => panic!("{other:?} in {text}"),
        }
    }
    let shown = words(&shown);
    for said in outside_drawings(doc).texts().into_iter().map(words) {
        assert!(shown.contains(&said), "{said:?} is not shown as it is in {text}");
    }
}

/// Every cell is a number or a text that no spreadsheet takes for a formula.
fn cells_are_safe(text: &str) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    for record in reader.records() {
        for cell in record.expect("as it was written").iter() {
            let start = cell.trim_start_matches(|c: char| c.is_whitespace() || "\u{200b}\u{feff}\u{0}".contains(c));
            let formula =
                start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r', '\n']);
            assert!(!formula || cell.parse::<f64>().is_ok(), "{cell:?}");
        }
    }
}

fn all_are_ours(doc: &Doc) {
    page_is_ours(&html(doc, "{}"), doc);
    markdown_is_ours(&markdown(doc), doc);
    cells_are_safe(&csv(doc));
}

#[test]
fn every_payload_in_every_place_stays_text() {
    let payloads = payloads();
    assert!(payloads.len() >= 300, "{}", payloads.len());
    for payload in &payloads {
        all_are_ours(&with_text(payload, Lang::En));
    }
}

/// Paths of the strings people type: what can hold any text and still is a plan.
fn typed(plan: &Value) -> Vec<String> {
    fn walk(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::String(_) => out.push(path.to_owned()),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(i, value)| walk(value, &format!("{path}/{i}"), out));
            }
            Value::Object(map) => {
                for (key, value) in map {
                    walk(value, &format!("{path}/{}", key.replace('~', "~0").replace('/', "~1")), out);
                }
            }
            _ => {}
        }
    }
    let mut paths = Vec::new();
    walk(&plan["plan"], "/plan", &mut paths);
    paths.retain(|path| {
        let mut other = plan.clone();
        *other.pointer_mut(path).expect("just walked") = Value::String("Zq!".into());
        store::read(&other.to_string()).is_ok()
    });
    paths
}

#[test]
fn every_payload_in_the_fields_of_a_plan_stays_text() {
    let plan = full(Lang::Zh);
    let file: Value = serde_json::from_str(&store::write(&plan, 0)).expect("JSON");
    let fields = typed(&file);
    assert!(fields.len() > 100, "{}", fields.len());
    let payloads = payloads();
    for round in 0..payloads.len().div_ceil(fields.len()) {
        let mut other = file.clone();
        for (place, path) in fields.iter().enumerate() {
            let payload = &payloads[(round * fields.len() + place) % payloads.len()];
            // Some fields are of one line, some have a most.
            for text in [payload.clone(), words(payload), words(payload).chars().take(60).collect()] {
                let mut tried = other.clone();
                *tried.pointer_mut(path).expect("just walked") = Value::String(text);
                if store::read(&tried.to_string()).is_ok() {
                    other = tried;
                    break;
                }
            }
        }
        let plan = store::read(&other.to_string()).expect("tried").plan;
        all_are_ours(&written(&plan, Lang::Zh));
    }
}
