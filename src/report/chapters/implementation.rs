//! Stage 9: the tasks that follow from the plan and the company's own, by area and month.

use crate::base::Text;
use crate::i18n;
use crate::insight::occasions;
use crate::plan::Area;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

use super::schedule::{span, work};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let mut rows = Vec::new();
    for area in Area::ALL {
        let name = w.t(words::plan::area(area));
        // The computed tasks come in order of time; the company's own follow them in each area.
        for task in w.insight.tasks.iter().filter(|task| task.area == area && w.insight.recommends()) {
            rows.push(vec![
                Cell::text(&name),
                Cell::text(work(w, task)),
                Cell::text(span(w, task.start, task.months)),
                Cell::number(i18n::edit_decimal(f64::from(task.hours_tenths) / 10.0, 1)),
                Cell::text(NONE),
            ]);
        }
        for task in w.plan.implementation.tasks.iter().filter(|t| t.area == area && !t.name.trim().is_empty()) {
            let owner = task.owner.trim();
            rows.push(vec![
                Cell::text(&name),
                Cell::text(task.name.trim()),
                Cell::text(span(w, task.start, task.months)),
                Cell::number(NONE),
                Cell::text(if owner.is_empty() { NONE } else { owner }),
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
            (Text::new("Hours a week", "주당 시간", "每周工时"), true),
            (Text::new("Owner", "담당", "负责人"), false),
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

/// Seasons and shopping festivals of the market, and when to begin for each; days on which nothing is sold stay out.
fn content_calendar(w: &mut Writer<'_>) {
    let rows = occasions(w.plan, w.insight)
        .into_iter()
        .filter_map(|occasion| {
            let prepare = occasion.prepare.filter(|_| w.insight.recommends())?;
            Some(vec![
                Cell::text(words::library::days(occasion.entry, w.lang)),
                Cell::text(occasion.entry.name.get(w.lang)),
                Cell::text(words::library::day(prepare, w.lang)),
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
