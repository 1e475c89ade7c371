//! What the judgement needs to know of the forecast and the mix, as plain numbers in major units.

use crate::base::{Day, Id, Month};
use crate::forecast::{Exclusion, Figure};
use crate::library::ChannelRef;
use crate::plan::{Goal, JobRole, MoneyLine};

/// One touchpoint of the plan's market.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelFacts {
    /// The channel.
    pub channel: ChannelRef,
    /// Whether the mix uses it.
    pub on: bool,
    /// Whether the user wants it in any case.
    pub always: bool,
    /// Hours a week it takes.
    pub hours: f64,
    /// Spend over the plan.
    pub spend: f64,
    /// Deals it brings at the planned spend.
    pub deals: f64,
    /// Spend below which it does not learn.
    pub min_spend: f64,
    /// Cost of a deal at small spend.
    pub cost_per_deal: Option<f64>,
    /// Average cost of a deal at the planned spend.
    pub planned_cost_per_deal: Option<f64>,
    /// What a deal there may cost.
    pub limit: f64,
    /// Whether it sends messages to a list.
    pub to_list: bool,
    /// Why it is out.
    pub exclusion: Option<Exclusion>,
}

/// A month in which somebody has too much to do.
#[derive(Clone, Debug, PartialEq)]
pub struct OverFacts {
    /// Name of the person; empty where it is everybody, or nobody.
    pub name: String,
    /// The role nobody has.
    pub role: Option<JobRole>,
    /// The month.
    pub month: Month,
    /// Its number in the plan; 0 and below are before the start.
    pub number: i32,
    /// Hours needed.
    pub needed: f64,
    /// Hours there are.
    pub there: f64,
}

/// What the judgement needs to know of the schedule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScheduleFacts {
    /// The day everything is ready; `None` without tasks.
    pub ready: Option<Day>,
    /// Working days between that and the deadline; negative when it is missed.
    pub spare: Option<i32>,
    /// Links that close a circle and do not count.
    pub ignored: usize,
    /// Tasks beside the preparation that end too late for what they are for, and by how many working days the worst.
    pub late: Option<(usize, i32)>,
}

/// What the judgement needs to know of the measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KpiFacts {
    /// Measures with a target that are watched and that nobody looks after.
    pub unowned: Vec<Goal>,
    /// Measures for which something is due: for how many months they have been below, and the last of them.
    pub due: Vec<(Goal, u32, Month)>,
}

/// What the judgement needs to know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Contribution per order.
    pub contribution: Option<f64>,
    /// Contribution margin.
    pub margin: Option<Figure>,
    /// Orders per customer and year.
    pub orders_per_year: Option<Figure>,
    /// Lifetime value.
    pub ltv: Option<f64>,
    /// What winning a customer may cost.
    pub cac_cap: Option<Figure>,
    /// Cheapest cost of winning a customer over all touchpoints for strangers.
    pub best_cost: Option<Figure>,
    /// Months until the cheapest customer has paid back.
    pub payback: Option<Figure>,
    /// Touchpoints of the market.
    pub channels: Vec<ChannelFacts>,
    /// Money for media.
    pub media_budget: Option<f64>,
    /// Media money the mix leaves unspent.
    pub unspent: f64,
    /// Visits, enquiries, deals, new customers and revenue over the plan, in the order of [`crate::plan::Goal::ALL`].
    pub reached: [f64; 5],
    /// What the forecast brings of each objective it speaks of, by its row: for its segment, until its deadline.
    pub expected: Vec<(Id, f64)>,
    /// Result inside the plan and after it.
    pub result: Option<(f64, f64)>,
    /// Contribution the mix brings inside the plan.
    pub earned: Option<Figure>,
    /// Hours a week the mix takes.
    pub hours_needed: f64,
    /// What the schedule says.
    pub schedule: ScheduleFacts,
    /// The first month in which somebody has too much to do.
    pub over: Option<OverFacts>,
    /// What the cost plan says.
    pub money: MoneyFacts,
    /// What the measures say.
    pub kpis: KpiFacts,
    /// Enquiries of every month of the plan; none where customers order by themselves.
    pub enquiries: Vec<Figure>,
}

/// A month at whose end money is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Below {
    /// The first such month of the plan; 0 is before the start.
    pub month: usize,
    /// The lowest the account falls, below zero.
    pub lowest: f64,
    /// Whether the contribution of the forecast is counted in.
    pub even_so: bool,
}

/// What the judgement needs to know of the cost plan, in major units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoneyFacts {
    /// The first month with money missing, if there is one.
    pub below: Option<Below>,
    /// Lines with more committed and paid than planned: both amounts.
    pub over: Vec<(MoneyLine, f64, f64)>,
    /// What was used of the contingency, and what it is.
    pub contingency: (f64, f64),
}

impl Facts {
    /// Forecast value of an objective's metric.
    #[must_use]
    pub fn reach_of(&self, goal: Goal) -> f64 {
        let index = Goal::ALL.iter().position(|g| *g == goal).unwrap_or(0);
        self.reached.get(index).copied().unwrap_or(0.0)
    }
}
