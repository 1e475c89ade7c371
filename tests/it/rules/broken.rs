//! A plan no rule speaks of, and for every rule the edits that break it.

use std::collections::BTreeSet;

use mixwright::base::{Day, Id, Lang, Money, Month, Ppm};
use mixwright::plan::budget::{BookingEdit, BudgetEdit};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::departments::DepartmentsEdit;
use mixwright::plan::environment::{EnvironmentEdit, FactorEdit, MoveEdit};
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::feasibility::{CompetitorEdit, FeasibilityEdit};
use mixwright::plan::implementation::{ImplementationEdit, TaskEdit, TaskField};
use mixwright::plan::incentives::IncentiveEdit;
use mixwright::plan::objectives::{ObjectiveEdit, ObjectivesEdit, StrategyEdit};
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::relations::{DataFieldEdit, RelationsEdit, ServiceLevelEdit};
use mixwright::plan::risk::{RiskEdit, RiskItemEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::survey::{QuestionEdit, SurveyEdit};
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{
    ActualCell, ActualMetric, Ansoff, Benefit, Commitment, CostLine, Department, FactorKind, Goal, Item, LifeCycle,
    MoneyLine, OwnMetric, Place, Plan, PlanEdit, Promotion, Role, RoleMix, RowEdit, Safeguard, Sale, Seen, Trade,
    Usage,
};
use mixwright::score::Rule;

use super::super::full_plan::{edited, roastery};

// Rows of the example.
const LINE: Id = Id(1);
const GIFT_BOX: Id = Id(2);
const SEGMENT: Id = Id(3);
const WEAKNESS: Id = Id(7);
const OBJECTIVE: Id = Id(10);
const RISK: Id = Id(13);
/// Rows the base plan adds, in order of their edits.
const STRATEGY: Id = Id(14);
const MOVE: Id = Id(15);
const FIELD: Id = Id(16);
const LEVEL: Id = Id(17);
const QUESTION: Id = Id(18);
const SECOND: Id = Id(19);

fn line(id: Id, edit: ProductLineEdit) -> PlanEdit {
    PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(id, edit)))
}

fn segment(edit: SegmentEdit) -> PlanEdit {
    PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(SEGMENT, edit)))
}

pub(super) fn relations(edit: RelationsEdit) -> PlanEdit {
    PlanEdit::Customers(CustomersEdit::Relations(edit))
}

fn implementation(edit: ImplementationEdit) -> PlanEdit {
    PlanEdit::Implementation(edit)
}

fn left_out(key: &str) -> PlanEdit {
    let (key, seen) = (key.to_owned(), Seen::default());
    implementation(ImplementationEdit::Planned { key, seen, field: TaskField::LeftOut(true) })
}

fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}

fn environment(edit: EnvironmentEdit) -> PlanEdit {
    PlanEdit::Environment(edit)
}

fn survey(edit: SurveyEdit) -> PlanEdit {
    environment(EnvironmentEdit::Survey(edit))
}

fn objective(id: Id, edit: ObjectiveEdit) -> PlanEdit {
    PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Set(id, edit)))
}

fn strategy(edit: StrategyEdit) -> PlanEdit {
    PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Set(STRATEGY, edit)))
}

pub(super) fn company(edit: CompanyEdit) -> PlanEdit {
    PlanEdit::Company(edit)
}

fn organisation(edit: OrganisationEdit) -> PlanEdit {
    PlanEdit::Organisation(edit)
}

fn touchpoint(channel: &str, edit: TouchpointEdit) -> PlanEdit {
    PlanEdit::Touchpoint(channel.into(), edit)
}

fn risk(edit: RiskItemEdit) -> PlanEdit {
    PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(RISK, edit)))
}

fn percent(percent: u32) -> Ppm {
    Ppm::percent(percent)
}

/// Everybody in one role but for a rest.
fn mostly(role: Role) -> RoleMix {
    RoleMix::default().with(role, percent(90)).unwrap()
}

