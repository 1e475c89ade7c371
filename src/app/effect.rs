//! What the shell shall do. Effects are data, so tests can compare them.

use std::rc::Rc;

use super::errand::Errand;
use super::state::PlanKey;
use crate::base::Lang;
use crate::chart::Scene;
use crate::insight::{Job, Task};
use crate::store::Append;
use crate::store::embed::{Answer, News};

/// A choice that is kept apart from plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Language tag.
    Lang(&'static str),
    /// Theme.
    Theme(&'static str),
    /// The plan opened last.
    Last(PlanKey),
}

/// What a table is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Own figures, in the table to fill.
    Figures,
    /// Results, in a report of another program.
    Report,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask for [`super::Action::SaveNow`] in a moment, unless already asked.
    SaveSoon,
    /// Ask for [`super::Action::Follow`] once the next frame stands; pages are drawn as they were until then.
    FollowSoon,
    /// Keep this text under this key, where it can be read, and report.
    Save {
        /// Key.
        key: PlanKey,
        /// Text.
        text: String,
    },
    /// Append a record to the journal of this plan, tell the other tabs, and report.
    Append {
        /// Key.
        key: PlanKey,
        /// The record.
        append: Append,
    },
    /// Find out who writes this plan, read its journal, and report.
    Claim {
        /// Key.
        key: PlanKey,
        /// Whether this tab shall write it from now on, whoever does now.
        take: bool,
    },
    /// Let other tabs write this plan.
    Release {
        /// Key.
        key: PlanKey,
        /// Whether they are told; one that asked for it waits already.
        left: bool,
    },
    /// Ask the browser not to clear what is kept when room gets scarce, and report.
    AskLasting,
    /// Forget a kept plan, at this time, milliseconds since 1970.
    Remove {
        /// Key.
        key: PlanKey,
        /// Now.
        at: u64,
    },
    /// Move an unreadable plan aside, untouched.
    Quarantine(PlanKey),
    /// Copy the plan's journal aside, untouched.
    Aside(PlanKey),
    /// Read what is kept of a plan anew, and report.
    Look(PlanKey),
    /// Look for what was put aside, and report.
    ListAside,
    /// Give the user what was put aside under this name.
    GiveAside(String),
    /// Throw away what was put aside under this name, and report what is left.
    DropAside(String),
    /// Keep a choice.
    Keep(Preference),
    /// Show this address fragment.
    SetHash(String),
    /// Give the user a file.
    Download {
        /// File name.
        name: String,
        /// Content.
        text: String,
    },
    /// Give the user a file made elsewhere.
    DownloadBytes {
        /// File name.
        name: String,
        /// Content.
        bytes: Rc<[u8]>,
    },
    /// Let the office worker do this, and report; what it did before is given up.
    Send {
        /// Names the errand in what is reported.
        id: u32,
        /// What is to be done.
        errand: Errand,
    },
    /// Give up what the office worker does.
    StopErrand,
    /// Put the address with this fragment on the clipboard, and report.
    Copy(Rc<str>),
    /// Put a text on the clipboard, and report.
    CopyText(String),
    /// Paint a drawing and give it to the user as a PNG file, or report [`super::Action::PictureRefused`].
    DownloadPng {
        /// File name.
        name: String,
        /// The drawing.
        scene: Box<Scene>,
        /// Language of its texts, which decides the faces.
        lang: Lang,
    },
    /// Read the file picked in the input with this id, unless it is too big.
    ReadFile(String),
    /// Read the files picked in the input with this id, as bytes.
    ReadPile {
        /// Input.
        input: String,
        /// Whether it is one file with a case.
        case: bool,
    },
    /// Keep the teacher's own points.
    KeepPoints(String),
    /// Read the teacher's own points that are kept, and report.
    AskPoints,
    /// Make a logo of the picture picked in the input with this id.
    ReadLogo(String),
    /// Read the table picked in the input with this id, in whatever encoding spreadsheets of `lang` write.
    ReadTable {
        /// Input.
        input: String,
        /// Language of the user, whose old encoding is tried first.
        lang: Lang,
        /// What it is read as.
        kind: TableKind,
    },
    /// Tell the page around.
    Tell(News),
    /// Answer a request of the page around.
    Answer {
        /// The number of the request.
        id: u64,
        /// The answer.
        answer: Answer,
    },
    /// Give the plan to the page around in a moment; later where there are further changes, but not much later.
    AutosaveSoon,
    /// Keep the plan of a guest under its own name, and report.
    KeepGuest {
        /// Name; see [`super::Embed::entry`].
        name: String,
        /// Text.
        text: String,
    },
    /// Do this job without holding up the page, and report. The same task for an earlier plan is given up.
    Run(Job),
    /// Give the task up.
    Stop(Task),
    /// Fetch the case of this id, which lies beside the program, and report.
    FetchCase(String),
    /// Fetch the files of the library and report.
    FetchLibrary,
    /// Begin the version of the program that waits, in this tab.
    TakeUpdate,
    /// Fill the screen with the page, or no longer.
    FullScreen,
    /// Open the print dialog.
    Print,
    /// Scroll to the element with this id, once it is on the page.
    BringIntoSight(&'static str),
    /// Put the cursor into a field once the page shows it.
    Focus(String),
    /// Put the cursor to the beginning of what the page says, once the page shows it.
    EnterPage,
    /// Remember where the cursor is, while something over the page has it.
    KeepCursor,
    /// Put the cursor back there.
    ReturnCursor,
    /// Go to this page beside the program.
    Visit(&'static str),
    /// Begin the page at its top, with the cursor at its heading.
    BeginPage,
}
