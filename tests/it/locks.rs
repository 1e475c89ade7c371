//! The id under which the page shows a field, and where the change made in it stands in the plan's file, name the same
//! thing: a lock of the field holds every way to change it, and no other field.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::base::{Day, Lang, Money, Month, Ppm};
use mixwright::course::{Case, Locks};
use mixwright::plan::budget::{BookingEdit, BudgetEdit};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::departments::DepartmentsEdit;
use mixwright::plan::environment::{CriterionEdit, EnvironmentEdit, FactorEdit, MoveEdit, ReadingEdit};
use mixwright::plan::evaluation::{EvaluationEdit, ReviewEdit};
use mixwright::plan::feasibility::{CompetitorEdit, FeasibilityEdit};
use mixwright::plan::implementation::{ImplementationEdit, TaskEdit, TaskField};
use mixwright::plan::incentives::IncentiveEdit;
use mixwright::plan::objectives::{ObjectiveEdit, ObjectivesEdit, StakeEdit, StrategyEdit};
use mixwright::plan::organisation::{OrganisationEdit, PersonEdit};
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::relations::{DataFieldEdit, RelationsEdit, ServiceLevelEdit};
use mixwright::plan::risk::{RiskEdit, RiskItemEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::survey::{QuestionEdit, SurveyEdit};
use mixwright::plan::touchpoints::{OwnChannelEdit, TouchpointEdit};
use mixwright::plan::training::TrainingEdit;
use mixwright::plan::{ActualCell, ActualMetric, Border, Care, CostLine, DutyField, Goal, Item, KpiEdit, OwnMetric};
use mixwright::plan::{Commitment, Department, Place, Plan, PlanEdit, Role, RowEdit, Safeguard, Seen, Usage};
use mixwright::store;

use super::full_plan::full;

fn locks(ids: &[&str]) -> Locks {
    Locks::of(&Case { locks: ids.iter().map(|id| (*id).to_owned()).collect(), ..Case::default() })
}

fn text(of: &str) -> String {
    format!("{of} – other")
}

/// Edits of stages 1 to 7, each with the id of its field on the page.
fn first_stages(plan: &Plan) -> Vec<(String, PlanEdit)> {
    let company = PlanEdit::Company;
    let line = plan.products.lines[0].id;
    let product = |edit| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, edit)));
    let segment = plan.customers.segments[0].id;
    let of_segment = |edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(segment, edit)));
    let relations = |edit| PlanEdit::Customers(CustomersEdit::Relations(edit));
    let field = plan.customers.relations.fields[0].id;
    let level = plan.customers.relations.levels[0].id;
    let environment = PlanEdit::Environment;
    let factor = plan.environment.factors[0].id;
    let criterion = plan.environment.criteria[0].id;
    let step = plan.environment.moves[0].id;
    let reading = plan.environment.readings[0].id;
    let question = plan.environment.survey.questions[0].id;
    let rival = plan.feasibility.competitors[0].id;
    let objectives = PlanEdit::Objectives;
    let objective = plan.objectives.list[0].id;
    let strategy = plan.objectives.strategies[0].id;
    let stake = plan.objectives.stakes[0].id;
    let own = plan.touchpoints.own[0].id;
    let touchpoint = |edit| PlanEdit::Touchpoint("kr_meta".into(), edit);
    let survey = |edit| environment(EnvironmentEdit::Survey(edit));
    vec![
        ("company.name".into(), company(CompanyEdit::Name(text("name")))),
        ("company.funds".into(), company(CompanyEdit::Funds(Some(Money(7))))),
        ("company.horizon".into(), company(CompanyEdit::Horizon(9))),
        ("company.email_list".into(), company(CompanyEdit::EmailList(Some(4_711)))),
        ("feasibility.describable".into(), PlanEdit::Feasibility(FeasibilityEdit::Answer(Item::Describable, Some(1)))),
        ("feasibility.runway_months".into(), PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(3)))),
        (
            format!("feasibility.{rival}.name"),
            PlanEdit::Feasibility(FeasibilityEdit::Competitor(RowEdit::Set(rival, CompetitorEdit::Name(text("r"))))),
        ),
        (
            format!("environment.{factor}.text"),
            environment(EnvironmentEdit::Factor(RowEdit::Set(factor, FactorEdit::Text(text("f"))))),
        ),
        ("environment.research".into(), environment(EnvironmentEdit::Research(text("s")))),
        (
            format!("environment.criteria.{criterion}.name"),
            environment(EnvironmentEdit::Criterion(RowEdit::Set(criterion, CriterionEdit::Name(text("c"))))),
        ),
        (
            format!("environment.criteria.{criterion}.rival.{rival}"),
            environment(EnvironmentEdit::Criterion(RowEdit::Set(criterion, CriterionEdit::Rival(rival, Some(1))))),
        ),
        (
            format!("environment.moves.{step}.text"),
            environment(EnvironmentEdit::Move(RowEdit::Set(step, MoveEdit::Text(text("m"))))),
        ),
        (
            format!("environment.readings.{reading}.says"),
            environment(EnvironmentEdit::Reading(RowEdit::Set(reading, ReadingEdit::Says(text("r"))))),
        ),
        ("environment.survey.goal".into(), survey(SurveyEdit::Goal(text("g")))),
        ("environment.survey.response_rate".into(), survey(SurveyEdit::ResponseRate(Some(Ppm::percent(7))))),
        (
            format!("environment.survey.{question}.text"),
            survey(SurveyEdit::Question(RowEdit::Set(question, QuestionEdit::Text(text("q"))))),
        ),
        (
            format!("environment.survey.{question}.count.1"),
            survey(SurveyEdit::Question(RowEdit::Set(question, QuestionEdit::Count(1, Some(17))))),
        ),
        (format!("products.{line}.name"), product(ProductLineEdit::Name(text("l")))),
        (format!("products.{line}.order_value"), product(ProductLineEdit::OrderValue(Some(Money(5))))),
        (format!("products.{line}.orders_per_year"), product(ProductLineEdit::OrdersPerYear(Some(1_000)))),
        (format!("products.{line}.lifetime"), product(ProductLineEdit::Lifetime(Some(7)))),
        (format!("products.{line}.discount_from"), product(ProductLineEdit::DiscountFrom(Month::new(2027, 9)))),
        (format!("products.{line}.fit.describable"), product(ProductLineEdit::Fit([(Item::Describable, 2)].into()))),
        ("products.gift".into(), PlanEdit::Products(ProductsEdit::Gift(!plan.products.gift))),
        ("products.season.3".into(), PlanEdit::Products(ProductsEdit::Season(3, Some(Ppm::percent(130))))),
        (format!("customers.{segment}.name"), of_segment(SegmentEdit::Name(text("s")))),
        (format!("customers.{segment}.size"), of_segment(SegmentEdit::Size(Some(4_711)))),
        (format!("customers.{segment}.sizing_base"), of_segment(SegmentEdit::SizingBase(Some(4_711)))),
        (format!("customers.{segment}.sizing_source"), of_segment(SegmentEdit::SizingSource(text("b")))),
        (format!("customers.{segment}.sizing_label.0"), of_segment(SegmentEdit::SizingLabel(0, text("t")))),
        (format!("customers.{segment}.gathers.Search"), of_segment(SegmentEdit::Gathers(Place::Search, false))),
        (format!("customers.{segment}.migration.Visitor"), of_segment(SegmentEdit::Migration(Role::Visitor, None))),
        (
            format!("customers.{segment}.roles.Curious.share"),
            of_segment(SegmentEdit::Role(Role::Curious, Ppm::percent(31))),
        ),
        ("customers.close_rate".into(), PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(3))))),
        ("customers.cycle".into(), PlanEdit::Customers(CustomersEdit::Cycle(Some(3)))),
        ("customers.relations.keep".into(), relations(RelationsEdit::Care(Care::Keep, text("k")))),
        ("customers.relations.churn".into(), relations(RelationsEdit::Churn(Some(Ppm::percent(1))))),
        (
            format!("customers.relations.fields.{field}.name"),
            relations(RelationsEdit::Field(RowEdit::Set(field, DataFieldEdit::Name(text("d"))))),
        ),
        (
            format!("customers.relations.levels.{level}.reply_hours"),
            relations(RelationsEdit::Level(RowEdit::Set(level, ServiceLevelEdit::ReplyHours(Some(9))))),
        ),
        ("objectives.reason".into(), objectives(ObjectivesEdit::Reason(text("y")))),
        (
            format!("objectives.{objective}.target"),
            objectives(ObjectivesEdit::Objective(RowEdit::Set(objective, ObjectiveEdit::Target(Some(7))))),
        ),
        (
            format!("objectives.strategies.{strategy}.kpi"),
            objectives(ObjectivesEdit::Strategy(RowEdit::Set(strategy, StrategyEdit::Kpi(text("k"))))),
        ),
        (
            format!("objectives.strategies.{strategy}.channels.kr_meta"),
            objectives(ObjectivesEdit::Strategy(RowEdit::Set(strategy, StrategyEdit::Channel("kr_meta".into(), true)))),
        ),
        (
            format!("objectives.stakes.{stake}.amount"),
            objectives(ObjectivesEdit::Stake(RowEdit::Set(stake, StakeEdit::Amount(Some(Money(3)))))),
        ),
        ("touchpoints.kr_meta.usage".into(), touchpoint(TouchpointEdit::Usage(Usage::Always))),
        ("touchpoints.kr_meta.contact_mode".into(), touchpoint(TouchpointEdit::ContactMode(text("c")))),
        ("touchpoints.kr_meta.modes.curious".into(), touchpoint(TouchpointEdit::Mode(Role::Curious, text("m")))),
        ("touchpoints.kr_meta.cpm".into(), touchpoint(TouchpointEdit::Own(OwnMetric::Cpm, None))),
        ("touchpoints.kr_meta.ctr.source".into(), touchpoint(TouchpointEdit::Source(OwnMetric::Ctr, text("o")))),
        ("touchpoints.x_ads.added".into(), PlanEdit::Touchpoint("x_ads".into(), TouchpointEdit::Added(false))),
        (
            format!("touchpoints.channels.{own}.name"),
            PlanEdit::OwnChannel(RowEdit::Set(own, OwnChannelEdit::Name(text("o")))),
        ),
    ]
}

