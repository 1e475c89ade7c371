//! The plan anew with the split it had, and what single moves from it would bring.

use std::collections::{BTreeMap, BTreeSet};

use crate::allocate::mix::Mix;
use crate::base::Money;
use crate::forecast::{
    ChannelOutcome, Exclusion, Figure, Forecast, Formula, Judgement, Name, Origin, Outcome, Score, Unit,
};
use crate::library::ChannelRef;
use crate::plan::touchpoints::{FigureImport, OwnFigure, TouchpointEdit};
use crate::plan::{OwnMetric, Plan, PlanEdit};

use super::{Change, Proposal};

/// Moves of less than this share of the money ahead are not worth anybody's time (judgement).
const NOTICEABLE: f64 = 0.01;

/// Money ahead at which a new customer of a touchpoint costs as much as the plan allows.
pub(super) fn limit(plan: &Plan, forecast: &Forecast, id: &str) -> Money {
    let most = Money(Money::LIMIT);
    let Some(model) = forecast.touchpoint(id).filter(|model| !model.sells_to_known()) else { return most };
    match (model.exclusion, &model.max_spend) {
        (Some(Exclusion::TooDear), _) => Money::ZERO,
        (None, Some(max)) if max.value < model.min_spend.value => Money::ZERO,
        (None, Some(max)) => Money::from_major(max.value, plan.company.currency),
        _ => most,
    }
}

/// The plan anew with the split it had.
pub(super) struct Case {
    pub(super) plan: Plan,
    pub(super) forecast: Forecast,
    pub(super) spend: BTreeMap<String, Money>,
    pub(super) stay: Outcome,
}

pub(super) fn of<'a>(outcome: &'a Outcome, id: &str) -> Option<&'a ChannelOutcome> {
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
    pub(super) fn gain(&self, outcome: &Outcome, spend: &BTreeMap<String, Money>) -> Figure {
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
    pub(super) fn shifts(&self, mix: &Mix) -> Vec<Proposal> {
        let best = mix.spend();
        let ids: BTreeSet<&String> = self.spend.keys().chain(best.keys()).collect();
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
        if model.has_fixed_price() {
            return Some((model.cost_per_deal.clone()?, self.forecast.economics.cac_cap.clone()));
        }
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
    pub(super) fn cuts(&self, kept: &BTreeMap<String, Money>) -> Vec<Proposal> {
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
    pub(super) fn mends(&self, before: &Plan, worse: &[(ChannelRef, OwnMetric)]) -> Vec<Proposal> {
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
