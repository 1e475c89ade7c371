//! What an outsider who adds to the library is told: the very checks of the build, on good and bad extensions.
#![cfg(test)]

use std::path::Path;

// The modules of the build script; they name each other as neighbours.
#[path = "../../build/facts.rs"]
mod facts;
#[path = "../../build/library.rs"]
mod library;
#[path = "../../build/table.rs"]
mod table;
#[path = "../../build/texts.rs"]
mod texts;

use library::Library;

const CHANNEL: &str = r#"{"channels": [{"id": "jp_line_ads", "name_en": "LINE ads", "name_ko": "라인 광고",
    "name_zh": "LINE广告", "kind": "social_ad", "region": "global", "family": "social", "ownership": "paid",
    "driver": "click", "reaches": "strangers", "offer": "on_request", "lead_time_weeks": 3, "carryover_weekly": 0.2,
    "saturates_on": "audience_size", "hours_per_week": 3, "skills": "ad_ops|design", "role_visitor": 2,
    "role_curious": 2, "role_follower": 1, "role_responder": 1, "role_spreader": 1, "role_key_person": 0,
    "obj_brand": 2, "obj_new_product": 2, "obj_direct_sales": 2, "obj_information_collection": 1, "b2b": 0, "b2c": 3,
    "source": "LINE for Business help pages", "grade": "B", "judged": "no"}]}"#;

const FIGURE: &str = r#"{"benchmarks": [{"id": "naver_test_cpc", "channel": "kr_naver_powerlink", "region": "kr",
    "industry": "legal", "metric": "cpc", "value": 4100, "low": 3000, "high": 5200, "currency": "KRW", "year": 2026,
    "sample": "120 accounts", "source_name": "A publisher", "source_title": "A report", "source_ref": "example.org/r",
    "grade": "B", "basis": "reported", "counts": "yes", "note": ""}]}"#;

/// What the build says to the library with this extension.
fn build(extension: &str) -> Result<Vec<(&'static str, String)>, String> {
    let mut library = Library::read(Path::new("data"))?;
    library.extend("mine.json", extension)?;
    library.compile()
}

#[test]
fn the_shipped_library_and_its_extensions_build() {
    let library = Library::read(Path::new("data")).unwrap();
    assert_eq!(library.extensions, ["spain.json"]);
    assert!(library.table("benchmarks.csv").iter().any(|row| row.opt("region") == "es"));
    library.compile().unwrap();
}

#[test]
fn one_file_adds_a_channel_or_a_figure() {
    let tables = build(CHANNEL).unwrap();
    assert!(tables.iter().any(|(name, table)| *name == "channels.rs" && table.contains("\"jp_line_ads\"")));
    let tables = build(FIGURE).unwrap();
    assert!(tables.iter().any(|(name, table)| *name == "figures.rs" && table.contains("\"naver_test_cpc\"")));
    // A figure that only stands beside the others is not compiled in.
    let tables = build(&FIGURE.replace("\"counts\": \"yes\"", "\"counts\": \"no\"")).unwrap();
    assert!(tables.iter().all(|(_, table)| !table.contains("\"naver_test_cpc\"")));
}

#[test]
fn the_example_of_the_documentation_builds() {
    let page = include_str!("../../docs/library.md");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let tables = build(example).unwrap();
    assert!(tables.iter().any(|(_, table)| table.contains("kr_naver_powerlink_kr_legal_cpc_2026_agency")));
}

#[test]
fn every_mistake_is_named_with_its_place_and_the_way_to_mend_it() {
    for (from, to, place, mend) in [
        (
            "\"kr_naver_powerlink\"",
            "\"naver_powerlnk\"",
            "benchmarks entry 1 (naver_test_cpc), column `channel`",
            "add the row",
        ),
        ("\"legal\"", "\"lawyers\"", "column `industry`", "not an id of data/industries.csv"),
        ("\"cpc\"", "\"cpx\"", "column `metric`", "use one of"),
        ("4100", "\"4,100\"", "column `value`", "written like 12.5"),
        ("4100", "2000", "column `low`", "low ≤ value ≤ high"),
        ("\"KRW\"", "\"\"", "column `currency`", "is empty"),
        ("\"KRW\"", "\"won\"", "column `currency`", "must be KRW"),
        ("2026", "26", "column `year`", "a year from 2000 on"),
        ("\"A publisher\"", "\"\"", "column `source_name`", "expert judgement"),
        ("\"grade\": \"B\"", "\"grade\": \"E\"", "column `grade`", "must be A, B, C or D"),
        ("\"basis\": \"reported\"", "\"basis\": \"judged\"", "column `grade`", "a judged figure is always grade D"),
        ("\"counts\": \"yes\"", "\"counts\": \"maybe\"", "column `counts`", "yes or no"),
        ("\"region\": \"kr\"", "\"region\": \"es\"", "column `region`", "use one of"),
        ("\"note\"", "\"notes\"", "column `notes`", "is not a column of benchmarks.csv; it has: basis"),
        ("\"naver_test_cpc\"", "\"kr_naver_powerlink_kr_all_cpc_nd\"", "column `id`", "occurs twice"),
        ("\"benchmarks\"", "\"figures\"", "`figures` is not a table", "use one of: about benchmarks"),
        ("[{", "{", "is not JSON", "data/extensions/mine.json"),
        ("\"naver_test_cpc\"", "\"own-1\"", "column `id`", "lower-case letters"),
    ] {
        assert!(FIGURE.contains(from), "{from}");
        let error = build(&FIGURE.replacen(from, to, 1)).expect_err(to);
        assert!(error.contains(place) && error.contains(mend), "{to}: {error}");
        assert!(error.contains("data/extensions/mine.json"), "{error}");
    }
    for (from, to, column, mend) in [
        ("\"social_ad\"", "\"chat\"", "kind", "use one of: search_ad"),
        ("ad_ops|design", "ad_ops|juggling", "skills", "juggling"),
        ("\"lead_time_weeks\": 3", "\"lead_time_weeks\": 300", "lead_time_weeks", "0 to 104"),
        ("\"b2c\": 3", "\"b2c\": 4", "b2c", "0 to 3"),
        ("\"라인 광고\"", "\"\"", "name_ko", "is empty"),
        (
            "\"judged\": \"no\"",
            "\"judged\": \"no\", \"compliance\": \"jp_nothing\"",
            "compliance",
            "not an id of data/compliance.csv",
        ),
    ] {
        assert!(CHANNEL.contains(from), "{from}");
        let error = build(&CHANNEL.replacen(from, to, 1)).expect_err(to);
        assert!(error.contains(&format!("column `{column}`")) && error.contains(mend), "{to}: {error}");
    }
}
