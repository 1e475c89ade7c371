//! From a target back to what it needs: the least money, and where no money suffices, how much of one other thing would.
//! It solves the very model that forecasts, again and again, so it runs when somebody asks and not at every change.

mod lift;

pub(super) use lift::doubled;
pub use lift::lifting;

use crate::allocate::mix::{Mix, media_budget};
use crate::base::{Currency, Id, Money};
use crate::forecast::{Figure, Forecast, Formula, Judgement, Name, Outcome, Score, Unit, outcome};
use crate::plan::company::CompanyEdit;
use crate::plan::{Objective, Plan, PlanEdit};
use crate::score::objectives::{Level, chance, expected, target};

use super::reach::{Limit, enough};

/// What a target needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Back {
    /// The objective.
    pub objective: Id,
    /// Its target.
    pub target: Figure,
    /// What it needs.
    pub answer: Answer,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This money reaches it.
    Money(Box<Needed>),
    /// No money reaches it.
    Beyond {
        /// What any money brings at most.
        most: Box<Figure>,
        /// Single limits that, lifted alone, would let money reach it, the smallest lift first.
        lifts: Vec<Lift>,
    },
}

/// The least money that reaches a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Needed {
    /// All funds of the plan with which the forecast meets the target.
    pub funds: Money,
    /// Funds with which the target is reached with seven chances in ten; `None` where no money does that.
    pub safe: Option<Money>,
    /// What is needed, what there is.
    pub needs: Vec<Need>,
}

/// One line: what is needed, what there is, what is short.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// What is needed.
    pub needed: Figure,
    /// What there is; `None` where nobody said.
    pub there: Option<Figure>,
    /// What is short; zero where there is enough.
    pub short: Option<Figure>,
}

/// One limit lifted alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Lift {
    /// The limit.
    pub limit: Limit,
    /// How many times as much.
    pub factor: f64,
    /// As lines.
    pub needs: Vec<Need>,
    /// Money the touchpoints would then take.
    pub media: Figure,
}

/// Budgets tried before the search narrows: each half as much again as the one before.
const STEPS: u32 = 20;
const STEP: f64 = 1.5;
/// The found amount lies within this share above the least one.
const NARROW: f64 = 0.003;

/// What the target of an objective needs; `None` where the forecast does not speak of it.
#[must_use]
pub fn work_back(plan: &Plan, objective: Id) -> Option<Back> {
    let objective = plan.objectives.list.iter().find(|o| o.id == objective)?;
    let target = target(plan, objective)?;
    let forecast = Forecast::of(plan)?;
    let trial = Trial { plan, forecast: &forecast, objective };
    let end = enough(plan, &forecast);
    let meets = |run: &Run| run.brings.value >= target.value;
    let answer = match trial.least(end, &meets) {
        Ok(funds) => Answer::Money(Box::new(trial.needed(funds, end)?)),
        Err(most) => Answer::Beyond { most: Box::new(most?), lifts: lift::lifts(plan, objective, target.value) },
    };
    Some(Back { objective: objective.id, target, answer })
}

/// Funds that leave `media` for touchpoints.
fn funds_for(plan: &Plan, media: f64) -> Money {
    let lines = outcome::cost_lines(plan).value;
    let kept = 1.0 - plan.budget.contingency.ratio();
    up(media, (media + lines) / kept.max(0.5), plan.company.currency)
}

/// `amount` rounded up to a hundredth or so of `scale`, so that nobody reads precision into it.
fn up(scale: f64, amount: f64, currency: Currency) -> Money {
    let step = libm::pow(10.0, libm::floor(libm::log10(scale.max(1.0)))) / 100.0;
    let step = step.max(0.01);
    Money::from_major((amount / step - 1e-9).ceil() * step, currency)
}

/// One try.
struct Run {
    mix: Mix,
    outcome: Outcome,
    brings: Figure,
}

struct Trial<'a> {
    plan: &'a Plan,
    forecast: &'a Forecast,
    objective: &'a Objective,
}

