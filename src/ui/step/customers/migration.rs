//! How people move up: shares that shall leave a role for the next within the plan, before and after, and what moves
//! them.

use yew::{Html, html};

use crate::app::{Kind, Value};
use crate::base::{Ppm, Text};
use crate::i18n;
use crate::plan::segment::SegmentEdit;
use crate::plan::{ROLES, Role, RowEdit, Segment};
use crate::report::words;
use crate::score::customers::{flow, role_after, role_moved, role_people, suggested_migration};

use super::super::super::Desk;
use super::super::super::widget::{DataTable, field};
use super::mixer::bar;
use super::{edit, fold};

/// The four steps, folded under what they add up to.
pub(super) fn view(desk: &Desk, segment: &Segment) -> Html {
    let asked = segment.migration.iter().flatten().any(|share| share.0 > 0);
    let moved: u64 = flow(segment).map_or(0, |flow| flow.moved.iter().sum());
    let inside = match (asked, moved) {
        (false, _) => desk.t(NOBODY).to_owned(),
        (true, 0) => desk.t(SHARES_ONLY).to_owned(),
        (true, _) => INSIDE.fill(desk.lang, &[&i18n::edit_count(moved)]),
    };
    fold(
        format!("customers.{}.migration", segment.id),
        desk.t(TITLE),
        inside,
        false,
        html! {
            <div key="body" class="move">
                <p key="note" class="block-note">{ desk.t(NOTE) }</p>
                { for asked.then(|| bars(desk, segment)) }
                <ol key="steps" class="move-steps">
                    { for ROLES.windows(2).enumerate().filter_map(|(place, pair)| match pair {
                        [from, to] if place < segment.migration.len() => Some(step(desk, segment, place, (*from, *to))),
                        _ => None,
                    }) }
                </ol>
                { for asked.then(|| table(desk, segment)) }
            </div>
        },
    )
}

fn bars(desk: &Desk, segment: &Segment) -> Html {
    let after = segment.roles.after(&segment.migration);
    html! {
        <dl key="bars" class="move-bars">
            <dt key="today">{ desk.t(TODAY) }</dt><dd key="before">{ bar(&segment.roles) }</dd>
            <dt key="then">{ desk.t(THEN) }</dt><dd key="after">{ bar(&after) }</dd>
        </dl>
    }
}

fn step(desk: &Desk, segment: &Segment, place: usize, (from, to): (Role, Role)) -> Html {
    let id = segment.id;
    let share = segment.migration.get(place).copied().flatten();
    let suggested = suggested_migration(&desk.plan).get(place).copied().flatten();
    let chip = suggested.filter(|_| share.is_none()).map(|suggested| {
        (SUGGESTED.fill(desk.lang, &[&i18n::ppm(suggested, desk.lang)]), Value::from(Some(suggested)))
    });
    let whole = flow(segment).and_then(|flow| flow.moved.get(place).copied());
    let people = role_moved(segment, from).zip(whole);
    let label = SHARE.fill(desk.lang, &[desk.t(words::plan::role(from))]);
    html! {
        <li key={format!("{from:?}")} class="move-step">
            <div key="words">
                <p key="way" class="move-way">{ desk.t(words::plan::role(from)) }{ " → " }{ desk.t(words::plan::role(to)) }</p>
                <p key="why" class="move-why">{ desk.t(words::customers::role_step(from)) }</p>
            </div>
            { field(desk, format!("customers.{id}.migration.{from:?}"), SHARE, Kind::Percent(Ppm::ONE), share)
                .label(label)
                .chip(chip)
                .edits(desk, move |v| edit(RowEdit::Set(id, SegmentEdit::Migration(from, v.ppm())))) }
            <span key="people" class="move-people num">
                { people.map(|(figure, whole)| desk.figure_as(&figure, PEOPLE.fill(desk.lang, &[&i18n::edit_count(whole)]))) }
            </span>
        </li>
    }
}

