//! The twelve stages of the method.

use serde::{Deserialize, Serialize};

/// One stage. Every stage can be visited in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The objective needs and actual situation.
    Company,
    /// Go, or not.
    Feasibility,
    /// Five environments, strengths and weaknesses.
    Environment,
    /// What is sold online, and its economics.
    Products,
    /// Segments and their behaviour.
    Customers,
    /// What the plan shall reach.
    Objectives,
    /// Where customers and company meet.
    Touchpoints,
    /// Money and solutions.
    Budget,
    /// Tasks and schedule.
    Implementation,
    /// People and hours.
    Organisation,
    /// Risk, security, rules.
    Risk,
    /// Actual results and adjustment.
    Evaluation,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 12] = [
        Self::Company,
        Self::Feasibility,
        Self::Environment,
        Self::Products,
        Self::Customers,
        Self::Objectives,
        Self::Touchpoints,
        Self::Budget,
        Self::Implementation,
        Self::Organisation,
        Self::Risk,
        Self::Evaluation,
    ];

    /// Stable name used in addresses and field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Feasibility => "feasibility",
            Self::Environment => "environment",
            Self::Products => "products",
            Self::Customers => "customers",
            Self::Objectives => "objectives",
            Self::Touchpoints => "touchpoints",
            Self::Budget => "budget",
            Self::Implementation => "implementation",
            Self::Organisation => "organisation",
            Self::Risk => "risk",
            Self::Evaluation => "evaluation",
        }
    }

    /// The stage of a slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.slug() == slug)
    }

    /// Position, 1–12.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|stage| *stage == self).unwrap_or(0) + 1
    }

    /// The stage before this one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(2)?).copied()
    }

    /// The stage after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
}

/// How far a stage is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Nothing answered.
    Empty,
    /// Something is answered, something the plan needs is missing.
    Started,
    /// All that the plan needs is answered.
    Complete,
}
