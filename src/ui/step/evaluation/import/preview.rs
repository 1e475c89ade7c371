//! What a report would bring: by month and touchpoint the numbers now and then, and row by row what is left out.

use std::collections::{BTreeMap, BTreeSet};

use yew::{Html, html};

use crate::base::{Money, Month, Text};
use crate::i18n;
use crate::intake::reading::{Change, Left, Open};
use crate::intake::report::Report;
use crate::plan::ActualMetric;
use crate::report::words::actuals;

use super::super::super::super::Desk;
use super::super::super::super::widget::DataTable;
use super::words;

/// Most rows that are listed; of the others the count is said.
const LISTED: usize = 100;

pub(super) fn view(desk: &Desk, report: &Report) -> Html {
    let reading = &report.reading;
    // Before the questions are answered almost every row would be left out, for one and the same reason.
    let shown = reading.open.iter().all(|open| matches!(open, Open::NoRow | Open::Refused(_)));
    html! {
        <div key="preview">
            { (shown && !reading.changes.is_empty()).then(|| changes(desk, report)) }
            <ul key="notes" class="report-notes" hidden={!shown || reading.notes.is_empty()}>
                { for reading.notes.iter().map(|note| {
                    let text = words::note(*note, desk.lang);
                    html! { <li key={text.clone()}>{ text }</li> }
                }) }
            </ul>
            { (shown && !reading.left.is_empty()).then(|| left(desk, report)) }
        </div>
    }
}

/// A row for each month and touchpoint, a column for each number.
fn changes(desk: &Desk, report: &Report) -> Html {
    let changes = &report.reading.changes;
    let metrics: BTreeSet<ActualMetric> = changes.iter().map(|change| change.metric).collect();
    let mut rows: BTreeMap<(Month, &str), BTreeMap<ActualMetric, &Change>> = BTreeMap::new();
    for change in changes {
        rows.entry((change.month, &change.channel)).or_default().insert(change.metric, change);
    }
    let replaced = changes.iter().filter(|change| change.old.is_some_and(|old| old != change.new)).count();
    let line = if replaced == 0 { NEW } else { REPLACES };
    let said = [report.reading.rows.to_string(), changes.len().to_string(), replaced.to_string()];
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    html! {
        <>
            <p key="line" id="evaluation.report.line">{ line.fill(desk.lang, &said) }</p>
            <DataTable key="table" name={desk.t(TAKEN)} id="evaluation.report.preview">
                <thead key="head"><tr>
                    <th key="month" scope="col">{ desk.t(MONTH) }</th>
                    <th key="channel" scope="col">{ desk.t(TOUCHPOINT) }</th>
                    { for metrics.iter().map(|metric| html! {
                        <th key={metric.slug()} scope="col" class="num">{ desk.t(actuals::metric(*metric)) }</th>
                    }) }
                </tr></thead>
                <tbody key="body">{ for rows.iter().map(|((month, channel), numbers)| html! {
                    <tr key={format!("{month} {channel}")}>
                        <th key="month" scope="row">{ i18n::month(*month, desk.lang) }</th>
                        <td key="channel">{ words::touchpoint(desk, channel) }</td>
                        { for metrics.iter().map(|metric| html! {
                            <td key={metric.slug()} class="num">{ numbers.get(metric).map(|change| number(desk, change)) }</td>
                        }) }
                    </tr>
                }) }</tbody>
            </DataTable>
        </>
    }
}

/// The number now, where there is another one, and the number then.
fn number(desk: &Desk, change: &Change) -> Html {
    let shown = |value: u64| {
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        if change.metric.is_money() { desk.money(Money(value)) } else { i18n::count(value, desk.lang) }
    };
    match change.old.filter(|old| *old != change.new) {
        Some(old) => html! {
            <>
                <del key="old">{ shown(old) }</del>{ " → " }<ins key="new">{ shown(change.new) }</ins>
            </>
        },
        None => shown(change.new).into(),
    }
}

fn left(desk: &Desk, report: &Report) -> Html {
    let left = &report.reading.left;
    let more = left.len().saturating_sub(LISTED);
    html! {
        <details key="left" class="fold" open={left.len() <= 10}>
            <summary key="summary">{ LEFT.fill(desk.lang, &[&left.len().to_string()]) }</summary>
            <DataTable key="table" name={desk.t(LEFT_ROWS)} class="table-long">
                <thead key="head"><tr>
                    <th key="line" scope="col" class="num">{ desk.t(LINE) }</th>
                    <th key="row" scope="col">{ desk.t(ROW) }</th>
                    <th key="why" scope="col">{ desk.t(WHY) }</th>
                </tr></thead>
                <tbody key="body">{ for left.iter().take(LISTED).map(|left: &Left| html! {
                    <tr key={left.line.to_string()}>
                        <th key="line" scope="row" class="num">{ left.line }</th>
                        <td key="row">{ left.text.clone() }</td>
                        <td key="why">{ words::why(&left.why, report, desk.lang) }</td>
                    </tr>
                }) }</tbody>
            </DataTable>
            <p key="more" hidden={more == 0}>{ MORE.fill(desk.lang, &[&more.to_string()]) }</p>
        </details>
    }
}

const NEW: Text =
    Text::new("{0} rows bring {1} results:", "{0}개 행에서 실적 {1}개를 가져와요.", "{0}行数据汇总为{1}项结果：");
const REPLACES: Text = Text::new(
    "{0} rows bring {1} results; {2} of them replace other numbers in the plan:",
    "{0}개 행에서 실적 {1}개를 가져오고, 그중 {2}개는 계획에 있던 값을 바꿔요.",
    "{0}行数据汇总为{1}项结果，其中{2}项会替换方案中的现有数值：",
);
const TAKEN: Text = Text::new("Results taken from the report", "보고서에서 가져올 실적", "将从报表导入的结果");
const MONTH: Text = Text::new("Month", "월", "月份");
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const LEFT: Text = Text::new("{0} rows are left out", "제외한 행 {0}개", "未计入的行：{0}");
const LEFT_ROWS: Text = Text::new("Rows left out", "제외한 행", "未计入的行");
const LINE: Text = Text::new("Line", "줄", "行");
const ROW: Text = Text::new("Row", "내용", "内容");
const WHY: Text = Text::new("Why", "이유", "原因");
const MORE: Text = Text::new("and {0} more", "외 {0}개", "另有{0}行");
