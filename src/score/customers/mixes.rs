//! Role mixes and movements to start from, by whom a company sells to and where a segment gathers, and what the mix of
//! all segments means. All of it is the planner's own judgement and is labelled so.

use std::collections::BTreeSet;

use crate::base::{Money, Ppm, split_by_weight};
use crate::plan::{Item, Migration, Place, Plan, ROLES, Role, RoleMix, Segment, Trade};

use super::people::average_mix;

/// Kinds of audiences with a mix of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MixKind {
    /// Consumers who search, browse shops and compare.
    Shoppers,
    /// Consumers in communities, on social networks and video.
    Community,
    /// People of the neighbourhood.
    Neighbours,
    /// A broad public reached by news and video.
    Public,
    /// Buyers of companies who have something explained before they decide.
    Buyers,
    /// Members, donors, course participants: people tied to a cause or a club.
    Members,
}

impl MixKind {
    /// All kinds in order.
    pub const ALL: [Self; 6] =
        [Self::Shoppers, Self::Community, Self::Neighbours, Self::Public, Self::Buyers, Self::Members];

    /// Shares in thousandths, in the order of [`ROLES`] (judgement).
    #[must_use]
    pub const fn thousandths(self) -> [u32; 6] {
        match self {
            Self::Shoppers => [500, 320, 100, 50, 20, 10],
            Self::Community => [350, 300, 180, 100, 50, 20],
            Self::Neighbours => [450, 250, 180, 80, 30, 10],
            Self::Public => [580, 300, 70, 30, 15, 5],
            Self::Buyers => [300, 200, 320, 80, 30, 70],
            Self::Members => [250, 200, 280, 150, 90, 30],
        }
    }

    /// How much gathering in a place speaks for the kind (judgement).
    const fn speaks(self, place: Place) -> u32 {
        match (self, place) {
            (Self::Shoppers, Place::Search | Place::Shops) => 3,
            (Self::Shoppers, Place::Blogs) => 1,
            (Self::Community, Place::Social | Place::Forums) => 3,
            (Self::Community, Place::Video) => 2,
            (Self::Community, Place::Messenger | Place::Blogs) => 1,
            (Self::Neighbours, Place::Local) => 4,
            (Self::Neighbours, Place::Messenger | Place::Search | Place::Events) => 1,
            (Self::Public, Place::News) => 4,
            (Self::Public, Place::Video) => 2,
            (Self::Buyers, Place::Industry) => 4,
            (Self::Buyers, Place::Events | Place::Email) => 2,
            (Self::Buyers, Place::Search | Place::Blogs | Place::Forums) => 1,
            (Self::Members, Place::Events) => 3,
            (Self::Members, Place::Email) => 2,
            (Self::Members, Place::Social | Place::Forums | Place::News) => 1,
            _ => 0,
        }
    }

    /// Whether the kind is thinkable, and what speaks for it besides the places.
    fn prior(self, plan: &Plan, gathers: &BTreeSet<Place>) -> Option<u32> {
        let trade = plan.company.trade;
        let people = trade != Some(Trade::B2b);
        let cause = plan.company.industry == "nonprofit";
        match self {
            Self::Shoppers => people.then_some(2),
            Self::Community => Some(u32::from(people)),
            Self::Public => people.then_some(0),
            Self::Neighbours => {
                let near = plan.customers.local || gathers.contains(&Place::Local);
                near.then(|| if plan.customers.local { 8 } else { 0 })
            }
            Self::Buyers => {
                let technical = plan.feasibility.answers.get(&Item::Technical).is_some_and(|points| *points >= 4);
                let base = match trade {
                    Some(Trade::B2b) => Some(6),
                    Some(Trade::Both) | None => Some(0),
                    Some(Trade::B2c) => None,
                };
                base.map(|base| base + 2 * u32::from(technical))
            }
            Self::Members => (cause || gathers.contains(&Place::Events)).then_some(if cause { 9 } else { 0 }),
        }
    }
}

/// A mix to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Whose mix it is.
    pub kind: MixKind,
    /// The mix.
    pub mix: RoleMix,
}

/// At most this many mixes are suggested.
const MOST: usize = 3;

/// Mixes to start from for a segment, the best fitting first (judgement).
#[must_use]
pub fn suggested_mixes(plan: &Plan, segment: &Segment) -> Vec<Suggestion> {
    let gathers = &segment.gathers;
    let mut kinds: Vec<(u32, MixKind)> = MixKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let places: u32 = gathers.iter().map(|place| kind.speaks(*place)).sum();
            Some((kind.prior(plan, gathers)? + places, kind))
        })
        .collect();
    // Stable: kinds that fit alike keep their order.
    kinds.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    let mix = |kind: MixKind| RoleMix::new(kind.thousandths().map(|share| Ppm(share * 1_000))).ok();
    kinds.into_iter().filter_map(|(_, kind)| Some(Suggestion { kind, mix: mix(kind)? })).take(MOST).collect()
}

