//! What a quarter asks of the plan itself: its money, its mix, its objectives; and the versions it had.

use crate::base::{Money, Text};
use crate::forecast::ChannelOutcome;
use crate::i18n;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

use super::Period;

pub(super) fn write(w: &mut Writer<'_>, period: Period, places: &[usize]) {
    w.heading("ask", Text::new("Questions for the plan", "계획에서 다시 볼 것", "方案需要检视的问题"));
    let mut items: Vec<String> = funds(w, period, places).into_iter().chain(mix(w)).collect();
    items.extend(objectives(w));
    w.list(items);
    versions(w);
}

/// Spent against planned, and what is left for surprises.
fn funds(w: &Writer<'_>, period: Period, places: &[usize]) -> Option<String> {
    let outcome = w.insight.outcome.as_ref().filter(|_| w.insight.recommends())?;
    let planned: Money = places.iter().filter_map(|i| outcome.months.get(*i)).map(|month| month.media).sum();
    let actuals = &w.plan.evaluation.actuals;
    let spent = period.months().filter_map(|month| actuals.month(month)?.spend());
    let spent = spent.reduce(|a, b| a + b).map_or_else(|| NONE.to_owned(), |spent| w.money(spent));
    let (used, kept) = w.insight.facts.money.contingency;
    let text = Text::new(
        "Money: {0} of {1} planned for media was spent; overruns used {2} of the {3} contingency. Is it enough, and does it come in the right months?",
        "예산: 매체비 지출 {0}(계획 {1}), 초과분에 쓴 예비비 {2}(전체 {3}). 충분한지, 쓰는 달이 맞는지 확인하세요.",
        "资金：计划媒体费用{1}，已用{0}；超支占用预备金{3}中的{2}。资金是否够用，时间安排是否合适？",
    );
    let text = w.formal(&text.fill(w.lang, &[&spent, &w.money(planned), &w.major(used), &w.major(kept)]));
    Some(text)
}

/// How much hangs on one touchpoint.
fn mix(w: &Writer<'_>) -> Option<String> {
    let channels = w.recommended();
    let all: f64 = channels.iter().map(|one| one.deals.value).sum();
    let first: &ChannelOutcome =
        channels.iter().copied().max_by(|a, b| a.deals.value.total_cmp(&b.deals.value)).filter(|_| all > 0.0)?;
    let share = i18n::percent(first.deals.value / all, 0, w.lang);
    let text = Text::new(
        "Mix: {0} touchpoints carry the plan; {2} of the deals come from {1}. Should one be dropped, or another tried?",
        "접점 구성: 접점 {0}곳을 쓰고 있고 거래의 {2}는 {1} 한 곳에서 나올 예정이에요. 뺄 곳이나 시험해 볼 곳이 있는지 살펴보세요.",
        "组合：方案使用{0}个接触点，其中{1}预计带来{2}的成交。是否该停用某个，或试用新的？",
    );
    let (count, name) = (channels.len().to_string(), w.channel(&first.channel.id));
    Some(w.formal(&text.fill(w.lang, &[&count, &name, &share])))
}

/// Each objective with what the forecast brings of it.
fn objectives(w: &Writer<'_>) -> Vec<String> {
    let list = w.plan.objectives.list.iter().filter(|objective| objective.target.is_some());
    list.map(|objective| {
        let title = words::objectives::title(w.plan, objective, w.lang);
        match w.insight.chance(w.plan, objective) {
            Ok(chance) => {
                let brings = words::objectives::figure(&chance.forecast, w.currency, w.lang);
                let text = Text::new(
                    "Objective {0}: the forecast brings {1}. Does the target still hold?",
                    "목표 {0}: 예측은 {1}. 목표값을 그대로 둘지 정하세요.",
                    "目标{0}：预测为{1}。目标值是否维持？",
                );
                w.formal(&text.fill(w.lang, &[&title, &brings]))
            }
            Err(why) => {
                let why = w.t(words::objectives::unknown(why));
                let text = Text::new("Objective {0}: {1}", "목표 {0}: {1}", "目标{0}：{1}");
                text.fill(w.lang, &[&title, &why])
            }
        }
    })
    .collect()
}

fn versions(w: &mut Writer<'_>) {
    let versions = &w.plan.evaluation.versions;
    if versions.is_empty() {
        return;
    }
    let mut rows: Vec<Vec<Cell>> = versions
        .iter()
        .map(|version| {
            let reason = Some(version.reason.trim()).filter(|reason| !reason.is_empty()).unwrap_or(NONE);
            vec![
                Cell::number(version.number.to_string()),
                Cell::text(version.day.map_or_else(|| NONE.to_owned(), |day| i18n::day_in_year(day, w.lang))),
                Cell::text(reason),
            ]
        })
        .collect();
    let now = w.t(Text::new("now", "현재", "当前"));
    rows.push(vec![Cell::number(w.plan.version().to_string()), Cell::text(now), Cell::text(NONE)]);
    w.heading("versions", Text::new("Versions of the plan", "계획의 버전", "方案版本"));
    w.table(
        "review-versions",
        Text::new("Versions and why they were kept", "버전과 보관 이유", "各版本及保留原因"),
        &[
            (Text::new("Version", "버전", "版本"), true),
            (Text::new("Kept on", "보관일", "保留日期"), false),
            (Text::new("Why", "이유", "原因"), false),
        ],
        rows,
        None,
    );
}
