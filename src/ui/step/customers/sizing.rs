//! The size of a segment: typed, or reckoned from a base and the shares of it that remain, with the arithmetic shown.

use yew::{Html, html};

use crate::app::{Kind, Value};
use crate::base::{Ppm, Text};
use crate::forecast::reckoned;
use crate::i18n;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::segment::{MAX_STEPS, SegmentEdit};
use crate::plan::{RowEdit, Segment};
use crate::report::words;
use crate::score::customers::size_differs;

use super::super::super::Desk;
use super::super::super::widget::field;
use super::{edit, fold};

/// The size of a segment. A typed size counts; a reckoned one that differs is offered.
pub(in crate::ui) fn size_field(desk: &Desk, segment: &Segment) -> Html {
    let id = segment.id;
    let result = segment.sizing.result();
    let number = i18n::edit_count(result.unwrap_or(0));
    let note = match (segment.size, result) {
        (None, Some(_)) => COUNTED.fill(desk.lang, &[&number]),
        (Some(_), Some(_)) if size_differs(segment) => DIFFERS.fill(desk.lang, &[&number]),
        _ => String::new(),
    };
    let chip = size_differs(segment).then(|| (TAKE.fill(desk.lang, &[&number]), Value::from(result)));
    field(desk, format!("customers.{id}.size"), SIZE, Kind::Count(MAX_PEOPLE), segment.size)
        .hint(desk, SIZE_HINT)
        .note(note)
        .chip(chip)
        .edits(desk, move |v| edit(RowEdit::Set(id, SegmentEdit::Size(v.number()))))
}

/// The arithmetic as a line whose result opens its receipt; nothing without a base.
fn line(desk: &Desk, segment: &Segment) -> Html {
    let (Some(sum), Some(figure), Some(result)) =
        (words::customers::arithmetic(segment, desk.lang), reckoned(segment), segment.sizing.result())
    else {
        return html! { { desk.t(OPEN) } };
    };
    // Whole people, as the plan counts them.
    html! { <span class="sizing-line">{ sum }{ " = " }{ desk.figure_as(&figure, i18n::edit_count(result)) }</span> }
}

/// The base and its shares, folded under the arithmetic.
pub(super) fn view(desk: &Desk, segment: &Segment) -> Html {
    let id = segment.id;
    let sizing = &segment.sizing;
    let set = move |field| edit(RowEdit::Set(id, field));
    let inside = words::customers::arithmetic(segment, desk.lang).zip(sizing.result());
    let inside =
        inside.map_or_else(|| desk.t(OPEN).to_owned(), |(sum, people)| format!("{sum} = {}", i18n::edit_count(people)));
    // One step more than there are: the next one to write.
    let steps = (sizing.steps.len() + 1).min(MAX_STEPS);
    fold(
        format!("customers.{id}.sizing"),
        desk.t(SIZING),
        inside,
        false,
        html! {
            <div key="body" class="sizing">
                <p key="line" class="sizing-result">{ line(desk, segment) }</p>
                <div key="base" class="fields">
                    { field(desk, format!("customers.{id}.sizing_base"), BASE, Kind::Count(MAX_PEOPLE), sizing.base).hint(desk, BASE_HINT)
                        .edits(desk, move |v| set(SegmentEdit::SizingBase(v.number()))) }
                    { field(desk, format!("customers.{id}.sizing_source"), SOURCE, Kind::Line, sizing.source.as_str()).hint(desk, SOURCE_HINT)
                        .edits(desk, move |v| set(SegmentEdit::SizingSource(v.text()))) }
                </div>
                <ol key="steps" class="sizing-steps">
                    { for (0..steps).map(|place| {
                        let step = sizing.steps.get(place).cloned().unwrap_or_default();
                        let number = (place + 1).to_string();
                        html! {
                            <li key={number.clone()} class="sizing-step">
                                { field(desk, format!("customers.{id}.sizing_label.{place}"), LABEL, Kind::Line, step.label.as_str())
                                    .label(LABEL.fill(desk.lang, &[&number]))
                                    .edits(desk, move |v| set(SegmentEdit::SizingLabel(place, v.text()))) }
                                { field(desk, format!("customers.{id}.sizing_share.{place}"), SHARE, Kind::Percent(Ppm::ONE), step.share)
                                    .label(SHARE.fill(desk.lang, &[&number]))
                                    .edits(desk, move |v| set(SegmentEdit::SizingShare(place, v.ppm()))) }
                            </li>
                        }
                    }) }
                </ol>
            </div>
        },
    )
}

const SIZE: Text = Text::new("Addressable people or companies", "잠재 고객 수(사람·회사)", "可触达的人数或企业数");
const SIZE_HINT: Text = Text::new(
    "Who could buy and can be reached in this market",
    "온라인에서 만날 수 있고 살 만한 수. 동네 장사면 상권 인구",
    "该市场中可能购买且能触达的数量",
);
const COUNTED: Text = Text::new("Counted: {0}, as reckoned", "추정한 {0}명으로 계산해요", "按测算的{0}计");
const DIFFERS: Text = Text::new(
    "The arithmetic gives {0}; the typed size counts",
    "추정은 {0}명이지만 입력한 수로 계산해요",
    "测算为{0}，以填写的数为准",
);
const TAKE: Text = Text::new("Take {0}", "{0}명으로 바꾸기", "改用{0}");
const SIZING: Text = Text::new("How the size is reckoned", "규모 추정", "规模测算");
const OPEN: Text = Text::new("a base and the shares of it that remain", "기준 수와 남는 비율", "基数与逐步保留的比例");
const BASE: Text = Text::new("Base", "기준 수", "基数");
const BASE_HINT: Text = Text::new(
    "A number somebody counted: households, firms, members",
    "집계된 수: 가구, 사업체, 회원",
    "有统计依据的数：家庭、企业、会员",
);
const SOURCE: Text = Text::new("Where it comes from", "출처", "来源");
const SOURCE_HINT: Text = Text::new("Statistic and year", "통계 이름과 연도", "统计名称与年份");
const LABEL: Text = Text::new("Step {0}: who remains", "{0}단계: 누가 남나요", "第{0}步：剩下谁");
const SHARE: Text = Text::new("Share of step {0}", "{0}단계 비율", "第{0}步比例");
