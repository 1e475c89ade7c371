//! The parts of a difference sum to it, whatever happened and whatever was not entered.

use mixwright::base::Currency;
use mixwright::forecast::{Figure, Unit};
use mixwright::track::{Cause, Chain, Split};
use proptest::prelude::*;

use super::{figure, near};

fn count(value: f64) -> Figure {
    figure(value, Unit::Count)
}

fn money(value: f64) -> Figure {
    figure(value, Unit::Money)
}

/// Spend 1,800,000 at 350 a click and 3 %, as planned; clicks cost 490 and 2.4 % of them buy.
fn golden() -> Chain {
    let spend = 1_800_000.0;
    let deals = |price: f64, rate: f64| count(spend / price * rate);
    Chain {
        spends: [money(spend), money(spend)],
        deals: [deals(350.0, 0.03), deals(350.0, 0.03)],
        spent: Some(money(spend)),
        levels: vec![
            (Cause::Spend, Some(deals(350.0, 0.03))),
            (Cause::Price, Some(deals(490.0, 0.03))),
            (Cause::Conversion, Some(deals(490.0, 0.024))),
        ],
    }
}

#[test]
fn the_golden_cost_of_a_deal() {
    let cost = golden().cost(Currency::Krw).unwrap();
    near(cost.planned.value, 350.0 / 0.03);
    near(cost.actual.as_ref().unwrap().value / cost.planned.value, 1.75);
    let part = |cause| cost.part(cause).unwrap().money.unwrap().0;
    assert_eq!([Cause::Season, Cause::Spend, Cause::Price, Cause::Conversion].map(part), [0, 0, 4_667, 4_083]);
    assert_eq!(cost.money().0, 8_750);
}

#[test]
fn what_was_not_entered_leaves_one_part_for_its_causes() {
    let mut chain = golden();
    chain.levels[1].1 = None;
    let split = chain.split();
    assert_eq!(split.parts.len(), 3);
    assert_eq!(split.parts[2].causes, [Cause::Price, Cause::Conversion]);
    near(split.parts[2].amount.value, 1_800_000.0 * (0.024 / 490.0 - 0.03 / 350.0));
    chain.levels[2].1 = None;
    let open = chain.split();
    assert_eq!((open.actual, open.parts.len()), (None, 1), "without a result only the season is known");
    assert!(chain.cost(Currency::Krw).is_none());
}

#[test]
fn several_splits_share_the_parts_that_one_of_them_cannot_tell_apart() {
    let known = golden().split();
    let mut chain = golden();
    chain.levels[1].1 = None;
    let sum = Split::sum(&[known.clone(), chain.split()]).unwrap();
    let causes: Vec<_> = sum.parts.iter().map(|part| part.causes.clone()).collect();
    assert_eq!(causes, [vec![Cause::Season], vec![Cause::Spend], vec![Cause::Price, Cause::Conversion]]);
    near(sum.parts[2].amount.value, 2.0 * (88.163_265_306 - 154.285_714_286));
}

#[test]
fn what_touchpoints_leave_open_is_elsewhere() {
    let split = |average, planned, actual: Option<f64>| {
        Split::of(money(average), money(planned), vec![(Cause::Spend, actual.map(money))]).in_money(Currency::Krw)
    };
    let parts = vec![split(100.0, 120.0, Some(90.0)), split(10.0, 10.0, None)];
    let whole =
        Split::whole(parts.clone(), [money(130.0), money(150.0)], Some(money(200.0)), Some(Currency::Krw)).unwrap();
    let money: Vec<_> = whole.parts.iter().map(|part| (part.causes[0], part.money.unwrap().0)).collect();
    // 130 + 20 of the season − 30 of the touchpoint with numbers + 80 are 200.
    assert_eq!(money, [(Cause::Season, 20), (Cause::Spend, -30), (Cause::Elsewhere, 80)]);
    // Without a number of all together those with numbers are the whole.
    let known = Split::whole(parts, [count(130.0), count(150.0)], None, Some(Currency::Krw)).unwrap();
    near(known.planned.value, 120.0);
    near(known.actual.unwrap().value, 90.0);
}

