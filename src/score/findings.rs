//! Findings: rules that tie what was typed to what follows from it. Each is one small function; wording is in `i18n`.

use crate::base::Money;
use crate::forecast::{Exclusion, Figure};
use crate::library::ChannelRef;
use crate::plan::{Goal, Measure, Plan, Sale, Stage};

use super::facts::Facts;
use super::feasibility::{FEW_BUYERS, runway};
use super::sources::{festival_left_out, own_channel_open, season_too_soon, thin_figure};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan does not hold together.
    Error,
    /// Something will probably go wrong.
    Warning,
    /// It could be better.
    Advice,
}

/// The rules, by the code documents cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// C001: an order leaves nothing.
    NoContribution,
    /// C002: cost lines and contingency eat all funds.
    NoMedia,
    /// C003: what the mix takes a week exceeds the hours there are.
    HoursOver,
    /// C004: a touchpoint the user insists on costs more than a customer may cost.
    InsistedTooDear,
    /// C005: a fixed spend is below what a paid test needs to learn.
    BelowLearning,
    /// C006: messages are planned, consent is not certain.
    NoConsent,
    /// C007: an objective is above the forecast.
    TargetMissed,
    /// C008: no objective.
    NoObjective,
    /// C009: nowhere to send people.
    NoPlace,
    /// C010: the sales cycle is longer than the plan.
    CycleTooLong,
    /// C011: the money is back later than it lasts.
    RunwayTooShort,
    /// C012: so few buyers that each can be called.
    FewBuyers,
    /// C013: money the mix cannot use well.
    Unspent,
    /// C014: nobody's hours are known.
    HoursUnknown,
    /// C015: sales need enquiries answered, and no reply promise is made.
    NoReplyPromise,
    /// C016: more promotion objectives than a small team can serve.
    ManyObjectives,
    /// C017: the plan pays only after its end.
    PaysLater,
    /// C018: no touchpoint is left for new customers.
    NoNewCustomers,
    /// C019: amounts the user fixed exceed the media money.
    FixedOver,
    /// C020: the forecast wins more customers than there are people.
    MoreThanPeople,
    /// C021: a season begins before the slowest touchpoint works.
    SeasonTooSoon,
    /// C022: shopping festivals come, and the plan does not say it takes part.
    FestivalLeftOut,
    /// C023: an own channel is not complete.
    OwnChannelOpen,
    /// C024: an own figure was counted on too few cases.
    ThinFigure,
}

impl Rule {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> String {
        format!("C{:03}", self as u8 + 1)
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Rule.
    pub rule: Rule,
    /// Severity.
    pub severity: Severity,
    /// Stage it belongs to.
    pub stage: Stage,
    /// Field to jump to.
    pub field: String,
    /// Channel it speaks of.
    pub channel: Option<ChannelRef>,
    /// Numbers the wording uses, in major units or plain.
    pub values: Vec<f64>,
}

pub(super) fn finding(rule: Rule, severity: Severity, stage: Stage, field: &str, values: Vec<f64>) -> Finding {
    Finding { rule, severity, stage, field: format!("{}.{field}", stage.slug()), channel: None, values }
}

/// All findings, the most important first.
#[must_use]
pub fn findings(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let rules: [fn(&Plan, &Facts) -> Vec<Finding>; 24] = [
        no_contribution,
        no_media,
        hours_over,
        insisted_too_dear,
        below_learning,
        no_consent,
        target_missed,
        no_objective,
        no_place,
        cycle_too_long,
        runway_too_short,
        few_buyers,
        unspent,
        hours_unknown,
        no_reply_promise,
        many_objectives,
        pays_later,
        no_new_customers,
        fixed_over,
        more_than_people,
        season_too_soon,
        festival_left_out,
        own_channel_open,
        thin_figure,
    ];
    let mut found: Vec<Finding> = rules.iter().flat_map(|rule| rule(plan, facts)).collect();
    found.sort_by_key(|finding| finding.severity);
    found
}

fn when(condition: bool, make: impl FnOnce() -> Finding) -> Vec<Finding> {
    if condition { vec![make()] } else { Vec::new() }
}

fn no_contribution(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let field = plan.lead_line().map_or_else(|| "lines".to_owned(), |line| format!("{}.contribution", line.id));
    when(facts.contribution.is_some_and(|c| c <= 0.0), || {
        finding(Rule::NoContribution, Severity::Error, Stage::Products, &field, vec![])
    })
}

fn no_media(_: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.media_budget.is_some_and(|media| media <= 0.0), || {
        finding(Rule::NoMedia, Severity::Error, Stage::Budget, "site", vec![])
    })
}

