//! The outcome of a split of money, month by month: visits, deals, customers, contribution and what is left of it.

mod apart;
mod channel;
mod costs;
mod flow;
mod promotion;
mod way;

use std::collections::BTreeMap;

use crate::base::Money;
use crate::library::ChannelRef;
use crate::plan::{Goal, Plan, Sale};

use super::{Figure, Forecast, Formula, Judgement, Name, Origin, Unit, past};

pub use apart::Apart;
pub use costs::{
    PersonCost, bought_month, cost_lines, outside_by_month, outside_help, outsourcing, outsourcing_by_month,
    person_cost, working_hours,
};

/// What one touchpoint in the mix brings over the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelOutcome {
    /// The channel.
    pub channel: ChannelRef,
    /// Money over the plan.
    pub spend: Money,
    /// Money per month; sums to `spend`.
    pub months: Vec<Money>,
    /// The same as figures, where everything that counts with it takes it from.
    pub spends: Vec<Figure>,
    /// Visits or delivered messages per month.
    pub by_month: Vec<Figure>,
    /// Visits or delivered messages inside the plan.
    pub visits: Figure,
    /// Enquiries, where sales come through enquiries.
    pub enquiries: Option<Figure>,
    /// Deals these visits lead to, inside the plan or after it.
    pub deals: Figure,
    /// Money per deal; `None` without deals or spend.
    pub cost_per_deal: Option<Figure>,
    /// Deals per visit.
    pub conversion: Figure,
    /// Deals of the months behind.
    past: Vec<Figure>,
    /// Deals the visits of the months ahead lead to.
    ahead: Figure,
    /// Contribution counted for its deals.
    pub value: f64,
}

impl ChannelOutcome {
    /// Deals that the visits of month `i` of the plan (from 0) lead to; for a month behind, those it had.
    #[must_use]
    pub fn deals_of(&self, i: usize) -> Option<Figure> {
        if let Some(deals) = self.past.get(i) {
            return Some(deals.clone());
        }
        let visits = self.by_month.get(i)?.clone();
        Some(product(Name::Deals, Unit::Count, vec![visits, self.conversion.clone()]))
    }
}

/// What the whole mix brings over the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Per touchpoint, in the order of the library.
    pub channels: Vec<ChannelOutcome>,
    /// The months.
    pub months: Vec<MonthOutcome>,
    /// Visits.
    pub visits: Figure,
    /// Enquiries, where sales come through enquiries.
    pub enquiries: Option<Figure>,
    /// Deals won through the mix inside the plan.
    pub deals: Figure,
    /// New customers among them.
    pub new_customers: Figure,
    /// New customers its visits bring after the plan, because a sale takes time or waits; `None` where neither is so.
    pub later: Option<Figure>,
    /// What still waits for an answer or to be served at the end; `None` where nothing is limited.
    pub waiting: Option<Figure>,
    /// Revenue inside the plan, repeat orders of new customers included.
    pub revenue: Figure,
    /// Contribution inside the plan.
    pub contribution: Figure,
    /// Media money.
    pub media: Figure,
    /// Result inside the plan: contribution − media − cost lines − working hours.
    pub result: Figure,
    /// Contribution of the new customers after the plan's end.
    pub beyond: Figure,
    /// All cost per new customer.
    pub cac: Option<Figure>,
    /// Revenue per media money.
    pub roas: Option<Figure>,
}

fn sum(name: Name, unit: Unit, parts: Vec<Figure>) -> Figure {
    Figure::derive(name, unit, Formula::Sum, parts)
}

fn product(name: Name, unit: Unit, parts: Vec<Figure>) -> Figure {
    Figure::derive(name, unit, Formula::Product, parts)
}

impl Outcome {
    /// The outcome of `spend` (channel id → money over the months ahead). Channels that are not named are off; what was
    /// spent on them in months behind counts all the same.
    #[must_use]
    pub fn of(plan: &Plan, forecast: &Forecast, spend: &BTreeMap<String, Money>) -> Self {
        let used = forecast.touchpoints.iter();
        let had = |id: &str| forecast.past > 0 && past::has(plan, id);
        let used = used.filter_map(|model| {
            let id = model.channel.id.as_ref();
            Some((model, spend.get(id).copied().or_else(|| had(id).then_some(Money::ZERO))?))
        });
        let weights = forecast.month_weights(plan, used.clone().map(|(_, spend)| spend).sum());
        let channels = used.map(|(model, spend)| channel::outcome(plan, forecast, model, spend, &weights)).collect();
        totals(plan, forecast, channels)
    }
}

