//! Rules that tie touchpoints to customers: who is reached, whom a touchpoint speaks to, what is done there.

use crate::forecast::fit::{role_fit, segment_fit};
use crate::plan::{Plan, ROLES, Role, Segment, Stage};

use super::super::facts::{ChannelFacts, Facts};
use super::{Finding, Rule, Severity, finding, named};

/// Fit below which a touchpoint is as good as absent (judgement).
const NO_FIT: f64 = 0.1;

fn used(facts: &Facts) -> impl Iterator<Item = &ChannelFacts> {
    facts.channels.iter().filter(|channel| channel.on)
}

/// A segment no touchpoint in use fits.
pub(super) fn segment_unreached(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let reached = |segment: &Segment| used(facts).any(|c| segment_fit(plan, segment, &c.channel).value >= NO_FIT);
    let any = used(facts).count() > 0;
    let open = plan.customers.segments.iter().filter(|segment| any && !reached(segment));
    open.map(|segment| {
        let field = format!("{}.roles", segment.id);
        named(finding(Rule::SegmentUnreached, Severity::Warning, Stage::Customers, &field, vec![]), &segment.name)
    })
    .collect()
}

/// A touchpoint in use that fits no segment.
pub(super) fn touchpoint_for_nobody(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let fits = |channel: &&ChannelFacts| {
        plan.customers.segments.iter().any(|segment| segment_fit(plan, segment, &channel.channel).value >= NO_FIT)
    };
    used(facts)
        .filter(|channel| !fits(channel))
        .map(|channel| Finding {
            channel: Some(channel.channel.clone()),
            ..finding(Rule::TouchpointForNobody, Severity::Warning, Stage::Touchpoints, &channel.channel.id, vec![])
        })
        .collect()
}

/// A role that makes up three tenths of a segment or more, and nothing in use stirs it.
pub(super) fn role_unaddressed(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let stirred = |place: usize| used(facts).any(|c| c.channel.roles.get(place).is_some_and(|value| *value >= 2));
    let any = used(facts).count() > 0;
    let mut out = Vec::new();
    for segment in plan.customers.segments.iter().filter(|_| any) {
        let big = ROLES.iter().zip(segment.roles.shares()).enumerate().filter(|(_, (_, share))| share.0 >= 300_000);
        out.extend(big.filter(|(place, _)| !stirred(*place)).map(|(place, (_, share))| {
            let role = ROLES.get(place).copied().unwrap_or(Role::Visitor);
            let field = format!("{}.roles.{role:?}", segment.id);
            let place = f64::from(u32::try_from(place).unwrap_or(0));
            let found =
                finding(Rule::RoleUnaddressed, Severity::Warning, Stage::Customers, &field, vec![place, share.ratio()]);
            named(found, &segment.name)
        }));
    }
    out
}

/// A touchpoint in use, and nothing says what is done there for whom.
pub(super) fn no_contact_mode(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let said = |id: &str| {
        plan.touchpoints.get(id).is_some_and(|entry| !entry.contact_mode.trim().is_empty() || !entry.modes.is_empty())
    };
    used(facts)
        .filter(|channel| !said(&channel.channel.id))
        .map(|channel| Finding {
            channel: Some(channel.channel.clone()),
            ..finding(
                Rule::NoContactMode,
                Severity::Advice,
                Stage::Touchpoints,
                &format!("{}.contact_mode", channel.channel.id),
                vec![],
            )
        })
        .collect()
}

/// The user insists on a touchpoint that does not suit selling to companies, or to people.
pub(super) fn insisted_unfit(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let unfit = |channel: &&ChannelFacts| {
        plan.customers.segments.first().is_some_and(|segment| {
            segment_fit(plan, segment, &channel.channel).value <= 0.0 && role_fit(segment, &channel.channel).value > 0.0
        })
    };
    facts
        .channels
        .iter()
        .filter(|channel| channel.always)
        .filter(unfit)
        .map(|channel| Finding {
            channel: Some(channel.channel.clone()),
            ..finding(
                Rule::InsistedUnfit,
                Severity::Warning,
                Stage::Touchpoints,
                &format!("{}.usage", channel.channel.id),
                vec![],
            )
        })
        .collect()
}

/// A touchpoint in use needs half of the plan or more until it works.
pub(super) fn works_too_late(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let weeks = f64::from(plan.company.horizon) * 52.0 / 12.0;
    used(facts)
        .filter(|channel| f64::from(channel.channel.lead_time_weeks) >= weeks / 2.0)
        .map(|channel| Finding {
            channel: Some(channel.channel.clone()),
            ..finding(
                Rule::WorksTooLate,
                Severity::Advice,
                Stage::Touchpoints,
                &channel.channel.id,
                vec![f64::from(channel.channel.lead_time_weeks), weeks],
            )
        })
        .collect()
}