/// The roastery, with what a careful planner adds: what is done where, strategies, moves, a survey of the right size.
pub(super) fn base() -> Plan {
    let plan = edited(
        &roastery(Lang::Ko),
        vec![
            PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Add)),
            environment(EnvironmentEdit::Move(RowEdit::Add)),
            relations(RelationsEdit::Field(RowEdit::Add)),
            relations(RelationsEdit::Level(RowEdit::Add)),
            survey(SurveyEdit::Question(RowEdit::Add)),
            PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Add)),
        ],
    );
    assert_eq!(plan.objectives.strategies[0].id, STRATEGY);
    assert_eq!(plan.environment.moves[0].id, MOVE);
    assert_eq!(plan.environment.survey.questions[0].id, QUESTION);
    let modes = ["kr_naver_shopping", "kr_kakao_repurchase", "affiliate", "referral_programme"];
    let modes = modes.map(|channel| touchpoint(channel, TouchpointEdit::ContactMode("메모".into())));
    let mut edits = vec![
        strategy(StrategyEdit::Name("검색에서 발견되기".into())),
        strategy(StrategyEdit::Serves(OBJECTIVE, true)),
        strategy(StrategyEdit::Serves(SECOND, true)),
        strategy(StrategyEdit::Kpi("방문 수".into())),
        strategy(StrategyEdit::Money(Some(Money(100_000)))),
        environment(EnvironmentEdit::Move(RowEdit::Set(MOVE, MoveEdit::Text("당일 로스팅 알리기".into())))),
        environment(EnvironmentEdit::Move(RowEdit::Set(MOVE, MoveEdit::Inside(Some(Id(6)))))),
        environment(EnvironmentEdit::Move(RowEdit::Set(MOVE, MoveEdit::Outside(Some(Id(8)))))),
        environment(EnvironmentEdit::Move(RowEdit::Set(MOVE, MoveEdit::Strategy(Some(STRATEGY))))),
        relations(RelationsEdit::Field(RowEdit::Set(FIELD, DataFieldEdit::Name("이메일".into())))),
        relations(RelationsEdit::Field(RowEdit::Set(FIELD, DataFieldEdit::Consent(Some(true))))),
        relations(RelationsEdit::Level(RowEdit::Set(LEVEL, ServiceLevelEdit::Class("단골".into())))),
        relations(RelationsEdit::Level(RowEdit::Set(LEVEL, ServiceLevelEdit::ReplyHours(Some(4))))),
        survey(SurveyEdit::Responses(Some(400))),
        survey(SurveyEdit::Question(RowEdit::Set(QUESTION, QuestionEdit::Options("맛\n가격".into())))),
        survey(SurveyEdit::Question(RowEdit::Set(QUESTION, QuestionEdit::Count(0, Some(300))))),
        objective(SECOND, ObjectiveEdit::Goal(Goal::Visits)),
        objective(SECOND, ObjectiveEdit::Target(Some(1_000))),
        survey(SurveyEdit::Question(RowEdit::Set(QUESTION, QuestionEdit::Text("무엇을 보고 고르나요?".into())))),
        company(CompanyEdit::Funds(Some(Money(15_000_000)))),
        organisation(OrganisationEdit::HourCost(Some(Money(5_000)))),
        // Festivals would be more than the hours of autumn.
        left_out("occasion.kr_ksf_2027"),
        left_out("occasion.kr_11ptday_2027"),
        left_out("occasion.kr_blackfriday_2027"),
        PlanEdit::Products(ProductsEdit::Festivals(true)),
        line(LINE, ProductLineEdit::GoodsCost(Some(Money(14_000)))),
        line(LINE, ProductLineEdit::DeliveryCost(Some(Money(2_800)))),
        segment(SegmentEdit::SizingBase(Some(20_000_000))),
        segment(SegmentEdit::SizingSource("통계청".into())),
        segment(SegmentEdit::SizingShare(0, Some(percent(6)))),
    ];
    edits.extend(modes);
    edits.extend(Commitment::ALL.map(|one| organisation(OrganisationEdit::Commitment(one, true))));
    edited(&plan, edits)
}

/// The base, selling through enquiries.
fn enquiring() -> Vec<PlanEdit> {
    vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(percent(20)))),
        PlanEdit::Customers(CustomersEdit::Cycle(Some(1))),
    ]
}

