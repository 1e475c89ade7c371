//! The saturation curve from the company's own months: where a touchpoint was used at different levels of spend, its ceiling
//! and the price of a visit follow from how visits answered.
//!
//! In a month of demand s the model takes C × s × x ÷ (C × s × p + x) visits for the money x at work. Ceiling C and price p
//! are those with the smallest sum of squares of what is left unexplained. They are offered only where they explain more than
//! the price alone does at the ceiling the plan takes, the further freedom set off: squares ÷ (months − fitted figures).

use crate::forecast::touchpoint::TouchpointModel;
use crate::forecast::{Curve, Figure, Forecast, Formula, Judgement, Name, Outcome, Track, Unit};
use crate::library::{ChannelRef, Driver};
use crate::plan::touchpoints::FigureImport;
use crate::plan::{ActualMetric, OwnFigure, OwnMetric, Plan};

use super::ground::{Ground, Touch};
use super::learn::stored;

/// Levels of money at work, each brought to a month of average demand, a curve needs: what is spent in step with demand stays
/// on one point of the curve.
pub const LEVELS: usize = 4;
/// Share by which two levels of spend differ at least.
pub const APART: f64 = 0.05;
/// A ceiling so many times the most visits seen cannot be told from none.
const BEYOND: f64 = 100.0;

/// A curve fitted to months.
#[derive(Clone, Debug, PartialEq)]
pub struct Refit {
    /// The touchpoint.
    pub channel: ChannelRef,
    /// Most visits in an average month.
    pub ceiling: Figure,
    /// Price of a visit at small spend.
    pub price: Figure,
    /// Share of the scatter of the months the curve explains (R²).
    pub fit: Figure,
    /// The same of the price alone, at the ceiling the plan takes.
    pub price_only: Figure,
    /// Money at work and visits per month, both for a month of average demand.
    pub points: Vec<(f64, f64)>,
    /// Visits for money at work in a month of average demand.
    pub curve: Curve,
}

/// Why there is no curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRefit {
    /// Visits are not bought on a curve: every message costs the same, or effort brings them.
    NoCurve,
    /// So many levels so far; it takes [`LEVELS`].
    FewLevels(usize),
    /// No saturation is to be seen: twice the money brought twice the visits.
    Straight,
    /// It explains no more than the price alone.
    NoBetter,
}

impl Refit {
    /// Ceiling and price as the plan takes them, with the words for where they are from.
    #[must_use]
    pub fn imports(&self, source: &str) -> Vec<FigureImport> {
        let price = if self.channel.driver == Driver::Contact { OwnMetric::CostPerContact } else { OwnMetric::Cpc };
        let import = |metric, figure: &Figure| FigureImport {
            channel: self.channel.id.to_string(),
            metric,
            figure: OwnFigure { value: stored(metric, figure.value), sample: None, source: source.to_owned() },
        };
        vec![import(OwnMetric::Ceiling, &self.ceiling), import(price, &self.price)]
    }
}

/// The curves of all touchpoints with whole months of spend and visits, or why there are none.
#[must_use]
pub fn refits(plan: &Plan, forecast: &Forecast, outcome: &Outcome) -> Vec<(ChannelRef, Result<Refit, NoRefit>)> {
    let ground = Ground::of(plan, forecast, outcome);
    let fitted = ground.touches.iter().filter_map(|touch| {
        let model = touch.model?;
        let months = months(&ground, forecast, touch, model);
        (!months.is_empty()).then(|| (model.channel.clone(), refit(model, &months)))
    });
    fitted.collect()
}

/// A month: demand, money at work, visits.
struct Seen {
    season: f64,
    work: f64,
    visits: f64,
}

fn months(ground: &Ground<'_>, forecast: &Forecast, touch: &Touch<'_>, model: &TouchpointModel) -> Vec<Seen> {
    let work = ground.apart.at_work(model, &touch.real_spends);
    let whole = ground.months.iter().filter(|known| known.share.is_none());
    let seen = whole.filter_map(|known| {
        ground.entered(known, Some(&touch.id), ActualMetric::Spend)?;
        let visits = ground.entered(known, Some(&touch.id), ActualMetric::Visits)?.value;
        let season = forecast.months.get(known.i)?.1;
        (season > 0.0).then_some(Seen { season, work: work.get(known.i)?.value, visits })
    });
    seen.collect()
}

