//! Strategies, and the matrix that ties them to the objectives.

use yew::{Callback, Event, Html, MouseEvent, html};

use crate::app::{Action, Kind};
use crate::base::{Id, Text};
use crate::forecast;
use crate::plan::objectives::{ObjectivesEdit as Edit, StrategyEdit};
use crate::plan::{Area, Objective, PlanEdit, RowEdit, Strategy};
use crate::report::words;
use crate::score::Facts;
use crate::score::objectives::{
    columns_without_kpi, columns_without_money, empty_rows, not_in_mix, strategy_ideas, strategy_money,
};

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{DataTable, add_row, check, field, row_card, select, why, whys};
use super::super::plain_block;
use super::facts;

fn edit(edit: RowEdit<StrategyEdit>) -> PlanEdit {
    PlanEdit::Objectives(Edit::Strategy(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    let facts = facts(desk);
    html! {
        <>
            { plain_block(desk, "matrix", MATRIX, Some(MATRIX_NOTE), html! { <>{ checks(desk, &facts) }{ table(desk, &facts) }</> }) }
            { plain_block(desk, "strategies", STRATEGIES, Some(STRATEGIES_NOTE), html! {
                <>
                    { ideas(desk, &facts) }
                    { for desk.plan.objectives.strategies.iter().enumerate().map(|(place, strategy)| card(desk, &facts, place, strategy)) }
                    { add_row(desk, "objectives.strategies", ADD, edit(RowEdit::Add)) }
                </>
            }) }
        </>
    }
}

/// The name of a strategy; its place until it has one.
fn name_of(desk: &Desk, place: usize, strategy: &Strategy) -> String {
    let name = strategy.name.trim();
    if name.is_empty() { NEW.fill(desk.lang, &[&(place + 1).to_string()]) } else { name.to_owned() }
}

/// What the two checks find, in a sentence.
fn checks(desk: &Desk, facts: &Facts) -> Html {
    let plan = &desk.plan;
    let (rows, columns) = (&plan.objectives.list, &plan.objectives.strategies);
    let broken = [
        (empty_rows(plan).len(), EMPTY_ROWS),
        (columns_without_kpi(plan).len(), NO_KPI),
        (columns_without_money(plan, facts).len(), NO_MONEY),
    ];
    if rows.is_empty() || columns.is_empty() {
        return html! { <p key="checks" class="empty">{ desk.t(if rows.is_empty() { NO_ROWS } else { NO_COLUMNS }) }</p> };
    }
    let found: Vec<String> = broken
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, text)| text.fill(desk.lang, &[&count.to_string()]))
        .collect();
    let whole = found.is_empty();
    html! {
        <ul key="checks" class="matrix-checks">
            <li key="whole" class="matrix-whole" hidden={!whole}>{ icon(Icon::Check) }<span key="text">{ desk.t(WHOLE) }</span></li>
            { for found.into_iter().map(|text| html! { <li key={text.clone()} class="matrix-gap">{ icon(Icon::Warning) }<span key="text">{ text }</span></li> }) }
        </ul>
    }
}

