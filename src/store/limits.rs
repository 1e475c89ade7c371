//! The ranges a stored plan must respect: the same an edit would have enforced.

use crate::base::{Id, Money, Ppm};
use crate::plan::budget::LAST_MONTH;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::row::{ID_LIMIT, MAX_LINE, MAX_ROWS, MAX_TEXT};
use crate::plan::touchpoints::{MAX_CHANNELS, MAX_OWN_CHANNELS, SAMPLE_LIMIT};
use crate::plan::{Draft, Plan, Row, raci};

/// Checks every value of `plan`; names the first that is out of range.
pub(super) fn check(plan: &Plan) -> Result<(), &'static str> {
    let company = &plan.company;
    let amounts = |ok: bool, field| if ok { Ok(()) } else { Err(field) };
    amounts(plan.next_id < ID_LIMIT, "next_id")?;
    amounts((3..=36).contains(&company.horizon), "company.horizon")?;
    let people = [company.site_visits, company.email_list, company.messenger_list, company.sms_list];
    let people = people.into_iter().chain([company.followers, company.brand_searches, company.content]);
    amounts(people.flatten().all(|n| n <= MAX_PEOPLE), "company lists")?;
    money(company.revenue, "company.revenue")?;
    money(company.funds, "company.funds")?;
    amounts(plan.feasibility.answers.values().all(|score| (1..=5).contains(score)), "feasibility.answers")?;
    amounts(plan.feasibility.runway_months.is_none_or(|months| months <= 120), "feasibility.runway_months")?;
    rows(&plan.feasibility.competitors, "feasibility.competitors")?;
    rows(&plan.environment.factors, "environment.factors")?;
    let environment = &plan.environment;
    rows(&environment.moves, "environment.moves")?;
    rows(&environment.criteria, "environment.criteria")?;
    rows(&environment.readings, "environment.readings")?;
    rows(&environment.survey.questions, "environment.survey.questions")?;
    amounts(environment.survey.is_legal(), "environment.survey")?;
    rows(&plan.products.lines, "products.lines")?;
    let season = |(month, factor): (&u8, &Ppm)| (1..=12).contains(month) && *factor <= Ppm::percent(1_000);
    amounts(plan.products.season.iter().all(season), "products.season")?;
    rows(&plan.customers.segments, "customers.segments")?;
    let relations = &plan.customers.relations;
    rows(&relations.fields, "customers.relations.fields")?;
    rows(&relations.levels, "customers.relations.levels")?;
    amounts(relations.is_legal(), "customers.relations")?;
    share(plan.customers.close_rate, "customers.close_rate")?;
    amounts(plan.customers.cycle_months.is_none_or(|n| n <= 60), "customers.cycle_months")?;
    rows(&plan.objectives.list, "objectives.list")?;
    rows(&plan.objectives.strategies, "objectives.strategies")?;
    rows(&plan.objectives.stakes, "objectives.stakes")?;
    let touchpoints = &plan.touchpoints;
    amounts(touchpoints.by_channel.len() <= MAX_CHANNELS, "touchpoints.by_channel")?;
    amounts(touchpoints.added.len() <= MAX_CHANNELS, "touchpoints.added")?;
    rows(&touchpoints.own, "touchpoints.own")?;
    let line = |text: &String| text.chars().count() <= MAX_LINE && !text.chars().any(char::is_control);
    amounts(touchpoints.own.len() <= MAX_OWN_CHANNELS, "touchpoints.own")?;
    for (metric, own) in touchpoints.by_channel.values().flat_map(|touchpoint| &touchpoint.own) {
        let sample = own.sample.is_none_or(|n| n <= SAMPLE_LIMIT);
        amounts(own.value <= metric.limit() && sample && line(&own.source), "touchpoints.by_channel.own")?;
    }
    let budget = &plan.budget;
    amounts(budget.contingency <= Ppm::percent(50), "budget.contingency")?;
    amounts((1_000..=20_000).contains(&budget.ltv_cac_milli), "budget.ltv_cac_milli")?;
    amounts(budget.fixed.len() <= 500, "budget.fixed")?;
    for amount in budget.lines.values().chain(budget.fixed.values()) {
        money(Some(*amount), "budget")?;
    }
    money(budget.month_limit, "budget.month_limit")?;
    amounts(budget.timing.values().all(|month| *month <= LAST_MONTH), "budget.timing")?;
    rows(&budget.bookings, "budget.bookings")?;
    rows(&plan.implementation.tasks, "implementation.tasks")?;
    amounts(plan.implementation.is_legal(), "implementation")?;
    let organisation = &plan.organisation;
    amounts(organisation.hours_per_week.is_none_or(|n| n <= 10_000), "organisation.hours_per_week")?;
    money(organisation.hour_cost, "organisation.hour_cost")?;
    money(organisation.outsourcing, "organisation.outsourcing")?;
    amounts(organisation.enquiries.is_none_or(|n| n <= MAX_PEOPLE), "organisation.enquiries")?;
    amounts(organisation.capacity.is_none_or(|n| n <= MAX_PEOPLE), "organisation.capacity")?;
    rows(&organisation.people, "organisation.people")?;
    rows(&organisation.training, "organisation.training")?;
    rows(&organisation.incentives, "organisation.incentives")?;
    amounts(raci::is_legal(&organisation.raci), "organisation.raci")?;
    amounts(organisation.departments.is_legal(), "organisation.departments")?;
    rows(&plan.risk.items, "risk.items")?;
    amounts(plan.risk.is_legal(), "risk")?;
    rows(&plan.evaluation.reviews, "evaluation.reviews")?;
    amounts(plan.evaluation.is_legal(), "evaluation")?;
    amounts(plan.document.is_legal(), "document")?;
    amounts(plan.attempt.as_ref().is_none_or(|attempt| attempt.is_legal()), "attempt")?;
    // Whoever makes an attempt makes no case of it.
    let draft = |draft: &Draft| draft.is_legal() && plan.attempt.is_none();
    amounts(plan.draft.as_deref().is_none_or(draft), "draft")?;
    for version in &plan.evaluation.versions {
        // Without versions of its own, so a file cannot nest plans in plans.
        amounts(*version.plan == version.plan.bare(), "evaluation.versions")?;
        // All amounts of a plan change their currency together.
        amounts(version.plan.company.currency == plan.company.currency, "evaluation.versions")?;
        check(&version.plan)?;
    }
    amounts(plan.dismissed.len() <= MAX_ROWS, "dismissed")?;
    let put_aside = |(finding, reason): (&String, &String)| {
        finding.chars().count() <= MAX_LINE && !reason.trim().is_empty() && reason.chars().count() <= MAX_TEXT
    };
    amounts(plan.dismissed.iter().all(put_aside), "dismissed")?;
    texts(plan)
}

