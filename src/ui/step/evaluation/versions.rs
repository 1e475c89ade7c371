//! Versions of the plan: keeping one, the list of those there are, two of them side by side, and taking one up again.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Compared};
use crate::base::{Id, Text};
use crate::forecast::{Figure, Name};
use crate::i18n;
use crate::plan::evaluation::EvaluationEdit as Edit;
use crate::plan::{PlanEdit, Version};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::beside::Beside;
use super::super::super::widget::{entry, pick_one, seal};
use super::super::plain_block;

/// What the list tells of a version.
const SHOWN: [Name; 3] = [Name::Media, Name::NewCustomers, Name::Result];
const NOW_ID: &str = "evaluation.versions.now";
const COMPARE_ID: &str = "evaluation.compare";
/// Versions that are shown unfolded.
const UNFOLDED: usize = 4;

/// The block.
pub(super) fn view(desk: &Desk) -> Html {
    let versions = &desk.plan.evaluation.versions;
    let older = versions.len().saturating_sub(UNFOLDED);
    // The latest version that says the same as the plan.
    let same = versions.iter().rev().find(|version| version.plan.says_the_same(&desk.plan));
    let cards = |from, most| versions.iter().rev().skip(from).take(most).map(move |version| card(desk, version, same));
    let body = html! {
        <>
            { now(desk, same) }
            <div key="list" class="rows">{ for cards(0, UNFOLDED) }</div>
            <details key="older" class="fold" id="evaluation.versions.older" hidden={older == 0}>
                <summary key="summary">{ OLDER.fill(desk.lang, &[&older.to_string()]) }</summary>
                <div key="list" class="rows">{ for cards(UNFOLDED, older) }</div>
            </details>
            <div key="compared" id={COMPARE_ID} tabindex="-1" aria-live="polite">
                { desk.past.compared.as_ref().map(|compared| comparison(desk, compared)) }
            </div>
        </>
    };
    plain_block(desk, "versions", VERSIONS, Some(NOTE), body)
}

/// The plan as it is now, and keeping it.
fn now(desk: &Desk, same: Option<&Version>) -> Html {
    let number = desk.plan.version().to_string();
    let line = match same {
        Some(same) => SAME.fill(desk.lang, &[&number, &same.number.to_string()]),
        None => NOW.fill(desk.lang, &[&number]),
    };
    let on_take = then(desk, NOW_ID, |reason| {
        let edit = PlanEdit::Evaluation(Edit::Keep { day: None, reason });
        Action::Edit { edit, field: "evaluation.versions.keep".to_owned() }
    });
    let button = KEEP.fill(desk.lang, &[&number]);
    html! {
        <div key="now">
            <p key="line" id={NOW_ID} tabindex="-1">{ line }</p>
            { for same.is_none().then(|| entry(desk, "evaluation.versions.reason", (REASON, REASON_HINT), button, on_take)) }
        </div>
    }
}

/// Sends an action that may take away what it was sent from, and puts the cursor into the element `focus`.
fn then<E: 'static>(desk: &Desk, focus: &'static str, make: impl Fn(E) -> Action + 'static) -> Callback<E> {
    let dispatch = desk.dispatch.clone();
    Callback::from(move |event| {
        dispatch.emit(make(event));
        dispatch.emit(Action::GoToField(focus.to_owned()));
    })
}

fn card(desk: &Desk, version: &Version, same: Option<&Version>) -> Html {
    let id = version.id;
    let name = |of: &str| format!("evaluation.versions.{of}.{id}");
    let number = desk.plan.version().to_string();
    let edit = |of: &str, edit: PlanEdit| {
        let action = Action::Edit { edit, field: name(of) };
        then(desk, NOW_ID, move |_: MouseEvent| action.clone())
    };
    let mut back = vec![PlanEdit::Evaluation(Edit::Restore(id))];
    if same.is_none() {
        let reason = BEFORE.fill(desk.lang, &[&version.number.to_string()]);
        back.insert(0, PlanEdit::Evaluation(Edit::Keep { day: None, reason }));
    }
    let compare = then(desk, COMPARE_ID, move |_: MouseEvent| Action::Compare { from: Some(id), to: None });
    let restore = edit("restore", PlanEdit::All(back));
    let drop = edit("drop", PlanEdit::Evaluation(Edit::Drop(id)));
    let is_now = same.is_some_and(|same| same.id == id);
    html! {
        <div key={id.to_string()} class="row-card" id={name("row")}>
            <h3 key="title">{ title(desk, version) }</h3>
            <p key="reason" class="muted" hidden={version.reason.is_empty()}>{ version.reason.clone() }</p>
            { results(desk, version) }
            <div key="buttons" class="version-buttons">
                <button key="compare" id={name("compare")} type="button" class="btn btn-small" onclick={compare}>{ COMPARE.fill(desk.lang, &[&number]) }</button>
                <button key="restore" id={name("restore")} type="button" class="btn btn-small" hidden={is_now} onclick={restore}>{ desk.t(RESTORE) }</button>
                <button key="drop" id={name("drop")} type="button" class="btn btn-quiet btn-small" onclick={drop}>{ desk.t(DROP) }</button>
            </div>
        </div>
    }
}

