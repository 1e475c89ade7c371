//! What lies over the page – the palette, the list of shortcuts – and what both have in common: the cursor stays in them,
//! Esc and a click beside them close them.

use web_sys::HtmlElement;
use yew::{Callback, Html, KeyboardEvent, NodeRef, TargetCast, html};

use crate::app::{Action, Over, OverAction, Route, State, TO_INPUT_METHOD};

use super::keys::KeysView;
use super::palette::{Listed, PaletteView};

/// What lies over the page now. Before an audience that is nothing.
pub(super) fn view(state: &State, dispatch: &Callback<Action>) -> Html {
    let (lang, dispatch) = (state.lang, dispatch.clone());
    match state.over.as_ref().filter(|_| state.route != Route::Present) {
        Some(Over::Palette(list)) => {
            html! { <PaletteView key="palette" list={Listed(list.clone())} {lang} {dispatch} /> }
        }
        Some(Over::Keys) => html! { <KeysView key="keys" {lang} {dispatch} /> },
        None => html! { <div key="over" hidden=true /> },
    }
}

/// Closes it when called.
pub(super) fn closes(dispatch: &Callback<Action>) -> Callback<()> {
    dispatch.reform(|()| Action::Over(OverAction::Close))
}

/// Esc closes it; Tab goes from one of its two places to the other and never out of it.
pub(super) fn keeps(one: &NodeRef, other: &NodeRef, stop: &Callback<()>) -> Callback<KeyboardEvent> {
    let (one, other, stop) = (one.clone(), other.clone(), stop.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == TO_INPUT_METHOD {
            return;
        }
        match event.key().as_str() {
            "Escape" => stop.emit(()),
            "Tab" => {
                let (one, other) = (one.cast::<HtmlElement>(), other.cast::<HtmlElement>());
                let here = event.target_dyn_into::<HtmlElement>();
                let next = if here == one { other } else { one };
                if let Some(next) = next {
                    let _ = next.focus();
                }
            }
            _ => return,
        }
        event.prevent_default();
    })
}
