//! Editable lists.

use yew::{Callback, Html, MouseEvent, html};

use crate::base::Text;
use crate::plan::PlanEdit;

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::lock::{Padlock, lock_button};

const REMOVE: Text = Text::new("Remove", "삭제", "删除");

/// One row of a list: a card with its title, a button that removes it, and its fields.
pub fn row_card(desk: &Desk, key: String, title: String, remove: PlanEdit, fields: Html) -> Html {
    let onclick: Callback<MouseEvent> = desk.edit_on(&format!("{key}.remove"), remove);
    // The key is a place on the page; fields stand under what comes before it.
    let row = key.strip_suffix(".row").unwrap_or(&key);
    // A row of which one value is fixed stays as well.
    let disabled = desk.shut || desk.locks.holds_in(row);
    html! {
        <div key={key.clone()} class="row-card">
            <div key="head" class="row-head">
                <h3 key="title">{ title.clone() }</h3>
                { lock_button(Padlock::of(desk, row).as_ref(), &title) }
                <button key="remove" type="button" class="btn btn-quiet btn-small" {onclick} {disabled}>
                    { icon(Icon::Trash) }<span key="text">{ desk.t(REMOVE) }<span class="visually-hidden">{ " – " }{ title }</span></span>
                </button>
            </div>
            <div key="fields" class="fields">{ fields }</div>
        </div>
    }
}

/// The button that adds a row.
pub fn add_row(desk: &Desk, id: &str, label: Text, add: PlanEdit) -> Html {
    let onclick: Callback<MouseEvent> = desk.edit_on(&format!("{id}.add"), add);
    let disabled = desk.holds(id);
    html! {
        <button key={format!("{id}.add")} id={id.to_owned()} type="button" class="btn" {onclick} {disabled}>
            { icon(Icon::Plus) }<span key="text">{ desk.t(label) }</span>
        </button>
    }
}
