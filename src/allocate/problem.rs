//! What is asked and what is answered.

use super::domain::Domain;
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
    /// Limits on the spend of some items together; no item may be in two groups.
    pub groups: Vec<Group>,
}

/// Items whose spends together have limits: a segment, a week, the share for tests.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Indices into [`Problem::items`].
    pub members: Vec<usize>,
    /// Least spend of the members together; zero if there is no minimum.
    pub min: f64,
    /// Most spend of the members together; infinite if there is no cap.
    pub cap: f64,
}

/// Items that share a limit besides the budget: the members of a group, or, without limits, all items outside groups.
#[derive(Debug, Clone)]
pub(super) struct Pool {
    pub(super) members: Vec<usize>,
    pub(super) min: f64,
    pub(super) cap: f64,
}

impl Pool {
    /// The nearest spend that the limits allow.
    pub(super) fn within(&self, spend: f64) -> f64 {
        spend.max(self.min).min(self.cap)
    }
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
    /// No feasible allocation is worth more. Limits are what their sums round to: an allocation that a limit allows only
    /// by less than one part in 10¹⁵ of the budget is not counted as feasible.
    pub upper_bound: f64,
    /// Objective per further unit of budget, the price of that unit already deducted: zero if money stays unspent. It
    /// holds for the items that are on. Its inverse (at no spend price) is the marginal cost of one more result.
    pub marginal: f64,
    /// Per group, objective per further unit of its cap, or (negative) of its minimum; zero if neither binds.
    pub group_marginals: Vec<f64>,
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
    /// The group at this index has a limit outside its range, a member that does not exist, or one that it or another
    /// group already has.
    InvalidGroup(usize),
    /// The members that may not be off need more than the cap of their group.
    GroupCapTooSmall {
        /// Index of the group.
        group: usize,
        /// Sum of their least spends.
        required: f64,
        /// The cap.
        cap: f64,
    },
    /// The members cannot spend the minimum of their group.
    GroupMinTooLarge {
        /// Index of the group.
        group: usize,
        /// Most they can spend.
        most: f64,
        /// The minimum.
        min: f64,
    },
    /// No allocation keeps all limits: items that are off or spend at least so much leave gaps that a group minimum
    /// falls into.
    Infeasible,
    /// The search ended before it found an allocation or knew that there is none.
    NoneFound,
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
            Self::InvalidGroup(index) => {
                write!(f, "group {index} has a limit outside its range, an unknown member or one it shares")
            }
            Self::GroupCapTooSmall { group, required, cap } => {
                write!(f, "least spends of group {group} need {required}, its cap is {cap}")
            }
            Self::GroupMinTooLarge { group, most, min } => {
                write!(f, "group {group} can spend at most {most}, its minimum is {min}")
            }
            Self::Infeasible => write!(f, "no allocation keeps all limits"),
            Self::NoneFound => write!(f, "the search ended before it found an allocation"),
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

/// A limit from above with its rounding slack: least spends may sum to it only up to rounding.
pub(super) fn room(limit: f64) -> f64 {
    limit * (1.0 + SLACK)
}

impl Problem {
    /// The effort limit with its rounding slack; infinite if there is none.
    pub(super) fn effort_room(&self) -> f64 {
        self.effort_limit.map_or(f64::INFINITY, room)
    }

    /// What an allocation is worth; `None` stands for off.
    pub(super) fn objective(&self, spend: &[Option<f64>]) -> f64 {
        sum(self
            .items
            .iter()
            .zip(spend)
            .flat_map(|(item, x)| [item.worth(*x), -self.spend_price * x.unwrap_or_default()]))
    }

    /// The groups in their order, then all other items.
    pub(super) fn pools(&self) -> Vec<Pool> {
        let mut grouped = vec![false; self.items.len()];
        for slot in self.groups.iter().flat_map(|group| &group.members) {
            grouped.get_mut(*slot).into_iter().for_each(|grouped| *grouped = true);
        }
        let pool = |group: &Group| Pool { members: group.members.clone(), min: group.min, cap: group.cap };
        let others = grouped.iter().enumerate().filter(|(_, grouped)| !**grouped).map(|(index, _)| index);
        let others = Pool { members: others.collect(), min: 0.0, cap: f64::INFINITY };
        self.groups.iter().map(pool).chain([others]).collect()
    }

    /// Whether spends keep the budget and the group limits, up to rounding.
    pub(super) fn is_kept(&self, pools: &[Pool], spend: &[Option<f64>]) -> bool {
        let spent = |pool: &Pool| sum(pool.members.iter().filter_map(|i| spend.get(*i).copied().flatten()));
        let near = |a: f64, b: f64| a <= b + 1e-11 * b.abs();
        let each: Vec<f64> = pools.iter().map(spent).collect();
        let kept = |(pool, spent): (&Pool, &f64)| near(*spent, pool.cap) && near(pool.min, *spent);
        near(sum(each.iter().copied()), self.budget) && pools.iter().zip(&each).all(kept)
    }

    /// Least spend of the items that may not be off among `members`.
    pub(super) fn required(&self, members: &[usize]) -> f64 {
        sum(members.iter().filter_map(|i| self.items.get(*i)).filter(|item| !item.may_be_off).map(|item| item.lo))
    }

    /// What every item may do at most: no item can get more than the limits less what the others must get.
    pub(super) fn domains(&self, pools: &[Pool]) -> Vec<Domain> {
        let required: Vec<f64> = pools.iter().map(|pool| self.required(&pool.members)).collect();
        let total = sum(pools.iter().zip(&required).map(|(pool, required)| required.max(pool.min)));
        let mut domains = vec![Domain::OFF; self.items.len()];
        for (pool, required) in pools.iter().zip(required) {
            let left = pool.cap.min(self.budget - (total - required.max(pool.min)));
            for i in &pool.members {
                if let (Some(item), Some(slot)) = (self.items.get(*i), domains.get_mut(*i)) {
                    let others = if item.may_be_off { required } else { required - item.lo };
                    *slot = Domain::root(item, left - others, self.effort_room());
                }
            }
        }
        domains
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
        self.check_groups()?;
        let required = sum(self.pools().iter().map(|pool| self.required(&pool.members).max(pool.min)));
        if required > room(self.budget) {
            return Err(AllocateError::BudgetTooSmall { required, budget: self.budget });
        }
        let required = sum(self.items.iter().filter(|item| !item.may_be_off).map(|item| item.effort));
        match self.effort_limit {
            Some(limit) if required > self.effort_room() => Err(AllocateError::EffortTooSmall { required, limit }),
            _ => Ok(()),
        }
    }

    fn check_groups(&self) -> Result<(), AllocateError> {
        let mut taken = vec![false; self.items.len()];
        for (index, group) in self.groups.iter().enumerate() {
            let new = |i: &usize| taken.get_mut(*i).is_some_and(|taken| !core::mem::replace(taken, true));
            let valid = group.min.is_finite() && group.min >= 0.0 && group.cap >= group.min;
            if !(valid && group.members.iter().all(new)) {
                return Err(AllocateError::InvalidGroup(index));
            }
            let required = self.required(&group.members);
            if required > room(group.cap) {
                return Err(AllocateError::GroupCapTooSmall { group: index, required, cap: group.cap });
            }
            let most = sum(group.members.iter().filter_map(|i| self.items.get(*i)).map(|item| item.hi));
            if room(most) < group.min {
                return Err(AllocateError::GroupMinTooLarge { group: index, most, min: group.min });
            }
        }
        Ok(())
    }
}
