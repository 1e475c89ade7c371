//! Planning anew: months behind are as they happened, the money ahead is split again, and what that changes is offered in
//! single moves.
#![expect(clippy::expect_used, clippy::cast_precision_loss, reason = "a test that cannot go on fails")]

use mixwright::base::{Lang, Money, Month, Ppm};
use mixwright::forecast::Outcome;
use mixwright::insight::replan::{Change, from};
use mixwright::insight::{Insight, Replan, replan};
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::{ActualCell, ActualMetric, OwnMetric, Plan, PlanEdit, Sale};
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

const SHOPPING: &str = "kr_naver_shopping";
const REMINDERS: &str = "kr_kakao_repurchase";

fn month(number: u32) -> Month {
    Month::new(2027, 6).expect("a month").plus(number - 1)
}

fn entered(plan: &Plan, numbers: &[(u32, Option<&str>, ActualMetric, u64)]) -> Plan {
    let cell = |(number, channel, metric, value): &(u32, Option<&str>, ActualMetric, u64)| ActualCell {
        month: month(*number),
        channel: channel.map(str::to_owned),
        metric: *metric,
        value: Some(*value),
    };
    let cells = numbers.iter().map(cell).collect();
    edited(plan, vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(cells))])
}

pub(crate) fn anew(plan: &Plan, number: u32) -> Plan {
    edited(plan, vec![PlanEdit::Evaluation(EvaluationEdit::Replan(Some(month(number))))])
}

/// Three months of the roastery: dearer clicks and fewer orders than planned.
pub(crate) fn three_months() -> Plan {
    use ActualMetric as M;
    let one = Some(SHOPPING);
    let numbers = [
        (1, one, M::Spend, 1_470_000),
        (1, one, M::Visits, 3_000),
        (1, one, M::Deals, 72),
        (2, one, M::Spend, 1_470_000),
        (2, one, M::Visits, 3_000),
        (2, one, M::Deals, 72),
        (3, one, M::Spend, 1_800_000),
        (3, one, M::Visits, 3_673),
        (3, one, M::Deals, 88),
        (3, Some(REMINDERS), M::Deals, 90),
        (3, None, M::Revenue, 5_340_000),
    ];
    entered(&roastery(Lang::Ko), &numbers)
}

#[test]
fn months_behind_are_as_they_happened() {
    let plan = anew(&three_months(), 4);
    let insight = Insight::of(&plan);
    let outcome = insight.outcome.as_ref().unwrap();
    let shopping = outcome.channels.iter().find(|c| c.channel.id == SHOPPING).unwrap();
    assert_eq!(shopping.months[..3], [1_470_000, 1_470_000, 1_800_000].map(Money));
    let visits: Vec<f64> = shopping.by_month.iter().take(3).map(|visits| visits.value).collect();
    assert_eq!(visits, [3_000.0, 3_000.0, 3_673.0]);
    assert!((shopping.deals_of(2).unwrap().value - 88.0).abs() < 1e-9);
    // The whole month: 88 orders of shopping and 90 of reminders to known customers; 5,340,000 won for 178 orders.
    let third = &outcome.months[2];
    assert_eq!((third.deals.value, third.new_customers.value), (178.0, 88.0));
    assert!((third.revenue.value - 5_340_000.0).abs() < 1e-6, "repeat orders are part of what was entered");
    // Nothing was entered for reminders in June, so there were none.
    let reminders = outcome.channels.iter().find(|c| c.channel.id == REMINDERS).unwrap();
    assert_eq!((reminders.months[0], reminders.by_month[0].value), (Money(0), 0.0));
}

#[test]
fn a_deal_that_was_won_is_not_won_again() {
    let plan = edited(
        &roastery(Lang::Ko),
        vec![
            PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
            PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(30)))),
            PlanEdit::Customers(CustomersEdit::Cycle(Some(3))),
        ],
    );
    let second_month = |won: u64| {
        let numbers = [(1, None, ActualMetric::Enquiries, 100), (1, None, ActualMetric::Deals, won)];
        let outcome = Insight::of(&anew(&entered(&plan, &numbers), 2)).outcome.unwrap();
        assert!((outcome.months[0].deals.value - won as f64).abs() < 1e-9);
        outcome.months[1].deals.value
    };
    // 100 enquiries lead to 30 deals; 20 of them open after 10 were won, none after 30. A quarter of what is open is won
    // in a month: 20 ÷ 4 = 5.
    assert!((second_month(10) - second_month(30) - 5.0).abs() < 1e-6);
}

#[test]
fn money_of_no_touchpoint_is_gone_all_the_same() {
    let plan = anew(&entered(&roastery(Lang::Ko), &[(1, None, ActualMetric::Spend, 900_000)]), 2);
    let insight = Insight::of(&plan);
    let outcome = insight.outcome.as_ref().unwrap();
    assert_eq!(outcome.months[0].media, Money(900_000));
    let months: Money = outcome.months.iter().map(|month| month.media).sum();
    assert!((outcome.media.value - months.0 as f64).abs() < 1e-6);
}

