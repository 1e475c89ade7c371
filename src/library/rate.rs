//! What brings an amount of another money or year to the plan's: planning rates between currencies, and how auction
//! prices moved.

use super::figure::{Basis, Grade};
use crate::base::{Currency, Region};

/// What a dollar is taken to be worth in a plan. Not a market quotation: the user replaces it with today's rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// The currency.
    pub currency: Currency,
    /// Its major units in one dollar.
    pub per_usd: f64,
    /// Lower end of the planning band.
    pub low: f64,
    /// Upper end of the planning band.
    pub high: f64,
    /// Year for which the rate was set.
    pub year: u16,
    /// Evidence grade; D for judged rates.
    pub grade: Grade,
    /// How it came about.
    pub basis: Basis,
}

include!(concat!(env!("OUT_DIR"), "/rates.rs"));

/// The planning rate of a currency with its evidence.
#[must_use]
pub fn rate(currency: Currency) -> Option<&'static Rate> {
    RATES.iter().find(|rate| rate.currency == currency)
}

/// Major units of `currency` in one dollar. An amount in `a` becomes `amount × usd_rate(b) ÷ usd_rate(a)` in `b`.
#[must_use]
pub fn usd_rate(currency: Currency) -> f64 {
    // The build refuses a table that lacks a currency.
    rate(currency).map_or(1.0, |rate| rate.per_usd)
}

/// How the prices of auctions (clicks, impressions, contacts) moved in the market they were quoted in. Markets without a
/// published series have no row; their older prices stay as they were quoted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceChange {
    /// Market of the quotation.
    pub region: Region,
    /// Change a year, percent.
    pub yearly_percent: f64,
    /// The year prices are brought to; none is carried further.
    pub to_year: u16,
    /// Evidence grade.
    pub grade: Grade,
    /// How the figure came about.
    pub basis: Basis,
}

include!(concat!(env!("OUT_DIR"), "/price_changes.rs"));

/// How auction prices moved in `region`, where that is known.
#[must_use]
pub fn price_change(region: Region) -> Option<&'static PriceChange> {
    PRICE_CHANGES.iter().find(|change| change.region == region)
}
