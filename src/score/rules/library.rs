//! Findings that tie the plan to the library: the calendar, channels of its own, figures of its own.

use crate::base::Day;
use crate::forecast::{self, Origin, evidence};
use crate::library::{self, CalendarKind, Grade, Lifts};
use crate::plan::{Plan, Sale, Stage, Trade};

use super::super::facts::Facts;
use super::{Finding, Rule, Severity, finding};

/// A season the forecast counts on begins before the slowest touchpoint of the mix works.
pub(super) fn season_too_soon(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(start) = plan.company.start else { return Vec::new() };
    let used = facts.channels.iter().filter(|channel| channel.on);
    let Some(slowest) = used.max_by_key(|channel| channel.channel.lead_time_weeks) else { return Vec::new() };
    let lead = slowest.channel.lead_time_weeks;
    let all = library::calendar(plan.company.region, start, plan.company.horizon);
    let seasons = all.filter(|entry| forecast::counts(plan, entry));
    let until = seasons.map(|season| season.start.since(Day::first_of(start)).max(0).unsigned_abs() / 7).min();
    until
        .filter(|weeks| *weeks < lead)
        .map(|weeks| Finding {
            channel: Some(slowest.channel.clone()),
            ..finding(
                Rule::SeasonTooSoon,
                Severity::Warning,
                Stage::Company,
                "start",
                vec![f64::from(lead), f64::from(weeks)],
            )
        })
        .into_iter()
        .collect()
}

/// Shopping festivals fall into the plan of somebody who sells to people, and the plan does not say it takes part.
pub(super) fn festival_left_out(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let Some(start) = plan.company.start else { return Vec::new() };
    let sells = plan.customers.sale == Sale::Direct
        && plan.company.trade != Some(Trade::B2b)
        && plan.company.has_shop == Some(true)
        && !plan.customers.local;
    if !sells || plan.products.festivals || facts.contribution.is_none() {
        return Vec::new();
    }
    let festivals = Lifts { gifts: false, festivals: true };
    let coming = library::strong_seasons(festivals, plan.company.region, start, plan.company.horizon)
        .filter(|entry| entry.kind == CalendarKind::ShoppingFestival && entry.start.to_month() >= start);
    coming
        .min_by_key(|entry| entry.start)
        .map(|entry| {
            let when = vec![f64::from(entry.start.year), f64::from(entry.start.month)];
            finding(Rule::FestivalLeftOut, Severity::Advice, Stage::Products, "festivals", when)
        })
        .into_iter()
        .collect()
}

/// An own channel that has no name or nothing to compare it with is not weighed.
pub(super) fn own_channel_open(plan: &Plan, _: &Facts) -> Vec<Finding> {
    let weighed: Vec<String> = forecast::channels(plan).iter().map(|channel| channel.id.to_string()).collect();
    let open = plan.touchpoints.own.iter().filter(|own| !weighed.contains(&own.channel_id()));
    open.map(|own| {
        let field = format!("channels.{}.name", own.id);
        finding(Rule::OwnChannelOpen, Severity::Advice, Stage::Touchpoints, &field, vec![])
    })
    .collect()
}

/// An own figure in use was counted on so few cases that it may be off by more than a third.
pub(super) fn thin_figure(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let used = facts.channels.iter().filter(|channel| channel.on);
    used.filter_map(|facts| {
        evidence::needed(facts.channel.driver, plan.customers.sale).iter().find_map(|metric| {
            let figure = evidence::own(plan, &facts.channel, *metric)?;
            let Origin::Own(data) = &figure.origin else { return None };
            let sample = data.sample.filter(|_| data.grade() == Grade::D)?;
            let values = vec![f64::from(u32::try_from(sample).unwrap_or(u32::MAX)), data.spread()];
            let field = format!("{}.{}", facts.channel, metric.slug());
            Some(Finding {
                channel: Some(facts.channel.clone()),
                ..finding(Rule::ThinFigure, Severity::Warning, Stage::Touchpoints, &field, values)
            })
        })
    })
    .collect()
}
