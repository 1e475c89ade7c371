//! Opened in a spreadsheet program, every formula of the workbook comes to what the planner says.

use mixwright::base::{Lang, Money, Ppm};
use mixwright::insight::Insight;
use mixwright::library::{self, Channel};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::{Plan, PlanEdit, Sale};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::file::file;
use super::office::{differences, formulas, recomputed, values};
use crate::full_plan::{edited, full, roastery};
use crate::{cases, replan};

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
    plans.push((replan::anew(&replan::three_months(), 4), Lang::Ko));
    plans.push((longest(), Lang::Zh));
    holds("examples", &plans);
}

/// As many months as a plan may have, every touchpoint in use, deals that take time, everything limited.
fn longest() -> Plan {
    let plan = roastery(Lang::Zh);
    let fix = |channel: &Channel| PlanEdit::Budget(BudgetEdit::Fix(channel.id.to_string(), Some(Money(700_000))));
    let mut edits: Vec<PlanEdit> = library::channels_for(plan.company.region).map(fix).collect();
    edits.extend([
        PlanEdit::Company(CompanyEdit::Horizon(36)),
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(20)))),
        PlanEdit::Customers(CustomersEdit::Cycle(Some(3))),
        PlanEdit::Organisation(OrganisationEdit::Enquiries(Some(300))),
        PlanEdit::Organisation(OrganisationEdit::Capacity(Some(90))),
        PlanEdit::Organisation(OrganisationEdit::Hours(Some(500))),
        PlanEdit::Organisation(OrganisationEdit::Outsourcing(Some(Money(100_000)))),
    ]);
    edited(&plan, edits)
}

/// Excel takes no formula of more than 8,192 characters, which LibreOffice would not mind.
#[test]
fn the_longest_formula_is_one_excel_takes() {
    let plan = longest();
    let touchpoints = Insight::of(&plan).outcome.map(|outcome| outcome.channels.len());
    assert!(touchpoints.is_some_and(|touchpoints| touchpoints > 10), "{touchpoints:?}");
    let formulas = formulas(&file(&plan, Lang::En));
    let longest = formulas.values().flat_map(|cells| cells.values().map(String::len)).max();
    assert!(longest.is_some_and(|length| length < 4_000), "{longest:?}");
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
