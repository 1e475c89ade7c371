//! Median milliseconds natively, as JSON; with an argument, writes the plan into that file. With `--scores N` the digest of
//! what a class of so many learners is given, and how long it took.

use std::time::Instant;

use engine::{Class, Engine};

fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    run();
    let time = |()| {
        let begin = Instant::now();
        run();
        begin.elapsed().as_secs_f64() * 1e3
    };
    let mut times: Vec<f64> = std::iter::repeat_n((), runs).map(time).collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    if std::env::args().nth(1).as_deref() == Some("--scores") {
        let count = std::env::args().nth(2).and_then(|count| count.parse().ok()).unwrap_or(200);
        let files = Class::new(0, count);
        let begin = Instant::now();
        let digest = files.scores();
        println!(r#"{{"digest": "{digest}", "milliseconds": {}}}"#, begin.elapsed().as_secs_f64() * 1e3);
        return Ok(());
    }
    let mut engine = Engine::new()?;
    if let Some(path) = std::env::args().nth(1) {
        std::fs::write(path, engine.file())?;
    }
    let evaluation = median(31, || assert!(engine.evaluation() > 0));
    let allocation = median(31, || assert!(engine.allocation() > 0));
    let simulations = median(5, || assert!(engine.simulations()));
    let options = median(3, || assert!(engine.options()));
    println!(
        r#"{{"evaluation": {evaluation}, "allocation": {allocation}, "simulations": {simulations}, "options": {options}}}"#
    );
    Ok(())
}
