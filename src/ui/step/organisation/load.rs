//! Who has how much to do in which month, and what can be done where it is too much.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::Action;
use crate::base::Text;
use crate::i18n;
use crate::insight::load::{Holder, MonthLoad, Over};
use crate::insight::{Load, Move, Moves, Way, Who};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::DataTable;

pub(super) fn view(desk: &Desk) -> Html {
    let load = &desk.insight.load;
    if load.holders.is_empty() {
        return html! { <p key="empty" class="empty" id="organisation.load" tabindex="-1">{ desk.t(EMPTY) }</p> };
    }
    let over = load.over();
    html! {
        <div key="load" id="organisation.load" tabindex="-1">
            <p key="said" class="muted">{ said(desk, &over) }</p>
            { table(desk, load) }
            { ways(desk, over.first()) }
        </div>
    }
}

/// What is too much, and when first.
pub(super) fn said(desk: &Desk, over: &[Over]) -> String {
    match over {
        [] => desk.t(FITS).to_owned(),
        [first, ..] => {
            OVER.fill(desk.lang, &[&over.len().to_string(), &month(desk, first.month), &who(desk, first.who)])
        }
    }
}

fn month(desk: &Desk, month: crate::base::Month) -> String {
    words::hiring::month(&desk.plan, month, desk.lang)
}

fn who(desk: &Desk, who: Who) -> String {
    words::organisation::who(&desk.plan, who, desk.lang)
}

fn table(desk: &Desk, load: &Load) -> Html {
    let dated = desk.plan.company.start.is_some();
    let start = desk.insight.schedule.start;
    let name = |month: &crate::base::Month| {
        if dated { i18n::month_short(*month, desk.lang) } else { (month.since(start) + 1).to_string() }
    };
    html! {
        <DataTable key="table" name={desk.t(super::LOAD)} class="load">
            <thead key="head"><tr>
                <th key="who" scope="col">{ desk.t(HOURS) }</th>
                { for load.months.iter().map(|month| html! { <th key={month.to_string()} scope="col" class="num">{ name(month) }</th> }) }
            </tr></thead>
            <tbody key="body">{ for load.holders.iter().map(|holder| row(desk, holder)) }</tbody>
        </DataTable>
    }
}

fn row(desk: &Desk, holder: &Holder) -> Html {
    html! {
        <tr key={format!("{:?}", holder.who)}>
            <th key="who" scope="row">{ who(desk, holder.who) }</th>
            { for holder.months.iter().enumerate().map(|(i, load)| html! { <td key={i.to_string()} class="num">{ cell(desk, *load) }</td> }) }
        </tr>
    }
}

/// Hours of the tasks over the hours there are, with a bar that is full where both are the same.
fn cell(desk: &Desk, load: MonthLoad) -> Html {
    let over = load.over().is_some();
    let whole = |hours: f64| i18n::decimal(hours, 0, desk.lang);
    let part =
        if load.there > 0.0 { (load.needed / load.there).min(1.0) } else { f64::from(u8::from(load.needed > 0.0)) };
    let label = CELL.fill(desk.lang, &[&whole(load.needed), &whole(load.there)]);
    html! {
        <span class={classes!("load-cell", over.then_some("load-over"))}>
            <span key="said" class="visually-hidden">{ label }</span>
            <span key="needed" aria-hidden="true">{ whole(load.needed) }</span>
            <span key="there" class="range" aria-hidden="true">{ format!("/{}", whole(load.there)) }</span>
            <svg key="bar" class="load-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-track" width="100" height="6" />
                <rect class={if over { "fill-stop" } else { "bar" }} width={format!("{:.1}", part * 100.0)} height="6" />
            </svg>
        </span>
    }
}

/// The ways out for the first month that is too full, once somebody asked for them.
fn ways(desk: &Desk, first: Option<&Over>) -> Html {
    let Some(first) = first else { return html! { <span key="ways" hidden=true /> } };
    let ask: Callback<MouseEvent> = desk.on(Action::AskMoves);
    let Some(moves) = desk.moves.as_deref() else {
        let label = ASK.fill(desk.lang, &[&month(desk, first.month)]);
        return html! { <p key="ways"><button type="button" class="btn" id="organisation.moves" onclick={ask}>{ label }</button></p> };
    };
    html! {
        <div key="ways" id="organisation.moves" tabindex="-1">
            <h3 key="title">{ TITLE.fill(desk.lang, &[&month(desk, moves.over.month), &who(desk, moves.over.who)]) }</h3>
            <div key="list" class="rows">{ for moves.ways.iter().map(|one| way(desk, moves, one)) }</div>
            <p key="none" class="empty" hidden={!moves.ways.is_empty()}>{ desk.t(NO_WAY) }</p>
            <p key="note" class="chart-note">{ desk.t(NOTE) }</p>
        </div>
    }
}

