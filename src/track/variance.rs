//! Why a result differs from the plan: the difference in parts that sum to it.
//!
//! The causes take effect one after the other, in the order of [`Cause`]: each part is the result with the cause less the
//! result without it, while the causes before it are as they really were and those after it as planned. So parts are
//! differences of levels, nothing is divided, and they sum to the whole whatever the numbers are. What was not entered
//! leaves a gap in the levels; the causes of the gap share one part, because nobody knows how they share it.

use crate::base::{Currency, Money};
use crate::forecast::{Figure, Formula, Name, Track, Unit};

/// A cause of a difference, in the order in which they take effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The month is planned stronger or weaker than the plan's average month; this part comes before the plan.
    Season,
    /// More or less money was spent: what the model expects of it, saturation and carryover included.
    Spend,
    /// The money bought more or fewer visits than the model expects of it; without money, the effort brought them.
    Price,
    /// Visits became enquiries, or orders where they come directly, more or less often.
    Conversion,
    /// Enquiries became deals more or less often than the plan expects of those that came.
    Close,
    /// Deals are won in other months than planned: from earlier enquiries, or later because they take time or wait.
    Lag,
    /// An order brought in more or less.
    OrderValue,
    /// What no touchpoint with numbers accounts for: touchpoints without numbers, and orders that none claims.
    Elsewhere,
}

/// What some causes account for.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The cause; several where what lies between them was not entered.
    pub causes: Vec<Cause>,
    /// What they account for.
    pub amount: Figure,
    /// The same as an exact amount, for splits of money.
    pub money: Option<Money>,
}

/// A result from the plan's average month over the plan of the month to what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Plan of an average month.
    pub average: Figure,
    /// Plan of the month: the average and the season's part.
    pub planned: Figure,
    /// What happened: the average and all parts. `None` where it was not entered; then only the season's part is there.
    pub actual: Option<Figure>,
    /// The parts, in the order of their causes.
    pub parts: Vec<Part>,
}

impl Split {
    /// Splits by the levels of the result after each cause; the last is what happened.
    #[must_use]
    pub fn of(average: Figure, planned: Figure, levels: Vec<(Cause, Option<Figure>)>) -> Self {
        let part = |causes, after: &Figure, before: &Figure| {
            let amount = vec![after.clone(), before.clone()];
            let amount = Figure::derive(Name::Track(Track::Part), after.unit, Formula::Difference, amount);
            Part { causes, amount, money: None }
        };
        let mut parts = vec![part(vec![Cause::Season], &planned, &average)];
        let actual = levels.last().and_then(|(_, level)| level.clone());
        if actual.is_some() {
            let mut before = planned.clone();
            let mut causes = Vec::new();
            for (cause, level) in levels {
                causes.push(cause);
                let Some(level) = level else { continue };
                parts.push(part(std::mem::take(&mut causes), &level, &before));
                before = level;
            }
        }
        Self { average, planned, actual, parts }
    }

    /// The same with exact amounts that sum to the difference of the rounded results (largest remainder).
    #[must_use]
    pub fn in_money(mut self, currency: Currency) -> Self {
        let minor = |figure: &Figure| Money::from_major(figure.value, currency);
        let whole = minor(self.actual.as_ref().unwrap_or(&self.planned)) - minor(&self.average);
        let season = minor(&self.planned) - minor(&self.average);
        let scale = f64::from(i32::try_from(currency.minor_per_major()).unwrap_or(1));
        // The season's part joins two amounts that are both shown, so it is their difference.
        let rest: Vec<f64> = self.parts.iter().skip(1).map(|part| part.amount.value * scale).collect();
        let amounts = std::iter::once(season).chain(rounded(whole - season, &rest));
        for (part, amount) in self.parts.iter_mut().zip(amounts) {
            part.money = Some(amount);
        }
        self
    }

