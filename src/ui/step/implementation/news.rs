//! What is computed differently than when the schedule was last looked at; what the company changed stays until it says
//! otherwise.

use yew::{Callback, Html, MouseEvent, html};

use crate::base::Text;
use crate::insight::News;
use crate::plan::implementation::{ImplementationEdit as Edit, TaskEdit};
use crate::plan::row::next_id;
use crate::plan::{PlanEdit, RowEdit, Seen, TaskChange};
use crate::report::words;

use super::super::super::Desk;
use super::as_computed;

/// Where the cursor goes from a line that is gone.
const NEWS: &str = "implementation.news";

pub(super) fn view(desk: &Desk) -> Html {
    let schedule = &desk.insight.schedule;
    let taken = desk.plan.implementation.taken;
    let none = schedule.news.is_empty();
    let (title, note) = match (none, taken) {
        (false, _) => (CHANGED, CHANGED_NOTE),
        (true, false) => (TAKE_OVER, TAKE_OVER_NOTE),
        (true, true) => (UP_TO_DATE, UP_TO_DATE_NOTE),
    };
    let all = take_over(desk);
    let onclick: Callback<MouseEvent> = desk.accept_on("implementation.taken", all, NEWS);
    // The cursor comes to the outer element, which is there whatever is left inside.
    html! {
        <div key="news" id={NEWS} tabindex="-1">
            <section key="news" class="block" hidden={none && !taken && schedule.tasks.is_empty()}>
                <h2 key="title">{ desk.t(title) }</h2>
                <p key="note" class="block-note">{ desk.t(note) }</p>
                <ul key="list" class="news" hidden={none}>{ for schedule.news.iter().map(|one| item(desk, one)) }</ul>
                <p key="all" hidden={none && taken}>
                    <button key="button" id="implementation.taken" type="button" class="btn" {onclick}>
                        { desk.t(if none { TAKE } else { ACCEPT_ALL }) }
                    </button>
                </p>
            </section>
        </div>
    }
}

/// Everything as it is computed now is known; what is gone without having been changed is forgotten.
fn take_over(desk: &Desk) -> PlanEdit {
    let schedule = &desk.insight.schedule;
    let mut edits = vec![PlanEdit::Implementation(Edit::TakeOver(schedule.computed()))];
    edits.extend(schedule.news.iter().filter_map(|one| match one {
        News::Gone { key, change, .. } if *change == TaskChange::default() => {
            Some(PlanEdit::Implementation(Edit::Know(key.clone(), None)))
        }
        _ => None,
    }));
    PlanEdit::All(edits)
}

fn item(desk: &Desk, one: &News) -> Html {
    let know = |key: &str, seen: Option<Seen>| PlanEdit::Implementation(Edit::Know(key.to_owned(), seen));
    let changed = |key: &str| desk.plan.implementation.changes.get(key).is_some_and(TaskChange::changes_terms);
    let (key, buttons) = match one {
        News::New(key) => {
            let now = desk.insight.schedule.computed().get(key).cloned();
            (key, vec![(ACCEPT, know(key, now))])
        }
        News::Other { key, now, .. } if changed(key) => {
            let computed =
                PlanEdit::All(as_computed(key, now).into_iter().chain([know(key, Some(now.clone()))]).collect());
            (key, vec![(KEEP, know(key, Some(now.clone()))), (COMPUTED, computed)])
        }
        News::Other { key, now, .. } => (key, vec![(ACCEPT, know(key, Some(now.clone())))]),
        News::Gone { key, before, change } => {
            let mut buttons = vec![(FORGET, know(key, None))];
            if *change != TaskChange::default() && !change.left_out {
                let edits = own(desk, key, before, change).into_iter().chain([know(key, None)]).collect();
                buttons.insert(0, (OWN, PlanEdit::All(edits)));
            }
            (key, buttons)
        }
    };
    html! {
        <li key={key.clone()}>
            <span key="what">{ words::schedule::news(&desk.plan, &desk.insight.schedule, one, desk.lang) }</span>
            <span key="actions" class="news-actions">
                { for buttons.into_iter().map(|(label, edit)| {
                    let onclick: Callback<MouseEvent> = desk.accept_on(&format!("implementation.news.{key}"), edit, NEWS);
                    html! { <button key={desk.t(label)} type="button" class="btn btn-quiet btn-small" {onclick}>{ desk.t(label) }</button> }
                }) }
            </span>
        </li>
    }
}

