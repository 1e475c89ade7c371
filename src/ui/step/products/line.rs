//! One card per product line: its fields, and folded below them costs, price plan, online fit and life-cycle advice.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::plan::products::ProductLineEdit as LineEdit;
use crate::plan::{LifeCycle, ProductLine, Promotion, RowEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{add_row, below, field, lone_check, row_card, select};
use super::{costs, cycle, economics_fields, edit, fit, price};

/// All lines.
pub(super) fn list(desk: &Desk) -> Html {
    html! {
        <>
            { for desk.plan.products.lines.iter().enumerate().map(|(place, line)| {
                below(desk, line.id.to_string(), place, |desk, place| at(desk, *place, |desk, line| card(desk, line, *place)))
            }) }
            { add_row(desk, "products.lines", ADD, edit(RowEdit::Add)) }
        </>
    }
}

/// What is drawn of the line at a place.
fn at(desk: &Desk, place: usize, draw: impl Fn(&Desk, &ProductLine) -> Html) -> Html {
    desk.plan.products.lines.get(place).map(|line| draw(desk, line)).unwrap_or_default()
}

fn card(desk: &Desk, line: &ProductLine, place: usize) -> Html {
    let cycles = [LifeCycle::Introduction, LifeCycle::Growth, LifeCycle::Maturity, LifeCycle::Decline]
        .map(|cycle| (cycle, desk.t(words::plan::life_cycle(cycle)).to_owned()));
    let promotions = [Promotion::Brand, Promotion::NewProduct, Promotion::DirectSales]
        .map(|promotion| (promotion, desk.t(words::plan::promotion(promotion)).to_owned()));
    let id = line.id;
    let name = |field: &str| format!("products.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let title = if line.name.is_empty() { desk.t(NEW).to_owned() } else { line.name.clone() };
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("name"), NAME, Kind::Line, line.name.as_str()).edits(desk, move |v| set(LineEdit::Name(v.text()))) }
                { economics_fields(desk, line) }
                { field(desk, name("lifetime"), LIFETIME, Kind::Count(240), line.lifetime_months).hint(desk, LIFETIME_HINT)
                    .edits(desk, move |v| set(LineEdit::Lifetime(v.small()))) }
                { select(desk, &name("promotion"), PROMOTION, &promotions, line.promotion.as_ref(), move |v| set(LineEdit::Promotion(v))) }
                { select(desk, &name("life_cycle"), LIFE_CYCLE, &cycles, line.life_cycle.as_ref(), move |v| set(LineEdit::LifeCycle(v))) }
                { lone_check(desk, &name("promoted"), desk.t(PROMOTED), line.promoted, set(LineEdit::Promoted(!line.promoted))) }
                { below(desk, "folds", place, |desk, place| at(desk, *place, folds)) }
            </>
        },
    )
}

fn folds(desk: &Desk, line: &ProductLine) -> Html {
    html! {
        <div class="line-folds field-wide">
            { costs::view(desk, line) }
            { price::view(desk, line) }
            { fit::view(desk, line) }
            { cycle::view(desk, line) }
        </div>
    }
}

/// A fold of a card: its title, what is inside in a few words, and the content.
pub(super) fn fold(id: String, title: &'static str, inside: String, body: Html) -> Html {
    html! {
        <details key={id.clone()} {id} class="fold">
            <summary key="summary">
                <span key="title">{ title }</span>{ " " }<span key="inside" class="muted">{ inside }</span>
            </summary>
            { body }
        </details>
    }
}

const NEW: Text = Text::new("New line", "새 상품군", "新产品线");
const NAME: Text = Text::new("Name", "이름", "名称");
const LIFETIME: Text = Text::new("Months a customer stays", "고객 유지 개월 수", "客户留存月数");
const LIFETIME_HINT: Text = Text::new("12 if left open", "비우면 12개월", "留空按12个月");
const PROMOTION: Text = Text::new("What promotion shall do", "홍보 목표", "推广目的");
const LIFE_CYCLE: Text = Text::new("Life-cycle stage", "수명 주기 단계", "生命周期阶段");
const PROMOTED: Text = Text::new("Promote this line in this plan", "이번 계획에서 홍보하기", "在本方案中推广");
const ADD: Text = Text::new("Add a line", "상품군 추가", "添加产品线");
