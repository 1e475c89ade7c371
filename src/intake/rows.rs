//! The rows of a report: the numbers of each, whether it holds totals or stands there twice, and the sums by month and
//! touchpoint.

use std::collections::BTreeMap;

use crate::base::{Currency, Month};
use crate::plan::ActualMetric;

use super::date::{self, DateOrder, DateProblem, Period};
use super::heading::{self, Grain};
use super::number::{self, MICRO, NumberProblem};
use super::reading::{Left, Note, Reading, Why};
use super::report::{self, Setup};
use super::sheet::Record;
use super::table::{Table, short};
use super::total::{self, Numbers, Word};

/// Columns and ways of reading, settled before the rows.
pub(super) struct Reader<'a> {
    pub(super) table: &'a Table,
    pub(super) setup: &'a Setup,
    pub(super) currency: Currency,
    pub(super) metrics: Vec<(ActualMetric, usize)>,
    pub(super) date: Option<usize>,
    pub(super) end: Option<usize>,
    pub(super) grain: Grain,
    pub(super) order: Option<DateOrder>,
    pub(super) channel: Option<usize>,
    /// The column of names, also where the whole report is of one touchpoint.
    pub(super) names: Option<usize>,
    pub(super) codes: Option<usize>,
    pub(super) decimals: number::Decimals,
}

/// A row whose numbers were read.
struct Row<'a> {
    record: &'a Record,
    numbers: Result<Numbers, Why>,
    below: usize,
}

/// The sums of the rows that are taken.
#[derive(Default)]
pub(super) struct Sums {
    /// In millionths.
    pub(super) numbers: BTreeMap<(Month, String), Numbers>,
    /// The days seen in each month.
    pub(super) days: BTreeMap<Month, Period>,
}

