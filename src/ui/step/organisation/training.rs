//! The training plan, with suggestions from weak skills and from the touchpoints in use.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Kind};
use crate::base::Text;
use crate::plan::organisation::OrganisationEdit as Edit;
use crate::plan::training::{MAX_TRAINING_HOURS, TrainingEdit};
use crate::plan::{JobRole, PlanEdit, RowEdit, Training};
use crate::report::words;
use crate::report::words::organisation as said;
use crate::score::organisation::{TrainingIdea, training_cost, training_ideas};

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, lone_check, row_card, select_one_guided};
use super::super::kpi;

fn edit(edit: RowEdit<TrainingEdit>) -> PlanEdit {
    PlanEdit::Organisation(Edit::Training(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    let rows = &desk.plan.organisation.training;
    html! {
        <>
            { total(desk) }
            { for rows.iter().map(|row| card(desk, row)) }
            { add_row(desk, "organisation.training", ADD, edit(RowEdit::Add)) }
            { ideas(desk) }
        </>
    }
}

fn total(desk: &Desk) -> Html {
    let rows = &desk.plan.organisation.training;
    let cost = training_cost(&desk.plan);
    let hours: u32 = rows.iter().filter_map(|row| row.hours).sum();
    let done = rows.iter().filter(|row| row.done).count();
    let to_budget: Callback<MouseEvent> = desk.on(Action::GoToField("budget.people".to_owned()));
    html! {
        <div key="total" hidden={rows.is_empty()}>
            <div key="kpis" class="kpis">
                { kpi(desk, COST, desk.figure(&cost), desk.t(COST_NOTE)) }
                { kpi(desk, HOURS_ALL, hours.to_string().into(), DONE_NOTE.fill(desk.lang, &[&done.to_string(), &rows.len().to_string()])) }
            </div>
            <p key="budget" class="fine" hidden={cost.value <= 0.0}>
                { desk.t(NOT_IN_BUDGET) }{ " " }
                <button key="go" type="button" class="smart-gap" onclick={to_budget}>{ desk.t(TO_BUDGET) }</button>
            </p>
        </div>
    }
}

fn card(desk: &Desk, row: &Training) -> Html {
    let id = row.id;
    let name = |of: &str| format!("organisation.{id}.{of}");
    let named = |of: &str| format!("organisation.training.{id}.{of}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let title = if row.topic.trim().is_empty() { desk.t(NEW).to_owned() } else { row.topic.clone() };
    let jobs = JobRole::ALL.map(|job| (job, desk.t(words::plan::job(job)).to_owned()));
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("topic"), TOPIC, Kind::Line, row.topic.as_str()).guided(named("topic")).edits(desk, move |v| set(TrainingEdit::Topic(v.text()))) }
                { select_one_guided(desk, (&name("job"), &named("job")), desk.t(WHO), &jobs, &row.job, move |v| set(TrainingEdit::Job(v))) }
                { field(desk, name("hours"), HOURS, Kind::Count(u64::from(MAX_TRAINING_HOURS)), row.hours).guided(named("hours")).unit(desk, HOURS_UNIT)
                    .edits(desk, move |v| set(TrainingEdit::Hours(v.small()))) }
                { field(desk, name("month"), MONTH, Kind::Whole(0, 36), Some(row.month)).guided(named("month")).hint(desk, MONTH_HINT)
                    .edits(desk, move |v| set(TrainingEdit::Month(v.small().unwrap_or(0)))) }
                { field(desk, name("cost"), COST_FIELD, Kind::Money(desk.currency()), row.cost).guided(named("cost"))
                    .edits(desk, move |v| set(TrainingEdit::Cost(v.money()))) }
                { lone_check(desk, &name("done"), desk.t(DONE), row.done, set(TrainingEdit::Done(!row.done))) }
            </>
        },
    )
}

/// Trainings to begin with, each a click.
fn ideas(desk: &Desk) -> Html {
    let ideas = training_ideas(&desk.plan, &desk.insight.facts, &desk.insight.assessment);
    html! {
        <div key="ideas" class="suggestion" hidden={ideas.is_empty()}>
            <p key="line" class="suggestion-line">{ desk.t(IDEAS) }</p>
            <div key="chips" class="chip-row chips">{ for ideas.into_iter().map(|idea| suggestion(desk, idea)) }</div>
        </div>
    }
}

fn suggestion(desk: &Desk, idea: TrainingIdea) -> Html {
    let (key, topic) = (idea.slug(), desk.t(said::training(idea)));
    let fields = vec![
        TrainingEdit::Topic(topic.to_owned()),
        TrainingEdit::Source(key.clone()),
        TrainingEdit::Job(idea.job()),
        TrainingEdit::Hours(Some(idea.hours())),
    ];
    let take = PlanEdit::Organisation(Edit::NewTraining(fields));
    let onclick: Callback<MouseEvent> = desk.edit_on(&format!("organisation.training.{key}"), take);
    html! { <button {key} type="button" class="chip" {onclick}>{ icon(Icon::Plus) }<span key="text">{ topic }</span></button> }
}

const COST: Text = Text::new("Training costs", "교육 비용", "培训费用");
const COST_NOTE: Text = Text::new("All rows together", "모든 교육의 합계", "各项合计");
const HOURS_ALL: Text = Text::new("Hours of training", "교육 시간", "培训时长");
const DONE_NOTE: Text = Text::new("{0} of {1} done", "{1}개 중 {0}개 완료", "共{1}项，已完成{0}项");
const NOT_IN_BUDGET: Text = Text::new(
    "Not yet in the budget, and not deducted from the result: add it to the cost lines for people or research.",
    "아직 예산에 들어 있지 않고 손익에서도 빼지 않았어요. 인건비나 조사 비용에 더하세요.",
    "尚未计入预算，也未从盈亏中扣除：请加到人工或调研费用中。",
);
const TO_BUDGET: Text = Text::new("Go to the cost lines", "비용 항목으로 가기", "前往费用项");
const ADD: Text = Text::new("Add a training", "교육 추가", "添加培训");
const NEW: Text = Text::new("New training", "새 교육", "新培训");
const TOPIC: Text = Text::new("What is learned", "배울 내용", "培训内容");
const WHO: Text = Text::new("Who learns it", "교육 대상 역할", "培训对象");
const HOURS: Text = Text::new("Hours in all", "총 교육 시간", "总时长");
const HOURS_UNIT: Text = Text::new("hours", "시간", "小时");
const MONTH: Text = Text::new("Month of the plan", "계획의 몇 번째 달", "方案第几个月");
const MONTH_HINT: Text = Text::new("0: before the start", "0은 시작 전", "0表示启动前");
const COST_FIELD: Text = Text::new("Cost", "비용", "费用");
const DONE: Text = Text::new("Done", "마쳤어요", "已完成");
const IDEAS: Text = Text::new(
    "Suggested by weak skills and by the touchpoints in use (role and hours are our judgement)",
    "부족한 역량과 사용하는 접점에 맞춘 추천(대상과 시간은 이 도구의 판단)",
    "按薄弱能力和所用接触点建议（角色与时长为本工具的判断）",
);
