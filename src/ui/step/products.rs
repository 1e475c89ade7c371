//! Stage 4 on screen.

use yew::{Callback, Event, Html, html};

use crate::app::{Kind, LibraryPage, Route, Value};
use crate::base::{Ppm, Text};
use crate::forecast::Economics;
use crate::i18n;
use crate::library;
use crate::plan::products::{ProductLineEdit as LineEdit, ProductsEdit as Edit};
use crate::plan::{LifeCycle, PlanEdit, ProductLine, Promotion, RowEdit};
use crate::report::words;

use super::super::Desk;
use super::super::widget::{add_row, field, row_card, select};
use super::{answer, block, kpi, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { plain_block(desk, "lines", LINES, Some(LINES_NOTE), lines(desk)) }
            { block(desk, "season", SEASON, Some(SEASON_NOTE), season(desk)) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let Some(e) = Economics::of(&desk.plan) else {
        return answer(desk.t(OPEN), html! { <div key="kpis" class="kpis" /> });
    };
    let line = LINE.fill(
        desk.lang,
        &[
            &i18n::unit_money(e.contribution.value, desk.currency(), desk.lang),
            &i18n::unit_money(e.cac_cap.value, desk.currency(), desk.lang),
        ],
    );
    answer(
        line,
        html! {
            <div key="kpis" class="kpis">
                { kpi(desk, CONTRIBUTION_PER_ORDER, desk.figure(&e.contribution), "") }
                { kpi(desk, LTV, desk.figure(&e.ltv), desk.t(LTV_NOTE)) }
                { kpi(desk, CAC_CAP, desk.figure(&e.cac_cap), desk.t(CAC_NOTE)) }
                { kpi(desk, ROAS, desk.figure(&e.break_even_roas), desk.t(ROAS_NOTE)) }
            </div>
        },
    )
}

fn edit(edit: RowEdit<LineEdit>) -> PlanEdit {
    PlanEdit::Products(Edit::Line(edit))
}

/// Order value, contribution and orders per year of a line: the three numbers everything rests on.
pub(in crate::ui) fn economics_fields(desk: &Desk, line: &ProductLine) -> Html {
    let id = line.id;
    let name = |field: &str| format!("products.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let industry = library::industry(&desk.plan.company.industry);
    let margin = industry.map(|industry| industry.contribution.middle() / 100.0).map(|share| {
        let share = Ppm::percent(Ppm::from_ratio(share).0 / 10_000);
        (BENCHMARK.fill(desk.lang, &[&i18n::ppm(share, desk.lang)]), Value::from(Some(share)))
    });
    html! {
        <>
            { field(desk, name("order_value"), ORDER_VALUE, Kind::Money(desk.currency()), line.order_value).hint(desk, ORDER_HINT)
                .edits(desk, move |v| set(LineEdit::OrderValue(v.money()))) }
            { field(desk, name("contribution"), CONTRIBUTION, Kind::Percent(Ppm::ONE), line.contribution).hint(desk, CONTRIBUTION_HINT)
                .chip(margin.filter(|_| line.contribution.is_none()))
                .source(desk, BENCHMARK_SOURCE, Route::Library(LibraryPage::Trades))
                .edits(desk, move |v| set(LineEdit::Contribution(v.ppm()))) }
            { field(desk, name("orders_per_year"), ORDERS, Kind::Milli(366_000), line.orders_per_year_milli).hint(desk, ORDERS_HINT)
                .edits(desk, move |v| set(LineEdit::OrdersPerYear(v.small()))) }
        </>
    }
}

fn lines(desk: &Desk) -> Html {
    let cycles = [LifeCycle::Introduction, LifeCycle::Growth, LifeCycle::Maturity, LifeCycle::Decline]
        .map(|cycle| (cycle, desk.t(words::plan::life_cycle(cycle)).to_owned()));
    let promotions = [Promotion::Brand, Promotion::NewProduct, Promotion::DirectSales]
        .map(|promotion| (promotion, desk.t(words::plan::promotion(promotion)).to_owned()));
    html! {
        <>
            { for desk.plan.products.lines.iter().map(|line| {
                let id = line.id;
                let name = |field: &str| format!("products.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let title = if line.name.is_empty() { desk.t(NEW).to_owned() } else { line.name.clone() };
                let promoted: Callback<Event> = desk.edit_on(&name("promoted"), set(LineEdit::Promoted(!line.promoted)));
                let advice = line.life_cycle.map_or("", |cycle| desk.t(words::plan::life_cycle_advice(cycle)));
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("name"), NAME, Kind::Line, line.name.as_str()).edits(desk, move |v| set(LineEdit::Name(v.text()))) }
                        { economics_fields(desk, line) }
                        { field(desk, name("lifetime"), LIFETIME, Kind::Count(240), line.lifetime_months).hint(desk, LIFETIME_HINT)
                            .edits(desk, move |v| set(LineEdit::Lifetime(v.small()))) }
                        { select(desk, &name("promotion"), PROMOTION, &promotions, line.promotion.as_ref(), move |v| set(LineEdit::Promotion(v))) }
                        { select(desk, &name("life_cycle"), LIFE_CYCLE, &cycles, line.life_cycle.as_ref(), move |v| set(LineEdit::LifeCycle(v))) }
                        <p key="advice" class="field-note field-wide">{ advice }</p>
                        <label key="promoted" class="check field-wide" id={name("promoted")}>
                            <input key="box" type="checkbox" checked={line.promoted} onchange={promoted} />
                            <span key="text">{ desk.t(PROMOTED) }</span>
                        </label>
                    </>
                })
            }) }
            { add_row(desk, "products.lines", ADD, edit(RowEdit::Add)) }
        </>
    }
}

