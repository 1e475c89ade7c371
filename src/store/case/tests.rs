//! A case is read back as it was written, and whatever no author could have written is refused.

use std::rc::Rc;

use proptest::prelude::*;

use crate::base::{Lang, Ppm};
use crate::course::{FigureName, Shock, ShockKind};
use crate::store::{canonical, digest, example, read, seal};

use super::*;

fn plan(lang: Lang) -> Rc<Plan> {
    Rc::new(read(example(lang)).unwrap().plan)
}

fn shock() -> Shock {
    Shock { month: 2, kind: ShockKind::Algorithm, channel: Some("kr_meta".into()), force: Ppm(300_000), lasts: 2 }
}

/// A case with something in every place.
fn case() -> Case {
    let criterion = |id, rule| Criterion { id, name: [(Lang::Ko, "근거".into())].into(), points: 10, rule };
    let text = |title: &str| CaseText { title: title.into(), story: "그해\n봄".into(), task: "…".into() };
    Case {
        id: "roastery-2027".into(),
        edition: 3,
        texts: [(Lang::Ko, text("강릉 로스터리")), (Lang::En, text("The roastery"))].into(),
        plans: [(Lang::Ko, plan(Lang::Ko)), (Lang::En, plan(Lang::En))].into(),
        locks: ["company", "products.3", "budget.fixed.kr_meta"].map(str::to_owned).into(),
        hints: [(Stage::Budget, [(Lang::En, "Look at June.".into())].into())].into(),
        minutes: Some(90),
        rubric: vec![
            criterion(1, Rule::Completeness { stages: [Stage::Company].into() }),
            criterion(2, Rule::Range { figure: FigureName::Profit, low: Some(0), high: None }),
            criterion(3, Rule::Justification { fields: ["objectives.reason".to_owned()].into() }),
        ],
        pass: Some(60),
        months: Some(Months::Simulated(World {
            seed: 7,
            months: 6,
            spread: Ppm(150_000),
            shocks: vec![shock()],
            surprises: true,
        })),
        sealed: Some(seal(&Teacher::default(), "x", [1; 40])),
        ..Case::default()
    }
}

fn changed(change: impl FnOnce(&mut Value)) -> Result<Case, CaseError> {
    let mut file: Value = serde_json::from_str(&write_case(&case())).unwrap();
    change(&mut file);
    read_case(&file.to_string())
}

fn refused(pointer: &str, value: Value) -> String {
    let error = changed(|file| *file.pointer_mut(pointer).unwrap() = value);
    let Err(CaseError::Damaged { detail }) = error else { panic!("{pointer}: {error:?}") };
    detail
}

