//! Rules about customers: how many, where, by which way they buy, what they agreed to.

use crate::library::Saturation;
use crate::plan::{Plan, Sale, Segment, Stage};

use super::super::customers;
use super::super::facts::Facts;
use super::super::feasibility::FEW_BUYERS;
use super::{Finding, Rule, Severity, finding, named, when};

/// Nowhere to send people.
pub(super) fn no_place(plan: &Plan, _: &Facts) -> Vec<Finding> {
    when(plan.company.has_site == Some(false) && plan.company.has_shop == Some(false), || {
        finding(Rule::NoPlace, Severity::Error, Stage::Company, "has_shop", vec![])
    })
}

/// So few buyers that each can be called.
pub(super) fn few_buyers(plan: &Plan, _: &Facts) -> Vec<Finding> {
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

/// The forecast wins more customers than there are people.
pub(super) fn more_than_people(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let field = plan.customers.segments.first().map_or_else(|| "segments".to_owned(), |s| format!("{}.size", s.id));
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let people = plan.addressable().map(|people| people as f64);
    // What the touchpoints could win if there were people enough; the forecast itself stops at the people.
    let won: f64 = facts.channels.iter().filter(|channel| !channel.to_list).map(|channel| channel.deals).sum();
    people
        .filter(|people| won > *people)
        .map(|people| {
            finding(Rule::MoreThanPeople, Severity::Error, Stage::Customers, &field, vec![won.floor(), people])
        })
        .into_iter()
        .collect()
}

/// The sales cycle is longer than the plan.
pub(super) fn cycle_too_long(plan: &Plan, _: &Facts) -> Vec<Finding> {
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

/// Messages are planned, consent is not certain.
pub(super) fn no_consent(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let sends = facts.channels.iter().any(|channel| channel.on && channel.to_list);
    when(sends && plan.risk.consent != Some(true), || {
        let severity = if plan.risk.consent == Some(false) { Severity::Error } else { Severity::Warning };
        finding(Rule::NoConsent, severity, Stage::Risk, "consent", vec![])
    })
}

/// A segment nobody can find: neither what it looks at nor where it gathers is said.
pub(super) fn segment_nowhere(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let lost = |segment: &&Segment| segment.browse.trim().is_empty() && segment.gathers.is_empty();
    let all = plan.customers.segments.iter().filter(lost).filter(|_| facts.contribution.is_some());
    all.map(|segment| {
        let field = format!("{}.browse", segment.id);
        named(finding(Rule::SegmentNowhere, Severity::Advice, Stage::Customers, &field, vec![]), &segment.name)
    })
    .collect()
}

/// A typed size is more than twice, or less than half, what the arithmetic beside it says.
pub(super) fn size_differs(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let differ = |segment: &Segment| {
        let (typed, reckoned) = (people(segment.size?), people(segment.sizing.result()?));
        (reckoned > 0.0 && !(0.5..=2.0).contains(&(typed / reckoned))).then_some((typed, reckoned))
    };
    let all = plan.customers.segments.iter().filter_map(|segment| Some((segment, differ(segment)?)));
    all.map(|(segment, (typed, reckoned))| {
        let field = format!("{}.size", segment.id);
        let found = finding(Rule::SizeDiffers, Severity::Warning, Stage::Customers, &field, vec![typed, reckoned]);
        named(found, &segment.name)
    })
    .collect()
}

/// Search brings customers, and how often people search was never looked up.
pub(super) fn search_guessed(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let searched = facts.channels.iter().find(|c| c.on && c.channel.saturates_on == Saturation::SearchDemand);
    let Some(first) = plan.customers.segments.first() else { return Vec::new() };
    let guessed = plan.customers.segments.iter().all(|segment| segment.searches.is_none());
    searched
        .filter(|_| guessed)
        .map(|searched| Finding {
            channel: Some(searched.channel.clone()),
            ..finding(
                Rule::SearchGuessed,
                Severity::Advice,
                Stage::Customers,
                &format!("{}.searches", first.id),
                vec![],
            )
        })
        .into_iter()
        .collect()
}

/// People are to become followers or go on from there, and no touchpoint says what it does for followers.
pub(super) fn nobody_moves_up(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let open = plan.customers.segments.iter().filter(|segment| customers::moves_without_content(plan, segment));
    let open = open.filter(|_| facts.media_budget.is_some());
    open.map(|segment| {
        let field = format!("{}.migration", segment.id);
        named(finding(Rule::NobodyMovesUp, Severity::Warning, Stage::Customers, &field, vec![]), &segment.name)
    })
    .collect()
}

/// Half of a segment or more are said to be key persons.
pub(super) fn key_persons_only(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let all = plan.customers.segments.iter().filter(|segment| customers::key_persons_only(segment));
    all.map(|segment| {
        let field = format!("{}.roles", segment.id);
        named(finding(Rule::KeyPersonsOnly, Severity::Warning, Stage::Customers, &field, vec![]), &segment.name)
    })
    .collect()
}

/// A sizing begins with a number nobody named the source of.
pub(super) fn sizing_unsourced(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let all = plan.customers.segments.iter().filter(|segment| customers::unsourced_sizing(segment));
    all.map(|segment| {
        let field = format!("{}.sizing_source", segment.id);
        named(finding(Rule::SizingUnsourced, Severity::Advice, Stage::Customers, &field, vec![]), &segment.name)
    })
    .collect()
}

/// A field of the customer database was filled without consent.
pub(super) fn field_without_consent(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let open = customers::fields_without_consent(plan);
    let all = plan.customers.relations.fields.iter().filter(|field| open.contains(&field.id));
    all.map(|field| {
        let id = format!("relations.fields.{}.consent", field.id);
        named(finding(Rule::FieldWithoutConsent, Severity::Warning, Stage::Customers, &id, vec![]), &field.name)
    })
    .collect()
}

/// Fewer orders a year are typed than the customers who come back alone would place.
pub(super) fn rhythm_differs(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let (typed, least) = (customers::typed_orders(plan), customers::least_orders(plan));
    let values = typed.zip(least).filter(|_| customers::never_bought_so_often(plan));
    values
        .map(|(typed, least)| {
            let values = vec![typed.value, least.value];
            finding(Rule::RhythmDiffers, Severity::Warning, Stage::Customers, "relations.repeat_rate", values)
        })
        .into_iter()
        .collect()
}

/// A class of customers waits longer than a day for an answer.
pub(super) fn slow_class(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let slow = customers::slow_levels(plan);
    let all = plan.customers.relations.levels.iter().filter(|level| slow.contains(&level.id));
    all.map(|level| {
        let field = format!("relations.levels.{}.reply_hours", level.id);
        let hours = f64::from(level.reply_hours.unwrap_or_default());
        named(finding(Rule::SlowClass, Severity::Advice, Stage::Customers, &field, vec![hours]), &level.class)
    })
    .collect()
}

fn people(value: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let value = value as f64;
    value
}
