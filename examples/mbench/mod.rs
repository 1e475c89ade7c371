//! Instances in the format `mbench/1`, and answers as bits, to compare machines.

use mixwright::allocate::{Group, Item, Problem, Solution};
use mixwright::forecast::response;
use serde::Deserialize;

/// What is read of an instance. Names, seeds and reference answers are left to those who wrote them.
#[derive(Deserialize)]
struct Instance {
    format: String,
    budget: f64,
    channels: Vec<Channel>,
    #[serde(default)]
    groups: Vec<Limit>,
}

#[derive(Deserialize)]
struct Channel {
    curve: Curve,
    lo: f64,
    hi: f64,
    #[serde(default)]
    off_ok: bool,
    #[serde(default)]
    fixed_cost: f64,
    #[serde(default)]
    fixed_budget: f64,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum Curve {
    Power { a: f64, p: f64 },
    Hill { top: f64, k: f64, s: f64 },
    Log { a: f64, k: f64 },
    Exp { a: f64, k: f64 },
    LinCap { a: f64, cap: f64 },
    Adbudg { min: f64, max: f64, c: f64, d: f64 },
    Pwl { x: Vec<f64>, y: Vec<f64> },
}

#[derive(Deserialize)]
struct Limit {
    members: Vec<usize>,
    #[serde(default)]
    min: f64,
    #[serde(default = "no_cap")]
    cap: f64,
}

const fn no_cap() -> f64 {
    f64::INFINITY
}

/// The problem and the constant that `adbudg` curves add whatever is spent.
///
/// # Errors
/// Says what is missing, unknown or of the wrong kind, and where.
pub fn problem(text: &str) -> Result<(Problem, f64), String> {
    let instance: Instance = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if instance.format != "mbench/1" {
        return Err(format!("format is {:?}, not \"mbench/1\"", instance.format));
    }
    let mut offset = 0.0;
    let mut items = Vec::new();
    for (index, channel) in instance.channels.into_iter().enumerate() {
        if channel.fixed_budget != 0.0 {
            return Err(format!("channel {index}: fixed_budget is not supported"));
        }
        let (curve, base) = curve(channel.curve).map_err(|error| format!("channel {index}: {error}"))?;
        offset += base;
        items.push(Item {
            curve,
            lo: channel.lo,
            hi: channel.hi,
            // A fixed cost is due for spending something only.
            may_be_off: channel.off_ok || (channel.lo <= 0.0 && channel.fixed_cost > 0.0),
            fixed: channel.fixed_cost,
            effort: 0.0,
        });
    }
    let group = |Limit { members, min, cap }| Group { members, min, cap };
    let groups = instance.groups.into_iter().map(group).collect();
    Ok((Problem { items, budget: instance.budget, spend_price: 0.0, effort_limit: None, groups }, offset))
}

/// The curve, and what it adds at no spend.
fn curve(curve: Curve) -> Result<(response::Curve, f64), String> {
    Ok(match curve {
        Curve::Power { a, p } => (response::Curve::Power { a, p }, 0.0),
        Curve::Hill { top, k, s } => (response::Curve::Hill { top, k, s }, 0.0),
        Curve::Log { a, k } => (response::Curve::Log { a, k }, 0.0),
        Curve::Exp { a, k } => (response::Curve::Exp { a, k }, 0.0),
        Curve::LinCap { a, cap } => (response::Curve::LinCap { a, cap }, 0.0),
        Curve::Adbudg { min, max, c, d } => {
            (response::Curve::Hill { top: max - min, k: libm::pow(d, 1.0 / c), s: c }, min)
        }
        Curve::Pwl { x, y } if x.len() != y.len() => {
            return Err(format!("{} values in x, {} in y", x.len(), y.len()));
        }
        Curve::Pwl { x, y } => (response::Curve::Pwl { points: x.into_iter().zip(y).collect() }, 0.0),
    })
}

/// The answer to the last bit: a hash (FNV-1a) of spends, objective and bound.
#[must_use]
pub fn bits(solution: &Solution) -> String {
    let numbers = solution.spend.iter().chain([&solution.objective, &solution.upper_bound]);
    let bytes = numbers.flat_map(|x| x.to_bits().to_le_bytes());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}
