//! The file format `mixwright-submission`, version 1; described in `docs/case-file.md`. It carries an attempt to the teacher,
//! with a seal over its values. The seal tells accidents and idle hands; whoever can run the program can make any seal.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::Lang;
use crate::course::{Case, Locks};
use crate::plan::attempt::{Attempt, Log};
use crate::plan::{Change, Plan, file_stem};

use super::case::{CaseError, Head, has_format, read_case, renew};
use super::envelope::{MAX_BYTES, VERSION, whole};
use super::{compare, digest, layout, limits};

/// Value of the `format` field.
pub const SUBMISSION_FORMAT: &str = "mixwright-submission";
/// Version of the format this program writes and the newest it reads.
pub const SUBMISSION_VERSION: u32 = 1;

/// What a learner hands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The case's id.
    pub case: String,
    /// The case's edition.
    pub edition: u32,
    /// [`digest::digest`] of the case's text.
    pub digest: String,
    /// Who made it, as the learner wrote it.
    pub learner: String,
    /// The language whose plan it began from.
    pub lang: Lang,
    /// When it began, milliseconds since 1970.
    pub started: u64,
    /// When it was handed in, milliseconds since 1970.
    pub handed: u64,
    /// The share of the case's minutes the learner had, in percent; 0 for no limit.
    pub stretch: u16,
    /// How many months of results were released.
    pub released: u32,
    /// The plan, without the attempt.
    pub plan: Rc<Plan>,
    /// What was changed, step by step.
    pub log: Log,
}

