//! What the program knows.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::base::Lang;
use crate::course::{Case, Draft};
use crate::forecast::Figure;
use crate::insight::results::InForce;
use crate::insight::{Back, Insight, JobResult, Moves, Replan, Task};
use crate::intake::report::Incoming;
use crate::library::Book;
use crate::plan::{self, EditError, Plan};
use crate::score::Verdict;
use crate::store::{CaseError, Log, ReadError};

use super::action::FileProblem;
use super::author::Author;
use super::beside::Beside;
use super::board::Board;
use super::browse::Browse;
use super::course::Refusal;
use super::embed::{Guest, Snippet};
use super::errand::{ErrandProblem, Running};
use super::grade::Grade;
use super::history::History;
use super::import::Import;
use super::keeping::{Hold, Saving, Storage, Unkept};
use super::palette::Over;
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
    /// What is kept of it, where a newer program made it and the plan is what this one understands.
    pub newer: Option<Newer>,
}

/// The text of a plan that a newer program made. It is never written, and given back as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// File version.
    pub version: u32,
    /// The whole text.
    pub text: Rc<str>,
    /// Values that were not understood.
    pub left_out: usize,
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
    /// The plan `insight` is of, where something was typed since: what follows from that is worked out after the next frame.
    pub behind: Option<Rc<Plan>>,
    /// What the journal holds of it, as far as it was told.
    pub log: Log,
    /// Who writes it.
    pub hold: Hold,
    /// Whether changes are kept.
    pub saving: Saving,
    /// What is not kept yet, oldest first.
    pub unkept: Vec<Unkept>,
    /// The record on its way to the journal, one at a time so that none lands without the one before it: its number, and how
    /// much of what is not kept it holds.
    pub flying: Option<(u32, usize)>,
    /// Whether the browser takes its time to tell who writes it: what is changed meanwhile lives in memory only.
    pub slow: bool,
    /// Whether nothing of it was ever kept: its key may still be another tab's.
    pub born: bool,
    /// Whether another tab waits to write it.
    pub asked: bool,
    /// Whether another tab may have written other records than this one believes.
    pub outrun: bool,
    /// How many records in a row found their number taken.
    pub clashes: u8,
    /// When the readable text was written, milliseconds since 1970.
    pub text_at: u64,
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
    /// What jobs found for the plan as it is.
    pub found: Vec<JobResult>,
    /// The case the plan is an attempt at, where it could be read.
    pub course: Option<Rc<Case>>,
    /// The text the case was read from.
    pub studied: Option<Rc<str>>,
    /// The case made of the plan, as far as it is written, where it could be read.
    pub draft: Option<Rc<Draft>>,
    /// The texts it was read from.
    pub drafted: Option<Rc<plan::Draft>>,
}

impl Open {
    /// Opens a plan whose text was written at `text_at`, milliseconds since 1970. Who writes it is not known yet.
    #[must_use]
    pub fn new(key: PlanKey, plan: Rc<Plan>, text_at: u64) -> Self {
        let insight = Rc::new(Insight::of(&plan));
        Self {
            key,
            history: History::new(plan, text_at),
            insight,
            behind: None,
            log: Log::default(),
            hold: Hold::Asking,
            saving: Saving::Saved,
            unkept: Vec::new(),
            flying: None,
            slow: false,
            born: false,
            asked: false,
            outrun: false,
            clashes: 0,
            text_at,
            back: None,
            moves: None,
            results: Rc::default(),
            replan: None,
            past: Rc::default(),
            found: Vec::new(),
            course: None,
            studied: None,
            draft: None,
            drafted: None,
        }
    }

    /// Works out what follows from a changed plan, and forgets what was asked of it as it was before.
    pub fn follows(&mut self, plan: &Plan) {
        self.insight = Rc::new(Insight::of(plan));
        self.found.clear();
        (self.back, self.moves, self.replan) = (None, None, None);
        self.results = Rc::default();
        self.past.close();
    }

    /// Works out what follows from what was typed.
    pub fn catch_up(&mut self) {
        let plan = self.plan();
        if self.behind.take().is_some_and(|before| !plan.counts_like(&before)) {
            self.follows(&plan);
        }
    }

