//! What a mix is made for, as values of the allocation problem: each aim counts something else of a visit.

use crate::base::Money;
use crate::forecast::goal::{expected, target};
use crate::forecast::{Curve, Exclusion, Forecast, Outcome, TouchpointModel};
use crate::library::ChannelRef;
use crate::plan::{Aim, Goal, Objective, Plan, Sale};

use super::super::{AllocateError, Item, Problem, Solution, Status, solve};
use super::{fits, weekly_hours};

/// An aim with what it needs to know of the plan.
pub(super) struct Purpose {
    pub(super) aim: Aim,
    objective: Option<Objective>,
    close_rate: f64,
}

impl Purpose {
    pub(super) fn new(plan: &Plan, aim: Aim) -> Self {
        let known = |objective: &&Objective| objective.goal.is_forecast() && target(plan, objective).is_some();
        let objective = plan.objectives.list.iter().find(known).filter(|_| aim == Aim::Target).cloned();
        let close_rate = match plan.customers.sale {
            Sale::Direct => 1.0,
            Sale::Enquiry => plan.customers.close_rate.map_or(1.0, crate::base::Ppm::ratio),
        };
        Self { aim: if objective.is_none() && aim == Aim::Target { Aim::Profit } else { aim }, objective, close_rate }
    }

    /// What a unit of money costs in the unit of the aim.
    pub(super) const fn spend_price(&self) -> f64 {
        match self.aim {
            Aim::Profit | Aim::Target | Aim::Robust => 1.0,
            // Visits are no money, so there is nothing to save it for.
            Aim::Reach => 0.0,
        }
    }

    /// Whether the aim may use a touchpoint. Reach and targets may take what is too dear for profit.
    pub(super) fn allows(&self, model: &TouchpointModel) -> bool {
        match self.aim {
            Aim::Profit | Aim::Robust => fits(model),
            Aim::Reach => !model.sells_to_known() && self.dear_allowed(model),
            Aim::Target => self.dear_allowed(model),
        }
    }

    fn dear_allowed(&self, model: &TouchpointModel) -> bool {
        matches!(model.exclusion, None | Some(Exclusion::TooDear | Exclusion::Unprofitable))
    }

    /// What a visit is worth in the unit of the aim, when a deal costs `price` of scarce capacity.
    fn worth(&self, model: &TouchpointModel, price: f64) -> f64 {
        let conversion = model.conversion.as_ref().map_or(0.0, |conversion| conversion.value);
        let known = model.sells_to_known();
        match self.aim {
            Aim::Profit => conversion * (model.value_per_deal.value - price).max(0.0),
            // The bad case of what is known about it.
            Aim::Robust => {
                let spread = model
                    .cost_per_deal
                    .as_ref()
                    .or(model.conversion.as_ref())
                    .map_or(0.0, crate::forecast::Figure::spread);
                conversion * model.value_per_deal.value / (1.0 + spread)
            }
            Aim::Reach => 1.0,
            Aim::Target => match self.objective.as_ref().map(|objective| objective.goal) {
                Some(Goal::Visits) => 1.0,
                Some(Goal::Enquiries) => conversion / self.close_rate.max(1e-9),
                Some(Goal::NewCustomers) if known => 0.0,
                _ => conversion,
            },
        }
    }

    /// A touchpoint as an item of the problem.
    pub(super) fn item(&self, model: &TouchpointModel) -> Item {
        self.priced_item(model, 0.0)
    }

    /// The same when a deal costs `price` of scarce capacity.
    pub(super) fn priced_item(&self, model: &TouchpointModel, price: f64) -> Item {
        let low = model.min_spend.value;
        let worth = self.worth(model, price);
        let profit = matches!(self.aim, Aim::Profit | Aim::Robust);
        let (curve, low, high, fixed) = match model.visits_curve() {
            Some(curve) => {
                let most = model.max_spend.as_ref().map_or(low, |max| max.value.max(low));
                let most = if profit || model.has_fixed_price() { most } else { f64::INFINITY };
                (curve.scaled(worth), low, most, 0.0)
            }
            // Effort brings its visits at once; the money is what tools and content cost.
            None => (Curve::LinCap { a: 0.0, cap: 0.0 }, low, low, -model.visits(0.0) * worth),
        };
        Item { curve, lo: low, hi: high, may_be_off: !model.always, fixed, effort: weekly_hours(model) }
    }

