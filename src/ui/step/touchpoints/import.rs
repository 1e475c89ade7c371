//! Own figures from a table file: the table to fill, and what a filled one would bring before anything is taken.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::{Action, Given, Import, import};
use crate::base::Text;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::DataTable;
use super::super::plain_block;

pub(super) fn view(desk: &Desk) -> Html {
    let dispatch = desk.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::PickTable(input.id()));
        }
    });
    plain_block(
        desk,
        "import",
        TITLE,
        Some(NOTE),
        html! {
            <>
                <div key="ways" class="button-row">
                    <button key="template" id="touchpoints.template" type="button" class="btn" onclick={desk.on(Action::Give(Given::Template))}>
                        { icon(Icon::Download) }<span key="text">{ desk.t(TEMPLATE) }</span>
                    </button>
                    <label key="file" class="btn" for="touchpoints.table">
                        <span key="text">{ desk.t(CHOOSE) }</span>
                        <input key="input" id="touchpoints.table" class="visually-hidden" type="file" accept=".csv,.tsv,.txt,text/csv" {onchange} />
                    </label>
                </div>
                <div key="waiting" aria-live="polite">{ desk.import.as_ref().map(|import| waiting(desk, import)) }</div>
            </>
        },
    )
}

/// What the chosen file would bring.
fn waiting(desk: &Desk, import: &Import) -> Html {
    let rows = match &import.rows {
        Ok(rows) => rows,
        Err(problem) => {
            return html! {
                <div key="problem" class="row-card import-card" data-testid="import">
                    <h3 key="name">{ import.name.clone() }</h3>
                    <p key="why" class="field-error" role="alert">{ import::table_problem(problem, desk.lang) }</p>
                    <button key="drop" type="button" class="btn btn-small" onclick={desk.on(Action::DropImport)}>{ desk.t(LEAVE) }</button>
                </div>
            };
        }
    };
    let good = rows.iter().filter(|row| row.figure.is_ok()).count();
    let bad = rows.len() - good;
    let line = if bad == 0 { ALL_GOOD } else { SOME_BAD };
    html! {
        <div key="rows" class="row-card import-card" data-testid="import">
            <h3 key="name">{ import.name.clone() }</h3>
            <p key="line">{ line.fill(desk.lang, &[&good.to_string(), &bad.to_string()]) }</p>
            <DataTable key="table" name={desk.t(TITLE)} class="table-long">
                <thead key="head"><tr>
                    <th key="line" class="num" scope="col">{ desk.t(LINE) }</th><th key="row" scope="col">{ desk.t(ROW) }</th><th key="state" scope="col">{ desk.t(STATE) }</th>
                </tr></thead>
                <tbody key="body">{ for rows.iter().map(|row| html! {
                    <tr key={row.line.to_string()}>
                        <th key="line" scope="row" class="num">{ row.line }</th>
                        <td key="row">{ row.text.clone() }</td>
                        <td key="state">{ match &row.figure {
                            Ok(_) => html! { <span class="import-good">{ icon(Icon::Check) }{ GOOD.fill(desk.lang, &[&row.read]) }</span> },
                            Err(problem) => html! { <span class="field-error">{ import::row_problem(problem, desk.lang) }</span> },
                        } }</td>
                    </tr>
                }) }</tbody>
            </DataTable>
            <div key="choice" class="button-row">
                <button key="take" id="touchpoints.take" type="button" class="btn btn-primary" disabled={good == 0} onclick={desk.on(Action::TakeImport)}>
                    { TAKE.fill(desk.lang, &[&good.to_string()]) }
                </button>
                <button key="drop" type="button" class="btn btn-quiet" onclick={desk.on(Action::DropImport)}>{ desk.t(LEAVE) }</button>
            </div>
        </div>
    }
}

const TITLE: Text = Text::new("Own figures from a table", "표 파일로 한꺼번에 입력", "从表格批量导入");
const NOTE: Text = Text::new(
    "Fill the table in any spreadsheet, save it as CSV and choose it here. Nothing changes before it was shown.",
    "양식을 스프레드시트에서 채워 CSV로 저장한 뒤 선택하세요. 먼저 내용을 보여 드리고, 확인한 뒤에만 반영해요.",
    "用任意电子表格填写模板，另存为CSV后在此选择。先预览，确认后才会生效。",
);
const TEMPLATE: Text = Text::new("Get the table to fill", "입력 양식 받기", "下载填写模板");
const CHOOSE: Text = Text::new("Choose a filled table", "채운 파일 선택", "选择已填写的表格");
const LEAVE: Text = Text::new("Leave it", "반영하지 않기", "放弃导入");
const ALL_GOOD: Text =
    Text::new("{0} figures can be taken over.", "수치 {0}개를 반영할 수 있어요.", "可采用{0}项数据。");
const SOME_BAD: Text = Text::new(
    "{0} figures can be taken over; {1} rows cannot and stay out.",
    "수치 {0}개를 반영할 수 있고, {1}개 행은 문제가 있어 빼 둘게요.",
    "可采用{0}项数据；另有{1}行有问题，不会采用。",
);
const LINE: Text = Text::new("Line", "줄", "行");
const ROW: Text = Text::new("Row", "내용", "内容");
const STATE: Text = Text::new("Result", "결과", "结果");
const GOOD: Text = Text::new("can be taken: {0}", "반영 가능: {0}", "可采用：{0}");
const TAKE: Text = Text::new("Take over {0} figures", "수치 {0}개 반영", "采用{0}项数据");