    /// The plan's name; empty where it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        self.history.now().map_or("", Plan::name)
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
    /// A case that comes with the program could not be fetched.
    NoCase,
    /// What the browser kept for the guest is no attempt at the case the page is for; it was left alone.
    OtherCase,
    /// A plan was removed and can be brought back.
    Removed(PlanEntry),
    /// The last change took something of the plan away and can be undone.
    TakenAway,
    /// A chart could not be painted.
    NoPicture,
    /// A change was refused, because the page around holds the field still.
    Held,
    /// A change was refused, because the plan is only to be read here.
    ViewOnly,
    /// The plan was handed in.
    HandedIn {
        /// As a file, because there is no page around that takes it.
        file: bool,
    },
    /// A change was refused.
    Refused(EditError),
    /// A change was refused, because a newer program made the plan.
    ReadOnly,
    /// A change was refused by the rules of the attempt.
    Course(Refusal),
    /// A case could not be read: one that arrived, or the one the open plan is an attempt at.
    Case(CaseError),
    /// Part of a plan's journal was damaged and put aside; the plan is what the rest of it says.
    Damaged,
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
    /// A file could not be made or looked into.
    Errand(ErrandProblem),
    /// A plan that came with a link could not be read.
    Link(ReadError),
    /// A file was opened as a new plan.
    Opened {
        /// Its name.
        name: String,
    },
    /// A rescue file was opened.
    Rescued {
        /// Plans it brought back.
        back: usize,
        /// Plans in it that could not be read.
        unreadable: usize,
    },
}

impl Notice {
    /// Whether it tells of the last change, which the user may want to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        matches!(self, Self::TakenAway | Self::Taken { .. } | Self::TakenResults { .. })
    }
}

/// A new version of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renewal {
    /// There is none, or the user left it for another time.
    #[default]
    Unknown,
    /// It waits.
    Ready,
    /// The user wants it; it is taken once everything is kept.
    Wanted,
}

/// A link to the open plan, as it was when the link was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareLink {
    /// The address fragment.
    pub fragment: Rc<str>,
    /// Whether it was put on the clipboard; `None` before anybody tried.
    pub copied: Option<bool>,
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
    /// The program's address, without query and fragment.
    pub address: Rc<str>,
    /// What is known where the program is a guest in another page.
    pub guest: Option<Box<Guest>>,
    /// A class that is graded.
    pub grade: Rc<Grade>,
    /// How the planner is to come into another page.
    pub snippet: Rc<Snippet>,
    /// Plans kept in the browser, newest first.
    pub plans: Vec<PlanEntry>,
    /// The open plan.
    pub open: Option<Open>,
    /// What the browser keeps for this page.
    pub storage: Storage,
    /// Minutes the user's clock is ahead of UTC.
    pub clock_offset: i32,
    /// The time shown, milliseconds since 1970; it goes on in steps while a plan has a time limit.
    pub now: u64,
    /// What was put aside because it could not be read: name and size in bytes.
    pub aside: Vec<(String, usize)>,
    /// The highest key that belongs to a plan this version cannot read.
    pub reserved: u32,
    /// What the user must be told.
    pub notice: Option<Notice>,
    /// Whether a new version of the program waits.
    pub renewal: Renewal,
    /// The figure whose receipt is shown.
    pub receipt: Option<Figure>,
    /// Two plans side by side, while they are looked at.
    pub beside: Option<Rc<Beside>>,
    /// Where on the tour somebody is.
    pub tour: Option<usize>,
    /// What lies over the page.
    pub over: Option<Over>,
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
    /// The screen of the presentation.
    pub slide: usize,
    /// Whether a file is held over the page.
    pub hovered: bool,
    /// What the office worker is at.
    pub errand: Option<Running>,
    /// The number of the last errand.
    pub errands: u32,
    /// The link to the open plan, while it is shown.
    pub link: Option<ShareLink>,
    /// A plan that came with a link and waits for a yes.
    pub shared: Option<Rc<Plan>>,
    /// A case that waits for somebody to begin it.
    pub offered: Option<Rc<Case>>,
    /// Its text as an attempt keeps it, without blanks.
    pub offered_text: Option<Rc<str>>,
    /// What is known of the case being written beside its draft.
    pub author: Author,
}

impl State {
    /// The state before anything was read.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            theme: Theme::Auto,
            route: Route::Start,
            address: "".into(),
            guest: None,
            grade: Rc::default(),
            snippet: Rc::default(),
            plans: Vec::new(),
            open: None,
            storage: Storage::default(),
            clock_offset: 0,
            now: 0,
            aside: Vec::new(),
            reserved: 0,
            notice: None,
            renewal: Renewal::Unknown,
            receipt: None,
            beside: None,
            tour: None,
            over: None,
            shelf: Shelf::Away,
            browse: Browse::default(),
            import: None,
            report: None,
            running: Vec::new(),
            unfolded: Rc::default(),
            board: Rc::default(),
            slide: 0,
            hovered: false,
            errand: None,
            errands: 0,
            link: None,
            shared: None,
            offered: None,
            offered_text: None,
            author: Author::default(),
        }
    }

    /// How far a job for the open plan has come, while it is under way.
    #[must_use]
    pub fn part(&self, task: Task) -> Option<f64> {
        self.running.iter().find(|(running, _)| *running == task).map(|(_, part)| *part)
    }
}
