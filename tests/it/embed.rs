//! The schema of the messages between an embedded planner and the page around it: what the types write is what it
//! describes, and what it describes is read; and the page that makes the code for other pages.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::embed::{Embed, Visit, params};
use mixwright::app::{Action, Health, Route, State, Storage};
use mixwright::base::Lang;
use mixwright::library::CASES;
use mixwright::plan::{Plan, Stage};
use mixwright::store;
use mixwright::store::embed::{
    Answer, Colours, FileForm, Keeper, Made, News, Page, Place, Refusal, Request, Score, Standing, digest,
    read_request, write_request,
};
use serde_json::{Value, json};

use super::view::{act, render};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/embed.schema.json")).expect("the schema is JSON")
}

/// Whether a value is what a node of the schema describes: the part of JSON Schema the file uses, and a panic at the rest.
fn fits(root: &Value, node: &Value, value: &Value) -> bool {
    let node = match node["$ref"].as_str() {
        Some(name) => &root["$defs"][name.strip_prefix("#/$defs/").expect("a local reference")],
        None => node,
    };
    let known = [
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "type",
        "const",
        "enum",
        "minimum",
        "maximum",
        "maxLength",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "uniqueItems",
        "oneOf",
        "pattern",
    ];
    for name in node.as_object().expect("a node").keys() {
        assert!(known.contains(&name.as_str()), "{name} is not checked here");
    }
    if let Some(ways) = node["oneOf"].as_array() {
        return ways.iter().filter(|way| fits(root, way, value)).count() == 1;
    }
    let is = |name: &str| match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other}"),
    };
    let typed = node["type"].as_str().is_none_or(is);
    let constant = node.get("const").is_none_or(|constant| constant == value);
    let among = node["enum"].as_array().is_none_or(|all| all.contains(value));
    let number = value.as_i64();
    let least = node["minimum"].as_i64().zip(number).is_none_or(|(least, number)| number >= least);
    let most = node["maximum"].as_i64().zip(number).is_none_or(|(most, number)| number <= most);
    let hex = node["pattern"].as_str().is_none_or(|pattern| {
        assert_eq!(pattern, "^[0-9a-f]{64}$");
        value.as_str().is_some_and(|text| text.len() == 64 && text.bytes().all(|b| b"0123456789abcdef".contains(&b)))
    });
    let items = value.as_array().is_none_or(|items| items.iter().all(|item| fits(root, &node["items"], item)));
    let fields = value.as_object().is_none_or(|fields| {
        let required = node["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let all = |name: &str, child: &Value| match node["properties"].get(name) {
            Some(node) => fits(root, node, child),
            None => node["additionalProperties"] != false,
        };
        required.into_iter().all(|name| fields.contains_key(name))
            && fields.iter().all(|(name, child)| all(name, child))
    });
    typed && constant && among && least && most && hex && items && fields
}

fn one(node: &str, text: &str) -> bool {
    let root = schema();
    fits(&root, &root["$defs"][node], &serde_json::from_str(text).expect("JSON"))
}

fn ids() -> BTreeSet<String> {
    ["budget".to_owned(), "products.3".to_owned()].into()
}

fn requests() -> Vec<Request> {
    let mut all = vec![
        Request::Load { plan: Some("{}".into()), case: None, suspend: None, readonly: Some(true), locks: Some(ids()) },
        Request::Load { plan: None, case: Some("{}".into()), suspend: None, readonly: None, locks: None },
        Request::Load { plan: None, case: None, suspend: Some("1.A".into()), readonly: None, locks: None },
        Request::Suspend { limit: 4_096 },
        Request::GetState {},
        Request::Lock { ids: ids() },
        Request::Unlock { ids: ids() },
        Request::Print {},
        Request::RequestSubmit {},
        Request::Ping {},
        Request::GoTo { stage: Place::Page(Page::Audit) },
        Request::GoTo { stage: Place::Page(Page::Document) },
    ];
    all.extend(Lang::ALL.map(|lang| Request::SetLocale { lang }));
    all.extend([Colours::Auto, Colours::Light, Colours::Dark].map(|theme| Request::SetTheme { theme }));
    all.extend(Stage::ALL.map(|stage| Request::GoTo { stage: Place::Stage(stage) }));
    let forms =
        [FileForm::Json, FileForm::Docx, FileForm::Xlsx, FileForm::Html, FileForm::Md, FileForm::Csv, FileForm::Ics];
    all.extend(forms.map(|format| Request::Export { format }));
    all
}

