//! How many people of a segment are in which role, today and after they moved.

use crate::base::{Money, Ppm, split_by_weight};
use crate::forecast::{Figure, Formula, Name, Score, Unit, people};
use crate::plan::{Plan, ROLES, Role, RoleMix, Segment};

/// People by role as whole numbers that sum to `people` (largest remainder).
#[must_use]
pub fn split(people: u64, mix: &RoleMix) -> [u64; 6] {
    let total = Money(i64::try_from(people).unwrap_or(i64::MAX));
    let weights: Vec<f64> = mix.shares().iter().map(|share| f64::from(share.0)).collect();
    let mut out = [0; 6];
    for (slot, part) in out.iter_mut().zip(split_by_weight(total, &weights)) {
        *slot = u64::try_from(part.0).unwrap_or(0);
    }
    out
}

/// Whole people of a segment by role, before and after, and those who leave the first four roles for the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Before.
    pub before: [u64; 6],
    /// Who leave the role at this place.
    pub moved: [u64; 4],
    /// After.
    pub after: [u64; 6],
}

/// The flow of a segment; `None` without a size. Nobody is lost: what leaves a role arrives in the next.
#[must_use]
pub fn flow(segment: &Segment) -> Option<Flow> {
    let before = split(segment.people()?, &segment.roles);
    let mut flow = Flow { before, moved: [0; 4], after: before };
    for ((moved, whole), step) in flow.moved.iter_mut().zip(before).zip(segment.migration) {
        // Half a person more or less: to the nearest, never more than there are.
        let exact = u128::from(whole) * u128::from(step.unwrap_or_default().0) + u128::from(Ppm::ONE.0 / 2);
        *moved = u64::try_from(exact / u128::from(Ppm::ONE.0)).unwrap_or(whole).min(whole);
    }
    for (place, moved) in flow.moved.into_iter().enumerate() {
        if let Some([from, to]) = flow.after.get_mut(place..place + 2) {
            *from -= moved.min(*from);
            *to += moved;
        }
    }
    Some(flow)
}

fn share(segment: &Segment, role: Role) -> Figure {
    let field = format!("customers.{}.roles", segment.id);
    Figure::typed(Name::Score(Score::RoleShare(role)), segment.roles.share(role).ratio(), Unit::Ratio, field)
}

/// People of a segment in a role: size × share; `None` without a size.
#[must_use]
pub fn role_people(segment: &Segment, role: Role) -> Option<Figure> {
    let inputs = vec![people(segment)?, share(segment, role)];
    Some(Figure::derive(Name::Score(Score::RolePeople(role)), Unit::Count, Formula::Product, inputs))
}

/// People of a role who move to the next within the plan; `None` without a size or a share that moves.
#[must_use]
pub fn role_moved(segment: &Segment, role: Role) -> Option<Figure> {
    let place = ROLES.iter().position(|other| *other == role)?;
    let step = segment.migration.get(place).copied().flatten()?;
    let field = format!("customers.{}.migration.{role:?}", segment.id);
    let step = Figure::typed(Name::Score(Score::MoveShare(role)), step.ratio(), Unit::Ratio, field);
    let inputs = vec![role_people(segment, role)?, step];
    Some(Figure::derive(Name::Score(Score::Moved(role)), Unit::Count, Formula::Product, inputs))
}

/// People in a role after everybody moved: who were there, less who left, plus who came; `None` without a size.
#[must_use]
pub fn role_after(segment: &Segment, role: Role) -> Option<Figure> {
    let name = Name::Score(Score::RoleAfter(role));
    let before = role_people(segment, role)?;
    let place = ROLES.iter().position(|other| *other == role)?;
    let came = place.checked_sub(1).and_then(|place| ROLES.get(place)).and_then(|from| role_moved(segment, *from));
    let stay = match role_moved(segment, role) {
        Some(left) => Figure::derive(name, Unit::Count, Formula::Difference, vec![before, left]),
        None => before,
    };
    let inputs = std::iter::once(stay).chain(came).collect();
    Some(Figure::derive(name, Unit::Count, Formula::Sum, inputs))
}

/// People of all segments with a size; `None` while no segment has one.
#[must_use]
pub fn addressable(plan: &Plan) -> Option<Figure> {
    let mut known: Vec<Figure> = plan.customers.segments.iter().filter_map(people).collect();
    if known.len() < 2 {
        return known.pop();
    }
    Some(Figure::derive(Name::AudienceSize, Unit::Count, Formula::Sum, known))
}

