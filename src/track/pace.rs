//! The month under way: how far it is, what it comes to at this pace, and what runs away.

use crate::base::Month;
use crate::forecast::{Figure, Judgement, Name, Track, Unit};
use crate::library::ChannelRef;
use crate::plan::ActualMetric;

use super::cell::Cell;
use super::ground::Known;
use super::verdict::{self, Judged, Verdict};

/// Share by which spend may run ahead of the days or behind them (judgement).
pub const TOLERANCE: f64 = 0.15;
/// Days before the pace of spend says anything: weekdays and weekends differ (judgement).
pub const A_WEEK: u32 = 7;

/// What to look at before the month is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The money is spent faster than the days pass.
    SpendAhead,
    /// It is spent more slowly.
    SpendBehind,
    /// Fewer results came than the plan expects by now, and not by chance.
    ResultsBehind,
    /// More came.
    ResultsAhead,
}

/// One number of the month under way.
#[derive(Clone, Debug, PartialEq)]
pub struct PaceRow {
    /// The touchpoint; `None` for all together.
    pub channel: Option<ChannelRef>,
    /// What is counted.
    pub metric: ActualMetric,
    /// The plan until the last day of the results; `None` where the plan does not speak of it.
    pub so_far: Option<Figure>,
    /// What came until then.
    pub actual: Figure,
    /// What the month comes to at the same pace.
    pub projected: Figure,
    /// Whether results differ; `None` for money.
    pub judged: Option<Judged>,
    /// What to look at.
    pub warning: Option<Warning>,
}

/// The month under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// The month.
    pub month: Month,
    /// Days that passed.
    pub days: u32,
    /// Share of the month.
    pub share: Figure,
    /// All together first, then the touchpoints.
    pub rows: Vec<PaceRow>,
}

/// The tolerance, for display.
#[must_use]
pub fn tolerance() -> Figure {
    Figure::judged(Name::Track(Track::PaceTolerance), TOLERANCE, Unit::Ratio, Judgement::PaceTolerance)
}

impl Pace {
    pub(super) fn of<'a>(
        known: &Known,
        whole: &Cell,
        touchpoints: impl Iterator<Item = (ChannelRef, &'a Cell)>,
    ) -> Option<Self> {
        let share = known.share.clone()?;
        let mut rows: Vec<PaceRow> = rows(known, None, whole);
        rows.extend(touchpoints.flat_map(|(channel, cell)| self::rows(known, Some(&channel), cell)));
        Some(Self { month: known.month, days: known.days, share, rows })
    }

    /// The rows with something to look at.
    pub fn warnings(&self) -> impl Iterator<Item = (&PaceRow, Warning)> {
        self.rows.iter().filter_map(|row| Some((row, row.warning?)))
    }
}

fn rows(known: &Known, channel: Option<&ChannelRef>, cell: &Cell) -> Vec<PaceRow> {
    let row = |(metric, actual): (&ActualMetric, &Figure)| {
        let so_far = cell.planned.get(metric).cloned();
        let judged = so_far.as_ref().filter(|_| !metric.is_money());
        let judged = judged.map(|planned| verdict::count(actual, planned, known.days));
        let warning = so_far.as_ref().and_then(|planned| {
            let ahead = actual.value - planned.value;
            match (metric, &judged) {
                (ActualMetric::Spend, _) if known.days >= A_WEEK && ahead.abs() > TOLERANCE * planned.value => {
                    Some(if ahead > 0.0 { Warning::SpendAhead } else { Warning::SpendBehind })
                }
                (_, Some(judged)) if judged.verdict == Verdict::Act => {
                    Some(if ahead > 0.0 { Warning::ResultsAhead } else { Warning::ResultsBehind })
                }
                _ => None,
            }
        });
        let projected = known.at_pace(actual.clone());
        let channel = channel.cloned();
        PaceRow { channel, metric: *metric, so_far, actual: actual.clone(), projected, judged, warning }
    };
    cell.actual.iter().map(row).collect()
}
