//! Holidays, seasons and shopping festivals of a market and year.

use yew::{AttrValue, Callback, Html, Properties, function_component, html, use_state};

use crate::base::{Month, Region, Text};
use crate::i18n;
use crate::library::{self, CalendarEntry, Certainty, Day};
use crate::report::words;

use super::super::super::widget::choice::bare_select;
use super::super::super::widget::receipt::badge;
use super::Reader;

/// Properties of [`Calendar`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub reader: Reader,
}

/// First and last year of the data.
const YEARS: std::ops::RangeInclusive<i32> = 2026..=2030;

/// The page.
#[function_component(Calendar)]
pub(super) fn calendar(props: &Props) -> Html {
    let reader = &props.reader;
    let start = reader.desk.as_ref().and_then(|desk| desk.plan.company.start);
    let region = use_state(|| reader.region().key().to_owned());
    let year = use_state(|| start.map_or(*YEARS.start(), Month::year).clamp(*YEARS.start(), *YEARS.end()).to_string());
    let set = |state: &yew::UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |value| state.set(value))
    };
    let market = Region::ALL.into_iter().find(|market| market.key() == *region).unwrap_or(Region::Global);
    let first = year.parse::<i32>().ok().and_then(|year| Month::new(year, 1));
    let markets: Vec<(AttrValue, AttrValue)> = Region::ALL
        .iter()
        .map(|market| (market.key().into(), words::library::market(market.key(), reader.lang).to_owned().into()))
        .collect();
    let years: Vec<(AttrValue, AttrValue)> =
        YEARS.map(|year| (year.to_string().into(), year.to_string().into())).collect();
    html! {
        <>
            <div key="filters" class="filters">
                <div key="market" class="field"><span key="label" class="field-label">{ reader.t(MARKET) }</span>
                    { bare_select("calendar.region", reader.t(MARKET), markets, (*region).clone(), set(&region)) }</div>
                <div key="year" class="field"><span key="label" class="field-label">{ reader.t(YEAR) }</span>
                    { bare_select("calendar.year", reader.t(YEAR), years, (*year).clone(), set(&year)) }</div>
            </div>
            { for first.into_iter().flat_map(|first| (0..12).map(move |i| first.plus(i))).map(|month| month_block(reader, market, month)) }
        </>
    }
}

fn month_block(reader: &Reader, market: Region, month: Month) -> Html {
    // An entry stands in the month it begins in, and in January what began the year before.
    let begins = |entry: &&CalendarEntry| {
        let start = entry.start.to_month();
        start == Some(month) || (month.month() == 1 && start < Some(month))
    };
    let entries: Vec<&CalendarEntry> = library::calendar(market, month, 1).filter(begins).collect();
    html! {
        <section key={month.to_string()} class="block" hidden={entries.is_empty()}>
            <h3 key="title">{ i18n::month(month, reader.lang) }</h3>
            <ul key="list" class="day-list">{ for entries.into_iter().map(|entry| day(reader, entry)) }</ul>
        </section>
    }
}

fn day(reader: &Reader, entry: &CalendarEntry) -> Html {
    let lang = reader.lang;
    let date = |day: Day| DATE.fill(lang, &[&day.month.to_string(), &day.day.to_string()]);
    let dates = if entry.start == entry.end {
        date(entry.start)
    } else {
        SPAN.fill(lang, &[&date(entry.start), &date(entry.end)])
    };
    let source =
        reader.book.as_deref().and_then(|book| book.calendar(entry.id)).map(|text| reader.say(text).to_owned());
    let sure = words::library::certainty(entry.certainty).get(lang);
    html! {
        <li key={entry.id} class="day-item">
            <span key="dates" class="day-dates">{ dates }</span>
            <span key="name" class="day-name">
                { entry.name.get(lang) }{ " " }<span key="gifts" class="badge" hidden={!entry.gifts}>{ reader.t(GIFTS) }</span>
            </span>
            <span key="kind" class="muted">{ words::library::calendar_kind(entry.kind).get(lang) }</span>
            <span key="source" class={if entry.certainty == Certainty::Unverified { "cell-note rule-open" } else { "cell-note" }}>
                { sure }{ source.map(|source| format!(" · {source}")) }{ badge(Some(entry.grade), lang) }
            </span>
        </li>
    }
}

const MARKET: Text = Text::new("Market", "시장", "市场");
const YEAR: Text = Text::new("Year", "연도", "年份");
const GIFTS: Text = Text::new("presents are bought", "선물 수요", "送礼需求");
const DATE: Text = Text::new("{0}/{1}", "{0}월 {1}일", "{0}月{1}日");
const SPAN: Text = Text::new("{0} – {1}", "{0}~{1}", "{0}至{1}");
