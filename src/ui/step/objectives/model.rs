//! The marketing model: which benefit comes first and why, its main benefits and costs.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Kind;
use crate::base::{Money, Text};
use crate::plan::objectives::{ObjectivesEdit as Edit, StakeEdit};
use crate::plan::{Benefit, PlanEdit, RowEdit, Stake};
use crate::report::words;
use crate::score::objectives::{StakeIdea, stake_ideas, stakes_total, suggested_benefit};

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, lone_check, row_card, select};
use super::super::{block, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { block(desk, "model", MODEL, Some(MODEL_NOTE), fields(desk)) }
            { plain_block(desk, "stakes", STAKES, Some(STAKES_NOTE), stakes(desk)) }
        </>
    }
}

fn fields(desk: &Desk) -> Html {
    let benefits = [Benefit::Brand, Benefit::Enquiries, Benefit::Sales, Benefit::Retention, Benefit::Saving]
        .map(|benefit| (benefit, desk.t(words::plan::benefit(benefit)).to_owned()));
    let objectives = &desk.plan.objectives;
    html! {
        <>
            { suggestion(desk) }
            { select(desk, "objectives.benefit", BENEFIT, &benefits, objectives.benefit.as_ref(), |v| PlanEdit::Objectives(Edit::Benefit(v))) }
            { field(desk, "objectives.reason", REASON, Kind::Text, objectives.reason.as_str()).hint(desk, REASON_HINT)
                .edits(desk, |v| PlanEdit::Objectives(Edit::Reason(v.text()))) }
        </>
    }
}

/// The benefit the firm's traits speak for, with its reasons.
fn suggestion(desk: &Desk) -> Html {
    let (benefit, reasons) = suggested_benefit(&desk.plan);
    if reasons.is_empty() {
        return html! { <p key="suggestion" class="fine field-wide">{ desk.t(NO_SUGGESTION) }</p> };
    }
    let taken = desk.plan.objectives.benefit == Some(benefit);
    let take: Callback<MouseEvent> =
        desk.edit_on("objectives.benefit", PlanEdit::Objectives(Edit::Benefit(Some(benefit))));
    let line = if taken { AGREES } else { SUGGESTS };
    html! {
        <div key="suggestion" class="suggestion field-wide">
            <p key="line" class="suggestion-line">{ line.fill(desk.lang, &[desk.t(words::plan::benefit(benefit))]) }</p>
            <ul key="reasons">{ for reasons.iter().map(|reason| html! {
                <li key={format!("{reason:?}")}>{ desk.t(words::objectives::reason(*reason)) }</li>
            }) }</ul>
            <button key="take" id="objectives.benefit.take" type="button" class="btn btn-small" hidden={taken} onclick={take}>
                { icon(Icon::Check) }<span key="text">{ desk.t(TAKE) }</span>
            </button>
        </div>
    }
}

fn stakes(desk: &Desk) -> Html {
    let rows = &desk.plan.objectives.stakes;
    let add = PlanEdit::Objectives(Edit::Stake(RowEdit::Add));
    html! {
        <>
            { totals(desk) }
            <details key="rows" class="fold" open={!rows.is_empty() && rows.iter().any(|row| row.name.trim().is_empty())}>
                <summary key="summary">{ SUMMARY.fill(desk.lang, &[&count(desk, false), &count(desk, true)]) }</summary>
                <div key="cards" class="rows">
                    { for rows.iter().map(|row| card(desk, row)) }
                    { add_row(desk, "objectives.stakes", ADD, add) }
                </div>
            </details>
            { ideas(desk) }
        </>
    }
}

fn count(desk: &Desk, costs: bool) -> String {
    desk.plan.objectives.stakes.iter().filter(|stake| stake.costs == costs).count().to_string()
}

fn totals(desk: &Desk) -> Html {
    let shown = |costs| {
        let total = stakes_total(&desk.plan, costs);
        desk.figure_as(&total, desk.short_major(total.value))
    };
    html! {
        <div key="totals" class="kpis" hidden={desk.plan.objectives.stakes.is_empty()}>
            { super::super::kpi(desk, BENEFITS, shown(false), "") }
            { super::super::kpi(desk, COSTS, shown(true), "") }
        </div>
    }
}

fn card(desk: &Desk, stake: &Stake) -> Html {
    let id = stake.id;
    let name = |field: &str| format!("objectives.stakes.{id}.{field}");
    let set = move |field| PlanEdit::Objectives(Edit::Stake(RowEdit::Set(id, field)));
    let title = match (stake.name.trim(), stake.costs) {
        ("", false) => desk.t(NEW_BENEFIT).to_owned(),
        ("", true) => desk.t(NEW_COST).to_owned(),
        (name, _) => name.to_owned(),
    };
    row_card(
        desk,
        name("row"),
        title,
        PlanEdit::Objectives(Edit::Stake(RowEdit::Remove(id))),
        html! {
            <>
                { field(desk, name("name"), NAME, Kind::Line, stake.name.as_str()).edits(desk, move |v| set(StakeEdit::Name(v.text()))) }
                { field(desk, name("amount"), AMOUNT, Kind::Money(desk.currency()), stake.amount).hint(desk, AMOUNT_HINT)
                    .edits(desk, move |v| set(StakeEdit::Amount(v.money()))) }
                { field(desk, name("indicator"), INDICATOR, Kind::Line, stake.indicator.as_str()).edits(desk, move |v| set(StakeEdit::Indicator(v.text()))) }
                { lone_check(desk, &name("costs"), desk.t(IS_COST), stake.costs, set(StakeEdit::Costs(!stake.costs))) }
            </>
        },
    )
}

