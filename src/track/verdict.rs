//! Whether a difference from the plan means anything: too early to say, noise, or something to act on.

use crate::forecast::interval::Z;
use crate::forecast::{End, Figure, Formula, Interval, Judgement, Name, Score, Track, Unit};

/// Days of data before anything is judged (judgement).
pub const ENOUGH_DAYS: u32 = 14;
/// Events that came, or should have come by the plan, before anything is judged (judgement).
pub const ENOUGH_EVENTS: f64 = 30.0;
/// Share of the plan below which a difference is left alone, however sure it is (judgement).
pub const MATERIAL: f64 = 0.10;

/// What to make of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Too few days or events to say anything.
    TooEarly,
    /// The plan lies within what the data allow, or so near that nothing would change.
    WithinNoise,
    /// It is different, and by enough to do something.
    Act,
}

/// A verdict with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Lower end of the 95 % interval around what happened.
    pub low: Figure,
    /// Upper end.
    pub high: Figure,
    /// Days of data.
    pub days: u32,
    /// Events that came, or should have come by the plan, whichever are more.
    pub events: f64,
}

/// The days and events needed before anything is judged, and the smallest difference that counts, for display.
#[must_use]
pub fn gates() -> [Figure; 3] {
    let judged = |name, value, unit, judgement| Figure::judged(Name::Track(name), value, unit, judgement);
    [
        judged(Track::EnoughDays, f64::from(ENOUGH_DAYS), Unit::Count, Judgement::EnoughDays),
        judged(Track::EnoughEvents, ENOUGH_EVENTS, Unit::Count, Judgement::EnoughEvents),
        judged(Track::Material, MATERIAL, Unit::Ratio, Judgement::Material),
    ]
}

/// Judges `events` among `trials` against a planned share, by the Wilson interval.
#[must_use]
pub fn rate(events: &Figure, trials: &Figure, planned: &Figure, days: u32) -> Judged {
    let inputs = vec![events.clone(), trials.clone(), deviate()];
    let [low, high] = ends(Interval::Wilson, Unit::Ratio, inputs);
    let there = events.value.max(planned.value * trials.value);
    let actual = if trials.value > 0.0 { events.value / trials.value } else { 0.0 };
    judged(low, high, actual, planned.value, (days, there))
}

/// Judges a count against the planned one, by the exact Poisson interval.
#[must_use]
pub fn count(events: &Figure, planned: &Figure, days: u32) -> Judged {
    let [low, high] = ends(Interval::Poisson, Unit::Count, vec![events.clone()]);
    judged(low, high, events.value, planned.value, (days, events.value.max(planned.value)))
}

/// Judges a price or another mean over `events` against the planned one, as if single values scattered as widely as
/// their mean (judgement, see [`crate::forecast::OwnData::spread`]).
#[must_use]
pub fn mean(actual: &Figure, events: &Figure, planned: &Figure, days: u32) -> Judged {
    let inputs = vec![actual.clone(), events.clone(), deviate()];
    let [low, high] = ends(Interval::Scatter, actual.unit, inputs);
    judged(low, high, actual.value, planned.value, (days, events.value))
}

/// The deviate of the intervals.
pub(super) fn deviate() -> Figure {
    Figure::judged(Name::Score(Score::Deviate), Z, Unit::Count, Judgement::Statistics)
}

/// Both ends of an interval.
pub(super) fn ends(interval: Interval, unit: Unit, inputs: Vec<Figure>) -> [Figure; 2] {
    let low = Figure::derive(Name::Track(Track::Low), unit, Formula::Interval(interval, End::Low), inputs.clone());
    let high = Figure::derive(Name::Track(Track::High), unit, Formula::Interval(interval, End::High), inputs);
    [low, high]
}

fn judged(low: Figure, high: Figure, actual: f64, planned: f64, (days, events): (u32, f64)) -> Judged {
    let verdict = if days < ENOUGH_DAYS || events < ENOUGH_EVENTS {
        Verdict::TooEarly
    } else if (low.value <= planned && planned <= high.value) || (actual - planned).abs() < MATERIAL * planned {
        Verdict::WithinNoise
    } else {
        Verdict::Act
    };
    Judged { verdict, low, high, days, events }
}
