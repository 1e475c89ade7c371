//! What an embedded planner and the page around it say to each other, as JSON text: what the page asks, what it is
//! answered, and what it is told. Described in `docs/embedding.md` and `docs/embed.schema.json`.

use std::collections::BTreeSet;
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::base::Lang;
use crate::plan::{Plan, Stage};

use super::envelope::{MAX_BYTES, whole, write};
use super::suspend::Suspended;

/// The version of the protocol.
pub const PROTOCOL: u32 = 1;
/// Largest message that is read, in bytes; a plan's file fits, with the case it is an attempt at.
pub const MAX_MESSAGE: usize = MAX_BYTES;
/// Largest number of a request: numbers up to this one are exact in JavaScript.
const MAX_ID: u64 = 9_007_199_254_740_991;

/// What the page around asks. Each request has a number and is answered once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Request {
    /// Show this plan, or begin an attempt at this case, instead of what is shown.
    Load {
        /// The text of a plan's file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plan: Option<String>,
        /// The text of a case's file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        case: Option<String>,
        /// The attempt in a text of [`Request::Suspend`], at the case of the attempt that is shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        suspend: Option<String>,
        /// Whether it can only be read; as before where it is not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        readonly: Option<bool>,
        /// What cannot be changed in it; as before where it is not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        locks: Option<BTreeSet<String>>,
    },
    /// Tell how things stand.
    GetState {},
    /// Speak this language.
    SetLocale {
        /// `ko`, `zh` or `en`.
        lang: Lang,
    },
    /// Take these colours.
    SetTheme {
        /// Colours.
        theme: Colours,
    },
    /// Show this.
    GoTo {
        /// A stage, or the document.
        stage: Place,
    },
    /// Hold these fields and stages still.
    Lock {
        /// Their ids.
        ids: BTreeSet<String>,
    },
    /// Let these go again.
    Unlock {
        /// Their ids.
        ids: BTreeSet<String>,
    },
    /// Open the print dialog.
    Print {},
    /// Make this file and answer with it.
    Export {
        /// Its form.
        format: FileForm,
    },
    /// Give the attempt in so many characters, or as much of it as they hold.
    Suspend {
        /// The most characters.
        limit: u32,
    },
    /// Hand the plan in.
    RequestSubmit {},
    /// Say that you are there.
    Ping {},
}

/// Names of what can be asked.
const ASKED: [&str; 12] = [
    "load",
    "getState",
    "setLocale",
    "setTheme",
    "goTo",
    "lock",
    "unlock",
    "print",
    "export",
    "suspend",
    "requestSubmit",
    "ping",
];

/// Colours, as messages name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Colours {
    /// As the system says.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where the guest can be sent, and where it says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// A stage.
    Stage(Stage),
    /// Another page.
    Page(Page),
}

/// A page beside the stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Page {
    /// All findings.
    Audit,
    /// The plan document.
    Document,
}

/// A file that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileForm {
    /// The plan.
    Json,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// One web page.
    Html,
    /// Markdown.
    Md,
    /// Tables.
    Csv,
    /// The calendar.
    Ics,
}

/// Why a request was not done. Nothing is changed by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nothing of this name can be asked.
    UnknownType,
    /// Its fields are not those it has.
    BadRequest,
    /// The text is no plan that can be read.
    BadPlan,
    /// The text is no case that can be read.
    BadCase,
    /// The address names a case, and this is another one, or no attempt at it.
    OtherCase,
    /// The text holds no attempt at this case that can be read.
    BadSuspend,
    /// There is no plan: the case it begins with could not be had.
    NoPlan,
    /// An id names no stage or field.
    BadLock,
    /// A file is being made already.
    Busy,
    /// The file could not be made, or was given up.
    NotMade,
}

/// Who keeps the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Keeper {
    /// The page around, as it was told to.
    Host,
    /// The browser.
    Browser,
    /// Nobody.
    Memory,
}

/// How things stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The text of the plan's file.
    pub plan: String,
    /// Counts the changes since the page was loaded.
    pub rev: u32,
    /// The plan's digest; see [`digest`].
    pub digest: String,
    /// What is shown; `None` for a page that belongs to no stage.
    pub stage: Option<Place>,
    /// Complete stages.
    pub complete: u8,
    /// All stages.
    pub of: u8,
    /// Language.
    pub lang: Lang,
    /// Colours.
    pub theme: Colours,
    /// What the guest is for.
    pub mode: String,
    /// Whether nothing can be changed.
    pub readonly: bool,
    /// What cannot be changed.
    pub locks: BTreeSet<String>,
    /// Who keeps the plan.
    pub storage: Keeper,
}

/// A file, as an answer carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// Its name.
    pub name: String,
    /// Its bytes, in base64.
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    pub base64: Rc<[u8]>,
}

fn to_base64<S: Serializer>(bytes: &Rc<[u8]>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&STANDARD.encode(bytes))
}

