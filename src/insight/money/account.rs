//! The account: what is in it at the end of every month.

use crate::base::Money;
use crate::forecast::{Figure, Formula, Name, Origin, Outcome, Unit};
use crate::plan::{MoneyLine, Plan};

use super::{LineMoney, months};

/// The account at the end of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct CashPoint {
    /// Money out of the funds in this month: recorded, or as planned.
    pub out: Money,
    /// Funds minus the money out so far.
    pub bare: Money,
    /// The same with the contribution so far, in whole minor units.
    pub cash: Money,
    /// Where that comes from.
    pub figure: Figure,
    /// Whether the money out is what was recorded.
    pub recorded: bool,
}

/// The account from month 0 on; `recorded` months cost what was recorded for them.
pub(super) fn points(
    plan: &Plan,
    funds: Money,
    lines: &[LineMoney],
    recorded: usize,
    outcome: Option<&Outcome>,
) -> Vec<CashPoint> {
    let currency = plan.company.currency;
    let given = |name, amount: Money, origin| Figure::given(name, amount.major(currency), Unit::Money, origin);
    let sum = |name, parts| Figure::derive(name, Unit::Money, Formula::Sum, parts);
    let start = given(Name::Funds, funds, Origin::Typed("company.funds".to_owned()));
    let to_come: Vec<Vec<Money>> = lines.iter().map(|line| line.to_come(recorded)).collect();
    let mut so_far = vec![(Money::ZERO, Money::ZERO); lines.len()];
    let mut brought: Vec<Figure> = Vec::new();
    let mut before = funds;
    let mut points = Vec::new();
    for month in 0..months(plan) {
        for ((line, to_come), (booked, coming)) in lines.iter().zip(&to_come).zip(&mut so_far) {
            *booked = *booked + line.booked_at(month);
            *coming = *coming + to_come.get(month).copied().unwrap_or_default();
        }
        let left = funds - so_far.iter().map(|(booked, coming)| *booked + *coming).sum::<Money>();
        let parts = lines.iter().zip(&so_far).flat_map(|(line, (booked, coming))| {
            let booked = given(Name::Booked, *booked, booked_in(line.line));
            let (name, origin) = planned_in(line.line);
            [booked, given(name, *coming, origin)].into_iter().filter(|part| part.value > 0.0)
        });
        let out = sum(Name::MoneyOut, parts.collect());
        brought.extend(month.checked_sub(1).and_then(|i| Some(outcome?.months.get(i)?.contribution.clone())));
        let inside = sum(Name::MoneyIn, vec![start.clone(), sum(Name::Contribution, brought.clone())]);
        let figure = Figure::derive(Name::Cash, Unit::Money, Formula::Difference, vec![inside, out]);
        points.push(CashPoint {
            out: before - left,
            bare: left,
            cash: Money::from_major(figure.value, currency),
            figure,
            recorded: month < recorded,
        });
        before = left;
    }
    points
}

/// Where what was booked on a line stands.
fn booked_in(line: MoneyLine) -> Origin {
    let field = if line == MoneyLine::Media { "evaluation.actuals" } else { "budget.bookings" };
    Origin::Typed(field.to_owned())
}

/// Where a line's own amount stands.
fn planned_in(line: MoneyLine) -> (Name, Origin) {
    match line {
        MoneyLine::Media => (Name::Media, Origin::Allocated),
        MoneyLine::Outsourcing => (Name::Outsourcing, Origin::Typed("organisation.outsourcing".to_owned())),
        line => (Name::CostLines, Origin::Typed(format!("budget.{}", line.slug()))),
    }
}
