//! The form of the document: depth, language, parts and their order, remarks; and the panel beside it.
#![cfg(test)]

use mixwright::app::{Action, Purpose, Route, Running};
use mixwright::base::Lang;
use mixwright::insight::Insight;
use mixwright::plan::{Colour, Depth, Document, DocumentEdit, Logo, Paper, Part, Plan, PlanEdit, Stage};
use mixwright::report::{Block, Doc, document, words};

use super::full_plan::{full, roastery};
use super::view::{act, attributes, render, showing, text};

fn edited(plan: &Plan, edits: Vec<DocumentEdit>) -> Plan {
    plan.with(PlanEdit::All(edits.into_iter().map(PlanEdit::Document).collect())).expect("legal")
}

fn written(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), None, lang)
}

fn chapters(doc: &Doc) -> Vec<(&str, &str)> {
    let heading = |block| match block {
        &Block::Heading { level: 1, ref id, ref text } => Some((id.as_str(), text.as_str())),
        _ => None,
    };
    doc.blocks.iter().filter_map(heading).collect()
}

#[test]
fn parts_stand_in_the_order_they_were_put_in_and_are_numbered_as_they_stand() {
    let plan = roastery(Lang::En);
    let usual = written(&plan, Lang::En);
    let ids: Vec<&str> = chapters(&usual).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, Part::all().map(Part::slug).collect::<Vec<_>>(), "a heading for every part");
    let budget = Part::Stage(Stage::Budget);
    let changed = edited(
        &plan,
        vec![
            DocumentEdit::Include(Part::Stage(Stage::Environment), false),
            DocumentEdit::Move(budget, true),
            DocumentEdit::Include(Part::Audit, false),
        ],
    );
    let doc = written(&changed, Lang::En);
    let texts: Vec<&str> = chapters(&doc).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts[..4], ["Summary", "1. Company", "2. Feasibility", "3. Products"]);
    assert_eq!(texts[6..8], ["6. Budget", "7. Touchpoints"]);
    assert_eq!(texts.last(), Some(&"Appendix: receipts and sources"));
    assert!(!texts.iter().any(|text| text.contains("Environment") || text.contains("Audit")));
}

#[test]
fn the_document_speaks_its_own_language() {
    let plan = edited(&roastery(Lang::En), vec![DocumentEdit::Lang(Some(Lang::Zh))]);
    for lang in Lang::ALL {
        let doc = written(&plan, lang);
        assert_eq!(doc.lang, Lang::Zh);
        assert_eq!(chapters(&doc)[0].1, "摘要");
    }
}

#[test]
fn a_remark_stands_below_the_heading_of_its_part() {
    let plan = edited(
        &roastery(Lang::Ko),
        vec![DocumentEdit::Remark(Part::Stage(Stage::Risk), " 우리 사정\n둘째 줄 ".into())],
    );
    let doc = written(&plan, Lang::Ko);
    let at = doc.blocks.iter().position(|b| matches!(b, Block::Remark(_))).expect("the remark");
    assert!(matches!(&doc.blocks[at - 1], Block::Heading { level: 1, id, .. } if id == "risk"));
    assert_eq!(doc.blocks[at], Block::Remark("우리 사정\n둘째 줄".into()));
}

#[test]
fn the_short_form_is_a_selection_of_the_full_one() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let long = written(&plan, lang);
        let short = written(&edited(&plan, vec![DocumentEdit::Depth(Depth::Short)]), lang);
        let (last, rest) = short.blocks.split_last().expect("blocks");
        assert!(rest.iter().all(|block| long.blocks.contains(block) && !matches!(block, Block::Note(_))));
        let tables = |doc: &Doc, rows: usize| {
            doc.blocks.iter().filter(|b| matches!(b, Block::Table(t) if t.rows.len() > rows)).count()
        };
        assert_eq!(tables(&short, 8), 0);
        assert!(chapters(&short).iter().all(|(id, _)| *id != "receipts"));
        assert!(matches!(last, Block::Note(_)), "{last:?}");
        assert_eq!(chapters(&short).len(), chapters(&long).len() - 1);
    }
}

