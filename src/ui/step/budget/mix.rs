//! The split touchpoint by touchpoint, and the amounts the user holds.

use yew::{Callback, Html, MouseEvent, html};

use crate::allocate::mix::{Mix, MixLine};
use crate::app::Kind;
use crate::base::{Money, Text};
use crate::forecast::{self, Outcome};
use crate::plan::PlanEdit;
use crate::plan::budget::BudgetEdit as Edit;

use super::super::super::Desk;
use super::super::super::widget::{DataTable, field};
use super::super::plain_block;
use super::{COST, OWN_AMOUNT, SPEND, TOTAL, TOUCHPOINT, UNSPENT, VISITS};

pub(super) fn table(desk: &Desk, mix: &Mix, outcome: &Outcome) -> Html {
    let shown = |line: &&MixLine| line.on || line.fixed;
    html! {
        <DataTable key="mix" name={desk.t(SPLIT)} id="budget.mix">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(TOUCHPOINT) }</th><th key="spend" class="num" scope="col">{ desk.t(SPEND) }</th>
                <th key="visits" class="num" scope="col">{ desk.t(VISITS) }</th><th key="deals" class="num" scope="col">{ desk.t(DEALS) }</th>
                <th key="cost" class="num" scope="col">{ desk.t(COST) }</th><th key="fix" scope="col">{ desk.t(OWN_AMOUNT) }</th>
            </tr></thead>
            <tbody key="body">{ for mix.lines.iter().filter(shown).map(|line| row(desk, line, outcome)) }</tbody>
            <tfoot key="foot">
                <tr key="unspent">
                    <th key="name" scope="row">{ desk.t(UNSPENT) }</th><td key="spend" class="num">{ desk.money(mix.unspent) }</td>
                    <td key="rest" colspan="4">{ (mix.marginal > 0.0).then(|| desk.t(UNSPENT_LITTLE)) }</td>
                </tr>
                <tr key="total">
                    <th key="name" scope="row">{ desk.t(TOTAL) }</th>
                    <td key="spend" class="num">{ desk.money(mix.budget()) }</td>
                    <td key="visits" class="num">{ desk.figure(&outcome.visits) }</td>
                    <td key="deals" class="num">{ desk.figure(&outcome.deals) }</td>
                    <td key="cost" class="num">{ outcome.cac.as_ref().map(|cac| desk.figure(cac)) }</td>
                    <td key="fix" />
                </tr>
            </tfoot>
        </DataTable>
    }
}

fn row(desk: &Desk, line: &MixLine, outcome: &Outcome) -> Html {
    let id = line.channel.id.as_ref();
    let result = outcome.channels.iter().find(|result| result.channel == line.channel);
    let fixed = desk.plan.budget.fixed.get(id).copied();
    html! {
        <tr key={id}>
            <th key="name" scope="row">{ line.channel.name.get(desk.lang) }</th>
            <td key="spend" class="num">{ desk.money(line.spend) }</td>
            <td key="visits" class="num">{ result.map(|r| desk.figure(&r.visits)) }</td>
            <td key="deals" class="num">{ result.map(|r| desk.figure(&r.deals)) }</td>
            <td key="cost" class="num">{ result.and_then(|r| r.cost_per_deal.as_ref()).map(|cost| desk.figure(cost)) }</td>
            <td key="fix">{ fix_control(desk, id, line.spend, fixed) }</td>
        </tr>
    }
}

/// Amounts the user fixed, where no solution shows them: what weighs on the plan can be taken back.
pub(super) fn held(desk: &Desk) -> Html {
    let fixed =
        desk.plan.budget.fixed.iter().filter_map(|(id, amount)| forecast::channel(&desk.plan, id).zip(Some(*amount)));
    let cards = fixed.map(|(channel, amount)| {
        html! {
            <div key={channel.id.to_string()} class="row-card">
                <h3 key="title">{ channel.name.get(desk.lang) }</h3>
                { fix_control(desk, &channel.id, amount, Some(amount)) }
            </div>
        }
    });
    if desk.plan.budget.fixed.is_empty() {
        return html! { <div key="held" hidden=true /> };
    }
    plain_block(desk, "held", OWN_AMOUNT, None, html! { { for cards } })
}

/// Holding the planned amount as the user's own, or giving it back.
fn fix_control(desk: &Desk, id: &str, spend: Money, fixed: Option<Money>) -> Html {
    let field_id = format!("budget.fixed.{id}");
    let id = id.to_owned();
    let edit = |amount| PlanEdit::Budget(Edit::Fix(id.clone(), amount));
    if fixed.is_none() {
        let onclick: Callback<MouseEvent> = desk.edit_on(&field_id, edit(Some(spend)));
        return html! { <button key="hold" type="button" class="btn btn-quiet btn-small" {onclick}>{ desk.t(HOLD) }</button> };
    }
    let release: Callback<MouseEvent> = desk.edit_on(&field_id, edit(None));
    html! {
        <div key="own">
            { field(desk, field_id, OWN_AMOUNT, Kind::Money(desk.currency()), fixed)
                .edits(desk, move |v| PlanEdit::Budget(Edit::Fix(id.clone(), v.money()))) }
            <button key="release" type="button" class="btn btn-quiet btn-small" onclick={release}>{ desk.t(RELEASE) }</button>
        </div>
    }
}

const SPLIT: Text = Text::new("How the money is split", "접점별 예산 배분", "各接触点的资金分配");
const DEALS: Text = Text::new("Deals", "거래 수", "成交单数");
pub(super) const UNSPENT_NOTE: Text = Text::new(
    "What is left unspent would bring less than it costs, make customers dearer than the limit, or take hours nobody has.",
    "남겨 둘 돈까지 쓰면 버는 돈보다 나가는 돈이 많거나, 획득비용이 한도를 넘거나, 작업 시간이 모자라요.",
    "若把暂不支出的部分也花掉，就会得不偿失、获客成本超过上限，或工时不够。",
);
const UNSPENT_LITTLE: Text = Text::new("Rounding", "반올림 차이", "取整尾差");
const HOLD: Text = Text::new("Set it myself", "직접 정하기", "自行设定");
const RELEASE: Text = Text::new("Leave it to the planner", "계산에 맡기기", "交由测算决定");
