//! What is asked of the office worker: files to be made, files to be looked into, a class to be graded. It carries what the page already
//! found out, so that nothing is simulated twice.

use std::rc::Rc;

use crate::base::Lang;
use crate::course::Sealed;
use crate::export::Format;
use crate::export::carried::Refused;
use crate::insight::{Insight, Job, JobResult, Task};
use crate::plan::Plan;
use crate::store::{self, SealError};

use super::author::Passphrase;
use super::grade::{Pile, Ungraded};
use super::package::Package;
use super::state::PlanKey;

/// A file to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// Its form.
    pub format: Format,
    /// Language, where the plan names none for its document.
    pub lang: Lang,
    /// The plan as the text of its file; the file carries it.
    pub plan: String,
    /// What jobs found for this plan, as numbers.
    pub found: Vec<(Task, Vec<f64>)>,
}

/// Something for the office worker to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    /// Make a file.
    Export(Export),
    /// Look for the plan, or the case, in the bytes of a file.
    Open(Rc<[u8]>),
    /// Make a package for an LMS.
    Package(Package),
    /// Seal what only the teacher reads into the file of a case.
    Seal {
        /// The case's file without it.
        case: String,
        /// What only the teacher reads, as text.
        teacher: String,
        /// The passphrase.
        passphrase: Passphrase,
    },
    /// Open what is sealed.
    Unseal {
        /// What is sealed.
        sealed: Sealed,
        /// The passphrase.
        passphrase: Passphrase,
    },
    /// Grade a class.
    Grade(Pile),
    /// Bring back the text of one submission.
    Entry {
        /// Name of the file it came in.
        name: String,
        /// Its bytes.
        bytes: Rc<[u8]>,
        /// The name it had there, where the file is a package of several.
        entry: Option<String>,
    },
}

/// The errand the office worker is at; it does one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Names the errand in what the worker tells of it.
    pub id: u32,
    /// What is done with what comes of it.
    pub purpose: Purpose,
    /// Name of the file that is made or looked into.
    pub name: String,
    /// How far it has come, in percent.
    pub percent: u8,
}

/// What an errand is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A file of the open plan is made.
    Document,
    /// A package for an LMS is made.
    Package,
    /// A file is opened.
    Open,
    /// The case that is written in this plan is sealed and saved.
    Seal {
        /// The plan.
        key: PlanKey,
        /// Digest of what is published.
        content: String,
    },
    /// What is sealed in the case that is offered is opened.
    Unseal,
    /// The case a class is graded by is looked for in a file.
    Case,
    /// A class is graded.
    Review,
    /// The submission of this row is read again.
    Row(usize),
}

impl Purpose {
    /// Whether it is part of grading a class.
    #[must_use]
    pub const fn grades(&self) -> bool {
        matches!(self, Self::Case | Self::Review | Self::Row(_))
    }
}

/// Why an errand came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrandProblem {
    /// The worker did not start: no connection, or no browser for it.
    NoWorker,
    /// The file could not be made, or the worker ended over it.
    Failed,
    /// No plan was found in the file.
    Refused(Refused),
    /// What is sealed could not be opened.
    Sealed(SealError),
    /// The class could not be graded.
    Ungraded(Ungraded),
}

impl Export {
    /// An export of a plan, with what is known of it. A case being made of it stays with its author.
    #[must_use]
    pub fn of(format: Format, lang: Lang, plan: &Rc<Plan>, found: &[JobResult], now: u64) -> Self {
        let numbers = |result: &JobResult| {
            let task = result.task();
            (task, Job { task, plan: plan.clone() }.write(result))
        };
        Self {
            format,
            lang,
            plan: store::write(&plan.without_draft(), now),
            found: found.iter().map(numbers).collect(),
        }
    }

    /// The plan and what follows from it, as the page sees them; `None` where the text is no plan.
    #[must_use]
    pub fn open(&self) -> Option<(Rc<Plan>, Insight)> {
        let plan = Rc::new(store::read(&self.plan).ok()?.plan);
        let mut insight = Insight::of(&plan);
        for (task, numbers) in &self.found {
            let result = Job { task: *task, plan: plan.clone() }.read(numbers)?;
            insight.learn(&plan, &result);
        }
        Some((plan, insight))
    }
}
