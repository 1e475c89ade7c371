//! What the forecast may come to: ranges, the chance of every objective, what the spread comes from, and which cheap tests
//! would narrow it (model §2).

use std::rc::Rc;

use crate::base::{Id, Money, Pace, Steps};
use crate::forecast::goal::{expected, target};
use crate::forecast::uncertain::{self, DRAWS, Source, Spread, Tape};
use crate::forecast::{Figure, Origin, TouchpointModel};
use crate::library::{ChannelRef, Grade};
use crate::plan::Plan;

use super::Insight;

/// Results of a simulation without what they belong to, so that they can cross from a worker.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Quantiles of every kept figure, then of the deals of every month.
    spreads: Vec<[f64; 3]>,
    /// Chance per objective the forecast speaks of.
    objectives: Vec<f64>,
    /// Share of the spread of the result per source.
    shares: Vec<f64>,
}

impl Drawn {
    /// Result inside the plan: one in ten worse, one in two, one in ten better.
    pub(super) fn result(&self) -> Option<[f64; 3]> {
        self.spreads.first().copied()
    }

    /// Chance of the first objective the forecast speaks of.
    pub(super) fn first_objective(&self) -> Option<f64> {
        self.objectives.first().copied()
    }

    /// As plain numbers: how many of each, then all of them.
    #[must_use]
    pub fn write(&self) -> Vec<f64> {
        let counts = [self.spreads.len(), self.objectives.len(), self.shares.len()];
        #[expect(clippy::cast_precision_loss, reason = "lengths of short lists")]
        let counts = counts.map(|count| count as f64);
        let spreads = self.spreads.iter().flatten();
        counts.iter().chain(spreads).chain(&self.objectives).chain(&self.shares).copied().collect()
    }

    /// From plain numbers; `None` where they are none of [`Self::write`].
    #[must_use]
    pub fn read(numbers: &[f64]) -> Option<Self> {
        let (counts, rest) = numbers.split_at_checked(3)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a length that is none fits nothing"
        )]
        let mut counts = counts.iter().map(|count| *count as usize);
        let (spreads, rest) = rest.split_at_checked(counts.next()?.checked_mul(3)?)?;
        let (objectives, shares) = rest.split_at_checked(counts.next()?)?;
        let spreads = spreads.chunks_exact(3).filter_map(|three| three.try_into().ok()).collect();
        (Some(shares.len()) == counts.next()).then(|| Self {
            spreads,
            objectives: objectives.to_vec(),
            shares: shares.to_vec(),
        })
    }
}

/// The figures whose ranges are kept.
const OUTPUTS: usize = 5;

/// Something the result rests on, with its part in the spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// A figure that rests on it.
    pub figure: Figure,
    /// The channel it belongs to, if it belongs to one.
    pub channel: Option<ChannelRef>,
    /// Share of the variance of the result.
    pub share: f64,
}

/// What a test would count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tested {
    /// How many visits become deals.
    Conversion,
    /// What a visit costs.
    Price,
}

/// A test that would narrow the range of the result.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// Where.
    pub channel: ChannelRef,
    /// What it counts.
    pub tested: Tested,
    /// Visits it takes until the range of the figure is half as wide.
    pub visits: f64,
    /// Money for them.
    pub cost: Money,
    /// Weeks at the pace of the plan, at least one.
    pub weeks: f64,
    /// By which share the range of the result becomes narrower.
    pub narrows: f64,
}

/// Ranges and chances of a plan's forecast.
#[derive(Clone, Debug, PartialEq)]
pub struct Chances {
    /// Result inside the plan.
    pub result: Spread,
    /// Result with what comes after the plan.
    pub with_after: Spread,
    /// Visits.
    pub visits: Spread,
    /// New customers inside the plan.
    pub new_customers: Spread,
    /// Revenue inside the plan.
    pub revenue: Spread,
    /// Deals of every month.
    pub deals: Vec<Spread>,
    /// Chance of every objective the forecast speaks of.
    pub objectives: Vec<(Id, f64)>,
    /// What the spread of the result comes from, most first.
    pub causes: Vec<Cause>,
    /// Share of the expected contribution that rests on each grade, `None` for the company's own facts.
    pub grades: Vec<(Option<Grade>, f64)>,
    /// The cheapest tests, the most narrowing for their money first.
    pub tests: Vec<Test>,
}

/// Target of every objective the forecast speaks of.
type Targets = Vec<(Id, f64)>;

