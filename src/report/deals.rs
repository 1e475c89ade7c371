//! Deals by month as a picture: what happened, what is expected with its range, and the plan to compare with; the same on
//! the pages of the stages and in the document.

use crate::base::{Day, Lang, Month, Text};
use crate::chart::{Chart, Curve, Line, Tick, ticks};
use crate::forecast::{Figure, MonthOutcome};
use crate::i18n;
use crate::insight::{Insight, Replan};
use crate::plan::{ActualMetric, Plan};

use super::doc::{Cell, Picture};
use super::drawn;
use super::words;
use super::writer::NONE;

/// One month.
struct Deals<'a> {
    month: Month,
    /// What was counted.
    counted: Option<u64>,
    expected: &'a Figure,
    planned: &'a Figure,
    /// From where to where eight of ten simulations lie.
    range: Option<(f64, f64)>,
}

/// The plan's deals by month with their range; `None` while there is no forecast that may be recommended.
#[must_use]
pub fn deals(plan: &Plan, insight: &Insight, lang: Lang) -> Option<Picture> {
    let outcome = insight.outcome.as_ref().filter(|_| insight.recommends())?;
    picture("deals-chart", plan, insight, &outcome.months, lang)
}

/// The same with what the plan made anew expects, beside the plan as it was.
#[must_use]
pub fn anew(plan: &Plan, insight: &Insight, replan: &Replan, lang: Lang) -> Option<Picture> {
    picture("anew-chart", plan, insight, &replan.best.months, lang)
}

fn picture(id: &str, plan: &Plan, insight: &Insight, expected: &[MonthOutcome], lang: Lang) -> Option<Picture> {
    let (forecast, planned) = insight.forecast.as_ref().zip(insight.outcome.as_ref())?;
    let own = std::ptr::eq(planned.months.as_slice(), expected);
    // The simulation was of the plan as it is, so its ranges belong to no other.
    let ranges = insight.chances.as_deref().filter(|_| own).map(|chances| chances.deals.as_slice()).unwrap_or_default();
    let months = forecast.months.iter().zip(expected.iter().zip(&planned.months)).enumerate();
    let months: Vec<Deals<'_>> = months
        .map(|(i, ((month, _), (expected, planned)))| Deals {
            month: *month,
            counted: counted(plan, *month),
            expected: &expected.deals,
            planned: &planned.deals,
            range: ranges.get(i).map(|range| (range.p10, range.p90)),
        })
        .collect();
    let certain = months.iter().take_while(|month| month.counted.is_some()).count();
    let value = |month: &Deals<'_>| match month.counted {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
        Some(counted) => counted as f64,
        None => month.expected.value,
    };
    let points: Vec<(f64, f64)> = months.iter().enumerate().map(|(i, month)| (place(i), value(month))).collect();
    let compare = !own || certain > 0;
    let beside: Vec<(f64, f64)> = if compare {
        months.iter().enumerate().map(|(i, month)| (place(i), month.planned.value)).collect()
    } else {
        Vec::new()
    };
    // The range opens where what is certain ends.
    let band: Vec<(f64, f64, f64)> = months
        .iter()
        .enumerate()
        .skip(certain.saturating_sub(1))
        .filter_map(|(i, month)| {
            let point = value(month);
            let (low, high) = if i < certain { (point, point) } else { month.range? };
            Some((place(i), low, high))
        })
        .collect();
    let band = if band.len() > 1 { band } else { Vec::new() };
    let top = points.iter().chain(&beside).map(|(_, y)| *y).chain(band.iter().map(|(.., high)| *high));
    let number = |value: f64| drawn::count(value, lang);
    let curves = [
        (Curve::Actual, ACTUAL, certain > 0),
        (Curve::Forecast, if own { FORECAST } else { ANEW }, certain < months.len()),
        (Curve::Range, RANGE, !band.is_empty()),
        (Curve::Beside, PLANNED, compare),
    ];
    let top = top.fold(0.0, f64::max);
    let digits = usize::from(top < 4.0);
    let up = ticks(top, 4).into_iter();
    let line = Line {
        certain,
        marks: Vec::new(),
        axes: [String::new(), DEALS.get(lang).to_owned()],
        across: months
            .iter()
            .enumerate()
            .map(|(i, month)| Tick { value: place(i), text: i18n::month_short(month.month, lang) })
            .collect(),
        up: up.map(|value| Tick { value, text: i18n::decimal(value, digits, lang) }).collect(),
        legend: curves
            .into_iter()
            .filter(|(.., shown)| *shown)
            .map(|(curve, name, _)| (curve, name.get(lang).to_owned()))
            .collect(),
        points,
        beside,
        band,
    };
    let by = |a: &&Deals<'_>, b: &&Deals<'_>| value(a).total_cmp(&value(b));
    let (most, least) = months.iter().max_by(by).zip(months.iter().min_by(by))?;
    let exact = |counted: u64| i18n::count(i64::try_from(counted).unwrap_or(i64::MAX), lang);
    let said = |month: &Deals<'_>| {
        let deals = month.counted.map_or_else(|| number(value(month)), exact);
        [i18n::month(month.month, lang), deals]
    };
    let ([most_in, most], [least_in, least]) = (said(most), said(least));
    let sum = number(months.iter().map(value).sum());
    let title = if certain > 0 { TITLE_WITH } else { TITLE };
    let title = title.fill(lang, &[&sum, &most_in, &most]);
    let summary = SUMMARY.fill(lang, &[&most, &most_in, &least, &least_in]);
    let rows = months.iter().map(|month| {
        let counted = month.counted.map_or_else(|| NONE.to_owned(), exact);
        let range = month.range.filter(|_| month.counted.is_none());
        let range =
            range.map_or_else(|| NONE.to_owned(), |(low, high)| FROM_TO.fill(lang, &[&number(low), &number(high)]));
        let figure = |figure: &Figure| drawn::number(words::figure::value(figure, plan.company.currency, lang), figure);
        vec![
            Cell::text(i18n::month(month.month, lang)),
            Cell::number(counted),
            figure(month.expected),
            Cell::number(range),
            figure(month.planned),
        ]
    });
    let head =
        [(MONTH, false), (ACTUAL, true), (if own { FORECAST } else { ANEW }, true), (RANGE, true), (PLANNED, true)];
    let data = drawn::data(id, &head, rows.collect(), lang);
    Some(Picture { id: id.to_owned(), title, summary, chart: Chart::Line(line), data })
}

