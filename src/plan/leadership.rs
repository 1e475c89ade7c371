//! What only top management can do for the plan.

use serde::{Deserialize, Serialize};

/// Something top management does or has done (judgement from the method: strategy from the top, departments joined).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// What online is for in the company's strategy was explained.
    StrategyTold,
    /// The budget is decided and released.
    BudgetDecided,
    /// One person is named who answers for the whole plan.
    PersonNamed,
    /// Every department knows what changes for it.
    DepartmentsTold,
    /// It takes part in the monthly review.
    ReviewAttended,
    /// Rules for conflicts between online and the old business are fixed.
    ConflictsRuled,
}

impl Commitment {
    /// All of them in order.
    pub const ALL: [Self; 6] = [
        Self::StrategyTold,
        Self::BudgetDecided,
        Self::PersonNamed,
        Self::DepartmentsTold,
        Self::ReviewAttended,
        Self::ConflictsRuled,
    ];

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::StrategyTold => "strategy_told",
            Self::BudgetDecided => "budget_decided",
            Self::PersonNamed => "person_named",
            Self::DepartmentsTold => "departments_told",
            Self::ReviewAttended => "review_attended",
            Self::ConflictsRuled => "conflicts_ruled",
        }
    }
}
