//! What is usual in a trade: margins, repeat purchase, marketing share. Anchors for a newcomer, never a verdict.

use super::figure::Grade;
use crate::base::Text;

/// Who buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Buyer {
    /// Companies.
    B2b,
    /// People.
    B2c,
    /// Both.
    Both,
}

/// A usual range with its grade; the source is in the book.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Lower end.
    pub low: f64,
    /// Typical value, where a source has one.
    pub typical: Option<f64>,
    /// Upper end.
    pub high: f64,
    /// Evidence grade.
    pub grade: Grade,
}

impl Span {
    /// The typical value, or the centre of the range.
    #[must_use]
    pub fn middle(&self) -> f64 {
        self.typical.unwrap_or_else(|| f64::midpoint(self.low, self.high))
    }
}

/// A trade.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Industry {
    /// Stable id, stored in plans; `all` is the average of all trades.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// Who buys.
    pub buyer: Buyer,
    /// Id of the wider group whose figures stand in first: `ecommerce_general` for goods, otherwise `all`.
    pub trade_group: &'static str,
    /// Gross margin, percent of revenue.
    pub gross_margin: Span,
    /// Contribution margin after delivery and variable service, percent of revenue.
    pub contribution: Span,
    /// Orders per customer and year.
    pub orders_per_year: Span,
    /// Days from first interest to purchase.
    pub purchase_cycle_days: Span,
    /// Customers who buy again, percent; few trades have a figure.
    pub repeat_rate: Option<Span>,
    /// Marketing spend, percent of revenue.
    pub marketing_share: Span,
}

include!(concat!(env!("OUT_DIR"), "/industries.rs"));

/// Every industry; the last is `all`.
#[must_use]
pub fn industries() -> &'static [Industry] {
    &INDUSTRIES
}

/// The industry with this id.
#[must_use]
pub fn industry(id: &str) -> Option<&'static Industry> {
    INDUSTRIES.iter().find(|industry| industry.id == id)
}
