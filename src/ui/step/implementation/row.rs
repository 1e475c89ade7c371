//! One task as a row; its fields open beneath it. A row is drawn anew only when something in it changed, so that long
//! schedules stay quick.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, MouseEvent, Properties, classes, function_component, html};

use crate::app::{Action, Show};
use crate::base::{Day, Text};
use crate::chart::Days;
use crate::insight::Scheduled;
use crate::report::words;

use super::super::super::Desk;
use super::bar::Bar;
use super::{Change, change, editor};

/// What a task has to do with the one whose fields are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// Nothing.
    None,
    /// The open one waits for it.
    Before,
    /// It waits for the open one.
    After,
}

/// What a row shows.
#[derive(Clone)]
pub(super) struct Line {
    pub desk: Desk,
    pub task: Rc<Scheduled>,
    pub name: AttrValue,
    pub when: AttrValue,
    pub open: bool,
    pub beside: Beside,
    /// The line of days, where bars are shown.
    pub gantt: Option<Days>,
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        // The fields of an open task show more of the plan than the task itself.
        !self.open
            && !other.open
            && self.desk.lang == other.desk.lang
            && self.task == other.task
            && self.name == other.name
            && self.when == other.when
            && self.beside == other.beside
            && self.gantt == other.gantt
            && self.desk.insight.schedule.work_days == other.desk.insight.schedule.work_days
            && self.desk.insight.schedule.start == other.desk.insight.schedule.start
            && self.desk.dispatch == other.desk.dispatch
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub line: Line,
}

#[function_component(TaskRow)]
pub(super) fn task_row(props: &RowProps) -> Html {
    let line = &props.line;
    let (desk, task) = (&line.desk, &*line.task);
    let next = (!line.open).then(|| task.key.clone());
    let toggle: Callback<MouseEvent> = desk.on(Action::Show(Show::Task(next)));
    let done = task.done;
    let field = format!("implementation.{}.done", task.key);
    let onchange: Callback<Event> = desk.edit_on(&field, change(task, Change::Done(!done)));
    let disabled = desk.holds(&field);
    let label = DONE.fill(desk.lang, &[&line.name]);
    let class = classes!(
        line.open.then_some("task-open"),
        done.then_some("task-over"),
        (line.beside != Beside::None).then_some("task-beside"),
    );
    html! {
        <>
            <tr key="row" {class}>
                <td key="done" class="task-done">
                    <input id={field} type="checkbox" checked={done} {disabled} {onchange} aria-label={label} />
                </td>
                <th key="task" scope="row">
                    <button key="name" id={format!("implementation.{}.row", task.key)} type="button" class="task-name"
                        aria-expanded={line.open.to_string()} onclick={toggle}>{ line.name.clone() }</button>
                    { marks(line) }
                </th>
                { match line.gantt {
                    None => figures(line),
                    Some(gantt) => html! { <td key="bar" class="task-bar">{ drawing(line, gantt) }</td> },
                } }
            </tr>
            <tr key="fields" class="task-fields" hidden={!line.open}>
                <td key="cell" colspan="6">{ if line.open { editor::view(desk, task) } else { html! {} } }</td>
            </tr>
        </>
    }
}

/// What is special about a task, in words.
fn marks(line: &Line) -> Html {
    let (desk, task) = (&line.desk, &*line.task);
    let late =
        task.float.filter(|float| *float < 0 && !task.done).map(|float| LATE.fill(desk.lang, &[&(-float).to_string()]));
    let beside = match line.beside {
        Beside::None => "",
        Beside::Before => desk.t(BEFORE),
        Beside::After => desk.t(AFTER),
    };
    html! {
        <span key="marks" class="task-marks">
            <span key="late" class="badge badge-stop" hidden={late.is_none()}>{ late.unwrap_or_default() }</span>
            <span key="critical" class="badge" hidden={!task.critical || task.is_milestone() || task.done}>{ desk.t(CRITICAL) }</span>
            <span key="milestone" class="badge" hidden={!task.is_milestone()}>{ desk.t(MILESTONE) }</span>
            <span key="changed" class="badge" hidden={!task.is_changed()}>{ desk.t(CHANGED) }</span>
            <span key="beside" class="badge badge-accent" hidden={beside.is_empty()}>{ beside }</span>
        </span>
    }
}

fn figures(line: &Line) -> Html {
    let (desk, task) = (&line.desk, &*line.task);
    let spare = task.float.map_or_else(|| "–".to_owned(), |float| words::schedule::float(float, desk.lang));
    html! {
        <>
            <td key="when" class="task-when">{ line.when.clone() }</td>
            <td key="hours" class="num wide-only">{ words::schedule::hours(&task.terms, desk.lang) }</td>
            <td key="by" class="wide-only">{ words::schedule::by(task, desk.lang) }</td>
            <td key="spare" class="num wide-only">{ spare }</td>
        </>
    }
}

/// The bar of a task on the months.
fn drawing(line: &Line, gantt: Days) -> Html {
    let (desk, task) = (&line.desk, &*line.task);
    let start = gantt.x(Day::first_of(desk.insight.schedule.start)).to_string();
    let (from, width) = gantt.bar(task.start, task.end);
    // The days stand behind the bar, or before it where the line ends.
    let after = from + width + WHEN_WIDTH < gantt.width();
    let (x, anchor) = if after { (from + width + 6.0, "start") } else { (from - 4.0, "end") };
    let x = x.to_string();
    // One mark for all months: hundreds of rows would have thousands.
    let months: String = gantt.months().into_iter().map(|(x, _)| format!("M{x} 0v30")).collect();
    html! {
        <svg class="gantt" width={gantt.width().to_string()} height="30">
            <path key="months" class="gridline" d={months} />
            <line key="start" class="gantt-start" x1={start.clone()} x2={start} y1="0" y2="30" />
            <Bar key="bar" task={line.task.clone()} name={line.name.clone()} when={line.when.clone()} {gantt}
                work_days={desk.insight.schedule.work_days.clone()} dispatch={desk.dispatch.clone()} />
            <text key="when" class="gantt-when" {x} y="19" text-anchor={anchor} aria-hidden="true">
                { line.when.clone() }
            </text>
        </svg>
    }
}

/// Room the days of a task take beside its bar, in pixels.
const WHEN_WIDTH: f64 = 110.0;

const DONE: Text = Text::new("Done: {0}", "완료: {0}", "已完成：{0}");
const LATE: Text = Text::new("{0} days too late", "{0}일 늦음", "晚{0}天");
const CRITICAL: Text = Text::new("longest chain", "가장 긴 작업 흐름", "最长链");
const MILESTONE: Text = Text::new("milestone", "마일스톤", "里程碑");
const CHANGED: Text = Text::new("changed", "고침", "已修改");
const BEFORE: Text = Text::new("comes before", "먼저 끝나야 함", "前置");
const AFTER: Text = Text::new("waits for it", "이 일을 기다림", "后续");
