//! The tables that are fetched when somebody asks: every figure with its source, the rules, what old media became. They
//! are not compiled in, so what the app would stumble over at run time is refused here.

use std::collections::BTreeSet;

use super::facts::{BASES, known, range, year};
use super::table::{Outcome, Row};

const FAMILIES: &str =
    "all affiliate commerce community content display email interactive kol local messaging pr search social video";
const MARKETS: &str = "kr cn us global eu ca au es ae at gb it de jp";

/// Checks `metrics.csv` and that every figure has a known metric, the money it needs and a unit that fits.
pub fn metrics(metrics: &[Row], figures: &[Row]) -> Outcome {
    for row in metrics {
        row.name()?;
        row.variant("unit", "Unit", "percent money ratio count hours days index")?;
    }
    let ids: BTreeSet<&str> = metrics.iter().map(|row| row.opt("id")).collect();
    for row in figures {
        known(row, "metric", &ids, "metrics.csv")?;
        row.variant("region", "Market", MARKETS)?;
        let metric = metrics.iter().find(|metric| metric.opt("id") == row.opt("metric"));
        match (metric.map_or("", |metric| metric.opt("unit")), row.opt("currency").is_empty()) {
            ("money", _) => drop(row.currency()?),
            (_, false) => return row.wrong("currency", "must be empty; this metric is not an amount of money"),
            ("percent", _) => drop(row.number("value", 0.0, 100.0)?),
            _ => {}
        }
        year(row)?;
    }
    Ok(())
}

/// Checks the compliance rules, and that channels name only rules there are.
pub fn compliance(rules: &[Row], channels: &[Row]) -> Outcome {
    for row in rules {
        for column in ["topic", "rule", "penalty", "law", "source"] {
            row.text(column)?;
        }
        row.variant("region", "Market", MARKETS)?;
        row.grade("grade")?;
        row.variant("checked", "Checked", "yes partly no")?;
        if !matches!(row.text("as_of")?.split('-').collect::<Vec<_>>().as_slice(), [year, month] if year.len() == 4 && month.len() == 2)
        {
            return row.wrong("as_of", "must be the month the rule was read in, written YYYY-MM");
        }
        for family in row.text("applies_to")?.split('|') {
            if !FAMILIES.split(' ').any(|known| known == family) {
                return row.wrong("applies_to", &format!("`{family}` is unknown; use, divided by |: {FAMILIES}"));
            }
        }
    }
    references(channels, "compliance", rules, "compliance.csv")
}

/// Checks a column that holds ids of `targets`, divided by `|`; it may be empty.
fn references(rows: &[Row], column: &str, targets: &[Row], file: &str) -> Outcome {
    let ids: BTreeSet<&str> = targets.iter().map(|row| row.opt("id")).collect();
    for row in rows {
        for id in row.opt(column).split('|').filter(|id| !id.is_empty()) {
            if !ids.contains(id) {
                return row
                    .wrong(column, &format!("`{id}` is not an id of data/{file}; correct it or add the row there"));
            }
        }
    }
    Ok(())
}

/// Checks the plan-level figures.
pub fn rules(rows: &[Row]) -> Outcome {
    for row in rows {
        for column in ["topic", "rule", "unit", "source"] {
            row.text(column)?;
        }
        row.grade("grade")?;
        row.variant("basis", "Basis", BASES)?;
        row.honest("grade", "basis")?;
        year(row)?;
        row.variant("region", "Market", MARKETS)?;
        if let Some(value) = row.opt_number("value", 0.0, 1e9)? {
            range(row, value)?;
        }
    }
    Ok(())
}

/// Checks what became of the media of the source texts.
pub fn former_media(rows: &[Row], channels: &[Row]) -> Outcome {
    for row in rows {
        row.name()?;
        row.text("seeds")?;
        row.text("note")?;
        for column in ["kr", "cn", "global"] {
            row.text(column)?;
            references(std::slice::from_ref(row), column, channels, "channels.csv")?;
        }
    }
    Ok(())
}

/// The columns of every table that a reader sees as prose.
const PROSE: [(&str, &[&str]); 9] = [
    ("benchmarks.csv", &["note", "sample", "source_name", "source_title"]),
    ("calendar.csv", &["source"]),
    ("channels.csv", &["source", "min_source"]),
    ("compliance.csv", &["topic", "rule", "penalty", "law", "source"]),
    ("former_media.csv", &["note"]),
    (
        "industries.csv",
        &["gross_margin_source", "contribution_source", "cycle_source", "repeat_rate_source", "marketing_source"],
    ),
    ("price_changes.csv", &["source", "note"]),
    ("rates.csv", &["source"]),
    ("rules.csv", &["topic", "rule", "unit", "source", "note"]),
];

/// Checks that every English text of the shipped tables stands in `translations.csv`, once, and that nothing stands
/// there for nothing. Extensions may leave their texts untranslated; they are then shown as they are.
pub fn translations<'a>(translations: &[Row], table: impl Fn(&str) -> &'a [Row]) -> Outcome {
    let known: BTreeSet<&str> = translations.iter().map(|row| row.opt("en")).collect();
    let mut used = BTreeSet::new();
    for (file, columns) in PROSE {
        for row in table(file) {
            for column in columns {
                let text = row.opt(column);
                used.insert(text);
                if !text.is_empty() && !known.contains(text) && !row.is_extension() {
                    return row.wrong(column, "has no row in data/translations.csv; add one with its `ko` and `zh`");
                }
            }
        }
    }
    for row in translations {
        for column in ["en", "ko", "zh"] {
            row.text(column)?;
        }
        if !used.contains(row.opt("en")) {
            return row.wrong("en", "is not used by any table any more; remove the row");
        }
    }
    Ok(())
}
