//! How values follow from each other. One place evaluates a formula and shows it, so the two cannot drift apart.

use crate::base::{Currency, Money};

use super::interval::{End, Interval};

/// How a value follows from its inputs. `template` shows it, `evaluate` computes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// a × b × …
    Product,
    /// The same to the nearest whole minor unit of a currency, as it is paid: round(a × b × …).
    PaidProduct(Currency),
    /// a ÷ b; zero where b is zero.
    Quotient,
    /// a + b + …
    Sum,
    /// a − b − …
    Difference,
    /// 1 ÷ a.
    Inverse,
    /// Price of a thousand impressions and click rate to price of a click: a ÷ 1000 ÷ b.
    CpcFromCpm,
    /// Contribution an average customer brings: a × max(1, b × c ÷ 12).
    Lifetime,
    /// Contribution within the counting window: a × (1 + (max(1, b × c ÷ 12) − 1) × min(1, d ÷ c)).
    Counted,
    /// Months until whole orders have paid the cost: (⌈a ÷ b⌉ − 1) × 12 ÷ c; never (infinite) when the customer does
    /// not place that many in d months.
    Payback,
    /// Half point of the saturation curve: a × b (ceiling × price of a visit), so that its slope at zero is 1 ÷ b.
    HalfPoint,
    /// Visits on the saturation curve (hill, s = 1): a × c ÷ (b + c).
    Saturation,
    /// The same in one month: ceiling of an average month a, demand of the month b, price of a visit c, money at work d:
    /// a × b × d ÷ (a × b × c + d).
    SeasonalSaturation,
    /// Money at work in a month: a spent in it, of which the share b works later, and c at work the month before:
    /// a × (1 − b) + c × b.
    Carried,
    /// A weekly carryover a as a monthly one with the same mean delay, b weeks to a month: a ÷ (a + (1 − a) × b).
    MonthlyCarryover,
    /// Share of the open deals closed in a month so that one takes a months on average: 1 ÷ (1 + a).
    MonthlyClose,
    /// Share of b that a suffices for, at most all: min(1, a ÷ b); all where there is nothing to do.
    AtMostAll,
    /// Share of a month in which steady work already has its effect: month a since the start, lead time b in weeks, c
    /// weeks to a month: min(1, max(0, a − b ÷ c)).
    Ramp,
    /// a × b + c × d + …
    SumOfProducts,
    /// Different people among b visits of a people, as if each came from anybody alike: a × (1 − e^(−b ÷ a)).
    Different,
    /// Spend at which the average cost of a deal reaches the limit: a × max(0, b ÷ c − 1).
    MaxSpend,
    /// Orders beyond the first before the time left is over: (max(1, a × b ÷ 12) − 1) × min(1, c ÷ b).
    RepeatsLeft,
    /// The first order and a share that repeats: 1 + a.
    OneMore,
    /// Smallest of the values.
    Smallest,
    /// Largest of the values.
    Largest,
    /// Chance that a log-normal value around a, of which eight in ten lie within a ÷ (1 + c) and a × (1 + c), is at least
    /// b: 1 − Φ(1.2816 × ln(b ÷ a) ÷ ln(1 + c)).
    Chance,
    /// A share of a whole: a × b ÷ c.
    Share,
    /// What is left, never below zero: max(0, a − b − …).
    Remainder,
    /// A price brought to another year: a × (1 + b) ^ c.
    Compound,
    /// (a + b + …) ÷ n.
    Mean,
    /// (a × b + c × d + …) ÷ (a + c + …), weights before values; zero without weights.
    WeightedMean,
    /// Points 1 to 5 by the thresholds of a scale.
    Graded(Scale),
    /// Additional orders that make up for a discount a at a margin b: a ÷ (b − a); never (infinite) where the discount
    /// eats the margin.
    Uplift,
    /// Margin left by costs: max(0, 1 − (b + c + …) ÷ a).
    CostMargin,
    /// Answers needed from a population a, deviate b, proportion c, margin of error d (Cochran with the correction for
    /// finite populations), as whole answers: ⌈n ÷ (1 + (n − 1) ÷ a)⌉ with n = b² × c × (1 − c) ÷ d².
    SampleSize,
    /// Margin of error of c answers out of a population a with deviate b and proportion d:
    /// b × √(d × (1 − d) ÷ c × (a − c) ÷ (a − 1)).
    ErrorMargin,
    /// Hours an enquiry waits that comes right after the desk closed on the last of a working days a week, with b hours
    /// a week for enquiries and c minutes for one: 24 × (8 − a) − min(8, b ÷ a) + c ÷ 60. However many work side by
    /// side, the desk is open eight hours on a working day at most.
    ClosedDesk,
    /// The longest wait in a month: a over the closed days, and the work that piled up at its beginning b or its end c,
    /// done at d hours in e hours: a + max(b, c) ÷ d × e; never (infinite) where nobody does it.
    Wait,
    /// The end of an interval.
    Interval(Interval, End),
    /// Trials a share a stands for whose 95 % range is ± b of it, deviate c: c² × (1 − a) ÷ (a × b²).
    PriorTrials,
    /// Events a price or mean stands for whose 95 % range is ± a of it, deviate b: (b ÷ a)².
    PriorEvents,
    /// A prior value b that weighs a, and c counted on d: (a × b + c) ÷ (a + d), the mean of the posterior of a Beta-Binomial
    /// or Gamma-Poisson model.
    Shrunk,
    /// What is left of a where b of at most c is reached, to a power: a × max(0, 1 − b ÷ c)^n.
    Unsaturated(u8),
    /// Share of a scatter b that a curve explains when it leaves a (R²): 1 − a ÷ b.
    Explained,
}