/// Zero, something small, or something large.
fn level() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), 0.0..50.0_f64, 0.0..9e9_f64]
}

fn split() -> impl Strategy<Value = Split> {
    let levels = prop::collection::vec(prop::option::weighted(0.8, level()), 6);
    (level(), level(), levels).prop_map(|(average, planned, levels)| {
        let causes = [Cause::Spend, Cause::Price, Cause::Conversion, Cause::Close, Cause::Lag, Cause::OrderValue];
        let levels = causes.into_iter().zip(levels.into_iter().map(|level| level.map(money))).collect();
        Split::of(money(average), money(planned), levels)
    })
}

/// `of` splits are in this one; each rounds its parts by itself.
fn sums(split: &Split, currency: Currency, of: usize) -> Result<(), TestCaseError> {
    let end = split.actual.as_ref().unwrap_or(&split.planned).value;
    let parts: f64 = split.parts.iter().map(|part| part.amount.value).sum();
    // Floating-point levels cancel to the last digit of the largest of them; money is exact below.
    let size = split.parts.iter().map(|part| part.amount.value.abs()).fold(split.average.value.max(1.0), f64::max);
    prop_assert!((split.average.value + parts - end).abs() <= 1e-12 * size);
    let ordered: Vec<Cause> = split.parts.iter().flat_map(|part| part.causes.clone()).collect();
    prop_assert!(ordered.windows(2).all(|pair| pair[0] < pair[1]), "{ordered:?}");
    let minor = |value: f64| mixwright::base::Money::from_major(value, currency).0;
    if split.parts.iter().all(|part| part.money.is_some()) {
        prop_assert_eq!(split.money().0, minor(end) - minor(split.average.value));
        for part in &split.parts {
            let exact = part.amount.value * currency.minor_per_major() as f64;
            prop_assert!((part.money.unwrap().0 as f64 - exact).abs() <= 3.0 * of as f64, "{part:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn parts_sum_to_the_whole(split in split(), cents in any::<bool>()) {
        let currency = if cents { Currency::Cny } else { Currency::Krw };
        sums(&split, currency, 1)?;
        sums(&split.in_money(currency), currency, 1)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn sums_of_splits_sum_to_their_wholes(
        splits in prop::collection::vec(split(), 1..6),
        all in prop::option::of(level()),
        plan in (level(), level()),
    ) {
        let splits: Vec<Split> = splits.into_iter().map(|split| split.in_money(Currency::Krw)).collect();
        let known: Vec<Split> = splits.iter().filter(|split| split.actual.is_some()).cloned().collect();
        if let Some(sum) = Split::sum(&known) {
            let exact: i64 = known.iter().map(|split| split.money().0).sum();
            prop_assert_eq!(sum.money().0, exact);
            let ends: f64 = known.iter().filter_map(|split| Some(split.actual.as_ref()?.value)).sum();
            prop_assert!((sum.actual.unwrap().value - ends).abs() <= 1e-6 * ends.max(1.0));
        }
        let plan = [money(plan.0), money(plan.1)];
        let of = splits.len();
        let whole = Split::whole(splits, plan, all.map(money), Some(Currency::Krw)).unwrap();
        if all.is_some() {
            sums(&whole, Currency::Krw, of)?;
        }
    }

    #[test]
    fn the_cost_of_a_deal_is_no_number_or_sums(
        spends in (level(), level(), prop::option::of(level())),
        deals in (level(), level()),
        levels in prop::collection::vec(prop::option::weighted(0.8, level()), 4),
    ) {
        let causes = [Cause::Spend, Cause::Price, Cause::Conversion, Cause::Close];
        let chain = Chain {
            spends: [money(spends.0), money(spends.1)],
            deals: [count(deals.0), count(deals.1)],
            spent: spends.2.map(money),
            levels: causes.into_iter().zip(levels.into_iter().map(|level| level.map(count))).collect(),
        };
        if let Some(cost) = chain.cost(Currency::Krw) {
            prop_assert!(cost.parts.iter().all(|part| part.amount.value.is_finite()));
            sums(&cost, Currency::Krw, 1)?;
        }
    }
}