/// What is simulated: the kept figures, then what each objective expects, then the deals of every month.
fn outputs(plan: &Plan, insight: &Insight) -> Option<(Vec<Figure>, Targets)> {
    let outcome = insight.outcome.as_ref()?;
    let after = Figure::derive(
        outcome.result.name,
        outcome.result.unit,
        crate::forecast::Formula::Sum,
        vec![outcome.result.clone(), outcome.beyond.clone()],
    );
    let mut figures = vec![
        outcome.result.clone(),
        after,
        outcome.visits.clone(),
        outcome.new_customers.clone(),
        outcome.revenue.clone(),
    ];
    let mut targets = Vec::new();
    for objective in &plan.objectives.list {
        let known = expected(plan, insight.forecast.as_ref(), Some(outcome), objective).ok();
        if let Some((figure, target)) = known.zip(target(plan, objective)) {
            figures.push(figure);
            targets.push((objective.id, target.value));
        }
    }
    figures.extend(outcome.months.iter().map(|month| month.deals.clone()));
    Some((figures, targets))
}

/// Simulates what `insight` forecasts for `plan`; `None` while there is no forecast.
pub async fn simulate(plan: &Plan, insight: &Insight, pace: Pace) -> Option<Drawn> {
    let (figures, targets) = outputs(plan, insight)?;
    let mut tape = Tape::new(&figures, DRAWS);
    while tape.step() {
        let (done, all) = tape.done();
        pace.reach(0.0..1.0, done, all);
        pace.pause().await;
    }
    let outcomes = tape.outcomes();
    let spread = |values: &Vec<f64>| Spread::of(values).map(|s| [s.p10, s.p50, s.p90]);
    let (kept, rest) = outcomes.split_at_checked(OUTPUTS)?;
    let (goals, months) = rest.split_at_checked(targets.len())?;
    let spreads: Vec<[f64; 3]> = kept.iter().chain(months).filter_map(spread).collect();
    let chance = |((_, target), values): (&(Id, f64), &Vec<f64>)| uncertain::reached(values, *target);
    let objectives = targets.iter().zip(goals).map(chance).collect();
    let drawn: Vec<&[f64]> = tape.sources().map(|(_, factors)| factors).collect();
    let shares = uncertain::shares(outcomes.first()?, &drawn);
    Some(Drawn { spreads, objectives, shares })
}

impl Chances {
    /// Ranges and chances, computed at once.
    #[must_use]
    pub fn of(plan: &Plan, insight: &Insight) -> Option<Self> {
        let simulated = {
            let (plan, insight) = (plan.clone(), insight.clone());
            Steps::new(|pace| async move { simulate(&plan, &insight, pace).await }).finish()
        };
        Self::from_drawn(plan, insight, &simulated?)
    }

    /// Ranges and chances from the numbers a simulation of the same plan drew; `None` if they are of another.
    #[must_use]
    pub fn from_drawn(plan: &Plan, insight: &Insight, drawn: &Drawn) -> Option<Self> {
        let (figures, targets) = outputs(plan, insight)?;
        let sources = uncertain::sources(&figures);
        let (kept, months) = drawn.spreads.split_at_checked(OUTPUTS)?;
        let [result, with_after, visits, new_customers, revenue] = <[[f64; 3]; OUTPUTS]>::try_from(kept).ok()?;
        let fits = months.len() == insight.outcome.as_ref()?.months.len();
        if sources.len() != drawn.shares.len() || targets.len() != drawn.objectives.len() || !fits {
            return None;
        }
        let spread = |[p10, p50, p90]: [f64; 3]| Spread { p10, p50, p90 };
        Some(Self {
            result: spread(result),
            with_after: spread(with_after),
            visits: spread(visits),
            new_customers: spread(new_customers),
            revenue: spread(revenue),
            deals: months.iter().copied().map(spread).collect(),
            objectives: targets.into_iter().map(|(id, _)| id).zip(drawn.objectives.iter().copied()).collect(),
            tests: tests(plan, insight, &sources, &drawn.shares),
            causes: causes(insight, sources, &drawn.shares),
            grades: grades(insight),
        })
    }
}

/// Parts of the spread below this are not worth a line.
const LEAST_SHARE: f64 = 0.01;

fn causes(insight: &Insight, sources: Vec<Source>, shares: &[f64]) -> Vec<Cause> {
    let mut causes: Vec<Cause> = sources
        .into_iter()
        .zip(shares.iter().copied())
        .filter(|(_, share)| *share >= LEAST_SHARE)
        .map(|(source, share)| Cause { channel: channel_of(insight, &source.figure), figure: source.figure, share })
        .collect();
    causes.sort_by(|a, b| b.share.total_cmp(&a.share));
    causes
}

