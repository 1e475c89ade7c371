//! Rules of the market that touch what the plan uses: the most touched ones at once, the others folded.

use yew::{Html, MouseEvent, html};

use crate::app::{Action, LibraryPage, Route};
use crate::base::Text;
use crate::insight::{Duty, duties};
use crate::library::Book;
use crate::report::words;

use super::super::super::widget::cited::{self, Line};
use super::super::super::{Desk, link};
use super::super::plain_block;

/// Rules that stand unfolded.
const SHOWN: usize = 5;

/// The rules, once the library's sources are there.
pub(super) fn view(desk: &Desk) -> Html {
    let body = match &desk.book {
        Some(book) => list(desk, book),
        None => {
            let again = desk.on::<MouseEvent>(Action::AskLibrary);
            html! {
                <p key="fetching" class="empty" role="status">
                    { desk.t(FETCHING) }{ " " }
                    <button key="again" type="button" class="btn btn-quiet btn-small" onclick={again}>{ desk.t(FETCH) }</button>
                </p>
            }
        }
    };
    plain_block(desk, "compliance", words::library::RULES_IN_USE, Some(words::library::NOT_ADVICE), body)
}

fn list(desk: &Desk, book: &Book) -> Html {
    let duties = duties(&desk.plan, &desk.insight, book);
    if duties.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(NO_RULES) }</p> };
    }
    let line = |duty: &Duty<'_>| {
        let names: Vec<&str> = duty.channels.iter().map(|channel| channel.name.get(desk.lang)).collect();
        let touches = TOUCHES.fill(desk.lang, &[&names.join(desk.t(AND))]);
        let line = cited::rule(book, desk.lang, duty.rule);
        Line { notes: std::iter::once(touches).chain(line.notes).collect(), ..line }
    };
    let (first, others) = duties.split_at(SHOWN.min(duties.len()));
    let more = link(Route::Library(LibraryPage::Rules), desk.t(ALL_RULES));
    html! {
        <>
            <div key="rules">{ cited::list(desk.lang, first.iter().map(line)) }</div>
            <details key="others" id="risk.rules" class="fold" hidden={others.is_empty()}>
                <summary>{ OTHERS.fill(desk.lang, &[&others.len().to_string(), &duties.len().to_string()]) }</summary>
                <div key="rules">{ cited::list(desk.lang, others.iter().map(line)) }</div>
            </details>
            <p key="more" class="muted">{ more }</p>
        </>
    }
}

const FETCHING: Text = Text::new("The rules are being fetched.", "규정을 불러오는 중이에요.", "正在读取法规。");
const FETCH: Text = Text::new("Fetch again", "다시 불러오기", "重新读取");
const NO_RULES: Text = Text::new(
    "No rule in the library touches what the plan uses, or nothing is used yet. That does not mean that none exists.",
    "사용하는 접점에 적용되는 규정이 자료실에 없거나, 아직 사용하는 접점이 없어요. 규정이 전혀 없다는 뜻은 아니에요.",
    "资料库中没有与所用接触点相关的法规，或尚未使用任何接触点；这并不表示不存在相关法规。",
);
const TOUCHES: Text = Text::new("Touches: {0}", "해당 접점: {0}", "涉及：{0}");
const AND: Text = Text::new(", ", ", ", "、");
const OTHERS: Text = Text::new("{0} more of {1} rules", "규정 {1}개 중 나머지 {0}개", "其余{0}条（共{1}条）");
const ALL_RULES: Text = Text::new("All rules of the library", "자료실의 모든 규정 보기", "查看资料库中的全部法规");
