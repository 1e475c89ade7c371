//! Plans for tests: the example, and the example with an answer wherever the document or the file has a place for one.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use mixwright::base::{Lang, Money, Ppm, Text};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::environment::FactorEdit;
use mixwright::plan::feasibility::CompetitorEdit;
use mixwright::plan::organisation::PersonEdit;
use mixwright::plan::risk::RiskItemEdit;
use mixwright::plan::touchpoints::{OwnChannelEdit, TouchpointEdit};
use mixwright::plan::{OwnMetric, Plan, PlanEdit, RowEdit, Usage};
use mixwright::store;

/// The example plan.
pub(crate) fn roastery(lang: Lang) -> Plan {
    store::read(store::example(lang)).expect("the example opens").plan
}

/// The plan after the edits.
pub(crate) fn edited(plan: &Plan, edits: Vec<PlanEdit>) -> Plan {
    edits.into_iter().fold(plan.clone(), |plan, edit| plan.with(edit).expect("a legal edit"))
}

/// The example with an answer wherever a chapter has one to show.
pub(crate) fn full(lang: Lang) -> Plan {
    use mixwright::plan::budget::BudgetEdit;
    use mixwright::plan::customers::CustomersEdit;
    use mixwright::plan::environment::EnvironmentEdit;
    use mixwright::plan::evaluation::{ActualEdit, EvaluationEdit};
    use mixwright::plan::feasibility::FeasibilityEdit;
    use mixwright::plan::implementation::{ImplementationEdit, TaskEdit};
    use mixwright::plan::objectives::{ObjectiveEdit, ObjectivesEdit};
    use mixwright::plan::organisation::OrganisationEdit;
    use mixwright::plan::risk::RiskEdit;
    let own = Text::new("A remark", "메모", "备注").get(lang).to_owned();
    let plan = roastery(lang);
    let edits = vec![
        PlanEdit::Environment(EnvironmentEdit::Factor(RowEdit::Add)),
        PlanEdit::Feasibility(FeasibilityEdit::Competitor(RowEdit::Add)),
        PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Add)),
        PlanEdit::Implementation(ImplementationEdit::Task(RowEdit::Add)),
        PlanEdit::Organisation(OrganisationEdit::Person(RowEdit::Add)),
        PlanEdit::Risk(RiskEdit::Item(RowEdit::Add)),
        PlanEdit::Evaluation(EvaluationEdit::Actual(RowEdit::Add)),
        PlanEdit::OwnChannel(RowEdit::Add),
    ];
    let plan = edited(&plan, edits);
    let last = "every list has a row";
    let factor = plan.environment.factors.last().expect(last).id;
    let competitor = plan.feasibility.competitors.last().expect(last).id;
    let objective = plan.objectives.list.last().expect(last).id;
    let task = plan.implementation.tasks.last().expect(last).id;
    let person = plan.organisation.people.last().expect(last).id;
    let risk = plan.risk.items.last().expect(last).id;
    let actual = plan.evaluation.actuals.last().expect(last).id;
    let channel = plan.touchpoints.own.last().expect(last).id;
    edited(
        &plan,
        vec![
            PlanEdit::Environment(EnvironmentEdit::Factor(RowEdit::Set(factor, FactorEdit::Text(own.clone())))),
            PlanEdit::Environment(EnvironmentEdit::Research(own.clone())),
            PlanEdit::Feasibility(FeasibilityEdit::Competitor(RowEdit::Set(
                competitor,
                CompetitorEdit::Name(own.clone()),
            ))),
            PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Set(objective, ObjectiveEdit::Target(Some(10))))),
            PlanEdit::Implementation(ImplementationEdit::Task(RowEdit::Set(task, TaskEdit::Name(own.clone())))),
            PlanEdit::Organisation(OrganisationEdit::Person(RowEdit::Set(person, PersonEdit::Name(own.clone())))),
            PlanEdit::Organisation(OrganisationEdit::HandOffs(own.clone())),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Name(own.clone())))),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Probability(Some(Ppm::percent(10)))))),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Impact(Some(Money(1_000_001)))))),
            PlanEdit::Evaluation(EvaluationEdit::Actual(RowEdit::Set(actual, ActualEdit::Month(plan.company.start)))),
            PlanEdit::Evaluation(EvaluationEdit::Actual(RowEdit::Set(actual, ActualEdit::Spend(Some(Money(1)))))),
            PlanEdit::Evaluation(EvaluationEdit::Review(own.clone())),
            PlanEdit::Customers(CustomersEdit::Relationship(own.clone())),
            PlanEdit::Budget(BudgetEdit::LtvCac(4_000)),
            PlanEdit::Company(CompanyEdit::Decider(own.clone())),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Own(OwnMetric::Ctr, Some(20_000))),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Sample(OwnMetric::Ctr, Some(5_000))),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Source(OwnMetric::Ctr, own.clone())),
            PlanEdit::Touchpoint("x_ads".into(), TouchpointEdit::Added(true)),
            PlanEdit::OwnChannel(RowEdit::Set(channel, OwnChannelEdit::Name(own.clone()))),
            PlanEdit::OwnChannel(RowEdit::Set(channel, OwnChannelEdit::Like("kr_naver_gfa".into()))),
            PlanEdit::Touchpoint("kr_naver_powerlink".into(), TouchpointEdit::Usage(Usage::Never)),
            PlanEdit::Touchpoint("kr_naver_blog".into(), TouchpointEdit::ContactMode(own)),
        ],
    )
}
