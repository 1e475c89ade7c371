//! The bar of a task: dragged with the pointer, moved with the arrow keys. What a drag does, the fields of the task do
//! too.

use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, Properties, TargetCast, classes, function_component, html, use_state,
};

use crate::app::Action;
use crate::base::Day;
use crate::chart::Days;
use crate::insight::Scheduled;
use crate::schedule::WorkDays;

use super::{Change, change};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BarProps {
    pub task: Rc<Scheduled>,
    pub name: AttrValue,
    pub when: AttrValue,
    pub gantt: Days,
    pub work_days: WorkDays,
    pub dispatch: Callback<Action>,
}

/// What the pointer holds, where it began, and how many days it has gone.
#[derive(Clone, Copy, PartialEq)]
struct Drag {
    end: bool,
    from: i32,
    days: i32,
}

/// Width of the part of a bar that changes its length.
const GRIP: f64 = 8.0;

#[function_component(Bar)]
pub(super) fn bar(props: &BarProps) -> Html {
    let task = &props.task;
    let gantt = props.gantt;
    let drag = use_state(|| None::<Drag>);
    let send = {
        let (task, dispatch) = (task.clone(), props.dispatch.clone());
        move |of: &str, to: Change| {
            let field = format!("implementation.{}.{of}", task.key);
            dispatch.emit(Action::Edit { edit: change(&task, to), field });
        }
    };
    let hold = |end: bool| {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
            if let Some(element) = event.target_dyn_into::<Element>() {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            drag.set(Some(Drag { end, from: event.client_x(), days: 0 }));
        })
    };
    let onpointermove = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(held) = *drag {
                let days = gantt.days(f64::from(event.client_x() - held.from));
                drag.set(Some(Drag { days, ..held }));
            }
        })
    };
    let onpointerup = {
        let (drag, task, work_days, send) = (drag.clone(), task.clone(), props.work_days.clone(), send.clone());
        Callback::from(move |_: PointerEvent| {
            match *drag {
                Some(Drag { end: false, days, .. }) if days != 0 => {
                    send("start", Change::Start(Some(task.start.plus(days))));
                }
                Some(Drag { end: true, days, .. }) if days != 0 => {
                    send("days", Change::Days(Some(length(&work_days, task.start, task.end.plus(days)))));
                }
                _ => {}
            }
            drag.set(None);
        })
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    let onkeydown = {
        let (task, work_days) = (task.clone(), props.work_days.clone());
        Callback::from(move |event: KeyboardEvent| {
            // With these the browser does something of its own: Alt and an arrow goes back a page.
            if event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            let step = match event.key().as_str() {
                "ArrowRight" => 1,
                "ArrowLeft" => -1,
                "PageDown" => 5,
                "PageUp" => -5,
                _ => return,
            };
            event.prevent_default();
            if event.shift_key() {
                if let Some(days) = task.terms.days.filter(|days| *days > 0) {
                    send("days", Change::Days(Some(days.saturating_add_signed(step).max(1))));
                }
            } else {
                send("start", Change::Start(Some(work_days.day(work_days.place(task.start) + step))));
            }
        })
    };
    let held = drag.unwrap_or(Drag { end: false, from: 0, days: 0 });
    let (start, end) = if held.end {
        (task.start, task.end.plus(held.days).max(task.start))
    } else {
        (task.start.plus(held.days), task.end.plus(held.days))
    };
    let class = classes!(
        "gantt-bar",
        task.terms.days.is_none().then_some("bar-running"),
        task.critical.then_some("bar-critical"),
        task.float.is_some_and(|float| float < 0).then_some("bar-late"),
        task.done.then_some("bar-done"),
    );
    let can_grow = task.terms.days.is_some_and(|days| days > 0);
    let (first, last) = (task.start.number().to_string(), (task.start.number() + 3_660).to_string());
    html! {
        <g {class} tabindex="0" role="slider" aria-label={props.name.clone()} aria-valuetext={props.when.clone()}
            aria-valuenow={first} aria-valuemin="0" aria-valuemax={last} {onkeydown} {onpointermove} {onpointerup} {onpointercancel}>
            { shape(&gantt, task, start, end, hold(false)) }
            { if can_grow { grip(&gantt, start, end, hold(true)) } else { html! { <g key="grip" /> } } }
        </g>
    }
}

/// Working days from the first to the last day, both included; at least one.
fn length(work_days: &WorkDays, start: Day, end: Day) -> u32 {
    u32::try_from(work_days.place(end.plus(1)) - work_days.place(start)).unwrap_or(0).max(1)
}

fn shape(gantt: &Days, task: &Scheduled, start: Day, end: Day, onpointerdown: Callback<PointerEvent>) -> Html {
    let (x, width) = gantt.bar(start, end);
    if task.is_milestone() {
        let x = x + gantt.per_day / 2.0;
        let d = format!("M{x} 7l8 8l-8 8l-8 -8z");
        return html! { <path key="shape" {d} {onpointerdown} /> };
    }
    html! { <rect key="shape" x={x.to_string()} y="6" width={width.to_string()} height="18" rx="3" {onpointerdown} /> }
}

fn grip(gantt: &Days, start: Day, end: Day, onpointerdown: Callback<PointerEvent>) -> Html {
    let (x, width) = gantt.bar(start, end);
    let x = (x + width - GRIP / 2.0).to_string();
    html! { <rect key="grip" class="gantt-grip" {x} y="3" width={GRIP.to_string()} height="24" {onpointerdown} /> }
}
