//! Requests arrive as they were sent, and nothing else is one.

use proptest::prelude::*;

use super::*;

fn ids(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn requests() -> Vec<Request> {
    vec![
        Request::Load {
            plan: Some("{}".into()),
            case: None,
            suspend: None,
            readonly: Some(true),
            locks: Some(ids(&["budget"])),
        },
        Request::Load { plan: None, case: Some("{}".into()), suspend: None, readonly: None, locks: None },
        Request::Load { plan: None, case: None, suspend: Some("1.A".into()), readonly: None, locks: None },
        Request::Suspend { limit: 4_096 },
        Request::GetState {},
        Request::SetLocale { lang: Lang::Zh },
        Request::SetTheme { theme: Colours::Dark },
        Request::GoTo { stage: Place::Stage(Stage::Budget) },
        Request::GoTo { stage: Place::Page(Page::Document) },
        Request::Lock { ids: ids(&["products.3", "company"]) },
        Request::Unlock { ids: ids(&[]) },
        Request::Print {},
        Request::Export { format: FileForm::Docx },
        Request::RequestSubmit {},
        Request::Ping {},
    ]
}

#[test]
fn requests_arrive_as_they_were_sent() {
    let mut kinds = BTreeSet::new();
    for (id, request) in (1..).zip(requests()) {
        let text = write_request(id, &request);
        assert_eq!(read_request(&text), Some((id, Ok(request))), "{text}");
        let value: Value = serde_json::from_str(&text).unwrap();
        kinds.insert(value["type"].as_str().unwrap().to_owned());
    }
    assert_eq!(kinds, ids(&ASKED), "every request is sent once");
}

#[test]
fn what_has_no_number_is_no_request() {
    let deep = format!("{{\"id\":1,\"type\":\"ping\",\"x\":{}{}}}", "[".repeat(5_000), "]".repeat(5_000));
    let big = format!("{{\"id\":1,\"type\":\"ping\",\"x\":\"{}\"}}", "x".repeat(MAX_MESSAGE));
    for text in [
        "",
        "null",
        "[]",
        "{}",
        "{\"type\":\"ping\"}",
        "{\"id\":0,\"type\":\"ping\"}",
        "{\"id\":-1,\"type\":\"ping\"}",
        "{\"id\":1.5,\"type\":\"ping\"}",
        "{\"id\":\"1\",\"type\":\"ping\"}",
        "{\"id\":1}",
        "{\"id\":1,\"type\":7}",
        "{\"id\":9007199254740992,\"type\":\"ping\"}",
        "{\"id\":1,\"type\":\"ping\"",
        &deep,
        &big,
    ] {
        assert_eq!(read_request(text), None, "{}", text.get(..60).unwrap_or(text));
    }
}

#[test]
fn a_request_with_other_fields_is_refused() {
    assert_eq!(read_request(r#"{"id":1,"type":"eval"}"#), Some((1, Err(Refusal::UnknownType))));
    for text in [
        r#"{"id":1,"type":"ping","x":1}"#,
        r#"{"id":1,"type":"ping","__proto__":{"x":1}}"#,
        r#"{"id":1,"type":"load","plan":{}}"#,
        r#"{"id":1,"type":"setLocale","lang":"fr"}"#,
        r#"{"id":1,"type":"setLocale"}"#,
        r#"{"id":1,"type":"goTo","stage":"end"}"#,
        r#"{"id":1,"type":"lock","ids":"budget"}"#,
        r#"{"id":1,"type":"export","format":"exe"}"#,
    ] {
        assert_eq!(read_request(text), Some((1, Err(Refusal::BadRequest))), "{text}");
    }
}

#[test]
fn a_digest_tells_plans_apart() {
    let plan = Plan::default();
    assert_eq!(digest(&plan), digest(&plan.clone()));
    let mut other = plan.clone();
    other.next_id += 1;
    assert_ne!(digest(&plan), digest(&other));
    let file = write(&plan, 7).replace("\"saved_at\": 7", "\"saved_at\": 0");
    assert_eq!(digest(&plan), crate::store::digest(&file), "as the page around computes it");
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(text in "\\PC{0,200}|\\{\"id\":[0-9]{1,3},\"type\":\"[a-zA-Z]{0,12}\"(,\"[a-z_]{1,9}\":[\\[\\{\"0-9a-z:,\\}\\]]{0,20})?\\}") {
        let _ = read_request(&text);
        prop_assert!(News::read(&text).is_none());
    }
}
