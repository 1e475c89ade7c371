//! How one line suits online sale: the six items with their source, and, for a line the forecast does not count with,
//! scores of its own.

use yew::{Callback, Event, Html, MouseEvent, classes, html};

use crate::app::Route;
use crate::base::Text;
use crate::plan::products::ProductLineEdit as LineEdit;
use crate::plan::{Item, ProductLine, RowEdit, Stage};
use crate::report::words;
use crate::score::products::ItemFit;
use crate::score::{FitSource, LineFit};

use super::super::super::widget::whys;
use super::super::super::{Desk, link};
use super::{edit, line as card};

/// The fold with the six items.
pub(super) fn view(desk: &Desk, line: &ProductLine) -> Html {
    let fit = LineFit::of(&desk.plan, line);
    let value = words::figure::value(&fit.fit, desk.currency(), desk.lang);
    let body = if fit.lead {
        html! {
            <>
                <dl key="items" class="facts">
                    { for fit.items.iter().map(|item| html! {
                        <div key={item.item.slug()}>
                            <dt key="name">{ desk.t(words::score_name::item(item.item)) }</dt>
                            <dd key="score">
                                { desk.figure(&item.score) }{ " " }
                                <span key="source" class="muted">{ desk.t(words::products::fit_source(item.source)) }</span>
                            </dd>
                        </div>
                    }) }
                </dl>
                <p key="link" class="fold-foot">{ link(Route::Stage(Stage::Feasibility), desk.t(STAGE_TWO)) }</p>
            </>
        }
    } else {
        html! {
            <>
                <p key="note" class="line-remark">{ desk.t(NOTE) }</p>
                { whys(desk.lang, [(format!("products.{}.fit", line.id), desk.t(TITLE))]) }
                <div key="scales" class="scales">{ for fit.items.iter().map(|item| scale(desk, line, item)) }</div>
            </>
        }
    };
    card::fold(format!("products.{}.fit", line.id), desk.t(TITLE), INSIDE.fill(desk.lang, &[&value]), body)
}

/// One to five with the anchor words, and the way back to what follows without a score of its own.
fn scale(desk: &Desk, line: &ProductLine, scored: &ItemFit) -> Html {
    let item = scored.item;
    let text = words::feasibility::item(item);
    let id = format!("products.{}.fit.{}", line.id, item.slug());
    let chosen = |score: u8| (scored.score.value - f64::from(score)).abs() < 0.5;
    let anchors = [(1, text.one), (3, text.three), (5, text.five)];
    // Two and four lie between the wordings.
    let said = |score: u8| (score % 2 == 1).then(|| format!("{id}.{score}"));
    let own = scored.source == FitSource::Line;
    let back: Callback<MouseEvent> = desk.edit_on(&id, with(line, item, None));
    html! {
        <fieldset key={item.slug()} id={id.clone()} class="scale scale-compact" tabindex="-1" disabled={desk.holds(&id)}>
            <legend key="legend">
                { desk.t(text.question) }{ " " }
                <span class="badge">{ desk.t(words::products::fit_source(scored.source)) }</span>
            </legend>
            <div key="steps" class="scale-steps">
                { for (1..=5_u8).map(|score| {
                    let onchange: Callback<Event> = desk.edit_on(&id, with(line, item, Some(score)));
                    html! {
                        <label key={score.to_string()} class="scale-step">
                            <input key="radio" type="radio" name={id.clone()} value={score.to_string()} aria-describedby={said(score)}
                                checked={chosen(score) && scored.source != FitSource::Assumed} {onchange} />
                            <span key="no" class="scale-no">{ score }</span>
                        </label>
                    }
                }) }
            </div>
            <div key="anchors" class="scale-anchors">
                { for anchors.into_iter().map(|(score, anchor)| html! {
                    <span key={score.to_string()} id={said(score)} class={classes!(chosen(score).then_some("selected"))}>{ desk.t(anchor) }</span>
                }) }
            </div>
            <button key="back" type="button" class="line-link" hidden={!own} onclick={back}>{ desk.t(BACK) }</button>
        </fieldset>
    }
}

/// The line's scores with one of them changed.
fn with(line: &ProductLine, item: Item, score: Option<u8>) -> crate::plan::PlanEdit {
    let mut scores = line.fit.clone();
    match score {
        Some(score) => scores.insert(item, score),
        None => scores.remove(&item),
    };
    edit(RowEdit::Set(line.id, LineEdit::Fit(scores)))
}

const TITLE: Text = Text::new("Online fit", "온라인 적합도", "线上适合度");
const INSIDE: Text = Text::new("{0} of 5", "5점 만점에 {0}점", "{0}分（满分5分）");
const STAGE_TWO: Text = Text::new(
    "The forecast counts with this line, so its scores are the answers of stage 2",
    "예측의 기준이 되는 상품군이라 2단계의 답을 점수로 써요",
    "预测以该产品线计算，其评分即第2阶段的答案",
);
const NOTE: Text = Text::new(
    "Without a score of its own an item follows from this line’s figures, else from the answers of stage 2.",
    "따로 매기지 않은 항목은 이 상품군의 수치나 2단계의 답을 따라요.",
    "未单独评分的项目，按本产品线的数据或第2阶段的答案计。",
);
const BACK: Text = Text::new("Drop this score", "이 점수 지우기", "取消该项评分");
