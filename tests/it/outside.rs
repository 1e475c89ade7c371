//! Stage 10: outside help is paid from the month in which it begins, and forecast, cost plan, load page and document say
//! the same to the minor unit.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, Route};
use mixwright::base::{Currency, Lang, Money};
use mixwright::forecast::{Figure, Formula, Origin, outcome};
use mixwright::insight::{Entry, Insight, Way, moves};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::feasibility::FeasibilityEdit;
use mixwright::plan::implementation::{ImplementationEdit, TaskEdit};
use mixwright::plan::organisation::{OrganisationEdit, PersonEdit};
use mixwright::plan::{JobRole, MoneyLine, Plan, PlanEdit, Stage};
use mixwright::report::document;
use mixwright::score::KnockOut;
use proptest::prelude::*;

use super::full_plan::{edited, roastery};
use super::view::{act, render, showing};

fn amount(minor: i64) -> PlanEdit {
    PlanEdit::Organisation(OrganisationEdit::Outsourcing(Some(Money(minor))))
}

/// Somebody from outside who comes in month `from`, with hours and a cost of their own where given.
fn outside(from: u32, paid: Option<(u32, i64)>) -> PlanEdit {
    let mut fields = vec![PersonEdit::Name("외부".into()), PersonEdit::Outside(true), PersonEdit::From(from)];
    fields.extend(
        paid.into_iter()
            .flat_map(|(hours, cost)| [PersonEdit::Hours(Some(hours)), PersonEdit::Cost(Some(Money(cost)))]),
    );
    PlanEdit::Organisation(OrganisationEdit::NewPerson(fields))
}

/// The example, six months long, with these changes.
fn with(edits: Vec<PlanEdit>) -> Plan {
    edited(&roastery(Lang::Ko), edits)
}

fn months(plan: &Plan) -> Vec<i64> {
    outcome::outsourcing_by_month(plan).iter().map(|month| month.0).collect()
}

/// The numbers a receipt multiplies.
fn factors(figure: &Figure) -> Vec<f64> {
    let Origin::Computed(Formula::Product, inputs) = &figure.origin else { panic!("{figure:?}") };
    inputs.iter().map(|input| input.value).collect()
}

#[test]
fn an_amount_without_people_is_paid_every_month() {
    assert_eq!(outcome::outside_help(&roastery(Lang::Ko)), None);
    let plan = with(vec![amount(300_000)]);
    assert_eq!(months(&plan), [300_000; 6]);
    assert_eq!(factors(&outcome::outside_help(&plan).unwrap()), [300_000.0, 6.0]);
}

#[test]
fn an_amount_begins_with_the_first_of_those_it_is_for() {
    let later = with(vec![amount(300_000), outside(5, None), outside(3, None)]);
    assert_eq!(months(&later), [0, 0, 300_000, 300_000, 300_000, 300_000]);
    let figure = outcome::outside_help(&later).unwrap();
    assert_eq!(factors(&figure), [300_000.0, 4.0]);
    let Origin::Computed(_, inputs) = &figure.origin else { panic!("computed") };
    let first = later.organisation.people.last().unwrap().id;
    assert_eq!(inputs[1].origin, Origin::Typed(format!("organisation.{first}.from")));
    // Somebody is there from the start.
    for from in [0, 1] {
        assert_eq!(months(&with(vec![amount(300_000), outside(3, None), outside(from, None)])), [300_000; 6]);
    }
    // They come when the plan is over.
    let over = with(vec![amount(300_000), outside(7, None)]);
    assert_eq!(months(&over), [0; 6]);
}

