//! The price plan of a line: list, trade and promotion price, and whether the promotion pays.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Ppm, Text};
use crate::forecast::{Economics, Figure};
use crate::i18n;
use crate::plan::products::ProductLineEdit as LineEdit;
use crate::plan::{ProductLine, RowEdit};
use crate::report::words;
use crate::score::{Payoff, PricePlan, TradeSale};

use super::super::super::Desk;
use super::super::super::widget::{DataTable, field};
use super::{edit, line as card};

/// The fold with prices and what they leave.
pub(super) fn view(desk: &Desk, line: &ProductLine) -> Html {
    let price = PricePlan::of(&desk.plan, line);
    let trade = TradeSale::of(&desk.plan, line);
    let economics = Economics::of_line(&desk.plan, line);
    let inside = price.as_ref().map_or_else(
        || desk.t(OPEN).to_owned(),
        |price| {
            let discount = words::figure::value(&price.discount, desk.currency(), desk.lang);
            INSIDE.fill(desk.lang, &[&discount, desk.t(words::products::payoff(price.payoff))])
        },
    );
    let body = html! {
        <>
            { economics.as_ref().map_or_else(
                || html! { <p key="open" class="line-remark">{ desk.t(NEEDS) }</p> },
                |e| prices(desk, e, price.as_ref(), trade.as_ref()),
            ) }
            { for economics.as_ref().zip(price.as_ref()).map(|(e, price)| verdict(desk, e, price)) }
            { fields(desk, line) }
        </>
    };
    card::fold(format!("products.{}.price", line.id), desk.t(TITLE), inside, body)
}

fn prices(desk: &Desk, e: &Economics, price: Option<&PricePlan>, trade: Option<&TradeSale>) -> Html {
    let row = |key: &'static str, label: Text, value: &Figure, left: &Figure, share: Option<&Figure>| {
        html! {
            <tr {key}>
                <th key="label" scope="row">{ desk.t(label) }</th>
                <td key="price" class="num">{ desk.figure(value) }</td>
                <td key="left" class="num">
                    { desk.figure(left) }
                    <span key="share" class="cell-note" hidden={share.is_none()}>{ for share.map(|share| desk.figure(share)) }</span>
                </td>
            </tr>
        }
    };
    html! {
        <DataTable key="prices" name={desk.t(TITLE)}>
            <thead key="head"><tr>
                <th key="label" scope="col">{ desk.t(PRICE) }</th>
                <th key="price" scope="col" class="num">{ desk.t(BRINGS) }</th>
                <th key="left" scope="col" class="num">{ desk.t(LEAVES) }</th>
            </tr></thead>
            <tbody key="body">
                { row("list", LIST, &e.order_value, &e.contribution, Some(&e.margin)) }
                { for trade.map(|trade| row("trade", TRADE, &trade.price, &trade.contribution, Some(&trade.margin))) }
                { for price.map(|price| row("promotion", PROMOTION, &price.price, &price.contribution, None)) }
            </tbody>
        </DataTable>
    }
}

/// Whether the promotion pays, with its figures.
fn verdict(desk: &Desk, e: &Economics, price: &PricePlan) -> Html {
    let sentence = words::products::payoff_sentence(price, &e.margin, desk.currency(), desk.lang);
    let remark = words::products::period_remark(&desk.plan, price, desk.lang);
    let needed = words::products::break_even(price, desk.currency(), desk.lang);
    let class = match price.payoff {
        Payoff::Never | Payoff::Loses => "line-verdict loses",
        Payoff::Open | Payoff::Barely | Payoff::Pays => "line-verdict",
    };
    let fact = |key: &'static str, label: Text, value: Html| {
        html! { <div {key}><dt key="label">{ desk.t(label) }</dt><dd key="value">{ value }</dd></div> }
    };
    html! {
        <div key="verdict">
            <p key="sentence" {class}>{ sentence }</p>
            <p key="period" class="line-remark" hidden={remark.is_none()}>{ remark }</p>
            <dl key="facts" class="facts">
                { fact("needed", NEEDED, desk.figure_as(&price.break_even, needed)) }
                { for price.uplift.iter().map(|uplift| fact("expected", EXPECTED, desk.figure(uplift))) }
                { for price.result.iter().map(|result| fact("result", RESULT, desk.figure(result))) }
            </dl>
            <p key="basis" class="muted">{ desk.t(BASIS) }</p>
        </div>
    }
}

