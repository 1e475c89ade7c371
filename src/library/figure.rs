//! Benchmark figures: one number each, never without where it comes from and how far it can be trusted.

use crate::base::{Currency, Region};

/// What a figure measures. Rates of enquiries and of orders are different metrics, so neither can stand in for the
/// other; rates that mix both are not in the tables at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Price per click.
    Cpc,
    /// Price per 1,000 impressions.
    Cpm,
    /// Clicks per impression.
    Ctr,
    /// Orders per visit.
    CvrSale,
    /// Enquiries per visit (per contact for `Driver::Contact`).
    CvrLead,
    /// Visits per message sent.
    ClickRate,
    /// Price per message sent.
    PricePerMessage,
    /// Orders per message sent.
    ConversionPerSend,
    /// Monthly visits gained per hour of steady work, after the lead time.
    VisitsPerHour,
    /// Share of the order value paid to the partner, platform or referrer.
    CommissionRate,
    /// All costs per contact gained.
    CostPerContact,
    /// Share of customers who pass a recommendation on.
    ShareRate,
}

/// How well a figure is evidenced; the better grade is the smaller one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The publisher's own large sample, price list or law text.
    A,
    /// A reputable secondary source, or a small first-party sample.
    B,
    /// An aggregator, press article or old figure still in circulation.
    C,
    /// A blog, vendor promotion, rule of thumb or judgement.
    D,
}

impl Grade {
    /// The grade `steps` worse, never worse than D.
    #[must_use]
    pub const fn lowered(self, steps: u32) -> Self {
        match (self, steps) {
            (grade, 0) => grade,
            (Self::A, 1) => Self::B,
            (Self::A, 2) | (Self::B, 1) => Self::C,
            (Self::A | Self::B | Self::C | Self::D, _) => Self::D,
        }
    }

    /// Relative half-width of the range a figure of this grade gets when its source prints none (`model.md` §2).
    #[must_use]
    pub const fn spread(self) -> f64 {
        match self {
            Self::A => 0.10,
            Self::B => 0.20,
            Self::C => 0.35,
            Self::D => 0.50,
        }
    }

    /// The letter shown to the user.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// How a value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Printed by the source.
    Reported,
    /// Centre of a range printed by the source.
    Midpoint,
    /// A limit or minimum printed by the source.
    Threshold,
    /// Computed from other figures.
    Derived,
    /// Expert judgement.
    Judged,
}

/// One number with its grade; its source and notes are in the book, under the same id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Stable id.
    pub id: &'static str,
    /// Id of the channel it was measured on.
    pub channel: &'static str,
    /// Where it was measured.
    pub region: Region,
    /// Id of the industry it was measured in; `all` for no particular one.
    pub industry: &'static str,
    /// What it measures.
    pub metric: Metric,
    /// Rates in percent (6.64 is 6.64 %), money in major units of `currency`, visits per working hour.
    pub value: f64,
    /// Lower end the source prints; not a confidence limit.
    pub low: Option<f64>,
    /// Upper end the source prints; not a confidence limit.
    pub high: Option<f64>,
    /// Currency of money metrics.
    pub currency: Option<Currency>,
    /// Year of the figure; `None` for an undated source.
    pub year: Option<u16>,
    /// Evidence grade.
    pub grade: Grade,
    /// How the value came about.
    pub basis: Basis,
}

include!(concat!(env!("OUT_DIR"), "/figures.rs"));

/// Every figure, by channel.
#[must_use]
pub fn figures() -> &'static [Figure] {
    &FIGURES
}

/// The figures measured on a channel.
#[must_use]
pub fn figures_of(channel: &str) -> &'static [Figure] {
    let start = FIGURES.partition_point(|figure| figure.channel < channel);
    let rest = FIGURES.get(start..).unwrap_or_default();
    rest.get(..rest.partition_point(|figure| figure.channel == channel)).unwrap_or_default()
}
