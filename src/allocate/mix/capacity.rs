//! A mix whose deals can be served: the price of scarce capacity is raised until no more deals come than fit in.

use crate::forecast::TouchpointModel;

use super::super::{AllocateError, Problem, Solution, solve};
use super::aim::Purpose;

/// Halvings of the price; more would change no amount a reader sees.
const HALVINGS: u32 = 40;

/// The best split of `problem` whose deals stay within `served`. Its upper bound is that of the relaxed problem, in which
/// every deal pays the price of capacity and the capacity itself is worth that price, so the certificate still holds.
pub(super) fn solve_served(
    purpose: &Purpose,
    problem: &Problem,
    models: &[&TouchpointModel],
    served: Option<f64>,
) -> Result<Solution, AllocateError> {
    let free = solve(problem)?;
    let Some(served) = served.filter(|served| deals(models, &free) > *served) else { return Ok(free) };
    let priced = |price: f64| {
        let items = models.iter().map(|model| purpose.priced_item(model, price)).collect();
        solve(&Problem { items, ..problem.clone() })
    };
    let dearest = models.iter().map(|model| model.value_per_deal.value).fold(0.0, f64::max);
    let (mut low, mut high) = (0.0, dearest);
    let mut bound = free.upper_bound;
    let mut best = priced(high)?;
    for _ in 0..HALVINGS {
        let price = f64::midpoint(low, high);
        let solution = priced(price)?;
        bound = bound.min(solution.upper_bound + price * served);
        if deals(models, &solution) > served {
            low = price;
        } else {
            high = price;
            best = solution;
        }
    }
    // What the deals are worth without the price.
    let objective = best.objective + high * deals(models, &best);
    Ok(Solution { objective, upper_bound: bound.max(objective), ..best })
}

/// Deals a split brings over the plan.
fn deals(models: &[&TouchpointModel], solution: &Solution) -> f64 {
    let on = models.iter().zip(&solution.spend).zip(&solution.on).filter(|(_, on)| **on);
    on.map(|((model, spend), _)| model.deals(*spend)).sum()
}
