//! The allocator with groups, interrupted, and in whole currency units; worked examples with numbers found by hand.

#![cfg(test)]

use mixwright::allocate::{AllocateError, Group, Item, Problem, Search, Status, solve, solve_within};
use mixwright::forecast::response::Curve;
use proptest::prelude::*;

use super::allocate::{any_item, close, fixture, free, hill, mbench, problem, solved, verify};

fn group(members: &[usize], min: f64, cap: f64) -> Group {
    Group { members: members.to_vec(), min, cap }
}

#[test]
fn equal_powers_share_in_proportion() {
    // a·x^p with one p: the shares are as a^(1/(1−p)). With p = 1/2: as 1 : 4 : 9; the slope is a/(2√x) = 1/√10.
    let items = [1.0, 2.0, 3.0].map(|a| free(Curve::Power { a, p: 0.5 })).to_vec();
    let solution = solved(&problem(items, 140.0));
    for (actual, expected) in solution.spend.iter().zip([10.0, 40.0, 90.0]) {
        close(*actual, expected, 1e-9);
    }
    close(solution.objective, 14.0 * libm::sqrt(10.0), 1e-11);
    close(solution.marginal, 0.5 / libm::sqrt(10.0), 1e-12);
}

#[test]
fn tiered_prices_are_bought_from_the_cheapest() {
    // Results per unit: 5 then 2 up to 30; 4 then 1 up to 40; 3 up to 20. 50 buys 10 at 5, 20 at 4, 20 at 3.
    let tiers = |points: &[(f64, f64)]| Curve::Pwl { points: points.to_vec() };
    let items = vec![
        free(tiers(&[(0.0, 0.0), (10.0, 50.0), (30.0, 90.0)])),
        free(tiers(&[(0.0, 0.0), (20.0, 80.0), (40.0, 100.0)])),
        free(Curve::LinCap { a: 3.0, cap: 20.0 }),
    ];
    let solution = solved(&problem(items.clone(), 50.0));
    assert_eq!(solution.spend, [10.0, 20.0, 20.0]);
    close(solution.objective, 190.0, 1e-9);
    close(solved(&problem(items.clone(), 45.0)).marginal, 3.0, 1e-12);
    // A discount from 10 on makes it all or nothing: 15 of 3 beat 10 of the discount that starts at 1.
    let late = free(tiers(&[(0.0, 0.0), (10.0, 10.0), (20.0, 70.0)]));
    close(solved(&problem(vec![late.clone(), items[2].clone()], 15.0)).objective, 45.0, 1e-9);
    close(solved(&problem(vec![late, items[2].clone()], 20.0)).objective, 70.0, 1e-9);
}

#[test]
fn adbudg_curves_are_hills_with_an_offset() {
    // Little (1970): min + (max − min)·x^c/(d + x^c) is a hill with k = d^(1/c). Two with c = 2, d = 100, so k = 10:
    // 20 split evenly gives half of each range. At one budget of 10 concentrating (0.5) beats splitting (2 × 0.2).
    let twins = vec![free(hill(60.0, 10.0, 2.0)); 2];
    let even = solved(&problem(twins.clone(), 40.0));
    close(even.spend[0], 20.0, 1e-6);
    close(even.objective, 2.0 * 60.0 * 0.8, 1e-9);
    close(solved(&problem(twins, 10.0)).objective, 30.0, 1e-9);
}

#[test]
fn a_cap_and_a_minimum_have_their_own_price() {
    // Logarithms fill like water: 100, 300 and 900 under 600 to a level of 500. With at most 300 on the first, the rest
    // fill 300 to 600; with at least 200 on the third, the others fill to 400.
    let items = || [100.0, 300.0, 900.0].map(|k| free(Curve::Log { a: 1.0, k })).to_vec();
    let capped = solved(&Problem { groups: vec![group(&[0], 0.0, 300.0)], ..problem(items(), 600.0) });
    for (actual, expected) in capped.spend.iter().zip([300.0, 300.0, 0.0]) {
        close(*actual, expected, 1e-9);
    }
    close(capped.marginal, 1.0 / 600.0, 1e-13);
    close(capped.group_marginals[0], 1.0 / 400.0 - 1.0 / 600.0, 1e-13);
    let least = solved(&Problem { groups: vec![group(&[2], 200.0, f64::INFINITY)], ..problem(items(), 600.0) });
    for (actual, expected) in least.spend.iter().zip([300.0, 100.0, 200.0]) {
        close(*actual, expected, 1e-9);
    }
    close(least.group_marginals[0], 1.0 / 1100.0 - 1.0 / 400.0, 1e-13);
    assert!(least.gap() <= 1e-12 && capped.gap() <= 1e-12);
}

