//! What has to be said of a report: what its columns hold, whose its rows are, of which month and in which order of day
//! and month they are.

use yew::{Callback, Event, Html, html};

use crate::app::{Action, Kind, Value};
use crate::base::Text;
use crate::forecast;
use crate::intake::date::DateOrder;
use crate::intake::report::{Answer, MAX_VALUES, Report};
use crate::intake::table;
use crate::plan::ReportColumn;

use super::super::super::super::Desk;
use super::super::super::super::widget::{DataTable, cell_select, field, pick_one};
use super::words;

/// Values of a column shown as examples, and how long each may be.
const EXAMPLES: usize = 3;
const EXAMPLE_CHARS: usize = 24;

pub(super) fn view(desk: &Desk, report: &Report) -> Html {
    let (setup, reading) = (&report.setup, &report.reading);
    let by_value = setup.columns.contains_key(&ReportColumn::Channel);
    let orders = [
        (None, desk.t(CHOOSE).to_owned()),
        (Some(DateOrder::DayFirst), desk.t(DAY_FIRST).to_owned()),
        (Some(DateOrder::MonthFirst), desk.t(MONTH_FIRST).to_owned()),
    ];
    let twins: Callback<Event> = desk.on(Action::Answer(Answer::Twins(!setup.twins)));
    html! {
        <div key="answers" class="report-answers">
            { columns(desk, report) }
            <div key="values">{ by_value.then(|| values(desk, report)) }</div>
            <div key="fields" class="fields">
                { (!by_value).then(|| {
                    let mut options = vec![(None, desk.t(CHOOSE).to_owned())];
                    options.extend(touchpoints(desk).into_iter().map(|(id, name)| (Some(id), name)));
                    pick_one(desk, "evaluation.report.channel", desk.t(WHOLE), &options, &setup.channel, |channel| {
                        Action::Answer(Answer::Channel(channel))
                    })
                }) }
                { (!setup.columns.contains_key(&ReportColumn::Date)).then(|| {
                    let month = setup.month.map_or(Value::Empty, Value::Month);
                    field(desk, "evaluation.report.month", MONTH, Kind::Month, month).hint(desk, MONTH_HINT)
                        .sends(desk, |value| Action::Answer(Answer::Month(value.month())))
                }) }
                { reading.asks_order.then(|| {
                    pick_one(desk, "evaluation.report.order", desk.t(ORDER), &orders, &setup.order, |order| {
                        Action::Answer(Answer::Order(order))
                    })
                }) }
            </div>
            <label key="twins" class="check" id="evaluation.report.twins" hidden={!reading.has_twins}>
                <input key="box" type="checkbox" checked={setup.twins} onchange={twins} />
                <span key="text">{ desk.t(TWINS) }</span>
            </label>
        </div>
    }
}

/// Every column with its first values and what it holds.
fn columns(desk: &Desk, report: &Report) -> Html {
    let mut options = vec![(None, desk.t(NOT_TAKEN).to_owned())];
    options.extend(ReportColumn::ALL.map(|column| (Some(column), desk.t(words::column(column)).to_owned())));
    let holds = |place: usize| report.setup.columns.iter().find(|(_, at)| **at == place).map(|(column, _)| *column);
    html! {
        <DataTable key="columns" name={desk.t(COLUMNS)} class="report-columns">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(COLUMN) }</th>
                <th key="values" scope="col">{ desk.t(FIRST_VALUES) }</th>
                <th key="holds" scope="col">{ desk.t(HOLDS) }</th>
            </tr></thead>
            <tbody key="body">{ for report.table.headings.iter().enumerate().map(|(place, heading)| html! {
                <tr key={place.to_string()}>
                    <th key="name" scope="row">{ heading.clone() }</th>
                    <td key="values" class="report-examples">{ examples(report, place) }</td>
                    <td key="holds">{ cell_select(desk, &format!("evaluation.report.column.{place}"),
                        &COLUMN_HOLDS.fill(desk.lang, &[heading]), &options, &holds(place),
                        move |column| Action::Answer(Answer::Column(place, column))) }</td>
                </tr>
            }) }</tbody>
        </DataTable>
    }
}

fn examples(report: &Report, place: usize) -> String {
    let cells = report.table.rows.iter().map(|row| table::short(row.cell(place), EXAMPLE_CHARS));
    cells.filter(|cell| !cell.is_empty()).take(EXAMPLES).collect::<Vec<_>>().join(" · ")
}

