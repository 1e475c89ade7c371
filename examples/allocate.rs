//! Solves one `mbench/1` instance (file argument or standard input) and prints the result as JSON, so that the
//! allocator can be compared with others on the same instances and by the same checker. A second argument solves it so
//! many times and reports the median time.

use std::error::Error;
use std::io::Read;
use std::process::ExitCode;

use mixwright::allocate::{Status, solve};
use serde_json::{Value, json};

mod mbench;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let text = match std::env::args().nth(1) {
        Some(path) if path != "-" => std::fs::read_to_string(path)?,
        _ => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        }
    };
    let runs = std::env::args().nth(2).map_or(Ok(1), |runs| runs.parse::<usize>())?;
    let (problem, offset) = mbench::problem(&text)?;
    let instance: Value = serde_json::from_str(&text)?;
    let timed = || {
        #[expect(clippy::disallowed_methods, reason = "a native measurement, not part of the product")]
        let begin = std::time::Instant::now();
        solve(&problem).map(|solution| (begin.elapsed().as_secs_f64(), solution))
    };
    let (first, solution) = timed()?;
    let mut times = vec![first];
    for _ in 1..runs {
        times.push(timed()?.0);
    }
    times.sort_by(f64::total_cmp);
    let wall = times.get(times.len() / 2);
    let result = json!({
        "solver": "mixwright",
        "instance": instance.get("name"),
        "x": solution.spend,
        "wall_s": wall,
        "obj": solution.objective + offset,
        "ub": solution.upper_bound + offset,
        "gap": solution.gap(),
        "nodes": solution.nodes,
        "bits": mbench::bits(&solution),
        "status": match solution.status { Status::Optimal => "optimal", Status::NotCertified => "not certified" },
    });
    #[expect(clippy::print_stdout, reason = "the result of a command line program")]
    {
        println!("{result}");
    }
    Ok(())
}
