//! Stage 11 on screen and on paper.
#![cfg(test)]

use std::rc::Rc;

use mixwright::app::{Action, Route, Shelf, State};
use mixwright::base::{Id, Lang, Money, Ppm};
use mixwright::i18n;
use mixwright::insight::risks::{open, raised};
use mixwright::insight::{Insight, duties};
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::risk::{RiskEdit, RiskItemEdit};
use mixwright::plan::{Layer, Plan, PlanEdit, RiskKind, RowEdit, Safeguard, Sale, Stage};
use mixwright::report::risks::take_over;
use mixwright::report::{Doc, document, words};
use mixwright::store::shipped_library;

use super::full_plan::{edited, roastery};
use super::view::{act, attributes, render, showing};

fn risk(edit: RiskEdit) -> PlanEdit {
    PlanEdit::Risk(edit)
}

fn added(name: &str, probability: u32, loss: i64) -> PlanEdit {
    risk(RiskEdit::AddItem(vec![
        RiskItemEdit::Name(name.into()),
        RiskItemEdit::Probability(Some(Ppm(probability))),
        RiskItemEdit::Impact(Some(Money(loss))),
    ]))
}

/// The roastery through enquiries on few hours, with three risks of its own.
fn plan(lang: Lang) -> Plan {
    let edits = vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(20)))),
        PlanEdit::Organisation(OrganisationEdit::Hours(Some(16))),
        risk(RiskEdit::ReplyMinutes(Some(120))),
        // Half a won each: three rows of one won, and a total of what the rows say.
        added("A", 500_000, 1),
        added("B", 500_000, 1),
    ];
    edited(&roastery(lang), edits)
}

fn on_page(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    state.shelf = Shelf::Here(Rc::new(shipped_library().unwrap()));
    act(&mut state, Action::Go(Route::Stage(Stage::Risk)));
    state
}

fn says(html: &str, text: &str) -> bool {
    html.contains(&text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;"))
}

fn has(html: &str, id: &str) -> bool {
    attributes(html, "id").contains(&id)
}

fn doc(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), Some(&shipped_library().unwrap()), lang)
}

#[test]
fn the_page_goes_from_the_answer_to_the_rules() {
    for lang in Lang::ALL {
        let plan = plan(lang);
        let html = render(&on_page(lang, &plan));
        let ids =
            ["risk.map", "risk.register", "risk.items", "risk.reply", "risk.months", "risk.layer.data", "risk.rules"];
        let places: Vec<usize> = ids.iter().map(|id| html.find(&format!("id=\"{id}\"")).expect(id)).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(!html.contains("{0}") && !html.contains("NaN") && !html.contains(">inf"), "{lang:?}");
    }
}

#[test]
fn every_suggestion_stands_with_its_reason_loss_and_buttons() {
    for lang in Lang::ALL {
        let plan = edited(&plan(lang), vec![risk(RiskEdit::Declined(RiskKind::RepliesLate, true))]);
        let html = render(&on_page(lang, &plan));
        let raised = raised(&plan, &Insight::of(&plan));
        let open = open(&plan, &raised);
        assert!(open.len() >= 3, "{open:?}");
        for suggestion in &open {
            let (slug, currency) = (suggestion.kind.slug(), plan.company.currency);
            for id in ["suggested", "accept", "decline"] {
                assert!(has(&html, &format!("risk.{id}.{slug}")), "{lang:?} {slug}");
            }
            assert!(says(&html, &words::risk::reason(suggestion, currency, lang)));
            assert!(says(&html, words::risk::response(suggestion.kind).get(lang)));
            let shown = suggestion.amount(currency).map(|amount| i18n::money(amount, currency, lang));
            assert!(shown.is_none_or(|amount| says(&html, &amount)), "{slug}");
        }
        assert!(has(&html, "risk.again.replies_late") && !has(&html, "risk.accept.replies_late"));
    }
}

