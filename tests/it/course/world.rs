//! The market that answers: what it draws, what befalls, and that it is the forecast where nothing is drawn.

use mixwright::base::{Money, Ppm};
use mixwright::course::world::{Months, Shock, ShockKind, World, events, month};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::{ActualCell, ActualMetric, MonthActuals, PlanEdit, Sale};
use proptest::prelude::*;

use super::super::cases::any_plan;
use super::*;

const M: [ActualMetric; 4] =
    [ActualMetric::Spend, ActualMetric::Visits, ActualMetric::Deals, ActualMetric::NewCustomers];

fn world(seed: u32, spread: u32) -> World {
    World { seed, months: 6, spread: Ppm::percent(spread), shocks: Vec::new(), surprises: false }
}

fn shock(month: u32, kind: ShockKind, force: u32, lasts: u32) -> Shock {
    Shock { month, kind, channel: None, force: Ppm::percent(force), lasts }
}

fn sum(results: &MonthActuals, metric: ActualMetric) -> f64 {
    results.whole(metric).unwrap_or(0) as f64
}

fn enquiries(plan: &Plan) -> Plan {
    let edits = vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(50)))),
        PlanEdit::Customers(CustomersEdit::Cycle(Some(2))),
        PlanEdit::Organisation(OrganisationEdit::Enquiries(Some(150))),
        PlanEdit::Organisation(OrganisationEdit::Capacity(Some(40))),
    ];
    edited(plan, edits)
}

/// The plan with the results of a month entered.
fn entered(plan: &Plan, i: u32, results: &MonthActuals) -> Plan {
    let month = plan.company.start.unwrap().plus(i);
    let cells = results.channels.iter().flat_map(|(id, actual)| {
        actual.iter().map(move |(metric, value)| ActualCell {
            month,
            channel: Some(id.clone()),
            metric: *metric,
            value: Some(*value),
        })
    });
    edited(plan, vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(cells.collect()))])
}

#[test]
fn without_spread_the_market_is_the_forecast() {
    for plan in [roastery(Lang::Ko), enquiries(&roastery(Lang::Ko))] {
        let insight = Insight::of(&plan);
        let outcome = insight.outcome.as_ref().unwrap();
        for i in 0..3 {
            let results = month(&world(1, 0), &plan, i).unwrap();
            let planned = &outcome.months[i as usize];
            let channels = outcome.channels.len() as f64;
            for (metric, expected) in [
                (ActualMetric::Visits, planned.visits.value),
                (ActualMetric::Deals, planned.deals.value),
                (ActualMetric::NewCustomers, planned.new_customers.value),
                (ActualMetric::Spend, planned.media.0 as f64),
            ] {
                let got = sum(&results, metric);
                // Every touchpoint is rounded by itself.
                assert!((got - expected).abs() <= 0.5 * channels, "{metric:?} {got} {expected}");
            }
            if let Some(asked) = &planned.enquiries {
                assert!((sum(&results, ActualMetric::Enquiries) - asked.value).abs() <= 0.5 * channels);
            }
        }
    }
}

#[test]
fn results_are_legal_and_the_months_end() {
    let mut plan = edited(&roastery(Lang::Ko), vec![PlanEdit::Company(CompanyEdit::Horizon(4))]);
    let months = Months::Simulated(world(7, 30));
    assert_eq!(months.count(), 6);
    for i in 0..4 {
        let results = months.month(&plan, i).unwrap();
        plan = entered(&plan, i, &results);
        let kept = plan.evaluation.actuals.month(plan.company.start.unwrap().plus(i)).unwrap();
        assert_eq!(*kept, results, "what was drawn can be typed");
    }
    assert_eq!(months.month(&plan, 4), None, "the plan is over");
    let short = World { months: 2, ..world(7, 30) };
    assert!(month(&short, &plan, 1).is_some() && month(&short, &plan, 2).is_none());
    assert_eq!(month(&short, &Plan::default(), 0), None, "nothing planned, nothing answered");
    let scheduled = Months::Scheduled(plan.evaluation.actuals.clone());
    assert_eq!((scheduled.count(), scheduled.month(&plan, 1)), (4, month(&world(7, 30), &plan, 1)));
    // Where nothing may be recommended nothing is spent.
    let nothing = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Funds(Some(Money(0))))]);
    if !Insight::of(&nothing).recommends() {
        assert_eq!(month(&world(7, 30), &nothing, 0).unwrap().whole(ActualMetric::Spend), Some(0));
    }
}