fn news() -> Vec<News> {
    let digest = digest(&Plan::default());
    let mut all = vec![
        News::Loaded { rev: 1, digest: digest.clone() },
        News::Change { rev: 2, digest: digest.clone() },
        News::Autosave { plan: "{}".into(), rev: 2, digest: digest.clone() },
        News::Progress { stage: Some(Place::Stage(Stage::Risk)), complete: 3, of: 12, score: None },
        News::Progress { stage: None, complete: 12, of: 12, score: Some(Score { points: 7, of: 17, open: 5 }) },
        News::Submit { file: "{}".into(), digest: digest.clone(), score: None },
        News::Submit { file: "{}".into(), digest, score: Some(Score { points: 0, of: 0, open: 0 }) },
        News::Resize { height: 1_234 },
        News::Error { code: "locked".into(), field: Some("budget.line".into()) },
        News::Error { code: "readonly".into(), field: None },
        News::Error { code: "no_case".into(), field: None },
        News::Exit {},
    ];
    all.extend([Keeper::Host, Keeper::Browser, Keeper::Memory].map(|state| News::Storage { state }));
    all
}

#[test]
fn what_is_said_is_what_the_schema_describes() {
    for request in requests() {
        let text = write_request(1, &request);
        assert!(one("request", &text), "{text}");
    }
    for news in news() {
        let text = news.write();
        assert!(one("news", &text), "{text}");
        assert_eq!(News::read(&text), Some(news));
    }
    let standing = Standing {
        plan: "{}".into(),
        rev: 3,
        digest: digest(&Plan::default()),
        stage: None,
        complete: 0,
        of: 12,
        lang: Lang::Zh,
        theme: Colours::Auto,
        mode: "assess".into(),
        readonly: false,
        locks: ids(),
        storage: Keeper::Memory,
    };
    let made = Made { name: "plan.docx".into(), base64: [0, 255].into() };
    let refusals = [
        Refusal::UnknownType,
        Refusal::BadRequest,
        Refusal::BadPlan,
        Refusal::BadCase,
        Refusal::OtherCase,
        Refusal::BadSuspend,
        Refusal::NoPlan,
        Refusal::BadLock,
        Refusal::Busy,
        Refusal::NotMade,
    ];
    let suspended = store::Suspended { data: "1.A".into(), whole: true, dropped: 3 };
    let answers = [
        Answer::Done,
        Answer::Standing(Box::new(standing)),
        Answer::Made(made),
        Answer::Suspended(suspended),
        Answer::Resumed { whole: false },
    ];
    for answer in answers.into_iter().chain(refusals.map(Answer::Refused)) {
        let text = answer.write(7);
        assert!(one("reply", &text), "{text}");
    }
}

