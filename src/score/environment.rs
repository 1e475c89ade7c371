//! The factor matrices: how well a company stands inside (IFE) and answers what comes from outside (EFE).

use crate::plan::{Factor, Plan};

/// What the two matrices together suggest (quadrants of the SWOT posture).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posture {
    /// Strong inside, answers well outside.
    Growth,
    /// Weak inside, answers well outside.
    Turnaround,
    /// Strong inside, answers badly outside.
    Diversification,
    /// Weak inside, answers badly outside.
    Defence,
}

/// Average of David's scale; above it a side counts as strong.
pub const AVERAGE: f64 = 2.5;

/// Weighted rating, 1–4, of the factors of one side; weights are normalised to 1. `None` without factors.
#[must_use]
pub fn weighted_rating(plan: &Plan, internal: bool) -> Option<f64> {
    let side: Vec<&Factor> =
        plan.environment.factors.iter().filter(|f| f.kind.is_internal() == internal && !f.text.is_empty()).collect();
    let weight: f64 = side.iter().map(|factor| f64::from(factor.weight)).sum();
    let rated: f64 = side.iter().map(|factor| f64::from(factor.weight) * f64::from(factor.rating)).sum();
    (weight > 0.0).then(|| rated / weight)
}

/// The posture; `None` until both sides have factors.
#[must_use]
pub fn posture(plan: &Plan) -> Option<Posture> {
    let inside = weighted_rating(plan, true)? >= AVERAGE;
    let outside = weighted_rating(plan, false)? >= AVERAGE;
    Some(match (inside, outside) {
        (true, true) => Posture::Growth,
        (false, true) => Posture::Turnaround,
        (true, false) => Posture::Diversification,
        (false, false) => Posture::Defence,
    })
}
