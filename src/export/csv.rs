//! The document's tables as comma-separated text (RFC 4180) for spreadsheets: numbers as plain digits, text so that no
//! program takes it for a formula.

use ::csv::{Terminator, WriterBuilder};

use crate::base::Currency;
use crate::i18n;
use crate::i18n::number::NO_FIGURE;
use crate::report::doc::{Block, Cell, Doc, Table};

use super::clean::clean;

/// All tables and the numbers of all charts one after the other, each under a line with its caption, parted by empty
/// lines.
#[must_use]
pub fn csv(doc: &Doc) -> String {
    let tables = doc.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some((&table.caption, table)),
        Block::Chart(picture) => Some((&picture.title, &picture.data)),
        _ => None,
    });
    let mut out = Records::default();
    for (place, (caption, table)) in tables.enumerate() {
        if place > 0 {
            out.0.push(Vec::new());
        }
        out.0.push(vec![safe(caption)]);
        out.table(table);
    }
    out.text()
}

#[derive(Default)]
pub(super) struct Records(pub(super) Vec<Vec<String>>);

impl Records {
    fn table(&mut self, table: &Table) {
        self.0.push(table.head.iter().map(|cell| safe(&cell.text)).collect());
        self.0.extend(table.rows.iter().chain(&table.total).map(|row| row.iter().map(value).collect()));
    }

    /// With the mark by which Excel knows UTF-8.
    pub(super) fn text(&self) -> String {
        let mut out = "\u{feff}".to_owned();
        for record in &self.0 {
            if record.is_empty() {
                // The writer would quote an empty field where a line should be empty.
                out.push_str("\r\n");
                continue;
            }
            let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
            let written = writer.write_record(record).ok().and_then(|()| writer.into_inner().ok());
            out.push_str(&written.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default());
        }
        out
    }
}

/// A cell: a number as plain digits where it is one, text otherwise. A place without a value stays empty.
fn value(cell: &Cell) -> String {
    if let Some(figure) = &cell.figure
        && figure.value.is_finite()
    {
        return if cell.text == NO_FIGURE { String::new() } else { plain(figure.value) };
    }
    if !cell.numeric {
        return safe(&cell.text);
    }
    if cell.text == NO_FIGURE {
        return String::new();
    }
    number(&cell.text).map_or_else(|| safe(&cell.text), plain)
}

/// The number a written number stands for, where it can be only one: `−1,240`, `2.85만원`, `₩14.9M`, `3.0%`.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    const MOST: f64 = 1e15;
    let (negative, body) = match text.trim().strip_prefix(['−', '-']) {
        Some(body) => (true, body),
        None => (false, text.trim()),
    };
    if body.starts_with(['−', '-', '+']) {
        return None;
    }
    let size = match body.strip_suffix('%') {
        Some(percent) => i18n::parse_decimal(percent, MOST, 12).ok().map(|percent| percent / 100.0),
        None => i18n::parse_decimal(body, MOST, 12).ok().or_else(|| {
            let amount = |currency| Some(i18n::parse_money(body, currency).ok()?.major(currency));
            Currency::ALL.into_iter().find_map(amount)
        }),
    }?;
    Some(if negative { -size } else { size })
}

/// Ten significant digits at most, without exponent and without zeros at the end.
pub(super) fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let rounded: f64 = format!("{value:.9e}").parse().unwrap_or(value);
    // Adding zero turns minus zero into zero.
    format!("{}", rounded + 0.0)
}

/// A text no spreadsheet takes for a formula. Full-width signs count: Excel reads them like the others in East Asia. An
/// apostrophe keeps the text readable; it is what spreadsheets themselves mark text with.
#[must_use]
pub fn safe(text: &str) -> String {
    let text = clean(text);
    let first = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    });
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if first.starts_with(signs) || text.starts_with('\n') { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_plain_digits() {
        for (text, digits) in [
            ("−1,240", "-1240"),
            ("2.85만원", "28500"),
            ("−1.2억원", "-120000000"),
            ("1493万韩元", "14930000"),
            ("₩14.9M", "14900000"),
            ("$9,999.99", "9999.99"),
            ("−₩5", "-5"),
            ("CN¥1,234.50", "1234.5"),
            ("3.0%", "0.03"),
            ("2.9%", "0.029"),
            ("0.012", "0.012"),
            ("28,000원", "28000"),
            ("0", "0"),
        ] {
            assert_eq!(number(text).map(plain).as_deref(), Some(digits), "{text}");
        }
        for text in ["", "–", "3 : 1", "12–18", "3 months", "A", "=1", "--5", "+-5", "1.2.3", "주 5시간", "NaN", "inf"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn text_is_never_a_formula() {
        for text in
            ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a", " =1", "\u{feff}=1", "\u{0}=1"]
        {
            assert!(safe(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe("a=1, −5 –"), "a=1, −5 –");
    }

    #[test]
    fn a_table_by_hand() {
        let table = Table {
            id: "t".into(),
            caption: "=Costs".into(),
            head: vec![Cell::text("What, where"), Cell::number("Sum")],
            rows: vec![
                vec![Cell::text("-discount"), Cell::number("−₩1,200")],
                vec![Cell::text("say \"hi\"\nnow"), Cell::number("–")],
            ],
            total: Some(vec![Cell::text("Total"), Cell::number("2 of 3")]),
        };
        let rows = "\"What, where\",Sum\r\n'-discount,-1200\r\n\"say \"\"hi\"\"\nnow\",\r\nTotal,2 of 3\r\n";
        let mut records = Records::default();
        records.table(&table);
        assert_eq!(records.text(), format!("\u{feff}{rows}"));
    }
}
