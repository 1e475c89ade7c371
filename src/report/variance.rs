//! A difference between plan and result as a picture, cause by cause; the same on the page of the stage and in the
//! document.

use crate::base::{Currency, Lang, Money, Text};
use crate::chart::{Chart, Fall, Waterfall};
use crate::forecast::{Figure, Unit};
use crate::i18n;
use crate::track::{Cause, Split};

use super::doc::{Cell, Picture};
use super::drawn;
use super::words;

/// What is taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Deals.
    Deals,
    /// Revenue.
    Revenue,
    /// Money per deal; less is better.
    Cost,
}

impl Of {
    /// Name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Deals => Text::new("Deals", "거래", "成交"),
            Self::Revenue => Text::new("Revenue", "매출", "销售额"),
            Self::Cost => Text::new("Cost per deal", "거래당 비용", "每单成本"),
        }
    }
}

/// From the plan's average month over the plan of the month to what happened; `None` where that was not entered.
#[must_use]
pub fn variance(id: &str, split: &Split, of: Of, currency: Currency, lang: Lang) -> Option<Picture> {
    let actual = split.actual.as_ref()?;
    let amount = |figure: &Figure| Money::from_major(figure.value, currency);
    let level = |label: Text, figure: &Figure| {
        let (value, text) = match figure.unit {
            Unit::Money => (amount(figure).major(currency), i18n::money(amount(figure), currency, lang)),
            _ => (figure.value, i18n::decimal(figure.value, 1, lang)),
        };
        (Fall { label: label.get(lang).to_owned(), value, text, good: None }, figure.clone())
    };
    let part = |part: &crate::track::Part| {
        let value = part.money.map_or(part.amount.value, |money| money.major(currency));
        let sign = if value > 0.0 { "+" } else { "" };
        let text = part.money.map_or_else(|| i18n::decimal(value, 1, lang), |money| i18n::money(money, currency, lang));
        let good = if of == Of::Cost { value <= 0.0 } else { value >= 0.0 };
        let label = words::track::causes(&part.causes, lang);
        (Fall { label, value, text: format!("{sign}{text}"), good: Some(good) }, part.amount.clone())
    };
    // The season leads from an average month to the plan of this one, so the plan stands after it.
    let (season, causes): (Vec<_>, Vec<_>) = split.parts.iter().partition(|part| part.causes == [Cause::Season]);
    let mut rows = vec![level(AVERAGE, &split.average)];
    rows.extend(season.into_iter().map(part));
    rows.push(level(PLAN, &split.planned));
    rows.extend(causes.iter().copied().map(part));
    rows.push(level(ACTUAL, actual));
    let (_, planned) = level(PLAN, &split.planned);
    let (planned, happened) = (level(PLAN, &planned).0.text, level(ACTUAL, actual).0.text);
    let name = of.name().get(lang);
    let largest =
        causes.iter().copied().map(part).map(|(fall, _)| fall).max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()));
    let title = match largest.filter(|fall| fall.value.abs() > 0.0) {
        Some(fall) => TITLE.fill(lang, &[name, &happened, &planned, &fall.label, &fall.text]),
        None => AS_PLANNED.fill(lang, &[name, &happened]),
    };
    let listed: Vec<String> =
        causes.into_iter().map(part).map(|(fall, _)| format!("{} {}", fall.label, fall.text)).collect();
    let summary = SUMMARY.fill(lang, &[name, &planned, &happened, &listed.join(COMMA.get(lang))]);
    let cells =
        rows.iter().map(|(fall, figure)| vec![Cell::text(&fall.label), drawn::number(fall.text.clone(), figure)]);
    let data = drawn::data(id, &[(STEP, false), (of.name(), true)], cells.collect(), lang);
    let chart = Chart::Waterfall(Waterfall { rows: rows.into_iter().map(|(fall, _)| fall).collect() });
    Some(Picture { id: id.to_owned(), title, summary, chart, data })
}

const AVERAGE: Text = Text::new("Average month of the plan", "계획 기간 월평균", "计划月均");
const PLAN: Text = Text::new("Plan", "계획", "计划");
const ACTUAL: Text = Text::new("Actual", "실적", "实际");
const STEP: Text = Text::new("Cause, in the order it takes effect", "원인(반영 순서)", "原因（按计入顺序）");
const COMMA: Text = Text::new(", ", ", ", "、");
const TITLE: Text = Text::new(
    "{0}: {1} instead of {2}; most comes from “{3}” ({4})",
    "{0}: 계획 {2}, 실적 {1}. 가장 큰 원인은 ‘{3}’({4})",
    "{0}：计划{2}，实际{1}；最大原因是“{3}”（{4}）",
);
const AS_PLANNED: Text = Text::new("{0}: {1}, as planned", "{0}: {1}, 계획대로", "{0}：{1}，与计划一致");
const SUMMARY: Text = Text::new(
    "{0}, planned {1}, actual {2}. The difference in parts: {3}.",
    "{0}: 계획 {1}, 실적 {2}. 차이의 내역: {3}.",
    "{0}：计划{1}，实际{2}。差异构成：{3}。",
);
