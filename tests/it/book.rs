//! The book of sources: it says the same as the compiled tables, leaves nothing without a source, and is refused whole
//! when something is wrong with it.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::base::{Lang, Region};
use mixwright::library::book::{Checked, Entry, MetricUnit};
use mixwright::library::{self, Basis, Book, Grade, figures};
use mixwright::report::words;
use mixwright::store::{read_library, shipped_library};

fn book() -> Book {
    shipped_library().unwrap()
}

/// The files as the site packs them.
fn pack(change: impl Fn(&str, String) -> String) -> String {
    let mut files = Vec::new();
    for folder in ["data", "data/extensions"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix("data").unwrap().to_string_lossy().into_owned();
            if name.ends_with(".csv") || name.ends_with(".json") && folder != "data" {
                let text = change(&name, std::fs::read_to_string(&path).unwrap());
                files.push((name, text));
            }
        }
    }
    serde_json::to_string(&files).unwrap()
}

#[test]
fn what_is_compiled_in_stands_in_the_book_with_the_same_numbers() {
    let book = book();
    let counted: BTreeSet<&str> =
        book.entries.iter().filter(|entry| entry.counts).map(|entry| entry.id.as_str()).collect();
    assert_eq!(counted, figures().iter().map(|figure| figure.id).collect());
    for figure in figures() {
        let entry = book.entry(figure.id).unwrap();
        assert!((entry.value - figure.value).abs() < 1e-12, "{}", figure.id);
        assert_eq!((entry.low, entry.high, entry.year), (figure.low, figure.high, figure.year), "{}", figure.id);
        assert_eq!((entry.grade, entry.basis, entry.currency), (figure.grade, figure.basis, figure.currency));
        assert_eq!((entry.channel.as_str(), entry.region.as_str()), (figure.channel, figure.region.key()));
    }
}

#[test]
fn nothing_is_without_a_source_in_any_language() {
    let book = book();
    assert!(
        book.entries.len() > 650 && book.rules.len() >= 48 && book.plan_rules.len() >= 25 && book.former.len() >= 20
    );
    for lang in Lang::ALL {
        for entry in &book.entries {
            assert!(!words::evidence::source_of(&book, entry, lang).trim().is_empty(), "{}", entry.id);
            assert_ne!(book.metric(&entry.metric, lang), entry.metric, "{} has no name", entry.metric);
        }
        for channel in library::channels() {
            assert!(!book.say(book.channel_source(&channel.id), lang).is_empty(), "{}", channel.id);
            let minimum = book.minimum_source(&channel.id);
            assert_eq!(channel.min_month.is_some(), !minimum.is_empty(), "{}", channel.id);
        }
        for industry in library::industries() {
            for column in [0, 1, 2, 4] {
                assert!(!book.industry_source(industry.id, column).is_empty(), "{}", industry.id);
            }
            assert_eq!(industry.repeat_rate.is_some(), !book.industry_source(industry.id, 3).is_empty());
        }
        for region in Region::ALL {
            assert_eq!(library::price_change(region).is_some(), !book.price_source(region.key()).is_empty());
        }
    }
    let korean = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    for rule in &book.rules {
        assert!(korean(book.say(&rule.rule, Lang::Ko)), "{}", rule.id);
        assert_ne!(book.say(&rule.rule, Lang::Zh), rule.rule, "{}", rule.id);
        // What nobody read is never dressed up as evidence.
        assert!(rule.checked != Checked::No || rule.grade >= Grade::C, "{}", rule.id);
    }
    assert!(book.entries.iter().all(|entry| entry.basis != Basis::Judged || entry.grade == Grade::D));
}

#[test]
fn mixed_rates_are_shown_and_never_counted() {
    let book = book();
    let mixed: Vec<_> = book.entries.iter().filter(|entry| entry.metric == "cvr_mixed").collect();
    assert!(mixed.len() > 30 && mixed.iter().all(|entry| !entry.counts));
    assert_eq!(book.unit("cvr_mixed"), MetricUnit::Percent);
    assert!(book.metric("cvr_mixed", Lang::En).contains("never used for orders"));
}

