//! What an owner could change, in steps people speak of, and how big each step is.

use crate::base::{Money, Ppm};
use crate::forecast::evidence;
use crate::plan::budget::BudgetEdit;
use crate::plan::company::{CompanyEdit, MAX_PEOPLE};
use crate::plan::customers::CustomersEdit;
use crate::plan::feasibility::FeasibilityEdit;
use crate::plan::organisation::OrganisationEdit;
use crate::plan::products::{ProductLineEdit, ProductsEdit};
use crate::plan::segment::SegmentEdit;
use crate::plan::touchpoints::TouchpointEdit;
use crate::plan::{Item, OwnMetric, Plan, PlanEdit, RowEdit, Sale};
use crate::score::feasibility::runway;

use super::super::Insight;

/// Something an owner could change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Contribution margin of the line the forecast counts with, parts per million.
    Margin,
    /// Its order value, minor units.
    OrderValue,
    /// Orders per customer and year, thousandths.
    OrdersPerYear,
    /// Months a customer stays.
    Lifetime,
    /// Funds of the plan, minor units.
    Funds,
    /// All cost lines together, minor units.
    Costs,
    /// Hours a week.
    Hours,
    /// Money a month for outside help, minor units.
    Outsourcing,
    /// Orders a month that can be served.
    Capacity,
    /// Months the money lasts.
    Runway,
    /// People in the main segment.
    Audience,
    /// A site to send people to; 1 is yes.
    Site,
    /// Enquiries that become deals, parts per million.
    CloseRate,
    /// Conversion at the touchpoint where customers are cheapest, by channel id; parts per million.
    Conversion(String),
    /// The score of an item.
    Item(Item),
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changes.
    pub lever: Lever,
    /// What it is now, in the lever's unit; `None` where nothing is known.
    pub from: Option<u64>,
    /// What it becomes.
    pub to: u64,
}

/// A step of a lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub to: u64,
    /// How big the change is; 1 is tripling an amount, 30 points of margin, 40 hours a week, a year of runway or four
    /// points of an item (judgement: each would be a different company).
    pub effort: f64,
}

/// A lever with its steps, the smallest first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ladder {
    pub lever: Lever,
    pub from: Option<u64>,
    pub steps: Vec<Step>,
}

impl Ladder {
    /// The change at a step.
    pub(super) fn change(&self, step: usize) -> Option<Change> {
        Some(Change { lever: self.lever.clone(), from: self.from, to: self.steps.get(step)?.to })
    }

    /// The last step within an effort.
    pub(super) fn within(&self, effort: f64) -> Option<usize> {
        self.steps.iter().rposition(|step| step.effort <= effort)
    }
}

fn model(value: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "plan numbers stay below 2^53")]
    let value = value as f64;
    value
}

/// Rounded up to two digits, as people say numbers.
fn rounded_up(value: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "plan numbers are positive, below 2^53"
    )]
    let whole = value.clamp(0.0, 1e15).ceil() as u64;
    let mut unit = 1;
    while whole / unit >= 100 {
        unit *= 10;
    }
    whole.div_ceil(unit) * unit
}

/// Steps of five percent or more from `from` to `most` times as much.
fn growing(from: u64, most: f64, limit: u64) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut value = model(from);
    while value < model(from) * most {
        value *= 1.05;
        let to = rounded_up(value).min(limit);
        if to > steps.last().map_or(from, |step| step.to) {
            steps.push(Step { to, effort: libm::log(model(to) / model(from)) / libm::log(3.0) });
        }
    }
    steps
}

/// Equal steps from `from` to `most`, each of the given effort.
fn stepping(from: u64, by: u64, most: u64, effort: f64) -> Vec<Step> {
    // Whole steps: 17 goes to 20 where steps are 5 wide, and its first step is as big as it is.
    let first = (from / by + 1) * by;
    (0..)
        .map(|i| first + i * by)
        .take_while(|to| *to <= most)
        .map(|to| Step { to, effort: model(to - from) / model(by) * effort })
        .collect()
}

impl Lever {
    /// The field a reader would go to.
    #[must_use]
    pub fn field(&self, plan: &Plan) -> String {
        let line =
            |name: &str| plan.lead_line().map_or_else(String::new, |line| format!("products.{}.{name}", line.id));
        match self {
            Self::Margin => line("contribution"),
            Self::OrderValue => line("order_value"),
            Self::OrdersPerYear => line("orders_per_year"),
            Self::Lifetime => line("lifetime"),
            Self::Funds => "company.funds".to_owned(),
            Self::Costs => "budget.site".to_owned(),
            Self::Hours => "organisation.hours".to_owned(),
            Self::Outsourcing => "organisation.outsourcing".to_owned(),
            Self::Capacity => "organisation.capacity".to_owned(),
            Self::Runway => "feasibility.runway_months".to_owned(),
            Self::Audience => plan
                .customers
                .segments
                .first()
                .map_or_else(|| "customers.segments".to_owned(), |s| format!("customers.{}.size", s.id)),
            Self::Site => "company.has_site".to_owned(),
            Self::CloseRate => "customers.close_rate".to_owned(),
            Self::Conversion(channel) => format!("touchpoints.{channel}.{}", conversion(plan).slug()),
            Self::Item(item) => format!("feasibility.{}", item.slug()),
        }
    }
}

