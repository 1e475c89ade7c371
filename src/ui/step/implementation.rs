//! Stage 9 on screen.

use yew::{Html, html};

use crate::app::{Kind, LibraryPage, Route};
use crate::base::Text;
use crate::i18n;
use crate::insight::{Work, occasions};
use crate::plan::implementation::{ImplementationEdit as Edit, TaskEdit};
use crate::plan::{Area, PlanEdit, RowEdit};
use crate::report::words;
use crate::score::Verdict;

use super::super::widget::{add_row, field, row_card, select};
use super::super::{Desk, link};
use super::{answer, block, plain_block};

/// So many preparations are named in the answer; the table has them all.
const FIRST: usize = 5;

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { plain_block(desk, "schedule", SCHEDULE, Some(SCHEDULE_NOTE), schedule(desk)) }
            { plain_block(desk, "occasions", OCCASIONS, Some(OCCASIONS_NOTE), occasion_table(desk)) }
            { plain_block(desk, "tasks", OWN, Some(OWN_NOTE), own_tasks(desk)) }
            { block(desk, "win", WIN, None, field(desk, "implementation.breakthrough", BREAKTHROUGH, Kind::Line, desk.plan.implementation.breakthrough.as_str())
                .hint(desk, BREAKTHROUGH_HINT).wide()
                .edits(desk, |v| PlanEdit::Implementation(Edit::Breakthrough(v.text())))) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let tasks = &desk.insight.tasks;
    let before: Vec<&Work> = tasks.iter().filter(|task| task.start == 0).map(|task| &task.work).collect();
    let line = if tasks.is_empty() {
        desk.t(if desk.insight.assessment.verdict == Some(Verdict::Dont) { STOPPED } else { OPEN }).to_owned()
    } else {
        LINE.fill(desk.lang, &[&tasks.len().to_string(), &before.len().to_string()])
    };
    let more = before.len().saturating_sub(FIRST);
    answer(
        line,
        html! {
            <>
                <ul key="first" hidden={before.is_empty()}>
                    { for before.iter().take(FIRST).enumerate().map(|(i, work)| html! {
                        <li key={i.to_string()}>{ words::task::work(work, desk.lang) }</li>
                    }) }
                </ul>
                <p key="more" class="muted" hidden={more == 0}>{ MORE.fill(desk.lang, &[&more.to_string()]) }</p>
            </>
        },
    )
}

/// A task of the table, whether it follows from the plan or was added.
struct Line {
    key: String,
    area: Area,
    name: String,
    owner: String,
    start: u32,
    months: u32,
    hours: Option<u32>,
}

fn lines(desk: &Desk) -> Vec<Line> {
    let planned = desk.insight.tasks.iter().enumerate().map(|(i, task)| Line {
        key: format!("planned.{i}"),
        area: task.area,
        name: words::task::work(&task.work, desk.lang),
        owner: String::new(),
        start: task.start,
        months: task.months,
        hours: Some(task.hours_tenths),
    });
    let own = desk.plan.implementation.tasks.iter().map(|task| Line {
        key: format!("own.{}", task.id),
        area: task.area,
        name: if task.name.is_empty() { desk.t(NEW).to_owned() } else { task.name.clone() },
        owner: task.owner.clone(),
        start: task.start,
        months: task.months,
        hours: None,
    });
    let mut lines: Vec<Line> = planned.chain(own).collect();
    lines.sort_by_key(|line| (line.area, line.start));
    lines
}