fn table(desk: &Desk, facts: &Facts) -> Html {
    let objectives = &desk.plan.objectives;
    if objectives.list.is_empty() || objectives.strategies.is_empty() {
        return html! { <div key="table" hidden=true /> };
    }
    let empty = empty_rows(&desk.plan);
    html! {
        <key="table">
            { whys(desk.lang, [("objectives.*.serves", desk.t(MATRIX))]) }
            <DataTable key="table" name={desk.t(MATRIX)} class="matrix">
                <thead key="head"><tr>
                    <th key="objective" scope="col">{ desk.t(OBJECTIVE) }</th>
                    { for objectives.strategies.iter().enumerate().map(|(place, strategy)| html! {
                        <th key={strategy.id.to_string()} scope="col" class="matrix-column">{ name_of(desk, place, strategy) }</th>
                    }) }
                </tr></thead>
                <tbody key="body">{ for objectives.list.iter().map(|objective| row(desk, objective, empty.contains(&objective.id))) }</tbody>
                <tfoot key="foot">
                    <tr key="kpi">
                        <th key="name" scope="row">{ desk.t(KPI) }</th>
                        { for objectives.strategies.iter().map(|strategy| {
                            let kpi = strategy.kpi.trim();
                            let shown = if kpi.is_empty() { missing(desk, strategy.id, "kpi", NO_KPI_HERE) } else { html! { { kpi.to_owned() } } };
                            html! { <td key={strategy.id.to_string()}>{ shown }</td> }
                        }) }
                    </tr>
                    <tr key="money">
                        <th key="name" scope="row">{ desk.t(MONEY) }</th>
                        { for objectives.strategies.iter().map(|strategy| {
                            let money = strategy_money(&desk.plan, facts, strategy);
                            let shown = if money.value > 0.0 { desk.figure_as(&money, desk.short_major(money.value)) }
                                else { missing(desk, strategy.id, "money", NO_MONEY_HERE) };
                            html! { <td key={strategy.id.to_string()}>{ shown }</td> }
                        }) }
                    </tr>
                </tfoot>
            </DataTable>
        </>
    }
}

fn row(desk: &Desk, objective: &Objective, empty: bool) -> Html {
    let title = words::objectives::title(&desk.plan, objective, desk.lang);
    html! {
        <tr key={objective.id.to_string()}>
            <th key="name" scope="row">
                { title.clone() }
                <span key="gap" class="cell-note matrix-note" hidden={!empty}>{ desk.t(NO_STRATEGY) }</span>
            </th>
            { for desk.plan.objectives.strategies.iter().enumerate().map(|(place, strategy)| {
                let serves = strategy.serves.contains(&objective.id);
                let id = format!("objectives.{}.serves.{}", objective.id, strategy.id);
                let set = edit(RowEdit::Set(strategy.id, StrategyEdit::Serves(objective.id, !serves)));
                let (onchange, disabled): (Callback<Event>, bool) = (desk.edit_on(&id, set), desk.holds(&id));
                let label = CELL.fill(desk.lang, &[&name_of(desk, place, strategy), &title]);
                html! {
                    <td key={strategy.id.to_string()} class="matrix-cell">
                        <label key="cell" class="matrix-box">
                            <input key="box" {id} type="checkbox" checked={serves} {disabled} aria-label={label} {onchange} />
                        </label>
                    </td>
                }
            }) }
        </tr>
    }
}

/// What a column lacks, leading to where it is mended.
fn missing(desk: &Desk, strategy: Id, field: &str, text: Text) -> Html {
    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(format!("objectives.strategies.{strategy}.{field}")));
    html! { <button type="button" class="smart-gap" {onclick}>{ desk.t(text) }</button> }
}

fn card(desk: &Desk, facts: &Facts, place: usize, strategy: &Strategy) -> Html {
    let id = strategy.id;
    let name = |field: &str| format!("objectives.strategies.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let areas = Area::ALL.map(|area| (area, desk.t(words::plan::area(area)).to_owned()));
    row_card(
        desk,
        name("row"),
        name_of(desk, place, strategy),
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("name"), NAME, Kind::Line, strategy.name.as_str()).edits(desk, move |v| set(StrategyEdit::Name(v.text()))) }
                { select(desk, &name("area"), AREA, &areas, strategy.area.as_ref(), move |v| set(StrategyEdit::Area(v))) }
                { field(desk, name("kpi"), KPI, Kind::Line, strategy.kpi.as_str()).hint(desk, KPI_HINT).edits(desk, move |v| set(StrategyEdit::Kpi(v.text()))) }
                { field(desk, name("money"), OWN_MONEY, Kind::Money(desk.currency()), strategy.money).hint(desk, OWN_MONEY_HINT)
                    .edits(desk, move |v| set(StrategyEdit::Money(v.money()))) }
                { channels(desk, facts, strategy) }
            </>
        },
    )
}

