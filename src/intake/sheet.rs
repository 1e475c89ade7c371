//! The text of a table to records with their lines: which sign parts the cells, where lines end, and how cells are kept
//! from being taken for formulas.

/// Most records that are looked at; a longer file is no table somebody looks through before saying yes.
pub const MAX_RECORDS: usize = 20_000;
/// Most cells of a row; reports have under a hundred.
pub(super) const MAX_CELLS: usize = 1_000;
/// Most cells of all rows together.
const MAX_ALL: usize = 1_000_000;
/// Longest cell in bytes: what a spreadsheet holds in one, 32,767 characters.
const MAX_CELL: usize = 100_000;
/// Longest text in bytes: files are no longer than 4 MB, and other encodings are up to twice as long in UTF-8.
const MAX_TEXT: usize = 8_000_000;

/// Records that are looked at to find out how a table is made.
const LOOKED_AT: usize = 40;

/// Why a text has no records to offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetProblem {
    /// Nothing in it.
    Empty,
    /// More than [`MAX_RECORDS`], or than is looked through.
    TooLong,
    /// Not a table at this line.
    Broken {
        /// Line, 1-based.
        line: u64,
    },
}

/// One row in which anything but signs stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Line on which it begins, 1-based, as an editor counts.
    pub line: u64,
    /// Whether empty lines stand before it.
    pub apart: bool,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Record {
    /// A cell without blanks and without the apostrophe of [`guarded`]; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| unguarded(cell))
    }
}

