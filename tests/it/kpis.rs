//! Stage 12's measures: targets that are the forecast's own, what is counted, and when something is due.
#![cfg(test)]

use mixwright::base::{Day, Id, Lang, Month, Ppm};
use mixwright::forecast::{Figure, Name, Origin};
use mixwright::insight::Insight;
use mixwright::insight::kpis::{Indicator, Level, Owner, Says, Source, State, leads_to, pace};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::evaluation::{EvaluationEdit, ReviewEdit};
use mixwright::plan::objectives::{ObjectiveEdit, ObjectivesEdit};
use mixwright::plan::organisation::{OrganisationEdit, PersonEdit};
use mixwright::plan::{ActualCell, ActualMetric, Goal, JobRole, KpiEdit, Plan, PlanEdit, Rhythm, RowEdit, Sale};
use mixwright::score::Rule;
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

/// The next row of the example.
const NEXT: Id = Id(14);

fn evaluation(edit: EvaluationEdit) -> PlanEdit {
    PlanEdit::Evaluation(edit)
}

fn kpi(goal: Goal, edit: KpiEdit) -> PlanEdit {
    evaluation(EvaluationEdit::Kpi(goal, edit))
}

fn month(i: u32) -> Month {
    Month::new(2027, 6).unwrap().plus(i)
}

/// Results of the whole month `i` of the plan, from 0.
pub(crate) fn result(i: u32, channel: Option<&str>, metric: ActualMetric, value: u64) -> PlanEdit {
    let cell = ActualCell { month: month(i), channel: channel.map(str::to_owned), metric, value: Some(value) };
    evaluation(EvaluationEdit::Actuals(vec![cell]))
}

fn measured(i: u32, goal: Goal, value: u64) -> PlanEdit {
    evaluation(EvaluationEdit::Measured(month(i), goal, Some(value)))
}

/// A new objective of the whole company.
pub(crate) fn objective(fields: Vec<ObjectiveEdit>) -> Vec<PlanEdit> {
    let edit = |edit| PlanEdit::Objectives(ObjectivesEdit::Objective(edit));
    let set = fields.into_iter().map(|field| edit(RowEdit::Set(NEXT, field)));
    std::iter::once(edit(RowEdit::Add)).chain(set).collect()
}

fn with(edits: Vec<PlanEdit>) -> Plan {
    edited(&roastery(Lang::En), edits)
}

fn of(plan: &Plan, goal: Goal) -> Indicator {
    Insight::of(plan).kpis.indicator(goal).unwrap().clone()
}

fn targets(one: &Indicator) -> Vec<f64> {
    (0..6).map(|i| one.target_of(i).unwrap().value).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 5e-4
}

#[test]
fn the_months_of_the_roastery_are_what_touchpoints_bring() {
    let insight = Insight::of(&roastery(Lang::En));
    let outcome = insight.outcome.as_ref().unwrap();
    let june = |goal| insight.kpis.indicator(goal).unwrap().target_of(0).unwrap().value;
    // Shopping brings what its money brings. To 6,000 friends one message each, of which 1.49 % order; the affiliate's
    // 620.8 visits at 0.75 %, the friends' 360 at 4.8 %.
    let shopping = outcome.channels[0].by_month[0].value;
    assert!(near(june(Goal::Visits), shopping + 6_000.0 + 620.8 + 360.0));
    let won = shopping * 0.03 + 620.8 * 0.0075 + 360.0 * 0.048;
    assert!(near(june(Goal::NewCustomers), won) && near(june(Goal::Deals), won + 6_000.0 * 0.0149));
    for goal in [Goal::Visits, Goal::Deals, Goal::NewCustomers, Goal::Revenue] {
        let one = insight.kpis.indicator(goal).unwrap();
        let target = one.target.as_ref().unwrap();
        assert_eq!(target.says, Says::Forecast);
        let sum: f64 = targets(one).iter().sum();
        let whole = target.whole.as_ref().unwrap();
        assert!((sum - whole.value).abs() < 1e-6 * whole.value && Some(whole) == outcome.of_goal(goal), "{goal:?}");
    }
}