fn hours_over(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(hours) = plan.organisation.hours_per_week.map(f64::from) else { return Vec::new() };
    when(facts.hours_needed > hours, || {
        finding(Rule::HoursOver, Severity::Error, Stage::Organisation, "hours", vec![facts.hours_needed.ceil(), hours])
    })
}

fn insisted_too_dear(_: &Plan, facts: &Facts) -> Vec<Finding> {
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

fn below_learning(_: &Plan, facts: &Facts) -> Vec<Finding> {
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

fn no_consent(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let sends = facts.channels.iter().any(|channel| channel.on && channel.to_list);
    when(sends && plan.risk.consent != Some(true), || {
        let severity = if plan.risk.consent == Some(false) { Severity::Error } else { Severity::Warning };
        finding(Rule::NoConsent, severity, Stage::Risk, "consent", vec![])
    })
}

fn target_missed(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    plan.objectives
        .list
        .iter()
        .filter(|objective| objective.goal.is_forecast())
        .filter_map(|objective| {
            #[expect(clippy::cast_precision_loss, reason = "targets stay below 2^53")]
            let target = match objective.goal.measure() {
                Measure::Money => Money(i64::try_from(objective.target?).unwrap_or(0)).major(plan.company.currency),
                Measure::Count | Measure::Share => objective.target? as f64,
            };
            let reached = facts.reach_of(objective.goal);
            (facts.media_budget.is_some() && reached < target * 0.999).then(|| {
                let field = format!("{}.target", objective.id);
                let goal =
                    Goal::ALL.iter().zip(0_i32..).find(|(goal, _)| **goal == objective.goal).map_or(0, |(_, i)| i);
                let values = vec![reached, target, f64::from(goal)];
                finding(Rule::TargetMissed, Severity::Warning, Stage::Objectives, &field, values)
            })
        })
        .collect()
}

fn no_objective(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.contribution.is_some() && !plan.objectives.list.iter().any(|o| o.target.is_some()), || {
        finding(Rule::NoObjective, Severity::Advice, Stage::Objectives, "list", vec![])
    })
}

fn no_place(plan: &Plan, _: &Facts) -> Vec<Finding> {
    when(plan.company.has_site == Some(false) && plan.company.has_shop == Some(false), || {
        finding(Rule::NoPlace, Severity::Error, Stage::Company, "has_shop", vec![])
    })
}

fn cycle_too_long(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let cycle = plan.customers.cycle_months.unwrap_or(0);
    when(plan.customers.sale == Sale::Enquiry && cycle >= plan.company.horizon, || {
        finding(
            Rule::CycleTooLong,
            Severity::Warning,
            Stage::Customers,
            "cycle",
            vec![f64::from(cycle), f64::from(plan.company.horizon)],
        )
    })
}

fn runway_too_short(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let months = f64::from(runway(plan));
    let Some(payback) = facts.payback.as_ref().map(|payback| payback.value) else { return Vec::new() };
    when(payback > months, || {
        // Money that never comes back has no number of months.
        let values = if payback.is_finite() { vec![payback, months] } else { vec![months] };
        finding(Rule::RunwayTooShort, Severity::Error, Stage::Feasibility, "runway_months", values)
    })
}

fn few_buyers(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let field = plan.customers.segments.first().map_or_else(|| "segments".to_owned(), |s| format!("{}.size", s.id));
    plan.addressable()
        .filter(|people| *people < FEW_BUYERS)
        .map(|people| {
            #[expect(clippy::cast_precision_loss, reason = "below fifty")]
            let people = people as f64;
            finding(Rule::FewBuyers, Severity::Error, Stage::Customers, &field, vec![people])
        })
        .into_iter()
        .collect()
}

fn unspent(_: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.media_budget.is_some_and(|media| media > 0.0 && facts.unspent > media * 0.1), || {
        finding(Rule::Unspent, Severity::Advice, Stage::Budget, "solution", vec![facts.unspent])
    })
}