impl Trial<'_> {
    /// The plan with other funds.
    fn run(&self, funds: Money) -> Option<Run> {
        // Responses do not depend on funds, so the forecast stays.
        let plan = self.plan.with(PlanEdit::Company(CompanyEdit::Funds(Some(funds)))).ok()?;
        let mix = Mix::of(&plan, self.forecast)?;
        let outcome = Outcome::of(&plan, self.forecast, &mix.spend());
        let brings = expected(&plan, Some(self.forecast), Some(&outcome), self.objective).ok()?;
        Some(Run { mix, outcome, brings })
    }

    /// The least funds, from small to `end`, with which a run does as wished; otherwise the most any try brought. Steps
    /// from below come first: results need not grow with money, because the most profitable mix changes.
    fn least(&self, end: f64, wished: &dyn Fn(&Run) -> bool) -> Result<Money, Option<Figure>> {
        let mut most: Option<Figure> = None;
        let mut tries = |media: f64| {
            let Some(run) = self.run(funds_for(self.plan, media)) else { return false };
            if most.as_ref().is_none_or(|most| run.brings.value > most.value) {
                most = Some(run.brings.clone());
            }
            wished(&run)
        };
        let steps = (0..=STEPS).rev().map(|step| end.max(1.0) / libm::pow(STEP, f64::from(step)));
        let mut below = 0.0;
        let mut found = None;
        for media in std::iter::once(0.0).chain(steps) {
            if tries(media) {
                found = Some(media);
                break;
            }
            below = media;
        }
        let Some(mut above) = found else { return Err(most) };
        while above - below > above * NARROW {
            let middle = f64::midpoint(below, above);
            if tries(middle) { above = middle } else { below = middle }
        }
        Ok(funds_for(self.plan, above))
    }

    /// What the found funds mean.
    fn needed(&self, funds: Money, end: f64) -> Option<Needed> {
        let plan = self.plan;
        let run = self.run(funds)?;
        let currency = plan.company.currency;
        let found = worked_back(Name::Funds, funds.major(currency), Unit::Money);
        let there = plan
            .company
            .funds
            .map(|funds| Figure::typed(Name::Funds, funds.major(currency), Unit::Money, "company.funds"));
        let share =
            Figure::typed(Name::Contingency, plan.budget.contingency.ratio(), Unit::Ratio, "budget.contingency");
        let kept = Figure::derive(Name::Contingency, Unit::Money, Formula::Product, vec![found.clone(), share]);
        let parts = vec![found.clone(), outcome::cost_lines(plan), kept];
        let media = Figure::derive(Name::MediaBudget, Unit::Money, Formula::Remainder, parts);
        let mut needs = vec![need(found, there), need(media, media_budget(plan))];
        needs.extend(self.people(&run));
        let hours = worked_back(Name::HoursPerWeek, run.mix.hours, Unit::Hours);
        let hours_there = plan
            .organisation
            .hours_per_week
            .map(|hours| Figure::typed(Name::HoursPerWeek, f64::from(hours), Unit::Hours, "organisation.hours"));
        needs.push(need(hours, hours_there));
        // Seven in ten is where "reachable" begins.
        let safe = self.least(end, &|run: &Run| {
            let now = chance(plan, Some(self.forecast), Some(&run.outcome), self.objective);
            now.is_ok_and(|chance| chance.level == Level::Reachable)
        });
        let safe = safe.ok();
        Some(Needed { funds, safe, needs })
    }

    /// Visits and messages the found mix uses, of those there are.
    fn people(&self, run: &Run) -> Vec<Need> {
        [(Name::Visits, false), (Name::Score(Score::Messages), true)]
            .into_iter()
            .filter_map(|(name, to_list)| {
                let of = |id: &str| self.forecast.touchpoint(id).filter(|model| model.sells_to_known() == to_list);
                let used = run.outcome.channels.iter().filter(|c| of(&c.channel.id).is_some());
                let (mut brought, mut most) = (Vec::new(), Vec::new());
                for channel in used {
                    brought.push(channel.visits.clone());
                    most.extend(of(&channel.channel.id).and_then(|model| model.plan_ceiling.clone()));
                }
                let sum = |parts| Figure::derive(name, Unit::Count, Formula::Sum, parts);
                (!brought.is_empty()).then(|| need(sum(brought), Some(sum(most))))
            })
            .collect()
    }
}

fn worked_back(name: Name, value: f64, unit: Unit) -> Figure {
    Figure::judged(name, value, unit, Judgement::WorkedBack)
}

fn need(needed: Figure, there: Option<Figure>) -> Need {
    let short = there
        .as_ref()
        .map(|there| Figure::derive(needed.name, needed.unit, Formula::Remainder, vec![needed.clone(), there.clone()]));
    Need { needed, there, short }
}