#[test]
fn ratios_are_those_of_the_whole_plan() {
    let rates = |plan: &Plan| {
        let insight = Insight::of(plan);
        let outcome = insight.outcome.clone().unwrap();
        let rates: Vec<(Level, Name, f64)> =
            insight.kpis.rates.iter().map(|rate| (rate.after, rate.figure.name, rate.figure.value)).collect();
        (outcome, rates)
    };
    let (outcome, direct) = rates(&roastery(Lang::En));
    let (visits, deals, media) = (outcome.visits.value, outcome.deals.value, 10_355_177.0);
    let expected = [
        (Level::Attention, Name::VisitPrice, media / visits),
        (Level::Attention, Name::Conversion, deals / visits),
        (Level::Deals, Name::CostPerDeal, media / deals),
    ];
    assert_eq!(direct.len(), expected.len());
    assert!(direct.iter().zip(expected).all(|(a, b)| (a.0, a.1) == (b.0, b.1) && near(a.2, b.2)), "{direct:?}");
    let (outcome, asked) = rates(&with(enquiring()));
    let enquiries = outcome.enquiries.unwrap().value;
    let names: Vec<Name> = asked.iter().map(|rate| rate.1).collect();
    assert_eq!(names, [Name::VisitPrice, Name::CvrLead, Name::CostPerEnquiry, Name::CloseRate, Name::CostPerDeal]);
    assert!(near(asked[3].2, outcome.deals.value / enquiries) && near(asked[1].2, enquiries / outcome.visits.value));
}

fn enquiring() -> Vec<PlanEdit> {
    vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(20)))),
    ]
}

#[test]
fn every_measure_leads_to_the_top_of_one_tree() {
    for sale in [Sale::Direct, Sale::Enquiry] {
        for goal in Goal::ALL {
            let way: Vec<Goal> = std::iter::successors(Some(goal), |goal| leads_to(*goal, sale)).take(13).collect();
            assert_eq!(way.last(), Some(&Goal::MarketShare), "{goal:?}: {way:?}");
            assert!(way.windows(2).all(|pair| Level::of(pair[0]) <= Level::of(pair[1]) || pair[0] == Goal::Retention));
        }
    }
    assert_eq!(leads_to(Goal::Visits, Sale::Enquiry), Some(Goal::Enquiries));
    assert_eq!(leads_to(Goal::Visits, Sale::Direct), Some(Goal::Deals));
}

#[test]
fn what_is_typed_comes_before_the_forecast_and_that_before_an_objective() {
    let typed = of(&with(vec![kpi(Goal::Deals, KpiEdit::Target(Some(250)))]), Goal::Deals);
    assert_eq!(typed.target.as_ref().map(|target| target.says), Some(Says::Typed));
    assert_eq!(targets(&typed), [250.0; 6]);
    assert!(near(typed.target.unwrap().whole.unwrap().value, 1_500.0));
    // 600 contacts until the fifth month: 120 in each, none asked of the sixth.
    let asked = |goal, target, more: Vec<ObjectiveEdit>| {
        let mut fields = vec![ObjectiveEdit::Goal(goal), ObjectiveEdit::Target(Some(target))];
        fields.extend(more);
        of(&with(objective(fields)), goal)
    };
    let contacts = asked(Goal::Contacts, 600, vec![ObjectiveEdit::By(Some(month(4)))]);
    assert_eq!((contacts.target_of(4).unwrap().value, contacts.target_of(5)), (120.0, None));
    assert_eq!(contacts.target.as_ref().map(|target| target.says), Some(Says::Objective(NEXT)));
    // From 70 % today to 90 %: a sixth of twenty points each month.
    let from = vec![ObjectiveEdit::From(Some(700_000))];
    let satisfied = asked(Goal::Satisfaction, 900_000, from);
    let steps = [0.733_333, 0.766_667, 0.8, 0.833_333, 0.866_667, 0.9];
    assert!(targets(&satisfied).iter().zip(steps).all(|(a, b)| (a - b).abs() < 1e-6), "{:?}", targets(&satisfied));
    let later = vec![ObjectiveEdit::From(Some(700_000)), ObjectiveEdit::By(Some(month(9)))];
    assert!(near(targets(&asked(Goal::Satisfaction, 900_000, later))[5], 0.82), "six of ten steps within the plan");
    assert_eq!(targets(&asked(Goal::Satisfaction, 900_000, vec![])), [0.9; 6], "without today's value the target");
    // What speaks of one line says nothing of the whole.
    assert_eq!(asked(Goal::Contacts, 600, vec![ObjectiveEdit::Line(Some(Id(1)))]).target, None);
    // People reached in two months may be the same, so months make no whole.
    let reach = of(&with(vec![kpi(Goal::Reach, KpiEdit::Target(Some(9_000)))]), Goal::Reach);
    assert_eq!(reach.target.unwrap().whole, None);
}

