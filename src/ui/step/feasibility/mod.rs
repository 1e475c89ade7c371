//! Stage 2 on screen: the verdict, what would change it, what to prepare or do instead, and the points it rests on.

mod competitors;
mod outlook;

use yew::{Callback, Event, Html, classes, html};

use crate::app::Kind;
use crate::base::Text;
use crate::i18n;
use crate::plan::feasibility::FeasibilityEdit as Edit;
use crate::plan::{Aspect, Item, PlanEdit};
use crate::report::words;
use crate::score::{AspectScore, Source};

use super::super::Desk;
use super::super::widget::{below, field, seal, why};
use super::{answer, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { section(desk, "outlook", outlook::view) }
            { for Aspect::ALL.into_iter().map(|aspect| below(desk, format!("{aspect:?}"), aspect, |desk, aspect| aspect_block(desk, *aspect))) }
            { section(desk, "competitors", competitors::view) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let assessment = &desk.insight.assessment;
    let line = assessment.verdict.map_or(desk.t(OPEN), |verdict| desk.t(words::feasibility::verdict_line(verdict)));
    let urgency = assessment.urgency();
    let assumed = assessment.assumed();
    answer(
        line,
        html! {
            <>
                <div key="seal" class="answer-seal">{ seal(assessment.verdict, desk.lang, true) }</div>
                <div key="aspects" class="aspects">
                    { for assessment.aspects.iter().map(|aspect| aspect_bar(desk, aspect)) }
                </div>
                <ul key="knock-outs" hidden={assessment.knock_outs.is_empty()}>
                    { for assessment.knock_outs.iter().map(|k| html! {
                        <li key={format!("{k:?}")}>{ desk.t(words::feasibility::knock_out(*k)) }</li>
                    }) }
                </ul>
                <p key="urgency" hidden={urgency.is_none()}>
                    { urgency.map(|urgency| desk.t(words::feasibility::urgency(urgency))) }
                </p>
                <p key="total" class="muted">
                    { desk.t(TOTAL) }{ " " }{ desk.figure_as(&assessment.total, i18n::decimal(assessment.total.value, 1, desk.lang)) }
                    { desk.t(OF_FIVE) }
                </p>
                <p key="assumed" class="muted" hidden={assumed == 0}>{ ASSUMED.fill(desk.lang, &[&assumed.to_string()]) }</p>
            </>
        },
    )
}

/// One aspect as a bar from 1 to 5.
pub(in crate::ui) fn aspect_bar(desk: &Desk, scored: &AspectScore) -> Html {
    let (aspect, score) = (scored.aspect, scored.score.value);
    let weakest = desk.insight.assessment.weakest().is_some_and(|weak| weak.aspect == aspect);
    let width = format!("{:.1}", ((score - 1.0) / 4.0 * 100.0).clamp(0.0, 100.0));
    let fill = if score >= 3.0 {
        "fill-go"
    } else if score >= 2.0 {
        "fill-prepare"
    } else {
        "fill-stop"
    };
    html! {
        <div key={format!("{aspect:?}")} class="aspect">
            <span key="name" class="aspect-name">
                { desk.t(words::feasibility::aspect(aspect)) }{ if weakest { desk.t(WEAKEST) } else { "" } }
            </span>
            <svg key="bar" class="aspect-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-track" width="100" height="8" />
                <rect class={fill} {width} height="8" />
            </svg>
            <span key="score" class="aspect-score">{ desk.figure_as(&scored.score, i18n::decimal(score, 1, desk.lang)) }</span>
        </div>
    }
}

fn aspect_block(desk: &Desk, aspect: Aspect) -> Html {
    html! {
        <section key={format!("{aspect:?}")} class="block">
            <h2 key="title">{ desk.t(words::feasibility::aspect(aspect)) }</h2>
            { for (aspect == Aspect::Finance).then(|| html! {
                <div key="runway" class="fields">
                    { field(desk, "feasibility.runway_months", RUNWAY, Kind::Count(120), desk.plan.feasibility.runway_months)
                        .hint(desk, RUNWAY_HINT).edits(desk, |v| PlanEdit::Feasibility(Edit::Runway(v.small()))) }
                </div>
            }) }
            <div key="scales" class="scales">{ for aspect.items().map(|item| scale(desk, item)) }</div>
        </section>
    }
}

/// A five-point scale with its three anchor texts.
fn scale(desk: &Desk, item: Item) -> Html {
    let text = words::feasibility::item(item);
    let scored = desk.insight.assessment.items.iter().find(|scored| scored.item == item);
    let source = scored.map_or(Source::Assumed, |scored| scored.source);
    let value = scored.map_or(3, |scored| scored.score);
    let id = format!("feasibility.{}", item.slug());
    let anchors = [(1, text.one), (3, text.three), (5, text.five)];
    // Two and four lie between the wordings.
    let said = |score: u8| (score % 2 == 1).then(|| format!("{id}.{score}"));
    html! {
        <fieldset key={item.slug()} id={id.clone()} class="scale" tabindex="-1" disabled={desk.holds(&id)}>
            <legend key="legend">
                { desk.t(text.question) }{ " " }
                <span class="badge">{ desk.t(words::feasibility::source(source)) }</span>{ " " }
                { scored.filter(|scored| scored.source == Source::Derived).map(|scored| desk.figure_as(&scored.figure, desk.t(WHY))) }
            </legend>
            <div key="steps" class="scale-steps">
                { for (1..=5_u8).map(|score| {
                    let edit = PlanEdit::Feasibility(Edit::Answer(item, Some(score)));
                    let onchange: Callback<Event> = desk.edit_on(&id, edit);
                    html! {
                        <label key={score.to_string()} class="scale-step">
                            <input key="radio" type="radio" name={id.clone()} value={score.to_string()} aria-describedby={said(score)}
                                checked={value == score && source != Source::Assumed} {onchange} />
                            <span key="no" class="scale-no">{ score }</span>
                        </label>
                    }
                }) }
            </div>
            <div key="anchors" class="scale-anchors">
                { for anchors.into_iter().map(|(score, anchor)| html! {
                    <span key={score.to_string()} id={said(score)} class={classes!((value == score).then_some("selected"))}>{ desk.t(anchor) }</span>
                }) }
            </div>
            { why(desk.lang, &id, desk.t(text.question)) }
        </fieldset>
    }
}

const OPEN: Text = Text::new(
    "A verdict needs the funds, an order’s value and what an order leaves.",
    "예산, 주문 금액, 공헌이익률을 알면 판단할 수 있어요.",
    "填写资金、客单价和贡献毛利率后即可给出结论。",
);
pub(in crate::ui) const ASSUMED: Text = Text::new(
    "Provisional: {0} of 19 points are not answered yet and count as 3.",
    "잠정 판단이에요. 19개 항목 중 {0}개는 아직 답이 없어 3점으로 계산했어요.",
    "暂定结论：19项中有{0}项尚未回答，按3分计算。",
);
const WEAKEST: Text = Text::new(" · weakest", " · 가장 약함", " · 最弱");
const RUNWAY: Text = Text::new("Months the money lasts", "버틸 수 있는 개월 수", "资金可支撑的月数");
const RUNWAY_HINT: Text = Text::new(
    "Without a return; the plan’s length if left open",
    "수익 없이 버틸 수 있는 기간. 비우면 계획 기간",
    "按没有任何回报计；留空则按方案时长",
);
const TOTAL: Text = Text::new("Weighted total:", "가중 종합 점수:", "加权总分：");
const OF_FIVE: Text = Text::new(" of 5", "점(5점 만점)", "分（满分5分）");
const WHY: Text = Text::new("How?", "계산 근거", "计算依据");