/// Scales that turn a figure into 1 to 5 points. The thresholds are judgement; the anchor texts of the items name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Contribution margin.
    Margin,
    /// Orders per customer and year.
    Repeat,
    /// Runway to payback.
    Runway,
    /// Limit to the cost of the cheapest customer.
    Economics,
    /// Hours a week.
    Hours,
    /// Competitors online.
    Rivals,
    /// What they gain, 1 to 5.
    Gain,
    /// Share of competitors that leave something open.
    Opening,
}

impl Scale {
    /// From where on 2, 3, 4 and 5 points are given.
    #[must_use]
    pub const fn thresholds(self) -> [f64; 4] {
        match self {
            Self::Margin => [0.10, 0.20, 0.35, 0.50],
            Self::Repeat => [1.0, 1.5, 3.0, 6.0],
            Self::Runway => [0.5, 1.0, 2.0, 4.0],
            Self::Economics => [0.5, 0.8, 1.2, 2.0],
            Self::Hours => [10.0, 30.0, 60.0, 120.0],
            // One competitor online is a middling sign, three are a full one.
            Self::Rivals => [1.0, 1.0, 2.0, 3.0],
            Self::Gain => [1.5, 2.5, 3.5, 4.5],
            // That something is open is never proof enough for five points.
            Self::Opening => [0.0, 0.01, 0.67, f64::INFINITY],
        }
    }
}