#[test]
fn people_with_a_cost_of_their_own_are_paid_from_their_month() {
    // 8 hours × 4.345 weeks × 20,000 = 695,200 a month.
    let own = outside(3, Some((8, 20_000)));
    let rest = 1_000_000 - 695_200;
    let plan = with(vec![amount(1_000_000), own.clone()]);
    assert_eq!(months(&plan), [rest, rest, 1_000_000, 1_000_000, 1_000_000, 1_000_000]);
    let figure = outcome::outside_help(&plan).unwrap();
    let Origin::Computed(Formula::Sum, parts) = &figure.origin else { panic!("{figure:?}") };
    assert_eq!(factors(&parts[0]), [695_200.0, 4.0]);
    assert_eq!(factors(&parts[1]), [304_800.0, 6.0]);
    // The rest is for somebody else who comes later, too.
    let both = with(vec![amount(1_000_000), own.clone(), outside(5, None)]);
    assert_eq!(months(&both), [0, 0, 695_200, 695_200, 1_000_000, 1_000_000]);
    // They cost more than the amount: then that is what is paid.
    let more = with(vec![amount(300_000), own.clone()]);
    assert_eq!(months(&more), [0, 0, 695_200, 695_200, 695_200, 695_200]);
    assert_eq!(months(&with(vec![own])), months(&more), "also without an amount");
    // Hours alone say nothing about a price, and a price nothing without hours.
    let hours = PersonEdit::Hours(Some(8));
    let fields = vec![PersonEdit::Outside(true), PersonEdit::From(3), hours];
    let unpriced = PlanEdit::Organisation(OrganisationEdit::NewPerson(fields));
    assert_eq!(months(&with(vec![amount(600), unpriced])), [0, 0, 600, 600, 600, 600]);
}

#[test]
fn whoever_helps_later_is_somebody_and_whoever_never_comes_is_nobody() {
    let alone = |help| {
        let edits = vec![
            PlanEdit::Organisation(OrganisationEdit::Hours(Some(0))),
            PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(24))),
            help,
        ];
        Insight::of(&with(edits)).assessment.knock_outs.contains(&KnockOut::Nobody)
    };
    assert!(!alone(outside(3, Some((8, 20_000)))));
    assert!(alone(outside(9, Some((8, 20_000)))));
}

#[test]
fn a_month_is_paid_in_whole_minor_units() {
    // 7 × 4.345 × 33.33 = 1,013.7…; yuan have two digits.
    let yuan = PlanEdit::Company(CompanyEdit::Currency(Currency::Cny));
    let plan = with(vec![yuan, outside(4, Some((7, 3_333)))]);
    assert_eq!(months(&plan), [0, 0, 0, 101_373, 101_373, 101_373]);
    assert!((outcome::outside_help(&plan).unwrap().value - 3.0 * 1_013.73).abs() < 1e-9);
}

/// Too much to do for the marketer in July, the second month of the plan.
fn overloaded(typed: i64) -> Plan {
    let all = JobRole::ALL.into_iter().filter(|job| *job != JobRole::Management).collect::<BTreeSet<_>>();
    let fields =
        vec![TaskEdit::Name("박람회".into()), TaskEdit::Start("2027-07-05".parse().ok()), TaskEdit::Hours(400)];
    let jobs = |id, jobs| {
        let edit = mixwright::plan::RowEdit::Set(id, PersonEdit::Jobs(jobs));
        PlanEdit::Organisation(OrganisationEdit::Person(edit))
    };
    let people = roastery(Lang::Ko).organisation.people.iter().map(|person| person.id).collect::<Vec<_>>();
    with(vec![
        amount(typed),
        jobs(people[0], [JobRole::Management].into()),
        jobs(people[1], all),
        PlanEdit::Implementation(ImplementationEdit::NewTask(fields)),
    ])
}