#[test]
fn a_minimum_is_spent_even_where_it_is_worth_nothing() {
    // Long saturated, and a line that falls: money that must be spent goes where it harms least.
    let level = Item::new(Curve::Exp { a: 30.0, k: 1e-3 }, 2.0, 12.0);
    let falling = Item::new(Curve::Pwl { points: vec![(0.0, 9.0), (20.0, 5.0)] }, 0.0, 20.0);
    let groups = vec![group(&[0, 1], 20.0, 25.0)];
    let solution = solved(&Problem { groups, ..problem(vec![level, falling, free(hill(9.0, 5.0, 1.0))], 30.0) });
    close(solution.spend[0], 12.0, 1e-9);
    close(solution.spend[1], 8.0, 1e-9);
    close(solution.spend[2], 10.0, 1e-9);
    assert_eq!(solution.status, Status::Optimal);
}

#[test]
fn group_limits_that_cannot_be_met_are_named() {
    let items = vec![Item::new(hill(1.0, 1.0, 1.0), 60.0, 80.0); 2];
    let with = |groups| Problem { groups, ..problem(items.clone(), 150.0) };
    let cap = AllocateError::GroupCapTooSmall { group: 0, required: 120.0, cap: 100.0 };
    assert_eq!(solve(&with(vec![group(&[0, 1], 0.0, 100.0)])), Err(cap));
    let min = AllocateError::GroupMinTooLarge { group: 1, most: 80.0, min: 90.0 };
    assert_eq!(solve(&with(vec![group(&[1], 0.0, 70.0), group(&[0], 90.0, 95.0)])), Err(min));
    let budget = AllocateError::BudgetTooSmall { required: 155.0, budget: 150.0 };
    assert_eq!(solve(&with(vec![group(&[0, 1], 155.0, 160.0)])), Err(budget));
    for bad in [group(&[2], 0.0, 1.0), group(&[0, 0], 0.0, 500.0), group(&[0], 70.0, 65.0), group(&[0], f64::NAN, 70.0)]
    {
        assert_eq!(solve(&with(vec![bad])), Err(AllocateError::InvalidGroup(0)));
    }
    let shared = vec![group(&[0], 0.0, 500.0), group(&[1, 0], 0.0, 500.0)];
    assert_eq!(solve(&with(shared)), Err(AllocateError::InvalidGroup(1)));
    // Off or at least 7, but between 5 and 6.
    let item = Item { may_be_off: true, ..Item::new(hill(1.0, 1.0, 1.0), 7.0, 9.0) };
    let gap = Problem { groups: vec![group(&[0], 5.0, 6.0)], ..problem(vec![item], 20.0) };
    assert_eq!(solve(&gap), Err(AllocateError::Infeasible));
}

#[test]
fn benchmark_instances_with_groups_reach_the_independent_optimum() {
    // As without groups: best values of a dynamic program on a grid.
    let cases = [
        (include_str!("../fixtures/allocate/group_concave_n10_s2.json"), 365_413.595),
        (include_str!("../fixtures/allocate/group_scurve_n10_s1.json"), 156_483.202),
    ];
    for (text, grid_optimum) in cases {
        let solution = solved(&fixture(text));
        let close = grid_optimum <= solution.objective && solution.objective <= grid_optimum * (1.0 + 1e-3);
        assert!(close, "{} against {grid_optimum}", solution.objective);
        assert!(solution.status == Status::Optimal && solution.gap() <= 1e-9);
    }
}

/// Weeks of S-curves with a cap each, which leave more items between two states than branching can settle.
fn weeks(count: usize) -> Problem {
    let spread = |i: usize, k: f64| (i as f64 * 0.618_033_988_75 * k).fract();
    let item = |i: usize| {
        let k = 8.0 + 9.0 * spread(i, 1.0);
        Item::new(hill(k * (1.9 + 0.2 * spread(i, 7.1)), k, 1.5 + 2.0 * spread(i, 3.7)), 0.0, 5.0 * k)
    };
    let week = |w: usize| group(&[4 * w, 4 * w + 1, 4 * w + 2, 4 * w + 3], 0.0, 14.0 + 9.0 * spread(w, 2.3));
    let groups: Vec<Group> = (0..count).map(week).collect();
    let budget = 0.8 * groups.iter().map(|group| group.cap).sum::<f64>();
    Problem { groups, ..problem((0..4 * count).map(item).collect(), budget) }
}

#[test]
fn many_weekly_caps_are_nearly_closed() {
    let solution = solved(&weeks(52));
    assert!(solution.gap() <= 5e-5, "{}", solution.gap());
}

