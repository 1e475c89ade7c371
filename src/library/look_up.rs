//! Finds the best figure for a channel in a region and an industry, and says how far it had to go for it.

use super::channel::{Channel, channels};
use super::figure::{Basis, Figure, Grade, Metric, figures_of};
use super::industry::industry;
use crate::base::Region;

/// In what a found figure differs from what was asked for. Each difference costs one grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fallback {
    /// Measured in another industry, or in all of them.
    pub other_industry: bool,
    /// Measured in another region, possibly in another currency.
    pub other_region: bool,
    /// Measured on another channel of the same kind or family.
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
fn best(measured: &[&'static Figure], region: Region, industry: &str) -> Option<&'static Figure> {
    measured
        .iter()
        .filter(|f| f.region == region && f.industry == industry)
        .max_by_key(|f| (f.basis != Basis::Judged, f.year, std::cmp::Reverse(f.grade)))
        .copied()
}

/// Finds a figure for `metric`. The order, first hit wins:
///
/// 1. this channel in this industry: in the plan's own market, then in the market the channel belongs to, then in one
///    that may stand in;
/// 2. this channel in wider trades – the industry's trade group, all industries, online retail in general – in the own
///    market, then each of them elsewhere;
/// 3. another channel of the same kind, of the same region or worldwide, by steps 1 and 2;
/// 4. another channel of the same family that is paid for in the same way, likewise, but for the results of messages.
///
/// Within one cell sourced figures come before judged ones, then the newest year, then the best grade. `industry` is an
/// id of the industries table; an unknown one is treated like `all`.
#[must_use]
pub fn look_up(channel: &Channel, region: Region, industry_id: &str, metric: Metric) -> Option<Found> {
    let trade = industry(industry_id);
    let asked = trade.map_or("all", |trade| trade.id);
    let group = trade.map_or("all", |trade| trade.trade_group);
    let wider = [group, "all", "ecommerce_general"];
    let elsewhere = |industry| stand_ins(region).iter().map(move |place| (*place, industry));
    // A channel of another market keeps that market's figures, wherever the plan is made.
    let home = Some(channel.region).filter(|home| matches!(home, Region::Kr | Region::Cn) && *home != region);
    let mut cells = vec![(region, asked)];
    cells.extend(home.map(|home| (home, asked)));
    cells.extend(elsewhere(asked));
    cells.extend(wider.map(|industry| (region, industry)));
    cells.extend(home.iter().flat_map(|home| wider.map(|industry| (*home, industry))));
    cells.extend(wider.into_iter().flat_map(elsewhere));
    let near =
        |other: &&Channel| other.id != channel.id && (other.region == channel.region || other.region == Region::Global);
    let kind = channels().iter().filter(near).filter(|other| other.kind == channel.kind);
    let family = channels().iter().filter(near);
    // What a message brings depends on its kind: a reminder works like no bulk message of the same family.
    let of_kind = matches!(metric, Metric::ConversionPerSend | Metric::ClickRate);
    let family = family.filter(|other| !of_kind && other.family == channel.family && other.driver == channel.driver);
    std::iter::once(channel).chain(channel.like).chain(kind).chain(family).find_map(|source| {
        let measured: Vec<&Figure> = figures_of(&source.id).iter().filter(|f| f.metric == metric).collect();
        cells.iter().find_map(|(place, industry)| {
            let figure = best(&measured, *place, industry)?;
            let fallback = Fallback {
                other_industry: *industry != asked,
                other_region: *place != region,
                other_channel: source.id != channel.id,
            };
            Some(Found { figure, fallback, grade: figure.grade.lowered(fallback.steps()) })
        })
    })
}
