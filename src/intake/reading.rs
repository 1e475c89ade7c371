//! What a report would bring: its rows summed to months and touchpoints, and row by row what is left out and why.

use std::collections::BTreeMap;

use crate::base::{Currency, Day, Month};
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{ActualCell, ActualMetric, EditError, Plan, PlanEdit, ReportColumn};

use super::date::{self, DateProblem, Period, Shown};
use super::heading::{self, Grain};
use super::number::{self, MICRO, NumberProblem};
use super::report::{self, MAX_VALUES, Setup};
use super::sheet::Record;
use super::table::{Table, short};
use super::total::{self, Numbers, Word};

/// What has to be answered or mended before anything can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// No column holds a number the plan keeps.
    NoNumbers,
    /// No column and no answer tells the month.
    NoMonth,
    /// The dates can be read in two ways.
    Order,
    /// No column and no answer tells the touchpoint.
    NoChannel,
    /// The channel column has more values than [`MAX_VALUES`].
    TooManyValues(usize),
    /// A column of money names another currency than the plan's.
    OtherCurrency {
        /// Place of the column.
        column: usize,
        /// The currency as it stands there.
        named: String,
    },
    /// No row is left.
    NoRow,
    /// The plan does not take so much.
    Refused(EditError),
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It holds totals; whether they are the sum of the rows.
    Total {
        /// Whether they are.
        sum: bool,
    },
    /// It is like an earlier one in every cell.
    Twin {
        /// Line of that one.
        line: u64,
    },
    /// It runs over several lines, as where a quotation mark is missing.
    Lines,
    /// None of its numbers is one the plan keeps.
    NoNumbers,
    /// A cell is no number.
    Number {
        /// Place of the column.
        column: usize,
        /// Why.
        problem: NumberProblem,
    },
    /// Its date cannot be taken.
    Date(DateProblem),
    /// Its amounts are in another currency, named so.
    OtherCurrency(String),
    /// The value of its channel column is left out.
    Out(String),
    /// Nobody said yet whose the value of its channel column is.
    Unanswered(String),
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Line in the file.
    pub line: u64,
    /// Its first cells, for the eye.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// A number the report brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Month.
    pub month: Month,
    /// Touchpoint, by channel id.
    pub channel: String,
    /// What is counted.
    pub metric: ActualMetric,
    /// The number in the plan, in its unit.
    pub old: Option<u64>,
    /// The number in the report.
    pub new: u64,
}

/// What is to be known before saying yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The media money contains value-added tax.
    Tax,
    /// The file has this many more tables, which are not read.
    OtherTables(usize),
    /// So many cells say "less than" in place of a number and count as not known; the line of the first.
    Below {
        /// How many.
        cells: usize,
        /// Line.
        line: u64,
    },
    /// The first month begins with this day.
    From(Day),
    /// The last month ends with this day.
    Through(Day),
}

/// What a report would bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What stands in the way; nothing is taken before it is empty.
    pub open: Vec<Open>,
    /// The numbers, by month, touchpoint and metric.
    pub changes: Vec<Change>,
    /// Rows that are left out, by line.
    pub left: Vec<Left>,
    /// How many rows are taken.
    pub rows: usize,
    /// The values of the channel column and how many rows each has.
    pub values: BTreeMap<String, usize>,
    /// Whether the order of day and month has to be told.
    pub asks_order: bool,
    /// Whether there are rows that are alike.
    pub has_twins: bool,
    /// Remarks.
    pub notes: Vec<Note>,
    /// The change to the plan, one step to undo.
    pub edit: Option<PlanEdit>,
}

/// The metric a column holds.
#[must_use]
pub const fn metric(column: ReportColumn) -> Option<ActualMetric> {
    match column {
        ReportColumn::Date | ReportColumn::Channel => None,
        ReportColumn::Spend => Some(ActualMetric::Spend),
        ReportColumn::Impressions => Some(ActualMetric::Impressions),
        ReportColumn::Visits => Some(ActualMetric::Visits),
        ReportColumn::Enquiries => Some(ActualMetric::Enquiries),
        ReportColumn::Deals => Some(ActualMetric::Deals),
        ReportColumn::NewCustomers => Some(ActualMetric::NewCustomers),
        ReportColumn::Revenue => Some(ActualMetric::Revenue),
    }
}