#[test]
fn a_plan_that_recommends_nothing_expects_nothing() {
    use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
    let none = ProductLineEdit::Contribution(Some(Ppm(0)));
    let plan = with(vec![PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), none)))]);
    assert_eq!(of(&plan, Goal::Deals).target, None);
    assert!(Insight::of(&plan).kpis.rates.is_empty());
    let undated = with(vec![PlanEdit::Company(CompanyEdit::Start(None))]);
    assert!(Insight::of(&undated).kpis.months.is_empty());
}

#[test]
fn watching_follows_what_somebody_relies_on() {
    let watched = |plan: &Plan| Insight::of(plan).kpis.watched().map(|one| one.goal).collect::<Vec<_>>();
    let forecast = vec![Goal::Visits, Goal::Deals, Goal::NewCustomers, Goal::Revenue];
    assert_eq!(watched(&roastery(Lang::En)), forecast);
    assert!(watched(&with(enquiring())).contains(&Goal::Enquiries));
    assert!(watched(&with(vec![measured(0, Goal::Satisfaction, 900_000)])).contains(&Goal::Satisfaction));
    let fields = vec![ObjectiveEdit::Goal(Goal::Retention), ObjectiveEdit::Target(Some(300_000))];
    assert!(watched(&with(objective(fields))).contains(&Goal::Retention));
    let off = with(vec![kpi(Goal::Visits, KpiEdit::Watched(Some(false)))]);
    assert!(!watched(&off).contains(&Goal::Visits) && of(&off, Goal::Visits).suggested);
}

#[test]
fn owners_come_from_roles_then_from_hours() {
    assert_eq!(of(&roastery(Lang::En), Goal::Visits).owner, Owner::Person(Id(12)), "sixteen hours against four");
    let set = |id, edit| PlanEdit::Organisation(OrganisationEdit::Person(RowEdit::Set(Id(id), edit)));
    let roles = with(vec![
        set(11, PersonEdit::Jobs([JobRole::OperationsManager].into())),
        set(12, PersonEdit::Jobs([JobRole::PromotionSpecialist].into())),
    ]);
    assert_eq!(of(&roles, Goal::Visits).owner, Owner::Person(Id(12)));
    assert_eq!(of(&roles, Goal::Deals).owner, Owner::Person(Id(11)));
    let typed = with(vec![kpi(Goal::Deals, KpiEdit::Owner(" Kim ".into()))]);
    assert_eq!(of(&typed, Goal::Deals).owner, Owner::Typed("Kim".into()));
    let leave = |id| PlanEdit::Organisation(OrganisationEdit::Person(RowEdit::Remove(Id(id))));
    let nobody = with(vec![leave(11), leave(12)]);
    assert_eq!(of(&nobody, Goal::Deals).owner, Owner::Nobody);
    let alone = edited(&nobody, vec![PlanEdit::Company(CompanyEdit::Staff(Some(1)))]);
    assert_eq!(of(&alone, Goal::Deals).owner, Owner::Management);
}