/// The text with one kind of line end, so that lines are counted as an editor counts them, and without the mark of its
/// encoding.
#[must_use]
pub fn unified(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// The sign that parts the cells: the one with which some record at the top has the most words. Words, because commas
/// also part thousands and semicolons stand in names; of equals the rarer sign, for a comma is in many a text.
#[must_use]
pub fn separator(unified: &str) -> u8 {
    let words = |separator: &u8| {
        let top = reader(unified, *separator).into_records().take(LOOKED_AT);
        let word = |cell: &&str| cell.len() <= MAX_CELL && is_word(cell);
        let words = |record: csv::StringRecord| record.iter().take(MAX_CELLS).filter(word).count();
        top.flatten().map(words).max().unwrap_or(0)
    };
    // Of equals `max_by_key` gives the last.
    [b',', b';', b'\t'].into_iter().max_by_key(words).unwrap_or(b',')
}

/// Whether something other than a number or a date stands in a cell.
#[must_use]
pub fn is_word(cell: &str) -> bool {
    !cell.trim().is_empty() && !cell.bytes().any(|byte| byte.is_ascii_digit())
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// The records of a text that went through [`unified`].
///
/// # Errors
/// [`SheetProblem`], where there are none or too many.
pub fn records(unified: &str, separator: u8) -> Result<Vec<Record>, SheetProblem> {
    if unified.len() > MAX_TEXT {
        return Err(SheetProblem::TooLong);
    }
    let mut lines = Lines { text: unified.as_bytes(), at: 0, line: 1 };
    let mut records = Vec::new();
    let mut apart = true;
    let mut all = 0;
    for record in reader(unified, separator).records() {
        let record =
            record.map_err(|error| SheetProblem::Broken { line: error.position().map_or(1, csv::Position::line) })?;
        let byte = record.position().map_or(0, csv::Position::byte);
        let (line, blank) = lines.at(byte);
        apart |= blank;
        // Before they are looked into: a cell may be the whole file.
        if record.iter().any(|cell| cell.len() > MAX_CELL) {
            return Err(SheetProblem::Broken { line });
        }
        if !record.iter().any(|cell| cell.contains(char::is_alphanumeric)) {
            apart = true;
            continue;
        }
        if record.len() > MAX_CELLS {
            return Err(SheetProblem::Broken { line });
        }
        all += record.len();
        if records.len() >= MAX_RECORDS || all > MAX_ALL {
            return Err(SheetProblem::TooLong);
        }
        records.push(Record { line, apart, cells: record.iter().map(str::to_owned).collect() });
        apart = false;
    }
    if records.is_empty() { Err(SheetProblem::Empty) } else { Ok(records) }
}

/// Counts lines up to a place in the text; places come in order.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which a record at `byte` begins, and whether empty lines stand before it: the reader's place may
    /// still be before them.
    fn at(&mut self, byte: u64) -> (u64, bool) {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        let ends = |part: &[u8]| part.iter().filter(|b| **b == b'\n').count() as u64;
        self.line += self.text.get(self.at..byte).map_or(0, ends);
        self.at = byte;
        let rest = self.text.get(byte..).unwrap_or_default();
        let blank = rest.iter().take_while(|b| **b == b'\n').count() as u64;
        (self.line + blank, blank > 0)
    }
}

/// What makes a spreadsheet take a cell for a formula, also in its full-width forms.
const TRIGGERS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text that no spreadsheet runs: an apostrophe stands before what looks like a formula, and nothing in it can begin
/// a cell of its own where another program parts cells at semicolons, tabs or line ends.
#[must_use]
pub fn guarded(cell: &str) -> String {
    let cell = cell.replace([';', '\t', '\r', '\n'], ",");
    if cell.trim_start().starts_with(TRIGGERS) { format!("'{cell}") } else { cell }
}

/// A cell without blanks and without the apostrophe of [`guarded`].
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('\'').filter(|rest| rest.trim_start().starts_with(TRIGGERS)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, bool, Vec<String>)> {
        let text = unified(text);
        let found = records(&text, separator(&text)).unwrap();
        found.into_iter().map(|record| (record.line, record.apart, record.cells)).collect()
    }

    #[test]
    fn lines_are_counted_over_blank_ones_and_quoted_line_ends() {
        let found = lines("\u{feff}a,b\r\n\r\n,\r\n\"x\ny\",2\r\nz,3");
        let cells = |one: &str, two: &str| vec![one.to_owned(), two.to_owned()];
        assert_eq!(found, [(1, true, cells("a", "b")), (4, true, cells("x\ny", "2")), (6, false, cells("z", "3"))]);
    }

    #[test]
    fn the_sign_that_parts_cells_is_found() {
        assert_eq!(separator("Clicks\tCost\n1,234\t5,678,901,234\n"), b'\t');
        assert_eq!(separator("Tag;Kosten\n1;2,5\n3;4,5\n"), b';');
        assert_eq!(separator("March 1, 2027 - March 31, 2027\nDay,Cost\n"), b',');
        assert_eq!(separator("one column\n1\n"), b'\t');
    }

    #[test]
    fn what_has_no_rows_is_refused() {
        assert_eq!(records("\n , \n", b','), Err(SheetProblem::Empty));
        assert_eq!(records(&"1\n".repeat(MAX_RECORDS + 1), b','), Err(SheetProblem::TooLong));
        assert_eq!(records(&"1\n".repeat(MAX_RECORDS), b',').unwrap().len(), MAX_RECORDS);
        let wide = |cells: usize| format!("a\n{}1\n", "1,".repeat(cells - 1));
        assert_eq!(records(&wide(MAX_CELLS), b',').unwrap().len(), 2);
        assert_eq!(records(&wide(MAX_CELLS + 1), b','), Err(SheetProblem::Broken { line: 2 }));
        assert_eq!(records(&format!("a\n\"{}\n", "x\n".repeat(MAX_CELL)), b','), Err(SheetProblem::Broken { line: 2 }));
        assert_eq!(
            records(&"\0".repeat(MAX_CELL + 1), b','),
            Err(SheetProblem::Broken { line: 1 }),
            "one cell of signs"
        );
        assert_eq!(records(&wide(200).repeat(MAX_ALL / 200), b','), Err(SheetProblem::TooLong), "few rows, many cells");
        assert_eq!(records(&"1".repeat(MAX_TEXT + 1), b','), Err(SheetProblem::TooLong));
    }
}
