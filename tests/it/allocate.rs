//! The allocator against known answers, an independent dynamic program, and its own promises.

#![cfg(test)]

use mixwright::allocate::{AllocateError, Binding, Item, Problem, Solution, Status, solve, solve_within};
use mixwright::forecast::response::Curve;
use proptest::prelude::*;

#[path = "../../examples/mbench/mod.rs"]
pub mod mbench;

pub(super) fn hill(top: f64, k: f64, s: f64) -> Curve {
    Curve::Hill { top, k, s }
}

pub(super) fn free(curve: Curve) -> Item {
    Item::new(curve, 0.0, f64::INFINITY)
}

pub(super) fn problem(items: Vec<Item>, budget: f64) -> Problem {
    Problem { items, budget, spend_price: 0.0, effort_limit: None, groups: Vec::new() }
}

pub(super) fn close(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} is not {expected}");
}

/// Recomputes everything a solution claims from its spends alone.
pub(super) fn verify(problem: &Problem, solution: &Solution) {
    let (mut objective, mut spent, mut effort) = (0.0, 0.0, 0.0);
    for ((item, &x), (&on, binding)) in
        problem.items.iter().zip(&solution.spend).zip(solution.on.iter().zip(&solution.binding))
    {
        objective += item.curve.value(x) - if on { item.fixed } else { 0.0 } - problem.spend_price * x;
        spent += x;
        effort += if on { item.effort } else { 0.0 };
        assert_eq!(on, *binding != Binding::Off);
        assert!(if on { item.lo <= x && x <= item.hi } else { item.may_be_off && x <= 0.0 }, "{x} for {item:?}");
    }
    assert!(spent <= problem.budget * (1.0 + 1e-9), "{spent} of {}", problem.budget);
    for group in &problem.groups {
        let spent: f64 = group.members.iter().map(|i| solution.spend[*i]).sum();
        let slack = 1e-9 * problem.budget;
        assert!(group.min - slack <= spent && spent <= group.cap + slack, "{spent} of {group:?}");
    }
    assert!(problem.effort_limit.is_none_or(|limit| effort <= limit * (1.0 + 1e-9)));
    close(solution.objective, objective, 1e-11 * objective.abs().max(1.0));
    assert!(solution.upper_bound >= solution.objective);
}

pub(super) fn solved(problem: &Problem) -> Solution {
    let solution = solve(problem).unwrap();
    verify(problem, &solution);
    solution
}

#[test]
fn three_channels_at_two_budgets() {
    let items = || {
        let curves = [(200.0, 2_333_333.0), (60.0, 1_000_500.0), (150.0, 8_330_000.0)];
        curves.map(|(top, k)| free(hill(top, k, 1.0))).to_vec()
    };
    let cases = [
        (1_000_000.0, [856_456.0, 143_544.0, 0.0], 61.2, 21_803.0),
        (5_000_000.0, [3_230_616.0, 995_056.0, 774_328.0], 158.8, 66_338.0),
    ];
    for (budget, spend, results, marginal_cost) in cases {
        let solution = solved(&problem(items(), budget));
        for (actual, expected) in solution.spend.iter().zip(spend) {
            close(*actual, expected, 0.5);
        }
        close(solution.objective, results, 0.05);
        close(1.0 / solution.marginal, marginal_cost, 0.5);
        assert!(solution.gap() <= 1e-12);
    }
    assert_eq!(solved(&problem(items(), 1e6)).binding, [Binding::Interior, Binding::Interior, Binding::AtLow]);
}

#[test]
fn money_stays_unspent_where_its_marginal_value_is_below_its_price() {
    let flat = Problem { spend_price: 1.0, ..problem(vec![free(hill(900.0, 1000.0, 1.0))], 5000.0) };
    let solution = solved(&flat);
    close(solution.spend[0], 0.0, 0.0);
    close(solution.objective, 0.0, 0.0);
    close(solution.marginal, 0.0, 0.0);
    assert_eq!(solution.status, Status::Optimal);

    // 4000/(1+x/1000)² = 1000 at x = 1000: the rest of the 5000 is kept.
    let steep = Problem { spend_price: 1.0, ..problem(vec![free(hill(4000.0, 1000.0, 1.0))], 5000.0) };
    let solution = solved(&steep);
    close(solution.spend[0], 1000.0, 1e-6);
    close(solution.objective, 1000.0, 1e-6);
    close(solution.marginal, 0.0, 0.0);
}

