//! Own figures from a table file: reading it, saying row by row what cannot be taken and why, and the template to fill.

use crate::base::{Currency, Lang, Text};
use crate::forecast::{self, evidence};
use crate::i18n::{self, Expected, InputError};
use crate::intake::number::ambiguous;
use crate::intake::sheet::{self, SheetProblem, guarded, unguarded};
use crate::library::ChannelRef;
use crate::plan::touchpoints::{FigureImport, OwnFigure, SAMPLE_LIMIT};
use crate::plan::{OwnMetric, Plan, Sale};
use crate::report::words;

use super::codec::{Kind, Value};

/// Most filled rows a file may have.
pub const MAX_ROWS: usize = 2_000;
/// Most columns that are looked at; beyond them a file is no table of ours.
const MAX_COLUMNS: usize = 64;

/// The columns of the table, in the order of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Name or id of the channel.
    Channel,
    /// What is measured.
    Figure,
    /// The value.
    Value,
    /// What it was counted on.
    Sample,
    /// Where it comes from.
    Source,
}

impl Column {
    const ALL: [Self; 5] = [Self::Channel, Self::Figure, Self::Value, Self::Sample, Self::Source];

    /// Heading.
    #[must_use]
    pub const fn heading(self) -> Text {
        match self {
            Self::Channel => Text::new("Channel", "채널", "渠道"),
            Self::Figure => Text::new("Figure", "항목", "指标"),
            Self::Value => Text::new("Value", "값", "数值"),
            Self::Sample => Text::new("Counted on", "표본 수", "样本量"),
            Self::Source => Text::new("Where from", "출처", "出处"),
        }
    }

    fn of(heading: &str) -> Option<Self> {
        let heading = heading.trim().to_lowercase();
        Self::ALL.into_iter().find(|column| {
            let slug = match column {
                Self::Channel => "channel",
                Self::Figure => "metric",
                Self::Value => "value",
                Self::Sample => "sample",
                Self::Source => "source",
            };
            heading == slug || Lang::ALL.iter().any(|lang| column.heading().get(*lang).to_lowercase() == heading)
        })
    }
}

/// Why a file has no rows to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// Nothing in it.
    Empty,
    /// A column is missing.
    NoColumn(Column),
    /// More rows than [`MAX_ROWS`].
    TooLong,
    /// Not a table at this line.
    Broken {
        /// Line, 1-based.
        line: u64,
    },
}

/// Why a row cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum RowProblem {
    /// No channel of this name among those the plan weighs.
    UnknownChannel(String),
    /// More than one channel has this name.
    TwoChannels(String),
    /// No figure of this name.
    UnknownFigure(String),
    /// The channel is not counted with this figure.
    NotCounted(OwnMetric),
    /// No value.
    NoValue,
    /// The value cannot be read.
    Value(InputError),
    /// What it was counted on cannot be read.
    Sample(InputError),
    /// The same channel and figure stand in an earlier line.
    Twice {
        /// That line.
        line: u64,
    },
    /// The source is too long.
    LongSource,
}

/// One row that was filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRow {
    /// Line in the file.
    pub line: u64,
    /// The figure, or why not.
    pub figure: Result<FigureImport, RowProblem>,
    /// What stands in the file, for the eye.
    pub text: String,
    /// The value as it was read; empty where it was not.
    pub read: String,
}

/// A file that waits for a yes.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// File name.
    pub name: String,
    /// Its filled rows; or why it has none.
    pub rows: Result<Vec<ImportRow>, TableProblem>,
}

impl Import {
    /// The figures that can be taken.
    #[must_use]
    pub fn figures(&self) -> Vec<FigureImport> {
        self.rows.iter().flatten().filter_map(|row| row.figure.clone().ok()).collect()
    }
}

/// Reads a table. Rows without a value are left out: a template need not be filled to the end.
#[must_use]
pub fn read(plan: &Plan, name: String, text: &str) -> Import {
    Import { name, rows: rows(plan, text) }
}

