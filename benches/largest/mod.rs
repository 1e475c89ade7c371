//! A plan as large as plans get, for benchmarks and tests: 60 touchpoints, 6 segments, 36 months.

use mixwright::base::{Lang, Money};
use mixwright::library;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{OwnMetric, Plan, PlanEdit, RowEdit};
use mixwright::store;

/// The example with everything there is added to it.
pub fn largest() -> Plan {
    let plan = store::read(store::example(Lang::En)).map(|saved| saved.plan).unwrap_or_default();
    let mut edits = vec![
        PlanEdit::Company(CompanyEdit::Horizon(36)),
        PlanEdit::Company(CompanyEdit::Funds(Some(Money(900_000_000)))),
        PlanEdit::Company(CompanyEdit::EmailList(Some(20_000))),
        PlanEdit::Company(CompanyEdit::SmsList(Some(20_000))),
        PlanEdit::Company(CompanyEdit::SiteVisits(Some(30_000))),
        PlanEdit::Organisation(OrganisationEdit::Hours(Some(200))),
    ];
    edits.extend((0..5).map(|_| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Add))));
    for channel in library::channels().iter().filter(|channel| channel.offer != library::Offer::Base).take(60) {
        let id = channel.id.to_string();
        let own = |metric, value| PlanEdit::Touchpoint(id.clone(), TouchpointEdit::Own(metric, Some(value)));
        edits.push(PlanEdit::Touchpoint(id.clone(), TouchpointEdit::Added(true)));
        edits.push(own(OwnMetric::Cpc, 300_000));
        edits.push(own(OwnMetric::CvrSale, 30_000));
    }
    let plan = plan.with(PlanEdit::All(edits)).unwrap_or_default();
    let sizes = plan.customers.segments.iter().map(|segment| {
        let edit = SegmentEdit::Size(Some(50_000));
        PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(segment.id, edit)))
    });
    plan.with(PlanEdit::All(sizes.collect())).unwrap_or_default()
}