#[test]
fn equal_logarithms_fill_like_water() {
    // ln(1 + x/k): with a = k the levels k + x become equal, the highest stays dry.
    let items = [100.0, 300.0, 900.0].map(|k| free(Curve::Log { a: 1.0, k })).to_vec();
    let solution = solved(&problem(items, 600.0));
    for (actual, expected) in solution.spend.iter().zip([400.0, 200.0, 0.0]) {
        close(*actual, expected, 1e-9);
    }
    close(solution.marginal, 1.0 / 500.0, 1e-14);
}

#[test]
fn two_equal_s_curves_are_not_split_evenly() {
    let twins = vec![free(hill(100.0, 10.0, 3.0)); 2];
    let solution = solved(&problem(twins, 14.0));
    close(solution.spend[0], 14.0, 1e-9);
    close(solution.spend[1], 0.0, 1e-9);
    assert!(solution.objective > 1.4 * 2.0 * hill(100.0, 10.0, 3.0).value(7.0));
    assert_eq!(solution.status, Status::Optimal);
}

#[test]
fn many_equal_channels_do_not_explode() {
    let spend = problem(vec![Item::new(hill(100.0, 10.0, 3.0), 0.0, 40.0); 60], 10.0 * 60.0 * 0.41);
    let solution = solved(&spend);
    assert!(solution.status == Status::Optimal && solution.nodes <= 9, "{} nodes", solution.nodes);

    let effort = Item { may_be_off: true, fixed: 1.0, effort: 3.0, ..Item::new(hill(10.0, 50.0, 1.0), 0.0, 90.0) };
    let effort = Problem { effort_limit: Some(40.0), ..problem(vec![effort; 40], 300.0) };
    let solution = solved(&effort);
    assert_eq!(solution.on.iter().filter(|on| **on).count(), 13);
    assert!(solution.status == Status::Optimal && solution.nodes <= 9, "{} nodes", solution.nodes);
}

#[test]
fn a_channel_that_runs_on_effort_is_on_without_spend() {
    let blog = Item { may_be_off: true, fixed: -50.0, effort: 6.0, ..Item::new(hill(0.0, 1.0, 1.0), 0.0, 0.0) };
    let forum = Item { fixed: -30.0, effort: 4.0, ..blog.clone() };
    let items = vec![forum, blog, free(hill(10.0, 100.0, 1.0))];
    let solution = solved(&Problem { effort_limit: Some(8.0), ..problem(items, 100.0) });
    assert_eq!(solution.on, [false, true, true]);
    close(solution.spend[1], 0.0, 0.0);
    close(solution.objective, 55.0, 1e-9);
}

#[test]
fn money_goes_where_hours_are_best_used() {
    // Alone, the first is worth most; it takes the hours of the other two, which together are worth more.
    let item = |top, effort| Item { may_be_off: true, effort, ..Item::new(hill(top, 50.0, 1.0), 10.0, 80.0) };
    let items = vec![item(100.0, 10.0), item(70.0, 5.0), item(70.0, 5.0)];
    let solution = solved(&Problem { effort_limit: Some(10.0), ..problem(items.clone(), 100.0) });
    assert_eq!(solution.on, [false, true, true]);
    close(solution.spend[1], 50.0, 1e-6);
    assert_eq!(solved(&Problem { effort_limit: Some(20.0), ..problem(items, 100.0) }).on, [true; 3]);
}

#[test]
fn a_minimum_that_does_not_pay_is_left_out() {
    let item = |lo| Item { may_be_off: true, ..Item::new(hill(100.0, 50.0, 1.0), lo, 100.0) };
    let solution = solved(&problem(vec![item(60.0), item(60.0)], 100.0));
    assert_eq!(solution.on.iter().filter(|on| **on).count(), 1);
    close(solution.spend.iter().sum::<f64>(), 100.0, 1e-9);
}