#[test]
fn a_search_stopped_at_any_step_has_an_honest_answer() {
    let problem = weeks(40);
    let mut search = Search::owned(problem.clone()).unwrap();
    let first = search.best().unwrap();
    let (mut objective, mut bound) = (first.objective, first.upper_bound);
    for _ in 0..300 {
        let more = search.step();
        let now = search.best().unwrap();
        assert!(now.objective >= objective && now.upper_bound <= bound * (1.0 + 1e-15));
        (objective, bound) = (now.objective, now.upper_bound);
        if !more {
            break;
        }
    }
    verify(&problem, &search.best().unwrap());
    assert!(objective > first.objective || bound < first.upper_bound);

    let twins = super::allocate::problem(vec![free(hill(100.0, 10.0, 3.0)); 2], 14.0);
    let mut search = Search::new(&twins).unwrap();
    while search.step() {}
    assert!(!search.step());
    assert_eq!(search.best(), solve(&twins));
    assert_eq!(solve_within(&twins, 1).unwrap().nodes, 1);
}

#[test]
fn whole_units_keep_every_limit() {
    for problem in [weeks(10), fixture(include_str!("../fixtures/allocate/group_scurve_n10_s1.json"))] {
        let solution = solved(&problem);
        let rounded = solution.rounded(&problem, 1.0).unwrap();
        let spend: Vec<f64> = rounded.units.iter().map(|units| *units as f64).collect();
        assert!(spend.iter().sum::<f64>() <= problem.budget);
        assert!(problem.budget - spend.iter().sum::<f64>() < 1.0);
        for (item, x) in problem.items.iter().zip(&spend) {
            assert!(item.lo <= *x && *x <= item.hi);
        }
        for group in &problem.groups {
            assert!(group.members.iter().map(|i| spend[*i]).sum::<f64>() <= group.cap);
        }
        let worth: f64 = problem.items.iter().zip(&spend).map(|(item, x)| item.curve.value(*x)).sum();
        close(rounded.objective, worth, 1e-9 * worth);
        close(rounded.loss, solution.upper_bound - rounded.objective, 1e-9 * worth);
    }
    // A minimum asks for more than rounding down leaves, the budget for less than bounds rounded up.
    let logs = |k| Item::new(Curve::Log { a: 1.0, k }, 1.2, 9.0);
    let tight = Problem { groups: vec![group(&[0, 1], 8.0, 8.0)], ..problem(vec![logs(1.0), logs(2.0)], 8.5) };
    assert_eq!(solved(&tight).rounded(&tight, 1.0).unwrap().units.iter().sum::<u64>(), 8);
    let narrow = problem(vec![logs(1.0), logs(2.0)], 3.0);
    assert_eq!(solved(&narrow).rounded(&narrow, 1.0), None);
    let cents = solved(&narrow).rounded(&narrow, 0.01).unwrap();
    assert_eq!(cents.units.iter().sum::<u64>(), 300);
}

/// The same bits natively and, by `scripts/wasm-bits.mjs`, in wasm.
#[test]
fn answers_are_the_pinned_bits() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/allocate");
    let pinned = std::fs::read_to_string(folder.join("bits.txt")).unwrap();
    for line in pinned.lines() {
        let (name, bits) = line.split_once(' ').unwrap();
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(mbench::bits(&solve(&fixture(&text)).unwrap()), bits, "{name}");
    }
}

/// What other optimisers reached on the same instances (`scripts/bench/pin.py`), as far as they kept the limits.
#[test]
fn no_peer_has_a_better_answer() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/allocate");
    let mut peers = csv::Reader::from_path(folder.join("peers.csv")).unwrap();
    let mut compared = 0;
    for row in peers.deserialize() {
        let (name, peer, objective, violation): (String, String, f64, f64) = row.unwrap();
        if violation > 1e-9 {
            continue;
        }
        let text = std::fs::read_to_string(folder.join(&name)).unwrap();
        let ours = solve(&fixture(&text)).unwrap().objective;
        assert!(ours >= objective * (1.0 - 1e-9), "{name}: {peer} reaches {objective}, we {ours}");
        compared += 1;
    }
    assert!(compared > 12, "{compared}");
}

