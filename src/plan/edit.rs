//! Every legal change to a plan. A plan is never changed in another way.

use std::rc::Rc;

use super::Plan;
use super::budget::BudgetEdit;
use super::company::CompanyEdit;
use super::customers::CustomersEdit;
use super::document::DocumentEdit;
use super::draft::Draft;
use super::environment::EnvironmentEdit;
use super::evaluation::EvaluationEdit;
use super::feasibility::FeasibilityEdit;
use super::implementation::ImplementationEdit;
use super::objectives::ObjectivesEdit;
use super::organisation::OrganisationEdit;
use super::products::ProductsEdit;
use super::relations::RelationsEdit;
use super::risk::RiskEdit;
use super::row::{self, RowEdit};
use super::survey::SurveyEdit;
use super::touchpoints::{FigureImport, MAX_OWN_CHANNELS, OwnChannelEdit, TouchpointEdit};
use crate::base::Id;

/// One change. The complete list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEdit {
    /// Stage 1.
    Company(CompanyEdit),
    /// Stage 2.
    Feasibility(FeasibilityEdit),
    /// Stage 3.
    Environment(EnvironmentEdit),
    /// Stage 4.
    Products(ProductsEdit),
    /// Stage 5.
    Customers(CustomersEdit),
    /// Stage 6.
    Objectives(ObjectivesEdit),
    /// Stage 7, of the channel with this id.
    Touchpoint(String, TouchpointEdit),
    /// Stage 7, channels the library does not have.
    OwnChannel(RowEdit<OwnChannelEdit>),
    /// Stage 7, own figures from a file; all or none.
    Figures(Vec<FigureImport>),
    /// Stage 8.
    Budget(BudgetEdit),
    /// Stage 9.
    Implementation(ImplementationEdit),
    /// Stage 10.
    Organisation(OrganisationEdit),
    /// Stage 11.
    Risk(RiskEdit),
    /// Stage 12.
    Evaluation(EvaluationEdit),
    /// How the plan is printed and exported.
    Document(DocumentEdit),
    /// The case made of the plan; `None` drops what was written of it.
    Draft(Option<Rc<Draft>>),
    /// Several changes as one: all of them or none.
    All(Vec<PlanEdit>),
    /// A finding put aside with a reason, or taken up again.
    Dismiss {
        /// How the finding names itself.
        finding: String,
        /// The reason; `None` takes it up again.
        reason: Option<String>,
    },
}

impl PlanEdit {
    /// Whether the change takes away what somebody wrote: rows of a list, a version, a case being made, or – where a split is
    /// taken – amounts that were fixed by hand.
    #[must_use]
    pub fn takes_away(&self, plan: &Plan) -> bool {
        match self {
            Self::All(edits) => edits.iter().any(|edit| match edit {
                Self::Budget(BudgetEdit::Fix(channel, None)) => plan.budget.fixed.contains_key(channel),
                edit => edit.takes_away(plan),
            }),
            Self::Feasibility(FeasibilityEdit::Competitor(RowEdit::Remove(_)))
            | Self::Environment(
                EnvironmentEdit::Factor(RowEdit::Remove(_))
                | EnvironmentEdit::Move(RowEdit::Remove(_))
                | EnvironmentEdit::Criterion(RowEdit::Remove(_))
                | EnvironmentEdit::Reading(RowEdit::Remove(_))
                | EnvironmentEdit::Survey(SurveyEdit::Question(RowEdit::Remove(_))),
            )
            | Self::Products(ProductsEdit::Line(RowEdit::Remove(_)))
            | Self::Customers(
                CustomersEdit::Segment(RowEdit::Remove(_))
                | CustomersEdit::Relations(
                    RelationsEdit::Field(RowEdit::Remove(_)) | RelationsEdit::Level(RowEdit::Remove(_)),
                ),
            )
            | Self::Objectives(
                ObjectivesEdit::Stake(RowEdit::Remove(_))
                | ObjectivesEdit::Objective(RowEdit::Remove(_))
                | ObjectivesEdit::Strategy(RowEdit::Remove(_)),
            )
            | Self::OwnChannel(RowEdit::Remove(_))
            | Self::Budget(BudgetEdit::Booking(RowEdit::Remove(_)))
            | Self::Implementation(ImplementationEdit::Task(RowEdit::Remove(_)))
            | Self::Organisation(
                OrganisationEdit::Person(RowEdit::Remove(_))
                | OrganisationEdit::Training(RowEdit::Remove(_))
                | OrganisationEdit::Incentive(RowEdit::Remove(_)),
            )
            | Self::Risk(RiskEdit::Item(RowEdit::Remove(_)))
            | Self::Evaluation(
                EvaluationEdit::Drop(_) | EvaluationEdit::Restore(_) | EvaluationEdit::Review(RowEdit::Remove(_)),
            )
            | Self::Draft(None) => true,
            _ => false,
        }
    }
}