fn refit(model: &TouchpointModel, months: &[Seen]) -> Result<Refit, NoRefit> {
    let ceiling = model.ceiling.as_ref().filter(|_| model.visit_price.is_some() && !model.has_fixed_price());
    let ceiling = ceiling.ok_or(NoRefit::NoCurve)?;
    let levels = levels(months);
    if levels < LEVELS {
        return Err(NoRefit::FewLevels(levels));
    }
    let most = months.iter().map(|month| month.visits / month.season).fold(0.0, f64::max);
    let (lowest, highest) = (libm::log(most.max(1e-9)), libm::log(most.max(1e-9) * BEYOND));
    let (top, unexplained) = smallest(lowest, highest, |top| price(months, libm::exp(top)).1);
    if highest - top < 1e-3 * (highest - lowest) {
        return Err(NoRefit::Straight);
    }
    let top = libm::exp(top);
    let (dear, _) = price(months, top);
    let (_, with_price) = price(months, ceiling.value);
    let count = count(months.len());
    if unexplained * (count - 1.0) >= with_price * (count - 2.0) {
        return Err(NoRefit::NoBetter);
    }
    let mean = months.iter().map(|month| month.visits).sum::<f64>() / count;
    let scatter = months.iter().map(|month| (month.visits - mean) * (month.visits - mean)).sum();
    let fitted = |name, value, unit| Figure::judged(name, value, unit, Judgement::Fitted);
    let explained = |squares| {
        let squares = fitted(Name::Track(Track::Unexplained), squares, Unit::Count);
        let inputs = vec![squares, fitted(Name::Track(Track::Scatter), scatter, Unit::Count)];
        Figure::derive(Name::Track(Track::Explained), Unit::Ratio, Formula::Explained, inputs)
    };
    Ok(Refit {
        channel: model.channel.clone(),
        ceiling: fitted(Name::Ceiling, top, Unit::Count),
        price: fitted(Name::VisitPrice, dear, Unit::Money),
        fit: explained(unexplained),
        price_only: explained(with_price),
        points: months.iter().map(|month| (month.work / month.season, month.visits / month.season)).collect(),
        curve: Curve::Hill { top, k: top * dear, s: 1.0 },
    })
}

/// Different levels of money at work, in a month of average demand.
fn levels(months: &[Seen]) -> usize {
    let mut work: Vec<f64> = months.iter().map(|month| month.work / month.season).filter(|work| *work > 0.0).collect();
    work.sort_by(f64::total_cmp);
    let mut last = 0.0;
    let apart = |work: &&f64| {
        let apart = **work > last * (1.0 + APART);
        if apart {
            last = **work;
        }
        apart
    };
    work.iter().filter(apart).count()
}

/// The price that fits best at a ceiling, and the sum of squares it leaves.
fn price(months: &[Seen], ceiling: f64) -> (f64, f64) {
    let money: f64 = months.iter().map(|month| month.work).sum();
    let visits: f64 = months.iter().map(|month| month.visits).sum();
    // At any saturation a visit costs no more at small spend than it does on average.
    let around = libm::log((money / visits.max(1e-9)).max(1e-9));
    let squares = |price: f64| {
        let price = libm::exp(price);
        let left = months.iter().map(|month| {
            let top = ceiling * month.season;
            let off = month.visits - top * month.work / (top * price + month.work).max(1e-300);
            off * off
        });
        left.sum::<f64>()
    };
    let (best, left) = smallest(around - 8.0, around + 1.0, squares);
    (libm::exp(best), left)
}

/// Where a function is smallest between two ends, and its value there: a grid, then the golden section around its best
/// point.
fn smallest(from: f64, to: f64, of: impl Fn(f64) -> f64) -> (f64, f64) {
    const STEPS: usize = 24;
    const GOLDEN: f64 = 0.618_033_988_749_894_8;
    let width = (to - from) / count(STEPS);
    let at = |i: usize| from + width * count(i);
    let best = (0..=STEPS).min_by(|a, b| of(at(*a)).total_cmp(&of(at(*b)))).unwrap_or(0);
    let (mut low, mut high) = ((at(best) - width).max(from), (at(best) + width).min(to));
    for _ in 0..48 {
        let (a, b) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        if of(a) <= of(b) { high = b } else { low = a }
    }
    let middle = 0.5 * (low + high);
    (middle, of(middle))
}

fn count(n: usize) -> f64 {
    super::ground::number(u64::try_from(n).unwrap_or(u64::MAX))
}