fn season(desk: &Desk) -> Html {
    let gift: Callback<Event> = desk.edit_on("products.gift", PlanEdit::Products(Edit::Gift(!desk.plan.products.gift)));
    let festivals: Callback<Event> =
        desk.edit_on("products.festivals", PlanEdit::Products(Edit::Festivals(!desk.plan.products.festivals)));
    let months = desk.insight.forecast.as_ref().map(|forecast| forecast.months.clone()).unwrap_or_default();
    html! {
        <>
            <label key="gift" class="check field-wide" id="products.gift">
                <input key="box" type="checkbox" checked={desk.plan.products.gift} onchange={gift} />
                <span key="text">{ desk.t(GIFT) }</span>
            </label>
            <label key="festivals" class="check field-wide" id="products.festivals">
                <input key="box" type="checkbox" checked={desk.plan.products.festivals} onchange={festivals} />
                <span key="text">{ desk.t(FESTIVALS) }</span>
            </label>
            { for months.iter().take(12).map(|(month, factor)| {
                let index = u8::try_from(month.month()).unwrap_or(1);
                let own = desk.plan.products.season.get(&index).copied();
                field(desk, format!("products.season.{index}"), SEASON_MONTH, Kind::Percent(Ppm::percent(1_000)), own)
                    .label(i18n::month(*month, desk.lang))
                    .note(CALENDAR.fill(desk.lang, &[&i18n::percent(*factor, 0, desk.lang)]))
                    .edits(desk, move |v| PlanEdit::Products(Edit::Season(index, v.ppm())))
            }) }
        </>
    }
}

