//! What the shell shall do. Effects are data, so tests can compare them.

use super::state::PlanKey;
use crate::base::Lang;
use crate::chart::Scene;
use crate::insight::{Job, Task};

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
    /// Keep this text under this key and report.
    Save {
        /// Key.
        key: PlanKey,
        /// Text.
        text: String,
    },
    /// Forget a kept plan.
    Remove(PlanKey),
    /// Move an unreadable plan aside, untouched.
    Quarantine(PlanKey),
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
    /// Read the table picked in the input with this id, in whatever encoding spreadsheets of `lang` write.
    ReadTable {
        /// Input.
        input: String,
        /// Language of the user, whose old encoding is tried first.
        lang: Lang,
        /// What it is read as.
        kind: TableKind,
    },
    /// Do this job without holding up the page, and report. The same task for an earlier plan is given up.
    Run(Job),
    /// Give the task up.
    Stop(Task),
    /// Fetch the files of the library and report.
    FetchLibrary,
    /// Open the print dialog.
    Print,
    /// Put the cursor into a field once the page shows it.
    Focus(String),
    /// Put the cursor into the receipt, remembering where it was.
    EnterReceipt,
    /// Put the cursor back where it was before the receipt.
    LeaveReceipt,
    /// Begin the page at its top.
    ScrollTop,
}
