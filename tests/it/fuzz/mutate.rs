//! Makes hostile bytes of good ones: bits, spans, lines and tokens changed, and JSON by its structure. The same seed gives
//! the same bytes everywhere.

use serde_json::{Map, Value, json};

/// Random numbers (splitmix64, Steele, Lea and Flood 2014).
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of one case.
    pub(super) fn new(seed: u64, case: u64) -> Self {
        let mut dice = Self(seed ^ case.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.next();
        dice
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 for 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { usize::try_from(self.next() % end as u64).unwrap() }
    }

    pub(super) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// How many changes: mostly one, at most four.
    fn times(&mut self) -> usize {
        if self.one_in(2) { 1 } else { 1 + self.below(4) }
    }

    fn strange(&mut self) -> &'static str {
        STRANGE[self.below(STRANGE.len())]
    }

    /// A span of at most `most` bytes of a text.
    fn span(&mut self, length: usize, most: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..(start + self.below(most + 1)).min(length)
    }
}

/// Texts that readers stumble over.
const STRANGE: [&str; 40] = [
    "0",
    "-1",
    "1",
    "1e999",
    "-1e400",
    "1e-400",
    "NaN",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "18446744073709551616",
    "9223372036854775807",
    "4294967296",
    "0.1",
    "-0",
    "00",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "=1+1",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "mixwright-plan 1 ",
    "#/share/1.",
    "2027-13",
    "9999-12-31",
    "2027-02-30",
    "％",
    "１２",
    "억",
    "1,234,56",
    "\"",
    "\r",
    "\t",
    "__proto__",
    "&#x0;",
];

/// Bytes changed in one to four ways; `others` lend parts.
pub(super) fn bytes(dice: &mut Dice, seed: &[u8], others: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..dice.times() {
        change(dice, &mut bytes, others);
    }
    bytes
}

fn change(dice: &mut Dice, bytes: &mut Vec<u8>, others: &[Vec<u8>]) {
    let length = bytes.len();
    match dice.below(10) {
        0 if length > 0 => bytes[dice.below(length)] ^= 1 << dice.below(8),
        1 if length > 0 => bytes[dice.below(length)] = (dice.next() & 0xff) as u8,
        2 => drop(bytes.drain(dice.span(length, 64))),
        3 => bytes.truncate(dice.below(length + 1)),
        4 => {
            let span = bytes[dice.span(length, 2_000)].to_vec();
            let times = 1 + dice.below(3);
            insert(dice, bytes, &span.repeat(times));
        }
        5 if !others.is_empty() => {
            let other = dice.pick(others);
            let span = other[dice.span(other.len(), 400)].to_vec();
            insert(dice, bytes, &span);
        }
        6 => {
            let strange = dice.strange();
            insert(dice, bytes, strange.as_bytes());
        }
        7 => lines(dice, bytes),
        _ => tokens(dice, bytes),
    }
}

fn insert(dice: &mut Dice, bytes: &mut Vec<u8>, part: &[u8]) {
    let at = dice.below(bytes.len() + 1);
    bytes.splice(at..at, part.iter().copied());
}

/// Lines are swapped, doubled or taken out.
fn lines(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if lines.is_empty() {
        return;
    }
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(3) {
        0 => lines.swap(one, other),
        1 => drop(lines.remove(one)),
        _ => lines.insert(other, lines[one].clone()),
    }
    *bytes = lines.concat();
}

/// A number or a word gives way to another one of the text, or to something strange.
fn tokens(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-') || *byte >= 0x80;
    let find = |bytes: &[u8], from: usize| {
        let start = from + bytes[from..].iter().position(word)?;
        let end = start + bytes[start..].iter().position(|byte| !word(byte)).unwrap_or(bytes.len() - start);
        Some(start..end)
    };
    let (from, other) = (dice.below(bytes.len() + 1), dice.below(bytes.len() + 1));
    let Some(token) = find(bytes, from) else { return };
    let replacement = match find(bytes, other) {
        Some(other) if dice.one_in(2) => bytes[other].to_vec(),
        _ => dice.strange().as_bytes().to_vec(),
    };
    bytes.splice(token, replacement);
}

