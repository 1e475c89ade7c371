//! The posture on its quadrant, in words; the same on the page of the stage and in the document.

use crate::base::{Lang, Text};
use crate::chart::{Chart, Quadrant, Tick};
use crate::i18n;
use crate::plan::Plan;
use crate::score::environment::{AVERAGE, Posture, posture};

use super::doc::Picture;
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
    Some(Picture { id: "posture-chart".to_owned(), title, chart: Chart::Quadrant(field) })
}

const TITLE: Text = Text::new(
    "{0}: inside {1}, outside {2}; the average is 2.5",
    "{0}: 내부 {1}점, 외부 {2}점(평균 2.5점)",
    "{0}：内部{1}分，外部{2}分（平均2.5分）",
);
const INSIDE: Text = Text::new("Inside (IFE), 1 to 4", "내부(IFE), 1~4점", "内部（IFE），1～4分");
const OUTSIDE: Text = Text::new("Outside (EFE), 1 to 4", "외부(EFE), 1~4점", "外部（EFE），1～4分");
