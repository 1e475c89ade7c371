//! What a report would bring: its rows summed to months and touchpoints, and row by row what is left out and why.

use std::collections::BTreeMap;

use crate::base::{Day, Month};
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{ActualCell, ActualMetric, EditError, Plan, PlanEdit, ReportColumn};

use super::date::{self, DateProblem, Shown};
use super::heading::{self, Grain};
use super::number::{self, NumberProblem};
use super::report::{self, MAX_VALUES, Setup};
use super::rows::{Reader, Sums, stored};
use super::table::Table;
use super::total::Numbers;

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
