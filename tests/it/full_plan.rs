//! Plans for tests: the example, and the example with an answer wherever the document or the file has a place for one.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use mixwright::base::{Day, Lang, Money, Ppm, Text};
use mixwright::plan::attempt::{Attempt, Step};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::environment::{EnvironmentEdit, FactorEdit};
use mixwright::plan::feasibility::CompetitorEdit;
use mixwright::plan::organisation::PersonEdit;
use mixwright::plan::relations::RelationsEdit;
use mixwright::plan::risk::RiskItemEdit;
use mixwright::plan::survey::SurveyEdit;
use mixwright::plan::touchpoints::{OwnChannelEdit, TouchpointEdit};
use mixwright::plan::{ActualCell, ActualMetric, Goal, KpiEdit, ReportColumn, ReportMapping};
use mixwright::plan::{Care, CostLine, MoneyLine, OwnMetric, Plan, PlanEdit, Role, RowEdit, Usage};
use mixwright::plan::{Colour, DocumentEdit, Draft, Logo, Part};
use mixwright::store;

/// A picture of one point.
pub(crate) const LOGO: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00, 0x00, 0x00, 0x0d, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x90, 0xb7, 0xef, 0xf9, 0x0f, 0x00, 0x03, 0x55, 0x01, 0xea, 0x94, 0x0b, 0x78,
    0x8a, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// The example plan.
pub(crate) fn roastery(lang: Lang) -> Plan {
    store::read(store::example(lang)).expect("the example opens").plan
}

/// The plan after the edits.
pub(crate) fn edited(plan: &Plan, edits: Vec<PlanEdit>) -> Plan {
    edits.into_iter().fold(plan.clone(), |plan, edit| plan.with(edit).expect("a legal edit"))
}

/// The same as an attempt at a case.
pub(crate) fn attempted(lang: Lang) -> Plan {
    let mut attempt = Attempt::begin("{}".into(), lang, 7);
    attempt.learner = "Kim".to_owned();
    attempt.handed = Some(9_000);
    attempt.released = 1;
    attempt.log.push(Step { at: 3, field: "company.name".to_owned(), chain: "A".repeat(22) });
    Plan { attempt: Some(attempt.into()), ..full(lang) }
}

/// The same with a case being made of it.
pub(crate) fn drafted(lang: Lang) -> Plan {
    let draft = Draft { text: "{}".into(), plans: [(Lang::Zh, "{}".into())].into(), model: Some("{}".into()) };
    Plan { draft: Some(draft.into()), ..full(lang) }
}

