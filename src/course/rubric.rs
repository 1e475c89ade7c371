//! What a plan is judged by: criteria with points, each by a rule the program computes or left to the teacher.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::plan::Stage;

use super::case::Words;

/// What a criterion looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// The share of needed answers that are there; of all stages where none is named.
    Completeness {
        /// Stages looked at.
        #[serde(default)]
        stages: BTreeSet<Stage>,
    },
    /// Whether parts of the plan fit together: coherence rules that do not fire.
    Coherence,
    /// Whether the money adds up and what is planned can be paid, worked and answered for.
    Soundness,
    /// How well the plan was adjusted to results: decisions after months, held against what was to be learnt from them.
    Adjustment,
    /// Whether choices are justified in the learner's own words, in these fields; in all fields that ask for a reason where
    /// none is named.
    Justification {
        /// Field ids.
        #[serde(default)]
        fields: BTreeSet<String>,
    },
    /// Whether a figure of the plan lies between two bounds, in the unit of the figure.
    Range {
        /// Name of the figure.
        figure: String,
        /// Lowest number for all points.
        low: Option<i64>,
        /// Highest number for all points.
        high: Option<i64>,
    },
    /// The teacher judges.
    Own,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Names it inside its case.
    pub id: u32,
    /// What it is called; empty for the usual name of its rule.
    #[serde(default)]
    pub name: Words,
    /// Most points, in whole points.
    pub points: u32,
    /// What it looks at.
    pub rule: Rule,
}
