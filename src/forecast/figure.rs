//! A number together with where it came from. Every derived number is made by [`Figure::derive`], which evaluates the
//! very formula the receipt shows; there is no second description that could drift.

use std::rc::Rc;

use crate::library::{ChannelRef, Found, Grade, PriceChange};

/// What a number counts, which decides how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Major units of the plan's currency.
    Money,
    /// A share, written in percent.
    Ratio,
    /// People, visits, orders.
    Count,
    /// A multiple, "3 : 1".
    Times,
    /// Months.
    Months,
    /// Hours.
    Hours,
}

/// The name of a figure; its wording is in `i18n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the field's own terms; i18n::text::figure words them")]
pub enum Name {
    OrderValue,
    ContributionMargin,
    ContributionPerOrder,
    OrdersPerYear,
    LifetimeMonths,
    Ltv,
    LtvToCac,
    CacCap,
    BreakEvenRoas,
    CountingMonths,
    CountedValue,
    Payback,
    Cpc,
    Cpm,
    Ctr,
    PricePerMessage,
    ClickRate,
    VisitPrice,
    CvrSale,
    CvrLead,
    CloseRate,
    Conversion,
    ConversionPerSend,
    CommissionRate,
    CostPerContact,
    CostPerDeal,
    Searches,
    AudienceSize,
    ReachableShare,
    Frequency,
    Responsive,
    ListSize,
    SendsPerMonth,
    SiteVisits,
    VisitsPerHour,
    HoursPerWeek,
    WeeksPerMonth,
    Ceiling,
    SeasonSum,
    PlanCeiling,
    HalfPoint,
    Incrementality,
    ValuePerDeal,
    MaxSpend,
    MinSpend,
    LearningClicks,
    DaysPerMonth,
    Horizon,
    MinSpendMonth,
    ExchangeRate,
    PriceChange,
    PriceYears,
    Spend,
    Visits,
    Deals,
    NewCustomers,
    Contribution,
    Beyond,
    Media,
    HourCost,
    People,
    Result,
    Revenue,
    Cac,
    Roas,
    Funds,
    CostLines,
    Contingency,
    MediaBudget,
    Enquiries,
    RepeatOrders,
    ListDeals,
    Orders,
    AllCosts,
}

/// A rule of thumb of the planner's own, always shown as judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Without a typed life span nothing beyond twelve months is counted.
    OneYear,
    /// Without a typed rhythm a customer is counted with one order a year.
    OneOrder,
    /// Searches a month per hundred addressable people: 15.
    SearchShare,
    /// Share of an audience a small budget's targeting reaches in a month: 30 %.
    Reach,
    /// Contacts a month with a reached person: 4.
    Frequency,
    /// Where the library has no click rate: one impression in a hundred is clicked.
    ClickThrough,
    /// Share of the audience in roles a touchpoint stimulates (role mix × stimulation value ÷ 3).
    Responsive,
    /// Messages a month to one contact: 2 for bulk messages.
    BulkSends,
    /// Messages a month to one buyer: 1 for repurchase reminders.
    RepurchaseSends,
    /// Contacts a month with a former visitor: 8.
    RetargetingFrequency,
    /// Half of the orders after a reminder timed by the buyer's own rhythm would not have come anyway: 50 %.
    ReminderIncrementality,
    /// A quarter of the orders after a message to everybody would not have come anyway: 25 %.
    BulkIncrementality,
    /// A local listing reaches those nearby, one in a hundred of a market: 1 %.
    LocalShare,
    /// A new listing on a marketplace is shown to two in a hundred searches there: 2 %.
    NewListing,
    /// Partners and creators who will work with a small firm reach two in a hundred of its market: 2 %.
    PartnerReach,
    /// A hundred customers bring six visits of friends a month: 6 %.
    ReferredVisits,
    /// 15 clicks a day on 30.4 days, below which a paid test does not learn (library rule `floor_clicks`).
    LearningClicks,
    /// A calendar fact: weeks or days of an average month.
    Calendar,
    /// LTV : CAC of 3 : 1, a practitioners' rule.
    ThreeToOne,
    /// Every cohort is followed for the length of the plan.
    CountingWindow,
    /// Demand follows the calendar's seasons.
    Season,
    /// The library's planning rate of exchange.
    Exchange,
}

