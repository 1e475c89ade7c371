//! Planning anew: the months with results stay as they happened, what they taught replaces the plan's figures, and the
//! money that is left is split again. What that changes is offered as single moves, each with what it brings, how sure
//! that is and what it gives up (`model.md` §4).

mod case;

use std::collections::BTreeMap;

use crate::allocate::mix::{Mix, media_money};
use crate::base::{Day, Money, Month};
use crate::forecast::{Figure, Forecast, Outcome, past};
use crate::library::ChannelRef;
use crate::plan::budget::BudgetEdit;
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{OwnMetric, Plan, PlanEdit};

use crate::score::Verdict;
use crate::track::verdict::MATERIAL;
use crate::track::{self, Learned, NoRefit, Refit, Subject};

use super::Insight;
use case::{Case, limit, of};

/// The most proposals.
pub const MOST: usize = 5;

/// What a proposal changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Money moves between touchpoints; `None` is the pocket.
    Shift {
        /// Where it is taken.
        from: Option<ChannelRef>,
        /// Where it goes.
        to: Option<ChannelRef>,
        /// How much, over the months ahead.
        amount: Money,
    },
    /// A figure that got worse is brought back to what the plan counted with.
    Mend {
        /// Where.
        channel: ChannelRef,
        /// Which figure.
        metric: OwnMetric,
    },
}

/// One proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What changes.
    pub change: Change,
    /// Contribution it brings more than it costs, in major units; below zero only for a cut that is offered because a
    /// customer there costs more than the plan allows.
    pub gain: Figure,
    /// Where a customer now costs more than the plan allows: that cost, and the limit.
    pub too_dear: Option<(Figure, Figure)>,
    /// Chance that it brings more than it costs; `None` where that is not reckoned.
    pub confidence: Option<Figure>,
    /// Deals it brings.
    pub brings: Option<Figure>,
    /// Deals it gives up.
    pub gives_up: Option<Figure>,
}

impl Proposal {
    /// Whether it cuts this touchpoint to what the plan allows.
    fn cuts(&self, id: &str) -> bool {
        let from = |change: &Change| matches!(change, Change::Shift { from: Some(from), .. } if from.id == id);
        self.too_dear.is_some() && from(&self.change)
    }
}

/// A plan made anew, beside the plan carried on.
#[derive(Clone, Debug, PartialEq)]
pub struct Replan {
    /// The first month that is planned anew.
    pub from: Month,
    /// What the results taught, figure by figure.
    pub learned: Vec<Learned>,
    /// Curves fitted to the months, or why there are none.
    pub refits: Vec<(ChannelRef, Result<Refit, NoRefit>)>,
    /// The changes that make the plan count with both.
    pub edits: Vec<PlanEdit>,
    /// The outcome where the split stays as it is.
    pub stay: Outcome,
    /// The outcome of the best split.
    pub best: Outcome,
    /// What all moves of money together bring, in major units.
    pub gain: Figure,
    /// The verdict with what the results taught.
    pub verdict: Option<Verdict>,
    /// Money the split there was would take and the months behind left no longer; it is compared as far as the money goes.
    pub short: Money,
    /// Touchpoints whose amount was fixed by accepting the last version.
    held: Vec<String>,
    /// Touchpoints whose money stays as it is although a customer there costs too much, with it over the whole plan.
    pub kept: BTreeMap<String, Money>,
    /// Proposals, the one that brings most first; cuts to the limit stand at the end.
    pub proposals: Vec<Proposal>,
}

/// The first month after those with whole results; `None` where nothing of the plan is left to plan anew.
#[must_use]
pub fn from(plan: &Plan) -> Option<Month> {
    let start = plan.company.start?;
    let whole = plan.evaluation.actuals.months().filter(|(month, results)| {
        let inside = start <= *month && *month < start.plus(plan.company.horizon);
        inside && results.through.is_none_or(|day| day == Day::last_of(*month))
    });
    let next = whole.map(|(month, _)| month).next_back()?.plus(1);
    (next < start.plus(plan.company.horizon)).then_some(next)
}

