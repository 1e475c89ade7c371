//! A mix whose deals can be served: the price of scarce capacity is raised until no more deals come than fit in.

use crate::forecast::TouchpointModel;

use super::super::{AllocateError, Item, Problem, Solution, solve};
use super::aim::Purpose;

/// Halvings of the price; more would change no amount a reader sees.
const HALVINGS: u32 = 40;

/// The best split found of `problem` whose deals stay within `served`. Its upper bound is that of the relaxed problem, in
/// which every deal pays the price of capacity and the capacity itself is worth that price, so the certificate still holds.
pub(super) fn solve_served(
    purpose: &Purpose,
    problem: &Problem,
    models: &[&TouchpointModel],
    served: Option<f64>,
) -> Result<Solution, AllocateError> {
    let free = solve(problem)?;
    let Some(served) = served.filter(|served| deals(models, &free) > *served) else { return Ok(free) };
    let market = Market { purpose, problem, models, served };
    let all = market.halve(&free.on, false)?;
    let bound = all.bound.min(free.upper_bound);
    // Where the price makes touchpoints jump in or out, capacity stays idle at one side of the jump and is too small at
    // the other. With the touchpoints of either side given, it can be filled.
    let sides = [&all.over, &all.best];
    let filled = sides.into_iter().flat_map(|side| market.halve(&side.on, true)).map(|halved| halved.best);
    let filled = filled.filter(|filled| deals(models, filled) <= served);
    let best = filled.fold(all.best.clone(), |best, next| if next.objective > best.objective { next } else { best });
    Ok(Solution { upper_bound: bound.max(best.objective), ..best })
}

/// A problem with a capacity.
struct Market<'a> {
    purpose: &'a Purpose,
    problem: &'a Problem,
    models: &'a [&'a TouchpointModel],
    served: f64,
}

/// What halving the price of capacity found.
struct Halved {
    /// The best split within the capacity; its objective is without the price.
    best: Solution,
    /// The last split beyond it.
    over: Solution,
    /// No split within the capacity is worth more; of those with the given touchpoints, if they were given.
    bound: f64,
}

impl Market<'_> {
    /// Halves the price; with `given`, of the splits that use exactly the touchpoints that are on.
    fn halve(&self, on: &[bool], given: bool) -> Result<Halved, AllocateError> {
        let priced = |price: f64| {
            let item = |(model, on): (&&TouchpointModel, &bool)| {
                let item = self.purpose.priced_item(model, price);
                match (given, *on) {
                    (false, _) => item,
                    (true, true) => Item { may_be_off: false, ..item },
                    (true, false) => Item { lo: f64::MAX, hi: f64::INFINITY, may_be_off: true, ..item },
                }
            };
            let items = self.models.iter().zip(on).map(item).collect();
            solve(&Problem { items, ..self.problem.clone() })
        };
        let dearest = self.models.iter().map(|model| model.value_per_deal.value).fold(0.0, f64::max);
        let (mut low, mut high) = (0.0, dearest);
        let mut best = self.valued(priced(high)?);
        let mut over = best.clone();
        let mut bound = f64::INFINITY;
        for _ in 0..HALVINGS {
            let price = f64::midpoint(low, high);
            let solution = priced(price)?;
            bound = bound.min(solution.upper_bound + price * self.served);
            if deals(self.models, &solution) > self.served {
                (low, over) = (price, solution);
                continue;
            }
            high = price;
            let solution = self.valued(solution);
            if solution.objective > best.objective {
                best = solution;
            }
        }
        Ok(Halved { best, over, bound })
    }

    /// With its objective as it is without a price of capacity.
    fn valued(&self, solution: Solution) -> Solution {
        let items = self.models.iter().map(|model| self.purpose.item(model));
        let worth = items.zip(&solution.spend).zip(&solution.on).map(|((item, x), on)| item.worth(on.then_some(*x)));
        let paid = self.problem.spend_price * solution.spend.iter().sum::<f64>();
        Solution { objective: worth.sum::<f64>() - paid, ..solution }
    }
}

/// Deals a split brings over the plan.
fn deals(models: &[&TouchpointModel], solution: &Solution) -> f64 {
    let on = models.iter().zip(&solution.spend).zip(&solution.on).filter(|(_, on)| **on);
    on.map(|((model, spend), _)| model.deals(*spend)).sum()
}
