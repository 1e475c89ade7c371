//! What can happen.

use std::rc::Rc;

use crate::base::{Id, Lang};
use crate::export::Format;
use crate::export::package::Standard;
use crate::forecast::Figure;
use crate::insight::{Job, JobResult, Task};
use crate::intake::report::Answer;
use crate::plan::PlanEdit;
use crate::report::Picture;
use crate::store::{CaseError, ReadError, SubmissionError};

use super::author::AuthorAction;
use super::board::Show;
use super::browse::Narrow;
use super::embed::{Embed, Snippet, Visit};
use super::errand::ErrandProblem;
use super::grade::GradeAction;
use super::guide::Guide;
use super::keeping::{Appended, Health, Storage, Word};
use super::keys::Shortcut;
use super::palette::OverAction;
use super::picture::PictureForm;
use super::route::Route;
use super::state::{PlanKey, Renewal, Theme};
use super::tour::TourAction;

/// A stored plan as the browser returned it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPlan {
    /// Where it is kept.
    pub key: PlanKey,
    /// Its text, unread.
    pub text: String,
}

/// Why a file could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// The browser could not read it as text.
    Unreadable,
    /// Its text is not a plan.
    Read(ReadError),
    /// Its text says it is a case, and is none.
    Case(CaseError),
    /// Its text says it is a submission, and is none.
    Submission(SubmissionError),
    /// It is a workbook of a spreadsheet program, where a table as text was expected.
    Workbook,
    /// It is no picture that can be drawn, or too big for one.
    NoPicture,
    /// It is no file of ours, or carries no plan.
    NoPlan,
    /// A plan may have been in it, but it cannot be read any more.
    Damaged,
    /// It is too big for a table.
    BigTable,
    /// There are several cases in it.
    Cases,
}

/// A file the user may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// The plan.
    Plan,
    /// The document in this form.
    Document(Format),
    /// The schedule as a calendar.
    Calendar,
    /// The table of own figures, to fill.
    Template,
    /// The questionnaire, to print or to paste into a form tool.
    Questionnaire,
}

