//! What is watched, by whom, and what is done when it stays below its target.

use serde::{Deserialize, Serialize};

use crate::base::Ppm;

use super::edit::EditError;
use super::objectives::Goal;
use super::row::{at_most, line, text, within};

/// The most months a measure may stay below before something is done.
const MAX_PATIENCE: u32 = 12;

/// How one measure is watched; what is `None` or empty stands as the planner suggests it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Kpi {
    /// Whether it is watched at all.
    pub watched: Option<bool>,
    /// Target of a month, in the unit of the measure; where the forecast speaks of it, the forecast's own if empty.
    pub target: Option<u64>,
    /// Where the number is taken from.
    pub source: String,
    /// Who looks after it, by name.
    pub owner: String,
    /// Below which share of the target something is done.
    pub floor: Option<Ppm>,
    /// For how many months in a row, before something is done.
    pub months: Option<u32>,
    /// What is then done.
    pub decision: String,
}

/// A change to how a measure is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KpiEdit {
    /// Whether it is watched.
    Watched(Option<bool>),
    /// Target of a month.
    Target(Option<u64>),
    /// Where the number is taken from.
    Source(String),
    /// Who looks after it.
    Owner(String),
    /// Share of the target.
    Floor(Option<Ppm>),
    /// Months in a row.
    Months(Option<u32>),
    /// What is done.
    Decision(String),
}

impl Kpi {
    pub(super) fn apply(&mut self, goal: Goal, edit: KpiEdit) -> Result<(), EditError> {
        match edit {
            KpiEdit::Watched(v) => self.watched = v,
            KpiEdit::Target(v) => self.target = at_most(v, goal.limit())?,
            KpiEdit::Source(v) => self.source = line(v)?,
            KpiEdit::Owner(v) => self.owner = line(v)?,
            KpiEdit::Floor(v) => self.floor = at_most(v, Ppm::ONE)?,
            KpiEdit::Months(v) => self.months = v.map(|v| within(v, 1, MAX_PATIENCE)).transpose()?,
            KpiEdit::Decision(v) => self.decision = text(v)?,
        }
        Ok(())
    }

    /// Whether edits could have made it.
    pub(super) fn is_legal(&self, goal: Goal) -> bool {
        let edits = [
            KpiEdit::Target(self.target),
            KpiEdit::Source(self.source.clone()),
            KpiEdit::Owner(self.owner.clone()),
            KpiEdit::Floor(self.floor),
            KpiEdit::Months(self.months),
            KpiEdit::Decision(self.decision.clone()),
        ];
        let mut made = Self { watched: self.watched, ..Self::default() };
        edits.into_iter().all(|edit| made.apply(goal, edit).is_ok()) && made == *self && made != Self::default()
    }
}