fn schedule(desk: &Desk) -> Html {
    let lines = lines(desk);
    if lines.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(EMPTY) }</p> };
    }
    let last = desk.plan.company.horizon;
    html! {
        <div key="table" class="table-wrap" tabindex="0">
            <table class="table">
                <thead key="head">
                    <tr>
                        <th key="work" scope="col">{ desk.t(WORK) }</th>
                        <th key="when" scope="col">{ desk.t(WHEN) }</th>
                        <th key="hours" scope="col" class="num">{ desk.t(HOURS) }</th>
                        <th key="chart" scope="col">{ TIME.fill(desk.lang, &[&when(desk, last, 1)]) }</th>
                    </tr>
                </thead>
                { for Area::ALL.into_iter().filter(|area| lines.iter().any(|line| line.area == *area)).map(|area| html! {
                    <tbody key={format!("{area:?}")}>
                        <tr key="area">
                            <th key="name" scope="rowgroup" colspan="4"><strong>{ desk.t(words::plan::area(area)) }</strong></th>
                        </tr>
                        { for lines.iter().filter(|line| line.area == area).map(|line| row(desk, line)) }
                    </tbody>
                }) }
            </table>
        </div>
    }
}

/// The content calendar: dates of the market, and when to begin for each.
fn occasion_table(desk: &Desk) -> Html {
    let all = occasions(&desk.plan, &desk.insight);
    if all.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(OPEN) }</p> };
    }
    let more = link(Route::Library(LibraryPage::Calendar), desk.t(ALL_DATES));
    html! {
        <>
            <div key="table" class="table-wrap table-scroll" tabindex="0">
                <table class="table table-long" id="implementation.occasions">
                    <thead key="head"><tr>
                        <th key="when" scope="col">{ desk.t(WHEN) }</th><th key="what" scope="col">{ desk.t(OCCASION) }</th>
                        <th key="prepare" scope="col">{ desk.t(PREPARE) }</th>
                    </tr></thead>
                    <tbody key="body">{ for all.iter().map(|occasion| html! {
                        <tr key={occasion.entry.id}>
                            <td key="when" class="month">{ words::library::days(occasion.entry, desk.lang) }</td>
                            <td key="what">
                                { occasion.entry.name.get(desk.lang) }{ " " }
                                <span key="counted" class="badge" hidden={!occasion.counted}>{ desk.t(COUNTED) }</span>
                                <span key="kind" class="cell-note">{ words::library::calendar_kind(occasion.entry.kind).get(desk.lang) }</span>
                            </td>
                            <td key="prepare" class="month">{ occasion.prepare.map_or_else(|| "–".to_owned(), |day| words::library::day(day, desk.lang)) }</td>
                        </tr>
                    }) }</tbody>
                </table>
            </div>
            <p key="more" class="muted">{ more }</p>
        </>
    }
}

fn row(desk: &Desk, line: &Line) -> Html {
    let hours = line.hours.map_or_else(|| "–".to_owned(), |tenths| i18n::edit_decimal(f64::from(tenths) / 10.0, 1));
    html! {
        <tr key={line.key.clone()}>
            <th key="work" scope="row">
                { line.name.clone() }
                <span key="owner" class="muted">
                    { if line.owner.is_empty() { String::new() } else { format!(" · {}", line.owner) } }
                </span>
            </th>
            <td key="when">{ when(desk, line.start, line.months) }</td>
            <td key="hours" class="num">{ hours }</td>
            <td key="chart">{ bar(line, desk.plan.company.horizon) }</td>
        </tr>
    }
}

/// Width and height of a row's drawing, in its own units.
const BAR: (f64, f64) = (200.0, 14.0);

/// The months of a task on the time from the month before the start to the plan's end. The words stand beside it.
fn bar(line: &Line, horizon: u32) -> Html {
    let (width, height) = BAR;
    let month = width / f64::from(horizon + 1);
    let from = f64::from(line.start.min(horizon + 1)) * month;
    let to = f64::from(line.start.saturating_add(line.months).min(horizon + 1)) * month;
    let number = |value: f64| format!("{value:.1}");
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {height}")} aria-hidden="true" focusable="false">
            <rect class="bar-track" width={number(width)} height={number(height)} />
            <rect class="bar-fill" x={number(from)} y="3" width={number((to - from).max(0.0))} height={number(height - 6.0)} />
            <line class="axis" x1={number(month)} x2={number(month)} y1="0" y2={number(height)} />
        </svg>
    }
}

