//! Stage 12: what really happened, month by month.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Money, Month};

use super::edit::EditError;
use super::row::{Row, RowEdit, amount, at_most, line, text};

/// Actual results of one touchpoint in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actual {
    /// Row id.
    pub id: Id,
    /// Month.
    #[serde(default)]
    pub month: Option<Month>,
    /// Channel id of the library.
    #[serde(default)]
    pub channel: String,
    /// Money spent.
    #[serde(default)]
    pub spend: Option<Money>,
    /// Visits.
    #[serde(default)]
    pub visits: Option<u64>,
    /// Deals.
    #[serde(default)]
    pub deals: Option<u64>,
}

/// A change to an actual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActualEdit {
    /// Month.
    Month(Option<Month>),
    /// Channel id.
    Channel(String),
    /// Spend.
    Spend(Option<Money>),
    /// Visits.
    Visits(Option<u64>),
    /// Deals.
    Deals(Option<u64>),
}

impl Row for Actual {
    type Field = ActualEdit;
    fn new(id: Id) -> Self {
        Self { id, month: None, channel: String::new(), spend: None, visits: None, deals: None }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: ActualEdit) -> Result<(), EditError> {
        match field {
            ActualEdit::Month(v) => self.month = v,
            ActualEdit::Channel(v) => self.channel = line(v)?,
            ActualEdit::Spend(v) => self.spend = amount(v)?,
            ActualEdit::Visits(v) => self.visits = at_most(v, super::company::MAX_PEOPLE)?,
            ActualEdit::Deals(v) => self.deals = at_most(v, super::company::MAX_PEOPLE)?,
        }
        Ok(())
    }
}

/// The evaluation section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evaluation {
    /// Actual results.
    pub actuals: Vec<Actual>,
    /// When and with whom results are looked at, what was learnt.
    pub review: String,
}

/// A change to the evaluation section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvaluationEdit {
    /// The list of actuals.
    Actual(RowEdit<ActualEdit>),
    /// Review notes.
    Review(String),
}

impl Evaluation {
    pub(super) fn apply(&mut self, edit: EvaluationEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            EvaluationEdit::Actual(edit) => super::row::apply(&mut self.actuals, next_id, edit),
            EvaluationEdit::Review(v) => {
                self.review = text(v)?;
                Ok(())
            }
        }
    }
}
