//! Unit economics of a product line: what an order leaves, what a customer brings, what winning one may cost.

use crate::base::Money;
use crate::plan::{Plan, ProductLine};

use super::{Figure, Formula, Judgement, Name, Origin, Score, Unit};

/// The economics of one order and one customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Economics {
    /// Average order value.
    pub order_value: Figure,
    /// Contribution margin.
    pub margin: Figure,
    /// Contribution per order.
    pub contribution: Figure,
    /// Orders per customer and year.
    pub orders_per_year: Figure,
    /// Months a customer is counted.
    pub lifetime: Figure,
    /// Lifetime value: contribution over the customer's life.
    pub ltv: Figure,
    /// What winning a customer may cost: LTV ÷ the LTV : CAC the company asks for.
    pub cac_cap: Figure,
    /// Return on ad spend at which the first order pays for itself: 1 ÷ margin.
    pub break_even_roas: Figure,
    /// Contribution of a new customer inside a window as long as the plan.
    pub counted: Figure,
}

/// The contribution margin of a line: typed, or what the costs of an order leave.
#[must_use]
pub fn margin(plan: &Plan, line: &ProductLine, order_value: &Figure) -> Option<Figure> {
    if let Some(typed) = line.contribution {
        let field = format!("products.{}.contribution", line.id);
        return Some(Figure::typed(Name::ContributionMargin, typed.ratio(), Unit::Ratio, field));
    }
    cost_margin(plan, line, order_value)
}

/// What the costs of an order leave of it, whatever margin is typed; `None` until the cost of the goods is known.
#[must_use]
pub fn cost_margin(plan: &Plan, line: &ProductLine, order_value: &Figure) -> Option<Figure> {
    let mut inputs = vec![order_value.clone()];
    inputs.extend(costs(plan, line)?);
    Some(Figure::derive(Name::ContributionMargin, Unit::Ratio, Formula::CostMargin, inputs))
}

/// The months a customer stays by the share lost in a month, ten years at most; `None` where none is typed or lost.
#[must_use]
pub fn churn_life(plan: &Plan) -> Option<Figure> {
    let churn = plan.customers.relations.churn.filter(|churn| churn.0 > 0)?;
    let churn = Figure::typed(Name::Score(Score::Churn), churn.ratio(), Unit::Ratio, "customers.relations.churn");
    let life = Figure::derive(Name::LifetimeMonths, Unit::Months, Formula::Inverse, vec![churn]);
    let most = Figure::judged(Name::LifetimeMonths, 120.0, Unit::Months, Judgement::TenYears);
    Some(Figure::derive(Name::LifetimeMonths, Unit::Months, Formula::Smallest, vec![life, most]))
}

/// The typed costs of an order; `None` until the cost of the goods is known.
#[must_use]
pub fn costs(plan: &Plan, line: &ProductLine) -> Option<Vec<Figure>> {
    let cost = |name, amount: Money, of: &str| {
        let field = format!("products.{}.{of}", line.id);
        Figure::typed(Name::Score(name), amount.major(plan.company.currency), Unit::Money, field)
    };
    let goods = cost(Score::GoodsCost, line.goods_cost?, "goods_cost");
    let delivery = line.delivery_cost.map(|amount| cost(Score::DeliveryCost, amount, "delivery_cost"));
    Some(std::iter::once(goods).chain(delivery).collect())
}

/// What an order of a line brings in; `None` until it is typed.
#[must_use]
pub fn order_value(plan: &Plan, line: &ProductLine) -> Option<Figure> {
    let value = line.order_value?.major(plan.company.currency);
    Some(Figure::typed(Name::OrderValue, value, Unit::Money, format!("products.{}.order_value", line.id)))
}

impl Economics {
    /// The economics of the plan's lead line; `None` until order value and contribution are known.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        Self::of_line(plan, plan.lead_line()?)
    }

    /// The economics of one line of the plan, by the same reckoning.
    #[must_use]
    pub fn of_line(plan: &Plan, line: &ProductLine) -> Option<Self> {
        let field = |name: &str| format!("products.{}.{name}", line.id);
        let order_value = order_value(plan, line)?;
        let margin = margin(plan, line, &order_value)?;
        // A line without a typed rhythm counts one order a year: nothing is promised that was not said.
        let orders_per_year = line.orders_per_year_milli.map_or_else(
            || Figure::judged(Name::OrdersPerYear, 1.0, Unit::Count, Judgement::OneOrder),
            |milli| {
                Figure::typed(Name::OrdersPerYear, f64::from(milli) / 1_000.0, Unit::Count, field("orders_per_year"))
            },
        );
        let lifetime = match line.lifetime_months {
            Some(months) if months > 0 => {
                Figure::typed(Name::LifetimeMonths, f64::from(months), Unit::Months, field("lifetime"))
            }
            _ => churn_life(plan)
                .unwrap_or_else(|| Figure::judged(Name::LifetimeMonths, 12.0, Unit::Months, Judgement::OneYear)),
        };
        let contribution = Figure::derive(
            Name::ContributionPerOrder,
            Unit::Money,
            Formula::Product,
            vec![order_value.clone(), margin.clone()],
        );
        let ltv = Figure::derive(
            Name::Ltv,
            Unit::Money,
            Formula::Lifetime,
            vec![contribution.clone(), orders_per_year.clone(), lifetime.clone()],
        );
        let ratio = f64::from(plan.budget.ltv_cac_milli) / 1_000.0;
        let origin = if plan.budget.ltv_cac_milli == 3_000 {
            Origin::Judged(Judgement::ThreeToOne)
        } else {
            Origin::Typed("budget.ltv_cac".to_owned())
        };
        let ltv_cac = Figure::given(Name::LtvToCac, ratio, Unit::Times, origin);
        let cac_cap = Figure::derive(Name::CacCap, Unit::Money, Formula::Quotient, vec![ltv.clone(), ltv_cac]);
        let window = Figure::judged(
            Name::CountingMonths,
            f64::from(plan.company.horizon),
            Unit::Months,
            Judgement::CountingWindow,
        );
        let counted = Figure::derive(
            Name::CountedValue,
            Unit::Money,
            Formula::Counted,
            vec![contribution.clone(), orders_per_year.clone(), lifetime.clone(), window],
        );
        let break_even_roas = Figure::derive(Name::BreakEvenRoas, Unit::Ratio, Formula::Inverse, vec![margin.clone()]);
        Some(Self {
            order_value,
            margin,
            contribution,
            orders_per_year,
            lifetime,
            ltv,
            cac_cap,
            break_even_roas,
            counted,
        })
    }

    /// Months until the contribution of a customer has paid `cost`, the price of winning one.
    #[must_use]
    pub fn payback(&self, cost: &Figure) -> Figure {
        Figure::derive(
            Name::Payback,
            Unit::Months,
            Formula::Payback,
            vec![cost.clone(), self.contribution.clone(), self.orders_per_year.clone(), self.lifetime.clone()],
        )
    }

    /// Orders beyond the first that a customer places over its life.
    #[must_use]
    pub fn repeat_orders(&self) -> f64 {
        (self.orders_per_year.value * self.lifetime.value / 12.0).max(1.0) - 1.0
    }
}
