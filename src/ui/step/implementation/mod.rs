//! Stage 9 on screen.

mod bar;
mod board;
mod editor;
mod news;
mod occasions;
mod quarters;
mod row;
mod rows;
mod settings;

use std::collections::BTreeSet;

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Day, Text};
use crate::insight::{Scheduled, What};
use crate::plan::implementation::{ImplementationEdit as Edit, TaskEdit, TaskField};
use crate::plan::{JobRole, PlanEdit, RowEdit, Seen};
use crate::report::words;
use crate::score::Verdict;

use super::super::Desk;
use super::super::widget::field;
use super::{answer, block, kpi, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { section(desk, "news", news::view) }
            { section(desk, "settings", |desk| block(desk, "settings", SETTINGS, None, settings::view(desk))) }
            { section(desk, "schedule", |desk| plain_block(desk, "schedule", SCHEDULE, Some(SCHEDULE_NOTE), board::view(desk))) }
            { section(desk, "occasions", |desk| plain_block(desk, "occasions", OCCASIONS, Some(OCCASIONS_NOTE), occasions::view(desk))) }
            { section(desk, "win", |desk| block(desk, "win", WIN, None, win(desk))) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let schedule = &desk.insight.schedule;
    let day = |day| words::schedule::day(&desk.plan, schedule, day, desk.lang);
    let Some(ready) = schedule.ready else {
        let stopped = desk.insight.assessment.verdict == Some(Verdict::Dont);
        return answer(desk.t(if stopped { STOPPED } else { OPEN }), html! { <span key="none" hidden=true /> });
    };
    let line = words::schedule::READY.fill(desk.lang, &[&day(ready.begin), &day(ready.day), &ready.days.to_string()]);
    let spare = ready.spare.zip(desk.plan.implementation.ready);
    let (value, note) = match spare {
        None => ("–".to_owned(), desk.t(NO_DEADLINE).to_owned()),
        Some((days, deadline)) => {
            let note = if days < 0 { LATE_NOTE } else { SPARE_NOTE };
            (words::schedule::float(days, desk.lang), note.fill(desk.lang, &[&day(deadline)]))
        }
    };
    let path = words::schedule::path(&desk.plan, schedule, desk.lang);
    answer(
        line,
        html! {
            <>
                <div key="kpis" class="kpis">
                    { kpi(desk, BEGINS, day(ready.begin).into(), desk.t(BEGINS_NOTE)) }
                    { kpi(desk, IS_READY, day(ready.day).into(), desk.t(READY_NOTE)) }
                    { kpi(desk, SPARE, value.into(), note) }
                </div>
                <p key="path" class="muted" hidden={path.is_empty()}>
                    { words::schedule::PATH.fill(desk.lang, &[&path]) }
                </p>
            </>
        },
    )
}

/// A change to one part of a task, whether it follows from the plan or is the company's own.
enum Change {
    Job(JobRole),
    Owner(String),
    Start(Option<Day>),
    Days(Option<u32>),
    Hours(Option<u32>),
    After(BTreeSet<String>),
    Done(bool),
}

/// The edit that makes a change. What becomes as computed is no change any more.
fn change(task: &Scheduled, change: Change) -> PlanEdit {
    PlanEdit::Implementation(match task.what {
        What::Own(id) => Edit::Task(RowEdit::Set(
            id,
            match change {
                Change::Job(v) => TaskEdit::Job(v),
                Change::Owner(v) => TaskEdit::Owner(v),
                Change::Start(v) => TaskEdit::Start(v),
                Change::Days(v) => TaskEdit::Days(v.unwrap_or(0)),
                Change::Hours(v) => TaskEdit::Hours(v.unwrap_or(0)),
                Change::After(v) => TaskEdit::After(v),
                Change::Done(v) => TaskEdit::Done(v),
            },
        )),
        What::Follows(_) => {
            let seen = task.computed.clone();
            let field = match change {
                Change::Job(v) => TaskField::Job(Some(v).filter(|v| *v != seen.job)),
                Change::Owner(v) => TaskField::Owner(v),
                Change::Start(v) => TaskField::Start(v),
                Change::Days(v) => TaskField::Days(v.filter(|v| Some(*v) != seen.days)),
                Change::Hours(v) => TaskField::Hours(v.filter(|v| *v != seen.hours)),
                Change::After(v) => TaskField::After(Some(v).filter(|v| *v != seen.after)),
                Change::Done(v) => TaskField::Done(v),
            };
            Edit::Planned { key: task.key.clone(), seen, field }
        }
    })
}

/// The edits that give a task the terms that are computed for it; who does it, and whether it is over or left out, stays.
fn as_computed(key: &str, seen: &Seen) -> Vec<PlanEdit> {
    let fields = [
        TaskField::Job(None),
        TaskField::Start(None),
        TaskField::Days(None),
        TaskField::Hours(None),
        TaskField::After(None),
    ];
    let planned = |field| PlanEdit::Implementation(Edit::Planned { key: key.to_owned(), seen: seen.clone(), field });
    fields.map(planned).to_vec()
}

fn win(desk: &Desk) -> Html {
    let own = desk.plan.implementation.breakthrough.as_str();
    let schedule = &desk.insight.schedule;
    // The day the forecast says, wherever the milestone stands by now.
    let counted = schedule.task("first_win").and_then(|task| task.computed.start);
    let note = counted.map_or_else(String::new, |day| {
        WIN_NOTE.fill(desk.lang, &[&words::schedule::day(&desk.plan, schedule, day, desk.lang)])
    });
    field(desk, "implementation.breakthrough", BREAKTHROUGH, Kind::Line, own)
        .hint(desk, BREAKTHROUGH_HINT)
        .note(note)
        .wide()
        .edits(desk, |v| PlanEdit::Implementation(Edit::Breakthrough(v.text())))
}

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
const BEGINS: Text = Text::new("Work begins", "준비 시작", "开始准备");
const BEGINS_NOTE: Text = Text::new("the first task", "첫 할 일", "第一项任务");
const IS_READY: Text = Text::new("Everything ready", "준비 완료", "全部就绪");
const READY_NOTE: Text = Text::new("the last preparation", "마지막 준비", "最后一项准备");
const SPARE: Text = Text::new("Spare time", "여유", "机动时间");
const NO_DEADLINE: Text = Text::new("no deadline set", "기한을 정하지 않았어요", "未设期限");
const SPARE_NOTE: Text = Text::new("until {0}", "{0}까지", "期限{0}");
const LATE_NOTE: Text = Text::new("after {0}", "{0} 이후", "晚于{0}");
const SETTINGS: Text = Text::new("When it has to be ready", "언제까지 준비할까요", "何时必须就绪");
const SCHEDULE: Text = Text::new("Tasks", "할 일", "任务");
const SCHEDULE_NOTE: Text = Text::new(
    "Set-up, running work and reviews follow from the plan; how long each takes is our estimate. Change what you know better: it is kept when the plan changes.",
    "준비와 운영, 점검은 계획에서 나와요. 걸리는 기간은 이 도구의 어림값이니 더 잘 아는 것은 고쳐 주세요. 계획이 바뀌어도 고친 내용은 그대로 남아요.",
    "准备、运营和复盘均由方案生成，所需时间为本工具的估计。可按实际情况修改，方案变动时修改会保留。",
);
const OCCASIONS: Text = Text::new("Content calendar", "콘텐츠 일정", "内容日历");
const OCCASIONS_NOTE: Text = Text::new(
    "Holidays, seasons and shopping festivals of the market in the months of the plan, and when to begin for each so that the slowest touchpoint works in time.",
    "계획 기간에 있는 공휴일, 시즌·기념일, 쇼핑 행사예요. 효과가 가장 늦게 나타나는 접점도 때를 맞추려면 언제까지 시작해야 하는지 함께 보여 드려요.",
    "方案期内所在市场的节假日、季节性节点与购物节，以及最晚从何时开始准备，才能让最慢的接触点及时见效。",
);
const WIN: Text = Text::new("The first visible win", "눈에 보이는 첫 성과", "第一个看得见的成果");
const BREAKTHROUGH: Text = Text::new("What success shows first", "가장 먼저 이룰 성과", "最先要做成的一件事");
const BREAKTHROUGH_HINT: Text = Text::new(
    "Small, soon and countable, e.g. ten orders from people nobody here knows",
    "작고, 빠르고, 셀 수 있는 것. 예: 모르는 손님의 주문 10건",
    "小而快、可计数，例如：来自陌生客户的10个订单",
);
const WIN_NOTE: Text = Text::new(
    "The forecast counts its tenth order on {0}. Move the milestone in the list to the day of this win.",
    "예측으로는 {0}에 열 번째 거래가 나와요. 이 성과를 이룰 날은 위 목록의 마일스톤에서 정하세요.",
    "按预测，{0}达成第十笔成交。可在上方列表中把里程碑移到这项成果的日期。",
);
