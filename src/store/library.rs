//! From the library's data files to the book of sources. The files come from the program's own site, but a host may
//! answer with anything; a text that is not the table it should be gives an error, never half a book.

use std::collections::BTreeMap;

use crate::base::Currency;
use crate::library::book::{Book, Checked, Entry, Former, Notes, PlanRule, Rule};
use crate::library::{Basis, Grade};

use super::envelope::{MAX_BYTES, whole};

// The texts the program was built with, by name below `data/`; in the browser they are fetched instead.
#[cfg(not(target_arch = "wasm32"))]
include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Why texts are no book: the file and what is wrong there, for whoever runs the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookError {
    /// Name of the file below `data/`; empty for the pack of all files.
    pub file: String,
    /// What is wrong, in terms of the file.
    pub detail: String,
}

/// A row as its cells by column.
struct Row(BTreeMap<String, String>);

/// Most columns of a table; ours have thirty.
const MAX_COLUMNS: usize = 100;

const INDUSTRY_SOURCES: [&str; 5] =
    ["gross_margin_source", "contribution_source", "cycle_source", "repeat_rate_source", "marketing_source"];

struct Table<'a> {
    file: &'a str,
    rows: Vec<Row>,
}

fn error<T>(file: &str, detail: impl Into<String>) -> Result<T, BookError> {
    Err(BookError { file: file.to_owned(), detail: detail.into() })
}

fn csv_rows(file: &str, text: &str) -> Result<Vec<Row>, BookError> {
    let fail = |e: csv::Error| BookError { file: file.to_owned(), detail: e.to_string() };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(fail)?.clone();
    if header.len() > MAX_COLUMNS {
        return error(file, "has too many columns");
    }
    reader
        .records()
        .map(|record| {
            let record = record.map_err(fail)?;
            Ok(Row(header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()))
        })
        .collect()
}

/// The rows an extension adds to each table.
fn extension(file: &str, text: &str) -> Result<BTreeMap<String, Vec<Row>>, BookError> {
    let json = whole(text).or_else(|detail| error(file, detail))?;
    let Some(tables) = json.as_object() else { return error(file, "is not an object") };
    let cell = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let row = |row: &serde_json::Value| {
        Row(row.as_object().into_iter().flatten().map(|(column, value)| (column.clone(), cell(value))).collect())
    };
    Ok(tables
        .iter()
        .filter_map(|(table, rows)| Some((format!("{table}.csv"), rows.as_array()?.iter().map(row).collect())))
        .collect())
}

impl Table<'_> {
    /// Makes one thing of every row; the first that cannot be made is the error.
    fn each<T>(&self, make: impl Fn(&Row) -> Option<T>) -> Result<Vec<T>, BookError> {
        self.rows
            .iter()
            .map(|row| {
                make(row).map_or_else(|| error(self.file, format!("row `{}` is not as expected", row.get("id"))), Ok)
            })
            .collect()
    }

    /// Some columns of every row by the cell in `key`; that and the first of them must not be empty.
    fn notes(&self, key: &str, columns: &[&str]) -> Result<Notes, BookError> {
        self.each(|row| {
            let first = columns.first().copied().unwrap_or_default();
            row.text(first)?;
            Some((row.text(key)?, columns.iter().map(|column| row.get(column).to_owned()).collect()))
        })
    }
}

