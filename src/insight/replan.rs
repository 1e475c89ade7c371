//! Planning anew: the months with results stay as they happened, what they taught replaces the plan's figures, and the
//! money that is left is split again. What that changes is offered as single moves, each with what it brings, how sure
//! that is and what it gives up (`model.md` §4).

use std::collections::BTreeMap;

use crate::allocate::mix::Mix;
use crate::base::{Day, Money, Month};
use crate::forecast::{
    ChannelOutcome, Exclusion, Figure, Forecast, Formula, Judgement, Name, Origin, Outcome, Score, Unit, past,
};
use crate::library::ChannelRef;
use crate::plan::budget::BudgetEdit;
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::touchpoints::{FigureImport, OwnFigure, TouchpointEdit};
use crate::plan::{OwnMetric, Plan, PlanEdit};

use crate::score::Verdict;
use crate::track::verdict::MATERIAL;
use crate::track::{self, Learned, NoRefit, Refit, Subject};

use super::Insight;

/// The most proposals.
pub const MOST: usize = 5;
/// Moves of less than this share of the money ahead are not worth anybody's time (judgement).
const NOTICEABLE: f64 = 0.01;

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
    /// Touchpoints whose money stays as it is although a customer there costs too much, with it over the whole plan.
    pub kept: BTreeMap<String, Money>,
    /// Proposals, the one that brings most first; cuts to the limit stand at the end.
    pub proposals: Vec<Proposal>,
}