/// The touchpoints the plan weighs: id and name.
fn touchpoints(desk: &Desk) -> Vec<(String, String)> {
    let weighed = forecast::channels(&desk.plan);
    weighed.iter().map(|channel| (channel.id.to_string(), channel.name.get(desk.lang).to_owned())).collect()
}

/// Whose each value of the channel column is.
fn values(desk: &Desk, report: &Report) -> Html {
    let mut options = vec![(None, desk.t(CHOOSE).to_owned()), (Some(None), desk.t(LEFT_OUT).to_owned())];
    options.extend(touchpoints(desk).into_iter().map(|(id, name)| (Some(Some(id)), name)));
    // More are said to be too many; a list of them would only slow the page.
    let rows = report.reading.values.iter().take(MAX_VALUES).enumerate().map(|(i, (value, rows))| {
        let mut options = options.clone();
        let chosen = report.setup.channels.get(value).cloned();
        if let Some(Some(id)) = &chosen
            && !options.iter().any(|(option, _)| *option == chosen)
        {
            options.push((chosen.clone(), words::touchpoint(desk, id)));
        }
        let named = value.clone();
        html! {
            <tr key={value.clone()}>
                <th key="name" scope="row">{ if value.is_empty() { desk.t(NO_VALUE).to_owned() } else { value.clone() } }</th>
                <td key="rows" class="num">{ *rows }</td>
                <td key="holds">{ cell_select(desk, &format!("evaluation.report.value.{i}"),
                    &VALUE_IS.fill(desk.lang, &[value]), &options, &chosen,
                    move |channel| Action::Answer(Answer::Value(named.clone(), channel))) }</td>
            </tr>
        }
    });
    html! {
        <DataTable key="table" name={desk.t(VALUES)} class="report-columns">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(VALUE) }</th>
                <th key="rows" scope="col" class="num">{ desk.t(ROWS) }</th>
                <th key="holds" scope="col">{ desk.t(TOUCHPOINT) }</th>
            </tr></thead>
            <tbody key="body">{ for rows }</tbody>
        </DataTable>
    }
}

const COLUMNS: Text = Text::new("Columns of the report", "보고서의 열", "报表的列");
const COLUMN: Text = Text::new("Column", "열", "列");
const FIRST_VALUES: Text = Text::new("First values", "앞부분 값", "前几个值");
const HOLDS: Text = Text::new("What it is", "항목", "含义");
const COLUMN_HOLDS: Text = Text::new("What “{0}” is", "‘{0}’ 열의 항목", "“{0}”列的含义");
const NOT_TAKEN: Text = Text::new("Not imported", "가져오지 않음", "不导入");
const VALUES: Text = Text::new("Touchpoints in the report", "보고서의 접점", "报表中的接触点");
const VALUE: Text = Text::new("In the report", "보고서의 값", "报表中的值");
const ROWS: Text = Text::new("Rows", "행 수", "行数");
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const VALUE_IS: Text = Text::new("Touchpoint of “{0}”", "‘{0}’의 접점", "“{0}”对应的接触点");
const NO_VALUE: Text = Text::new("(empty)", "(빈칸)", "（空）");
const CHOOSE: Text = Text::new("Choose", "선택", "请选择");
const LEFT_OUT: Text = Text::new("Leave out", "제외", "不计入");
const WHOLE: Text = Text::new("Touchpoint of the whole report", "이 보고서의 접점", "整份报表对应的接触点");
const MONTH: Text = Text::new("Month of the whole report", "이 보고서의 월", "整份报表的月份");
const MONTH_HINT: Text =
    Text::new("No column of the report holds a date", "보고서에 날짜 열이 없어요", "报表中没有日期列");
const ORDER: Text = Text::new("Order of day and month", "날짜의 일·월 순서", "日期中日、月的顺序");
const DAY_FIRST: Text = Text::new("Day first: 31/3/2027", "일이 먼저: 31/3/2027", "日在前：31/3/2027");
const MONTH_FIRST: Text = Text::new("Month first: 3/31/2027", "월이 먼저: 3/31/2027", "月在前：3/31/2027");
const TWINS: Text = Text::new(
    "Count rows that are alike in every cell each time they stand there",
    "모든 칸이 같은 행도 각각 더하기",
    "各列完全相同的行也分别计入",
);
