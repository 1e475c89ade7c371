//! The file format `mixwright-plan`, version 9; described in `docs/plan-file.md` and `docs/plan.schema.json`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::plan::Plan;

use super::migrate::migrate;
use super::{layout, limits};

/// Value of the `format` field.
pub const FORMAT: &str = "mixwright-plan";
/// Version this program writes and the newest it reads.
pub const VERSION: u32 = 9;
/// Largest file that is read, in bytes; a full plan has well under a hundred thousand.
pub const MAX_BYTES: usize = 4_000_000;
/// Most objects and lists in a text that is taken apart as a whole: each takes up to 700 bytes of memory, however short.
const MAX_PARTS: usize = 100_000;

/// A plan with the time it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The plan.
    pub plan: Plan,
    /// Milliseconds since 1970, UTC.
    pub saved_at: u64,
}

/// Why a text is not a plan. Nothing is changed by a refused text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than [`MAX_BYTES`].
    TooBig,
    /// Not JSON, or cut off, at this line.
    NotJson {
        /// Line, 1-based.
        line: usize,
    },
    /// JSON, but not a plan of ours.
    NotAPlan,
    /// Written by a newer version.
    Newer {
        /// Version of the file.
        version: u32,
    },
    /// A plan of ours with a value that cannot be.
    Damaged {
        /// What is wrong, for people who mend files by hand; field names, not prose.
        detail: String,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope<P> {
    format: String,
    version: u32,
    #[serde(default)]
    pub(super) saved_at: u64,
    pub(super) plan: P,
}

#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

/// The plan as the text of a file.
#[must_use]
pub fn write(plan: &Plan, saved_at: u64) -> String {
    let envelope = Envelope { format: FORMAT.to_owned(), version: VERSION, saved_at, plan };
    layout::text(&envelope)
}

/// A JSON text as a whole, where it has few enough parts to be kept in memory at once. Brackets in texts count as well.
pub(super) fn whole(text: &str) -> Result<Value, String> {
    if text.bytes().filter(|byte| matches!(byte, b'{' | b'[')).count() > MAX_PARTS {
        return Err("too many parts".to_owned());
    }
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// The JSON of a file of our format, and its version.
pub(super) fn opened(text: &str) -> Result<(&str, u32), ReadError> {
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooBig);
    }
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => ReadError::NotAPlan,
        _ => ReadError::NotJson { line: error.line() },
    })?;
    match head.version {
        Some(version) if head.format.as_deref() == Some(FORMAT) => Ok((text, version)),
        _ => Err(ReadError::NotAPlan),
    }
}

/// The plan in a text.
///
/// # Errors
/// When the text is not a plan this version can read; see [`ReadError`].
pub fn read(text: &str) -> Result<Saved, ReadError> {
    let (text, version) = opened(text)?;
    let damaged = |detail| ReadError::Damaged { detail };
    let text = match version {
        0 => return Err(ReadError::NotAPlan),
        // Brought to the newest version as text, so that one reader reads all.
        1..VERSION => Cow::Owned(migrate(version, whole(text).map_err(damaged)?)),
        VERSION => Cow::Borrowed(text),
        _ => return Err(ReadError::Newer { version }),
    };
    let envelope: Envelope<Plan> = serde_json::from_str(&text).map_err(|error| damaged(error.to_string()))?;
    limits::check(&envelope.plan).map_err(|field| ReadError::Damaged { detail: field.to_owned() })?;
    Ok(Saved { plan: envelope.plan, saved_at: envelope.saved_at })
}

/// When a plan file was saved, milliseconds since 1970; `None` where the text is no plan file.
#[must_use]
pub fn saved_at(text: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct Time {
        saved_at: u64,
    }
    serde_json::from_str::<Time>(text).ok().map(|time| time.saved_at)
}

