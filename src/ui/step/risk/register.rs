//! The register: all risks with their expected loss in a table, then each in a card of fields.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Kind};
use crate::base::{Ppm, Text};
use crate::i18n;
use crate::insight::risks::{Moved, Suggestion, moved, raised};
use crate::plan::risk::{RiskEdit as Edit, RiskItemEdit};
use crate::plan::{RiskItem, RowEdit};
use crate::report::risks::answer;

use super::super::super::Desk;
use super::super::super::widget::{DataTable, add_row, field, row_card};
use super::super::plain_block;
use super::{edit, name};

/// The table and the cards.
pub(super) fn view(desk: &Desk) -> Html {
    let raised = &raised(&desk.plan, &desk.insight);
    let items = &desk.plan.risk.items;
    let body = html! {
        <>
            { table(desk) }
            { for items.iter().zip(1..).map(|(item, number)| card(desk, item, number, raised)) }
            { add_row(desk, "risk.items", ADD, edit(Edit::Item(RowEdit::Add))) }
        </>
    };
    plain_block(desk, "risks", RISKS, Some(RISKS_NOTE), body)
}

fn table(desk: &Desk) -> Html {
    let risk = &desk.plan.risk;
    let row = |(item, number): (&RiskItem, i32)| {
        let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(format!("risk.{}.name", item.id)));
        html! {
            <tr key={item.id.to_string()}>
                <td key="number" class="num">{ number }</td>
                <th key="name" scope="row"><button type="button" class="finding-go" {onclick}>{ name(desk, item) }</button></th>
                <td key="probability" class="num">{ item.probability.map_or_else(|| "–".to_owned(), |p| i18n::ppm(p, desk.lang)) }</td>
                <td key="impact" class="num">{ item.impact.map_or_else(|| "–".to_owned(), |loss| desk.money(loss)) }</td>
                <td key="expected" class="num">{ item.expected_loss().map_or_else(|| "–".to_owned(), |loss| desk.money(loss)) }</td>
            </tr>
        }
    };
    html! {
        <DataTable key="table" name={desk.t(RISKS)} hidden={risk.items.is_empty()} id="risk.register">
            <thead key="head"><tr>
                <th key="number" class="num" scope="col">{ desk.t(NUMBER) }</th><th key="name" scope="col">{ desk.t(RISK) }</th>
                <th key="probability" class="num" scope="col">{ desk.t(PROBABILITY) }</th><th key="impact" class="num" scope="col">{ desk.t(IMPACT) }</th>
                <th key="expected" class="num" scope="col">{ desk.t(EXPECTED) }</th>
            </tr></thead>
            <tbody key="body">{ for risk.items.iter().zip(1..).map(row) }</tbody>
            <tfoot key="foot"><tr>
                <td key="number" /><th key="name" scope="row">{ desk.t(TOTAL) }</th><td key="probability" /><td key="impact" />
                <td key="expected" class="num">{ desk.money(risk.expected_loss()) }</td>
            </tr></tfoot>
        </DataTable>
    }
}

fn card(desk: &Desk, item: &RiskItem, number: i32, raised: &[Suggestion]) -> Html {
    let id = item.id;
    let field_id = |field: &str| format!("risk.{id}.{field}");
    let set = move |field| edit(Edit::Item(RowEdit::Set(id, field)));
    let title = TITLE.fill(desk.lang, &[&number.to_string(), &name(desk, item)]);
    let expected = match item.expected_loss() {
        Some(loss) => EXPECTED_HERE.fill(desk.lang, &[&desk.money(loss)]),
        None => desk.t(EXPECTED_OPEN).to_owned(),
    };
    let gone = item.origin.is_some_and(|kind| raised.iter().all(|suggestion| suggestion.kind != kind));
    let fields = html! {
        <>
            { field(desk, field_id("name"), NAME, Kind::Line, item.name.as_str()).hint(desk, NAME_HINT).wide()
                .edits(desk, move |v| set(RiskItemEdit::Name(v.text()))) }
            { field(desk, field_id("probability"), PROBABILITY, Kind::Percent(Ppm::ONE), item.probability).hint(desk, PROBABILITY_HINT)
                .edits(desk, move |v| set(RiskItemEdit::Probability(v.ppm()))) }
            { field(desk, field_id("impact"), IMPACT, Kind::Money(desk.currency()), item.impact).hint(desk, IMPACT_HINT)
                .edits(desk, move |v| set(RiskItemEdit::Impact(v.money()))) }
            <p key="expected" id={field_id("expected")} class="field-wide block-foot">{ expected }</p>
            { moved(item, raised, desk.currency()).map(|moved| offer(desk, item, moved)) }
            <p key="gone" class="field-wide block-foot" hidden={!gone}>{ desk.t(GONE) }</p>
            { field(desk, field_id("trigger"), TRIGGER, Kind::Line, item.trigger.as_str()).hint(desk, TRIGGER_HINT).wide()
                .edits(desk, move |v| set(RiskItemEdit::Trigger(v.text()))) }
            { field(desk, field_id("response"), RESPONSE, Kind::Line, item.response.as_str()).hint(desk, RESPONSE_HINT).wide()
                .edits(desk, move |v| set(RiskItemEdit::Response(v.text()))) }
            { field(desk, field_id("owner"), OWNER, Kind::Line, item.owner.as_str()).hint(desk, OWNER_HINT)
                .edits(desk, move |v| set(RiskItemEdit::Owner(v.text()))) }
        </>
    };
    row_card(desk, field_id("row"), title, edit(Edit::Item(RowEdit::Remove(id))), fields)
}

