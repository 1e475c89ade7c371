//! What the program knows as a guest: what was asked of it, who keeps its plan, and what the page around was told.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::plan::Plan;
use crate::store::CaseError;
use crate::store::embed::{Keeper, Place, Refusal, Request, Score, digest};

use super::super::keeping::Health;
use super::asked::{Embed, Mode, Resume};

/// What happens to a guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visit {
    /// A page the address names holds the other end of the line.
    Linked,
    /// It asks for something.
    Asked {
        /// Number of the request.
        id: u64,
        /// What it asks, or why that cannot be done.
        request: Result<Request, Refusal>,
    },
    /// It is time to give the plan to the page around.
    Autosave,
    /// Keeping the plan in the browser ended so.
    Kept(Health),
    /// The case the address names arrived, as text; `None` where it could not be fetched.
    Case(Option<String>),
    /// The user wants it fetched again.
    Again,
    /// The user hands the plan in.
    Submit,
    /// The page is being left for good.
    Left,
}

/// What became of the case the address names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sought {
    /// None is waited for: the address names none, or a plan is there.
    #[default]
    Nothing,
    /// It is on its way.
    Asked,
    /// It could not be fetched.
    Away,
    /// What was fetched is no case that can be read.
    Unreadable(CaseError),
    /// What was fetched is the case of this id.
    Other(String),
}

impl Sought {
    /// How messages call it, where the case could not be had.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        match self {
            Self::Nothing | Self::Asked => None,
            Self::Away => Some("no_case"),
            Self::Unreadable(_) => Some("bad_case"),
            Self::Other(_) => Some("other_case"),
        }
    }
}

/// A guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// What the address asked for.
    pub asked: Rc<Embed>,
    /// Whether a page the address names holds the other end of the line.
    pub linked: bool,
    /// What the browser does with what it is given to keep.
    pub local: Health,
    /// What the browser kept of an earlier visit, until it is read.
    pub kept: Option<String>,
    /// Whether what the browser kept is left alone, so that it keeps nothing else under that name.
    pub apart: bool,
    /// What became of the case it begins with.
    pub sought: Sought,
    /// Whether nothing can be changed.
    pub readonly: bool,
    /// What cannot be changed; see [`crate::course::Locks`].
    pub locks: BTreeSet<String>,
    /// Counts the changes.
    pub rev: u32,
    /// Counts refused changes: the page is drawn anew after each, so that it shows what the plan says.
    pub refused: u32,
    /// The plan that was counted last.
    pub counted: Option<Rc<Plan>>,
    /// The plan whose digest was told last, and the digest: it takes longer than the rest of an answer.
    pub digested: Option<(Rc<Plan>, String)>,
    /// The count of the change told last.
    pub told: u32,
    /// The count of the plan given to the page around last.
    pub sent: u32,
    /// The count of the plan kept in the browser last.
    pub stored: u32,
    /// What is shown, how many stages are complete and the points, as told last.
    pub progress: Option<(Option<Place>, u8, Option<Score>)>,
    /// Points as they stood when the plan was scored last.
    pub score: Option<Score>,
    /// Whether that is how they stand.
    pub scored: bool,
    /// Who keeps the plan, as told last.
    pub keeper: Option<Keeper>,
    /// The errand whose file the page around waits for, and the number of its request.
    pub waiting: Option<(u32, u64)>,
}

impl Guest {
    /// A guest that was asked for so. `kept` is what the browser kept under [`Embed::entry`].
    #[must_use]
    pub fn new(asked: Embed, kept: Option<String>, local: Health) -> Self {
        Self {
            linked: false,
            local,
            kept,
            apart: false,
            sought: Sought::Nothing,
            readonly: asked.mode == Mode::View,
            locks: asked.locks.clone(),
            rev: 0,
            refused: 0,
            counted: None,
            digested: None,
            told: 0,
            sent: 0,
            stored: 0,
            progress: None,
            score: None,
            scored: false,
            keeper: None,
            waiting: None,
            asked: Rc::new(asked),
        }
    }

    /// The digest of a plan.
    #[must_use]
    pub fn digest(&mut self, plan: &Rc<Plan>) -> String {
        match &self.digested {
            Some((known, digest)) if Rc::ptr_eq(known, plan) => digest.clone(),
            _ => {
                let digest = digest(plan);
                self.digested = Some((plan.clone(), digest.clone()));
                digest
            }
        }
    }

    /// Who keeps the plan.
    #[must_use]
    pub fn keeper(&self) -> Keeper {
        match self.asked.resume {
            Resume::Host if self.linked => Keeper::Host,
            Resume::Local if self.local == Health::Good => Keeper::Browser,
            Resume::Host | Resume::Local | Resume::None => Keeper::Memory,
        }
    }
}
