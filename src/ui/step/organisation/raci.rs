//! Who does, answers for, is asked about and told of every task: a matrix of tasks and roles, one row of which opens.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, classes, function_component, html, use_state};

use crate::app::{Action, Show};
use crate::base::Text;
use crate::insight::Scheduled;
use crate::insight::raci::{Letter, Raci, roles};
use crate::plan::organisation::OrganisationEdit as Edit;
use crate::plan::{Area, DutyField, JobRole, PlanEdit};
use crate::report::words;
use crate::report::words::organisation::{LEGEND, answers, duties, letter, sign};

use super::super::super::Desk;
use super::super::super::widget::{DataTable, later, small_select, whys};

pub(super) fn view(desk: &Desk) -> Html {
    let tasks = &desk.insight.schedule.tasks;
    if tasks.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(EMPTY) }</p> };
    }
    let all: Vec<Raci> = tasks.iter().map(|task| Raci::of(&desk.plan, task)).collect();
    let roles: Rc<[JobRole]> = roles(&all).into();
    let of_area = |area: Area| {
        let rows = tasks.iter().zip(&all).enumerate().filter(move |(_, (task, _))| task.area == area);
        rows.map(|(place, (task, raci))| Row::of(desk, place, task, raci)).collect::<Vec<_>>()
    };
    let long = tasks.len() > LONG;
    html! {
        <>
            <p key="line" class="block-answer">{ answers(&all, desk.lang) }</p>
            { whys(desk.lang, [("organisation.raci", desk.t(MATRIX))]) }
            <DataTable key="table" name={desk.t(MATRIX)} class="matrix raci">
                <thead key="head"><tr>
                    <th key="task" scope="col">{ desk.t(TASK) }</th>
                    { for roles.iter().map(|job| html! {
                        <th key={format!("{job:?}")} scope="col" class="matrix-column">{ desk.t(words::plan::job(*job)) }</th>
                    }) }
                </tr></thead>
                { for Area::ALL.into_iter().map(|area| (area, of_area(area))).filter(|(_, rows)| !rows.is_empty()).map(|(area, rows)| html! {
                    <OfArea key={format!("{area:?}")} name={desk.t(words::plan::area(area))} {long} rows={Rows { desk: desk.clone(), rows, roles: roles.clone() }} />
                }) }
            </DataTable>
            <p key="legend" class="fine">{ desk.t(LEGEND) }</p>
        </>
    }
}

/// From so many tasks on the rows of an area fold away.
const LONG: usize = 120;
/// Rows that are drawn in one turn.
const AT_ONCE: usize = 20;

#[derive(Clone, PartialEq, Properties)]
struct OfAreaProps {
    name: &'static str,
    /// Whether the rows fold away.
    long: bool,
    rows: Rows,
}

/// The tasks of an area.
#[function_component(OfArea)]
fn of_area(OfAreaProps { name, long, rows: all }: &OfAreaProps) -> Html {
    let unfolded = use_state(|| false);
    let shown = !long || *unfolded || all.rows.iter().any(|row| row.open);
    let onclick = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!shown))
    };
    let title = if *long {
        html! {
            <button type="button" class="task-name" aria-expanded={shown.to_string()} {onclick}>
                { name }{ " " }<span key="count" class="muted">{ all.rows.len() }</span>
            </button>
        }
    } else {
        html! { { name } }
    };
    let parts = all
        .rows
        .chunks(AT_ONCE)
        .filter(|_| shown)
        .enumerate()
        .map(|(turn, rows)| later(turn.to_string(), Rows { rows: rows.to_vec(), ..all.clone() }, Rows::view));
    html! {
        <tbody>
            <tr key="area" class="tasks-area"><th scope="rowgroup" colspan={(all.roles.len() + 1).to_string()}>{ title }</th></tr>
            { for parts }
        </tbody>
    }
}