#[test]
fn one_seed_one_market() {
    let plan = roastery(Lang::Ko);
    let of = |seed| month(&World { surprises: true, ..world(seed, 30) }, &plan, 1).unwrap();
    assert_eq!(of(3), of(3));
    assert_ne!(of(3), of(4));
    // A golden month: what these are natively they are everywhere.
    let golden = month(&world(42, 30), &plan, 0).unwrap();
    let numbers: Vec<[u64; 4]> =
        golden.channels.values().map(|actual| M.map(|metric| actual.get(&metric).copied().unwrap_or(0))).collect();
    assert_eq!(numbers, GOLDEN);
}

/// Spend, visits, deals and new customers of the touchpoints, in the order of their ids.
const GOLDEN: &[[u64; 4]] =
    &[[8735, 628, 3, 3], [105_000, 6126, 91, 0], [1_470_000, 2762, 80, 80], [48_384, 368, 13, 13]];

#[test]
fn a_touchpoint_more_changes_no_other() {
    let plan = roastery(Lang::Ko);
    let (one, other) = (world(5, 40), world(5, 40));
    let before = month(&one, &plan, 0).unwrap();
    let fixed: Vec<PlanEdit> = Insight::of(&plan)
        .mix
        .unwrap()
        .spend()
        .into_iter()
        .map(|(id, spend)| PlanEdit::Budget(mixwright::plan::budget::BudgetEdit::Fix(id, Some(spend))))
        .collect();
    let more = PlanEdit::Budget(mixwright::plan::budget::BudgetEdit::Fix("kr_meta".into(), Some(Money(900_000))));
    let funds = PlanEdit::Company(CompanyEdit::Funds(plan.company.funds.map(|funds| funds + Money(2_000_000))));
    let plan = edited(&plan, [fixed, vec![funds, more]].concat());
    let after = month(&other, &plan, 0).unwrap();
    assert!(after.channels.len() > before.channels.len());
    let mut same = 0;
    for (id, actual) in &before.channels {
        let after = &after.channels[id];
        if after.get(&ActualMetric::Spend) == actual.get(&ActualMetric::Spend) {
            assert_eq!(after.get(&ActualMetric::Visits), actual.get(&ActualMetric::Visits), "{id}");
            same += 1;
        }
    }
    assert!(same > 1);
}

#[test]
#[expect(clippy::print_stdout, reason = "how near the mean is is a result, shown with --nocapture")]
fn three_hundred_markets_are_the_forecast_on_average() {
    let plan = roastery(Lang::Ko);
    let outcome = Insight::of(&plan).outcome.unwrap();
    let planned = &outcome.months[0];
    let (mut visits, mut deals) = (0.0, 0.0);
    for seed in 0..300 {
        let results = month(&world(seed, 20), &plan, 0).unwrap();
        visits += sum(&results, ActualMetric::Visits) / 300.0;
        deals += sum(&results, ActualMetric::Deals) / 300.0;
    }
    println!("visits {visits:.1} of {:.1}, deals {deals:.2} of {:.2}", planned.visits.value, planned.deals.value);
    // Saturation bends, so better and worse prices do not quite even out: five percent.
    assert!((visits / planned.visits.value - 1.0).abs() < 0.05);
    assert!((deals / planned.deals.value - 1.0).abs() < 0.05);
}