/// Columns and ways of reading, settled before the rows.
struct Reader<'a> {
    table: &'a Table,
    setup: &'a Setup,
    currency: Currency,
    metrics: Vec<(ActualMetric, usize)>,
    date: Option<usize>,
    end: Option<usize>,
    grain: Grain,
    order: Option<date::DateOrder>,
    channel: Option<usize>,
    /// The column of names, also where the whole report is of one touchpoint.
    names: Option<usize>,
    codes: Option<usize>,
    decimals: number::Decimals,
}

/// A row whose numbers were read.
struct Row<'a> {
    record: &'a Record,
    numbers: Result<Numbers, Why>,
    below: usize,
}

/// The sums of the rows that are taken.
#[derive(Default)]
struct Sums {
    numbers: BTreeMap<(Month, String), Numbers>,
    days: BTreeMap<Month, Period>,
}

/// Reads the rows as `setup` says and compares them with the plan.
#[must_use]
pub fn read(plan: &Plan, table: &Table, setup: &Setup) -> Reading {
    let column = |column| setup.columns.get(&column).copied();
    let cells = |place: usize| table.rows.iter().map(move |row| row.cell(place));
    let metrics: Vec<(ActualMetric, usize)> =
        setup.columns.iter().filter_map(|(column, place)| Some((metric(*column)?, *place))).collect();
    let date = column(ReportColumn::Date);
    let shown = date.map_or(Shown::Nothing, |place| date::shown(cells(place)));
    let heading = |place: usize| table.headings.get(place).map_or("", String::as_str);
    let reader = Reader {
        table,
        setup,
        currency: plan.company.currency,
        decimals: number::decimals(metrics.iter().flat_map(|(_, place)| cells(*place))),
        metrics,
        date,
        end: date.and_then(|date| heading::end(&table.headings).filter(|end| *end != date)),
        grain: date.map_or(Grain::Day, |place| heading::grain(heading(place))),
        order: if let Shown::Order(order) = shown { Some(order) } else { setup.order },
        channel: column(ReportColumn::Channel),
        names: column(ReportColumn::Channel)
            .or_else(|| heading::guess(&table.headings, plan.customers.sale).get(&ReportColumn::Channel).copied()),
        codes: heading::currency(&table.headings),
    };
    let mut reading = Reading { asks_order: matches!(shown, Shown::Either | Shown::Both), ..Reading::default() };
    let sums = reader.rows(&mut reading);
    reader.open(&mut reading);
    reading.changes = changes(plan, &sums);
    if reading.open.is_empty() && reading.changes.is_empty() {
        reading.open.push(Open::NoRow);
    }
    reader.notes(&sums, &mut reading);
    if reading.open.is_empty() {
        let edit = reader.edit(plan, &sums, &reading);
        match plan.with(edit.clone()) {
            Ok(_) => reading.edit = Some(edit),
            Err(error) => reading.open.push(Open::Refused(error)),
        }
    }
    reading
}

