//! The file format `mixwright-case`, version 1; described in `docs/case-file.md`. A case comes from a teacher, a school's
//! server or anybody: it is hostile until every value of it is inside its range.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::course::{Case, CaseText, Criterion, Months, Rule, Sealed, Teacher, Words, World};
use crate::plan::attempt::{MAX_CASE, MAX_RELEASED};
use crate::plan::row::{MAX_LINE, MAX_TEXT};
use crate::plan::{Plan, Stage};

use super::envelope::{VERSION, whole};
use super::migrate::migrate;
use super::{layout, limits};

/// Value of the `format` field.
pub const CASE_FORMAT: &str = "mixwright-case";
/// Version of the format this program writes and the newest it reads.
pub const CASE_VERSION: u32 = 1;
/// The most characters of a case's story.
pub const MAX_STORY: usize = 20_000;
/// The most locks, and the most fields of a criterion.
pub const MAX_LOCKS: usize = 1_000;
/// The most criteria.
pub const MAX_CRITERIA: usize = 60;
/// The most points of a criterion.
pub const MAX_POINTS: u32 = 1_000;
/// The most shocks of a market.
pub const MAX_SHOCKS: usize = 100;
/// Editions are below it.
pub(super) const MAX_EDITION: u32 = 1_000_000;
/// The most minutes of an attempt: a day.
pub const MAX_MINUTES: u32 = 1_440;

/// Why a text is not a case. Nothing is changed by a refused text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseError {
    /// Larger than a case may be.
    TooBig,
    /// Not JSON, or cut off, at this line.
    NotJson {
        /// Line, 1-based.
        line: usize,
    },
    /// JSON, but not a case.
    NotACase,
    /// Written by a newer version.
    Newer {
        /// Version of the format, or of the plans in it.
        version: u32,
    },
    /// A case with a value that cannot be.
    Damaged {
        /// What is wrong, for people who mend files by hand; field names, not prose.
        detail: String,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File<C> {
    format: String,
    version: u32,
    /// Version of the plans inside, as in a plan's own file.
    plan_version: u32,
    case: C,
}

/// What a file says of its format.
#[derive(Deserialize)]
pub(super) struct Head {
    pub(super) format: Option<String>,
    pub(super) version: Option<u32>,
}

/// The case as the text of a file.
#[must_use]
pub fn write_case(case: &Case) -> String {
    layout::text(&File { format: CASE_FORMAT.to_owned(), version: CASE_VERSION, plan_version: VERSION, case })
}

/// Whether a text says that it is a case, sound or not.
#[must_use]
pub fn is_case(text: &str) -> bool {
    has_format(text, CASE_FORMAT)
}

pub(super) fn has_format(text: &str, format: &str) -> bool {
    serde_json::from_str::<Head>(text.trim_start_matches('\u{feff}'))
        .is_ok_and(|head| head.format.as_deref() == Some(format))
}

/// The case in a text.
///
/// # Errors
/// When the text is not a case this version can read; see [`CaseError`].
pub fn read_case(text: &str) -> Result<Case, CaseError> {
    let damaged = |detail: String| CaseError::Damaged { detail };
    if text.len() > MAX_CASE {
        return Err(CaseError::TooBig);
    }
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => CaseError::NotACase,
        _ => CaseError::NotJson { line: error.line() },
    })?;
    match head.version {
        Some(1..=CASE_VERSION) if head.format.as_deref() == Some(CASE_FORMAT) => {}
        Some(version) if version > 0 && head.format.as_deref() == Some(CASE_FORMAT) => {
            return Err(CaseError::Newer { version });
        }
        _ => return Err(CaseError::NotACase),
    }
    let file: File<Value> =
        serde_json::from_value(whole(text).map_err(damaged)?).map_err(|error| damaged(error.to_string()))?;
    let mut case = file.case;
    if let Some(plans) = case.get_mut("plans").and_then(Value::as_object_mut) {
        for plan in plans.values_mut() {
            renew(plan, file.plan_version)?;
        }
    }
    let case: Case = serde_json::from_value(case).map_err(|error| damaged(error.to_string()))?;
    check(&case).map_err(|field| damaged(field.to_owned()))?;
    Ok(case)
}

/// Brings a bare plan of a file to the newest version.
pub(super) fn renew(plan: &mut Value, version: u32) -> Result<(), CaseError> {
    match version {
        0 => return Err(CaseError::Damaged { detail: "plan_version".to_owned() }),
        VERSION => {}
        1..VERSION => {
            let text = migrate(version, json!({ "plan": plan.take() }));
            let file: Value = serde_json::from_str(&text).unwrap_or_default();
            *plan = file.get("plan").cloned().unwrap_or_default();
        }
        _ => return Err(CaseError::Newer { version }),
    }
    Ok(())
}

/// Checks a case; names the first value that is out of range.
///
/// # Errors
/// The field.
pub fn check_case(case: &Case) -> Result<(), &'static str> {
    check(case)
}