/// Why a change was refused. The plan is then as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The row does not exist (any more).
    NoSuchRow,
    /// The list is full.
    TooManyRows,
    /// The value is outside the field's range.
    OutOfRange,
    /// The text has more than `limit` characters.
    TooLong {
        /// Most characters allowed.
        limit: usize,
    },
}

impl Plan {
    /// The plan with one change applied; sections that did not change stay shared with the old plan.
    ///
    /// # Errors
    /// When the value is not legal for its field or the row does not exist.
    pub fn with(&self, edit: PlanEdit) -> Result<Self, EditError> {
        if let PlanEdit::All(edits) = edit {
            return edits.into_iter().try_fold(self.clone(), |plan, edit| plan.with(edit));
        }
        let mut plan = self.clone();
        let next_id = &mut plan.next_id;
        match edit {
            PlanEdit::Company(CompanyEdit::Currency(currency)) => plan.recount(currency),
            PlanEdit::Company(CompanyEdit::Region(region)) => {
                // Before any amount is typed the currency follows the market.
                if !plan.has_money() {
                    plan.recount(region.currency());
                }
                Rc::make_mut(&mut plan.company).apply(CompanyEdit::Region(region))?;
            }
            PlanEdit::Company(edit) => Rc::make_mut(&mut plan.company).apply(edit)?,
            PlanEdit::Feasibility(edit) => Rc::make_mut(&mut plan.feasibility).apply(edit, next_id)?,
            PlanEdit::Environment(edit) => Rc::make_mut(&mut plan.environment).apply(edit, next_id)?,
            PlanEdit::Products(edit) => Rc::make_mut(&mut plan.products).apply(edit, next_id)?,
            PlanEdit::Customers(edit) => Rc::make_mut(&mut plan.customers).apply(edit, next_id)?,
            PlanEdit::Objectives(edit) => Rc::make_mut(&mut plan.objectives).apply(edit, next_id)?,
            PlanEdit::Touchpoint(channel, edit) => Rc::make_mut(&mut plan.touchpoints).apply(channel, edit)?,
            PlanEdit::OwnChannel(RowEdit::Remove(id)) => plan.drop_channel(id)?,
            PlanEdit::OwnChannel(RowEdit::Add) if plan.touchpoints.own.len() >= MAX_OWN_CHANNELS => {
                return Err(EditError::TooManyRows);
            }
            PlanEdit::OwnChannel(edit) => row::apply(&mut Rc::make_mut(&mut plan.touchpoints).own, next_id, edit)?,
            PlanEdit::Figures(figures) => Rc::make_mut(&mut plan.touchpoints).import(figures)?,
            PlanEdit::Budget(edit) => Rc::make_mut(&mut plan.budget).apply(edit, next_id)?,
            PlanEdit::Implementation(edit) => Rc::make_mut(&mut plan.implementation).apply(edit, next_id)?,
            PlanEdit::Organisation(edit) => Rc::make_mut(&mut plan.organisation).apply(edit, next_id)?,
            PlanEdit::Risk(edit) => Rc::make_mut(&mut plan.risk).apply(edit, next_id)?,
            PlanEdit::Evaluation(EvaluationEdit::Keep { day, reason }) => plan.keep(day, reason)?,
            PlanEdit::Evaluation(EvaluationEdit::Restore(id)) => plan.restore(id)?,
            PlanEdit::Evaluation(edit) => Rc::make_mut(&mut plan.evaluation).apply(edit, next_id)?,
            PlanEdit::Document(edit) => Rc::make_mut(&mut plan.document).apply(edit)?,
            PlanEdit::Draft(draft) => {
                let fits = draft.as_ref().is_none_or(|draft| draft.is_legal() && plan.attempt.is_none());
                plan.draft = if fits { draft } else { return Err(EditError::OutOfRange) };
            }
            // Taken apart above.
            PlanEdit::All(_) => {}
            PlanEdit::Dismiss { finding, reason: None } => drop(Rc::make_mut(&mut plan.dismissed).remove(&finding)),
            PlanEdit::Dismiss { finding, reason: Some(reason) } => plan.dismiss(finding, reason)?,
        }
        Ok(plan)
    }

