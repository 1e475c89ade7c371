//! Stage 12: what really happened, what is watched, and the versions the plan had before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Day, Month};

use super::actuals::{ActualCell, Actuals};
use super::edit::EditError;
use super::kpis::{Kpi, KpiEdit};
use super::objectives::Goal;
use super::reports::{self, ReportMapping};
use super::row::{RowEdit, row, text};
use super::versions::{self, Version};

/// How often results are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rhythm {
    /// Every week: pace and what runs away.
    Weekly,
    /// Every month: what differs from the plan and why.
    #[default]
    Monthly,
    /// Every quarter: the plan itself.
    Quarterly,
}

impl Rhythm {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Weekly, Self::Monthly, Self::Quarterly];

    /// The name in files and addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
        }
    }

    /// The rhythm of a name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.slug() == slug)
    }
}

row! {
    /// A review that was held.
    Review,
    /// A change to a review.
    ReviewEdit;
    /// The day.
    day: Option<Day> = None, Day, Ok;
    /// Which of the reviews it was.
    rhythm: Rhythm = Rhythm::default(), Rhythm, Ok;
    /// What was learnt and decided.
    decided: String = String::new(), Decided, text;
}

/// The evaluation section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evaluation {
    /// Actual results, by month.
    pub actuals: Actuals,
    /// How measures are watched, where that differs from what the planner suggests.
    pub kpis: BTreeMap<Goal, Kpi>,
    /// How reports of other programs are read, the last used at the end.
    pub reports: Vec<ReportMapping>,
    /// The first month the plan was planned anew for: earlier months are as they happened.
    pub replanned: Option<Month>,
    /// Earlier versions of the plan, the oldest first.
    pub versions: Vec<Version>,
    /// Reviews that were held.
    pub reviews: Vec<Review>,
    /// When and with whom results are looked at, what was learnt.
    pub review: String,
}

/// A change to the evaluation section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvaluationEdit {
    /// Results, typed, pasted or imported; all or none.
    Actuals(Vec<ActualCell>),
    /// The last day the numbers of a month contain.
    Through(Month, Option<Day>),
    /// What the company measures of the whole.
    Measured(Month, Goal, Option<u64>),
    /// How a measure is watched.
    Kpi(Goal, KpiEdit),
    /// How a report is read.
    Report(ReportMapping),
    /// The first month that is planned anew.
    Replan(Option<Month>),
    /// Keeps the plan as it is now as a version.
    Keep {
        /// The day it was left.
        day: Option<Day>,
        /// Why it was left, what was changed after it.
        reason: String,
    },
    /// Takes a version up again, in place of the plan; results and versions stay.
    Restore(crate::base::Id),
    /// Drops a version.
    Drop(crate::base::Id),
    /// The list of reviews.
    Review(RowEdit<ReviewEdit>),
    /// How reviews are held.
    Notes(String),
}

impl Evaluation {
    pub(super) fn apply(&mut self, edit: EvaluationEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            EvaluationEdit::Actuals(cells) => self.actuals.enter(cells)?,
            EvaluationEdit::Through(month, day) => self.actuals.through(month, day)?,
            EvaluationEdit::Measured(month, goal, value) => self.actuals.measure(month, goal, value)?,
            EvaluationEdit::Kpi(goal, edit) => {
                let mut kpi = self.kpis.get(&goal).cloned().unwrap_or_default();
                kpi.apply(goal, edit)?;
                if kpi == Kpi::default() { drop(self.kpis.remove(&goal)) } else { drop(self.kpis.insert(goal, kpi)) }
            }
            EvaluationEdit::Report(mapping) => reports::keep(&mut self.reports, mapping)?,
            EvaluationEdit::Replan(month) => self.replanned = month,
            EvaluationEdit::Drop(id) => versions::remove(&mut self.versions, id)?,
            EvaluationEdit::Review(edit) => super::row::apply(&mut self.reviews, next_id, edit)?,
            EvaluationEdit::Notes(v) => self.review = text(v)?,
            // These take the whole plan; [`super::Plan::with`] hands them to `versions`.
            EvaluationEdit::Keep { .. } | EvaluationEdit::Restore(_) => return Err(EditError::NoSuchRow),
        }
        Ok(())
    }

    /// Whether edits could have made it; its lists of rows are looked at with all others.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        self.actuals.is_legal()
            && self.kpis.iter().all(|(goal, kpi)| kpi.is_legal(*goal))
            && reports::is_legal(&self.reports)
            && versions::is_legal(&self.versions)
            && text(self.review.clone()).is_ok()
    }
}