/// What usually stands here, each a click; amounts come from the plan's own figures or stay open.
fn ideas(desk: &Desk) -> Html {
    let Some(benefit) = desk.plan.objectives.benefit else {
        return html! { <p key="ideas" class="fine">{ desk.t(CHOOSE_FIRST) }</p> };
    };
    let outcome = desk.insight.outcome.as_ref().filter(|_| desk.insight.recommends());
    let there = |idea: StakeIdea| {
        let name = desk.t(words::objectives::stake(idea));
        desk.plan.objectives.stakes.iter().any(|stake| stake.name == name)
    };
    let ideas: Vec<_> =
        stake_ideas(&desk.plan, benefit, outcome).into_iter().filter(|(idea, _)| !there(*idea)).collect();
    html! {
        <div key="ideas" class="suggestion" hidden={ideas.is_empty()}>
            <p key="line" class="suggestion-line">{ desk.t(IDEAS) }</p>
            <div key="chips" class="chip-row chips">
                { for ideas.iter().map(|(idea, amount)| {
                    let amount = amount.as_ref().map(|figure| Money::from_major(figure.value, desk.currency()));
                    let name = desk.t(words::objectives::stake(*idea));
                    let fields = vec![
                        StakeEdit::Name(name.to_owned()),
                        StakeEdit::Costs(idea.costs()),
                        StakeEdit::Amount(amount),
                        StakeEdit::Indicator(desk.t(words::objectives::stake_indicator(*idea)).to_owned()),
                    ];
                    let key = format!("{idea:?}");
                    let onclick: Callback<MouseEvent> =
                        desk.edit_on(&format!("objectives.stakes.add.{key}"), PlanEdit::Objectives(Edit::AddStake(fields)));
                    let text = amount.map_or_else(|| name.to_owned(), |amount| WITH.fill(desk.lang, &[name, &desk.short(amount)]));
                    html! { <button {key} type="button" class="chip" {onclick}>{ icon(Icon::Plus) }<span key="text">{ text }</span></button> }
                }) }
            </div>
        </div>
    }
}

const MODEL: Text =
    Text::new("What online brings this company first", "온라인에서 가장 먼저 얻고 싶은 것", "线上最先要带来什么");
const MODEL_NOTE: Text = Text::new(
    "One benefit leads; the others follow from it.",
    "하나에 먼저 집중하면 나머지도 따라와요.",
    "先定一个首要收益，其余随之而来。",
);
const BENEFIT: Text = Text::new("First benefit", "우선 기대하는 효과", "首要收益");
const SUGGESTS: Text = Text::new("Our judgement: {0} first", "이 도구의 판단: {0} 먼저", "本工具的判断：{0}优先");
const AGREES: Text =
    Text::new("Our judgement agrees: {0} first", "이 도구의 판단도 같아요: {0} 먼저", "本工具的判断一致：{0}优先");
const TAKE: Text = Text::new("Take it", "이대로 선택", "采用");
const NO_SUGGESTION: Text = Text::new(
    "Once customers, shop and life-cycle stage are known, a suggestion stands here.",
    "고객, 판매 방식, 수명 주기를 입력하면 여기에서 추천해 드려요.",
    "填写客户、销售方式和生命周期后，这里会给出建议。",
);
const REASON: Text = Text::new("Why it comes first", "우선으로 정한 이유", "为何优先");
const REASON_HINT: Text = Text::new(
    "In the company’s own words; it stands in the document",
    "직접 적어 주세요. 계획서에 그대로 실려요",
    "用企业自己的话写，会列入方案书",
);
const STAKES: Text = Text::new("Main benefits and costs", "주요 효과와 비용", "主要收益与成本");
const STAKES_NOTE: Text = Text::new(
    "What going online brings and costs over the plan, with the indicator that will prove it.",
    "계획 기간에 온라인으로 얻는 것과 드는 비용, 그것을 확인할 지표를 적으세요.",
    "方案期内上网带来什么、花费什么，以及用什么指标验证。",
);
const SUMMARY: Text = Text::new("{0} benefits, {1} costs", "효과 {0}개, 비용 {1}개", "收益{0}项，成本{1}项");
const BENEFITS: Text = Text::new("Benefits together", "효과 합계", "收益合计");
const COSTS: Text = Text::new("Costs together", "비용 합계", "成本合计");
const ADD: Text = Text::new("Add a benefit or cost", "효과·비용 추가", "添加收益或成本");
const NEW_BENEFIT: Text = Text::new("New benefit", "새 효과", "新收益");
const NEW_COST: Text = Text::new("New cost", "새 비용", "新成本");
const NAME: Text = Text::new("What it is", "내용", "内容");
const AMOUNT: Text = Text::new("Amount over the plan", "계획 기간 금액", "方案期金额");
const AMOUNT_HINT: Text = Text::new("Open if nobody can say", "모르면 비워 두세요", "无法估计可留空");
const INDICATOR: Text = Text::new("Indicator that will prove it", "확인할 지표", "验证指标");
const IS_COST: Text = Text::new("This is a cost", "비용이에요", "这是成本");
const CHOOSE_FIRST: Text = Text::new(
    "Choose the first benefit, and what usually stands here is suggested.",
    "우선 기대하는 효과를 고르면 흔히 적는 항목을 추천해요.",
    "选择首要收益后，会建议常见的项目。",
);
const IDEAS: Text = Text::new(
    "Usual here (our judgement; amounts from this plan’s figures)",
    "흔히 적는 항목(이 도구의 판단, 금액은 이 계획의 수치)",
    "常见项目（本工具的判断，金额取自本方案）",
);
const WITH: Text = Text::new("{0}: {1}", "{0} {1}", "{0}：{1}");