#[test]
fn extreme_curves_keep_budget_and_certificate() {
    // The fixed amount is earned back at a spend of 1e-67.
    let item = Item { may_be_off: true, fixed: 0.0256, ..free(Curve::Power { a: 8.58, p: 0.0373 }) };
    let solution = solved(&problem(vec![item], 1.0));
    close(solution.objective, 8.58 - 0.0256, 1e-12);

    // Long saturated: the slope is zero in numbers, the budget still holds.
    let saturated = free(Curve::Exp { a: 0.08, k: 1e-6 });
    let solution = solved(&problem(vec![Item::new(hill(3e-5, 2900.0, 4.0), 0.1132, 0.1136), saturated], 0.32));
    close(solution.spend[0], 0.1136, 1e-12);
}

#[test]
fn limits_that_cannot_be_met_are_named() {
    let items = vec![Item::new(hill(1.0, 1.0, 1.0), 60.0, 80.0); 2];
    assert_eq!(
        solve(&problem(items.clone(), 100.0)),
        Err(AllocateError::BudgetTooSmall { required: 120.0, budget: 100.0 })
    );
    let busy = items.into_iter().map(|item| Item { effort: 5.0, ..item }).collect();
    let busy = Problem { effort_limit: Some(8.0), ..problem(busy, 200.0) };
    assert_eq!(solve(&busy), Err(AllocateError::EffortTooSmall { required: 10.0, limit: 8.0 }));
}

#[test]
fn nonsense_is_refused() {
    let good = free(hill(1.0, 1.0, 1.0));
    let bad = [
        Item { lo: -1.0, ..good.clone() },
        Item { lo: 2.0, hi: 1.0, ..good.clone() },
        Item { hi: f64::NAN, ..good.clone() },
        Item { fixed: f64::INFINITY, ..good.clone() },
        Item { effort: -1.0, ..good.clone() },
        free(hill(f64::NAN, 1.0, 1.0)),
    ];
    for item in bad {
        assert_eq!(solve(&problem(vec![good.clone(), item], 10.0)), Err(AllocateError::InvalidItem(1)));
    }
    for budget in [f64::NAN, f64::INFINITY, -1.0] {
        assert_eq!(solve(&problem(vec![good.clone()], budget)), Err(AllocateError::InvalidProblem));
    }
    let huge = vec![free(hill(1e308, 1.0, 1.0)); 3];
    assert_eq!(solve(&problem(huge, 1e300)), Err(AllocateError::OutOfRange));
}

#[test]
fn nothing_to_give_and_nobody_to_give_to() {
    let solution = solved(&problem(vec![free(Curve::Power { a: 3.0, p: 0.5 }), free(hill(5.0, 2.0, 2.0))], 0.0));
    assert_eq!(solution.spend, [0.0, 0.0]);
    assert_eq!(solution.status, Status::Optimal);
    assert_eq!(solved(&problem(Vec::new(), 7.0)).objective.to_bits(), 0.0_f64.to_bits());
}

#[test]
fn an_interrupted_search_keeps_its_gap_open() {
    let steps = |i: usize| {
        let k = 8.0 + (i * 37 % 11) as f64 * 0.731;
        free(hill(k * (1.0 + (i % 5) as f64 * 0.013), k, 30.0))
    };
    let hard = problem((0..20).map(steps).collect(), 83.0);
    let short = solve_within(&hard, 3).unwrap();
    let long = solved(&hard);
    verify(&hard, &short);
    assert_eq!(short.status, Status::NotCertified);
    assert!(short.objective <= long.upper_bound && long.objective <= short.upper_bound);
}

#[test]
fn the_same_problem_has_the_same_answer() {
    let fixture = fixture(include_str!("../fixtures/allocate/semicont_n10_s1.json"));
    assert_eq!(solve(&fixture), solve(&fixture));
}