/// The figure that turns visits into results in this plan.
fn conversion(plan: &Plan) -> OwnMetric {
    match plan.customers.sale {
        Sale::Direct => OwnMetric::CvrSale,
        Sale::Enquiry => OwnMetric::CvrLead,
    }
}

impl Change {
    /// The edits that make it.
    #[must_use]
    pub fn edits(&self, plan: &Plan) -> Vec<PlanEdit> {
        let to = self.to;
        let small = u32::try_from(to).unwrap_or(u32::MAX);
        let money = Some(Money(i64::try_from(to).unwrap_or(Money::LIMIT)));
        let share = Some(Ppm(small));
        let line = |edit| {
            let id = plan.lead_line().map(|line| line.id);
            id.map(|id| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(id, edit)))).into_iter().collect()
        };
        let organisation = |edit| vec![PlanEdit::Organisation(edit)];
        match &self.lever {
            Lever::Margin => line(ProductLineEdit::Contribution(share)),
            Lever::OrderValue => line(ProductLineEdit::OrderValue(money)),
            Lever::OrdersPerYear => line(ProductLineEdit::OrdersPerYear(Some(small))),
            Lever::Lifetime => line(ProductLineEdit::Lifetime(Some(small))),
            Lever::Funds => vec![PlanEdit::Company(CompanyEdit::Funds(money))],
            Lever::Costs => costs(plan, to),
            Lever::Hours => organisation(OrganisationEdit::Hours(Some(small))),
            Lever::Outsourcing => organisation(OrganisationEdit::Outsourcing(money)),
            Lever::Capacity => organisation(OrganisationEdit::Capacity(Some(to))),
            Lever::Runway => vec![PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(small)))],
            Lever::Audience => {
                let first = plan.customers.segments.first();
                let edit =
                    |id| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(id, SegmentEdit::Size(Some(to)))));
                first.map(|segment| edit(segment.id)).into_iter().collect()
            }
            Lever::Site => vec![PlanEdit::Company(CompanyEdit::HasSite(Some(true)))],
            Lever::CloseRate => vec![PlanEdit::Customers(CustomersEdit::CloseRate(share))],
            Lever::Conversion(channel) => {
                vec![PlanEdit::Touchpoint(channel.clone(), TouchpointEdit::Own(conversion(plan), Some(to)))]
            }
            Lever::Item(item) => {
                vec![PlanEdit::Feasibility(FeasibilityEdit::Answer(*item, u8::try_from(to).ok()))]
            }
        }
    }
}

/// The cost lines cut in proportion to `total`.
fn costs(plan: &Plan, total: u64) -> Vec<PlanEdit> {
    let lines = &plan.budget.lines;
    let weights: Vec<f64> = lines.values().map(|amount| model(amount.0.unsigned_abs())).collect();
    let total = Money(i64::try_from(total).unwrap_or(Money::LIMIT));
    let parts = crate::base::split_by_weight(total, &weights);
    lines.keys().zip(parts).map(|(line, part)| PlanEdit::Budget(BudgetEdit::Line(*line, Some(part)))).collect()
}

