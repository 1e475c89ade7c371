//! The whole library: its data files, the extensions beside them, and the one check of all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::table::{self, Outcome, Row};
use super::{facts, texts};

/// The data files, in the order in which they are read.
pub const FILES: [&str; 11] = [
    "channels.csv",
    "benchmarks.csv",
    "metrics.csv",
    "industries.csv",
    "calendar.csv",
    "compliance.csv",
    "rules.csv",
    "former_media.csv",
    "rates.csv",
    "price_changes.csv",
    "translations.csv",
];

/// Tables an extension may add rows to.
const EXTENSIBLE: [&str; 8] =
    ["benchmarks", "calendar", "channels", "compliance", "industries", "metrics", "rules", "translations"];

/// The tables with the rows of all extensions, and the names of the extensions.
pub struct Library {
    tables: BTreeMap<&'static str, Vec<Row>>,
    /// File names in `data/extensions/`, sorted.
    pub extensions: Vec<String>,
}

impl Library {
    /// Reads the files below `data`.
    pub fn read(data: &Path) -> Outcome<Self> {
        let mut tables = BTreeMap::new();
        for file in FILES {
            tables.insert(file, table::read(data, file)?);
        }
        let mut library = Self { tables, extensions: Vec::new() };
        if let Ok(folder) = data.join("extensions").read_dir() {
            library.extensions = folder
                .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
                .filter(|name| name.ends_with(".json"))
                .collect();
        }
        library.extensions.sort();
        for name in library.extensions.clone() {
            let text = std::fs::read_to_string(data.join("extensions").join(&name))
                .map_err(|e| format!("data/extensions/{name} cannot be read: {e}"))?;
            library.extend(&name, &text)?;
        }
        Ok(library)
    }

    /// Adds the rows of an extension: a JSON object with, under the name of a table, the rows to add, each an object
    /// with the columns of that table.
    pub fn extend(&mut self, name: &str, text: &str) -> Outcome {
        let wrong = |what: &str| format!("data/extensions/{name}: {what}");
        let json: serde_json::Value = serde_json::from_str(text).map_err(|e| wrong(&format!("is not JSON: {e}")))?;
        let tables =
            json.as_object().ok_or_else(|| wrong("must be an object with tables, like {\"benchmarks\": [ … ]}"))?;
        for (key, rows) in tables {
            if key == "about" {
                continue;
            }
            let Some(file) = FILES
                .into_iter()
                .find(|file| file.strip_suffix(".csv") == Some(key.as_str()) && EXTENSIBLE.contains(&key.as_str()))
            else {
                return Err(wrong(&format!("`{key}` is not a table; use one of: about {}", EXTENSIBLE.join(" "))));
            };
            let rows = rows.as_array().ok_or_else(|| wrong(&format!("`{key}` must be a list of rows")))?;
            let columns = self.columns(file);
            for (number, cells) in rows.iter().enumerate() {
                let place = format!("extensions/{name}, {key} entry {}", number + 1);
                let cells = cells.as_object().ok_or_else(|| format!("data/{place}: must be an object of cells"))?;
                let mut row = Row::new(place, BTreeMap::new());
                for (column, cell) in cells {
                    let cell = match cell {
                        serde_json::Value::String(text) => text.clone(),
                        serde_json::Value::Number(number) => number.to_string(),
                        serde_json::Value::Null => String::new(),
                        _ => return row.wrong(column, "must be a text or a number"),
                    };
                    row.set(column, &cell);
                    if !columns.contains(column) {
                        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
                        return row.wrong(column, &format!("is not a column of {file}; it has: {}", columns.join(" ")));
                    }
                }
                self.tables.entry(file).or_default().push(row);
            }
        }
        Ok(())
    }

    fn columns(&self, file: &str) -> BTreeSet<String> {
        self.table(file).first().map(Row::columns).unwrap_or_default()
    }

    /// The rows of a file.
    pub fn table(&self, file: &str) -> &[Row] {
        self.tables.get(file).map_or(&[], Vec::as_slice)
    }

    /// Checks everything and gives the tables to compile in, by file name.
    pub fn compile(&self) -> Outcome<Vec<(&'static str, String)>> {
        for file in FILES {
            let key = match file {
                "rates.csv" => "currency",
                "price_changes.csv" => "region",
                "translations.csv" => "en",
                _ => "id",
            };
            table::unique(self.table(file), key)?;
            if key == "id" {
                table::plain_ids(self.table(file))?;
            }
        }
        let ids = |file| self.table(file).iter().map(|row| row.opt("id")).collect::<BTreeSet<&str>>();
        let (channels, figures) = (self.table("channels.csv"), self.table("benchmarks.csv"));
        let tables = vec![
            ("channels.rs", facts::channels(channels)?),
            ("figures.rs", facts::figures(figures, &ids("channels.csv"), &ids("industries.csv"))?),
            ("industries.rs", facts::industries(self.table("industries.csv"), &ids("industries.csv"))?),
            ("calendar.rs", facts::calendar(self.table("calendar.csv"))?),
            ("rates.rs", facts::rates(self.table("rates.csv"))?),
            ("price_changes.rs", facts::price_changes(self.table("price_changes.csv"))?),
        ];
        texts::metrics(self.table("metrics.csv"), figures)?;
        texts::compliance(self.table("compliance.csv"), channels)?;
        texts::rules(self.table("rules.csv"))?;
        texts::former_media(self.table("former_media.csv"), channels)?;
        texts::translations(self.table("translations.csv"), |file| self.table(file))?;
        Ok(tables)
    }
}
