//! Stage 6: what the plan shall reach.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Month};

use super::edit::EditError;
use super::row::{Row, RowEdit, at_most, text};

/// The metric of an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// Visits over the plan.
    Visits,
    /// Enquiries over the plan.
    Enquiries,
    /// Orders or deals over the plan.
    Deals,
    /// New customers over the plan.
    NewCustomers,
    /// Revenue over the plan, in minor units.
    Revenue,
}

impl Goal {
    /// All metrics in order.
    pub const ALL: [Self; 5] = [Self::Visits, Self::Enquiries, Self::Deals, Self::NewCustomers, Self::Revenue];
}

/// What the net brings this firm first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Benefit {
    /// Brand and information.
    Brand,
    /// Enquiries.
    Enquiries,
    /// Direct sales.
    Sales,
    /// Service and retention.
    Retention,
    /// Saved cost.
    Saving,
}

/// One objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Row id.
    pub id: Id,
    /// Metric.
    pub goal: Goal,
    /// Today's value.
    #[serde(default)]
    pub from: Option<u64>,
    /// Target value.
    #[serde(default)]
    pub target: Option<u64>,
    /// By when; the plan's last month where empty.
    #[serde(default)]
    pub by: Option<Month>,
    /// Why, and through which strategy.
    #[serde(default)]
    pub strategy: String,
}

/// A change to an objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectiveEdit {
    /// Metric.
    Goal(Goal),
    /// Today's value.
    From(Option<u64>),
    /// Target.
    Target(Option<u64>),
    /// By when.
    By(Option<Month>),
    /// Strategy.
    Strategy(String),
}

impl Row for Objective {
    type Field = ObjectiveEdit;
    fn new(id: Id) -> Self {
        Self { id, goal: Goal::NewCustomers, from: None, target: None, by: None, strategy: String::new() }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: ObjectiveEdit) -> Result<(), EditError> {
        const LIMIT: u64 = crate::base::Money::LIMIT.unsigned_abs();
        match field {
            ObjectiveEdit::Goal(v) => {
                // A count is no amount of money: numbers do not survive the change between the two.
                if (v == Goal::Revenue) != (self.goal == Goal::Revenue) {
                    self.from = None;
                    self.target = None;
                }
                self.goal = v;
            }
            ObjectiveEdit::From(v) => self.from = at_most(v, LIMIT)?,
            ObjectiveEdit::Target(v) => self.target = at_most(v, LIMIT)?,
            ObjectiveEdit::By(v) => self.by = v,
            ObjectiveEdit::Strategy(v) => self.strategy = text(v)?,
        }
        Ok(())
    }
}

/// The objectives section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Objectives {
    /// What the net brings first.
    pub benefit: Option<Benefit>,
    /// Objectives.
    pub list: Vec<Objective>,
}

/// A change to the objectives section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectivesEdit {
    /// Marketing model.
    Benefit(Option<Benefit>),
    /// The list of objectives.
    Objective(RowEdit<ObjectiveEdit>),
}

impl Objectives {
    pub(super) fn apply(&mut self, edit: ObjectivesEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            ObjectivesEdit::Benefit(v) => {
                self.benefit = v;
                Ok(())
            }
            ObjectivesEdit::Objective(edit) => super::row::apply(&mut self.list, next_id, edit),
        }
    }
}
