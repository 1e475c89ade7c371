//! From which day work is possible, by which day everything has to be ready, and from which end dates are counted.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Day, Text};
use crate::insight::schedule::begin_of;
use crate::library::{self, CalendarEntry};
use crate::plan::implementation::ImplementationEdit as Edit;
use crate::plan::{Direction, PlanEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{choices, field, select};

pub(super) fn view(desk: &Desk) -> Html {
    let own = &desk.plan.implementation;
    let edit = |edit| PlanEdit::Implementation(edit);
    let day = |day| words::schedule::day(&desk.plan, &desk.insight.schedule, day, desk.lang);
    let begin_note = match own.begin {
        Some(_) => String::new(),
        None => BEGIN_NOTE.fill(desk.lang, &[&day(begin_of(&desk.plan))]),
    };
    let entries = entries(desk);
    let name = |entry: &CalendarEntry| {
        BEFORE_ONE.fill(desk.lang, &[entry.name.get(desk.lang), &crate::i18n::day(entry.start, desk.lang)])
    };
    let options: Vec<(Day, String)> = entries.iter().map(|entry| (entry.start.plus(-1), name(entry))).collect();
    let directions = [
        (Direction::Forward, desk.t(FORWARD), desk.t(FORWARD_NOTE)),
        (Direction::Backward, desk.t(BACKWARD), desk.t(BACKWARD_NOTE)),
    ];
    html! {
        <>
            { field(desk, "implementation.begin", BEGIN, Kind::Day, own.begin).hint(desk, BEGIN_HINT).note(begin_note)
                .edits(desk, move |v| edit(Edit::Begin(v.day()))) }
            { field(desk, "implementation.work_days", WORK_DAYS, Kind::Whole(5, 7), Some(u64::from(own.work_days))).hint(desk, WORK_DAYS_HINT)
                .unit(desk, DAYS)
                .edits(desk, move |v| edit(Edit::WorkDays(v.small().and_then(|days| u8::try_from(days).ok()).unwrap_or(5)))) }
            { field(desk, "implementation.ready", READY, Kind::Day, own.ready).hint(desk, READY_HINT)
                .edits(desk, move |v| edit(Edit::Ready(v.day()))) }
            { select(desk, "implementation.before", BEFORE, &options, own.ready.as_ref(), move |v| edit(Edit::Ready(v))) }
            { choices(desk, "implementation.direction", DIRECTION, &directions, Some(&own.direction), move |v| edit(Edit::Direction(v))) }
        </>
    }
}

/// What one may have to be ready for, from the month before the plan to its end; each day once.
fn entries(desk: &Desk) -> Vec<&'static CalendarEntry> {
    let Some(start) = desk.plan.company.start else { return Vec::new() };
    let begin = Day::first_of(start).plus(-1).to_month();
    let mut entries: Vec<_> =
        library::calendar(desk.plan.company.region, begin, desk.plan.company.horizon + 1).collect();
    entries.dedup_by_key(|entry| entry.start);
    entries
}

const BEGIN: Text = Text::new("Work can begin on", "준비를 시작할 수 있는 날", "最早可以动手的日期");
const BEGIN_HINT: Text =
    Text::new("The first day somebody has time", "누군가 시간을 낼 수 있는 첫날", "有人能投入时间的第一天");
const BEGIN_NOTE: Text = Text::new(
    "Empty: {0}, the month before the start",
    "비워 두면 시작 한 달 전인 {0}부터 계산해요",
    "留空则从启动前一个月的{0}算起",
);
const WORK_DAYS: Text = Text::new("Days worked a week", "주당 근무일", "每周工作天数");
const WORK_DAYS_HINT: Text = Text::new(
    "From Monday on; public holidays are off",
    "월요일부터. 공휴일은 쉬는 날로 계산",
    "从周一算起，法定节假日不计",
);
const DAYS: Text = Text::new("days", "일", "天");
const READY: Text = Text::new("Everything is ready by", "준비를 마칠 날", "最晚就绪日期");
const READY_HINT: Text =
    Text::new("The last day; empty if there is none", "마지막 날. 없으면 비워 두기", "截止日；没有则留空");
const BEFORE: Text = Text::new("… or before an occasion", "또는 명절·행사 전까지", "或赶在某个营销节点之前");
const BEFORE_ONE: Text = Text::new("{0} ({1})", "{0}({1})", "{0}（{1}）");
const DIRECTION: Text = Text::new("Dates are counted", "날짜를 정하는 방법", "排期方式");
const FORWARD: Text = Text::new("Forward", "앞에서부터", "正排");
const FORWARD_NOTE: Text =
    Text::new("Everything as early as possible", "할 수 있는 가장 이른 날에", "每项任务尽早开始");
const BACKWARD: Text = Text::new("Back from the deadline", "기한에서 거꾸로", "倒排");
const BACKWARD_NOTE: Text =
    Text::new("Preparation as late as the deadline allows", "기한을 지키는 가장 늦은 날에", "在期限允许的范围内尽量晚");
