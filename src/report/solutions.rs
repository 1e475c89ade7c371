//! The splits side by side and what more money would bring, as figures; the same on the page of the stage and in the
//! document.

use crate::allocate::mix::LEAST_HOURS;
use crate::base::{Lang, Money, Text, split_by_weight};
use crate::chart::{Chart, Line, Mark, Tick, ticks};
use crate::forecast::fit::segment_shares;
use crate::forecast::{Figure, Forecast, Formula, Judgement, Name, Origin, Outcome, Unit};
use crate::i18n;
use crate::insight::{Choice, Insight, Solution, counted, simulated_chance};
use crate::plan::budget::BudgetEdit;
use crate::plan::{Aim, Objective, Plan, PlanEdit};

use super::doc::{Cell, Picture};
use super::drawn;

/// A split with what it brings.
pub struct Offer<'a> {
    /// The split.
    pub solution: &'a Solution,
    /// What it brings.
    pub outcome: Outcome,
    /// Hours a week it takes.
    pub hours: Figure,
    /// Chance of the first objective the forecast speaks of.
    pub chance: Option<Figure>,
    /// Whether it is the plan's own.
    pub chosen: bool,
}

impl Offer<'_> {
    /// Money for the touchpoint at a place of the forecast; `None` where it is off.
    #[must_use]
    pub fn spend(&self, place: usize) -> Option<Money> {
        self.solution.spend.iter().find(|(i, _)| *i == place).map(|(_, money)| *money)
    }
}

/// The split the plan has now.
#[must_use]
pub fn chosen(plan: &Plan, insight: &Insight) -> Choice {
    let aim = insight.mix.as_ref().map_or(plan.budget.aim, |mix| mix.aim);
    if plan.budget.fixed.is_empty() { Choice::Aim(aim) } else { Choice::Own }
}

/// The edit that takes a split over: its aim, and no amounts of one's own.
#[must_use]
pub fn take(plan: &Plan, aim: Aim) -> PlanEdit {
    let free = plan.budget.fixed.keys().map(|id| BudgetEdit::Fix(id.clone(), None));
    PlanEdit::All(std::iter::once(BudgetEdit::Aim(aim)).chain(free).map(PlanEdit::Budget).collect())
}

/// The splits with what they bring; none until they were explored.
#[must_use]
pub fn offers<'a>(plan: &Plan, insight: &'a Insight) -> Vec<Offer<'a>> {
    let Some((options, forecast)) = insight.options.as_ref().zip(insight.forecast.as_ref()) else { return Vec::new() };
    let now = chosen(plan, insight);
    let offer = |solution: &'a Solution| {
        let model = |place: usize| forecast.touchpoints.get(place);
        let spend = solution.spend.iter().filter_map(|(i, money)| Some((model(*i)?.channel.id.to_string(), *money)));
        Offer {
            outcome: Outcome::of(plan, forecast, &spend.collect()),
            hours: hours(forecast, solution),
            chance: solution.chance.map(simulated_chance),
            chosen: solution.choice == now,
            solution,
        }
    };
    options.solutions.iter().map(offer).collect()
}

fn hours(forecast: &Forecast, solution: &Solution) -> Figure {
    let least = Figure::judged(Name::LeastHours, LEAST_HOURS, Unit::Hours, Judgement::LeastHours);
    let used = solution.spend.iter().filter_map(|(i, _)| forecast.touchpoints.get(*i));
    let counted = |own: &Figure| {
        Figure::derive(Name::HoursPerWeek, Unit::Hours, Formula::Largest, vec![own.clone(), least.clone()])
    };
    Figure::derive(Name::HoursPerWeek, Unit::Hours, Formula::Sum, used.map(|model| counted(&model.hours)).collect())
}

/// Places in the forecast of all touchpoints that any split uses.
#[must_use]
pub fn places(offers: &[Offer<'_>]) -> Vec<usize> {
    let mut places: Vec<usize> = offers.iter().flat_map(|o| &o.solution.spend).map(|(place, _)| *place).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// What a touchpoint gets in one split and in another, and what the difference does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Touchpoint, by place in the forecast.
    pub place: usize,
    /// Money in the one and in the other; `None` where it is off.
    pub spend: [Option<Money>; 2],
    /// Contribution that comes with the difference, or goes where it is negative; money is not deducted.
    pub contribution: f64,
}

impl Shift {
    /// Money it gets more in the other split.
    #[must_use]
    pub fn more(&self) -> Money {
        let [one, other] = self.spend.map(Option::unwrap_or_default);
        other - one
    }
}

/// Touchpoints that get something else in `other` than in `one`, the largest difference first.
#[must_use]
pub fn shifts(plan: &Plan, forecast: &Forecast, [one, other]: [&Offer<'_>; 2]) -> Vec<Shift> {
    let models = forecast.touchpoints.iter().enumerate();
    let mut shifts: Vec<Shift> = models
        .filter_map(|(place, model)| {
            let spend = [one, other].map(|offer| offer.spend(place));
            let deals =
                |spend: Option<Money>| spend.map_or(0.0, |money| model.deals(money.major(plan.company.currency)));
            let contribution = (deals(spend[1]) - deals(spend[0])) * model.value_per_deal.value;
            (spend[0] != spend[1]).then_some(Shift { place, spend, contribution })
        })
        .collect();
    shifts.sort_by_key(|shift| std::cmp::Reverse(shift.more().0.abs()));
    shifts
}

/// The objective whose chance the splits are compared by.
#[must_use]
pub fn first_objective<'a>(plan: &'a Plan, insight: &Insight) -> Option<&'a Objective> {
    plan.objectives.list.iter().find(|objective| insight.chance(plan, objective).is_ok())
}