/// A task that no longer follows from the plan, kept as an own one with what was changed about it; own tasks that waited
/// for it wait for the new one.
fn own(desk: &Desk, key: &str, before: &Seen, change: &TaskChange) -> Vec<PlanEdit> {
    let days = change.days.or(before.days);
    let tasks = &desk.plan.implementation.tasks;
    let new = format!("own.{}", next_id(tasks, desk.plan.next_id));
    let mut edits = vec![Edit::NewTask(vec![
        TaskEdit::Name(words::schedule::name_of(&desk.plan, &desk.insight.schedule, key, desk.lang)),
        TaskEdit::Job(change.job.unwrap_or(before.job)),
        TaskEdit::Owner(change.owner.clone()),
        TaskEdit::Start(change.start.or(before.start)),
        TaskEdit::Days(days.unwrap_or(0)),
        TaskEdit::Running(days.is_none()),
        TaskEdit::Hours(change.hours.unwrap_or(before.hours)),
        TaskEdit::After(change.after.clone().unwrap_or_else(|| before.after.clone())),
        TaskEdit::Done(change.done),
    ])];
    edits.extend(tasks.iter().filter(|task| task.after.contains(key)).map(|task| {
        let mut after = task.after.clone();
        after.remove(key);
        after.insert(new.clone());
        Edit::Task(RowEdit::Set(task.id, TaskEdit::After(after)))
    }));
    edits.into_iter().map(PlanEdit::Implementation).collect()
}

const TAKE_OVER: Text = Text::new("Make it your schedule", "이 일정으로 정하기", "确定这份排期");
const TAKE_OVER_NOTE: Text = Text::new(
    "From then on, what the plan computes differently is listed here before you take it.",
    "일정을 정해 두면, 계획이 바뀌어 달라지는 내용을 여기에 먼저 보여 드려요.",
    "确定之后，方案变动带来的排期变化会先列在这里，确认后再采用。",
);
const TAKE: Text = Text::new("This is our schedule", "이 일정으로 정하기", "就按这份排期");
const UP_TO_DATE: Text = Text::new("Your schedule is up to date", "일정이 최신 상태예요", "排期已是最新");
const UP_TO_DATE_NOTE: Text = Text::new(
    "What the plan computes differently from now on is listed here before you take it.",
    "앞으로 계획이 바뀌어 달라지는 내용은 여기에 먼저 보여 드려요.",
    "今后方案变动带来的排期变化会先列在这里，确认后再采用。",
);
const CHANGED: Text =
    Text::new("The plan has changed the schedule", "계획이 바뀌어 일정도 달라졌어요", "方案变动影响了排期");
const CHANGED_NOTE: Text = Text::new(
    "Before → now. What you changed yourself is kept until you say otherwise.",
    "이전 → 지금. 직접 고친 내용은 따로 정하기 전까지 그대로예요.",
    "原值 → 现值。自行修改的内容会一直保留，直至另作决定。",
);
const ACCEPT_ALL: Text = Text::new("Keep everything as it is now", "모두 확인", "全部采用现值");
const ACCEPT: Text = Text::new("All right", "확인", "知道了");
const KEEP: Text = Text::new("Keep mine", "내가 고친 대로", "保留修改");
const COMPUTED: Text = Text::new("Take the computed one", "계산된 값으로", "采用计算值");
const FORGET: Text = Text::new("Let it go", "빼기", "移除");
const OWN: Text = Text::new("Keep as a task of your own", "직접 추가한 일로 남기기", "保留为自建任务");
