//! A plan is made a case for teaching: what learners read, what is locked, how it is judged, which results come, what only
//! the teacher reads, and the file.

mod criteria;
mod finish;
mod locks;
mod months;
mod teacher;
mod terms;
mod texts;

use yew::{Callback, Html, html};

use crate::app::words::page as names;
use crate::app::{Action, AuthorAction, DraftEdit, Route, State};
use crate::base::{Lang, Text};
use crate::course::Draft;
use crate::plan::Plan;

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::frame::{UNNAMED, sends};
use super::head;

/// What all parts of the page need.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    state: &'a State,
    desk: &'a Desk,
    draft: &'a Draft,
    /// The language whose texts are shown.
    tab: Lang,
}

impl Sheet<'_> {
    fn t(&self, text: Text) -> &'static str {
        self.desk.t(text)
    }

    /// A button's click as an action of the author.
    fn sends(&self, action: AuthorAction) -> Callback<yew::MouseEvent> {
        sends(&self.desk.dispatch, Action::Author(action))
    }

    /// A label with the language it is written in.
    fn in_tab(&self, text: Text) -> String {
        IN.fill(self.desk.lang, &[self.t(text), self.tab.name()])
    }
}

/// A change of the draft as an action.
fn edit(edit: DraftEdit) -> Action {
    Action::Author(AuthorAction::Edit(edit))
}

/// A line above every page while clicking locks, and above an attempt the author tried.
pub(super) fn bar(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let open = state.open.as_ref();
    let draft = open.and_then(|open| open.draft.as_ref()).filter(|_| state.author.locking);
    let tried = open.is_some_and(|open| open.plan().attempt.is_some()) && state.author.origin.is_some();
    let (text, button, action) = match draft {
        Some(draft) => {
            let count = draft.case.locks.len().to_string();
            (LOCKING.fill(lang, &[&count]), DONE, AuthorAction::Locking(false))
        }
        None if tried => (TRIED.get(lang).to_owned(), BACK, AuthorAction::Back),
        None => return html! { <div key="author" hidden=true /> },
    };
    html! {
        <section key="author" class="attempt-bar author-bar" data-testid="author-bar" aria-label={BAR.get(lang)}>
            <span key="text" role="status">{ icon(Icon::Lock) }{ text }</span>
            <button key="done" id="author.bar" type="button" class="btn btn-small" onclick={sends(dispatch, Action::Author(action))}>{ button.get(lang) }</button>
        </section>
    }
}

pub(super) fn view(state: &State, desk: &Desk) -> Html {
    let open = state.open.as_ref();
    let body = match open.and_then(|open| open.draft.as_deref()) {
        Some(draft) => {
            let sheet = Sheet { state, desk, draft, tab: state.author.tab.unwrap_or(draft.lang) };
            html! {
                <>
                    { texts::view(sheet) }
                    { locks::view(sheet) }
                    { terms::view(sheet) }
                    { criteria::view(sheet) }
                    { months::view(sheet) }
                    { teacher::view(sheet) }
                    { finish::view(sheet) }
                </>
            }
        }
        None => nothing(desk),
    };
    html! {
        <main class="start kept author">
            { head(desk.lang, names::AUTHOR, LEDE) }
            <div key="body">{ body }</div>
        </main>
    }
}

/// Where there is no draft to show.
fn nothing(desk: &Desk) -> Html {
    let begin = |text: Text, button: Text, action: AuthorAction| {
        html! {
            <section key="begin" class="author-begin">
                <p key="text">{ desk.t(text) }</p>
                <button key="begin" id="author.begin" type="button" class="btn btn-primary" onclick={sends(&desk.dispatch, Action::Author(action))}>{ desk.t(button) }</button>
            </section>
        }
    };
    match &*desk.plan {
        Plan { attempt: Some(_), .. } => html! { <p key="attempt">{ desk.t(ATTEMPT) }</p> },
        Plan { draft: Some(_), .. } => begin(UNREADABLE, ANEW, AuthorAction::Drop),
        _ => begin(NOT_YET, BEGIN, AuthorAction::Begin),
    }
}

