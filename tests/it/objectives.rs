//! Stage 6: chances by hand, SMART, the matrix, the way back from a target and forth again.
#![cfg(test)]

use mixwright::base::{Id, Lang, Money, Month};
use mixwright::insight::{Answer, Insight, Limit, Needed, back, work_back};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::objectives::{ObjectiveEdit, ObjectivesEdit, StakeEdit, StrategyEdit};
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::{Area, Benefit, Goal, LifeCycle, Objective, Plan, PlanEdit, Promotion, RowEdit, Sale, Trade};
use mixwright::score::objectives::{
    Chance, Clash, Gap, Level, Reason, StakeIdea, StrategyIdea, Unknown, awareness_unmeasured, clashes,
    columns_without_kpi, columns_without_money, columns_without_row, empty_rows, outside_plan, smart, stake_ideas,
    stakes_total, strategy_ideas, strategy_money, suggested_benefit,
};
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

/// The only objective of the example.
pub(crate) const OBJECTIVE: Id = Id(10);

pub(crate) fn set(field: ObjectiveEdit) -> PlanEdit {
    PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Set(OBJECTIVE, field)))
}

pub(crate) fn strategy(id: Id, field: StrategyEdit) -> PlanEdit {
    PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Set(id, field)))
}

pub(crate) fn funds(funds: i64) -> PlanEdit {
    PlanEdit::Company(CompanyEdit::Funds(Some(Money(funds))))
}

pub(crate) fn with(edits: Vec<PlanEdit>) -> Plan {
    edited(&roastery(Lang::Ko), edits)
}

pub(crate) fn objective(plan: &Plan) -> &Objective {
    &plan.objectives.list[0]
}

pub(crate) fn chance(plan: &Plan) -> Result<Chance, Unknown> {
    Insight::of(plan).chance(plan, objective(plan))
}

fn expected(plan: &Plan) -> f64 {
    chance(plan).unwrap().forecast.value
}

fn month(text: &str) -> Option<Month> {
    Some(text.parse().unwrap())
}

// ---- Chance ----

#[test]
fn the_chance_is_that_of_a_log_normal_with_the_evidences_spread() {
    let plan = roastery(Lang::Ko);
    let insight = Insight::of(&plan);
    let known = chance(&plan).unwrap();
    let forecast = insight.outcome.as_ref().unwrap().new_customers.value;
    assert!((known.forecast.value - forecast).abs() < 1e-9 && (known.target.value - 500.0).abs() < 1e-9);
    // By hand: z = ln(500 ÷ forecast) ÷ (ln(1 + spread) ÷ 1.2816), and Φ by Abramowitz and Stegun 26.2.17.
    let z = libm::log(500.0 / forecast) / (libm::log1p(known.spread.value) / 1.281_551_565_5);
    let phi = |x: f64| {
        let t = 1.0 / (1.0 + 0.231_641_9 * x.abs());
        let poly =
            t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
        let tail = libm::exp(-x * x / 2.0) / (2.0 * std::f64::consts::PI).sqrt() * poly;
        if x >= 0.0 { 1.0 - tail } else { tail }
    };
    assert!((known.chance.value - (1.0 - phi(z))).abs() < 1e-6, "{} {}", known.chance.value, 1.0 - phi(z));
    assert_eq!(known.level, Level::of(known.chance.value));
    // A target as high as the forecast is an even chance, to the customer.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred customers")]
    let even = chance(&with(vec![set(ObjectiveEdit::Target(Some(forecast.round() as u64)))])).unwrap();
    assert!((even.chance.value - 0.5).abs() < 0.001 && even.level == Level::Stretch, "{}", even.chance.value);
}

