//! The objectives: what each says, what SMART still asks of it, how it stands.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::{Action, Kind, Value};
use crate::base::{Currency, Id, Money, Text};
use crate::i18n;
use crate::plan::objectives::{ObjectiveEdit, ObjectivesEdit as Edit};
use crate::plan::{Goal, Measure, Objective, PlanEdit, Promotion, RowEdit};
use crate::report::words;
use crate::score::objectives::{Chance, Mark, Unknown, smart};

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, row_card, select};
use super::back;

type Judged = Result<Chance, Unknown>;

fn edit(edit: RowEdit<ObjectiveEdit>) -> PlanEdit {
    PlanEdit::Objectives(Edit::Objective(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { for desk.plan.objectives.list.iter().map(|objective| card(desk, objective)) }
            { add_row(desk, "objectives.list", ADD, edit(RowEdit::Add)) }
        </>
    }
}

fn card(desk: &Desk, objective: &Objective) -> Html {
    let chance = desk.insight.chance(&desk.plan, objective);
    let title = words::objectives::title(&desk.plan, objective, desk.lang);
    let id = objective.id;
    row_card(
        desk,
        format!("objectives.{id}.row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { marks(desk, objective, &chance) }
                { fields(desk, objective, &chance) }
                { back::view(desk, objective, chance.is_ok()) }
            </>
        },
    )
}

/// The five marks of SMART; a missing one says what is missing and leads there.
fn marks(desk: &Desk, objective: &Objective, chance: &Judged) -> Html {
    let marks = smart(&desk.plan, objective, chance);
    html! {
        <ul key="smart" class="smart field-wide" aria-label="SMART">
            { for marks.iter().map(|mark| item(desk, mark)) }
        </ul>
    }
}

fn item(desk: &Desk, mark: &Mark) -> Html {
    let (class, drawing, state) = match mark.met {
        Some(true) => ("smart-met", Icon::Check, MET),
        Some(false) => ("smart-missing", Icon::Warning, MISSING),
        None => ("smart-open", Icon::Wait, NOT_YET),
    };
    let jump = mark.gap.map(|gap| {
        let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(mark.field.clone()));
        html! { <button key="gap" type="button" class="smart-gap" {onclick}>{ desk.t(words::objectives::gap(gap)) }</button> }
    });
    html! {
        <li key={format!("{:?}", mark.letter)} class={classes!("smart-mark", class)}>
            { icon(drawing) }
            <span key="word">{ desk.t(words::objectives::letter(mark.letter)) }<span class="visually-hidden">{ ": " }{ desk.t(state) }</span></span>
            { jump }
        </li>
    }
}

/// Rows to choose from, by id and name; a row without a name keeps its number.
fn named<'a>(rows: impl Iterator<Item = (Id, &'a str)>) -> Vec<(Id, String)> {
    rows.enumerate()
        .map(|(i, (id, name))| (id, if name.trim().is_empty() { format!("{}", i + 1) } else { name.to_owned() }))
        .collect()
}

fn fields(desk: &Desk, objective: &Objective, chance: &Judged) -> Html {
    let id = objective.id;
    let name = |field: &str| format!("objectives.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let goals = Goal::ALL.map(|goal| (goal, desk.t(words::plan::goal(goal)).to_owned()));
    let aims = [Promotion::Brand, Promotion::NewProduct, Promotion::DirectSales]
        .map(|aim| (aim, desk.t(words::plan::promotion(aim)).to_owned()));
    let segments = named(desk.plan.customers.segments.iter().map(|segment| (segment.id, segment.name.as_str())));
    let lines = named(desk.plan.products.lines.iter().map(|line| (line.id, line.name.as_str())));
    let kind = Kind::of_goal(objective.goal, desk.currency());
    html! {
        <>
            { select(desk, &name("goal"), GOAL, &goals, Some(&objective.goal), move |v| set(ObjectiveEdit::Goal(v.unwrap_or(Goal::NewCustomers)))) }
            { select(desk, &name("aim"), AIM, &aims, objective.aim.as_ref(), move |v| set(ObjectiveEdit::Aim(v))) }
            { field(desk, name("target"), TARGET, kind, objective.target).chip(forecast_chip(desk, objective, chance))
                .edits(desk, move |v| set(ObjectiveEdit::Target(v.number()))) }
            { field(desk, name("from"), FROM, kind, objective.from).edits(desk, move |v| set(ObjectiveEdit::From(v.number()))) }
            { select(desk, &name("segment"), SEGMENT, &segments, objective.segment.as_ref(), move |v| set(ObjectiveEdit::Segment(v))) }
            { select(desk, &name("line"), LINE, &lines, objective.line.as_ref(), move |v| set(ObjectiveEdit::Line(v))) }
            { field(desk, name("by"), BY, Kind::Month, objective.by).hint(desk, BY_HINT).edits(desk, move |v| set(ObjectiveEdit::By(v.month()))) }
            { field(desk, name("strategy"), STRATEGY, Kind::Text, objective.strategy.as_str()).edits(desk, move |v| set(ObjectiveEdit::Strategy(v.text()))) }
        </>
    }
}

/// The forecast as a target to begin with; money and shares have too many digits for one.
fn forecast_chip(desk: &Desk, objective: &Objective, chance: &Judged) -> Option<(String, Value)> {
    let counts = objective.target.is_none() && objective.goal.measure() == Measure::Count;
    // Without a target there is no chance; the forecast itself is known all the same.
    let outcome = desk.insight.outcome.as_ref().filter(|_| counts && chance.is_err());
    let brings =
        crate::score::objectives::expected(&desk.plan, desk.insight.forecast.as_ref(), outcome, objective).ok()?;
    let whole = Money::from_major(brings.value.floor(), Currency::Krw);
    (whole > Money::ZERO).then(|| (CHIP.fill(desk.lang, &[&i18n::count(whole.0, desk.lang)]), Value::from(Some(whole))))
}

const GOAL: Text = Text::new("Metric", "지표", "指标");
const AIM: Text = Text::new("What it serves", "무엇을 위한 목표인가요", "对应的推广目的");
const TARGET: Text = Text::new("Target over the plan", "계획 기간 목표", "方案期目标");
const CHIP: Text = Text::new("Forecast: {0}", "예측값 {0}", "预测值{0}");
const FROM: Text = Text::new("Today", "현재 값", "当前值");
const BY: Text = Text::new("By", "기한", "期限");
const BY_HINT: Text = Text::new("The plan’s end if left open", "비우면 계획 종료 월", "留空即为方案结束月");
const SEGMENT: Text = Text::new("For which segment", "대상 고객군", "针对哪个客群");
const LINE: Text = Text::new("For which product line", "대상 상품군", "针对哪条产品线");
const STRATEGY: Text = Text::new("Through which strategy", "달성 전략", "通过什么策略");
const ADD: Text = Text::new("Add an objective", "목표 추가", "添加目标");
const MET: Text = Text::new("met", "충족", "满足");
const MISSING: Text = Text::new("missing", "부족", "缺少");
const NOT_YET: Text = Text::new("cannot be said yet", "아직 판단 전", "尚无法判断");
