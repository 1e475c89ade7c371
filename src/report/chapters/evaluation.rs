//! Stage 12: targets per month from attention to deals, and what really happened.

use crate::base::{Money, Text, split_by_weight};
use crate::forecast::{Figure, MonthOutcome, Name};
use crate::plan::ActualMetric;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

const TOTAL: Text = Text::new("Total", "합계", "合计");
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
    w.own(Text::new("How the figures are looked at", "점검 방식", "复盘方式"), &w.plan.evaluation.review);
    super::versions::write(w);
}

fn targets(w: &mut Writer<'_>) {
    let Some((outcome, forecast)) = w.insight.outcome.as_ref().zip(w.insight.forecast.as_ref()) else { return };
    if w.recommended().is_empty() {
        return;
    }
    let by_month = |of: &dyn Fn(&MonthOutcome) -> Option<f64>| monthly(outcome.months.iter().filter_map(of));
    let mut steps = vec![(&outcome.visits, by_month(&|month| Some(month.visits.value)))];
    let enquiries = outcome.enquiries.as_ref();
    steps.extend(enquiries.map(|all| (all, by_month(&|month| month.enquiries.as_ref().map(|figure| figure.value)))));
    steps.push((&outcome.deals, by_month(&|month| Some(month.deals.value))));
    let name = |figure: &Figure| w.t(words::figure::name(figure.name));
    let rows = steps
        .iter()
        .map(|(figure, months)| {
            // Written like the sum of the months, not with the rounding of a forecast.
            let target = w.count(months.iter().sum());
            let target = Cell { figure: Some((*figure).clone()), ..Cell::number(target) };
            vec![Cell::text(name(figure)), target, Cell::text(definition(w, figure.name))]
        })
        .collect();
    let mut head = vec![Cell::text(w.t(MONTH))];
    head.extend(steps.iter().map(|(figure, _)| Cell::number(name(figure))));
    w.table(
        "kpi",
        Text::new("From attention to deals: what is counted", "관심에서 거래까지의 지표", "从关注到成交：统计口径"),
        &[
            (Text::new("Indicator", "지표", "指标"), false),
            (Text::new("Target over the plan", "기간 전체 목표", "方案期目标"), true),
            (Text::new("How it is counted", "계산 방법", "计算方式"), false),
        ],
        rows,
        None,
    );
    let rows = forecast
        .months
        .iter()
        .enumerate()
        .map(|(i, (month, _))| {
            let mut row = vec![Cell::text(w.month(*month))];
            row.extend(steps.iter().map(|(_, step)| Cell::number(w.count(step.get(i).copied().unwrap_or(0)))));
            row
        })
        .collect();
    let mut total = vec![Cell::text(w.t(TOTAL))];
    total.extend(steps.iter().map(|(_, step)| Cell::number(w.count(step.iter().sum()))));
    w.wide_table("kpi-months", Text::new("Targets by month", "월별 목표", "各月目标"), head, rows, Some(total));
}

/// What to count, in the terms of the model's own formulas.
fn definition(w: &Writer<'_>, name: Name) -> String {
    w.t(match name {
        Name::Visits => Text::new(
            "visits and delivered messages of all touchpoints, from the analytics",
            "모든 접점의 방문과 전달된 메시지의 합(분석 도구 기준)",
            "各接触点的访问量与送达消息数之和（以统计工具为准）",
        ),
        Name::Enquiries => Text::new(
            "enquiries received; deals ÷ close rate",
            "접수한 문의 수. 거래 ÷ 문의 대비 계약률",
            "收到的咨询数；成交 ÷ 咨询成交率",
        ),
        _ => Text::new(
            "visits × orders per visit, touchpoint by touchpoint; from the order book",
            "접점별 방문 × 전환율의 합(주문 기록 기준)",
            "各接触点访问量 × 转化率之和（以订单记录为准）",
        ),
    })
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