fn table(desk: &Desk, segment: &Segment) -> Html {
    let Some(flow) = flow(segment) else {
        return html! { <p key="table" class="muted">{ desk.t(NO_SIZE) }</p> };
    };
    let count = |n: Option<&u64>| i18n::edit_count(n.copied().unwrap_or(0));
    let moved = |place: Option<usize>| {
        let place = place?;
        let people = flow.moved.get(place).filter(|people| **people > 0)?;
        let figure = role_moved(segment, *ROLES.get(place)?)?;
        Some(desk.figure_as(&figure, i18n::edit_count(*people)))
    };
    let dash = |place| moved(place).unwrap_or_else(|| html! { { "–" } });
    let rows = ROLES.into_iter().enumerate().map(|(place, role)| {
        let before = role_people(segment, role).map(|figure| desk.figure_as(&figure, count(flow.before.get(place))));
        let after = role_after(segment, role).map(|figure| desk.figure_as(&figure, count(flow.after.get(place))));
        html! {
            <tr key={format!("{role:?}")}>
                <th key="role" scope="row">{ desk.t(words::plan::role(role)) }</th>
                <td key="before" class="num">{ before }</td>
                <td key="left" class="num">{ dash(Some(place)) }</td>
                <td key="came" class="num">{ dash(place.checked_sub(1)) }</td>
                <td key="after" class="num">{ after }</td>
            </tr>
        }
    });
    html! {
        <DataTable key="table" name={desk.t(TITLE)}>
            <thead key="head"><tr>
                <th key="role" scope="col">{ desk.t(ROLE) }</th><th key="before" class="num" scope="col">{ desk.t(TODAY) }</th>
                <th key="left" class="num" scope="col">{ desk.t(LEFT) }</th><th key="came" class="num" scope="col">{ desk.t(CAME) }</th>
                <th key="after" class="num" scope="col">{ desk.t(THEN) }</th>
            </tr></thead>
            <tbody key="body">{ for rows }</tbody>
        </DataTable>
    }
}

const TITLE: Text = Text::new("Moving up", "역할 이동", "角色升级");
const NOBODY: Text = Text::new("nobody is asked to move yet", "아직 정한 이동이 없어요", "尚未设定");
const SHARES_ONLY: Text =
    Text::new("shares are set, the size is open", "비율은 있고 규모가 비어 있어요", "已设比例，规模未填");
const INSIDE: Text = Text::new("{0} people move one role up", "{0}명이 한 단계씩 옮겨 가요", "{0}人升一级");
const NOTE: Text = Text::new(
    "Whom the plan shall bring one step closer. Each person moves once at most; key persons are won one by one.",
    "이 계획으로 한 단계 가까워질 사람이에요. 한 사람은 한 번만 옮겨 가고, 핵심 인물은 한 사람씩 따로 얻어요.",
    "方案要让哪些人更近一步。每人最多升一级；关键人物需要逐个争取。",
);
const TODAY: Text = Text::new("Today", "지금", "现在");
const THEN: Text = Text::new("After the plan", "계획 뒤", "方案结束后");
const SHARE: Text = Text::new("Share that moves: {0}", "옮겨 가는 비율: {0}", "升级比例：{0}");
const SUGGESTED: Text = Text::new("Our judgement: {0}", "이 도구의 판단 {0}", "本工具的判断：{0}");
const PEOPLE: Text = Text::new("{0} people", "{0}명", "{0}人");
const NO_SIZE: Text = Text::new(
    "With a size of the segment, people are counted here.",
    "고객군 규모를 입력하면 인원을 계산해요.",
    "填写客群规模后，这里会算出人数。",
);
const ROLE: Text = Text::new("Role", "역할", "角色");
const LEFT: Text = Text::new("Leave", "나가는 인원", "转出");
const CAME: Text = Text::new("Arrive", "들어오는 인원", "转入");