fn fields(desk: &Desk, line: &ProductLine) -> Html {
    let id = line.id;
    let name = |field: &str| format!("products.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let last = line
        .discount_from
        .zip(line.discount_months.filter(|months| *months > 0))
        .map_or_else(String::new, |(first, months)| i18n::month_range(first, first.plus(months - 1), desk.lang));
    html! {
        <div key="fields" class="fields">
            { field(desk, name("trade_price"), TRADE_PRICE, Kind::Money(desk.currency()), line.trade_price).hint(desk, TRADE_HINT)
                .edits(desk, move |v| set(LineEdit::TradePrice(v.money()))) }
            { field(desk, name("discount"), DISCOUNT, Kind::Percent(Ppm(999_999)), line.discount).hint(desk, DISCOUNT_HINT)
                .edits(desk, move |v| set(LineEdit::Discount(v.ppm()))) }
            { field(desk, name("discount_from"), FROM, Kind::Month, line.discount_from).hint(desk, FROM_HINT)
                .edits(desk, move |v| set(LineEdit::DiscountFrom(v.month()))) }
            { field(desk, name("discount_months"), MONTHS, Kind::Count(36), line.discount_months).unit(desk, MONTHS_UNIT).note(last)
                .edits(desk, move |v| set(LineEdit::DiscountMonths(v.small()))) }
            { field(desk, name("uplift"), UPLIFT, Kind::Percent(Ppm::percent(1_000)), line.uplift).hint(desk, UPLIFT_HINT)
                .edits(desk, move |v| set(LineEdit::Uplift(v.ppm()))) }
        </div>
    }
}

const TITLE: Text = Text::new("Price plan", "가격 계획", "价格方案");
const OPEN: Text = Text::new("list, trade and promotion price", "정가, 공급가, 할인가", "正常价、供货价、促销价");
const INSIDE: Text = Text::new("{0} off: {1}", "{0} 할인: {1}", "优惠{0}：{1}");
const NEEDS: Text = Text::new(
    "Order value and contribution margin come first.",
    "주문 금액과 공헌이익률부터 입력하세요.",
    "请先填写客单价和贡献毛利率。",
);
const PRICE: Text = Text::new("Price", "가격", "价格");
const BRINGS: Text = Text::new("An order brings in", "주문 금액", "每单收入");
const LEAVES: Text = Text::new("and leaves", "주문당 공헌이익", "每单贡献毛利");
const LIST: Text = Text::new("List price", "정가", "正常价");
const TRADE: Text = Text::new("Trade price", "공급가", "供货价");
const PROMOTION: Text = Text::new("Promotion price", "할인가", "促销价");
const NEEDED: Text = Text::new("Break-even uplift", "손익분기 주문 증가율", "盈亏平衡订单增幅");
const EXPECTED: Text = Text::new("Expected uplift", "예상 주문 증가율", "预计订单增幅");
const RESULT: Text = Text::new("Gained or lost per 100 normal orders", "평소 주문 100건당 손익", "每100单的盈亏");
const BASIS: Text = Text::new(
    "Counted on the promoted orders alone, without later orders of new customers.",
    "할인 주문만 계산했어요. 새 고객의 이후 주문은 넣지 않았어요.",
    "只计促销订单本身，不含新客之后的订单。",
);
const TRADE_PRICE: Text = Text::new("Trade price of an order", "주문당 공급가", "每单供货价");
const TRADE_HINT: Text =
    Text::new("What resellers or partners pay", "판매점·협력사에 넘기는 가격", "经销商或合作方的拿货价");
const DISCOUNT: Text = Text::new("Discount of the promotion", "할인율", "促销折扣幅度");
const DISCOUNT_HINT: Text = Text::new("Off the order value", "주문 금액 기준", "按客单价计，填减免比例");
const FROM: Text = Text::new("From", "할인 시작 월", "促销开始月份");
const FROM_HINT: Text = Text::new("Year-month, e.g. 2027-06", "연-월, 예: 2027-06", "年-月，例如2027-06");
const MONTHS: Text = Text::new("For how long", "할인 기간", "促销时长");
const MONTHS_UNIT: Text = Text::new("months", "개월", "个月");
const UPLIFT: Text = Text::new("Expected uplift", "예상 주문 증가율", "预计订单增幅");
const UPLIFT_HINT: Text = Text::new(
    "Only orders that would not have come anyway or later",
    "할인하지 않아도 들어올 주문, 앞당겨진 주문은 빼세요",
    "不计本来就会下或只是提前下的订单",
);
