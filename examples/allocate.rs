//! Solves one `mbench/1` instance (file argument or standard input) and prints the result as JSON, so that the
//! allocator can be compared with others on the same instances and by the same checker. A second argument solves it so
//! many times and reports the median time.

use std::io::Read;

use mixwright::allocate::{Group, Item, Problem, Status, solve};
use mixwright::forecast::response::Curve;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = match std::env::args().nth(1) {
        Some(path) if path != "-" => std::fs::read_to_string(path)?,
        _ => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        }
    };
    let runs = std::env::args().nth(2).map_or(Ok(1), |runs| runs.parse::<usize>())?;
    let instance: Value = serde_json::from_str(&text)?;
    let (problem, offset) = problem(&instance)?;
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
        "status": match solution.status { Status::Optimal => "optimal", Status::NotCertified => "not certified" },
    });
    #[expect(clippy::print_stdout, reason = "the result of a command line program")]
    {
        println!("{result}");
    }
    Ok(())
}

/// The problem and the constant that `adbudg` curves add whatever is spent.
fn problem(instance: &Value) -> Result<(Problem, f64), String> {
    let mut offset = 0.0;
    let mut items = Vec::new();
    for channel in instance.get("channels").and_then(Value::as_array).ok_or("no channels")? {
        let (curve, base) = curve(channel.get("curve").ok_or("no curve")?)?;
        offset += base;
        items.push(Item {
            curve,
            lo: number(channel, "lo")?,
            hi: number(channel, "hi")?,
            may_be_off: channel.get("off_ok").and_then(Value::as_bool).unwrap_or(false),
            fixed: number(channel, "fixed_cost").unwrap_or(0.0),
            effort: 0.0,
        });
    }
    let groups = instance.get("groups").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let groups = groups.iter().map(group).collect::<Result<_, _>>()?;
    Ok((Problem { items, budget: number(instance, "budget")?, spend_price: 0.0, effort_limit: None, groups }, offset))
}

fn group(object: &Value) -> Result<Group, String> {
    let members = object.get("members").and_then(Value::as_array).ok_or("no members")?;
    let index = |v: &Value| v.as_u64().and_then(|i| usize::try_from(i).ok()).ok_or("a member is no index");
    Ok(Group {
        members: members.iter().map(index).collect::<Result<_, _>>()?,
        min: number(object, "min").unwrap_or(0.0),
        cap: number(object, "cap").unwrap_or(f64::INFINITY),
    })
}

fn number(object: &Value, key: &str) -> Result<f64, String> {
    object.get(key).and_then(Value::as_f64).ok_or_else(|| format!("no number {key}"))
}

fn curve(object: &Value) -> Result<(Curve, f64), String> {
    let get = |key| number(object, key);
    let kind = object.get("kind").and_then(Value::as_str).ok_or("no kind")?;
    Ok(match kind {
        "power" => (Curve::Power { a: get("a")?, p: get("p")? }, 0.0),
        "hill" => (Curve::Hill { top: get("top")?, k: get("k")?, s: get("s")? }, 0.0),
        "log" => (Curve::Log { a: get("a")?, k: get("k")? }, 0.0),
        "exp" => (Curve::Exp { a: get("a")?, k: get("k")? }, 0.0),
        "lincap" => (Curve::LinCap { a: get("a")?, cap: get("cap")? }, 0.0),
        "adbudg" => {
            let (low, shape) = (get("min")?, get("c")?);
            (Curve::Hill { top: get("max")? - low, k: libm::pow(get("d")?, 1.0 / shape), s: shape }, low)
        }
        "pwl" => {
            let list = |key: &str| -> Result<Vec<f64>, String> {
                let values = object.get(key).and_then(Value::as_array).ok_or_else(|| format!("no list {key}"))?;
                values.iter().map(|v| v.as_f64().ok_or_else(|| format!("not a number in {key}"))).collect()
            };
            (Curve::Pwl { points: list("x")?.into_iter().zip(list("y")?).collect() }, 0.0)
        }
        other => return Err(format!("unknown curve {other}")),
    })
}
