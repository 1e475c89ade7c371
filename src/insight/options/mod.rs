//! Ways to split the money side by side, what more or less of it would bring, and what every choice of the user costs
//! (`method.md` 1.8). It solves the one model again and again, so it runs as a job.

pub mod numbers;
mod sway;

pub use sway::{Sway, SwayLever};

use crate::allocate::mix::{Mix, MixLine};
use crate::base::{Money, Pace};
use crate::forecast::{Forecast, Outcome, TouchpointModel};
use crate::plan::budget::BudgetEdit;
use crate::plan::company::CompanyEdit;
use crate::plan::touchpoints::TouchpointEdit;
use crate::plan::{Aim, Plan, PlanEdit, Usage};

use super::Insight;
use super::chances::simulate;
use super::reach::enough;

/// Which split a solution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// With the amounts the user fixed, for the plan's own aim.
    Own,
    /// The planner's, for an aim, without fixed amounts.
    Aim(Aim),
}

impl Choice {
    /// All choices in order.
    pub const ALL: [Self; 5] =
        [Self::Own, Self::Aim(Aim::Profit), Self::Aim(Aim::Target), Self::Aim(Aim::Reach), Self::Aim(Aim::Robust)];
}

/// One split of the money.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// Which it is.
    pub choice: Choice,
    /// Money per touchpoint that is on, as its place in the forecast.
    pub spend: Vec<(usize, Money)>,
    /// Money left.
    pub unspent: Money,
    /// How far from the best for its aim it can be, as a share of it.
    pub gap: f64,
    /// Result inside the plan with one in ten worse, one in two, one in ten better.
    pub result: [f64; 3],
    /// Chance of the first objective the forecast speaks of.
    pub chance: Option<f64>,
}

/// What an amount of media money brings at best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Media money there is.
    pub media: f64,
    /// Media money that is spent.
    pub spent: f64,
    /// Contribution counted for it, the money deducted.
    pub gain: f64,
}

/// What the next amount of money does.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// The amount.
    pub amount: Money,
    /// Where it goes, by place in the forecast: what a touchpoint gets more, or less.
    pub moves: Vec<(usize, Money)>,
    /// Contribution it brings, itself deducted.
    pub gain: f64,
    /// New customers it brings.
    pub customers: f64,
}

/// A choice of the user and what it costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Override {
    /// Touchpoint, by place in the forecast.
    pub touchpoint: usize,
    /// Whether an amount was fixed; otherwise the touchpoint was ruled in or out.
    pub fixed: bool,
    /// Contribution given up for it.
    pub price: f64,
}

/// Everything around the mix.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Splits side by side.
    pub solutions: Vec<Solution>,
    /// What less and more money would bring, from none on.
    pub frontier: Vec<Point>,
    /// What the next amount does; `None` where the model has no mix.
    pub next: Option<Next>,
    /// What the user's own choices cost.
    pub overrides: Vec<Override>,
    /// How the gain follows what it rests on, most first.
    pub sways: Vec<Sway>,
}

/// Points of the frontier.
const POINTS: u32 = 12;

/// A plan with its forecast and mix.
struct Case {
    plan: Plan,
    forecast: Forecast,
    mix: Mix,
}

impl Case {
    fn of(plan: Plan) -> Option<Self> {
        let forecast = Forecast::of(&plan)?;
        let mix = Mix::of(&plan, &forecast)?;
        Some(Self { plan, forecast, mix })
    }

    /// The same with other money; responses do not depend on it.
    fn with_media(&self, media: f64, aim: Aim) -> Option<Self> {
        let plan = &self.plan;
        let edit = PlanEdit::Company(CompanyEdit::Funds(Some(funds_for(plan, media))));
        let plan = plan.with(edit).ok()?;
        let mix = Mix::aimed(&plan, &self.forecast, aim)?;
        Some(Self { plan, forecast: self.forecast.clone(), mix })
    }

    fn outcome(&self) -> Outcome {
        Outcome::of(&self.plan, &self.forecast, &self.mix.spend())
    }

    fn spend(&self) -> Vec<(usize, Money)> {
        let lines = self.mix.lines.iter().enumerate();
        lines.filter(|(_, line)| line.on).map(|(i, line)| (i, line.spend)).collect()
    }

    fn spent(&self) -> f64 {
        self.mix.spend().values().copied().sum::<Money>().major(self.plan.company.currency)
    }

    /// Contribution counted for the mix, its money deducted, whatever the aim.
    fn gain(&self) -> f64 {
        counted(&self.plan, &self.forecast, &self.mix)
    }
}

/// Contribution counted for a mix, its money deducted, whatever the aim.
#[must_use]
pub fn counted(plan: &Plan, forecast: &Forecast, mix: &Mix) -> f64 {
    let models = forecast.touchpoints.iter().zip(&mix.lines).filter(|(_, line)| line.on);
    let value = |(model, line): (&TouchpointModel, &MixLine)| {
        let spend = line.spend.major(plan.company.currency);
        model.deals(spend) * model.value_per_deal.value - spend
    };
    models.map(value).sum()
}

/// Funds that leave `media` for touchpoints.
pub(super) fn funds_for(plan: &Plan, media: f64) -> Money {
    let lines = crate::forecast::outcome::cost_lines(plan).value;
    let kept = 1.0 - plan.budget.contingency.ratio();
    Money::from_major((media + lines) / kept.max(0.5), plan.company.currency)
}

/// The plan for an aim and without amounts the user fixed.
fn free(plan: &Plan, aim: Aim) -> Option<Plan> {
    let mut edits = vec![PlanEdit::Budget(BudgetEdit::Aim(aim))];
    edits.extend(plan.budget.fixed.keys().map(|id| PlanEdit::Budget(BudgetEdit::Fix(id.clone(), None))));
    plan.with(PlanEdit::All(edits)).ok()
}

