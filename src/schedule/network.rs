//! The critical path method over working days (Kelley & Walker 1959): a forward pass for the earliest times, a backward
//! pass for the latest, and the float between them.

use std::collections::BTreeSet;

/// One task as the network sees it. Places are those of [`super::WorkDays`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// Working days it takes; 0 for a milestone.
    pub days: u32,
    /// Activities that have to be over before it begins.
    pub after: Vec<usize>,
    /// It begins here or later.
    pub from: Option<i32>,
    /// Somebody put it here: it begins at this place, or as soon after as those before it allow.
    pub fixed: Option<i32>,
    /// It has to be over before this place.
    pub until: Option<i32>,
}

/// What the network works towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Nothing begins before this place.
    pub begin: i32,
    /// The activity everything is to be ready for; the last one to be over where there is none.
    pub target: Option<usize>,
    /// The target has to be over before this place; as soon as it can where open.
    pub deadline: Option<i32>,
    /// What is not for the target and has no end of its own has time until this place.
    pub close: i32,
    /// Whether activities begin as late as the deadline allows, instead of as soon as they can.
    pub late: bool,
}

/// When an activity takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Where it begins.
    pub start: i32,
    /// Where it is over; the first place after it.
    pub end: i32,
    /// Places its end could still move without moving the deadline; negative when it is too late already.
    pub float: i32,
    /// Whether the target waits for it, or it is the target.
    pub wanted: bool,
    /// Whether it lies on a longest path to the target.
    pub critical: bool,
}

/// The dependencies of activities without those that would close a circle. Links are taken in the order of `ranks` and
/// places, so that a link of a lower rank stays; links of rank 0 are known to have no circle among themselves. The
/// left-out ones come as (activity, the one it should wait for).
#[must_use]
pub fn without_cycles(after: &[Vec<usize>], ranks: &[u8]) -> (Vec<Vec<usize>>, Vec<(usize, usize)>) {
    let mut links: Vec<(u8, usize, usize)> = Vec::new();
    for (i, all) in after.iter().enumerate() {
        let rank = ranks.get(i).copied().unwrap_or(0);
        links.extend(all.iter().filter(|j| **j < after.len()).map(|j| (rank, i, *j)));
    }
    links.sort_unstable();
    links.dedup();
    let mut kept: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    // Hardly ever is there a circle; only then is it worth looking at every link.
    for (_, i, j) in &links {
        if let Some(own) = kept.get_mut(*i) {
            own.push(*j);
        }
    }
    if order(&kept).len() == after.len() {
        return (kept, Vec::new());
    }
    kept.iter_mut().for_each(Vec::clear);
    let mut left_out = Vec::new();
    for (rank, i, j) in links {
        if i == j || (rank > 0 && reaches(&kept, j, i)) {
            left_out.push((i, j));
        } else if let Some(own) = kept.get_mut(i) {
            own.push(j);
        }
    }
    (kept, left_out)
}

/// Whether `from` waits for `to`, directly or not.
fn reaches(after: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen = vec![false; after.len()];
    let mut open = vec![from];
    while let Some(i) = open.pop() {
        if i == to {
            return true;
        }
        let new = seen.get_mut(i).is_some_and(|seen| !std::mem::replace(seen, true));
        if new {
            let more = after.get(i).into_iter().flatten().filter(|j| seen.get(**j) == Some(&false));
            open.extend(more);
        }
    }
    false
}

/// The times of `activities`, whose dependencies have no circle (see [`without_cycles`]).
#[must_use]
pub fn times(activities: &[Activity], aim: Aim) -> Vec<Times> {
    let order = order(&activities.iter().map(|activity| activity.after.clone()).collect::<Vec<_>>());
    let at = |list: &[i32], i: usize| list.get(i).copied().unwrap_or(aim.begin);
    let days = |activity: &Activity| i32::try_from(activity.days).unwrap_or(i32::MAX / 4);
    let soonest = |activity: &Activity, ends: &[i32]| {
        let before = activity.after.iter().map(|j| at(ends, *j)).max();
        [Some(aim.begin), activity.from, activity.fixed, before].into_iter().flatten().max().unwrap_or(aim.begin)
    };
    let mut ends = vec![aim.begin; activities.len()];
    for (i, activity) in in_turn(&order, activities) {
        let end = soonest(activity, &ends) + days(activity);
        set(&mut ends, i, end);
    }
    let wanted = wanted(activities, &order, aim.target);
    let ready = aim.target.map_or_else(|| ends.iter().copied().max().unwrap_or(aim.begin), |i| at(&ends, i));
    // Once against the soonest end, which tells the critical path; once against the deadline, which tells the float.
    let latest = |end: i32, own_ends: bool| {
        let mut latest: Vec<i32> = activities
            .iter()
            .enumerate()
            .map(|(i, activity)| {
                let last = if wanted.contains(&i) { end } else { aim.close.max(at(&ends, i)) };
                activity.until.filter(|_| own_ends).map_or(last, |until| until.min(last))
            })
            .collect();
        for (i, activity) in in_turn(&order, activities).rev() {
            let begin = at(&latest, i) - days(activity);
            let begin = activity.fixed.map_or(begin, |fixed| fixed.min(begin));
            for j in &activity.after {
                let sooner = at(&latest, *j).min(begin);
                set(&mut latest, *j, sooner);
            }
        }
        latest
    };
    let tight = latest(ready, false);
    let latest = latest(aim.deadline.unwrap_or(ready), true);
    let mut placed = vec![aim.begin; activities.len()];
    let mut times =
        vec![Times { start: aim.begin, end: aim.begin, float: 0, wanted: false, critical: false }; activities.len()];
    for (i, activity) in in_turn(&order, activities) {
        let first = soonest(activity, &placed);
        let bound = wanted.contains(&i) || activity.until.is_some();
        let waits = aim.late && bound && activity.fixed.is_none();
        let start = if waits { first.max(at(&latest, i) - days(activity)) } else { first };
        let end = start + days(activity);
        set(&mut placed, i, end);
        if let Some(times) = times.get_mut(i) {
            let wanted = wanted.contains(&i);
            let critical = wanted && at(&tight, i) == at(&ends, i);
            *times = Times { start, end, float: at(&latest, i) - end, wanted, critical };
        }
    }
    times
}