/// The used channel whose price, conversion or ceiling rests on a figure, if it is one only.
fn channel_of(insight: &Insight, figure: &Figure) -> Option<ChannelRef> {
    let mut found = used(insight).filter(|model| {
        let parts = [&model.visit_price, &model.conversion, &model.ceiling];
        // What a price or a rate rests on are a few figures each, never months.
        parts.into_iter().flatten().any(|part| rests_on(part, figure))
    });
    let only = found.next()?;
    found.next().is_none().then(|| only.channel.clone())
}

/// Whether `leaf` is among what `figure` comes from.
pub(super) fn rests_on(figure: &Figure, leaf: &Figure) -> bool {
    match &figure.origin {
        Origin::Computed(_, inputs) => inputs.iter().any(|input| rests_on(input, leaf)),
        origin => *origin == leaf.origin,
    }
}

fn used(insight: &Insight) -> impl Iterator<Item = &TouchpointModel> {
    let outcome = insight.outcome.iter();
    let channels = outcome.flat_map(|outcome| &outcome.channels);
    channels.filter_map(|c| insight.forecast.as_ref()?.touchpoint(&c.channel.id))
}

/// Share of the expected contribution by the weakest evidence of the deals that bring it.
fn grades(insight: &Insight) -> Vec<(Option<Grade>, f64)> {
    let channels = || insight.outcome.iter().flat_map(|outcome| &outcome.channels);
    let all: f64 = channels().map(|c| c.value).sum();
    let by = |grade: Option<Grade>| channels().filter(|c| c.deals.grade == grade).map(|c| c.value).sum::<f64>();
    let grades = [None, Some(Grade::A), Some(Grade::B), Some(Grade::C), Some(Grade::D)];
    let share = |grade| (grade, if all > 0.0 { by(grade) / all } else { 0.0 });
    grades.into_iter().map(share).filter(|(_, share)| *share > 0.0).collect()
}

/// Deviate of the 95 % interval that [`crate::forecast::OwnData::spread`] uses.
const Z: f64 = 1.96;
/// Tests shown.
const MOST_TESTS: usize = 3;

/// A figure counted on enough visits that its range is half as wide loses three quarters of its variance.
const LOSES: f64 = 0.75;

fn tests(plan: &Plan, insight: &Insight, sources: &[Source], shares: &[f64]) -> Vec<Test> {
    let Some(media) = insight.mix.as_ref().map(|mix| mix.media_budget.value) else { return Vec::new() };
    let horizon = f64::from(plan.company.horizon) * 52.0 / 12.0;
    let mut tests: Vec<Test> = used(insight)
        .flat_map(|model| [(model, Tested::Conversion), (model, Tested::Price)])
        .filter_map(|(model, tested)| {
            let (price, conversion) = (model.visit_price.as_ref()?, model.conversion.as_ref()?);
            let figure = if tested == Tested::Price { price } else { conversion };
            let rows = sources.iter().zip(shares).filter(|(source, _)| rests_on(figure, &source.figure));
            let share: f64 = rows.map(|(_, share)| share).sum();
            let spread = figure.spread();
            if share < 2.0 * LEAST_SHARE || spread <= 0.0 {
                return None;
            }
            // The sample at which the interval of a share, or of a price, is half the present spread.
            let ratio = 2.0 * Z / spread;
            let odds = (1.0 - conversion.value) / conversion.value;
            let visits = ratio * ratio * if tested == Tested::Conversion { odds } else { 1.0 };
            let cost = visits * price.value;
            let planned = insight.outcome.iter().flat_map(|o| &o.channels).find(|c| c.channel == model.channel);
            let a_week = planned.map_or(0.0, |c| c.visits.value) / horizon;
            let weeks = (visits / a_week.max(1e-9)).max(1.0);
            let narrows = 1.0 - libm::sqrt(1.0 - LOSES * share.min(1.0));
            // More than a tenth of the media money is no test, and what ends with the plan comes too late.
            let sensible = cost <= 0.1 * media && weeks <= horizon / 2.0;
            sensible.then(|| Test {
                channel: model.channel.clone(),
                tested,
                visits,
                cost: Money::from_major(cost, plan.company.currency),
                weeks,
                narrows,
            })
        })
        .collect();
    tests.sort_by(|a, b| {
        let worth = |test: &Test| test.narrows / test.cost.major(plan.company.currency).max(1.0);
        worth(b).total_cmp(&worth(a))
    });
    tests.truncate(MOST_TESTS);
    tests
}

/// Chances for an insight that does not have them yet.
impl Insight {
    /// The same with its chances computed.
    #[must_use]
    pub fn with_chances(self, plan: &Plan) -> Self {
        let chances = Chances::of(plan, &self).map(Rc::new);
        Self { chances, ..self }
    }
}
