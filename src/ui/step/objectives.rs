//! Stage 6 on screen.

use yew::{Html, html};

use crate::app::{Kind, Value};
use crate::base::{Money, Ppm, Text};
use crate::i18n;
use crate::plan::objectives::{ObjectiveEdit, ObjectivesEdit as Edit};
use crate::plan::{Benefit, Goal, Measure, Objective, PlanEdit, RowEdit};
use crate::report::words;

use super::super::Desk;
use super::super::widget::{add_row, field, row_card, select};
use super::{answer, block, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    let benefits = [Benefit::Brand, Benefit::Enquiries, Benefit::Sales, Benefit::Retention, Benefit::Saving]
        .map(|benefit| (benefit, desk.t(words::plan::benefit(benefit)).to_owned()));
    html! {
        <>
            { answer(desk.t(if desk.plan.objectives.list.iter().any(|o| o.target.is_some()) { LINE } else { OPEN }), targets(desk)) }
            { block(desk, "model", MODEL, Some(MODEL_NOTE), select(desk, "objectives.benefit", BENEFIT, &benefits,
                desk.plan.objectives.benefit.as_ref(), |v| PlanEdit::Objectives(Edit::Benefit(v)))) }
            { plain_block(desk, "list", LIST, Some(LIST_NOTE), list(desk)) }
        </>
    }
}

fn written(desk: &Desk, goal: Goal, value: f64) -> String {
    if goal == Goal::Revenue {
        return desk.short_major(value);
    }
    i18n::significant(value, 2, desk.lang)
}

fn target_of(desk: &Desk, objective: &Objective) -> Option<f64> {
    let amount = Money(i64::try_from(objective.target?).unwrap_or(Money::LIMIT));
    // Counts are stored whole, revenue in minor units.
    Some(if objective.goal == Goal::Revenue {
        amount.major(desk.currency())
    } else {
        amount.major(crate::base::Currency::Krw)
    })
}

