//! Demand: how strong a month is, and which share of the people a touchpoint can stir.

use crate::base::Month;
use crate::library::{self, CalendarEntry, Lifts};
use crate::plan::{Plan, Segment};

use super::{Figure, Formula, Judgement, Name, Score, Unit};

/// A count as a model value; counts stay below 2^53.
pub(super) fn count(value: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "plan counts stay below 2^53")]
    let value = value as f64;
    value
}

/// The length of a list as a model value.
pub(super) fn size(length: usize) -> f64 {
    count(u64::try_from(length).unwrap_or(u64::MAX))
}

/// People of a segment: as typed, or as reckoned step by step.
#[must_use]
pub fn people(segment: &Segment) -> Option<Figure> {
    let typed =
        |size| Figure::typed(Name::AudienceSize, count(size), Unit::Count, format!("customers.{}.size", segment.id));
    segment.size.map(typed).or_else(|| reckoned(segment))
}

/// People of a segment as reckoned from a base and the shares of it that remain, whatever size is typed.
#[must_use]
pub fn reckoned(segment: &Segment) -> Option<Figure> {
    let field = |name: &str| format!("customers.{}.{name}", segment.id);
    let base = count(segment.sizing.base?);
    let mut inputs = vec![Figure::typed(Name::Score(Score::SizingBase), base, Unit::Count, field("sizing_base"))];
    inputs.extend(segment.sizing.steps.iter().enumerate().filter_map(|(place, step)| {
        let field = field(&format!("sizing_share.{place}"));
        Some(Figure::typed(Name::Score(Score::SizingShare), step.share?.ratio(), Unit::Ratio, field))
    }));
    Some(Figure::derive(Name::AudienceSize, Unit::Count, Formula::Product, inputs))
}

/// What lifts the demand for what the plan sells.
#[must_use]
pub fn lifts(plan: &Plan) -> Lifts {
    Lifts { gifts: plan.products.gift, festivals: plan.products.festivals }
}

/// Whether the forecast counts with more demand in a period of the calendar: it lifts demand, and some month of it in
/// the plan follows the calendar instead of a factor of the user's own.
#[must_use]
pub fn counts(plan: &Plan, entry: &CalendarEntry) -> bool {
    let Some(start) = plan.company.start else { return false };
    let months = (0..plan.company.horizon).map(|i| start.plus(i));
    lifts(plan).by(entry)
        && months
            .filter(|month| entry.start.to_month() <= *month && *month <= entry.end.to_month())
            .any(|month| u8::try_from(month.month()).is_ok_and(|index| !plan.products.season.contains_key(&index)))
}

/// Demand factor of a month: the user's own, else 100 % plus what the calendar adds.
#[must_use]
pub(super) fn season_factor(plan: &Plan, month: Month) -> f64 {
    let index = u8::try_from(month.month()).unwrap_or(1);
    if let Some(own) = plan.products.season.get(&index) {
        return own.ratio();
    }
    let lifts = lifts(plan);
    if lifts == Lifts::default() {
        return 1.0;
    }
    // Such days raise demand by half (judgement; the calendar marks the windows).
    let days = f64::from(month.days());
    let strong: f64 = library::strong_days(lifts, plan.company.region, month);
    1.0 + 0.5 * (strong / days).min(1.0)
}

/// The demand factor of a month as a figure: the company's own, or what the calendar says.
pub(super) fn season(plan: &Plan, month: Month, factor: f64) -> Figure {
    let own = u8::try_from(month.month()).is_ok_and(|index| plan.products.season.contains_key(&index));
    if own {
        let field = format!("products.season.{}", month.month());
        return Figure::typed(Name::Season, factor, Unit::Ratio, field);
    }
    Figure::judged(Name::Season, factor, Unit::Ratio, Judgement::Season)
}
