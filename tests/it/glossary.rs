//! The glossary: every term whole in three languages, in the words of the app, each found on its page and by its address.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, Effect, Env, LibraryPage, Narrow, Route, State, update};
use mixwright::base::{Day, Lang};
use mixwright::plan::{ROLES, Stage};
use mixwright::report::words;
use mixwright::report::words::glossary::{Topic, all, term};
use mixwright::score::{Join, Verdict};
use mixwright::track;

use super::view::{act, attributes, render, text};

fn page(lang: Lang, narrow: Option<Narrow>) -> String {
    let mut state = State::new(lang);
    act(&mut state, Action::Go(Route::Library(LibraryPage::Terms)));
    if let Some(narrow) = narrow {
        act(&mut state, Action::Narrow(narrow));
    }
    render(&state)
}

/// Ids of the terms on a page.
fn shown(html: &str) -> Vec<&str> {
    attributes(html, "id").into_iter().filter_map(|id| id.strip_prefix("term.")).collect()
}

#[test]
fn ids_are_unique_plain_and_lead_to_each_other() {
    let ids: BTreeSet<&str> = all().map(|term| term.id).collect();
    assert_eq!(ids.len(), all().count());
    assert!(ids.len() >= 60, "{}", ids.len());
    for term in all() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(term.id.chars().all(plain) && !term.id.is_empty(), "{}", term.id);
        assert!(!term.related.is_empty(), "{} leads nowhere", term.id);
        let related: BTreeSet<&str> = term.related.iter().copied().collect();
        assert_eq!(related.len(), term.related.len(), "{}", term.id);
        for other in term.related {
            assert!(ids.contains(other) && *other != term.id, "{} → {other}", term.id);
        }
    }
    assert!(Topic::ALL.iter().all(|topic| !topic.terms().is_empty()));
    assert_eq!(term("cpc").map(|term| term.id), Some("cpc"));
    assert!(term("no-such-term").is_none());
}

#[test]
fn every_text_is_there_in_its_language() {
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for term in all() {
        for text in [Some(term.name), Some(term.meaning), term.formula].into_iter().flatten() {
            let (en, ko, zh) = (text.get(Lang::En), text.get(Lang::Ko), text.get(Lang::Zh));
            assert!(![en, ko, zh].iter().any(|text| text.trim().is_empty()), "{}", term.id);
            assert!(!hangul(en) && !han(en), "{}: {en}", term.id);
            assert!(hangul(ko) && !han(ko), "{}: {ko}", term.id);
            assert!(!hangul(zh) && !zh.contains('你') && !zh.contains('您'), "{}: {zh}", term.id);
            assert!(han(zh), "{}: {zh}", term.id);
        }
    }
}

#[test]
fn the_words_are_those_of_the_app() {
    let name = |id: &str, lang| term(id).map_or("", |term| term.name.get(lang));
    let says = |id: &str, lang, word: &str| {
        let meaning = term(id).map_or("", |term| term.meaning.get(lang));
        assert!(meaning.contains(word), "{id} does not say {word}: {meaning}");
    };
    for lang in Lang::ALL {
        assert_eq!(name("feasibility", lang), words::stage::name(Stage::Feasibility).get(lang));
        for role in ROLES {
            let id = words::plan::role_slug(role).replace('_', "-");
            assert_eq!(name(&id, lang), words::plan::role(role).get(lang));
        }
        for verdict in [Verdict::Go, Verdict::Prepare, Verdict::NotYet, Verdict::Dont] {
            says("verdict", lang, words::feasibility::verdict(verdict).get(lang));
        }
        for verdict in [track::Verdict::TooEarly, track::Verdict::WithinNoise, track::Verdict::Act] {
            says("significance", lang, words::track::verdict(verdict).get(lang));
        }
    }
    for lang in [Lang::Ko, Lang::Zh] {
        assert_eq!(name("touchpoint", lang), words::stage::name(Stage::Touchpoints).get(lang));
        for join in [Join::Strategy, Join::LongTerm, Join::Customer, Join::Behaviour] {
            let join = words::audit::join(join).get(lang);
            says("audit", lang, join.trim_end_matches(['+', '\u{a0}', '\u{2060}']));
        }
    }
}

#[test]
fn the_page_shows_every_term_in_every_language() {
    for lang in Lang::ALL {
        let html = page(lang, None);
        assert_eq!(shown(&html), all().map(|term| term.id).collect::<Vec<_>>());
        let text = text(&html).replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        for term in all() {
            for part in [Some(term.name), Some(term.meaning), term.formula].into_iter().flatten() {
                assert!(text.contains(part.get(lang)), "{lang:?} {}", term.id);
            }
        }
        assert!(html.contains("aria-current=\"page\"") && html.contains(&Route::Library(LibraryPage::Terms).hash()));
        // No sources are cited, so none are waited for.
        let waiting = html.split("data-testid=\"fetching\"").nth(1).and_then(|rest| rest.split('>').next());
        assert!(waiting.is_some_and(|tag| tag.contains("hidden")), "{waiting:?}");
        assert!(!html.contains("#/plan/"), "without a plan there is no stage to go to");
    }
    let mut state = State::new(Lang::En);
    act(&mut state, Action::OpenExample);
    act(&mut state, Action::Go(Route::Library(LibraryPage::Terms)));
    let html = render(&state);
    for stage in all().filter_map(|term| term.stage) {
        assert!(html.contains(&format!("href=\"{}\"", Route::Stage(stage).hash())), "{stage:?}");
    }
    let mut start = State::new(Lang::En);
    act(&mut start, Action::Go(Route::Start));
    assert!(attributes(&render(&start), "href").contains(&"#/library/terms"));
}

#[test]
fn typed_words_narrow_the_page_in_any_language() {
    for lang in Lang::ALL {
        for word in ["adstock", "애드스톡", "广告存量"] {
            assert_eq!(shown(&page(lang, Some(Narrow::Called(word.into())))), ["carryover"], "{word}");
        }
        assert_eq!(shown(&page(lang, Some(Narrow::Called("no such term".into())))), Vec::<&str>::new());
        let first: Vec<&str> = Topic::ALL[0].terms().iter().map(|term| term.id).collect();
        assert_eq!(shown(&page(lang, Some(Narrow::Topic("0".into())))), first);
    }
}

#[test]
fn the_address_of_a_term_leads_to_it_whatever_the_list_was_narrowed_to() {
    let env = Env { now: 0, today: Day::EPOCH };
    for term in all() {
        let route = Route::Library(LibraryPage::Term(term.id));
        assert_eq!(route.hash(), format!("#/library/terms/{}", term.id));
        assert_eq!(Route::parse(&route.hash()), route);
    }
    assert_eq!(Route::parse("#/library/terms"), Route::Library(LibraryPage::Terms));
    let mut state = State::new(Lang::Ko);
    act(&mut state, Action::Go(Route::Library(LibraryPage::Terms)));
    act(&mut state, Action::Narrow(Narrow::Called("no such term".into())));
    let focus = Effect::Focus("term.cpc".into());
    let address = Effect::SetHash("#/library/terms/cpc".into());
    let go = || Action::HashChanged("#/library/terms/cpc".into());
    assert_eq!(update(&mut state, go(), &env), [address.clone(), Effect::BeginPage, focus.clone()]);
    assert_eq!(shown(&render(&state)).len(), all().count());
    // Once more from further down the page.
    act(&mut state, Action::Narrow(Narrow::Topic("0".into())));
    assert_eq!(update(&mut state, go(), &env), [address, focus]);
    assert_eq!(state.browse.topic, None);
}