#[test]
fn taking_over_with_a_click_makes_a_row_and_undo_takes_it_back() {
    let plan = plan(Lang::En);
    let mut state = on_page(Lang::En, &plan);
    let raised = raised(&plan, &Insight::of(&plan));
    let suggestion = raised.iter().find(|suggestion| suggestion.kind == RiskKind::StockOut);
    assert_eq!(suggestion, None, "who sells through enquiries keeps no stock for orders");
    let suggestion = raised.iter().find(|suggestion| suggestion.kind == RiskKind::RepliesLate).unwrap();
    let edit = take_over(suggestion, plan.company.currency, Lang::En);
    act(&mut state, Action::Edit { edit, field: "risk.items".into() });
    let html = render(&state);
    let taken = state.open.as_ref().unwrap().plan();
    let item = taken.risk.taken(RiskKind::RepliesLate).unwrap();
    assert!(has(&html, &format!("risk.{}.trigger", item.id)) && !has(&html, "risk.accept.replies_late"));
    assert!(says(&html, "An enquiry older than the promise"));
    act(&mut state, Action::Undo);
    assert!(has(&render(&state), "risk.accept.replies_late"));
}

#[test]
fn a_moved_loss_shows_all_three_amounts() {
    let plan = plan(Lang::En);
    let raised = raised(&plan, &Insight::of(&plan));
    let suggestion = raised.iter().find(|suggestion| suggestion.kind == RiskKind::RepliesLate).unwrap();
    let plan = edited(&plan, vec![take_over(suggestion, plan.company.currency, Lang::En)]);
    let id = plan.risk.taken(RiskKind::RepliesLate).unwrap().id;
    let set = |edit| risk(RiskEdit::Item(RowEdit::Set(id, edit)));
    let html = render(&on_page(Lang::En, &plan));
    assert!(!has(&html, &format!("risk.{id}.take")));
    let edits = vec![set(RiskItemEdit::Seen(Some(Money(4_321)))), set(RiskItemEdit::Impact(Some(Money(9_876))))];
    let html = render(&on_page(Lang::En, &edited(&plan, edits)));
    assert!(has(&html, &format!("risk.{id}.take")) && has(&html, &format!("risk.{id}.keep")));
    let now = i18n::money(suggestion.amount(plan.company.currency).unwrap(), plan.company.currency, Lang::En);
    assert!(says(&html, &format!("Seen: ₩4,321; now: {now}; in this row: ₩9,876.")), "{now}");
}

#[test]
fn page_and_document_show_one_total_and_the_same_places_on_the_map() {
    for lang in Lang::ALL {
        let plan = plan(lang);
        let currency = plan.company.currency;
        // The example's own risk: a fifth of 5 million. The two others: 1 each.
        let total = i18n::money(Money(1_000_002), currency, lang);
        assert_eq!(plan.risk.expected_loss(), Money(1_000_002));
        let html = render(&on_page(lang, &plan));
        let foot = &html[html.find("id=\"risk.register\"").unwrap()..];
        let foot = &foot[foot.find("<tfoot").unwrap()..foot.find("</tfoot>").unwrap()];
        assert!(says(foot, &total), "{foot}");
        let doc = doc(&plan, lang);
        let table = doc.table("risks").unwrap();
        let rows: Vec<&str> = table.rows.iter().map(|row| row[4].text.as_str()).collect();
        let one = i18n::money(Money(1), currency, lang);
        assert_eq!(rows, [i18n::money(Money(1_000_000), currency, lang), one.clone(), one]);
        assert_eq!(table.total.as_ref().unwrap()[4].text, total);
        // A fifth of the time and a sixth of the funds of 30 million; half of the time and next to nothing.
        let map = doc.table("risk-map").unwrap();
        assert_eq!(map.rows.len(), 5);
        let cell = |row: usize, column: usize| map.rows[row][column].text.clone();
        assert!(cell(2, 4).starts_with('1') && cell(1, 1).starts_with('2'), "{:?}", map.rows);
        let marks = attributes(&html, "id").into_iter().filter(|id| id.starts_with("risk.mark.")).count();
        assert_eq!(marks, 3);
    }
}

#[test]
fn without_funds_there_is_no_map_but_the_register() {
    let bare = edited(&Plan::default(), vec![added("A", 500_000, 10)]);
    let html = render(&on_page(Lang::En, &bare));
    assert!(!has(&html, "risk.map") && has(&html, "risk.register"));
    assert!(document(&bare, &Insight::of(&bare), None, Lang::En).table("risk-map").is_none());
}

