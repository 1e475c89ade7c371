//! Firms as data files, each with the outcome an expert would expect, so that verdicts come from the general rules. Flips
//! are proved by applying them, and no plan at all gets a touchpoint recommended against a “don't”.
#![cfg(test)]

use std::collections::BTreeSet;
use std::rc::Rc;

use mixwright::base::{Day, Id, Lang, Money, Month, Ppm, Region};
use mixwright::insight::flips::Flip;
use mixwright::insight::{Flips, Insight, Job, JobResult, Scheduled, Task, What, Work};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::feasibility::FeasibilityEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Benefit, Item, Plan, PlanEdit, RowEdit, Sale, Trade, Usage};
use mixwright::report::Block;
use mixwright::score::objectives::suggested_benefit;
use mixwright::score::{KnockOut, Verdict};
use proptest::prelude::*;
use serde_json::Value;

use super::full_plan::{edited, roastery};

struct Case {
    plan: Plan,
    expect: Value,
}

fn case(text: &str) -> Case {
    let mut case: Value = serde_json::from_str(text).unwrap();
    if case["example"] == "ko" {
        return Case { plan: roastery(Lang::Ko), expect: case["expect"].take() };
    }
    let file = serde_json::json!({ "format": "mixwright-plan", "version": 5, "plan": case["plan"].take() });
    Case { plan: mixwright::store::read(&file.to_string()).unwrap().plan, expect: case["expect"].take() }
}

fn roaster() -> Case {
    case(include_str!("../fixtures/cases/roastery.json"))
}

fn valve() -> Case {
    case(include_str!("../fixtures/cases/valve.json"))
}

/// The plans of all cases.
pub(crate) fn plans() -> [Plan; 5] {
    [roaster(), valve(), crane(), clinic(), charity()].map(|case| case.plan)
}

fn crane() -> Case {
    case(include_str!("../fixtures/cases/crane.json"))
}

fn clinic() -> Case {
    case(include_str!("../fixtures/cases/clinic.json"))
}

fn charity() -> Case {
    case(include_str!("../fixtures/cases/charity.json"))
}

