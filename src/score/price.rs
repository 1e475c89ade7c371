//! The price plan of a product line: what a promotion price leaves, how many more orders make up for it, and what is left
//! at the price resellers pay. It looks at the promoted order alone; later orders of new customers are not counted.

use crate::base::Money;
use crate::forecast::{Economics, Figure, Formula, Judgement, Name, Score, Unit, economics};
use crate::plan::{Plan, ProductLine};

/// Whether a promotion price pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payoff {
    /// The discount eats the margin: no number of orders makes up for it.
    Never,
    /// Nobody said how many more orders are expected.
    Open,
    /// Fewer more orders are expected than it takes.
    Loses,
    /// It pays with little to spare.
    Barely,
    /// It pays.
    Pays,
}

/// Where the promotion lies against the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Not said.
    Open,
    /// In the plan.
    Inside,
    /// Partly in it.
    Partly,
    /// Before it begins or after it ends.
    Outside,
}

/// A promotion price worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct PricePlan {
    /// Share of the price given away.
    pub discount: Figure,
    /// What an order then brings in.
    pub price: Figure,
    /// What it then leaves; below zero where the discount is larger than the margin.
    pub contribution: Figure,
    /// Additional orders that make up for the discount; infinite where none do.
    pub break_even: Figure,
    /// Additional orders expected.
    pub uplift: Option<Figure>,
    /// Gained or lost per hundred normal orders.
    pub result: Option<Figure>,
    /// Whether it pays.
    pub payoff: Payoff,
    /// Where it lies.
    pub period: Period,
}

/// An uplift pays with room to spare from a quarter above break-even on: a fifth of what is expected may stay away
/// (judgement).
const ROOM: f64 = 1.25;

/// Uplifts are typed in whole parts per million; a thirty-third percent cannot be typed in full.
const STEP: f64 = 1e-6;

impl PricePlan {
    /// The promotion price of a line; `None` without a discount or until its order value and margin are known.
    #[must_use]
    pub fn of(plan: &Plan, line: &ProductLine) -> Option<Self> {
        let field = |name: &str| format!("products.{}.{name}", line.id);
        let typed = line.discount.filter(|discount| discount.0 > 0)?;
        let e = Economics::of_line(plan, line)?;
        let derive = |name, formula, inputs| Figure::derive(Name::Score(name), Unit::Money, formula, inputs);
        let discount = Figure::typed(Name::Score(Score::Discount), typed.ratio(), Unit::Ratio, field("discount"));
        let amount = derive(Score::DiscountAmount, Formula::Product, vec![e.order_value.clone(), discount.clone()]);
        let price = derive(Score::PromotionPrice, Formula::Difference, vec![e.order_value.clone(), amount.clone()]);
        let contribution =
            derive(Score::PromotionContribution, Formula::Difference, vec![e.contribution.clone(), amount]);
        let break_even = Figure::derive(
            Name::Score(Score::BreakEvenUplift),
            Unit::Ratio,
            Formula::Uplift,
            vec![discount.clone(), e.margin.clone()],
        );
        let uplift = line
            .uplift
            .map(|uplift| Figure::typed(Name::Score(Score::Uplift), uplift.ratio(), Unit::Ratio, field("uplift")));
        let result = uplift.as_ref().map(|uplift| result(&e.contribution, &contribution, uplift));
        let payoff = match &uplift {
            _ if break_even.value.is_infinite() => Payoff::Never,
            None => Payoff::Open,
            Some(uplift) if uplift.value < break_even.value - STEP => Payoff::Loses,
            Some(uplift) if uplift.value < break_even.value * ROOM => Payoff::Barely,
            Some(_) => Payoff::Pays,
        };
        let period = period(plan, line);
        Some(Self { discount, price, contribution, break_even, uplift, result, payoff, period })
    }
}

/// What a hundred normal orders gain or lose by the promotion.
fn result(normal: &Figure, promoted: &Figure, uplift: &Figure) -> Figure {
    let orders = Figure::judged(Name::Score(Score::NormalOrders), 100.0, Unit::Count, Judgement::PerHundred);
    let count = |name, formula, inputs| Figure::derive(Name::Score(name), Unit::Count, formula, inputs);
    let money = |name, formula, inputs| Figure::derive(Name::Score(name), Unit::Money, formula, inputs);
    let extra = count(Score::ExtraOrders, Formula::Product, vec![orders.clone(), uplift.clone()]);
    let all = count(Score::PromotionOrders, Formula::Sum, vec![orders.clone(), extra]);
    let with = money(Score::WithPromotion, Formula::Product, vec![all, promoted.clone()]);
    let without = money(Score::WithoutPromotion, Formula::Product, vec![orders, normal.clone()]);
    money(Score::PromotionResult, Formula::Difference, vec![with, without])
}