#[test]
fn the_reply_promise_names_the_first_month_it_breaks() {
    for lang in Lang::ALL {
        let plan = plan(lang);
        let reply = Insight::of(&plan).reply(&plan).unwrap();
        let broken = i18n::month(reply.broken().unwrap().month, lang);
        let line = words::reply::line(&Ok(reply.clone()), Some(24), lang);
        assert!(line.contains(&broken), "{line}");
        let html = render(&on_page(lang, &plan));
        assert!(says(&html, &line) && has(&html, "risk.capacity"));
        let doc = doc(&plan, lang);
        let spoken = |text: &&str| lang == Lang::Ko && (text.ends_with("요.") || text.contains("요. "));
        assert_eq!(doc.texts().into_iter().find(spoken), None, "documents keep their register");
        let table = doc.table("replies").unwrap();
        assert_eq!(table.rows.len(), reply.months.len());
        assert!(table.rows.iter().zip(&reply.months).all(|(row, month)| row[4].figure == month.wait));
        // Taking the number over makes page and forecast agree.
        let same = words::reply::whole(reply.capacity.value);
        let edit = PlanEdit::Organisation(OrganisationEdit::Enquiries(Some(same)));
        let html = render(&on_page(lang, &edited(&plan, vec![edit])));
        let button = &html[html.find("id=\"risk.capacity\"").unwrap()..];
        assert!(button[..button.find('>').unwrap()].contains("hidden"));
    }
}

#[test]
fn orders_without_enquiries_ask_for_an_assumption() {
    let plan = roastery(Lang::En);
    let html = render(&on_page(Lang::En, &plan));
    assert!(has(&html, "risk.enquiries") && !has(&html, "risk.months"));
    assert!(says(&html, words::reply::open(mixwright::score::ReplyOpen::NoEnquiries).get(Lang::En)));
    let typed = edited(&plan, vec![risk(RiskEdit::Enquiries(Some(50)))]);
    assert!(has(&render(&on_page(Lang::En, &typed)), "risk.months"));
    assert!(!has(&render(&on_page(Lang::En, &self::plan(Lang::En))), "risk.enquiries"), "the forecast knows them");
}

#[test]
fn layers_are_ticked_one_by_one_and_say_how_far_they_are() {
    for lang in Lang::ALL {
        let plan = edited(&roastery(lang), vec![risk(RiskEdit::Secured(Safeguard::DataAccess, false))]);
        let html = render(&on_page(lang, &plan));
        for safeguard in Layer::ALL.iter().flat_map(|layer| layer.safeguards()) {
            assert!(has(&html, &format!("risk.secured.{}", safeguard.slug())));
            assert!(says(&html, words::security::safeguard(*safeguard).get(lang)), "{safeguard:?}");
        }
        let state = |layer: &str| {
            let from = &html[html.find(&format!("id=\"risk.layer.{layer}\"")).unwrap()..];
            from[..from.find("</legend>").unwrap()].to_owned()
        };
        let ticked = |n: &str, all: &str| words::security::TICKED.fill(lang, &[n, all]);
        assert!(state("data").contains(&ticked("3", "4")) && state("host").contains(&ticked("4", "4")));
        assert!(state("network").contains(&ticked("0", "3")));
        assert!(html.find("risk.layer.data") < html.find("risk.layer.application"), "customer data first");
        let doc = doc(&plan, lang);
        assert_eq!(doc.table("security").unwrap().rows.len(), 21);
    }
}

#[test]
fn five_rules_stand_open_and_the_others_are_counted() {
    let plan = roastery(Lang::En);
    let book = shipped_library().unwrap();
    let all = duties(&plan, &Insight::of(&plan), &book).len();
    assert!(all > 5);
    let html = render(&on_page(Lang::En, &plan));
    let (before, folded) = html.split_at(html.find("id=\"risk.rules\"").unwrap());
    let rules = |part: &str| part.matches("id=\"rule.").count();
    assert_eq!((rules(before), rules(folded)), (5, all - 5));
    assert!(says(folded, &format!("{} more of {all} rules", all - 5)));
}

#[test]
fn a_mark_leads_to_its_row() {
    let plan = plan(Lang::En);
    let id = plan.risk.items[0].id;
    assert_eq!(id, Id(13));
    let html = render(&on_page(Lang::En, &plan));
    let mark = &html[html.find("id=\"risk.mark.13\"").unwrap()..];
    let mark = &mark[..mark.find("</button>").unwrap()];
    assert!(mark.contains("aria-label=\"Risk 1: ") && mark.ends_with(">1"), "{mark}");
    assert!(has(&html, "risk.13.name"), "where the mark leads to");
}