fn from_base64<'de, D: Deserializer<'de>>(from: D) -> Result<Rc<[u8]>, D::Error> {
    let text = String::deserialize(from)?;
    STANDARD.decode(text).map(Into::into).map_err(serde::de::Error::custom)
}

/// What a request is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is done.
    Done,
    /// How things stand.
    Standing(Box<Standing>),
    /// The file.
    Made(Made),
    /// The attempt in few characters.
    Suspended(Suspended),
    /// An attempt is shown again.
    Resumed {
        /// Whether its plan was in the text; otherwise it begins with the one of the case.
        whole: bool,
    },
    /// It is not done.
    Refused(Refusal),
}

impl Answer {
    /// The answer to the request of this number, as text.
    #[must_use]
    pub fn write(&self, id: u64) -> String {
        let result = match self {
            Self::Done => Ok(Value::Object(Map::new())),
            Self::Standing(standing) => serde_json::to_value(standing).map_err(|_| Refusal::BadRequest),
            Self::Made(made) => serde_json::to_value(made).map_err(|_| Refusal::BadRequest),
            Self::Suspended(suspended) => serde_json::to_value(suspended).map_err(|_| Refusal::BadRequest),
            Self::Resumed { whole } => Ok(json!({ "whole": whole })),
            Self::Refused(refusal) => Err(*refusal),
        };
        match result {
            Ok(result) => json!({ "type": "reply", "id": id, "ok": true, "result": result }),
            Err(refusal) => json!({ "type": "reply", "id": id, "ok": false, "error": { "code": refusal } }),
        }
        .to_string()
    }
}

/// Points by the open criteria of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// What the program gives.
    pub points: u64,
    /// The most it could give.
    pub of: u64,
    /// What is left to the teacher.
    pub open: u64,
}

/// What the page around is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum News {
    /// A plan is shown: the first one, or another one that was asked for.
    Loaded {
        /// Counts changes.
        rev: u32,
        /// The plan's digest.
        digest: String,
    },
    /// The plan changed.
    Change {
        /// Counts changes.
        rev: u32,
        /// The plan's digest.
        digest: String,
    },
    /// The plan, to be kept.
    Autosave {
        /// The text of its file.
        plan: String,
        /// Counts changes.
        rev: u32,
        /// The plan's digest.
        digest: String,
    },
    /// How far the plan has come, or what is shown.
    Progress {
        /// What is shown; `None` for a page that belongs to no stage.
        stage: Option<Place>,
        /// Complete stages.
        complete: u8,
        /// All stages.
        of: u8,
        /// Points as they stand, where the case tells them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        score: Option<Score>,
    },
    /// The plan is handed in.
    Submit {
        /// The text of its file: a submission, where the plan is an attempt at a case.
        file: String,
        /// The plan's digest.
        digest: String,
        /// Points of an attempt.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        score: Option<Score>,
    },
    /// What is shown is so high, in CSS pixels.
    Resize {
        /// Height.
        height: u32,
    },
    /// Who keeps the plan.
    Storage {
        /// Keeper.
        state: Keeper,
    },
    /// A change was refused, or the case of the address could not be had.
    Error {
        /// Why: `locked`, `readonly`; `no_case`, `bad_case`, `other_case`.
        code: String,
        /// The field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        field: Option<String>,
    },
    /// The page is being left.
    Exit {},
}

impl News {
    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// News in a text, as a page around reads them; `None` where it holds none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// The request in a text with its number, or why it cannot be done. `None` is no request at all: there is nobody to
/// answer.
#[must_use]
pub fn read_request(text: &str) -> Option<(u64, Result<Request, Refusal>)> {
    if text.len() > MAX_MESSAGE {
        return None;
    }
    let Ok(Value::Object(mut fields)) = whole(text) else { return None };
    let id = fields.remove("id")?.as_u64().filter(|id| (1..=MAX_ID).contains(id))?;
    let Some(Value::String(kind)) = fields.remove("type") else { return None };
    if !ASKED.contains(&kind.as_str()) {
        return Some((id, Err(Refusal::UnknownType)));
    }
    let request = Map::from_iter([(kind, Value::Object(fields))]);
    Some((id, serde_json::from_value(Value::Object(request)).map_err(|_| Refusal::BadRequest)))
}

/// The request as text.
#[must_use]
pub fn write_request(id: u64, request: &Request) -> String {
    let Ok(Value::Object(named)) = serde_json::to_value(request) else { return String::new() };
    let mut text = Map::new();
    for (kind, fields) in named {
        text.insert("type".to_owned(), kind.into());
        text.insert("id".to_owned(), id.into());
        text.extend(fields.as_object().cloned().unwrap_or_default());
    }
    Value::Object(text).to_string()
}

/// The digest of a plan's file that was saved at no time. Whoever has the file can compute it; see [`super::digest()`].
#[must_use]
pub fn digest(plan: &Plan) -> String {
    super::digest(&write(plan, 0))
}

#[cfg(test)]
mod tests;
