//! The small padlock beside a field, a row or a stage with which the author of a case locks it.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::app::{Action, AuthorAction, DraftEdit};
use crate::base::{Lang, Text};
use crate::course::Locks;

use super::super::Desk;
use super::super::icon::{Icon, icon};

/// A padlock as a field knows it.
#[derive(Clone, PartialEq)]
pub struct Padlock {
    id: AttrValue,
    /// Whether it is locked.
    held: bool,
    /// Whether it is locked with what it stands in, and so cannot be opened by itself.
    within: bool,
    lang: Lang,
    dispatch: Callback<Action>,
}

impl Padlock {
    /// The padlock of a field, while clicking locks.
    #[must_use]
    pub fn of(desk: &Desk, id: &str) -> Option<Self> {
        let locks = desk.locking.as_deref()?;
        let held = Locks::new(locks).holds(id);
        let within = held && !locks.contains(id);
        Some(Self { id: id.to_owned().into(), held, within, lang: desk.lang, dispatch: desk.dispatch.clone() })
    }
}

/// The button. `what` names what it locks.
pub fn lock_button(lock: Option<&Padlock>, what: &str) -> Html {
    let Some(lock) = lock else { return html! { <span key="lock" hidden=true /> } };
    let onclick = {
        let (id, held, dispatch) = (lock.id.to_string(), lock.held, lock.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let edit = DraftEdit::Lock(id.clone(), !held);
            dispatch.emit(Action::Author(AuthorAction::Edit(edit)));
        })
    };
    let label = LOCK.fill(lock.lang, &[what]);
    let title = if lock.within {
        WITHIN
    } else if lock.held {
        LOCKED
    } else {
        OPEN
    }
    .get(lock.lang);
    html! {
        <button key="lock" id={format!("lock.{}", lock.id)} type="button" class="lock-btn" aria-pressed={lock.held.to_string()}
            aria-label={label} {title} disabled={lock.within} {onclick}>{ icon(Icon::Lock) }</button>
    }
}

const LOCK: Text = Text::new("Lock: {0}", "잠금: {0}", "锁定：{0}");
const LOCKED: Text = Text::new("Locked for learners", "수강생에게 잠김", "学员不可修改");
const OPEN: Text = Text::new("Open to learners", "수강생이 수정 가능", "学员可以修改");
const WITHIN: Text = Text::new("Locked with what it stands in", "속한 항목과 함께 잠김", "随所属内容一并锁定");
