//! The posture on its quadrant, in words; the same on the page of the stage and in the document.

use crate::base::{Lang, Text};
use crate::chart::{Chart, Quadrant, Tick};
use crate::i18n;
use crate::plan::Plan;
use crate::score::environment::{AVERAGE, Posture, posture};

use super::doc::{Cell, Picture};
use super::drawn;
use super::words::environment as words;

/// The chart; `None` until both sides have factors.
#[must_use]
pub fn position(plan: &Plan, lang: Lang) -> Option<Picture> {
    let (stands, inside, outside) = posture(plan)?;
    let points = |value: f64| i18n::decimal(value, 2, lang);
    let (x, y) = (points(inside.value), points(outside.value));
    let corners = [Posture::Turnaround, Posture::Growth, Posture::Defence, Posture::Diversification];
    let tick = |value: f64, digits| Tick { value, text: i18n::decimal(value, digits, lang) };
    let field = Quadrant {
        point: (inside.value, outside.value),
        label: format!("{x} / {y}"),
        range: (1.0, 4.0),
        middle: AVERAGE,
        axes: [INSIDE, OUTSIDE].map(|text| text.get(lang).to_owned()),
        corners: corners.map(|corner| words::posture(corner).get(lang).to_owned()),
        ticks: vec![tick(1.0, 0), tick(AVERAGE, 1), tick(4.0, 0)],
    };
    let title = TITLE.fill(lang, &[words::posture(stands).get(lang), &x, &y]);
    let id = "posture-chart";
    let summary = SUMMARY.fill(lang, &[words::posture(stands).get(lang), &x, &y]);
    let cells =
        vec![Cell::text(words::posture(stands).get(lang)), drawn::number(x, &inside), drawn::number(y, &outside)];
    let data = drawn::data(id, &[(PART, false), (INSIDE, true), (OUTSIDE, true)], vec![cells], lang);
    Some(Picture { id: id.to_owned(), title, summary, chart: Chart::Quadrant(field), data })
}

const TITLE: Text = Text::new(
    "{0}: inside {1}, outside {2}; the average is 2.5",
    "{0}: 내부 {1}점, 외부 {2}점(평균 2.5점)",
    "{0}：内部{1}分，外部{2}分（平均2.5分）",
);
const PART: Text = Text::new("Posture", "전략 방향", "战略态势");
const SUMMARY: Text = Text::new(
    "A field of four parts, parted at 2.5 on both scales. The company lies in the part “{0}”, at {1} inside and {2} outside.",
    "내부와 외부 점수를 2.5점에서 나눈 네 칸 가운데 회사는 ‘{0}’ 칸에 있어요. 내부 {1}점, 외부 {2}점이에요.",
    "以内部、外部得分2.5为界分为四格，企业位于“{0}”一格：内部{1}分，外部{2}分。",
);
const INSIDE: Text = Text::new("Inside (IFE), 1 to 4", "내부(IFE), 1~4점", "内部（IFE），1～4分");
const OUTSIDE: Text = Text::new("Outside (EFE), 1 to 4", "외부(EFE), 1~4점", "外部（EFE），1～4分");