/// Some rows of the table. Typing elsewhere leaves most of them as they are, and then they are not drawn anew.
#[derive(Clone)]
struct Rows {
    desk: Desk,
    rows: Vec<Row>,
    roles: Rc<[JobRole]>,
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        // What can be changed in an open row depends on more than it shows.
        let open = self.rows.iter().any(|row| row.open);
        self.rows == other.rows
            && self.roles == other.roles
            && self.desk.lang == other.desk.lang
            && (!open || self.desk == other.desk)
    }
}

/// One task.
#[derive(Clone, PartialEq)]
struct Row {
    /// Its place in the schedule.
    place: usize,
    key: String,
    name: String,
    raci: Raci,
    /// Whether the company decided otherwise than computed.
    changed: bool,
    open: bool,
}

impl Row {
    fn of(desk: &Desk, place: usize, task: &Scheduled, raci: &Raci) -> Self {
        Self {
            place,
            key: task.key.clone(),
            name: words::schedule::name(&desk.plan, task, desk.lang),
            raci: raci.clone(),
            changed: *raci != Raci::computed(task),
            open: desk.board.duties.as_ref() == Some(&task.key),
        }
    }
}

impl Rows {
    fn view(&self) -> Html {
        self.rows.iter().map(|of| row(&self.desk, of, &self.roles)).collect()
    }
}

fn row(desk: &Desk, row: &Row, roles: &[JobRole]) -> Html {
    let Row { key, name, raci, changed, open, .. } = row;
    let (changed, open) = (*changed, *open);
    let task = desk.insight.schedule.tasks.get(row.place).filter(|_| open);
    let toggle: Callback<MouseEvent> = desk.on(Action::Show(Show::Duties((!open).then(|| key.clone()))));
    html! {
        <key={key.clone()}>
            <tr key="row" class={classes!(open.then_some("task-open"))}>
                <th key="task" scope="row">
                    <button key="name" id={format!("organisation.raci.{key}")} type="button" class="task-name"
                        aria-expanded={open.to_string()} onclick={toggle}>{ name.clone() }</button>
                    <span key="marks" class="task-marks"><span key="changed" class="badge" hidden={!changed}>{ desk.t(CHANGED) }</span></span>
                    <span key="line" class="raci-line">{ duties(raci, desk.lang) }</span>
                </th>
                { for roles.iter().map(|job| html! { <td key={format!("{job:?}")}>{ cell(desk, raci.letter(*job)) }</td> }) }
            </tr>
            <tr key="fields" class="task-fields" hidden={!open}>
                <td key="cell" colspan={(roles.len() + 1).to_string()}>{ for task.map(|task| editor(desk, task, raci, changed)) }</td>
            </tr>
        </>
    }
}

fn cell(desk: &Desk, found: Option<Letter>) -> Html {
    let Some(found) = found else { return html! {} };
    let answers = matches!(found, Letter::Both | Letter::Accountable);
    let word = desk.t(letter(found));
    html! {
        <span class={classes!("raci-sign", answers.then_some("raci-answers"))} title={word}>
            { sign(found) }<span class="visually-hidden">{ format!(" {word}") }</span>
        </span>
    }
}

fn duty(key: &str, field: DutyField) -> PlanEdit {
    PlanEdit::Organisation(Edit::Duty(key.to_owned(), field))
}