/// The first month after those with whole results; `None` where nothing of the plan is left to plan anew.
#[must_use]
pub fn from(plan: &Plan) -> Option<Month> {
    let start = plan.company.start?;
    let whole =
        plan.evaluation.actuals.months().filter(|(month, results)| {
            *month >= start && results.through.is_none_or(|day| day == Day::last_of(*month))
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
    let mut edits = track::learn::edits(&learned, source);
    edits.extend(refits.iter().filter_map(|(_, refit)| Some(PlanEdit::Figures(refit.as_ref().ok()?.imports(source)))));
    let next = next.with(PlanEdit::All(edits.clone())).ok()?;
    let past = usize::try_from(past::months(&next)).unwrap_or(0);
    let spend: BTreeMap<String, Money> = planned
        .channels
        .iter()
        .map(|channel| (channel.channel.id.to_string(), channel.months.iter().skip(past).copied().sum()))
        .collect();
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
    Some(Replan { from, learned, refits, edits, best, gain, verdict, proposals, kept, stay: case.stay })
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

/// Money ahead at which a new customer of a touchpoint costs as much as the plan allows.
fn limit(plan: &Plan, forecast: &Forecast, id: &str) -> Money {
    let most = Money(Money::LIMIT);
    let Some(model) = forecast.touchpoint(id).filter(|model| !model.sells_to_known()) else { return most };
    match (model.exclusion, &model.max_spend) {
        (Some(Exclusion::TooDear), _) => Money::ZERO,
        (None, Some(max)) if max.value < model.min_spend.value => Money::ZERO,
        (None, Some(max)) => Money::from_major(max.value, plan.company.currency),
        _ => most,
    }
}

/// The edits that fix the money of touchpoints.
fn fixed(amounts: BTreeMap<String, Money>) -> Vec<PlanEdit> {
    amounts.into_iter().map(|(id, amount)| PlanEdit::Budget(BudgetEdit::Fix(id, Some(amount)))).collect()
}

/// What results teach: figures, and curves.
type Lessons = (Vec<Learned>, Vec<(ChannelRef, Result<Refit, NoRefit>)>);

fn lessons(plan: &Plan, planned: &Outcome) -> Option<Lessons> {
    // Seen as if no month were behind: there the plan's numbers are the results themselves and teach nothing.
    let open = plan.with(PlanEdit::Evaluation(EvaluationEdit::Replan(None))).ok()?;
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

/// The plan anew with the split it had.
struct Case {
    plan: Plan,
    forecast: Forecast,
    spend: BTreeMap<String, Money>,
    stay: Outcome,
}

fn of<'a>(outcome: &'a Outcome, id: &str) -> Option<&'a ChannelOutcome> {
    outcome.channels.iter().find(|channel| channel.channel.id.as_ref() == id)
}

fn none(name: Name, unit: Unit) -> Figure {
    Figure::derive(name, unit, Formula::Sum, Vec::new())
}

impl Case {
    fn major(&self, amount: Money) -> f64 {
        amount.major(self.plan.company.currency)
    }

    fn amount(&self, amount: Money) -> Figure {
        Figure::given(Name::Spend, self.major(amount), Unit::Money, Origin::Allocated)
    }

    fn spent(&self, id: &str) -> Money {
        self.spend.get(id).copied().unwrap_or_default()
    }

    /// Contribution counted for the deals of a touchpoint.
    fn worth(&self, outcome: &Outcome, id: &str) -> Figure {
        let parts = of(outcome, id).zip(self.forecast.touchpoint(id));
        parts.map_or_else(
            || none(Name::Contribution, Unit::Money),
            |(channel, model)| {
                let parts = vec![channel.deals.clone(), model.value_per_deal.clone()];
                Figure::derive(Name::Contribution, Unit::Money, Formula::Product, parts)
            },
        )
    }

    /// What a split brings more than the one there was, its money deducted.
    fn gain(&self, outcome: &Outcome, spend: &BTreeMap<String, Money>) -> Figure {
        let all = |outcome: &Outcome| {
            let parts = outcome.channels.iter().map(|channel| self.worth(outcome, &channel.channel.id)).collect();
            Figure::derive(Name::Contribution, Unit::Money, Formula::Sum, parts)
        };
        let money = |spend: &BTreeMap<String, Money>| self.amount(spend.values().copied().sum());
        let brings = difference(all(outcome), money(spend));
        let brought = difference(all(&self.stay), money(&self.spend));
        difference(brings, brought)
    }

    /// The way from the split there was to the best one, as transfers: the largest surplus goes to the largest want.
    fn shifts(&self, mix: &Mix) -> Vec<Proposal> {
        let best = mix.spend();
        let ids: std::collections::BTreeSet<&String> = self.spend.keys().chain(best.keys()).collect();
        let mut gives: Vec<(Option<&str>, Money)> = Vec::new();
        let mut takes: Vec<(Option<&str>, Money)> = Vec::new();
        for id in ids {
            let (now, then) = (self.spent(id), best.get(id).copied().unwrap_or_default());
            match now.cmp(&then) {
                std::cmp::Ordering::Greater => gives.push((Some(id), now - then)),
                std::cmp::Ordering::Less => takes.push((Some(id), then - now)),
                std::cmp::Ordering::Equal => {}
            }
        }
        let sum = |side: &[(Option<&str>, Money)]| side.iter().map(|(_, amount)| *amount).sum::<Money>();
        let (given, taken) = (sum(&gives), sum(&takes));
        match given.cmp(&taken) {
            std::cmp::Ordering::Greater => takes.push((None, given - taken)),
            std::cmp::Ordering::Less => gives.push((None, taken - given)),
            std::cmp::Ordering::Equal => {}
        }
        for side in [&mut gives, &mut takes] {
            side.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
        }
        let all: Money = self.spend.values().copied().sum();
        let least = self.major(all) * NOTICEABLE;
        let mut shifts = Vec::new();
        let (mut give, mut take) = (gives.into_iter(), takes.into_iter());
        let (mut from, mut to) = (give.next(), take.next());
        while let (Some((source, left)), Some((target, open))) = (from, to) {
            let amount = left.min(open);
            if self.major(amount) > least {
                shifts.extend(Some(self.shift(source, target, amount)).filter(|one| one.gain.value > 0.0));
            }
            from = if left > amount { Some((source, left - amount)) } else { give.next() };
            to = if open > amount { Some((target, open - amount)) } else { take.next() };
        }
        shifts
    }

    /// One transfer on its own.
    fn shift(&self, source: Option<&str>, target: Option<&str>, amount: Money) -> Proposal {
        let mut spend = self.spend.clone();
        if let Some(id) = source {
            spend.insert(id.to_owned(), self.spent(id) - amount);
        }
        if let Some(id) = target {
            spend.insert(id.to_owned(), self.spent(id) + amount);
        }
        let after = Outcome::of(&self.plan, &self.forecast, &spend);
        let worth = |id: &str, less: &Outcome, more: &Outcome| difference(self.worth(more, id), self.worth(less, id));
        let brings = target.map_or_else(|| self.amount(amount), |id| worth(id, &self.stay, &after));
        let costs = source.map_or_else(|| self.amount(amount), |id| worth(id, &after, &self.stay));
        let gain = difference(brings.clone(), costs.clone());
        let channel = |id: Option<&str>| Some(self.forecast.touchpoint(id?)?.channel.clone());
        let deals = |id: &str, less: &Outcome, more: &Outcome| {
            let deals = |outcome| of(outcome, id).map_or_else(|| none(Name::Deals, Unit::Count), |c| c.deals.clone());
            Figure::derive(Name::Deals, Unit::Count, Formula::Difference, vec![deals(more), deals(less)])
        };
        Proposal {
            change: Change::Shift { from: channel(source), to: channel(target), amount },
            confidence: self.confidence(brings, costs, [source, target]),
            gain,
            too_dear: None,
            brings: target.map(|id| deals(id, &self.stay, &after)),
            gives_up: source.map(|id| deals(id, &after, &self.stay)),
        }
    }

    /// What a customer of a touchpoint costs at its money ahead, and may cost.
    fn too_dear(&self, id: &str) -> Option<(Figure, Figure)> {
        let model = self.forecast.touchpoint(id)?;
        let money = self.amount(self.spent(id));
        let (ceiling, price) = (model.plan_ceiling.clone()?, model.visit_price.clone()?);
        let half = Figure::derive(Name::HalfPoint, Unit::Money, Formula::HalfPoint, vec![ceiling.clone(), price]);
        let visits = Figure::derive(Name::Visits, Unit::Count, Formula::Saturation, vec![ceiling, half, money.clone()]);
        let deals = vec![visits, model.conversion.clone()?];
        let deals = Figure::derive(Name::Deals, Unit::Count, Formula::Product, deals);
        let cost = Figure::derive(Name::CostPerDeal, Unit::Money, Formula::Quotient, vec![money, deals]);
        Some((cost, self.forecast.economics.cac_cap.clone()))
    }

    /// Touchpoints whose money was kept although a customer there now costs more than the plan allows: to cut them to the
    /// limit is offered.
    fn cuts(&self, kept: &BTreeMap<String, Money>) -> Vec<Proposal> {
        let cut = |id: &String| {
            let amount = self.spent(id) - limit(&self.plan, &self.forecast, id);
            Proposal { too_dear: self.too_dear(id), ..self.shift(Some(id), None, amount) }
        };
        kept.keys().map(cut).collect()
    }

    /// Chance that what comes is more than what goes, as far as the evidence of both touchpoints scatters.
    fn confidence(&self, brings: Figure, costs: Figure, ids: [Option<&str>; 2]) -> Option<Figure> {
        if brings.value <= 0.0 || costs.value <= 0.0 {
            return None;
        }
        let spreads = ids.into_iter().flatten().filter_map(|id| self.forecast.touchpoint(id));
        let spreads =
            spreads.filter_map(|model| model.cost_per_deal.as_ref()).map(|cost| cost.spread() * cost.spread());
        let spread = libm::sqrt(spreads.sum());
        let spread = Figure::judged(Name::Score(Score::Spread), spread, Unit::Ratio, Judgement::Spread);
        Some(Figure::derive(Name::Confidence, Unit::Ratio, Formula::Chance, vec![brings, costs, spread]))
    }

    /// What it would bring to bring back a figure that got worse, at the split there was.
    fn mends(&self, before: &Plan, worse: &[(ChannelRef, OwnMetric)]) -> Vec<Proposal> {
        let mend = |(channel, metric): &(ChannelRef, OwnMetric)| {
            let id = channel.id.to_string();
            let former: Option<OwnFigure> =
                before.touchpoints.get(&id).and_then(|entry| entry.own.get(metric)).cloned();
            let edit = match former {
                Some(figure) => PlanEdit::Figures(vec![FigureImport { channel: id.clone(), metric: *metric, figure }]),
                None => PlanEdit::Touchpoint(id.clone(), TouchpointEdit::Own(*metric, None)),
            };
            let mended = self.plan.with(edit).ok()?;
            let forecast = Forecast::of(&mended)?;
            let after = Outcome::of(&mended, &forecast, &self.spend);
            let gain = difference(self.worth(&after, &id), self.worth(&self.stay, &id));
            let deals = |outcome| of(outcome, &id).map(|channel| channel.deals.clone());
            let brings = vec![deals(&after)?, deals(&self.stay)?];
            (gain.value > 0.0).then(|| Proposal {
                change: Change::Mend { channel: channel.clone(), metric: *metric },
                gain,
                too_dear: None,
                confidence: None,
                brings: Some(Figure::derive(Name::Deals, Unit::Count, Formula::Difference, brings)),
                gives_up: None,
            })
        };
        worse.iter().filter_map(mend).collect()
    }
}

/// a − b as an amount of money gained.
fn difference(a: Figure, b: Figure) -> Figure {
    Figure::derive(Name::Gain, Unit::Money, Formula::Difference, vec![a, b])
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
        edits.extend(fixed(self.held(plan, chosen)));
        PlanEdit::All(edits)
    }

    /// Touchpoints whose money stays apart from what was chosen, with the amount over the whole plan.
    fn held(&self, plan: &Plan, chosen: &[usize]) -> BTreeMap<String, Money> {
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
        held.retain(|id, _| !plan.budget.fixed.contains_key(id));
        held
    }
}