impl Reader<'_> {
    /// What stands in the way whatever the rows say.
    fn open(&self, reading: &mut Reading) {
        let open = &mut reading.open;
        if self.metrics.is_empty() {
            open.push(Open::NoNumbers);
        }
        for (_, column) in self.metrics.iter().filter(|(metric, _)| metric.is_money()) {
            let named = self.table.headings.get(*column).and_then(|text| heading::other_currency(text, self.currency));
            open.extend(named.map(|named| Open::OtherCurrency { column: *column, named }));
        }
        if self.date.is_none() && self.setup.month.is_none() {
            open.push(Open::NoMonth);
        }
        if reading.asks_order && self.order.is_none() {
            open.push(Open::Order);
        }
        if self.channel.is_none() && self.setup.channel.is_none() {
            open.push(Open::NoChannel);
        }
        if reading.values.len() > MAX_VALUES {
            open.push(Open::TooManyValues(reading.values.len()));
        }
    }

    fn rows(&self, reading: &mut Reading) -> Sums {
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

    /// The last day of a month the report has, as far as it tells.
    fn last_day(&self, sums: &Sums, month: Month) -> Option<Day> {
        let named = self.table.named.map(|named| named.last).filter(|day| day.to_month() == month);
        let seen = sums.days.get(&month).map(|days| days.last);
        seen.zip(named).map(|(seen, named)| seen.min(named)).or(seen).or(named)
    }

    fn notes(&self, sums: &Sums, reading: &mut Reading) {
        let spend = self.metrics.iter().find(|(metric, _)| *metric == ActualMetric::Spend);
        if spend.and_then(|(_, place)| self.table.headings.get(*place)).is_some_and(|text| heading::with_tax(text)) {
            reading.notes.push(Note::Tax);
        }
        if self.table.others > 0 {
            reading.notes.push(Note::OtherTables(self.table.others));
        }
        let first = sums.days.first_key_value().map(|(_, days)| days.first);
        reading.notes.extend(first.filter(|day| day.day > 1).map(Note::From));
        let last = sums.numbers.last_key_value().map(|((month, _), _)| *month);
        let last = last.and_then(|month| self.last_day(sums, month));
        reading.notes.extend(last.filter(|day| *day < Day::last_of(day.to_month())).map(Note::Through));
    }

    fn edit(&self, plan: &Plan, sums: &Sums, reading: &Reading) -> PlanEdit {
        let cells = reading.changes.iter().map(|change| ActualCell {
            month: change.month,
            channel: Some(change.channel.clone()),
            metric: change.metric,
            value: Some(change.new),
        });
        let mapping = report::mapping(self.table, self.setup, reading.values.keys().cloned());
        let mut edits = vec![EvaluationEdit::Actuals(cells.collect())];
        edits.extend(self.through(plan, sums).into_iter().map(|(month, day)| EvaluationEdit::Through(month, day)));
        edits.push(EvaluationEdit::Report(mapping));
        PlanEdit::All(edits.into_iter().map(PlanEdit::Evaluation).collect())
    }

    /// Up to which days the months go. The last month ends with its last day in the report; an earlier one is whole. A
    /// month that was not whole becomes so only where the report brings all its touchpoints.
    fn through(&self, plan: &Plan, sums: &Sums) -> Vec<(Month, Option<Day>)> {
        let mut months: Vec<Month> = sums.numbers.keys().map(|(month, _)| *month).collect();
        months.dedup();
        let latest = months.last().copied();
        let of = |month: Month| {
            let actuals = plan.evaluation.actuals.month(month);
            let known = actuals.and_then(|actuals| actuals.through);
            let last = self.last_day(sums, month).filter(|day| latest == Some(month) && *day < Day::last_of(month));
            let tells = latest != Some(month) || self.last_day(sums, month).is_some();
            let brought = |id: &String| sums.numbers.contains_key(&(month, id.clone()));
            let all = actuals.is_none_or(|actuals| actuals.channels.keys().all(brought));
            (last != known && (last.is_some() || (tells && all))).then_some((month, last))
        };
        months.iter().filter_map(|month| of(*month)).collect()
    }
}

/// The number in the unit the plan keeps, rounded once.
fn stored(micro: i128, metric: ActualMetric, currency: Currency) -> u64 {
    let units = if metric.is_money() { i128::from(currency.minor_per_major()) } else { 1 };
    u64::try_from(micro.saturating_mul(units).saturating_add(MICRO / 2) / MICRO).unwrap_or(u64::MAX)
}

fn changes(plan: &Plan, sums: &Sums) -> Vec<Change> {
    let of = |((month, channel), numbers): (&(Month, String), &Numbers)| {
        let change = |(metric, number): (&ActualMetric, &i128)| Change {
            month: *month,
            channel: channel.clone(),
            metric: *metric,
            old: plan.evaluation.actuals.get(*month, Some(channel), *metric),
            new: stored(*number, *metric, plan.company.currency),
        };
        numbers.iter().map(change).collect::<Vec<_>>()
    };
    sums.numbers.iter().flat_map(of).collect()
}

/// The first cells of a row, for the eye.
fn glance(record: &Record) -> String {
    let cells = record.cells.iter().map(|cell| short(cell, 40)).filter(|cell| !cell.is_empty());
    cells.take(5).collect::<Vec<_>>().join(" · ")
}
