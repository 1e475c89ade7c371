//! Rows of the data files and of extensions, with what an error message needs to find a row again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub type Outcome<T = ()> = Result<T, String>;

/// One data row.
#[derive(Clone, Debug)]
pub struct Row {
    /// The file below `data/`, and where in it the row is.
    place: String,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// A row from its cells; `place` names the file and the line or entry.
    pub fn new(place: String, cells: BTreeMap<String, String>) -> Self {
        Self { place, cells }
    }

    /// One part of a cell, to be checked like a cell of its own.
    pub fn part(&self, column: &str, part: &str) -> Self {
        let id = self.cells.get("id").cloned().unwrap_or_default();
        let cells = [("id".to_owned(), id), (column.to_owned(), part.to_owned())];
        Self { place: self.place.clone(), cells: BTreeMap::from(cells) }
    }

    /// The names of the columns.
    pub fn columns(&self) -> BTreeSet<String> {
        self.cells.keys().cloned().collect()
    }

    /// Whether the row comes from an extension.
    pub fn is_extension(&self) -> bool {
        self.place.starts_with("extensions/")
    }

    /// Refuses the row, naming the cell and the way to mend it.
    pub fn wrong<T>(&self, column: &str, mend: &str) -> Outcome<T> {
        let id = self.cells.get("id").map_or("", String::as_str);
        Err(format!("data/{} ({id}), column `{column}`: {mend}", self.place))
    }

    pub fn opt(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    pub fn set(&mut self, column: &str, cell: &str) {
        self.cells.insert(column.to_owned(), cell.to_owned());
    }

    pub fn text(&self, column: &str) -> Outcome<&str> {
        match self.opt(column) {
            "" => self.wrong(column, "is empty; fill it in (no source is written as `expert judgement`, grade D)"),
            cell => Ok(cell),
        }
    }

    pub fn literal(&self, column: &str) -> Outcome<String> {
        Ok(format!("{:?}", self.text(column)?))
    }

    /// Numbers stay text: the table repeats exactly the digits of the file.
    pub fn number(&self, column: &str, low: f64, high: f64) -> Outcome<f64> {
        match self.text(column)?.parse::<f64>() {
            Ok(value) if (low..=high).contains(&value) => Ok(value),
            _ => self.wrong(column, &format!("must be a number from {low} to {high}, written like 12.5")),
        }
    }

    pub fn opt_number(&self, column: &str, low: f64, high: f64) -> Outcome<Option<f64>> {
        if self.opt(column).is_empty() { Ok(None) } else { self.number(column, low, high).map(Some) }
    }

    pub fn whole(&self, column: &str, high: u32) -> Outcome<u32> {
        match self.text(column)?.parse::<u32>() {
            Ok(value) if value <= high => Ok(value),
            _ => self.wrong(column, &format!("must be a whole number from 0 to {high}")),
        }
    }

    /// `snake_case` cell to the Rust variant of the same name; a misspelt one would not compile, so it is refused here.
    pub fn variant(&self, column: &str, kind: &str, allowed: &str) -> Outcome<String> {
        let cell = self.text(column)?;
        if !allowed.split(' ').any(|name| name == cell) {
            return self.wrong(column, &format!("`{cell}` is unknown; use one of: {allowed}"));
        }
        let camel: String = cell
            .split('_')
            .map(|part| {
                part.chars().take(1).map(|c| c.to_ascii_uppercase()).chain(part.chars().skip(1)).collect::<String>()
            })
            .collect();
        Ok(format!("{kind}::{camel}"))
    }

    pub fn grade(&self, column: &str) -> Outcome<String> {
        match self.text(column)? {
            grade @ ("A" | "B" | "C" | "D") => Ok(format!("Grade::{grade}")),
            _ => self.wrong(column, "must be A, B, C or D"),
        }
    }

    pub fn currency(&self) -> Outcome<String> {
        match self.text("currency")? {
            "KRW" => Ok("Currency::Krw".into()),
            "CNY" => Ok("Currency::Cny".into()),
            "USD" => Ok("Currency::Usd".into()),
            "EUR" => Ok("Currency::Eur".into()),
            "JPY" => Ok("Currency::Jpy".into()),
            _ => self.wrong("currency", "must be KRW, CNY, USD, EUR or JPY"),
        }
    }

    pub fn name(&self) -> Outcome<String> {
        let (en, ko, zh) = (self.literal("name_en")?, self.literal("name_ko")?, self.literal("name_zh")?);
        Ok(format!("Text::new({en}, {ko}, {zh})"))
    }

    /// Judged figures cannot pretend to a better grade than D.
    pub fn honest(&self, grade: &str, basis: &str) -> Outcome {
        let judged = self.opt(basis) == "judged";
        if judged && self.opt(grade) != "D" {
            return self.wrong(grade, "a judged figure is always grade D; find a source or lower the grade");
        }
        Ok(())
    }

    pub fn yes(&self, column: &str) -> Outcome<bool> {
        match self.text(column)? {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => self.wrong(column, "must be yes or no"),
        }
    }

    pub fn date(&self, column: &str) -> Outcome<(u32, u32, u32)> {
        let parts: Vec<u32> = self.text(column)?.split('-').filter_map(|part| part.parse().ok()).collect();
        match parts.as_slice() {
            [year @ 2020..=2099, month @ 1..=12, day @ 1..=31] if *day <= month_days(*year, *month) => {
                Ok((*year, *month, *day))
            }
            _ => self.wrong(column, "must be a date of the calendar written YYYY-MM-DD, 2020 to 2099"),
        }
    }
}

/// Days of a month in the years 2020 to 2099, where every fourth year is a leap year.
fn month_days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The rows of `data/{file}`.
pub fn read(data: &Path, file: &str) -> Outcome<Vec<Row>> {
    let mut reader = csv::Reader::from_path(data.join(file)).map_err(|e| format!("data/{file} cannot be read: {e}"))?;
    let header = reader.headers().map_err(|e| format!("data/{file}, line 1: {e}"))?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| format!("data/{file}: {e}; quote cells that contain a comma"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
        rows.push(Row::new(format!("{file}, line {line}"), cells));
    }
    Ok(rows)
}

/// Refuses a key that occurs twice.
pub fn unique(rows: &[Row], key: &str) -> Outcome {
    let mut seen = BTreeSet::new();
    for row in rows {
        if !seen.insert(row.text(key)?) {
            return row.wrong(key, "occurs twice; ids are unique, give the new row a new one (…_2)");
        }
    }
    Ok(())
}

/// Words that stand beside channel ids in the names of fields.
const RESERVED: &str = "channels own table take template import more list";

/// Refuses an id that could be taken for something else in an address, a field name or a plan file.
pub fn plain_ids(rows: &[Row]) -> Outcome {
    for row in rows {
        let id = row.text("id")?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !id.chars().all(plain) || RESERVED.split(' ').any(|word| word == id) {
            return row.wrong("id", &format!("use lower-case letters, digits and _ only, and none of: {RESERVED}"));
        }
    }
    Ok(())
}
