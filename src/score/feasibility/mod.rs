//! Go, or not: anchored items, four aspects, knock-outs and the verdict.
//!
//! Raising any item can only raise an aspect, raising an aspect can only lift the verdict, and a knock-out does not
//! depend on items; so a better answer never lowers the verdict.

mod items;
mod knock_out;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::forecast::{Figure, Formula, Judgement, Name, Score, Unit};
use crate::plan::{Aspect, Item, Plan};

use super::facts::Facts;

pub use items::{ItemScore, Source};
pub use knock_out::{FEW_BUYERS, KnockOut};

/// The honest answer, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Start.
    Go,
    /// Worth it once named things are in place.
    Prepare,
    /// Not under today's figures.
    NotYet,
    /// Another way suits this company.
    Dont,
}

/// The score of one aspect.
#[derive(Clone, Debug, PartialEq)]
pub struct AspectScore {
    /// Aspect.
    pub aspect: Aspect,
    /// Mean of its items, 1–5.
    pub score: Figure,
    /// Weight in the total.
    pub weight: Figure,
}

/// How much waiting would cost: strong competitors that earn online make it urgent, not only difficult.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Most peers are online and earn with it.
    High,
    /// Some are, or what they earn is not known.
    Middling,
    /// Few are, or they gave up.
    Low,
}

/// The assessment of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Scores of all items.
    pub items: Vec<ItemScore>,
    /// Scores of the aspects.
    pub aspects: Vec<AspectScore>,
    /// Weighted total, 1–5.
    pub total: Figure,
    /// Facts that decide on their own.
    pub knock_outs: Vec<KnockOut>,
    /// The verdict; `None` until the figures a verdict needs are there.
    pub verdict: Option<Verdict>,
}

/// Total from which a plan may start (judgement: the middle of the scale).
const GO: f64 = 3.0;
/// Total below which even preparation does not pay (judgement).
const PREPARE: f64 = 2.4;
/// Total below which another way suits the company (judgement).
const NOT_YET: f64 = 1.7;
/// An aspect below this must be prepared first, whatever the others say (judgement).
const WEAK: f64 = 2.0;

impl Assessment {
    /// Assesses a plan.
    #[must_use]
    pub fn of(plan: &Plan, facts: &Facts) -> Self {
        let items: Vec<ItemScore> = Item::ALL.into_iter().map(|item| items::score(plan, facts, item)).collect();
        let aspects: Vec<AspectScore> = Aspect::ALL.into_iter().map(|aspect| aspect_score(&items, aspect)).collect();
        let parts = aspects.iter().flat_map(|aspect| [aspect.weight.clone(), aspect.score.clone()]).collect();
        let total = Figure::derive(Name::Score(Score::Feasibility), Unit::Score, Formula::WeightedMean, parts);
        let knock_outs = knock_out::knock_outs(plan, facts);
        let known = facts.contribution.is_some() && plan.company.funds.is_some();
        let verdict = known.then(|| {
            let scored = from_scores(total.value, &aspects);
            knock_outs.iter().map(|knock_out| knock_out.ceiling()).fold(scored, Verdict::max)
        });
        Self { items, aspects, total, knock_outs, verdict }
    }

    /// Whether touchpoints may be recommended: never against a verdict that says to do something else.
    #[must_use]
    pub const fn recommends(&self) -> bool {
        !matches!(self.verdict, None | Some(Verdict::Dont))
    }

    /// Whether a better verdict exists.
    #[must_use]
    pub fn can_rise(&self) -> bool {
        self.verdict.is_some_and(|verdict| verdict != Verdict::Go)
    }

    /// The weakest aspect.
    #[must_use]
    pub fn weakest(&self) -> Option<&AspectScore> {
        self.aspects.iter().min_by(|a, b| a.score.value.total_cmp(&b.score.value))
    }

    /// What to prepare: items scored below the middle of the scale, the weakest first.
    #[must_use]
    pub fn to_prepare(&self) -> Vec<Item> {
        let mut weak: Vec<&ItemScore> = self.items.iter().filter(|item| item.score < 3).collect();
        weak.sort_by_key(|item| item.score);
        weak.into_iter().map(|item| item.item).collect()
    }

    /// How much waiting would cost; `None` while nothing is known of the competitors.
    #[must_use]
    pub fn urgency(&self) -> Option<Urgency> {
        let known = |wanted: Item| {
            let found = self.items.iter().find(|item| item.item == wanted && item.source != Source::Assumed)?;
            Some(found.score)
        };
        let (online, profit) = (known(Item::PeersOnline)?, known(Item::PeersProfit)?);
        Some(match online.min(profit) {
            4.. => Urgency::High,
            3 => Urgency::Middling,
            _ => Urgency::Low,
        })
    }

    /// Number of items nobody answered and no figure gave.
    #[must_use]
    pub fn assumed(&self) -> usize {
        self.items.iter().filter(|item| item.source == Source::Assumed).count()
    }
}

fn from_scores(total: f64, aspects: &[AspectScore]) -> Verdict {
    let weak = aspects.iter().any(|aspect| aspect.score.value < WEAK);
    if total >= GO && !weak {
        Verdict::Go
    } else if total >= PREPARE {
        Verdict::Prepare
    } else if total >= NOT_YET {
        Verdict::NotYet
    } else {
        Verdict::Dont
    }
}

fn aspect_score(items: &[ItemScore], aspect: Aspect) -> AspectScore {
    let scores = items.iter().filter(|item| item.item.aspect() == aspect).map(|item| item.figure.clone()).collect();
    let weight = match aspect {
        Aspect::Product | Aspect::Finance => 0.3,
        Aspect::Competition | Aspect::People => 0.2,
    };
    let weight =
        Figure::judged(Name::Score(Score::AspectWeight(aspect)), weight, Unit::Ratio, Judgement::AspectWeights);
    let score = Figure::derive(Name::Score(Score::Aspect(aspect)), Unit::Score, Formula::Mean, scores);
    AspectScore { aspect, score, weight }
}

/// Months the money lasts.
#[must_use]
pub fn runway(plan: &Plan) -> u32 {
    plan.feasibility.runway_months.unwrap_or(plan.company.horizon)
}
