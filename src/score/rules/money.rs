//! Rules about money: what an order leaves, what is spent, when it comes back.

use crate::base::Money;
use crate::forecast::{Exclusion, Figure};
use crate::plan::{MoneyLine, Plan, Stage};

use super::super::facts::{ChannelFacts, Facts};
use super::super::feasibility::runway;
use super::{Finding, Rule, Severity, count, finding, named, when};

/// An order leaves nothing.
pub(super) fn no_contribution(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let field = plan.lead_line().map_or_else(|| "lines".to_owned(), |line| format!("{}.contribution", line.id));
    when(facts.contribution.is_some_and(|c| c <= 0.0), || {
        finding(Rule::NoContribution, Severity::Error, Stage::Products, &field, vec![])
    })
}

/// Cost lines and contingency eat all funds.
pub(super) fn no_media(_: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.media_budget.is_some_and(|media| media <= 0.0), || {
        finding(Rule::NoMedia, Severity::Error, Stage::Budget, "site", vec![])
    })
}

/// A touchpoint the user insists on costs more than a customer may cost.
pub(super) fn insisted_too_dear(_: &Plan, facts: &Facts) -> Vec<Finding> {
    facts
        .channels
        .iter()
        .filter(|channel| channel.always || channel.spend > 0.0)
        .filter_map(|channel| Some((channel, channel.planned_cost_per_deal.or(channel.cost_per_deal)?)))
        .filter(|(channel, cost)| *cost > channel.limit * 1.000_001)
        .map(|(channel, cost)| Finding {
            channel: Some(channel.channel.clone()),
            ..finding(
                Rule::InsistedTooDear,
                Severity::Warning,
                Stage::Touchpoints,
                &channel.channel.id,
                vec![cost, channel.limit],
            )
        })
        .collect()
}

/// A fixed spend is below what a paid test needs to learn.
pub(super) fn below_learning(_: &Plan, facts: &Facts) -> Vec<Finding> {
    facts
        .channels
        .iter()
        .filter(|channel| channel.on && channel.spend > 0.0 && channel.spend < channel.min_spend * 0.999)
        .map(|channel| Finding {
            channel: Some(channel.channel.clone()),
            ..finding(
                Rule::BelowLearning,
                Severity::Warning,
                Stage::Budget,
                &format!("fixed.{}", channel.channel.id),
                vec![channel.spend, channel.min_spend],
            )
        })
        .collect()
}

/// The money is back later than it lasts.
pub(super) fn runway_too_short(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let months = f64::from(runway(plan));
    let Some(payback) = facts.payback.as_ref().map(|payback| payback.value) else { return Vec::new() };
    when(payback > months, || {
        // Money that never comes back has no number of months.
        let values = if payback.is_finite() { vec![payback, months] } else { vec![months] };
        finding(Rule::RunwayTooShort, Severity::Error, Stage::Feasibility, "runway_months", values)
    })
}

/// Money the mix cannot use well.
pub(super) fn unspent(_: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.media_budget.is_some_and(|media| media > 0.0 && facts.unspent > media * 0.1), || {
        finding(Rule::Unspent, Severity::Advice, Stage::Budget, "solution", vec![facts.unspent])
    })
}

/// The plan pays only after its end.
pub(super) fn pays_later(_: &Plan, facts: &Facts) -> Vec<Finding> {
    facts
        .result
        .filter(|(inside, after)| *inside < 0.0 && *inside + *after > 0.0)
        .map(|(inside, after)| {
            finding(Rule::PaysLater, Severity::Advice, Stage::Budget, "solution", vec![inside, after])
        })
        .into_iter()
        .collect()
}

/// No touchpoint is left for new customers.
pub(super) fn no_new_customers(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let open = facts.channels.iter().any(|channel| channel.on && !channel.to_list);
    let dear = facts.channels.iter().any(|channel| channel.exclusion == Some(Exclusion::TooDear));
    let value = |figure: &Option<Figure>| figure.as_ref().map_or(0.0, |figure| figure.value);
    let (cheapest, limit) = (value(&facts.best_cost), value(&facts.cac_cap));
    when(facts.media_budget.is_some() && !open && dear && cheapest > limit, || {
        finding(Rule::NoNewCustomers, Severity::Warning, Stage::Touchpoints, "own", vec![cheapest, limit])
    })
}

