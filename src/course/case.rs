//! A case: a company's story with a plan to begin from, what of it is locked, and how the plan made of it is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Lang;
use crate::plan::{Plan, Stage};

use super::rubric::Criterion;
use super::world::Months;

/// A text a teacher wrote, in one or several languages.
pub type Words = BTreeMap<Lang, String>;

/// What the learner reads first, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CaseText {
    /// The title.
    pub title: String,
    /// What happened, and what the company is.
    pub story: String,
    /// What is asked of the learner.
    pub task: String,
}

/// In which order stages open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// All are open.
    #[default]
    Free,
    /// A stage opens once those before it are complete; locked stages count as complete.
    InOrder,
}

/// What a learner is told of the score before handing in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feedback {
    /// Nothing.
    None,
    /// Which criteria there are and what they look at.
    #[default]
    Criteria,
    /// The points as they stand, with reasons.
    Points,
}

/// A case as its file says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Case {
    /// Names the case for good: small letters, digits, hyphens.
    pub id: String,
    /// Counts the changes its author published, from 1.
    pub edition: u32,
    /// What the learner reads; at least one language.
    pub texts: BTreeMap<Lang, CaseText>,
    /// The plan to begin from; at least one language. Its words may differ by language, never what is locked in it.
    pub plans: BTreeMap<Lang, Rc<Plan>>,
    /// Field ids that cannot be changed. A stage's name locks the stage, `products.3` the row, `company.funds` the field.
    pub locks: BTreeSet<String>,
    /// In which order stages open.
    pub order: Order,
    /// Hints by stage, shown when the learner asks.
    pub hints: BTreeMap<Stage, Words>,
    /// Minutes an attempt may take; `None` for as long as one likes.
    pub minutes: Option<u32>,
    /// What the learner is told before handing in.
    pub feedback: Feedback,
    /// What is judged in the open.
    pub rubric: Vec<Criterion>,
    /// The share of all points from which an attempt passes, in percent, 1 to 100; `None` where nobody passes or fails.
    /// Files that have none do not name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<u32>,
    /// Results that come month by month.
    pub months: Option<Months>,
    /// What only the teacher reads.
    pub sealed: Option<Sealed>,
}

impl Case {
    /// What the learner reads in a language, else in the first there is, with the language it is in.
    #[must_use]
    pub fn text(&self, lang: Lang) -> (Lang, CaseText) {
        let text = self.texts.get_key_value(&lang).or_else(|| self.texts.first_key_value());
        text.map_or_else(|| (lang, CaseText::default()), |(lang, text)| (*lang, text.clone()))
    }
}

/// What only the teacher reads, once unsealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Teacher {
    /// Remarks.
    pub notes: Words,
    /// A plan to hold learners' plans against.
    pub model: Option<Rc<Plan>>,
    /// What is judged without the learner knowing.
    pub rubric: Vec<Criterion>,
}

/// A [`Teacher`] as nobody reads it without the passphrase; bytes in base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// Salt of the key, 16 bytes.
    pub salt: String,
    /// Number used once, 24 bytes.
    pub nonce: String,
    /// The sealed text.
    pub data: String,
}