/// Texts are bounded together with the file; the ones shown as names are bounded here too.
fn texts(plan: &Plan) -> Result<(), &'static str> {
    let company = &plan.company;
    let names = [&company.name, &company.plan_name, &company.industry, &company.decider];
    let lines = plan.products.lines.iter().map(|line| &line.name);
    let segments = plan.customers.segments.iter().map(|segment| &segment.name);
    if names.into_iter().chain(lines).chain(segments).any(|name| name.chars().count() > MAX_TEXT) {
        return Err("name too long");
    }
    Ok(())
}

fn money(amount: Option<Money>, field: &'static str) -> Result<(), &'static str> {
    if amount.is_none_or(|amount| (0..=Money::LIMIT).contains(&amount.0)) { Ok(()) } else { Err(field) }
}

fn share(share: Option<Ppm>, field: &'static str) -> Result<(), &'static str> {
    if share.is_none_or(|share| share <= Ppm::ONE) { Ok(()) } else { Err(field) }
}

fn rows<R: Row>(rows: &[R], field: &'static str) -> Result<(), &'static str> {
    let mut ids: Vec<Id> = rows.iter().map(Row::id).collect();
    ids.sort_unstable();
    ids.dedup();
    if rows.len() <= R::MOST
        && ids.len() == rows.len()
        && rows.iter().all(Row::is_legal)
        && ids.iter().all(|id| id.0 < ID_LIMIT)
    {
        Ok(())
    } else {
        Err(field)
    }
}