/// What was counted in a month that is over.
fn counted(plan: &Plan, month: Month) -> Option<u64> {
    let results = plan.evaluation.actuals.month(month)?;
    let whole = results.through.is_none_or(|day| day == Day::last_of(month));
    results.whole(ActualMetric::Deals).filter(|_| whole)
}

fn place(month: usize) -> f64 {
    f64::from(u32::try_from(month).unwrap_or(u32::MAX))
}

const MONTH: Text = Text::new("Month", "월", "月份");
const DEALS: Text = Text::new("Deals", "거래", "成交");
const ACTUAL: Text = Text::new("Actual", "실적", "实际");
const FORECAST: Text = Text::new("Forecast", "예측", "预测");
const ANEW: Text = Text::new("With the new split", "다시 계획한 예측", "重新分配后的预测");
const PLANNED: Text = Text::new("Plan", "계획", "原计划");
const RANGE: Text = Text::new("8 of 10 simulations", "시뮬레이션 10번 중 8번", "十次模拟中的八次");
const FROM_TO: Text = Text::new("{0}–{1}", "{0}~{1}", "{0}～{1}");
const TITLE: Text = Text::new(
    "About {0} deals over the plan, most in {1}: {2}",
    "계획 기간의 예상 거래는 약 {0}건, 가장 많은 달은 {1}({2}건)",
    "方案期内预计成交约{0}单，{1}最多，为{2}单",
);
const TITLE_WITH: Text = Text::new(
    "About {0} deals over the plan, results included; most in {1}: {2}",
    "실적을 포함한 예상 거래는 약 {0}건, 가장 많은 달은 {1}({2}건)",
    "计入实际结果，方案期内预计成交约{0}单，{1}最多，为{2}单",
);
const SUMMARY: Text = Text::new(
    "Deals by month lie between {2} ({3}) and {0} ({1}).",
    "월별 거래는 {2}건({3})에서 {0}건({1}) 사이예요.",
    "每月成交介于{2}单（{3}）与{0}单（{1}）之间。",
);
