//! The rows of the schedule. Of a long one only those near what is looked at are there, so that it scrolls and changes
//! within a frame; the others leave their room.

use web_sys::Element;
use yew::{Callback, Event, Html, Properties, TargetCast, classes, function_component, html, use_state};

use crate::chart::Days;
use crate::insight::Scheduled;
use crate::plan::Area;
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::use_turn;
use super::board::{head, row};

/// From so many tasks on a schedule is long.
const LONG: usize = 120;
/// Height of a row of a long schedule in pixels, as the style sheet has it.
const HEIGHT: usize = 48;
/// Rows kept beyond either edge, so that there is something where the next turn of the wheel or the Tab key goes.
const BEYOND: usize = 12;
/// Rows are exchanged in steps of as many.
const STEP: usize = 6;

/// Properties of [`Rows`].
#[derive(Clone, Properties)]
pub(super) struct RowsProps {
    pub desk: Desk,
    /// The line of days, where bars are shown.
    pub gantt: Option<Days>,
}

impl PartialEq for RowsProps {
    fn eq(&self, _: &Self) -> bool {
        // Whoever draws the board has something new to show; rows that are the same are not drawn anew.
        false
    }
}

/// The table of tasks.
#[function_component(Rows)]
pub(super) fn rows(props: &RowsProps) -> Html {
    // First row in sight, and how many there are; a screen is taken to be high until somebody scrolls.
    let seen = use_state(|| (0_usize, 24_usize));
    let (desk, gantt) = (&props.desk, props.gantt);
    // By place, not by day: a row that moved away while its days are typed would take the cursor with it.
    let mut tasks: Vec<&Scheduled> = desk.insight.schedule.tasks.iter().collect();
    tasks.sort_by_key(|task| task.place);
    let long = tasks.len() > LONG;
    let onscroll = {
        let seen = seen.clone();
        Callback::from(move |event: Event| {
            let Some(wrap) = event.target_dyn_into::<Element>().filter(|_| long) else { return };
            let pixels = |value: i32| usize::try_from(value).unwrap_or(0);
            let now = (pixels(wrap.scroll_top()) / HEIGHT / STEP * STEP, pixels(wrap.client_height()) / HEIGHT + STEP);
            if now != *seen {
                seen.set(now);
            }
        })
    };
    let open = desk.board.open.as_deref();
    let (first, count) = *seen;
    let whole = use_turn();
    let near = |at: usize| match whole {
        false => at <= BEYOND,
        true => !long || (at + BEYOND >= first && at <= first + count + BEYOND),
    };
    let mut at = 0;
    let mut bodies: Vec<Html> = Vec::new();
    for area in Area::ALL {
        let own: Vec<&Scheduled> = tasks.iter().filter(|task| task.area == area).copied().collect();
        if own.is_empty() {
            continue;
        }
        at += 1;
        let mut gap = 0;
        let mut drawn: Vec<Html> = Vec::new();
        for task in own {
            if near(at) || open == Some(&*task.key) {
                drawn.extend(room(gap, &task.key));
                gap = 0;
                drawn.push(row(desk, task, gantt));
            } else {
                gap += 1;
            }
            at += 1;
        }
        drawn.extend(room(gap, "end"));
        bodies.push(html! {
            <tbody key={format!("{area:?}")}>
                <tr key="area" class="tasks-area"><th key="name" scope="rowgroup" colspan="6">{ desk.t(words::plan::area(area)) }</th></tr>
                { for drawn }
            </tbody>
        });
    }
    let class = classes!("table", "tasks", gantt.is_some().then_some("tasks-chart"));
    html! {
        <div class={classes!("table-wrap", "tasks-wrap", long.then_some("tasks-long"))} tabindex="0"
            role="group" aria-label={desk.t(super::SCHEDULE)} {onscroll}>
            <table {class} aria-rowcount={long.then(|| (at + 1).to_string())}>
                <caption key="caption" class="visually-hidden">{ desk.t(super::SCHEDULE) }</caption>
                { head(desk, gantt.as_ref()) }
                { for bodies }
            </table>
        </div>
    }
}

/// The room of rows that are not there, before the row `key`.
fn room(rows: usize, key: &str) -> Option<Html> {
    let height = (rows * HEIGHT).to_string();
    (rows > 0).then(|| {
        html! { <tr key={format!("room {key}")} class="tasks-room" aria-hidden="true"><td key="room" colspan="6" {height}></td></tr> }
    })
}
