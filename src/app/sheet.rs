//! The sheet of results: cells of touchpoints or months by what is counted, and what pasting into it means.

use crate::base::{Currency, Lang, Month, Text};
use crate::i18n::{self, Expected, InputError};
use crate::intake::number;
use crate::plan::actuals::MAX_COUNT;
use crate::plan::{ActualCell, ActualMetric};

use super::codec::Kind;

/// One row of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Month.
    pub month: Month,
    /// Channel id; `None` for all touchpoints together.
    pub channel: Option<String>,
}

impl SheetRow {
    /// The field id of a cell.
    #[must_use]
    pub fn field(&self, metric: ActualMetric) -> String {
        format!("evaluation.{}.{}.{}", self.month, self.channel.as_deref().unwrap_or("all"), metric.slug())
    }
}

/// What a cell holds.
#[must_use]
pub const fn kind(metric: ActualMetric, currency: Currency) -> Kind {
    if metric.is_money() { Kind::Money(currency) } else { Kind::Count(MAX_COUNT) }
}

/// Why nothing was pasted; rows and columns count from 1 within what was pasted.
#[derive(Clone, Debug, PartialEq)]
pub enum PasteProblem {
    /// A cell cannot be read.
    Cell {
        /// Row.
        row: usize,
        /// Column.
        column: usize,
        /// What stands there.
        text: String,
        /// Why.
        problem: InputError,
    },
    /// It reaches over the edge of the sheet.
    TooLarge {
        /// Its rows and columns.
        size: (usize, usize),
        /// Rows and columns there are from the cell on.
        room: (usize, usize),
    },
    /// It is no table.
    NoTable,
}

/// Most bytes that are pasted; the longest sheet, of 36 months with 60 touchpoints each, has a fifth of them.
const MAX_PASTED: usize = 1_000_000;

/// Whether a pasted text is more than one cell.
#[must_use]
pub fn is_table(text: &str) -> bool {
    let text = text.trim_end_matches(['\r', '\n']);
    text.contains(['\t', '\n', '\r'])
}

/// What pasting `text` into the cell at row and column `at` enters; blank cells leave what is there.
///
/// # Errors
/// Why nothing of it is taken.
pub fn pasted(
    rows: &[SheetRow],
    columns: &[ActualMetric],
    at: (usize, usize),
    text: &str,
    currency: Currency,
) -> Result<Vec<ActualCell>, PasteProblem> {
    if text.len() > MAX_PASTED {
        return Err(PasteProblem::NoTable);
    }
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let table: Vec<csv::StringRecord> =
        reader.records().collect::<Result<_, _>>().map_err(|_| PasteProblem::NoTable)?;
    let (rows, columns) = (rows.get(at.0..).unwrap_or_default(), columns.get(at.1..).unwrap_or_default());
    let filled = |record: &csv::StringRecord| {
        let cells = record.iter().enumerate();
        cells.filter(|(_, cell)| !cell.trim().is_empty()).map(|(at, _)| at).last()
    };
    let wide = table.iter().filter_map(filled).max().map_or(0, |last| last + 1);
    let high = table.iter().rposition(|record| filled(record).is_some()).map_or(0, |last| last + 1);
    if high == 0 {
        return Err(PasteProblem::NoTable);
    }
    if high > rows.len() || wide > columns.len() {
        return Err(PasteProblem::TooLarge { size: (high, wide), room: (rows.len(), columns.len()) });
    }
    let mut cells = Vec::new();
    for (r, (row, record)) in rows.iter().zip(&table).enumerate() {
        for (c, (metric, text)) in columns.iter().zip(record).enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            let ambiguous = Err(InputError::NotANumber { expected: Expected::Decimal });
            let parsed = kind(*metric, currency).parse(text);
            let parsed = if number::ambiguous(text.trim(), b'\t') { ambiguous } else { parsed };
            let value = parsed.map_err(|problem| PasteProblem::Cell {
                row: r + 1,
                column: c + 1,
                text: text.chars().take(40).collect(),
                problem,
            })?;
            let (month, channel) = (row.month, row.channel.clone());
            cells.push(ActualCell { month, channel, metric: *metric, value: value.number() });
        }
    }
    Ok(cells)
}