#[test]
fn the_money_ahead_is_what_the_months_behind_left() {
    let plan = anew(&three_months(), 4);
    let insight = Insight::of(&plan);
    let (mix, outcome) = (insight.mix.as_ref().unwrap(), insight.outcome.as_ref().unwrap());
    let before = Insight::of(&roastery(Lang::Ko)).mix.unwrap();
    // By hand: 1,470,000 + 1,470,000 + 1,800,000 are gone.
    assert!((before.media_budget.value - mix.media_budget.value - 4_740_000.0).abs() < 1e-6);
    let ahead: Money = mix.spend().values().copied().sum();
    assert!(ahead <= mix.budget() && ahead > Money(0));
    let months: Money = outcome.months.iter().map(|month| month.media).sum();
    assert_eq!(months, ahead + Money(4_740_000));
    assert!(outcome.months.iter().take(3).map(|month| month.media).sum::<Money>() == Money(4_740_000));
}

#[test]
fn before_its_second_month_nothing_is_behind() {
    let plan = three_months();
    let plain = Insight::of(&plan);
    for number in [1, 0] {
        let at = month(1).plus(number).minus(1);
        let same = edited(&plan, vec![PlanEdit::Evaluation(EvaluationEdit::Replan(Some(at)))]);
        assert_eq!(Insight::of(&same).outcome, plain.outcome);
    }
    assert_eq!(from(&plan), Some(month(4)));
    assert_eq!(from(&entered(&plan, &[(6, Some(SHOPPING), ActualMetric::Visits, 1)])), None, "the plan is over");
    let through = EvaluationEdit::Through(month(3), mixwright::base::Day::new(2027, 8, 12));
    let under_way = edited(&plan, vec![PlanEdit::Evaluation(through)]);
    assert_eq!(from(&under_way), Some(month(3)), "a month under way is no result yet");
}

fn third() -> (Plan, Replan) {
    let plan = three_months();
    let found = replan(&plan, &Insight::of(&plan), "results").expect("a month is over");
    (plan, found)
}

#[test]
fn few_orders_are_mended_before_what_runs_is_stopped() {
    let (plan, found) = third();
    assert!(!found.proposals.is_empty() && found.proposals.len() <= 5);
    // 2.4 % instead of 3 % on 9,673 clicks is worth mending before money moves.
    let first = &found.proposals[0];
    assert!(matches!(first.change, Change::Mend { metric: OwnMetric::CvrSale, .. }) && first.gain.value > 0.0);
    // A customer there now costs more than the plan allows, so a stop is offered last, with what it gives up.
    let stop = found.proposals.last().unwrap();
    let (cost, limit) = stop.too_dear.as_ref().unwrap();
    assert!(cost.value > limit.value && stop.gives_up.as_ref().unwrap().value > 0.0);
    // What runs is not stopped unasked.
    let ahead = |outcome: &Outcome| -> Money {
        let shopping = outcome.channels.iter().find(|c| c.channel.id == SHOPPING);
        shopping.unwrap().months.iter().skip(3).copied().sum()
    };
    assert_eq!(ahead(&found.best), ahead(&found.stay));
    let second = plan.with(found.accept(&plan, &[found.proposals.len() - 1], String::new())).unwrap();
    assert_eq!(ahead(Insight::of(&second).outcome.as_ref().unwrap()), Money(0), "but it is when asked to");
}

#[test]
fn accepting_makes_the_next_version_and_one_step_back_undoes_it() {
    let (plan, found) = third();
    // All but to stop what runs.
    let all: Vec<usize> = (0..found.proposals.len()).filter(|i| found.proposals[*i].too_dear.is_none()).collect();
    let second = plan.with(found.accept(&plan, &all, "dearer clicks".to_owned())).unwrap();
    assert_eq!((plan.version(), second.version()), (1, 2));
    let kept = &second.evaluation.versions[0];
    assert_eq!((kept.number, kept.reason.as_str(), &*kept.plan), (1, "dearer clicks", &plan.bare()));
    assert_eq!(second.evaluation.replanned, Some(month(4)));
    let insight = Insight::of(&second);
    let spent = |outcome: &Outcome| -> Vec<Money> { outcome.channels.iter().map(|c| c.spend).collect() };
    assert_eq!(spent(insight.outcome.as_ref().unwrap()), spent(&found.best), "what was promised is what comes");
    let back = second.with(PlanEdit::Evaluation(EvaluationEdit::Restore(kept.id))).unwrap();
    assert_eq!(back.bare().budget, plan.budget);
    assert_eq!(back.evaluation.actuals, plan.evaluation.actuals);
}

