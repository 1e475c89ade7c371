//! How the measures stand, planned and actual by touchpoint, what is due, and what was decided before.

use crate::base::{Money, Month, Text};
use crate::forecast::{Figure, Formula};
use crate::i18n;
use crate::plan::ActualMetric;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

use super::Period;

/// The comparison of a period.
pub(super) fn write(w: &mut Writer<'_>, period: Period, places: &[usize]) {
    measures(w, places);
    touchpoints(w, period, places);
}

fn measures(w: &mut Writer<'_>, places: &[usize]) {
    w.heading("measures", Text::new("How the measures stand", "지표 현황", "指标现状"));
    let insight = w.insight;
    let end = places.last().copied().unwrap_or(0);
    let rows: Vec<Vec<Cell>> = insight
        .kpis
        .watched()
        .map(|one| {
            let (target, counted) = one.over(places);
            let share = target.as_ref().zip(counted.as_ref()).filter(|(target, _)| target.value > 0.0);
            let share = share.map(|(target, counted)| i18n::percent(counted.value / target.value, 0, w.lang));
            vec![
                Cell::text(w.t(words::plan::goal(one.goal))),
                w.measure_cell(target.as_ref()),
                w.measure_cell(counted.as_ref()),
                Cell::number(share.unwrap_or_else(|| NONE.to_owned())),
                Cell::text(w.formal(&words::kpis::state(one.state_at(end), w.lang))),
            ]
        })
        .collect();
    if rows.iter().all(|row| row.get(2).is_none_or(|cell| cell.figure.is_none())) {
        w.note(
            Text::new(
                "No results of a whole month are there yet. Enter them on stage 12; this report then fills itself.",
                "한 달 전체 실적이 아직 없어요. 12단계에서 입력하면 이 보고서가 채워져요.",
                "尚无整月的实际数据。在第12阶段填写后，本报告会自动生成内容。",
            ),
            &[],
        );
    }
    w.table(
        "review-measures",
        Text::new("Asked for and counted", "목표와 실적", "目标与实际"),
        &[
            (Text::new("Measure", "지표", "指标"), false),
            (Text::new("Target", "목표", "目标"), true),
            (Text::new("Counted", "실적", "实际"), true),
            (Text::new("Of the target", "달성률", "完成率"), true),
            (Text::new("State", "상태", "状态"), false),
        ],
        rows,
        None,
    );
    w.note(
        Text::new(
            "Only months whose numbers are complete are compared. Shares and monthly searches stand as in the last of them.",
            "집계가 끝난 달만 비교해요. 비율과 월 검색 수는 그중 마지막 달의 값이에요.",
            "只对照数据完整的月份；比率和月搜索量取其中最后一个月的数值。",
        ),
        &[],
    );
}

/// Planned and actual of every touchpoint in the months.
fn touchpoints(w: &mut Writer<'_>, period: Period, places: &[usize]) {
    let channels = w.recommended();
    let actuals = &w.plan.evaluation.actuals;
    let months: Vec<Month> = period.months().collect();
    let total = |id: &str, metric| {
        let parts = months.iter().filter_map(|month| actuals.get(*month, Some(id), metric));
        parts.reduce(u64::saturating_add)
    };
    let sum = |parts: Vec<Figure>| {
        let first = parts.first().cloned()?;
        Some(Figure::derive(first.name, first.unit, Formula::Sum, parts))
    };
    let count = |n: Option<u64>| Cell::number(n.map_or_else(|| NONE.to_owned(), |n| w.count(n)));
    let mut ids: Vec<&str> = channels.iter().map(|channel| channel.channel.id.as_ref()).collect();
    for id in months.iter().filter_map(|month| actuals.month(*month)).flat_map(|month| month.channels.keys()) {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let rows = ids.into_iter().map(|id| {
        let planned = channels.iter().find(|channel| channel.channel.id.as_ref() == id);
        let spend = planned.map(|one| places.iter().filter_map(|i| one.months.get(*i).copied()).sum());
        let visits = planned.and_then(|one| sum(places.iter().filter_map(|i| one.by_month.get(*i).cloned()).collect()));
        let deals = planned.and_then(|one| sum(places.iter().filter_map(|i| one.deals_of(*i)).collect()));
        let spent = total(id, ActualMetric::Spend).map(|spent| Money(i64::try_from(spent).unwrap_or(Money::LIMIT)));
        vec![
            Cell::text(w.channel(id)),
            w.money_cell(spend),
            w.money_cell(spent),
            w.figure_cell(visits.as_ref()),
            count(total(id, ActualMetric::Visits)),
            w.figure_cell(deals.as_ref()),
            count(total(id, ActualMetric::Deals)),
        ]
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    w.heading("touchpoints", Text::new("By touchpoint", "접점별", "按接触点"));
    w.table(
        "review-touchpoints",
        Text::new("Planned and actual by touchpoint", "접점별 계획과 실적", "各接触点的计划与实际"),
        &[
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Spend, plan", "지출 계획", "计划支出"), true),
            (Text::new("Spend, actual", "지출 실적", "实际支出"), true),
            (Text::new("Visits, plan", "방문 계획", "计划访问"), true),
            (Text::new("Visits, actual", "방문 실적", "实际访问"), true),
            (Text::new("Deals, plan", "거래 계획", "计划成交"), true),
            (Text::new("Deals, actual", "거래 실적", "实际成交"), true),
        ],
        rows,
        None,
    );
}

/// What has to be decided at the end of the period.
pub(super) fn due(w: &mut Writer<'_>, places: &[usize]) {
    w.heading("due", Text::new("Decisions that are due", "지금 결정할 일", "需要作出的决定"));
    let insight = w.insight;
    let end = places.last().copied().unwrap_or(0);
    let items: Vec<String> = insight
        .kpis
        .due_at(end)
        .map(|one| {
            let name = w.t(words::plan::goal(one.goal));
            let owner = words::kpis::owner(w.plan, &one.owner, w.lang);
            let state = w.formal(&words::kpis::state(one.state_at(end), w.lang));
            let action = w.formal(&words::kpis::action(w.plan, one, w.lang));
            Text::new("{0} ({1}; {2}): {3}", "{0}({1}, 담당 {2}): {3}", "{0}（{1}；负责人{2}）：{3}")
                .fill(w.lang, &[&name, &state, &owner, &action])
        })
        .collect();
    if items.is_empty() {
        let none = Text::new("None is due.", "지금 결정할 일은 없어요.", "暂无需要作出的决定。");
        w.say(none, &[]);
    }
    w.list(items);
}

/// The reviews held in the period, with what they decided.
pub(super) fn held(w: &mut Writer<'_>, period: Period) {
    let items: Vec<String> = w
        .plan
        .evaluation
        .reviews
        .iter()
        .filter_map(|review| {
            let day = review.day.filter(|day| period.months().any(|month| month == day.to_month()))?;
            let (day, which) = (i18n::day_in_year(day, w.lang), w.t(words::kpis::rhythm(review.rhythm)));
            let decided = Some(review.decided.trim()).filter(|text| !text.is_empty()).unwrap_or(NONE);
            Some(Text::new("{0}, {1}: {2}", "{0} {1}: {2}", "{0}，{1}：{2}").fill(w.lang, &[&day, &which, decided]))
        })
        .collect();
    if !items.is_empty() {
        w.heading("held", Text::new("Reviews held", "진행한 점검", "已进行的复盘"));
        w.list(items);
    }
    w.own(Text::new("How reviews are held", "점검 방식", "复盘方式"), &w.plan.evaluation.review);
}
