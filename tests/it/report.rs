//! The document: every chapter in every language, sums that are sums, nothing recommended against the verdict.

#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on fails")]

use mixwright::base::{Lang, Money, Month, Ppm, Region};
use mixwright::insight::Insight;
use mixwright::plan::{Plan, PlanEdit, RowEdit, Stage};
use mixwright::report::{Block, Doc, Table, document, words};
use mixwright::score::Verdict;
use mixwright::store;

use super::full_plan::{edited, full, roastery};

fn write(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), store::shipped_library().ok().as_ref(), lang)
}

/// A plan whose orders leave nothing.
fn hopeless(lang: Lang) -> Plan {
    use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
    let plan = roastery(lang);
    let line = plan.lead_line().expect("the example sells something").id;
    let none = ProductLineEdit::Contribution(Some(Ppm(0)));
    edited(&plan, vec![PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, none)))])
}

fn ids(doc: &Doc) -> Vec<&str> {
    doc.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { id, .. } => Some(id.as_str()),
            Block::Table(table) => Some(&table.id),
            Block::Chart(picture) => Some(&picture.id),
            _ => None,
        })
        .collect()
}

fn tables(doc: &Doc) -> impl Iterator<Item = &Table> {
    doc.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// The whole number in a cell of Korean won.
fn won(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no amount: {text}"))
}

#[test]
fn every_chapter_is_there_in_every_language() {
    for lang in Lang::ALL {
        let doc = write(&full(lang), lang);
        let found = ids(&doc);
        for stage in Stage::ALL {
            assert!(found.contains(&stage.slug()), "{lang:?} {stage:?}");
        }
        for id in [
            "summary",
            "summary-mix-table",
            "aspects",
            "items",
            "competitors",
            "swot",
            "lines",
            "economics",
            "role-mix",
            "targets",
            "touchpoints-market",
            "contact-modes",
            "own-figures",
            "funds",
            "budget-totals",
            "budget-chart",
            "budget-months",
            "months-chart",
            "tasks",
            "people",
            "risks",
            "security",
            "kpi",
            "kpi-months",
            "kpi-decisions",
            "actuals",
            "receipts",
            "receipts-table",
            "sources",
        ] {
            assert!(found.contains(&id), "{lang:?} lacks {id}");
        }
        let mut unique = found.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), found.len(), "an id stands twice");
    }
}

#[test]
fn every_row_has_the_cells_of_its_head() {
    for lang in Lang::ALL {
        for table in tables(&write(&full(lang), lang)) {
            for row in table.rows.iter().chain(&table.total) {
                assert_eq!(row.len(), table.head.len(), "{}", table.id);
            }
        }
    }
}

#[test]
fn money_sums_by_row_and_by_column() {
    let plan = roastery(Lang::Ko);
    let doc = write(&plan, Lang::Ko);
    let months = doc.table("budget-months").expect("the plan recommends a mix");
    let total = months.total.as_ref().expect("the table has sums");
    let amounts: Vec<Vec<i64>> =
        months.rows.iter().map(|row| row[1..].iter().map(|cell| won(&cell.text)).collect()).collect();
    for row in &amounts {
        let (sum, parts) = row.split_last().expect("a total column");
        assert_eq!(parts.iter().sum::<i64>(), *sum);
    }
    for (column, cell) in total[1..].iter().enumerate() {
        assert_eq!(amounts.iter().map(|row| row[column]).sum::<i64>(), won(&cell.text));
    }
    let budget = doc.table("budget-totals").expect("the plan recommends a mix");
    let sum: i64 = budget.rows.iter().map(|row| won(&row[1].text)).sum();
    assert_eq!(sum, won(&budget.total.as_ref().expect("sums")[1].text));
    assert_eq!(sum, won(&total.last().expect("sums").text));
    let funds = doc.table("funds").expect("funds are known");
    let sum: i64 = funds.rows.iter().map(|row| won(&row[1].text)).sum();
    assert_eq!(Money(sum), plan.company.funds.expect("funds are known"));
}

#[test]
fn monthly_targets_sum_to_the_total() {
    let doc = write(&roastery(Lang::En), Lang::En);
    let table = doc.table("kpi-months").expect("the plan recommends a mix");
    let total = table.total.as_ref().expect("sums");
    for column in 1..total.len() {
        let sum: i64 = table.rows.iter().map(|row| won(&row[column].text)).sum();
        assert_eq!(sum, won(&total[column].text));
    }
}

#[test]
fn a_plan_that_should_not_be_made_recommends_nothing() {
    for lang in Lang::ALL {
        let plan = hopeless(lang);
        let insight = Insight::of(&plan);
        assert_eq!(insight.assessment.verdict, Some(Verdict::Dont));
        let doc = document(&plan, &insight, store::shipped_library().ok().as_ref(), lang);
        let found = ids(&doc);
        for id in [
            "summary-mix-table",
            "touchpoints-market",
            "budget-totals",
            "budget-months",
            "budget-chart",
            "kpi",
            "summary-steps",
        ] {
            assert!(!found.contains(&id), "{lang:?} still has {id}");
        }
        assert!(found.contains(&"feasibility-instead") && found.contains(&"summary-instead"));
    }
}

