//! Holidays, seasons and shopping festivals of a market and year.

use yew::{AttrValue, Html, html};

use crate::app::Narrow;
use crate::base::{Month, Region, Text};
use crate::i18n;
use crate::library::{self, CalendarEntry, Certainty};
use crate::report::words;

use super::super::super::widget::cited::{self, Line, joined};
use super::{Reader, choice, markets};

/// First and last year of the data.
const YEARS: std::ops::RangeInclusive<i32> = 2026..=2030;

pub(super) fn view(reader: &Reader) -> Html {
    let start = reader.desk.as_ref().and_then(|desk| desk.plan.company.start);
    let year = reader.browse.year.or(start.map(Month::year)).unwrap_or(*YEARS.start());
    let year = year.clamp(*YEARS.start(), *YEARS.end());
    let key = reader.browse.market(reader.region());
    let market = Region::ALL.into_iter().find(|market| market.key() == key).unwrap_or(Region::Global);
    let years: Vec<(AttrValue, AttrValue)> =
        YEARS.map(|year| (year.to_string().into(), year.to_string().into())).collect();
    let months = Month::new(year, 1).into_iter().flat_map(|first| (0..12).map(move |i| first.plus(i)));
    html! {
        <>
            <div key="filters" class="filters">
                { choice(reader, "library.region", MARKET, markets(reader, &Region::ALL.map(Region::key)), market.key().to_owned(), Narrow::Market) }
                { choice(reader, "library.year", YEAR, years, year.to_string(), Narrow::Year) }
            </div>
            { for months.map(|month| month_block(reader, market, month)) }
        </>
    }
}

fn month_block(reader: &Reader, market: Region, month: Month) -> Html {
    // An entry stands in the month it begins in, and in January what began the year before.
    let begins = |entry: &&CalendarEntry| {
        let start = entry.start.to_month();
        start == month || (month.month() == 1 && start < month)
    };
    let entries: Vec<&CalendarEntry> = library::calendar(market, month, 1).filter(begins).collect();
    html! {
        <section key={month.to_string()} class="block" hidden={entries.is_empty()}>
            <h2 key="title">{ i18n::month(month, reader.lang) }</h2>
            { cited::list(reader.lang, entries.into_iter().map(|entry| day(reader, entry))) }
        </section>
    }
}

fn day(reader: &Reader, entry: &CalendarEntry) -> Line {
    let lang = reader.lang;
    let source = reader.book.as_deref().map_or("", |book| book.calendar_source(entry.id));
    let sure = words::library::certainty(entry.certainty).get(lang);
    let (known, open) = if entry.certainty == Certainty::Unverified { ("", sure) } else { (sure, "") };
    Line {
        id: format!("day.{}", entry.id),
        value: words::library::days(entry, lang),
        grade: Some(entry.grade),
        aside: words::library::calendar_kind(entry.kind).get(lang).to_owned(),
        head: entry.name.get(lang).to_owned(),
        badge: if entry.gifts { reader.t(GIFTS) } else { "" },
        notes: vec![joined(&[known, reader.say(source)])],
        open: open.to_owned(),
        ..Line::default()
    }
}

const MARKET: Text = Text::new("Market", "시장", "市场");
const YEAR: Text = Text::new("Year", "연도", "年份");
const GIFTS: Text = Text::new("presents are bought", "선물 수요", "送礼需求");
