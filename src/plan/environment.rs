//! Stage 3: strengths, weaknesses, opportunities, threats with weight and rating.

use serde::{Deserialize, Serialize};

use crate::base::Id;

use super::edit::EditError;
use super::row::{Row, RowEdit, text};

/// Kind of a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FactorKind {
    /// Internal, helps.
    Strength,
    /// Internal, hinders.
    Weakness,
    /// External, helps.
    Opportunity,
    /// External, hinders.
    Threat,
}

impl FactorKind {
    /// All kinds in order.
    pub const ALL: [Self; 4] = [Self::Strength, Self::Weakness, Self::Opportunity, Self::Threat];

    /// Inside the company (IFE) or outside (EFE).
    #[must_use]
    pub const fn is_internal(self) -> bool {
        matches!(self, Self::Strength | Self::Weakness)
    }
}

/// One factor of the analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Row id.
    pub id: Id,
    /// Strength, weakness, opportunity or threat.
    pub kind: FactorKind,
    /// The factor in words.
    #[serde(default)]
    pub text: String,
    /// Importance 1–5; the matrices normalise the weights of a side to 1.
    pub weight: u8,
    /// How well the company stands or answers, 1–4 (David's IFE/EFE scale; 2.5 is average).
    pub rating: u8,
}

/// A change to a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactorEdit {
    /// Kind.
    Kind(FactorKind),
    /// Words.
    Text(String),
    /// Importance 1–5.
    Weight(u8),
    /// Rating 1–4.
    Rating(u8),
}

impl Row for Factor {
    type Field = FactorEdit;
    fn new(id: Id) -> Self {
        Self { id, kind: FactorKind::Strength, text: String::new(), weight: 3, rating: 3 }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: FactorEdit) -> Result<(), EditError> {
        match field {
            FactorEdit::Kind(kind) => self.kind = kind,
            FactorEdit::Text(v) => self.text = text(v)?,
            FactorEdit::Weight(v) if (1..=5).contains(&v) => self.weight = v,
            FactorEdit::Rating(v) if (1..=4).contains(&v) => self.rating = v,
            FactorEdit::Weight(_) | FactorEdit::Rating(_) => return Err(EditError::OutOfRange),
        }
        Ok(())
    }
}

/// The environment section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Environment {
    /// Factors of all four kinds.
    pub factors: Vec<Factor>,
    /// What research found, in words: sources read, questions asked, answers.
    pub research: String,
}

/// A change to the environment section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvironmentEdit {
    /// The list of factors.
    Factor(RowEdit<FactorEdit>),
    /// Research notes.
    Research(String),
}

impl Environment {
    pub(super) fn apply(&mut self, edit: EnvironmentEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            EnvironmentEdit::Factor(edit) => super::row::apply(&mut self.factors, next_id, edit),
            EnvironmentEdit::Research(v) => {
                self.research = text(v)?;
                Ok(())
            }
        }
    }
}