impl Reader<'_> {
    /// Sums the rows up, and says of each that is left out why.
    pub(super) fn rows(&self, reading: &mut Reading) -> Sums {
        let rows: Vec<Row<'_>> = self.table.rows.iter().map(|record| self.numbers(record)).collect();
        let totals = self.totals(&rows);
        let mut seen: BTreeMap<&[String], u64> = BTreeMap::new();
        let mut sums = Sums::default();
        let (mut below, mut first_below) = (0, 0);
        for (row, total) in rows.iter().zip(totals) {
            let record = row.record;
            let twin = if total.is_none() { seen.get(record.cells.as_slice()).copied() } else { None };
            reading.has_twins |= twin.is_some();
            let why = total.map(|sum| Why::Total { sum });
            let why = why.or_else(|| twin.filter(|_| !self.setup.twins).map(|line| Why::Twin { line }));
            if why.is_none() {
                seen.entry(&record.cells).or_insert(record.line);
                if let Some(place) = self.channel {
                    *reading.values.entry(report::value(record, place)).or_default() += 1;
                }
            }
            match why.map_or_else(|| self.take(row, &mut sums), Err) {
                Ok(()) => {
                    reading.rows += 1;
                    if below == 0 {
                        first_below = record.line;
                    }
                    below += row.below;
                }
                Err(why) => reading.left.push(Left { line: record.line, text: glance(record), why }),
            }
        }
        if below > 0 {
            reading.notes.push(Note::Below { cells: below, line: first_below });
        }
        sums
    }

    fn numbers<'r>(&self, record: &'r Record) -> Row<'r> {
        let mut below = 0;
        let mut numbers = Numbers::new();
        let mut read = || {
            for (metric, column) in &self.metrics {
                let currency = metric.is_money().then_some(self.currency);
                let cell = record.cell(*column);
                match number::read(cell, self.decimals, self.table.separator, currency) {
                    Ok(None) => {}
                    Ok(Some(number)) if stored(number, *metric, self.currency) <= metric.limit() => {
                        numbers.insert(*metric, number);
                    }
                    Ok(Some(_)) => return Err((*column, NumberProblem::TooLarge)),
                    Err(NumberProblem::Below) => below += 1,
                    Err(problem) => return Err((*column, problem)),
                }
            }
            Ok(())
        };
        let problem = read().err().map(|(column, problem)| Why::Number { column, problem });
        Row { record, numbers: problem.map_or(Ok(numbers), Err), below }
    }

    /// Which rows hold totals, and whether those are the sum of the others. A row that only looks like one is one if its
    /// numbers are that sum.
    fn totals(&self, rows: &[Row<'_>]) -> Vec<Option<bool>> {
        let words: Vec<Word> = rows.iter().map(|row| self.word(row.record)).collect();
        let mut sums = Numbers::new();
        let mut count = 0;
        for (row, _) in rows.iter().zip(&words).filter(|(_, word)| **word == Word::No) {
            count += 1;
            for (metric, number) in row.numbers.iter().flatten() {
                *sums.entry(*metric).or_default() += number;
            }
        }
        let sum = |row: &Row<'_>| row.numbers.as_ref().is_ok_and(|numbers| total::is_sum(numbers, &sums, count));
        rows.iter()
            .zip(words)
            .map(|(row, word)| match word {
                Word::No => None,
                Word::Like => sum(row).then_some(true),
                Word::Yes => Some(sum(row)),
            })
            .collect()
    }

    /// Whether a row says that it holds totals: by a word in its first or last filled cell or where date and name stand;
    /// or looks like it, because nothing stands there.
    fn word(&self, record: &Record) -> Word {
        let places = [Some(0), self.date, self.names];
        let cells = places.into_iter().flatten().map(|place| record.cell(place));
        let last = record.cells.iter().rev().find(|cell| !cell.trim().is_empty()).map_or("", String::as_str);
        let said: Vec<Word> = cells.clone().chain([last]).map(total::word).collect();
        match () {
            () if said.contains(&Word::Yes) => Word::Yes,
            () if said.contains(&Word::Like) || cells.clone().any(str::is_empty) => Word::Like,
            () => Word::No,
        }
    }

    /// Adds a row to the sums, or says why not.
    fn take(&self, row: &Row<'_>, sums: &mut Sums) -> Result<(), Why> {
        let record = row.record;
        if record.cells.iter().any(|cell| cell.trim().contains('\n')) {
            return Err(Why::Lines);
        }
        let numbers = row.numbers.as_ref().map_err(Clone::clone)?;
        if numbers.is_empty() {
            return Err(Why::NoNumbers);
        }
        let period = self.date.map(|place| self.period(record, place)).transpose().map_err(Why::Date)?;
        let month = period.map(Period::within).transpose().map_err(Why::Date)?.or(self.setup.month);
        let code = self.codes.map_or("", |place| record.cell(place));
        if numbers.keys().any(|metric| metric.is_money()) && heading::is_other(code, self.currency) {
            return Err(Why::OtherCurrency(short(code, 12)));
        }
        let channel = match self.channel.map(|place| report::value(record, place)) {
            None => self.setup.channel.clone(),
            Some(value) => match self.setup.channels.get(&value) {
                Some(Some(channel)) => Some(channel.clone()),
                Some(None) => return Err(Why::Out(value)),
                None => return Err(Why::Unanswered(value)),
            },
        };
        // Without a month or a touchpoint nothing is taken at all.
        let Some((month, channel)) = month.zip(channel) else { return Ok(()) };
        if let Some(period) = period {
            let days = sums.days.entry(month).or_insert(period);
            *days = Period { first: days.first.min(period.first), last: days.last.max(period.last) };
        }
        let into = sums.numbers.entry((month, channel)).or_default();
        for (metric, number) in numbers {
            *into.entry(*metric).or_default() += number;
        }
        Ok(())
    }

    fn period(&self, record: &Record, place: usize) -> Result<Period, DateProblem> {
        let begins = date::period(record.cell(place), self.grain, self.order)?;
        let Some(end) = self.end else { return Ok(begins) };
        let ends = date::period(record.cell(end), Grain::Day, self.order)?;
        if ends.last < begins.first { Err(DateProblem::NotADate) } else { Ok(Period { last: ends.last, ..begins }) }
    }
}

/// The number in the unit the plan keeps, rounded once.
pub(super) fn stored(micro: i128, metric: ActualMetric, currency: Currency) -> u64 {
    let units = if metric.is_money() { i128::from(currency.minor_per_major()) } else { 1 };
    u64::try_from(micro.saturating_mul(units).saturating_add(MICRO / 2) / MICRO).unwrap_or(u64::MAX)
}

/// The first cells of a row, for the eye.
fn glance(record: &Record) -> String {
    let cells = record.cells.iter().map(|cell| short(cell, 40)).filter(|cell| !cell.is_empty());
    cells.take(5).collect::<Vec<_>>().join(" · ")
}
