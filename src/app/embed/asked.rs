//! What an address can ask of a guest, as typed values.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::base::{Currency, Lang, Month, Region};
use crate::plan::{Plan, Stage};

use super::super::state::Theme;

/// What the guest is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The plan can be changed.
    #[default]
    Edit,
    /// The plan can be read only.
    View,
    /// The plan can be changed and handed in.
    Assess,
    /// A case is written.
    Author,
    /// Plans handed in are judged.
    Review,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Edit, Self::View, Self::Assess, Self::Author, Self::Review];

    /// Its name in addresses and messages.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::View => "view",
            Self::Assess => "assess",
            Self::Author => "author",
            Self::Review => "review",
        }
    }
}

/// Who keeps the guest's plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Resume {
    /// Nobody: it lives as long as the page.
    #[default]
    None,
    /// The page around, which is told of every change.
    Host,
    /// The browser, under a name of its own.
    Local,
}

impl Resume {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Host, Self::Local, Self::None];

    /// Its name in addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Host => "host",
            Self::Local => "local",
        }
    }
}

/// A part of the screen that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// The bar at the top, with all that is in it.
    Topbar,
    /// The way to the library.
    Library,
    /// The adviser.
    Adviser,
    /// The link that carries the plan.
    Share,
    /// Files to save.
    Export,
    /// The list of stages.
    Stages,
    /// The choice of language.
    Language,
    /// The choice of colours.
    Theme,
}

impl Hidden {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Topbar,
        Self::Library,
        Self::Adviser,
        Self::Share,
        Self::Export,
        Self::Stages,
        Self::Language,
        Self::Theme,
    ];

    /// Its name in addresses, and in the style sheets.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Topbar => "topbar",
            Self::Library => "library",
            Self::Adviser => "adviser",
            Self::Share => "share",
            Self::Export => "export",
            Self::Stages => "stages",
            Self::Language => "language",
            Self::Theme => "theme",
        }
    }
}

/// How high the guest is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Height {
    /// As high as its frame; it scrolls inside.
    #[default]
    Fixed,
    /// As high as what it shows; the page around is told.
    Auto,
}

impl Height {
    /// Its name in addresses, and in the style sheets.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Auto => "auto",
        }
    }
}

/// Something in the address that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strange {
    /// The name, cut to what can be shown.
    pub name: String,
    /// The value, cut to what can be shown.
    pub value: String,
    /// What can stand there, in the notation of addresses.
    pub allowed: &'static str,
}

/// What the address asks of a guest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// Language; the browser's where none is asked for.
    pub lang: Option<Lang>,
    /// What it is for.
    pub mode: Mode,
    /// The id of the case to begin with.
    pub case: Option<String>,
    /// The plan to begin with.
    pub plan: Option<Rc<Plan>>,
    /// The stage shown first.
    pub stage: Option<Stage>,
    /// Ids that cannot be changed; see [`crate::course::Locks`].
    pub locks: BTreeSet<String>,
    /// Colours.
    pub theme: Theme,
    /// What is left out.
    pub hide: BTreeSet<Hidden>,
    /// Currency of a new plan.
    pub currency: Option<Currency>,
    /// Home market of a new plan.
    pub region: Option<Region>,
    /// First month of a new plan.
    pub start: Option<Month>,
    /// Origins of pages that may talk with it, as browsers write them.
    pub origins: Vec<String>,
    /// Who keeps the plan.
    pub resume: Resume,
    /// Tells several guests of one page apart.
    pub id: String,
    /// How high it is.
    pub height: Height,
    /// What was not understood.
    pub strange: Vec<Strange>,
}
