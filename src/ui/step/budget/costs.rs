//! Costs besides media: how much, and when it is paid.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Kind;
use crate::base::{Money, Text};
use crate::plan::budget::BudgetEdit as Edit;
use crate::plan::{CostLine, PlanEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{field, in_turns, select_one};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { in_turns(desk, &CostLine::ALL, 3, cost) }
            { usual(desk) }
        </>
    }
}

fn cost(desk: &Desk, line: &CostLine) -> Html {
    let line = *line;
    let amount = desk.plan.budget.lines.get(&line).copied();
    let money = Kind::Money(desk.currency());
    html! {
        <key={line.slug()}>
            { field(desk, format!("budget.{}", line.slug()), words::plan::cost_line(line), money, amount)
                .edits(desk, move |v| PlanEdit::Budget(Edit::Line(line, v.money()))) }
            { timing(desk, line) }
        </>
    }
}

fn timing(desk: &Desk, line: CostLine) -> Html {
    let last = desk.plan.company.horizon;
    let mut options = vec![(None, desk.t(EVENLY).to_owned())];
    options.extend(months(desk).into_iter().map(|(month, name)| (Some(month), name)));
    // A month after the plan's end counts as its last.
    let value = desk.plan.budget.timing.get(&line).map(|month| (*month).min(last));
    let label = WHEN.fill(desk.lang, &[desk.t(words::plan::cost_line(line))]);
    select_one(desk, &format!("budget.timing.{}", line.slug()), &label, &options, &value, move |month| {
        PlanEdit::Budget(Edit::Timing(line, month))
    })
}

/// Months of the plan by number, 0 for the time before it.
pub(super) fn months(desk: &Desk) -> Vec<(u32, String)> {
    let name = |number| words::money::month(desk.plan.company.start, number, desk.lang);
    (0..=desk.plan.company.horizon).zip(0..).map(|(month, number)| (month, name(number))).collect()
}

/// A site is usually paid before anything leads to it.
fn usual(desk: &Desk) -> Html {
    let budget = &desk.plan.budget;
    let paid = budget.lines.get(&CostLine::Site).is_some_and(|amount| *amount > Money::ZERO);
    let open = paid && !budget.timing.contains_key(&CostLine::Site);
    let edit = PlanEdit::Budget(Edit::Timing(CostLine::Site, Some(0)));
    let onclick: Callback<MouseEvent> = desk.edit_on("budget.timing.site", edit);
    html! {
        <p key="usual" class="field-wide" hidden={!open}>
            <button key="fill" id="budget.timing.usual" type="button" class="chip" {onclick}>{ desk.t(USUAL) }</button>
        </p>
    }
}

const WHEN: Text = Text::new("When it is paid: {0}", "지급 시기: {0}", "付款时间：{0}");
const EVENLY: Text = Text::new("Evenly over the months", "매월 균등", "按月平均");
const USUAL: Text = Text::new(
    "Usual for a site: paid before the start",
    "사이트 구축비는 보통 시작 전에 지급해요",
    "网站搭建费通常在启动前付清",
);