/// Something the user wants, or the world reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Change the plan; `field` names what is typed into, for coalescing.
    Edit {
        /// The change.
        edit: PlanEdit,
        /// The field.
        field: String,
    },
    /// The same by letters typed into a field, which shows them itself: what follows from them may wait for [`Action::Follow`].
    Typed {
        /// The change.
        edit: PlanEdit,
        /// The field.
        field: String,
    },
    /// Work out what follows from what was typed.
    Follow,
    /// Change the plan by a button that goes with what it offers, and put the cursor where the rest of it stands.
    Accept {
        /// The change.
        edit: PlanEdit,
        /// The offer, for coalescing.
        field: String,
        /// Where the cursor goes.
        focus: &'static str,
    },
    /// A job has come so far.
    Progress {
        /// What is asked.
        task: Task,
        /// From 0 to 1.
        part: f64,
    },
    /// A job is over.
    Done {
        /// The job.
        job: Job,
        /// What it found; `None` where it could not be done.
        result: Option<JobResult>,
    },
    /// Undo the last change.
    Undo,
    /// Redo what was undone.
    Redo,
    /// Go to a page.
    Go(Route),
    /// Go to the stage of a field and put the cursor there.
    GoToField(String),
    /// Put the cursor to the beginning of what the page says, past everything around it.
    EnterPage,
    /// The planner has drawn this page of its own, which it does some time after the rest where another of its pages was there before.
    StageShown(Route),
    /// A shortcut was pressed.
    Press(Shortcut),
    /// Do something with what lies over the page.
    Over(OverAction),
    /// Go on with the tour, or begin it.
    Tour(TourAction),
    /// Leave the program for a guide.
    Read(Guide),
    /// Open or close the card of a touchpoint.
    Unfold {
        /// Channel id.
        channel: String,
        /// Whether it is open.
        open: bool,
    },
    /// Show the schedule in another way.
    Show(Show),
    /// Choose the language.
    SetLang(Lang),
    /// Choose the colours.
    SetTheme(Theme),
    /// Begin a plan.
    NewPlan,
    /// Open the example.
    OpenExample,
    /// Open a kept plan.
    OpenPlan(PlanKey),
    /// Remove a kept plan.
    RemovePlan(PlanKey),
    /// Bring the removed plan back.
    RestoreRemoved,
    /// Give the user a file.
    Give(Given),
    /// Give up the file being made.
    StopErrand,
    /// The file being made has come so far.
    ErrandPart {
        /// The errand.
        id: u32,
        /// Percent.
        part: u8,
    },
    /// The office worker is done.
    ErrandDone {
        /// The errand.
        id: u32,
        /// The bytes of the file made, or the text of the plan found.
        result: Result<Rc<[u8]>, ErrandProblem>,
    },
    /// A file that is no text of a plan was read.
    FileBytes {
        /// File name.
        name: String,
        /// Its content.
        bytes: Rc<[u8]>,
    },
    /// Make a link that carries the plan, or put the one shown away.
    Share,
    /// Put the link on the clipboard.
    CopyLink,
    /// Whether it is there.
    Copied(bool),
    /// Keep the plan that came with a link as a new plan.
    TakeShared,
    /// Leave the plan that came with a link.
    DropShared,
    /// Fetch the case of this id that comes with the program.
    AskCase(&'static str),
    /// A case that lies beside the program could not be fetched.
    CaseAway,
    /// A case arrived, as text.
    CaseArrived(String),
    /// Begin an attempt at the case that is offered, in this language.
    BeginCase(Lang),
    /// Leave the case that is offered.
    LeaveCase,
    /// Make a case of the open plan.
    Author(AuthorAction),
    /// Who makes the open attempt.
    Learner(String),
    /// The share of the case's minutes the learner has, in percent; 0 for no limit.
    Stretch(u16),
    /// Hand the open attempt in, and give its file.
    HandIn,
    /// Take back what was handed in, to go on.
    Reopen,
    /// Time went on.
    Tick,
    /// Release the next month's results.
    Release,
    /// Something happens on the page that grades a class.
    Grade(GradeAction),
    /// Make a package for an LMS of a case.
    MakePackage {
        /// The standard it follows.
        standard: Standard,
        /// The text of the case's file.
        case: Rc<str>,
    },
    /// Show this screen of the presentation.
    Slide(usize),
    /// Fill the screen with the page, or no longer.
    FullScreen,
    /// Give the user a chart as a file.
    SaveChart {
        /// The chart.
        picture: Rc<Picture>,
        /// The kind of file.
        form: PictureForm,
        /// Language of its texts.
        lang: Lang,
    },
    /// The browser could not paint a chart.
    PictureRefused,
    /// Print the document.
    Print,
    /// Show where a figure comes from.
    ShowReceipt(Figure),
    /// Close the receipt.
    CloseReceipt,
    /// Work back from the target of this objective to what it needs.
    WorkBack(Id),
    /// Look for ways out where somebody has too much to do.
    AskMoves,
    /// Make the next version of the plan from the proposals at these places.
    AcceptReplan(Vec<usize>),
    /// Lay two versions of the plan side by side; `None` is the plan as it is now.
    Compare {
        /// The first.
        from: Option<Id>,
        /// The second.
        to: Option<Id>,
    },
    /// Fetch the library's sources, again if it failed before.
    AskLibrary,
    /// Narrow the library's pages.
    Narrow(Narrow),
    /// The pack of the library's files; `None` when it could not be fetched.
    LibraryFetched(Option<String>),
    /// Take the notice away.
    DismissNotice,
    /// A new version of the program waits, is wanted now, or is left for another time.
    Renew(Renewal),
    /// Keep the open plan now.
    SaveNow,
    /// The page is hidden and may never come back: keep everything now, the readable text too.
    Leave,
    /// The page is seen again.
    Return,
    /// Write the open plan in this tab from now on.
    TakeOver,
    /// Go on with a copy of the open plan, as far as it was understood.
    CopyPlan,
    /// Make the open plan what it was in this earlier state.
    Restore(u64),
    /// Ask the browser not to clear what it keeps.
    AskLasting,
    /// Where the program is, before it starts.
    Arrived {
        /// Its address without query and fragment.
        address: String,
        /// What is asked of it where it is a guest.
        embed: Option<Box<Embed>>,
        /// What the browser kept for the guest, where it is to keep anything.
        kept: Option<String>,
        /// What the browser does with what it is given to keep for the guest.
        local: Health,
    },
    /// Choose how the planner comes into another page.
    Compose(Box<Snippet>),
    /// Put the code for another page on the clipboard.
    CopySnippet,
    /// Something happens to the program as a guest.
    Guest(Visit),
    /// The program started.
    Started {
        /// Address fragment.
        hash: String,
        /// Stored language.
        lang: Option<Lang>,
        /// Stored colours.
        theme: Option<Theme>,
        /// Stored plans.
        plans: Vec<StoredPlan>,
        /// The plan that was open last.
        last: Option<PlanKey>,
        /// What the browser keeps for this page.
        storage: Storage,
        /// Minutes the user's clock is ahead of UTC.
        clock_offset: i32,
    },
    /// The address changed.
    HashChanged(String),
    /// Keeping the readable text of a plan ended so.
    Stored {
        /// The plan.
        key: PlanKey,
        /// How it went.
        health: Health,
    },
    /// Appending a record ended so.
    Appended {
        /// The plan.
        key: PlanKey,
        /// The record's number.
        seq: u32,
        /// How it went.
        result: Appended,
    },
    /// Who writes a plan, and what its journal holds.
    Claimed {
        /// The plan.
        key: PlanKey,
        /// Whether this tab writes it.
        mine: bool,
        /// The records, by number; `None` where the journal cannot be read now.
        records: Option<Vec<(u32, String)>>,
    },
    /// Who writes a plan is not known yet, though it is time.
    Unanswered(PlanKey),
    /// Another tab took the plan.
    Lost(PlanKey),
    /// Another tab told something.
    Told(Word),
    /// What is kept of a plan now; `None` where nothing is.
    Seen {
        /// The plan.
        key: PlanKey,
        /// Its text.
        text: Option<String>,
    },
    /// How much room there is, and whether the browser promised to keep what it has.
    Room {
        /// Whether little room is left; `None` where it did not say.
        scarce: Option<bool>,
        /// Whether it promised; `None` where it did not say.
        lasting: Option<bool>,
    },
    /// What was put aside: name and size in bytes.
    Aside(Vec<(String, usize)>),
    /// Give the user what was put aside under this name.
    GiveAside(String),
    /// Throw away what was put aside under this name.
    DropAside(String),
    /// The user picked a file in the input with this id.
    PickFile(String),
    /// The user picked a logo in the input with this id.
    PickLogo(String),
    /// A file is held over the page, or no longer.
    Hovered(bool),
    /// The user picked a table of own figures in the input with this id.
    PickTable(String),
    /// A table of own figures was read.
    TableRead {
        /// File name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Take the figures of the table that waits.
    TakeImport,
    /// Leave the table that waits.
    DropImport,
    /// The user picked a report of another program in the input with this id.
    PickReport(String),
    /// A report was read.
    ReportRead {
        /// File name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Say something about the report that waits.
    Answer(Answer),
    /// Take the results of the report that waits.
    TakeReport,
    /// Leave the report that waits.
    DropReport,
    /// A file was read.
    FileRead {
        /// File name.
        name: String,
        /// Its text.
        text: String,
    },
    /// A file could not be read.
    FileRefused {
        /// File name.
        name: String,
        /// Why.
        problem: FileProblem,
    },
}