fn period(plan: &Plan, line: &ProductLine) -> Period {
    let months = line.discount_months.filter(|months| *months > 0);
    let (Some(first), Some(months), Some(start)) = (line.discount_from, months, plan.company.start) else {
        return Period::Open;
    };
    let last = first.plus(months - 1);
    let end = start.plus(plan.company.horizon.saturating_sub(1));
    if first >= start && last <= end {
        Period::Inside
    } else if last < start || first > end {
        Period::Outside
    } else {
        Period::Partly
    }
}

/// Whether the discount of a line leaves nothing of its margin.
#[must_use]
pub fn discount_eats_margin(plan: &Plan, line: &ProductLine) -> bool {
    PricePlan::of(plan, line).is_some_and(|price| price.payoff == Payoff::Never)
}

/// Whether a line is expected to sell fewer more orders than its discount takes: the expected and the needed uplift.
#[must_use]
pub fn below_break_even(plan: &Plan, line: &ProductLine) -> Option<(f64, f64)> {
    let price = PricePlan::of(plan, line).filter(|price| price.payoff == Payoff::Loses)?;
    Some((price.uplift?.value, price.break_even.value))
}

/// What an order leaves at the price resellers and partners pay.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeSale {
    /// Trade price.
    pub price: Figure,
    /// What is left of it; below zero where it does not cover the costs.
    pub contribution: Figure,
    /// Share of it.
    pub margin: Figure,
}

