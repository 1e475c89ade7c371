//! Moves that join one factor inside with one outside (TOWS): what kind they are, what they lack, which pairs still wait
//! for one.

use crate::base::Id;
use crate::plan::{Environment, Factor, FactorKind, Move, Plan};

/// Quadrant of the TOWS matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveKind {
    /// A strength takes an opportunity.
    So,
    /// A strength meets a threat.
    St,
    /// A weakness is mended for an opportunity.
    Wo,
    /// A weakness is kept out of a threat's way.
    Wt,
}

impl MoveKind {
    /// All quadrants in order.
    pub const ALL: [Self; 4] = [Self::So, Self::St, Self::Wo, Self::Wt];

    /// The kinds of factor it joins: inside, outside.
    #[must_use]
    pub const fn joins(self) -> (FactorKind, FactorKind) {
        match self {
            Self::So => (FactorKind::Strength, FactorKind::Opportunity),
            Self::St => (FactorKind::Strength, FactorKind::Threat),
            Self::Wo => (FactorKind::Weakness, FactorKind::Opportunity),
            Self::Wt => (FactorKind::Weakness, FactorKind::Threat),
        }
    }

    /// The letters people know it by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::So => "SO",
            Self::St => "ST",
            Self::Wo => "WO",
            Self::Wt => "WT",
        }
    }

    /// A name for ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::So => "so",
            Self::St => "st",
            Self::Wo => "wo",
            Self::Wt => "wt",
        }
    }
}

/// The factor of a move on one side; `None` where it is open, removed or no longer on that side.
#[must_use]
pub fn end(environment: &Environment, id: Option<Id>, internal: bool) -> Option<&Factor> {
    environment.factor(id?).filter(|factor| factor.kind.is_internal() == internal)
}

/// The quadrant of a move; `None` until both its factors are there.
#[must_use]
pub fn kind(environment: &Environment, step: &Move) -> Option<MoveKind> {
    let joins = (end(environment, step.inside, true)?.kind, end(environment, step.outside, false)?.kind);
    MoveKind::ALL.into_iter().find(|kind| kind.joins() == joins)
}

/// The moves of one quadrant.
pub fn of_kind(environment: &Environment, wanted: MoveKind) -> impl Iterator<Item = &Move> {
    environment.moves.iter().filter(move |step| kind(environment, step) == Some(wanted))
}

/// Whether a factor the move rests on was removed or changed sides.
#[must_use]
pub fn has_lost_factor(environment: &Environment, step: &Move) -> bool {
    let lost = |id: Option<Id>, internal| id.is_some() && end(environment, id, internal).is_none();
    lost(step.inside, true) || lost(step.outside, false)
}

/// Moves whose factors are gone.
pub fn lost(plan: &Plan) -> impl Iterator<Item = &Move> {
    plan.environment.moves.iter().filter(|step| has_lost_factor(&plan.environment, step))
}

/// Moves no strategy of the plan carries out.
pub fn without_strategy(plan: &Plan) -> impl Iterator<Item = &Move> {
    let begun = |step: &&Move| kind(&plan.environment, step).is_some() || !step.text.trim().is_empty();
    let carried = |step: &Move| plan.objectives.strategies.iter().any(|strategy| Some(strategy.id) == step.strategy);
    plan.environment.moves.iter().filter(begun).filter(move |step| !carried(step))
}

/// A pair of factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its quadrant.
    pub kind: MoveKind,
    /// Strength or weakness.
    pub inside: Id,
    /// Opportunity or threat.
    pub outside: Id,
}

/// How much a factor asks for a move (judgement): a strength the more, the better it is; every other factor the more,
/// the worse the company stands or answers today. Each times its importance.
fn urgency(factor: &Factor) -> u32 {
    let standing = match factor.kind {
        FactorKind::Strength => factor.rating,
        FactorKind::Weakness | FactorKind::Opportunity | FactorKind::Threat => 5_u8.saturating_sub(factor.rating),
    };
    u32::from(factor.weight) * u32::from(standing)
}

/// For every quadrant the pair that asks most for a move and has none yet. Judgement; the earlier factors win a tie.
#[must_use]
pub fn suggested(plan: &Plan) -> Vec<Pair> {
    MoveKind::ALL.into_iter().filter_map(|kind| suggestion(&plan.environment, kind)).collect()
}

fn suggestion(environment: &Environment, kind: MoveKind) -> Option<Pair> {
    let (inside, outside) = kind.joins();
    let named = |wanted| environment.factors.iter().filter(move |factor| factor.kind == wanted && factor.is_named());
    let taken = |pair: &Pair| {
        let same = |step: &Move| step.inside == Some(pair.inside) && step.outside == Some(pair.outside);
        environment.moves.iter().any(same)
    };
    let mut best: Option<(u32, Pair)> = None;
    for own in named(inside) {
        for other in named(outside) {
            let pair = Pair { kind, inside: own.id, outside: other.id };
            let worth = urgency(own) * urgency(other);
            if !taken(&pair) && best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, pair));
            }
        }
    }
    best.map(|(_, pair)| pair)
}
