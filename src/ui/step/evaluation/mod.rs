//! Stage 12 on screen.

mod anew;
mod import;
mod kpis;
mod learned;
mod months;
mod results;
mod reviews;
mod sheet;
mod versions;

use yew::{Html, html};

use crate::base::Text;
use crate::forecast::Outcome;
use crate::report::deals::deals;

use super::super::Desk;
use super::super::widget::chart;
use super::{answer, kpi, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { section(desk, "kpis", kpis::view) }
            { section(desk, "results", |desk| plain_block(desk, "results", RESULTS, Some(RESULTS_NOTE), sheet::view(desk))) }
            { section(desk, "import", import::view) }
            { section(desk, "compared", |desk| plain_block(desk, "compared", COMPARED, None, results::view(desk))) }
            { section(desk, "learned", |desk| plain_block(desk, "learned", LEARNED, None, learned::view(desk))) }
            { section(desk, "anew", |desk| plain_block(desk, "anew", ANEW, None, anew::view(desk))) }
            { section(desk, "reviews", reviews::view) }
            { section(desk, "versions", versions::view) }
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
            <>
            <div key="kpis" class="kpis">
                { kpi(desk, ATTENTION, desk.figure(&outcome.visits), desk.t(WHOLE)) }
                { kpi(desk, ENQUIRIES, enquiries.map_or_else(|| "–".into(), |figure| desk.figure(figure)),
                    desk.t(if enquiries.is_some() { WHOLE } else { NO_ENQUIRIES })) }
                { kpi(desk, DEALS, desk.figure(&outcome.deals), desk.t(DEALS_NOTE)) }
            </div>
            { for deals(&desk.plan, &desk.insight, desk.lang).map(|picture| chart(desk, "deals", picture)) }
            </>
        },
    )
}

/// The outcome, if the plan may be recommended and promises anything to compare with.
fn promising(desk: &Desk) -> Option<&Outcome> {
    let outcome = desk.insight.outcome.as_ref().filter(|_| desk.insight.recommends());
    outcome.filter(|outcome| outcome.visits.value > 0.0)
}

const LINE: Text = Text::new(
    "Three levels to measure: attention, enquiries, deals. These are the plan’s targets.",
    "관심, 문의, 거래 세 단계로 측정해요. 계획 기간 전체의 목표예요.",
    "分三层衡量：关注、咨询、成交。以下是整个方案的目标。",
);
const LINE_DIRECT: Text = Text::new(
    "Attention first, then deals: these are the plan’s targets. Enquiries are not counted, as customers order directly.",
    "관심과 거래를 차례로 측정해요. 고객이 바로 주문하므로 문의 목표는 잡지 않았어요.",
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
const RESULTS: Text = Text::new("What really happened", "실적", "实际结果");
const RESULTS_NOTE: Text = Text::new(
    "Month by month, from the reports of the platforms and the shop.",
    "광고 매체와 쇼핑몰의 보고서를 보고 월별로 적으세요.",
    "按月填写，数据取自平台和店铺后台。",
);
const COMPARED: Text = Text::new("Results against the plan", "계획 대비 실적", "实际与计划对比");
const LEARNED: Text = Text::new("What the results teach", "실적에서 배운 것", "结果带来的修正");
const ANEW: Text = Text::new("What to change for the rest", "남은 기간에 바꿀 것", "余下时间的调整");
