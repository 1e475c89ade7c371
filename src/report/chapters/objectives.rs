//! Stage 6: targets against the forecast.

use crate::base::{Money, Ppm, Text};
use crate::forecast::Figure;
use crate::i18n;
use crate::plan::{Goal, Measure, Objective};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The forecast of an objective's metric; `None` while there is no mix or the plan may not recommend one.
fn forecast<'a>(w: &Writer<'a>, goal: Goal) -> Option<&'a Figure> {
    let outcome = w.insight.outcome.as_ref().filter(|_| w.insight.recommends())?;
    match goal {
        Goal::Visits => Some(&outcome.visits),
        Goal::Enquiries => outcome.enquiries.as_ref(),
        Goal::Deals => Some(&outcome.deals),
        Goal::NewCustomers => Some(&outcome.new_customers),
        Goal::Revenue => Some(&outcome.revenue),
        _ => None,
    }
}

fn amount(w: &Writer<'_>, goal: Goal, value: u64) -> String {
    match goal.measure() {
        Measure::Money => w.money(Money(i64::try_from(value).unwrap_or(i64::MAX))),
        Measure::Count => w.count(value),
        Measure::Share => i18n::ppm(Ppm(u32::try_from(value).unwrap_or(Ppm::ONE.0)), w.lang),
    }
}

fn reached(w: &Writer<'_>, objective: &Objective) -> Option<bool> {
    let target = objective.target?;
    #[expect(clippy::cast_precision_loss, reason = "targets stay below 2^53")]
    let target = match objective.goal.measure() {
        Measure::Money => Money(i64::try_from(target).unwrap_or(i64::MAX)).major(w.currency),
        Measure::Count | Measure::Share => target as f64,
    };
    // The same tolerance as finding C007, so that chapter and finding never disagree.
    Some(forecast(w, objective.goal)?.value >= target * 0.999)
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let objectives = &w.plan.objectives;
    if let Some(benefit) = objectives.benefit {
        let fact = w.fact(
            Text::new("The benefit the company looks for first", "우선 기대하는 효과", "首要收益"),
            w.t(words::plan::benefit(benefit)),
        );
        w.facts(vec![fact]);
    }
    let rows = objectives
        .list
        .iter()
        .filter(|objective| objective.target.is_some() || !objective.strategy.trim().is_empty())
        .map(|objective| {
            let number = |value: Option<u64>| {
                Cell::number(value.map_or_else(|| NONE.to_owned(), |value| amount(w, objective.goal, value)))
            };
            let verdict = match reached(w, objective) {
                Some(true) => Text::new("within reach", "달성 가능", "可达成"),
                Some(false) => Text::new("above the forecast", "예측보다 높음", "高于预测"),
                None => Text::new("no forecast", "예측 없음", "暂无预测"),
            };
            let strategy = objective.strategy.trim();
            vec![
                Cell::text(w.t(words::plan::goal(objective.goal))),
                number(objective.from),
                number(objective.target),
                Cell::text(objective.by.map_or_else(|| NONE.to_owned(), |month| w.month(month))),
                w.figure_cell(forecast(w, objective.goal)),
                Cell::text(w.t(verdict)),
                Cell::text(if strategy.is_empty() { NONE } else { strategy }),
            ]
        })
        .collect();
    w.table(
        "targets",
        Text::new("Targets against the forecast of the plan", "목표와 예측 비교", "目标与预测对照"),
        &[
            (Text::new("Metric", "지표", "指标"), false),
            (Text::new("Today", "현재", "现状"), true),
            (Text::new("Target", "목표", "目标"), true),
            (Text::new("By", "기한", "期限"), false),
            (Text::new("Forecast", "예측", "预测"), true),
            (Text::new("Assessment", "판단", "判断"), false),
            (Text::new("Strategy", "전략", "策略"), false),
        ],
        rows,
        None,
    );
}