/// Why nothing was pasted, in words.
#[must_use]
pub fn paste_problem(problem: &PasteProblem, lang: Lang) -> String {
    match problem {
        PasteProblem::Cell { row, column, text, problem } => {
            CELL.fill(lang, &[&row.to_string(), &column.to_string(), text, &i18n::input_error(*problem, lang)])
        }
        PasteProblem::TooLarge { size, room } => TOO_LARGE
            .fill(lang, &[size.0, size.1, room.0, room.1].map(|n| n.to_string()).each_ref().map(String::as_str)),
        PasteProblem::NoTable => NO_TABLE.get(lang).to_owned(),
    }
}

const CELL: Text = Text::new(
    "Nothing was pasted. Row {0}, column {1} of what you copied is “{2}”: {3} Copy the numbers only, without headings.",
    "붙여 넣지 않았어요. 복사한 내용의 {0}행 {1}열 ‘{2}’: {3} 제목 없이 숫자만 복사해 주세요.",
    "未粘贴任何内容。所复制内容第{0}行第{1}列为“{2}”：{3}请只复制数字，不含表头。",
);
const TOO_LARGE: Text = Text::new(
    "Nothing was pasted. You copied {0} rows and {1} columns; from this cell on there is room for {2} rows and {3} \
     columns. Start further up or left, or copy less.",
    "붙여 넣지 않았어요. 복사한 내용은 {0}행 {1}열인데 이 칸부터는 {2}행 {3}열까지 들어가요. 더 위나 왼쪽 칸에서 시작하거나 덜 복사해 주세요.",
    "未粘贴任何内容。复制了{0}行{1}列，而从此单元格起只能容纳{2}行{3}列。请从更靠上或靠左的单元格开始，或减少复制范围。",
);
const NO_TABLE: Text = Text::new(
    "Nothing was pasted: there are no numbers in what you copied.",
    "붙여 넣지 않았어요. 복사한 내용에 숫자가 없어요.",
    "未粘贴任何内容：所复制的内容中没有数字。",
);

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<SheetRow> {
        let month = Month::new(2027, 3).unwrap();
        ["a", "b", "c"].map(|id| SheetRow { month, channel: Some(id.to_owned()) }).into()
    }

    const COLUMNS: [ActualMetric; 3] = [ActualMetric::Spend, ActualMetric::Visits, ActualMetric::Deals];

    fn paste(at: (usize, usize), text: &str) -> Result<Vec<(String, ActualMetric, Option<u64>)>, PasteProblem> {
        let cells = pasted(&rows(), &COLUMNS, at, text, Currency::Krw)?;
        Ok(cells.into_iter().map(|cell| (cell.channel.unwrap(), cell.metric, cell.value)).collect())
    }

    #[test]
    fn a_block_from_a_spreadsheet_fills_from_the_cell_on() {
        let block = "1,800,000\t3,673\r\n\t120\r\n";
        let of = |id: &str, metric, value| (id.to_owned(), metric, Some(value));
        assert_eq!(
            paste((1, 0), block).unwrap(),
            [
                of("b", ActualMetric::Spend, 1_800_000),
                of("b", ActualMetric::Visits, 3_673),
                of("c", ActualMetric::Visits, 120)
            ]
        );
        assert_eq!(paste((0, 1), "\"₩5\"\t2").unwrap_err(), paste((0, 1), "₩5\t2").unwrap_err());
        assert!(is_table("1\t2") && is_table("1\n2") && !is_table("12\r\n"));
    }

    #[test]
    fn all_or_nothing_with_the_place_that_is_wrong() {
        let wrong = paste((0, 0), "1\t2\n3\tabc").unwrap_err();
        assert!(matches!(&wrong, PasteProblem::Cell { row: 2, column: 2, text, .. } if text == "abc"), "{wrong:?}");
        assert_eq!(paste((2, 1), "1\t2\t3\n4\t5\t6"), Err(PasteProblem::TooLarge { size: (2, 3), room: (1, 2) }));
        assert_eq!(paste((0, 0), "\t\n\t"), Err(PasteProblem::NoTable));
        let long = |rows: usize| paste((0, 0), &format!("1\t2{}", "\n\t".repeat(rows)));
        assert_eq!((long(1_000).map(|cells| cells.len()), long(MAX_PASTED / 2)), (Ok(2), Err(PasteProblem::NoTable)));
        // A decimal comma of another country's spreadsheet is not a hundred times as much.
        assert!(matches!(paste((0, 0), "1234,56\t2"), Err(PasteProblem::Cell { row: 1, column: 1, .. })));
        for lang in Lang::ALL {
            assert!(paste_problem(&wrong, lang).contains("abc"), "{lang:?}");
        }
    }
}