fn any_grouped() -> impl Strategy<Value = Problem> {
    let twin = (any_item(), 1..4_usize).prop_map(|(item, copies)| vec![item; copies]);
    let items = proptest::collection::vec(twin, 1..5).prop_map(|twins| twins.concat());
    let limits = proptest::collection::vec((0..9_u8, 0..25_u8), 3);
    let price = prop_oneof![Just(0.0), Just(1.0)];
    (items, proptest::collection::vec(0..4_usize, 12), limits, 0..40_u8, price).prop_map(
        |(mut items, labels, limits, budget, spend_price)| {
            items.iter_mut().for_each(|item| item.effort = 0.0);
            let limits = limits.into_iter().enumerate().map(|(label, (min, more))| {
                let members: Vec<usize> = (0..items.len()).filter(|i| labels[*i] == label).collect();
                group(&members, if min > 5 { 0.0 } else { f64::from(min) }, f64::from(min + more))
            });
            let groups = limits.filter(|group| !group.members.is_empty()).collect();
            Problem { spend_price, groups, ..problem(items, f64::from(budget)) }
        },
    )
}

/// Best objective with spends on a grid of `1/FINE` units; `None` if nothing is feasible.
fn grid_optimum(problem: &Problem) -> Option<f64> {
    const FINE: usize = 2;
    let steps = problem.budget as usize * FINE;
    let add = |a: &[f64], b: &[f64]| {
        let mut sum = vec![f64::NEG_INFINITY; steps + 1];
        for (i, x) in a.iter().enumerate().filter(|(_, x)| x.is_finite()) {
            for (slot, y) in sum[i..].iter_mut().zip(b) {
                *slot = slot.max(x + y);
            }
        }
        sum
    };
    let mut empty = vec![f64::NEG_INFINITY; steps + 1];
    empty[0] = 0.0;
    let table = |item: &Item| {
        let mut table: Vec<f64> = (0..=steps)
            .map(|i| i as f64 / FINE as f64)
            .map(|x| {
                if item.lo <= x && x <= item.hi {
                    item.curve.value(x) - item.fixed - problem.spend_price * x
                } else {
                    f64::NEG_INFINITY
                }
            })
            .collect();
        if item.may_be_off {
            table[0] = table[0].max(item.curve.value(0.0));
        }
        table
    };
    let mut total = empty.clone();
    let mut grouped = vec![false; problem.items.len()];
    for group in &problem.groups {
        let mut inside = empty.clone();
        for i in &group.members {
            grouped[*i] = true;
            inside = add(&inside, &table(&problem.items[*i]));
        }
        for (i, slot) in inside.iter_mut().enumerate() {
            let spent = i as f64 / FINE as f64;
            if spent < group.min || spent > group.cap {
                *slot = f64::NEG_INFINITY;
            }
        }
        total = add(&total, &inside);
    }
    for (item, _) in problem.items.iter().zip(&grouped).filter(|(_, grouped)| !**grouped) {
        total = add(&total, &table(item));
    }
    let top = total.into_iter().fold(f64::NEG_INFINITY, f64::max);
    top.is_finite().then_some(top)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_grid_allocation_within_groups_beats_the_answer_or_its_bound(problem in any_grouped()) {
        match (solve(&problem), grid_optimum(&problem)) {
            (Ok(solution), Some(grid)) => {
                verify(&problem, &solution);
                let scale = grid.abs().max(problem.budget).max(1.0);
                prop_assert!(solution.upper_bound >= grid - 1e-10 * scale, "bound {} < {grid}", solution.upper_bound);
                prop_assert!(solution.objective >= grid - 1e-8 * scale, "{} < {grid}", solution.objective);
                prop_assert_eq!(solution.status, Status::Optimal);
            }
            (Err(_), None) => {}
            (answer, grid) => prop_assert!(false, "{answer:?} against {grid:?}"),
        }
    }

    #[test]
    fn more_budget_is_never_worth_less(problem in any_grouped(), more in 0.0..20.0_f64) {
        if let Ok(solution) = solve(&problem) {
            let richer = solve(&Problem { budget: problem.budget + more, ..problem }).unwrap();
            prop_assert!(richer.upper_bound >= solution.objective);
            prop_assert!(richer.objective >= solution.objective - 1e-8 * solution.objective.abs().max(60.0));
        }
    }

    #[test]
    fn rounding_keeps_limits_or_says_so(problem in any_grouped()) {
        if let Ok(solution) = solve(&problem)
            && let Some(rounded) = solution.rounded(&problem, 0.25)
        {
            let spend: Vec<f64> = rounded.units.iter().map(|units| *units as f64 * 0.25).collect();
            prop_assert!(spend.iter().sum::<f64>() <= problem.budget);
            for group in &problem.groups {
                let spent: f64 = group.members.iter().map(|i| spend[*i]).sum();
                prop_assert!(group.min <= spent && spent <= group.cap);
            }
            prop_assert!(rounded.objective <= solution.upper_bound + 1e-9 && rounded.loss >= 0.0);
        }
    }
}
