//! The verdict from scores and facts.

use std::rc::Rc;

use proptest::prelude::*;

use crate::base::{Money, Month, Region};

use super::*;

fn plan() -> Plan {
    let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
    Rc::make_mut(&mut plan.company).funds = Some(Money(30_000_000));
    plan
}

fn figure(name: Name, value: f64) -> Option<Figure> {
    Some(Figure::typed(name, value, Unit::Count, "company.funds"))
}

fn facts() -> Facts {
    Facts {
        contribution: Some(11_200.0),
        margin: figure(Name::ContributionMargin, 0.4),
        orders_per_year: figure(Name::OrdersPerYear, 4.0),
        ltv: Some(44_800.0),
        cac_cap: figure(Name::CacCap, 14_933.0),
        best_cost: figure(Name::CostPerDeal, 11_667.0),
        payback: figure(Name::Payback, 1.0),
        media_budget: Some(20e6),
        ..Facts::default()
    }
}

#[test]
fn no_verdict_before_the_figures() {
    assert_eq!(Assessment::of(&plan(), &Facts::default()).verdict, None);
}

#[test]
fn nothing_left_of_an_order_means_dont() {
    let assessed = Assessment::of(&plan(), &Facts { contribution: Some(0.0), ..facts() });
    assert_eq!(assessed.verdict, Some(Verdict::Dont));
    assert_eq!(assessed.knock_outs, [KnockOut::NoContribution]);
}

#[test]
fn nine_buyers_are_called_not_advertised_to() {
    let mut plan = plan();
    Rc::make_mut(&mut plan.customers).segments[0].size = Some(9);
    assert_eq!(Assessment::of(&plan, &facts()).verdict, Some(Verdict::Dont));
}

#[test]
fn a_plan_that_loses_money_even_later_is_not_started() {
    let of = |result| Assessment::of(&plan(), &Facts { result: Some(result), ..facts() }).verdict;
    assert_eq!(of((-2e6, 1e6)), Some(Verdict::NotYet));
    assert!(of((-1e6, 2e6)) < Some(Verdict::NotYet));
}

#[test]
fn nobody_and_no_help_means_not_yet_and_help_lifts_it() {
    let mut plan = plan();
    Rc::make_mut(&mut plan.organisation).hours_per_week = Some(0);
    assert_eq!(Assessment::of(&plan, &facts()).verdict, Some(Verdict::NotYet));
    Rc::make_mut(&mut plan.organisation).outsourcing = Some(Money(1_000_000));
    assert!(Assessment::of(&plan, &facts()).verdict < Some(Verdict::NotYet));
}

#[test]
fn what_to_prepare_is_what_is_weak() {
    let mut plan = plan();
    let answers = &mut Rc::make_mut(&mut plan.feasibility).answers;
    answers.insert(Item::TechnicalSkill, 2);
    answers.insert(Item::Describable, 1);
    let assessed = Assessment::of(&plan, &Facts { orders_per_year: figure(Name::OrdersPerYear, 9.0), ..facts() });
    assert_eq!(assessed.to_prepare(), [Item::Describable, Item::TechnicalSkill]);
}

proptest! {
    #[test]
    fn raising_an_item_never_lowers_the_verdict(answers in prop::collection::vec(1_u8..=5, Item::ALL.len()), raised in 0_usize..Item::ALL.len()) {
        let mut low = plan();
        for (item, score) in Item::ALL.into_iter().zip(answers) {
            Rc::make_mut(&mut low.feasibility).answers.insert(item, score);
        }
        let mut high = low.clone();
        Rc::make_mut(&mut high.feasibility).answers.entry(Item::ALL[raised]).and_modify(|s| *s = (*s + 1).min(5));
        let (low, high) = (Assessment::of(&low, &facts()), Assessment::of(&high, &facts()));
        prop_assert!(high.verdict <= low.verdict, "{:?} -> {:?}", low.verdict, high.verdict);
    }
}