/// For every rule the edits that break it.
pub(super) fn broken(rule: Rule) -> Vec<PlanEdit> {
    use Rule as R;
    match rule {
        R::NoContribution => vec![line(LINE, ProductLineEdit::Contribution(Some(Ppm(0))))],
        R::NoMedia => vec![PlanEdit::Budget(BudgetEdit::Line(CostLine::Site, Some(Money(40_000_000))))],
        R::HoursOver => vec![
            organisation(OrganisationEdit::Hours(Some(2))),
            touchpoint("kr_naver_shopping", TouchpointEdit::Usage(Usage::Always)),
            PlanEdit::Budget(BudgetEdit::Fix("kr_naver_shopping".into(), Some(Money(3_000_000)))),
        ],
        R::InsistedTooDear => vec![touchpoint("kr_meta", TouchpointEdit::Usage(Usage::Always))],
        R::BelowLearning => vec![PlanEdit::Budget(BudgetEdit::Fix("kr_naver_shopping".into(), Some(Money(50_000))))],
        R::NoConsent => vec![PlanEdit::Risk(RiskEdit::Consent(None))],
        R::TargetMissed => vec![objective(OBJECTIVE, ObjectiveEdit::Target(Some(1_000_000)))],
        R::NoObjective => {
            vec![objective(OBJECTIVE, ObjectiveEdit::Target(None)), objective(SECOND, ObjectiveEdit::Target(None))]
        }
        R::NoPlace => vec![company(CompanyEdit::HasShop(Some(false)))],
        R::CycleTooLong => {
            let mut edits = enquiring();
            edits.push(PlanEdit::Customers(CustomersEdit::Cycle(Some(9))));
            edits
        }
        R::RunwayTooShort => vec![
            line(LINE, ProductLineEdit::Contribution(Some(percent(15)))),
            PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(1))),
        ],
        R::FewBuyers => vec![segment(SegmentEdit::Size(Some(9)))],
        R::Unspent => vec![company(CompanyEdit::Funds(Some(Money(500_000_000))))],
        R::HoursUnknown => vec![organisation(OrganisationEdit::Hours(None))],
        R::NoReplyPromise => {
            let mut edits = enquiring();
            edits.push(PlanEdit::Risk(RiskEdit::ReplyHours(None)));
            edits
        }
        R::ManyObjectives => {
            vec![PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Add)); 2]
        }
        R::PaysLater => vec![organisation(OrganisationEdit::HourCost(Some(Money(30_000))))],
        R::NoNewCustomers => {
            let used = ["kr_naver_shopping", "affiliate", "referral_programme"];
            let mut edits: Vec<PlanEdit> =
                used.iter().map(|channel| touchpoint(channel, TouchpointEdit::Usage(Usage::Never))).collect();
            edits.push(organisation(OrganisationEdit::Hours(Some(6))));
            edits
        }
        R::FixedOver => vec![PlanEdit::Budget(BudgetEdit::Fix("kr_meta".into(), Some(Money(90_000_000))))],
        R::MoreThanPeople => vec![segment(SegmentEdit::Size(Some(200)))],
        R::SeasonTooSoon => vec![
            company(CompanyEdit::Start(Month::new(2027, 9))),
            touchpoint("kr_naver_blog", TouchpointEdit::Usage(Usage::Always)),
        ],
        R::FestivalLeftOut => vec![PlanEdit::Products(ProductsEdit::Festivals(false))],
        R::OwnChannelOpen => vec![PlanEdit::OwnChannel(RowEdit::Add)],
        R::ThinFigure => vec![touchpoint("kr_naver_shopping", TouchpointEdit::Sample(OwnMetric::CvrSale, Some(12)))],
        R::FundsHeavy => vec![company(CompanyEdit::Revenue(Some(Money(60_000_000))))],
        R::OneTouchpoint => {
            vec![company(CompanyEdit::MessengerList(Some(4_000_000))), segment(SegmentEdit::Size(Some(9_000_000)))]
        }
        R::ManyChannels => {
            let five = ["kr_meta", "kr_youtube", "kr_naver_blog", "kr_naver_cafe", "organic_social"];
            let mut edits: Vec<PlanEdit> =
                five.iter().map(|channel| touchpoint(channel, TouchpointEdit::Usage(Usage::Always))).collect();
            edits.push(organisation(OrganisationEdit::Hours(Some(12))));
            edits
        }
        R::PromiseUnkept => {
            let mut edits = enquiring();
            edits.extend([
                PlanEdit::Risk(RiskEdit::ReplyHours(Some(24))),
                PlanEdit::Customers(CustomersEdit::CloseRate(Some(percent(60)))),
                touchpoint("kr_naver_powerlink", TouchpointEdit::Usage(Usage::Always)),
                PlanEdit::Budget(BudgetEdit::Fix("kr_naver_powerlink".into(), Some(Money(20_000_000)))),
                organisation(OrganisationEdit::Hours(Some(5))),
            ]);
            edits
        }
        R::BorderUnowned => {
            let tick = |one| organisation(OrganisationEdit::Departments(DepartmentsEdit::Present(one, true)));
            vec![tick(Department::Sales), tick(Department::Finance)]
        }
        R::CommitmentsOpen => {
            vec![organisation(OrganisationEdit::Commitment(Commitment::ConflictsRuled, false))]
        }
        R::RewardsHeavy => {
            // The next row gets the id 20.
            let reward = IncentiveEdit::Reward(Some(Money(9_000_000)));
            vec![
                organisation(OrganisationEdit::Incentive(RowEdit::Add)),
                organisation(OrganisationEdit::Incentive(RowEdit::Set(Id(20), reward))),
            ]
        }
        R::KpiUnowned => {
            let leaves = |id| organisation(OrganisationEdit::Person(RowEdit::Remove(id)));
            vec![leaves(Id(11)), leaves(Id(12))]
        }
        R::DecisionOpen => {
            let one = |month| {
                let (channel, metric) = (None, ActualMetric::Deals);
                ActualCell { month: Month::new(2027, month).unwrap(), channel, metric, value: Some(1) }
            };
            vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(vec![one(6), one(7)]))]
        }
        R::HandOffsOpen => vec![organisation(OrganisationEdit::HandOffs(String::new()))],
        R::CapacityBinds => vec![organisation(OrganisationEdit::Capacity(Some(40)))],
        R::NobodyDecides => vec![company(CompanyEdit::Decider(String::new()))],
        R::NoReview => vec![PlanEdit::Evaluation(EvaluationEdit::Notes(String::new()))],
        R::SegmentNowhere => {
            let mut edits: Vec<PlanEdit> =
                Place::ALL.into_iter().map(|place| segment(SegmentEdit::Gathers(place, false))).collect();
            edits.push(segment(SegmentEdit::Browse(String::new())));
            edits
        }
        R::SizeDiffers => vec![segment(SegmentEdit::SizingBase(Some(2_000_000)))],
        R::SearchGuessed => vec![segment(SegmentEdit::Searches(None))],
        R::NobodyMovesUp => vec![segment(SegmentEdit::Migration(Role::Curious, Some(percent(5))))],
        R::FieldWithoutConsent => {
            vec![relations(RelationsEdit::Field(RowEdit::Set(FIELD, DataFieldEdit::Consent(Some(false)))))]
        }
        R::RhythmDiffers => vec![
            line(LINE, ProductLineEdit::OrdersPerYear(Some(1_000))),
            relations(RelationsEdit::RepeatRate(Some(percent(40)))),
        ],
        R::SlowClass => {
            vec![relations(RelationsEdit::Level(RowEdit::Set(LEVEL, ServiceLevelEdit::ReplyHours(Some(48)))))]
        }
        R::AwarenessUnmeasured => vec![
            objective(OBJECTIVE, ObjectiveEdit::Aim(Some(Promotion::Brand))),
            objective(SECOND, ObjectiveEdit::Goal(Goal::Deals)),
        ],
        R::ObjectiveUnserved => vec![strategy(StrategyEdit::Serves(OBJECTIVE, false))],
        R::StrategyUnmeasured => vec![strategy(StrategyEdit::Kpi(String::new()))],
        R::StrategyUnpaid => vec![strategy(StrategyEdit::Money(None))],
        R::DeadlineOutside => vec![objective(OBJECTIVE, ObjectiveEdit::By(Month::new(2031, 1)))],
        R::BenefitAgainstSale => vec![PlanEdit::Objectives(ObjectivesEdit::Benefit(Some(Benefit::Enquiries)))],
        R::LeapOnShortMoney => vec![
            company(CompanyEdit::Strategy(Some(Ansoff::Diversification))),
            PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(8))),
        ],
        R::PromotionOpen => vec![line(LINE, ProductLineEdit::Promotion(None))],
        R::DiscountEatsMargin => vec![line(LINE, ProductLineEdit::Discount(Some(percent(40))))],
        R::UpliftTooSmall => vec![
            line(LINE, ProductLineEdit::Discount(Some(percent(10)))),
            line(LINE, ProductLineEdit::Uplift(Some(percent(20)))),
        ],
        R::PromotionOutside => vec![
            line(LINE, ProductLineEdit::Discount(Some(percent(10)))),
            line(LINE, ProductLineEdit::DiscountFrom(Month::new(2031, 1))),
        ],
        R::MarginDiffers => vec![line(LINE, ProductLineEdit::GoodsCost(Some(Money(20_000))))],
        R::UnknownSells => vec![line(LINE, ProductLineEdit::LifeCycle(Some(LifeCycle::Introduction)))],
        R::BrandForDecline => vec![
            line(LINE, ProductLineEdit::LifeCycle(Some(LifeCycle::Decline))),
            line(LINE, ProductLineEdit::Promotion(Some(Promotion::Brand))),
        ],
        R::TradePriceLoses => vec![line(LINE, ProductLineEdit::TradePrice(Some(Money(10_000))))],
        R::BetterLine => vec![
            line(GIFT_BOX, ProductLineEdit::OrderValue(Some(Money(200_000)))),
            line(GIFT_BOX, ProductLineEdit::Promoted(true)),
        ],
        R::SegmentUnreached => {
            let add = PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Add));
            let set = |edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(Id(20), edit)));
            vec![
                add,
                set(SegmentEdit::Roles(RoleMix::default().with(Role::KeyPerson, Ppm::ONE).unwrap())),
                set(SegmentEdit::Gathers(Place::Events, true)),
                // What speaks to key persons is ruled out.
                touchpoint("referral_programme", TouchpointEdit::Usage(Usage::Never)),
                touchpoint("affiliate", TouchpointEdit::Usage(Usage::Never)),
            ]
        }
        R::TouchpointForNobody | R::InsistedUnfit => vec![
            company(CompanyEdit::Trade(Some(Trade::B2b))),
            touchpoint("kr_naver_shopping", TouchpointEdit::Usage(Usage::Always)),
        ],
        R::RoleUnaddressed => vec![
            segment(SegmentEdit::Role(Role::KeyPerson, percent(40))),
            touchpoint("referral_programme", TouchpointEdit::Usage(Usage::Never)),
        ],
        R::NoContactMode => vec![touchpoint("kr_naver_shopping", TouchpointEdit::ContactMode(String::new()))],
        R::WorksTooLate => {
            vec![company(CompanyEdit::Horizon(3)), touchpoint("seo_content", TouchpointEdit::Usage(Usage::Always))]
        }
        R::CompetitorsUnknown => {
            let mut edits: Vec<PlanEdit> = [Item::PeersOnline, Item::PeersProfit]
                .map(|item| PlanEdit::Feasibility(FeasibilityEdit::Answer(item, None)))
                .into();
            edits.extend([Id(4), Id(5)].map(|id| {
                let edit = CompetitorEdit::Name(String::new());
                PlanEdit::Feasibility(FeasibilityEdit::Competitor(RowEdit::Set(id, edit)))
            }));
            edits
        }
        R::DangerUnanswered => {
            vec![environment(EnvironmentEdit::Factor(RowEdit::Set(WEAKNESS, FactorEdit::Rating(1))))]
        }
        R::MoveUncarried => vec![environment(EnvironmentEdit::Move(RowEdit::Set(MOVE, MoveEdit::Strategy(None))))],
        R::SurveyTooSmall => vec![
            survey(SurveyEdit::Question(RowEdit::Set(QUESTION, QuestionEdit::Count(0, None)))),
            survey(SurveyEdit::Responses(Some(40))),
        ],
        R::OneSided => [Id(8), Id(9)]
            .map(|id| {
                let edit = FactorEdit::Kind(FactorKind::Strength);
                environment(EnvironmentEdit::Factor(RowEdit::Set(id, edit)))
            })
            .into(),
        R::KeyPersonsOnly => vec![segment(SegmentEdit::Roles(mostly(Role::KeyPerson)))],
        R::SizingUnsourced => vec![segment(SegmentEdit::SizingSource(String::new()))],
        R::StrategyIdle => {
            vec![strategy(StrategyEdit::Serves(OBJECTIVE, false)), strategy(StrategyEdit::Serves(SECOND, false))]
        }
        R::ObjectivesClash => vec![
            objective(SECOND, ObjectiveEdit::Goal(Goal::NewCustomers)),
            objective(SECOND, ObjectiveEdit::By(Month::new(2027, 11))),
        ],
        R::TargetFalls => vec![objective(OBJECTIVE, ObjectiveEdit::From(Some(900)))],
        R::ObjectiveUnpromoted => vec![objective(OBJECTIVE, ObjectiveEdit::Line(Some(GIFT_BOX)))],
        R::MoveLost => vec![environment(EnvironmentEdit::Factor(RowEdit::Remove(Id(6))))],
        R::RatingContradicts => {
            vec![environment(EnvironmentEdit::Factor(RowEdit::Set(Id(6), FactorEdit::Rating(1))))]
        }
        R::PostureAgainstStrategy => {
            let weak = [Id(6), Id(7), Id(8), Id(9)];
            let weak = weak.map(|id| environment(EnvironmentEdit::Factor(RowEdit::Set(id, FactorEdit::Rating(1)))));
            let mut edits: Vec<PlanEdit> = weak.into();
            edits.push(company(CompanyEdit::Strategy(Some(Ansoff::MarketDevelopment))));
            edits
        }
        R::CountsTooMany => {
            vec![survey(SurveyEdit::Question(RowEdit::Set(QUESTION, QuestionEdit::Count(1, Some(500)))))]
        }
        R::ReadyAfterStart => vec![implementation(ImplementationEdit::Begin(day("2027-05-31")))],
        R::DeadlineMissed => vec![implementation(ImplementationEdit::Ready(day("2027-05-04")))],
        R::Circle => {
            // The next two rows get the ids 20 and 21.
            let waits = |key: &str| TaskEdit::After(BTreeSet::from([key.to_owned()]));
            let task = |after| implementation(ImplementationEdit::NewTask(vec![TaskEdit::Name("x".into()), after]));
            vec![task(waits("own.21")), task(waits("own.20"))]
        }
        R::TasksTooLate => {
            vec![implementation(ImplementationEdit::Begin(day("2027-11-01")))]
        }
        R::CashBelowZero => booked(MoneyLine::Site, 1, 90_000_000),
        R::LineOver => booked(MoneyLine::Research, 1, 300_000),
        R::ContingencyUsed => booked(MoneyLine::Contingency, 2, 1_500_000),
        R::BookingOutside => booked(MoneyLine::Site, 30, 100_000),
        R::RiskUnowned => vec![risk(RiskItemEdit::Owner(" ".into()))],
        R::RiskUnanswered => vec![risk(RiskItemEdit::Response(String::new()))],
        // A fifth of 8 million against a tenth of 15 million.
        R::LossUncovered => vec![risk(RiskItemEdit::Impact(Some(Money(8_000_000))))],
        R::MonthOver => {
            let fields = vec![TaskEdit::Name("x".into()), TaskEdit::Start(day("2027-07-01")), TaskEdit::Hours(1_000)];
            vec![implementation(ImplementationEdit::NewTask(fields))]
        }
        R::DataUnprotected => vec![PlanEdit::Risk(RiskEdit::Secured(Safeguard::DataAccess, false))],
    }
}

/// A payment.
fn booked(line: MoneyLine, month: u32, amount: i64) -> Vec<PlanEdit> {
    let book = |edit| PlanEdit::Budget(BudgetEdit::Booking(edit));
    let set = |edit| book(RowEdit::Set(Id(20), edit));
    vec![
        book(RowEdit::Add),
        set(BookingEdit::Line(Some(line))),
        set(BookingEdit::Month(month)),
        set(BookingEdit::Amount(Some(Money(amount)))),
        set(BookingEdit::Paid(true)),
    ]
}