/// JSON changed in one to four places, and written compact. Half of the changes put in what stands in the same place of
/// another file, so that many of the results are good ones.
pub(super) fn json(dice: &mut Dice, seed: &Value, other: &Value) -> String {
    let mut value = seed.clone();
    for _ in 0..dice.times() {
        if dice.one_in(2) {
            cross(dice, &mut value, other);
        } else {
            let part = any_part(dice, other).clone();
            edit(dice, &mut value, part);
        }
    }
    value.to_string()
}

/// Puts in what stands in a place that both have.
fn cross(dice: &mut Dice, value: &mut Value, other: &Value) {
    match (value, other) {
        (Value::Object(fields), Value::Object(others)) if !fields.is_empty() => {
            let names: Vec<String> = fields.keys().filter(|name| others.contains_key(*name)).cloned().collect();
            if let Some((inner, other)) =
                names.get(dice.below(names.len())).and_then(|name| fields.get_mut(name).zip(others.get(name)))
            {
                cross(dice, inner, other);
            }
        }
        (Value::Array(rows), Value::Array(others)) if !rows.is_empty() && !others.is_empty() && !dice.one_in(4) => {
            let at = dice.below(rows.len());
            cross(dice, &mut rows[at], &others[at % others.len()]);
        }
        (value, other) => *value = other.clone(),
    }
}

/// Some value inside.
fn any_part<'a>(dice: &mut Dice, value: &'a Value) -> &'a Value {
    if dice.one_in(6) {
        return value;
    }
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let at = dice.below(fields.len());
            fields.values().nth(at).map_or(value, |inner| any_part(dice, inner))
        }
        Value::Array(rows) if !rows.is_empty() => {
            let inner = &rows[dice.below(rows.len())];
            any_part(dice, inner)
        }
        _ => value,
    }
}

/// Goes down a random way and changes what is there; `part` is something of another file.
fn edit(dice: &mut Dice, value: &mut Value, part: Value) {
    let deeper = !dice.one_in(8);
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let at = dice.below(fields.len());
            if let Some(inner) = fields.values_mut().nth(at) {
                edit(dice, inner, part);
            }
        }
        Value::Array(rows) if deeper && !rows.is_empty() => {
            let at = dice.below(rows.len());
            edit(dice, &mut rows[at], part);
        }
        Value::Object(fields) => object(dice, fields, part),
        Value::Array(rows) => match dice.below(4) {
            0 if !rows.is_empty() => drop(rows.remove(dice.below(rows.len()))),
            1 if !rows.is_empty() => {
                let row = rows[dice.below(rows.len())].clone();
                rows.extend(vec![row; 1 + dice.below(40)]);
            }
            2 => rows.reverse(),
            _ => rows.push(part),
        },
        leaf => *leaf = scalar(dice, leaf, part),
    }
}

fn object(dice: &mut Dice, fields: &mut Map<String, Value>, part: Value) {
    let names: Vec<String> = fields.keys().cloned().collect();
    match dice.below(4) {
        0 if !names.is_empty() => drop(fields.remove(dice.pick(&names))),
        1 if !names.is_empty() => {
            let moved = fields.remove(dice.pick(&names)).unwrap_or_default();
            fields.insert(dice.pick(&names).clone(), moved);
        }
        2 if !names.is_empty() => drop(fields.insert(dice.pick(&names).clone(), part)),
        _ => drop(fields.insert(dice.strange().to_owned(), part)),
    }
}

fn scalar(dice: &mut Dice, leaf: &Value, part: Value) -> Value {
    match (dice.below(4), leaf) {
        (0, _) => part,
        (1, _) => json!(dice.strange()),
        (_, Value::Number(number)) => {
            let number = number.as_i64().unwrap_or_default();
            let steps = [
                1,
                -1,
                1,
                2,
                10,
                1_000,
                i64::from(u32::MAX),
                i64::MAX,
                number.wrapping_neg(),
                number,
                dice.next() as i64,
            ];
            json!(number.wrapping_add(*dice.pick(&steps)))
        }
        (_, Value::Bool(flag)) => json!(!flag),
        (2, Value::String(text)) => json!(text.repeat(1 + dice.below(400))),
        (_, Value::String(text)) => {
            let changed = bytes(dice, text.as_bytes(), &[]);
            json!(String::from_utf8_lossy(&changed))
        }
        _ => [json!(0), json!(1), json!("2027-06"), json!([]), json!({}), json!(true)][dice.below(6)].clone(),
    }
}