/// The example with an answer wherever a chapter has one to show.
pub(crate) fn full(lang: Lang) -> Plan {
    use mixwright::plan::Seen;
    use mixwright::plan::budget::{BookingEdit, BudgetEdit};
    use mixwright::plan::evaluation::{EvaluationEdit, ReviewEdit};
    use mixwright::plan::feasibility::FeasibilityEdit;
    use mixwright::plan::implementation::{ImplementationEdit, TaskEdit, TaskField};
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
        PlanEdit::Evaluation(EvaluationEdit::Review(RowEdit::Add)),
        PlanEdit::Budget(BudgetEdit::Booking(RowEdit::Add)),
        PlanEdit::OwnChannel(RowEdit::Add),
        PlanEdit::Environment(EnvironmentEdit::Move(RowEdit::Add)),
        PlanEdit::Environment(EnvironmentEdit::Criterion(RowEdit::Add)),
        PlanEdit::Environment(EnvironmentEdit::Reading(RowEdit::Add)),
        PlanEdit::Environment(EnvironmentEdit::Survey(SurveyEdit::Question(RowEdit::Add))),
        PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Add)),
        PlanEdit::Objectives(ObjectivesEdit::Stake(RowEdit::Add)),
        relations(RelationsEdit::Field(RowEdit::Add)),
        relations(RelationsEdit::Level(RowEdit::Add)),
        PlanEdit::Organisation(OrganisationEdit::Training(RowEdit::Add)),
        PlanEdit::Organisation(OrganisationEdit::Incentive(RowEdit::Add)),
    ];
    let plan = edited(&plan, edits);
    let last = "every list has a row";
    let factor = plan.environment.factors.last().expect(last).id;
    let competitor = plan.feasibility.competitors.last().expect(last).id;
    let objective = plan.objectives.list.last().expect(last).id;
    let task = plan.implementation.tasks.last().expect(last).id;
    let person = plan.organisation.people.last().expect(last).id;
    let risk = plan.risk.items.last().expect(last).id;
    let review = plan.evaluation.reviews.last().expect(last).id;
    let month = plan.company.start.expect(last);
    let result = |channel: Option<&str>, metric, value| {
        let channel = channel.map(str::to_owned);
        vec![ActualCell { month, channel, metric, value: Some(value) }]
    };
    let booking = plan.budget.bookings.last().expect(last).id;
    let channel = plan.touchpoints.own.last().expect(last).id;
    let book = |edit| PlanEdit::Budget(BudgetEdit::Booking(RowEdit::Set(booking, edit)));
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
            PlanEdit::Implementation(ImplementationEdit::Planned {
                key: "research".into(),
                seen: Seen { days: Some(10), ..Seen::default() },
                field: TaskField::Days(Some(8)),
            }),
            PlanEdit::Organisation(OrganisationEdit::Person(RowEdit::Set(person, PersonEdit::Name(own.clone())))),
            PlanEdit::Organisation(OrganisationEdit::HandOffs(own.clone())),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Name(own.clone())))),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Probability(Some(Ppm::percent(10)))))),
            PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(risk, RiskItemEdit::Impact(Some(Money(1_000_001)))))),
            PlanEdit::Evaluation(EvaluationEdit::Actuals(result(Some("kr_naver_shopping"), ActualMetric::Spend, 1))),
            PlanEdit::Evaluation(EvaluationEdit::Actuals(result(None, ActualMetric::Deals, 3))),
            PlanEdit::Evaluation(EvaluationEdit::Through(month, Some(Day::last_of(month)))),
            PlanEdit::Evaluation(EvaluationEdit::Measured(month, Goal::Satisfaction, Some(900_000))),
            PlanEdit::Document(DocumentEdit::Lang(Some(lang))),
            PlanEdit::Document(DocumentEdit::Accent(Some(Colour::OWN))),
            PlanEdit::Document(DocumentEdit::Logo(Some(Logo::png(LOGO).expect("a small PNG")))),
            PlanEdit::Document(DocumentEdit::Move(Part::Audit, false)),
            PlanEdit::Document(DocumentEdit::Remark(Part::Summary, own.clone())),
            PlanEdit::Evaluation(EvaluationEdit::Kpi(Goal::Deals, KpiEdit::Source(own.clone()))),
            PlanEdit::Evaluation(EvaluationEdit::Report(ReportMapping {
                columns: [(ReportColumn::Spend, "Cost".to_owned())].into(),
                channel: None,
                channels: [("brand".to_owned(), None)].into(),
            })),
            PlanEdit::Evaluation(EvaluationEdit::Review(RowEdit::Set(review, ReviewEdit::Decided(own.clone())))),
            PlanEdit::Evaluation(EvaluationEdit::Notes(own.clone())),
            PlanEdit::Evaluation(EvaluationEdit::Keep { day: None, reason: own.clone() }),
            PlanEdit::Budget(BudgetEdit::LtvCac(4_000)),
            PlanEdit::Budget(BudgetEdit::Timing(CostLine::Site, Some(0))),
            book(BookingEdit::Name(own.clone())),
            book(BookingEdit::Line(Some(MoneyLine::Content))),
            book(BookingEdit::Amount(Some(Money(200_001)))),
            PlanEdit::Company(CompanyEdit::Decider(own.clone())),
            PlanEdit::Company(CompanyEdit::BrandSearches(Some(1_300))),
            PlanEdit::Company(CompanyEdit::Content(Some(24))),
            PlanEdit::Company(CompanyEdit::HasCrm(Some(false))),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Own(OwnMetric::Ctr, Some(20_000))),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Sample(OwnMetric::Ctr, Some(5_000))),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Source(OwnMetric::Ctr, own.clone())),
            PlanEdit::Touchpoint("x_ads".into(), TouchpointEdit::Added(true)),
            PlanEdit::OwnChannel(RowEdit::Set(channel, OwnChannelEdit::Name(own.clone()))),
            PlanEdit::OwnChannel(RowEdit::Set(channel, OwnChannelEdit::Like("kr_naver_gfa".into()))),
            PlanEdit::Touchpoint("kr_naver_powerlink".into(), TouchpointEdit::Usage(Usage::Never)),
            PlanEdit::Touchpoint("kr_naver_blog".into(), TouchpointEdit::ContactMode(own.clone())),
            PlanEdit::Touchpoint("kr_naver_blog".into(), TouchpointEdit::Mode(Role::Curious, own.clone())),
            PlanEdit::Dismiss { finding: "C013:budget.solution".into(), reason: Some(own.clone()) },
        ]
        .into_iter()
        .chain(environment(&plan, &own))
        .chain(customers(&plan, &own))
        .chain(strategy(&plan, &own))
        .chain(organisation(&plan, &own))
        .collect(),
    )
}

