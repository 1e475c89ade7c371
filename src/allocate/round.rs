//! From what the relaxation suggests to allocations that exist: every item is put off, or on within a stretch where
//! its curve has diminishing returns; for such a choice the best spends are found exactly.

use super::domain::Domain;
use super::effort::{Node, Place, Relaxed};
use super::envelope::Envelope;
use super::price::{Hint, Market};
use super::problem::{Group, Item, Problem, room};

/// An allocation within all limits.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Spend of each item; `None` for off.
    pub(super) spend: Vec<Option<f64>>,
    pub(super) objective: f64,
    /// Objective per further unit of budget for the items that are on.
    pub(super) marginal: f64,
    /// Per group, objective per further unit of the limit that binds.
    pub(super) group_marginals: Vec<f64>,
}

/// Shares closer to 0 or 1 than this are rounding noise.
pub(super) const WHOLE: f64 = 1e-9;

/// How to treat the items that the relaxation leaves between two states.
#[derive(Clone, Copy)]
enum Lean {
    Down,
    Up,
    /// The more-than-half ones up, first.
    Nearest,
}

/// The best of a few allocations near the relaxed one.
pub(super) fn round(node: &Node<'_>, relaxed: &Relaxed) -> Option<Candidate> {
    let whole = relaxed.places.iter().all(|p| p.chord.is_none() && !(WHOLE..=1.0 - WHOLE).contains(&p.share));
    let real = whole && relaxed.places.iter().all(|p| p.share <= 0.0 || p.share >= 1.0);
    if real && relaxed.exact {
        // Nothing to round: the relaxed spends exist.
        let on = |place: &Place| (place.share > 0.5).then_some(place.spend);
        let spend = relaxed.places.iter().map(on).collect();
        return Some(Candidate::new(node.problem, spend, relaxed.price, &relaxed.own));
    }
    // A first allocation is worth some tries; later ones mostly differ from it in one item.
    let one = whole || node.hint.is_some();
    let leans: &[Lean] = if one { &[Lean::Nearest] } else { &[Lean::Down, Lean::Up, Lean::Nearest] };
    let mut choices: Vec<Vec<Domain>> = leans.iter().map(|lean| choose(node, relaxed, *lean)).collect();
    if let [down, up, nearest] = choices.as_slice()
        && (nearest == down || nearest == up)
    {
        choices.pop();
    }
    let candidates = choices.iter().filter_map(|chosen| settle(node, chosen, Some(relaxed.hint())));
    candidates.max_by(|a, b| a.objective.total_cmp(&b.objective))
}

impl Candidate {
    fn new(problem: &Problem, mut spend: Vec<Option<f64>>, price: f64, own: &[f64]) -> Self {
        // Whoever gets nothing need not be on.
        for (slot, item) in spend.iter_mut().zip(&problem.items) {
            slot.take_if(|x| *x <= 0.0 && item.may_be_off && item.fixed > 0.0);
        }
        let objective = problem.objective(&spend);
        let raised = |own: f64, group: &Group| {
            if (own - price).abs() > 0.0 { own } else { own.max(filled(problem, &spend, &group.members, group.cap)) }
        };
        let group_marginals: Vec<f64> =
            own.iter().zip(&problem.groups).map(|(own, group)| raised(*own, group) - price).collect();
        let free = price <= problem.spend_price && group_marginals.iter().all(|marginal| *marginal <= 0.0);
        let all = || (0..spend.len()).collect::<Vec<_>>();
        let price = if free { price.max(filled(problem, &spend, &all(), problem.budget)) } else { price };
        Self { objective, marginal: price - problem.spend_price, group_marginals, spend }
    }
}

/// What a further unit brings to members that fill a limit, zero if they do not. A limit that a single item could fill
/// has no price of its own: it is part of what the item may do.
fn filled(problem: &Problem, spend: &[Option<f64>], members: &[usize], limit: f64) -> f64 {
    let (mut total, mut slope) = (0.0, 0.0_f64);
    for i in members {
        let (Some(item), Some(Some(x))) = (problem.items.get(*i), spend.get(*i)) else { continue };
        total += x;
        if *x < item.hi {
            slope = slope.max(item.curve.slope(*x));
        }
    }
    if limit <= total * (1.0 + 1e-12) { slope } else { 0.0 }
}

/// The cheapest allocation there is: whatever may be off is off, the rest at its least, but for groups that must spend.
pub(super) fn least(node: &Node<'_>) -> Option<Candidate> {
    let mut chosen = vec![Domain::OFF; node.domains.len()];
    for pool in node.pools {
        for i in &pool.members {
            let Some(((item, domain), slot)) =
                node.problem.items.get(*i).zip(node.domains.get(*i)).zip(chosen.get_mut(*i))
            else {
                continue;
            };
            if !item.may_be_off {
                *slot = if pool.min > 0.0 { stretch(item, *domain, item.hi) } else { domain.at_most(item.lo) };
            }
        }
    }
    settle(node, &chosen, None)
}

