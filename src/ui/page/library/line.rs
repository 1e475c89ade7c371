//! One line of the library: a value with its grade, what it is, and who says so. Figures, rules, dates and rates are all
//! told in this form, so that a reader learns it once.

use yew::{Html, classes, html};

use crate::library::Grade;

use super::super::super::widget::receipt::badge;
use super::Reader;

/// What a line says; whatever is empty is left out.
#[derive(Default)]
pub(super) struct Line {
    /// Key in its list, and id on the page.
    pub id: String,
    /// The value, date or market.
    pub value: String,
    /// Its grade.
    pub grade: Option<Grade>,
    /// Range or kind beside it.
    pub aside: String,
    /// What it is.
    pub head: String,
    /// Address to open from the head.
    pub link: Option<String>,
    /// A mark after the head.
    pub badge: &'static str,
    /// Who says so and what else must be known, in the order of reading.
    pub notes: Vec<String>,
    /// What must be checked before it is relied on.
    pub open: String,
    /// Whether the line is only there for comparison.
    pub quiet: bool,
}

/// Lines one under the other.
pub(super) fn list(reader: &Reader, lines: impl IntoIterator<Item = Line>) -> Html {
    html! { <ul key="lines" class="lines">{ for lines.into_iter().map(|line| item(reader, line)) }</ul> }
}

fn item(reader: &Reader, line: Line) -> Html {
    let head = match line.link {
        Some(href) => {
            html! { <a key="head" {href} rel="noopener noreferrer external" target="_blank">{ line.head }</a> }
        }
        None => html! { <span key="head">{ line.head }</span> },
    };
    html! {
        <li key={line.id.clone()} id={line.id} class={classes!("line", line.quiet.then_some("line-quiet"))}>
            <span key="value" class="line-value">{ line.value }{ badge(line.grade, reader.lang) }</span>
            <span key="aside" class="range">{ line.aside }</span>
            <div key="body" class="line-body">
                { head }
                <span key="badge" class="badge" hidden={line.badge.is_empty()}>{ line.badge }</span>
                { for line.notes.into_iter().filter(|note| !note.is_empty()).enumerate().map(|(i, note)| html! { <p key={i.to_string()} class="muted">{ note }</p> }) }
                <p key="open" class="line-open" hidden={line.open.is_empty()}>{ line.open }</p>
            </div>
        </li>
    }
}
