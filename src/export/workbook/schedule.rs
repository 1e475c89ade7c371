//! The tasks as a list to sort and filter, with real dates.

use crate::base::Text;
use crate::report::words;

use super::draft::Draft;
use super::page::{Content, List, Look, Page};
use super::place::Tab;

const HEAD: u32 = 3;
const WIDTHS: [f64; 10] = [20.0, 44.0, 13.0, 13.0, 10.0, 10.0, 12.0, 22.0, 10.0, 40.0];

/// The sheet; nothing while no task follows from the plan.
pub(super) fn page(draft: &Draft<'_>) -> Option<Page> {
    let (plan, schedule, lang) = (draft.plan, &draft.insight.schedule, draft.lang);
    let last = HEAD + u32::try_from(schedule.tasks.len()).ok().filter(|tasks| *tasks > 0)?;
    let mut page = Page::new(Tab::Schedule, &WIDTHS);
    page.title(draft.t(Text::new("Schedule", "일정", "日程")), draft.t(LEAD));
    let head = [
        (Text::new("Work area", "업무 영역", "工作领域"), false),
        (Text::new("Task", "할 일", "任务"), false),
        (Text::new("Start", "시작", "开始"), false),
        (Text::new("End", "끝", "结束"), false),
        (Text::new("Working days", "작업일", "工作日"), true),
        (Text::new("Hours in all", "총 시간", "总工时"), true),
        (Text::new("Hours a week", "주당 시간", "每周工时"), true),
        (Text::new("Done by", "담당", "执行人"), false),
        (Text::new("Done", "완료", "已完成"), false),
        (Text::new("Waits for", "선행 작업", "前置任务"), false),
    ];
    page.header(HEAD, &head.map(|(text, number)| (draft.t(text), number)));
    // Without a start the days only stand for an order, so weeks are said.
    let dated = plan.company.start.is_some();
    for (task, row) in schedule.tasks.iter().zip(HEAD + 1..) {
        let name = draft.formal(&words::schedule::name(plan, task, lang));
        let before: Vec<String> =
            task.terms.after.iter().map(|key| words::schedule::name_of(plan, schedule, key, lang)).collect();
        let before = draft.formal(&before.join(COMMA.get(lang)));
        page.text(row, 0, draft.t(words::plan::area(task.area)), Look::Text);
        page.text(row, 1, name, Look::Text);
        for (day, col) in [task.start, task.end].into_iter().zip(2..) {
            if dated {
                page.put(row, col, Content::Day(day), Look::Text, "yyyy-mm-dd");
            } else {
                page.text(row, col, words::schedule::day(plan, schedule, day, lang), Look::Text);
            }
        }
        let number = |page: &mut Page, col, value: Option<f64>, format| match value {
            Some(value) => page.put(row, col, Content::Number(value), Look::Value, format),
            None => page.text(row, col, "", Look::Value),
        };
        let hours = f64::from(task.terms.hours) / 10.0;
        number(&mut page, 4, task.terms.days.map(f64::from), "#,##0;;\"–\"");
        number(&mut page, 5, task.terms.days.map(|_| hours), HOURS);
        number(&mut page, 6, task.terms.days.is_none().then_some(hours), HOURS);
        page.text(row, 7, words::schedule::by(task, lang), Look::Text);
        page.text(row, 8, if task.done { draft.t(Text::new("yes", "예", "是")) } else { String::new() }, Look::Text);
        page.text(row, 9, before, Look::Text);
        page.fit(row);
    }
    page.fit(HEAD);
    page.lists.push(List { first: HEAD, last, columns: 10, name: "Tasks" });
    page.frozen = (HEAD + 1, 2);
    page.head = Some(HEAD);
    Some(page)
}

/// Moments take no hours.
const HOURS: &str = "#,##0.0;;\"–\"";
const COMMA: Text = Text::new(", ", ", ", "、");
const LEAD: Text = Text::new(
    "As the planner laid the tasks out; dates here do not move anything else.",
    "이 도구가 짠 일정이에요. 여기서 날짜를 바꿔도 다른 시트는 바뀌지 않아요.",
    "由本工具排定的日程；在此修改日期不会影响其他工作表。",
);
