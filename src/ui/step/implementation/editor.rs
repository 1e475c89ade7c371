//! The fields of one task.

use std::collections::BTreeSet;

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Kind, Value};
use crate::base::Text;
use crate::insight::{Scheduled, What, Work};
use crate::plan::implementation::{ImplementationEdit as Edit, MAX_DAYS, MAX_HOURS, TaskEdit, TaskField};
use crate::plan::{Area, JobRole, PlanEdit, RowEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{field, select, select_one};
use super::{Change, as_computed, change};

pub(super) fn view(desk: &Desk, task: &Scheduled) -> Html {
    let id = |of: &str| format!("implementation.{}.{of}", task.key);
    let own = |make: fn(Value) -> Change| {
        let task = task.clone();
        move |v: Value| change(&task, make(v))
    };
    let jobs = JobRole::ALL.map(|job| (job, desk.t(words::plan::job(job)).to_owned()));
    let goes_on = task.terms.days.is_none();
    let computed = |text: Text, value: String| COMPUTED.fill(desk.lang, &[desk.t(text), &value]);
    let follows = matches!(task.what, What::Follows(_));
    let start = task.terms.start.filter(|_| task.fixed);
    let day = words::schedule::day(&desk.plan, &desk.insight.schedule, task.start, desk.lang);
    let start_note = if task.fixed { String::new() } else { FOLLOWS.fill(desk.lang, &[&day]) };
    let days_note = if follows && task.terms.days != task.computed.days {
        computed(COMPUTED_DAYS, words::schedule::days(task.computed.days, desk.lang))
    } else {
        String::new()
    };
    let hours_note = if follows && task.terms.hours != task.computed.hours {
        computed(COMPUTED_HOURS, words::schedule::hours(&task.computed, desk.lang))
    } else {
        String::new()
    };
    let job = {
        let task = task.clone();
        move |v: JobRole| change(&task, Change::Job(v))
    };
    html! {
        <div class="task-editor">
            <p key="end" class="muted" hidden={!follows}>{ end_line(desk, task) }</p>
            <div key="fields" class="fields">
                { own_fields(desk, task) }
                { select_one(desk, &id("job"), desk.t(JOB), &jobs, &task.terms.job, job) }
                { field(desk, id("owner"), OWNER, Kind::Line, task.owner.as_str()).hint(desk, OWNER_HINT)
                    .edits(desk, own(|v| Change::Owner(v.text()))) }
                { field(desk, id("start"), START, Kind::Day, start).hint(desk, START_HINT).note(start_note)
                    .edits(desk, own(|v| Change::Start(v.day()))) }
                { if goes_on { html! { <span key="days" hidden=true /> } } else {
                    field(desk, id("days"), DAYS, Kind::Whole(0, u64::from(MAX_DAYS)), task.terms.days).hint(desk, DAYS_HINT).unit(desk, DAYS_UNIT).note(days_note)
                        .edits(desk, own(|v| Change::Days(v.small())))
                } }
                { field(desk, id("hours"), if goes_on { WEEKLY } else { HOURS }, Kind::Milli(u64::from(MAX_HOURS) * 100), Some(u64::from(task.terms.hours) * 100))
                    .unit(desk, HOURS_UNIT).note(hours_note)
                    .edits(desk, own(|v| Change::Hours(v.small().map(|milli| milli / 100)))) }
            </div>
            { waits(desk, task) }
            { actions(desk, task) }
        </div>
    }
}

/// When a task that follows from the plan counts as done.
fn end_line(desk: &Desk, task: &Scheduled) -> String {
    match &task.what {
        What::Follows(work) => DONE_WHEN.fill(desk.lang, &[desk.t(words::task::work_done_when(work))]),
        What::Own(_) => String::new(),
    }
}

fn own_fields(desk: &Desk, task: &Scheduled) -> Html {
    let What::Own(own) = task.what else { return html! { <span key="own" hidden=true /> } };
    let Some(row) = desk.plan.implementation.tasks.iter().find(|row| row.id == own) else { return html! {} };
    let id = |of: &str| format!("implementation.{}.{of}", task.key);
    let set = move |field| PlanEdit::Implementation(Edit::Task(RowEdit::Set(own, field)));
    let areas = Area::ALL.map(|area| (area, desk.t(words::plan::area(area)).to_owned()));
    let running = [(false, desk.t(ONCE).to_owned()), (true, desk.t(GOES_ON).to_owned())];
    html! {
        <>
            { field(desk, id("name"), NAME, Kind::Line, row.name.as_str()).hint(desk, NAME_HINT).wide().edits(desk, move |v| set(TaskEdit::Name(v.text()))) }
            { select_one(desk, &id("area"), desk.t(AREA), &areas, &row.area, move |v| set(TaskEdit::Area(v))) }
            { select_one(desk, &id("running"), desk.t(KIND), &running, &row.running, move |v| set(TaskEdit::Running(v))) }
        </>
    }
}

/// The tasks a task waits for, and others it could wait for. One that waits for this one cannot be waited for.
fn waits(desk: &Desk, task: &Scheduled) -> Html {
    let schedule = &desk.insight.schedule;
    let id = format!("implementation.{}.after", task.key);
    let name = |key: &str| words::schedule::name_of(&desk.plan, schedule, key, desk.lang);
    let after = task.terms.after.clone();
    let with = |key: &str, on: bool| -> BTreeSet<String> {
        let mut after = after.clone();
        if on {
            after.insert(key.to_owned())
        } else {
            after.remove(key)
        };
        after
    };
    let followers = schedule.followers(&task.key);
    let options: Vec<(String, String)> = schedule
        .tasks
        .iter()
        .filter(|other| !task.terms.after.contains(&other.key) && !followers.contains(other.key.as_str()))
        .map(|other| (other.key.clone(), name(&other.key)))
        .collect();
    let add = {
        let (task, after) = (task.clone(), after.clone());
        move |key: Option<String>| {
            let mut after = after.clone();
            after.extend(key);
            change(&task, Change::After(after))
        }
    };
    html! {
        <div key="waits" class="task-waits">
            <p key="said" class="field-label">{ desk.t(WAITS) }</p>
            <p key="list" class="chip-row">
                <span key="none" class="muted" hidden={!after.is_empty()}>{ desk.t(NOTHING) }</span>
                { for after.iter().filter(|key| schedule.task(key).is_some()).map(|key| {
                    let onclick: Callback<MouseEvent> = desk.edit_on(&id, change(task, Change::After(with(key, false))));
                    let label = REMOVE_LINK.fill(desk.lang, &[&name(key)]);
                    html! { <button key={key.clone()} type="button" class="chip" aria-label={label} {onclick}>{ name(key) }{ " " }{ icon(Icon::Close) }</button> }
                }) }
            </p>
            { select(desk, &id, ADD_LINK, &options, None, add) }
        </div>
    }
}

fn actions(desk: &Desk, task: &Scheduled) -> Html {
    let schedule = &desk.insight.schedule;
    let id = |of: &str| format!("implementation.{}.{of}", task.key);
    let shift = |days: i32| {
        let place = schedule.work_days.place(task.start.plus(days));
        change(task, Change::Start(Some(schedule.work_days.day(place))))
    };
    let mut buttons = vec![(EARLIER, "start", shift(-7)), (LATER, "start", shift(7))];
    match &task.what {
        What::Own(own) => {
            buttons.push((REMOVE, "row.remove", PlanEdit::Implementation(Edit::Task(RowEdit::Remove(*own)))));
        }
        What::Follows(work) => {
            let planned = |field| {
                PlanEdit::Implementation(Edit::Planned { key: task.key.clone(), seen: task.computed.clone(), field })
            };
            if task.is_changed() {
                let mut reset = as_computed(&task.key, &task.computed);
                reset.push(planned(TaskField::Owner(String::new())));
                buttons.push((RESET, "reset", PlanEdit::All(reset)));
            }
            // Everything else is measured against it.
            if *work != Work::Ready {
                buttons.push((LEAVE_OUT, "left_out", planned(TaskField::LeftOut(true))));
            }
        }
    }
    html! {
        <p key="actions" class="task-actions">
            { for buttons.into_iter().map(|(label, of, edit)| {
                let onclick: Callback<MouseEvent> = desk.edit_on(&id(of), edit);
                html! { <button key={desk.t(label)} type="button" class="btn btn-quiet btn-small" {onclick}>{ desk.t(label) }</button> }
            }) }
        </p>
    }
}

const COMPUTED: Text = Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}");
const COMPUTED_DAYS: Text = Text::new("Our estimate", "이 도구의 어림값", "本工具的估计");
const COMPUTED_HOURS: Text = Text::new("Computed", "계산된 값", "计算值");
const FOLLOWS: Text = Text::new("Empty: begins on {0}", "비워 두면 {0}에 시작", "留空则{0}开始");
const DONE_WHEN: Text = Text::new("Done when: {0}", "완료 기준: {0}", "完成标准：{0}");
const NAME: Text = Text::new("Task", "할 일", "任务");
const NAME_HINT: Text = Text::new(
    "What the plan cannot know: a fair, new packaging, a move",
    "계획에 나오지 않는 일. 예: 박람회 참가, 새 포장, 매장 이전",
    "方案无法预知的事项，例如参展、更换包装、搬迁",
);
const AREA: Text = Text::new("Area of work", "업무 영역", "工作领域");
const KIND: Text = Text::new("How long", "기간 구분", "持续方式");
const ONCE: Text = Text::new("Once, for some days", "며칠 동안 한 번", "一次性，持续若干天");
const GOES_ON: Text = Text::new("Goes on until the plan ends", "계획이 끝날 때까지 계속", "持续到方案结束");
const JOB: Text = Text::new("Role", "역할", "角色");
const OWNER: Text = Text::new("Done by", "담당자", "执行人");
const OWNER_HINT: Text = Text::new(
    "A name; empty: whoever has the role",
    "이름. 비워 두면 역할을 맡은 사람",
    "填写姓名；留空则由担任该角色的人执行",
);
const START: Text = Text::new("Begins on", "시작일", "开始日期");
const START_HINT: Text = Text::new(
    "Fixes the day; what it waits for still comes first",
    "이날로 고정. 먼저 끝나야 할 일이 늦으면 밀려요",
    "固定日期；前置任务未完成则顺延",
);
const DAYS: Text = Text::new("Working days", "걸리는 영업일", "所需工作日");
const DAYS_HINT: Text = Text::new("0 makes it a milestone", "0이면 마일스톤", "填0即为里程碑");
const DAYS_UNIT: Text = Text::new("days", "일", "天");
const HOURS: Text = Text::new("Hours in all", "전체 시간", "总工时");
const WEEKLY: Text = Text::new("Hours a week", "주당 시간", "每周工时");
const HOURS_UNIT: Text = Text::new("hours", "시간", "小时");
const WAITS: Text = Text::new("Waits for", "먼저 끝나야 할 일", "前置任务");
const NOTHING: Text = Text::new("nothing", "없음", "无");
const REMOVE_LINK: Text =
    Text::new("Does not wait for {0} any more", "먼저 끝나야 할 일에서 빼기: {0}", "移除前置任务：{0}");
const ADD_LINK: Text = Text::new("Add a task to wait for", "먼저 끝나야 할 일 추가", "添加前置任务");
const EARLIER: Text = Text::new("A week earlier", "한 주 앞으로", "提前一周");
const LATER: Text = Text::new("A week later", "한 주 뒤로", "推后一周");
const RESET: Text = Text::new("Back to what is computed", "계산된 값으로 되돌리기", "恢复为计算值");
const LEAVE_OUT: Text = Text::new("Leave it out", "이 일 빼기", "移出排期");
const REMOVE: Text = Text::new("Remove", "삭제", "删除");