#[test]
fn a_sum_is_as_uncertain_as_its_parts_by_their_weight() {
    use mixwright::forecast::{Figure, Formula, Judgement, Name, Unit};
    // A quarter of the sum rests on judgement (50 %), the rest was typed: 0.25 × 50 % = 12.5 %.
    let judged = Figure::judged(Name::Deals, 100.0, Unit::Count, Judgement::Reach);
    let typed = Figure::typed(Name::Deals, 300.0, Unit::Count, "");
    let sum = Figure::derive(Name::Deals, Unit::Count, Formula::Sum, vec![judged.clone(), typed]);
    assert!((sum.spread() - 0.125).abs() < 1e-12);
    let alike = Figure::derive(Name::Deals, Unit::Count, Formula::Sum, vec![judged; 10]);
    assert!((alike.spread() - 0.5).abs() < 1e-12, "ten touchpoints on the same evidence are off together");
}

#[test]
fn a_deadline_counts_the_months_until_it() {
    let whole = expected(&roastery(Lang::Ko));
    let plan = with(vec![set(ObjectiveEdit::By(month("2027-08")))]);
    let insight = Insight::of(&plan);
    let months: Vec<f64> = insight.outcome.unwrap().months.iter().map(|month| month.new_customers.value).collect();
    let until = months[..3].iter().sum::<f64>();
    assert!((months.iter().sum::<f64>() - whole).abs() < 1e-9);
    assert!((expected(&plan) - until).abs() < 1e-9 && until < 0.5 * whole, "{until} of {whole}");
    assert!((expected(&with(vec![set(ObjectiveEdit::By(None))])) - whole).abs() < 1e-9);
    assert_eq!(chance(&with(vec![set(ObjectiveEdit::By(month("2027-01")))])), Err(Unknown::BeforePlan));
}

#[test]
fn a_segment_brings_its_share_and_another_line_is_not_judged() {
    let plan = with(vec![PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Add))]);
    let [first, second] = [0, 1].map(|i| plan.customers.segments[i].id);
    let size = |id, n| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(id, SegmentEdit::Size(Some(n)))));
    let all = edited(&plan, vec![size(first, 300_000), size(second, 100_000)]);
    let one = edited(&all, vec![set(ObjectiveEdit::Segment(Some(second)))]);
    assert!((expected(&one) - expected(&all) / 4.0).abs() < 1e-6);
    let unsized_ = edited(&plan, vec![set(ObjectiveEdit::Segment(Some(second)))]);
    assert_eq!(chance(&unsized_), Err(Unknown::SegmentSize));
    assert_eq!(chance(&with(vec![set(ObjectiveEdit::Line(Some(Id(2))))])), Err(Unknown::OtherLine));
    assert!(chance(&with(vec![set(ObjectiveEdit::Line(Some(Id(1))))])).is_ok());
    assert_eq!(chance(&with(vec![set(ObjectiveEdit::Goal(Goal::Reach))])), Err(Unknown::Measured));
    assert_eq!(chance(&with(vec![set(ObjectiveEdit::Goal(Goal::Enquiries))])), Err(Unknown::NoEnquiries));
    assert_eq!(chance(&with(vec![PlanEdit::Company(CompanyEdit::Funds(None))])), Err(Unknown::NoForecast));
}

