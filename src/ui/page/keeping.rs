//! Whether the open plan is kept, and what the user must know about it: where nothing or little is kept, where another
//! tab writes, where a newer program made the plan.

use yew::{Callback, Html, html};

use crate::app::{Action, Given, Health, Hold, Open, Route, Saving, State};
use crate::base::{Lang, Text};

use super::super::icon::{Icon, icon};
use super::frame::{DOWNLOAD, sends};

/// How the open plan is kept, in a word: for the eye, and for whoever reads the page by program.
struct Word {
    slug: &'static str,
    text: Text,
}

fn word(open: &Open) -> Word {
    let (slug, text) = match (open.hold, open.saving) {
        (Hold::Newer(_), _) => ("readonly", READ_ONLY),
        (Hold::Elsewhere, _) => ("elsewhere", ELSEWHERE),
        (_, Saving::Saved) => ("saved", SAVED),
        (_, Saving::Pending) => ("saving", PENDING),
        (_, Saving::Basic) => ("basic", SAVED),
        (_, Saving::Memory) => ("memory", UNSAVED),
        (_, Saving::Full) => ("full", UNSAVED),
    };
    Word { slug, text }
}

/// The word in the top bar; it leads to the page that tells more.
pub(super) fn chip(open: &Open, lang: Lang) -> Html {
    let Word { slug, text } = word(open);
    html! {
        <span key="saved" class="saved">
            <a key="link" href={Route::Kept.hash()} data-testid="saved" data-state={slug} title={MORE.get(lang)}>{ text.get(lang) }</a>
            // That everything is kept is told at no edit; that it is not, at once.
            <span key="told" class="visually-hidden" role="status">{ (!matches!(slug, "saved" | "saving" | "basic")).then(|| text.get(lang)) }</span>
        </span>
    }
}

/// What the user must know, above the page.
pub(super) fn banners(state: &State, dispatch: &Callback<Action>) -> Html {
    if let Some(guest) = &state.guest {
        return super::guest::banners(state, guest, dispatch);
    }
    html! {
        <>
            { storage(state, dispatch) }
            { hold(state, dispatch) }
        </>
    }
}

/// Where changes go that are made now.
fn reached(state: &State) -> Saving {
    let storage = state.storage;
    match (state.open.as_ref().map(|open| open.saving), storage.journal, storage.local) {
        (Some(saving @ (Saving::Memory | Saving::Full | Saving::Basic)), ..) => saving,
        (_, Health::Good, _) => Saving::Saved,
        (_, _, Health::Good) => Saving::Basic,
        (_, Health::Full, _) | (_, _, Health::Full) => Saving::Full,
        (_, Health::Slow | Health::Denied, Health::Slow | Health::Denied) => Saving::Memory,
    }
}

fn storage(state: &State, dispatch: &Callback<Action>) -> Html {
    let (class, text) = match reached(state) {
        Saving::Memory => ("banner banner-warn", MEMORY),
        Saving::Full => ("banner banner-warn", FULL),
        Saving::Basic => ("banner banner-warn", BASIC),
        Saving::Saved | Saving::Pending if state.storage.scarce == Some(true) => ("banner banner-info", SCARCE),
        Saving::Saved | Saving::Pending => return html! { <div key="storage" hidden=true /> },
    };
    html! {
        <div key="storage" {class} role="alert" data-testid="storage-warning">
            { icon(Icon::Warning) }
            <p key="text">{ text.get(state.lang) }</p>
            { button("save", DOWNLOAD, Action::Give(Given::Plan), state.open.is_some(), state.lang, dispatch) }
        </div>
    }
}

fn hold(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    // It is about the plan: pages that show none are not about it.
    let shown = state.open.as_ref().filter(|_| state.route.needs_plan());
    let Some(open) = shown else { return html! { <div key="hold" hidden=true /> } };
    match open.hold {
        Hold::Elsewhere => html! {
            <div key="hold" class="banner banner-info" role="status" data-testid="elsewhere">
                { icon(Icon::Info) }
                <p key="text">{ FOLLOWS.get(lang) }</p>
                { button("tab.take", TAKE, Action::TakeOver, true, lang, dispatch) }
            </div>
        },
        Hold::Newer(version) => html! {
            <div key="hold" class="banner banner-warn" role="status" data-testid="newer">
                { icon(Icon::Warning) }
                <p key="text">{ NEWER.fill(lang, &[&version.to_string()]) }</p>
                { button("newer.save", ORIGINAL, Action::Give(Given::Plan), true, lang, dispatch) }
                { button("newer.copy", COPY, Action::CopyPlan, true, lang, dispatch) }
            </div>
        },
        Hold::Asking | Hold::Mine => html! { <div key="hold" hidden=true /> },
    }
}

