//! Instances in the format `mbench/1`, and answers as bits, to compare machines.

use mixwright::allocate::{Group, Item, Problem, Solution};
use mixwright::forecast::response::Curve;
use serde_json::Value;

/// The problem and the constant that `adbudg` curves add whatever is spent.
///
/// # Errors
/// Says what is missing or unknown.
pub fn problem(instance: &Value) -> Result<(Problem, f64), String> {
    let mut offset = 0.0;
    let mut items = Vec::new();
    for channel in instance.get("channels").and_then(Value::as_array).ok_or("no channels")? {
        let (curve, base) = curve(channel.get("curve").ok_or("no curve")?)?;
        offset += base;
        let (lo, fixed) = (number(channel, "lo")?, number(channel, "fixed_cost").unwrap_or(0.0));
        items.push(Item {
            curve,
            lo,
            hi: number(channel, "hi")?,
            // A fixed cost is due for spending something only.
            may_be_off: channel.get("off_ok").and_then(Value::as_bool).unwrap_or(false) || (lo <= 0.0 && fixed > 0.0),
            fixed,
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

/// The answer to the last bit: a hash (FNV-1a) of spends, objective and bound.
#[must_use]
pub fn bits(solution: &Solution) -> String {
    let numbers = solution.spend.iter().chain([&solution.objective, &solution.upper_bound]);
    let bytes = numbers.flat_map(|x| x.to_bits().to_le_bytes());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}
