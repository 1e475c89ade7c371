//! The plan month by month.

use yew::{Html, html};

use crate::base::{Money, Text};
use crate::forecast::{self, Outcome};
use crate::i18n;
use crate::library;
use crate::report::deals::deals;
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{DataTable, chart, in_turns};
use super::super::{kpi, plain_block, section};
use super::{CUSTOMERS, TOTAL, of_outcome};

/// Months that are drawn in one turn.
const AT_ONCE: usize = 12;

pub(super) fn view(desk: &Desk, outcome: &Outcome) -> Html {
    html! {
        { plain_block(desk, "months", MONTHS, Some(MONTHS_NOTE), html! {
                <>
                    { peak(desk) }
                    { limited(desk) }
                    { section(desk, "deals", |desk| {
                        let picture = deals(&desk.plan, &desk.insight, desk.lang);
                        picture.map(|picture| chart(desk, "deals", picture)).unwrap_or_default()
                    }) }
                    { section(desk, "results", |desk| of_outcome(desk, results)) }
                    { waits(desk, outcome) }
                </>
        }) }
    }
}

/// How much of the media money a limit on every month lets through.
fn limited(desk: &Desk) -> Html {
    let months = i64::from(desk.plan.company.horizon);
    let media = desk.insight.mix.as_ref().map_or(0.0, |mix| mix.media_budget.value);
    let media = Money::from_major(media, desk.currency());
    let let_through = desk.plan.budget.month_limit.and_then(|limit| {
        let most = Money(limit.0.saturating_mul(months));
        (most < media).then(|| LIMITED.fill(desk.lang, &[&desk.short(limit), &desk.short(most), &desk.short(media)]))
    });
    html! { <p key="limited" id="budget.limited" hidden={let_through.is_none()}>{ let_through }</p> }
}

/// What comes later or still waits at the end.
fn waits(desk: &Desk, outcome: &Outcome) -> Html {
    let felt = |figure: &&forecast::Figure| figure.value >= 0.5;
    let (later, waiting) = (outcome.later.as_ref().filter(felt), outcome.waiting.as_ref().filter(felt));
    html! {
        <div key="waits" class="kpis" hidden={later.is_none() && waiting.is_none()}>
            { for later.map(|figure| kpi(desk, LATER, desk.figure(figure), desk.t(LATER_NOTE))) }
            { for waiting.map(|figure| kpi(desk, WAITING, desk.figure(figure), desk.t(WAITING_NOTE))) }
        </div>
    }
}

/// What every month brings.
fn results(desk: &Desk, outcome: &Outcome) -> Html {
    let months = desk.insight.forecast.as_ref().map(|forecast| forecast.months.as_slice()).unwrap_or_default();
    let rows: Vec<usize> = (0..months.len().min(outcome.months.len())).collect();
    let name = |figure: &forecast::Figure| desk.t(words::figure::name(figure.name));
    html! {
        <DataTable key="results" name={desk.t(EACH_MONTH)} class="table-long" id="budget.results">
            <thead key="head"><tr>
                <th key="month" scope="col">{ desk.t(MONTH) }</th><th key="media" scope="col" class="num">{ name(&outcome.media) }</th>
                <th key="visits" scope="col" class="num">{ name(&outcome.visits) }</th>
                { for outcome.enquiries.as_ref().map(|figure| html! { <th key="enquiries" scope="col" class="num">{ name(figure) }</th> }) }
                <th key="deals" scope="col" class="num">{ name(&outcome.deals) }</th><th key="customers" scope="col" class="num">{ desk.t(CUSTOMERS) }</th>
                <th key="contribution" scope="col" class="num">{ name(&outcome.contribution) }</th>
            </tr></thead>
            <tbody key="body">
                { in_turns(desk, &rows, AT_ONCE, |desk, at| of_outcome(desk, |desk, outcome| month(desk, outcome, *at))) }
            </tbody>
            <tfoot key="foot"><tr>
                <th key="month" scope="row">{ desk.t(TOTAL) }</th><td key="media" class="num">{ about(desk, &outcome.media) }</td>
                <td key="visits" class="num">{ desk.figure(&outcome.visits) }</td>
                { for outcome.enquiries.as_ref().map(|figure| html! { <td key="enquiries" class="num">{ desk.figure(figure) }</td> }) }
                <td key="deals" class="num">{ desk.figure(&outcome.deals) }</td><td key="customers" class="num">{ desk.figure(&outcome.new_customers) }</td>
                <td key="contribution" class="num">{ about(desk, &outcome.contribution) }</td>
            </tr></tfoot>
        </DataTable>
    }
}