#[test]
fn an_instance_that_is_not_in_the_format_is_refused_and_says_why() {
    let good = r#"{"format": "mbench/1", "budget": 9, "channels": [{"curve": {"kind": "pwl", "x": [0, 1], "y": [0, 2]}, "lo": 0, "hi": 9}], "groups": [{"members": [0], "cap": 5}]}"#;
    assert_eq!(mbench::problem(good).map(|(problem, _)| problem.items.len()), Ok(1));
    let cases = [
        ("mbench/1", "mbench/2", "format"),
        (r#""cap": 5"#, r#""cap": "5""#, "string \"5\""),
        (r#""cap": 5"#, r#""cap": null"#, "null"),
        (r#""hi": 9"#, r#""hi": 9, "fixed_cost": "9""#, "string \"9\""),
        (r#""hi": 9"#, r#""hi": 9, "off_ok": "true""#, "string \"true\""),
        (r#""hi": 9"#, r#""hi": 9, "fixed_budget": 1"#, "fixed_budget"),
        (r#"[0, 2]"#, r#"[0]"#, "2 values in x, 1 in y"),
        (r#"[{"members": [0], "cap": 5}]"#, r#"{"members": [0], "cap": 5}"#, "map"),
        (r#""kind": "pwl""#, r#""kind": "spline""#, "spline"),
        (r#""budget": 9, "#, "", "budget"),
    ];
    for (from, to, why) in cases {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        let error = mbench::problem(&bad).unwrap_err();
        assert!(error.contains(why), "{error} should name {why}");
    }
}

/// A benchmark instance of the shared generator.
pub(super) fn fixture(text: &str) -> Problem {
    mbench::problem(text).unwrap().0
}

#[test]
fn benchmark_instances_reach_the_independent_optimum() {
    // Best values on a grid of 4000 steps, by a dynamic program that shares no code with the allocator: what it finds
    // is feasible, so the true optimum lies at or a little above it.
    let cases = [
        (include_str!("../fixtures/allocate/concave_n10_s1.json"), 490_331.449),
        (include_str!("../fixtures/allocate/semicont_n10_s1.json"), 131_639.016),
        (include_str!("../fixtures/allocate/scurve_n10_s2.json"), 320_784.053),
    ];
    for (text, grid_optimum) in cases {
        let solution = solved(&fixture(text));
        assert!(solution.objective >= grid_optimum && solution.objective <= grid_optimum * (1.0 + 1e-4));
        assert!(solution.status == Status::Optimal && solution.gap() <= 1e-9);
    }
    let solution = solved(&fixture(include_str!("../fixtures/allocate/concave_n100_s1.json")));
    assert!(solution.gap() <= 1e-12 && solution.nodes == 1);
}

pub(super) fn any_curve() -> impl Strategy<Value = Curve> {
    let (a, k) = (1.0..40.0_f64, 1.0..20.0_f64);
    prop_oneof![
        3 => (a.clone(), k.clone(), 0.5..5.0_f64).prop_map(|(top, k, s)| hill(top, k, s)),
        1 => (a.clone(), 0.2..0.9_f64).prop_map(|(a, p)| Curve::Power { a, p }),
        1 => (a.clone(), k.clone()).prop_map(|(a, k)| Curve::Log { a, k }),
        1 => (a.clone(), k.clone()).prop_map(|(a, k)| Curve::Exp { a, k }),
        1 => (a.clone(), 1.0..20.0_f64).prop_map(|(a, cap)| Curve::LinCap { a: a / 10.0, cap }),
        1 => proptest::collection::vec((0.5..6.0_f64, 0.0..12.0_f64), 1..5).prop_map(|steps| {
            let sum = |(x, y): &mut (f64, f64), (dx, dy): (f64, f64)| {
                (*x, *y) = (*x + dx, *y + dy);
                Some((*x, *y))
            };
            Curve::Pwl { points: [(0.0, 0.0)].into_iter().chain(steps.into_iter().scan((0.0, 0.0), sum)).collect() }
        }),
    ]
}

/// Bounds and efforts in whole units, so that a grid of units contains them.
pub(super) fn any_item() -> impl Strategy<Value = Item> {
    (any_curve(), 0..6_u8, 0..20_u8, any::<bool>(), -6.0..12.0_f64, 0..5_u8).prop_map(
        |(curve, lo, more, may_be_off, fixed, effort)| Item {
            may_be_off,
            fixed: if may_be_off { fixed } else { 0.0 },
            effort: f64::from(effort),
            ..Item::new(curve, f64::from(lo), f64::from(lo + more))
        },
    )
}

fn any_problem() -> impl Strategy<Value = Problem> {
    let twin = (any_item(), 1..4_usize).prop_map(|(item, copies)| vec![item; copies]);
    let items = proptest::collection::vec(twin, 1..5).prop_map(|twins| twins.concat());
    let price = prop_oneof![Just(0.0), Just(1.0)];
    (items, 0..40_u8, price, proptest::option::of(0..14_u8)).prop_map(|(items, budget, spend_price, limit)| Problem {
        items,
        budget: f64::from(budget),
        spend_price,
        effort_limit: limit.map(f64::from),
        groups: Vec::new(),
    })
}

/// Best objective with spends on a grid of `1/FINE` units, over budget and effort; `None` if nothing is feasible.
fn grid_optimum(problem: &Problem) -> Option<f64> {
    const FINE: usize = 4;
    let budget = problem.budget as usize * FINE;
    let effort = problem.effort_limit.map_or(100, |limit| limit as usize);
    let mut best = vec![vec![f64::NEG_INFINITY; effort + 1]; budget + 1];
    best[0][0] = 0.0;
    for item in &problem.items {
        let mut next = vec![vec![f64::NEG_INFINITY; effort + 1]; budget + 1];
        for spent in 0..=budget {
            for used in 0..=effort {
                let so_far = best[spent][used];
                if !so_far.is_finite() {
                    continue;
                }
                if item.may_be_off {
                    next[spent][used] = next[spent][used].max(so_far + item.curve.value(0.0));
                }
                let then = used + item.effort as usize;
                if then > effort {
                    continue;
                }
                for units in item.lo as usize * FINE..=(item.hi as usize * FINE).min(budget - spent) {
                    let x = units as f64 / FINE as f64;
                    let worth = item.curve.value(x) - item.fixed - problem.spend_price * x;
                    let slot = &mut next[spent + units][then];
                    *slot = slot.max(so_far + worth);
                }
            }
        }
        best = next;
    }
    let top = best.into_iter().flatten().fold(f64::NEG_INFINITY, f64::max);
    top.is_finite().then_some(top)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_grid_allocation_beats_the_answer_or_its_bound(problem in any_problem()) {
        match (solve(&problem), grid_optimum(&problem)) {
            (Ok(solution), Some(grid)) => {
                verify(&problem, &solution);
                let noise = 1e-10 * grid.abs().max(1.0);
                prop_assert!(solution.upper_bound >= grid - noise, "bound {} < {grid}", solution.upper_bound);
                let tolerance = 1e-8 * grid.abs().max(problem.budget).max(1.0);
                prop_assert!(solution.status != Status::Optimal || solution.objective >= grid - tolerance,
                    "{} < {grid}", solution.objective);
                prop_assert_eq!(solution.status, Status::Optimal);
            }
            (Err(AllocateError::BudgetTooSmall { .. } | AllocateError::EffortTooSmall { .. }), None) => {}
            (answer, grid) => prop_assert!(false, "{answer:?} against {grid:?}"),
        }
    }

    #[test]
    fn concave_answers_are_certified_to_rounding(
        curves in proptest::collection::vec((1.0..1e4_f64, 1.0..1e5_f64, 0.3..1.0_f64), 1..40),
        budget in 1.0..1e6_f64,
    ) {
        let items = curves.into_iter().map(|(top, k, s)| free(hill(top, k, s))).collect();
        let problem = problem(items, budget);
        let solution = solve(&problem).unwrap();
        verify(&problem, &solution);
        prop_assert!(solution.gap() <= 1e-12 && solution.nodes == 1, "gap {}", solution.gap());
    }
}