/// Every lever a plan has, with its steps.
pub(super) fn ladders(plan: &Plan, insight: &Insight) -> Vec<Ladder> {
    let line = plan.lead_line();
    let amount = |money: Option<Money>| money.map(|money| money.0.unsigned_abs()).filter(|amount| *amount > 0);
    let mut out = Vec::new();
    let mut add = |lever, from: Option<u64>, steps: Vec<Step>| {
        if !steps.is_empty() {
            out.push(Ladder { lever, from, steps });
        }
    };
    let limit = Money::LIMIT.unsigned_abs();
    let margin = u64::from(line.and_then(crate::plan::ProductLine::margin).unwrap_or_default().0);
    add(Lever::Margin, Some(margin), stepping(margin, 10_000, 900_000, 1.0 / 30.0));
    if let Some(value) = amount(line.and_then(|line| line.order_value)) {
        add(Lever::OrderValue, Some(value), growing(value, 3.0, limit));
    }
    let orders = line.and_then(|line| line.orders_per_year_milli).map(u64::from);
    let counted = orders.unwrap_or(1_000).max(500);
    add(Lever::OrdersPerYear, orders, growing_by(counted, 500, 24_000));
    let months = line.and_then(|line| line.lifetime_months).map(u64::from).filter(|months| *months > 0);
    add(Lever::Lifetime, months, growing_by(months.unwrap_or(12), 6, 60));
    let funds = amount(plan.company.funds);
    add(Lever::Funds, funds, growing(funds.unwrap_or(1), if funds.is_some() { 10.0 } else { 1.0 }, limit));
    let total: u64 = plan.budget.lines.values().map(|amount| amount.0.unsigned_abs()).sum();
    let cuts = (1..=10).map(|tenth| Step { to: total * (10 - tenth) / 10, effort: model(tenth) / 10.0 });
    add(Lever::Costs, Some(total), cuts.filter(|_| total > 0).collect());
    let hours = plan.organisation.hours_per_week.map(u64::from);
    let there = hours.unwrap_or(0);
    add(Lever::Hours, hours, stepping(there, 2, there + 80, 2.0 / 40.0));
    let helped = amount(plan.organisation.outsourcing);
    let help = [0.05, 0.1, 0.2]
        .map(|share| (share, rounded_up(model(funds.unwrap_or(0)) * share / f64::from(plan.company.horizon))));
    let help = help.into_iter().filter(|(_, to)| *to > 0 && helped.is_none());
    add(Lever::Outsourcing, Some(0), help.map(|(share, to)| Step { to, effort: share * 2.0 }).collect());
    let full = plan.organisation.capacity == Some(0);
    add(Lever::Capacity, Some(0), stepping(0, 5, if full { 100 } else { 0 }, 0.1));
    let lasts = u64::from(runway(plan));
    add(Lever::Runway, Some(lasts), stepping(lasts, 1, lasts.max(36).min(lasts + 36), 1.0 / 12.0));
    let people = plan.customers.segments.first().and_then(crate::plan::Segment::people).filter(|people| *people > 0);
    let wider = people.map_or_else(Vec::new, |people| growing(people, 1_000.0, MAX_PEOPLE));
    // Ten times the people is as big a change as three times the money.
    let wider = wider.into_iter().map(|step| Step { effort: step.effort * libm::log(3.0) / libm::log(10.0), ..step });
    add(Lever::Audience, people, wider.collect());
    if plan.company.has_site == Some(false) {
        add(Lever::Site, Some(0), vec![Step { to: 1, effort: 0.3 }]);
    }
    let close = plan.customers.close_rate.filter(|rate| rate.0 > 0 && plan.customers.sale == Sale::Enquiry);
    let close = close.map(|rate| u64::from(rate.0));
    add(Lever::CloseRate, close, close.map_or_else(Vec::new, |rate| growing_by(rate, 10_000, 800_000)));
    if let Some((channel, rate)) = cheapest(plan, insight) {
        add(Lever::Conversion(channel), Some(rate), growing(rate, 5.0, 300_000));
    }
    for item in insight.assessment.items.iter().filter(|item| item.item.is_in_hand()) {
        let derived = item.source == crate::score::Source::Derived;
        let score = u64::from(item.score);
        let steps = (score + 1..=5).map(|to| Step { to, effort: model(to - score) / 4.0 });
        add(Lever::Item(item.item), Some(score), steps.filter(|_| !derived).collect());
    }
    out
}

/// Equal steps whose effort is that of growing.
fn growing_by(from: u64, by: u64, most: u64) -> Vec<Step> {
    let effort = |to: u64| libm::log(model(to) / model(from)) / libm::log(3.0);
    stepping(from, by, most, 0.0).into_iter().map(|step| Step { effort: effort(step.to), ..step }).collect()
}

/// The channel for strangers where a deal costs least, and its conversion in parts per million.
fn cheapest(plan: &Plan, insight: &Insight) -> Option<(String, u64)> {
    let open = insight.facts.channels.iter().filter(|channel| !channel.to_list);
    let paid = open.filter_map(|channel| Some((channel, channel.cost_per_deal?)));
    let (facts, _) = paid.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let metric = conversion(plan);
    let rate =
        evidence::own(plan, &facts.channel, metric).or_else(|| evidence::benchmark(plan, &facts.channel, metric))?;
    Some((facts.channel.id.to_string(), u64::from(Ppm::from_ratio(rate.value).0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_people_say() {
        assert_eq!([0.4, 7.0, 99.2, 101.0, 28_350.0].map(rounded_up), [1, 7, 100, 110, 29_000]);
    }

    #[test]
    fn steps_grow_and_never_stand_still() {
        for ladder in [growing(9, 1_000.0, MAX_PEOPLE), growing(28_000, 3.0, 40_000), growing_by(1_000, 500, 24_000)] {
            assert!(ladder.windows(2).all(|pair| pair[0].to < pair[1].to && pair[0].effort < pair[1].effort));
            assert!(ladder[0].effort > 0.0);
        }
        assert_eq!(growing(28_000, 3.0, 40_000).last().unwrap().to, 40_000);
        assert_eq!(stepping(17, 5, 30, 0.5).iter().map(|s| s.to).collect::<Vec<_>>(), [20, 25, 30]);
        assert!((stepping(17, 5, 30, 0.5)[0].effort - 0.3).abs() < 1e-9, "three fifths of a step");
    }
}
