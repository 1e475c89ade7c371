//! Objectives against the forecast, and the measures with their targets by month.

use crate::base::{Currency, Text};
use crate::forecast::Figure;
use crate::plan::objectives::Measure;
use crate::plan::{Goal, Objective};
use crate::report::words;

use super::draft::Draft;
use super::graph::Of;
use super::page::{Content, Look, Page};
use super::place::Tab;
use super::style;

const HEAD: u32 = 3;

/// The sheet; nothing without an objective or a measure that is watched.
pub(super) fn page(draft: &mut Draft<'_>) -> Option<Page> {
    let mut page = Page::new(Tab::Goals, &[36.0, 16.0, 16.0, 14.0, 16.0, 12.0, 16.0]);
    page.title(
        draft.t(Text::new("Targets", "목표와 지표", "目标与指标")),
        draft.fill(Text::new("Amounts in {0}.", "금액 단위 {0}.", "金额单位为{0}。"), &[draft.currency.code()]),
    );
    let after = objectives(draft, &mut page);
    let last = measures(draft, &mut page, after);
    page.frozen = (HEAD + 1, 1);
    (last > HEAD).then_some(page)
}

/// A stored number of a measure in its unit.
fn amount(draft: &Draft<'_>, goal: Goal, stored: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "numbers of a plan stay below 2^53")]
    let stored = stored as f64;
    match goal.measure() {
        Measure::Count => stored,
        Measure::Share => stored / 1e6,
        Measure::Money => stored / f64::from(i32::try_from(draft.currency.minor_per_major()).unwrap_or(1)),
    }
}

fn format(currency: Currency, goal: Goal, value: f64) -> &'static str {
    match goal.measure() {
        Measure::Count if value >= 100.0 || (value - value.round()).abs() < 1e-9 => "#,##0",
        Measure::Count => "#,##0.0",
        Measure::Share => "0.0%",
        Measure::Money => style::money(currency),
    }
}

/// A figure of the model, live where the mix is in the workbook.
fn live(draft: &mut Draft<'_>, figure: &Figure) -> Content {
    if draft.mixed.is_some() {
        Content::Figure(draft.graph.add(figure, Of::default()))
    } else {
        Content::Number(figure.value)
    }
}

fn objectives(draft: &mut Draft<'_>, page: &mut Page) -> u32 {
    let told: Vec<&Objective> = draft.plan.objectives.list.iter().filter(|one| one.target.is_some()).collect();
    if told.is_empty() {
        return HEAD;
    }
    let head = [
        (Text::new("Objective", "목표", "目标"), false),
        (Text::new("Today", "현재", "现状"), true),
        (Text::new("Target", "목표값", "目标值"), true),
        (Text::new("By", "기한", "期限"), false),
        (Text::new("Forecast by then", "기한까지 예측", "届时预测"), true),
        (Text::new("Chance when exported", "내보낸 시점의 달성 확률", "导出时的达成概率"), true),
        (Text::new("Forecast less target", "예측 − 목표값", "预测减目标"), true),
    ];
    page.header(HEAD, &head.map(|(text, number)| (draft.t(text), number)));
    page.fit(HEAD);
    let mut row = HEAD + 1;
    for objective in told {
        let currency = draft.currency;
        let format = |value| format(currency, objective.goal, value);
        page.text(row, 0, words::objectives::title(draft.plan, objective, draft.lang), Look::Text);
        match objective.from {
            Some(from) => {
                let from = amount(draft, objective.goal, from);
                page.put(row, 1, Content::Number(from), Look::Value, format(from));
            }
            None => page.text(row, 1, "–", Look::Value),
        }
        match objective.by {
            Some(month) => page.month(row, 3, month),
            None => page.text(row, 3, "", Look::Text),
        }
        let target = objective.target.map_or(0.0, |stored| amount(draft, objective.goal, stored));
        match draft.insight.chance(draft.plan, objective).ok() {
            Some(judged) => {
                for (figure, col) in [(&judged.target, 2), (&judged.forecast, 4)] {
                    let content = live(draft, figure);
                    page.put(row, col, content, Look::Value, format(figure.value));
                }
                page.put(row, 5, Content::Number(judged.chance.value), Look::Value, "0%");
                let text = format!("{}-{}", page.at(row, 4).short(), page.at(row, 2).short());
                let off = judged.forecast.value - judged.target.value;
                page.put(row, 6, Content::Formula(text, off), Look::Value, format(judged.forecast.value));
            }
            None => {
                page.put(row, 2, Content::Number(target), Look::Value, format(target));
                (4..7).for_each(|col| page.text(row, col, "–", Look::Value));
            }
        }
        row += 1;
    }
    row + 1
}

/// The measures that are watched: where their numbers come from, who looks after them, their targets by month.
fn measures(draft: &mut Draft<'_>, page: &mut Page, row: u32) -> u32 {
    let kpis = draft.insight.kpis.clone();
    let watched: Vec<_> = kpis.watched().filter(|_| draft.mixed.is_some()).collect();
    if watched.is_empty() {
        return row;
    }
    let months = kpis.months.len();
    let fixed = [
        Text::new("Measure and its target by month", "지표와 월별 목표", "指标与月度目标"),
        Text::new("Source", "출처", "数据来源"),
        Text::new("Owner", "담당자", "负责人"),
    ];
    for (text, col) in fixed.into_iter().zip(0..) {
        page.text(row, col, draft.t(text), Look::Head);
    }
    for (month, col) in kpis.months.iter().zip(3..) {
        let day = crate::base::Day::first_of(*month);
        page.put(row, col, Content::Day(day), Look::HeadNumber, "yyyy-mm");
    }
    while page.widths.len() < months + 3 {
        page.widths.push(14.0);
    }
    let mut at = row + 1;
    for one in watched {
        let most = (0..months).filter_map(|i| Some(one.target_of(i)?.value)).fold(0.0, f64::max);
        let format = format(draft.currency, one.goal, most);
        page.text(at, 0, draft.t(words::plan::goal(one.goal)), Look::Text);
        page.text(at, 1, draft.formal(&words::kpis::source_of(draft.plan, one, draft.lang)), Look::Text);
        page.text(at, 2, words::kpis::owner(draft.plan, &one.owner, draft.lang), Look::Text);
        for (i, col) in (0..months).zip(3..) {
            match one.target_of(i) {
                Some(target) => {
                    let content = live(draft, target);
                    page.put(at, col, content, Look::Value, format);
                }
                None => page.text(at, col, "", Look::Value),
            }
        }
        page.fit(at);
        at += 1;
    }
    at
}
