//! The margin worked out from what an order costs.

use yew::{Html, html};

use crate::app::{Kind, Value};
use crate::base::Text;
use crate::forecast::{Figure, economics};
use crate::plan::products::ProductLineEdit as LineEdit;
use crate::plan::{ProductLine, RowEdit};
use crate::report::words;
use crate::score::products::margins_apart;

use super::super::super::Desk;
use super::super::super::widget::field;
use super::{edit, line};

/// What the costs leave of an order, once they and the order value are known.
fn computed(desk: &Desk, line: &ProductLine) -> Option<Figure> {
    economics::cost_margin(&desk.plan, line, &economics::order_value(&desk.plan, line)?)
}

fn shown(desk: &Desk, figure: &Figure) -> String {
    words::figure::value(figure, desk.currency(), desk.lang)
}

/// What to say under the margin: that it comes from the costs, or that they say something else than what is typed.
pub(super) fn remark(desk: &Desk, line: &ProductLine) -> Option<String> {
    match margins_apart(&desk.plan, line) {
        Some((typed, computed)) => Some(APART.fill(desk.lang, &[&shown(desk, &typed), &shown(desk, &computed)])),
        None if line.contribution.is_none() => {
            Some(FROM_COSTS.fill(desk.lang, &[&shown(desk, &computed(desk, line)?)]))
        }
        None => None,
    }
}

/// Where typed and computed margin differ: taking the computed one is leaving the field open.
pub(super) fn instead(desk: &Desk, line: &ProductLine) -> Option<(String, Value)> {
    let (_, computed) = margins_apart(&desk.plan, line)?;
    Some((TAKE.fill(desk.lang, &[&shown(desk, &computed)]), Value::Empty))
}

/// The fold with the two costs.
pub(super) fn view(desk: &Desk, line: &ProductLine) -> Html {
    let id = line.id;
    let name = |field: &str| format!("products.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let margin = computed(desk, line);
    let inside =
        margin.as_ref().map_or_else(|| desk.t(OPEN).to_owned(), |margin| LEFT.fill(desk.lang, &[&shown(desk, margin)]));
    let which = remark(desk, line);
    line::fold(
        name("costs"),
        desk.t(TITLE),
        inside,
        html! {
            <>
                <p key="result" class="line-result" hidden={margin.is_none()}>
                    <span key="label">{ desk.t(MARGIN) }</span>{ " " }
                    <strong key="value">{ for margin.iter().map(|margin| desk.figure(margin)) }</strong>
                </p>
                <p key="which" class="line-remark" hidden={which.is_none()}>{ which }</p>
                <div key="fields" class="fields">
                    { field(desk, name("goods_cost"), GOODS, Kind::Money(desk.currency()), line.goods_cost).hint(desk, GOODS_HINT)
                        .edits(desk, move |v| set(LineEdit::GoodsCost(v.money()))) }
                    { field(desk, name("delivery_cost"), DELIVERY, Kind::Money(desk.currency()), line.delivery_cost).hint(desk, DELIVERY_HINT)
                        .edits(desk, move |v| set(LineEdit::DeliveryCost(v.money()))) }
                </div>
            </>
        },
    )
}

const TITLE: Text = Text::new("Work the margin out from costs", "비용으로 공헌이익률 계산하기", "按成本计算贡献毛利率");
const OPEN: Text =
    Text::new("goods, delivery and fees of an order", "주문당 원가, 배송비, 수수료", "每单货款、配送与平台费");
const LEFT: Text = Text::new("{0} left of an order", "주문 금액의 {0} 남음", "每单剩{0}");
const MARGIN: Text =
    Text::new("The costs leave of an order:", "비용으로 계산한 공헌이익률", "按成本算出的贡献毛利率：");
const APART: Text =
    Text::new("{0} counts; the costs leave {1}", "{0} 적용 중, 비용 계산은 {1}", "按{0}计算；按成本为{1}");
const FROM_COSTS: Text = Text::new("{0} from the costs counts", "비용으로 계산한 {0} 적용 중", "按成本算出的{0}计算");
const TAKE: Text = Text::new("Count with {0} from the costs", "비용으로 계산한 {0} 쓰기", "改用成本算出的{0}");
const GOODS: Text = Text::new("Goods of an order", "주문당 원가", "每单货款成本");
const GOODS_HINT: Text = Text::new(
    "Material, making or purchase price, packing",
    "재료비·제조비나 매입가, 포장비",
    "原料、加工或进货价，含包装",
);
const DELIVERY: Text = Text::new("Delivery and fees of an order", "주문당 배송비·수수료", "每单配送与平台费");
const DELIVERY_HINT: Text = Text::new(
    "Shipping, payment and marketplace fees, service",
    "배송비, 결제·판매 수수료, 고객 응대",
    "运费、支付与平台佣金、售后",
);