/// Shares that may move one role up within the plan, more the longer it runs (judgement).
#[must_use]
pub fn suggested_migration(plan: &Plan) -> Migration {
    let percent = match plan.company.horizon {
        0..=6 => [8, 5, 6, 4],
        7..=12 => [12, 8, 9, 6],
        _ => [18, 12, 14, 9],
    };
    percent.map(|percent| Some(Ppm::percent(percent)))
}

/// `mix` with `role` at `share`; the others keep their proportions in steps of a tenth of a percent, and the largest of
/// them takes what is finer. As long as one role is steered the proportions are those of `start`, from before the first
/// step, so that a share pushed to the end and back leaves the mix as it was. Returns what to start from next time, and
/// the mix.
#[must_use]
pub fn steered(start: Option<(Role, RoleMix)>, mix: RoleMix, role: Role, share: Ppm) -> (RoleMix, RoleMix) {
    let start = start.filter(|(steered, start)| *steered == role && moved(*start, role, mix.share(role)) == mix);
    let start = start.map_or(mix, |(_, start)| start);
    (start, moved(start, role, share))
}

/// A tenth of a percent.
const TENTH: u32 = 1_000;

fn moved(start: RoleMix, role: Role, share: Ppm) -> RoleMix {
    let share = share.min(Ppm::ONE);
    if share == start.share(role) {
        return start;
    }
    let others = || ROLES.into_iter().filter(|other| *other != role);
    let rest = Ppm::ONE.0 - share.0;
    let weights: Vec<f64> = others().map(|other| f64::from(start.share(other).0)).collect();
    // With nothing in the other roles the rest goes to them evenly.
    let weights = if weights.iter().sum::<f64>() > 0.0 { weights } else { vec![1.0; weights.len()] };
    let heaviest = weights.iter().copied().fold(0.0, f64::max);
    let parts = split_by_weight(Money(i64::from(rest / TENTH)), &weights);
    let mut finer = rest % TENTH;
    let mut shares = [share; 6];
    let slots = shares.iter_mut().zip(ROLES).filter(|(_, other)| *other != role).map(|(slot, _)| slot);
    for ((slot, part), weight) in slots.zip(parts).zip(weights) {
        let tenths = u32::try_from(part.0).unwrap_or(0) * TENTH;
        let extra = if weight >= heaviest { std::mem::take(&mut finer) } else { 0 };
        *slot = Ppm(tenths + extra);
    }
    RoleMix::new(shares).unwrap_or(start)
}

/// What the mix of all segments asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tendency {
    /// Most only look.
    Look,
    /// A few people with a following decide.
    Listen,
    /// Many answer and pass on.
    TakePart,
    /// Many inform themselves.
    Inform,
    /// Nothing stands out.
    Mixed,
}