/// The plan made anew with what its results taught; `source` are the words for where figures are from. `None` where there
/// is nothing to plan anew, or the plan recommends nothing.
#[must_use]
pub fn replan(plan: &Plan, insight: &Insight, source: &str) -> Option<Replan> {
    let from = from(plan)?;
    let planned = insight.outcome.as_ref().filter(|_| insight.recommends())?;
    let next = plan.with(PlanEdit::Evaluation(EvaluationEdit::Replan(Some(from)))).ok()?;
    let (learned, refits) = lessons(plan, planned)?;
    // Where a curve was found, its price stands instead of the one learnt without it.
    let found = |id: &str| refits.iter().any(|(channel, refit)| refit.is_ok() && channel.id == id);
    let price = |metric: OwnMetric| matches!(metric, OwnMetric::Cpc | OwnMetric::CostPerContact);
    let curved = |one: &Learned| matches!(&one.subject, Subject::Touchpoint(channel, metric) if price(*metric) && found(&channel.id));
    let learned: Vec<Learned> = learned.into_iter().filter(|one| !curved(one)).collect();
    let mut edits = track::learn::edits(&learned, source);
    edits.extend(refits.iter().filter_map(|(_, refit)| Some(PlanEdit::Figures(refit.as_ref().ok()?.imports(source)))));
    let next = next.with(PlanEdit::All(edits.clone())).ok()?;
    let past = usize::try_from(past::months(&next)).unwrap_or(0);
    let spend: BTreeMap<String, Money> = planned
        .channels
        .iter()
        .map(|channel| (channel.channel.id.to_string(), channel.months.iter().skip(past).copied().sum()))
        .collect();
    // Amounts that accepting the last version fixed are the planner's own: they may move again.
    let own = |id: &String| former(plan).is_none_or(|former| former.budget.fixed.contains_key(id));
    let held: Vec<String> = plan.budget.fixed.keys().filter(|id| !own(id)).cloned().collect();
    let release = held.iter().map(|id| PlanEdit::Budget(BudgetEdit::Fix(id.clone(), None)));
    let next = next.with(PlanEdit::All(release.collect())).ok()?;
    let (spend, short) = within(spend, media_money(&next)?);
    // What runs and now costs more than the plan allows is not cut unasked where that loses more than it saves.
    let dear = over_limit(&next, &Forecast::of(&next)?, &spend);
    let free = Settled::of(next.clone(), spend.clone(), BTreeMap::new())?;
    let settled = if dear.is_empty() {
        free
    } else {
        let kept = Settled::of(next, spend, dear)?;
        if free.gain.value >= kept.gain.value { free } else { kept }
    };
    let Settled { case, kept, mix, best, gain } = settled;
    let mut proposals: Vec<Proposal> =
        case.shifts(&mix).into_iter().chain(case.mends(plan, &worse(&learned))).collect();
    proposals.sort_by(|a, b| b.gain.value.total_cmp(&a.gain.value));
    let cuts = case.cuts(&kept);
    proposals.truncate(MOST.saturating_sub(cuts.len()));
    proposals.extend(cuts.into_iter().take(MOST));
    let verdict = Insight::verdict(&case.plan);
    Some(Replan { from, learned, refits, edits, best, gain, verdict, proposals, kept, held, short, stay: case.stay })
}

/// The plan before the present one was made anew, if it was.
fn former(plan: &Plan) -> Option<&Plan> {
    plan.evaluation.replanned?;
    plan.evaluation.versions.last().map(|version| &*version.plan)
}

/// A split brought down to the money there is, and what it lacks.
fn within(spend: BTreeMap<String, Money>, there: Money) -> (BTreeMap<String, Money>, Money) {
    let all: Money = spend.values().copied().sum();
    if all <= there {
        return (spend, Money::ZERO);
    }
    let part = |amount: Money| {
        let part = i128::from(amount.0) * i128::from(there.0.max(0)) / i128::from(all.0.max(1));
        Money(i64::try_from(part).unwrap_or(0))
    };
    (spend.into_iter().map(|(id, amount)| (id, part(amount))).collect(), all - there)
}

/// The plan anew with its best split, where the money of some touchpoints is kept.
struct Settled {
    case: Case,
    kept: BTreeMap<String, Money>,
    mix: Mix,
    best: Outcome,
    gain: Figure,
}

impl Settled {
    /// Splits the money ahead; `kept` are amounts over the whole plan.
    fn of(plan: Plan, spend: BTreeMap<String, Money>, kept: BTreeMap<String, Money>) -> Option<Self> {
        let plan = plan.with(PlanEdit::All(fixed(kept.clone()))).ok()?;
        let forecast = Forecast::of(&plan)?;
        let mix = Mix::of(&plan, &forecast).filter(|mix| mix.error.is_none())?;
        let best = Outcome::of(&plan, &forecast, &mix.spend());
        let case = Case { stay: Outcome::of(&plan, &forecast, &spend), plan, forecast, spend };
        let gain = case.gain(&best, &mix.spend());
        Some(Self { case, kept, mix, best, gain })
    }
}

/// Touchpoints with more money ahead than the plan's limit to the cost of a customer allows by what the results taught,
/// with their amount over the whole plan.
fn over_limit(plan: &Plan, forecast: &Forecast, spend: &BTreeMap<String, Money>) -> BTreeMap<String, Money> {
    let over = spend.iter().filter(|(id, ahead)| limit(plan, forecast, id) < **ahead);
    let over = over.filter(|(id, _)| !plan.budget.fixed.contains_key(*id));
    over.map(|(id, ahead)| (id.clone(), past::spent(plan, id) + *ahead)).collect()
}