fn rows(plan: &Plan, text: &str) -> Result<Vec<ImportRow>, TableProblem> {
    let text = sheet::unified(text);
    let separator = sheet::separator(&text);
    let records = sheet::records(&text, separator).map_err(|problem| match problem {
        SheetProblem::Empty => TableProblem::Empty,
        SheetProblem::TooLong => TableProblem::TooLong,
        SheetProblem::Broken { line } => TableProblem::Broken { line },
    })?;
    let (head, records) = records.split_first().ok_or(TableProblem::Empty)?;
    let headings: Vec<Option<Column>> = head.cells.iter().take(MAX_COLUMNS).map(|cell| Column::of(cell)).collect();
    let places = Column::ALL.map(|column| headings.iter().position(|heading| *heading == Some(column)));
    let place = |column: Column| places.get(column as usize).copied().flatten();
    for column in [Column::Channel, Column::Figure, Column::Value] {
        place(column).ok_or(TableProblem::NoColumn(column))?;
    }
    let weighed = forecast::channels(plan);
    let mut rows: Vec<ImportRow> = Vec::new();
    for record in records {
        let cell = |column| place(column).map_or("", |i| record.cell(i));
        let line = record.line;
        if rows.len() >= MAX_ROWS {
            return Err(TableProblem::TooLong);
        }
        if cell(Column::Value).is_empty() && cell(Column::Sample).is_empty() {
            continue;
        }
        let mut figure = figure(plan, &weighed, separator, cell);
        let earlier = rows.iter().find(|row| match (&row.figure, &figure) {
            (Ok(one), Ok(other)) => one.channel == other.channel && one.metric == other.metric,
            _ => false,
        });
        if let Some(earlier) = earlier {
            figure = Err(RowProblem::Twice { line: earlier.line });
        }
        let text = [Column::Channel, Column::Figure, Column::Value].map(cell).join(" · ");
        let read = figure
            .as_ref()
            .map_or_else(|_| String::new(), |import| plain(import.metric, plan.company.currency, import.figure.value));
        rows.push(ImportRow { line, figure, text, read });
    }
    if rows.is_empty() { Err(TableProblem::Empty) } else { Ok(rows) }
}

fn figure<'a>(
    plan: &Plan,
    weighed: &[ChannelRef],
    separator: u8,
    cell: impl Fn(Column) -> &'a str,
) -> Result<FigureImport, RowProblem> {
    let channel = channel(weighed, cell(Column::Channel))?;
    let named = cell(Column::Figure);
    let metric = metric(named).ok_or_else(|| RowProblem::UnknownFigure(named.to_owned()))?;
    if ![Sale::Direct, Sale::Enquiry].iter().any(|sale| evidence::needed(channel.driver, *sale).contains(&metric)) {
        return Err(RowProblem::NotCounted(metric));
    }
    let kind = Kind::of_own(metric, plan.company.currency);
    let value = match kind.parse(cell(Column::Value)).map_err(RowProblem::Value)? {
        Value::Number(number) if !ambiguous(cell(Column::Value), separator) => number,
        Value::Number(_) => return Err(RowProblem::Value(InputError::NotANumber { expected: Expected::Decimal })),
        Value::Empty | Value::Text(_) | Value::Month(_) | Value::Day(_) => return Err(RowProblem::NoValue),
    };
    let counted = cell(Column::Sample);
    let sample = Kind::Count(SAMPLE_LIMIT).parse(counted).map_err(RowProblem::Sample)?.number();
    if counted.contains('.') || ambiguous(counted, separator) {
        return Err(RowProblem::Sample(InputError::NotANumber { expected: Expected::Count }));
    }
    let source = cell(Column::Source).to_owned();
    if source.chars().count() > crate::plan::row::MAX_LINE {
        return Err(RowProblem::LongSource);
    }
    Ok(FigureImport { channel: channel.id.to_string(), metric, figure: OwnFigure { value, sample, source } })
}

