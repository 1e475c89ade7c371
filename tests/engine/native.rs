//! Median milliseconds natively, as JSON; with an argument, writes the plan into that file.

use std::time::Instant;

use engine::Engine;

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
