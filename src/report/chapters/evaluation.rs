//! Stage 12: the measures with their targets per month, who looks after them, and what really happened.

use crate::base::{Money, Text, split_by_weight};
use crate::forecast::Figure;
use crate::insight::kpis::Indicator;
use crate::plan::{ActualMetric, Measure};
use crate::report::doc::Cell;
use crate::report::variance::{Of, variance};
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::track::Review;

const TOTAL: Text = Text::new("Total", "합계", "合计");
const INDICATOR: Text = Text::new("Indicator", "지표", "指标");
const MONTH: Text = Text::new("Month", "월", "月份");

/// Whole visits or deals per month; they sum to the rounded total.
fn monthly(months: impl Iterator<Item = f64>) -> Vec<u64> {
    let months: Vec<f64> = months.collect();
    let whole = Money::from_major(months.iter().sum(), crate::base::Currency::Krw);
    split_by_weight(whole, &months).into_iter().map(|part| u64::try_from(part.0).unwrap_or(0)).collect()
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    targets(w);
    actuals(w);
    causes(w);
    w.own(Text::new("How the figures are looked at", "점검 방식", "复盘方式"), &w.plan.evaluation.review);
    super::versions::write(w);
}

/// The measures, their targets by month, and what is done when they stay below.
fn targets(w: &mut Writer<'_>) {
    let insight = w.insight;
    if w.recommended().is_empty() {
        return;
    }
    let watched: Vec<&Indicator> = insight.kpis.watched().collect();
    // Revenue is no number of things: a month of it is said in short, not split to the unit.
    let counted = |one: &Indicator| one.goal.is_forecast() && one.goal.measure() == Measure::Count;
    let months =
        |one: &Indicator| monthly((0..insight.kpis.months.len()).filter_map(|i| Some(one.target_of(i)?.value)));
    let name = |one: &Indicator| w.t(words::plan::goal(one.goal));
    let rows = watched
        .iter()
        .map(|one| {
            let whole = one.target.as_ref().and_then(|target| target.whole.as_ref());
            // Written like the sum of the months, not with the rounding of a forecast.
            let target = match whole {
                Some(figure) if counted(one) => {
                    let sum = w.count(months(one).iter().sum());
                    Cell { figure: Some(figure.clone()), ..Cell::number(sum) }
                }
                _ => w.measure_cell(whole),
            };
            vec![
                Cell::text(name(one)),
                Cell::text(w.t(words::kpis::formula(one.goal, w.plan.customers.sale))),
                month_target(w, one),
                target,
                Cell::text(words::kpis::source_of(w.plan, one, w.lang)),
                Cell::text(words::kpis::owner(w.plan, &one.owner, w.lang)),
            ]
        })
        .collect();
    let decisions = watched
        .iter()
        .map(|one| {
            let (when, what) = (words::kpis::condition(one, w.lang), words::kpis::action(w.plan, one, w.lang));
            [name(one), w.formal(&when), w.formal(&what)].map(Cell::text).to_vec()
        })
        .collect();
    let steps: Vec<(String, Vec<u64>)> =
        watched.iter().filter(|one| counted(one)).map(|one| (name(one), months(one))).collect();
    w.table(
        "kpi",
        Text::new("From attention to deals: what is counted", "관심에서 거래까지의 지표", "从关注到成交：统计口径"),
        &[
            (INDICATOR, false),
            (Text::new("How it is counted", "계산 방법", "计算方式"), false),
            (Text::new("Target a month", "월 목표", "月度目标"), true),
            (Text::new("Target over the plan", "기간 전체 목표", "方案期目标"), true),
            (Text::new("Source", "출처", "数据来源"), false),
            (Text::new("Looks after it", "담당자", "负责人"), false),
        ],
        rows,
        None,
    );
    w.table(
        "kpi-decisions",
        Text::new("What is done when a measure stays below", "지표가 미달일 때 할 일", "指标持续不达标时的处理"),
        &[
            (INDICATOR, false),
            (Text::new("When", "언제", "何时"), false),
            (Text::new("What is done", "할 일", "怎么做"), false),
        ],
        decisions,
        None,
    );
    let mut head = vec![Cell::text(w.t(MONTH))];
    head.extend(steps.iter().map(|(name, _)| Cell::number(name)));
    let rows = insight
        .kpis
        .months
        .iter()
        .enumerate()
        .map(|(i, month)| {
            let mut row = vec![Cell::text(w.month(*month))];
            row.extend(steps.iter().map(|(_, step)| Cell::number(w.count(step.get(i).copied().unwrap_or(0)))));
            row
        })
        .collect();
    let mut total = vec![Cell::text(w.t(TOTAL))];
    total.extend(steps.iter().map(|(_, step)| Cell::number(w.count(step.iter().sum()))));
    w.wide_table("kpi-months", Text::new("Targets by month", "월별 목표", "各月目标"), head, rows, Some(total));
}

