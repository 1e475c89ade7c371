//! Two of one's own plans side by side.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Beside as Compared, PlanEntry, PlanKey, Route, State};
use crate::base::{Lang, Text};
use crate::i18n;
use crate::report::words;

use super::super::beside::Beside;
use super::super::widget::choice::bare_select;
use super::frame::{UNNAMED, sends};
use super::head;
use super::kept::time;

pub(super) fn view(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    html! {
        <main class="start compare-page">
            { head(lang, TITLE, LEDE) }
            { match &state.beside {
                Some(compared) => sides(state, compared, dispatch),
                None => html! { <p key="none" class="empty">{ NONE.get(lang) }</p> },
            } }
        </main>
    }
}

/// What a plan is called where several may have one name.
fn title(entry: &PlanEntry, lang: Lang) -> String {
    let name = entry.plan.name();
    let name = if name.is_empty() { UNNAMED.get(lang) } else { name };
    let company = &entry.plan.company;
    company.start.map_or_else(
        || name.to_owned(),
        |start| {
            let months = i18n::month_range(start, start.plus(company.horizon.saturating_sub(1)), lang);
            IN.fill(lang, &[name, &months])
        },
    )
}

fn sides(state: &State, compared: &Compared, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let [before, after] = compared.keys;
    let name = |key: PlanKey| {
        state.plans.iter().find(|entry| entry.key == key).map_or_else(String::new, |entry| title(entry, lang))
    };
    // Copies of one plan have one name.
    let names = [FIRST.fill(lang, &[&name(before)]), SECOND.fill(lang, &[&name(after)])];
    let beside = Beside {
        heading: "h2",
        id: "compare.results",
        names: names.each_ref().map(String::as_str),
        currencies: [&compared.comparison.before, &compared.comparison.after].map(|plan| plan.company.currency),
        contrast: &compared.contrast,
        comparison: &compared.comparison,
        note: DIFFERENT.get(lang).to_owned(),
    };
    html! {
        <>
            <div key="choice" class="compare-sides">
                { side(state, "compare.from", FROM, before, move |key| [key, after], dispatch) }
                { side(state, "compare.to", TO, after, move |key| [before, key], dispatch) }
            </div>
            { beside.view(lang, |figure, currency| words::figure::value(figure, currency, lang).into()) }
        </>
    }
}

/// Which plan stands on this side, and the way into it, where every figure has its receipt.
fn side(
    state: &State,
    id: &'static str,
    label: Text,
    chosen: PlanKey,
    keys: impl Fn(PlanKey) -> [PlanKey; 2] + 'static,
    dispatch: &Callback<Action>,
) -> Html {
    let lang = state.lang;
    let option = |entry: &PlanEntry| {
        let saved = SAVED.fill(lang, &[&title(entry, lang), &time(entry.saved_at, state.clock_offset, lang)]);
        (entry.key.0.to_string().into(), saved.into())
    };
    let options = state.plans.iter().map(option).collect();
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: String| {
            if let Ok(key) = key.parse() {
                dispatch.emit(Action::Go(Route::Compare(Some(keys(PlanKey(key))))));
            }
        })
    };
    let open: Callback<MouseEvent> = sends(dispatch, Action::OpenPlan(chosen));
    html! {
        <div key={id} class="filter">
            <label key="label" class="field-label" for={id}>{ label.get(lang) }</label>
            { bare_select(id, label.get(lang), options, chosen.0.to_string(), choose) }
            <button key="open" id={format!("{id}.open")} type="button" class="btn btn-quiet btn-small" onclick={open}>{ OPEN.get(lang) }</button>
        </div>
    }
}

pub(super) const TITLE: Text = Text::new("Two plans side by side", "두 계획 비교하기", "对比两份方案");
const LEDE: Text = Text::new(
    "What each would bring, as forecast today, and in words where they differ. Neither plan is changed.",
    "각 계획의 예상 성과를 오늘 기준으로 나란히 보여 주고, 다른 점을 문장으로 설명해요. 두 계획 모두 바뀌지 않아요.",
    "按今天的测算并列展示两份方案的预期成效，并用文字说明差异。两份方案都不会被改动。",
);
const NONE: Text = Text::new(
    "Two plans in this browser are needed. Begin another, or open the example or a file.",
    "비교하려면 이 브라우저에 계획이 두 개 있어야 해요. 새 계획을 만들거나 예시나 파일을 여세요.",
    "需要此浏览器中有两份方案。请新建一份，或打开示例、文件。",
);
const IN: Text = Text::new("{0} ({1})", "{0}({1})", "{0}（{1}）");
const FROM: Text = Text::new("Plan A", "계획 A", "方案A");
const TO: Text = Text::new("Plan B", "계획 B", "方案B");
const FIRST: Text = Text::new("A: {0}", "A: {0}", "A：{0}");
const SECOND: Text = Text::new("B: {0}", "B: {0}", "B：{0}");
const SAVED: Text = Text::new("{0}, saved {1}", "{0}, {1} 저장", "{0}，{1}保存");
const OPEN: Text = Text::new("Open it", "열기", "打开");
const DIFFERENT: Text = Text::new("What differs, A → B:", "다른 점(A → B):", "差异（A → B）：");
