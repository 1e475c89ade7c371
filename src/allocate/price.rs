//! The price of the budget: at the right price the items, each deciding for itself along its envelope, together
//! demand exactly the budget. That price proves the answer: no allocation beats `λ·B + Σ max(worth − price·spend)`.

use super::envelope::Envelope;
use super::sum::{Sum, sum};

/// Best use of the budget along the envelopes.
#[derive(Debug, Clone)]
pub(super) struct Priced {
    /// What a further unit is worth, the price of money included.
    pub(super) price: f64,
    pub(super) spend: Vec<f64>,
    /// No point of the envelopes within the budget is worth more.
    pub(super) bound: f64,
}

/// Allocates `budget` along the envelopes. `room` is the budget with its rounding slack; `None` if the starts alone
/// exceed it.
pub(super) fn allocate(envelopes: &[Envelope<'_>], budget: f64, room: f64, spend_price: f64) -> Option<Priced> {
    let least = sum(envelopes.iter().map(|e| e.start().0));
    if least > room {
        return None;
    }
    let free = total(envelopes, spend_price);
    if free.least <= budget {
        return Some(finish(envelopes, budget, spend_price, spend_price, least));
    }
    if least >= budget {
        // Only the starts are left; no finite price describes a curve that is infinitely steep there.
        let spend = envelopes.iter().map(|e| e.start().0).collect();
        let mut worth = Sum::default();
        envelopes.iter().for_each(|e| worth.add(e.start().1 - spend_price * e.start().0));
        let price = envelopes.iter().fold(spend_price, |price, e| price.max(e.first_slope()));
        return Some(Priced { price, spend, bound: worth.value() + worth.allowance() });
    }
    let mut kinks: Vec<f64> = envelopes.iter().flat_map(Envelope::chords).map(|chord| chord.slope).collect();
    kinks.retain(|slope| *slope > spend_price);
    kinks.sort_unstable_by(|a, b| b.total_cmp(a));
    kinks.dedup_by(|a, b| a.to_bits() == b.to_bits());
    let affordable = kinks.partition_point(|kink| total(envelopes, *kink).most < budget);
    let (above, below) = (affordable.checked_sub(1).and_then(|i| kinks.get(i)), kinks.get(affordable));
    let price = match below {
        Some(kink) if total(envelopes, *kink).least <= budget => *kink,
        _ => {
            let bracket = (below.copied().unwrap_or(spend_price), above.copied().unwrap_or(f64::INFINITY));
            smooth_price(envelopes, budget, bracket, (budget - least) / (free.least - least))
        }
    };
    Some(finish(envelopes, budget, price, spend_price, least))
}

struct Total {
    least: f64,
    most: f64,
    response: f64,
}

fn total(envelopes: &[Envelope<'_>], price: f64) -> Total {
    let (mut least, mut most, mut response) = (Sum::default(), Sum::default(), 0.0);
    for demand in envelopes.iter().map(|e| e.demand(price)) {
        least.add(demand.least);
        most.add(demand.most);
        response += demand.response;
    }
    Total { least: least.value(), most: most.value(), response }
}

/// The price strictly between two kinks (demand is continuous there), by Newton's method on its logarithm within a
/// shrinking bracket: demand exceeds the budget at the lower end, falls short of it at the upper. `share` of the spend
/// that the items can take is a point to start from.
fn smooth_price(envelopes: &[Envelope<'_>], budget: f64, bracket: (f64, f64), share: f64) -> f64 {
    const STRIDE: f64 = 4.0;
    let (mut low, mut high) = (libm::log(bracket.0), libm::log(bracket.1));
    let middle = |low: f64, high: f64| match (low.is_finite(), high.is_finite()) {
        (true, true) => 0.5 * (low + high),
        (true, false) => low + STRIDE,
        (false, true) => high - STRIDE,
        (false, false) => 0.0,
    };
    let slopes = envelopes.iter().filter_map(|e| e.slope_at_share(share));
    let (logs, count) = slopes.fold((0.0, 0.0), |(logs, count), slope| (logs + libm::log(slope), count + 1.0));
    let typical = logs / count;
    let mut log_price = if low < typical && typical < high { typical } else { middle(low, high) };
    for _ in 0..2000 {
        let now = total(envelopes, libm::exp(log_price));
        let excess = now.least - budget;
        if excess.abs() <= 1e-15 * budget || (log_price < -700.0 && excess < 0.0) {
            break;
        }
        if excess > 0.0 {
            low = log_price;
        } else {
            high = log_price;
        }
        if high - low <= f64::EPSILON * log_price.abs().max(1.0) {
            log_price = high;
            break;
        }
        // On logarithms, because demand is nearly a power of the price.
        let newton = log_price - libm::log(now.least / budget) * now.least / now.response;
        let inside = low < newton && newton < high && (newton - log_price).abs() <= 16.0 * STRIDE;
        let next = if inside { newton } else { middle(low, high) };
        if (next - log_price).abs() <= 1e-16 * log_price.abs().max(1.0) {
            break;
        }
        log_price = next;
    }
    // Should demand be too steep to meet the budget, the price that keeps within it.
    if high.is_finite() && total(envelopes, libm::exp(log_price)).least > budget * (1.0 + 1e-12) {
        log_price = high;
    }
    libm::exp(log_price)
}

/// Spend at the price: what every item demands, then chords of exactly that slope in item order, then the rounding
/// remainder to items for which it makes no difference.
fn finish(envelopes: &[Envelope<'_>], budget: f64, price: f64, spend_price: f64, least: f64) -> Priced {
    let mut spend: Vec<f64> = envelopes.iter().map(|e| e.demand(price).least).collect();
    if price > spend_price && least < budget {
        let mut rest = budget - sum(spend.iter().copied());
        for (envelope, x) in envelopes.iter().zip(&mut spend) {
            if rest <= 0.0 {
                break;
            }
            let taken = (envelope.demand(price).most - *x).min(rest);
            *x += taken;
            rest -= taken;
        }
        for (envelope, x) in envelopes.iter().zip(&mut spend) {
            let (fall, rise) = envelope.smooth_room(*x);
            let change = rest.clamp(-fall, rise);
            *x += change;
            rest -= change;
        }
    }
    let mut bound = Sum::default();
    bound.add((price - spend_price) * budget);
    envelopes.iter().for_each(|e| bound.add(e.best_after(price)));
    let bound = bound.value() + bound.allowance();
    // Figures that overflow prove nothing.
    Priced { price, spend, bound: if bound.is_nan() { f64::INFINITY } else { bound } }
}