/// What is asked of a month: one number, or from the least to the most.
fn month_target(w: &Writer<'_>, one: &Indicator) -> Cell {
    let asked = || (0..w.insight.kpis.months.len()).filter_map(|i| one.target_of(i));
    let by = |a: &&Figure, b: &&Figure| a.value.total_cmp(&b.value);
    match (asked().min_by(by), asked().max_by(by)) {
        (Some(least), Some(most)) if least.value < most.value => {
            let text = |figure| words::objectives::figure(figure, w.currency, w.lang);
            let range = Text::new("{0}–{1}", "{0}~{1}", "{0}～{1}");
            Cell::number(range.fill(w.lang, &[&text(least), &text(most)]))
        }
        (least, _) => w.measure_cell(least),
    }
}

/// Why the results so far differ from the plan: in deals, and in what a deal costs.
fn causes(w: &mut Writer<'_>) {
    let Some((forecast, outcome)) = w.insight.forecast.as_ref().zip(w.insight.outcome.as_ref()) else { return };
    let Some(review) = Review::of(w.plan, forecast, outcome) else { return };
    let whole = &review.total.whole;
    let cost = whole.cost.as_ref().map(|split| (split, Of::Cost));
    for (split, of) in [(&whole.deals, Of::Deals)].into_iter().chain(cost) {
        let id = if of == Of::Cost { "variance-cost-chart" } else { "variance-deals-chart" };
        w.shared_picture(variance(id, split, of, w.currency, w.lang));
    }
}

fn actuals(w: &mut Writer<'_>) {
    let forecast = w.insight.forecast.as_ref();
    let channels = w.recommended();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (month, results) in w.plan.evaluation.actuals.months() {
        let at = forecast.and_then(|f| f.months.iter().position(|(m, _)| *m == month));
        for (id, actual) in &results.channels {
            let planned = channels.iter().find(|channel| channel.channel.id.as_ref() == id);
            let deals = planned.zip(at).and_then(|(channel, i)| {
                let months = monthly((0..channel.by_month.len()).filter_map(|i| Some(channel.deals_of(i)?.value)));
                months.get(i).copied()
            });
            let number = |value: Option<u64>| Cell::number(value.map_or_else(|| NONE.to_owned(), |n| w.count(n)));
            let of = |metric| actual.get(&metric).copied();
            let spent = of(ActualMetric::Spend).map(|spent| Money(i64::try_from(spent).unwrap_or(Money::LIMIT)));
            rows.push(vec![
                Cell::text(w.month(month)),
                Cell::text(w.channel(id)),
                w.money_cell(spent),
                w.money_cell(planned.zip(at).and_then(|(channel, i)| channel.months.get(i).copied())),
                number(of(ActualMetric::Visits)),
                number(of(ActualMetric::Deals)),
                number(deals),
            ]);
        }
    }
    w.table(
        "actuals",
        Text::new("Actual against plan", "계획 대비 실적", "实际与计划对照"),
        &[
            (MONTH, false),
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Spent", "지출 실적", "实际支出"), true),
            (Text::new("Planned spend", "지출 계획", "计划支出"), true),
            (Text::new("Visits", "방문 실적", "实际访问"), true),
            (Text::new("Deals", "거래 실적", "实际成交"), true),
            (Text::new("Planned deals", "거래 계획", "计划成交"), true),
        ],
        rows,
        None,
    );
}
