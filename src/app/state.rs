//! What the program knows.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::base::Lang;
use crate::forecast::Figure;
use crate::insight::results::InForce;
use crate::insight::{Back, Insight, Moves, Replan, Task};
use crate::intake::report::Incoming;
use crate::library::Book;
use crate::plan::{EditError, Plan};
use crate::score::Verdict;
use crate::store::ReadError;

use super::action::FileProblem;
use super::board::Board;
use super::browse::Browse;
use super::history::History;
use super::import::Import;
use super::past::Past;
use super::route::Route;

/// Number under which a plan is kept in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanKey(pub u32);

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Stored value and attribute value.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a stored value.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.slug() == slug)
    }
}

/// A plan kept in the browser, as the start page lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEntry {
    /// Where it is kept.
    pub key: PlanKey,
    /// The plan as it was kept last.
    pub plan: Rc<Plan>,
    /// When it was saved, milliseconds since 1970.
    pub saved_at: u64,
    /// Its verdict.
    pub verdict: Option<Verdict>,
}

/// Whether changes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is kept.
    Saved,
    /// A change waits to be kept.
    Pending,
    /// The browser refuses storage; changes live in memory only.
    Denied,
    /// The browser's storage is full.
    Full,
}

/// The open plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// Where it is kept.
    pub key: PlanKey,
    /// The plan with its past.
    pub history: History,
    /// What follows from it.
    pub insight: Rc<Insight>,
    /// Whether changes are kept.
    pub saving: Saving,
    /// What a target needs, as last asked; it goes with the next change.
    pub back: Option<Rc<Back>>,
    /// Ways out where somebody has too much to do, as last asked; they go with the next change.
    pub moves: Option<Rc<Moves>>,
    /// Results held against the plans in force, while stage 12 is looked at; they go with the next change.
    pub results: Rc<Vec<InForce>>,
    /// The plan made anew from its results, while stage 12 is looked at; it goes with the next change.
    pub replan: Option<Rc<Replan>>,
    /// What is known of earlier versions.
    pub past: Rc<Past>,
}

impl Open {
    /// Opens a plan.
    #[must_use]
    pub fn new(key: PlanKey, plan: Rc<Plan>) -> Self {
        let insight = Rc::new(Insight::of(&plan));
        Self {
            key,
            history: History::new(plan),
            insight,
            saving: Saving::Saved,
            back: None,
            moves: None,
            results: Rc::default(),
            replan: None,
            past: Rc::default(),
        }
    }

    /// The plan as it is now.
    #[must_use]
    pub fn plan(&self) -> Rc<Plan> {
        self.history.plan()
    }
}

/// Something the user must be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file could not be opened.
    File {
        /// Its name.
        name: String,
        /// Why.
        problem: FileProblem,
    },
    /// A stored plan could not be read; it was put aside or left alone, untouched.
    Unreadable {
        /// Why.
        error: ReadError,
    },
    /// A plan was removed and can be brought back.
    Removed(PlanEntry),
    /// A chart could not be painted.
    NoPicture,
    /// A change was refused.
    Refused(EditError),
    /// Figures were taken from a table.
    Taken {
        /// How many.
        count: usize,
    },
    /// Results were taken from a report.
    TakenResults {
        /// How many numbers.
        count: usize,
    },
    /// A file was opened as a new plan.
    Opened {
        /// Its name.
        name: String,
    },
}

/// The book of the library's sources, which is fetched when somebody asks for one.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Shelf {
    /// Nobody asked yet.
    #[default]
    Away,
    /// It is on its way.
    Asked,
    /// It is here.
    Here(Rc<Book>),
    /// It could not be fetched or read; asking again may help.
    Failed,
}

impl Shelf {
    /// The book, if it is here.
    #[must_use]
    pub fn book(&self) -> Option<Rc<Book>> {
        match self {
            Self::Here(book) => Some(book.clone()),
            Self::Away | Self::Asked | Self::Failed => None,
        }
    }
}

/// Everything the program knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Language.
    pub lang: Lang,
    /// Colours.
    pub theme: Theme,
    /// Page.
    pub route: Route,
    /// Plans kept in the browser, newest first.
    pub plans: Vec<PlanEntry>,
    /// The open plan.
    pub open: Option<Open>,
    /// Whether the browser keeps anything.
    pub storage: Saving,
    /// The highest key that belongs to a plan this version cannot read.
    pub reserved: u32,
    /// What the user must be told.
    pub notice: Option<Notice>,
    /// The figure whose receipt is shown.
    pub receipt: Option<Figure>,
    /// The library's sources.
    pub shelf: Shelf,
    /// What the library is narrowed to.
    pub browse: Browse,
    /// A table of own figures that waits for a yes.
    pub import: Option<Rc<Import>>,
    /// A report that waits for a yes.
    pub report: Option<Rc<Incoming>>,
    /// Jobs for the open plan that are under way, and how far they have come, from 0 to 1.
    pub running: Vec<(Task, f64)>,
    /// Touchpoints whose cards are open, by channel id; what is closed is not drawn.
    pub unfolded: Rc<BTreeSet<String>>,
    /// How the schedule is shown.
    pub board: Rc<Board>,
}

impl State {
    /// The state before anything was read.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            theme: Theme::Auto,
            route: Route::Start,
            plans: Vec::new(),
            open: None,
            storage: Saving::Saved,
            reserved: 0,
            notice: None,
            receipt: None,
            shelf: Shelf::Away,
            browse: Browse::default(),
            import: None,
            report: None,
            running: Vec::new(),
            unfolded: Rc::default(),
            board: Rc::default(),
        }
    }

    /// How far a job for the open plan has come, while it is under way.
    #[must_use]
    pub fn part(&self, task: Task) -> Option<f64> {
        self.running.iter().find(|(running, _)| *running == task).map(|(_, part)| *part)
    }
}