    /// The exact amount of what happened less the average, for splits of money.
    #[must_use]
    pub fn money(&self) -> Money {
        self.parts.iter().filter_map(|part| part.money).sum()
    }

    /// The part that has this cause.
    #[must_use]
    pub fn part(&self, cause: Cause) -> Option<&Part> {
        self.parts.iter().find(|part| part.causes.contains(&cause))
    }

    /// The splits of touchpoints as one: of those with results, or of all where the result of all together was entered. What
    /// they then leave open is [`Cause::Elsewhere`]. `plan` is the average month and the month of all together; `currency`
    /// makes the amounts exact.
    #[must_use]
    pub fn whole(parts: Vec<Self>, plan: [Figure; 2], all: Option<Figure>, currency: Option<Currency>) -> Option<Self> {
        let (known, open): (Vec<Self>, Vec<Self>) = parts.into_iter().partition(|split| split.actual.is_some());
        let Some(all) = all else { return Self::sum(if known.is_empty() { &open } else { &known }) };
        let [average, planned] = plan;
        let whole = Self::of(average, planned.clone(), vec![(Cause::Elsewhere, Some(all.clone()))]);
        let mut whole = if let Some(currency) = currency { whole.in_money(currency) } else { whole };
        let inner = Self::sum(&known).into_iter().flat_map(|sum| sum.parts);
        let inner: Vec<Part> = inner.filter(|part| part.causes != [Cause::Season]).collect();
        if let Some(rest) = whole.parts.last_mut() {
            let mut inputs = vec![all, planned];
            inputs.extend(inner.iter().map(|part| part.amount.clone()));
            rest.amount = Figure::derive(rest.amount.name, rest.amount.unit, Formula::Difference, inputs);
            rest.money = rest.money.map(|money| money - inner.iter().filter_map(|part| part.money).sum());
        }
        let rest = whole.parts.pop();
        whole.parts.extend(inner);
        whole.parts.extend(rest);
        Some(whole)
    }

    /// Several splits as one, of several months or touchpoints; `None` of none. Causes that share a part in one of them
    /// share it in the whole.
    #[must_use]
    pub fn sum(splits: &[Self]) -> Option<Self> {
        let first = splits.first()?;
        let all = |of: &dyn Fn(&Self) -> Option<Figure>| {
            let parts = splits.iter().map(of).collect::<Option<Vec<_>>>()?;
            Some(total(first.planned.name, first.planned.unit, parts))
        };
        let mut groups: Vec<(Vec<Cause>, Vec<&Part>)> = Vec::new();
        let mut parts: Vec<&Part> = splits.iter().flat_map(|split| &split.parts).collect();
        parts.sort_by_key(|part| part.causes.first().copied());
        for part in parts {
            match groups.last_mut() {
                Some((causes, group)) if part.causes.first() <= causes.last() => {
                    causes.extend(&part.causes);
                    causes.sort_unstable();
                    causes.dedup();
                    group.push(part);
                }
                _ => groups.push((part.causes.clone(), vec![part])),
            }
        }
        let parts = groups.into_iter().map(|(causes, group)| {
            let amounts = group.iter().map(|part| part.amount.clone()).collect();
            let money = group.iter().map(|part| part.money).collect::<Option<Vec<_>>>();
            let amount = total(Name::Track(Track::Part), first.planned.unit, amounts);
            Part { causes, amount, money: money.map(|money| money.into_iter().sum()) }
        });
        Some(Self {
            average: all(&|split| Some(split.average.clone()))?,
            planned: all(&|split| Some(split.planned.clone()))?,
            actual: all(&|split| split.actual.clone()),
            parts: parts.collect(),
        })
    }
}

/// A sum; one part is itself.
pub(super) fn total(name: Name, unit: Unit, mut parts: Vec<Figure>) -> Figure {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            Figure::derive(name, unit, Formula::Sum, parts)
        }
    }
}