#[test]
fn sources_follow_what_the_company_has() {
    let source = |edits, goal| of(&with(edits), goal).source;
    assert_eq!(source(vec![], Goal::Visits), Source::ShopStatistics);
    assert_eq!(source(vec![PlanEdit::Company(CompanyEdit::HasSite(Some(true)))], Goal::Visits), Source::SiteAnalytics);
    assert_eq!(source(vec![], Goal::Deals), Source::Orders);
    assert_eq!(source(enquiring(), Goal::Deals), Source::Contracts);
    assert_eq!(
        source(vec![PlanEdit::Company(CompanyEdit::HasCrm(Some(true)))], Goal::Retention),
        Source::CustomerDatabase
    );
}

#[test]
fn something_is_due_after_exactly_the_months_agreed() {
    // Targets of 100 a month, limit 80.
    let deals = |values: &[u64], more: Vec<PlanEdit>| {
        let mut edits = vec![kpi(Goal::Deals, KpiEdit::Target(Some(100)))];
        edits.extend(values.iter().zip(0..).map(|(value, i)| result(i, None, ActualMetric::Deals, *value)));
        edits.extend(more);
        of(&with(edits), Goal::Deals)
    };
    assert_eq!(deals(&[], vec![]).state(), State::Open);
    assert_eq!(deals(&[80], vec![]).state(), State::Fine, "at the limit is not below it");
    assert_eq!(deals(&[79], vec![]).state(), State::Below(1));
    assert_eq!(deals(&[79, 79], vec![]).state(), State::Due(2));
    assert_eq!(deals(&[79, 90, 79], vec![]).state(), State::Below(1), "in a row");
    assert_eq!(deals(&[79, 79, 90], vec![]).state(), State::Fine);
    let patient = vec![kpi(Goal::Deals, KpiEdit::Months(Some(3)))];
    assert_eq!(deals(&[79, 79], patient.clone()).state(), State::Below(2));
    assert_eq!(deals(&[79, 79, 79], patient).state(), State::Due(3));
    let lower = vec![kpi(Goal::Deals, KpiEdit::Floor(Some(Ppm::percent(70))))];
    assert_eq!(deals(&[79, 79], lower).state(), State::Fine);
    let off = vec![kpi(Goal::Deals, KpiEdit::Watched(Some(false)))];
    assert_eq!(deals(&[79, 79], off).state(), State::Below(2), "nothing is due of what is not watched");
    let one = deals(&[79, 79], vec![]);
    assert_eq!((one.run_until(5), one.state_at(0)), (Some((2, 1)), State::Below(1)));
    assert!(near(one.limit(2).unwrap().value, 80.0));
    assert!(matches!(one.decision.floor.origin, Origin::Judged(_)));
}

#[test]
fn a_month_under_way_or_half_entered_is_not_held_against_its_target() {
    let half = with(vec![
        result(0, None, ActualMetric::Deals, 1),
        evaluation(EvaluationEdit::Through(month(0), Day::new(2027, 6, 14))),
    ]);
    let one = of(&half, Goal::Deals);
    assert_eq!((one.state(), one.reading(0).unwrap().through), (State::Open, Day::new(2027, 6, 14)));
    assert_eq!(Insight::of(&half).kpis.now, 0);
    let whole = edited(&half, vec![evaluation(EvaluationEdit::Through(month(0), None))]);
    assert_eq!((of(&whole, Goal::Deals).state(), Insight::of(&whole).kpis.now), (State::Below(1), 1));
    // One touchpoint of four says nothing of all; with all of them it does, and new customers need no repurchase messages.
    let shopping = |metric| result(0, Some("kr_naver_shopping"), metric, 1);
    let mut edits = vec![shopping(ActualMetric::Deals), shopping(ActualMetric::NewCustomers)];
    assert_eq!(of(&with(edits.clone()), Goal::Deals).state(), State::Open);
    for channel in ["affiliate", "referral_programme"] {
        edits.push(result(0, Some(channel), ActualMetric::Deals, 1));
        edits.push(result(0, Some(channel), ActualMetric::NewCustomers, 1));
    }
    let three = with(edits);
    assert_eq!(of(&three, Goal::Deals).state(), State::Open);
    assert_eq!(of(&three, Goal::NewCustomers).state(), State::Below(1));
    let four = edited(&three, vec![result(0, Some("kr_kakao_repurchase"), ActualMetric::Deals, 1)]);
    assert_eq!(
        (of(&four, Goal::Deals).state(), of(&four, Goal::Deals).reading(0).unwrap().value),
        (State::Below(1), 4)
    );
}

