//! Stage 4: product lines, their economics and their season.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Money, Month, Ppm};

use super::edit::EditError;
use super::feasibility::{Aspect, Item};
use super::row::{RowEdit, amount, at_most, line, row};

/// Life-cycle stage of a product line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LifeCycle {
    /// New, unknown.
    Introduction,
    /// Growing.
    Growth,
    /// Known, many rivals.
    Maturity,
    /// Shrinking.
    Decline,
}

/// What a line's promotion shall do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promotion {
    /// Make the brand known.
    Brand,
    /// Introduce something new.
    NewProduct,
    /// Sell directly.
    DirectSales,
}

row! {
    /// One product line.
    ProductLine,
    /// A change to a product line.
    ProductLineEdit;
    /// Name.
    name: String = String::new(), Name, line;
    /// Average order value.
    order_value: Option<Money> = None, OrderValue, amount;
    /// Share of the order value left after goods, fees and delivery, at most 100 %.
    contribution: Option<Ppm> = None, Contribution, |v| at_most(v, Ppm::ONE);
    /// What the goods of an average order cost.
    goods_cost: Option<Money> = None, GoodsCost, amount;
    /// What delivery, fees and service of an average order cost.
    delivery_cost: Option<Money> = None, DeliveryCost, amount;
    /// Orders per customer and year in thousandths (4 000 = four orders), at most 366 000.
    orders_per_year_milli: Option<u32> = None, OrdersPerYear, |v| at_most(v, 366_000);
    /// Months a customer stays, at most 240; twelve where empty, so that nothing beyond a year is counted on.
    lifetime_months: Option<u32> = None, Lifetime, |v| at_most(v, 240);
    /// Life-cycle stage.
    life_cycle: Option<LifeCycle> = None, LifeCycle, Ok;
    /// What its promotion shall do.
    promotion: Option<Promotion> = None, Promotion, Ok;
    /// Whether this plan promotes it.
    promoted: bool = true, Promoted, Ok;
    /// Scores 1–5 of this line in the items of the product aspect. The line the forecast counts with is scored in
    /// stage 2; another line without a score of its own counts with that one.
    fit: BTreeMap<Item, u8> = BTreeMap::new(), Fit, scores;
    /// Price at which resellers and partners buy what an average order holds.
    trade_price: Option<Money> = None, TradePrice, amount;
    /// Discount of the promotion price, below 100 %.
    discount: Option<Ppm> = None, Discount, |v| at_most(v, Ppm(999_999));
    /// First month of the promotion price.
    discount_from: Option<Month> = None, DiscountFrom, Ok;
    /// Months the promotion price holds, at most 36.
    discount_months: Option<u32> = None, DiscountMonths, |v| at_most(v, 36);
    /// Additional orders expected while the promotion price holds, at most 1 000 %.
    uplift: Option<Ppm> = None, Uplift, |v| at_most(v, Ppm::percent(1_000));
}

/// Scores of product items only, each 1–5.
fn scores(scores: BTreeMap<Item, u8>) -> Result<BTreeMap<Item, u8>, EditError> {
    let legal = |(item, score): (&Item, &u8)| item.aspect() == Aspect::Product && (1..=5).contains(score);
    if scores.iter().all(legal) { Ok(scores) } else { Err(EditError::OutOfRange) }
}

impl ProductLine {
    /// Share of the order value left: as typed, else what the costs of an order leave of it; never below zero.
    #[must_use]
    pub fn margin(&self) -> Option<Ppm> {
        self.contribution.or_else(|| {
            let value = u128::from(self.order_value?.0.unsigned_abs());
            let cost = u128::from(self.goods_cost?.0.unsigned_abs())
                + u128::from(self.delivery_cost.unwrap_or_default().0.unsigned_abs());
            let left = value.saturating_sub(cost) * u128::from(Ppm::ONE.0);
            Some(Ppm(u32::try_from(left.checked_div(value)?).unwrap_or(0)))
        })
    }
}

/// The products section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Products {
    /// Product lines.
    pub lines: Vec<ProductLine>,
    /// Whether people buy it as a present; demand then follows the gift seasons of the calendar.
    pub gift: bool,
    /// Whether the company takes part in shopping festivals; demand then follows those of the calendar too.
    pub festivals: bool,
    /// Demand of a calendar month (1–12) against an average month; missing months follow the calendar.
    pub season: BTreeMap<u8, Ppm>,
}

/// A change to the products section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductsEdit {
    /// The list of lines.
    Line(RowEdit<ProductLineEdit>),
    /// Bought as a present.
    Gift(bool),
    /// Takes part in shopping festivals.
    Festivals(bool),
    /// Demand of a calendar month, at most 1 000 %; `None` follows the calendar.
    Season(u8, Option<Ppm>),
}

impl Products {
    pub(super) fn apply(&mut self, edit: ProductsEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            ProductsEdit::Line(edit) => super::row::apply(&mut self.lines, next_id, edit),
            ProductsEdit::Gift(v) => {
                self.gift = v;
                Ok(())
            }
            ProductsEdit::Festivals(v) => {
                self.festivals = v;
                Ok(())
            }
            ProductsEdit::Season(month, v) => {
                if !(1..=12).contains(&month) {
                    return Err(EditError::OutOfRange);
                }
                match at_most(v, Ppm::percent(1_000))? {
                    Some(v) => self.season.insert(month, v),
                    None => self.season.remove(&month),
                };
                Ok(())
            }
        }
    }
}
