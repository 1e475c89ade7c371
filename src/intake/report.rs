//! A report on its way into the plan: its table, what its columns were said to hold, and what it would bring.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::base::Month;
use crate::forecast;
use crate::plan::row::MAX_LINE;
use crate::plan::{Plan, PlanEdit, ReportColumn, ReportMapping};

use super::date::DateOrder;
use super::reading::{self, Reading};
use super::sheet::{Record, SheetProblem};
use super::table::{self, Table};
use super::{channel, heading};

/// Most values of a channel column that can be told apart; a column with more is no list of touchpoints.
pub const MAX_VALUES: usize = crate::plan::row::MAX_ROWS;

/// What was said of a report so far: guessed from its headings, remembered from an earlier one, or chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setup {
    /// Which column holds what, by place.
    pub columns: BTreeMap<ReportColumn, usize>,
    /// The touchpoint of the whole report; counts where no column tells.
    pub channel: Option<String>,
    /// The touchpoint of each value of the channel column; `None` where such rows are left out. Values that are not in
    /// it wait for an answer.
    pub channels: BTreeMap<String, Option<String>>,
    /// The month of the whole report; counts where no column tells.
    pub month: Option<Month>,
    /// The order of day and month, where the dates do not show it.
    pub order: Option<DateOrder>,
    /// Whether rows that are alike in every cell all count.
    pub twins: bool,
    /// Whether the columns are those of an earlier report.
    pub remembered: bool,
}

/// An answer about a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What the column at this place holds; `None` where nothing that is taken.
    Column(usize, Option<ReportColumn>),
    /// The touchpoint of the whole report.
    Channel(Option<String>),
    /// The touchpoint of a value: `Some(None)` leaves its rows out, `None` is no answer yet.
    Value(String, Option<Option<String>>),
    /// The month of the whole report.
    Month(Option<Month>),
    /// The order of day and month.
    Order(Option<DateOrder>),
    /// Whether rows that are alike all count.
    Twins(bool),
}

/// A report that waits for a yes.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Its table.
    pub table: Rc<Table>,
    /// What was said of it.
    pub setup: Setup,
    /// What it would bring to the plan as it is now.
    pub reading: Reading,
}

/// A file that was chosen as a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// File name.
    pub name: String,
    /// The report in it, or why there is none.
    pub report: Result<Report, SheetProblem>,
}

impl Incoming {
    /// Reads the text of a file.
    #[must_use]
    pub fn read(plan: &Plan, name: String, text: &str) -> Self {
        Self { name, report: table::read(text).map(|table| Report::new(plan, table)) }
    }

    /// Takes an answer.
    pub fn answer(&mut self, plan: &Plan, answer: Answer) {
        if let Ok(report) = &mut self.report {
            report.answer(plan, answer);
        }
    }

    /// Looks at the plan again, which has changed.
    pub fn look_again(&mut self, plan: &Plan) {
        if let Ok(report) = &mut self.report {
            report.reading = reading::read(plan, &report.table, &report.setup);
        }
    }

    /// The change that takes the report in; `None` while something stands in its way.
    #[must_use]
    pub fn edit(&self) -> Option<PlanEdit> {
        self.report.as_ref().ok()?.reading.edit.clone()
    }
}

impl Report {
    fn new(plan: &Plan, table: Table) -> Self {
        let mut setup = remembered(plan, &table).unwrap_or_else(|| guessed(plan, &table));
        setup.month = table.named.and_then(|named| named.within().ok());
        guess_values(plan, &table, &mut setup);
        let reading = reading::read(plan, &table, &setup);
        Self { table: Rc::new(table), setup, reading }
    }

    fn answer(&mut self, plan: &Plan, answer: Answer) {
        let setup = &mut self.setup;
        match answer {
            Answer::Column(place, column) if place < self.table.headings.len() => {
                setup.columns.retain(|_, other| *other != place);
                if let Some(column) = column {
                    setup.columns.insert(column, place);
                }
                guess_values(plan, &self.table, setup);
            }
            Answer::Column(..) => {}
            Answer::Channel(channel) => setup.channel = channel,
            Answer::Value(value, Some(channel)) => drop(setup.channels.insert(value, channel)),
            Answer::Value(value, None) => drop(setup.channels.remove(&value)),
            Answer::Month(month) => setup.month = month,
            Answer::Order(order) => setup.order = order,
            Answer::Twins(twins) => setup.twins = twins,
        }
        self.reading = reading::read(plan, &self.table, &self.setup);
    }
}

/// What was said of the last report all of whose named columns are here; of several the one that names most.
fn remembered(plan: &Plan, table: &Table) -> Option<Setup> {
    let place = |heading: &String| table.headings.iter().position(|other| other == heading);
    let fits = |mapping: &&ReportMapping| {
        !mapping.columns.is_empty() && mapping.columns.values().all(|heading| place(heading).is_some())
    };
    let mapping = plan.evaluation.reports.iter().filter(fits).max_by_key(|mapping| mapping.columns.len())?;
    let exists = |id: &String| forecast::channel(plan, id).is_some();
    Some(Setup {
        columns: mapping.columns.iter().filter_map(|(column, heading)| Some((*column, place(heading)?))).collect(),
        channel: mapping.channel.clone().filter(exists),
        channels: mapping
            .channels
            .iter()
            .filter(|(_, channel)| channel.as_ref().is_none_or(exists))
            .map(|(value, channel)| (value.clone(), channel.clone()))
            .collect(),
        remembered: true,
        ..Setup::default()
    })
}

fn guessed(plan: &Plan, table: &Table) -> Setup {
    let mut columns = heading::guess(&table.headings, plan.customers.sale);
    let channel = channel::of_report(&table.headings, &forecast::channels(plan));
    if channel.is_some() {
        columns.remove(&ReportColumn::Channel);
    }
    Setup { columns, channel, ..Setup::default() }
}

/// Answers for the values nothing was said of yet, as far as they are plain.
fn guess_values(plan: &Plan, table: &Table, setup: &mut Setup) {
    let Some(place) = setup.columns.get(&ReportColumn::Channel) else { return };
    let weighed = forecast::channels(plan);
    for row in &table.rows {
        let value = value(row, *place);
        if !setup.channels.contains_key(&value)
            && let Some(channel) = channel::of_value(&value, &table.headings, &weighed)
        {
            setup.channels.insert(value, channel);
        }
    }
}

/// What stands in the channel column of a row.
pub(super) fn value(row: &Record, place: usize) -> String {
    table::short(row.cell(place), MAX_LINE)
}

/// How reports like this are read from now on.
pub(super) fn mapping(table: &Table, setup: &Setup, values: impl Iterator<Item = String>) -> ReportMapping {
    let heading = |place: &usize| table.headings.get(*place).cloned();
    let by_value = setup.columns.contains_key(&ReportColumn::Channel);
    let decided = values.filter_map(|value| setup.channels.get_key_value(&value));
    ReportMapping {
        columns: setup.columns.iter().filter_map(|(column, place)| Some((*column, heading(place)?))).collect(),
        channel: setup.channel.clone().filter(|_| !by_value),
        channels: decided.filter(|_| by_value).map(|(value, channel)| (value.clone(), channel.clone())).collect(),
    }
}
