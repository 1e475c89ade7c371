//! Stage 9: the company's own tasks; the tasks that follow from the plan are computed, not stored.

use serde::{Deserialize, Serialize};

use crate::base::Id;

use super::edit::EditError;
use super::row::{Row, RowEdit, at_most, line};

/// The seven work areas of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Area {
    /// Online research.
    Research,
    /// Site promotion.
    Site,
    /// Information publishing.
    Publishing,
    /// Online promotion.
    Promotion,
    /// Online sales.
    Sales,
    /// Online brand.
    Brand,
    /// Online customer relations.
    Relations,
}

impl Area {
    /// All areas in order.
    pub const ALL: [Self; 7] =
        [Self::Research, Self::Site, Self::Publishing, Self::Promotion, Self::Sales, Self::Brand, Self::Relations];
}

/// A task the company added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Row id.
    pub id: Id,
    /// What is done.
    #[serde(default)]
    pub name: String,
    /// Work area.
    pub area: Area,
    /// Who does it.
    #[serde(default)]
    pub owner: String,
    /// Month of the plan in which it starts, 1 is the first; 0 is before the start.
    pub start: u32,
    /// Months it takes.
    pub months: u32,
}

/// A change to a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskEdit {
    /// Name.
    Name(String),
    /// Work area.
    Area(Area),
    /// Owner.
    Owner(String),
    /// First month, at most 36.
    Start(u32),
    /// Months, 1–36.
    Months(u32),
}

impl Row for Task {
    type Field = TaskEdit;
    fn new(id: Id) -> Self {
        Self { id, name: String::new(), area: Area::Promotion, owner: String::new(), start: 1, months: 1 }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: TaskEdit) -> Result<(), EditError> {
        match field {
            TaskEdit::Name(v) => self.name = line(v)?,
            TaskEdit::Area(v) => self.area = v,
            TaskEdit::Owner(v) => self.owner = line(v)?,
            TaskEdit::Start(v) => self.start = at_most(Some(v), 36)?.unwrap_or(1),
            TaskEdit::Months(v) if (1..=36).contains(&v) => self.months = v,
            TaskEdit::Months(_) => return Err(EditError::OutOfRange),
        }
        Ok(())
    }
}

/// The implementation section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Implementation {
    /// Own tasks.
    pub tasks: Vec<Task>,
    /// The first visible win the company works towards.
    pub breakthrough: String,
}

/// A change to the implementation section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImplementationEdit {
    /// The list of own tasks.
    Task(RowEdit<TaskEdit>),
    /// Breakthrough point.
    Breakthrough(String),
}

impl Implementation {
    pub(super) fn apply(&mut self, edit: ImplementationEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            ImplementationEdit::Task(edit) => super::row::apply(&mut self.tasks, next_id, edit),
            ImplementationEdit::Breakthrough(v) => {
                self.breakthrough = line(v)?;
                Ok(())
            }
        }
    }
}