fn way(desk: &Desk, moves: &Moves, one: &Move) -> Html {
    let (now, after) = (moves.now, one.after);
    let whole = |value: f64| i18n::decimal(value, 0, desk.lang);
    let money = |value: f64| desk.short_major(value);
    let load = |load: MonthLoad| format!("{}/{}", whole(load.needed), whole(load.there));
    let lines = [
        (LOAD, load(now.load), load(after.load)),
        (MONTHS, now.over.to_string(), after.over.to_string()),
        (COST, money(now.cost), money(after.cost)),
        (CUSTOMERS, whole(now.customers), whole(after.customers)),
        (RESULT, money(now.result), money(after.result)),
    ];
    let (key, name) = name(desk, &one.way);
    let onclick: Callback<MouseEvent> =
        desk.accept_on(&format!("organisation.moves.{key}"), one.edit.clone(), "organisation.load");
    html! {
        <div key={key} class="row-card way">
            <h4 key="name">{ name }</h4>
            <dl key="changes" class="way-changes">
                { for lines.into_iter().map(|(label, before, after)| html! {
                    <div key={desk.t(label)} class={(before != after).then_some("way-changed")}>
                        <dt key="label">{ desk.t(label) }</dt>
                        <dd key="value">{ if before == after { before } else { format!("{before} → {after}") } }</dd>
                    </div>
                }) }
            </dl>
            <button key="take" type="button" class="btn btn-small" id={format!("organisation.moves.{key}")} {onclick}>{ desk.t(TAKE) }</button>
        </div>
    }
}

/// A stable name of a way, and what it is called.
fn name(desk: &Desk, way: &Way) -> (&'static str, String) {
    let task = |key: &str| words::schedule::name_of(&desk.plan, &desk.insight.schedule, key, desk.lang);
    match way {
        Way::Shift(key) => ("shift", SHIFT.fill(desk.lang, &[&task(key)])),
        Way::Cut(channel) => ("cut", CUT.fill(desk.lang, &[channel.name.get(desk.lang)])),
        Way::Train(id, job) => {
            ("train", TRAIN.fill(desk.lang, &[&who(desk, Who::Person(*id)), desk.t(words::plan::job(*job))]))
        }
        Way::Hire(hours) => ("hire", HIRE.fill(desk.lang, &[&hours.to_string()])),
        Way::Outsource(hours) => ("outsource", OUTSOURCE.fill(desk.lang, &[&hours.to_string()])),
    }
}

const EMPTY: Text = Text::new(
    "The load by month follows once hours are typed and tasks are planned.",
    "쓸 수 있는 시간을 적고 할 일이 나오면 월별 업무량을 보여 드려요.",
    "填写可投入工时并生成任务后，这里显示每月工作量。",
);
const FITS: Text = Text::new(
    "The tasks fit into the hours of every month.",
    "모든 달의 할 일이 쓸 수 있는 시간 안에 들어가요.",
    "各月任务都在可投入工时之内。",
);
const OVER: Text = Text::new(
    "Too much to do {0} times, first in {1}: {2}.",
    "할 일이 쓸 수 있는 시간을 넘는 경우가 {0}번 있어요. 가장 이른 것은 {1}, {2}.",
    "任务过多的情况有{0}处，最早是{1}：{2}。",
);
const HOURS: Text = Text::new("Hours needed / available", "필요/가능 시간", "所需/可投入工时");
const CELL: Text = Text::new("{0} of {1} hours", "{1}시간 중 {0}시간", "需{0}小时，可投入{1}小时");
const ASK: Text = Text::new("What can be done in {0}", "{0}에 할 수 있는 조치 보기", "查看{0}的应对办法");
const TITLE: Text = Text::new("What can be done in {0}: {1}", "{0}에 할 수 있는 조치: {1}", "{0}的应对办法：{1}");
const NO_WAY: Text = Text::new(
    "No single step lessens it. Lower the hours of a task in stage 9, or begin earlier.",
    "한 가지 조치로는 줄지 않아요. 9단계에서 할 일의 시간을 줄이거나 더 일찍 시작하세요.",
    "单项措施无法缓解。请在第9阶段减少任务工时，或提早开始。",
);
const NOTE: Text = Text::new(
    "Each way was tried on the whole plan. Help from outside is reckoned at the cost of an in-house hour, from that month to the end of the plan (our judgement): correct it once there is an offer.",
    "조치마다 계획 전체를 다시 계산한 값이에요. 외주 단가는 자체 인건비와 같고 그달부터 계획이 끝날 때까지 든다고 보았으니(이 도구의 판단) 견적을 받으면 고쳐 주세요.",
    "每种办法都按整份方案重新计算。外包暂按自有人力单价、从当月起支付至方案结束估算（本工具的判断），拿到报价后请更正。",
);
const LOAD: Text = Text::new("Load of the month", "그달의 업무량", "当月工作量");
const MONTHS: Text = Text::new("Months too full", "넘치는 달", "超负荷月数");
const COST: Text = Text::new("Hours and outside help", "인건비와 외주비", "人力与外包费用");
const CUSTOMERS: Text = Text::new("New customers", "신규 고객", "新客户");
const RESULT: Text = Text::new("Result in the plan", "계획 기간 손익", "方案期内盈亏");
const TAKE: Text = Text::new("Do this", "이렇게 하기", "采用");
const SHIFT: Text = Text::new("Move to the next month: {0}", "다음 달로 미루기: {0}", "推到下月：{0}");
const CUT: Text = Text::new("Do without: {0}", "쓰지 않기: {0}", "不再使用：{0}");
const TRAIN: Text =
    Text::new("{0} learns and takes over: {1}", "{0}: 교육을 받고 {1} 역할 맡기", "{0}经培训后兼任：{1}");
const HIRE: Text =
    Text::new("Hire somebody for {0} hours a week", "주 {0}시간 일할 사람 채용하기", "招聘每周工作{0}小时的人员");
const OUTSOURCE: Text = Text::new("Buy {0} hours a week from outside", "주 {0}시간을 외주로 맡기기", "每周外包{0}小时");
