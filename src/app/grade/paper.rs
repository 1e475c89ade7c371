//! One paper: the plan of an attempt with what is known of it, from the file for handing in or from a plan's file that
//! carries an attempt.

use std::rc::Rc;

use crate::course::Case;
use crate::course::review::Problem;
use crate::plan::{Attempt, Plan};
use crate::store::{self, CaseError, ReadError, Submission, SubmissionError};

/// A paper that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The plan.
    pub plan: Rc<Plan>,
    /// Who, when and how; without the text of the case.
    pub attempt: Attempt,
    /// The case it says it belongs to.
    pub case_id: String,
    /// Its edition.
    pub edition: u32,
    /// The digest of that case.
    pub digest: String,
    /// Whether the file has a seal.
    pub sealed: bool,
}

/// The paper in a text.
///
/// # Errors
/// What is wrong with it.
pub fn paper(text: &str) -> Result<Paper, Problem> {
    match store::read_submission(text) {
        Ok(submission) => Ok(Paper::of(submission)),
        Err(SubmissionError::NotASubmission) => planned(text),
        Err(error) => Err(refused(&error)),
    }
}

const fn refused(error: &SubmissionError) -> Problem {
    match error {
        SubmissionError::TooBig => Problem::TooBig,
        SubmissionError::NotJson { .. } | SubmissionError::Damaged { .. } => Problem::Damaged,
        SubmissionError::NotASubmission => Problem::NotASubmission,
        SubmissionError::Newer { .. } => Problem::Newer,
        SubmissionError::Tampered => Problem::Tampered,
    }
}

/// The attempt of a plan's file. One that was handed in is sealed anew, which shows whether its record fits its plan.
fn planned(text: &str) -> Result<Paper, Problem> {
    let plan = match store::read(text) {
        Ok(saved) => saved.plan,
        Err(ReadError::TooBig) => return Err(Problem::TooBig),
        Err(ReadError::Newer { .. }) => return Err(Problem::Newer),
        Err(ReadError::NotAPlan) => return Err(Problem::NotASubmission),
        Err(_) => return Err(Problem::Damaged),
    };
    let attempt = plan.attempt.as_deref().cloned().ok_or(Problem::NotASubmission)?;
    if let Some(text) = store::write_submission(&plan) {
        let submission = store::read_submission(&text).map_err(|error| refused(&error))?;
        return Ok(Paper { sealed: false, ..Paper::of(submission) });
    }
    let case = store::read_case(&attempt.case).map_err(|error| match error {
        CaseError::Newer { .. } => Problem::Newer,
        _ => Problem::Damaged,
    })?;
    Ok(Paper {
        case_id: case.id,
        edition: case.edition,
        digest: store::digest(&attempt.case),
        attempt: Attempt { case: "".into(), ..attempt },
        plan: Rc::new(Plan { attempt: None, ..plan }),
        sealed: false,
    })
}

impl Paper {
    fn of(submission: Submission) -> Self {
        let Submission { case, edition, digest, learner, lang, started, handed, stretch, released, plan, log } =
            submission;
        let attempt = Attempt { case: "".into(), lang, learner, started, stretch, released, handed: Some(handed), log };
        Self { plan, attempt, case_id: case, edition, digest, sealed: true }
    }

    /// What is missing where it is no file for handing in.
    pub(super) fn problem(&self) -> Option<Problem> {
        match (self.attempt.handed, self.sealed) {
            (None, _) => Some(Problem::NotHandedIn),
            (Some(_), false) => Some(Problem::Unsealed),
            (Some(_), true) => None,
        }
    }

    /// When which field was changed, in seconds of the attempt.
    #[must_use]
    pub fn steps(&self) -> Vec<(u32, String)> {
        self.attempt.log.steps.iter().map(|step| (step.at, step.field.clone())).collect()
    }

    /// When months were released, in seconds of the attempt.
    #[must_use]
    pub fn releases(&self) -> Vec<u32> {
        self.attempt.log.steps.iter().filter(|step| step.field == "released").map(|step| step.at).collect()
    }

    /// Seconds from the beginning to handing in, or to the last step.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        let last = self.attempt.log.steps.last().map_or(0, |step| step.at);
        self.attempt.handed.map_or(last, |handed| self.attempt.seconds(handed))
    }

    /// Whether the plan was worked at after the time was over, or handed in more than `grace` seconds after it.
    pub(super) fn is_late(&self, case: &Case, grace: u32) -> bool {
        let Some(end) = self.attempt.ends(case.minutes).map(|end| self.attempt.seconds(end)) else { return false };
        let told = |field: &str| matches!(field, "handed" | "reopened" | "learner" | "stretch");
        let worked = self.attempt.log.steps.iter().any(|step| step.at > end && !told(&step.field));
        worked || self.seconds() > end.saturating_add(grace)
    }
}