/// A value that fits a node, for each way there is.
fn samples(root: &Value, node: &Value) -> Vec<Value> {
    if let Some(name) = node["$ref"].as_str() {
        return samples(root, &root["$defs"][name.strip_prefix("#/$defs/").expect("a local reference")]);
    }
    if let Some(ways) = node["oneOf"].as_array() {
        return ways.iter().flat_map(|way| samples(root, way)).collect();
    }
    if let Some(constant) = node.get("const") {
        return vec![constant.clone()];
    }
    if let Some(all) = node["enum"].as_array() {
        return all.clone();
    }
    match node["type"].as_str() {
        Some("object") => {
            let mut made = vec![json!({})];
            for (name, child) in node["properties"].as_object().into_iter().flatten() {
                let values = samples(root, child);
                let most = made.len().max(values.len());
                made = (0..most)
                    .map(|i| {
                        let mut object = made[i % made.len()].clone();
                        object[name] = values[i % values.len()].clone();
                        object
                    })
                    .collect();
            }
            made
        }
        Some("array") => vec![json!([]), Value::Array(vec![samples(root, &node["items"])[0].clone()])],
        Some("integer") => {
            let most = node.get("maximum").cloned().unwrap_or(json!(u64::MAX));
            vec![node["minimum"].clone(), most]
        }
        Some("boolean") => vec![json!(true), json!(false)],
        Some("null") => vec![Value::Null],
        Some("string") if node["pattern"].is_string() => vec![json!("0123456789abcdef".repeat(4))],
        Some("string") => vec![json!("company")],
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_the_schema_describes_is_read() {
    let root = schema();
    let requests = samples(&root, &root["$defs"]["request"]);
    assert!(requests.len() > 30, "{}", requests.len());
    for request in requests {
        assert!(matches!(read_request(&request.to_string()), Some((_, Ok(_)))), "{request}");
    }
    for news in samples(&root, &root["$defs"]["news"]) {
        assert!(News::read(&news.to_string()).is_some(), "{news}");
    }
    for text in
        [r#"{"id":1,"type":"ping","x":1}"#, r#"{"id":0,"type":"ping"}"#, r#"{"id":1,"type":"lock","ids":"budget"}"#]
    {
        assert!(!one("request", text), "{text}");
        assert!(!matches!(read_request(text), Some((_, Ok(_)))), "{text}");
    }
}

#[test]
fn the_documentation_names_every_setting_message_and_refusal() {
    let text = include_str!("../../docs/embedding.md");
    for name in params::NAMES.split(", ") {
        assert!(text.contains(&format!("| `{name}` |")), "{name}");
    }
    let root = schema();
    for node in ["request", "news"] {
        for way in root["$defs"][node]["oneOf"].as_array().unwrap() {
            let name = way["properties"]["type"]["const"].as_str().unwrap();
            assert!(text.contains(&format!("| `{name}` |")), "{name}");
        }
    }
    let news = root["$defs"]["news"]["oneOf"].as_array().unwrap();
    let told = news.iter().filter_map(|way| way["properties"]["code"]["enum"].as_array()).flatten();
    for code in root["$defs"]["refusal"]["enum"].as_array().unwrap().iter().chain(told) {
        assert!(text.contains(&format!("`{}`", code.as_str().unwrap())), "{code}");
    }
}

/// A guest the address asks for.
pub(crate) fn guest(lang: Lang, query: &str) -> State {
    let mut state = State::new(lang);
    let embed = Embed::parse(query).map(Box::new);
    act(
        &mut state,
        Action::Arrived { address: "https://planner.example/x/".into(), embed, kept: None, local: Health::Denied },
    );
    let storage = Storage::default();
    act(
        &mut state,
        Action::Started {
            hash: String::new(),
            lang: None,
            theme: None,
            plans: vec![],
            last: None,
            storage,
            clock_offset: 0,
        },
    );
    state
}

#[test]
fn a_guest_names_who_keeps_its_plan_and_what_it_did_not_understand() {
    for lang in Lang::ALL {
        let page = render(&guest(lang, "?embed=1&hide=adviser,share&height=auto"));
        for part in [r#"data-state="memory""#, r#"data-hide="adviser share""#, r#"data-embed="auto""#, "guest-foot"] {
            assert!(page.contains(part), "{part}");
        }
        assert!(!page.contains(r##"href="#/""##) && !page.contains("#/kept"), "no way to the visitor's plans");
        assert!(page.contains(r#"data-testid="strange" hidden"#) || page.contains("hidden=\"\" "), "nothing strange");
        let page = render(&guest(lang, "?embed=1&lang=fr&wing=<b>"));
        assert!(page.contains("lang=fr") && page.contains("ko, zh, en") && page.contains("wing=&lt;b&gt;"), "{lang:?}");
        let mut hosted = guest(lang, "?embed=1&origin=https://a.example&mode=assess");
        assert!(render(&hosted).contains("storage-warning"), "nobody answers yet");
        act(&mut hosted, Action::Guest(Visit::Linked));
        let page = render(&hosted);
        assert!(
            page.contains(r#"data-state="host""#) && !page.contains("storage-warning") && page.contains("guest.submit")
        );
    }
}

#[test]
fn a_guest_without_its_case_says_why_and_who_can_mend_it() {
    for lang in Lang::ALL {
        let tag = lang.tag().split('-').next().unwrap();
        let mut state = guest(lang, &format!("?embed=1&case=our-shop&mode=assess&resume=local&id=a&lang={tag}"));
        let page = render(&state);
        assert!(page.contains(r#"data-state="asked""#) && !page.contains("new-plan"), "{page}");
        assert!(!page.contains("guest.submit") && !page.contains("storage-warning"), "there is no plan yet");
        act(&mut state, Action::CaseAway);
        let page = render(&state);
        let parts = [r#"data-state="no_case""#, "case-our-shop.json", "case=our-shop", r#"id="case.again""#];
        assert!(parts.iter().all(|part| page.contains(part)), "{page}");
        act(&mut state, Action::CaseArrived("{}".to_owned()));
        assert!(render(&state).contains(r#"data-state="bad_case""#));
        let other = include_str!("../../data/cases/roastery.case.json");
        act(&mut state, Action::CaseArrived(other.to_owned()));
        let page = render(&state);
        assert!(page.contains(r#"data-state="other_case""#) && page.contains("case-roastery.json"), "{page}");
    }
}

#[test]
fn an_attempt_in_another_page_tells_where_it_goes() {
    let case = include_str!("../../data/cases/roastery.case.json");
    let begun = |query: &str| {
        let mut state = guest(Lang::Ko, &format!("?embed=1&lang=ko&case=roastery{query}"));
        act(&mut state, Action::CaseArrived(case.to_owned()));
        state
    };
    let page = render(&begun("&mode=assess"));
    assert!(page.contains("제출하고 파일 저장") && page.contains("attempt.learner") && page.contains("guest.submit"));
    let mut hosted = begun("&mode=assess&origin=https://a.example");
    act(&mut hosted, Action::Guest(Visit::Linked));
    let page = render(&hosted);
    assert!(!page.contains("제출하고 파일 저장") && page.contains("attempt.hand-in"), "{page}");
    let page = render(&begun("&mode=view"));
    assert!(!page.contains("attempt.hand-in") && !page.contains("attempt.learner"), "nothing to fill in");
    assert!(page.contains(r#"data-testid="attempt""#), "the case is there to be read");
}

#[test]
fn the_page_about_embedding_shows_the_code() {
    for lang in Lang::ALL {
        let mut state = State::new(lang);
        act(
            &mut state,
            Action::Arrived {
                address: "https://planner.example/x/".into(),
                embed: None,
                kept: None,
                local: Health::Denied,
            },
        );
        act(&mut state, Action::Go(Route::Embed));
        let page = render(&state);
        assert!(page.contains("https://planner.example/x/embed.js"), "{page}");
        assert!(page.contains("./?embed=1&amp;resume=none"), "{page}");
        for case in CASES {
            assert!(page.contains(&format!(r#"value="{}""#, case.id)) && page.contains(case.title.get(lang)), "{page}");
        }
    }
    assert_eq!(store::embed::PROTOCOL, 1);
}
