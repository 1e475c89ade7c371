//! What a planner in another page shows besides: who keeps the plan, what of the address was not understood, what became of
//! the case it names, and how the plan is handed in.

use yew::{Callback, Html, html};

use crate::app::embed::{Embed, Guest, Mode, Resume, Sought, Strange, Visit};
use crate::app::{Action, Given, State, words};
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
pub(super) fn banners(state: &State, guest: &Guest, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    html! {
        <>
            { strange(&guest.asked, lang) }
            { if state.open.is_some() { unkept(guest, lang, dispatch) } else { html! { <div key="storage" hidden=true /> } } }
        </>
    }
}

/// Instead of a plan: the case it begins with is on its way, or what is wrong with it and who can mend that.
pub(super) fn absent(guest: &Guest, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let id = guest.asked.case.as_deref().unwrap_or_default();
    let why = match &guest.sought {
        Sought::Nothing | Sought::Asked => String::new(),
        Sought::Away => AWAY.fill(lang, &[id]),
        Sought::Unreadable(error) => NO_CASE.fill(lang, &[id, &words::case_error(error, lang)]),
        Sought::Other(other) => OTHER.fill(lang, &[id, other]),
    };
    let code = guest.sought.code();
    let title = if code.is_some() { MISSING } else { FETCHING };
    html! {
        <main class="start kept">
            <header key="head" class="stage-head">
                <h1 key="title" id="stage.title" tabindex="-1">{ title.get(lang) }</h1>
            </header>
            <section key="case" class="block" role="status" data-testid="case-sought" data-state={code.unwrap_or("asked")} hidden={code.is_none()}>
                <p key="why">{ why }</p>
                <p key="nothing">{ NOTHING.get(lang) }</p>
                <p key="tools" class="link-tools">
                    <button key="again" id="case.again" type="button" class="btn btn-primary" onclick={sends(dispatch, Action::Guest(Visit::Again))}>
                        { AGAIN.get(lang) }
                    </button>
                </p>
            </section>
        </main>
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
        (Keeper::Memory, Resume::Local) if guest.apart => APART,
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
            <span key="state" data-testid="guest-state" data-state={slug} hidden={state.open.is_none()}>{ text.get(state.lang) }</span>
            { for state.open.iter().map(|_| submit("guest.submit", guest, state.lang, dispatch)) }
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
const APART: Text = Text::new(
    "What this browser kept before is left as it is, so this plan lives only until the page closes. Save it as a file to keep it.",
    "이 브라우저에 있던 이전 내용을 그대로 두느라 지금 계획은 저장되지 않아요. 페이지를 닫기 전에 파일로 저장해 두세요.",
    "此浏览器先前保存的内容保持不动，因此当前方案在关闭页面后会消失。请保存为文件。",
);
const FETCHING: Text = Text::new("Fetching the case …", "사례를 불러오고 있어요 …", "正在获取案例……");
const MISSING: Text = Text::new("The case is missing", "사례를 열 수 없어요", "无法打开案例");
const AWAY: Text = Text::new(
    "The file case-{0}.json could not be fetched from where this planner lies. Look at the connection and try again. If that does not help, whoever runs this page must put the file beside the planner or correct case={0} in the address.",
    "플래너가 있는 곳에서 case-{0}.json 파일을 가져오지 못했어요. 연결을 확인하고 다시 시도하세요. 그래도 안 되면 이 페이지를 운영하는 사람이 파일을 플래너와 같은 폴더에 두거나 주소의 case={0}을 바로잡아야 해요.",
    "未能从本工具所在的位置获取文件case-{0}.json。请检查网络后重试。如果仍然不行，需由页面管理者把该文件放到本工具所在的文件夹，或更正地址中的case={0}。",
);
const NO_CASE: Text = Text::new(
    "The file case-{0}.json cannot be used as a case. {1}",
    "case-{0}.json 파일을 사례로 쓸 수 없어요. {1}",
    "文件case-{0}.json无法作为案例使用。{1}",
);
const OTHER: Text = Text::new(
    "The file case-{0}.json holds another case, {1}. Whoever runs this page must name the file case-{1}.json and write case={1} in the address.",
    "case-{0}.json 파일에는 다른 사례({1})가 들어 있어요. 이 페이지를 운영하는 사람이 파일 이름을 case-{1}.json으로 바꾸고 주소에 case={1}을 적어야 해요.",
    "文件case-{0}.json里是另一个案例（{1}）。需由页面管理者把文件改名为case-{1}.json，并在地址中写case={1}。",
);
const NOTHING: Text = Text::new(
    "Nothing was begun, and no time is running.",
    "아직 아무것도 시작하지 않았고, 시간도 흐르지 않아요.",
    "作答尚未开始，也没有计时。",
);
const AGAIN: Text = Text::new("Try again", "다시 시도", "重试");
const STRANGE: Text = Text::new(
    "Some settings in this page’s address were not understood and are ignored.",
    "주소에 적힌 설정 중 일부를 알 수 없어 적용하지 않았어요.",
    "地址中有些设置无法识别，已忽略。",
);
const ALLOWED: Text = Text::new("{0} – possible: {1}", "{0} – 쓸 수 있는 값: {1}", "{0} – 可用：{1}");
const SUBMIT: Text = Text::new("Hand in", "제출하기", "提交");