fn snake(value: impl std::fmt::Debug) -> String {
    let mut out = String::new();
    for c in format!("{value:?}").chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Kinds of the channels that get a place in the mix, none where nothing is recommended.
fn used(insight: &Insight) -> BTreeSet<String> {
    let lines = insight.mix.iter().flat_map(|mix| &mix.lines).filter(|line| line.on && insight.recommends());
    lines.map(|line| snake(line.channel.kind)).collect()
}

fn meets(case: &Case) {
    let insight = Insight::of(&case.plan);
    let expect = &case.expect;
    let assessment = &insight.assessment;
    assert_eq!(assessment.verdict.map(snake).as_deref(), expect["verdict"].as_str(), "{:?}", assessment.aspects);
    assert_eq!(Some(insight.recommends()), expect["recommends"].as_bool());
    if let Some(weakest) = expect["weakest"].as_str() {
        assert_eq!(snake(assessment.weakest().unwrap().aspect), weakest);
    }
    let knock_outs: Vec<String> = assessment.knock_outs.iter().map(snake).collect();
    assert_eq!(knock_outs, texts(&expect["knock_outs"]));
    let used = used(&insight);
    for kind in texts(&expect["kinds"]) {
        assert!(used.contains(kind), "{kind} is missing in {used:?}");
    }
    for kind in texts(&expect["without"]) {
        assert!(!used.contains(kind), "{kind} is used: {used:?}");
    }
    if let Some(most) = expect["deals_at_most"].as_f64() {
        let deals = insight.outcome.as_ref().unwrap().deals.value;
        assert!(deals > most * 0.5 && deals <= most, "{deals} of {most}");
    }
}

#[test]
fn the_expected_outcomes_come_out() {
    for case in [roaster(), valve(), crane(), clinic(), charity()] {
        meets(&case);
    }
}

fn flips(plan: &Plan) -> Flips {
    Flips::of(&Rc::new(plan.clone())).unwrap()
}

fn after(plan: &Plan, flip: &Flip) -> Option<Verdict> {
    let edits = flip.changes.iter().flat_map(|change| change.edits(plan)).collect();
    Insight::of(&plan.with(PlanEdit::All(edits)).unwrap()).assessment.verdict
}

/// Every flip does what it says; a hair less does not.
fn flips_hold(plan: &Plan, flips: &Flips) {
    for flip in flips.single.iter().chain(&flips.pair) {
        assert_eq!(after(plan, flip), Some(flip.verdict), "{flip:?}");
        assert!(flip.verdict < flips.verdict, "{flip:?}");
        // Without its change, and with half of a pair, nothing is lifted.
        for left_out in 0..flip.changes.len() {
            let mut less = flip.clone();
            less.changes.remove(left_out);
            assert_eq!(after(plan, &less), Some(flips.verdict), "{flip:?} without part {left_out}");
        }
    }
}

#[test]
fn nine_buyers_say_dont_and_a_wider_market_lifts_it() {
    let Case { plan, .. } = crane();
    let found = flips(&plan);
    flips_hold(&plan, &found);
    let [wider] = found.single.as_slice() else { panic!("one way out: {found:?}") };
    assert_eq!((wider.changes[0].from, wider.changes[0].to), (Some(9), 50), "fifty buyers are a market");
    let insight = Insight::of(&plan);
    let instead = insight.instead.unwrap();
    assert!(instead.cost.value.abs() < 1e-9, "there is a site already");
    assert_eq!(instead.again, Month::new(2028, 3), "a year after the start");
    let without = edited(&plan, vec![PlanEdit::Company(CompanyEdit::HasSite(Some(false)))]);
    // 500 dollars of the library at 1 384.6 won.
    let cost = Insight::of(&without).instead.unwrap().cost.value;
    assert!((600_000.0..800_000.0).contains(&cost), "{cost}");
}

#[test]
fn the_valve_maker_prepares_first_and_its_flips_hold() {
    let Case { plan, .. } = valve();
    let insight = Insight::of(&plan);
    let weak = insight.assessment.to_prepare();
    assert_eq!(weak[..2], [Item::MarketingSkill, Item::TechnicalSkill]);
    let prepares = |insight: &Insight| -> Vec<_> {
        let is = |task: &&Scheduled| matches!(task.what, What::Follows(Work::Prepare(_)));
        insight.schedule.tasks.iter().filter(is).cloned().collect()
    };
    let prepared = prepares(&insight);
    let start = Day::first_of(plan.company.start.unwrap());
    assert!(prepared.len() >= 4 && prepared.iter().all(|task| task.end < start && task.wanted), "{prepared:?}");
    let found = flips(&plan);
    flips_hold(&plan, &found);
    assert!(found.single.len() >= 3 && found.pair.is_some(), "{found:?}");
    let smaller = |pair: &Flip| {
        pair.changes.iter().all(|part| {
            let alone = found.single.iter().find(|flip| flip.changes[0].lever == part.lever);
            alone.is_none_or(|alone| part.to < alone.changes[0].to)
        })
    };
    assert!(smaller(found.pair.as_ref().unwrap()), "{found:?}");
    // Enquiries come first for a firm that sells to factories through people, not awareness.
    assert_eq!(suggested_benefit(&plan).0, Benefit::Enquiries);
    // Changing the facts changes the answer.
    let skilled = [Item::MarketingSkill, Item::TechnicalSkill]
        .map(|item| PlanEdit::Feasibility(FeasibilityEdit::Answer(item, Some(4))));
    let skilled = Insight::of(&edited(&plan, skilled.to_vec()));
    assert_eq!(skilled.assessment.verdict, Some(Verdict::Go));
    assert!(prepares(&skilled).is_empty());
}

#[test]
fn a_full_clinic_waits_and_room_for_more_lifts_it() {
    let Case { plan, .. } = clinic();
    let full = edited(&plan, vec![PlanEdit::Organisation(OrganisationEdit::Capacity(Some(0)))]);
    let insight = Insight::of(&full);
    assert_eq!(insight.assessment.verdict, Some(Verdict::NotYet));
    assert_eq!(insight.assessment.knock_outs, [KnockOut::NoCapacity]);
    assert!(insight.outcome.unwrap().deals.value.abs() < 1e-9, "nobody is promised a chair that is taken");
    let found = flips(&full);
    flips_hold(&full, &found);
    assert!(found.single.iter().any(|flip| flip.changes[0].lever.field(&full) == "organisation.capacity"));
    // More room, more patients, up to what the market gives.
    let deals = |capacity| {
        let plan = edited(&plan, vec![PlanEdit::Organisation(OrganisationEdit::Capacity(capacity))]);
        Insight::of(&plan).outcome.unwrap().deals.value
    };
    let [some, more, all] = [Some(6), Some(12), None].map(deals);
    assert!(some <= 36.0 && some < more && more < all, "{some} {more} {all}");
}

#[test]
fn a_charity_lives_from_its_list() {
    let Case { plan, .. } = charity();
    let gifts = |plan: &Plan| Insight::of(plan).outcome.unwrap().deals.value;
    let without = edited(&plan, vec![PlanEdit::Company(CompanyEdit::EmailList(None))]);
    assert!(gifts(&without) < gifts(&plan) * 0.5, "{} of {}", gifts(&without), gifts(&plan));
    let nothing_left =
        PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), ProductLineEdit::Contribution(Some(Ppm(0))))));
    let none = edited(&plan, vec![nothing_left]);
    assert_eq!(Insight::of(&none).assessment.verdict, Some(Verdict::Dont));
    let found = flips(&none);
    flips_hold(&none, &found);
    assert!(found.single.iter().any(|flip| flip.changes[0].lever.field(&none) == "products.1.contribution"));
}

#[test]
fn a_plan_that_may_start_has_nothing_to_flip() {
    assert_eq!(Flips::of(&Rc::new(roastery(Lang::Ko))), None);
}