/// The computed loss has moved: the amount seen, the amount now, the user's own, and what to do about it.
fn offer(desk: &Desk, item: &RiskItem, moved: Moved) -> Html {
    let amount = |amount: Option<_>| amount.map_or_else(|| "–".to_owned(), |amount| desk.money(amount));
    let line = MOVED.fill(desk.lang, &[&amount(moved.seen), &desk.money(moved.now), &amount(item.impact)]);
    let button = |key: &'static str, text: Text, take: bool| {
        let id = format!("risk.{}.{key}", item.id);
        let onclick: Callback<MouseEvent> = desk.edit_on(&id, answer(item, moved, take));
        html! { <button {key} {id} type="button" class="btn btn-small" {onclick}>{ desk.t(text) }</button> }
    };
    html! {
        <div key="moved" class="field-wide warn">
            <p key="line">{ line }</p>
            <div key="ways" class="button-row">{ button("take", TAKE, true) }{ button("keep", KEEP, false) }</div>
        </div>
    }
}

const RISKS: Text = Text::new("Risk register", "위험 목록", "风险登记表");
const RISKS_NOTE: Text = Text::new(
    "Three to six are enough. An estimate in money beats a colour: it says how much prevention is worth.",
    "서너 가지, 많아도 여섯 가지면 충분해요. 손실을 금액으로 어림해 두면 예방에 얼마를 쓸지 알 수 있어요.",
    "三到六项即可。用金额估算，才知道预防值得花多少钱。",
);
const NUMBER: Text = Text::new("No.", "번호", "编号");
const RISK: Text = Text::new("Risk", "위험", "风险");
const EXPECTED: Text = Text::new("Expected loss", "예상 손실", "预期损失");
const TOTAL: Text = Text::new("Total", "합계", "合计");
const TITLE: Text = Text::new("{0} · {1}", "{0} · {1}", "{0} · {1}");
const NAME: Text = Text::new("What may happen", "무슨 일이 생길 수 있나요", "可能发生什么");
const NAME_HINT: Text = Text::new(
    "E.g. the ad account is blocked, customer data leak, stock runs out",
    "예: 광고 계정 정지, 고객 정보 유출, 품절",
    "例如：广告账户被封、客户信息泄露、断货",
);
const PROBABILITY: Text = Text::new("Probability", "확률", "发生概率");
const PROBABILITY_HINT: Text = Text::new(
    "Within the plan; once in ten such plans is 10",
    "계획 기간에 일어날 확률. 열에 하나면 10",
    "方案期内发生；十次中有一次填10",
);
const IMPACT: Text = Text::new("Loss if it happens", "생겼을 때 손실", "发生时的损失");
const IMPACT_HINT: Text = Text::new(
    "Lost contribution, repair and fines together",
    "놓친 이익, 복구 비용, 과징금을 합해서",
    "损失的毛利、修复费用与罚款合计",
);
const EXPECTED_HERE: Text =
    Text::new("Expected loss: {0} (probability × loss)", "예상 손실: {0}(확률 × 손실)", "预期损失：{0}（概率 × 损失）");
const EXPECTED_OPEN: Text = Text::new(
    "Expected loss: needs a probability and a loss",
    "예상 손실: 확률과 손실을 적으면 계산해요",
    "预期损失：填写概率和损失后计算",
);
const MOVED: Text = Text::new(
    "The computed loss has moved. Seen: {0}; now: {1}; in this row: {2}.",
    "계산한 손실이 달라졌어요. 확인했을 때 {0}, 지금 {1}, 이 항목의 값 {2}.",
    "测算的损失有变化。上次确认{0}，现在{1}，本行填写{2}。",
);
const TAKE: Text = Text::new("Use the new amount", "새 금액 쓰기", "采用新金额");
const KEEP: Text = Text::new("Keep the row’s amount", "적힌 금액 유지", "保留原金额");
const GONE: Text = Text::new(
    "Taken over from a suggestion; the plan gives no reason for it any more.",
    "추천에서 가져왔지만, 지금 계획에는 이 위험의 근거가 더 이상 없어요.",
    "取自建议，但目前的方案已没有相应的触发条件。",
);
const TRIGGER: Text = Text::new("Sign to watch", "지켜볼 신호", "预警信号");
const TRIGGER_HINT: Text = Text::new(
    "When this is seen, the response begins",
    "이 신호가 보이면 바로 대응을 시작해요",
    "一旦出现，立即启动应对",
);
const OWNER: Text = Text::new("Who watches it", "지켜보는 사람", "负责人");
const OWNER_HINT: Text = Text::new("One person or role", "한 사람 또는 한 역할", "一个人或一个岗位");
const RESPONSE: Text = Text::new("What is done then", "그때 할 일", "应对措施");
const RESPONSE_HINT: Text = Text::new("In the order it is done", "할 일을 순서대로", "按先后顺序填写");
const ADD: Text = Text::new("Add a risk", "위험 추가", "添加风险");
