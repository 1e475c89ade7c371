//! Stage 4 on screen: what an order and a customer bring, the lines beside each other, which suits online sale, and the
//! lines themselves.

mod costs;
mod cycle;
mod fit;
mod line;
mod overview;
mod price;
mod rank;
mod season;

use yew::{Html, html};

use crate::app::{Kind, LibraryPage, Route, Value};
use crate::base::{Ppm, Text};
use crate::forecast::Economics;
use crate::i18n;
use crate::library;
use crate::plan::products::{ProductLineEdit as LineEdit, ProductsEdit as Edit};
use crate::plan::{PlanEdit, ProductLine, RowEdit};

use super::super::Desk;
use super::super::widget::field;
use super::{answer, kpi, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { section(desk, "overview", overview::view) }
            { section(desk, "rank", rank::view) }
            { section(desk, "lines", |desk| plain_block(desk, "lines", LINES, Some(LINES_NOTE), line::list(desk))) }
            { section(desk, "season", season::view) }
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
    html! {
        <>
            { field(desk, name("order_value"), ORDER_VALUE, Kind::Money(desk.currency()), line.order_value).hint(desk, ORDER_HINT)
                .edits(desk, move |v| set(LineEdit::OrderValue(v.money()))) }
            { contribution_field(desk, line) }
            { field(desk, name("orders_per_year"), ORDERS, Kind::Milli(366_000), line.orders_per_year_milli).hint(desk, ORDERS_HINT)
                .edits(desk, move |v| set(LineEdit::OrdersPerYear(v.small()))) }
        </>
    }
}

/// The margin: typed, else from the costs; the trade's usual one is offered while there is neither.
fn contribution_field(desk: &Desk, line: &ProductLine) -> Html {
    let id = line.id;
    let usual = || {
        let industry = library::industry(&desk.plan.company.industry)?;
        let share = Ppm::percent(Ppm::from_ratio(industry.contribution.middle() / 100.0).0 / 10_000);
        Some((BENCHMARK.fill(desk.lang, &[&i18n::ppm(share, desk.lang)]), Value::from(Some(share))))
    };
    let spec =
        field(desk, format!("products.{id}.contribution"), CONTRIBUTION, Kind::Percent(Ppm::ONE), line.contribution)
            .hint(desk, CONTRIBUTION_HINT)
            .note(costs::remark(desk, line).unwrap_or_default());
    let spec = match costs::instead(desk, line) {
        Some(computed) => spec.chip(Some(computed)),
        None => spec.chip(if line.margin().is_none() { usual() } else { None }).source(
            desk,
            BENCHMARK_SOURCE,
            Route::Library(LibraryPage::Trades),
        ),
    };
    spec.edits(desk, move |v| edit(RowEdit::Set(id, LineEdit::Contribution(v.ppm()))))
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
