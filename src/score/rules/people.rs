//! Rules about people: hours, answers, hand-offs, capacity.

use crate::plan::{Goal, JobRole, Plan, Sale, Stage};

use super::super::facts::Facts;
use super::super::reply::reply;
use super::{Finding, Rule, Severity, count, finding, named, when};

/// What the mix takes a week exceeds the hours there are.
pub(super) fn hours_over(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(hours) = plan.organisation.hours_per_week.map(f64::from) else { return Vec::new() };
    when(facts.hours_needed > hours, || {
        finding(Rule::HoursOver, Severity::Error, Stage::Organisation, "hours", vec![facts.hours_needed.ceil(), hours])
    })
}

/// Nobody's hours are known.
pub(super) fn hours_unknown(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.contribution.is_some() && plan.organisation.hours_per_week.is_none(), || {
        finding(Rule::HoursUnknown, Severity::Warning, Stage::Organisation, "hours", vec![])
    })
}

/// Sales need enquiries answered, and no reply promise is made.
pub(super) fn no_reply_promise(plan: &Plan, _: &Facts) -> Vec<Finding> {
    when(plan.customers.sale == Sale::Enquiry && plan.risk.reply_hours.is_none_or(|hours| hours > 24), || {
        finding(Rule::NoReplyPromise, Severity::Warning, Stage::Risk, "reply_hours", vec![24.0])
    })
}

/// Five touchpoints or more, on less than half a person.
pub(super) fn many_channels(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let used = count(facts.channels.iter().filter(|channel| channel.on || channel.always).count());
    let hours = plan.organisation.hours_per_week.map(f64::from);
    hours
        .filter(|hours| used >= 5.0 && *hours < 20.0)
        .map(|hours| finding(Rule::ManyChannels, Severity::Warning, Stage::Organisation, "hours", vec![used, hours]))
        .into_iter()
        .collect()
}

/// An answer within some hours is promised, and in a month of the plan an enquiry waits longer.
pub(super) fn promise_unkept(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(promise) = plan.risk.reply_hours else { return Vec::new() };
    let Ok(reply) = reply(plan, facts) else { return Vec::new() };
    let broken = reply.broken().and_then(|broken| Some((broken.month, broken.wait.as_ref()?.value)));
    broken
        .map(|(month, wait)| {
            let mut values = vec![f64::from(month.year()), f64::from(month.month()), f64::from(promise)];
            // Where nobody answers the wait has no number.
            values.extend(wait.is_finite().then_some(wait));
            finding(Rule::PromiseUnkept, Severity::Warning, Stage::Risk, "reply_hours", values)
        })
        .into_iter()
        .collect()
}

/// Several people work on the plan, and nothing says who hands what to whom.
pub(super) fn hand_offs_open(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let people = plan.organisation.people.iter().filter(|person| !person.name.trim().is_empty()).count();
    when(people > 1 && plan.organisation.hand_offs.trim().is_empty(), || {
        finding(Rule::HandOffsOpen, Severity::Advice, Stage::Organisation, "hand_offs", vec![count(people)])
    })
}

/// The forecast fills what can be served; more marketing would bring customers nobody can serve.
pub(super) fn capacity_binds(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(month) = plan.organisation.capacity.filter(|capacity| *capacity > 0) else { return Vec::new() };
    #[expect(clippy::cast_precision_loss, reason = "capacities stay below 2^53")]
    let all = month as f64 * f64::from(plan.company.horizon);
    let deals = facts.reach_of(Goal::Deals);
    when(deals > all * 0.8, || {
        finding(Rule::CapacityBinds, Severity::Advice, Stage::Organisation, "capacity", vec![deals, all])
    })
}

/// Nobody is named who decides and pays.
pub(super) fn nobody_decides(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    when(plan.company.decider.trim().is_empty() && facts.contribution.is_some(), || {
        finding(Rule::NobodyDecides, Severity::Advice, Stage::Company, "decider", vec![])
    })
}

/// Money is spent, and nothing says who looks at the results and when.
pub(super) fn no_review(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let spends = facts.channels.iter().any(|channel| channel.on && channel.spend > 0.0);
    when(spends && plan.evaluation.review.trim().is_empty(), || {
        finding(Rule::NoReview, Severity::Warning, Stage::Evaluation, "review", vec![])
    })
}

/// Somebody has more to do in a month than hours; the first such month is named.
pub(super) fn month_over(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let over = facts.over.iter();
    over.map(|over| {
        // Without a first month the year is 0 and the month a number of the plan.
        let month = match plan.company.start {
            Some(_) => [f64::from(over.month.year()), f64::from(over.month.month())],
            None => [0.0, f64::from(over.number)],
        };
        let role = over.role.and_then(|role| JobRole::ALL.iter().position(|one| *one == role));
        let role = role.map_or(0.0, |place| count(place + 1));
        let values = vec![over.needed.ceil(), over.there.floor(), month[0], month[1], role];
        let found = finding(Rule::MonthOver, Severity::Warning, Stage::Organisation, "load", values);
        named(found, &over.name)
    })
    .collect()
}