fn button(id: &'static str, label: Text, action: Action, shown: bool, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let onclick = sends(dispatch, action);
    html! { <button key={id} {id} type="button" class="btn btn-small" hidden={!shown} {onclick}>{ label.get(lang) }</button> }
}

const SAVED: Text = Text::new("Saved in this browser", "이 브라우저에 저장됨", "已保存在此浏览器");
const PENDING: Text = Text::new("Saving", "저장 중", "正在保存");
const UNSAVED: Text = Text::new("Not saved", "저장되지 않음", "未保存");
const ELSEWHERE: Text = Text::new("Open in another tab", "다른 탭에서 편집 중", "正在其他标签页中编辑");
const READ_ONLY: Text = Text::new("Read only", "읽기 전용", "只读");
const MORE: Text =
    Text::new("Where the plan is kept, and its earlier states", "저장 위치와 이전 상태 보기", "查看保存位置和历史状态");
const ORIGINAL: Text = Text::new("Save it as it is", "원본 그대로 저장", "原样保存为文件");
const COPY: Text = Text::new("Go on with a copy", "사본으로 계속하기", "用副本继续");
const TAKE: Text = Text::new("Edit here", "여기서 편집", "在此编辑");
const MEMORY: Text = Text::new(
    "This browser keeps nothing for this page, so the plan lives only until the tab is closed. Save it as a file to keep it.",
    "이 브라우저가 저장을 허용하지 않아 탭을 닫으면 계획이 사라져요. 파일로 저장해 두세요.",
    "此浏览器不允许保存，关闭标签页后方案会消失。请保存为文件。",
);
const FULL: Text = Text::new(
    "The browser’s storage is full; the last changes are not kept. Save the plan as a file, or remove plans that are no longer needed.",
    "브라우저 저장 공간이 가득 차서 마지막 변경이 저장되지 않았어요. 파일로 저장하거나 필요 없는 계획을 지워 주세요.",
    "浏览器存储空间已满，最近的修改未能保存。请保存为文件，或删除不需要的方案。",
);
const BASIC: Text = Text::new(
    "This browser keeps the plan, but only in its simplest store: if the browser crashes, the last minutes may be lost. Save it as a file now and then.",
    "이 브라우저에서는 간이 방식으로만 저장돼요. 브라우저가 비정상 종료되면 마지막 몇 분의 내용이 사라질 수 있으니 가끔 파일로도 저장해 주세요.",
    "此浏览器只能以简易方式保存方案。浏览器崩溃时，最后几分钟的修改可能丢失，请不时另存为文件。",
);
const SCARCE: Text = Text::new(
    "The browser’s storage is almost full. Remove plans that are no longer needed, or save this one as a file.",
    "브라우저 저장 공간이 얼마 남지 않았어요. 필요 없는 계획을 지우거나 이 계획을 파일로 저장해 주세요.",
    "浏览器存储空间即将用完。请删除不需要的方案，或将此方案保存为文件。",
);
const FOLLOWS: Text = Text::new(
    "This plan is being edited in another tab. What changes there shows here at once; as soon as you change something here, editing moves to this tab.",
    "이 계획은 다른 탭에서 편집 중이에요. 그쪽에서 바꾼 내용이 여기에도 바로 보이고, 여기서 무언가 바꾸면 이 탭에서 이어서 편집해요.",
    "此方案正在其他标签页中编辑，那边的修改会即时显示在这里。在这里做任何修改后，将转由此标签页编辑。",
);
const NEWER: Text = Text::new(
    "This plan was saved by a newer version of Mixwright (format {0}). It is shown as far as this version understands it and stays untouched.",
    "더 새로운 버전의 Mixwright(형식 {0})에서 저장한 계획이에요. 이 버전이 이해하는 만큼만 보여 드리고, 원본은 건드리지 않아요.",
    "此方案由更新版本的 Mixwright（格式 {0}）保存。这里只显示当前版本能读懂的内容，原文件不会被改动。",
);
