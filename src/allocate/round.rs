//! From what the relaxation suggests to allocations that exist: every item is put off, or on within a stretch where
//! its curve has diminishing returns; for such a choice the best spends are found exactly.

use super::domain::Domain;
use super::effort::{Place, Relaxed};
use super::envelope::Envelope;
use super::price::allocate;
use super::problem::{Item, Problem};

/// An allocation within all limits.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Spend of each item; `None` for off.
    pub(super) spend: Vec<Option<f64>>,
    pub(super) objective: f64,
    /// Objective per further unit of budget for the items that are on.
    pub(super) marginal: f64,
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
pub(super) fn round(problem: &Problem, domains: &[Domain], relaxed: &Relaxed) -> Option<Candidate> {
    let whole = relaxed.places.iter().all(|p| p.chord.is_none() && !(WHOLE..=1.0 - WHOLE).contains(&p.share));
    let real = whole && relaxed.places.iter().all(|p| p.share <= 0.0 || p.share >= 1.0);
    if let (true, Some(price)) = (real, relaxed.price) {
        // Nothing to round: the relaxed spends exist.
        let on = |place: &Place| (place.share > 0.5).then_some(place.spend);
        let spend: Vec<Option<f64>> = relaxed.places.iter().map(on).collect();
        let objective = problem.objective(&spend);
        return Some(Candidate { spend, objective, marginal: price - problem.spend_price });
    }
    let leans: &[Lean] = if whole { &[Lean::Nearest] } else { &[Lean::Down, Lean::Up, Lean::Nearest] };
    let mut choices: Vec<Vec<Domain>> = leans.iter().map(|lean| choose(problem, domains, relaxed, *lean)).collect();
    if let [down, up, nearest] = choices.as_slice()
        && (nearest == down || nearest == up)
    {
        choices.pop();
    }
    let candidates = choices.iter().filter_map(|chosen| settle(problem, chosen));
    candidates.max_by(|a, b| a.objective.total_cmp(&b.objective))
}

/// The cheapest allocation there is: whatever may be off is off, the rest at its least.
pub(super) fn least(problem: &Problem) -> Option<Candidate> {
    let domain = |item: &Item| {
        if item.may_be_off { Domain::OFF } else { Domain { off: false, on: Some((item.lo, item.lo)) } }
    };
    settle(problem, &problem.items.iter().map(domain).collect::<Vec<_>>())
}

fn choose(problem: &Problem, domains: &[Domain], relaxed: &Relaxed, lean: Lean) -> Vec<Domain> {
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
    let mut spend: f64 = chosen.iter().map(|d| d.least()).sum();
    let least_share = if matches!(lean, Lean::Up) { WHOLE } else { 0.5 };
    let mut partly: Vec<_> = rows()
        .enumerate()
        .filter(|(_, ((_, domain), place))| domain.off && (least_share..1.0 - WHOLE).contains(&place.share))
        .collect();
    partly.sort_by(|(_, (_, a)), (_, (_, b))| b.share.total_cmp(&a.share));
    for (index, ((item, domain), place)) in partly {
        let on = stretch(item, *domain, place.on_at);
        let fits = effort + item.effort <= problem.effort_room() && spend + on.least() <= problem.budget_room();
        if let (true, Some(slot)) = (fits && !on.is_empty(), chosen.get_mut(index)) {
            effort += item.effort;
            spend += on.least();
            *slot = on;
        }
    }
    chosen
}

/// On, within the part of the domain around `x` where returns diminish.
fn stretch(item: &Item, domain: Domain, x: f64) -> Domain {
    let (from, to) = item.curve.concave_stretch(x);
    Domain { off: false, on: domain.on.map(|(lo, hi)| (lo.max(from).min(hi), hi.min(to).max(lo))) }
}

/// The best spends once every item is off or confined to diminishing returns; `None` if limits are exceeded.
fn settle(problem: &Problem, chosen: &[Domain]) -> Option<Candidate> {
    let pairs = || problem.items.iter().zip(chosen);
    if pairs().filter(|(_, domain)| !domain.off).map(|(item, _)| item.effort).sum::<f64>() > problem.effort_room() {
        return None;
    }
    let envelopes: Option<Vec<Envelope<'_>>> =
        pairs().map(|(item, domain)| Envelope::new(item, *domain, 0.0)).collect();
    let priced = allocate(&envelopes?, problem.budget, problem.budget_room(), problem.spend_price)?;
    let spend: Vec<Option<f64>> = priced.spend.iter().zip(chosen).map(|(x, d)| (!d.off).then_some(*x)).collect();
    let objective = problem.objective(&spend);
    Some(Candidate { spend, objective, marginal: priced.price - problem.spend_price })
}
