//! A class graded at once: from the bytes of files learners handed in to a table with points, and what the page that shows
//! it knows. [`grade`] is the same natively and in the office worker; nothing of it touches anybody's plans.

mod paper;
pub mod state;
mod unpack;

use std::rc::Rc;

use crate::course::Case;
use crate::course::locks::Locks;
use crate::course::review::{Class, Handed, Measure, Problem, Source, Work, review};
use crate::export::carried::Refused;
use crate::plan::Plan;
use crate::store;

pub use paper::{Paper, paper};
pub use state::{Grade, GradeAction, Order, Seen};
pub use unpack::{carried, entry};

/// Most files, those in packages counted one by one.
pub const MAX_FILES: usize = 1_000;
/// Most bytes of all files together, as they were picked.
pub const MAX_TOGETHER: usize = 200_000_000;
/// Seconds after the end within which handing in is not late: whoever worked to the end has still to press the button.
const GRACE: u32 = 300;
/// Most locked fields that are named for one submission.
const MAX_NAMED: usize = 20;

/// A file as it was picked: name and bytes.
pub type Picked = (String, Rc<[u8]>);

/// What is graded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile {
    /// The text of the case's file.
    pub case: Rc<str>,
    /// Opens what only the teacher reads; `None` to grade without it.
    pub passphrase: Option<Rc<str>>,
    /// The files.
    pub files: Rc<Vec<Picked>>,
}

/// Why a pile could not be graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ungraded {
    /// The case cannot be read.
    Case,
    /// The passphrase is another one.
    Passphrase,
    /// What was sealed cannot be read.
    Sealed,
    /// More files than are graded at once.
    TooMany,
}

impl Ungraded {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Case, Self::Passphrase, Self::Sealed, Self::TooMany];

    /// As a word, for messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Passphrase => "passphrase",
            Self::Sealed => "sealed",
            Self::TooMany => "too many",
        }
    }
}

/// Grades a pile. `part` is called with the percentage that is done.
///
/// # Errors
/// When nothing can be graded; see [`Ungraded`]. Files that cannot be read are rows that say so.
pub fn grade(pile: &Pile, mut part: impl FnMut(u8)) -> Result<Class, Ungraded> {
    let case = store::read_case(&pile.case).map_err(|_| Ungraded::Case)?;
    let teacher = match (&case.sealed, &pile.passphrase) {
        (Some(sealed), Some(passphrase)) => Some(store::unseal(sealed, passphrase).map_err(|error| match error {
            store::SealError::WrongPassphrase => Ungraded::Passphrase,
            store::SealError::Damaged | store::SealError::Newer => Ungraded::Sealed,
        })?),
        _ => None,
    };
    let mut papers = Vec::new();
    for (file, (name, bytes)) in pile.files.iter().enumerate() {
        unpack::texts(name, bytes, MAX_FILES - papers.len(), &mut |entry, text| {
            let name = entry.as_deref().unwrap_or(name);
            let (handed, key) = handed(&case, name, text);
            papers.push((handed, Source { file, entry, key }));
        })
        .map_err(|unpack::TooMany| Ungraded::TooMany)?;
        part(share(file + 1, pile.files.len(), 0, 30));
    }
    let (handed, sources): (Vec<Handed>, Vec<Source>) = papers.into_iter().unzip();
    let hidden = teacher.as_ref().map_or(&[][..], |teacher| &teacher.rubric);
    let measure = Measure { case: &case, digest: &store::digest(&pile.case), hidden };
    let review = review(measure, &handed, |place| part(share(place + 1, handed.len(), 30, 69)));
    Ok(Class { review, sources, teacher })
}

/// So much of `of`, as a percentage that goes from `from` up by `span`.
fn share(done: usize, of: usize, from: usize, span: usize) -> u8 {
    u8::try_from(from + done * span / of.max(1)).unwrap_or(100).min(100)
}

/// The plan of a case an attempt in a language began from.
#[must_use]
pub fn start(case: &Case, lang: crate::base::Lang) -> Option<Rc<Plan>> {
    case.plans.get(&lang).or_else(|| case.plans.values().next()).cloned()
}

/// What was handed in under a name, and what tells it from others.
fn handed(case: &Case, name: &str, text: Result<String, Refused>) -> (Handed, String) {
    let read = text.map_err(unreadable).and_then(|text| paper(&text));
    let mut handed = Handed {
        name: name.to_owned(),
        learner: String::new(),
        case_id: String::new(),
        edition: 0,
        case_digest: String::new(),
        work: None,
        problems: Vec::new(),
    };
    let paper = match read {
        Ok(paper) => paper,
        Err(problem) => {
            handed.problems.push(problem);
            return (handed, String::new());
        }
    };
    let key = paper.attempt.log.chain().to_owned();
    handed.problems.extend(paper.problem());
    if let Some(start) = start(case, paper.attempt.lang) {
        let changes = store::compare(&start, &paper.plan).changes;
        if paper.case_id == case.id {
            let violated = Locks::of(case).violated(&changes).into_iter().take(MAX_NAMED);
            handed.problems.extend(violated.map(|path| Problem::LockedChanged(path.join("."))));
            handed.problems.extend(paper.is_late(case, GRACE).then_some(Problem::Late));
            let stretch = paper.attempt.stretch;
            handed.problems.extend((case.minutes.is_some() && stretch != 100).then_some(Problem::Stretched(stretch)));
        }
        handed.work = Some(Work {
            plan: paper.plan.clone(),
            changes,
            steps: paper.steps(),
            releases: paper.releases(),
            seconds: paper.seconds(),
            start,
        });
    }
    handed.learner = paper.attempt.learner;
    (handed.case_id, handed.edition, handed.case_digest) = (paper.case_id, paper.edition, paper.digest);
    (handed, key)
}

/// How a file that carries nothing is named.
const fn unreadable(refused: Refused) -> Problem {
    match refused {
        Refused::TooBig => Problem::TooBig,
        Refused::Damaged => Problem::Damaged,
        Refused::NoPlan | Refused::Cases | Refused::Unknown => Problem::NotASubmission,
    }
}
