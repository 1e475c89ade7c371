//! The content calendar: dates of the market, when to begin for each, and a task for it at a click.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{LibraryPage, Route};
use crate::base::Text;
use crate::i18n;
use crate::insight::{Occasion, occasions};
use crate::plan::implementation::{ImplementationEdit as Edit, TaskEdit};
use crate::plan::{Area, JobRole, PlanEdit};
use crate::report::words;

use super::super::super::widget::{DataTable, in_turns};
use super::super::super::{Desk, link};

/// Rows that are drawn in one turn.
const AT_ONCE: usize = 12;

pub(super) fn view(desk: &Desk) -> Html {
    let all = occasions(&desk.plan, &desk.insight.facts);
    if all.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(NONE) }</p> };
    }
    let more = link(Route::Library(LibraryPage::Calendar), desk.t(ALL_DATES));
    html! {
        <>
            <DataTable key="table" name={desk.t(super::OCCASIONS)} around="table-scroll"
                class="table-long" id="implementation.occasions">
                <thead key="head"><tr>
                    <th key="when" scope="col">{ desk.t(WHEN) }</th><th key="what" scope="col">{ desk.t(OCCASION) }</th>
                    <th key="prepare" scope="col">{ desk.t(PREPARE) }</th><th key="task" scope="col">{ desk.t(TASK) }</th>
                </tr></thead>
                <tbody key="body">
                    { in_turns(desk, &all, AT_ONCE, row) }
                </tbody>
            </DataTable>
            <p key="more" class="muted">{ more }</p>
        </>
    }
}

fn row(desk: &Desk, occasion: &Occasion) -> Html {
    let entry = occasion.entry;
    html! {
        <tr key={entry.id}>
            <td key="when" class="month">{ words::library::days(entry, desk.lang) }</td>
            <th key="what" scope="row">
                { entry.name.get(desk.lang) }{ " " }
                <span key="counted" class="badge" hidden={!occasion.counted}>{ desk.t(COUNTED) }</span>
                <span key="kind" class="cell-note">{ words::library::calendar_kind(entry.kind).get(desk.lang) }</span>
            </th>
            <td key="prepare" class="month">{ occasion.prepare.map_or_else(|| "–".to_owned(), |day| i18n::day(day, desk.lang)) }</td>
            <td key="task">{ task(desk, occasion) }</td>
        </tr>
    }
}

/// The task for an occasion: there already, or made at a click.
fn task(desk: &Desk, occasion: &Occasion) -> Html {
    let Some(prepare) = occasion.prepare else { return "–".into() };
    let name = words::task::work(&crate::insight::Work::Occasion(occasion.entry.id), desk.lang);
    let planned = desk.insight.schedule.task(&format!("occasion.{}", occasion.entry.id)).is_some();
    if planned || desk.plan.implementation.tasks.iter().any(|task| task.name == name) {
        return desk.t(PLANNED).into();
    }
    let label = ADD_FOR.fill(desk.lang, &[occasion.entry.name.get(desk.lang)]);
    let fields = vec![
        TaskEdit::Name(name),
        TaskEdit::Area(Area::Publishing),
        TaskEdit::Job(JobRole::CopyPlanner),
        TaskEdit::Start(Some(prepare)),
        TaskEdit::Hours(80),
    ];
    let field = format!("implementation.occasion.{}", occasion.entry.id);
    let onclick: Callback<MouseEvent> = desk.edit_on(&field, PlanEdit::Implementation(Edit::NewTask(fields)));
    html! { <button type="button" class="btn btn-quiet btn-small" aria-label={label} {onclick}>{ desk.t(ADD) }</button> }
}

const NONE: Text = Text::new(
    "Dates appear once the plan has a first month.",
    "계획의 첫 달을 정하면 날짜가 나와요.",
    "确定方案的首月后，这里会列出日期。",
);
const WHEN: Text = Text::new("When", "시기", "时间");
const OCCASION: Text = Text::new("Occasion", "명절·시즌·행사", "节点");
const PREPARE: Text = Text::new("Begin by", "시작 기한", "最晚开始");
const TASK: Text = Text::new("Task", "할 일", "任务");
const COUNTED: Text = Text::new("demand counted", "수요 반영", "已计入需求");
const PLANNED: Text = Text::new("planned", "잡혀 있음", "已安排");
const ADD: Text = Text::new("Add", "추가", "添加");
const ADD_FOR: Text = Text::new("Add a task for {0}", "{0} 할 일 추가", "为{0}添加任务");
const ALL_DATES: Text = Text::new("All dates with their sources", "모든 일정과 출처 보기", "查看全部日期与出处");