const OPEN: Text = Text::new(
    "Order value and contribution say what a customer may cost.",
    "주문 금액과 공헌이익률을 알면 고객 한 명을 얻는 데 얼마까지 쓸 수 있는지 계산해요.",
    "填写客单价和贡献毛利率，即可算出获客成本上限。",
);
const LINE: Text = Text::new(
    "An order leaves {0}; winning a customer may cost up to {1}.",
    "주문 한 건에 {0} 남고, 고객 한 명을 얻는 데 {1}까지 쓸 수 있어요.",
    "每单留下{0}，获取一位客户最多可花{1}。",
);
const CONTRIBUTION_PER_ORDER: Text = Text::new("Left per order", "주문당 공헌이익", "每单贡献毛利");
const LTV: Text = Text::new("Customer value (LTV)", "고객생애가치(LTV)", "客户终身价值（LTV）");
const LTV_NOTE: Text = Text::new("contribution, not revenue", "매출이 아닌 공헌이익 기준", "按贡献毛利而非营业额");
const CAC_CAP: Text = Text::new("CAC limit", "획득비용 한도(CAC)", "获客成本上限（CAC）");
const CAC_NOTE: Text = Text::new("customer value ÷ LTV : CAC", "생애가치 ÷ LTV:CAC", "终身价值 ÷ LTV:CAC");
const ROAS: Text = Text::new("Break-even ROAS", "손익분기 ROAS", "盈亏平衡投产比（ROAS）");
const ROAS_NOTE: Text = Text::new("on the first order", "첫 주문 기준", "以首单计");
const LINES: Text = Text::new("Product lines", "상품군", "产品线");
const LINES_NOTE: Text = Text::new(
    "The forecast counts with the first promoted line.",
    "예측은 홍보하는 첫 번째 상품군으로 계산해요.",
    "预测按第一条参与推广的产品线计算。",
);
const BENCHMARK_SOURCE: Text = Text::new("Source", "출처", "出处");
const BENCHMARK: Text = Text::new("Typical of the trade: {0}", "업종 기준값 {0}", "行业基准值{0}");
const NEW: Text = Text::new("New line", "새 상품군", "新产品线");
const NAME: Text = Text::new("Name", "이름", "名称");
const ORDER_VALUE: Text = Text::new("Average order value", "평균 주문 금액", "客单价");
const ORDER_HINT: Text = Text::new("What one order brings in", "주문 한 건의 결제 금액", "一笔订单的成交金额");
const CONTRIBUTION: Text = Text::new("Contribution margin", "공헌이익률", "贡献毛利率");
const CONTRIBUTION_HINT: Text = Text::new(
    "Left after goods, fees and delivery",
    "원가, 수수료, 배송비를 빼고 남는 비율",
    "扣除货款、平台费和运费后的比例",
);
const ORDERS: Text = Text::new("Orders per customer a year", "고객당 연간 주문 횟수", "每位客户每年下单次数");
const ORDERS_HINT: Text = Text::new("1 if they buy once", "한 번 사고 마는 상품이면 1", "只买一次填1");
const LIFETIME: Text = Text::new("Months a customer stays", "고객 유지 개월 수", "客户留存月数");
const LIFETIME_HINT: Text = Text::new("12 if left open", "비우면 12개월", "留空按12个月");
const PROMOTION: Text = Text::new("What promotion shall do", "홍보 목표", "推广目的");
const LIFE_CYCLE: Text = Text::new("Life-cycle stage", "수명 주기 단계", "生命周期阶段");
const PROMOTED: Text = Text::new("Promote this line in this plan", "이번 계획에서 홍보하기", "在本方案中推广");
const ADD: Text = Text::new("Add a line", "상품군 추가", "添加产品线");
const SEASON: Text = Text::new("Season", "계절 수요", "季节性");
const SEASON_NOTE: Text = Text::new(
    "100 % is an average month. Open fields follow the calendar.",
    "보통 달이 100%예요. 비워 두면 명절·시즌 달력에 따라 계산해요.",
    "100%为平均月份；留空则按节令日历估算。",
);
const GIFT: Text = Text::new(
    "People buy it as a present (demand follows the gift seasons)",
    "선물로도 팔려요(명절·선물 시즌 수요 반영)",
    "常作为礼品购买（需求随送礼旺季变化）",
);
const FESTIVALS: Text = Text::new(
    "We take part in shopping festivals (demand follows those of the calendar)",
    "쇼핑 행사에 참여해요(행사 기간 수요 반영)",
    "参加购物节（需求随日历中的购物节变化）",
);
const SEASON_MONTH: Text = Text::new("Month", "월", "月份");
const CALENDAR: Text = Text::new("Counted: {0}", "적용값 {0}", "采用值{0}");
