//! A case for teaching that is being made of the plan: what its author wrote so far, beside the plan it begins with. It is
//! the author's own: whoever gets the plan otherwise than as its file does not get it. What it says is opaque here.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Lang;

use super::attempt::MAX_CASE;

/// What an author wrote so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The case without its plans, and what only the teacher reads, as a text.
    pub text: Rc<str>,
    /// The plan in other languages, as texts of plan files.
    #[serde(default)]
    pub plans: BTreeMap<Lang, Rc<str>>,
    /// The model plan, as the text of a plan file.
    #[serde(default)]
    pub model: Option<Rc<str>>,
}

impl Draft {
    /// Whether it is small enough: together no larger than a case can be.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let texts = self.plans.values().chain(&self.model).chain([&self.text]);
        texts.map(|text| text.len()).sum::<usize>() <= MAX_CASE
    }
}