/// What a plan is called in lists.
fn called(plan: &Plan, lang: Lang) -> String {
    let name = plan.name();
    if name.is_empty() { UNNAMED.get(lang).to_owned() } else { name.to_owned() }
}

/// A link to the page, where there is a plan to make a case of.
pub(super) fn way(state: &State) -> Html {
    let lang = state.lang;
    match state.open.as_ref() {
        Some(open) if open.plan().attempt.is_none() => {
            let name = called(&open.plan(), lang);
            html! { <a id="author.way" href={Route::Author.hash()}>{ WAY.fill(lang, &[&name]) }</a> }
        }
        _ => html! { <span>{ WAY_FIRST.get(lang) }</span> },
    }
}

const IN: Text = Text::new("{0} ({1})", "{0}({1})", "{0}（{1}）");
const LEDE: Text = Text::new(
    "Learners begin with this plan as it is. What you write here is kept in the plan’s own file only: links, Word, Excel and web pages of the plan do not carry it.",
    "수강생은 지금 이 계획에서 시작해요. 여기에 쓰는 내용은 계획 파일에만 저장되고, 계획의 링크나 워드·엑셀·웹 페이지에는 들어가지 않아요.",
    "学员从此方案的当前状态开始作答。这里写的内容只保存在方案文件中，方案的链接、Word、Excel和网页都不包含它。",
);
const NOT_YET: Text = Text::new(
    "You add a story and a task, lock what learners shall not change, say how it is judged, and save one file to hand out. No server takes part.",
    "이야기와 과제를 쓰고, 수강생이 바꾸지 못할 부분을 잠그고, 평가 기준을 정한 다음 파일 하나로 저장해 나눠 주면 돼요. 서버는 필요 없어요.",
    "写好背景故事和任务，锁定学员不能改动的内容，确定评分标准，然后保存成一个文件发给学员。无需服务器。",
);
const BEGIN: Text = Text::new("Begin", "시작하기", "开始");
const ATTEMPT: Text = Text::new(
    "This plan is an attempt at a case. Open a plan of your own to make a case of it.",
    "이 계획은 사례 풀이예요. 사례를 만들려면 내 계획을 여세요.",
    "此方案是案例作答。请打开自己的方案来制作案例。",
);
const UNREADABLE: Text = Text::new(
    "What was written of this case cannot be read, probably because a newer version wrote it. Reload the page to get that version; beginning anew drops it.",
    "작성한 사례를 읽을 수 없어요. 더 새로운 버전에서 썼을 수 있으니 페이지를 새로고침해 보세요. 새로 시작하면 기존 내용은 지워져요.",
    "无法读取已编写的案例，可能由更新的版本写成。请刷新页面获取新版本；重新开始会丢弃原有内容。",
);
const ANEW: Text = Text::new("Drop it and begin anew", "지우고 새로 시작하기", "丢弃并重新开始");
const BAR: Text = Text::new("Writing a case", "사례 만들기", "编写案例");
const LOCKING: Text = Text::new(
    "Click the padlock beside a field, a row or a stage to lock it for learners. Locked so far: {0}",
    "칸, 행, 단계 옆의 자물쇠를 누르면 수강생이 바꿀 수 없게 잠겨요. 지금까지 잠근 곳: {0}개",
    "点击栏目、行或阶段旁的锁，即可对学员锁定。已锁定{0}项",
);
const DONE: Text = Text::new("Done, back to the case", "완료하고 사례로 돌아가기", "完成，返回案例");
const TRIED: Text = Text::new(
    "You are trying your case as a learner. This attempt is a plan of its own; remove it when you like.",
    "수강생으로 사례를 풀어 보는 중이에요. 이 풀이는 별도의 계획이니 나중에 삭제해도 돼요.",
    "正在以学员身份试做案例。这次作答是单独的方案，可随时删除。",
);
const BACK: Text = Text::new("Back to the case", "사례로 돌아가기", "返回案例");
const WAY: Text = Text::new("Make a case of “{0}”", "‘{0}’ 계획으로 사례 만들기", "把“{0}”做成案例");
const WAY_FIRST: Text = Text::new(
    "Make a case: open or begin a plan first",
    "사례 만들기: 먼저 계획을 열거나 새로 만들어 주세요",
    "制作案例：请先打开或新建一个方案",
);
