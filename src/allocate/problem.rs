//! What is asked and what is answered.

use super::sum::sum;
use crate::forecast::response::Curve;

/// Something that can be given money: a touchpoint, a touchpoint in a month, a test.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Value by spend, in objective units. When the item is off it is worth the curve's value at zero.
    pub curve: Curve,
    /// Least spend while on, in money.
    pub lo: f64,
    /// Most spend, in money; may be infinite.
    pub hi: f64,
    /// Whether the item may also be off: no spend, no effort, no fixed amount.
    pub may_be_off: bool,
    /// Subtracted from the objective while the item is on; negative for a gain that needs no spend, as with channels
    /// that run on effort.
    pub fixed: f64,
    /// Effort used while on, in the unit of [`Problem::effort_limit`] (hours a week).
    pub effort: f64,
}

impl Item {
    /// An item without fixed amount and effort that is always on.
    #[must_use]
    pub const fn new(curve: Curve, lo: f64, hi: f64) -> Self {
        Self { curve, lo, hi, may_be_off: false, fixed: 0.0, effort: 0.0 }
    }

    /// Objective of the item on with spend `x` (`Some`) or off (`None`), before the price of money.
    pub(super) fn worth(&self, spend: Option<f64>) -> f64 {
        spend.map_or_else(|| self.curve.value(0.0), |x| self.curve.value(x) - self.fixed)
    }
}

/// Maximise `Σ worth − spend_price · Σ spend` within the budget and the effort limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What can be given money.
    pub items: Vec<Item>,
    /// Most money in total.
    pub budget: f64,
    /// What each unit of money costs in objective units: 0 if money must not be saved, 1 if the objective is profit
    /// in money, so that money whose marginal value is below its price stays unspent.
    pub spend_price: f64,
    /// Most effort of all items that are on.
    pub effort_limit: Option<f64>,
}

/// Why an item gets what it gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// Off: no spend, no effort, no fixed amount.
    Off,
    /// On at its least spend: a further unit brings less than elsewhere (or than its price).
    AtLow,
    /// On at its most: a further unit would bring more than elsewhere.
    AtHigh,
    /// On between the two: a further unit brings as much as elsewhere.
    Interior,
}

/// How far the proof went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The gap between objective and upper bound is within [`Solution::TOLERANCE`].
    Optimal,
    /// The search ended before that: at the node limit, or where figures too far apart in size leave only rounding to
    /// decide. Objective and upper bound hold, the gap between them is open.
    NotCertified,
}

/// An allocation with its certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// Spend per item, in money.
    pub spend: Vec<f64>,
    /// Whether each item is on; an item can be on without spend.
    pub on: Vec<bool>,
    /// What the allocation is worth, the price of its money deducted.
    pub objective: f64,
    /// No feasible allocation is worth more.
    pub upper_bound: f64,
    /// Objective per further unit of budget, the price of that unit already deducted: zero if money stays unspent. It
    /// holds for the items that are on. Its inverse (at no spend price) is the marginal cost of one more result.
    pub marginal: f64,
    /// Why each item gets what it gets.
    pub binding: Vec<Binding>,
    /// Relaxations solved.
    pub nodes: usize,
    /// How far the proof went.
    pub status: Status,
}

impl Solution {
    /// Gap below which an answer counts as optimal, relative to the objective plus the price of the whole budget (a
    /// profit can be near zero; what is at stake then is the budget).
    pub const TOLERANCE: f64 = 1e-9;

    /// How much better any other allocation could be at most, relative to the objective.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.upper_bound - self.objective).max(0.0) / self.objective.abs().max(f64::MIN_POSITIVE)
    }
}

/// Why a problem has no answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllocateError {
    /// Budget, price or effort limit is negative or not a number.
    InvalidProblem,
    /// The item at this index has a curve parameter, bound, fixed amount or effort outside its range.
    InvalidItem(usize),
    /// The least spends of the items that may not be off exceed the budget.
    BudgetTooSmall {
        /// Their sum.
        required: f64,
        /// The budget.
        budget: f64,
    },
    /// The items that may not be off need more effort than there is.
    EffortTooSmall {
        /// Their effort.
        required: f64,
        /// The limit.
        limit: f64,
    },
    /// Figures so large that their sum overflows.
    OutOfRange,
}

impl core::fmt::Display for AllocateError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::InvalidProblem => write!(f, "budget, spend price or effort limit is negative or not finite"),
            Self::InvalidItem(index) => write!(f, "item {index} has a parameter outside its range"),
            Self::BudgetTooSmall { required, budget } => {
                write!(f, "least spends need {required}, the budget is {budget}")
            }
            Self::OutOfRange => write!(f, "figures too large to add up"),
            Self::EffortTooSmall { required, limit } => {
                write!(f, "required effort is {required}, the limit is {limit}")
            }
        }
    }
}

impl core::error::Error for AllocateError {}

/// Limits are kept to within this relative rounding slack, far below any currency unit.
const SLACK: f64 = 1e-13;

impl Problem {
    /// The effort limit with its rounding slack; infinite if there is none.
    pub(super) fn effort_room(&self) -> f64 {
        self.effort_limit.map_or(f64::INFINITY, |limit| limit * (1.0 + SLACK))
    }

    /// The budget with its rounding slack: least spends may sum to the budget only up to rounding.
    pub(super) fn budget_room(&self) -> f64 {
        self.budget * (1.0 + SLACK)
    }

    /// What an allocation is worth; `None` stands for off.
    pub(super) fn objective(&self, spend: &[Option<f64>]) -> f64 {
        sum(self
            .items
            .iter()
            .zip(spend)
            .flat_map(|(item, x)| [item.worth(*x), -self.spend_price * x.unwrap_or_default()]))
    }

    pub(super) fn check(&self) -> Result<(), AllocateError> {
        let size = |v: f64| v.is_finite() && v >= 0.0;
        if !(size(self.budget) && size(self.spend_price) && self.effort_limit.is_none_or(size)) {
            return Err(AllocateError::InvalidProblem);
        }
        let valid = |item: &Item| {
            item.curve.is_valid() && size(item.lo) && item.hi >= item.lo && item.fixed.is_finite() && size(item.effort)
        };
        if let Some(index) = self.items.iter().position(|item| !valid(item)) {
            return Err(AllocateError::InvalidItem(index));
        }
        let always_on = || self.items.iter().filter(|item| !item.may_be_off);
        let required = sum(always_on().map(|item| item.lo));
        if required > self.budget_room() {
            return Err(AllocateError::BudgetTooSmall { required, budget: self.budget });
        }
        let required = sum(always_on().map(|item| item.effort));
        match self.effort_limit {
            Some(limit) if required > self.effort_room() => Err(AllocateError::EffortTooSmall { required, limit }),
            _ => Ok(()),
        }
    }
}
