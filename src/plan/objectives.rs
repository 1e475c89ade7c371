//! Stage 6: what the plan shall reach.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::{Id, Money, Month};

use super::edit::EditError;
use super::implementation::Area;
use super::products::Promotion;
use super::row::{MAX_ROWS, Row, RowEdit, amount, at_most, line, row, text};

/// The metric of an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// Visits over the plan.
    Visits,
    /// Enquiries over the plan.
    Enquiries,
    /// Orders or deals over the plan.
    Deals,
    /// New customers over the plan.
    NewCustomers,
    /// Revenue over the plan, in minor units.
    Revenue,
    /// People of the audience who met the brand at least once.
    Reach,
    /// Contacts with consent gained over the plan.
    Contacts,
    /// Searches a month for the company's own name.
    BrandSearches,
    /// Share of the market, in parts per million.
    MarketShare,
    /// Customers who say they are satisfied, in parts per million.
    Satisfaction,
    /// Customers who buy again within a year, in parts per million.
    Retention,
    /// Reviews that are positive, in parts per million.
    PositiveReviews,
}

/// What the number of a metric counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// People, visits, orders.
    Count,
    /// Money in minor units.
    Money,
    /// Parts per million.
    Share,
}

impl Goal {
    /// All metrics in order; the forecast speaks of the first five.
    pub const ALL: [Self; 12] = [
        Self::Visits,
        Self::Enquiries,
        Self::Deals,
        Self::NewCustomers,
        Self::Revenue,
        Self::Reach,
        Self::Contacts,
        Self::BrandSearches,
        Self::MarketShare,
        Self::Satisfaction,
        Self::Retention,
        Self::PositiveReviews,
    ];

    /// The name in files, field names and addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Enquiries => "enquiries",
            Self::Deals => "deals",
            Self::NewCustomers => "new_customers",
            Self::Revenue => "revenue",
            Self::Reach => "reach",
            Self::Contacts => "contacts",
            Self::BrandSearches => "brand_searches",
            Self::MarketShare => "market_share",
            Self::Satisfaction => "satisfaction",
            Self::Retention => "retention",
            Self::PositiveReviews => "positive_reviews",
        }
    }

    /// What its number counts.
    #[must_use]
    pub const fn measure(self) -> Measure {
        match self {
            Self::Revenue => Measure::Money,
            Self::MarketShare | Self::Satisfaction | Self::Retention | Self::PositiveReviews => Measure::Share,
            Self::Visits
            | Self::Enquiries
            | Self::Deals
            | Self::NewCustomers
            | Self::Reach
            | Self::Contacts
            | Self::BrandSearches => Measure::Count,
        }
    }

    /// Whether the forecast says what the plan brings of it; the others are measured by the company.
    #[must_use]
    pub const fn is_forecast(self) -> bool {
        matches!(self, Self::Visits | Self::Enquiries | Self::Deals | Self::NewCustomers | Self::Revenue)
    }

    /// The most its number can be.
    #[must_use]
    pub const fn limit(self) -> u64 {
        match self.measure() {
            Measure::Share => 1_000_000,
            Measure::Count | Measure::Money => Money::LIMIT.unsigned_abs(),
        }
    }
}

/// What the net brings this firm first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Benefit {
    /// Brand and information.
    Brand,
    /// Enquiries.
    Enquiries,
    /// Direct sales.
    Sales,
    /// Service and retention.
    Retention,
    /// Saved cost.
    Saving,
}

/// One objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Row id.
    pub id: Id,
    /// Metric.
    pub goal: Goal,
    /// What it serves.
    #[serde(default)]
    pub aim: Option<Promotion>,
    /// The segment it speaks of; all where empty.
    #[serde(default)]
    pub segment: Option<Id>,
    /// The product line it speaks of; all where empty.
    #[serde(default)]
    pub line: Option<Id>,
    /// Today's value.
    #[serde(default)]
    pub from: Option<u64>,
    /// Target value.
    #[serde(default)]
    pub target: Option<u64>,
    /// By when; the plan's last month where empty.
    #[serde(default)]
    pub by: Option<Month>,
    /// Why, and through which strategy.
    #[serde(default)]
    pub strategy: String,
}

/// A change to an objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectiveEdit {
    /// Metric; numbers do not survive a change of what is counted.
    Goal(Goal),
    /// What it serves.
    Aim(Option<Promotion>),
    /// Segment.
    Segment(Option<Id>),
    /// Product line.
    Line(Option<Id>),
    /// Today's value.
    From(Option<u64>),
    /// Target.
    Target(Option<u64>),
    /// By when.
    By(Option<Month>),
    /// Strategy.
    Strategy(String),
}