/// Targets against the forecast.
fn targets(desk: &Desk) -> Html {
    let rows = desk
        .plan
        .objectives
        .list
        .iter()
        .filter(|o| o.goal.is_forecast())
        .filter_map(|o| Some((o, target_of(desk, o)?)));
    let known = desk.insight.outcome.is_some();
    html! {
        <div key="targets" class="table-wrap" tabindex="0">
            <table class="table">
                <thead key="head"><tr>
                    <th key="goal">{ desk.t(GOAL) }</th><th key="target" class="num">{ desk.t(TARGET) }</th>
                    <th key="forecast" class="num">{ desk.t(FORECAST) }</th><th key="state">{ desk.t(STATE) }</th>
                </tr></thead>
                <tbody key="body">
                    { for rows.map(|(objective, target)| {
                        let reached = desk.insight.facts.reach_of(objective.goal);
                        let state = if !known { UNKNOWN } else if reached >= target { REACHED } else if reached >= target * 0.8 { STRETCH } else { MISSED };
                        html! {
                            <tr key={objective.id.to_string()}>
                                <td key="goal">{ desk.t(words::plan::goal(objective.goal)) }</td>
                                <td key="target" class="num">{ written(desk, objective.goal, target) }</td>
                                <td key="forecast" class="num">{ if known { written(desk, objective.goal, reached) } else { "–".to_owned() } }</td>
                                <td key="state">{ desk.t(state) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn list(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Objectives(Edit::Objective(edit));
    let goals = Goal::ALL.map(|goal| (goal, desk.t(words::plan::goal(goal)).to_owned()));
    html! {
        <>
            { for desk.plan.objectives.list.iter().map(|objective| {
                let id = objective.id;
                let name = |field: &str| format!("objectives.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let kind = match objective.goal.measure() {
                    Measure::Money => Kind::Money(desk.currency()),
                    Measure::Count => Kind::Count(objective.goal.limit()),
                    Measure::Share => Kind::Percent(Ppm::ONE),
                };
                let forecast = desk.insight.outcome.as_ref().filter(|_| objective.goal.is_forecast()).map(|_| desk.insight.facts.reach_of(objective.goal));
                let chip = forecast.filter(|_| objective.target.is_none() && objective.goal != Goal::Revenue).and_then(|reached| {
                    let whole = Money::from_major(reached.floor(), crate::base::Currency::Krw);
                    let value = Value::from(Some(whole));
                    (whole > Money::ZERO).then(|| (CHIP.fill(desk.lang, &[&i18n::count(whole.0, desk.lang)]), value))
                });
                row_card(desk, name("row"), desk.t(words::plan::goal(objective.goal)).to_owned(), edit(RowEdit::Remove(id)), html! {
                    <>
                        { select(desk, &name("goal"), GOAL, &goals, Some(&objective.goal), move |v| set(ObjectiveEdit::Goal(v.unwrap_or(Goal::NewCustomers)))) }
                        { field(desk, name("target"), TARGET, kind, objective.target).chip(chip).edits(desk, move |v| set(ObjectiveEdit::Target(v.number()))) }
                        { field(desk, name("from"), FROM, kind, objective.from).edits(desk, move |v| set(ObjectiveEdit::From(v.number()))) }
                        { field(desk, name("by"), BY, Kind::Month, objective.by).hint(desk, BY_HINT).edits(desk, move |v| set(ObjectiveEdit::By(v.month()))) }
                        { field(desk, name("strategy"), STRATEGY, Kind::Text, objective.strategy.as_str()).edits(desk, move |v| set(ObjectiveEdit::Strategy(v.text()))) }
                    </>
                })
            }) }
            { add_row(desk, "objectives.list", ADD, edit(RowEdit::Add)) }
        </>
    }
}

const LINE: Text =
    Text::new("Targets against the forecast of the mix.", "목표를 계획의 예측과 비교했어요.", "目标与组合预测的对照。");
const OPEN: Text = Text::new(
    "Set two or three targets that can be measured.",
    "측정할 수 있는 목표를 두세 개 정해 보세요.",
    "请设定两三个可以衡量的目标。",
);
const GOAL: Text = Text::new("Metric", "지표", "指标");
const TARGET: Text = Text::new("Target over the plan", "계획 기간 목표", "方案期目标");
const FORECAST: Text = Text::new("Forecast", "예측", "预测");
const STATE: Text = Text::new("Assessment", "판단", "判断");
const UNKNOWN: Text = Text::new("not computable yet", "아직 계산 전", "尚无法计算");
const REACHED: Text = Text::new("within reach", "달성 가능", "可达成");
const STRETCH: Text = Text::new("a stretch", "도전적", "有挑战");
const MISSED: Text = Text::new("out of reach with this mix", "이 계획으로는 어려움", "按此组合难以达成");
const MODEL: Text =
    Text::new("What online brings this company first", "온라인에서 가장 먼저 얻고 싶은 것", "线上最先要带来什么");
const MODEL_NOTE: Text = Text::new(
    "One benefit leads; the others follow from it.",
    "하나에 먼저 집중하면 나머지도 따라와요.",
    "先定一个首要收益，其余随之而来。",
);
const BENEFIT: Text = Text::new("First benefit", "우선 기대하는 효과", "首要收益");
const LIST: Text = Text::new("Objectives", "목표", "目标");
const LIST_NOTE: Text = Text::new(
    "Two or three. Each with a number and a month.",
    "두세 개면 충분해요. 숫자와 기한을 함께 정하세요.",
    "两三个即可，都要有数字和期限。",
);
const CHIP: Text = Text::new("Forecast: {0}", "예측값 {0}", "预测值{0}");
const FROM: Text = Text::new("Today", "현재 값", "当前值");
const BY: Text = Text::new("By", "기한", "期限");
const BY_HINT: Text = Text::new("The plan’s end if left open", "비우면 계획 종료 월", "留空即为方案结束月");
const STRATEGY: Text = Text::new("Through which strategy", "달성 전략", "通过什么策略");
const ADD: Text = Text::new("Add an objective", "목표 추가", "添加目标");