#[test]
fn names_in_addresses_are_those_in_files() {
    for goal in Goal::ALL {
        assert_eq!(serde_json::to_value(goal).unwrap(), goal.slug());
    }
    for rhythm in Rhythm::ALL {
        assert_eq!(serde_json::to_value(rhythm).unwrap(), rhythm.slug());
    }
}

#[test]
fn pace_is_the_share_of_days() {
    let target = Figure::typed(Name::Deals, 300.0, mixwright::forecast::Unit::Count, "");
    assert!(near(pace(&target, Day::new(2027, 6, 10).unwrap()).value, 100.0));
    assert!(near(pace(&target, Day::new(2027, 6, 30).unwrap()).value, 300.0));
}

#[test]
fn several_months_are_compared_where_both_are_there() {
    let plan = with(vec![
        kpi(Goal::Deals, KpiEdit::Target(Some(100))),
        result(0, None, ActualMetric::Deals, 90),
        result(1, None, ActualMetric::Deals, 70),
        measured(0, Goal::Satisfaction, 800_000),
        measured(1, Goal::Satisfaction, 850_000),
    ]);
    let value = |figure: Option<Figure>| figure.map(|figure| figure.value);
    let (target, counted) = of(&plan, Goal::Deals).over(&[0, 1, 2]);
    assert_eq!((value(target), value(counted)), (Some(200.0), Some(160.0)));
    let (target, counted) = of(&plan, Goal::Satisfaction).over(&[0, 1, 2]);
    assert_eq!((value(target), value(counted)), (None, Some(0.85)));
    let (target, counted) = of(&plan, Goal::Deals).over(&[2, 3]);
    assert_eq!((value(target), value(counted)), (Some(200.0), None));
}

#[test]
fn a_review_after_the_months_answers_what_is_due() {
    let low = |i| result(i, None, ActualMetric::Deals, 1);
    let due = with(vec![low(0), low(1)]);
    let fires = |plan: &Plan| Insight::of(plan).findings.iter().any(|finding| finding.rule == Rule::DecisionOpen);
    assert!(fires(&due));
    let held = |day| {
        let edit = |edit| evaluation(EvaluationEdit::Review(edit));
        edited(&due, vec![edit(RowEdit::Add), edit(RowEdit::Set(NEXT, ReviewEdit::Day(Day::new(2027, 7, day))))])
    };
    assert!(fires(&held(31)), "on the last of these days nobody knows yet");
    let after = ReviewEdit::Day(Day::new(2027, 8, 1));
    let after = edited(&held(31), vec![evaluation(EvaluationEdit::Review(RowEdit::Set(NEXT, after)))]);
    assert!(!fires(&after));
    assert!(fires(&edited(&after, vec![low(2)])), "another month below asks again");
}

proptest! {
    #[test]
    fn months_below_are_counted_from_the_last_one_back(values in prop::collection::vec(0_u64..200, 0..6), months in 1_u32..4) {
        let mut edits = vec![kpi(Goal::Deals, KpiEdit::Target(Some(100))), kpi(Goal::Deals, KpiEdit::Months(Some(months)))];
        edits.extend(values.iter().zip(0..).map(|(value, i)| result(i, None, ActualMetric::Deals, *value)));
        let one = of(&with(edits), Goal::Deals);
        let below = u32::try_from(values.iter().rev().take_while(|value| **value < 80).count()).unwrap();
        prop_assert_eq!(one.run_until(5).map(|(run, _)| run), (!values.is_empty()).then_some(below));
        prop_assert_eq!(matches!(one.state(), State::Due(_)), below >= months);
    }
}
