//! The schedule as a picture in the document; the page of the stage has its own, which can be moved.

use crate::base::{Day, Lang, Month, Text};
use crate::chart::{Chart, Gantt, GanttRow, Moment, Paint};
use crate::i18n;
use crate::insight::{Insight, Schedule, Scheduled};
use crate::plan::{Area, Plan};

use super::doc::{Cell, Picture};
use super::drawn;
use super::words;

/// Rows that fit a page; more tasks are shown by work area.
const MOST_ROWS: usize = 40;

/// All tasks over the months; `None` without tasks.
#[must_use]
pub fn gantt(plan: &Plan, insight: &Insight, lang: Lang) -> Option<Picture> {
    let schedule = &insight.schedule;
    let tasks = &schedule.tasks;
    let (first, last) = tasks.iter().map(|task| task.start).min().zip(tasks.iter().map(|task| task.end).max())?;
    let long = tasks.len() > MOST_ROWS;
    let rows = if long { by_area(schedule, lang) } else { tasks.iter().map(|task| row(plan, task, lang)).collect() };
    let day = |day| words::schedule::day(plan, schedule, day, lang);
    let cells = |row: &GanttRow| {
        let kind = legend(row.paint).get(lang);
        vec![Cell::text(&row.label), Cell::text(day(row.start)), Cell::text(day(row.end)), Cell::text(kind)]
    };
    let id = "gantt-chart";
    let head = [(if long { AREA } else { TASK }, false), (FIRST, false), (LAST, false), (KIND, false)];
    let data = drawn::data(id, &head, rows.iter().map(cells).collect(), lang);
    let kinds =
        [Paint::Critical, Paint::Work, Paint::Done].into_iter().filter(|kind| rows.iter().any(|r| r.paint == *kind));
    let start = Day::first_of(schedule.start);
    let inside = (first..=last).contains(&start);
    let legend = kinds.chain(inside.then_some(Paint::Axis)).map(|kind| (kind, legend(kind).get(lang).to_owned()));
    let title = match schedule.ready {
        Some(ready) => READY.fill(lang, &[&day(ready.begin), &day(ready.day)]),
        None => TITLE.fill(lang, &[&tasks.len().to_string(), &day(first), &day(last)]),
    };
    let open = tasks.iter().filter(|task| !task.done).count();
    let critical = tasks.iter().filter(|task| task.critical && !task.done).count();
    let summary = SUMMARY
        .fill(lang, &[&tasks.len().to_string(), &day(first), &day(last), &open.to_string(), &critical.to_string()]);
    let chart = Gantt {
        months: months(plan, schedule, first, last, lang),
        start: inside.then_some(start),
        legend: legend.collect(),
        rows,
    };
    Some(Picture { id: id.to_owned(), title, summary, chart: Chart::Gantt(chart), data })
}

fn row(plan: &Plan, task: &Scheduled, lang: Lang) -> GanttRow {
    GanttRow {
        label: words::schedule::name(plan, task, lang),
        start: task.start,
        end: task.end,
        paint: paint(task.done, task.critical),
        moment: task.is_milestone(),
    }
}

/// One row for each work area, from its first to its last day.
fn by_area(schedule: &Schedule, lang: Lang) -> Vec<GanttRow> {
    let row = |area: Area| {
        let tasks: Vec<&Scheduled> = schedule.tasks.iter().filter(|task| task.area == area).collect();
        let label = COUNTED.fill(lang, &[words::plan::area(area).get(lang), &tasks.len().to_string()]);
        Some(GanttRow {
            label,
            start: tasks.iter().map(|task| task.start).min()?,
            end: tasks.iter().map(|task| task.end).max()?,
            paint: paint(tasks.iter().all(|task| task.done), tasks.iter().any(|task| task.critical && !task.done)),
            moment: false,
        })
    };
    Area::ALL.into_iter().filter_map(row).collect()
}

const fn paint(done: bool, critical: bool) -> Paint {
    match (done, critical) {
        (true, _) => Paint::Done,
        (_, true) => Paint::Critical,
        _ => Paint::Work,
    }
}

/// First days of the months with their names; numbered while the plan has no first one.
fn months(plan: &Plan, schedule: &Schedule, first: Day, last: Day, lang: Lang) -> Vec<Moment> {
    let dated = plan.company.start.is_some();
    let name = |month: Month| match (dated, month.since(schedule.start) + 1) {
        (true, _) if month.month() == 1 => month.year().to_string(),
        (true, _) => i18n::month_short(month, lang),
        (false, number) if number < 1 => String::new(),
        (false, number) => number.to_string(),
    };
    let first = first.to_month();
    let count = u32::try_from(last.to_month().since(first) + 1).unwrap_or(1);
    let months = (0..count).map(|n| first.plus(n));
    months.map(|month| Moment { day: Day::first_of(month), text: name(month) }).collect()
}

const fn legend(paint: Paint) -> Text {
    match paint {
        Paint::Critical => Text::new("Delays everything", "늦으면 전체가 늦어지는 일", "关键任务（延误即影响整体）"),
        Paint::Done => Text::new("Done", "완료", "已完成"),
        Paint::Axis => Text::new("The plan starts", "계획 시작", "方案启动"),
        _ => Text::new("Has spare time", "여유 있는 일", "有机动时间"),
    }
}

const TASK: Text = Text::new("Task", "할 일", "任务");
const AREA: Text = Text::new("Work area", "업무 영역", "工作领域");
const FIRST: Text = Text::new("First day", "시작", "开始");
const LAST: Text = Text::new("Last day", "끝", "结束");
const KIND: Text = Text::new("Kind", "구분", "类别");
const COUNTED: Text = Text::new("{0} ({1})", "{0}({1})", "{0}（{1}）");
const READY: Text = Text::new(
    "Preparation begins on {0}, and everything is ready on {1}",
    "준비는 {0}에 시작해 {1}에 끝나요",
    "准备工作{0}开始，{1}全部就绪",
);
const TITLE: Text = Text::new("{0} tasks from {1} to {2}", "할 일 {0}개, {1}~{2}", "{0}项任务，{1}至{2}");
const SUMMARY: Text = Text::new(
    "{0} tasks from {1} to {2}; {3} are open, and a delay of {4} of them delays everything.",
    "{1}부터 {2}까지 할 일은 {0}개예요. 남은 일은 {3}개, 그중 늦으면 전체가 늦어지는 일은 {4}개예요.",
    "{1}至{2}共{0}项任务，未完成{3}项，其中{4}项一旦延误就会影响整体。",
);