/// The edits that fix the money of touchpoints.
fn fixed(amounts: BTreeMap<String, Money>) -> Vec<PlanEdit> {
    amounts.into_iter().map(|(id, amount)| PlanEdit::Budget(BudgetEdit::Fix(id, Some(amount)))).collect()
}

/// What results teach: figures, and curves.
type Lessons = (Vec<Learned>, Vec<(ChannelRef, Result<Refit, NoRefit>)>);

fn lessons(plan: &Plan, planned: &Outcome) -> Option<Lessons> {
    // Seen as if no month were behind: there the plan's numbers are the results themselves and teach nothing.
    let mut open = plan.with(PlanEdit::Evaluation(EvaluationEdit::Replan(None))).ok()?;
    if let Some(from) = plan.evaluation.replanned.filter(|_| plan.evaluation.versions.is_empty()) {
        // Without the plan before, what its months taught is part of the figures: they must not teach twice.
        std::rc::Rc::make_mut(&mut open.evaluation).actuals = plan.evaluation.actuals.since(from);
    }
    let forecast = Forecast::of(&open)?;
    let spend = planned.channels.iter().map(|channel| (channel.channel.id.to_string(), channel.spend)).collect();
    let outcome = Outcome::of(&open, &forecast, &spend);
    Some((track::learn(&open, &forecast, &outcome), track::refit::refits(&open, &forecast, &outcome)))
}

/// Figures that are worse than what the plan counted with, beyond chance and by enough to do something.
fn worse(learned: &[Learned]) -> Vec<(ChannelRef, OwnMetric)> {
    let worse = learned.iter().filter_map(|learned| {
        let Subject::Touchpoint(channel, metric) = &learned.subject else { return None };
        let dear = matches!(
            metric,
            OwnMetric::Cpc | OwnMetric::PricePerMessage | OwnMetric::CostPerContact | OwnMetric::CommissionRate
        );
        let (benchmark, used) = (learned.benchmark.value, learned.used.value);
        let (off, sure) = if dear {
            (used / benchmark - 1.0, learned.low.value > benchmark)
        } else {
            (1.0 - used / benchmark, learned.high.value < benchmark)
        };
        (sure && off >= MATERIAL).then(|| (channel.clone(), *metric))
    });
    worse.collect()
}

impl Replan {
    /// The change to the plan that takes up the proposals `chosen` names: the plan as it is becomes a version, the figures
    /// are taken over, and the money ahead is split anew, but not where a proposal was not chosen.
    #[must_use]
    pub fn accept(&self, plan: &Plan, chosen: &[usize], reason: String) -> PlanEdit {
        let mut edits = vec![
            PlanEdit::Evaluation(EvaluationEdit::Keep { day: None, reason }),
            PlanEdit::All(self.edits.clone()),
            PlanEdit::Evaluation(EvaluationEdit::Replan(Some(self.from))),
        ];
        edits.extend(self.held.iter().map(|id| PlanEdit::Budget(BudgetEdit::Fix(id.clone(), None))));
        edits.extend(fixed(self.fixed_by(plan, chosen)));
        PlanEdit::All(edits)
    }

    /// Touchpoints whose money stays apart from what was chosen, with the amount over the whole plan.
    fn fixed_by(&self, plan: &Plan, chosen: &[usize]) -> BTreeMap<String, Money> {
        let now = |id: &str| of(&self.stay, id).map(|channel| channel.spend).unwrap_or_default();
        let cut = |id: &str| chosen.iter().any(|i| self.proposals.get(*i).is_some_and(|one| one.cuts(id)));
        let mut held: BTreeMap<String, Money> =
            self.kept.iter().filter(|(id, _)| !cut(id)).map(|(id, amount)| (id.clone(), *amount)).collect();
        for (i, proposal) in self.proposals.iter().enumerate() {
            let Change::Shift { from, to, .. } = &proposal.change else { continue };
            if chosen.contains(&i) || proposal.too_dear.is_some() {
                continue;
            }
            for channel in [from, to].into_iter().flatten() {
                held.insert(channel.id.to_string(), now(&channel.id));
            }
        }
        // What was chosen for a touchpoint that is held for another reason is part of its amount.
        for i in chosen {
            let Some(Proposal { change: Change::Shift { from, to, amount }, .. }) = self.proposals.get(*i) else {
                continue;
            };
            if let Some(held) = from.as_ref().and_then(|channel| held.get_mut(channel.id.as_ref())) {
                *held = *held - *amount;
            }
            if let Some(held) = to.as_ref().and_then(|channel| held.get_mut(channel.id.as_ref())) {
                *held = *held + *amount;
            }
        }
        held.retain(|id, _| !plan.budget.fixed.contains_key(id) || self.held.contains(id));
        held
    }
}
