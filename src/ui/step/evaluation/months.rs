//! The targets of the plan month by month, folded away under the measures.

use yew::{Html, html};

use crate::base::{Month, Text};
use crate::forecast::{Figure, MonthOutcome};
use crate::i18n;

use super::super::super::Desk;
use super::super::super::widget::DataTable;
use super::promising;

pub(super) fn view(desk: &Desk) -> Html {
    let Some(outcome) = promising(desk) else {
        return html! { <p key="months" class="empty">{ desk.t(super::OPEN) }</p> };
    };
    let months = desk.insight.kpis.months.iter().copied().zip(&outcome.months);
    let media = outcome.months.iter().map(|month| month.media).sum();
    let enquiries = outcome.enquiries.is_some();
    html! {
        <details key="months" id="evaluation.months" class="fold">
            <summary>{ desk.t(TARGETS) }</summary>
            <p key="note" class="fine">{ desk.t(TARGETS_NOTE) }</p>
            <DataTable key="table" name={desk.t(TARGETS)}>
                <thead key="head">
                    <tr>
                        <th key="month" scope="col">{ desk.t(MONTH) }</th>
                        <th key="visits" scope="col" class="num">{ desk.t(VISITS) }</th>
                        <th key="enquiries" scope="col" class="num" hidden={!enquiries}>{ desk.t(super::ENQUIRIES) }</th>
                        <th key="deals" scope="col" class="num">{ desk.t(super::DEALS) }</th>
                        <th key="media" scope="col" class="num">{ desk.t(MEDIA) }</th>
                    </tr>
                </thead>
                <tbody key="rows">{ for months.map(|(month, planned)| row(desk, month, planned)) }</tbody>
                <tfoot key="sum">
                    <tr>
                        <th key="name" scope="row">{ desk.t(TOTAL) }</th>
                        <td key="visits" class="num">{ desk.figure(&outcome.visits) }</td>
                        { enquiry_cell(desk, outcome.enquiries.as_ref()) }
                        <td key="deals" class="num">{ desk.figure(&outcome.deals) }</td>
                        <td key="media" class="num">{ desk.short(media) }</td>
                    </tr>
                </tfoot>
            </DataTable>
        </details>
    }
}

fn row(desk: &Desk, month: Month, planned: &MonthOutcome) -> Html {
    html! {
        <tr key={month.to_string()}>
            <th key="month" scope="row">{ i18n::month(month, desk.lang) }</th>
            <td key="visits" class="num">{ desk.figure(&planned.visits) }</td>
            { enquiry_cell(desk, planned.enquiries.as_ref()) }
            <td key="deals" class="num">{ desk.figure(&planned.deals) }</td>
            <td key="media" class="num">{ desk.short(planned.media) }</td>
        </tr>
    }
}

/// Without enquiries the column is not there.
fn enquiry_cell(desk: &Desk, enquiries: Option<&Figure>) -> Html {
    let shown = enquiries.map(|figure| desk.figure(figure));
    html! { <td key="enquiries" class="num" hidden={shown.is_none()}>{ shown.unwrap_or_default() }</td> }
}

const TARGETS: Text = Text::new("Targets month by month", "월별 목표", "每月目标");
const TARGETS_NOTE: Text = Text::new(
    "Split by season and rounded as far as the evidence carries. They are averages, not promises.",
    "시즌에 따라 나눈 평균값이에요. 근거가 확실한 자리까지만 보여 주고, 약속하는 수치는 아니에요.",
    "按季节分配，并按依据的可靠程度取整。这些是平均值，不是承诺。",
);
const MONTH: Text = Text::new("Month", "월", "月份");
const VISITS: Text = Text::new("Visits", "방문", "访问");
const MEDIA: Text = Text::new("Media spend", "매체비", "媒体费用");
const TOTAL: Text = Text::new("Whole plan", "합계", "合计");
