//! Rules about the risk register and the security layers.

use crate::base::Money;
use crate::plan::{Layer, Plan, RiskItem, Stage};

use super::super::facts::Facts;
use super::super::heat::share_of;
use super::{Finding, Rule, Severity, count, finding, named};

/// Risks somebody wrote down or gave an amount.
fn stated(plan: &Plan) -> impl Iterator<Item = &RiskItem> {
    plan.risk.items.iter().filter(|item| !item.name.trim().is_empty() || item.expected_loss().is_some())
}

/// A finding at a field of every risk that lacks it.
fn lacking(plan: &Plan, rule: Rule, field: &str, text: fn(&RiskItem) -> &str) -> Vec<Finding> {
    let open = stated(plan).filter(|item| text(item).trim().is_empty());
    let field = |item: &RiskItem| format!("{}.{field}", item.id);
    open.map(|item| named(finding(rule, Severity::Advice, Stage::Risk, &field(item), vec![]), &item.name)).collect()
}

/// A risk nobody watches.
pub(super) fn risk_unowned(plan: &Plan, _: &Facts) -> Vec<Finding> {
    lacking(plan, Rule::RiskUnowned, "owner", |item| &item.owner)
}

/// A risk, and nothing says what is done when it happens.
pub(super) fn risk_unanswered(plan: &Plan, _: &Facts) -> Vec<Finding> {
    lacking(plan, Rule::RiskUnanswered, "response", |item| &item.response)
}

/// The expected loss is above the contingency money.
pub(super) fn loss_uncovered(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let Some(funds) = plan.company.funds.filter(|funds| *funds > Money::ZERO) else { return Vec::new() };
    let (loss, kept) = (plan.risk.expected_loss(), share_of(funds, plan.budget.contingency));
    let amounts = [loss, kept].map(|amount| amount.major(plan.company.currency));
    super::when(loss > kept, || finding(Rule::LossUncovered, Severity::Warning, Stage::Risk, "items", amounts.to_vec()))
}

/// Customer data is held, and not everything in its layer is looked after.
pub(super) fn data_unprotected(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let open = Layer::Data.safeguards().len() - plan.risk.ticked(Layer::Data);
    super::when(open > 0 && plan.holds_customer_data(), || {
        finding(Rule::DataUnprotected, Severity::Advice, Stage::Risk, "layer.data", vec![count(open)])
    })
}