/// The touchpoints of the mix, and those chosen although the mix does not use them.
fn channels(desk: &Desk, facts: &Facts, strategy: &Strategy) -> Html {
    let id = format!("objectives.strategies.{}.channels", strategy.id);
    let used = facts.channels.iter().filter(|c| c.on).map(|c| c.channel.id.to_string());
    let idle: Vec<String> = not_in_mix(facts, strategy).into_iter().map(str::to_owned).collect();
    let all: Vec<String> = used.chain(idle.iter().cloned()).collect();
    let none = all.is_empty();
    html! {
        <fieldset key="channels" id={id.clone()} class="field field-wide" tabindex="-1">
            <legend key="legend" class="field-label">{ desk.t(CHANNELS) }</legend>
            <p key="none" class="fine" hidden={!none}>{ desk.t(NO_CHANNELS) }</p>
            <div key="boxes" class="check-list">
                { for all.into_iter().map(|channel| {
                    let on = strategy.channels.contains(&channel);
                    let set = edit(RowEdit::Set(strategy.id, StrategyEdit::Channel(channel.clone(), !on)));
                    let name = forecast::channel(&desk.plan, &channel).map_or_else(|| channel.clone(), |c| c.name.get(desk.lang).to_owned());
                    let text = if idle.contains(&channel) { IDLE.fill(desk.lang, &[&name]) } else { name };
                    check(desk, &format!("{id}.{channel}"), &text, on, set)
                }) }
            </div>
            { why(desk.lang, &id, desk.t(CHANNELS)) }
        </fieldset>
    }
}

/// Strategies to begin with, each a click.
fn ideas(desk: &Desk, facts: &Facts) -> Html {
    let named = |name: &str| desk.plan.objectives.strategies.iter().any(|strategy| strategy.name == name);
    let ideas: Vec<_> = strategy_ideas(&desk.plan, facts)
        .into_iter()
        .filter(|idea| !named(desk.t(words::objectives::strategy(*idea))))
        .take(5)
        .collect();
    html! {
        <div key="ideas" class="suggestion" hidden={ideas.is_empty()}>
            <p key="line" class="suggestion-line">{ desk.t(IDEAS) }</p>
            <div key="chips" class="chip-row chips">
                { for ideas.into_iter().map(|idea| {
                    let name = desk.t(words::objectives::strategy(idea)).to_owned();
                    let mut fields = vec![
                        StrategyEdit::Name(name.clone()),
                        StrategyEdit::Area(Some(idea.area())),
                        StrategyEdit::Kpi(desk.t(words::objectives::strategy_kpi(idea)).to_owned()),
                    ];
                    fields.extend(idea.channels(facts).into_iter().map(|channel| StrategyEdit::Channel(channel.id.to_string(), true)));
                    fields.extend(idea.serves(&desk.plan).into_iter().map(|id| StrategyEdit::Serves(id, true)));
                    let key = format!("{idea:?}");
                    let onclick: Callback<MouseEvent> =
                        desk.edit_on(&format!("objectives.strategies.add.{key}"), PlanEdit::Objectives(Edit::AddStrategy(fields)));
                    html! { <button {key} type="button" class="chip" {onclick}>{ icon(Icon::Plus) }<span key="text">{ name }</span></button> }
                }) }
            </div>
        </div>
    }
}

