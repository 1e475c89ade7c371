//! All lines beside each other.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Action;
use crate::base::Text;
use crate::report::words;
use crate::score::LineView;
use crate::score::products::{lacks_objective, overview};

use super::super::super::Desk;
use super::super::super::widget::DataTable;
use super::super::plain_block;

/// The table; nothing while no line says what it is.
pub(super) fn view(desk: &Desk) -> Html {
    let lines = overview(&desk.plan);
    if lines.is_empty() {
        return html! { <span key="overview" hidden=true /> };
    }
    let open = lines.iter().filter(|view| lacks_objective(view.line)).count();
    plain_block(
        desk,
        "overview",
        TITLE,
        None,
        html! {
            <>
                <p key="open" class="line-remark" hidden={open == 0}>{ OPEN_NOTE.fill(desk.lang, &[&open.to_string()]) }</p>
                <DataTable key="table" name={desk.t(TITLE)} class="lines-table" id="products.overview">
                    <thead key="head"><tr>
                        <th key="line" scope="col">{ desk.t(LINE) }</th>
                        <th key="value" scope="col" class="num">{ desk.t(VALUE) }</th>
                        <th key="left" scope="col" class="num">{ desk.t(LEFT) }</th>
                        <th key="ltv" scope="col" class="num">{ desk.t(LTV) }</th>
                        <th key="fit" scope="col" class="num">{ desk.t(FIT) }</th>
                            <th key="promotion" scope="col">{ desk.t(PROMOTION) }</th>
                    </tr></thead>
                    <tbody key="body">{ for lines.iter().map(|view| row(desk, view)) }</tbody>
                </DataTable>
            </>
        },
    )
}

fn row(desk: &Desk, view: &LineView<'_>) -> Html {
    let line = view.line;
    let e = view.economics.as_ref();
    let none = || html! { "–" };
    let cycle = line.life_cycle.map(|cycle| desk.t(words::plan::life_cycle(cycle)));
    html! {
        <tr key={line.id.0.to_string()}>
            <th key="line" scope="row">
                { words::products::line_name(line, desk.lang) }{ " " }
                <span key="lead" class="badge" hidden={!view.fit.lead}>{ desk.t(COUNTED) }</span>
                <span key="cycle" class="cell-note" hidden={cycle.is_none()}>{ cycle }</span>
            </th>
            <td key="value" class="num">
                { e.map_or_else(
                    || html! { { line.order_value.map_or_else(|| "–".to_owned(), |value| desk.money(value)) } },
                    |e| desk.figure(&e.order_value),
                ) }
            </td>
            <td key="left" class="num">
                { e.map_or_else(none, |e| html! {
                    <>{ desk.figure(&e.contribution) }<span key="margin" class="cell-note">{ desk.figure(&e.margin) }</span></>
                }) }
            </td>
            <td key="ltv" class="num">{ e.map_or_else(none, |e| desk.figure(&e.ltv)) }</td>
            <td key="fit" class="num">{ desk.figure(&view.fit.fit) }</td>
            <td key="promotion">
                { objective(desk, view) }
                <span key="promoted" class="cell-note">{ desk.t(if line.promoted { PROMOTED } else { NOT_PROMOTED }) }</span>
            </td>
        </tr>
    }
}

/// What promotion shall do; open where the line is promoted and nobody said it, with the way there.
fn objective(desk: &Desk, view: &LineView<'_>) -> Html {
    match view.line.promotion {
        Some(promotion) => html! { <span key="objective">{ desk.t(words::plan::promotion(promotion)) }</span> },
        None if lacks_objective(view.line) => {
            let field = format!("products.{}.promotion", view.line.id);
            let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(field));
            html! { <button key="open" type="button" class="line-link" {onclick}>{ desk.t(OPEN) }</button> }
        }
        None => html! { <span key="objective">{ "–" }</span> },
    }
}

const TITLE: Text = Text::new("All lines", "상품군 한눈에 보기", "产品线一览");
const OPEN_NOTE: Text = Text::new(
    "Promoted without a promotion objective: {0}.",
    "홍보 목표가 비어 있는 홍보 대상이 {0}개 있어요.",
    "有{0}条参与推广的产品线尚未选择推广目的。",
);
const LINE: Text = Text::new("Line", "상품군", "产品线");
const VALUE: Text = Text::new("Order value", "주문 금액", "客单价");
const LEFT: Text = Text::new("Left per order", "주문당 공헌이익", "每单贡献毛利");
const LTV: Text = Text::new("LTV", "LTV", "LTV");
const FIT: Text = Text::new("Online fit", "온라인 적합도", "线上适合度");
const PROMOTION: Text = Text::new("Promotion objective", "홍보 목표", "推广目的");
const COUNTED: Text = Text::new("counted", "예측 기준", "测算对象");
const PROMOTED: Text = Text::new("promoted", "홍보 대상", "参与推广");
const NOT_PROMOTED: Text = Text::new("not promoted", "홍보 안 함", "不推广");
const OPEN: Text = Text::new("Open: choose", "미정 · 고르기", "待定，去选择");
