//! The program without a screen: state, actions, one pure update that answers with effects as data. It refuses to
//! know the browser; time and stored text come in through [`Env`] and actions.

pub mod action;
pub mod author;
pub mod beside;
pub mod board;
pub mod browse;
pub mod codec;
pub mod course;
pub mod effect;
pub mod embed;
pub mod errand;
pub mod grade;
pub mod history;
pub mod import;
pub mod keeping;
pub mod package;
pub mod past;
pub mod picture;
pub mod route;
pub mod sheet;
pub mod state;
pub mod update;
pub mod words;

pub use action::{Action, FileProblem, Given, StoredPlan};
pub use author::{Author, AuthorAction, AuthorProblem, CriterionEdit, DraftEdit, Lack, Passphrase, lacks};
pub use beside::Beside;
pub use board::{Board, BoardView, Show};
pub use browse::{Browse, Narrow};
pub use codec::{Kind, Value};
pub use course::{Deed, Refusal, running};
pub use effect::{Effect, Preference, TableKind};
pub use embed::Embed;
pub use errand::{Errand, ErrandProblem, Export, Purpose, Running};
pub use grade::{Grade, GradeAction};
pub use history::History;
pub use import::Import;
pub use keeping::{Appended, Health, Hold, Saving, Storage, Unkept, Word};
pub use package::Package;
pub use past::{Compared, Past};
pub use picture::PictureForm;
pub use route::{LibraryPage, Route};
pub use state::{Newer, Notice, Open, PlanEntry, PlanKey, Renewal, ShareLink, Shelf, State, Theme};
pub use update::{Env, update};