/// The months of a task in words; 0 is the month before the start.
fn when(desk: &Desk, start: u32, months: u32) -> String {
    let last = start.saturating_add(months.max(1)) - 1;
    let first = match start {
        0 => desk.t(BEFORE).to_owned(),
        number => month_name(desk, number),
    };
    if last == start {
        return first;
    }
    FROM_TO.fill(desk.lang, &[&first, &month_name(desk, last)])
}

/// A month of the plan by name; with its year where the plan is so long that names repeat.
fn month_name(desk: &Desk, number: u32) -> String {
    let company = &desk.plan.company;
    let name = if company.horizon > 12 { i18n::month } else { i18n::month_short };
    company.start.map_or_else(
        || NUMBERED.fill(desk.lang, &[&number.to_string()]),
        |start| name(start.plus(number.saturating_sub(1)), desk.lang),
    )
}

fn own_tasks(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Implementation(Edit::Task(edit));
    let areas = Area::ALL.map(|area| (area, desk.t(words::plan::area(area)).to_owned()));
    html! {
        <>
            { for desk.plan.implementation.tasks.iter().map(|task| {
                let id = task.id;
                let name = |field: &str| format!("implementation.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let title = if task.name.is_empty() { desk.t(NEW).to_owned() } else { task.name.clone() };
                let late = if task.start > desk.plan.company.horizon { desk.t(LATE) } else { "" };
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("name"), NAME, Kind::Line, task.name.as_str()).wide().edits(desk, move |v| set(TaskEdit::Name(v.text()))) }
                        { select(desk, &name("area"), AREA, &areas, Some(&task.area), move |v| set(TaskEdit::Area(v.unwrap_or(Area::Promotion)))) }
                        { field(desk, name("owner"), OWNER, Kind::Line, task.owner.as_str()).edits(desk, move |v| set(TaskEdit::Owner(v.text()))) }
                        { field(desk, name("start"), START, Kind::Whole(0, 36), Some(u64::from(task.start))).hint(desk, START_HINT).note(late)
                            .edits(desk, move |v| set(TaskEdit::Start(v.small().unwrap_or(1)))) }
                        { field(desk, name("months"), MONTHS, Kind::Whole(1, 36), Some(u64::from(task.months))).hint(desk, MONTHS_HINT).unit(desk, MONTHS_UNIT)
                            .edits(desk, move |v| set(TaskEdit::Months(v.small().unwrap_or(1)))) }
                    </>
                })
            }) }
            { add_row(desk, "implementation.tasks", ADD, edit(RowEdit::Add)) }
        </>
    }
}

