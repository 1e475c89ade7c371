//! Versions of the plan on screen and on paper: keeping, comparing, going back, and what is computed when.
#![cfg(test)]

use std::rc::Rc;

use mixwright::app::{Action, Route, State};
use mixwright::base::{Day, Id, Lang, Money, Month, Ppm};
use mixwright::forecast::Name;
use mixwright::i18n;
use mixwright::insight::{Contrast, Insight};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::{ActualCell, ActualMetric, Plan, PlanEdit, RowEdit, Stage};
use mixwright::report::{Block, Table, document, words};

use super::full_plan::{edited, roastery};
use super::view::{act, attributes, render, showing, text};

fn evaluation(edit: EvaluationEdit) -> PlanEdit {
    PlanEdit::Evaluation(edit)
}

fn keep(reason: &str) -> PlanEdit {
    evaluation(EvaluationEdit::Keep { day: None, reason: reason.into() })
}

fn funds(amount: i64) -> PlanEdit {
    PlanEdit::Company(CompanyEdit::Funds(Some(Money(amount))))
}

fn edit(state: &mut State, edit: PlanEdit, field: &str) {
    act(state, Action::Edit { edit, field: field.into() });
}

fn on_page(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    state
}

/// The roastery, kept, with less money after it.
fn poorer(lang: Lang) -> Plan {
    edited(&roastery(lang), vec![keep("A & B"), funds(20_000_000)])
}

fn has(html: &str, id: &str) -> bool {
    attributes(html, "id").contains(&id)
}

fn id_of(state: &State, place: usize) -> Id {
    state.open.as_ref().unwrap().plan().evaluation.versions[place].id
}

#[test]
fn the_page_lists_versions_with_what_they_would_bring() {
    for lang in Lang::ALL {
        let state = on_page(lang, &poorer(lang));
        let (html, id) = (render(&state), id_of(&state, 0));
        for of in ["row", "compare", "restore", "drop"] {
            assert!(has(&html, &format!("evaluation.versions.{of}.{id}")), "{lang:?} {of}");
        }
        let then = Insight::of(&roastery(lang));
        let media = then.promise(Name::Media).unwrap();
        assert!(html.contains("A &amp; B") && has(&html, "evaluation.versions.reason"));
        assert!(html.contains(&words::figure::value(
            media,
            state.open.as_ref().unwrap().plan().company.currency,
            lang
        )));
        assert!(html.contains(words::feasibility::verdict(then.assessment.verdict.unwrap()).get(lang)));
        assert!(!text(&html).contains("{0}") && !html.contains("NaN"));
    }
}

#[test]
fn what_is_the_same_is_not_kept_twice() {
    let state = on_page(Lang::En, &edited(&roastery(Lang::En), vec![keep("")]));
    let (html, id) = (render(&state), id_of(&state, 0));
    assert!(html.contains("version 2, says the same as version 1") && !has(&html, "evaluation.versions.reason"));
    let restore = html.split(&format!("id=\"evaluation.versions.restore.{id}\"")).nth(1).unwrap();
    assert!(restore.split('>').next().unwrap().contains("hidden"));
}

#[test]
fn a_version_gets_the_day_of_the_clock() {
    let mut state = on_page(Lang::Ko, &roastery(Lang::Ko));
    edit(&mut state, keep("first"), "evaluation.versions.keep");
    let day = Day::new(2027, 9, 14);
    edit(&mut state, evaluation(EvaluationEdit::Keep { day, reason: "second".into() }), "other");
    let plan = state.open.as_ref().unwrap().plan();
    let days: Vec<_> = plan.evaluation.versions.iter().map(|version| version.day).collect();
    assert_eq!(days, [Some(Day::EPOCH), day]);
    assert!(render(&state).contains("1970년"));
}

