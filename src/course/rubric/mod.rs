//! What a plan is judged by: criteria with points, each by a rule the program computes or left to the teacher. A mark
//! carries its reasons as ids and numbers. Where a rule weighs things, its weights are judgement and say so.

mod adjustment;
mod coherence;
mod completeness;
mod figure;
mod justification;
mod soundness;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::Ppm;
use crate::insight::Insight;
use crate::plan::{Plan, Stage};
use crate::score::Finding;

use super::case::Words;
use super::locks::Locks;

pub use figure::{FigureName, FigureUnit, figure_names};
pub use justification::{ENOUGH, Told, asked, weight};
pub use soundness::{Check, State};

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
        /// The figure.
        figure: FigureName,
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

/// What is judged.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// The plan the case begins with.
    pub start: &'a Plan,
    /// What follows from it.
    pub before: &'a Insight,
    /// The plan as it stands.
    pub plan: &'a Plan,
    /// What follows from it.
    pub insight: &'a Insight,
    /// What the case locks.
    pub locks: &'a BTreeSet<String>,
    /// Months whose results were released.
    pub released: u32,
    /// Months the case has results for; 0 where it has none.
    pub months: u32,
    /// When each of them was released, in seconds of the attempt, the first month first.
    pub releases: &'a [u32],
    /// When which field was changed, in seconds of the attempt.
    pub steps: &'a [(u32, &'a str)],
}

/// The points of one criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The criterion.
    pub id: u32,
    /// Points: `of` × `share` to the nearest whole point, half a point up. `None` where the teacher judges.
    pub points: Option<u32>,
    /// Most points.
    pub of: u32,
    /// The share of the points; `None` where the teacher judges.
    pub share: Option<Ppm>,
    /// Why; left out where marks are written down: whoever has the plan finds the same reasons again.
    #[serde(skip)]
    pub reasons: Vec<Reason>,
}

/// Why a criterion has the points it has.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A needed answer is missing.
    Missing {
        /// Its stage.
        stage: Stage,
        /// Its field.
        field: String,
    },
    /// Of the answers that can be given, so many are there.
    Answered {
        /// Answers there.
        there: u32,
        /// Answers needed.
        of: u32,
    },
    /// A coherence rule fires.
    Fires {
        /// What it found.
        finding: Finding,
        /// Whether it was put aside with a reason of some substance, so that it costs a quarter only.
        argued: bool,
        /// The share of the points it costs.
        costs: Ppm,
    },
    /// A check of the soundness.
    Checked {
        /// The check.
        check: Check,
        /// How it came out.
        state: State,
        /// What the plan has, and what it is held against, in the unit of the check; `None` where that is not known.
        numbers: Option<(f64, f64)>,
    },
    /// No results were released, so nothing could be adjusted to them.
    NoResults,
    /// So many months with results were looked at.
    Released {
        /// Months released.
        months: u32,
        /// Months there are.
        of: u32,
    },
    /// After so many of the released months the plan was changed.
    Decided {
        /// Months after which something was changed.
        months: u32,
        /// Released months with a month ahead.
        of: u32,
    },
    /// What a better split of the media money would have brought after the results, and what it would still bring.
    Regained {
        /// Had the plan of the case been carried on, in major units of its currency.
        was: f64,
        /// As the plan stands, in the same.
        left: f64,
    },
    /// A field that asks for a reason.
    Justified {
        /// The field.
        field: String,
        /// What stands there.
        told: Told,
    },
    /// No field that can be changed asks for a reason.
    NothingAsked,
    /// Where a figure lies, in its unit.
    Lies {
        /// The figure.
        figure: FigureName,
        /// Its value; `None` where the plan does not come to one.
        value: Option<i64>,
        /// Lowest number for all points.
        low: Option<i64>,
        /// Highest number for all points.
        high: Option<i64>,
    },
    /// The teacher judges.
    Teacher,
}

/// All marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scored {
    /// In the order of the criteria.
    pub marks: Vec<Mark>,
}

impl Scored {
    /// Points so far; what the teacher judges is not in it.
    #[must_use]
    pub fn points(&self) -> u64 {
        self.marks.iter().filter_map(|mark| mark.points).map(u64::from).sum()
    }

    /// Most points of what is judged by rules.
    #[must_use]
    pub fn of(&self) -> u64 {
        self.marks.iter().filter(|mark| mark.points.is_some()).map(|mark| u64::from(mark.of)).sum()
    }

    /// Points the teacher has still to give.
    #[must_use]
    pub fn open(&self) -> u64 {
        self.marks.iter().filter(|mark| mark.points.is_none()).map(|mark| u64::from(mark.of)).sum()
    }
}

/// Judges an entry by every criterion.
#[must_use]
pub fn score(criteria: &[Criterion], entry: &Entry<'_>) -> Scored {
    Scored { marks: criteria.iter().map(|criterion| mark(criterion, entry)).collect() }
}

fn mark(criterion: &Criterion, entry: &Entry<'_>) -> Mark {
    let (share, reasons) = match &criterion.rule {
        Rule::Completeness { stages } => completeness::judge(entry, stages),
        Rule::Coherence => coherence::judge(entry),
        Rule::Soundness => soundness::judge(entry),
        Rule::Adjustment => adjustment::judge(entry),
        Rule::Justification { fields } => justification::judge(entry, fields),
        Rule::Range { figure, low, high } => figure::judge(entry, *figure, *low, *high),
        Rule::Own => {
            let reasons = vec![Reason::Teacher];
            return Mark { id: criterion.id, points: None, of: criterion.points, share: None, reasons };
        }
    };
    let share = share.min(Ppm::ONE);
    Mark {
        id: criterion.id,
        points: Some(points(criterion.points, share)),
        of: criterion.points,
        share: Some(share),
        reasons,
    }
}

/// `of` × `share` to the nearest whole point, half a point up.
fn points(of: u32, share: Ppm) -> u32 {
    let millionths = u64::from(of) * u64::from(share.0);
    u32::try_from((millionths + 500_000) / 1_000_000).unwrap_or(of).min(of)
}

/// `part` of `whole` in ppm, rounded down; all where there is nothing to have a part of.
fn share(part: u64, whole: u64) -> Ppm {
    let millionths = u128::from(part.min(whole)) * 1_000_000;
    millionths.checked_div(u128::from(whole)).map_or(Ppm::ONE, |share| Ppm(u32::try_from(share).unwrap_or(0)))
}

/// Whether the case holds a field.
fn locked(locks: &BTreeSet<String>, field: &str) -> bool {
    Locks::new(locks).holds(field)
}
