//! Stage 9: when everything is ready, the tasks by area, the content calendar, the first visible win.

use crate::base::Text;
use crate::i18n;
use crate::insight::occasions;
use crate::plan::Area;
use crate::report::doc::Cell;
use crate::report::gantt::gantt;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    readiness(w);
    w.shared_picture(gantt(w.plan, w.insight, w.lang));
    let schedule = &w.insight.schedule;
    let mut rows = Vec::new();
    for area in Area::ALL {
        let name = w.t(words::plan::area(area));
        for task in schedule.tasks.iter().filter(|task| task.area == area) {
            rows.push(vec![
                Cell::text(&name),
                Cell::text(w.formal(&words::schedule::name(w.plan, task, w.lang))),
                Cell::text(w.formal(&words::schedule::when(w.plan, schedule, task, w.lang))),
                Cell::number(words::schedule::hours(&task.terms, w.lang)),
                Cell::text(words::schedule::by(task, w.lang)),
                Cell::number(task.float.map_or_else(|| NONE.to_owned(), |days| words::schedule::float(days, w.lang))),
            ]);
        }
    }
    w.table(
        "tasks",
        Text::new("Tasks by work area", "업무 영역별 할 일", "按工作领域划分的任务"),
        &[
            (Text::new("Work area", "업무 영역", "工作领域"), false),
            (Text::new("Task", "할 일", "任务"), false),
            (Text::new("When", "시기", "时间"), false),
            (Text::new("Hours", "시간", "工时"), true),
            (Text::new("Done by", "담당", "执行人"), false),
            (Text::new("Spare", "여유", "机动时间"), true),
        ],
        rows,
        None,
    );
    content_calendar(w);
    w.own(
        Text::new("The first visible win", "가장 먼저 이룰 성과", "第一个看得见的成果"),
        &w.plan.implementation.breakthrough,
    );
}

/// From when to when the preparation goes, what decides it, and whether the deadline holds.
fn readiness(w: &mut Writer<'_>) {
    let schedule = &w.insight.schedule;
    let Some(ready) = schedule.ready else { return };
    let day = |day| words::schedule::day(w.plan, schedule, day, w.lang);
    let (begin, end, days) = (day(ready.begin), day(ready.day), ready.days.to_string());
    w.say(words::schedule::READY, &[&begin, &end, &days]);
    if let Some((spare, deadline)) = ready.spare.zip(w.plan.implementation.ready) {
        let deadline = words::schedule::day(w.plan, schedule, deadline, w.lang);
        let text = if spare < 0 { words::schedule::TOO_LATE } else { words::schedule::IN_TIME };
        w.say(text, &[&deadline, &spare.abs().to_string()]);
    }
    let path = words::schedule::path(w.plan, schedule, w.lang);
    if !path.is_empty() {
        w.say(words::schedule::PATH, &[&path]);
    }
}

/// Seasons and shopping festivals of the market, and when to begin for each; days on which nothing is sold stay out.
fn content_calendar(w: &mut Writer<'_>) {
    let rows = occasions(w.plan, &w.insight.facts)
        .into_iter()
        .filter_map(|occasion| {
            let prepare = occasion.prepare.filter(|_| w.insight.recommends())?;
            Some(vec![
                Cell::text(words::library::days(occasion.entry, w.lang)),
                Cell::text(occasion.entry.name.get(w.lang)),
                Cell::text(i18n::day(prepare, w.lang)),
                Cell::text(w.yes_no(occasion.counted)),
            ])
        })
        .collect();
    w.table(
        "content-calendar",
        Text::new("Content calendar", "콘텐츠 일정", "内容日历"),
        &[
            (Text::new("When", "시기", "时间"), false),
            (Text::new("Occasion", "명절·시즌·행사", "节点"), false),
            (Text::new("Begin by", "시작 기한", "最晚开始"), false),
            (Text::new("Demand counted", "수요 반영", "是否计入需求"), false),
        ],
        rows,
        None,
    );
}
