//! Stage 4: product lines, their economics and their season.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Id, Money, Ppm};

use super::edit::EditError;
use super::row::{Row, RowEdit, amount, at_most, line};

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

/// One product line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductLine {
    /// Row id.
    pub id: Id,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Average order value.
    #[serde(default)]
    pub order_value: Option<Money>,
    /// Share of the order value left after goods, fees and delivery.
    #[serde(default)]
    pub contribution: Option<Ppm>,
    /// Orders per customer and year, in thousandths (4 000 = four orders).
    #[serde(default)]
    pub orders_per_year_milli: Option<u32>,
    /// Months a customer stays; twelve where empty, so that nothing beyond a year is counted on.
    #[serde(default)]
    pub lifetime_months: Option<u32>,
    /// Life-cycle stage.
    #[serde(default)]
    pub life_cycle: Option<LifeCycle>,
    /// What its promotion shall do.
    #[serde(default)]
    pub promotion: Option<Promotion>,
    /// Whether this plan promotes it.
    #[serde(default)]
    pub promoted: bool,
}

/// A change to a product line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductLineEdit {
    /// Name.
    Name(String),
    /// Order value.
    OrderValue(Option<Money>),
    /// Contribution, at most 100 %.
    Contribution(Option<Ppm>),
    /// Orders per year in thousandths, at most 366 000.
    OrdersPerYear(Option<u32>),
    /// Months a customer stays, at most 240.
    Lifetime(Option<u32>),
    /// Life-cycle stage.
    LifeCycle(Option<LifeCycle>),
    /// Promotion objective.
    Promotion(Option<Promotion>),
    /// Promoted by this plan.
    Promoted(bool),
}

impl Row for ProductLine {
    type Field = ProductLineEdit;
    fn new(id: Id) -> Self {
        Self {
            id,
            name: String::new(),
            order_value: None,
            contribution: None,
            orders_per_year_milli: None,
            lifetime_months: None,
            life_cycle: None,
            promotion: None,
            promoted: true,
        }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: ProductLineEdit) -> Result<(), EditError> {
        match field {
            ProductLineEdit::Name(v) => self.name = line(v)?,
            ProductLineEdit::OrderValue(v) => self.order_value = amount(v)?,
            ProductLineEdit::Contribution(v) => self.contribution = at_most(v, Ppm::ONE)?,
            ProductLineEdit::OrdersPerYear(v) => self.orders_per_year_milli = at_most(v, 366_000)?,
            ProductLineEdit::Lifetime(v) => self.lifetime_months = at_most(v, 240)?,
            ProductLineEdit::LifeCycle(v) => self.life_cycle = v,
            ProductLineEdit::Promotion(v) => self.promotion = v,
            ProductLineEdit::Promoted(v) => self.promoted = v,
        }
        Ok(())
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
