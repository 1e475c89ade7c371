//! The versions a plan had before: whole plans, each with why it was left, and how one takes the place of the plan.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::{Day, Id};

use super::edit::EditError;
use super::evaluation::Evaluation;
use super::row::{ID_LIMIT, line};
use super::{Document, Plan, Stage};

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
    /// The plan without results, versions of its own, how it is printed, the attempt it is, and the case made of it.
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
        let document = Rc::new(Document::default());
        Self { evaluation: Rc::new(evaluation), document, attempt: None, draft: None, ..self.clone() }
    }

    /// Whether both plans say the same, apart from results, reports, reviews, versions, how they are printed,
    /// attempts, and cases being made.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        // The number the next row gets says nothing.
        Self { next_id: 0, ..self.bare() } == Self { next_id: 0, ..other.bare() }
    }

    /// The stages in which the plans say something else; findings put aside belong to none.
    #[must_use]
    pub fn differing(&self, other: &Self) -> Vec<Stage> {
        let (one, other) = (self.bare(), other.bare());
        let differs = |stage: &Stage| match stage {
            Stage::Company => one.company != other.company,
            Stage::Feasibility => one.feasibility != other.feasibility,
            Stage::Environment => one.environment != other.environment,
            Stage::Products => one.products != other.products,
            Stage::Customers => one.customers != other.customers,
            Stage::Objectives => one.objectives != other.objectives,
            Stage::Touchpoints => one.touchpoints != other.touchpoints,
            Stage::Budget => one.budget != other.budget,
            Stage::Implementation => one.implementation != other.implementation,
            Stage::Organisation => one.organisation != other.organisation,
            Stage::Risk => one.risk != other.risk,
            Stage::Evaluation => one.evaluation != other.evaluation,
        };
        Stage::ALL.into_iter().filter(differs).collect()
    }

    /// Keeps the plan as it is as a version.
    pub(super) fn keep(&mut self, day: Option<Day>, reason: String) -> Result<(), EditError> {
        let used = self.evaluation.versions.iter().map(|version| version.id.0).max().unwrap_or(0);
        let id = Id(self.next_id.max(used).saturating_add(1));
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
        *self = Self {
            next_id: self.next_id.max(former.next_id),
            evaluation: Rc::new(evaluation),
            document: self.document.clone(),
            attempt: self.attempt.clone(),
            draft: self.draft.clone(),
            ..(*former).clone()
        };
        Ok(())
    }
}

impl Version {
    /// The plan as it would be with this version taken up again. Months that are as they happened need the results.
    #[must_use]
    pub fn today(&self, now: &Plan) -> Rc<Plan> {
        if self.plan.evaluation.replanned.is_none() {
            return self.plan.clone();
        }
        let evaluation = Evaluation { actuals: now.evaluation.actuals.clone(), ..(*self.plan.evaluation).clone() };
        Rc::new(Plan { evaluation: Rc::new(evaluation), ..(*self.plan).clone() })
    }
}

/// Whether edits could have made them; the plans inside are looked at like any other.
pub(super) fn is_legal(versions: &[Version]) -> bool {
    let alike = |version: &Version| {
        version.id.0 < ID_LIMIT
            && (1..ID_LIMIT).contains(&version.number)
            && line(version.reason.clone()).is_ok_and(|text| text == version.reason)
    };
    versions.len() <= MAX_VERSIONS
        && versions.iter().all(alike)
        && versions.is_sorted_by(|a, b| a.id < b.id && a.number < b.number)
}