/// Everything around the mix of `plan`; `None` while there is none.
pub async fn explore(plan: &Plan, pace: Pace) -> Option<Options> {
    let now = Case::of(plan.clone())?;
    let solutions = solutions(plan, &now, &pace).await;
    let frontier = frontier(&now, &pace).await;
    let next = next(&now);
    pace.pause().await;
    let overrides = overrides(plan, &now, &pace).await;
    let sways = sway::sways(plan, &pace).await;
    Some(Options { solutions, frontier, next, overrides, sways })
}

async fn solutions(plan: &Plan, now: &Case, pace: &Pace) -> Vec<Solution> {
    let mut solutions = Vec::new();
    for (i, choice) in Choice::ALL.into_iter().enumerate() {
        pace.reach(0.0..0.5, i, Choice::ALL.len());
        pace.pause().await;
        let case = match choice {
            Choice::Own if plan.budget.fixed.is_empty() => continue,
            Choice::Own => Some(Case { plan: plan.clone(), forecast: now.forecast.clone(), mix: now.mix.clone() }),
            Choice::Aim(aim) => free(plan, aim).and_then(Case::of).filter(|case| case.mix.aim == aim),
        };
        let Some(case) = case else { continue };
        let (spend, mix) = (case.spend(), case.mix.clone());
        let insight = Insight::with_mix(&case.plan, case.forecast, case.mix);
        // Its own simulation, with pauses but without a part in the progress.
        let Some(drawn) = simulate(&case.plan, &insight, Pace::default()).await else { continue };
        let Some(result) = drawn.result() else { continue };
        solutions.push(Solution {
            choice,
            spend,
            unspent: mix.unspent,
            gap: (mix.upper_bound - mix.objective).max(0.0) / mix.objective.abs().max(1e-9),
            result,
            chance: drawn.first_objective(),
        });
    }
    solutions
}

/// From no money to beyond where more stops paying, the plan's own money among it. The points lie where the amount matters.
async fn frontier(now: &Case, pace: &Pace) -> Vec<Point> {
    let own = now.mix.media_budget.value;
    let most = (1.5 * enough(&now.plan, &now.forecast)).min(3.0 * own).max(1.2 * own);
    let stop = now.with_media(most, Aim::Profit).map_or(most, |case| case.spent());
    let end = if stop < 0.99 * most { (1.25 * stop).max(1.2 * own) } else { most };
    let mut amounts: Vec<f64> = (0..=POINTS).map(|i| stop.min(end) * f64::from(i) / f64::from(POINTS)).collect();
    amounts.push(end);
    amounts.retain(|amount| (amount - own).abs() > 0.005 * end);
    amounts.push(own);
    amounts.sort_by(f64::total_cmp);
    amounts.dedup_by(|a, b| (*a - *b).abs() <= 1e-9 * end);
    let mut points: Vec<Point> = Vec::new();
    for (i, media) in amounts.iter().enumerate() {
        pace.reach(0.5..0.75, i, amounts.len());
        pace.pause().await;
        let Some(case) = now.with_media(*media, Aim::Profit) else { continue };
        points.push(Point { media: case.mix.media_budget.value, spent: case.spent(), gain: case.gain() });
    }
    points
}

/// About a fiftieth of the media money, as a round amount.
fn round_amount(media: f64) -> f64 {
    let raw = (media / 50.0).max(1.0);
    let ten = libm::pow(10.0, libm::floor(libm::log10(raw)));
    [1.0, 2.0, 5.0].into_iter().map(|digit| digit * ten).rfind(|amount| *amount <= raw).unwrap_or(ten)
}

fn next(now: &Case) -> Option<Next> {
    let media = now.mix.media_budget.value;
    let amount = round_amount(media);
    let more = now.with_media(media + amount, now.plan.budget.aim)?;
    let lines = now.mix.lines.iter().zip(&more.mix.lines).enumerate();
    let moves = lines.map(|(i, (before, after))| (i, after.spend - before.spend)).filter(|(_, m)| *m != Money::ZERO);
    Some(Next {
        amount: Money::from_major(amount, now.plan.company.currency),
        moves: moves.collect(),
        gain: more.gain() - now.gain(),
        customers: more.outcome().new_customers.value - now.outcome().new_customers.value,
    })
}

async fn overrides(plan: &Plan, now: &Case, pace: &Pace) -> Vec<Override> {
    let mut overrides = Vec::new();
    let places = now.forecast.touchpoints.iter().enumerate();
    let chosen: Vec<(usize, bool, PlanEdit)> = places
        .filter_map(|(i, model)| {
            let id = model.channel.id.to_string();
            if plan.budget.fixed.contains_key(&id) {
                return Some((i, true, PlanEdit::Budget(BudgetEdit::Fix(id, None))));
            }
            let usage = plan.touchpoints.get(&id).map(|touchpoint| touchpoint.usage).unwrap_or_default();
            let open = PlanEdit::Touchpoint(id, TouchpointEdit::Usage(Usage::Auto));
            (usage != Usage::Auto).then_some((i, false, open))
        })
        .collect();
    for (i, (touchpoint, fixed, edit)) in chosen.iter().enumerate() {
        pace.reach(0.75..0.85, i, chosen.len());
        pace.pause().await;
        let Some(case) = plan.with(edit.clone()).ok().and_then(Case::of) else { continue };
        let price = (case.gain() - now.gain()).max(0.0);
        overrides.push(Override { touchpoint: *touchpoint, fixed: *fixed, price });
    }
    overrides
}
