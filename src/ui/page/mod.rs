//! Pages: the frame that is always there, and what it shows.

mod attempt;
mod audit;
mod author;
mod compare;
mod criteria;
mod document;
mod embed;
mod frame;
mod grade;
mod guest;
mod keeping;
mod kept;
mod keys;
mod library;
mod notice;
mod offer;
mod output;
mod over;
mod packages;
mod palette;
mod planner;
mod present;
mod quick;
mod start;
mod title;
mod tour;

use yew::{Html, html};

use crate::base::{Lang, Text};

pub use document::rules;
pub use frame::app;
pub use palette::{Listed, PaletteView};
pub use title::title;

/// How a page begins: what it is, and what it is for.
fn head(lang: Lang, title: Text, lede: Text) -> Html {
    html! {
        <header key="head" class="stage-head">
            <h1 key="title" id="stage.title" tabindex="-1">{ title.get(lang) }</h1>
            <p key="lede" class="lede">{ lede.get(lang) }</p>
        </header>
    }
}
