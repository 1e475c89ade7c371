//! The heat map of the own risks: five classes of probability by five classes of loss, the loss against the funds. The
//! limits are judgement; the map states them.

use crate::base::{Money, Ppm};
use crate::plan::{Plan, RiskItem};

/// Classes of each scale.
pub const CLASSES: usize = 5;
/// Where the second to the fifth class of probability begins.
pub const PROBABILITY_LIMITS: [Ppm; CLASSES - 1] =
    [Ppm::percent(5), Ppm::percent(15), Ppm::percent(30), Ppm::percent(60)];
/// Where the second to the fifth class of loss begins, as a share of the funds.
pub const LOSS_LIMITS: [Ppm; CLASSES - 1] = [Ppm::percent(1), Ppm::percent(5), Ppm::percent(15), Ppm::percent(40)];

/// A risk on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// Its number in the register, from 1.
    pub number: usize,
    /// The risk.
    pub item: &'a RiskItem,
    /// Class of its probability, from 0.
    pub probability: usize,
    /// Class of its loss, from 0.
    pub loss: usize,
}

/// The map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatMap<'a> {
    /// Amounts at which the second to the fifth class of loss begins.
    pub limits: [Money; CLASSES - 1],
    /// Risks that have a probability and a loss.
    pub marks: Vec<Mark<'a>>,
}

impl<'a> HeatMap<'a> {
    /// The map of the plan's risks; `None` until the funds are known.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Option<Self> {
        let funds = plan.company.funds.filter(|funds| *funds > Money::ZERO)?;
        let limits = LOSS_LIMITS.map(|share| share_of(funds, share));
        let mark = |(number, item): (usize, &'a RiskItem)| {
            let (probability, loss) = (item.probability?, item.impact?);
            Some(Mark {
                number,
                item,
                probability: PROBABILITY_LIMITS.iter().filter(|limit| probability >= **limit).count(),
                loss: limits.iter().filter(|limit| loss >= **limit).count(),
            })
        };
        Some(Self { limits, marks: (1..).zip(&plan.risk.items).filter_map(mark).collect() })
    }

    /// The risks in one cell.
    pub fn cell(&self, probability: usize, loss: usize) -> impl Iterator<Item = &Mark<'a>> {
        self.marks.iter().filter(move |mark| (mark.probability, mark.loss) == (probability, loss))
    }
}

/// A share of an amount, rounded half up.
#[must_use]
pub fn share_of(amount: Money, share: Ppm) -> Money {
    let product = i128::from(amount.0) * i128::from(share.0) + 500_000;
    Money(i64::try_from(product.div_euclid(1_000_000)).unwrap_or(i64::MAX))
}

/// How hot a cell is, 0 to 4: both classes count alike, and their product rises from 1 to 25.
#[must_use]
pub const fn heat(probability: usize, loss: usize) -> usize {
    match (probability + 1) * (loss + 1) {
        0..=3 => 0,
        4..=6 => 1,
        7..=10 => 2,
        11..=16 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::PlanEdit;
    use crate::plan::company::CompanyEdit;
    use crate::plan::risk::{RiskEdit, RiskItemEdit};

    use super::*;

    fn plan(funds: i64, risks: &[(u32, i64)]) -> Plan {
        let risk = |(probability, loss): &(u32, i64)| {
            PlanEdit::Risk(RiskEdit::AddItem(vec![
                RiskItemEdit::Probability(Some(Ppm(*probability))),
                RiskItemEdit::Impact(Some(Money(*loss))),
            ]))
        };
        let funds = PlanEdit::Company(CompanyEdit::Funds(Some(Money(funds))));
        Plan::default().with(PlanEdit::All(std::iter::once(funds).chain(risks.iter().map(risk)).collect())).unwrap()
    }

    #[test]
    fn a_limit_belongs_to_the_class_it_begins() {
        let plan = plan(10_000_000, &[(49_999, 99_999), (50_000, 100_000), (600_000, 4_000_000), (1_000_000, 0)]);
        let map = HeatMap::of(&plan).unwrap();
        assert_eq!(map.limits, [100_000, 500_000, 1_500_000, 4_000_000].map(Money));
        let classes: Vec<_> = map.marks.iter().map(|mark| (mark.number, mark.probability, mark.loss)).collect();
        assert_eq!(classes, [(1, 0, 0), (2, 1, 1), (3, 4, 4), (4, 4, 0)]);
        assert_eq!(map.cell(4, 4).map(|mark| mark.number).collect::<Vec<_>>(), [3]);
        assert_eq!(map.cell(2, 2).count(), 0);
    }

    #[test]
    fn without_funds_or_numbers_there_is_nothing_to_place() {
        assert_eq!(HeatMap::of(&plan(0, &[(1, 1)])), None);
        let open = plan(1, &[]).with(PlanEdit::Risk(RiskEdit::AddItem(vec![]))).unwrap();
        assert_eq!(HeatMap::of(&open).unwrap().marks, []);
    }

    #[test]
    fn heat_rises_with_either_class_and_is_the_same_both_ways() {
        for a in 0..CLASSES {
            for b in 0..CLASSES {
                assert_eq!(heat(a, b), heat(b, a));
                assert!(a == 0 || heat(a, b) >= heat(a - 1, b));
            }
        }
        assert_eq!([heat(0, 0), heat(1, 1), heat(2, 2), heat(3, 3), heat(4, 4)], [0, 1, 2, 3, 4]);
    }
}