#[test]
fn what_falls_short_names_the_limit_of_which_twice_as_much_brings_most() {
    let bound = |edits: Vec<PlanEdit>| {
        let plan = with(edits);
        Insight::of(&plan).bound(&plan, objective(&plan))
    };
    let high = || set(ObjectiveEdit::Target(Some(5_000)));
    assert_eq!(bound(vec![]), None, "the example's target is reachable");
    let poor = vec![high(), funds(8_000_000)];
    let money = bound(poor.clone()).unwrap();
    assert_eq!(money.limit, Limit::Money);
    // Twice the media money is what it says: 8 million leave 8 × 0.9 − the cost lines.
    let plan = with(poor.clone());
    let rich = edited(&plan, back::lifting(&plan, Limit::Money, 2.0));
    assert!((expected(&rich) - money.doubled.value).abs() < 1e-9);
    let media = |plan: &Plan| Insight::of(plan).mix.unwrap().media_budget.value;
    assert!((media(&rich) / media(&plan) - 2.0).abs() < 0.02, "{} {}", media(&rich), media(&plan));
    for limit in Limit::ALL {
        let other = edited(&plan, back::lifting(&plan, limit, 2.0));
        assert!(expected(&other) <= money.doubled.value * 1.001, "{limit:?}");
    }
    // With the hours of two touchpoints, two more bring more visits than anything else; the figure is the one typed.
    let hours = |hours| PlanEdit::Organisation(OrganisationEdit::Hours(Some(hours)));
    let visits = set(ObjectiveEdit::Goal(Goal::Visits));
    let busy = bound(vec![visits, set(ObjectiveEdit::Target(Some(900_000))), hours(10)]).unwrap();
    assert_eq!((busy.limit, busy.there.value), (Limit::Hours, 10.0));
    let spare = bound(vec![high(), hours(400), funds(200_000_000)]).unwrap();
    assert!(matches!(spare.limit, Limit::Price | Limit::Demand), "{spare:?}");
}

// ---- SMART ----

fn gaps(plan: &Plan) -> Vec<Gap> {
    smart(plan, objective(plan), &chance(plan)).into_iter().filter_map(|mark| mark.gap).collect()
}

#[test]
fn smart_asks_for_what_is_missing_and_leads_there() {
    assert_eq!(gaps(&roastery(Lang::Ko)), [], "one segment, one promoted line, sales first, inside the plan");
    let promote = ProductsEdit::Line(RowEdit::Set(Id(2), ProductLineEdit::Promoted(true)));
    assert_eq!(gaps(&with(vec![PlanEdit::Products(promote.clone())])), [Gap::Whom]);
    assert_eq!(gaps(&with(vec![PlanEdit::Products(promote), set(ObjectiveEdit::Line(Some(Id(1))))])), []);
    assert_eq!(gaps(&with(vec![set(ObjectiveEdit::Target(None))])), [Gap::Target]);
    assert_eq!(gaps(&with(vec![set(ObjectiveEdit::Target(Some(9_000)))])), [Gap::OutOfReach]);
    assert_eq!(gaps(&with(vec![set(ObjectiveEdit::By(month("2027-12")))])), [Gap::OutsidePlan]);
    assert_eq!(gaps(&with(vec![set(ObjectiveEdit::By(month("2027-05")))])), [Gap::OutsidePlan]);
    let benefit = |benefit| PlanEdit::Objectives(ObjectivesEdit::Benefit(benefit));
    assert_eq!(gaps(&with(vec![benefit(None)])), [Gap::NoPurpose]);
    assert_eq!(gaps(&with(vec![benefit(Some(Benefit::Brand))])), [Gap::Elsewhere]);
    let aim = |aim| set(ObjectiveEdit::Aim(Some(aim)));
    assert_eq!(gaps(&with(vec![benefit(Some(Benefit::Brand)), aim(Promotion::DirectSales)])), []);
    assert_eq!(gaps(&with(vec![benefit(Some(Benefit::Brand)), aim(Promotion::NewProduct)])), [Gap::Elsewhere]);
    // What the forecast does not know is neither met nor missing.
    let plan = with(vec![set(ObjectiveEdit::Goal(Goal::MarketShare)), set(ObjectiveEdit::Target(Some(50_000)))]);
    let marks = smart(&plan, objective(&plan), &chance(&plan));
    assert_eq!(
        marks.iter().map(|mark| mark.met).collect::<Vec<_>>(),
        [Some(true), Some(true), None, Some(true), Some(true)]
    );
}