/// Whole minor units nearest to `exact` that sum to `total`.
fn rounded(total: Money, exact: &[f64]) -> Vec<Money> {
    #[expect(clippy::cast_possible_truncation, reason = "amounts stay below 2^53, see Money::LIMIT")]
    let mut parts: Vec<i64> = exact.iter().map(|amount| amount.floor() as i64).collect();
    let mut order: Vec<(usize, f64)> = exact.iter().map(|amount| amount - amount.floor()).enumerate().collect();
    order.sort_by(|(i, a), (j, b)| b.total_cmp(a).then(i.cmp(j)));
    let mut left = parts.iter().fold(total.0, |left, part| left.saturating_sub(*part));
    for (i, _) in &order {
        if let Some(part) = parts.get_mut(*i).filter(|_| left > 0) {
            *part += 1;
            left -= 1;
        }
    }
    // Rounding of plan and result can leave a unit more; the largest part hides it best.
    if let Some(part) = parts.iter_mut().max_by_key(|part| part.unsigned_abs()) {
        *part += left;
    }
    parts.into_iter().map(Money).collect()
}

/// What a touchpoint spent for which deals, from the average month to what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Spend of an average month, and of the month, as planned.
    pub spends: [Figure; 2],
    /// Deals of an average month, and of the month, as planned.
    pub deals: [Figure; 2],
    /// What was spent.
    pub spent: Option<Figure>,
    /// Deals after each cause; the last is what happened.
    pub levels: Vec<(Cause, Option<Figure>)>,
}

impl Chain {
    /// The deals in parts.
    #[must_use]
    pub fn split(&self) -> Split {
        let [average, planned] = self.deals.clone();
        Split::of(average, planned, self.levels.clone())
    }

    /// The money per deal in parts; `None` where there is no such number, because money or deals are missing or there were
    /// none on the way.
    #[must_use]
    pub fn cost(&self, currency: Currency) -> Option<Split> {
        let cost = |spend: &Figure, deals: &Figure| {
            let inputs = vec![spend.clone(), deals.clone()];
            let there = spend.value > 0.0 && deals.value > 0.0;
            there.then(|| Figure::derive(Name::CostPerDeal, Unit::Money, Formula::Quotient, inputs))
        };
        let [average_spend, planned_spend] = &self.spends;
        let [average, planned] = &self.deals;
        let (spent, last) = self.spent.as_ref().zip(self.levels.last())?;
        last.1.as_ref()?;
        let level = |(cause, deals): &(Cause, Option<Figure>)| match deals {
            Some(deals) => Some((*cause, Some(cost(spent, deals)?))),
            None => Some((*cause, None)),
        };
        let levels = self.levels.iter().map(level).collect::<Option<Vec<_>>>()?;
        Some(Split::of(cost(average_spend, average)?, cost(planned_spend, planned)?, levels).in_money(currency))
    }

    /// Several chains of one plan as one; `None` of none.
    #[must_use]
    pub fn sum(chains: &[Self]) -> Option<Self> {
        let first = chains.first()?;
        let sum = |name, unit, of: &dyn Fn(&Self) -> Option<Figure>| {
            Some(total(name, unit, chains.iter().map(of).collect::<Option<Vec<_>>>()?))
        };
        let spend = |i: usize| sum(Name::Spend, Unit::Money, &|chain| chain.spends.get(i).cloned());
        let deals = |i: usize| sum(Name::Deals, Unit::Count, &|chain| chain.deals.get(i).cloned());
        let level = |(i, (cause, _)): (usize, &(Cause, Option<Figure>))| {
            (*cause, sum(Name::Track(Track::Level), Unit::Count, &|chain| chain.levels.get(i)?.1.clone()))
        };
        Some(Self {
            spends: [spend(0)?, spend(1)?],
            deals: [deals(0)?, deals(1)?],
            spent: sum(Name::Spend, Unit::Money, &|chain| chain.spent.clone()),
            levels: first.levels.iter().enumerate().map(level).collect(),
        })
    }
}
