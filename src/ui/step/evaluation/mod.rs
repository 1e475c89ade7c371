//! Stage 12 on screen.

mod versions;

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Month, Text};
use crate::forecast::{MonthOutcome, Outcome};
use crate::i18n;
use crate::plan::PlanEdit;
use crate::plan::evaluation::EvaluationEdit as Edit;

use super::super::Desk;
use super::super::widget::field;
use super::{answer, block, kpi, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { plain_block(desk, "targets", TARGETS, Some(TARGETS_NOTE), targets(desk)) }
            { block(desk, "review", REVIEW, None, field(desk, "evaluation.review", REVIEW_FIELD, Kind::Text, desk.plan.evaluation.review.as_str())
                .hint(desk, REVIEW_HINT).edits(desk, |v| PlanEdit::Evaluation(Edit::Notes(v.text())))) }
            { versions::view(desk) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let Some(outcome) = promising(desk) else {
        return answer(desk.t(OPEN), html! { <div key="kpis" class="kpis" /> });
    };
    let enquiries = outcome.enquiries.as_ref();
    answer(
        desk.t(if enquiries.is_some() { LINE } else { LINE_DIRECT }),
        html! {
            <div key="kpis" class="kpis">
                { kpi(desk, ATTENTION, desk.figure(&outcome.visits), desk.t(WHOLE)) }
                { kpi(desk, ENQUIRIES, enquiries.map_or_else(|| "–".into(), |figure| desk.figure(figure)),
                    desk.t(if enquiries.is_some() { WHOLE } else { NO_ENQUIRIES })) }
                { kpi(desk, DEALS, desk.figure(&outcome.deals), desk.t(DEALS_NOTE)) }
            </div>
        },
    )
}

/// The outcome, if the plan promises anything to compare with.
fn promising(desk: &Desk) -> Option<&Outcome> {
    desk.insight.outcome.as_ref().filter(|outcome| outcome.visits.value > 0.0)
}

/// The months of the plan with what each shall bring.
fn planned<'a>(desk: &'a Desk, outcome: &'a Outcome) -> impl Iterator<Item = (Month, &'a MonthOutcome)> {
    let months = desk.insight.forecast.iter().flat_map(|forecast| &forecast.months);
    months.map(|(month, _)| *month).zip(&outcome.months)
}

fn targets(desk: &Desk) -> Html {
    let Some(outcome) = promising(desk) else {
        return html! { <p key="empty" class="empty">{ desk.t(OPEN) }</p> };
    };
    html! {
        <div key="table" class="table-wrap" tabindex="0">
            <table class="table">
                <thead key="head">
                    <tr>
                        <th key="month" scope="col">{ desk.t(MONTH) }</th>
                        <th key="visits" scope="col" class="num">{ desk.t(VISITS) }</th>
                        <th key="deals" scope="col" class="num">{ desk.t(DEALS) }</th>
                        <th key="media" scope="col" class="num">{ desk.t(MEDIA) }</th>
                    </tr>
                </thead>
                <tbody key="rows">
                    { for planned(desk, outcome).map(|(month, planned)| html! {
                        <tr key={month.to_string()}>
                            <th key="month" scope="row">{ i18n::month(month, desk.lang) }</th>
                            <td key="visits" class="num">{ desk.figure(&planned.visits) }</td>
                            <td key="deals" class="num">{ desk.figure(&planned.deals) }</td>
                            <td key="media" class="num">{ desk.short(planned.media) }</td>
                        </tr>
                    }) }
                </tbody>
                <tfoot key="sum">
                    <tr>
                        <th key="name" scope="row">{ desk.t(TOTAL) }</th>
                        <td key="visits" class="num">{ desk.figure(&outcome.visits) }</td>
                        <td key="deals" class="num">{ desk.figure(&outcome.deals) }</td>
                        <td key="media" class="num">{ desk.short(outcome.months.iter().map(|month| month.media).sum()) }</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

const LINE: Text = Text::new(
    "Three levels to measure: attention, enquiries, deals. These are the plan’s targets.",
    "관심, 문의, 거래 세 단계로 재요. 계획 기간 전체의 목표예요.",
    "分三层衡量：关注、咨询、成交。以下是整个方案的目标。",
);
const LINE_DIRECT: Text = Text::new(
    "Attention first, then deals: these are the plan’s targets. Enquiries are not counted, as customers order directly.",
    "관심과 거래를 차례로 재요. 고객이 바로 주문하므로 문의 목표는 잡지 않았어요.",
    "先有关注，再有成交，以下是整个方案的目标。客户直接下单，因此不设咨询目标。",
);
const OPEN: Text = Text::new(
    "Targets follow once the plan has a mix that brings visits.",
    "방문을 가져올 접점이 정해지면 목표가 나와요.",
    "确定能带来访问的接触点后，即可得出目标。",
);
const ATTENTION: Text = Text::new("Attention: visits", "관심: 방문", "关注：访问量");
const WHOLE: Text = Text::new("Whole plan", "계획 기간 전체", "整个方案期");
const ENQUIRIES: Text = Text::new("Enquiries", "문의", "咨询");
const NO_ENQUIRIES: Text = Text::new("Direct orders, no target", "바로 주문, 목표 없음", "直接下单，不设目标");
const DEALS: Text = Text::new("Deals", "거래", "成交");
const DEALS_NOTE: Text = Text::new("Orders or contracts won", "주문 또는 계약", "订单或签约");
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
const REVIEW: Text = Text::new("Review", "점검", "复盘");
const REVIEW_FIELD: Text = Text::new(
    "When, with whom, and what was learnt",
    "언제, 누구와 점검하고 무엇을 배웠나요",
    "何时、与谁复盘，学到了什么",
);
const REVIEW_HINT: Text = Text::new(
    "E.g. first Monday of the month, owner and shop manager; one decision each time",
    "예: 매월 첫 월요일, 대표와 매장 관리자, 매번 결정 한 가지",
    "例如：每月第一个周一，老板与店长参加，每次定一件事",
);
