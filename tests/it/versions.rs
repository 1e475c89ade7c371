//! Versions of a plan: how much room they take, what differs between two of them, and the page that lists them.
#![cfg(test)]

use mixwright::base::Money;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::versions::MAX_VERSIONS;
use mixwright::plan::{Plan, PlanEdit};
use mixwright::store;

use super::engine::largest::largest;
use super::full_plan::edited;

fn evaluation(edit: EvaluationEdit) -> PlanEdit {
    PlanEdit::Evaluation(edit)
}

fn keep(reason: &str) -> PlanEdit {
    evaluation(EvaluationEdit::Keep { day: None, reason: reason.into() })
}

fn funds(amount: i64) -> PlanEdit {
    PlanEdit::Company(CompanyEdit::Funds(Some(Money(amount))))
}

/// `plan` with as many versions as one can have.
fn with_all_versions(plan: &Plan) -> Plan {
    let each = |i: usize| [funds(1_000_000 + i64::try_from(i).unwrap()), keep(&"x".repeat(200))];
    edited(plan, (0..MAX_VERSIONS).flat_map(each).collect())
}

#[test]
fn the_largest_plan_with_all_its_versions_is_a_fifth_of_the_largest_file() {
    let plan = with_all_versions(&largest());
    let text = store::write(&plan, 0);
    assert!(text.len() < store::MAX_BYTES / 5, "{}", text.len());
    assert_eq!(store::read(&text).unwrap().plan, plan);
}