fn hours_unknown(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    when(facts.contribution.is_some() && plan.organisation.hours_per_week.is_none(), || {
        finding(Rule::HoursUnknown, Severity::Warning, Stage::Organisation, "hours", vec![])
    })
}

fn no_reply_promise(plan: &Plan, _: &Facts) -> Vec<Finding> {
    when(plan.customers.sale == Sale::Enquiry && plan.risk.reply_hours.is_none_or(|hours| hours > 24), || {
        finding(Rule::NoReplyPromise, Severity::Warning, Stage::Risk, "reply_hours", vec![24.0])
    })
}

fn many_objectives(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let many = plan.objectives.list.len();
    when(many > 3, || {
        #[expect(clippy::cast_precision_loss, reason = "at most two hundred rows")]
        let many = many as f64;
        finding(Rule::ManyObjectives, Severity::Advice, Stage::Objectives, "list", vec![many])
    })
}

fn pays_later(_: &Plan, facts: &Facts) -> Vec<Finding> {
    facts
        .result
        .filter(|(inside, after)| *inside < 0.0 && *inside + *after > 0.0)
        .map(|(inside, after)| {
            finding(Rule::PaysLater, Severity::Advice, Stage::Budget, "solution", vec![inside, after])
        })
        .into_iter()
        .collect()
}

fn no_new_customers(_: &Plan, facts: &Facts) -> Vec<Finding> {
    let open = facts.channels.iter().any(|channel| channel.on && !channel.to_list);
    let dear = facts.channels.iter().any(|channel| channel.exclusion == Some(Exclusion::TooDear));
    let value = |figure: &Option<Figure>| figure.as_ref().map_or(0.0, |figure| figure.value);
    let (cheapest, limit) = (value(&facts.best_cost), value(&facts.cac_cap));
    when(facts.media_budget.is_some() && !open && dear && cheapest > limit, || {
        finding(Rule::NoNewCustomers, Severity::Warning, Stage::Touchpoints, "own", vec![cheapest, limit])
    })
}

fn more_than_people(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let field = plan.customers.segments.first().map_or_else(|| "segments".to_owned(), |s| format!("{}.size", s.id));
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let people = plan.addressable().map(|people| people as f64);
    let won = facts.reach_of(Goal::NewCustomers);
    people
        .filter(|people| won > *people)
        .map(|people| {
            finding(Rule::MoreThanPeople, Severity::Error, Stage::Customers, &field, vec![won.floor(), people])
        })
        .into_iter()
        .collect()
}

fn fixed_over(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    // Only what the market offers is spent; an amount for a channel of another market is not.
    let offered = |id: &String| facts.channels.iter().any(|channel| channel.channel.id == id.as_str());
    let fixed: Money = plan.budget.fixed.iter().filter(|(id, _)| offered(id)).map(|(_, amount)| *amount).sum();
    let fixed = fixed.major(plan.company.currency);
    let media = facts.media_budget.unwrap_or(f64::INFINITY);
    when(fixed > media, || finding(Rule::FixedOver, Severity::Error, Stage::Budget, "site", vec![fixed, media]))
}
