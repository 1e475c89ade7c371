//! How the open plan is kept: what the browser takes, who writes the plan, what is not kept yet, and what tabs tell each
//! other about it.

use std::rc::Rc;

use crate::plan::{Plan, PlanEdit};

use super::course::Deed;
use super::state::PlanKey;

/// What one of the browser's stores does with what it is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Health {
    /// Keeps it.
    #[default]
    Good,
    /// Takes its time: what it was given is on its way.
    Slow,
    /// Is full.
    Full,
    /// Keeps nothing, or does not answer.
    Denied,
}

/// What the browser keeps for this page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Storage {
    /// The readable texts. The browser writes them to disk when it likes.
    pub local: Health,
    /// The journal, which is on disk once it says so.
    pub journal: Health,
    /// Whether little room is left; `None` where the browser did not say.
    pub scarce: Option<bool>,
    /// Whether the page stands in a frame of another site, where browsers keep a store apart.
    pub framed: bool,
    /// Whether the browser promised not to clear the store when room gets scarce; `None` where it did not say.
    pub lasting: Option<bool>,
}

/// Whether changes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is in the journal.
    Saved,
    /// A change waits to be kept.
    Pending,
    /// Everything is in the readable text only: a crash of the browser may lose the last minutes.
    Basic,
    /// Nothing is kept; changes live in memory only.
    Memory,
    /// The same, because the browser's storage is full.
    Full,
}

/// Who writes the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// It is being found out.
    Asking,
    /// This tab.
    Mine,
    /// Another tab; this one follows.
    Elsewhere,
    /// Nobody: a newer program made it with this file version.
    Newer(u32),
}

/// Something done to the plan that is not kept yet. Where another tab was faster, it is done again to what that tab made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// A change.
    Edit {
        /// The change.
        edit: PlanEdit,
        /// The field, for coalescing.
        field: String,
    },
    /// Something done to an attempt.
    Deed(Deed),
    /// Another plan in its place.
    Whole(Rc<Plan>),
    /// A step back.
    Undo,
    /// A step forward.
    Redo,
}

/// How appending a record went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// It is on disk.
    Kept,
    /// No answer yet, though it is time.
    Late,
    /// Another tab appended a record of this number.
    Taken,
    /// There is no room.
    Full,
    /// It is not there.
    Failed,
}

/// What a tab tells the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// A record was appended.
    Kept {
        /// The plan.
        key: PlanKey,
        /// The record's number.
        seq: u32,
        /// The record.
        text: String,
    },
    /// Whoever writes this plan is asked to let it go.
    Ask(PlanKey),
    /// Nobody writes this plan any more.
    Left(PlanKey),
    /// The plan was removed.
    Gone(PlanKey),
}

impl Word {
    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Kept { key, seq, text } => format!("kept {} {seq} {text}", key.0),
            Self::Ask(key) => format!("ask {}", key.0),
            Self::Left(key) => format!("left {}", key.0),
            Self::Gone(key) => format!("gone {}", key.0),
        }
    }

    /// The word in a text; `None` where it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(' ')?;
        let number = |text: &str| text.parse().ok();
        match kind {
            "kept" => {
                let mut parts = rest.splitn(3, ' ');
                let (key, seq) = (PlanKey(number(parts.next()?)?), number(parts.next()?)?);
                Some(Self::Kept { key, seq, text: parts.next()?.to_owned() })
            }
            "ask" => Some(Self::Ask(PlanKey(number(rest)?))),
            "left" => Some(Self::Left(PlanKey(number(rest)?))),
            "gone" => Some(Self::Gone(PlanKey(number(rest)?))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_arrive_as_they_were_sent() {
        let kept = Word::Kept { key: PlanKey(7), seq: 12, text: "0abc {\"x\": \"가 나\"}".into() };
        for word in [kept, Word::Ask(PlanKey(1)), Word::Left(PlanKey(u32::MAX)), Word::Gone(PlanKey(0))] {
            assert_eq!(Word::read(&word.write()), Some(word));
        }
        for nonsense in ["", "ask", "ask x", "ask 4294967296", "kept 1 2", "kept 1 x y", "take 1", "{}"] {
            assert_eq!(Word::read(nonsense), None, "{nonsense}");
        }
    }
}
