//! What was committed and paid, entry by entry.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Money, Text};
use crate::i18n;
use crate::plan::budget::{BookingEdit, BudgetEdit, LAST_MONTH};
use crate::plan::{Booking, MoneyLine, PlanEdit, RowEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{add_row, field, row_card, select, select_one};
use super::costs;

fn edit(edit: RowEdit<BookingEdit>) -> PlanEdit {
    PlanEdit::Budget(BudgetEdit::Booking(edit))
}

/// The list, folded; its summary says what it holds.
pub(super) fn view(desk: &Desk) -> Html {
    let rows = &desk.plan.budget.bookings;
    let sum = |paid| rows.iter().filter(|row| row.paid == paid).filter_map(|row| row.amount).sum::<Money>();
    let count = i18n::edit_count(u64::try_from(rows.len()).unwrap_or_default());
    let inside = INSIDE.fill(desk.lang, &[&count, &desk.short(sum(false)), &desk.short(sum(true))]);
    html! {
        <details key="bookings" class="fold">
            <summary key="summary">{ desk.t(TITLE) }{ " " }<span key="inside" class="muted">{ inside }</span></summary>
            <p key="note" class="block-note">{ desk.t(NOTE) }</p>
            <div key="rows" class="rows">
                { for rows.iter().map(|row| card(desk, row)) }
                { add_row(desk, "budget.bookings", ADD, edit(RowEdit::Add)) }
            </div>
        </details>
    }
}

fn card(desk: &Desk, row: &Booking) -> Html {
    let id = row.id;
    let name = |field: &str| format!("budget.bookings.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let lines = MoneyLine::ALL.map(|line| (line, desk.t(words::money::line(line)).to_owned()));
    let mut months = costs::months(desk);
    // A booking beyond the plan keeps its month, so that it can be seen and mended.
    if row.month > desk.plan.company.horizon && row.month <= LAST_MONTH {
        months.push((row.month, BEYOND.fill(desk.lang, &[&row.month.to_string()])));
    }
    let states = [false, true].map(|paid| (paid, desk.t(if paid { PAID } else { COMMITTED }).to_owned()));
    let title = if row.name.trim().is_empty() { desk.t(NEW).to_owned() } else { row.name.clone() };
    let money = desk.insight.money.as_deref();
    let known = money.is_some_and(|money| money.superseded.contains(&id));
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("name"), WHAT, Kind::Line, row.name.as_str()).edits(desk, move |v| set(BookingEdit::Name(v.text()))) }
                { select(desk, &name("line"), LINE, &lines, row.line.as_ref(), move |line| set(BookingEdit::Line(line))) }
                { field(desk, name("amount"), AMOUNT, Kind::Money(desk.currency()), row.amount).note(if known { desk.t(KNOWN) } else { "" })
                    .edits(desk, move |v| set(BookingEdit::Amount(v.money()))) }
                { select_one(desk, &name("month"), desk.t(MONTH), &months, &row.month, move |month| set(BookingEdit::Month(month))) }
                { select_one(desk, &name("paid"), desk.t(STATE), &states, &row.paid, move |paid| set(BookingEdit::Paid(paid))) }
            </>
        },
    )
}

const TITLE: Text = Text::new("Commitments and payments", "약정·집행 내역", "签约与付款记录");
const INSIDE: Text =
    Text::new("{0} entries, {1} committed, {2} paid", "{0}건, 약정 {1}, 집행 {2}", "{0}笔，已签约{1}，已支付{2}");
const NOTE: Text = Text::new(
    "An order or contract is committed until it is paid. Media money is entered once, with the results in stage 12; an entry \
     here counts only in months without results.",
    "발주하거나 계약한 금액은 지급하기 전까지 약정이에요. 매체비는 12단계 실적에 한 번만 적으세요. 여기 적은 매체비는 실적이 없는 \
     달에만 반영해요.",
    "已下单或签约、尚未付款的金额记为“已签约”。媒体费用只需在第12阶段随结果填写一次；此处的媒体记录仅在没有结果的月份计入。",
);
const NEW: Text = Text::new("New entry", "새 내역", "新记录");
const WHAT: Text = Text::new("What for", "내용", "用途");
const LINE: Text = Text::new("Line", "비용 항목", "费用科目");
const MONTH: Text = Text::new("Month of payment", "지급 월", "付款月份");
const AMOUNT: Text = Text::new("Amount", "금액", "金额");
const STATE: Text = Text::new("State", "상태", "状态");
const COMMITTED: Text = Text::new("Committed, not paid yet", "약정(지급 전)", "已签约，未付款");
const PAID: Text = Text::new("Paid", "집행(지급 완료)", "已支付");
const BEYOND: Text = Text::new("Month {0}, after the plan", "{0}개월 차(계획 종료 후)", "第{0}个月（方案期外）");
const KNOWN: Text = Text::new(
    "Not counted: stage 12 has this month’s media money.",
    "12단계 실적에 이달 매체비가 있어서 반영하지 않아요.",
    "未计入：第12阶段已有当月媒体费用。",
);
const ADD: Text = Text::new("Add an entry", "내역 추가", "添加记录");
