//! Stage 8 on screen.

mod bookings;
mod costs;
mod grid;
mod mix;
mod money;
mod months;
mod more;
mod segments;
mod solutions;
mod sure;

use yew::{Html, html};

use crate::allocate::mix::Mix;
use crate::app::Kind;
use crate::base::{Money, Ppm, Text};
use crate::forecast::Outcome;
use crate::i18n;
use crate::insight::Chances;
use crate::plan::PlanEdit;
use crate::plan::budget::BudgetEdit as Edit;
use crate::report::funnel::funnel;
use crate::report::words;

use super::super::Desk;
use super::super::widget::{DataTable, chart, field};
use super::{answer, block, kpi, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    let solution = match (&desk.insight.mix, &desk.insight.outcome) {
        (Some(mix), Some(outcome)) if desk.insight.recommends() => solution(desk, mix, outcome),
        (Some(_), Some(_)) => html! {
            <>
                { answer(desk.t(NOT_NOW), html! { <div key="none" id="budget.solution" tabindex="-1" /> }) }
                { mix::held(desk) }
            </>
        },
        _ => answer(desk.t(OPEN), html! { <div key="none" /> }),
    };
    html! {
        <>
            { solution }
            { section(desk, "money", money::view) }
            { section(desk, "costs", |desk| block(desk, "costs", COSTS, Some(COSTS_NOTE), costs::view(desk))) }
            { section(desk, "prudence", |desk| block(desk, "prudence", PRUDENCE, Some(PRUDENCE_NOTE), prudence(desk))) }
            { section(desk, "tests", tests) }
        </>
    }
}

fn solution(desk: &Desk, mix: &Mix, outcome: &Outcome) -> Html {
    let spent = Money::from_major(outcome.media.value, desk.currency());
    let left = mix.unspent > Money::ZERO && mix.marginal <= 0.0;
    let free = spent == Money::ZERO && outcome.new_customers.value > 0.0;
    let line = match (free, left) {
        (false, false) => LINE,
        (false, true) => LINE_LEFT,
        (true, false) => LINE_FREE,
        (true, true) => LINE_FREE_LEFT,
    };
    let customers = i18n::significant(outcome.new_customers.value, 2, desk.lang);
    html! {
        <>
            { answer(line.fill(desk.lang, &[&desk.short(spent), &customers, &desk.short(mix.unspent)]), html! {
                <>
                    <div key="kpis" class="kpis kpis-four" id="budget.solution" tabindex="-1">
                        { kpi(desk, MEDIA, desk.figure_as(&mix.media_budget, desk.short_major(mix.media_budget.value)), desk.t(MEDIA_NOTE)) }
                        { kpi(desk, RESULT, desk.figure_as(&outcome.result, desk.short_major(outcome.result.value)), range(desk)) }
                        { kpi(desk, BEYOND, desk.figure_as(&outcome.beyond, desk.short_major(outcome.beyond.value)), desk.t(BEYOND_NOTE)) }
                        { kpi(desk, PROOF, gap(desk, mix).into(), desk.t(PROOF_NOTE)) }
                    </div>
                    <p key="error" class="banner banner-stop" role="alert" hidden={mix.error.is_none()}>
                        { mix.error.map(|error| words::mix::allocate_error(error, desk.currency(), desk.lang)) }
                    </p>
                    { section(desk, "mix", |desk| {
                        let mix = desk.insight.mix.as_ref();
                        mix.map(|mix| of_outcome(desk, |desk, outcome| mix::table(desk, mix, outcome))).unwrap_or_default()
                    }) }
                    <p key="left" class="muted" hidden={!left}>{ desk.t(mix::UNSPENT_NOTE) }</p>
                    <p key="cac" class="muted">{ desk.t(CAC_NOTE) }</p>
                </>
            }) }
            { for mix.error.is_none().then(|| html! {
                <>
                    { section(desk, "solutions", solutions::view) }
                    { section(desk, "more", more::view) }
                    { section(desk, "sure", sure::view) }
                </>
            }) }
            { section(desk, "funnel", |desk| {
                let picture = funnel(&desk.insight, desk.lang);
                picture.map(|picture| plain_block(desk, "funnel", FUNNEL, None, chart(desk, "chart", picture))).unwrap_or_default()
            }) }
            { section(desk, "months", |desk| of_outcome(desk, months::view)) }
            { section(desk, "segments", |desk| of_outcome(desk, segments::view)) }
        </>
    }
}