#[test]
fn what_is_not_chosen_stays_as_it_was() {
    let (plan, found) = third();
    let second = plan.with(found.accept(&plan, &[], String::new())).unwrap();
    let outcome = Insight::of(&second).outcome.unwrap();
    let ahead = |outcome: &Outcome, id: &str| {
        let channel = outcome.channels.iter().find(|c| c.channel.id.as_ref() == id);
        channel.map_or(Money(0), |channel| channel.months.iter().skip(3).copied().sum())
    };
    for proposal in &found.proposals {
        let Change::Shift { from, to, .. } = &proposal.change else { continue };
        for channel in [from, to].into_iter().flatten() {
            assert_eq!(ahead(&outcome, &channel.id), ahead(&found.stay, &channel.id), "{}", channel.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_move_gains_and_what_is_accepted_is_what_comes(
        months in prop::collection::vec((200_u64..3_000_000, 1_u64..9_000, 0_u64..300, 1_u64..9_000, 0_u64..200), 1..5),
    ) {
        use ActualMetric as M;
        let numbers: Vec<_> = (1..)
            .zip(months)
            .flat_map(|(number, (spend, visits, deals, messages, orders))| {
                let (shopping, reminders) = (Some(SHOPPING), Some(REMINDERS));
                let sent = (number, reminders, M::Visits, messages);
                let paid = (number, reminders, M::Spend, messages * 18);
                let shop = [(M::Spend, spend), (M::Visits, visits), (M::Deals, deals.min(visits))];
                let shop = shop.map(|(metric, value)| (number, shopping, metric, value));
                shop.into_iter().chain([sent, paid, (number, reminders, M::Deals, orders.min(messages))])
            })
            .collect();
        let plan = entered(&roastery(Lang::Ko), &numbers);
        if let Some(found) = replan(&plan, &Insight::of(&plan), "results") {
            prop_assert!(found.proposals.len() <= 5);
            for one in &found.proposals {
                prop_assert!(one.gain.value > 0.0 || one.too_dear.is_some());
            }
            let chosen: Vec<usize> =
                (0..found.proposals.len()).filter(|i| found.proposals[*i].too_dear.is_none()).collect();
            let second = plan.with(found.accept(&plan, &chosen, String::new())).unwrap();
            let outcome = Insight::of(&second).outcome.unwrap();
            let spent = |outcome: &Outcome| -> Vec<Vec<Money>> {
                outcome.channels.iter().map(|c| c.months.clone()).collect()
            };
            prop_assert_eq!(spent(&outcome), spent(&found.best));
        }
    }

    #[test]
    fn whatever_happened_the_books_add_up(
        numbers in prop::collection::vec((1_u32..7, 0_usize..4, 0_usize..7, 0_u64..4_000_000), 0..20),
        at in 1_u32..8,
    ) {
        const CHANNELS: [Option<&str>; 4] = [Some(SHOPPING), Some(REMINDERS), Some("kr_meta"), None];
        let numbers: Vec<_> = numbers
            .into_iter()
            .map(|(number, channel, metric, value)| {
                let metric = ActualMetric::ALL[metric];
                let value = if metric.is_money() { value } else { value / 100 };
                (number, CHANNELS[channel], metric, value)
            })
            .collect();
        let plan = anew(&entered(&roastery(Lang::Ko), &numbers), at);
        let insight = Insight::of(&plan);
        let past = usize::try_from(at - 1).unwrap().min(5);
        let (mix, outcome) = (insight.mix.as_ref().unwrap(), insight.outcome.as_ref().unwrap());
        for (i, brings) in outcome.months.iter().enumerate() {
            let of_channels: Money = outcome.channels.iter().map(|c| c.months[i]).sum();
            // Money entered for all together may belong to no touchpoint.
            prop_assert!(brings.media == of_channels || (i < past && brings.media > of_channels));
            prop_assert!(brings.deals.value >= 0.0 && brings.deals.value.is_finite());
            prop_assert!(brings.contribution.value.is_finite() && brings.revenue.value >= 0.0);
            let results = plan.evaluation.actuals.month(month(1).plus(u32::try_from(i).unwrap()));
            if let Some(deals) = results.filter(|_| i < past).and_then(|r| r.whole(ActualMetric::Deals)) {
                #[expect(clippy::cast_precision_loss, reason = "small in this test")]
                let deals = deals as f64;
                prop_assert!((brings.deals.value - deals).abs() < 1e-6 || brings.deals.value >= deals);
            }
        }
        let ahead: Money = mix.spend().values().copied().sum();
        let months: Money = outcome.months.iter().skip(past).map(|month| month.media).sum();
        prop_assert_eq!(months, ahead);
        prop_assert!(ahead <= mix.budget() || mix.budget() < Money(0));
    }
}