#[test]
fn addresses_open_only_where_they_are_addresses() {
    let book = book();
    let mut entry = book.entry("google_search_us_all_cpc_2026").unwrap().clone();
    assert_eq!(entry.link().as_deref(), Some("https://wordstream.com/blog/2026-google-ads-benchmarks"));
    for hostile in [
        "javascript:alert(1)",
        "",
        "no address",
        "//evil.example",
        "a b.c",
        ".example",
        "data:text/html,x",
        "x\"onclick=1.y",
    ] {
        entry.source_ref = hostile.to_owned();
        assert_eq!(entry.link(), None, "{hostile}");
    }
    assert!(book.entries.iter().filter_map(Entry::link).all(|link| link.starts_with("https://")));
}

#[test]
fn rules_and_old_names_lead_to_channels_there_are() {
    let book = book();
    for channel in library::channels() {
        for rule in book.rules_of(&channel.id) {
            assert!(
                rule.region == "global" || words::library::market(&rule.region, Lang::En) != rule.region,
                "{}",
                rule.id
            );
        }
    }
    assert!(book.rules_of("kr_sms_lms").any(|rule| rule.id == "kr_night_sending"));
    for former in &book.former {
        assert!(former.today.iter().all(|market| !market.is_empty()), "{}", former.id);
        assert!(former.today.iter().flatten().all(|id| library::channel(id).is_some()), "{}", former.id);
    }
    let edm = book.former.iter().find(|former| former.id == "edm").unwrap();
    assert!(edm.today[0].contains(&"email_newsletter".to_owned()));
}

#[test]
fn the_packed_files_give_the_shipped_book() {
    let mut packed = read_library(&pack(|_, text| text)).unwrap();
    let mut shipped = book();
    // Files are packed in the order of their names, shipped in the order of the code.
    packed.entries.sort_by(|a, b| a.id.cmp(&b.id));
    shipped.entries.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(packed, shipped);
    assert!(shipped.entries.iter().any(|entry| entry.region == "es"), "the extension is part of it");
}

#[test]
fn whatever_a_host_answers_instead_is_refused_whole() {
    for text in ["", "<!doctype html>", "[]", "{}", "[[\"benchmarks.csv\", \"\"]]", "[[1, 2]]", &"[".repeat(10_000)] {
        assert!(read_library(text).is_err(), "{}", &text[..text.len().min(20)]);
    }
    let broken = |file: &'static str, from: &'static str, to: &'static str| {
        read_library(&pack(|name, text| if name == file { text.replacen(from, to, 1) } else { text }))
    };
    assert!(broken("benchmarks.csv", ",A,reported,", ",Z,reported,").is_err());
    assert!(broken("benchmarks.csv", ",5.42,", ",NaN,").is_err());
    assert!(broken("compliance.csv", "kr_spam_consent", "").is_err());
    let error = broken("metrics.csv", "id,unit", "id,units").unwrap_err();
    assert_eq!(error.file, "metrics.csv");
    // More than a table of ours has, refused before it is taken apart.
    let why = |files: &[(&str, &str)]| read_library(&serde_json::to_string(files).unwrap()).unwrap_err().detail;
    assert_eq!(why(&[("metrics.csv", &"a,".repeat(100))]), "has too many columns");
    assert_eq!(why(&[("extensions/x.json", &format!(r#"{{"x":[{}0]}}"#, "{},".repeat(100_000)))]), "too many parts");
    assert_eq!(why(&[("metrics.csv", &"a".repeat(4_000_000))]), "is too big");
    // An older host without a file the program knows: no half a book.
    assert!(read_library(&pack(|name, text| if name == "rules.csv" { String::new() } else { text })).is_err());
}
