//! What the relationship plan implies: orders a year at least, customers that come on recommendation, and the fields a
//! customer database usually needs.

use crate::forecast::{Figure, Formula, Name, Score, Unit};
use crate::plan::Plan;

/// A field most customer databases need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Datum {
    /// Name.
    Name,
    /// Contact.
    Contact,
    /// Where the customer came from.
    Source,
    /// What was bought and when.
    Purchases,
    /// What the customer is interested in.
    Interests,
    /// Date and kind of consent.
    Consent,
}

impl Datum {
    /// All fields in order.
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Contact, Self::Source, Self::Purchases, Self::Interests, Self::Consent];
}

/// Orders a year at least, by the share of new customers who buy again: the first, and one more from those.
#[must_use]
pub fn least_orders(plan: &Plan) -> Option<Figure> {
    let rate = plan.customers.relations.repeat_rate?;
    let field = "customers.relations.repeat_rate";
    let rate = Figure::typed(Name::Score(Score::RepeatRate), rate.ratio(), Unit::Ratio, field);
    Some(Figure::derive(Name::Score(Score::LeastOrders), Unit::Count, Formula::OneMore, vec![rate]))
}

/// Orders a customer places in a year as typed for the line the forecast counts with.
#[must_use]
pub fn typed_orders(plan: &Plan) -> Option<Figure> {
    let line = plan.lead_line()?;
    let orders = f64::from(line.orders_per_year_milli?) / 1_000.0;
    Some(Figure::typed(Name::OrdersPerYear, orders, Unit::Count, format!("products.{}.orders_per_year", line.id)))
}

/// Customers a year that come on recommendation of `customers`, by the typed rate. They are not in the forecast.
#[must_use]
pub fn referred(plan: &Plan, customers: &Figure) -> Option<Figure> {
    let rate = plan.customers.relations.referral?;
    let field = "customers.relations.referral";
    let rate = Figure::typed(Name::Score(Score::ReferralRate), rate.ratio(), Unit::Ratio, field);
    let inputs = vec![customers.clone(), rate];
    Some(Figure::derive(Name::Score(Score::Referred), Unit::Count, Formula::Product, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Ppm;
    use crate::plan::PlanEdit;
    use crate::plan::customers::CustomersEdit;
    use crate::plan::relations::RelationsEdit;

    #[test]
    fn rates_become_orders_and_customers() {
        let plan = Plan::default();
        let won = Figure::typed(Name::NewCustomers, 400.0, Unit::Count, "");
        assert_eq!((least_orders(&plan), referred(&plan, &won)), (None, None));
        let edits = [RelationsEdit::RepeatRate(Some(Ppm::percent(30))), RelationsEdit::Referral(Some(Ppm::percent(5)))];
        let plan = edits
            .into_iter()
            .fold(plan, |plan, edit| plan.with(PlanEdit::Customers(CustomersEdit::Relations(edit))).unwrap());
        assert!((least_orders(&plan).unwrap().value - 1.3).abs() < 1e-12);
        assert!((referred(&plan, &won).unwrap().value - 20.0).abs() < 1e-9);
    }
}
