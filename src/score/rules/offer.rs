//! Rules about what is sold: life cycle, promotion, price.

use crate::forecast::economics;
use crate::plan::{LifeCycle, Plan, ProductLine, Promotion, Stage};

use super::super::facts::Facts;
use super::super::price::{self, TradeSale};
use super::super::products;
use super::{Finding, Rule, Severity, finding, named};

fn lines(plan: &Plan) -> impl Iterator<Item = &ProductLine> {
    plan.products.lines.iter()
}

fn at(rule: Rule, severity: Severity, line: &ProductLine, field: &str, values: Vec<f64>) -> Finding {
    named(finding(rule, severity, Stage::Products, &format!("{}.{field}", line.id), values), &line.name)
}

/// A promoted line has no promotion objective of its own.
pub(super) fn promotion_open(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let open = lines(plan).filter(|line| products::lacks_objective(line) && line.order_value.is_some());
    open.map(|line| at(Rule::PromotionOpen, Severity::Advice, line, "promotion", vec![])).collect()
}

/// The discount takes all an order leaves.
pub(super) fn discount_eats_margin(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let eaten = lines(plan).filter(|line| price::discount_eats_margin(plan, line));
    let values = |line: &ProductLine| [line.discount, line.margin()].map(|share| share.unwrap_or_default().ratio());
    eaten.map(|line| at(Rule::DiscountEatsMargin, Severity::Error, line, "discount", values(line).to_vec())).collect()
}

/// The additional orders expected from a discount do not make up for it.
pub(super) fn uplift_too_small(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let all = lines(plan).filter_map(|line| Some((line, price::below_break_even(plan, line)?)));
    all.filter(|(_, (_, needed))| needed.is_finite())
        .map(|(line, (expected, needed))| {
            at(Rule::UpliftTooSmall, Severity::Warning, line, "uplift", vec![expected, needed])
        })
        .collect()
}

/// The promotion price begins outside the plan.
pub(super) fn promotion_outside(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let Some(start) = plan.company.start else { return Vec::new() };
    let end = start.plus(plan.company.horizon - 1);
    let outside = lines(plan).filter(|line| line.discount_from.is_some_and(|from| from < start || from > end));
    outside.map(|line| at(Rule::PromotionOutside, Severity::Advice, line, "discount_from", vec![])).collect()
}

/// A typed contribution differs from what the costs leave.
pub(super) fn margin_differs(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let all = lines(plan).filter_map(|line| Some((line, products::margins_apart(plan, line)?)));
    all.map(|(line, (typed, costs))| {
        at(Rule::MarginDiffers, Severity::Warning, line, "contribution", vec![typed.value, costs.value])
    })
    .collect()
}

/// A line nobody knows yet is to sell at once.
pub(super) fn unknown_sells(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let early = lines(plan).filter(|line| {
        line.promoted
            && line.life_cycle == Some(LifeCycle::Introduction)
            && line.promotion == Some(Promotion::DirectSales)
    });
    early.map(|line| at(Rule::UnknownSells, Severity::Advice, line, "promotion", vec![])).collect()
}

/// A shrinking line gets money for its brand.
pub(super) fn brand_for_decline(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let late = lines(plan).filter(|line| {
        line.promoted && line.life_cycle == Some(LifeCycle::Decline) && line.promotion == Some(Promotion::Brand)
    });
    late.map(|line| at(Rule::BrandForDecline, Severity::Warning, line, "promotion", vec![])).collect()
}

/// Selling at the trade price leaves nothing.
pub(super) fn trade_price_loses(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let loses = |line: &&ProductLine| TradeSale::of(plan, line).is_some_and(|sale| sale.contribution.value <= 0.0);
    lines(plan)
        .filter(loses)
        .map(|line| at(Rule::TradePriceLoses, Severity::Warning, line, "trade_price", vec![]))
        .collect()
}

/// Another line leaves more per order than the one the forecast counts with.
pub(super) fn better_line(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let Some(lead) = plan.lead_line() else { return Vec::new() };
    let leaves = |line: &ProductLine| {
        let value = economics::order_value(plan, line)?;
        Some(value.value * economics::margin(plan, line, &value)?.value)
    };
    let better = lines(plan)
        .filter(|line| line.id != lead.id && line.promoted)
        .filter_map(|line| Some((line, leaves(line)?, leaves(lead)?)))
        .filter(|(_, other, own)| *other > *own * 2.0)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    better
        .map(|(line, other, own)| at(Rule::BetterLine, Severity::Advice, line, "order_value", vec![other, own]))
        .into_iter()
        .collect()
}
