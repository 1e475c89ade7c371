//! What begins in each quarter, by work area.

use std::collections::BTreeMap;

use yew::{Html, html};

use crate::base::{Month, Text};
use crate::insight::Scheduled;
use crate::plan::Area;
use crate::report::words;

use super::super::super::Desk;

pub(super) fn view(desk: &Desk) -> Html {
    let mut quarters: BTreeMap<i32, Vec<&Scheduled>> = BTreeMap::new();
    for task in &desk.insight.schedule.tasks {
        quarters.entry(quarter(desk, task)).or_default().push(task);
    }
    html! {
        <div key="quarters" class="quarters">
            { for quarters.iter().map(|(quarter, tasks)| html! {
                <section key={quarter.to_string()} class="quarter">
                    <h3 key="title">{ title(desk, *quarter) }</h3>
                    { for Area::ALL.into_iter().filter(|area| tasks.iter().any(|task| task.area == *area)).map(|area| html! {
                        <div key={format!("{area:?}")}>
                            <h4 key="area">{ desk.t(words::plan::area(area)) }</h4>
                            <ul key="tasks">{ for tasks.iter().filter(|task| task.area == area).map(|task| item(desk, task)) }</ul>
                        </div>
                    }) }
                </section>
            }) }
        </div>
    }
}

/// The quarter a task begins in: of the calendar, or of the plan while it has no first month.
fn quarter(desk: &Desk, task: &Scheduled) -> i32 {
    let month = task.start.to_month();
    let since = if desk.plan.company.start.is_some() { Month::EPOCH } else { desk.insight.schedule.start };
    month.since(since).div_euclid(3)
}

fn title(desk: &Desk, quarter: i32) -> String {
    if desk.plan.company.start.is_none() {
        let text = if quarter < 0 { BEFORE } else { NUMBERED };
        return text.fill(desk.lang, &[&(quarter + 1).to_string()]);
    }
    let first = Month::EPOCH.plus(quarter.unsigned_abs() * 3);
    let number = (first.month() / 3 + 1).to_string();
    QUARTER.fill(desk.lang, &[&first.year().to_string(), &number])
}

fn item(desk: &Desk, task: &Scheduled) -> Html {
    html! {
        <li key={task.key.clone()} class={task.is_milestone().then_some("milestone")}>
            { words::schedule::name(&desk.plan, task, desk.lang) }{ " " }
            <span key="when" class="muted">{ words::schedule::when(&desk.plan, &desk.insight.schedule, task, desk.lang) }</span>
        </li>
    }
}

const QUARTER: Text = Text::new("{0} Q{1}", "{0}년 {1}분기", "{0}年第{1}季度");
const NUMBERED: Text = Text::new("Quarter {0} of the plan", "계획 {0}분기", "方案第{0}季度");
const BEFORE: Text = Text::new("Before the start", "시작 전", "启动前");
