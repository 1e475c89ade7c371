//! The table in a report: where it begins among titles and remarks, what its columns are called, which rows are its.

use std::ops::Range;

use crate::plan::row::MAX_LINE;

use super::date::{self, Period};
use super::heading;
use super::sheet::{self, Record, SheetProblem};

/// Most columns that are looked at.
const MAX_COLUMNS: usize = 100;
/// Tables of a file, and rows of each, among which the headings are looked for: titles and remarks are few.
const MAX_TITLES: usize = 30;

/// A table with named columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the columns are called: no two alike, none empty.
    pub headings: Vec<String>,
    /// Its rows.
    pub rows: Vec<Record>,
    /// The sign that parts the cells.
    pub separator: u8,
    /// The days the remarks above it name.
    pub named: Option<Period>,
    /// Tables of the file that are not this one.
    pub others: usize,
}

/// Reads the table of a file: of several the one whose headings are known best, else the first.
///
/// # Errors
/// [`SheetProblem`], where there is none.
pub fn read(text: &str) -> Result<Table, SheetProblem> {
    let (text, mut remarks) = without_remarks(&sheet::unified(text));
    let separator = sheet::separator(&text);
    let mut records = sheet::records(&text, separator)?;
    let parts = parts(&records);
    // Where nothing is known the row of the first part with the most words names the columns; of equals the first.
    let known = |cells: &[&String]| cells.iter().filter(|cell| heading::is_known(cell)).count();
    let words = |cells: &[&String]| cells.iter().filter(|cell| sheet::is_word(cell)).count();
    let mut best: Option<((usize, usize), Range<usize>, usize)> = None;
    for (number, part) in parts.iter().take(MAX_TITLES).enumerate() {
        let rows = records.get(part.clone()).unwrap_or_default();
        for (record, place) in rows.iter().take(MAX_TITLES).zip(part.start..) {
            let cells: Vec<&String> = record.cells.iter().take(MAX_COLUMNS).collect();
            let rank = (known(&cells), if number == 0 { words(&cells) } else { 0 });
            if best.as_ref().is_none_or(|(most, ..)| rank > *most) {
                best = Some((rank, part.clone(), place));
            }
        }
    }
    let (_, mine, place) = best.ok_or(SheetProblem::Empty)?;
    // A long table is taken over, not copied.
    records.truncate(mine.end);
    let rows = records.split_off(place + 1);
    let head = records.pop().ok_or(SheetProblem::Empty)?;
    remarks.retain(|(line, _)| *line < head.line);
    let titles = records.iter().skip(mine.start).map(|title| title.cells.join(","));
    let remarks: Vec<String> = remarks.into_iter().map(|(_, remark)| remark).chain(titles).collect();
    Ok(Table {
        headings: headings(&head),
        rows,
        separator,
        named: date::named(remarks.iter().map(String::as_str)),
        others: parts.len() - 1,
    })
}

/// The text with the remarks taken out that begin with `#`, as GA4 writes them above each table; their lines stay, so
/// that the count of lines is kept. Elsewhere such a line is a row, whose first cell may well be a tag.
fn without_remarks(text: &str) -> (String, Vec<(u64, String)>) {
    let mut remarks = Vec::new();
    let mut after_blank = true;
    let mut kept = String::with_capacity(text.len());
    for (line, number) in text.split_inclusive('\n').zip(1_u64..) {
        if after_blank && line.starts_with('#') {
            remarks.push((number, line.trim().to_owned()));
            kept.push('\n');
            continue;
        }
        after_blank = line.trim().is_empty();
        kept.push_str(line);
    }
    (kept, remarks)
}

/// The tables of a file: a row apart from the others that has words only begins the next one.
fn parts(records: &[Record]) -> Vec<Range<usize>> {
    let filled = |record: &Record| record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let begins = |record: &Record| {
        let words = record.cells.iter().filter(|cell| sheet::is_word(cell)).count();
        record.apart && words > 1 && words == filled(record)
    };
    let mut starts: Vec<usize> =
        records.iter().enumerate().filter(|(_, record)| begins(record)).map(|(i, _)| i).collect();
    // Titles, of one or two cells, stand apart from the headings they belong to.
    match starts.first_mut() {
        Some(first) if records.iter().take(*first).all(|record| filled(record) <= 2) => *first = 0,
        _ => starts.insert(0, 0),
    }
    let ends = starts.iter().skip(1).copied().chain([records.len()]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

/// What the columns are called. A column without a name goes by its number, a name that stands twice by its count too.
fn headings(head: &Record) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    for (place, cell) in head.cells.iter().take(MAX_COLUMNS).enumerate() {
        let name = short(cell, MAX_LINE - 8);
        let name = if name.is_empty() { format!("({})", place + 1) } else { name };
        let free = (2..=MAX_COLUMNS + 1).map(|count| format!("{name} ({count})"));
        let free = [name.clone()].into_iter().chain(free).find(|name| !headings.contains(name));
        headings.push(free.unwrap_or(name));
    }
    headings
}

/// A text in one line without signs nobody sees, of at most `most` characters.
#[must_use]
pub fn short(text: &str, most: usize) -> String {
    let visible = sheet::unguarded(text).split_whitespace().collect::<Vec<_>>().join(" ");
    visible.chars().filter(|c| !c.is_control()).take(most).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn titles_and_remarks_stand_before_the_headings() {
        let table =
            read("Campaign report\n\"March 1, 2027 - March 31, 2027\"\nDay,Campaign,Cost\n2027-03-01,A,5\n").unwrap();
        assert_eq!(table.headings, ["Day", "Campaign", "Cost"]);
        assert_eq!((table.rows.len(), table.rows[0].line, table.others), (1, 4, 0));
        assert_eq!(table.named.unwrap().last.to_string(), "2027-03-31");
    }

    #[test]
    fn of_several_tables_the_best_known_is_taken() {
        let text = "# Title\n# Start date: 20270301\n# End date: 20270331\n\nNth day,Users\n0000,5\n0001,6\n\n\
                    # Start date: 20270301\n# End date: 20270331\nSession primary channel group,Sessions,Total revenue\n\
                    Email,3,9\n#tag,4,1\n\n,7,10\n";
        let table = read(text).unwrap();
        assert_eq!(table.headings, ["Session primary channel group", "Sessions", "Total revenue"]);
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!((lines, table.others), (vec![12, 13, 15], 1), "a tag is a row, and so is what follows a blank line");
        assert_eq!(table.named.unwrap().first.to_string(), "2027-03-01");
    }

    #[test]
    fn unknown_headings_are_the_row_with_the_most_words() {
        let table = read("My export\n\nWho;Amount;Amount;\nx;1;2;3\n").unwrap();
        assert_eq!(table.headings, ["Who", "Amount", "Amount (2)", "(4)"]);
        assert_eq!(table.rows.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_a_table_or_none(text in "[\\PC\n\t,;\"#]{0,300}") {
            if let Ok(table) = read(&text) {
                let mut names = table.headings.clone();
                names.sort();
                names.dedup();
                prop_assert_eq!(names.len(), table.headings.len());
                prop_assert!(table.headings.iter().all(|name| !name.is_empty() && name.chars().count() <= MAX_LINE));
            }
        }
    }
}