#[test]
fn two_versions_side_by_side_say_what_changed_and_what_it_brings() {
    for lang in Lang::ALL {
        let plan = poorer(lang);
        let mut state = on_page(lang, &plan);
        let id = id_of(&state, 0);
        act(&mut state, Action::Compare { from: Some(id), to: None });
        let html = render(&state);
        let money = |amount| i18n::money(Money(amount), plan.company.currency, lang);
        assert!(html.contains(&format!("{} → {}", money(30_000_000), money(20_000_000))), "{lang:?}");
        assert!(has(&html, "evaluation.compare.from") && has(&html, "evaluation.compare.to"));
        let results = html.split("id=\"evaluation.compare.results\"").nth(1).unwrap().split("</table>").next().unwrap();
        let contrast = Contrast::of(&Insight::of(&roastery(lang)), &Insight::of(&plan));
        assert!(!contrast.media.is_empty());
        for (channel, spends) in &contrast.media {
            assert!(results.contains(channel.name.get(lang).split('&').next().unwrap()), "{}", channel.id);
            assert!(spends.iter().all(|spend| results.contains(&money(spend.0))), "{spends:?}");
        }
        for figure in contrast.figures.iter().flatten().flatten() {
            assert!(results.contains(&words::figure::value(figure, plan.company.currency, lang)), "{:?}", figure.name);
        }
        // The other way round, and against itself.
        act(&mut state, Action::Compare { from: None, to: Some(id) });
        assert!(render(&state).contains(&format!("{} → {}", money(20_000_000), money(30_000_000))));
        act(&mut state, Action::Compare { from: Some(id), to: Some(id) });
        assert!(!render(&state).contains("class=\"difference\""));
        // A change makes it old.
        edit(&mut state, funds(21_000_000), "company.funds");
        assert!(!has(&render(&state), "evaluation.compare.results"));
    }
}

#[test]
fn going_back_keeps_what_there_was_in_one_step() {
    let plan = poorer(Lang::En);
    let mut state = on_page(Lang::En, &plan);
    let (html, id) = (render(&state), id_of(&state, 0));
    assert!(html.contains("Keep version 2"));
    let back = vec![keep("Before going back to version 1"), evaluation(EvaluationEdit::Restore(id))];
    edit(&mut state, PlanEdit::All(back), "evaluation.versions.restore");
    let now = state.open.as_ref().unwrap().plan();
    assert_eq!((now.company.funds, now.version()), (Some(Money(30_000_000)), 3));
    assert!(now.evaluation.versions[1].plan.says_the_same(&plan));
    assert!(render(&state).contains("version 3, says the same as version 1"));
    act(&mut state, Action::Undo);
    assert_eq!(*state.open.as_ref().unwrap().plan(), plan);
    edit(&mut state, evaluation(EvaluationEdit::Drop(id)), "evaluation.versions.drop");
    assert!(!has(&render(&state), &format!("evaluation.versions.row.{id}")));
    act(&mut state, Action::Undo);
    assert!(has(&render(&state), &format!("evaluation.versions.row.{id}")));
}

#[test]
fn results_of_versions_are_computed_on_their_page_and_only_once() {
    let plan = poorer(Lang::Ko);
    let mut state = showing(Lang::Ko, &plan);
    let insight = |state: &State| {
        let open = state.open.as_ref().unwrap();
        let plan = open.plan();
        open.past.insight(&plan.evaluation.versions[0], &plan).cloned()
    };
    assert_eq!(insight(&state), None, "nobody looked yet");
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    let first = insight(&state).unwrap();
    assert_eq!(*first, Insight::of(&roastery(Lang::Ko).bare()));
    let past = |state: &State| state.open.as_ref().unwrap().past.clone();
    let known = past(&state);
    edit(&mut state, evaluation(EvaluationEdit::Notes("Mondays".into())), "evaluation.review");
    assert!(Rc::ptr_eq(&known, &past(&state)), "an edit computes nothing");
    edit(&mut state, keep("again"), "evaluation.versions.keep");
    assert!(Rc::ptr_eq(&first, &insight(&state).unwrap()), "a further version leaves the others");
    act(&mut state, Action::Undo);
    assert!(Rc::ptr_eq(&first, &insight(&state).unwrap()));
}

