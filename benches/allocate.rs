//! Benchmarks of the allocator: `cargo bench`. Instances are built from a fixed sequence, so runs compare.

use divan::{Bencher, black_box};
use mixwright::allocate::{Group, Item, Problem, solve};
use mixwright::forecast::response::Curve;

fn main() {
    divan::main();
}

/// Plausible channels: saturation, half-saturation and shape spread by the golden ratio, evenly and without pattern.
fn channels(n: u32, steepest: f64) -> Problem {
    let spread = |i: u32, k: f64| (f64::from(i) * 0.618_033_988_75 * k).fract();
    let item = |i: u32| {
        let k = 4_000.0 + 30_000.0 * spread(i, 1.0);
        let s = 0.5 + (steepest - 0.5) * spread(i, 3.7);
        let curve = Curve::Hill { top: k * (2.0 + 3.0 * spread(i, 7.1)), k, s };
        Item::new(curve, if i.is_multiple_of(2) { 0.0 } else { 0.2 * k }, 5.0 * k)
    };
    let items: Vec<Item> = (0..n).map(item).collect();
    let budget = items.iter().map(|item| item.lo + 0.1 * (item.hi - item.lo)).sum();
    Problem { items, budget, spend_price: 0.0, effort_limit: None, groups: Vec::new() }
}

#[divan::bench(args = [10, 100, 1_000, 10_000])]
fn concave(bencher: Bencher<'_, '_>, n: u32) {
    let problem = channels(n, 1.0);
    bencher.bench_local(|| solve(black_box(&problem)));
}

#[divan::bench(args = [10, 100, 1_000, 10_000])]
fn s_curves(bencher: Bencher<'_, '_>, n: u32) {
    let problem = channels(n, 3.5);
    bencher.bench_local(|| solve(black_box(&problem)));
}

#[divan::bench(args = [10, 100, 1_000])]
fn minimum_spend_and_fixed_cost(bencher: Bencher<'_, '_>, n: u32) {
    let mut problem = channels(n, 3.5);
    for item in &mut problem.items {
        (item.may_be_off, item.fixed, item.lo) = (true, 0.02 * item.hi, 0.1 * item.hi);
    }
    bencher.bench_local(|| solve(black_box(&problem)));
}

/// `count` groups of consecutive items, each with less than an even share of the budget would give it.
fn grouped(n: u32, steepest: f64, count: usize) -> Problem {
    let mut problem = channels(n, steepest);
    let size = problem.items.len() / count;
    let group = |(g, items): (usize, &[Item])| Group {
        members: (g * size..g * size + items.len()).collect(),
        min: 0.0,
        cap: items.iter().map(|item| item.lo + 0.08 * (item.hi - item.lo)).sum(),
    };
    problem.groups = problem.items.chunks(size).take(count - 1).enumerate().map(group).collect();
    problem
}

#[divan::bench(args = [10, 100, 1_000, 10_000])]
fn groups_concave(bencher: Bencher<'_, '_>, n: u32) {
    let problem = grouped(n, 1.0, 5);
    bencher.bench_local(|| solve(black_box(&problem)));
}

#[divan::bench(args = [10, 100, 1_000])]
fn groups_s_curves(bencher: Bencher<'_, '_>, n: u32) {
    let problem = grouped(n, 3.5, 5);
    bencher.bench_local(|| solve(black_box(&problem)));
}

#[divan::bench(args = [10, 20, 40])]
fn effort_limit(bencher: Bencher<'_, '_>, n: u32) {
    let mut problem = channels(n, 1.0);
    for (item, i) in problem.items.iter_mut().zip(0_u32..) {
        (item.may_be_off, item.effort) = (true, f64::from(2 + i * 7 % 5));
    }
    problem.effort_limit = Some(f64::from(n) * 1.5);
    bencher.bench_local(|| solve(black_box(&problem)));
}