/// Amounts the user fixed exceed the media money.
pub(super) fn fixed_over(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    // Only what the market offers is spent; an amount for a channel of another market is not.
    let offered = |id: &String| facts.channels.iter().any(|channel| channel.channel.id == id.as_str());
    let fixed: Money = plan.budget.fixed.iter().filter(|(id, _)| offered(id)).map(|(_, amount)| *amount).sum();
    let fixed = fixed.major(plan.company.currency);
    let media = facts.media_budget.unwrap_or(f64::INFINITY);
    when(fixed > media, || finding(Rule::FixedOver, Severity::Error, Stage::Budget, "site", vec![fixed, media]))
}

/// More than three tenths of a year's revenue goes into the plan, on a yearly scale.
pub(super) fn funds_heavy(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let company = &plan.company;
    let (Some(funds), Some(revenue)) = (company.funds, company.revenue.filter(|revenue| revenue.0 > 0)) else {
        return Vec::new();
    };
    let share = funds.major(company.currency) * 12.0 / f64::from(company.horizon) / revenue.major(company.currency);
    when(share > 0.3, || finding(Rule::FundsHeavy, Severity::Warning, Stage::Company, "funds", vec![share]))
}

/// One touchpoint brings more than four fifths of the deals of a mix of several.
pub(super) fn one_touchpoint(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let used: Vec<&ChannelFacts> = facts.channels.iter().filter(|channel| channel.on).collect();
    let all: f64 = used.iter().map(|channel| channel.deals).sum();
    let most = used.iter().max_by(|a, b| a.deals.total_cmp(&b.deals));
    most.filter(|most| used.len() > 1 && all > 0.0 && most.deals > all * 0.8)
        .map(|most| Finding {
            channel: Some(most.channel.clone()),
            ..finding(
                Rule::OneTouchpoint,
                Severity::Advice,
                Stage::Touchpoints,
                &most.channel.id,
                vec![most.deals / all],
            )
        })
        .into_iter()
        .collect()
}

/// The account falls below zero in a month: even with the contribution, or only without it.
pub(super) fn cash_below_zero(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(below) = facts.money.below else { return Vec::new() };
    let severity = if below.even_so { Severity::Error } else { Severity::Warning };
    let number = u32::try_from(below.month).unwrap_or(u32::MAX);
    let month = plan.company.start.filter(|_| number > 0).map(|start| start.plus(number - 1));
    let (year, month) = month.map_or((0.0, 0.0), |month| (f64::from(month.year()), f64::from(month.month())));
    vec![finding(
        Rule::CashBelowZero,
        severity,
        Stage::Budget,
        "cash",
        vec![f64::from(number), year, month, -below.lowest],
    )]
}

/// More is committed and paid on a line than it has.
pub(super) fn line_over(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let over = facts.money.over.iter().filter_map(|(line, booked, planned)| {
        let place = MoneyLine::ALL.iter().position(|other| other == line)?;
        let values = vec![count(place), *booked, *planned];
        Some(finding(Rule::LineOver, Severity::Warning, Stage::Budget, &format!("months.{}", line.slug()), values))
    });
    over.collect()
}

/// Overruns have used up the contingency.
pub(super) fn contingency_used(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let (used, kept) = facts.money.contingency;
    when(used > 0.0 && used >= kept, || {
        finding(Rule::ContingencyUsed, Severity::Warning, Stage::Budget, "contingency", vec![used, kept])
    })
}

/// A booking in a month the plan does not have.
pub(super) fn booking_outside(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let horizon = plan.company.horizon;
    let outside = plan.budget.bookings.iter().filter(|booking| booking.month > horizon && booking.amount.is_some());
    outside
        .map(|booking| {
            let field = format!("bookings.{}.month", booking.id);
            let values = vec![f64::from(booking.month), f64::from(horizon)];
            named(finding(Rule::BookingOutside, Severity::Warning, Stage::Budget, &field, values), &booking.name)
        })
        .collect()
}