/// A channel the plan weighs, by its id or else by its name in any language.
fn channel<'a>(weighed: &'a [ChannelRef], named: &str) -> Result<&'a ChannelRef, RowProblem> {
    if let Some(channel) = weighed.iter().find(|channel| channel.id == named) {
        return Ok(channel);
    }
    let wanted = named.to_lowercase();
    let is = |channel: &&ChannelRef| Lang::ALL.iter().any(|lang| channel.name.get(*lang).to_lowercase() == wanted);
    let mut found = weighed.iter().filter(is);
    match (found.next(), found.next()) {
        (Some(channel), None) => Ok(channel),
        (Some(_), Some(_)) => Err(RowProblem::TwoChannels(named.to_owned())),
        (None, _) => Err(RowProblem::UnknownChannel(named.to_owned())),
    }
}

fn metric(named: &str) -> Option<OwnMetric> {
    let wanted = named.to_lowercase();
    OwnMetric::ALL.into_iter().find(|metric| {
        let name = words::plan::own_metric(*metric);
        metric.slug() == wanted || Lang::ALL.iter().any(|lang| name.get(*lang).to_lowercase() == wanted)
    })
}

/// The table to fill: every channel the plan weighs with the figures it needs, own ones filled in, and what the library
/// counts with in a last column that is not read back.
#[must_use]
pub fn template(plan: &Plan, lang: Lang) -> String {
    let currency = plan.company.currency;
    let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
    let library = Text::new("Library (for comparison)", "자료실 기준값(참고)", "资料库数据（参考）");
    let mut head = Column::ALL.map(|column| column.heading().get(lang).to_owned()).to_vec();
    head.push(library.get(lang).to_owned());
    // Writing into memory cannot fail.
    let _ = writer.write_record(&head);
    let weighed = forecast::channels(plan);
    for channel in &weighed {
        // A name that is not unique, or would not come back as it is, gives way to the id.
        let name = guarded(channel.name.get(lang));
        let unique = self::channel(&weighed, unguarded(&name)).is_ok_and(|found| found == channel);
        let name = if unique { name } else { channel.id.to_string() };
        let own = plan.touchpoints.get(&channel.id).map(|entry| entry.own.clone()).unwrap_or_default();
        for metric in evidence::needed(channel.driver, plan.customers.sale) {
            let known = own.get(metric);
            let value = known.map_or_else(String::new, |own| plain(*metric, currency, own.value));
            let benchmark = evidence::benchmark(plan, channel, *metric)
                .map_or_else(String::new, |figure| words::figure::value(&figure, currency, lang));
            let _ = writer.write_record([
                name.clone(),
                words::plan::own_metric(*metric).get(lang).to_owned(),
                value,
                known.and_then(|own| own.sample).map_or_else(String::new, |sample| sample.to_string()),
                guarded(known.map_or("", |own| own.source.as_str())),
                benchmark,
            ]);
        }
    }
    let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    // The mark tells spreadsheets that the file is UTF-8.
    format!("\u{feff}{text}")
}

/// A stored figure as it would be typed, with its percent sign.
fn plain(metric: OwnMetric, currency: Currency, stored: u64) -> String {
    let kind = Kind::of_own(metric, currency);
    let text = kind.format(&Value::Number(stored));
    if matches!(kind, Kind::Percent(_)) { format!("{text}%") } else { text }
}