/// Why a text is not a submission. Nothing is changed by a refused text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmissionError {
    /// Larger than a submission may be.
    TooBig,
    /// Not JSON, or cut off, at this line.
    NotJson {
        /// Line, 1-based.
        line: usize,
    },
    /// JSON, but not a submission.
    NotASubmission,
    /// Written by a newer version.
    Newer {
        /// Version of the format, or of the plan in it.
        version: u32,
    },
    /// Its seal does not fit what it says: something was changed after it was handed in.
    Tampered,
    /// Sealed, but with a value that cannot be.
    Damaged {
        /// What is wrong; field names, not prose.
        detail: String,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Of {
    id: String,
    edition: u32,
    digest: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File<P> {
    format: String,
    version: u32,
    plan_version: u32,
    case: Of,
    learner: String,
    lang: Lang,
    started: u64,
    handed: u64,
    stretch: u16,
    released: u32,
    log: Log,
    plan: P,
    seal: String,
}

/// The submission of an attempt that was handed in; `None` where the plan is none, or its case cannot be read.
#[must_use]
pub fn write_submission(plan: &Plan) -> Option<String> {
    let attempt = plan.attempt.as_deref()?;
    let case = read_case(&attempt.case).ok()?;
    let mut file = File {
        format: SUBMISSION_FORMAT.to_owned(),
        version: SUBMISSION_VERSION,
        plan_version: VERSION,
        case: Of { id: case.id, edition: case.edition, digest: digest(&attempt.case) },
        learner: attempt.learner.clone(),
        lang: attempt.lang,
        started: attempt.started,
        handed: attempt.handed?,
        stretch: attempt.stretch,
        released: attempt.released,
        log: attempt.log.clone(),
        plan: Plan { attempt: None, ..plan.clone() },
        seal: String::new(),
    };
    file.seal = seal(serde_json::to_value(&file).ok()?).1;
    Some(layout::text(&file))
}

/// What is in a file beside its seal, the seal it should have, and the one it has.
fn seal(mut file: Value) -> (Value, String, Option<String>) {
    let found = file.as_object_mut().and_then(|fields| fields.remove("seal"));
    let seal = digest::hex(&file.to_string());
    (file, seal, found.and_then(|seal| seal.as_str().map(str::to_owned)))
}

/// Whether a text says that it is a submission, sound or not.
#[must_use]
pub fn is_submission(text: &str) -> bool {
    has_format(text, SUBMISSION_FORMAT)
}

/// The submission in a text.
///
/// # Errors
/// When the text is not a submission this version can read, or not the one that was handed in; see [`SubmissionError`].
pub fn read_submission(text: &str) -> Result<Submission, SubmissionError> {
    let damaged = |detail: String| SubmissionError::Damaged { detail };
    if text.len() > MAX_BYTES {
        return Err(SubmissionError::TooBig);
    }
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => SubmissionError::NotASubmission,
        _ => SubmissionError::NotJson { line: error.line() },
    })?;
    let version = match head.version {
        Some(version) if version > 0 && head.format.as_deref() == Some(SUBMISSION_FORMAT) => version,
        _ => return Err(SubmissionError::NotASubmission),
    };
    let (body, wanted, found) = seal(whole(text).map_err(damaged)?);
    if found.as_deref() != Some(&wanted) {
        // What a newer version seals in another way is not tampered with.
        return Err(if version > SUBMISSION_VERSION {
            SubmissionError::Newer { version }
        } else {
            SubmissionError::Tampered
        });
    }
    if version > SUBMISSION_VERSION {
        return Err(SubmissionError::Newer { version });
    }
    let mut body = body;
    if let Some(fields) = body.as_object_mut() {
        fields.insert("seal".to_owned(), wanted.into());
    }
    let file: File<Value> = serde_json::from_value(body).map_err(|error| damaged(error.to_string()))?;
    if !goes_on(&file.log, &file.plan) {
        return Err(SubmissionError::Tampered);
    }
    let mut plan = file.plan;
    renew(&mut plan, file.plan_version).map_err(|error| match error {
        CaseError::Newer { version } => SubmissionError::Newer { version },
        _ => damaged("plan_version".to_owned()),
    })?;
    let plan: Plan = serde_json::from_value(plan).map_err(|error| damaged(error.to_string()))?;
    limits::check(&plan).map_err(|field| damaged(field.to_owned()))?;
    let attempt = Attempt {
        case: "".into(),
        lang: file.lang,
        learner: file.learner,
        started: file.started,
        stretch: file.stretch,
        released: file.released,
        handed: Some(file.handed),
        log: file.log,
    };
    if plan.attempt.is_some() || !attempt.is_legal() {
        return Err(damaged("attempt".to_owned()));
    }
    let Attempt { lang, learner, started, stretch, released, log, .. } = attempt;
    let Of { id: case, edition, digest } = file.case;
    let (handed, plan) = (file.handed, Rc::new(plan));
    Ok(Submission { case, edition, digest, learner, lang, started, handed, stretch, released, plan, log })
}

/// Whether the last step of a log, which is the handing in, was made with this plan.
fn goes_on(log: &Log, plan: &Value) -> bool {
    let Some((last, before)) = log.steps.split_last() else { return false };
    let chain = before.last().map_or("", |step| &step.chain);
    // Where all steps before it were dropped there is nothing to hold it against; the program keeps more than one.
    (log.before == 0 || !before.is_empty())
        && last.chain == digest::link(chain, last.at, &last.field, &digest::body(plan.clone()))
}

impl Submission {
    /// What was said otherwise than the case says though it is locked; nothing the program itself could have made.
    #[must_use]
    pub fn locked_differences(&self, case: &Case) -> Vec<Change> {
        let Some(given) = case.plans.get(&self.lang) else { return Vec::new() };
        let mut changes = compare(given, &self.plan).changes;
        let violated = Locks::of(case).violated(&changes);
        changes.retain(|change| violated.contains(&change.path));
        changes
    }
}

/// A file name for the submission of a plan.
#[must_use]
pub fn submission_name(plan: &Plan) -> String {
    let learner = plan.attempt.as_ref().map(|attempt| file_stem(&attempt.learner)).unwrap_or_default();
    let name = plan.file_stem();
    let name = if learner.is_empty() { name } else { format!("{name}-{learner}") };
    format!("{name}.submission.json")
}

#[cfg(test)]
mod tests;
