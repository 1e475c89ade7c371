//! One line that cites: a value with its grade, what it is, and who says so. Figures, rules, dates and rates are all told in
//! this form, so that a reader learns it once.

use yew::{Html, classes, html};

use crate::base::{Lang, Text};
use crate::library::book::{Checked, Rule};
use crate::library::{Book, Grade};
use crate::report::words;

use super::receipt::badge;

/// What a line says; whatever is empty is left out.
#[derive(Default)]
pub struct Line {
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
pub fn list(lang: Lang, lines: impl IntoIterator<Item = Line>) -> Html {
    html! { <ul key="lines" class="lines">{ for lines.into_iter().map(|line| item(lang, line)) }</ul> }
}

/// Tells, whoever does not see where it goes, that a link leaves the page where it is.
pub fn new_tab(lang: Lang) -> Html {
    html! { <span class="visually-hidden">{ NEW_TAB.get(lang) }</span> }
}

fn item(lang: Lang, line: Line) -> Html {
    let head = match line.link {
        Some(href) => {
            html! {
                <a key="head" {href} rel="noopener noreferrer external" target="_blank">{ line.head }{ new_tab(lang) }</a>
            }
        }
        None => html! { <span key="head">{ line.head }</span> },
    };
    html! {
        <li key={line.id.clone()} id={line.id} class={classes!("line", line.quiet.then_some("line-quiet"))}>
            <span key="value" class="line-value">{ line.value }{ badge(line.grade, lang) }</span>
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

/// One compliance rule with law, date and how well it was checked.
pub fn rule(book: &Book, lang: Lang, rule: &Rule) -> Line {
    let checked = words::library::checked(rule.checked).get(lang).to_owned();
    let as_of = AS_OF.fill(lang, &[&rule.as_of]);
    let law = joined(&[book.say(&rule.law, lang), book.say(&rule.source, lang), &as_of]);
    let penalty = PENALTY.fill(lang, &[book.say(&rule.penalty, lang)]);
    let (known, open) = if rule.checked == Checked::Yes { (checked, String::new()) } else { (String::new(), checked) };
    Line {
        id: format!("rule.{}", rule.id),
        value: book.say(&rule.topic, lang).to_owned(),
        grade: Some(rule.grade),
        aside: words::library::market(&rule.region, lang).to_owned(),
        head: book.say(&rule.rule, lang).to_owned(),
        notes: vec![penalty, law, known],
        open,
        ..Line::default()
    }
}

/// What there is of several short texts, in one line.
pub fn joined(texts: &[&str]) -> String {
    texts.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

const PENALTY: Text = Text::new("Penalty: {0}", "제재: {0}", "处罚：{0}");
const NEW_TAB: Text = Text::new(" (opens a new tab)", " (새 탭에서 열림)", "（在新标签页中打开）");
const AS_OF: Text = Text::new("as of {0}", "{0} 기준", "截至{0}");
