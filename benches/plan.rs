//! Benchmarks of a whole plan: `cargo bench --bench plan`. The plan is as large as plans get: 60 touchpoints, 6 segments,
//! 36 months.

mod largest;

use std::rc::Rc;

use divan::{Bencher, black_box};
use mixwright::allocate::mix::Mix;
use mixwright::forecast::Forecast;
use mixwright::insight::{Insight, Job, Task};

use largest::largest;

fn main() {
    divan::main();
}

#[divan::bench]
fn evaluation_after_an_edit(bencher: Bencher<'_, '_>) {
    let plan = largest();
    bencher.bench_local(|| Insight::of(black_box(&plan)));
}

#[divan::bench]
fn allocation(bencher: Bencher<'_, '_>) {
    let plan = largest();
    let forecast = Forecast::of(&plan);
    bencher.bench_local(|| forecast.as_ref().and_then(|forecast| Mix::of(black_box(&plan), forecast)));
}

#[divan::bench]
fn a_thousand_simulations(bencher: Bencher<'_, '_>) {
    let job = Job { task: Task::Chances, plan: Rc::new(largest()) };
    bencher.bench_local(|| job.start().finish());
}

#[divan::bench(sample_count = 5)]
fn options(bencher: Bencher<'_, '_>) {
    let job = Job { task: Task::Options, plan: Rc::new(largest()) };
    bencher.bench_local(|| job.start().finish());
}
