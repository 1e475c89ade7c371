//! A plan is made a case for teaching: what its author can do, and what the page knows of it beside the draft, which the
//! plan keeps. A passphrase passes through to the worker that seals and is kept nowhere.

mod edit;
mod expect;
mod lack;

use std::fmt;
use std::rc::Rc;

use crate::base::Lang;
use crate::course::Case;
use crate::store::SealError;

use super::errand::ErrandProblem;
use super::state::PlanKey;

pub use edit::{CriterionEdit, DraftEdit};
pub(super) use expect::expect;
pub use lack::{Lack, lacks};

/// A passphrase as typed. It shows itself nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Rc<str>);

impl Passphrase {
    /// A passphrase; `None` where nothing is typed.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        (!text.trim().is_empty()).then(|| Self(text.into()))
    }

    /// What was typed, for the worker that seals.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// What an author does.
#[derive(Clone, Debug, PartialEq)]
pub enum AuthorAction {
    /// Begin to make the open plan a case.
    Begin,
    /// Drop what was written of the case; the plan stays.
    Drop,
    /// Write.
    Edit(DraftEdit),
    /// Set the bounds of a range around what the model plan comes to, or the open plan where there is none.
    Expect {
        /// Whether the criterion is hidden.
        hidden: bool,
        /// The criterion.
        id: u32,
    },
    /// Show the texts of this language.
    Tab(Lang),
    /// Lock by clicking, on every page, or no longer.
    Locking(bool),
    /// Take this kept plan as the one in this language.
    TakePlan(Lang, PlanKey),
    /// Take this kept plan as the model; the open plan as it is now where none is named.
    TakeModel(Option<PlanKey>),
    /// Take the plan's own results as those that come month by month.
    TakeMonths,
    /// Begin an attempt, exactly as a learner would.
    Try(Lang),
    /// Back from an attempt that was tried to the case.
    Back,
    /// Give the case's file; what only the teacher reads is sealed under the passphrase.
    Save(Option<Passphrase>),
    /// Go on writing the case that is offered; what is sealed is opened where there is a passphrase, else kept as it is.
    GoOn(Option<Passphrase>),
}

/// What the page knows beside the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The language whose texts are shown; the plan's own where none was chosen.
    pub tab: Option<Lang>,
    /// Whether clicking locks.
    pub locking: bool,
    /// Why the last thing asked for was not done.
    pub problem: Option<AuthorProblem>,
    /// The plan whose case was tried as a learner.
    pub origin: Option<PlanKey>,
    /// What was saved last, since the page was opened.
    pub saved: Option<Rc<Saved>>,
}

/// A case as it was saved.
#[derive(Debug, PartialEq, Eq)]
pub struct Saved {
    /// The case.
    pub case: Case,
    /// The text of its file.
    pub text: Rc<str>,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorProblem {
    /// Something the case needs is missing; the list of it stands on the page.
    Lacks,
    /// There is something to seal, but no passphrase.
    NoPassphrase,
    /// The plan comes to no figure above zero this criterion, hidden or not, could ask for.
    NoFigure(bool, u32),
    /// What is sealed could not be opened.
    Sealed(SealError),
    /// The worker could not do it.
    Errand(ErrandProblem),
}