impl Outcome {
    /// What the mix brings of an objective's metric over the plan; `None` for metrics the forecast does not know.
    #[must_use]
    pub const fn of_goal(&self, goal: Goal) -> Option<&Figure> {
        match goal {
            Goal::Visits => Some(&self.visits),
            Goal::Enquiries => self.enquiries.as_ref(),
            Goal::Deals => Some(&self.deals),
            Goal::NewCustomers => Some(&self.new_customers),
            Goal::Revenue => Some(&self.revenue),
            Goal::Reach
            | Goal::Contacts
            | Goal::BrandSearches
            | Goal::MarketShare
            | Goal::Satisfaction
            | Goal::Retention
            | Goal::PositiveReviews => None,
        }
    }

    /// Media money per month.
    #[must_use]
    pub fn media_by_month(&self) -> Vec<Money> {
        self.months.iter().map(|month| month.media).collect()
    }

    /// The same in the first `months` months.
    #[must_use]
    pub fn of_goal_until(&self, goal: Goal, months: usize) -> Option<Figure> {
        let whole = self.of_goal(goal)?;
        let parts = self.months.iter().take(months).filter_map(|month| month.of_goal(goal).cloned()).collect();
        Some(sum(whole.name, whole.unit, parts))
    }
}

/// What one month of the plan brings.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthOutcome {
    /// Media money.
    pub media: Money,
    /// Visits.
    pub visits: Figure,
    /// Enquiries, where sales come through enquiries.
    pub enquiries: Option<Figure>,
    /// Deals, those with known customers included.
    pub deals: Figure,
    /// New customers among them.
    pub new_customers: Figure,
    /// Orders that count: new customers, their further orders, and what would not have come without a message.
    pub orders: Figure,
    /// Their order value.
    pub revenue: Figure,
    /// What they leave.
    pub contribution: Figure,
}

impl MonthOutcome {
    /// What the month brings of an objective's metric; `None` for metrics the forecast does not know.
    #[must_use]
    pub const fn of_goal(&self, goal: Goal) -> Option<&Figure> {
        match goal {
            Goal::Visits => Some(&self.visits),
            Goal::Enquiries => self.enquiries.as_ref(),
            Goal::Deals => Some(&self.deals),
            Goal::NewCustomers => Some(&self.new_customers),
            Goal::Revenue => Some(&self.revenue),
            _ => None,
        }
    }
}