fn of_outcome(desk: &Desk, draw: impl FnOnce(&Desk, &Outcome) -> Html) -> Html {
    desk.insight.outcome.as_ref().map(|outcome| draw(desk, outcome)).unwrap_or_default()
}

/// The range of the result, once it was simulated.
fn range(desk: &Desk) -> String {
    let show = |chances: &std::rc::Rc<Chances>| {
        RESULT_NOTE.fill(desk.lang, &[&desk.short_major(chances.result.p10), &desk.short_major(chances.result.p90)])
    };
    desk.insight.chances.as_ref().map_or_else(|| desk.t(RANGE_COMES).to_owned(), show)
}

/// How far from the best possible split this one can be at most.
fn gap(desk: &Desk, mix: &Mix) -> String {
    words::options::distance((mix.upper_bound - mix.objective).max(0.0) / mix.objective.abs().max(1.0), desk.lang)
}

fn prudence(desk: &Desk) -> Html {
    let budget = &desk.plan.budget;
    html! {
        <>
            { field(desk, "budget.contingency", CONTINGENCY, Kind::Percent(Ppm::percent(50)), Some(budget.contingency)).hint(desk, CONTINGENCY_HINT)
                .edits(desk, |v| PlanEdit::Budget(Edit::Contingency(v.ppm().unwrap_or_default()))) }
            { field(desk, "budget.ltv_cac", LTV_CAC, Kind::Milli(20_000), Some(budget.ltv_cac_milli)).hint(desk, LTV_CAC_HINT).unit(desk, TO_ONE)
                .edits(desk, |v| PlanEdit::Budget(Edit::LtvCac(v.small().unwrap_or(3_000)))) }
            { field(desk, "budget.month_limit", MONTH_LIMIT, Kind::Money(desk.currency()), budget.month_limit).hint(desk, MONTH_LIMIT_HINT)
                .edits(desk, |v| PlanEdit::Budget(Edit::MonthLimit(v.money()))) }
        </>
    }
}

/// Touchpoints worth a small test at most.
fn tests(desk: &Desk) -> Html {
    let (Some(mix), Some(forecast)) = (&desk.insight.mix, &desk.insight.forecast) else {
        return html! { <div key="tests" /> };
    };
    let mut offers: Vec<_> = forecast
        .touchpoints
        .iter()
        .filter_map(|model| Some((model, model.cost_per_deal.as_ref()?, mix.line(&model.channel.id)?.test?)))
        .collect();
    // The nearest to paying comes first; those far away are not worth a test.
    offers.sort_by(|a, b| a.1.value.total_cmp(&b.1.value));
    offers.truncate(MOST_TESTS);
    if offers.is_empty() || !desk.insight.recommends() {
        return html! { <div key="tests" /> };
    }
    plain_block(
        desk,
        "tests",
        TESTS,
        Some(TESTS_NOTE),
        html! {
            <DataTable key="table" name={desk.t(TESTS)} id="budget.tests">
                <thead key="head"><tr>
                    <th key="name" scope="col">{ desk.t(TOUCHPOINT) }</th><th key="cost" class="num" scope="col">{ desk.t(COST) }</th>
                    <th key="limit" class="num" scope="col">{ desk.t(MAY_COST) }</th><th key="test" class="num" scope="col">{ desk.t(AT_MOST) }</th>
                </tr></thead>
                <tbody key="body">
                    { for offers.into_iter().map(|(model, cost, amount)| html! {
                        <tr key={model.channel.id.to_string()}>
                            <th key="name" scope="row">{ model.channel.name.get(desk.lang) }</th>
                            <td key="cost" class="num">{ desk.figure(cost) }</td>
                            <td key="limit" class="num">{ desk.insight.forecast.as_ref().map(|f| desk.figure(&f.economics.cac_cap)) }</td>
                            <td key="test" class="num">{ desk.money(amount) }</td>
                        </tr>
                    }) }
                </tbody>
            </DataTable>
        },
    )
}

