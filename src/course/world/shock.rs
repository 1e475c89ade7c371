//! What befalls a company: shocks the teacher wrote down, and those drawn where the case wants surprises.

use std::collections::BTreeSet;

use crate::base::Ppm;
use crate::plan::Plan;

use super::chance::Chance;
use super::{Shock, ShockKind, World};

/// In one month of eight something befalls the whole company, in one of twenty a platform changes (judgement: about two of
/// the first and one of the second in a year with two touchpoints).
const EVERY: u32 = 8;
const PLATFORM_EVERY: u32 = 20;

/// What weighs on a month of a touchpoint.
pub(super) struct Weather {
    /// Factor on visits.
    pub(super) visits: f64,
    /// Factor on what a visit brings.
    pub(super) conversion: f64,
    /// Share of the deals that can be delivered.
    pub(super) supply: f64,
}

impl Weather {
    /// What weighs on a touchpoint, which sells to `known` customers or to strangers.
    pub(super) fn of(shocks: &[Shock], channel: &str, known: bool) -> Self {
        let mut weather = Self { visits: 1.0, conversion: 1.0, supply: 1.0 };
        for shock in shocks.iter().filter(|shock| shock.channel.as_ref().is_none_or(|id| id == channel)) {
            let left = 1.0 - shock.force.ratio().min(0.95);
            match shock.kind {
                ShockKind::PriceCut => weather.conversion *= left,
                ShockKind::Algorithm => weather.visits *= left,
                // Whoever bought heard it first and from closer by: they stay away twice.
                ShockKind::Complaints if known => weather.conversion *= left * left,
                ShockKind::Complaints => weather.conversion *= left,
                ShockKind::Supply => weather.supply *= left,
                ShockKind::Windfall => weather.visits *= 1.0 + shock.force.ratio().min(3.0),
            }
        }
        weather
    }
}

/// What befalls the company in a month of the plan, counted from 1: what the teacher wrote down, then what was drawn. Drawn
/// shocks of a platform fall on touchpoints of `plan`'s market by their own id, so that one touchpoint more changes no other.
#[must_use]
pub fn events(world: &World, plan: &Plan, month: u32) -> Vec<Shock> {
    let lasts = |shock: &Shock| shock.month <= month && month < shock.month.saturating_add(shock.lasts);
    let mut all = world.shocks.clone();
    if world.surprises {
        let ids: BTreeSet<String> = crate::forecast::channels(plan).iter().map(|c| c.id.to_string()).collect();
        // No drawn shock lasts longer than three months.
        for begun in month.saturating_sub(2).max(1)..=month {
            all.extend(drawn(world.seed, begun));
            all.extend(ids.iter().filter_map(|id| platform(world.seed, begun, id)));
        }
    }
    all.retain(lasts);
    all
}

fn drawn(seed: u32, month: u32) -> Option<Shock> {
    let mut chance = Chance::of(&format!("{seed} surprise {month}"));
    if chance.below(EVERY) > 0 {
        return None;
    }
    let kinds = [ShockKind::PriceCut, ShockKind::Complaints, ShockKind::Supply, ShockKind::Windfall];
    let kind = usize::try_from(chance.below(4)).ok().and_then(|place| kinds.get(place).copied())?;
    Some(Shock { month, kind, channel: None, force: force(&mut chance), lasts: 1 + chance.below(3) })
}

fn platform(seed: u32, month: u32, channel: &str) -> Option<Shock> {
    let mut chance = Chance::of(&format!("{seed} platform {month} {channel}"));
    if chance.below(PLATFORM_EVERY) > 0 {
        return None;
    }
    let force = force(&mut chance);
    Some(Shock {
        month,
        kind: ShockKind::Algorithm,
        channel: Some(channel.to_owned()),
        force,
        lasts: 1 + chance.below(3),
    })
}

/// Between ten and forty percent (judgement).
fn force(chance: &mut Chance) -> Ppm {
    Ppm::percent(10 + chance.below(31))
}
