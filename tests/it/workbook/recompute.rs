//! Opened in a spreadsheet program, every formula of the workbook comes to what the planner says.

use mixwright::base::Lang;
use mixwright::insight::Insight;
use mixwright::plan::Plan;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::file::file;
use super::office::{differences, formulas, recomputed, values};
use crate::cases;
use crate::full_plan::{full, roastery};

fn holds(name: &str, plans: &[(Plan, Lang)]) {
    let files: Vec<Vec<u8>> = plans.iter().map(|(plan, lang)| file(plan, *lang)).collect();
    for ((i, found), original) in recomputed(name, &files).iter().enumerate().zip(&files) {
        let wrong = differences(&values(original), found, &formulas(original));
        assert!(
            wrong.is_empty(),
            "file {i}: {} cells, such as\n{}",
            wrong.len(),
            wrong[..wrong.len().min(20)].join("\n")
        );
    }
}

#[test]
fn the_examples_and_the_cases_recompute() {
    let mut plans: Vec<(Plan, Lang)> =
        Lang::ALL.into_iter().flat_map(|lang| [(roastery(lang), lang), (full(lang), lang)]).collect();
    plans.extend(cases::plans().map(|plan| (plan, Lang::En)));
    holds("examples", &plans);
}

#[test]
fn fifty_random_plans_recompute() {
    let mut runner = TestRunner::deterministic();
    let mut any = || cases::any_plan().new_tree(&mut runner).unwrap().current();
    // A plan without a mix has few formulas; most of the fifty have one.
    let mut plans = Vec::new();
    while plans.len() < 50 {
        let plan = any();
        if plans.len() % 5 == 0 || Insight::of(&plan).recommends() {
            plans.push((plan, Lang::ALL[plans.len() % 3]));
        }
    }
    holds("random", &plans);
}
