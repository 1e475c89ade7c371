//! From visits to customers as a picture; the same on the page of the stage and in the document.

use crate::base::{Lang, Text};
use crate::chart::{Chart, Funnel, Step};
use crate::forecast::{Figure, Formula, Name, Unit};
use crate::i18n;
use crate::insight::Insight;

use super::doc::{Cell, Picture};
use super::drawn;
use super::words;
use super::writer::NONE;

/// What is left of the plan's visits from step to step; `None` while there is no forecast that may be recommended.
#[must_use]
pub fn funnel(insight: &Insight, lang: Lang) -> Option<Picture> {
    let outcome = insight.outcome.as_ref().filter(|outcome| insight.recommends() && outcome.visits.value > 0.0)?;
    let (sold, close) = match &outcome.enquiries {
        Some(enquiries) => (Some((enquiries, Name::CvrLead)), Name::CloseRate),
        None => (None, Name::Conversion),
    };
    let mut steps = vec![(&outcome.visits, None)];
    let later = sold.into_iter().chain([(&outcome.deals, close), (&outcome.new_customers, Name::NewShare)]);
    for (figure, name) in later {
        let rate = steps.last().filter(|(before, _)| before.value > 0.0).map(|(before, _)| {
            Figure::derive(name, Unit::Ratio, Formula::Quotient, vec![figure.clone(), (*before).clone()])
        });
        steps.push((figure, rate));
    }
    let percent = |figure: &Figure| i18n::percent(figure.value, if figure.value < 0.1 { 1 } else { 0 }, lang);
    let number = |figure: &Figure| drawn::count(figure.value, lang);
    let drawn = steps.iter().map(|(figure, rate)| Step {
        label: words::figure::name(figure.name).get(lang).to_owned(),
        value: figure.value,
        text: number(figure),
        rate: rate.as_ref().map(|rate| format!("↓ {}", percent(rate))).unwrap_or_default(),
    });
    let chart = Chart::Funnel(Funnel { steps: drawn.collect() });
    let rows = steps.iter().map(|(figure, rate)| {
        let rate = rate.as_ref().map_or_else(|| Cell::number(NONE), |rate| drawn::number(percent(rate), rate));
        vec![Cell::text(words::figure::name(figure.name).get(lang)), drawn::number(number(figure), figure), rate]
    });
    let id = "funnel-chart";
    let data = drawn::data(id, &[(STEP, false), (COUNT, true), (RATE, true)], rows.collect(), lang);
    let said = [&outcome.visits, &outcome.deals, &outcome.new_customers].map(number);
    let of_hundred = i18n::edit_decimal(outcome.deals.value / outcome.visits.value * 100.0, 1);
    let title = TITLE.fill(lang, &[&of_hundred]);
    let summary = SUMMARY.fill(lang, &[&said[0], &said[1], &said[2]]);
    Some(Picture { id: id.to_owned(), title, summary, chart, data })
}

const STEP: Text = Text::new("Step", "단계", "环节");
const COUNT: Text = Text::new("Over the plan", "계획 기간", "方案期内");
const RATE: Text = Text::new("Of the step before", "직전 단계 대비", "占上一环节比例");
const TITLE: Text = Text::new(
    "Of a hundred visits or messages about {0} become deals",
    "방문·메시지 100건 가운데 약 {0}건이 거래로 이어져요",
    "每100次访问或消息约带来{0}单成交",
);
const SUMMARY: Text = Text::new(
    "{0} visits and delivered messages lead to {1} deals, {2} of them with new customers.",
    "방문과 메시지 전달 {0}건에서 거래 {1}건이 생기고, 그중 {2}건은 신규 고객의 거래예요.",
    "{0}次访问与消息送达带来{1}单成交，其中{2}单来自新客户。",
);