#[test]
fn objectives_that_contradict_are_found() {
    let plan = with(vec![PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Add))]);
    let second = plan.objectives.list[1].id;
    let other = |field| PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Set(second, field)));
    let end = || other(ObjectiveEdit::By(month("2027-11")));
    let target = |n| other(ObjectiveEdit::Target(Some(n)));
    assert_eq!(clashes(&edited(&plan, vec![target(500), end()])), []);
    assert_eq!(clashes(&edited(&plan, vec![target(300), end()])), [Clash::TwoTargets(OBJECTIVE, second)]);
    let early = || other(ObjectiveEdit::By(month("2027-07")));
    assert_eq!(clashes(&edited(&plan, vec![target(300), early()])), []);
    assert_eq!(clashes(&edited(&plan, vec![target(700), early()])), [Clash::LessLater(OBJECTIVE, second)]);
    assert_eq!(outside_plan(&edited(&plan, vec![other(ObjectiveEdit::By(month("2028-01")))])), [second]);
    let brand = PlanEdit::Objectives(ObjectivesEdit::Benefit(Some(Benefit::Brand)));
    assert!(awareness_unmeasured(&edited(&plan, vec![brand.clone()])));
    assert!(!awareness_unmeasured(&edited(&plan, vec![brand, other(ObjectiveEdit::Goal(Goal::BrandSearches))])));
    assert!(!awareness_unmeasured(&plan));
}

// ---- Model ----

#[test]
fn the_first_benefit_follows_from_the_firms_traits() {
    let (benefit, reasons) = suggested_benefit(&roastery(Lang::Ko));
    assert_eq!((benefit, reasons.first()), (Benefit::Sales, Some(&Reason::Shop)));
    let b2b = with(vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Company(CompanyEdit::Trade(Some(Trade::B2b))),
    ]);
    assert_eq!(suggested_benefit(&b2b), (Benefit::Enquiries, vec![Reason::Enquiry, Reason::Companies]));
    let line = |field| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), field)));
    let mature = with(vec![
        line(ProductLineEdit::LifeCycle(Some(LifeCycle::Maturity))),
        line(ProductLineEdit::Promotion(None)),
        PlanEdit::Company(CompanyEdit::HasShop(Some(false))),
    ]);
    let expected = vec![Reason::Repeat, Reason::List, Reason::Maturity];
    assert_eq!(suggested_benefit(&mature), (Benefit::Retention, expected));
    assert!(suggested_benefit(&Plan::default()).1.is_empty());
}

#[test]
fn stakes_sum_and_amounts_come_from_the_plan_or_stay_open() {
    let add = |costs, amount| {
        let fields = vec![StakeEdit::Costs(costs), StakeEdit::Amount(Some(Money(amount)))];
        PlanEdit::Objectives(ObjectivesEdit::AddStake(fields))
    };
    let plan = with(vec![add(false, 3_000_000), add(false, 1_500_000), add(true, 2_000_000)]);
    assert!((stakes_total(&plan, false).value - 4_500_000.0).abs() < 1e-9);
    assert!((stakes_total(&plan, true).value - 2_000_000.0).abs() < 1e-9);
    let insight = Insight::of(&plan);
    let outcome = insight.outcome.as_ref().unwrap();
    let ideas = stake_ideas(&plan, Benefit::Sales, Some(outcome));
    let amount = |wanted| ideas.iter().find(|(idea, _)| *idea == wanted).unwrap().1.as_ref().map(|f| f.value);
    assert_eq!(amount(StakeIdea::Contribution), Some(outcome.contribution.value));
    assert_eq!(amount(StakeIdea::Media), Some(outcome.media.value));
    assert_eq!(amount(StakeIdea::Loyalty), None);
    assert!(
        stake_ideas(&plan, Benefit::Sales, None)
            .iter()
            .all(|(idea, amount)| amount.is_none() || *idea == StakeIdea::Lines || *idea == StakeIdea::Hours)
    );
}

// ---- Matrix ----