/// Puts every item into one of the states near its relaxed place.
fn choose(node: &Node<'_>, relaxed: &Relaxed, lean: Lean) -> Vec<Domain> {
    let (problem, domains) = (node.problem, node.domains);
    let rows = || problem.items.iter().zip(domains).zip(&relaxed.places);
    let mut chosen: Vec<Domain> = rows()
        .map(|((item, domain), place)| {
            if domain.off && place.share < 1.0 - WHOLE {
                return Domain::OFF;
            }
            let at = match (place.chord, lean) {
                (None, _) => place.on_at,
                (Some((from, _)), Lean::Down) => from,
                (Some((_, to)), Lean::Up) => to,
                (Some((from, to)), Lean::Nearest) if place.spend - from < to - place.spend => from,
                (Some((_, to)), Lean::Nearest) => to,
            };
            stretch(item, *domain, at)
        })
        .collect();
    if matches!(lean, Lean::Down) {
        return chosen;
    }
    let mut effort: f64 = chosen.iter().zip(&problem.items).filter(|(d, _)| !d.off).map(|(_, item)| item.effort).sum();
    // Least spends per pool, and which pool an item is in.
    let mut spend: Vec<f64> = Vec::with_capacity(node.pools.len());
    let mut pool_of = vec![0; chosen.len()];
    for (index, pool) in node.pools.iter().enumerate() {
        spend.push(pool.members.iter().filter_map(|i| chosen.get(*i)).map(|d| d.least()).sum());
        for i in &pool.members {
            pool_of.get_mut(*i).into_iter().for_each(|slot| *slot = index);
        }
    }
    let least_share = if matches!(lean, Lean::Up) { WHOLE } else { 0.5 };
    let mut partly: Vec<_> = rows()
        .enumerate()
        .filter(|(_, ((_, domain), place))| domain.off && (least_share..1.0 - WHOLE).contains(&place.share))
        .collect();
    partly.sort_by(|(_, (_, a)), (_, (_, b))| b.share.total_cmp(&a.share));
    for (index, ((item, domain), place)) in partly {
        let on = stretch(item, *domain, place.on_at);
        let total: f64 = spend.iter().sum();
        let pool = pool_of.get(index).copied().unwrap_or_default();
        let (Some(spent), Some(limits)) = (spend.get_mut(pool), node.pools.get(pool)) else { continue };
        let fits = effort + item.effort <= problem.effort_room()
            && *spent + on.least() <= room(limits.cap)
            && total + on.least() <= room(problem.budget);
        if let (true, Some(slot)) = (fits && !on.is_empty(), chosen.get_mut(index)) {
            effort += item.effort;
            *spent += on.least();
            *slot = on;
        }
    }
    chosen
}

/// On, within the part of the domain around `x` where returns diminish.
pub(super) fn stretch(item: &Item, domain: Domain, x: f64) -> Domain {
    let (from, to) = item.curve.concave_stretch(x);
    Domain { off: false, on: domain.on.map(|(lo, hi)| (lo.max(from).min(hi), hi.min(to).max(lo))) }
}

/// The best spends once every item is off or confined to diminishing returns; `None` if limits are exceeded.
pub(super) fn settle(node: &Node<'_>, chosen: &[Domain], hint: Option<Hint<'_>>) -> Option<Candidate> {
    let problem = node.problem;
    let pairs = || problem.items.iter().zip(chosen);
    if pairs().filter(|(_, domain)| !domain.off).map(|(item, _)| item.effort).sum::<f64>() > problem.effort_room() {
        return None;
    }
    // Where nothing was to be chosen, the envelope is already there.
    let new = |((item, domain), before): ((&Item, &Domain), &Domain)| {
        if domain == before { Some(None) } else { Envelope::new(item, *domain, 0.0).map(Some) }
    };
    let changed: Option<Vec<Option<Envelope>>> = pairs().zip(node.domains).map(new).collect();
    let changed = changed?;
    let envelopes: Vec<&Envelope> =
        changed.iter().zip(node.envelopes).map(|(new, before)| new.as_ref().unwrap_or(before)).collect();
    let priced = Market { hint, ..node.market(&envelopes, false) }.clear()?;
    let spend = priced.spend.iter().zip(chosen).map(|(x, d)| (!d.off).then_some(*x)).collect();
    Some(Candidate::new(problem, spend, priced.price, &priced.own))
}