/// An own figure of the company with what it was counted on.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnData {
    /// The field it stands in.
    pub field: String,
    /// Its value, a share for rates.
    pub value: f64,
    /// Whether it is a share of something counted.
    pub rate: bool,
    /// How many visits, clicks or messages it was counted on, if that is known.
    pub sample: Option<u64>,
    /// Where the company has it from; may be empty.
    pub source: String,
}

impl OwnData {
    /// Relative half-width of the range the sample allows: the 95 % Wilson interval for rates; for prices and counts
    /// 1.96 ÷ √n, as if single values scattered as widely as their mean (judgement). Without a sample as grade C.
    #[must_use]
    pub fn spread(&self) -> f64 {
        const Z: f64 = 1.96;
        let Some(n) = self.sample.filter(|n| *n > 0) else { return Grade::C.spread() };
        let n = super::demand::count(n);
        let wide = if self.rate {
            let p = self.value.clamp(0.0, 1.0);
            let half = Z * libm::sqrt(p * (1.0 - p) / n + Z * Z / (4.0 * n * n)) / (1.0 + Z * Z / n);
            if p > 0.0 { half / p } else { 0.9 }
        } else {
            Z / libm::sqrt(n)
        };
        wide.min(0.9)
    }

    /// The grade whose usual range is as wide as the sample's.
    #[must_use]
    pub fn grade(&self) -> Grade {
        // A hair above the limit is rounding.
        [Grade::A, Grade::B, Grade::C].into_iter().find(|g| self.spread() <= g.spread() + 1e-9).unwrap_or(Grade::D)
    }
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The user typed it in this field.
    Typed(String),
    /// The company counted it itself.
    Own(OwnData),
    /// The library holds it.
    Library(Found),
    /// The channel's own row in the library holds it (minimum spend, hours).
    Channel(ChannelRef),
    /// The library's series of auction prices in a market.
    PriceChange(&'static PriceChange),
    /// The planner judged it.
    Judged(Judgement),
    /// The allocator chose it.
    Allocated,
    /// It was computed.
    Computed(Formula, Vec<Figure>),
}

/// One value in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub name: Name,
    /// Its value in its unit (money in major units, ratios as plain numbers).
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// Where it came from.
    pub origin: Origin,
    /// The weakest evidence it rests on; `None` where it rests on facts of the company alone.
    pub grade: Option<Grade>,
}

/// A value with its receipt. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Figure(Rc<Node>);

impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl std::ops::Deref for Figure {
    type Target = Node;
    fn deref(&self) -> &Node {
        &self.0
    }
}

impl Figure {
    /// A value that is not computed.
    #[must_use]
    pub fn given(name: Name, value: f64, unit: Unit, origin: Origin) -> Self {
        let grade = match &origin {
            Origin::Typed(_) | Origin::Allocated => None,
            Origin::Library(found) => Some(found.grade),
            Origin::Channel(channel) => Some(channel.grade),
            Origin::Own(data) => Some(data.grade()),
            Origin::PriceChange(change) => Some(change.grade),
            Origin::Judged(Judgement::Calendar | Judgement::CountingWindow) => None,
            Origin::Judged(_) => Some(Grade::D),
            Origin::Computed(_, inputs) => weakest(inputs),
        };
        Self(Rc::new(Node { name, value, unit, origin, grade }))
    }

    /// A value typed by the user.
    #[must_use]
    pub fn typed(name: Name, value: f64, unit: Unit, field: impl Into<String>) -> Self {
        Self::given(name, value, unit, Origin::Typed(field.into()))
    }