fn totals(plan: &Plan, forecast: &Forecast, channels: Vec<ChannelOutcome>) -> Outcome {
    let e = &forecast.economics;
    let flow = flow::flow(plan, forecast, &channels);
    let months = months(plan, forecast, &channels, &flow.months);
    let over = |name, unit, part: &dyn Fn(&MonthOutcome) -> Figure| sum(name, unit, months.iter().map(part).collect());
    let visits = over(Name::Visits, Unit::Count, &|month| month.visits.clone());
    let enquiries = (plan.customers.sale == Sale::Enquiry).then(|| {
        sum(Name::Enquiries, Unit::Count, months.iter().filter_map(|month| month.enquiries.clone()).collect())
    });
    let deals = over(Name::Deals, Unit::Count, &|month| month.deals.clone());
    let new_customers = over(Name::NewCustomers, Unit::Count, &|month| month.new_customers.clone());
    let revenue = over(Name::Revenue, Unit::Money, &|month| month.revenue.clone());
    let contribution = over(Name::Contribution, Unit::Money, &|month| month.contribution.clone());
    let spends = channels.iter().flat_map(|channel| channel.spends.iter().cloned());
    let apart = (0..forecast.past).filter_map(|i| past::apart(plan, i, &channels));
    let media = sum(Name::Media, Unit::Money, spends.chain(apart).collect());
    let lines = cost_lines(plan);
    let people = working_hours(plan);
    let result = Figure::derive(
        Name::Result,
        Unit::Money,
        Formula::Difference,
        vec![contribution.clone(), media.clone(), lines.clone(), people.clone()],
    );
    let mut customers = vec![new_customers.clone()];
    customers.extend(flow.later.clone());
    let customers =
        if flow.later.is_some() { sum(Name::NewCustomers, Unit::Count, customers) } else { new_customers.clone() };
    let lifetime = product(Name::Ltv, Unit::Money, vec![customers.clone(), e.ltv.clone()]);
    let inside = sum(Name::Orders, Unit::Count, {
        let further = flow::repeats(forecast, &months.iter().map(|m| m.new_customers.clone()).collect::<Vec<_>>());
        std::iter::once(new_customers.clone()).chain(further).collect()
    });
    let inside = product(Name::Contribution, Unit::Money, vec![inside, e.contribution.clone()]);
    let beyond = Figure::derive(Name::Beyond, Unit::Money, Formula::Difference, vec![lifetime, inside]);
    let cac = (customers.value > 0.0).then(|| {
        let all = sum(Name::AllCosts, Unit::Money, vec![media.clone(), lines.clone(), people.clone()]);
        Figure::derive(Name::Cac, Unit::Money, Formula::Quotient, vec![all, customers.clone()])
    });
    let roas = (media.value > 0.0)
        .then(|| Figure::derive(Name::Roas, Unit::Ratio, Formula::Quotient, vec![revenue.clone(), media.clone()]));
    Outcome {
        channels,
        months,
        visits,
        enquiries,
        deals,
        new_customers,
        later: flow.later,
        waiting: flow.waiting,
        revenue,
        contribution,
        media,
        result,
        beyond,
        cac,
        roas,
    }
}

/// The months in orders and money.
fn months(plan: &Plan, forecast: &Forecast, channels: &[ChannelOutcome], flow: &[flow::Month]) -> Vec<MonthOutcome> {
    let e = &forecast.economics;
    let own_share = flow::own_share(forecast, channels);
    let lifts = promotion::months(plan, forecast);
    let lifted = |i: usize, deals: &Figure| match lifts.get(i).and_then(Option::as_ref).filter(|_| i >= forecast.past) {
        Some(lift) => product(deals.name, Unit::Count, vec![deals.clone(), lift.orders.clone()]),
        None => deals.clone(),
    };
    let new: Vec<Figure> = flow.iter().enumerate().map(|(i, month)| lifted(i, &month.new)).collect();
    let further = flow::repeats(forecast, &new);
    let rows = flow.iter().zip(new).zip(further).enumerate();
    rows.map(|(i, ((month, new), further))| {
        let known = lifted(i, &month.known);
        let extra = product(Name::ListDeals, Unit::Count, vec![known.clone(), own_share.clone()]);
        let orders = sum(Name::Orders, Unit::Count, vec![new.clone(), extra, further]);
        let lift = lifts.get(i).and_then(Option::as_ref);
        let (price, leaves) = lift.map_or((&e.order_value, &e.contribution), |lift| (&lift.price, &lift.leaves));
        let brought = |price: &Figure, name| product(name, Unit::Money, vec![orders.clone(), price.clone()]);
        let (mut revenue, mut contribution) = (brought(price, Name::Revenue), brought(leaves, Name::Contribution));
        let mut media: Money = channels.iter().filter_map(|channel| channel.months.get(i).copied()).sum();
        // A month behind brought what was entered for it, and cost it, whatever it is called for.
        if let Some(entered) = past::month(plan, i) {
            media = media.max(entered.whole_spend());
            if let Some(had) = entered.revenue(plan) {
                contribution = product(Name::Contribution, Unit::Money, vec![had.clone(), e.margin.clone()]);
                revenue = had;
            }
        }
        MonthOutcome {
            media,
            visits: month.visits.clone(),
            enquiries: month.enquiries.clone(),
            deals: sum(Name::Deals, Unit::Count, vec![new.clone(), known]),
            new_customers: new,
            revenue,
            contribution,
            orders,
        }
    })
    .collect()
}
