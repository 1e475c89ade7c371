//! The tasks in three views: a list with figures, bars over the months, quarters.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::app::{Action, BoardView, Given, Show};
use crate::base::{Day, Text};
use crate::chart::Days;
use crate::i18n;
use crate::insight::Scheduled;
use crate::plan::implementation::{ImplementationEdit as Edit, TaskField};
use crate::plan::{PlanEdit, RowEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, whys};
use super::quarters;
use super::row::{Beside, Line, TaskRow};
use super::rows::Rows;

pub(super) fn view(desk: &Desk) -> Html {
    let empty = desk.insight.schedule.tasks.is_empty();
    let view = desk.board.view;
    let shown = match view {
        _ if empty => html! { <p key="empty" class="empty">{ desk.t(EMPTY) }</p> },
        BoardView::List => table(desk, None),
        BoardView::Chart => table(desk, Some(gantt(desk))),
        BoardView::Quarters => quarters::view(desk),
    };
    html! {
        <div key="board" class="board" id="implementation.schedule" tabindex="-1">
            { bar(desk) }
            { shown }
            <p key="legend" class="chart-note" hidden={empty || view != BoardView::Chart}>{ desk.t(LEGEND) }</p>
            { left_out(desk) }
            { add_row(desk, "implementation.tasks", ADD, PlanEdit::Implementation(Edit::Task(RowEdit::Add))) }
        </div>
    }
}

/// The choice of the view, and the calendar file.
fn bar(desk: &Desk) -> Html {
    html! {
        <div key="bar" class="board-bar">
            <div key="views" class="segments" role="group" aria-label={desk.t(VIEW)}>
                { for BoardView::ALL.into_iter().map(|view| {
                    let onclick: Callback<MouseEvent> = desk.on(Action::Show(Show::View(view)));
                    let pressed = (desk.board.view == view).to_string();
                    let name = desk.t(match view { BoardView::List => LIST, BoardView::Chart => CHART, BoardView::Quarters => QUARTERS });
                    html! { <button key={format!("{view:?}")} type="button" class="btn btn-small" aria-pressed={pressed} {onclick}>{ name }</button> }
                }) }
            </div>
            <button key="ics" id="implementation.ics" type="button" class="btn btn-small" disabled={desk.plan.company.start.is_none() || desk.insight.schedule.tasks.iter().all(|task| task.done)}
                onclick={desk.on::<MouseEvent>(Action::Give(Given::Calendar))}>
                { icon(Icon::Download) }<span key="text">{ desk.t(CALENDAR) }</span>
            </button>
        </div>
    }
}

/// The line of days all tasks lie on.
fn gantt(desk: &Desk) -> Days {
    let tasks = &desk.insight.schedule.tasks;
    let first = tasks.iter().map(|task| task.start).min();
    let last = tasks.iter().map(|task| task.end).max();
    let start = Day::first_of(desk.insight.schedule.start);
    // A day far off must not make the line endless; what lies outside is drawn at its ends.
    let (earliest, latest) =
        (start.plus(-SPAN), start.plus(SPAN + 31 * i32::try_from(desk.plan.company.horizon).unwrap_or(0)));
    Days::new(first.unwrap_or(start).clamp(earliest, latest), last.unwrap_or(start).clamp(earliest, latest))
}

fn table(desk: &Desk, gantt: Option<Days>) -> Html {
    html! {
        <key="table">
            { whys(desk.lang, [("implementation.**.done", desk.t(DONE))]) }
            <Rows key="table" desk={desk.clone()} {gantt} />
        </>
    }
}

pub(super) fn head(desk: &Desk, gantt: Option<&Days>) -> Html {
    let rest = match gantt {
        None => html! {
            <>
                <th key="when" scope="col">{ desk.t(WHEN) }</th>
                <th key="hours" scope="col" class="num wide-only">{ desk.t(HOURS) }</th>
                <th key="by" scope="col" class="wide-only">{ desk.t(BY) }</th>
                <th key="spare" scope="col" class="num wide-only">{ desk.t(SPARE) }</th>
            </>
        },
        Some(gantt) => html! { <th key="months" scope="col">{ months(desk, gantt) }</th> },
    };
    html! {
        <thead key="head"><tr>
            <th key="done" scope="col"><span class="visually-hidden">{ desk.t(DONE) }</span></th>
            <th key="task" scope="col" class="tasks-name">{ desk.t(TASK) }</th>
            { rest }
        </tr></thead>
    }
}