/// The same for stages 8 to 12.
fn last_stages(plan: &Plan) -> Vec<(String, PlanEdit)> {
    let budget = PlanEdit::Budget;
    let booking = plan.budget.bookings[0].id;
    let task = plan.implementation.tasks[0].id;
    let implementation = PlanEdit::Implementation;
    let organisation = PlanEdit::Organisation;
    let person = plan.organisation.people[0].id;
    let training = plan.organisation.training[0].id;
    let incentive = plan.organisation.incentives[0].id;
    let risk = plan.risk.items[0].id;
    let review = plan.evaluation.reviews[0].id;
    let evaluation = PlanEdit::Evaluation;
    let month = plan.company.start.unwrap();
    let result = |channel: Option<&str>, metric| {
        let cell = ActualCell { month, channel: channel.map(str::to_owned), metric, value: Some(4_711) };
        evaluation(EvaluationEdit::Actuals(vec![cell]))
    };
    let planned = |field| {
        let seen = Seen { days: Some(10), ..Seen::default() };
        implementation(ImplementationEdit::Planned { key: "research".into(), seen, field })
    };
    vec![
        ("budget.site".into(), budget(BudgetEdit::Line(CostLine::Site, Some(Money(9))))),
        ("budget.timing.site".into(), budget(BudgetEdit::Timing(CostLine::Site, Some(2)))),
        ("budget.contingency".into(), budget(BudgetEdit::Contingency(Ppm::percent(20)))),
        ("budget.ltv_cac".into(), budget(BudgetEdit::LtvCac(5_000))),
        ("budget.month_limit".into(), budget(BudgetEdit::MonthLimit(Some(Money(9))))),
        ("budget.fixed.kr_meta".into(), budget(BudgetEdit::Fix("kr_meta".into(), Some(Money(9))))),
        (
            format!("budget.bookings.{booking}.amount"),
            budget(BudgetEdit::Booking(RowEdit::Set(booking, BookingEdit::Amount(Some(Money(9)))))),
        ),
        ("implementation.breakthrough".into(), implementation(ImplementationEdit::Breakthrough(text("b")))),
        (
            format!("implementation.own.{task}.name"),
            implementation(ImplementationEdit::Task(RowEdit::Set(task, TaskEdit::Name(text("t"))))),
        ),
        ("implementation.research.days".into(), planned(TaskField::Days(Some(3)))),
        ("implementation.research.done".into(), planned(TaskField::Done(true))),
        ("organisation.hours".into(), organisation(OrganisationEdit::Hours(Some(99)))),
        ("organisation.hand_offs".into(), organisation(OrganisationEdit::HandOffs(text("h")))),
        (
            format!("organisation.{person}.hours"),
            organisation(OrganisationEdit::Person(RowEdit::Set(person, PersonEdit::Hours(Some(9))))),
        ),
        (
            format!("organisation.{training}.topic"),
            organisation(OrganisationEdit::Training(RowEdit::Set(training, TrainingEdit::Topic(text("t"))))),
        ),
        (
            format!("organisation.{incentive}.reward"),
            organisation(OrganisationEdit::Incentive(RowEdit::Set(incentive, IncentiveEdit::Reward(Some(Money(9)))))),
        ),
        (
            "organisation.raci.content_plan.accountable".into(),
            organisation(OrganisationEdit::Duty("content_plan".into(), DutyField::Accountable(None))),
        ),
        (
            "organisation.borders.order_payment.name".into(),
            organisation(OrganisationEdit::Departments(DepartmentsEdit::OwnerName(Border::OrderPayment, text("o")))),
        ),
        (
            "organisation.departments.sales".into(),
            organisation(OrganisationEdit::Departments(DepartmentsEdit::Present(Department::Sales, false))),
        ),
        (
            "organisation.commitments.budget_decided".into(),
            organisation(OrganisationEdit::Commitment(Commitment::BudgetDecided, false)),
        ),
        (
            format!("risk.{risk}.response"),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Response(text("r"))))),
        ),
        ("risk.secured.net_wifi".into(), PlanEdit::Risk(RiskEdit::Secured(Safeguard::NetWifi, true))),
        ("risk.consent".into(), PlanEdit::Risk(RiskEdit::Consent(None))),
        ("risk.reply_hours".into(), PlanEdit::Risk(RiskEdit::ReplyHours(Some(77)))),
        (
            format!("evaluation.{review}.decided"),
            evaluation(EvaluationEdit::Review(RowEdit::Set(review, ReviewEdit::Decided(text("d"))))),
        ),
        ("evaluation.review".into(), evaluation(EvaluationEdit::Notes(text("n")))),
        ("evaluation.kpi.deals.owner".into(), evaluation(EvaluationEdit::Kpi(Goal::Deals, KpiEdit::Owner(text("o"))))),
        (format!("evaluation.{month}.all.deals"), result(None, ActualMetric::Deals)),
        (format!("evaluation.{month}.kr_meta.spend"), result(Some("kr_meta"), ActualMetric::Spend)),
        (format!("evaluation.{month}.through"), evaluation(EvaluationEdit::Through(month, Some(Day::first_of(month))))),
        (
            format!("evaluation.measured.satisfaction.{month}"),
            evaluation(EvaluationEdit::Measured(month, Goal::Satisfaction, Some(100_000))),
        ),
    ]
}