/// "Version 2 · 14 September 2027".
fn title(desk: &Desk, version: &Version) -> String {
    let name = NUMBERED.fill(desk.lang, &[&version.number.to_string()]);
    version.day.map_or_else(|| name.clone(), |day| format!("{name} · {}", i18n::day_in_year(day, desk.lang)))
}

/// What a version would bring.
fn results(desk: &Desk, version: &Version) -> Html {
    let Some(insight) = desk.past.insight(version, &desk.plan) else {
        return html! { <span key="results" hidden=true /> };
    };
    let figures = SHOWN.into_iter().filter_map(|name| insight.promise(name));
    html! {
        <div key="results" class="version-results">
            { seal(insight.assessment.verdict, desk.lang, false) }
            <dl key="figures" class="way-changes">
                { for figures.map(|figure| html! {
                    <div key={format!("{:?}", figure.name)}>
                        <dt key="label">{ label(desk, figure) }</dt><dd key="value">{ desk.figure(figure) }</dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

fn label(desk: &Desk, figure: &Figure) -> String {
    words::figure::label(figure.name, desk.lang)
}

/// Two versions side by side.
fn comparison(desk: &Desk, compared: &Compared) -> Html {
    let (from, to) = (compared.from, compared.to);
    let mut options: Vec<(Option<Id>, String)> =
        desk.plan.evaluation.versions.iter().map(|version| (Some(version.id), title(desk, version))).collect();
    options.push((None, NOW_SHORT.fill(desk.lang, &[&desk.plan.version().to_string()])));
    let name = |of: Option<Id>| options.iter().find(|(id, _)| *id == of).map_or("", |(_, name)| name.as_str());
    let beside = Beside {
        heading: "h4",
        id: "evaluation.compare.results",
        names: [name(from), name(to)],
        currencies: [desk.currency(); 2],
        contrast: &compared.contrast,
        comparison: &compared.comparison,
        note: String::new(),
    };
    html! {
        <div key="compared">
            <h3 key="title">{ SIDE_BY_SIDE.fill(desk.lang, &[name(from), name(to)]) }</h3>
            <div key="choice" class="fields">
                { pick_one(desk, "evaluation.compare.from", desk.t(FROM), &options, &from, move |from| Action::Compare { from, to }) }
                { pick_one(desk, "evaluation.compare.to", desk.t(TO), &options, &to, move |to| Action::Compare { from, to }) }
            </div>
            { beside.view(desk.lang, |figure, _| desk.figure(figure)) }
        </div>
    }
}

const VERSIONS: Text = Text::new("Versions of the plan", "계획 버전", "方案版本");
const NOTE: Text = Text::new(
    "Keep the plan before you change its course: you can compare versions and go back to one. Results and reviews stay where they are.",
    "방향을 바꾸기 전에 지금 계획을 보관하세요. 나중에 비교하고 되돌릴 수 있어요. 실적과 점검 기록은 그대로 남아요.",
    "调整方向之前先保留当前方案，日后可以对比，也可以恢复。实际数据与复盘记录不受影响。",
);
const NOW: Text = Text::new("The plan now is version {0}.", "지금 계획은 {0}번 버전이에요.", "当前方案为版本{0}。");
const SAME: Text = Text::new(
    "The plan now, version {0}, says the same as version {1}: there is nothing to keep.",
    "지금 계획({0}번 버전)은 {1}번 버전과 내용이 같아서 새로 남길 것이 없어요.",
    "当前方案（版本{0}）与版本{1}内容相同，无需保留。",
);
const REASON: Text = Text::new("Why you are keeping it", "보관 이유", "保留原因");
const REASON_HINT: Text =
    Text::new("E.g. before more money goes into search", "예: 검색광고 예산을 늘리기 전", "例如：增加搜索广告预算之前");
const KEEP: Text = Text::new("Keep version {0}", "버전 {0} 보관", "保留版本{0}");
const BEFORE: Text = Text::new("Before going back to version {0}", "{0}번 버전으로 되돌리기 전", "恢复版本{0}之前");
const OLDER: Text = Text::new("Older versions: {0}", "이전 버전 {0}개", "更早的版本：{0}个");
const NUMBERED: Text = Text::new("Version {0}", "버전 {0}", "版本{0}");
const NOW_SHORT: Text = Text::new("Version {0}, the plan now", "버전 {0}(지금 계획)", "版本{0}（当前方案）");
const COMPARE: Text =
    Text::new("Compare with version {0}, the plan now", "지금 계획(버전 {0})과 비교", "与当前方案（版本{0}）对比");
const RESTORE: Text = Text::new("Go back to this version", "이 버전으로 되돌리기", "恢复此版本");
const DROP: Text = Text::new("Delete", "삭제", "删除");
const SIDE_BY_SIDE: Text = Text::new("{0} → {1}", "{0} → {1}", "{0} → {1}");
const FROM: Text = Text::new("From", "바뀌기 전", "变更前");
const TO: Text = Text::new("To", "바뀐 뒤", "变更后");