fn relations(edit: RelationsEdit) -> PlanEdit {
    PlanEdit::Customers(CustomersEdit::Relations(edit))
}

/// Moves, criteria, research.
fn environment(plan: &Plan, own: &str) -> Vec<PlanEdit> {
    use mixwright::plan::environment::{CriterionEdit, MoveEdit, ReadingEdit};
    use mixwright::plan::survey::QuestionEdit;
    let environment = &plan.environment;
    let factor = |place: usize| environment.factors.get(place).map(|factor| factor.id);
    let rival = plan.feasibility.competitors[0].id;
    let step = environment.moves[0].id;
    let criterion = environment.criteria[0].id;
    let reading = environment.readings[0].id;
    let question = environment.survey.questions[0].id;
    let strategy = plan.objectives.strategies[0].id;
    let ask = |edit| SurveyEdit::Question(RowEdit::Set(question, edit));
    let survey = [
        SurveyEdit::Goal(own.to_owned()),
        SurveyEdit::Population(Some(10_000)),
        SurveyEdit::ResponseRate(Some(Ppm::percent(20))),
        SurveyEdit::Responses(Some(40)),
        ask(QuestionEdit::Text(own.to_owned())),
        ask(QuestionEdit::Options(format!("{own}\n{own} 2"))),
        ask(QuestionEdit::Count(0, Some(30))),
        ask(QuestionEdit::Count(1, Some(10))),
    ];
    let moves = [
        MoveEdit::Inside(factor(0)),
        MoveEdit::Outside(factor(2)),
        MoveEdit::Text(own.to_owned()),
        MoveEdit::Strategy(Some(strategy)),
    ];
    let criteria =
        [CriterionEdit::Name(own.to_owned()), CriterionEdit::Own(Some(3)), CriterionEdit::Rival(rival, Some(4))];
    let readings =
        [ReadingEdit::Says(own.to_owned()), ReadingEdit::Source(own.to_owned()), ReadingEdit::Year(Some(2_026))];
    let edits = survey.map(EnvironmentEdit::Survey).into_iter();
    edits
        .chain(moves.map(|edit| EnvironmentEdit::Move(RowEdit::Set(step, edit))))
        .chain(criteria.map(|edit| EnvironmentEdit::Criterion(RowEdit::Set(criterion, edit))))
        .chain(readings.map(|edit| EnvironmentEdit::Reading(RowEdit::Set(reading, edit))))
        .map(PlanEdit::Environment)
        .collect()
}

/// The segment in all its parts, and relations.
fn customers(plan: &Plan, own: &str) -> Vec<PlanEdit> {
    use mixwright::plan::relations::{DataFieldEdit, ServiceLevelEdit};
    use mixwright::plan::segment::SegmentEdit;
    let segment = plan.customers.segments[0].id;
    let field = plan.customers.relations.fields[0].id;
    let level = plan.customers.relations.levels[0].id;
    let segments = [
        SegmentEdit::Occupation(own.to_owned()),
        SegmentEdit::Position(own.to_owned()),
        SegmentEdit::SizingBase(Some(22_000_000)),
        SegmentEdit::SizingSource(own.to_owned()),
        SegmentEdit::SizingLabel(0, own.to_owned()),
        SegmentEdit::SizingShare(0, Some(Ppm::percent(5))),
        SegmentEdit::Migration(Role::Visitor, Some(Ppm::percent(4))),
    ];
    let fields = [DataFieldEdit::Name(own.to_owned()), DataFieldEdit::Consent(Some(true))];
    let levels = [
        ServiceLevelEdit::Class(own.to_owned()),
        ServiceLevelEdit::ReplyHours(Some(4)),
        ServiceLevelEdit::RhythmDays(Some(30)),
    ];
    let edits = [
        RelationsEdit::Care(Care::Win, own.to_owned()),
        RelationsEdit::RepeatRate(Some(Ppm::percent(30))),
        RelationsEdit::Churn(Some(Ppm::percent(8))),
        RelationsEdit::Referral(Some(Ppm::percent(5))),
    ];
    segments
        .map(|edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(segment, edit))))
        .into_iter()
        .chain(fields.map(|edit| relations(RelationsEdit::Field(RowEdit::Set(field, edit)))))
        .chain(levels.map(|edit| relations(RelationsEdit::Level(RowEdit::Set(level, edit)))))
        .chain(edits.map(relations))
        .collect()
}