impl Row for Objective {
    type Field = ObjectiveEdit;
    fn new(id: Id) -> Self {
        Self {
            id,
            goal: Goal::NewCustomers,
            aim: None,
            segment: None,
            line: None,
            from: None,
            target: None,
            by: None,
            strategy: String::new(),
        }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: ObjectiveEdit) -> Result<(), EditError> {
        match field {
            ObjectiveEdit::Goal(v) => {
                // A count is no amount of money and no share.
                if v.measure() != self.goal.measure() {
                    self.from = None;
                    self.target = None;
                }
                self.goal = v;
            }
            ObjectiveEdit::Aim(v) => self.aim = v,
            ObjectiveEdit::Segment(v) => self.segment = v,
            ObjectiveEdit::Line(v) => self.line = v,
            ObjectiveEdit::From(v) => self.from = at_most(v, self.goal.limit())?,
            ObjectiveEdit::Target(v) => self.target = at_most(v, self.goal.limit())?,
            ObjectiveEdit::By(v) => self.by = v,
            ObjectiveEdit::Strategy(v) => self.strategy = text(v)?,
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        [self.from, self.target].into_iter().flatten().all(|n| n <= self.goal.limit())
    }
}

/// A strategy: a way to objectives, with the indicator that proves it and the money that carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Row id.
    pub id: Id,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Work area of the method.
    #[serde(default)]
    pub area: Option<Area>,
    /// Objectives it serves, by row id.
    #[serde(default)]
    pub serves: BTreeSet<Id>,
    /// Touchpoints that carry it, by channel id; their money is its money.
    #[serde(default)]
    pub channels: BTreeSet<String>,
    /// Money besides that of its touchpoints.
    #[serde(default)]
    pub money: Option<Money>,
    /// The indicator that shows whether it works.
    #[serde(default)]
    pub kpi: String,
}

/// A change to a strategy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrategyEdit {
    /// Name.
    Name(String),
    /// Work area.
    Area(Option<Area>),
    /// Whether it serves an objective.
    Serves(Id, bool),
    /// Whether a touchpoint carries it.
    Channel(String, bool),
    /// Money.
    Money(Option<Money>),
    /// Indicator.
    Kpi(String),
}

impl Row for Strategy {
    type Field = StrategyEdit;
    fn new(id: Id) -> Self {
        Self {
            id,
            name: String::new(),
            area: None,
            serves: BTreeSet::new(),
            channels: BTreeSet::new(),
            money: None,
            kpi: String::new(),
        }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: StrategyEdit) -> Result<(), EditError> {
        match field {
            StrategyEdit::Name(v) => self.name = line(v)?,
            StrategyEdit::Area(v) => self.area = v,
            StrategyEdit::Serves(id, true) => drop(self.serves.insert(id)),
            StrategyEdit::Serves(id, false) => drop(self.serves.remove(&id)),
            StrategyEdit::Channel(id, true) if id.len() <= 80 && self.channels.len() < MAX_ROWS => {
                self.channels.insert(id);
            }
            StrategyEdit::Channel(_, true) => return Err(EditError::TooManyRows),
            StrategyEdit::Channel(id, false) => drop(self.channels.remove(&id)),
            StrategyEdit::Money(v) => self.money = amount(v)?,
            StrategyEdit::Kpi(v) => self.kpi = line(v)?,
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        amount(self.money).is_ok()
            && self.serves.len() <= MAX_ROWS
            && self.channels.len() <= MAX_ROWS
            && self.channels.iter().all(|id| id.len() <= 80)
    }
}

row! {
    /// A benefit or a cost of going online, with its amount and the indicator that will prove it.
    Stake,
    /// A change to a stake.
    StakeEdit;
    /// What it is.
    name: String = String::new(), Name, line;
    /// Whether it costs; otherwise it brings.
    costs: bool = false, Costs, Ok;
    /// Amount over the plan.
    amount: Option<Money> = None, Amount, amount;
    /// The indicator that will prove it.
    indicator: String = String::new(), Indicator, line;
}

/// The objectives section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Objectives {
    /// What the net brings first.
    pub benefit: Option<Benefit>,
    /// Why this benefit comes first.
    pub reason: String,
    /// Main benefits and costs.
    pub stakes: Vec<Stake>,
    /// Objectives.
    pub list: Vec<Objective>,
    /// Strategies: the columns of the objective–strategy matrix.
    pub strategies: Vec<Strategy>,
}

/// A change to the objectives section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectivesEdit {
    /// Marketing model.
    Benefit(Option<Benefit>),
    /// Why it comes first.
    Reason(String),
    /// The list of benefits and costs.
    Stake(RowEdit<StakeEdit>),
    /// The list of objectives.
    Objective(RowEdit<ObjectiveEdit>),
    /// The list of strategies.
    Strategy(RowEdit<StrategyEdit>),
    /// A benefit or cost with its values from the start.
    AddStake(Vec<StakeEdit>),
    /// A strategy with its values from the start.
    AddStrategy(Vec<StrategyEdit>),
}

impl Objectives {
    pub(super) fn apply(&mut self, edit: ObjectivesEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            ObjectivesEdit::Benefit(v) => {
                self.benefit = v;
                Ok(())
            }
            ObjectivesEdit::Reason(v) => {
                self.reason = text(v)?;
                Ok(())
            }
            ObjectivesEdit::Stake(edit) => super::row::apply(&mut self.stakes, next_id, edit),
            ObjectivesEdit::Strategy(edit) => super::row::apply(&mut self.strategies, next_id, edit),
            ObjectivesEdit::Objective(edit) => super::row::apply(&mut self.list, next_id, edit),
            ObjectivesEdit::AddStake(fields) => super::row::add(&mut self.stakes, next_id, fields),
            ObjectivesEdit::AddStrategy(fields) => super::row::add(&mut self.strategies, next_id, fields),
        }
    }
}