/// What the mix of all segments asks for, by thresholds of our judgement; `None` without segments.
#[must_use]
pub fn tendency(plan: &Plan) -> Option<Tendency> {
    let [visitor, curious, follower, responder, spreader, key] = average_mix(plan)?;
    // A hair below a threshold is rounding.
    let at_least = |value: f64, limit: f64| value >= limit - 1e-9;
    Some(if at_least(visitor + curious, 0.7) {
        Tendency::Look
    } else if at_least(key, 0.05) {
        Tendency::Listen
    } else if at_least(responder + spreader, 0.2) {
        Tendency::TakePart
    } else if at_least(follower, 0.2) {
        Tendency::Inform
    } else {
        Tendency::Mixed
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::{Id, Month, Region};
    use crate::plan::company::CompanyEdit;
    use crate::plan::customers::CustomersEdit;
    use crate::plan::segment::SegmentEdit;
    use crate::plan::{PlanEdit, RowEdit};

    fn plan(edits: Vec<PlanEdit>) -> Plan {
        let fresh = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        edits.into_iter().fold(fresh, |plan, edit| plan.with(edit).unwrap())
    }

    fn gathers(places: &[Place]) -> Vec<PlanEdit> {
        let at = |place: &Place| {
            let edit = RowEdit::Set(Id(2), SegmentEdit::Gathers(*place, true));
            PlanEdit::Customers(CustomersEdit::Segment(edit))
        };
        places.iter().map(at).collect()
    }

    fn best(edits: Vec<PlanEdit>) -> MixKind {
        let plan = plan(edits);
        suggested_mixes(&plan, &plan.customers.segments[0])[0].kind
    }

    #[test]
    fn the_best_fitting_mix_comes_first() {
        let trade = |trade| vec![PlanEdit::Company(CompanyEdit::Trade(Some(trade)))];
        let with = |mut edits: Vec<PlanEdit>, places: &[Place]| {
            edits.extend(gathers(places));
            edits
        };
        let local = vec![PlanEdit::Customers(CustomersEdit::Local(true))];
        let cause = vec![PlanEdit::Company(CompanyEdit::Industry("nonprofit".into()))];
        assert_eq!(best(with(trade(Trade::B2c), &[Place::Search, Place::Shops])), MixKind::Shoppers);
        assert_eq!(best(with(trade(Trade::B2c), &[Place::Social, Place::Forums, Place::Video])), MixKind::Community);
        assert_eq!(best(with(trade(Trade::B2c), &[Place::News, Place::Video])), MixKind::Public);
        assert_eq!(best(with(trade(Trade::B2b), &[Place::Search])), MixKind::Buyers);
        assert_eq!(best(with(trade(Trade::Both), &[Place::Industry, Place::Events])), MixKind::Buyers);
        assert_eq!(best(with(local, &[Place::Local, Place::Search])), MixKind::Neighbours);
        assert_eq!(best(cause), MixKind::Members);
        assert_eq!(best(vec![]), MixKind::Shoppers);
    }

    #[test]
    fn companies_are_not_taken_for_consumers_nor_consumers_for_companies() {
        let kinds = |trade| {
            let plan = plan(vec![PlanEdit::Company(CompanyEdit::Trade(Some(trade)))]);
            suggested_mixes(&plan, &plan.customers.segments[0]).iter().map(|s| s.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds(Trade::B2b), [MixKind::Buyers, MixKind::Community]);
        assert_eq!(kinds(Trade::B2c), [MixKind::Shoppers, MixKind::Community, MixKind::Public]);
    }

    #[test]
    fn every_kind_is_a_mix_of_its_own() {
        let mut all: Vec<[u32; 6]> = MixKind::ALL.map(MixKind::thousandths).to_vec();
        assert!(all.iter().all(|shares| shares.iter().sum::<u32>() == 1_000));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), MixKind::ALL.len());
    }

    #[test]
    fn the_mix_says_what_to_do() {
        let of = |kind: MixKind| {
            let mix = RoleMix::new(kind.thousandths().map(|share| Ppm(share * 1_000))).unwrap();
            let edit = RowEdit::Set(Id(2), SegmentEdit::Roles(mix));
            tendency(&plan(vec![PlanEdit::Customers(CustomersEdit::Segment(edit))]))
        };
        assert_eq!(of(MixKind::Shoppers), Some(Tendency::Look));
        assert_eq!(of(MixKind::Neighbours), Some(Tendency::Look));
        assert_eq!(of(MixKind::Buyers), Some(Tendency::Listen));
        assert_eq!(of(MixKind::Members), Some(Tendency::TakePart));
        assert_eq!(of(MixKind::Community), Some(Tendency::Mixed));
        assert_eq!(tendency(&Plan::default()), None);
    }

    #[test]
    fn longer_plans_move_more() {
        let at = |months| suggested_migration(&plan(vec![PlanEdit::Company(CompanyEdit::Horizon(months))]));
        for (short, long) in [(6, 12), (12, 24)] {
            assert!(at(short).iter().zip(at(long)).all(|(a, b)| *a < b));
        }
    }

    #[test]
    fn pushed_to_the_end_and_back_the_mix_is_as_it_was() {
        let begun = RoleMix::default();
        let mut memory = None;
        let mut mix = begun;
        for share in [60, 100, 3, 0, 50] {
            let (start, next) = steered(memory, mix, Role::Visitor, Ppm::percent(share));
            (memory, mix) = (Some((Role::Visitor, start)), next);
        }
        assert_eq!(mix, begun);
        // Another role begins anew.
        let (start, next) = steered(memory, mix, Role::KeyPerson, Ppm(15_000));
        assert_eq!((start, next.share(Role::KeyPerson)), (begun, Ppm(15_000)));
    }

    proptest! {
        #[test]
        fn a_steered_mix_stays_whole(
            changes in prop::collection::vec((0_usize..6, 0_u32..=1_000_000), 1..30),
        ) {
            let mut memory = None;
            let mut mix = RoleMix::default();
            for (role, share) in changes {
                let role = ROLES[role];
                let (start, next) = steered(memory, mix, role, Ppm(share));
                (memory, mix) = (Some((role, start)), next);
                prop_assert_eq!(mix.share(role), Ppm(share));
                prop_assert_eq!(mix.shares().iter().map(|s| s.0).sum::<u32>(), 1_000_000);
            }
        }

        #[test]
        fn shares_steered_in_tenths_stay_in_tenths(changes in prop::collection::vec((0_usize..6, 0_u32..=1_000), 1..30)) {
            let mut memory = None;
            let mut mix = RoleMix::default();
            for (role, tenths) in changes {
                let (start, next) = steered(memory, mix, ROLES[role], Ppm(tenths * 1_000));
                (memory, mix) = (Some((ROLES[role], start)), next);
                prop_assert!(mix.shares().iter().all(|share| share.0 % 1_000 == 0));
            }
        }
    }
}
