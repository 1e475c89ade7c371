//! What stage 1 lets one judge: the risk of a strategy, and the funds against what is usual in the trade.

use crate::base::Money;
use crate::forecast::{Figure, Formula, Judgement, Name, Score, Unit};
use crate::library::Span;
use crate::plan::{Ansoff, Plan};

/// How much a development strategy risks beside the others (judgement).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StrategyRisk {
    /// Product and market are known.
    Low,
    /// One of them is new.
    Middle,
    /// Both are new.
    High,
}

/// The risk of a strategy: it grows with what is new about it.
#[must_use]
pub const fn strategy_risk(strategy: Ansoff) -> StrategyRisk {
    match strategy {
        Ansoff::Penetration => StrategyRisk::Low,
        Ansoff::MarketDevelopment | Ansoff::ProductDevelopment => StrategyRisk::Middle,
        Ansoff::Diversification => StrategyRisk::High,
    }
}

/// Where a share lies against a usual range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    /// Less than usual.
    Below,
    /// In the range.
    Within,
    /// More than usual.
    Above,
}

impl Usual {
    /// Where `share` (1.0 for all) lies in a range given in percent.
    #[must_use]
    pub fn of(share: f64, span: &Span) -> Self {
        let percent = share * 100.0;
        if percent < span.low {
            Self::Below
        } else if percent > span.high {
            Self::Above
        } else {
            Self::Within
        }
    }
}

/// The funds of the plan as a share of revenue, on a year's scale; `None` until both are known.
#[must_use]
pub fn funds_share(plan: &Plan) -> Option<Figure> {
    let company = &plan.company;
    let money = |name, amount: Money, field: &str| {
        Figure::typed(name, amount.major(company.currency), Unit::Money, format!("company.{field}"))
    };
    let revenue = money(Name::Revenue, company.revenue.filter(|revenue| *revenue > Money::ZERO)?, "revenue");
    let funds = money(Name::Funds, company.funds?, "funds");
    let year = Figure::judged(Name::Score(Score::MonthsOfYear), 12.0, Unit::Months, Judgement::Calendar);
    let horizon = Figure::typed(Name::Horizon, f64::from(company.horizon), Unit::Months, "company.horizon");
    let parts = vec![funds, year, horizon];
    let yearly = Figure::derive(Name::Score(Score::YearlyFunds), Unit::Money, Formula::Share, parts);
    Some(Figure::derive(Name::Score(Score::FundsShare), Unit::Ratio, Formula::Quotient, vec![yearly, revenue]))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::base::{Month, Region};
    use crate::library::Grade;

    use super::*;

    #[test]
    fn funds_are_brought_to_a_year_before_they_are_compared() {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        assert_eq!(funds_share(&plan), None);
        let company = Rc::make_mut(&mut plan.company);
        company.horizon = 6;
        company.funds = Some(Money(30_000_000));
        company.revenue = Some(Money(900_000_000));
        let share = funds_share(&plan).unwrap();
        // 30 million for six months are 60 million a year, of 900 million.
        assert!((share.value - 60.0 / 900.0).abs() < 1e-12);
        Rc::make_mut(&mut plan.company).revenue = Some(Money::ZERO);
        assert_eq!(funds_share(&plan), None);
    }

    #[test]
    fn a_share_lies_below_within_or_above_the_range() {
        let span = Span { low: 5.0, typical: None, high: 10.0, grade: Grade::C };
        let found = [0.049, 0.05, 0.10, 0.101].map(|share| Usual::of(share, &span));
        assert_eq!(found, [Usual::Below, Usual::Within, Usual::Within, Usual::Above]);
    }

    #[test]
    fn the_more_is_new_the_more_is_at_risk() {
        let [kept, market, product, both] =
            [Ansoff::Penetration, Ansoff::MarketDevelopment, Ansoff::ProductDevelopment, Ansoff::Diversification]
                .map(strategy_risk);
        assert!(kept < market && market == product && product < both);
    }
}