#[test]
fn a_lock_of_a_field_holds_its_change_and_no_other() {
    let plan = full(Lang::Ko);
    let mut all = first_stages(&plan);
    all.extend(last_stages(&plan));
    assert!(all.len() > 75);
    let changes: Vec<_> = all
        .iter()
        .map(|(id, edit)| {
            let changes = store::changes(&plan, &plan.with(edit.clone()).unwrap());
            assert!(!changes.is_empty(), "{id} changes nothing");
            changes
        })
        .collect();
    let mut broken = BTreeSet::new();
    for (lock, _) in &all {
        let locks = locks(&[lock]);
        for ((id, _), changes) in all.iter().zip(&changes) {
            let holds = lock == id || id.starts_with(&format!("{lock}."));
            assert_eq!(locks.holds(id), holds, "{lock} holds {id}");
            if locks.violated(changes).is_empty() == holds {
                let places: Vec<String> = changes.iter().map(|change| change.path.join("/")).collect();
                broken.insert(format!("lock {lock}, edit of {id}: {places:?}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn a_lock_of_a_row_or_a_stage_holds_all_in_it_and_the_row_itself() {
    let plan = full(Lang::Ko);
    let line = plan.products.lines[0].id;
    let gone = plan.with(PlanEdit::Products(ProductsEdit::Line(RowEdit::Remove(line)))).unwrap();
    for lock in ["products", &format!("products.{line}"), &format!("products.{line}.order_value"), "products.lines"] {
        assert!(!locks(&[lock]).violated(&store::changes(&plan, &gone)).is_empty(), "{lock}");
    }
    let added = plan.with(PlanEdit::Products(ProductsEdit::Line(RowEdit::Add))).unwrap();
    let row = format!("products.{line}");
    assert!(locks(&[&row]).violated(&store::changes(&plan, &added)).is_empty(), "another row may come");
    for (id, edit) in first_stages(&plan).into_iter().chain(last_stages(&plan)) {
        let changes = store::changes(&plan, &plan.with(edit).unwrap());
        let (stage, _) = id.split_once('.').unwrap();
        assert!(!locks(&[stage]).violated(&changes).is_empty(), "{stage} holds {id}");
    }
}

#[test]
fn every_answer_a_plan_needs_can_be_locked() {
    let plan = full(Lang::Ko);
    for stage in mixwright::plan::Stage::ALL {
        for need in plan.needs(stage) {
            assert!(locks(&[&need.field]).holds(&need.field) && locks(&[stage.slug()]).holds(&need.field));
        }
    }
}
