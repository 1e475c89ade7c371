//! What a planner in another page shows besides: who keeps the plan, what of the address was not understood, and how the
//! plan is handed in.

use yew::{Callback, Html, html};

use crate::app::embed::{Embed, Guest, Mode, Resume, Strange, Visit};
use crate::app::{Action, Given, State};
use crate::base::{Lang, Text};
use crate::store::embed::Keeper;

use super::super::icon::{Icon, icon};
use super::frame::{DOWNLOAD, sends};

/// Who keeps the plan, in a word for programs and for people.
fn kept(guest: &Guest) -> (&'static str, Text) {
    match guest.keeper() {
        Keeper::Host => ("host", HOST),
        Keeper::Browser => ("browser", BROWSER),
        Keeper::Memory => ("memory", MEMORY),
    }
}

/// The word in the top bar.
pub(super) fn chip(guest: &Guest, lang: Lang) -> Html {
    let (slug, text) = kept(guest);
    html! { <span key="saved" class="saved" aria-live="polite" data-testid="saved" data-state={slug}>{ text.get(lang) }</span> }
}

/// What the user must know, above the page.
pub(super) fn banners(guest: &Guest, lang: Lang, dispatch: &Callback<Action>) -> Html {
    html! {
        <>
            { strange(&guest.asked, lang) }
            { unkept(guest, lang, dispatch) }
        </>
    }
}

fn strange(asked: &Embed, lang: Lang) -> Html {
    let item = |(at, strange): (usize, &Strange)| {
        let value = format!("{}={}", strange.name, strange.value);
        html! { <li key={at.to_string()}>{ ALLOWED.fill(lang, &[&value, strange.allowed]) }</li> }
    };
    html! {
        <div key="strange" class="banner banner-warn" role="status" data-testid="strange" hidden={asked.strange.is_empty()}>
            { icon(Icon::Warning) }
            <div key="text">
                <p key="what">{ STRANGE.get(lang) }</p>
                <ul key="list">{ for asked.strange.iter().enumerate().map(item) }</ul>
            </div>
        </div>
    }
}

/// Somebody was to keep the plan, and does not.
fn unkept(guest: &Guest, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let text = match (guest.keeper(), guest.asked.resume) {
        (Keeper::Memory, Resume::Host) => NO_HOST,
        (Keeper::Memory, Resume::Local) => NO_BROWSER,
        _ => return html! { <div key="storage" hidden=true /> },
    };
    html! {
        <div key="storage" class="banner banner-warn" role="alert" data-testid="storage-warning">
            { icon(Icon::Warning) }
            <p key="text">{ text.get(lang) }</p>
            <button key="save" id="save" type="button" class="btn btn-small" onclick={sends(dispatch, Action::Give(Given::Plan))}>
                { DOWNLOAD.get(lang) }
            </button>
        </div>
    }
}

/// The line under the page: it is there with the top bar and without.
pub(super) fn foot(state: &State, dispatch: &Callback<Action>) -> Html {
    let Some(guest) = &state.guest else { return html! { <footer key="guest" hidden=true /> } };
    let (slug, text) = kept(guest);
    html! {
        <footer key="guest" class="guest-foot">
            <span key="name">{ "Mixwright" }</span>
            <span key="state" data-testid="guest-state" data-state={slug}>{ text.get(state.lang) }</span>
            { submit("guest.submit", guest, state.lang, dispatch) }
        </footer>
    }
}

/// The button that hands the plan in, where it can be.
pub(super) fn submit(id: &'static str, guest: &Guest, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let onclick = sends(dispatch, Action::Guest(Visit::Submit));
    let hidden = guest.asked.mode != Mode::Assess;
    html! { <button key={id} {id} type="button" class="btn btn-primary btn-small" {hidden} {onclick}>{ SUBMIT.get(lang) }</button> }
}

const HOST: Text = Text::new("Kept by the page around", "이 페이지에 저장됨", "由所在页面保存");
const BROWSER: Text = Text::new("Kept in this browser", "이 브라우저에 저장됨", "已保存在此浏览器");
const MEMORY: Text = Text::new(
    "Not kept: gone when the page closes",
    "저장 안 됨: 페이지를 닫으면 사라져요",
    "未保存：关闭页面后会消失",
);
const NO_HOST: Text = Text::new(
    "The page around does not answer, so nothing is kept yet. Save the plan as a file before you leave.",
    "이 플래너를 담은 페이지가 응답하지 않아 아직 저장되지 않아요. 떠나기 전에 파일로 저장해 주세요.",
    "所在页面没有响应，目前未保存任何内容。离开前请将方案保存为文件。",
);
const NO_BROWSER: Text = Text::new(
    "This browser keeps nothing for an embedded page, so the plan lives only until the page closes. Save it as a file to keep it.",
    "이 브라우저는 다른 페이지에 들어 있는 플래너의 저장을 허용하지 않아, 페이지를 닫으면 계획이 사라져요. 파일로 저장해 두세요.",
    "此浏览器不允许嵌入的页面保存内容，关闭页面后方案会消失。请保存为文件。",
);
const STRANGE: Text = Text::new(
    "Some settings in this page’s address were not understood and are ignored.",
    "주소에 적힌 설정 중 일부를 알 수 없어 적용하지 않았어요.",
    "地址中有些设置无法识别，已忽略。",
);
const ALLOWED: Text = Text::new("{0} – possible: {1}", "{0} – 쓸 수 있는 값: {1}", "{0} – 可用：{1}");
const SUBMIT: Text = Text::new("Hand in", "제출하기", "提交");
