//! Results on screen: the sheet, verdicts, what they teach, and the plan made anew, with its reports.
#![cfg(test)]

use mixwright::app::{Action, Route, State};
use mixwright::base::{Lang, Month};
use mixwright::insight::Insight;
use mixwright::insight::results::{month, results};
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::{ActualCell, ActualMetric, Plan, PlanEdit, Rhythm, Stage};
use mixwright::report::review::{Period, found};
use mixwright::report::{Block, words};
use mixwright::track::{Cause, Measure, Verdict};

use super::full_plan::{edited, roastery};
use super::view::{act, attributes, render, showing, text};

const SHOPPING: &str = "kr_naver_shopping";

fn august() -> Month {
    Month::new(2027, 8).unwrap()
}

/// The roastery with results of Naver shopping in its third month.
pub(crate) fn third(lang: Lang, spend: u64, visits: u64, deals: u64) -> Plan {
    let cell = |(metric, value)| ActualCell {
        month: august(),
        channel: Some(SHOPPING.to_owned()),
        metric,
        value: Some(value),
    };
    let numbers = [(ActualMetric::Spend, spend), (ActualMetric::Visits, visits), (ActualMetric::Deals, deals)];
    edited(&roastery(lang), vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(numbers.map(cell).into()))])
}

fn on_page(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    state
}

fn verdict(plan: &Plan, measure: Measure) -> Verdict {
    let found = results(plan, &Insight::of(plan));
    let (_, span) = month(&found, august()).unwrap();
    let shopping = span.touchpoints.iter().find(|one| one.id == SHOPPING).unwrap();
    shopping.row(measure).unwrap().judged.as_ref().unwrap().verdict
}

#[test]
fn eighty_eight_orders_of_three_thousand_clicks_are_something_to_act_on() {
    let plan = third(Lang::Ko, 1_800_000, 3_673, 88);
    assert_eq!(verdict(&plan, Measure::Conversion), Verdict::Act);
    let early = third(Lang::Ko, 147_000, 300, 7);
    assert_eq!(verdict(&early, Measure::Conversion), Verdict::TooEarly);
    for lang in Lang::ALL {
        let (act, early) = (render(&on_page(lang, &plan)), render(&on_page(lang, &early)));
        let act_word = words::track::advice(Verdict::Act).get(lang);
        let early_word = words::track::advice(Verdict::TooEarly).get(lang);
        assert!(act.contains(act_word) && !act.contains(early_word), "{lang:?}");
        assert!(early.contains(early_word) && !early.contains(act_word), "{lang:?}");
    }
}

#[test]
fn the_parts_on_the_page_sum_to_what_happened() {
    let plan = third(Lang::Ko, 1_800_000, 3_673, 88);
    let found = results(&plan, &Insight::of(&plan));
    let (version, span) = month(&found, august()).unwrap();
    let split = &span.touchpoints.iter().find(|one| one.id == SHOPPING).unwrap().deals;
    let sum: f64 = split.parts.iter().map(|part| part.amount.value).sum();
    assert!((split.average.value + sum - 88.0).abs() < 1e-6, "{sum}");
    assert!(split.parts.iter().any(|part| part.causes == [Cause::Conversion] && part.amount.value < 0.0));
    assert_eq!(version, 1);
}

#[test]
fn a_new_version_answers_for_its_own_months_only() {
    let plan = third(Lang::Ko, 1_800_000, 3_673, 88);
    let mut state = on_page(Lang::Ko, &plan);
    let before = state.open.as_ref().unwrap().replan.clone().unwrap();
    act(&mut state, Action::AcceptReplan((0..before.proposals.len()).collect()));
    let second = state.open.as_ref().unwrap().plan();
    assert_eq!((second.version(), second.evaluation.replanned), (2, Some(august().plus(1))));
    let found = &state.open.as_ref().unwrap().results;
    let (version, span) = month(found, august()).unwrap();
    let deals = span.whole.row(Measure::Counted(ActualMetric::Deals)).unwrap();
    assert_eq!(version, 1, "August was planned by the first version");
    assert!(deals.planned.as_ref().unwrap().value > 88.0, "and is held against what that expected");
    let words = text(&render(&state));
    assert!(words.contains(&words::replan::reason(&before, &[], second.company.currency, Lang::Ko)), "{words}");
    act(&mut state, Action::Undo);
    assert_eq!(*state.open.as_ref().unwrap().plan(), plan);
}

#[test]
fn the_sheet_has_a_cell_for_every_number_of_a_month() {
    for lang in Lang::ALL {
        let state = on_page(lang, &roastery(lang));
        let html = render(&state);
        let ids = attributes(&html, "id");
        let start = roastery(lang).company.start.unwrap();
        for of in [SHOPPING, "all"] {
            for metric in ActualMetric::ALL.into_iter().filter(|metric| *metric != ActualMetric::Enquiries) {
                let id = format!("evaluation.{start}.{of}.{}", metric.slug());
                assert!(ids.contains(&id.as_str()), "{lang:?} {id}");
            }
        }
    }
}

#[test]
fn the_monthly_report_says_what_differs_and_what_to_change() {
    for lang in Lang::ALL {
        let plan = third(lang, 1_800_000, 3_673, 88);
        let state = on_page(lang, &plan);
        let open = state.open.as_ref().unwrap();
        let period = Period::of(Rhythm::Monthly, august());
        let sections = found(&plan, &open.insight, &open.results, open.replan.as_deref(), period, lang);
        let ids: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
        assert_eq!(ids, ["differs-2027-08", "learned", "proposals"], "{lang:?}");
        let tables = sections.iter().flat_map(|section| &section.blocks);
        let tables =
            tables.filter_map(|block| if let Block::Table(table) = block { Some(table.id.as_str()) } else { None });
        let tables: Vec<&str> = tables.collect();
        for id in ["verdicts-2027-08", "causes-2027-08", "review-learned", "review-proposals"] {
            assert!(tables.contains(&id), "{lang:?} {tables:?}");
        }
        let later = Period::of(Rhythm::Monthly, august().plus(1));
        assert!(found(&plan, &open.insight, &open.results, open.replan.as_deref(), later, lang).is_empty());
    }
}