    /// Puts a finding aside.
    fn dismiss(&mut self, finding: String, reason: String) -> Result<(), EditError> {
        let reason = row::text(reason)?;
        if reason.trim().is_empty() || finding.chars().count() > row::MAX_LINE {
            return Err(EditError::OutOfRange);
        }
        if self.dismissed.len() >= row::MAX_ROWS && !self.dismissed.contains_key(&finding) {
            return Err(EditError::TooManyRows);
        }
        Rc::make_mut(&mut self.dismissed).insert(finding, reason);
        Ok(())
    }

    /// Removes an own channel with what was said and fixed for it. Its actual results stay: they happened.
    fn drop_channel(&mut self, id: Id) -> Result<(), EditError> {
        let touchpoints = Rc::make_mut(&mut self.touchpoints);
        let place = touchpoints.own.iter().position(|own| own.id == id).ok_or(EditError::NoSuchRow)?;
        let channel = touchpoints.own.remove(place).channel_id();
        touchpoints.by_channel.remove(&channel);
        if self.budget.fixed.contains_key(&channel) {
            Rc::make_mut(&mut self.budget).fixed.remove(&channel);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::base::{Money, Ppm};
    use crate::plan::products::ProductLineEdit;
    use crate::plan::{Role, RowEdit, segment::SegmentEdit};

    use super::*;

    #[test]
    fn a_change_touches_one_section_only() {
        let plan = Plan::default();
        let named = plan.with(PlanEdit::Company(CompanyEdit::Name("강릉 로스터리".into()))).unwrap();
        assert_eq!(named.company.name, "강릉 로스터리");
        assert!(Rc::ptr_eq(&plan.products, &named.products));
        assert!(!Rc::ptr_eq(&plan.company, &named.company));
    }

    /// A list that is new must be named in `takes_away`.
    #[test]
    fn every_list_is_known_to_take_rows_away() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/plan");
        let files =
            std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        let text: String = files.collect();
        let lists =
            text.lines().filter(|line| line.starts_with("    ") && line.contains("(RowEdit<") && line.ends_with(","));
        let names: Vec<&str> = lists.filter_map(|line| line.trim().split('(').next()).collect();
        assert!(names.len() > 15, "{names:?}");
        let own = include_str!("edit.rs");
        for name in names {
            assert!(own.contains(&format!("{name}(RowEdit::Remove(_))")), "{name}");
        }
    }

    #[test]
    fn taking_another_split_takes_own_amounts_away_where_there_are_some() {
        let fix = |amount| PlanEdit::Budget(BudgetEdit::Fix("meta_prospecting".into(), amount));
        let release = PlanEdit::All(vec![fix(None)]);
        let plan = Plan::default();
        assert!(!release.takes_away(&plan));
        let plan = plan.with(fix(Some(Money(5)))).unwrap();
        assert!(release.takes_away(&plan));
        // Emptied by hand, at the field, it is seen.
        assert!(!fix(None).takes_away(&plan));
        assert!(
            PlanEdit::All(vec![fix(None), PlanEdit::Risk(RiskEdit::Item(RowEdit::Remove(Id(1))))]).takes_away(&plan)
        );
    }

    #[test]
    fn ids_are_never_reused() {
        let add = || PlanEdit::Products(ProductsEdit::Line(RowEdit::Add));
        let plan = Plan::default().with(add()).unwrap().with(add()).unwrap();
        assert_eq!(plan.products.lines.iter().map(|l| l.id).collect::<Vec<_>>(), [Id(1), Id(2)]);
        let plan = plan.with(PlanEdit::Products(ProductsEdit::Line(RowEdit::Remove(Id(2))))).unwrap();
        let plan = plan.with(PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Add))).unwrap();
        assert_eq!(plan.customers.segments[0].id, Id(3));
    }

    #[test]
    fn illegal_values_are_refused_and_change_nothing() {
        let plan = Plan::default().with(PlanEdit::Products(ProductsEdit::Line(RowEdit::Add))).unwrap();
        let set = |field| plan.with(PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), field))));
        assert_eq!(set(ProductLineEdit::Contribution(Some(Ppm(1_000_001)))), Err(EditError::OutOfRange));
        assert_eq!(set(ProductLineEdit::OrderValue(Some(Money(-1)))), Err(EditError::OutOfRange));
        assert_eq!(set(ProductLineEdit::Name("x".repeat(201))), Err(EditError::TooLong { limit: 200 }));
        let gone = PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(
            Id(9),
            SegmentEdit::Role(Role::Visitor, Ppm::percent(10)),
        )));
        assert_eq!(plan.with(gone), Err(EditError::NoSuchRow));
    }
}