#[test]
fn a_plan_that_must_wait_says_what_to_do_instead_and_why_nothing_is_spent() {
    use mixwright::plan::organisation::OrganisationEdit;
    for lang in Lang::ALL {
        let nobody = vec![
            PlanEdit::Organisation(OrganisationEdit::Hours(Some(0))),
            PlanEdit::Organisation(OrganisationEdit::Outsourcing(None)),
        ];
        let plan = edited(&roastery(lang), nobody);
        let insight = Insight::of(&plan);
        assert_eq!(insight.assessment.verdict, Some(Verdict::NotYet));
        let doc = document(&plan, &insight, store::shipped_library().ok().as_ref(), lang);
        assert!(ids(&doc).contains(&"summary-instead") && !ids(&doc).contains(&"summary-steps"));
        let reason = match lang {
            Lang::Ko => "투입할 수 있는 시간",
            Lang::Zh => "工时",
            Lang::En => "with the hours there are",
        };
        assert!(doc.texts().iter().any(|text| text.contains(reason)), "{lang:?}");
    }
}

#[test]
fn a_chapter_missing_an_answer_names_it() {
    use mixwright::plan::company::CompanyEdit;
    let plan = edited(&roastery(Lang::En), vec![PlanEdit::Company(CompanyEdit::Sells(String::new()))]);
    let doc = write(&plan, Lang::En);
    let note = |block: &Block| matches!(block, Block::Note(text) if text == "Not answered yet: what it sells.");
    assert!(doc.blocks.iter().any(note));
}

#[test]
fn without_funds_the_market_is_shown_and_nothing_decided() {
    use mixwright::plan::company::CompanyEdit;
    let plan = edited(&roastery(Lang::Zh), vec![PlanEdit::Company(CompanyEdit::Funds(None))]);
    let doc = write(&plan, Lang::Zh);
    let market = doc.table("touchpoints-market").expect("costs are known");
    assert!(market.head.iter().all(|cell| cell.text != "决定"));
    assert!(doc.table("budget-totals").is_none() && doc.table("missing").is_some());
}

#[test]
fn an_empty_plan_says_what_is_missing() {
    for plan in [Plan::default(), Plan::fresh(Region::Kr, Month::new(2027, 6).expect("a month"))] {
        for lang in Lang::ALL {
            let doc = write(&plan, lang);
            let missing = doc.table("missing").expect("it says what is missing");
            assert_eq!(missing.rows.len(), Stage::ALL.len());
            assert!(missing.rows.iter().all(|row| !row[1].text.is_empty()));
            assert!(doc.blocks.len() < 10, "{} blocks for nothing", doc.blocks.len());
            assert!(!doc.title.is_empty() && !doc.subtitle.is_empty());
        }
    }
}

/// Titles of publications keep the language they were published in.
fn own_texts(doc: &Doc) -> Vec<&str> {
    let mut doc: Vec<&str> = doc
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Table(t) if t.id == "sources" => Vec::new(),
            Block::Table(t) if t.id == "receipts-table" => t.rows.iter().map(|row| row[0].text.as_str()).collect(),
            Block::Table(t) => {
                t.rows.iter().chain([&t.head]).chain(&t.total).flatten().map(|c| c.text.as_str()).collect()
            }
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) | Block::Remark(text) => {
                vec![text.as_str()]
            }
            Block::List(items) => items.iter().map(String::as_str).collect(),
            Block::Facts(facts) => facts.iter().flat_map(|f| [f.label.as_str(), f.value.as_str()]).collect(),
            Block::Chart(_) | Block::PageBreak => Vec::new(),
        })
        .collect();
    doc.retain(|text| !text.is_empty());
    doc
}

fn english_words_in_a_row(text: &str) -> usize {
    let english = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    text.split_whitespace()
        .fold((0, 0), |(run, most), word| {
            let run = if english(word.trim_matches(|c: char| c.is_ascii_punctuation())) { run + 1 } else { 0 };
            (run, most.max(run))
        })
        .1
}

#[test]
fn every_language_speaks_only_itself() {
    for lang in Lang::ALL {
        for plan in [full(lang), hopeless(lang), Plan::default()] {
            let doc = write(&plan, lang);
            for text in doc.texts() {
                assert!(!text.contains(['{', '}']), "placeholder: {text}");
                assert!(!text.contains("kr_") && !text.contains("NaN") && !text.contains("inf "), "raw: {text}");
            }
            for text in own_texts(&doc) {
                // Korean law asks for this mark in these letters, in whatever language it is explained.
                let text = &text.replace("(광고)", "");
                let (hangul, han) = (
                    text.chars().any(|c| ('가'..='힣').contains(&c)),
                    text.chars().any(|c| ('一'..='鿿').contains(&c)),
                );
                match lang {
                    Lang::Ko => assert!(english_words_in_a_row(text) < 3 && !han, "{text}"),
                    Lang::Zh => assert!(english_words_in_a_row(text) < 3 && !hangul, "{text}"),
                    Lang::En => assert!(!hangul && !han, "{text}"),
                }
            }
        }
    }
}

#[test]
fn the_korean_document_keeps_one_register() {
    for plan in [full(Lang::Ko), hopeless(Lang::Ko), Plan::default()] {
        for text in write(&plan, Lang::Ko).texts() {
            for (i, _) in text.match_indices('요') {
                let rest = text[i + '요'.len_utf8()..].chars().next();
                let ends = rest.is_none_or(|c| matches!(c, '.' | ')' | '\n'));
                let noun = text[..i].ends_with(['니', '필', '수', '개', '중', '주', '위', '강', '소']);
                assert!(!ends || noun, "casual: {text}");
            }
        }
    }
}

#[test]
fn every_word_of_advice_has_a_formal_form() {
    use mixwright::plan::ROLES;
    for role in ROLES {
        let casual = words::advice::role_offer(role).get(Lang::Ko);
        let offers = write(&full(Lang::Ko), Lang::Ko);
        let table = offers.table("role-mix").expect("segments are known");
        assert!(table.rows.iter().all(|row| row.last().is_some_and(|cell| cell.text != casual)), "{casual}");
    }
}