#[test]
fn the_matrix_finds_empty_rows_and_bare_columns() {
    let plan = with(vec![PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Add))]);
    let facts = Insight::of(&plan).facts;
    let column = plan.objectives.strategies[0].id;
    assert_eq!((empty_rows(&plan), columns_without_row(&plan)), (vec![OBJECTIVE], vec![column]));
    assert_eq!((columns_without_kpi(&plan), columns_without_money(&plan, &facts)), (vec![column], vec![column]));
    let served = edited(&plan, vec![strategy(column, StrategyEdit::Serves(OBJECTIVE, true))]);
    assert!(empty_rows(&served).is_empty() && columns_without_row(&served).is_empty());
    let kpi = edited(&served, vec![strategy(column, StrategyEdit::Kpi("CPA".into()))]);
    assert!(columns_without_kpi(&kpi).is_empty());
    // Money of a touchpoint in the mix is money of the strategy; of one outside it is none.
    let on = edited(&kpi, vec![strategy(column, StrategyEdit::Channel("kr_naver_shopping".into(), true))]);
    let spend = facts.channels.iter().find(|c| c.channel.id == "kr_naver_shopping").unwrap().spend;
    assert!(spend > 0.0 && (strategy_money(&on, &facts, &on.objectives.strategies[0]).value - spend).abs() < 1e-9);
    let off = edited(&kpi, vec![strategy(column, StrategyEdit::Channel("kr_meta".into(), true))]);
    assert_eq!(columns_without_money(&off, &facts), [column]);
    let own = edited(&off, vec![strategy(column, StrategyEdit::Money(Some(Money(500_000))))]);
    assert!((strategy_money(&own, &facts, &own.objectives.strategies[0]).value - 500_000.0).abs() < 1e-9);
    // A ticked objective that is gone serves nothing.
    let gone = edited(&own, vec![PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Remove(OBJECTIVE)))]);
    assert_eq!(columns_without_row(&gone), [column]);
}

#[test]
fn a_suggested_strategy_is_suggested_once() {
    let plan = roastery(Lang::Ko);
    let facts = Insight::of(&plan).facts;
    let ideas = strategy_ideas(&plan, &facts);
    assert!(ideas.contains(&StrategyIdea::Shops) && ideas.contains(&StrategyIdea::ComeBack), "{ideas:?}");
    assert!(StrategyIdea::Shops.serves(&plan) == [OBJECTIVE]);
    let channels = StrategyIdea::Shops.channels(&facts);
    assert!(channels.iter().any(|channel| channel.id == "kr_naver_shopping"));
    let mut fields = vec![StrategyEdit::Area(Some(Area::Sales))];
    fields.extend(channels.iter().map(|channel| StrategyEdit::Channel(channel.id.to_string(), true)));
    let taken = edited(&plan, vec![PlanEdit::Objectives(ObjectivesEdit::AddStrategy(fields))]);
    assert!(!strategy_ideas(&taken, &facts).contains(&StrategyIdea::Shops));
}

// ---- The way back ----

fn needed(plan: &Plan) -> Needed {
    match work_back(plan, OBJECTIVE).unwrap().answer {
        Answer::Money(needed) => *needed,
        Answer::Beyond { most, .. } => panic!("at most {}", most.value),
    }
}

#[test]
fn the_found_budget_reaches_the_target_and_two_percent_less_does_not() {
    for target in [60, 150, 300, 500, 700] {
        let plan = with(vec![set(ObjectiveEdit::Target(Some(target)))]);
        let needed = needed(&plan);
        #[expect(clippy::cast_precision_loss, reason = "a few hundred customers")]
        let wanted = target as f64;
        let brings = |amount: i64| expected(&edited(&plan, vec![funds(amount)]));
        assert!(brings(needed.funds.0) >= wanted, "{target}: {:?}", needed.funds);
        // Two percent less for touchpoints; the other costs stay as they are.
        let media = needed.needs[1].needed.value;
        #[expect(clippy::cast_possible_truncation, reason = "far below the limit")]
        let less = needed.funds.0 - (media * 0.02 / (1.0 - plan.budget.contingency.ratio())) as i64;
        assert!(brings(less) < wanted, "{target}: {less}");
        if let Some(safe) = needed.safe {
            let level = chance(&edited(&plan, vec![funds(safe.0)])).unwrap().level;
            assert!(level == Level::Reachable && safe >= needed.funds, "{target}");
        }
    }
}

