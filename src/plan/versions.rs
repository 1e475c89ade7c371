//! The versions a plan had before: whole plans, each with why it was left, and how one takes the place of the plan.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::{Day, Id};

use super::Plan;
use super::edit::EditError;
use super::evaluation::Evaluation;
use super::row::{ID_LIMIT, line};

/// The most versions a plan keeps; the oldest but the first gives way.
pub const MAX_VERSIONS: usize = 24;

/// An earlier version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Its id.
    pub id: Id,
    /// Its number: the first plan is 1.
    pub number: u32,
    /// The day it was left.
    #[serde(default)]
    pub day: Option<Day>,
    /// Why it was left, what was changed after it.
    #[serde(default)]
    pub reason: String,
    /// The plan without results and without versions of its own.
    pub plan: Rc<Plan>,
}

impl Plan {
    /// The number of the version the plan is now: 1 until it was left for another.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.evaluation.versions.iter().map(|version| version.number).max().unwrap_or(0).saturating_add(1)
    }

    /// The plan as a version keeps it.
    #[must_use]
    pub fn bare(&self) -> Self {
        let evaluation = Evaluation {
            kpis: self.evaluation.kpis.clone(),
            replanned: self.evaluation.replanned,
            review: self.evaluation.review.clone(),
            ..Evaluation::default()
        };
        Self { evaluation: Rc::new(evaluation), ..self.clone() }
    }

    /// Keeps the plan as it is as a version.
    pub(super) fn keep(&mut self, day: Option<Day>, reason: String) -> Result<(), EditError> {
        let id = Id(self.next_id.saturating_add(1));
        if id.0 >= ID_LIMIT {
            return Err(EditError::TooManyRows);
        }
        let version = Version { id, number: self.version(), day, reason: line(reason)?, plan: Rc::new(self.bare()) };
        self.next_id = id.0;
        let versions = &mut Rc::make_mut(&mut self.evaluation).versions;
        if versions.len() >= MAX_VERSIONS {
            versions.remove(1);
        }
        versions.push(version);
        Ok(())
    }

    /// Takes a version up again.
    pub(super) fn restore(&mut self, id: Id) -> Result<(), EditError> {
        let version = self.evaluation.versions.iter().find(|version| version.id == id).ok_or(EditError::NoSuchRow)?;
        let former = version.plan.clone();
        let kept = former.evaluation.clone();
        let evaluation = Evaluation {
            kpis: kept.kpis.clone(),
            replanned: kept.replanned,
            review: kept.review.clone(),
            ..(*self.evaluation).clone()
        };
        *self =
            Self { next_id: self.next_id.max(former.next_id), evaluation: Rc::new(evaluation), ..(*former).clone() };
        Ok(())
    }
}

/// Removes a version.
pub(super) fn remove(versions: &mut Vec<Version>, id: Id) -> Result<(), EditError> {
    let before = versions.len();
    versions.retain(|version| version.id != id);
    if versions.len() == before { Err(EditError::NoSuchRow) } else { Ok(()) }
}
