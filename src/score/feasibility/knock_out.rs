//! Facts that decide on their own, whatever the scores say.

use crate::base::Money;
use crate::forecast::outcome;
use crate::plan::Plan;

use super::super::facts::Facts;
use super::{Verdict, runway};

/// A fact that decides on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnockOut {
    /// An order leaves nothing.
    NoContribution,
    /// So few buyers that each can be called by name.
    FewBuyers,
    /// Nobody to do it and no money for help.
    Nobody,
    /// The money is back later than it lasts.
    RunwayTooShort,
    /// Every way of winning a customer costs more than a customer ever brings.
    NoAffordableTouchpoint,
    /// Plan and later contribution together lose money.
    NeverPays,
    /// With the audience known, no touchpoint can be used at all.
    NothingToDo,
    /// No money for media after the other costs.
    NoMedia,
    /// Not one further order can be served.
    NoCapacity,
    /// Neither site nor shop to send people to.
    NoPlace,
}

impl KnockOut {
    /// The best verdict possible while the knock-out stands.
    #[must_use]
    pub const fn ceiling(self) -> Verdict {
        match self {
            Self::NoContribution | Self::FewBuyers => Verdict::Dont,
            Self::Nobody
            | Self::RunwayTooShort
            | Self::NoAffordableTouchpoint
            | Self::NeverPays
            | Self::NothingToDo
            | Self::NoMedia
            | Self::NoCapacity => Verdict::NotYet,
            Self::NoPlace => Verdict::Prepare,
        }
    }
}

/// Fewer buyers than this are called one by one (judgement).
pub const FEW_BUYERS: u64 = 50;
pub(super) fn knock_outs(plan: &Plan, facts: &Facts) -> Vec<KnockOut> {
    let mut out = Vec::new();
    if facts.contribution.is_some_and(|contribution| contribution <= 0.0) {
        out.push(KnockOut::NoContribution);
    }
    if plan.addressable().is_some_and(|people| people < FEW_BUYERS) {
        out.push(KnockOut::FewBuyers);
    }
    if plan.organisation.hours_per_week == Some(0) && outcome::outsourcing(plan) == Money::ZERO {
        out.push(KnockOut::Nobody);
    }
    if facts.payback.as_ref().is_some_and(|payback| payback.value > f64::from(runway(plan))) {
        out.push(KnockOut::RunwayTooShort);
    }
    let affordable = |ltv: f64| facts.best_cost.as_ref().is_some_and(|cost| cost.value <= ltv);
    let list_pays = facts.channels.iter().any(|c| c.to_list && c.exclusion.is_none());
    if facts.ltv.is_some_and(|ltv| ltv > 0.0 && !affordable(ltv)) && !list_pays && facts.best_cost.is_some() {
        out.push(KnockOut::NoAffordableTouchpoint);
    }
    // Where nobody can be served, that nothing comes in is no second reason.
    let full = plan.organisation.capacity == Some(0);
    if !full && facts.result.is_some_and(|(inside, after)| inside + after < 0.0) {
        out.push(KnockOut::NeverPays);
    }
    let idle = !facts.channels.is_empty() && facts.channels.iter().all(|channel| !channel.on);
    if facts.media_budget.is_some() && plan.addressable().is_some() && idle && !full {
        out.push(KnockOut::NothingToDo);
    }
    if facts.media_budget.is_some_and(|media| media <= 0.0) {
        out.push(KnockOut::NoMedia);
    }
    if full {
        out.push(KnockOut::NoCapacity);
    }
    if plan.company.has_site == Some(false) && plan.company.has_shop == Some(false) {
        out.push(KnockOut::NoPlace);
    }
    out
}
