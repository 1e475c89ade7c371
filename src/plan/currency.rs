//! Changing the plan's currency: the numbers people typed stay the numbers they typed. Nothing is converted, because
//! a rate would be a guess; 28,000 stays 28,000, in the new currency.

use std::rc::Rc;

use crate::base::{Currency, Money};

use super::{Goal, Plan};

impl Plan {
    /// Every amount of the plan, for one change to all of them.
    fn amounts(&mut self) -> Vec<&mut Money> {
        let company = Rc::make_mut(&mut self.company);
        let products = Rc::make_mut(&mut self.products);
        let budget = Rc::make_mut(&mut self.budget);
        let organisation = Rc::make_mut(&mut self.organisation);
        let risk = Rc::make_mut(&mut self.risk);
        let objectives = Rc::make_mut(&mut self.objectives);
        [&mut company.revenue, &mut company.funds, &mut organisation.hour_cost, &mut organisation.outsourcing]
            .into_iter()
            .chain(products.lines.iter_mut().flat_map(|line| {
                [&mut line.order_value, &mut line.goods_cost, &mut line.delivery_cost, &mut line.trade_price]
            }))
            .chain(objectives.strategies.iter_mut().map(|strategy| &mut strategy.money))
            .chain(objectives.stakes.iter_mut().map(|stake| &mut stake.amount))
            .chain(organisation.people.iter_mut().map(|person| &mut person.cost))
            .chain(organisation.training.iter_mut().map(|training| &mut training.cost))
            .chain(organisation.incentives.iter_mut().map(|incentive| &mut incentive.reward))
            .chain(risk.items.iter_mut().map(|item| &mut item.impact))
            .chain(budget.bookings.iter_mut().map(|booking| &mut booking.amount))
            .flatten()
            .chain(budget.lines.values_mut())
            .chain(budget.fixed.values_mut())
            .collect()
    }

    /// Whether any amount is typed.
    pub(super) fn has_money(&self) -> bool {
        !self.evaluation.actuals.is_empty() || !self.clone().amounts().is_empty()
    }

    /// Counts the plan in `currency`.
    pub(super) fn recount(&mut self, currency: Currency) {
        let from = self.company.currency;
        if from == currency {
            return;
        }
        let recounted = |amount: Money| {
            let minor =
                i128::from(amount.0) * i128::from(currency.minor_per_major()) / i128::from(from.minor_per_major());
            Money(i64::try_from(minor).unwrap_or(Money::LIMIT).min(Money::LIMIT))
        };
        for amount in self.amounts() {
            *amount = recounted(*amount);
        }
        let objectives = Rc::make_mut(&mut self.objectives).list.iter_mut();
        let objectives = objectives.filter(|objective| objective.goal == Goal::Revenue);
        let incentives = Rc::make_mut(&mut self.organisation).incentives.iter_mut();
        let incentives = incentives.filter(|incentive| incentive.goal == Goal::Revenue);
        let evaluation = Rc::make_mut(&mut self.evaluation);
        let targets = evaluation.kpis.iter_mut().filter(|(goal, _)| **goal == Goal::Revenue);
        let numbers = objectives.flat_map(|objective| [&mut objective.from, &mut objective.target]);
        let numbers = numbers.chain(incentives.map(|incentive| &mut incentive.from));
        let numbers = numbers.chain(targets.map(|(_, kpi)| &mut kpi.target)).flatten();
        for number in numbers.chain(evaluation.actuals.amounts()) {
            *number = recounted(Money(i64::try_from(*number).unwrap_or(Money::LIMIT))).0.unsigned_abs();
        }
        for version in &mut evaluation.versions {
            Rc::make_mut(&mut version.plan).recount(currency);
        }
        Rc::make_mut(&mut self.company).currency = currency;
    }
}

#[cfg(test)]
mod tests {
    use crate::base::{Month, Region};
    use crate::plan::PlanEdit;
    use crate::plan::company::CompanyEdit;

    use super::*;

    fn company(edit: CompanyEdit) -> PlanEdit {
        PlanEdit::Company(edit)
    }

    #[test]
    fn typed_numbers_stay_what_they_were() {
        let plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap())
            .with(company(CompanyEdit::Funds(Some(Money(30_000_000)))))
            .unwrap();
        let yuan = plan.with(company(CompanyEdit::Currency(Currency::Cny))).unwrap();
        assert_eq!(yuan.company.funds, Some(Money(3_000_000_000)));
        assert_eq!(yuan.with(company(CompanyEdit::Currency(Currency::Krw))).unwrap(), plan);
    }

    #[test]
    fn the_currency_follows_the_market_until_money_is_typed() {
        let plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        let moved = plan.with(company(CompanyEdit::Region(Region::Cn))).unwrap();
        assert_eq!(moved.company.currency, Currency::Cny);
        let funded = moved.with(company(CompanyEdit::Funds(Some(Money(100))))).unwrap();
        let moved = funded.with(company(CompanyEdit::Region(Region::Us))).unwrap();
        assert_eq!((moved.company.region, moved.company.currency), (Region::Us, Currency::Cny));
    }
}
