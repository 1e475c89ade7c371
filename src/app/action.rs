//! What can happen.

use std::rc::Rc;

use crate::base::{Id, Lang};
use crate::forecast::Figure;
use crate::insight::{Job, JobResult, Task};
use crate::intake::report::Answer;
use crate::plan::PlanEdit;
use crate::report::Picture;
use crate::store::ReadError;

use super::board::Show;
use super::browse::Narrow;
use super::picture::PictureForm;
use super::route::Route;
use super::state::{PlanKey, Saving, Theme};

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
    /// It is a workbook of a spreadsheet program, where a table as text was expected.
    Workbook,
    /// It is too big for a table.
    BigTable,
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
    /// Open or close the card of a touchpoint.
    Unfold {
        /// Channel id.
        channel: String,
        /// Whether it is open.
        open: bool,
    },
    /// Show the schedule in another way.
    Show(Show),
    /// Give the user the schedule as a calendar file.
    DownloadCalendar,
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
    /// Save the open plan as a file.
    Download,
    /// Give the user a chart as a file.
    SaveChart {
        /// The chart.
        picture: Rc<Picture>,
        /// The kind of file.
        form: PictureForm,
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
    /// Keep the open plan now.
    SaveNow,
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
        /// Whether the browser keeps anything.
        storage: Saving,
    },
    /// The address changed.
    HashChanged(String),
    /// Keeping the open plan ended so.
    Stored(Saving),
    /// The user picked a file in the input with this id.
    PickFile(String),
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
    /// Give the user the table to fill.
    DownloadTemplate,
    /// Give the user the questionnaire to print or to paste into a form tool.
    DownloadQuestionnaire,
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