/// A strategy, a stake, a promotion price.
fn strategy(plan: &Plan, own: &str) -> Vec<PlanEdit> {
    use mixwright::plan::objectives::{ObjectivesEdit, StakeEdit, StrategyEdit};
    use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
    use mixwright::plan::{Area, Item};
    let strategy = plan.objectives.strategies[0].id;
    let stake = plan.objectives.stakes[0].id;
    let line = plan.products.lines[1].id;
    let strategies = [
        StrategyEdit::Name(own.to_owned()),
        StrategyEdit::Area(Some(Area::Sales)),
        StrategyEdit::Serves(plan.objectives.list[0].id, true),
        StrategyEdit::Channel("kr_naver_shopping".to_owned(), true),
        StrategyEdit::Money(Some(Money(100_000))),
        StrategyEdit::Kpi(own.to_owned()),
    ];
    let stakes = [StakeEdit::Name(own.to_owned()), StakeEdit::Amount(Some(Money(1)))];
    let lines = [
        ProductLineEdit::GoodsCost(Some(Money(20_000))),
        ProductLineEdit::DeliveryCost(Some(Money(4_000))),
        ProductLineEdit::Fit([(Item::Describable, 4)].into()),
        ProductLineEdit::TradePrice(Some(Money(30_000))),
        ProductLineEdit::Discount(Some(Ppm::percent(10))),
        ProductLineEdit::DiscountFrom(plan.company.start),
        ProductLineEdit::DiscountMonths(Some(1)),
        ProductLineEdit::Uplift(Some(Ppm::percent(50))),
    ];
    let edits = strategies.map(|edit| ObjectivesEdit::Strategy(RowEdit::Set(strategy, edit))).into_iter();
    edits
        .chain(stakes.map(|edit| ObjectivesEdit::Stake(RowEdit::Set(stake, edit))))
        .chain([ObjectivesEdit::Reason(own.to_owned())])
        .map(PlanEdit::Objectives)
        .chain(lines.map(|edit| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, edit)))))
        .collect()
}

/// Duties, departments, a training, an incentive, top management's part.
fn organisation(plan: &Plan, own: &str) -> Vec<PlanEdit> {
    use mixwright::plan::departments::DepartmentsEdit;
    use mixwright::plan::incentives::IncentiveEdit;
    use mixwright::plan::organisation::OrganisationEdit as Edit;
    use mixwright::plan::training::TrainingEdit;
    use mixwright::plan::{Border, Commitment, Department, DutyField, Goal, JobRole};
    let training = plan.organisation.training[0].id;
    let incentive = plan.organisation.incentives[0].id;
    let trainings = [
        TrainingEdit::Topic(own.to_owned()),
        TrainingEdit::Hours(Some(8)),
        TrainingEdit::Month(2),
        TrainingEdit::Cost(Some(Money(300_000))),
    ];
    let incentives = [
        IncentiveEdit::Goal(Goal::Revenue),
        IncentiveEdit::From(Some(10_000_000)),
        IncentiveEdit::Reward(Some(Money(200_000))),
    ];
    let duties = [
        DutyField::Accountable(Some(JobRole::Management)),
        DutyField::Consulted(Some([JobRole::Designer].into())),
        DutyField::Informed(Some([JobRole::DataAnalyst].into())),
    ];
    let present = [Department::Planning, Department::Sales, Department::Finance];
    let owners = [
        DepartmentsEdit::OwnerJob(Border::OrderPayment, Some(JobRole::OperationsManager)),
        DepartmentsEdit::OwnerName(Border::OrderPayment, own.to_owned()),
    ];
    let edits = trainings.map(|edit| Edit::Training(RowEdit::Set(training, edit))).into_iter();
    edits
        .chain(incentives.map(|edit| Edit::Incentive(RowEdit::Set(incentive, edit))))
        .chain(duties.map(|field| Edit::Duty("content_plan".to_owned(), field)))
        .chain(present.map(|one| Edit::Departments(DepartmentsEdit::Present(one, true))))
        .chain(owners.map(Edit::Departments))
        .chain([Edit::Commitment(Commitment::BudgetDecided, true)])
        .map(PlanEdit::Organisation)
        .collect()
}

/// The browser opens the same plans. `FULL=write cargo test --test it full_plan` writes them after they were changed on purpose.
#[test]
fn the_full_plans_stand_as_files() {
    for lang in Lang::ALL {
        let path = format!("{}/tests/fixtures/full.{}.mixwright.json", env!("CARGO_MANIFEST_DIR"), lang.tag());
        let today = store::write(&full(lang), 0);
        if std::env::var_os("FULL").is_some() {
            std::fs::write(&path, &today).expect("the file is written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == today, "{path} is not the full plan of today: FULL=write cargo test --test it full_plan");
    }
}