    /// The objective of a split whose months may not take more than a limit: the months bring a little less than one
    /// split by season, for which the allocator counted. The bound holds for both.
    pub(super) fn in_months(
        &self,
        plan: &Plan,
        forecast: &Forecast,
        models: &[&TouchpointModel],
        solution: Solution,
    ) -> Solution {
        if plan.budget.month_limit.is_none() || self.aim == Aim::Target {
            return solution;
        }
        let promised: Money = plan.budget.fixed.values().copied().sum();
        let total = Money::from_major(sum(&solution.spend), plan.company.currency) + promised;
        let weights = forecast.month_weights(plan, total);
        let used = models.iter().zip(&solution.spend).zip(&solution.on).filter(|(_, on)| **on);
        let gains = used.map(|((model, spend), _)| {
            self.worth(model, 0.0) * model.visits_in_months(*spend, &weights, &forecast.months)
                - self.spend_price() * spend
        });
        let objective = gains.sum::<f64>().min(solution.objective);
        Solution { objective, ..solution }
    }

    /// Whether the touchpoint would bring more than it costs if it were the only one.
    pub(super) fn pays_alone(&self, model: &TouchpointModel, budget: f64) -> bool {
        let price = self.spend_price();
        let problem = Problem {
            items: vec![self.item(model)],
            budget,
            spend_price: price,
            effort_limit: None,
            groups: Vec::new(),
        };
        solve(&problem).is_ok_and(|solution| solution.objective > 0.0)
    }

    /// The least money with which the forecast meets the target, or what comes nearest to it. The price of a result is
    /// raised until the whole forecast, with all its months, meets the target; the certificate says how much less money
    /// could do: at every price, the target is worth at most what the best split adds to its cost.
    pub(super) fn meet(
        &self,
        plan: &Plan,
        forecast: &Forecast,
        problem: &Problem,
        models: &[&TouchpointModel],
    ) -> Result<Solution, AllocateError> {
        let known = self.objective.as_ref().and_then(|objective| Some((objective, target(plan, objective)?.value)));
        let Some((objective, target)) = known else { return solve(problem) };
        let priced = |price: f64| {
            let scale =
                |item: &Item| Item { curve: item.curve.scaled(price), fixed: item.fixed * price, ..item.clone() };
            solve(&Problem { items: problem.items.iter().map(scale).collect(), ..problem.clone() })
        };
        let brings = |solution: &Solution| {
            let spend = spends(plan, models, solution);
            let outcome = Outcome::of(plan, forecast, &spend);
            expected(plan, Some(forecast), Some(&outcome), objective).map_or(0.0, |figure| figure.value)
        };
        let count = |solution: &Solution, price: f64| (solution.objective + sum(&solution.spend)) / price;
        // Any price at which money is spent at all, then up until the target is met or nothing more comes.
        let (mut low, mut high) = (0.0, sum_of_budget(problem) / target.max(1e-9) * 1e-3);
        let mut best = priced(high)?;
        let mut steps = 0;
        while brings(&best) < target && steps < RAISES {
            (low, high, steps) = (high, high * 4.0, steps + 1);
            best = priced(high)?;
        }
        let reached = brings(&best) >= target;
        let mut least = 0.0_f64;
        for _ in 0..if reached { HALVINGS } else { 0 } {
            let price = if low > 0.0 { libm::sqrt(low * high) } else { 0.5 * high };
            let solution = priced(price)?;
            // What the model of the months makes of the allocator's count, taken at this split.
            let counted = count(&solution, price);
            let real = brings(&solution);
            if real > 0.0 {
                least = least.max(price * counted * target / real - solution.upper_bound);
            }
            if real >= target {
                (high, best) = (price, solution);
            } else {
                low = price;
            }
            if high / low.max(1e-300) < 1.0 + 1e-9 {
                break;
            }
        }
        let cost = sum(&best.spend);
        let bound = if reached { -least.min(cost) } else { -cost };
        let status = if reached { best.status } else { Status::NotCertified };
        Ok(Solution { objective: -cost, upper_bound: bound.max(-cost), marginal: 0.0, status, ..best })
    }
}

/// Raises of the price by four before a target counts as out of reach.
const RAISES: u32 = 24;
/// Halvings of the price range on its logarithm: the price is then known to a ten-thousandth.
const HALVINGS: u32 = 14;

fn sum(spend: &[f64]) -> f64 {
    spend.iter().sum()
}

fn sum_of_budget(problem: &Problem) -> f64 {
    problem.budget.max(1.0)
}

/// Money per channel that is on, what the user fixed included.
fn spends(plan: &Plan, models: &[&TouchpointModel], solution: &Solution) -> std::collections::BTreeMap<String, Money> {
    let rows = models.iter().zip(&solution.spend).zip(&solution.on).filter(|(_, on)| **on);
    let id = |channel: &ChannelRef| channel.id.to_string();
    let mut spend: std::collections::BTreeMap<String, Money> =
        rows.map(|((model, x), _)| (id(&model.channel), Money::from_major(*x, plan.company.currency))).collect();
    spend.extend(plan.budget.fixed.iter().filter(|(_, amount)| **amount > Money::ZERO).map(|(id, x)| (id.clone(), *x)));
    spend
}
