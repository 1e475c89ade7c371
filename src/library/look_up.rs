//! Finds the best figure for a channel in a region and an industry, and says how far it had to go for it.

use super::channel::{Channel, channels};
use super::figure::{Basis, Figure, Grade, Metric, figures};
use super::industry::industry;
use crate::base::Region;

/// In what a found figure differs from what was asked for. Each difference costs one grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fallback {
    /// Measured in another industry, or in all of them.
    pub other_industry: bool,
    /// Measured in another region, possibly in another currency.
    pub other_region: bool,
    /// Measured on another channel of the same kind.
    pub other_channel: bool,
}

impl Fallback {
    /// Whether the figure is exactly what was asked for.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        self.steps() == 0
    }

    /// Number of differences.
    #[must_use]
    pub const fn steps(self) -> u32 {
        self.other_industry as u32 + self.other_region as u32 + self.other_channel as u32
    }
}

/// A figure and how well it answers the question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The figure. Its currency may not be that of the plan; see [`super::usd_rate`].
    pub figure: &'static Figure,
    /// In what it differs from the question.
    pub fallback: Fallback,
    /// The figure's grade, lowered one step per difference, not below D.
    pub grade: Grade,
}

impl Found {
    /// Low and high for the simulation. A range of the source wins for an exact answer; a borrowed figure is at least as
    /// uncertain as its lowered grade says, however narrow the range was where it came from.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let Figure { value, low, high, .. } = *self.figure;
        let by_grade = (value * (1.0 - self.grade.spread()), value * (1.0 + self.grade.spread()));
        let printed = (low.unwrap_or(by_grade.0), high.unwrap_or(by_grade.1));
        if self.fallback.is_exact() || self.figure.basis == Basis::Judged {
            return printed;
        }
        (printed.0.min(by_grade.0), printed.1.max(by_grade.1))
    }
}

/// Regions whose figures may stand in, nearest first. Korea and China never stand in for anyone: their platforms and
/// prices are their own.
const fn stand_ins(region: Region) -> &'static [Region] {
    match region {
        Region::Kr | Region::Cn => &[Region::Global, Region::Us],
        Region::Us => &[Region::Global],
        Region::Global => &[Region::Us],
    }
}

/// The best figure of one cell: sourced before judged, then the newest year (undated is oldest), then the best grade.
fn best(channel: &str, region: Region, industry: &str, metric: Metric) -> Option<&'static Figure> {
    figures()
        .iter()
        .filter(|f| f.metric == metric && f.region == region && f.channel == channel && f.industry == industry)
        .max_by_key(|f| (f.basis != Basis::Judged, f.year, std::cmp::Reverse(f.grade)))
}

/// Finds a figure for `metric`. The order, first hit wins:
///
/// 1. this channel in this region: the industry itself, its trade group, all industries, online retail in general;
/// 2. this channel in another region, in the same order of industries;
/// 3. another channel of the same kind, of the same region or worldwide, by steps 1 and 2.
///
/// Within one cell sourced figures come before judged ones, then the newest year, then the best grade. `industry` is an
/// id of the industries table; an unknown one is treated like `all`.
#[must_use]
pub fn look_up(channel: &Channel, region: Region, industry_id: &str, metric: Metric) -> Option<Found> {
    let trade = industry(industry_id);
    let asked = trade.map_or("all", |trade| trade.id);
    let group = trade.map_or("all", |trade| trade.trade_group);
    let industries = [asked, group, "all", "ecommerce_general"];
    let siblings = channels().iter().filter(|other| {
        other.kind == channel.kind
            && other.id != channel.id
            && (other.region == channel.region || other.region == Region::Global)
    });
    std::iter::once(channel.id).chain(siblings.map(|other| other.id)).find_map(|id| {
        let here = industries.iter().map(|industry| (region, *industry));
        let elsewhere =
            industries.iter().flat_map(|industry| stand_ins(region).iter().map(move |other| (*other, *industry)));
        here.chain(elsewhere).find_map(|(place, industry)| {
            let figure = best(id, place, industry, metric)?;
            let fallback = Fallback {
                other_industry: industry != asked,
                other_region: place != region,
                other_channel: id != channel.id,
            };
            Some(Found { figure, fallback, grade: figure.grade.lowered(fallback.steps()) })
        })
    })
}