fn about(desk: &Desk, figure: &forecast::Figure) -> Html {
    desk.figure_as(figure, desk.short_major(figure.value))
}

/// What the month at that place brings.
fn month(desk: &Desk, outcome: &Outcome, at: usize) -> Html {
    let months = desk.insight.forecast.as_ref().map(|forecast| forecast.months.as_slice()).unwrap_or_default();
    let Some(((month, _), brings)) = months.get(at).zip(outcome.months.get(at)) else { return Html::default() };
    let enquiries = brings.enquiries.as_ref().filter(|_| outcome.enquiries.is_some());
    html! {
        <tr key={month.to_string()}>
            <th key="month" scope="row" class="month">{ i18n::month(*month, desk.lang) }</th>
            <td key="media" class="num">{ desk.short(brings.media) }</td>
            <td key="visits" class="num">{ desk.figure(&brings.visits) }</td>
            { for enquiries.map(|figure| html! { <td key="enquiries" class="num">{ desk.figure(figure) }</td> }) }
            <td key="deals" class="num">{ desk.figure(&brings.deals) }</td>
            <td key="customers" class="num">{ desk.figure(&brings.new_customers) }</td>
            <td key="contribution" class="num">{ about(desk, &brings.contribution) }</td>
        </tr>
    }
}

/// The month of strongest demand, with the gift season that makes it.
fn peak(desk: &Desk) -> Html {
    let months = desk.insight.forecast.as_ref().map(|forecast| forecast.months.clone()).unwrap_or_default();
    let strongest = months.iter().reduce(|best, next| if next.1 > best.1 { next } else { best });
    let Some((month, factor)) = strongest.filter(|(_, factor)| *factor > 1.0) else {
        return html! { <p key="peak" hidden=true /> };
    };
    let season = library::strong_seasons(forecast::lifts(&desk.plan), desk.plan.company.region, *month, 1).next();
    let name = season.map_or("", |season| season.name.get(desk.lang));
    let (month, factor) = (i18n::month(*month, desk.lang), i18n::percent(*factor, 0, desk.lang));
    let text = if name.is_empty() { PEAK } else { PEAK_SEASON };
    html! { <p key="peak" id="budget.peak">{ text.fill(desk.lang, &[&month, &factor, name]) }</p> }
}

const PEAK_SEASON: Text = Text::new(
    "Demand is strongest in {0}, at {1} of an average month: {2}.",
    "수요가 가장 많은 달은 {0}({2})이고, 월평균의 {1} 수준이에요.",
    "需求最旺的是{0}（{2}），为月均水平的{1}。",
);
const PEAK: Text = Text::new(
    "Demand is strongest in {0}, at {1} of an average month.",
    "수요가 가장 많은 달은 {0}이고, 월평균의 {1} 수준이에요.",
    "需求最旺的是{0}，为月均水平的{1}。",
);
const MONTH: Text = Text::new("Month", "월", "月份");
const EACH_MONTH: Text = Text::new("What each month brings", "월별 예상 성과", "逐月预期成效");
const MONTHS_NOTE: Text = Text::new(
    "Money follows demand: the split is best when one more unit of money brings the same in every month.",
    "수요에 따라 나눠요. 돈을 조금 더 썼을 때의 효과가 어느 달이나 같아야 전체 성과가 가장 커요.",
    "按各月需求分配；追加投入的回报在各月持平时，总体效果最好。",
);
pub(super) const MONTHS: Text = Text::new("Month by month", "월별 배분", "逐月分配");
const LIMITED: Text = Text::new(
    "At no more than {0} a month, {1} of the {2} of media money can be spent.",
    "월 한도 {0} 기준으로 매체 예산 {2} 중 {1}까지만 쓸 수 있어요.",
    "按每月上限{0}计算，媒体预算{2}中最多只能支出{1}。",
);
const LATER: Text = Text::new("New customers after the plan", "계획 종료 후 신규 고객", "方案期后的新客户");
const LATER_NOTE: Text = Text::new(
    "won by this money, but the sale takes time or had to wait",
    "이 예산으로 얻는 고객이지만, 거래까지 시간이 걸리거나 순서를 기다려야 해요",
    "由本次投入带来，但成交需要时间，或需排队等候",
);
const WAITING: Text = Text::new("Still waiting at the end", "종료 시점 대기 건수", "期末待处理数");
const WAITING_NOTE: Text = Text::new(
    "enquiries or orders beyond what can be handled a month (stage 10)",
    "한 달에 처리할 수 있는 양을 넘는 문의·주문(10단계)",
    "超出每月处理能力的咨询或订单（第10阶段）",
);