#[test]
fn one_page_has_the_answer_and_no_chapter() {
    for lang in Lang::ALL {
        let doc = written(&edited(&roastery(lang), vec![DocumentEdit::Depth(Depth::OnePage)]), lang);
        assert_eq!(chapters(&doc), []);
        assert!(doc.table("summary-mix-table").is_some());
        assert!(
            doc.blocks.iter().all(|b| !matches!(b, Block::PageBreak) && !matches!(b, Block::List(l) if l.len() > 7))
        );
    }
}

#[test]
fn the_panel_shows_what_was_chosen_in_every_language() {
    for lang in Lang::ALL {
        let plan = edited(
            &roastery(lang),
            vec![
                DocumentEdit::Include(Part::Audit, false),
                DocumentEdit::Paper(Paper::Letter),
                DocumentEdit::Accent(Some(Colour([255, 255, 0]))),
            ],
        );
        let mut state = showing(lang, &plan);
        act(&mut state, Action::Go(Route::Document));
        state.errand = Some(Running { id: 1, purpose: Purpose::Document, name: "A.docx".into(), percent: 40 });
        let html = render(&state);
        for id in [
            "docx", "xlsx", "html", "md", "csv", "ics", "json", "link", "depth", "lang", "paper", "accent", "logo",
            "usual",
        ] {
            assert!(attributes(&html, "id").contains(&format!("document.{id}").as_str()), "{id}");
        }
        let rules = mixwright::ui::rules(&state);
        assert!(rules.iter().any(|rule| rule.contains("size: letter; margin: 18mm")), "the paper: {rules:?}");
        assert!(html.contains("value=\"#ffff00\""), "the colour as chosen");
        assert!(html.contains("value=\"40\""), "the progress");
        let shown = text(&html);
        for part in Part::all() {
            assert!(shown.contains(words::document::part(part).get(lang)), "{part:?}");
        }
        act(&mut state, Action::Share);
        let html = render(&state);
        assert!(attributes(&html, "href").iter().any(|href| href.starts_with("#/share/1.")), "the link");
    }
}

#[test]
fn style_rules_of_a_plan_hold_nothing_but_its_colour_and_its_name() {
    let hostile = "\"; } body { display: none } /*\\\n한글";
    let name = PlanEdit::Company(mixwright::plan::company::CompanyEdit::PlanName(hostile.into()));
    let plan = edited(
        &roastery(Lang::Ko).with(name).expect("legal"),
        vec![DocumentEdit::Accent(Some(Colour([255, 255, 255])))],
    );
    let mut state = showing(Lang::Ko, &plan);
    assert!(mixwright::ui::rules(&state).is_empty(), "elsewhere none");
    act(&mut state, Action::Go(Route::Document));
    let rules = mixwright::ui::rules(&state);
    assert_eq!(rules.len(), 2);
    assert!(rules[0].contains("--doc-line: #ffffff") && !rules[0].contains("--doc-accent: #ffffff"), "{}", rules[0]);
    let inside = rules[1].split('"').collect::<Vec<_>>();
    assert_eq!(inside.len(), 3, "one text: {}", rules[1]);
    assert!(inside[0].contains("size: A4"), "{}", rules[1]);
    assert!(!inside[1].contains(['{', '}', ';', '/', '\n']) && inside[1].contains("한글"), "{}", rules[1]);
}

#[test]
fn a_logo_and_settings_of_files_are_checked_like_edits() {
    let mut document = Document { order: vec![Part::Audit, Part::Audit], ..Document::default() };
    assert!(!document.is_legal());
    document.order = vec![Part::Audit];
    assert!(!document.is_legal(), "half an order");
    document.order = Vec::new();
    document.remarks.insert(Part::Audit, "  ".into());
    assert!(!document.is_legal());
    assert_eq!(Logo::png(b"<svg/>"), None);
}
