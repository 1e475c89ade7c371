//! Results from a report of an ad or analytics tool: what its columns hold, what it would bring, and the yes.

mod answers;
mod preview;
mod words;

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::Action;
use crate::base::Text;
use crate::intake::report::{Incoming, Report};

use super::super::super::Desk;
use super::plain_block;

pub(super) fn view(desk: &Desk) -> Html {
    let dispatch = desk.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::PickReport(input.id()));
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
                    <label key="file" class="btn" for="evaluation.report">
                        <span key="text">{ desk.t(CHOOSE) }</span>
                        <input key="input" id="evaluation.report" class="visually-hidden" type="file" accept=".csv,.tsv,.txt,text/csv" {onchange} />
                    </label>
                </div>
                <div key="waiting" data-testid="report">{ desk.report.as_ref().map(|incoming| waiting(desk, incoming)) }</div>
            </>
        },
    )
}

/// The file that was chosen.
fn waiting(desk: &Desk, incoming: &Incoming) -> Html {
    let leave = html! {
        <button key="drop" id="evaluation.report.drop" type="button" class="btn btn-quiet" onclick={desk.on(Action::DropReport)}>{ desk.t(LEAVE) }</button>
    };
    let body = match &incoming.report {
        Err(problem) => html! {
            <>
                <p key="why" class="field-error" role="alert">{ words::sheet_problem(*problem, desk.lang) }</p>
                { leave }
            </>
        },
        Ok(report) => looked_at(desk, report, leave),
    };
    html! {
        <div key="card" class="row-card import-card report-card">
            <h3 key="name">{ incoming.name.clone() }</h3>
            <div key="body">{ body }</div>
        </div>
    }
}

fn looked_at(desk: &Desk, report: &Report, leave: Html) -> Html {
    let reading = &report.reading;
    let count = reading.changes.len().to_string();
    html! {
        <>
            <p key="line">{ desk.t(if report.setup.remembered { REMEMBERED } else { CHECK }) }</p>
            { answers::view(desk, report) }
            <div key="state" aria-live="polite">
                <ul key="open" class="report-open" hidden={reading.open.is_empty()}>
                    { for reading.open.iter().map(|open| {
                        let text = words::open(open, report, desk.lang);
                        html! { <li key={text.clone()} class="field-error">{ text }</li> }
                    }) }
                </ul>
                { preview::view(desk, report) }
            </div>
            <div key="choice" class="button-row">
                <button key="take" id="evaluation.report.take" type="button" class="btn btn-primary" disabled={reading.edit.is_none()}
                    onclick={desk.on(Action::TakeReport)}>{ TAKE.fill(desk.lang, &[&count]) }</button>
                { leave }
            </div>
        </>
    }
}

const TITLE: Text = Text::new("Results from a report", "보고서에서 실적 가져오기", "从报表导入结果");
const NOTE: Text = Text::new(
    "Export a report from Google Ads, Meta, GA4, Naver, Baidu or another tool as CSV and choose it here. Nothing is imported until you have checked it.",
    "구글 애즈, 메타, GA4, 네이버 검색광고, 바이두 등에서 보고서를 CSV로 내려받아 선택하세요. 먼저 내용을 보여 드리고, 확인한 뒤에만 반영해요.",
    "从Google Ads、Meta、GA4、Naver、百度等工具将报表导出为CSV后在此选择。先预览，确认后才会导入。",
);
const CHOOSE: Text = Text::new("Choose a report", "보고서 선택", "选择报表");
const LEAVE: Text = Text::new("Do not import", "반영하지 않기", "放弃导入");
const TAKE: Text = Text::new("Import {0} results", "실적 {0}개 반영", "导入{0}项结果");
const CHECK: Text = Text::new(
    "Check what each column holds. It is remembered for the next report of this kind.",
    "각 열이 무엇인지 확인하세요. 같은 형식의 보고서는 다음부터 그대로 읽어요.",
    "请确认各列的含义，下次导入同类报表时会自动沿用。",
);
const REMEMBERED: Text = Text::new(
    "Read as the last report with these columns. Check the preview.",
    "지난번 같은 형식의 보고서처럼 읽었어요. 미리보기를 확인하세요.",
    "已按上次同类报表的设置读取，请核对预览。",
);