#[test]
fn the_competitor_table_answers_what_nobody_answered() {
    let mut plan = roastery(Lang::Ko);
    let open = [Item::PeersOnline, Item::PeersProfit, Item::Opening]
        .map(|item| PlanEdit::Feasibility(FeasibilityEdit::Answer(item, None)));
    plan = edited(&plan, open.to_vec());
    let score = |plan: &Plan, item| {
        let insight = Insight::of(plan);
        insight.assessment.items.iter().find(|scored| scored.item == item).unwrap().score
    };
    // Two competitors online, one earns (4) and one grows (5), both leave something open.
    assert_eq!([Item::PeersOnline, Item::PeersProfit, Item::Opening].map(|item| score(&plan, item)), [4, 5, 4]);
    let ids: Vec<Id> = plan.feasibility.competitors.iter().map(|rival| rival.id).collect();
    let gone = ids.iter().map(|id| PlanEdit::Feasibility(FeasibilityEdit::Competitor(RowEdit::Remove(*id))));
    let gone = edited(&plan, gone.collect());
    assert_eq!(score(&gone, Item::PeersOnline), 3, "without a table the middle is assumed");
}

/// A plan from numbers: any combination of what a user could type.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let money = (0_i64..200_000_000, 0_i64..5_000_000, 0_i64..50_000_000);
    let shares = (0_u32..=1_000_000, 0_u32..=300_000, 0_u32..12_000);
    let people = (prop::option::of(0_u64..200), prop::option::of(0_u64..2_000_000), prop::option::of(0_u32..60));
    let choices = (0_usize..4, any::<bool>(), any::<bool>(), any::<bool>());
    let answers = prop::collection::vec(prop::option::of(1_u8..=5), Item::ALL.len());
    (money, shares, people, choices, answers).prop_map(|(money, shares, people, choices, answers)| {
        let line = |edit| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), edit)));
        let segment = |edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(Id(2), edit)));
        let region = [Region::Kr, Region::Cn, Region::Us, Region::Global][choices.0];
        let size = if choices.3 { people.0 } else { people.1 };
        let mut edits = vec![
            PlanEdit::Company(CompanyEdit::Region(region)),
            PlanEdit::Company(CompanyEdit::Funds(Some(Money(money.0)))),
            PlanEdit::Company(CompanyEdit::Trade(Some(if choices.1 { Trade::B2b } else { Trade::B2c }))),
            line(ProductLineEdit::OrderValue(Some(Money(money.1)))),
            line(ProductLineEdit::Contribution(Some(Ppm(shares.0)))),
            line(ProductLineEdit::OrdersPerYear(Some(shares.2))),
            segment(SegmentEdit::Size(size)),
            PlanEdit::Customers(CustomersEdit::Sale(if choices.2 { Sale::Enquiry } else { Sale::Direct })),
            PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm(shares.1)))),
            PlanEdit::Organisation(OrganisationEdit::Hours(people.2)),
            // Even what the user insists on is no recommendation of ours.
            PlanEdit::Touchpoint("retargeting".into(), TouchpointEdit::Usage(Usage::Always)),
            PlanEdit::Budget(BudgetEdit::Fix("seo_content".into(), Some(Money(money.2)))),
        ];
        edits.extend(
            Item::ALL.into_iter().zip(answers).map(|(i, v)| PlanEdit::Feasibility(FeasibilityEdit::Answer(i, v))),
        );
        edited(&Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap()), edits)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_dont_recommends_no_touchpoint(plan in any_plan()) {
        let insight = Insight::of(&plan);
        if insight.assessment.verdict == Some(Verdict::Dont) {
            prop_assert!(!insight.recommends() && used(&insight).is_empty());
            prop_assert!(!insight.schedule.tasks.iter().any(|task| matches!(task.what, What::Follows(Work::SetUp(_) | Work::Run(_)))));
            let document = mixwright::report::document(&plan, &insight, None, Lang::En);
            let money = ["summary-mix-table", "budget-totals", "budget-months"];
            let spends = |block: &&Block| matches!(block, Block::Table(table) if money.contains(&table.id.as_str()));
            prop_assert!(!document.blocks.iter().any(|block| spends(&block)));
            prop_assert!(insight.instead.is_some());
        }
    }

    #[test]
    fn a_better_answer_never_lowers_the_verdict(plan in any_plan(), item in 0_usize..Item::ALL.len(), by in 1_u8..4) {
        let item = Item::ALL[item];
        let before = Insight::of(&plan).assessment;
        let score = before.items.iter().find(|scored| scored.item == item).unwrap().score;
        let raised = PlanEdit::Feasibility(FeasibilityEdit::Answer(item, Some((score + by).min(5))));
        let after = Insight::of(&plan.with(raised).unwrap()).assessment;
        prop_assert!(after.verdict <= before.verdict, "{:?} -> {:?}", before.verdict, after.verdict);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn flips_hold_for_any_plan(plan in any_plan()) {
        let plan = Rc::new(plan);
        if let Some(found) = Flips::of(&plan) {
            flips_hold(&plan, &found);
            let (job, result) = (Job { task: Task::Flips, plan }, JobResult::Flips(Some(found)));
            prop_assert_eq!(job.read(&job.write(&result)), Some(result));
        }
    }
}
