//! Why a field is asked, behind a small button beside its label: what rests on it, an example, what is sensible. The
//! lines are looked up and drawn only while they are open, so a page full of fields pays for a button each and no more.

use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, Properties, UseStateHandle, function_component, html,
    use_state,
};

use crate::app::{Kind, LibraryPage, Route};
use crate::base::{Lang, Ppm, Text};
use crate::i18n;
use crate::report::words::guide::{self, More};

use super::super::link;

/// What a field knows of its guide.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// What it is looked up by: the field's id, or the name its group has.
    pub key: AttrValue,
    /// What the button says it explains.
    pub label: AttrValue,
    /// What the field holds, which says what it accepts.
    pub kind: Option<Kind>,
    /// Language.
    pub lang: Lang,
}

/// The button of a guide.
pub(super) fn button(asked: &Asked, open: &UseStateHandle<bool>, named: bool) -> Html {
    let shown = **open;
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!shown))
    };
    let onkeydown = closes(open);
    let label = NAME.fill(asked.lang, &[&asked.label]);
    let controls = shown.then(|| AttrValue::from(panel_id(asked)));
    let class = if named { "why-btn why-named" } else { "why-btn" };
    html! {
        <button key="why" id={format!("why.{}", asked.key)} type="button" {class} aria-expanded={shown.to_string()}
            aria-controls={controls} aria-label={label.clone()} title={label} {onclick} {onkeydown}>
            { if named { asked.label.clone() } else { AttrValue::default() } }<span class="why-sign" aria-hidden="true">{ "?" }</span>
        </button>
    }
}

/// What the button opens, while it is open.
pub(super) fn panel(asked: &Asked, open: &UseStateHandle<bool>) -> Html {
    let Some(guide) = (**open).then(|| guide::of(&asked.key)).flatten() else {
        return html! { <span key="guide" hidden=true /> };
    };
    let lang = asked.lang;
    let accepts = asked.kind.and_then(|kind| accepted(kind, lang));
    let sensible = guide.range.map(|range| range.get(lang));
    let line = |key: &'static str, head: Text, said: Html| {
        html! { <p {key}><strong key="head">{ head.get(lang) }</strong>{ " " }{ said }</p> }
    };
    html! {
        <div key="guide" id={panel_id(asked)} class="why-panel" onkeydown={closes(open)}>
            { line("why", WHY, guide.why.get(lang).into()) }
            { line("example", EXAMPLE, guide.example.get(lang).into()) }
            { for (sensible.is_some() || accepts.is_some()).then(|| line("range", RANGE, html! {
                <>{ sensible }{ if sensible.is_some() { " " } else { "" } }{ accepts }</>
            })) }
            { for guide.more.map(|more| html! { <p key="more">{ leads(more, lang) }</p> }) }
        </div>
    }
}

fn panel_id(asked: &Asked) -> String {
    format!("why.{}.panel", asked.key)
}

/// Escape closes it from the button as from within.
fn closes(open: &UseStateHandle<bool>) -> Callback<KeyboardEvent> {
    let open = open.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && *open {
            open.set(false);
        }
    })
}

/// What the program takes in such a field, where it has limits worth saying.
fn accepted(kind: Kind, lang: Lang) -> Option<String> {
    let (least, most) = match kind {
        Kind::Whole(least, most) => (i18n::edit_count(least), i18n::edit_count(most)),
        Kind::Percent(most) => ("0".to_owned(), i18n::ppm(most, lang)),
        Kind::Share => ("0".to_owned(), i18n::ppm(Ppm::ONE, lang)),
        Kind::Milli(most) => ("0".to_owned(), i18n::edit_count(most / 1_000)),
        // A limit nobody meets is no help.
        Kind::Count(most) if most <= 1_000_000 => ("0".to_owned(), i18n::edit_count(most)),
        Kind::Line
        | Kind::Text
        | Kind::Story
        | Kind::Count(_)
        | Kind::Money(_)
        | Kind::Price(_)
        | Kind::Month
        | Kind::Day
        | Kind::Year => return None,
    };
    Some(ACCEPTS.fill(lang, &[&least, &most]))
}

/// Where there is more to read.
fn leads(more: More, lang: Lang) -> Html {
    let (page, text) = match more {
        More::Term(id) => (LibraryPage::Term(id), TERM),
        More::Trades => (LibraryPage::Trades, TRADES),
        More::Channels => (LibraryPage::Channels, CHANNELS),
        More::Calendar => (LibraryPage::Calendar, CALENDAR),
        More::Rules => (LibraryPage::Rules, RULES),
        More::Evidence => (LibraryPage::Evidence, EVIDENCE),
    };
    let name = match more {
        More::Term(id) => crate::report::words::glossary::term(id).map_or("", |term| term.name.get(lang)),
        _ => "",
    };
    link(Route::Library(page), text.fill(lang, &[name]))
}

#[derive(Clone, PartialEq, Properties)]
struct WhyProps {
    asked: Asked,
    #[prop_or_default]
    named: bool,
}

/// Button and lines, for what is no [`super::Field`].
#[function_component(Why)]
fn why_component(props: &WhyProps) -> Html {
    let open = use_state(|| false);
    html! { <>{ button(&props.asked, &open, props.named) }{ panel(&props.asked, &open) }</> }
}

/// The guide of the field or group `key`.
pub fn why(lang: Lang, key: &str, label: &str) -> Html {
    let asked = Asked { key: AttrValue::from(key.to_owned()), label: label.to_owned().into(), kind: None, lang };
    html! { <Why key="why" {asked} /> }
}

/// The guides of what a table or a list of alike rows asks in each of them, in one line before it.
pub fn whys<K: Into<AttrValue>>(lang: Lang, asked: impl IntoIterator<Item = (K, &'static str)>) -> Html {
    html! {
        <div key="whys" class="whys">
            { for asked.into_iter().map(|(key, label)| {
                let asked = Asked { key: key.into(), label: label.into(), kind: None, lang };
                let place = asked.key.to_string();
                html! { <Why key={place} {asked} named=true /> }
            }) }
        </div>
    }
}

const NAME: Text = Text::new("Why this is asked: {0}", "왜 묻나요: {0}", "为什么要填：{0}");
const WHY: Text = Text::new("Why", "이유", "用途");
const EXAMPLE: Text = Text::new("Example", "예", "示例");
const RANGE: Text = Text::new("Sensible", "알맞은 값", "合理范围");
const ACCEPTS: Text = Text::new("Accepted: {0} to {1}.", "입력할 수 있는 값은 {0}~{1}이에요.", "可填{0}～{1}。");
const TERM: Text = Text::new("What is meant by “{0}”", "용어 풀이: {0}", "术语解释：{0}");
const TRADES: Text = Text::new("What is usual in each trade", "업종별 기준값", "各行业常见水平");
const CHANNELS: Text =
    Text::new("Figures of every touchpoint, with sources", "접점별 수치와 출처", "各接触点的数据与出处");
const CALENDAR: Text = Text::new("Holidays and shopping seasons", "명절·쇼핑 시즌 달력", "节假日与购物季日历");
const RULES: Text = Text::new("The rules, with law and date", "규정과 근거 법령", "合规规则及法律依据");
const EVIDENCE: Text = Text::new("How figures are graded", "수치의 근거 등급", "数据如何分级");
