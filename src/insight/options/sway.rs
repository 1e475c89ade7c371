//! Which figures of the company move the answer most: each a fifth less and a fifth more, everything solved again.

use crate::base::{Money, Pace, Ppm};
use crate::plan::company::CompanyEdit;
use crate::plan::customers::CustomersEdit;
use crate::plan::organisation::OrganisationEdit;
use crate::plan::products::{ProductLineEdit, ProductsEdit};
use crate::plan::segment::SegmentEdit;
use crate::plan::{Plan, PlanEdit, RowEdit, Sale};

use super::Case;

/// What a change of one thing does to the gain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sway {
    /// What changes.
    pub lever: SwayLever,
    /// Gain with a fifth less of it.
    pub less: f64,
    /// Gain with a fifth more of it.
    pub more: f64,
}

/// What the answer is tried against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SwayLever {
    /// Order value.
    OrderValue,
    /// Contribution margin.
    Margin,
    /// Orders per customer and year.
    Orders,
    /// Money.
    Funds,
    /// Hours a week.
    Hours,
    /// People and searches of every segment.
    People,
    /// Share of enquiries that become deals.
    CloseRate,
}

impl SwayLever {
    /// All levers in order.
    pub const ALL: [Self; 7] =
        [Self::OrderValue, Self::Margin, Self::Orders, Self::Funds, Self::Hours, Self::People, Self::CloseRate];

    /// The edit that makes it `factor` times as much; `None` where the plan says nothing of it.
    fn edit(self, plan: &Plan, factor: f64) -> Option<PlanEdit> {
        let line = plan.lead_line()?;
        let on_line = |edit| Some(PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line.id, edit))));
        let currency = plan.company.currency;
        let money = |amount: Money| Some(Money::from_major(amount.major(currency) * factor, currency));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of people stay below 2^53")]
        #[expect(clippy::cast_precision_loss, reason = "counts of people stay below 2^53")]
        let count = |n: u64| Some((n as f64 * factor).round() as u64);
        let small = |n: u32| Some(u32::try_from(count(u64::from(n))?).unwrap_or(u32::MAX));
        let share = |share: Ppm| Some(Ppm(small(share.0)?.min(Ppm::ONE.0)));
        match self {
            Self::OrderValue => on_line(ProductLineEdit::OrderValue(money(line.order_value?))),
            Self::Margin => on_line(ProductLineEdit::Contribution(share(line.margin()?))),
            Self::Orders => on_line(ProductLineEdit::OrdersPerYear(small(line.orders_per_year_milli?))),
            Self::Funds => Some(PlanEdit::Company(CompanyEdit::Funds(money(plan.company.funds?)))),
            Self::Hours => {
                Some(PlanEdit::Organisation(OrganisationEdit::Hours(small(plan.organisation.hours_per_week?))))
            }
            Self::People => {
                let edits = plan.customers.segments.iter().flat_map(|segment| {
                    let set = |edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(segment.id, edit)));
                    let size = segment.people().map(|size| set(SegmentEdit::Size(count(size))));
                    let searches = segment.searches.map(|searches| set(SegmentEdit::Searches(count(searches))));
                    size.into_iter().chain(searches)
                });
                Some(PlanEdit::All(edits.collect()))
            }
            Self::CloseRate => {
                let rate = plan.customers.close_rate.filter(|_| plan.customers.sale == Sale::Enquiry)?;
                Some(PlanEdit::Customers(CustomersEdit::CloseRate(share(rate))))
            }
        }
    }
}

/// How the gain follows each lever, the widest first.
pub(super) async fn sways(plan: &Plan, pace: &Pace) -> Vec<Sway> {
    let mut sways = Vec::new();
    for (i, lever) in SwayLever::ALL.into_iter().enumerate() {
        pace.reach(0.85..1.0, i, SwayLever::ALL.len());
        pace.pause().await;
        let gain = |factor: f64| Some(Case::of(plan.with(lever.edit(plan, factor)?).ok()?)?.gain());
        if let Some((less, more)) = gain(0.8).zip(gain(1.2)) {
            sways.push(Sway { lever, less, more });
        }
    }
    let width = |sway: &Sway| (sway.more - sway.less).abs();
    sways.retain(|sway| width(sway) > 1e-6);
    sways.sort_by(|a, b| width(b).total_cmp(&width(a)));
    sways
}