/// Share of those who only look (visitors and curious) in all segments with a size, weighted by size; `None` while no
/// segment has one.
#[must_use]
pub fn lookers(plan: &Plan) -> Option<Figure> {
    let name = Name::Score(Score::Lookers);
    let of = |segment: &Segment| {
        let inputs = vec![share(segment, Role::Visitor), share(segment, Role::Curious)];
        Some((people(segment)?, Figure::derive(name, Unit::Ratio, Formula::Sum, inputs)))
    };
    let mut known: Vec<(Figure, Figure)> = plan.customers.segments.iter().filter_map(of).collect();
    if known.len() < 2 {
        return known.pop().map(|(_, lookers)| lookers);
    }
    let inputs = known.into_iter().flat_map(|(people, lookers)| [people, lookers]).collect();
    Some(Figure::derive(name, Unit::Ratio, Formula::WeightedMean, inputs))
}

/// Shares of the roles over all segments with a size, weighted by size; every segment counts alike while none has one.
/// `None` without segments.
#[must_use]
pub fn average_mix(plan: &Plan) -> Option<[f64; 6]> {
    let segments = &plan.customers.segments;
    let sized = segments.iter().any(|segment| segment.people().is_some_and(|people| people > 0));
    let mut sums = [0.0; 6];
    let mut whole = 0.0;
    for segment in segments {
        let weight = if sized { people(segment).map_or(0.0, |people| people.value) } else { 1.0 };
        for (sum, share) in sums.iter_mut().zip(segment.roles.shares()) {
            *sum += weight * share.ratio();
        }
        whole += weight;
    }
    (whole > 0.0).then(|| sums.map(|sum| sum / whole))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::Id;
    use crate::plan::Row;
    use crate::plan::segment::SegmentEdit;

    fn segment(people: u64, migration: [Option<u32>; 4]) -> Segment {
        let mut segment = Segment::new(Id(1));
        segment.set(SegmentEdit::Size(Some(people))).unwrap();
        segment.migration = migration.map(|step| step.map(Ppm));
        segment
    }

    #[test]
    fn people_move_as_reckoned_by_hand() {
        // 1,200,000 × 50 / 32 / 10 / 5 / 2 / 1 %.
        let some = segment(1_200_000, [Some(40_000), None, Some(100_000), None]);
        let flow = flow(&some).unwrap();
        assert_eq!(flow.before, [600_000, 384_000, 120_000, 60_000, 24_000, 12_000]);
        assert_eq!(flow.moved, [24_000, 0, 12_000, 0]);
        assert_eq!(flow.after, [576_000, 408_000, 108_000, 72_000, 24_000, 12_000]);
        for (place, role) in ROLES.into_iter().enumerate() {
            let whole = |n: u64| Money(i64::try_from(n).unwrap()).major(crate::base::Currency::Krw);
            assert!((role_after(&some, role).unwrap().value - whole(flow.after[place])).abs() < 1e-6, "{role:?}");
        }
        assert_eq!(role_moved(&some, Role::Curious), None);
    }

    proptest! {
        #[test]
        fn nobody_is_lost(
            people in 0_u64..10_000_000_000,
            shares in prop::collection::vec(0_u32..400_000, 6),
            steps in prop::collection::vec(prop::option::of(0_u32..=1_000_000), 4),
        ) {
            let mut some = segment(people, steps.try_into().unwrap());
            for (role, share) in ROLES.into_iter().zip(shares) {
                some.roles = some.roles.with(role, Ppm(share)).unwrap();
            }
            let flow = flow(&some).unwrap();
            prop_assert_eq!(flow.before.iter().sum::<u64>(), people);
            prop_assert_eq!(flow.after.iter().sum::<u64>(), people);
            prop_assert!(flow.after[5] == flow.before[5] && flow.after[0] == flow.before[0] - flow.moved[0]);
            let shares = some.roles.after(&some.migration);
            for (place, role) in ROLES.into_iter().enumerate() {
                // Shares are whole parts per million and people are whole: a person or two, and a part per million.
                let exact = role_after(&some, role).unwrap().value;
                let slack = 2.0 + 2e-6 * role_people(&some, role).unwrap().value.max(1.0) + people_of(people) * 2e-6;
                prop_assert!((exact - people_of(flow.after[place])).abs() <= slack);
                prop_assert!((exact - people_of(people) * shares.share(role).ratio()).abs() <= slack);
            }
        }
    }

    fn people_of(n: u64) -> f64 {
        Money(i64::try_from(n).unwrap()).major(crate::base::Currency::Krw)
    }
}
