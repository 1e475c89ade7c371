//! What the program knows as a guest: what was asked of it, who keeps its plan, and what the page around was told.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::plan::Plan;
use crate::store::embed::{Keeper, Place, Refusal, Request};

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
    /// The user hands the plan in.
    Submit,
    /// The page is being left for good.
    Left,
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
    /// The count of the change told last.
    pub told: u32,
    /// The count of the plan given to the page around last.
    pub sent: u32,
    /// The count of the plan kept in the browser last.
    pub stored: u32,
    /// What is shown and how many stages are complete, as told last.
    pub progress: Option<(Option<Place>, u8)>,
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
            readonly: asked.mode == Mode::View,
            locks: asked.locks.clone(),
            rev: 0,
            refused: 0,
            counted: None,
            told: 0,
            sent: 0,
            stored: 0,
            progress: None,
            keeper: None,
            waiting: None,
            asked: Rc::new(asked),
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
