//! Risks drawn from the plan: taken over with a click, or put aside until somebody takes them up again.

use yew::{Callback, Html, MouseEvent, html};

use crate::base::Text;
use crate::i18n;
use crate::insight::risks::{Suggestion, open, probability, raised};
use crate::plan::risk::RiskEdit as Edit;
use crate::report::risks::take_over;
use crate::report::words;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::plain_block;
use super::edit;

/// Suggestions that are open, and those put aside.
pub(super) fn view(desk: &Desk) -> Html {
    let raised = &raised(&desk.plan, &desk.insight);
    let open = open(&desk.plan, raised);
    let aside: Vec<&Suggestion> =
        raised.iter().filter(|suggestion| desk.plan.risk.declined.contains(&suggestion.kind)).collect();
    let none = if raised.is_empty() { NOT_YET } else { NONE };
    let body = html! {
        <>
            <p key="none" class="empty" hidden={!open.is_empty()}>{ desk.t(none) }</p>
            { for open.into_iter().map(|suggestion| card(desk, suggestion)) }
            <details key="aside" class="fold" hidden={aside.is_empty()}>
                <summary>{ ASIDE.fill(desk.lang, &[&aside.len().to_string()]) }</summary>
                <div key="chips" class="chip-row chips">
                    { for aside.iter().map(|suggestion| {
                        let id = format!("risk.again.{}", suggestion.kind.slug());
                        let onclick: Callback<MouseEvent> = desk.edit_on(&id, edit(Edit::Declined(suggestion.kind, false)));
                        let text = AGAIN.fill(desk.lang, &[&words::risk::title(suggestion, desk.lang)]);
                        html! { <button key={id.clone()} {id} type="button" class="chip" {onclick}>{ icon(Icon::Undo) }<span key="text">{ text }</span></button> }
                    }) }
                </div>
            </details>
        </>
    };
    plain_block(desk, "suggested", SUGGESTED, Some(SUGGESTED_NOTE), body)
}

fn card(desk: &Desk, suggestion: &Suggestion) -> Html {
    let kind = suggestion.kind;
    let slug = kind.slug();
    let button = |key: &'static str, drawing: Icon, text: Text, edit| {
        let id = format!("risk.{key}.{slug}");
        let onclick: Callback<MouseEvent> = desk.edit_on(&id, edit);
        html! { <button {key} {id} type="button" class="btn btn-small" {onclick}>{ icon(drawing) }<span key="text">{ desk.t(text) }</span></button> }
    };
    let about = PROBABILITY.fill(desk.lang, &[&i18n::ppm(probability(kind), desk.lang)]);
    let amount = suggestion.loss.as_ref().zip(suggestion.amount(desk.currency()));
    let loss = amount.map(
        |(figure, amount)| html! { <>{ desk.t(LOSS) }{ " " }{ desk.figure_as(figure, desk.money(amount)) }{ desk.t(STOP) }{ " " }</> },
    );
    let means = if suggestion.loss.is_some() { words::risk::amount(kind) } else { words::risk::open(kind) };
    let part = |key: &'static str, label: Text, text: Text| {
        html! { <div {key}><dt key="label">{ desk.t(label) }</dt><dd key="text">{ desk.t(text) }</dd></div> }
    };
    html! {
        <article key={slug} id={format!("risk.suggested.{slug}")} class="row-card risk-suggestion">
            <div key="head" class="row-head"><h3 key="title">{ words::risk::title(suggestion, desk.lang) }</h3></div>
            <p key="reason">{ words::risk::reason(suggestion, desk.currency(), desk.lang) }</p>
            <p key="loss">{ about }{ " " }{ loss }{ desk.t(means) }{ desk.t(STOP) }</p>
            <dl key="parts" class="facts">
                { part("sign", SIGN, words::risk::sign(kind)) }
                { part("response", RESPONSE, words::risk::response(kind)) }
                { part("owner", OWNER, words::risk::owner(kind)) }
            </dl>
            <div key="ways" class="button-row">
                { button("accept", Icon::Plus, ACCEPT, take_over(suggestion, desk.currency(), desk.lang)) }
                { button("decline", Icon::Close, DECLINE, edit(Edit::Declined(kind, true))) }
            </div>
        </article>
    }
}

const SUGGESTED: Text = Text::new("Risks your plan gives reason for", "계획에서 찾은 위험", "从方案中发现的风险");
const SUGGESTED_NOTE: Text = Text::new(
    "Each is raised by a number in the plan; its loss is computed by the forecast. Probabilities are our judgement, no statistic.",
    "계획의 수치를 근거로 찾았고 손실은 예측 모형으로 계산했어요. 확률은 통계가 아니라 이 도구의 판단이에요.",
    "均由方案中的数据触发，损失由预测模型测算。概率是本工具的判断，不是统计数据。",
);
const NOT_YET: Text = Text::new(
    "Nothing is suggested yet; risks are drawn from the forecast and the mix.",
    "아직 추천할 위험이 없어요. 예측과 접점 배분이 나오면 찾아 드려요.",
    "暂无建议；有了预测和组合后会从中发现风险。",
);
const NONE: Text = Text::new(
    "Every suggestion was taken over or put aside.",
    "추천한 위험을 모두 목록에 넣거나 보류했어요.",
    "所有建议均已采纳或搁置。",
);
const ASIDE: Text = Text::new("Put aside: {0}", "보류한 추천 {0}개", "已搁置：{0}项");
const AGAIN: Text = Text::new("Take up again: {0}", "다시 살펴보기: {0}", "重新考虑：{0}");
const PROBABILITY: Text = Text::new(
    "Probability about {0} (our judgement).",
    "확률 {0} 안팎(이 도구의 판단).",
    "概率约{0}（本工具的判断）。",
);
const LOSS: Text = Text::new("Loss", "손실", "损失");
const STOP: Text = Text::new(".", ".", "。");
const SIGN: Text = Text::new("Watch for", "지켜볼 신호", "预警信号");
const RESPONSE: Text = Text::new("Then", "그때 할 일", "应对措施");
const OWNER: Text = Text::new("Who", "담당", "负责");
const ACCEPT: Text = Text::new("Take over", "목록에 넣기", "纳入登记表");
const DECLINE: Text = Text::new("Put aside", "보류하기", "搁置");
