//! The price that clears a market: at which what is asked for meets what there is.

/// What is asked for at a price: least and most (they differ where the price is exactly the slope of a chord), and the
/// change of it per relative change of the price.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) response: f64,
}

/// Rounding of smooth demand that is left for the caller to spread. It enters the worth squared.
const CLOSE: f64 = 1e-11;
/// Largest stride on the logarithm of the price where nothing bounds it.
const STRIDE: f64 = 4.0;

/// The price, with what is asked for then, within the bracket at which `target` lies between the least and the most asked for. At the lower end more
/// than the target is asked for, at the upper end less. Demand falls smoothly with the price, by Newton's method on
/// logarithms (it is nearly a power of the price), except at the `kinks` (the steepest first), where it jumps.
pub(super) fn clearing_price(
    mut asked: impl FnMut(f64) -> Asked,
    kinks: &[f64],
    target: f64,
    bracket: (f64, f64),
    guess: Option<f64>,
) -> (f64, Asked) {
    let (mut low, mut high) = bracket;
    let mut kinks = kinks;
    let mut newton = guess.filter(|guess| guess.is_finite());
    for round in 0..2000 {
        // Only kinks inside the bracket are in question.
        let (from, to) = (kinks.partition_point(|kink| *kink >= high), kinks.partition_point(|kink| *kink > low));
        kinks = kinks.get(from..to).unwrap_or_default();
        if kinks.is_empty() && (high < 1e-304 || high <= low * (1.0 + 2.0 * f64::EPSILON)) {
            break;
        }
        let middle = kinks.get(kinks.len() / 2).copied();
        let price = match (newton.filter(|price| low < *price && *price < high), middle) {
            // A kink that a stride jumps over makes the next one no better; every other time halve the kinks.
            (Some(newton), Some(middle)) => {
                if round % 2 == 0 {
                    newton
                } else {
                    middle
                }
            }
            (Some(newton), None) => newton,
            (None, Some(middle)) => middle,
            (None, None) => between(low, high),
        };
        let now = asked(price);
        let slack = if now.response < 0.0 { CLOSE * target } else { 0.0 };
        if now.least <= target + slack && target - slack <= now.most {
            return (price, now);
        }
        let amount = if now.least > target { now.least } else { now.most };
        if now.least > target {
            low = price;
        } else {
            high = price;
        }
        let stride = -libm::log(amount / target) * amount / now.response;
        newton = (stride.abs() <= 16.0 * STRIDE).then(|| price * libm::exp(stride));
    }
    // Demand too steep for numbers: the price that keeps within the target.
    let price = if high.is_finite() { high } else { low };
    (price, asked(price))
}

/// A price inside a bracket without kinks.
fn between(low: f64, high: f64) -> f64 {
    match (low > 0.0, high.is_finite()) {
        (true, true) => libm::sqrt(low) * libm::sqrt(high),
        (true, false) => low * libm::exp(STRIDE),
        (false, true) => high * libm::exp(-STRIDE),
        (false, false) => 1.0,
    }
}