    /// A judged value.
    #[must_use]
    pub fn judged(name: Name, value: f64, unit: Unit, judgement: Judgement) -> Self {
        Self::given(name, value, unit, Origin::Judged(judgement))
    }

    /// The value of `formula` over `inputs`.
    #[must_use]
    pub fn derive(name: Name, unit: Unit, formula: Formula, inputs: Vec<Self>) -> Self {
        let values: Vec<f64> = inputs.iter().map(|input| input.value).collect();
        let value = formula.evaluate(&values);
        Self::given(name, value, unit, Origin::Computed(formula, inputs))
    }

    /// Relative half-width of the range the evidence allows (`model.md` §2: A 10 %, B 20 %, C 35 %, D 50 %; a range in
    /// the library wins; own figures without a sample count as C; independent inputs combine as root of squares).
    #[must_use]
    pub fn spread(&self) -> f64 {
        match &self.origin {
            Origin::Computed(_, inputs) => {
                libm::sqrt(inputs.iter().map(|input| input.spread() * input.spread()).sum::<f64>()).min(0.9)
            }
            Origin::Own(data) => data.spread(),
            Origin::PriceChange(_) => 0.0,
            Origin::Judged(Judgement::Calendar | Judgement::CountingWindow) | Origin::Typed(_) | Origin::Allocated => {
                0.0
            }
            Origin::Judged(_) => Grade::D.spread(),
            Origin::Library(found) => found.grade.spread(),
            Origin::Channel(channel) => channel.grade.spread(),
        }
    }
}

fn weakest(inputs: &[Figure]) -> Option<Grade> {
    inputs.iter().filter_map(|input| input.grade).max()
}

/// How a value follows from its inputs. `template` shows it, `evaluate` computes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// a × b × …
    Product,
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
    /// Spend at which the average cost of a deal reaches the limit: a × max(0, b ÷ c − 1).
    MaxSpend,
    /// Orders beyond the first before the time left is over: (max(1, a × b ÷ 12) − 1) × min(1, c ÷ b).
    RepeatsLeft,
    /// Smallest of the values.
    Smallest,
    /// A share of a whole: a × b ÷ c.
    Share,
    /// What is left, never below zero: max(0, a − b − …).
    Remainder,
    /// A price brought to another year: a × (1 + b) ^ c.
    Compound,
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
            Self::MaxSpend => at(0) * (over(at(1), at(2)) - 1.0).max(0.0),
            Self::RepeatsLeft => (orders(at(0), at(1)) - 1.0) * over(at(2), at(1)).min(1.0),
            Self::Remainder => (at(0) - v.iter().skip(1).sum::<f64>()).max(0.0),
            Self::Share => at(0) * over(at(1), at(2)),
            Self::Compound => at(0) * libm::pow(1.0 + at(1), at(2)),
            Self::Smallest => v.iter().copied().reduce(f64::min).unwrap_or(0.0),
        }
    }

    /// The formula with `{0}`, `{1}` … for its inputs; `n` inputs for the forms that take any number.
    #[must_use]
    pub fn template(self, n: usize) -> String {
        let joined = |sign: &str| (0..n).map(|i| format!("{{{i}}}")).collect::<Vec<_>>().join(sign);
        match self {
            Self::Product => joined(" × "),
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
            Self::MaxSpend => "{0} × max(0, {1} ÷ {2} − 1)".to_owned(),
            Self::RepeatsLeft => "(max(1, {0} × {1} ÷ 12) − 1) × min(1, {2} ÷ {1})".to_owned(),
            Self::Remainder => format!("max(0, {})", joined(" − ")),
            Self::Share => "{0} × {1} ÷ {2}".to_owned(),
            Self::Compound => "{0} × (1 + {1}) ^ {2}".to_owned(),
            Self::Smallest => format!("min({})", joined(", ")),
        }
    }
}