impl TradeSale {
    /// The sale to resellers; `None` without a trade price or until the cost of an order is known. The costs are those
    /// typed, otherwise what the order value is more than its contribution.
    #[must_use]
    pub fn of(plan: &Plan, line: &ProductLine) -> Option<Self> {
        let money = |name, formula, inputs| Figure::derive(Name::Score(name), Unit::Money, formula, inputs);
        let amount = line.trade_price.filter(|price| *price > Money::ZERO)?.major(plan.company.currency);
        let field = format!("products.{}.trade_price", line.id);
        let price = Figure::typed(Name::Score(Score::TradePrice), amount, Unit::Money, field);
        let costs = match economics::costs(plan, line) {
            Some(costs) => costs,
            None => {
                let e = Economics::of_line(plan, line)?;
                vec![money(Score::OrderCost, Formula::Difference, vec![e.order_value, e.contribution])]
            }
        };
        let inputs = std::iter::once(price.clone()).chain(costs).collect();
        let contribution = money(Score::TradeContribution, Formula::Difference, inputs);
        let parts = vec![contribution.clone(), price.clone()];
        let margin = Figure::derive(Name::Score(Score::TradeMargin), Unit::Ratio, Formula::Quotient, parts);
        Some(Self { price, contribution, margin })
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use crate::base::{Month, Ppm, Region};

    use super::*;

    /// 28,000 with a margin of 40 %, at a discount of 10 %.
    fn plan() -> Plan {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        let line = &mut Rc::make_mut(&mut plan.products).lines[0];
        line.order_value = Some(Money(28_000));
        line.contribution = Some(Ppm::percent(40));
        line.discount = Some(Ppm::percent(10));
        plan
    }

    fn with(change: impl FnOnce(&mut ProductLine)) -> Plan {
        let mut plan = plan();
        change(&mut Rc::make_mut(&mut plan.products).lines[0]);
        plan
    }

    fn price(plan: &Plan) -> PricePlan {
        PricePlan::of(plan, &plan.products.lines[0]).unwrap()
    }

    #[track_caller]
    fn same(got: f64, expected: f64) {
        assert!((got - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{got} is not {expected}");
    }

    #[test]
    fn ten_percent_off_a_margin_of_forty_takes_a_third_more_orders() {
        let price = price(&plan());
        same(price.price.value, 25_200.0); // 28,000 − 2,800
        same(price.contribution.value, 8_400.0); // 11,200 − 2,800
        same(price.break_even.value, 1.0 / 3.0); // 10 % ÷ (40 % − 10 %)
        assert_eq!((price.uplift, price.result, price.payoff), (None, None, Payoff::Open));
    }

    #[test]
    fn a_hundred_orders_gain_or_lose_by_the_uplift() {
        for (uplift, expected, payoff) in [
            (50, 140_000.0, Payoff::Pays),   // 150 × 8,400 − 100 × 11,200
            (40, 56_000.0, Payoff::Barely),  // 140 × 8,400 − 1,120,000; the needed third and a quarter of it are 41.7 %
            (20, -112_000.0, Payoff::Loses), // 120 × 8,400 − 1,120,000
            (0, -280_000.0, Payoff::Loses),  // 100 × 2,800 given away
        ] {
            let plan = with(|line| line.uplift = Some(Ppm::percent(uplift)));
            let price = price(&plan);
            same(price.result.as_ref().unwrap().value, expected);
            assert_eq!(price.payoff, payoff, "{uplift} %");
            let loses = below_break_even(&plan, &plan.products.lines[0]);
            assert_eq!(
                loses.map(|(expected, _)| expected),
                (payoff == Payoff::Loses).then(|| f64::from(uplift) / 100.0)
            );
        }
        // A third, as finely as it can be typed, is break-even and no loss.
        assert_eq!(price(&with(|line| line.uplift = Some(Ppm(333_333)))).payoff, Payoff::Barely);
    }

    #[test]
    fn a_discount_as_large_as_the_margin_never_pays() {
        for (discount, left) in [(40, 0.0), (50, -2_800.0)] {
            let plan = with(|line| {
                line.discount = Some(Ppm::percent(discount));
                line.uplift = Some(Ppm::percent(1_000));
            });
            let price = price(&plan);
            same(price.contribution.value, left);
            assert!(price.break_even.value.is_infinite());
            assert_eq!(price.payoff, Payoff::Never);
            let line = &plan.products.lines[0];
            assert!(discount_eats_margin(&plan, line) && below_break_even(&plan, line).is_none());
        }
        assert!(!discount_eats_margin(&plan(), &plan().products.lines[0]));
    }

    #[test]
    fn there_is_no_promotion_price_without_a_discount_or_a_margin() {
        let of = |plan: &Plan| PricePlan::of(plan, &plan.products.lines[0]);
        assert_eq!(of(&with(|line| line.discount = None)), None);
        assert_eq!(of(&with(|line| line.discount = Some(Ppm(0)))), None);
        assert_eq!(of(&with(|line| line.contribution = None)), None);
    }

    #[test]
    fn the_margin_may_come_from_the_costs() {
        // 1 − (12,600 + 4,200) ÷ 28,000 = 40 %.
        let plan = with(|line| {
            line.contribution = None;
            line.goods_cost = Some(Money(12_600));
            line.delivery_cost = Some(Money(4_200));
        });
        let e = Economics::of_line(&plan, &plan.products.lines[0]).unwrap();
        same(e.margin.value, 0.4);
        same(e.contribution.value, 11_200.0);
        same(price(&plan).break_even.value, 1.0 / 3.0);
    }

    #[test]
    fn the_period_is_seen_against_the_plan() {
        // June to November 2027.
        for (year, month, months, expected) in [
            (2027, 6, 6, Period::Inside),
            (2027, 11, 1, Period::Inside),
            (2027, 11, 2, Period::Partly),
            (2027, 5, 2, Period::Partly),
            (2027, 5, 1, Period::Outside),
            (2027, 12, 1, Period::Outside),
            (2027, 6, 0, Period::Open),
        ] {
            let plan = with(|line| {
                line.discount_from = Month::new(year, month);
                line.discount_months = Some(months);
            });
            assert_eq!(price(&plan).period, expected, "{months} from {year}-{month}");
        }
        assert_eq!(price(&plan()).period, Period::Open);
    }

    #[test]
    fn resellers_pay_less_and_the_costs_stay() {
        let sale = |plan: &Plan| TradeSale::of(plan, &plan.products.lines[0]);
        assert_eq!(sale(&plan()), None);
        // The costs follow from the margin: 28,000 − 11,200 = 16,800.
        let trade = sale(&with(|line| line.trade_price = Some(Money(21_000)))).unwrap();
        same(trade.contribution.value, 4_200.0);
        same(trade.margin.value, 0.2);
        // Typed costs count first, and may leave less than nothing.
        let trade = sale(&with(|line| {
            line.trade_price = Some(Money(15_000));
            line.goods_cost = Some(Money(12_600));
            line.delivery_cost = Some(Money(4_200));
        }))
        .unwrap();
        same(trade.contribution.value, -1_800.0);
    }

    proptest! {
        #[test]
        fn at_the_break_even_uplift_the_promotion_leaves_what_no_promotion_leaves(
            value in 1_000_i64..10_000_000,
            margin in 20_000_u32..=1_000_000,
            part in 0.01_f64..0.99,
        ) {
            let plan = with(|line| {
                line.order_value = Some(Money(value));
                line.contribution = Some(Ppm(margin));
                line.discount = Some(Ppm::from_ratio(f64::from(margin) / 1e6 * part));
            });
            let price = price(&plan);
            let normal = Economics::of_line(&plan, &plan.products.lines[0]).unwrap().contribution.value;
            let promoted = price.contribution.value * (1.0 + price.break_even.value);
            prop_assert!((promoted - normal).abs() <= 1e-6 * normal, "{promoted} is not {normal}");
        }

        #[test]
        fn the_result_has_the_sign_of_the_uplift_beyond_break_even(
            margin in 1_u32..=100,
            discount in 1_u32..100,
            uplift in 0_u32..1_000,
        ) {
            let plan = with(|line| {
                line.contribution = Some(Ppm::percent(margin));
                line.discount = Some(Ppm::percent(discount));
                line.uplift = Some(Ppm::percent(uplift));
            });
            let price = price(&plan);
            let result = price.result.as_ref().unwrap().value;
            match price.payoff {
                Payoff::Never => prop_assert!(discount >= margin && result < 0.0),
                Payoff::Loses => prop_assert!(result < 0.0),
                Payoff::Barely | Payoff::Pays => prop_assert!(result >= -1e-6),
                Payoff::Open => prop_assert!(false, "an uplift is typed"),
            }
        }
    }
}
