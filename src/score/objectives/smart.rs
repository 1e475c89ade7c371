//! SMART: what an objective must say so that everybody knows whether it was reached.

use crate::plan::{Benefit, Goal, Objective, Plan};

use super::chance::{Chance, Level};
use super::{Unknown, line_of, segment_of, target};

/// The five questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Of whom or what it speaks.
    Specific,
    /// By which number.
    Measurable,
    /// Whether the forecast allows it.
    Achievable,
    /// What it serves.
    Relevant,
    /// Until when.
    TimeBound,
}

impl Letter {
    /// All of them in order.
    pub const ALL: [Self; 5] = [Self::Specific, Self::Measurable, Self::Achievable, Self::Relevant, Self::TimeBound];
}

/// What an objective lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// There are several segments and lines, and it names none.
    Whom,
    /// No target.
    Target,
    /// The forecast leaves it fewer than two chances in ten.
    OutOfReach,
    /// Neither a first benefit nor an aim to serve.
    NoPurpose,
    /// Its metric shows nothing of the first benefit, and its aim is that of no promoted line.
    Elsewhere,
    /// The plan has no first month.
    NoStart,
    /// The deadline lies before the plan's first month or after its last.
    OutsidePlan,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The question.
    pub letter: Letter,
    /// Whether it is answered; `None` while nobody can tell.
    pub met: Option<bool>,
    /// What is missing.
    pub gap: Option<Gap>,
    /// The field that mends it.
    pub field: String,
}

/// Whether a metric shows that a benefit came (judgement).
#[must_use]
pub const fn fits_benefit(goal: Goal, benefit: Benefit) -> bool {
    use Goal as G;
    match benefit {
        Benefit::Brand => {
            matches!(goal, G::Visits | G::Reach | G::BrandSearches | G::MarketShare | G::PositiveReviews)
        }
        Benefit::Enquiries => matches!(goal, G::Visits | G::Enquiries | G::Contacts | G::Deals | G::NewCustomers),
        Benefit::Sales => matches!(goal, G::Visits | G::Deals | G::NewCustomers | G::Revenue | G::MarketShare),
        Benefit::Retention => {
            matches!(goal, G::Retention | G::Satisfaction | G::PositiveReviews | G::Contacts | G::Deals | G::Revenue)
        }
        // What saves cost: questions answered online, and an own list in place of paid contacts.
        Benefit::Saving => matches!(goal, G::Visits | G::Enquiries | G::Contacts | G::Satisfaction),
    }
}

/// The five marks of an objective.
#[must_use]
pub fn smart(plan: &Plan, objective: &Objective, chance: &Result<Chance, Unknown>) -> [Mark; 5] {
    Letter::ALL.map(|letter| {
        let (gap, field) = match letter {
            Letter::Specific => (specific(plan, objective), "segment"),
            Letter::Measurable => (target(plan, objective).is_none().then_some(Gap::Target), "target"),
            Letter::Achievable => (achievable(chance), "target"),
            Letter::Relevant => (relevant(plan, objective), "aim"),
            Letter::TimeBound => (time_bound(plan, objective), "by"),
        };
        let open = letter == Letter::Achievable && chance.is_err();
        let field = match gap {
            Some(Gap::NoStart) => "company.start".to_owned(),
            Some(Gap::NoPurpose) => "objectives.benefit".to_owned(),
            _ => format!("objectives.{}.{field}", objective.id),
        };
        Mark { letter, met: (!open).then_some(gap.is_none()), gap, field }
    })
}

fn specific(plan: &Plan, objective: &Objective) -> Option<Gap> {
    let named = segment_of(plan, objective).is_some() || line_of(plan, objective).is_some();
    let lines = plan.products.lines.iter().filter(|line| line.promoted).count();
    let only = plan.customers.segments.len() <= 1 && lines <= 1;
    (!named && !only).then_some(Gap::Whom)
}

fn achievable(chance: &Result<Chance, Unknown>) -> Option<Gap> {
    let out = chance.as_ref().is_ok_and(|chance| chance.level == Level::OutOfReach);
    out.then_some(Gap::OutOfReach)
}

fn relevant(plan: &Plan, objective: &Objective) -> Option<Gap> {
    let line = line_of(plan, objective);
    let mut promoted = plan.products.lines.iter().filter(|l| l.promoted && line.is_none_or(|line| line.id == l.id));
    let aimed = objective.aim.is_some() && promoted.any(|line| line.promotion == objective.aim);
    let serves = plan.objectives.benefit.is_some_and(|benefit| fits_benefit(objective.goal, benefit));
    if aimed || serves {
        return None;
    }
    let nothing = objective.aim.is_none() && plan.objectives.benefit.is_none();
    Some(if nothing { Gap::NoPurpose } else { Gap::Elsewhere })
}

/// Without a deadline of its own the plan's last month counts.
fn time_bound(plan: &Plan, objective: &Objective) -> Option<Gap> {
    let Some(start) = plan.company.start else { return Some(Gap::NoStart) };
    let by = objective.by?;
    let last = start.plus(plan.company.horizon.saturating_sub(1));
    (by < start || by > last).then_some(Gap::OutsidePlan)
}
