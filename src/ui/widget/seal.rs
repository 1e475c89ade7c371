//! The verdict, as icon and word.

use yew::{Html, classes, html};

use crate::base::{Lang, Text};
use crate::report::words;
use crate::score::Verdict;

use super::super::icon::{Icon, icon};

const OPEN: Text = Text::new("No verdict yet", "판단 전", "尚无结论");

/// Class, icon and word of a verdict.
pub fn seal(verdict: Option<Verdict>, lang: Lang, large: bool) -> Html {
    let (class, drawing, text) = match verdict {
        Some(Verdict::Go) => ("verdict-go", Icon::Check, words::feasibility::verdict(Verdict::Go)),
        Some(Verdict::Prepare) => ("verdict-prepare", Icon::Prepare, words::feasibility::verdict(Verdict::Prepare)),
        Some(Verdict::NotYet) => ("verdict-wait", Icon::Wait, words::feasibility::verdict(Verdict::NotYet)),
        Some(Verdict::Dont) => ("verdict-stop", Icon::Stop, words::feasibility::verdict(Verdict::Dont)),
        None => ("verdict-open", Icon::Info, OPEN),
    };
    html! {
        <span class={classes!("verdict", class, large.then_some("verdict-large"))}>
            { icon(drawing) }<span key="word">{ text.get(lang) }</span>
        </span>
    }
}