impl Formula {
    /// The value over `v`, in the order of the template.
    #[must_use]
    pub fn evaluate(self, v: &[f64]) -> f64 {
        let at = |i: usize| v.get(i).copied().unwrap_or(0.0);
        let over = |a: f64, b: f64| if b.abs() > 0.0 { a / b } else { 0.0 };
        let orders = |per_year: f64, months: f64| (per_year * months / 12.0).max(1.0);
        match self {
            Self::Product => v.iter().product(),
            Self::PaidProduct(currency) => Money::from_major(v.iter().product(), currency).major(currency),
            Self::Quotient => over(at(0), at(1)),
            Self::Sum => v.iter().sum(),
            Self::Difference => at(0) - v.iter().skip(1).sum::<f64>(),
            Self::Inverse => over(1.0, at(0)),
            Self::CpcFromCpm => over(at(0) / 1_000.0, at(1)),
            Self::Lifetime => at(0) * orders(at(1), at(2)),
            Self::Counted => at(0) * (1.0 + (orders(at(1), at(2)) - 1.0) * over(at(3), at(2)).min(1.0)),
            Self::Payback => {
                // A hair above a whole number of orders is rounding, not another order.
                let further = ((over(at(0), at(1)) - 1e-9).ceil() - 1.0).max(0.0);
                let placed = orders(at(2), at(3)) - 1.0;
                if further <= 0.0 {
                    0.0
                } else if at(1) <= 0.0 || further > placed + 1e-9 {
                    f64::INFINITY
                } else {
                    further * over(12.0, at(2))
                }
            }
            Self::HalfPoint => at(0) * at(1),
            Self::Saturation => over(at(0) * at(2), at(1) + at(2)),
            Self::SeasonalSaturation => over(at(0) * at(1) * at(3), at(0) * at(1) * at(2) + at(3)),
            Self::Carried => at(0) * (1.0 - at(1)) + at(2) * at(1),
            Self::MonthlyCarryover => over(at(0), at(0) + (1.0 - at(0)) * at(1)),
            Self::MonthlyClose => 1.0 / (1.0 + at(0).max(0.0)),
            Self::AtMostAll => {
                if at(1) > at(0) {
                    over(at(0), at(1))
                } else {
                    1.0
                }
            }
            Self::Ramp => (at(0) - over(at(1), at(2))).clamp(0.0, 1.0),
            Self::SumOfProducts => v.chunks_exact(2).map(|pair| pair.iter().product::<f64>()).sum(),
            Self::Different => -at(0) * libm::expm1(-over(at(1), at(0))),
            Self::MaxSpend => at(0) * (over(at(1), at(2)) - 1.0).max(0.0),
            Self::RepeatsLeft => (orders(at(0), at(1)) - 1.0) * over(at(2), at(1)).min(1.0),
            Self::OneMore => 1.0 + at(0),
            Self::Remainder => (at(0) - v.iter().skip(1).sum::<f64>()).max(0.0),
            Self::Chance => chance(at(0), at(1), at(2)),
            Self::Share => at(0) * over(at(1), at(2)),
            Self::Compound => at(0) * libm::pow(1.0 + at(1), at(2)),
            Self::Smallest => v.iter().copied().reduce(f64::min).unwrap_or(0.0),
            Self::Largest => v.iter().copied().reduce(f64::max).unwrap_or(0.0),
            Self::Mean => over(v.iter().sum(), super::demand::size(v.len())),
            Self::WeightedMean => {
                let pairs = || v.chunks_exact(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
                over(pairs().map(|(weight, value)| weight * value).sum(), pairs().map(|(weight, _)| weight).sum())
            }
            Self::Graded(scale) => {
                1.0 + super::demand::size(scale.thresholds().iter().filter(|t| at(0) >= **t).count())
            }
            Self::Uplift if at(0) <= 0.0 => 0.0,
            // A hair of rounding must not turn "never" into a huge number.
            Self::Uplift if at(1) - at(0) <= 1e-9 => f64::INFINITY,
            Self::Uplift => at(0) / (at(1) - at(0)),
            Self::CostMargin => (1.0 - over(v.iter().skip(1).sum(), at(0))).max(0.0),
            Self::SampleSize => {
                let n = over(at(1) * at(1) * at(2) * (1.0 - at(2)), at(3) * at(3));
                // A hair above a whole number of answers is rounding, not another answer.
                if at(0) > 0.0 { (n / (1.0 + (n - 1.0) / at(0)) - 1e-9).ceil() } else { 0.0 }
            }
            Self::ErrorMargin => {
                let finite = if at(0) > 1.0 { ((at(0) - at(2)) / (at(0) - 1.0)).max(0.0) } else { 0.0 };
                at(1) * libm::sqrt(over(at(3) * (1.0 - at(3)), at(2)) * finite)
            }
            Self::ClosedDesk => 24.0 * (8.0 - at(0)) - over(at(1), at(0)).min(8.0) + at(2) / 60.0,
            Self::Wait => {
                let piled = at(1).max(at(2));
                if piled > 0.0 && at(3) <= 0.0 { f64::INFINITY } else { at(0) + over(piled, at(3)) * at(4) }
            }
            Self::Interval(interval, end) => interval.evaluate(end, v),
            Self::PriorTrials => over(at(2) * at(2) * (1.0 - at(0)), at(0) * at(1) * at(1)),
            Self::PriorEvents => over(at(1), at(0)) * over(at(1), at(0)),
            Self::Shrunk => over(at(0) * at(1) + at(2), at(0) + at(3)),
            Self::Unsaturated(power) => {
                let left = (1.0 - over(at(1), at(2))).max(0.0);
                (0..power).fold(at(0), |value, _| value * left)
            }
            Self::Explained => 1.0 - over(at(0), at(1)),
        }
    }

    /// The values over many inputs at once: `inputs` holds, per input, one value per lane. `buffer` is scratch space.
    pub(super) fn evaluate_lanes(self, inputs: &[&[f64]], out: &mut [f64], buffer: &mut Vec<f64>) {
        match (self, inputs) {
            // The commonest, without a detour; a test holds them to `evaluate`.
            (Self::Product, [first, rest @ ..]) => {
                out.copy_from_slice(first);
                for input in rest {
                    out.iter_mut().zip(*input).for_each(|(out, value)| *out *= value);
                }
            }
            (Self::Sum, [first, rest @ ..]) => {
                out.copy_from_slice(first);
                for input in rest {
                    out.iter_mut().zip(*input).for_each(|(out, value)| *out += value);
                }
            }
            (Self::SumOfProducts, _) => {
                out.fill(0.0);
                for pair in inputs.chunks_exact(2) {
                    let [a, b] = pair else { continue };
                    out.iter_mut().zip(a.iter().zip(*b)).for_each(|(out, (a, b))| *out += a * b);
                }
            }
            _ => {
                for (lane, out) in out.iter_mut().enumerate() {
                    buffer.clear();
                    buffer.extend(inputs.iter().map(|input| input.get(lane).copied().unwrap_or(0.0)));
                    *out = self.evaluate(buffer);
                }
            }
        }
    }

    /// The formula with `{0}`, `{1}` … for its inputs; `n` inputs for the forms that take any number.
    #[must_use]
    pub fn template(self, n: usize) -> String {
        let joined = |sign: &str| (0..n).map(|i| format!("{{{i}}}")).collect::<Vec<_>>().join(sign);
        match self {
            Self::Product => joined(" × "),
            Self::PaidProduct(currency) if currency.exponent() == 0 => format!("round({})", joined(" × ")),
            Self::PaidProduct(currency) => format!("round({}, {})", joined(" × "), currency.exponent()),
            Self::Sum => joined(" + "),
            Self::Difference => joined(" − "),
            Self::Quotient => "{0} ÷ {1}".to_owned(),
            Self::Inverse => "1 ÷ {0}".to_owned(),
            Self::CpcFromCpm => "{0} ÷ 1,000 ÷ {1}".to_owned(),
            Self::Lifetime => "{0} × max(1, {1} × {2} ÷ 12)".to_owned(),
            Self::Counted => "{0} × (1 + (max(1, {1} × {2} ÷ 12) − 1) × min(1, {3} ÷ {2}))".to_owned(),
            Self::Payback => "(⌈{0} ÷ {1}⌉ − 1) × 12 ÷ {2}, {3}".to_owned(),
            Self::HalfPoint => "{0} × {1}".to_owned(),
            Self::Saturation => "{0} × {2} ÷ ({1} + {2})".to_owned(),
            Self::SeasonalSaturation => "{0} × {1} × {3} ÷ ({0} × {1} × {2} + {3})".to_owned(),
            Self::Carried => "{0} × (1 − {1}) + {2} × {1}".to_owned(),
            Self::MonthlyCarryover => "{0} ÷ ({0} + (1 − {0}) × {1})".to_owned(),
            Self::MonthlyClose => "1 ÷ (1 + {0})".to_owned(),
            Self::AtMostAll => "min(1, {0} ÷ {1})".to_owned(),
            Self::Ramp => "min(1, max(0, {0} − {1} ÷ {2}))".to_owned(),
            Self::SumOfProducts => {
                (0..n / 2).map(|i| format!("{{{}}} × {{{}}}", 2 * i, 2 * i + 1)).collect::<Vec<_>>().join(" + ")
            }
            Self::Different => "{0} × (1 − e^(−{1} ÷ {0}))".to_owned(),
            Self::MaxSpend => "{0} × max(0, {1} ÷ {2} − 1)".to_owned(),
            Self::RepeatsLeft => "(max(1, {0} × {1} ÷ 12) − 1) × min(1, {2} ÷ {1})".to_owned(),
            Self::OneMore => "1 + {0}".to_owned(),
            Self::Remainder => format!("max(0, {})", joined(" − ")),
            Self::Chance => "1 − Φ(1.2816 × ln({1} ÷ {0}) ÷ ln(1 + {2}))".to_owned(),
            Self::Share => "{0} × {1} ÷ {2}".to_owned(),
            Self::Compound => "{0} × (1 + {1}) ^ {2}".to_owned(),
            Self::Smallest => format!("min({})", joined(", ")),
            Self::Largest => format!("max({})", joined(", ")),
            Self::Mean => format!("({}) ÷ {n}", joined(" + ")),
            Self::WeightedMean => {
                let pairs = (0..n / 2).map(|i| format!("{{{}}} × {{{}}}", 2 * i, 2 * i + 1)).collect::<Vec<_>>();
                let weights = (0..n / 2).map(|i| format!("{{{}}}", 2 * i)).collect::<Vec<_>>();
                format!("({}) ÷ ({})", pairs.join(" + "), weights.join(" + "))
            }
            Self::Graded(scale) => {
                let percent = matches!(scale, Scale::Margin | Scale::Opening);
                let steps = scale.thresholds().into_iter().zip(2..).filter(|(t, _)| t.is_finite());
                let steps = steps.map(|(t, points)| match percent {
                    true => format!("≥ {:.0}% → {points}", t * 100.0),
                    false => format!("≥ {t} → {points}"),
                });
                format!("{{0}}: {}", steps.collect::<Vec<_>>().join(", "))
            }
            Self::Uplift => "{0} ÷ ({1} − {0})".to_owned(),
            Self::CostMargin => {
                let costs = (1..n).map(|i| format!("{{{i}}}")).collect::<Vec<_>>().join(" + ");
                format!("max(0, 1 − ({costs}) ÷ {{0}})")
            }
            Self::SampleSize => "⌈n ÷ (1 + (n − 1) ÷ {0})⌉, n = {1}² × {2} × (1 − {2}) ÷ {3}²".to_owned(),
            Self::ErrorMargin => "{1} × √({3} × (1 − {3}) ÷ {2} × ({0} − {2}) ÷ ({0} − 1))".to_owned(),
            Self::ClosedDesk => "24 × (8 − {0}) − min(8, {1} ÷ {0}) + {2} ÷ 60".to_owned(),
            Self::Wait => "{0} + max({1}, {2}) ÷ {3} × {4}".to_owned(),
            Self::Interval(interval, end) => interval.template(end),
            Self::PriorTrials => "{2}² × (1 − {0}) ÷ ({0} × {1}²)".to_owned(),
            Self::PriorEvents => "({1} ÷ {0})²".to_owned(),
            Self::Shrunk => "({0} × {1} + {2}) ÷ ({0} + {3})".to_owned(),
            Self::Unsaturated(power) => format!("{{0}} × max(0, 1 − {{1}} ÷ {{2}})^{power}"),
            Self::Explained => "1 − {0} ÷ {1}".to_owned(),
        }
    }
}

/// Chance that the true value reaches `target`, see [`Formula::Chance`].
fn chance(forecast: f64, target: f64, spread: f64) -> f64 {
    // The deviate that leaves a tenth above it, so that the spread marks the tenth and the ninetieth percentile.
    const TENTH: f64 = 1.281_551_565_544_600_4;
    if target <= 0.0 {
        return 1.0;
    }
    if forecast <= 0.0 {
        return 0.0;
    }
    let sigma = libm::log1p(spread.max(0.0)) / TENTH;
    if sigma <= 0.0 {
        return if forecast >= target { 1.0 } else { 0.0 };
    }
    0.5 * libm::erfc(libm::log(target / forecast) / sigma / std::f64::consts::SQRT_2)
}
