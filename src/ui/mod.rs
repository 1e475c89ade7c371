//! The screen: plain functions and function components from state to markup. No business rule lives here, no IO; a
//! view knows the state it shows and the one callback that takes actions.

pub mod adviser;
pub mod beside;
pub mod desk;
pub mod icon;
pub mod own_figures;
pub mod page;
pub mod step;
pub mod widget;

pub use desk::Desk;
pub use page::{Listed, PaletteView, app, rules, title};
pub use widget::draw_at_once;

use yew::{AttrValue, Html, html};

use crate::app::Route;

/// A link to a page of the app; the browser changes the address, and the program follows it.
fn link(route: Route, text: impl Into<AttrValue>) -> Html {
    html! { <a href={route.hash()}>{ text.into() }</a> }
}
