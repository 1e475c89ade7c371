//! The file that the page's own script (`site/boot.js`) makes of all that the browser keeps, when the program does not
//! start: which plans are in it, each as the program would have opened it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::envelope::{ReadError, saved_at};
use super::journal::Log;

/// Largest rescue file that is read, in bytes: a full storage and the journals of its plans.
pub const MAX_RESCUE: usize = 40_000_000;
/// Version of the rescue file.
const VERSION: u32 = 1;
/// Most texts, and most records, that are read from a file.
const MAX_ITEMS: usize = 50_000;
/// Most plans; a browser that keeps them all is full long before.
const MAX_PLANS: usize = 500;
/// How the file begins, blanks left out. The script writes it so.
const START: &str = r#"{"format":"mixwright-rescue","#;
const PLAN: &str = "mixwright/plan/";
const ASIDE: &str = "mixwright/quarantine/";

/// Where the newest state of a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newest {
    /// In the readable text, if there is one.
    Text,
    /// In the journal, or in the text where no record can be used.
    Journal,
    /// Nowhere: the plan was removed, and a text of it came back after a crash of the browser.
    Gone,
}

impl Newest {
    /// Weighs a plan's text against what the journal says of it: when it was written last, milliseconds since 1970, below
    /// zero when it was removed.
    #[must_use]
    pub fn of(text: Option<&str>, head: Option<f64>) -> Self {
        let Some(head) = head else { return Self::Text };
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for millennia")]
        let written = text.and_then(saved_at).map_or(-1.0, |at| at as f64);
        match head < 0.0 {
            true if text.is_some() && written <= -head => Self::Gone,
            false if written < head => Self::Journal,
            true | false => Self::Text,
        }
    }
}

/// A plan of a rescue file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// The number under which it was kept; `None` for what had been put aside.
    pub key: Option<u32>,
    /// Its text, unread; `None` where nothing can be made of its journal and there is no text.
    pub text: Option<String>,
}

/// Whether a text that begins so is a rescue file.
#[must_use]
pub fn is_rescue(start: &str) -> bool {
    let bare: String = start.chars().take(200).filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect();
    bare.starts_with(START)
}

/// The plans of a rescue file, by key; then what had been put aside.
///
/// # Errors
/// When the text is no rescue file that this version can read, or has more in it than a browser can keep.
pub fn read_rescue(text: &str) -> Result<Vec<Rescued>, ReadError> {
    if text.len() > MAX_RESCUE {
        return Err(ReadError::TooBig);
    }
    let file: File =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| match error.classify() {
            serde_json::error::Category::Data => ReadError::Damaged { detail: error.to_string() },
            _ => ReadError::NotJson { line: error.line() },
        })?;
    match file.version {
        VERSION => Ok(()),
        0 => Err(ReadError::NotAPlan),
        version => Err(ReadError::Newer { version }),
    }?;
    let found = plans(file);
    if found.len() > MAX_PLANS { Err(ReadError::Damaged { detail: "too many plans".to_owned() }) } else { Ok(found) }
}

fn plans(file: File) -> Vec<Rescued> {
    let mut texts: BTreeMap<u32, String> = BTreeMap::new();
    let mut aside: Vec<Rescued> = Vec::new();
    for (name, leaf) in file.local.0 {
        let Leaf::Text(text) = leaf else { continue };
        if let Some(key) = name.strip_prefix(PLAN).and_then(|key| key.parse().ok()) {
            texts.insert(key, text);
        } else if name.starts_with(ASIDE) {
            aside.push(Rescued { key: None, text: Some(text) });
        }
    }
    let head = |Item { key, value }| Some((key.whole()?, value.number()?));
    let heads: BTreeMap<u32, f64> = file.database.heads.0.into_iter().filter_map(head).collect();
    let mut records: BTreeMap<u32, Vec<(u32, String)>> = BTreeMap::new();
    for Item { key, value } in file.database.journal.0 {
        let Leaf::Pair(Some(plan), Some(seq)) = key else { continue };
        // A record that is no text is a damaged one.
        records.entry(plan).or_default().push((seq, value.text().unwrap_or_default()));
    }
    let keys: BTreeSet<u32> = texts.keys().chain(heads.keys()).copied().collect();
    let newest = keys.into_iter().filter_map(|key| {
        let text = texts.remove(&key);
        let head = heads.get(&key).copied();
        let text = match Newest::of(text.as_deref(), head) {
            Newest::Text if text.is_none() => return None,
            Newest::Gone => return None,
            Newest::Text => text,
            Newest::Journal => {
                let records = records.remove(&key).unwrap_or_default();
                Log::replay(&records).log.and_then(|log| log.newest()).or(text)
            }
        };
        Some(Rescued { key: Some(key), text })
    });
    newest.chain(aside).collect()
}

