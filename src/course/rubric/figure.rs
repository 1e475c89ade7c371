//! The figures of a plan that a criterion can ask for, each under a name that stays, and where one lies.

use serde::{Deserialize, Serialize};

use crate::base::{Money, Ppm};
use crate::forecast::Name;
use crate::score::Verdict;

use super::{Entry, Reason};

/// In what a figure is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// Pieces.
    Count,
    /// Minor units of the plan's currency.
    Money,
    /// Parts per million.
    Ratio,
    /// Thousandths of a month.
    Months,
    /// Thousandths of an hour a week.
    Hours,
    /// 4 go, 3 prepare first, 2 not yet, 1 do not.
    Verdict,
}

/// A figure a criterion can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureName {
    /// Visits inside the plan.
    Visits,
    /// Enquiries inside the plan, where sales come through them.
    Enquiries,
    /// Deals inside the plan.
    Deals,
    /// New customers inside the plan.
    NewCustomers,
    /// Revenue inside the plan.
    Revenue,
    /// Media money.
    Media,
    /// Result inside the plan: contribution − media − cost lines − working hours.
    Profit,
    /// The same with what the new customers leave after the plan.
    Total,
    /// All cost per new customer.
    Cac,
    /// Result ÷ all costs.
    Romi,
    /// Lifetime value ÷ all cost per new customer.
    LtvCac,
    /// Months until a customer won at all cost per new customer has paid for that.
    Payback,
    /// Hours a week the mix takes.
    Hours,
    /// The verdict.
    Verdict,
}

impl FigureName {
    /// All of them, in order.
    pub const ALL: [Self; 14] = [
        Self::Visits,
        Self::Enquiries,
        Self::Deals,
        Self::NewCustomers,
        Self::Revenue,
        Self::Media,
        Self::Profit,
        Self::Total,
        Self::Cac,
        Self::Romi,
        Self::LtvCac,
        Self::Payback,
        Self::Hours,
        Self::Verdict,
    ];

    /// The name in files and tables.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Enquiries => "enquiries",
            Self::Deals => "deals",
            Self::NewCustomers => "new_customers",
            Self::Revenue => "revenue",
            Self::Media => "media",
            Self::Profit => "profit",
            Self::Total => "total",
            Self::Cac => "cac",
            Self::Romi => "romi",
            Self::LtvCac => "ltv_cac",
            Self::Payback => "payback",
            Self::Hours => "hours",
            Self::Verdict => "verdict",
        }
    }

    /// In what it is counted.
    #[must_use]
    pub const fn unit(self) -> FigureUnit {
        match self {
            Self::Visits | Self::Enquiries | Self::Deals | Self::NewCustomers => FigureUnit::Count,
            Self::Revenue | Self::Media | Self::Profit | Self::Total | Self::Cac => FigureUnit::Money,
            Self::Romi | Self::LtvCac => FigureUnit::Ratio,
            Self::Payback => FigureUnit::Months,
            Self::Hours => FigureUnit::Hours,
            Self::Verdict => FigureUnit::Verdict,
        }
    }

    /// Its value in its unit; `None` where the plan does not come to one, or may not recommend what it rests on.
    #[must_use]
    pub fn of(self, entry: &Entry<'_>) -> Option<i64> {
        if self == Self::Verdict {
            return entry.insight.assessment.verdict.map(|verdict| match verdict {
                Verdict::Go => 4,
                Verdict::Prepare => 3,
                Verdict::NotYet => 2,
                Verdict::Dont => 1,
            });
        }
        let insight = entry.insight;
        let outcome = insight.outcome.as_ref().filter(|_| insight.recommends())?;
        let economics = &insight.forecast.as_ref()?.economics;
        let value = |name| Some(insight.promise(name)?.value);
        let over = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
        let number = match self {
            Self::Visits => value(Name::Visits)?,
            Self::Enquiries => value(Name::Enquiries)?,
            Self::Deals => value(Name::Deals)?,
            Self::NewCustomers => value(Name::NewCustomers)?,
            Self::Revenue => value(Name::Revenue)?,
            Self::Media => value(Name::Media)?,
            Self::Profit => value(Name::Result)?,
            Self::Total => value(Name::Result)? + outcome.beyond.value,
            Self::Cac => value(Name::Cac)?,
            Self::Romi => over(outcome.result.value, outcome.contribution.value - outcome.result.value)?,
            Self::LtvCac => over(economics.ltv.value, outcome.cac.as_ref()?.value)?,
            Self::Payback => economics.payback(outcome.cac.as_ref()?).value,
            Self::Hours => insight.facts.hours_needed,
            Self::Verdict => return None,
        };
        let scale = match self.unit() {
            FigureUnit::Money => return Some(Money::from_major(number, entry.plan.company.currency).0),
            FigureUnit::Count | FigureUnit::Verdict => 1.0,
            FigureUnit::Ratio => 1e6,
            FigureUnit::Months | FigureUnit::Hours => 1e3,
        };
        let number = (number * scale).round();
        #[expect(clippy::cast_possible_truncation, reason = "whole and far inside the range")]
        let whole = (number.is_finite() && number.abs() < 9e15).then_some(number as i64);
        whole
    }
}

/// The names of all figures a criterion can ask for.
pub fn figure_names() -> impl Iterator<Item = &'static str> {
    FigureName::ALL.into_iter().map(FigureName::slug)
}

/// All points between the bounds. Outside they fall evenly to none at half as much again beyond the bound (judgement); of
/// a verdict, and beyond a bound of zero, there is nothing in between.
pub(super) fn judge(entry: &Entry<'_>, figure: FigureName, low: Option<i64>, high: Option<i64>) -> (Ppm, Vec<Reason>) {
    let value = figure.of(entry);
    let share = value.map_or(Ppm(0), |value| {
        let off = match (low.filter(|low| value < *low), high.filter(|high| value > *high)) {
            (Some(bound), _) | (None, Some(bound)) => bound,
            (None, None) => return Ppm::ONE,
        };
        if figure.unit() == FigureUnit::Verdict {
            return Ppm(0);
        }
        let (distance, size) = ((i128::from(value) - i128::from(off)).abs(), i128::from(off).abs());
        let lost = (2_000_000 * distance).checked_div(size).unwrap_or(1_000_000);
        Ppm(u32::try_from((1_000_000 - lost).max(0)).unwrap_or(0))
    });
    (share, vec![Reason::Lies { figure, value, low, high }])
}