/// A file name for a plan.
#[must_use]
pub fn file_name(plan: &Plan) -> String {
    format!("{}.mixwright.json", plan.file_stem())
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::base::{Currency, Month, Region};
    use crate::plan::company::CompanyEdit;
    use crate::plan::evaluation::EvaluationEdit;
    use crate::plan::{ActualMetric, Goal, Layer, LayerState, PlanEdit, Version};

    use super::*;

    fn plan() -> Plan {
        Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap())
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let saved = read(&write(&plan(), 7)).unwrap();
        assert_eq!(saved, Saved { plan: plan(), saved_at: 7 });
    }

    #[test]
    fn a_file_with_plans_in_plans_of_versions_is_refused() {
        let keep = || PlanEdit::Evaluation(EvaluationEdit::Keep { day: None, reason: String::new() });
        let once = plan().with(keep()).unwrap();
        assert_eq!(read(&write(&once, 7)).unwrap().plan, once);
        let twice = once.with(keep()).unwrap();
        let refused = |change: &dyn Fn(&mut Version)| {
            let mut broken = twice.clone();
            Rc::make_mut(&mut broken.evaluation).versions.last_mut().map(change).unwrap();
            read(&write(&broken, 7)) == Err(ReadError::Damaged { detail: "evaluation.versions".into() })
        };
        assert!(refused(&|version| version.plan = Rc::new(once.clone())), "versions");
        let result = EvaluationEdit::Measured(Month::new(2027, 6).unwrap(), Goal::Retention, Some(7));
        let result = Rc::new(plan().with(PlanEdit::Evaluation(result)).unwrap());
        assert!(refused(&|version| version.plan = result.clone()), "results");
        let yuan = Rc::new(plan().with(PlanEdit::Company(CompanyEdit::Currency(Currency::Cny))).unwrap());
        assert!(refused(&|version| version.plan = yuan.clone()), "another currency");
        assert!(!refused(&|version| version.reason = "more".into()), "what edits can make");
    }

    #[test]
    fn files_of_all_versions_open_as_the_same_plan() {
        let first = read(include_str!("../../tests/fixtures/plans/roastery.v1.mixwright.json")).unwrap().plan;
        let second = read(include_str!("../../tests/fixtures/plans/roastery.v2.mixwright.json")).unwrap().plan;
        assert_eq!(first, second);
        let own = &first.touchpoints.get("kr_naver_shopping").unwrap().own;
        assert!(own.values().all(|figure| figure.value > 0 && figure.sample.is_none()) && !own.is_empty());
        let segment = &first.customers.segments[0];
        assert!(segment.habits.starts_with("25~45세") && segment.browse.starts_with("네이버 쇼핑"), "{segment:?}");
        assert!(first.customers.relations.care(crate::plan::Care::Keep).starts_with("첫 구매 7일 뒤"));
        // What later versions added is not answered; what they kept is the same.
        let new = read(super::super::example(crate::base::Lang::Ko)).unwrap().plan;
        assert_eq!((&first.company, &first.products), (&new.company, &new.products));
        assert_eq!((&first.touchpoints, &first.budget), (&new.touchpoints, &new.budget));
        let third = read(include_str!("../../tests/fixtures/plans/roastery.v3.mixwright.json")).unwrap().plan;
        assert_eq!(third, new);
        let fourth = read(include_str!("../../tests/fixtures/plans/roastery.v4.mixwright.json")).unwrap().plan;
        assert_eq!(fourth, new);
        let fifth = read(include_str!("../../tests/fixtures/plans/roastery.v5.mixwright.json")).unwrap().plan;
        assert_eq!(fifth, new);
        let sixth = read(include_str!("../../tests/fixtures/plans/roastery.v6.mixwright.json")).unwrap().plan;
        assert_eq!(sixth, new);
        let seventh = read(include_str!("../../tests/fixtures/plans/roastery.v7.mixwright.json")).unwrap().plan;
        assert_eq!(seventh, new);
        let eighth = read(include_str!("../../tests/fixtures/plans/roastery.v8.mixwright.json")).unwrap().plan;
        assert_eq!(eighth, new);
        let risk = &fourth.risk;
        let done = |layer: &Layer| risk.layer_state(*layer) == LayerState::Done;
        assert_eq!(Layer::ALL.into_iter().filter(done).collect::<Vec<_>>(), [Layer::Data, Layer::Host]);
        assert_eq!(risk.secured.len(), 8);
    }

    #[test]
    fn a_layer_looked_after_in_an_old_file_has_all_its_safeguards() {
        let old =
            |layer: &str| format!(r#"{{"format":"{FORMAT}","version":4,"plan":{{"risk":{{"secured":["{layer}"]}}}}}}"#);
        for layer in Layer::ALL {
            let risk = read(&old(layer.slug())).unwrap().plan.risk;
            assert_eq!(risk.layer_state(layer), LayerState::Done, "{layer:?}");
            assert_eq!(risk.secured.len(), layer.safeguards().len(), "{layer:?} and no other");
        }
        assert!(matches!(read(&old("data_minimal")), Err(ReadError::Damaged { .. })));
    }

    #[test]
    fn results_of_an_old_file_stand_by_month_and_channel() {
        let old = |rows: &str| {
            let evaluation = format!(r#"{{"review":"Mondays","actuals":[{rows}]}}"#);
            read(&format!(r#"{{"format":"{FORMAT}","version":5,"plan":{{"evaluation":{evaluation}}}}}"#))
        };
        let rows = r#"{"id":1,"month":"2027-03","channel":"a","spend":100,"visits":7},
            {"id":2,"month":"2027-03","channel":"a","spend":20,"deals":1},{"id":3,"month":"2027-04","channel":"","deals":5},
            {"id":4,"month":null,"channel":"b","visits":9},{"id":5,"month":null,"channel":"","spend":null}"#;
        let evaluation = old(rows).unwrap().plan.evaluation;
        let (march, april) = (Month::new(2027, 3).unwrap(), Month::new(2027, 4).unwrap());
        let of = |metric| evaluation.actuals.get(march, Some("a"), metric);
        assert_eq!(
            [ActualMetric::Spend, ActualMetric::Visits, ActualMetric::Deals].map(of),
            [Some(120), Some(7), Some(1)]
        );
        assert_eq!(evaluation.actuals.get(april, None, ActualMetric::Deals), Some(5));
        assert_eq!(evaluation.actuals.months().count(), 2);
        assert_eq!(evaluation.review, "Mondays\n– b visits 9", "nothing typed is lost");
        assert!(matches!(old(r#"{"id":1,"extra":1}"#), Err(ReadError::Damaged { .. })));
        assert!(matches!(old(r#"{"id":1,"month":"2027-13","spend":1}"#), Err(ReadError::Damaged { .. })));
    }

    #[test]
    fn what_an_old_version_never_wrote_is_refused() {
        for (version, plan) in [
            (1, r#"{"touchpoints":{"by_channel":{"x":{"own":{"cpc":"?"}}}}}"#),
            (2, r#"{"customers":{"relationship":5}}"#),
            (2, r#"{"customers":{"segments":[{"id":1,"who":[]}]}}"#),
            (3, r#"{"customers":{"relationship":"x"}}"#),
        ] {
            let text = format!(r#"{{"format":"mixwright-plan","version":{version},"plan":{plan}}}"#);
            assert!(matches!(read(&text), Err(ReadError::Damaged { .. })), "{text}");
        }
    }

    #[test]
    fn every_truncation_is_refused() {
        let text = write(&plan(), 7);
        for end in (0..text.len() - 1).filter(|end| text.is_char_boundary(*end)) {
            assert!(matches!(read(&text[..end]), Err(ReadError::NotJson { .. })), "cut at {end}");
        }
    }

    #[test]
    fn strangers_newer_and_damaged_files_are_told_apart() {
        assert_eq!(read("[1, 2]"), Err(ReadError::NotAPlan));
        assert_eq!(read(r#"{"format":"other","version":1}"#), Err(ReadError::NotAPlan));
        assert_eq!(
            read(r#"{"format":"mixwright-plan","version":10,"plan":{"x":1}}"#),
            Err(ReadError::Newer { version: 10 })
        );
        let text = write(&plan(), 7);
        for (from, to) in [
            ("\"horizon\": 6", "\"horizon\": 4000000000"),
            ("\"horizon\": 6", "\"horizon\": -1"),
            ("\"funds\": null", "\"funds\": 99999999999999999"),
            ("\"contingency\": 100000", "\"contingency\": 900000"),
            ("\"currency\": \"KRW\"", "\"currency\": \"XXX\""),
        ] {
            let broken = text.replace(from, to);
            assert_ne!(broken, text, "{from}");
            assert!(matches!(read(&broken), Err(ReadError::Damaged { .. })), "{to}");
        }
    }

    #[test]
    fn a_huge_text_is_refused_before_it_is_parsed() {
        assert_eq!(read(&"[".repeat(MAX_BYTES + 1)), Err(ReadError::TooBig));
        assert_eq!(read(&"[".repeat(100_000)), Err(ReadError::NotAPlan));
        let deep = "[".repeat(100_000);
        assert!(matches!(read(&format!(r#"{{"a":{deep}"#)), Err(ReadError::NotJson { .. })));
        let many = |parts: usize| {
            let rows = vec!["{}"; parts].join(",");
            read(&format!(r#"{{"format":"{FORMAT}","version":1,"plan":{{"x":[{rows}]}}}}"#))
        };
        assert_eq!(many(MAX_PARTS), Err(ReadError::Damaged { detail: "too many parts".into() }));
        assert!(matches!(many(1_000), Err(ReadError::Damaged { detail }) if detail.contains("unknown field")));
        for version in 1..=VERSION {
            let plan = format!(r#"{{"format":"mixwright-plan","version":{version},"plan":{{"company":{deep}"#);
            assert!(matches!(read(&plan), Err(ReadError::NotJson { .. })), "cut off, however deep");
        }
    }

    #[test]
    fn file_names_are_harmless() {
        let named = |name: &str| {
            let edit = CompanyEdit::PlanName(name.into());
            file_name(&plan().with(PlanEdit::Company(edit)).unwrap())
        };
        assert_eq!(named("../a: b?"), "a-b.mixwright.json");
        assert_eq!(named("강릉 로스터리"), "강릉-로스터리.mixwright.json");
        assert_eq!(named(" "), "plan.mixwright.json");
    }
}