const LINE: Text = Text::new(
    "{0} tasks follow from the plan, {1} of them before the start.",
    "이 계획에 따른 할 일은 {0}가지예요. 그중 {1}가지는 시작 전에 끝내야 해요.",
    "由方案生成{0}项任务，其中{1}项须在启动前完成。",
);
const MORE: Text = Text::new(
    "And {0} more before the start.",
    "이 밖에 시작 전 할 일이 {0}가지 더 있어요.",
    "此外还有{0}项须在启动前完成。",
);
const OPEN: Text = Text::new(
    "Tasks appear once funds, order value and contribution are known.",
    "예산, 주문 금액, 공헌이익률을 알면 할 일이 나와요.",
    "填写资金、客单价和贡献毛利率后，任务会自动生成。",
);
const STOPPED: Text = Text::new(
    "No tasks are planned while the verdict advises against it.",
    "지금은 하지 않는 편이 낫다는 판단이라 할 일을 만들지 않았어요.",
    "目前的结论是不建议开展，因此没有生成任务。",
);
const SCHEDULE: Text = Text::new("All tasks by area of work", "업무 영역별 할 일", "按工作领域排列的任务");
const SCHEDULE_NOTE: Text = Text::new(
    "Hours are for each week in which the task runs. The line in the bar marks the start of the plan.",
    "시간은 그 일을 하는 동안 매주 드는 시간이에요. 막대 안의 세로선은 계획이 시작되는 때예요.",
    "工时指任务进行期间每周所需的小时数。条形中的竖线是方案开始的时间。",
);
const EMPTY: Text = Text::new(
    "Nothing is planned yet. Own tasks can be added below.",
    "아직 할 일이 없어요. 아래에서 직접 추가할 수 있어요.",
    "暂无任务，可在下方自行添加。",
);
const WORK: Text = Text::new("Task", "할 일", "任务");
const WHEN: Text = Text::new("When", "시기", "时间");
const HOURS: Text = Text::new("Hours a week", "주당 시간", "每周工时");
const TIME: Text = Text::new("Before the start to {0}", "시작 전~{0}", "启动前至{0}");
const BEFORE: Text = Text::new("before the start", "시작 전", "启动前");
const FROM_TO: Text = Text::new("{0} to {1}", "{0}~{1}", "{0}至{1}");
const NUMBERED: Text = Text::new("month {0}", "{0}개월 차", "第{0}个月");
const OCCASIONS: Text = Text::new("Content calendar", "콘텐츠 일정", "内容日历");
const OCCASIONS_NOTE: Text = Text::new(
    "Holidays, seasons and shopping festivals of the market in the months of the plan, and when to begin for each so that the slowest touchpoint works in time.",
    "계획 기간에 있는 공휴일, 시즌·기념일, 쇼핑 행사예요. 효과가 가장 늦게 나타나는 접점도 때를 맞추려면 언제까지 시작해야 하는지 함께 보여 드려요.",
    "方案期内所在市场的节假日、季节性节点与购物节，以及最晚从何时开始准备，才能让最慢的接触点及时见效。",
);
const OCCASION: Text = Text::new("Occasion", "명절·시즌·행사", "节点");
const PREPARE: Text = Text::new("Begin by", "시작 기한", "最晚开始");
const COUNTED: Text = Text::new("demand counted", "수요 반영", "已计入需求");
const ALL_DATES: Text = Text::new("All dates with their sources", "모든 일정과 출처 보기", "查看全部日期与出处");
const OWN: Text = Text::new("Own tasks", "직접 추가한 일", "自行添加的任务");
const OWN_NOTE: Text = Text::new(
    "What the plan cannot know: a fair, a new packaging, a move.",
    "계획이 알 수 없는 일을 적어요. 박람회 참가, 새 포장, 매장 이전 같은 일이에요.",
    "方案无法预知的事项，例如参展、更换包装、搬迁。",
);
const NEW: Text = Text::new("New task", "새 할 일", "新任务");
const NAME: Text = Text::new("Task", "할 일", "任务");
const AREA: Text = Text::new("Area of work", "업무 영역", "工作领域");
const OWNER: Text = Text::new("Who does it", "담당자", "负责人");
const START: Text = Text::new("Starts in month", "시작하는 달", "从第几个月开始");
const START_HINT: Text =
    Text::new("1 = first month, 0 = before the start", "1 = 첫 달, 0 = 시작 전", "1 = 首月，0 = 启动前");
const LATE: Text = Text::new("This is after the end of the plan.", "계획 기간이 끝난 뒤예요.", "已超出方案期。");
const MONTHS: Text = Text::new("Takes", "걸리는 기간", "持续时间");
const MONTHS_HINT: Text = Text::new("1 to 36 months", "1~36개월", "1～36个月");
const MONTHS_UNIT: Text = Text::new("months", "개월", "个月");
const ADD: Text = Text::new("Add a task", "할 일 추가", "添加任务");
const WIN: Text = Text::new("The first visible win", "눈에 보이는 첫 성과", "第一个看得见的成果");
const BREAKTHROUGH: Text = Text::new("What success shows first", "가장 먼저 이룰 성과", "最先要做成的一件事");
const BREAKTHROUGH_HINT: Text = Text::new(
    "Small, soon and countable, e.g. ten orders from people nobody here knows",
    "작고, 빠르고, 셀 수 있는 것. 예: 모르는 손님의 주문 10건",
    "小而快、可计数，例如：来自陌生客户的10个订单",
);