impl Row {
    fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", |cell| cell.trim())
    }

    /// A cell that must not be empty.
    fn text(&self, column: &str) -> Option<String> {
        let cell = self.get(column);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    fn list(&self, column: &str) -> Vec<String> {
        self.get(column).split(['|', ' ']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    fn number(&self, column: &str) -> Option<f64> {
        self.get(column).parse::<f64>().ok().filter(|value| value.is_finite())
    }

    fn year(&self) -> Option<u16> {
        self.get("year").parse().ok()
    }

    fn grade(&self) -> Option<Grade> {
        [Grade::A, Grade::B, Grade::C, Grade::D].into_iter().find(|grade| grade.letter() == self.get("grade"))
    }

    fn basis(&self) -> Option<Basis> {
        Some(match self.get("basis") {
            "reported" => Basis::Reported,
            "midpoint" => Basis::Midpoint,
            "threshold" => Basis::Threshold,
            "derived" => Basis::Derived,
            "judged" => Basis::Judged,
            _ => return None,
        })
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry {
            id: self.text("id")?,
            channel: self.text("channel")?,
            region: self.text("region")?,
            industry: self.text("industry")?,
            metric: self.text("metric")?,
            value: self.number("value")?,
            low: self.number("low"),
            high: self.number("high"),
            currency: Currency::ALL.into_iter().find(|currency| currency.code() == self.get("currency")),
            year: self.year(),
            sample: self.get("sample").to_owned(),
            source_name: self.text("source_name")?,
            source_title: self.get("source_title").to_owned(),
            source_ref: self.get("source_ref").to_owned(),
            grade: self.grade()?,
            basis: self.basis()?,
            counts: self.get("counts") == "yes",
            note: self.get("note").to_owned(),
        })
    }

    fn rule(&self) -> Option<Rule> {
        Some(Rule {
            id: self.text("id")?,
            region: self.text("region")?,
            topic: self.text("topic")?,
            rule: self.text("rule")?,
            penalty: self.text("penalty")?,
            law: self.text("law")?,
            source: self.text("source")?,
            as_of: self.text("as_of")?,
            grade: self.grade()?,
            checked: match self.get("checked") {
                "yes" => Checked::Yes,
                "partly" => Checked::Partly,
                "no" => Checked::No,
                _ => return None,
            },
        })
    }

    fn plan_rule(&self) -> Option<PlanRule> {
        Some(PlanRule {
            id: self.text("id")?,
            topic: self.text("topic")?,
            rule: self.text("rule")?,
            value: self.number("value"),
            range: self.number("low").zip(self.number("high")),
            unit: self.text("unit")?,
            region: self.text("region")?,
            year: self.year(),
            source: self.text("source")?,
            grade: self.grade()?,
            basis: self.basis()?,
            note: self.get("note").to_owned(),
        })
    }

    fn former(&self) -> Option<Former> {
        Some(Former {
            id: self.text("id")?,
            names: [self.text("name_en")?, self.text("name_ko")?, self.text("name_zh")?],
            today: ["kr", "cn", "global"].map(|market| self.list(market)),
            note: self.text("note")?,
        })
    }
}

/// The book the program was built with.
///
/// # Errors
/// Never for a program that was built: the build checks the same files.
#[cfg(not(target_arch = "wasm32"))]
pub fn shipped_library() -> Result<Book, BookError> {
    book(SHIPPED.iter().copied())
}

/// The book in a pack: a JSON list of names below `data/` with the texts of the files.
///
/// # Errors
/// When the text is no such list, or a file is missing or is not the table it should be.
pub fn read_library(pack: &str) -> Result<Book, BookError> {
    if pack.len() > MAX_BYTES {
        return error("", "is too big");
    }
    let files: Vec<(String, String)> = serde_json::from_str(pack).or_else(|e| error("", e.to_string()))?;
    book(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

fn book<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Book, BookError> {
    let mut tables: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (name, text) in files {
        if name.starts_with("extensions/") {
            for (table, rows) in extension(name, text)? {
                tables.entry(table).or_default().extend(rows);
            }
        } else {
            tables.entry(name.to_owned()).or_default().extend(csv_rows(name, text)?);
        }
    }
    let mut take = |file: &'static str| match tables.remove(file) {
        Some(rows) if !rows.is_empty() => Ok(Table { file, rows }),
        _ => error(file, "is missing or empty"),
    };
    Ok(Book {
        entries: take("benchmarks.csv")?.each(Row::entry)?,
        rules: take("compliance.csv")?.each(Row::rule)?,
        plan_rules: take("rules.csv")?.each(Row::plan_rule)?,
        former: take("former_media.csv")?.each(Row::former)?,
        metrics: take("metrics.csv")?.notes("id", &["unit", "name_en", "name_ko", "name_zh"])?,
        channels: take("channels.csv")?.notes("id", &["source", "min_source", "compliance"])?,
        industries: take("industries.csv")?.notes("id", &INDUSTRY_SOURCES)?,
        calendar: take("calendar.csv")?.notes("id", &["source"])?,
        rates: take("rates.csv")?.notes("currency", &["source"])?,
        prices: take("price_changes.csv")?.notes("region", &["source"])?,
        translations: take("translations.csv")?.notes("en", &["ko", "zh"])?,
    })
}
