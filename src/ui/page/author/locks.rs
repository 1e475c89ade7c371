//! What learners cannot change.

use yew::{Html, html};

use crate::app::{AuthorAction, DraftEdit};
use crate::base::Text;
use crate::report::words::versions;
use crate::store;

use super::super::super::icon::{Icon, icon};
use super::Sheet;

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, .. } = sheet;
    let locks = &draft.case.locks;
    let comparison = store::compare(&desk.plan, &desk.plan);
    let row = |lock: &String| {
        let name = versions::locked_place(&comparison, lock, desk.lang);
        let remove = REMOVE.fill(desk.lang, &[&name]);
        html! {
            <li key={lock.clone()} class="author-lock">
                <span key="name">{ icon(Icon::Lock) }{ name }</span>
                <button key="remove" id={format!("author.lock.{lock}")} type="button" class="btn btn-quiet btn-small" aria-label={remove}
                    onclick={sheet.sends(AuthorAction::Edit(DraftEdit::Lock(lock.clone(), false)))}>{ sheet.t(OPEN) }</button>
            </li>
        }
    };
    html! {
        <section key="locks" class="block">
            <h2 key="title">{ sheet.t(TITLE) }</h2>
            <p key="note" class="block-note">{ sheet.t(if locks.is_empty() { NONE } else { NOTE }) }</p>
            <ul key="list" class="author-locks" hidden={locks.is_empty()}>{ for locks.iter().map(row) }</ul>
            <button key="lock" id="author.locking" type="button" class="btn" onclick={sheet.sends(AuthorAction::Locking(true))}>
                { icon(Icon::Lock) }<span key="text">{ sheet.t(CLICK) }</span>
            </button>
        </section>
    }
}

const TITLE: Text = Text::new("2 What is locked", "2 잠근 부분", "2 锁定的内容");
const NONE: Text = Text::new(
    "Nothing yet: learners can change the whole plan.",
    "아직 없어요. 수강생이 계획 전체를 바꿀 수 있어요.",
    "尚未锁定，学员可以修改整个方案。",
);
const NOTE: Text = Text::new(
    "Learners read these and cannot change them. You still can.",
    "수강생은 읽기만 할 수 있어요. 강사는 계속 고칠 수 있어요.",
    "学员只能阅读，不能修改；您仍可修改。",
);
const CLICK: Text = Text::new("Lock by clicking in the plan", "계획에서 눌러서 잠그기", "在方案中点击锁定");
const OPEN: Text = Text::new("Unlock", "잠금 해제", "解锁");
const REMOVE: Text = Text::new("Unlock: {0}", "잠금 해제: {0}", "解锁：{0}");
