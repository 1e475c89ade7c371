//! The presentation: one idea a screen, taken from the document.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::base::Lang;
use mixwright::insight::Insight;
use mixwright::plan::{Depth, DocumentEdit, Part, Plan, PlanEdit, Stage};
use mixwright::report::slides::{Slide, slides};
use mixwright::report::{Block, document};

use super::full_plan::{full, roastery};

fn shown(plan: &Plan, lang: Lang) -> Vec<Slide> {
    slides(plan, &Insight::of(plan), None, lang).1
}

#[test]
fn every_screen_has_one_idea_from_the_document() {
    for plan in Lang::ALL.map(|lang| (lang, roastery(lang))).into_iter().chain(Lang::ALL.map(|lang| (lang, full(lang))))
    {
        let (lang, plan) = plan;
        let all = shown(&plan, lang);
        let doc = document(&plan, &Insight::of(&plan), None, lang);
        let texts = doc.texts();
        assert!((10..45).contains(&all.len()), "{}", all.len());
        let titles: BTreeSet<&str> = all.iter().map(|slide| slide.title.as_str()).collect();
        assert_eq!(titles.len(), all.len(), "every idea once");
        for slide in &all {
            assert!(texts.contains(&slide.title.as_str()), "{}", slide.title);
            let big = slide.blocks.iter().filter(|b| !matches!(b, Block::Paragraph(_) | Block::Remark(_))).count();
            assert!(big <= 1, "{}", slide.title);
            for block in &slide.blocks {
                match block {
                    Block::Table(table) => assert!(table.rows.len() <= 7 && table.head.len() <= 6),
                    Block::List(items) => assert!(items.len() <= 6),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn what_is_left_out_of_the_document_is_not_shown_either() {
    let plan = roastery(Lang::Ko);
    let edits = [
        DocumentEdit::Depth(Depth::OnePage),
        DocumentEdit::Include(Part::Stage(Stage::Budget), false),
        DocumentEdit::Lang(Some(Lang::En)),
    ];
    let shorter = plan.with(PlanEdit::All(edits.map(PlanEdit::Document).into())).unwrap();
    let all = shown(&shorter, Lang::Ko);
    assert!(
        all.iter().any(|slide| slide.chapter.ends_with("Risk and rules")),
        "the depth of paper is not that of screens"
    );
    assert!(!all.iter().any(|slide| slide.chapter.ends_with("Budget")));
    assert!(
        shown(&plan, Lang::En).iter().any(|slide| slide.chapter.ends_with("Budget") || slide.title.ends_with("Budget"))
    );
}

#[test]
fn an_empty_plan_has_a_title_and_says_what_is_missing() {
    for lang in Lang::ALL {
        let all = shown(&Plan::default(), lang);
        assert!((1..6).contains(&all.len()) && !all[0].title.is_empty(), "{all:?}");
    }
}