#[test]
fn a_target_no_money_reaches_names_its_limits_and_lifting_one_as_told_reaches_it() {
    let plan = with(vec![set(ObjectiveEdit::Target(Some(2_000)))]);
    let Answer::Beyond { most, lifts } = work_back(&plan, OBJECTIVE).unwrap().answer else { panic!("reachable") };
    assert!(most.value < 2_000.0 && !lifts.is_empty());
    assert!(lifts.windows(2).all(|pair| pair[0].factor <= pair[1].factor));
    assert!(lifts.iter().any(|lift| lift.limit == Limit::Demand), "{lifts:?}");
    for lift in &lifts {
        let lifted = edited(&plan, back::lifting(&plan, lift.limit, lift.factor));
        assert_ne!(lifted, plan);
        let rich = edited(&lifted, vec![funds(1_000_000_000_000)]);
        assert!(expected(&rich) >= 2_000.0, "{:?} {}", lift.limit, expected(&rich));
        // Then there is a budget as well, and what is told as needed is what the lifted plan holds.
        assert!(matches!(work_back(&lifted, OBJECTIVE).unwrap().answer, Answer::Money(_)), "{:?}", lift.limit);
        assert!(lift.needs.iter().all(|need| need.needed.value > need.there.as_ref().unwrap().value));
        let less = edited(&plan, back::lifting(&plan, lift.limit, 1.0 + (lift.factor - 1.0) * 0.9));
        assert!(expected(&edited(&less, vec![funds(1_000_000_000_000)])) < 2_000.0, "{:?}", lift.limit);
    }
}

#[test]
fn the_way_back_keeps_the_hours_there_are_and_says_what_they_are() {
    let plan =
        with(vec![PlanEdit::Organisation(OrganisationEdit::Hours(Some(10))), set(ObjectiveEdit::Target(Some(900)))]);
    let Answer::Beyond { lifts, .. } = work_back(&plan, OBJECTIVE).unwrap().answer else { panic!("reachable") };
    // More hours may not be enough alone; where they are, the need says so in hours.
    for lift in lifts.iter().filter(|lift| lift.limit == Limit::Hours) {
        assert!((lift.needs[0].there.as_ref().unwrap().value - 10.0).abs() < 1e-9);
    }
    assert_eq!(work_back(&plan, Id(99)), None);
    assert_eq!(work_back(&with(vec![set(ObjectiveEdit::Goal(Goal::Reach))]), OBJECTIVE), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_higher_target_never_needs_less(target in 20_u64..700, more in 0_u64..300, goal in 0_usize..3) {
        let goal = [Goal::NewCustomers, Goal::Deals, Goal::Visits][goal];
        let scale = if goal == Goal::Visits { 60 } else { 1 };
        let ask = |n: u64| {
            let plan = with(vec![set(ObjectiveEdit::Goal(goal)), set(ObjectiveEdit::Target(Some(n * scale)))]);
            let low = chance(&plan).unwrap().chance.value;
            match work_back(&plan, OBJECTIVE).unwrap().answer {
                Answer::Money(needed) => (needed.funds.0, low),
                Answer::Beyond { .. } => (i64::MAX, low),
            }
        };
        let ((less, likely), (greater, unlikely)) = (ask(target), ask(target + more));
        prop_assert!(less <= greater, "{} {} {} {}", target, less, more, greater);
        prop_assert!(unlikely <= likely + 1e-12);
    }
}
