//! Every touchpoint apart is the outcome of all together.

use mixwright::base::{Lang, Ppm};
use mixwright::forecast::outcome::Apart;
use mixwright::insight::Insight;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::{Plan, PlanEdit, RowEdit, Sale};

use super::super::full_plan::{edited, roastery};
use super::near;

fn line(edit: ProductLineEdit) -> PlanEdit {
    let id = roastery(Lang::Ko).products.lines[0].id;
    PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(id, edit)))
}

/// The roastery in every way a deal can be late or there can be more of them.
fn plans() -> Vec<Plan> {
    let plan = roastery(Lang::Ko);
    let busy = PlanEdit::Organisation(OrganisationEdit::Capacity(Some(120)));
    let promotion = vec![
        line(ProductLineEdit::Discount(Some(Ppm::percent(10)))),
        line(ProductLineEdit::Uplift(Some(Ppm::percent(30)))),
        line(ProductLineEdit::DiscountFrom(Some(plan.company.start.unwrap().plus(1)))),
        line(ProductLineEdit::DiscountMonths(Some(2))),
    ];
    let enquiry = vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(50)))),
        PlanEdit::Customers(CustomersEdit::Cycle(Some(2))),
        PlanEdit::Organisation(OrganisationEdit::Enquiries(Some(150))),
    ];
    vec![
        plan.clone(),
        edited(&plan, vec![busy.clone()]),
        edited(&plan, promotion.clone()),
        edited(&plan, enquiry.clone()),
        edited(&plan, [vec![busy], promotion, enquiry].concat()),
    ]
}

#[test]
fn touchpoints_won_apart_sum_to_the_outcome() {
    let mut late = 0;
    for plan in plans() {
        let insight = Insight::of(&plan);
        let (forecast, outcome) = (insight.forecast.unwrap(), insight.outcome.unwrap());
        let apart = Apart::of(&plan, &forecast, &outcome);
        late += u32::from(apart.moves());
        let arriving: Vec<Vec<_>> = outcome
            .channels
            .iter()
            .map(|c| {
                let model = forecast.touchpoint(&c.channel.id).unwrap();
                let spends = apart.spends(model, &outcome);
                assert_eq!(apart.visits(model, &spends), c.by_month, "{}", c.channel);
                let rate = apart.per_visit(model);
                let bring = |visits: &mixwright::forecast::Figure| {
                    let inputs = vec![visits.clone(), rate.clone()];
                    mixwright::forecast::Figure::derive(
                        rate.name,
                        visits.unit,
                        mixwright::forecast::Formula::Product,
                        inputs,
                    )
                };
                c.by_month.iter().map(bring).collect()
            })
            .collect();
        let won = apart.won(&arriving);
        assert!(!won.is_empty());
        for (i, month) in outcome.months.iter().enumerate() {
            near(won.iter().map(|stream| stream[i].value).sum(), month.deals.value);
            if let Some(enquiries) = &month.enquiries {
                near(arriving.iter().map(|stream| stream[i].value).sum(), enquiries.value);
            }
        }
    }
    assert_eq!(late, 3, "cases in which deals are won later");
}