#[derive(Deserialize)]
struct File {
    version: u32,
    #[serde(default)]
    local: Items<(String, Leaf)>,
    #[serde(default)]
    database: Database,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Database {
    heads: Items<Item>,
    journal: Items<Item>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Item {
    key: Leaf,
    value: Leaf,
}

/// A key or value, as far as the program knows such. Anything else is passed over without being kept in memory.
#[derive(Default)]
enum Leaf {
    Number(f64),
    Text(String),
    Pair(Option<u32>, Option<u32>),
    #[default]
    Other,
}

impl Leaf {
    const fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    fn whole(&self) -> Option<u32> {
        let number = self.number().filter(|n| *n >= 0.0 && *n <= f64::from(u32::MAX) && n.fract() == 0.0)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at first")]
        Some(number as u32)
    }

    fn text(self) -> Option<String> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

struct LeafVisitor;

impl<'de> Visitor<'de> for LeafVisitor {
    type Value = Leaf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Leaf, E> {
        Ok(Leaf::Other)
    }

    fn visit_unit<E>(self) -> Result<Leaf, E> {
        Ok(Leaf::Other)
    }

    #[expect(clippy::cast_precision_loss, reason = "times and numbers of records are far below 2^53")]
    fn visit_u64<E>(self, number: u64) -> Result<Leaf, E> {
        Ok(Leaf::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "times and numbers of records are far below 2^53")]
    fn visit_i64<E>(self, number: i64) -> Result<Leaf, E> {
        Ok(Leaf::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Leaf, E> {
        Ok(Leaf::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Leaf, E> {
        Ok(Leaf::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Leaf, E> {
        Ok(Leaf::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Leaf, A::Error> {
        let first = list.next_element::<Leaf>()?.and_then(|leaf| leaf.whole());
        let second = list.next_element::<Leaf>()?.and_then(|leaf| leaf.whole());
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Leaf::Pair(first, second))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Leaf, A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Leaf::Other)
    }
}

impl<'de> Deserialize<'de> for Leaf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LeafVisitor)
    }
}

/// A list or an object of no more than [`MAX_ITEMS`].
struct Items<T>(Vec<T>);

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Items<T> {
    fn push<E: Error>(&mut self, item: T) -> Result<(), E> {
        if self.0.len() == MAX_ITEMS {
            return Err(E::custom("too many parts"));
        }
        self.0.push(item);
        Ok(())
    }
}

struct ItemsVisitor<T>(PhantomData<T>);

impl<'de> Visitor<'de> for ItemsVisitor<Item> {
    type Value = Items<Item>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Items::default();
        while let Some(item) = list.next_element()? {
            items.push(item)?;
        }
        Ok(items)
    }
}

impl<'de> Visitor<'de> for ItemsVisitor<(String, Leaf)> {
    type Value = Items<(String, Leaf)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut items = Items::default();
        while let Some(item) = fields.next_entry()? {
            items.push(item)?;
        }
        Ok(items)
    }
}

impl<'de> Deserialize<'de> for Items<Item> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ItemsVisitor::<Item>(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Items<(String, Leaf)> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ItemsVisitor::<(String, Leaf)>(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::{Value, json};

    use super::super::journal::Mark;
    use super::super::{read, write};
    use super::*;
    use crate::plan::company::CompanyEdit;
    use crate::plan::{Plan, PlanEdit};

    fn named(name: &str) -> Plan {
        Plan::default().with(PlanEdit::Company(CompanyEdit::Name(name.into()))).unwrap()
    }

    fn record(name: &str, at: u64) -> String {
        let plan = Rc::new(named(name));
        Log::default().record(&[Mark { id: 1, at }], 0, at, |_| Some(plan.clone())).unwrap().text
    }

    fn file(local: &Value, database: &Value) -> String {
        let (local, database) = (local.to_string(), database.to_string());
        format!(
            r#"{{"format": "mixwright-rescue", "version": 1, "saved_at": "x", "local": {local}, "database": {database}}}"#
        )
    }

    /// The names of the plans, by key; "?" where nothing can be read.
    fn names(text: &str) -> Vec<(Option<u32>, String)> {
        assert!(is_rescue(text));
        let name = |text: &Option<String>| {
            text.as_deref()
                .and_then(|text| read(text).ok())
                .map_or("?".to_owned(), |saved| saved.plan.company.name.clone())
        };
        read_rescue(text).unwrap().iter().map(|found| (found.key, name(&found.text))).collect()
    }

    #[test]
    fn of_each_plan_the_newest_comes_back() {
        let text = |name: &str, at| write(&named(name), at);
        let local = json!({
            "mixwright/lang": "ko",
            "mixwright/plan/1": text("text only", 5),
            "mixwright/plan/2": text("older text", 5),
            "mixwright/plan/3": text("newer text", 9),
            "mixwright/plan/4": text("came back", 5),
            "mixwright/plan/5": text("older text stays", 5),
            "mixwright/plan/x": "no number",
            "mixwright/plan/7": 7,
            "mixwright/quarantine/8": "][",
        });
        let item = |key: Value, value: Value| json!({"key": key, "value": value});
        let database = json!({
            "heads": [
                item(json!(2), json!(7)), item(json!(3), json!(7)), item(json!(4), json!(-6)), item(json!(5), json!(7)),
                item(json!(6), json!(7)), item(json!(9), json!(7)), item(json!("a"), json!(1)), item(json!(-1), json!(1)),
                item(json!(10), json!(-3)),
            ],
            "journal": [
                item(json!([2, 1]), json!(record("journal", 7))), item(json!([3, 1]), json!(record("older journal", 7))),
                item(json!([5, 1]), json!({"base64": "AQL/"})), item(json!([6, 1]), json!(record("journal only", 7))),
                item(json!([9, 1]), json!("damaged")), item(json!("x"), json!([[[1]]])), item(json!([]), json!(null)), json!({}),
            ],
            "another": [[{"deep": [{}]}]],
        });
        let found = names(&file(&local, &database));
        let found: Vec<(Option<u32>, &str)> = found.iter().map(|(key, name)| (*key, name.as_str())).collect();
        let expected = [
            (Some(1), "text only"),
            (Some(2), "journal"),
            (Some(3), "newer text"),
            (Some(5), "older text stays"),
            (Some(6), "journal only"),
            (Some(9), "?"),
            (None, "?"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_no_rescue_file_is_refused() {
        let good = file(&json!({}), &json!({}));
        assert_eq!(read_rescue(&good), Ok(Vec::new()));
        assert_eq!(read_rescue(&format!("\u{feff}{good}")), Ok(Vec::new()));
        assert!(!is_rescue(&write(&named(r#"{"format":"mixwright-rescue","#), 1)));
        for end in (0..good.len() - 1).filter(|end| good.is_char_boundary(*end)) {
            assert!(matches!(read_rescue(&good[..end]), Err(ReadError::NotJson { .. })), "cut at {end}");
        }
        let version = |version: &str| read_rescue(&good.replace("\"version\": 1", &format!("\"version\": {version}")));
        assert_eq!(version("2"), Err(ReadError::Newer { version: 2 }));
        assert_eq!(version("0"), Err(ReadError::NotAPlan));
        for broken in [version("\"1\""), version("-1")] {
            assert!(matches!(broken, Err(ReadError::Damaged { .. })), "{broken:?}");
        }
        for (local, database) in [
            (json!([]), json!({})),
            (json!("x"), json!({})),
            (json!({}), json!({"heads": {}})),
            (json!({}), json!({"journal": [7]})),
            (json!({}), json!(7)),
        ] {
            let broken = read_rescue(&file(&local, &database));
            assert!(matches!(broken, Err(ReadError::Damaged { .. })), "{local} {database}: {broken:?}");
        }
    }

    #[test]
    fn bombs_are_refused() {
        assert_eq!(read_rescue(&" ".repeat(MAX_RESCUE + 1)), Err(ReadError::TooBig));
        let damaged = |local: &str, journal: &str| {
            let text = format!(
                r#"{{"format":"mixwright-rescue","version":1,"local":{local},"database":{{"journal":{journal}}}}}"#
            );
            matches!(read_rescue(&text), Err(ReadError::Damaged { .. }))
        };
        assert!(damaged("{}", &format!("[{}]", vec!["{}"; MAX_ITEMS + 1].join(","))), "too many records");
        assert!(!damaged("{}", &format!("[{}]", vec!["{}"; MAX_ITEMS].join(","))));
        let many = |name: &str, count: usize| {
            let items: Vec<String> = (0..count).map(|number| format!(r#""{name}{number}":"""#)).collect();
            format!("{{{}}}", items.join(","))
        };
        assert!(damaged(&many("x", MAX_ITEMS + 1), "[]"), "too many texts");
        assert!(damaged(&many(PLAN, MAX_PLANS + 1), "[]"), "too many plans");
        assert!(!damaged(&many(PLAN, MAX_PLANS), "[]"));
        // Passed over without being kept: neither depth nor breadth takes memory.
        let wide = format!("[{}0]", "0,".repeat(1_000_000));
        assert!(!damaged(&format!(r#"{{"mixwright/plan/1":{wide}}}"#), &format!(r#"[{{"key":{wide}}}]"#)));
        let deep = "[".repeat(100_000);
        let text = format!(r#"{{"format":"mixwright-rescue","version":1,"local":{{"a":{deep}"#);
        assert!(matches!(read_rescue(&text), Err(ReadError::NotJson { .. })));
    }
}
