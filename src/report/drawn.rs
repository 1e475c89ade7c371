//! What every chart needs beside its drawing: the table of its numbers.

use crate::base::{Lang, Text};
use crate::chart::Bar;
use crate::forecast::Figure;
use crate::i18n;

use super::doc::{Cell, Table};

/// What the table below a chart is called.
const CAPTION: Text = Text::new("The numbers of the chart", "그래프의 수치", "图中数据");

/// The table of the chart `id`; `true` in the head for numbers.
pub(super) fn data(id: &str, head: &[(Text, bool)], rows: Vec<Vec<Cell>>, lang: Lang) -> Table {
    let head = head.iter().map(|(text, numeric)| Cell { numeric: *numeric, ..Cell::text(text.get(lang)) });
    table(id, head.collect(), rows, lang)
}

/// The same with a head that follows from the plan.
pub(super) fn table(id: &str, head: Vec<Cell>, rows: Vec<Vec<Cell>>, lang: Lang) -> Table {
    Table { id: format!("{id}-data"), caption: CAPTION.get(lang).to_owned(), head, rows, total: None }
}

/// A number with its receipt.
pub(super) fn number(text: String, figure: &Figure) -> Cell {
    Cell { figure: Some(figure.clone()), ..Cell::number(text) }
}

/// The longest and the shortest of some bars, in a sentence.
pub(super) fn extremes(bars: &[Bar], lang: Lang) -> String {
    let by = |a: &&Bar, b: &&Bar| a.value.total_cmp(&b.value);
    let Some((most, least)) = bars.iter().max_by(by).zip(bars.iter().min_by(by)) else { return String::new() };
    let text = if bars.len() > 1 { EXTREMES } else { ONLY };
    text.fill(lang, &[&most.label, &most.text, &least.label, &least.text])
}

const ONLY: Text = Text::new("“{0}”: {1}.", "‘{0}’: {1}.", "“{0}”为{1}。");
const EXTREMES: Text = Text::new(
    "“{0}” is highest with {1}, “{2}” lowest with {3}.",
    "최고: ‘{0}’ {1}. 최저: ‘{2}’ {3}.",
    "最高的是“{0}”，为{1}；最低的是“{2}”，为{3}。",
);

/// A number of things of the forecast, in the two digits its evidence carries.
pub(super) fn count(value: f64, lang: Lang) -> String {
    i18n::significant(value, 2, lang)
}