/// Why a file has no rows to offer, in words.
#[must_use]
pub fn table_problem(problem: &TableProblem, lang: Lang) -> String {
    match problem {
        TableProblem::Empty => Text::new(
            "The file has no filled row. Fill the column “Value” of the template and choose the file again.",
            "채워진 행이 없어요. 양식의 ‘값’ 열을 채운 뒤 다시 선택해 주세요.",
            "文件中没有已填写的行。请填写模板的“数值”列后重新选择。",
        )
        .get(lang)
        .to_owned(),
        TableProblem::NoColumn(column) => Text::new(
            "The first line must name the columns; “{0}” is missing. The template has all of them.",
            "첫 줄에 열 이름이 있어야 하는데 ‘{0}’ 열이 없어요. 양식을 받아 쓰면 모두 들어 있어요.",
            "首行须为列名，缺少“{0}”列。模板中包含全部列名。",
        )
        .fill(lang, &[column.heading().get(lang)]),
        TableProblem::TooLong => Text::new(
            "The file has more than {0} filled rows. Divide it into several files.",
            "채워진 행이 {0}개를 넘어요. 파일을 나눠 주세요.",
            "已填写的行超过{0}行，请拆分为多个文件。",
        )
        .fill(lang, &[&MAX_ROWS.to_string()]),
        TableProblem::Broken { line } => Text::new(
            "Line {0} is not a row of a table. Save the sheet as CSV again.",
            "{0}번째 줄을 표로 읽을 수 없어요. 시트를 CSV로 다시 저장해 주세요.",
            "第{0}行无法识别为表格行，请重新另存为CSV。",
        )
        .fill(lang, &[&line.to_string()]),
    }
}

/// Why a row cannot be taken, in words.
#[must_use]
pub fn row_problem(problem: &RowProblem, lang: Lang) -> String {
    match problem {
        RowProblem::UnknownChannel(name) => Text::new(
            "There is no channel “{0}”. Use a name or id of the template, or add the channel to the plan first.",
            "‘{0}’ 채널이 없어요. 양식에 있는 이름이나 id를 쓰거나, 먼저 계획에 채널을 추가해 주세요.",
            "没有名为“{0}”的渠道。请使用模板中的名称或id，或先把渠道加入方案。",
        )
        .fill(lang, &[name]),
        RowProblem::TwoChannels(name) => Text::new(
            "More than one channel is called “{0}”. Write the id of the one that is meant, as in the template.",
            "‘{0}’ 채널이 둘 이상이에요. 양식처럼 해당 채널의 id를 써 주세요.",
            "名为“{0}”的渠道不止一个，请像模板那样填写所指渠道的id。",
        )
        .fill(lang, &[name]),
        RowProblem::NotCounted(metric) => Text::new(
            "This channel is not counted with “{0}”. The template names the figures it needs.",
            "이 채널은 ‘{0}’ 항목으로 계산하지 않아요. 필요한 항목은 양식에 있어요.",
            "该渠道不以“{0}”测算，所需指标见模板。",
        )
        .fill(lang, &[words::plan::own_metric(*metric).get(lang)]),
        RowProblem::UnknownFigure(name) => Text::new(
            "There is no figure “{0}”. Use a name of the template, such as “{1}”.",
            "‘{0}’ 항목이 없어요. ‘{1}’처럼 양식에 있는 이름을 써 주세요.",
            "没有名为“{0}”的指标。请使用模板中的名称，如“{1}”。",
        )
        .fill(lang, &[name, words::plan::own_metric(OwnMetric::Cpc).get(lang)]),
        RowProblem::NoValue => Text::new(
            "The value is missing; fill it or remove the row.",
            "값이 비어 있어요. 값을 채우거나 행을 지워 주세요.",
            "缺少数值，请填写或删除该行。",
        )
        .get(lang)
        .to_owned(),
        RowProblem::Value(error) => {
            Text::new("Value: {0}", "값: {0}", "数值：{0}").fill(lang, &[&i18n::input_error(*error, lang)])
        }
        RowProblem::Sample(error) => {
            Text::new("Counted on: {0}", "표본 수: {0}", "样本量：{0}").fill(lang, &[&i18n::input_error(*error, lang)])
        }
        RowProblem::Twice { line } => Text::new(
            "The same channel and figure stand in line {0}; keep one of them.",
            "{0}번째 줄과 채널·항목이 같아요. 하나만 남겨 주세요.",
            "与第{0}行的渠道和指标相同，请只保留一行。",
        )
        .fill(lang, &[&line.to_string()]),
        RowProblem::LongSource => Text::new(
            "The source has more than 200 characters; shorten it.",
            "출처가 200자를 넘어요. 줄여 주세요.",
            "出处超过200字，请缩短。",
        )
        .get(lang)
        .to_owned(),
    }
}