fn set(list: &mut [i32], i: usize, value: i32) {
    if let Some(place) = list.get_mut(i) {
        *place = value;
    }
}

fn in_turn<'a>(
    order: &'a [usize],
    activities: &'a [Activity],
) -> impl DoubleEndedIterator<Item = (usize, &'a Activity)> {
    order.iter().filter_map(|i| Some((*i, activities.get(*i)?)))
}

/// The places of `after` so that each comes after those it waits for (Kahn 1962); those in a circle, and what waits for
/// them, are missing.
fn order(after: &[Vec<usize>]) -> Vec<usize> {
    let mut waits: Vec<usize> = after.iter().map(Vec::len).collect();
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    for (i, all) in after.iter().enumerate() {
        for j in all {
            if let Some(list) = next.get_mut(*j) {
                list.push(i);
            }
        }
    }
    let mut order: Vec<usize> = (0..after.len()).filter(|i| waits.get(*i) == Some(&0)).collect();
    let mut done = 0;
    while let Some(i) = order.get(done).copied() {
        done += 1;
        for j in next.get(i).into_iter().flatten() {
            if let Some(left) = waits.get_mut(*j) {
                *left -= 1;
                if *left == 0 {
                    order.push(*j);
                }
            }
        }
    }
    order
}

/// What has to be over for the target, itself included; everything where there is no target.
fn wanted(activities: &[Activity], order: &[usize], target: Option<usize>) -> BTreeSet<usize> {
    let Some(target) = target else { return (0..activities.len()).collect() };
    let mut wanted = BTreeSet::from([target]);
    for (i, activity) in in_turn(order, activities).rev() {
        if wanted.contains(&i) {
            wanted.extend(&activity.after);
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AIM: Aim = Aim { begin: 0, target: None, deadline: None, close: 1_000, late: false };

    fn activity(days: u32, after: &[usize]) -> Activity {
        Activity { days, after: after.to_vec(), ..Activity::default() }
    }

    /// Domain 1 → hosting 1 → site 10 → analytics 3 → launch; consent 5 → launch.
    fn site() -> Vec<Activity> {
        vec![
            activity(1, &[]),
            activity(1, &[0]),
            activity(10, &[1]),
            activity(3, &[2]),
            activity(5, &[]),
            activity(0, &[3, 4]),
        ]
    }

    fn starts(times: &[Times]) -> Vec<i32> {
        times.iter().map(|times| times.start).collect()
    }

    #[test]
    fn the_longest_chain_decides_when_everything_is_ready() {
        let found = times(&site(), Aim { target: Some(5), ..AIM });
        assert_eq!(starts(&found), [0, 1, 2, 12, 0, 15]);
        assert_eq!(found.iter().map(|t| t.critical).collect::<Vec<_>>(), [true, true, true, true, false, true]);
        assert_eq!(found[4].float, 10);
    }

    #[test]
    fn a_deadline_gives_float_and_backward_planning_uses_it() {
        let aim = Aim { target: Some(5), deadline: Some(20), ..AIM };
        let soon = times(&site(), aim);
        assert_eq!((starts(&soon), soon[2].float, soon[4].float), (vec![0, 1, 2, 12, 0, 15], 5, 15));
        let late = times(&site(), Aim { late: true, ..aim });
        assert_eq!(starts(&late), [5, 6, 7, 17, 15, 20]);
        let hopeless = times(&site(), Aim { deadline: Some(11), late: true, ..aim });
        assert_eq!(starts(&hopeless), [0, 1, 2, 12, 6, 15], "as soon as possible, and four days too late");
        assert_eq!((hopeless[5].float, hopeless[4].float), (-4, 0));
    }

    #[test]
    fn what_somebody_fixed_stays_and_presses_on_those_before_it() {
        let mut plan = site();
        plan[3].fixed = Some(14);
        let found = times(&plan, Aim { target: Some(5), deadline: Some(20), late: true, ..AIM });
        assert_eq!(starts(&found), [2, 3, 4, 14, 15, 20]);
        plan[3].fixed = Some(9);
        assert_eq!(times(&plan, AIM)[3].start, 12, "never before the site is there");
    }

    #[test]
    fn what_has_its_own_end_is_measured_against_it() {
        let mut plan = site();
        plan.push(Activity { days: 4, after: vec![5], from: Some(30), until: Some(40), ..Activity::default() });
        let soon = times(&plan, Aim { target: Some(5), ..AIM });
        assert_eq!((soon[6].start, soon[6].float), (30, 6));
        let late = times(&plan, Aim { target: Some(5), late: true, ..AIM });
        assert_eq!((late[6].start, late[5].start), (36, 15), "the launch does not wait for it");
        plan[6].until = Some(17);
        assert_eq!(times(&plan, Aim { target: Some(5), ..AIM })[6].float, 17 - 34);
    }

    /// Small networks with any links at all, also circles.
    fn any() -> impl Strategy<Value = (Vec<Activity>, Vec<u8>)> {
        let one = (0u32..9, prop::collection::vec(0usize..7, 0..4), prop::option::of(0i32..30), 0u8..3);
        prop::collection::vec(one, 1..8).prop_map(|all| {
            let ranks = all.iter().map(|one| one.3).collect();
            let of =
                |(days, after, from, _): (u32, Vec<usize>, _, _)| Activity { days, after, from, ..Activity::default() };
            (all.into_iter().map(of).collect(), ranks)
        })
    }

    fn untangled((mut activities, ranks): (Vec<Activity>, Vec<u8>)) -> Vec<Activity> {
        let after: Vec<_> = activities.iter().map(|activity| activity.after.clone()).collect();
        // Rank 0 says that the planner made the links; here none can be trusted.
        let ranks: Vec<u8> = ranks.iter().map(|rank| rank + 1).collect();
        let (kept, left_out) = without_cycles(&after, &ranks);
        assert!(
            left_out.iter().all(|(i, j)| i == j || reaches(&kept, *j, *i)),
            "only what closes a circle is left out"
        );
        for (activity, after) in activities.iter_mut().zip(kept) {
            activity.after = after;
        }
        activities
    }

    /// Every path that ends at `i`: the end it asks for, and what lies on it.
    fn paths(activities: &[Activity], i: usize) -> Vec<(i32, Vec<usize>)> {
        let own = &activities[i];
        let days = i32::try_from(own.days).unwrap();
        let mut all = vec![(own.from.unwrap_or(0).max(0) + days, vec![i])];
        for j in &own.after {
            all.extend(paths(activities, *j).into_iter().map(|(end, mut path)| {
                path.push(i);
                (end + days, path)
            }));
        }
        all
    }

    proptest! {
        #[test]
        fn no_circle_survives(any in any()) {
            let activities = untangled(any);
            let after: Vec<_> = activities.iter().map(|activity| activity.after.clone()).collect();
            prop_assert_eq!(order(&after).len(), activities.len());
        }

        #[test]
        fn the_critical_path_is_the_longest_path(any in any(), target in 0usize..7) {
            let activities = untangled(any);
            let target = target % activities.len();
            let found = times(&activities, Aim { target: Some(target), ..AIM });
            let all = paths(&activities, target);
            let longest = all.iter().map(|(end, _)| *end).max().unwrap();
            prop_assert_eq!(found[target].end, longest);
            let on: BTreeSet<usize> = all.into_iter().filter(|(end, _)| *end == longest).flat_map(|(_, path)| path).collect();
            for (i, times) in found.iter().enumerate() {
                prop_assert_eq!(times.critical, on.contains(&i), "{}", i);
            }
        }

        #[test]
        fn nothing_begins_before_what_it_waits_for(any in any(), late: bool, deadline in prop::option::of(0i32..80), fixed in prop::option::of((0usize..7, 0i32..60)), target in prop::option::of(0usize..7)) {
            let mut activities = untangled(any);
            let count = activities.len();
            if let Some((i, at)) = fixed {
                activities[i % count].fixed = Some(at);
            }
            let found = times(&activities, Aim { target: target.map(|i| i % count), deadline, late, ..AIM });
            for (activity, times) in activities.iter().zip(&found) {
                prop_assert!(activity.after.iter().all(|j| found[*j].end <= times.start));
                prop_assert!(times.start >= activity.from.unwrap_or(0).max(0).max(activity.fixed.unwrap_or(0)));
                prop_assert_eq!(times.end - times.start, i32::try_from(activity.days).unwrap());
            }
            if let (Some(deadline), Some(target)) = (deadline, target.map(|i| i % count)) {
                let soonest = times(&activities, Aim { target: Some(target), ..AIM })[target].end;
                prop_assert!(found[target].float <= deadline - soonest, "something fixed may press harder");
                prop_assert!(fixed.is_some() || late || found[target].float == deadline - soonest);
                prop_assert!(fixed.is_some() || !late || found[target].float == (deadline - soonest).min(0));
                prop_assert!(found[target].float < 0 || found[target].end <= deadline, "in time whenever it can be");
            }
        }
    }
}