const MATRIX: Text = Text::new("Objectives and strategies", "목표-전략 매트릭스", "目标—战略矩阵");
const MATRIX_NOTE: Text = Text::new(
    "Tick which strategy serves which objective. Every objective needs a strategy, every strategy an indicator and money.",
    "어떤 전략이 어떤 목표를 이루는지 표시하세요. 목표마다 전략이, 전략마다 지표와 예산이 있어야 해요.",
    "勾选哪项策略服务哪个目标。每个目标要有策略，每项策略要有指标和资金。",
);
const NO_ROWS: Text = Text::new(
    "Set an objective first; it becomes a row here.",
    "목표를 먼저 정하면 여기에 행으로 나타나요.",
    "请先设定目标，它会成为矩阵的一行。",
);
const NO_COLUMNS: Text = Text::new(
    "No strategy yet. Take one of those suggested below, or add your own.",
    "아직 전략이 없어요. 아래 추천에서 고르거나 직접 추가하세요.",
    "还没有策略。请从下方建议中选取，或自行添加。",
);
const WHOLE: Text = Text::new(
    "Every objective has a strategy, every strategy an indicator and money.",
    "모든 목표에 전략이 있고, 모든 전략에 지표와 예산이 있어요.",
    "每个目标都有策略，每项策略都有指标和资金。",
);
const EMPTY_ROWS: Text =
    Text::new("Objectives without a strategy: {0}", "전략이 없는 목표: {0}개", "没有策略的目标：{0}个");
const NO_KPI: Text =
    Text::new("Strategies without an indicator: {0}", "지표가 없는 전략: {0}개", "没有指标的策略：{0}项");
const NO_MONEY: Text = Text::new("Strategies without money: {0}", "예산이 없는 전략: {0}개", "没有资金的策略：{0}项");
const OBJECTIVE: Text = Text::new("Objective", "목표", "目标");
const NO_STRATEGY: Text = Text::new("no strategy yet", "아직 전략 없음", "尚无策略");
const CELL: Text = Text::new("{0} serves {1}", "{0} → {1}", "{0}→{1}");
const NO_KPI_HERE: Text = Text::new("no indicator", "지표 없음", "无指标");
const NO_MONEY_HERE: Text = Text::new("no money", "예산 없음", "无资金");
const STRATEGIES: Text = Text::new("Strategies", "전략", "策略");
const STRATEGIES_NOTE: Text = Text::new(
    "Ways to the objectives: the touchpoints that carry them, their money, the indicator that shows whether they work.",
    "목표를 이루는 방법이에요. 담당 접점과 예산, 효과를 확인할 지표를 정하세요.",
    "实现目标的途径：承载的接触点、资金，以及检验效果的指标。",
);
const ADD: Text = Text::new("Add a strategy", "전략 추가", "添加策略");
const NEW: Text = Text::new("Strategy {0}", "전략 {0}", "策略{0}");
const NAME: Text = Text::new("Name", "이름", "名称");
const AREA: Text = Text::new("Work area", "업무 영역", "工作领域");
const KPI: Text = Text::new("Indicator", "지표", "指标");
const KPI_HINT: Text = Text::new("What shows whether it works", "효과를 확인할 수 있는 수치", "用什么检验效果");
const MONEY: Text = Text::new("Money", "예산", "资金");
const OWN_MONEY: Text = Text::new("Money besides its touchpoints", "접점 외 예산", "接触点之外的资金");
const OWN_MONEY_HINT: Text =
    Text::new("What its touchpoints get is added", "접점에 배분한 돈은 자동으로 더해요", "接触点所得资金会自动计入");
const CHANNELS: Text = Text::new("Touchpoints that carry it", "담당 접점", "承载的接触点");
const NO_CHANNELS: Text =
    Text::new("The mix has no touchpoint yet.", "아직 고른 접점이 없어요.", "组合中还没有接触点。");
const IDLE: Text = Text::new("{0} (not in the mix)", "{0}(계획에서 쓰지 않음)", "{0}（未采用）");
const IDEAS: Text = Text::new(
    "Suggested for the first benefit and the touchpoints of the mix (our judgement)",
    "우선 기대하는 효과와 고른 접점에 맞는 전략(이 도구의 판단)",
    "按首要收益和所用接触点建议（本工具的判断）",
);