/// Removes a version.
pub(super) fn remove(versions: &mut Vec<Version>, id: Id) -> Result<(), EditError> {
    let before = versions.len();
    versions.retain(|version| version.id != id);
    if versions.len() == before { Err(EditError::NoSuchRow) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use crate::base::{Currency, Money, Month};
    use crate::plan::company::CompanyEdit;
    use crate::plan::evaluation::{EvaluationEdit, ReviewEdit};
    use crate::plan::{ActualCell, ActualMetric, PlanEdit, RowEdit};

    use super::*;

    fn edit(edit: EvaluationEdit) -> PlanEdit {
        PlanEdit::Evaluation(edit)
    }

    fn keep(reason: &str) -> PlanEdit {
        edit(EvaluationEdit::Keep { day: Day::new(2027, 9, 1), reason: reason.to_owned() })
    }

    fn funds(amount: i64) -> PlanEdit {
        PlanEdit::Company(CompanyEdit::Funds(Some(Money(amount))))
    }

    fn sold(deals: u64) -> PlanEdit {
        let month = Month::new(2027, 6).unwrap();
        edit(EvaluationEdit::Actuals(vec![ActualCell {
            month,
            channel: None,
            metric: ActualMetric::Revenue,
            value: Some(deals),
        }]))
    }

    fn made(edits: Vec<PlanEdit>) -> Plan {
        Plan::default().with(PlanEdit::All(edits)).unwrap()
    }

    fn ids(plan: &Plan) -> Vec<(u32, u32)> {
        plan.evaluation.versions.iter().map(|version| (version.id.0, version.number)).collect()
    }

    #[test]
    fn restoring_brings_the_plan_back_and_keeps_results_versions_and_reviews() {
        let first = made(vec![funds(100), edit(EvaluationEdit::Notes("Mondays".into()))]);
        assert_eq!(first.version(), 1);
        let later = first
            .with(PlanEdit::All(vec![
                keep("More money"),
                funds(200),
                sold(7),
                edit(EvaluationEdit::Review(RowEdit::Add)),
                edit(EvaluationEdit::Notes("Fridays".into())),
            ]))
            .unwrap();
        assert_eq!((later.version(), ids(&later)), (2, vec![(1, 1)]));
        let version = &later.evaluation.versions[0];
        assert_eq!((version.day, version.reason.as_str()), (Day::new(2027, 9, 1), "More money"));
        assert_eq!(*version.plan, first.bare());
        let back = later.with(PlanEdit::All(vec![keep("Back"), edit(EvaluationEdit::Restore(Id(1)))])).unwrap();
        assert!(back.says_the_same(&first) && !back.says_the_same(&later));
        assert_eq!((back.version(), ids(&back)), (3, vec![(1, 1), (3, 2)]));
        assert_eq!(back.evaluation.actuals, later.evaluation.actuals);
        assert_eq!(back.evaluation.reviews, later.evaluation.reviews);
        // And forth again: nothing was lost.
        let forth = back.with(edit(EvaluationEdit::Restore(Id(3)))).unwrap();
        assert!(forth.says_the_same(&later));
    }

    #[test]
    fn numbers_of_rows_and_versions_are_not_used_twice() {
        let plan = made(vec![keep(""), edit(EvaluationEdit::Review(RowEdit::Add)), keep("")]);
        assert_eq!(ids(&plan), [(1, 1), (3, 2)]);
        let plan = plan.with(edit(EvaluationEdit::Drop(Id(3)))).unwrap().with(keep("")).unwrap();
        assert_eq!(ids(&plan), [(1, 1), (4, 2)]);
        // A version from before a row was added gives the row's number to no other.
        let plan = plan.with(edit(EvaluationEdit::Restore(Id(1)))).unwrap();
        let plan = plan.with(edit(EvaluationEdit::Review(RowEdit::Add))).unwrap();
        assert_eq!(plan.evaluation.reviews.iter().map(|row| row.id.0).collect::<Vec<_>>(), [2, 5]);
        for edit in [EvaluationEdit::Restore(Id(3)), EvaluationEdit::Drop(Id(3))] {
            assert_eq!(plan.with(PlanEdit::Evaluation(edit)), Err(EditError::NoSuchRow));
        }
    }

    #[test]
    fn the_first_version_stays_where_there_are_too_many() {
        let plan = made((0..30).map(|i| keep(&i.to_string())).collect());
        let numbers: Vec<u32> = plan.evaluation.versions.iter().map(|version| version.number).collect();
        assert_eq!(numbers, std::iter::once(1).chain(8..=30).collect::<Vec<_>>());
        assert_eq!((plan.version(), is_legal(&plan.evaluation.versions)), (31, true));
        let mut versions = plan.evaluation.versions.clone();
        versions.swap(1, 2);
        assert!(!is_legal(&versions));
    }

    #[test]
    fn a_change_of_currency_counts_versions_anew() {
        let plan = made(vec![funds(30_000), keep(""), sold(500)]);
        let won = plan.with(PlanEdit::Company(CompanyEdit::Currency(Currency::Krw))).unwrap();
        let company = &won.evaluation.versions[0].plan.company;
        assert_eq!(
            (plan.company.currency, company.currency, company.funds),
            (Currency::Usd, Currency::Krw, Some(Money(300)))
        );
        assert_eq!(won.with(PlanEdit::Company(CompanyEdit::Currency(Currency::Usd))).unwrap(), plan);
    }

    #[test]
    fn a_version_holds_no_results_versions_or_reviews() {
        let day = edit(EvaluationEdit::Review(RowEdit::Set(Id(2), ReviewEdit::Decided("More".into()))));
        let plan = made(vec![keep(""), sold(5), edit(EvaluationEdit::Review(RowEdit::Add)), day, keep("")]);
        for version in &plan.evaluation.versions {
            let inside = &version.plan.evaluation;
            assert!(inside.actuals.is_empty() && inside.versions.is_empty() && inside.reviews.is_empty());
        }
        assert_eq!(plan.with(keep(&"x".repeat(201))), Err(EditError::TooLong { limit: 200 }));
    }
}