#[test]
fn months_that_are_as_they_happened_need_the_results() {
    let month = Month::new(2027, 7).unwrap();
    let result = |value| {
        let (channel, metric, value) = (None, ActualMetric::Deals, Some(value));
        evaluation(EvaluationEdit::Actuals(vec![ActualCell { month, channel, metric, value }]))
    };
    let replan = evaluation(EvaluationEdit::Replan(Month::new(2027, 8)));
    let plan = edited(&roastery(Lang::En), vec![keep("as planned"), replan, keep("planned anew"), result(7)]);
    let [planned, anew] = &plan.evaluation.versions[..] else { panic!("two versions") };
    assert!(Rc::ptr_eq(&planned.today(&plan), &planned.plan));
    assert_eq!(anew.today(&plan).evaluation.actuals, plan.evaluation.actuals);
    // What such a version brings is computed anew when results come in.
    let mut state = on_page(Lang::En, &plan);
    let known = |state: &State, place: usize| {
        let open = state.open.as_ref().unwrap();
        let plan = open.plan();
        open.past.insight(&plan.evaluation.versions[place], &plan).cloned().unwrap()
    };
    let (first, second) = (known(&state, 0), known(&state, 1));
    edit(&mut state, result(8), "evaluation.actuals");
    assert!(Rc::ptr_eq(&first, &known(&state, 0)) && !Rc::ptr_eq(&second, &known(&state, 1)));
}

fn versions_table(plan: &Plan, lang: Lang) -> Option<Table> {
    let doc = document(plan, &Insight::of(plan), None, lang);
    doc.blocks.into_iter().find_map(|block| match block {
        Block::Table(table) if table.id == "versions" => Some(table),
        _ => None,
    })
}

#[test]
fn the_document_lists_versions_once_there_are_two() {
    for lang in Lang::ALL {
        assert_eq!(versions_table(&roastery(lang), lang), None);
        let line = roastery(lang).products.lines[0].id;
        let margin = ProductLineEdit::Contribution(Some(Ppm::percent(35)));
        let margin = PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, margin)));
        let table = versions_table(&edited(&poorer(lang), vec![keep("second"), margin]), lang).unwrap();
        let cells: Vec<Vec<&str>> =
            table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect();
        let stage = |stage| words::stage::name(stage).get(lang);
        assert_eq!(cells[0], ["1", "–", "A & B", stage(Stage::Company)]);
        assert_eq!(cells[1], ["2", "–", "second", stage(Stage::Products)]);
        assert_eq!((cells.len(), cells[2][0]), (3, "3"));
    }
}

#[test]
fn a_version_that_would_make_the_file_unreadable_is_not_kept() {
    use mixwright::app::Notice;
    use mixwright::plan::EditError;
    use mixwright::plan::customers::CustomersEdit;
    use mixwright::plan::segment::SegmentEdit;
    let segment = |edit| PlanEdit::Customers(CustomersEdit::Segment(edit));
    let mut plan = edited(&roastery(Lang::Ko), vec![segment(RowEdit::Add); 190]);
    let ids: Vec<Id> = plan.customers.segments.iter().map(|segment| segment.id).collect();
    let long = "가".repeat(4_000);
    plan = edited(&plan, ids.iter().map(|id| segment(RowEdit::Set(*id, SegmentEdit::Habits(long.clone())))).collect());
    let mut state = on_page(Lang::Ko, &plan);
    edit(&mut state, keep("too much"), "evaluation.versions.reason");
    assert_eq!(state.notice, Some(Notice::Refused(EditError::TooManyRows)));
    assert!(state.open.as_ref().unwrap().plan().evaluation.versions.is_empty());
}
