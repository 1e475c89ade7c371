//! A number together with where it came from. Every derived number is made by [`Figure::derive`], which evaluates the
//! very formula the receipt shows; there is no second description that could drift.

use std::rc::Rc;

use crate::library::{ChannelRef, Found, Grade, PriceChange};

use super::formula::Formula;
use super::name::Name;

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
    /// Points of a scale.
    Score,
}

/// A rule of thumb of the planner's own, always shown as judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Without a typed life span nothing beyond twelve months is counted.
    OneYear,
    /// However few customers are lost, nothing beyond ten years is counted.
    TenYears,
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
    /// How far a forecast may be off follows from the grades of its evidence.
    Spread,
    /// A segment counts with its share of all people.
    SegmentByPeople,
    /// Found by search: the least with which the forecast meets the target.
    WorkedBack,
    /// The library's planning rate of exchange.
    Exchange,
    /// A minimum presence is looked after in an hour a month for every part of it.
    PresenceHours,
    /// A payback is counted as a month at least.
    AMonth,
    /// A question nobody answered counts as 3, the middle of its scale.
    Middle,
    /// Weights of the four aspects: product and money 30 % each, competition and people 20 % each.
    AspectWeights,
    /// A place of the library where a segment was not said to gather counts half.
    OtherPlace,
    /// The library's stimulation values, objective and trade fit of a channel, 0 to 3.
    ChannelScores,
    /// A fact of statistics: the deviate of a confidence, the widest proportion.
    Statistics,
    /// A hundred orders, to compare prices on.
    PerHundred,
    /// The share of simulations that reach a target.
    Simulated,
    /// A touchpoint in use takes five hours a week at least.
    LeastHours,
    /// An enquiry takes 15 minutes.
    EnquiryMinutes,
    /// Enquiries are answered every day of the week.
    EveryDay,
    /// Rivals who bid more make a visit 30 % dearer.
    BidRise,
    /// Goods are missing for two weeks.
    TwoWeeks,
    /// A supplier asks 10 % more.
    GoodsRise,
    /// A marketplace takes five points more of every sale.
    TermsRise,
    /// After a complaint everything pauses for a week.
    QuietWeek,
    /// A target of the whole plan is spread evenly over its months.
    EvenSteps,
    /// Something is done below four fifths of a target: 80 %.
    KpiFloor,
    /// Nothing is judged before two weeks of data.
    EnoughDays,
    /// Nothing is judged before thirty events came or should have come.
    EnoughEvents,
    /// Less than a tenth off the plan is left alone, however sure.
    Material,
    /// Spend may run 15 % ahead of or behind the days.
    PaceTolerance,
    /// A benchmark counts like the sample whose 95 % range is as wide as its grade allows.
    BenchmarkWeight,
    /// Found by least squares.
    Fitted,
}

impl Judgement {
    /// Whether it only fixes what is counted or how much it weighs, so that nothing about it can be wrong.
    const fn is_fact(self) -> bool {
        matches!(
            self,
            Self::Calendar
                | Self::CountingWindow
                | Self::Statistics
                | Self::PerHundred
                | Self::EvenSteps
                | Self::BenchmarkWeight
        )
    }
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
#[derive(Clone, Debug)]
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
    /// See [`Figure::spread`].
    spread: f64,
}

/// A value with its receipt. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Figure(Rc<Node>);

/// Two figures are equal that say the same, come about the same way and rest on parts that say the same. How those parts
/// came about is not compared: figures share parts so often that following all of them would never end.
impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        let says = |a: &Node, b: &Node| {
            (a.name, a.unit, a.grade) == (b.name, b.unit, b.grade) && a.value.to_bits() == b.value.to_bits()
        };
        let comes = |a: &Node, b: &Node| match (&a.origin, &b.origin) {
            (Origin::Computed(f, inputs), Origin::Computed(g, others)) => {
                f == g && inputs.len() == others.len() && inputs.iter().zip(others).all(|(a, b)| says(a, b))
            }
            (Origin::Computed(..), _) | (_, Origin::Computed(..)) => false,
            (a, b) => a == b,
        };
        Rc::ptr_eq(&self.0, &other.0) || (says(self, other) && comes(self, other))
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
            Origin::Judged(rule) if rule.is_fact() => None,
            Origin::Judged(_) => Some(Grade::D),
            Origin::Computed(_, inputs) => weakest(inputs),
        };
        let spread = spread(&origin);
        Self(Rc::new(Node { name, value, unit, origin, grade, spread }))
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

    /// Where it stands in memory; the same for every clone, and only while one of them is there.
    #[must_use]
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// Relative half-width of the range the evidence allows (`model.md` §2: A 10 %, B 20 %, C 35 %, D 50 %; own
    /// figures without a sample count as C; independent inputs combine as root of squares, the parts of a sum by their weight).
    /// A range the source prints is read by the simulation only.
    #[must_use]
    pub fn spread(&self) -> f64 {
        self.spread
    }
}

fn spread(origin: &Origin) -> f64 {
    match origin {
        // The parts of a sum lean on the same evidence, so they are off together.
        Origin::Computed(Formula::Sum, inputs) => {
            let whole: f64 = inputs.iter().map(|input| input.value.abs()).sum();
            let off: f64 = inputs.iter().map(|input| input.value.abs() * input.spread()).sum();
            if whole > 0.0 { off / whole } else { 0.0 }
        }
        Origin::Computed(_, inputs) => {
            libm::sqrt(inputs.iter().map(|input| input.spread() * input.spread()).sum::<f64>()).min(0.9)
        }
        Origin::Own(data) => data.spread(),
        Origin::PriceChange(_) | Origin::Typed(_) | Origin::Allocated => 0.0,
        Origin::Judged(rule) if rule.is_fact() => 0.0,
        Origin::Judged(_) => Grade::D.spread(),
        Origin::Library(found) => found.grade.spread(),
        Origin::Channel(channel) => channel.grade.spread(),
    }
}

fn weakest(inputs: &[Figure]) -> Option<Grade> {
    inputs.iter().filter_map(|input| input.grade).max()
}
