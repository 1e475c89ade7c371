//! Stage 2 on screen.

use yew::{Callback, Event, Html, classes, html};

use crate::app::Kind;
use crate::base::Text;
use crate::i18n;
use crate::plan::feasibility::{CompetitorEdit, FeasibilityEdit as Edit};
use crate::plan::{Aspect, Item, PlanEdit, RowEdit};
use crate::report::words;
use crate::score::{Source, Verdict};

use super::super::Desk;
use super::super::widget::{add_row, field, row_card, seal};
use super::{answer, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { for Aspect::ALL.into_iter().map(|aspect| aspect_block(desk, aspect)) }
            { plain_block(desk, "competitors", COMPETITORS, Some(COMPETITORS_NOTE), competitors(desk)) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let assessment = &desk.insight.assessment;
    let line = assessment.verdict.map_or(desk.t(OPEN), |verdict| desk.t(words::feasibility::verdict_line(verdict)));
    let instead = assessment.verdict.filter(|verdict| matches!(verdict, Verdict::NotYet | Verdict::Dont));
    let assumed = assessment.assumed();
    answer(
        line,
        html! {
            <>
                <div key="seal" class="answer-seal">{ seal(assessment.verdict, desk.lang, true) }</div>
                <div key="aspects" class="aspects">
                    { for assessment.aspects.iter().map(|aspect| aspect_bar(desk, aspect.aspect, aspect.score)) }
                </div>
                <ul key="knock-outs" hidden={assessment.knock_outs.is_empty()}>
                    { for assessment.knock_outs.iter().map(|k| html! {
                        <li key={format!("{k:?}")}>{ desk.t(words::feasibility::knock_out(*k)) }</li>
                    }) }
                </ul>
                <p key="instead" hidden={instead.is_none()}>
                    { instead.map(|verdict| desk.t(words::feasibility::instead(verdict))) }
                </p>
                <p key="assumed" class="muted" hidden={assumed == 0}>{ ASSUMED.fill(desk.lang, &[&assumed.to_string()]) }</p>
            </>
        },
    )
}

/// One aspect as a bar from 1 to 5.
pub(in crate::ui) fn aspect_bar(desk: &Desk, aspect: Aspect, score: f64) -> Html {
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
            <span key="score" class="aspect-score">{ i18n::decimal(score, 1, desk.lang) }</span>
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
    html! {
        <fieldset key={item.slug()} id={id.clone()} class="scale" tabindex="-1">
            <legend key="legend">
                { desk.t(text.question) }{ " " }
                <span class="badge">{ desk.t(words::feasibility::source(source)) }</span>
            </legend>
            <div key="steps" class="scale-steps">
                { for (1..=5_u8).map(|score| {
                    let edit = PlanEdit::Feasibility(Edit::Answer(item, Some(score)));
                    let onchange: Callback<Event> = desk.edit_on(&id, edit);
                    html! {
                        <label key={score.to_string()} class="scale-step">
                            <input key="radio" type="radio" name={id.clone()} value={score.to_string()}
                                checked={value == score && source != Source::Assumed} {onchange} />
                            <span key="no" class="scale-no">{ score }</span>
                        </label>
                    }
                }) }
            </div>
            <div key="anchors" class="scale-anchors">
                { for anchors.into_iter().map(|(score, anchor)| html! {
                    <span key={score.to_string()} class={classes!((value == score).then_some("selected"))}>{ desk.t(anchor) }</span>
                }) }
            </div>
        </fieldset>
    }
}

fn competitors(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Feasibility(Edit::Competitor(edit));
    html! {
        <>
            { for desk.plan.feasibility.competitors.iter().map(|competitor| {
                let id = competitor.id;
                let name = |field: &str| format!("feasibility.{id}.{field}");
                let title = if competitor.name.is_empty() { desk.t(NEW).to_owned() } else { competitor.name.clone() };
                let set = move |field| edit(RowEdit::Set(id, field));
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("name"), NAME, Kind::Line, competitor.name.as_str()).edits(desk, move |v| set(CompetitorEdit::Name(v.text()))) }
                        { field(desk, name("channels"), CHANNELS, Kind::Line, competitor.channels.as_str()).edits(desk, move |v| set(CompetitorEdit::Channels(v.text()))) }
                        { field(desk, name("strength"), STRENGTH, Kind::Text, competitor.strength.as_str()).edits(desk, move |v| set(CompetitorEdit::Strength(v.text()))) }
                        { field(desk, name("gap"), GAP, Kind::Text, competitor.gap.as_str()).edits(desk, move |v| set(CompetitorEdit::Gap(v.text()))) }
                    </>
                })
            }) }
            { add_row(desk, "feasibility.competitors", ADD, edit(RowEdit::Add)) }
        </>
    }
}

const OPEN: Text = Text::new(
    "A verdict needs the funds, an order’s value and what an order leaves.",
    "예산, 주문 금액, 공헌이익률을 알면 판단할 수 있어요.",
    "填写资金、客单价和贡献毛利率后即可给出结论。",
);
pub(in crate::ui) const ASSUMED: Text = Text::new(
    "Provisional: {0} of 16 points are not answered yet and count as 3.",
    "잠정 판단이에요. 16개 항목 중 {0}개는 아직 답이 없어 3점으로 계산했어요.",
    "暂定结论：16项中有{0}项尚未回答，按3分计算。",
);
const WEAKEST: Text = Text::new(" · weakest", " · 가장 약함", " · 最弱");
const RUNWAY: Text = Text::new("Months the money lasts", "버틸 수 있는 개월 수", "资金可支撑的月数");
const RUNWAY_HINT: Text = Text::new(
    "Without a return; the plan’s length if left open",
    "수익 없이 버틸 수 있는 기간. 비우면 계획 기간",
    "按没有任何回报计；留空则按方案时长",
);
const COMPETITORS: Text = Text::new("Competitors online", "온라인의 경쟁사", "线上竞争对手");
const COMPETITORS_NOTE: Text = Text::new(
    "Two or three are enough: where they are, what they do well, what they leave open.",
    "두세 곳이면 충분해요. 어디에 있고, 무엇을 잘하고, 무엇을 놓치는지 적어 보세요.",
    "两三家即可：主要渠道、做得好的地方、留下的空白。",
);
const NEW: Text = Text::new("New competitor", "새 경쟁사", "新竞争对手");
const NAME: Text = Text::new("Name", "이름", "名称");
const CHANNELS: Text = Text::new("Where they are", "활동하는 곳", "主要渠道");
const STRENGTH: Text = Text::new("What they do well", "잘하는 점", "做得好的地方");
const GAP: Text = Text::new("What they leave open", "놓치는 점", "留下的空白");
const ADD: Text = Text::new("Add a competitor", "경쟁사 추가", "添加竞争对手");