fn fits(ok: bool, field: &'static str) -> Result<(), &'static str> {
    if ok { Ok(()) } else { Err(field) }
}

fn check(case: &Case) -> Result<(), &'static str> {
    fits(is_case_id(&case.id), "id")?;
    fits((1..MAX_EDITION).contains(&case.edition), "edition")?;
    fits(!case.texts.is_empty(), "texts")?;
    fits(case.texts.values().all(|text| !text.title.trim().is_empty()), "texts")?;
    fits(!case.plans.is_empty(), "plans")?;
    check_values(case)
}

/// Checks what is said in a case, whether all is said that a case needs or not.
pub(super) fn check_values(case: &Case) -> Result<(), &'static str> {
    fits(case.texts.values().all(is_text), "texts")?;
    case.plans.values().try_for_each(|plan| check_plan(plan))?;
    fits(case.locks.len() <= MAX_LOCKS && case.locks.iter().all(|lock| is_field(lock)), "locks")?;
    fits(case.hints.values().all(|words| are_words(words, MAX_TEXT)), "hints")?;
    fits(case.minutes.is_none_or(|minutes| (1..=MAX_MINUTES).contains(&minutes)), "minutes")?;
    check_rubric(&case.rubric)?;
    fits(case.pass.is_none_or(|percent| (1..=100).contains(&percent)), "pass")?;
    match &case.months {
        None => {}
        Some(Months::Scheduled(actuals)) => fits(actuals.is_legal(), "months.scheduled")?,
        Some(Months::Simulated(world)) => fits(is_world(world), "months.simulated")?,
    }
    fits(case.sealed.as_ref().is_none_or(is_sealed), "sealed")
}

/// A plan a case may hold: one like any other, but no attempt, and none of which another case is made.
fn check_plan(plan: &Plan) -> Result<(), &'static str> {
    match (&plan.attempt, &plan.draft) {
        (Some(_), _) => Err("plans.attempt"),
        (_, Some(_)) => Err("plans.draft"),
        (None, None) => limits::check(plan),
    }
}

/// What only the teacher reads.
pub(super) fn check_teacher(teacher: &Teacher) -> Result<(), &'static str> {
    if !are_words(&teacher.notes, MAX_STORY) {
        return Err("notes");
    }
    teacher.model.as_deref().map_or(Ok(()), check_plan)?;
    check_rubric(&teacher.rubric)
}

/// Whether a text can name a case: small letters, digits and hyphens, 3 to 64.
#[must_use]
pub fn is_case_id(id: &str) -> bool {
    (3..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether it has the shape of a field's id: a stage, and names behind points.
fn is_field(id: &str) -> bool {
    let token =
        |token: &str| !token.is_empty() && token.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-:".contains(&b));
    id.len() <= MAX_LINE && id.split('.').all(token) && id.split('.').next().and_then(Stage::from_slug).is_some()
}

fn fits_in(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.chars().any(|c| c.is_control() && c != '\n')
}

fn is_text(text: &CaseText) -> bool {
    fits_in(&text.title, MAX_LINE)
        && !text.title.contains('\n')
        && fits_in(&text.story, MAX_STORY)
        && fits_in(&text.task, MAX_TEXT)
}

fn are_words(words: &Words, most: usize) -> bool {
    words.values().all(|text| fits_in(text, most))
}

fn check_rubric(rubric: &[Criterion]) -> Result<(), &'static str> {
    let mut ids: Vec<u32> = rubric.iter().map(|criterion| criterion.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let rule = |rule: &Rule| match rule {
        Rule::Justification { fields } => fields.len() <= MAX_LOCKS && fields.iter().all(|field| is_field(field)),
        Rule::Range { low, high, .. } => low.zip(*high).is_none_or(|(low, high)| low <= high),
        Rule::Completeness { .. } | Rule::Coherence | Rule::Soundness | Rule::Adjustment | Rule::Own => true,
    };
    let criterion = |one: &Criterion| one.points <= MAX_POINTS && are_words(&one.name, MAX_LINE) && rule(&one.rule);
    let sound = rubric.len() <= MAX_CRITERIA && ids.len() == rubric.len() && rubric.iter().all(criterion);
    if sound { Ok(()) } else { Err("rubric") }
}

/// The largest force of a shock and the largest spread, in ppm: ten times the rate.
const MAX_FORCE: u32 = 10_000_000;

fn is_world(world: &World) -> bool {
    let months = 1..=MAX_RELEASED;
    let shock = |shock: &crate::course::Shock| {
        months.contains(&shock.month)
            && months.contains(&shock.lasts)
            && shock.force.0 <= MAX_FORCE
            && shock.channel.as_ref().is_none_or(|id| !id.is_empty() && fits_in(id, MAX_LINE))
    };
    months.contains(&world.months)
        && world.spread.0 <= MAX_FORCE
        && world.shocks.len() <= MAX_SHOCKS
        && world.shocks.iter().all(shock)
}

fn is_sealed(sealed: &Sealed) -> bool {
    let size = |text: &str, bytes: usize| super::seal::bytes(text).is_some_and(|found| found.len() == bytes);
    size(&sealed.salt, super::seal::SALT)
        && size(&sealed.nonce, super::seal::NONCE)
        && super::seal::bytes(&sealed.data).is_some_and(|found| found.len() >= super::seal::TAG)
}

#[cfg(test)]
mod tests;