/// Tests shown; more would not fit a small team.
const MOST_TESTS: usize = 5;

const FUNNEL: Text = Text::new("From visits to customers", "방문에서 고객까지", "从访问到客户");
const OPEN: Text = Text::new(
    "The split appears once funds, order value and contribution margin are known.",
    "전체 예산, 주문 금액, 공헌이익률을 입력하면 예산을 배분해 드려요.",
    "填写总资金、客单价和贡献毛利率后，即可得出预算分配。",
);
const NOT_NOW: Text = Text::new(
    "No money should go into online marketing under this verdict.",
    "지금 판단으로는 온라인 마케팅에 돈을 쓰지 않는 편이 나아요.",
    "按当前结论，暂不宜在网络营销上花钱。",
);
const LINE: Text = Text::new(
    "{0} of media money wins about {1} new customers.",
    "매체 예산 중 {0} 쓰면 신규 고객 약 {1}명을 얻어요.",
    "投放{0}，预计获得约{1}位新客户。",
);
const LINE_LEFT: Text = Text::new(
    "{0} of media money wins about {1} new customers; keep the other {2}: within today’s limits and hours it has no use that pays.",
    "매체 예산 중 {0} 쓰면 신규 고객 약 {1}명을 얻어요. 나머지 {2} 정도는 남겨 두세요. 지금의 한도와 작업 시간으로는 써서 이익이 남는 곳이 없어요.",
    "投放{0}，预计获得约{1}位新客户；其余{2}建议保留，按目前的上限和工时没有划算的用途。",
);
const LINE_FREE: Text = Text::new(
    "Work alone, with no media money, wins about {1} new customers.",
    "매체 예산을 쓰지 않고 작업 시간만으로 신규 고객 약 {1}명을 얻어요.",
    "不花媒体预算，只投入工时，预计获得约{1}位新客户。",
);
const LINE_FREE_LEFT: Text = Text::new(
    "Work alone, with no media money, wins about {1} new customers; keep the {2}: within today’s limits and hours it has no use that pays.",
    "매체 예산을 쓰지 않고 작업 시간만으로 신규 고객 약 {1}명을 얻어요. 매체 예산 {2} 정도는 남겨 두세요. 지금의 한도와 작업 시간으로는 써서 이익이 남는 곳이 없어요.",
    "不花媒体预算，只投入工时，预计获得约{1}位新客户；媒体预算{2}建议保留，按目前的上限和工时没有划算的用途。",
);
const MEDIA: Text = Text::new("Media money", "매체 예산", "媒体预算");
const MEDIA_NOTE: Text =
    Text::new("funds − costs − contingency", "전체 예산 − 기타 비용 − 예비비", "总资金 − 其他费用 − 预备金");