/// The months above the bars; numbered while the plan has no first one.
fn months(desk: &Desk, gantt: &Days) -> Html {
    let dated = desk.plan.company.start.is_some();
    let name = |month: crate::base::Month| {
        if !dated {
            let number = month.since(desk.insight.schedule.start) + 1;
            return if number < 1 { "–".to_owned() } else { number.to_string() };
        }
        if month.month() == 1 { month.year().to_string() } else { i18n::month_short(month, desk.lang) }
    };
    // Where a month is narrow, every third one is named.
    let every = if gantt.per_day * 30.0 < 50.0 { 3 } else { 1 };
    html! {
        <svg class="chart" width={gantt.width().to_string()} height="18" aria-hidden="true">
            { for gantt.months().into_iter().filter(|(_, month)| (month.month() - 1) % every == 0).map(|(x, month)| html! {
                <text key={month.to_string()} x={(x + 2.0).to_string()} y="13">{ name(month) }</text>
            }) }
        </svg>
    }
}

pub(super) fn row(desk: &Desk, task: &Scheduled, gantt: Option<Days>) -> Html {
    let schedule = &desk.insight.schedule;
    let open = desk.board.open.as_deref().and_then(|key| schedule.task(key));
    let beside = match open {
        Some(open) if open.terms.after.contains(&task.key) => Beside::Before,
        Some(open) if task.terms.after.contains(&open.key) => Beside::After,
        _ => Beside::None,
    };
    let line = Line {
        desk: desk.clone(),
        task: Rc::new(task.clone()),
        name: AttrValue::from(words::schedule::name(&desk.plan, task, desk.lang)),
        when: AttrValue::from(words::schedule::when(&desk.plan, schedule, task, desk.lang)),
        open: open.is_some_and(|open| open.key == task.key),
        beside,
        gantt,
    };
    html! { <TaskRow key={task.key.clone()} {line} /> }
}

/// Tasks that follow from the plan and are not done, to take up again.
fn left_out(desk: &Desk) -> Html {
    let tasks = &desk.insight.schedule.left_out;
    html! {
        <p key="left-out" class="muted" hidden={tasks.is_empty()}>
            { desk.t(LEFT_OUT) }
            { for tasks.iter().map(|task| {
                let key = task.work.key();
                let edit = Edit::Planned { key: key.clone(), seen: task.terms.clone(), field: TaskField::LeftOut(false) };
                let onclick: Callback<MouseEvent> = desk.edit_on(&format!("implementation.{key}.left_out"), PlanEdit::Implementation(edit));
                let name = words::task::work(&task.work, desk.lang);
                let label = TAKE_UP.fill(desk.lang, &[&name]);
                html! { <span key={key.clone()}>{ " " }<button type="button" class="chip" aria-label={label} {onclick}>{ name }</button></span> }
            }) }
        </p>
    }
}

/// Days before the start and after the end that are drawn at most.
const SPAN: i32 = 730;

const EMPTY: Text = Text::new(
    "Nothing is planned yet. Tasks of your own can be added below.",
    "아직 할 일이 없어요. 아래에서 직접 추가할 수 있어요.",
    "暂无任务，可在下方自行添加。",
);
const VIEW: Text = Text::new("View", "보기", "视图");
const LIST: Text = Text::new("List", "목록", "列表");
const CHART: Text = Text::new("Bars", "간트 차트", "甘特图");
const QUARTERS: Text = Text::new("Quarters", "분기별", "按季度");
const CALENDAR: Text = Text::new("Calendar file (ICS)", "캘린더 파일(ICS)", "日历文件（ICS）");
const TASK: Text = Text::new("Task", "할 일", "任务");
const DONE: Text = Text::new("Done", "완료", "完成");
const WHEN: Text = Text::new("When", "시기", "时间");
const HOURS: Text = Text::new("Hours", "시간", "工时");
const BY: Text = Text::new("Done by", "담당", "执行人");
const SPARE: Text = Text::new("Spare days", "여유(일)", "机动时间");
const LEGEND: Text = Text::new(
    "Drag a bar to move it, its right end to make it longer; with the keyboard, arrow keys move a selected bar by a day and Shift with an arrow changes its length. Dark bars: a day lost there is lost for everything. Vertical line: the plan starts.",
    "막대를 끌면 날짜가, 오른쪽 끝을 끌면 기간이 바뀌어요. 키보드로는 막대를 선택한 뒤 화살표로 하루씩 옮기고 Shift와 화살표로 기간을 바꿔요. 진한 막대는 하루가 늦으면 전체가 늦어지는 일, 세로선은 계획이 시작되는 날이에요.",
    "拖动条形可改日期，拖动右端可改时长；用键盘时，选中条形后按方向键逐日移动，按Shift加方向键改时长。深色条形的任务每拖一天，整体就晚一天；竖线为方案启动日。",
);
const LEFT_OUT: Text = Text::new("Left out:", "뺀 일:", "已移出：");
const TAKE_UP: Text = Text::new("Take up again: {0}", "다시 넣기: {0}", "重新加入：{0}");
const ADD: Text = Text::new("Add a task", "할 일 추가", "添加任务");