/// Media money beyond which nothing more pays; `None` where every amount tried still does.
fn enough(insight: &Insight) -> Option<(f64, f64)> {
    let last = insight.options.as_ref()?.frontier.last()?;
    (last.spent < last.media * 0.995).then_some((last.spent, last.gain))
}

/// What less and more media money would bring, with today's point and where more stops paying.
#[must_use]
pub fn frontier(plan: &Plan, insight: &Insight, lang: Lang) -> Option<Picture> {
    let points = &insight.options.as_ref()?.frontier;
    let (forecast, mix) = insight.forecast.as_ref().zip(insight.mix.as_ref())?;
    let currency = plan.company.currency;
    let short = |value: f64| i18n::money_short(Money::from_major(value, currency), currency, lang);
    let (own, gain) = (mix.media_budget.value, counted(plan, forecast, mix));
    let end = points.last()?.media;
    let enough = enough(insight);
    let mut marks = vec![Mark { point: (own, gain), label: TODAY.fill(lang, &[&short(gain)]) }];
    if let Some((stop, most)) = enough {
        marks.push(Mark { point: (stop, most), label: STOP.fill(lang, &[&short(most)]) });
    }
    let scale =
        |top: f64| -> Vec<Tick> { ticks(top, 4).into_iter().map(|value| Tick { value, text: short(value) }).collect() };
    let top = points.iter().map(|point| point.gain).fold(gain, f64::max);
    let title = match enough {
        Some((stop, _)) if stop < own * 0.98 => TITLE_OVER.fill(lang, &[&short(stop), &short(own)]),
        Some((stop, _)) => TITLE_UNTIL.fill(lang, &[&short(stop), &short(own)]),
        None => TITLE_OPEN.fill(lang, &[&short(end), &short(own)]),
    };
    let line = Line {
        points: points.iter().map(|point| (point.media, point.gain)).collect(),
        certain: points.len(),
        marks,
        axes: [ACROSS, UP].map(|text| text.get(lang).to_owned()),
        across: scale(end),
        up: scale(top),
        ..Line::default()
    };
    let least = points.first()?;
    let best = points.iter().max_by(|a, b| a.gain.total_cmp(&b.gain))?;
    let summary = SUMMARY
        .fill(lang, &[&short(least.media), &short(least.gain), &short(best.media), &short(best.gain), &short(end)]);
    let cell = |value| Cell::number(short(value));
    let rows = points.iter().map(|point| vec![cell(point.media), cell(point.spent), cell(point.gain)]).collect();
    let id = "frontier-chart";
    let data = drawn::data(id, &[(ACROSS, true), (SPENT, true), (GAIN, true)], rows, lang);
    Some(Picture { id: id.to_owned(), title, summary, chart: Chart::Line(line), data })
}

/// Money of every used touchpoint per segment, with the figure behind it; rows sum to the touchpoint's money.
#[must_use]
pub fn by_segment(plan: &Plan, outcome: &Outcome) -> Vec<Vec<(Money, Figure)>> {
    let currency = plan.company.currency;
    outcome
        .channels
        .iter()
        .map(|channel| {
            let spend = channel.spend.major(currency);
            let spend = Figure::given(Name::Spend, spend, Unit::Money, Origin::Allocated);
            let shares = segment_shares(plan, &channel.channel);
            let weights: Vec<f64> = shares.iter().map(|share| share.value).collect();
            let part = |share| Figure::derive(Name::Spend, Unit::Money, Formula::Product, vec![spend.clone(), share]);
            split_by_weight(channel.spend, &weights).into_iter().zip(shares.into_iter().map(part)).collect()
        })
        .collect()
}

const TODAY: Text = Text::new("today {0}", "현재 {0}", "目前{0}");
const STOP: Text = Text::new("most: {0}", "최대 {0}", "最高{0}");
const ACROSS: Text = Text::new("Media money", "매체 예산", "媒体预算");
const UP: Text = Text::new(
    "Contribution counted, media money deducted",
    "매체비를 뺀 집계 공헌이익",
    "扣除媒体费用后计入的贡献毛利",
);
const SPENT: Text = Text::new("Spent of it", "그중 지출액", "其中支出");
const GAIN: Text =
    Text::new("Contribution counted, less media", "매체비를 뺀 집계 공헌이익", "扣除媒体费用后计入的贡献毛利");
const SUMMARY: Text = Text::new(
    "Media money of {0} leaves {1} of counted contribution after it is paid. The most, {3}, is reached with {2}; amounts up to {4} were tried.",
    "매체 예산 {0}일 때 매체비를 뺀 집계 공헌이익은 {1}. 최대는 예산 {2}일 때 {3}. 계산 범위는 {4}까지.",
    "媒体预算为{0}时，扣除媒体费用后计入的贡献毛利为{1}；预算为{2}时达到最高，为{3}。最多试算到{4}。",
);
const TITLE_OVER: Text = Text::new(
    "Media money stops paying beyond {0}; the plan has {1}",
    "매체비는 {0}까지만 써야 남아요. 지금 예산은 {1} 정도예요",
    "媒体费用超过{0}就不再划算，目前预算为{1}",
);
const TITLE_UNTIL: Text = Text::new(
    "Media money keeps paying up to {0}; the plan has {1}",
    "매체비를 {0}까지 늘려도 남아요. 지금 예산은 {1} 정도예요",
    "媒体费用增至{0}之前仍划算，目前预算为{1}",
);
const TITLE_OPEN: Text = Text::new(
    "Media money still pays at {0}; the plan has {1}",
    "매체비를 {0}까지 늘려도 계속 남아요. 지금 예산은 {1} 정도예요",
    "媒体费用增至{0}仍划算，目前预算为{1}",
);