/// The duties of one task. What becomes as computed is no change any more.
fn editor(desk: &Desk, task: &Scheduled, raci: &Raci, changed: bool) -> Html {
    let key = task.key.clone();
    let id = |of: &str| format!("organisation.raci.{key}.{of}");
    let computed = Raci::computed(task);
    let jobs = JobRole::ALL.map(|job| {
        let name = desk.t(words::plan::job(job));
        (job, if job == computed.accountable { COMPUTED.fill(desk.lang, &[name]) } else { name.to_owned() })
    });
    let answer = {
        let (key, usual) = (key.clone(), computed.accountable);
        move |job: JobRole| duty(&key, DutyField::Accountable(Some(job).filter(|job| *job != usual)))
    };
    let who = desk.t(words::plan::job(raci.responsible));
    let elsewhere: Callback<MouseEvent> = desk.on(Action::GoToField(format!("implementation.{key}.job")));
    let reset = PlanEdit::All(vec![
        duty(&key, DutyField::Accountable(None)),
        duty(&key, DutyField::Consulted(None)),
        duty(&key, DutyField::Informed(None)),
    ]);
    let reset: Callback<MouseEvent> = desk.edit_on(&id("reset"), reset);
    html! {
        <div class="task-editor">
            <p key="does">
                { DOES.fill(desk.lang, &[who]) }{ " " }
                <button key="change" type="button" class="smart-gap" onclick={elsewhere}>{ desk.t(ELSEWHERE) }</button>
            </p>
            <p key="one" class="muted" hidden={!raci.is_one_role()}>{ desk.t(ONE_ROLE) }</p>
            <div key="selects" class="raci-selects">
                { small_select(desk, &id("accountable"), desk.t(ANSWERS), &jobs, &raci.accountable, answer) }
                { for JobRole::ALL.into_iter().filter(|job| *job != raci.responsible && *job != raci.accountable)
                    .map(|job| beside(desk, task, raci, &computed, job)) }
            </div>
            <button key="reset" type="button" class="btn btn-small" hidden={!changed} onclick={reset}>{ desk.t(RESET) }</button>
        </div>
    }
}

/// Whether one more role is asked or told.
fn beside(desk: &Desk, task: &Scheduled, raci: &Raci, computed: &Raci, job: JobRole) -> Html {
    let options = [(None, NEITHER), (Some(Letter::Consulted), ASKED), (Some(Letter::Informed), TOLD)]
        .map(|(value, text)| (value, desk.t(text).to_owned()));
    let id = format!("organisation.raci.{}.{job:?}", task.key).to_lowercase();
    let (key, now, usual) = (task.key.clone(), raci.clone(), computed.clone());
    small_select(desk, &id, desk.t(words::plan::job(job)), &options, &raci.letter(job), move |value| {
        let with = |set: &BTreeSet<JobRole>, wanted: Letter| {
            let mut set = set.clone();
            if value == Some(wanted) {
                set.insert(job)
            } else {
                set.remove(&job)
            };
            set
        };
        let consulted = Some(with(&now.consulted, Letter::Consulted)).filter(|set| *set != usual.consulted);
        let informed = Some(with(&now.informed, Letter::Informed)).filter(|set| *set != usual.informed);
        PlanEdit::All(vec![duty(&key, DutyField::Consulted(consulted)), duty(&key, DutyField::Informed(informed))])
    })
}

const EMPTY: Text = Text::new(
    "Duties appear with the tasks of stage 9.",
    "9단계에서 할 일이 나오면 책임도 함께 나와요.",
    "第9阶段有了任务后，职责会一并生成。",
);
const MATRIX: Text = Text::new("Duties by task and role", "할 일과 역할별 책임", "任务与角色的职责");
const TASK: Text = Text::new("Task", "할 일", "任务");
const CHANGED: Text = Text::new("changed", "고침", "已修改");
const COMPUTED: Text = Text::new("{0} (as computed)", "{0}(계산값)", "{0}（计算值）");
const DOES: Text = Text::new("Done by: {0}.", "실행하는 역할: {0}.", "执行角色：{0}。");
const ELSEWHERE: Text = Text::new("Change with the task", "할 일에서 바꾸기", "在任务中修改");
const ONE_ROLE: Text = Text::new(
    "The same role does it and answers for it. That is allowed; nobody else checks it then.",
    "같은 역할이 실행하고 책임져요. 그래도 되지만 따로 확인하는 사람이 없어요.",
    "执行与负责为同一角色。可以这样安排，但没有他人把关。",
);
const ANSWERS: Text = Text::new("Answers for it", "책임지는 역할", "负责角色");
const NEITHER: Text = Text::new("not involved", "관여하지 않음", "不参与");
const ASKED: Text = Text::new("is asked before", "미리 의견을 물음", "事前征询");
const TOLD: Text = Text::new("is told after", "결과를 알림", "事后知会");
const RESET: Text = Text::new("As computed", "계산값으로 되돌리기", "恢复为计算值");
