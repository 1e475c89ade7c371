//! The library: its pages, every channel by its name in every language, trades, days of the calendar that are still to
//! come, and – once the book is here – what the rules are about.

use super::super::action::Action;
use super::super::browse::Narrow;
use super::super::route::{LibraryPage, Route};
use super::super::state::State;
use super::{Group, List, named};
use crate::base::{Day, Lang, Month, Region, Text};
use crate::library::{self, Book, CalendarEntry};
use crate::report::words::{self, glossary};

pub(super) fn list(list: &mut List, state: &State, today: Day) {
    let page = |page| vec![Action::Go(Route::Library(page))];
    let planless = state.open.is_none();
    for (name, means, target) in [
        (CHANNELS, CHANNELS_MEANS, LibraryPage::Channels),
        (TRADES, TRADES_MEANS, LibraryPage::Trades),
        (CALENDAR, CALENDAR_MEANS, LibraryPage::Calendar),
        (RULES, RULES_MEANS, LibraryPage::Rules),
        (EVIDENCE, EVIDENCE_MEANS, LibraryPage::Evidence),
        (TERMS, TERMS_MEANS, LibraryPage::Terms),
    ] {
        list.put(list.entry(Group::Library, name, page(target)).means(means).first(planless));
    }
    for term in glossary::all() {
        let entry = list.entry(Group::Library, term.name, page(LibraryPage::Term(term.id)));
        list.put(entry.note(TERM.get(list.lang)).means(TERM));
    }
    let own = match &state.open {
        Some(open) => open.plan().company.region,
        None => market(state.lang),
    };
    channels(list, own);
    if let Some(book) = state.shelf.book() {
        rules(list, &book, own);
    }
    occasions(list, own, today);
    for trade in library::industries() {
        let mut actions = page(LibraryPage::Trades);
        actions.push(Action::GoToField(format!("trade.{}", trade.id)));
        list.put(list.entry(Group::Library, trade.name, actions).note(TRADE.get(list.lang)).means(TRADE));
    }
}

/// The market of somebody who has no plan yet.
const fn market(lang: Lang) -> Region {
    match lang {
        Lang::Ko => Region::Kr,
        Lang::Zh => Region::Cn,
        Lang::En => Region::Us,
    }
}

/// Channels, those of the reader's market first.
fn channels(list: &mut List, own: Region) {
    let mut channels: Vec<_> = library::channels().iter().collect();
    channels.sort_by_key(|channel| channel.region != own);
    for channel in channels {
        // The library's own copy of the id, as addresses have it.
        let Route::Library(page) = Route::parse(&format!("#/library/channel/{}", channel.id)) else { continue };
        let name = |lang| channel.name.get(lang).to_owned();
        let place = words::library::market(channel.region.key(), list.lang);
        let note = [words::library::family(channel.family).get(list.lang), place].join(" · ");
        let entry = named(Group::Channels, &name(list.lang), vec![Action::Go(Route::Library(page))]);
        list.put(entry.note(note).also(Lang::ALL.map(name)));
    }
}

/// Compliance rules by what they are about. Their market is chosen on the way: the page shows one at a time.
fn rules(list: &mut List, book: &Book, own: Region) {
    let mut rules: Vec<_> = book.rules.iter().collect();
    rules.sort_by_key(|rule| rule.region != own.key());
    for rule in rules {
        let topic = book.say(&rule.topic, list.lang);
        let place = words::library::market(&rule.region, list.lang);
        let others = Lang::ALL.into_iter().flat_map(|lang| [book.say(&rule.topic, lang), book.say(&rule.rule, lang)]);
        let actions = vec![
            Action::Narrow(Narrow::Market(rule.region.clone())),
            Action::Go(Route::Library(LibraryPage::Rules)),
            Action::GoToField(format!("rule.{}", rule.id)),
        ];
        let note = [RULE.get(list.lang), place].join(" · ");
        list.put(named(Group::Library, topic, actions).note(note).also(others).means(RULE));
    }
}

/// Days and seasons, each where it comes next; of what is over for good, the last time.
fn occasions(list: &mut List, own: Region, today: Day) {
    let mut next: Vec<&CalendarEntry> = Vec::new();
    for region in Region::ALL {
        for entry in library::calendar(region, Month::EPOCH, EVER).filter(|entry| entry.region == region) {
            match next.iter_mut().find(|other| (other.region, other.name) == (entry.region, entry.name)) {
                Some(other) if other.end < today => *other = entry,
                Some(_) => {}
                None => next.push(entry),
            }
        }
    }
    next.sort_by_key(|entry| (entry.region != own, entry.start));
    for entry in next {
        let actions = vec![
            Action::Narrow(Narrow::Market(entry.region.key().to_owned())),
            Action::Narrow(Narrow::Year(entry.start.to_month().year().to_string())),
            Action::Go(Route::Library(LibraryPage::Calendar)),
            Action::GoToField(format!("day.{}", entry.id)),
        ];
        let place = words::library::market(entry.region.key(), list.lang);
        let note = format!("{} · {place}", words::library::days(entry, list.lang));
        list.put(list.entry(Group::Library, entry.name, actions).note(note));
    }
}

/// Months from the first one on, more than the calendar has.
const EVER: u32 = 1_200;

const CHANNELS: Text = Text::new("Library: channels", "자료실: 채널", "资料库：渠道");
const CHANNELS_MEANS: Text =
    Text::new("benchmarks, prices, media", "벤치마크, 단가, 매체, 업계 평균", "基准数据，价格，媒体");
const TRADES: Text = Text::new("Library: trades", "자료실: 업종", "资料库：行业");
const TRADES_MEANS: Text = Text::new("industries, margins", "산업, 마진", "产业，毛利率");
const CALENDAR: Text = Text::new("Library: calendar", "자료실: 일정", "资料库：日历");
const CALENDAR_MEANS: Text =
    Text::new("holidays, seasons, shopping festivals", "공휴일, 명절, 시즌, 쇼핑 행사", "节假日，节气，购物节");
const RULES: Text = Text::new("Library: rules", "자료실: 규정", "资料库：规则");
const RULES_MEANS: Text = Text::new("law, compliance, privacy", "법, 규제, 개인정보", "法规，合规，隐私");
const EVIDENCE: Text =
    Text::new("Library: how figures are chosen", "자료실: 수치를 고르는 기준", "资料库：数据如何选取");
const EVIDENCE_MEANS: Text = Text::new("sources, grades", "출처, 근거, 등급", "出处，来源，等级");
const TERMS: Text = Text::new("Library: terms", "자료실: 용어", "资料库：术语");
const TERMS_MEANS: Text = Text::new("glossary, what is", "용어집, 뜻, 설명", "词汇表，含义，是什么");
const TERM: Text = Text::new("Term", "용어", "术语");
const TRADE: Text = Text::new("Trade", "업종", "行业");
const RULE: Text = Text::new("Rule", "규정", "规则");