const RESULT: Text = Text::new("Result inside the plan", "계획 기간 손익", "方案期内盈亏");
const RESULT_NOTE: Text = Text::new("range {0} to {1}", "범위 {0}~{1}", "区间{0}至{1}");
const RANGE_COMES: Text = Text::new("range being computed", "범위 계산 중", "区间计算中");
const BEYOND: Text = Text::new("Contribution after the plan", "종료 후 공헌이익", "方案期后的贡献毛利");
const BEYOND_NOTE: Text = Text::new("repeat orders of new customers", "신규 고객의 재구매", "新客户的复购");
const PROOF: Text = Text::new("Distance from the best split", "최적 배분과의 차이", "与最优分配的差距");
const PROOF_NOTE: Text = Text::new("at most, proven", "수학적으로 증명된 최대치", "经数学证明，不超过此值");
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const SPEND: Text = Text::new("Money", "금액", "金额");
const COST: Text = Text::new("Cost per deal, average", "거래당 비용(평균)", "平均每单成本");
const OWN_AMOUNT: Text = Text::new("Own amount", "직접 정한 금액", "自定金额");
const UNSPENT: Text = Text::new("Left unspent", "남겨 둘 돈", "暂不支出");
const MAY_COST: Text = Text::new("Limit", "한도", "上限");
const AT_MOST: Text = Text::new("Test with at most", "테스트 최대 금액", "测试上限");
const TOTAL: Text = Text::new("Total", "합계", "合计");
const CAC_NOTE: Text = Text::new(
    "The cost in the total row is the CAC: all costs, own hours included, per new customer. The limit applies to media alone.",
    "합계 행의 거래당 비용은 신규 고객 획득비용(CAC)이에요. 자체 인건비까지 포함한 총비용을 신규 고객 수로 나눈 값이고, 한도는 매체비에만 적용해요.",
    "合计行的每单成本即获客成本（CAC）：含人工在内的总费用除以新客户数；上限只针对媒体费用。",
);
const COSTS: Text = Text::new("Costs besides media", "매체비 외 기타 비용", "媒体以外的费用");
const COSTS_NOTE: Text = Text::new(
    "Over the whole plan, from the same funds.",
    "계획 기간 전체에 드는 금액을 적으세요. 모두 전체 예산에서 나가요.",
    "填写整个方案期的金额，均从总资金中支出。",
);
const PRUDENCE: Text = Text::new("Rules of prudence", "안전 기준", "稳健原则");
const PRUDENCE_NOTE: Text = Text::new(
    "Practitioners’ rules; change them if the company can bear more or less risk.",
    "실무에서 쓰는 기준이에요. 회사가 감당할 위험에 맞게 바꾸세요.",
    "从业者的经验法则，可按企业的风险承受能力调整。",
);
const CONTINGENCY: Text = Text::new("Contingency", "예비비", "预备金");
const CONTINGENCY_HINT: Text =
    Text::new("Share of the funds kept back", "전체 예산에서 떼어 둘 비율", "从总资金中预留的比例");
const LTV_CAC: Text =
    Text::new("Customer value : cost (LTV : CAC)", "생애가치 : 획득비용(LTV:CAC)", "终身价值与获客成本之比（LTV:CAC）");
const LTV_CAC_HINT: Text = Text::new(
    "3 means a customer must bring at least three times what winning it costs",
    "3이면 고객 한 명이 획득비용의 세 배 이상을 남겨야 해요",
    "3表示每位客户的终身价值至少为获客成本的3倍",
);
const MONTH_LIMIT: Text = Text::new("Most media money in one month", "한 달 매체비 한도", "单月媒体费用上限");
const MONTH_LIMIT_HINT: Text = Text::new(
    "What is in the account when it has to be paid; empty: no limit",
    "한 달에 지출할 수 있는 현금, 비우면 제한 없음",
    "一个月内可动用的现金；留空表示不限",
);
const CUSTOMERS: Text = Text::new("New customers", "신규 고객", "新客户");
const AFTER_ALL: Text = Text::new("Result with what comes after", "종료 후까지 합친 손익", "含方案期后的盈亏");
const REVENUE: Text = Text::new("Revenue inside the plan", "계획 기간 매출", "方案期内销售额");
const VISITS: Text = Text::new("Visits, messages", "방문·발송", "访问与发送量");
const TO_ONE: Text = Text::new(": 1", ": 1", ": 1");
const TESTS: Text = Text::new("At most a small test", "소액 테스트만 해 볼 접점", "仅建议小额测试");
const TESTS_NOTE: Text = Text::new(
    "A month of about 15 clicks a day shows whether the real cost is lower than assumed.",
    "하루 클릭 15회 정도로 한 달 동안 운영해 보면 실제 비용이 가정보다 낮은지 알 수 있어요.",
    "每天约15次点击，持续一个月，即可看出实际成本是否低于假设。",
);
