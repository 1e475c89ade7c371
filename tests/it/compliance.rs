//! Rules of the market that touch what a plan uses: found, shown, printed.
#![cfg(test)]

use std::rc::Rc;

use mixwright::app::{Route, Shelf, State};
use mixwright::base::{Lang, Region};
use mixwright::insight::{Insight, duties};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::feasibility::FeasibilityEdit;
use mixwright::plan::{Item, Plan, PlanEdit, Stage};
use mixwright::report::{Block, document};
use mixwright::store::shipped_library;

use super::full_plan::{edited, roastery};
use super::view::{render, showing};

fn touched(plan: &Plan) -> Vec<(String, Vec<String>)> {
    let (insight, book) = (Insight::of(plan), shipped_library().unwrap());
    let ids =
        |duty: &mixwright::insight::Duty<'_>| duty.channels.iter().map(|channel| channel.id.to_string()).collect();
    duties(plan, &insight, &book).iter().map(|duty| (duty.rule.id.clone(), ids(duty))).collect()
}

#[test]
fn the_rules_are_those_of_the_market_and_of_what_is_used() {
    let plan = roastery(Lang::En);
    let (insight, book) = (Insight::of(&plan), shipped_library().unwrap());
    let used: Vec<String> = insight.mix.as_ref().unwrap().spend().into_keys().collect();
    let found = touched(&plan);
    // Messages to buyers need consent in Korea, and every used touchpoint with a Korean rule is named by it.
    let (_, by) = found.iter().find(|(rule, _)| rule == "kr_spam_consent").unwrap();
    assert!(by.iter().any(|channel| channel == "kr_kakao_repurchase"), "{by:?}");
    for (rule, channels) in &found {
        let region = &book.rule(rule).unwrap().region;
        assert!(region == "kr" || region == "global", "{rule}");
        assert!(channels.iter().all(|channel| used.contains(channel)), "{rule}: {channels:?}");
    }
    for channel in &used {
        for rule in book.rules_of(channel).filter(|rule| rule.region == "kr" || rule.region == "global") {
            let (_, by) = found.iter().find(|(id, _)| *id == rule.id).unwrap();
            assert!(by.contains(channel), "{} touches {channel}", rule.id);
        }
    }
    assert!(found.windows(2).all(|pair| pair[0].1.len() >= pair[1].1.len()), "the most touched first");
}

#[test]
fn another_market_has_other_rules_and_where_nothing_is_recommended_there_are_none() {
    let abroad = edited(&roastery(Lang::En), vec![PlanEdit::Company(CompanyEdit::Region(Region::Us))]);
    assert!(touched(&abroad).iter().all(|(rule, _)| !rule.starts_with("kr_")));
    let worst = Item::ALL.map(|item| PlanEdit::Feasibility(FeasibilityEdit::Answer(item, Some(1)))).to_vec();
    let hopeless = edited(&roastery(Lang::En), worst);
    assert!(!Insight::of(&hopeless).recommends());
    assert_eq!(touched(&hopeless), []);
}

#[test]
fn stage_11_shows_them_once_the_sources_are_there_and_the_document_prints_them() {
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let mut state: State = showing(lang, &plan);
        state.route = Route::Stage(Stage::Risk);
        assert!(!render(&state).contains("id=\"rule."), "not before");
        let book = Rc::new(shipped_library().unwrap());
        state.shelf = Shelf::Here(book.clone());
        let html = render(&state);
        for (rule, _) in touched(&plan) {
            assert!(html.contains(&format!("id=\"rule.{rule}\"")), "{lang:?} {rule}");
        }
        let doc = document(&plan, &Insight::of(&plan), Some(&book), lang);
        let printed = doc.blocks.iter().any(|block| matches!(block, Block::Table(table) if table.id == "compliance"));
        assert!(printed, "{lang:?}");
    }
}
