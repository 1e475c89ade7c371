//! The promotion price: for some months an order is worth less, and more of them come.

use crate::plan::Plan;

use super::super::Forecast;
use super::{Figure, Formula, Judgement, Name, Unit, product, sum};

/// What a promotion changes in a month.
pub(super) struct Lift {
    /// Orders against a month without it.
    pub(super) orders: Figure,
    /// Order value.
    pub(super) price: Figure,
    /// What an order leaves.
    pub(super) leaves: Figure,
}

/// Per month of the plan, what the promotion price of the line the forecast counts with changes. Only where both the
/// discount and the further orders it brings are said: a discount alone would look like a loss.
pub(super) fn months(plan: &Plan, forecast: &Forecast) -> Vec<Option<Lift>> {
    let nothing = || forecast.months.iter().map(|_| None).collect();
    let Some(line) = plan.lead_line() else { return nothing() };
    let said = line.discount.zip(line.uplift).zip(line.discount_from.zip(line.discount_months));
    let Some(((discount, uplift), (from, length))) = said else { return nothing() };
    let field = |name: &str| format!("products.{}.{name}", line.id);
    let e = &forecast.economics;
    let one = Figure::judged(Name::Orders, 1.0, Unit::Ratio, Judgement::Calendar);
    let uplift = Figure::typed(Name::Uplift, uplift.ratio(), Unit::Ratio, field("uplift"));
    let discount = Figure::typed(Name::Discount, discount.ratio(), Unit::Ratio, field("discount"));
    let orders = sum(Name::Uplift, Unit::Ratio, vec![one, uplift]);
    let off = product(Name::Discount, Unit::Money, vec![e.order_value.clone(), discount]);
    let less =
        |name, of: &Figure| Figure::derive(name, Unit::Money, Formula::Difference, vec![of.clone(), off.clone()]);
    let (price, leaves) = (less(Name::OrderValue, &e.order_value), less(Name::ContributionPerOrder, &e.contribution));
    let end = from.plus(length);
    forecast
        .months
        .iter()
        .map(|(month, _)| {
            let lift = || Lift { orders: orders.clone(), price: price.clone(), leaves: leaves.clone() };
            (from <= *month && *month < end).then(lift)
        })
        .collect()
}