#[test]
fn every_shock_falls_in_its_months_and_on_its_touchpoint() {
    let plan = roastery(Lang::Ko);
    let calm = |i| month(&world(9, 0), &plan, i).unwrap();
    let struck = |kind, i| {
        let world = World { shocks: vec![shock(2, kind, 40, 2)], ..world(9, 0) };
        month(&world, &plan, i).unwrap()
    };
    use ActualMetric::{Deals, Visits};
    for (kind, metric, up) in [
        (ShockKind::PriceCut, Deals, false),
        (ShockKind::Algorithm, Visits, false),
        (ShockKind::Complaints, Deals, false),
        (ShockKind::Supply, Deals, false),
        (ShockKind::Windfall, Visits, true),
    ] {
        for i in [1, 2] {
            let (before, after) = (sum(&calm(i), metric), sum(&struck(kind, i), metric));
            assert!(if up { after > 1.3 * before } else { after < 0.7 * before }, "{kind:?} {i}: {before} {after}");
        }
        assert_eq!([calm(0), calm(3)], [struck(kind, 0), struck(kind, 3)], "{kind:?} before and after");
    }
    // Those who bought already stay away twice: 0.6 × 0.6 of their orders, 0.6 of the others'.
    let (before, after) = (calm(1), struck(ShockKind::Complaints, 1));
    for (id, actual) in &before.channels {
        let left = if actual.contains_key(&ActualMetric::NewCustomers) { 0.6 } else { 0.36 };
        let (before, after) = (actual[&Deals] as f64, after.channels[id][&Deals] as f64);
        assert!((after - before * left).abs() <= 1.0, "{id}: {after} of {before}");
    }
    // On one touchpoint only; whatever the force, something is left.
    let first = before.channels.keys().next().unwrap().clone();
    let own = Shock { channel: Some(first.clone()), force: Ppm(u32::MAX), ..shock(2, ShockKind::Algorithm, 0, 1) };
    let after = month(&World { shocks: vec![own.clone()], ..world(9, 0) }, &plan, 1).unwrap();
    for (id, actual) in &before.channels {
        let (before, after) = (actual[&Visits] as f64, after.channels[id][&Visits] as f64);
        if *id == first {
            assert!((after - before * 0.05).abs() <= 1.0);
        } else {
            assert!((after - before).abs() < 1e-9);
        }
    }
    let world = World { shocks: vec![own.clone()], ..world(9, 0) };
    assert_eq!((1..4).map(|month| events(&world, &plan, month)).collect::<Vec<_>>(), [vec![], vec![own], vec![]]);
}

#[test]
fn surprises_come_of_the_seed() {
    let plan = roastery(Lang::Ko);
    let all = |seed| {
        let world = World { surprises: true, months: 24, ..world(seed, 20) };
        (1..=24).map(|month| events(&world, &plan, month)).collect::<Vec<_>>()
    };
    assert_eq!(all(1), all(1));
    let drawn: Vec<Shock> = (0..40).flat_map(|seed| all(seed).concat()).collect();
    for kind in
        [ShockKind::PriceCut, ShockKind::Algorithm, ShockKind::Complaints, ShockKind::Supply, ShockKind::Windfall]
    {
        assert!(drawn.iter().any(|shock| shock.kind == kind), "{kind:?}");
    }
    assert!(drawn.iter().all(|shock| (100_000..=400_000).contains(&shock.force.0) && (1..=3).contains(&shock.lasts)));
    assert!((0..40).all(|seed| (1..=24).all(|m| events(&world(seed, 20), &plan, m).is_empty())), "only where wanted");
}

#[test]
fn more_money_never_brings_fewer_visits() {
    let plan = roastery(Lang::Ko);
    for seed in 0..30 {
        let visits = |spend: i64| {
            let fix = mixwright::plan::budget::BudgetEdit::Fix("kr_naver_shopping".into(), Some(Money(spend)));
            let plan = edited(&plan, vec![PlanEdit::Budget(fix)]);
            let results = month(&world(seed, 30), &plan, 1).unwrap();
            results.get(Some("kr_naver_shopping"), ActualMetric::Visits).unwrap()
        };
        let drawn = [600_000, 800_000, 810_000, 1_200_000, 2_400_000].map(visits);
        assert!(drawn.is_sorted(), "{seed}: {drawn:?}");
    }
}

#[test]
fn nobody_serves_more_than_can_be_served() {
    let plan = enquiries(&roastery(Lang::Ko));
    for seed in 0..20 {
        let mut now = plan.clone();
        for i in 0..4 {
            let results = month(&world(seed, 40), &now, i).unwrap();
            assert!(sum(&results, ActualMetric::Deals) <= 40.0);
            for actual in results.channels.values() {
                assert!(actual[&ActualMetric::Enquiries] <= actual[&ActualMetric::Visits]);
            }
            now = entered(&now, i, &results);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_plan_gets_results_that_can_be_typed(plan in any_plan(), seed in any::<u32>(), spread in 0_u32..=200) {
        let world = World { surprises: true, ..world(seed, spread) };
        let mut now = plan;
        for i in 0..3 {
            let results = month(&world, &now, i);
            prop_assert_eq!(&results, &month(&world, &now, i));
            let Some(results) = results else { break };
            now = entered(&now, i, &results);
            for (id, actual) in &results.channels {
                prop_assert!(actual[&ActualMetric::Deals] < 1_000_000_000_000, "{} {:?}", id, actual);
            }
        }
    }
}