#[test]
fn help_that_is_bought_costs_from_its_month_and_leaves_the_amount_so_far() {
    let plan = overloaded(300_000);
    let found = moves(&plan, &Insight::of(&plan)).unwrap();
    let one = found.ways.iter().find(|one| matches!(one.way, Way::Outsource(_))).unwrap();
    let changed = plan.with(one.edit.clone()).unwrap();
    let Way::Outsource(hours) = one.way else { panic!("just found") };
    let month = outcome::bought_month(hours, Money(15_000), Currency::Krw).0;
    let newcomer = changed.organisation.people.last().unwrap();
    assert_eq!(newcomer.cost, Some(Money(15_000)));
    let wanted: Vec<i64> = (1..=6).map(|at| if at < newcomer.from { 300_000 } else { 300_000 + month }).collect();
    assert_eq!(months(&changed), wanted);
    let there = f64::from(7 - newcomer.from.max(1));
    assert!((one.after.cost - found.now.cost - there * f64::from(i32::try_from(month).unwrap())).abs() < 1e-6);
}

#[test]
fn page_and_document_say_from_when() {
    for lang in Lang::ALL {
        let base = roastery(lang);
        let says = |edits: Vec<PlanEdit>| {
            let mut state = showing(lang, &edited(&base, edits));
            act(&mut state, Action::Go(Route::Stage(Stage::Organisation)));
            render(&state)
        };
        let [later, more] = match lang {
            Lang::En => ["from the month they come", "more than this amount"],
            Lang::Ko => ["합류하는 달부터 계산)", "적은 금액보다 커서"],
            Lang::Zh => ["从加入当月起计）", "超过所填金额"],
        };
        let page = says(vec![amount(300_000)]);
        assert!(!page.contains(later) && !page.contains(more), "{lang:?}");
        assert!(says(vec![amount(300_000), outside(3, None)]).contains(later), "{lang:?}");
        assert!(says(vec![amount(300_000), outside(3, Some((8, 20_000)))]).contains(more), "{lang:?}");
        let plan = edited(&base, vec![amount(1_000_000), outside(3, Some((8, 20_000)))]);
        let doc = format!("{:?}", document(&plan, &Insight::of(&plan), None, lang).blocks);
        let total = outcome::outsourcing(&plan);
        assert!(doc.contains(&mixwright::i18n::money(total, Currency::Krw, lang)), "{lang:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whoever comes whenever at whatever price, in every currency: the forecast's figure, the months and the cost plan
    /// are the same amount, and money planned is never more than there is.
    #[test]
    fn forecast_and_cost_plan_agree_to_the_minor_unit(
        typed in prop::option::of(0i64..900_000),
        people in prop::collection::vec((0u32..40, prop::option::of((0u32..40, 0i64..30_000))), 0..5),
        currency in prop::sample::select(Currency::ALL.to_vec()),
        horizon in 3u32..=36,
    ) {
        let mut edits = vec![
            PlanEdit::Company(CompanyEdit::Currency(currency)),
            PlanEdit::Company(CompanyEdit::Horizon(horizon)),
        ];
        edits.extend(typed.map(amount));
        edits.extend(people.into_iter().map(|(from, paid)| outside(from.min(36), paid)));
        let plan = with(edits);
        let by_month = outcome::outsourcing_by_month(&plan);
        let total = outcome::outsourcing(&plan);
        let figure = outcome::outside_help(&plan);
        prop_assert_eq!(figure.map_or(Money::ZERO, |figure| Money::from_major(figure.value, currency)), total);
        let lines: Money = plan.budget.lines.values().copied().sum();
        prop_assert_eq!(Money::from_major(outcome::cost_lines(&plan).value, currency), lines + total);
        let money = Insight::of(&plan).money.unwrap();
        let line = money.line(MoneyLine::Outsourcing).unwrap();
        let planned: Vec<Money> = (0..money.cash.len()).map(|month| line.at(Entry::Planned, month)).collect();
        prop_assert_eq!(&planned[1..], &by_month[..]);
        prop_assert_eq!(planned[0], Money::ZERO);
        prop_assert_eq!(money.total(Entry::Planned) + money.unspent - money.short, money.funds);
        prop_assert!(money.short == Money::ZERO || lines + total > money.funds);
    }
}