#[test]
fn what_is_written_reads_back_the_same() {
    let text = write_case(&case());
    assert_eq!(read_case(&text), Ok(case()));
    assert_eq!(read_case(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Ok(case()));
    let packed = canonical(&text).unwrap();
    assert_eq!((read_case(&packed), digest(&packed)), (Ok(case()), digest(&text)));
    assert!(is_case(&text) && !is_case(example(Lang::Ko)) && !is_case("{"));
}

#[test]
fn a_case_nobody_passes_or_fails_is_written_as_before() {
    assert!(write_case(&case()).contains("\"pass\": 60"));
    let text = write_case(&Case { pass: None, ..case() });
    assert!(!text.contains("pass\":"));
    assert_eq!(read_case(&text).unwrap().pass, None);
}

#[test]
fn plans_of_older_versions_are_brought_to_this_one() {
    let old: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/plans/roastery.v2.mixwright.json")).unwrap();
    let read = changed(|file| {
        file["plan_version"] = 2.into();
        file["case"]["plans"] = json!({ "ko": old["plan"] });
    });
    let same =
        super::super::read(include_str!("../../../tests/fixtures/plans/roastery.v2.mixwright.json")).unwrap().plan;
    assert_eq!(*read.unwrap().plans[&Lang::Ko], same);
}

#[test]
fn strangers_newer_and_damaged_files_are_told_apart() {
    assert_eq!(read_case(&"[".repeat(MAX_CASE + 1)), Err(CaseError::TooBig));
    assert_eq!(read_case("{\n\n"), Err(CaseError::NotJson { line: 3 }));
    for stranger in
        ["[]", "{}", r#"{"format":"mixwright-plan","version":1}"#, r#"{"format":"mixwright-case","version":0}"#]
    {
        assert_eq!(read_case(stranger), Err(CaseError::NotACase), "{stranger}");
    }
    assert_eq!(changed(|file| file["version"] = 2.into()), Err(CaseError::Newer { version: 2 }));
    let next = VERSION + 1;
    assert_eq!(changed(|file| file["plan_version"] = next.into()), Err(CaseError::Newer { version: next }));
    let deep =
        format!(r#"{{"format":"mixwright-case","version":1,"case":{}1{}}}"#, "[".repeat(9_000), "]".repeat(9_000));
    assert!(matches!(read_case(&deep), Err(CaseError::NotJson { .. } | CaseError::Damaged { .. })));
    let many = format!(r#"{{"format":"mixwright-case","version":1,"case":[{}0]}}"#, "[],".repeat(200_000));
    assert_eq!(read_case(&many), Err(CaseError::Damaged { detail: "too many parts".into() }));
}

#[test]
fn every_limit_is_kept() {
    for id in ["", "ab", "Roastery", "가나다", "a b c", &"x".repeat(65)] {
        assert_eq!(refused("/case/id", id.into()), "id", "{id}");
    }
    assert_eq!(refused("/case/edition", 0.into()), "edition");
    assert_eq!(refused("/case/texts", json!({})), "texts");
    assert_eq!(refused("/case/texts/ko/title", " ".into()), "texts");
    assert_eq!(refused("/case/texts/ko/story", "x".repeat(MAX_STORY + 1).into()), "texts");
    assert_eq!(refused("/case/plans", json!({})), "plans");
    assert_eq!(refused("/case/plans/ko/company/horizon", 99.into()), "company.horizon");
    let attempt = json!({ "case": "", "lang": "ko", "started": 0, "stretch": 100 });
    assert_eq!(refused("/case/plans/ko/attempt", attempt), "plans.attempt");
    assert_eq!(refused("/case/plans/ko/draft", json!({ "text": "SECRET" })), "plans.draft");
    for lock in ["", "nowhere", "company.", "company..funds", "company.<b>", &format!("company.{}", "x".repeat(200))] {
        assert_eq!(refused("/case/locks", json!([lock])), "locks", "{lock}");
    }
    for minutes in [0, 1_441] {
        assert_eq!(refused("/case/minutes", minutes.into()), "minutes");
    }
    for percent in [0, 101] {
        assert_eq!(refused("/case/pass", percent.into()), "pass");
    }
    assert_eq!(refused("/case/rubric/0/points", 1_001.into()), "rubric");
    assert_eq!(refused("/case/rubric/1/id", 1.into()), "rubric");
    assert_eq!(refused("/case/rubric/1/rule/high", (-1).into()), "rubric");
    assert_eq!(refused("/case/rubric/2/rule/fields", json!(["x"])), "rubric");
    for (field, value) in [("month", 0), ("month", 37), ("lasts", 0), ("force", 10_000_001)] {
        assert_eq!(refused(&format!("/case/months/simulated/shocks/0/{field}"), value.into()), "months.simulated");
    }
    assert_eq!(refused("/case/months/simulated/months", 37.into()), "months.simulated");
    assert_eq!(refused("/case/months", json!({ "scheduled": { "2027-06": {} } })), "months.scheduled");
    assert_eq!(refused("/case/sealed/salt", "AAAA".into()), "sealed");
    assert!(refused("/case/order", "backwards".into()).contains("backwards"));
    assert!(changed(|file| file["case"]["extra"] = 1.into()).is_err());
}

proptest! {
    #[test]
    fn a_case_with_any_byte_changed_never_panics(at in 0_usize..60_000, byte: u8) {
        let mut bytes = write_case(&case()).into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) && let Ok(read) = read_case(&text) {
            prop_assert_eq!(check_case(&read), Ok(()));
            prop_assert_eq!(read_case(&write_case(&read)), Ok(read));
        }
    }
}
