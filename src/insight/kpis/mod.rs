//! What is measured on the way from attention to deals, and what lasts after them: every measure with its target by
//! month, what was counted, where the number is taken from, who looks after it, and what is done when it stays below.
//! It compares numbers with targets and refuses to judge chance: whether a difference is more than noise is not asked
//! here.

mod state;
mod suggest;
mod target;

use crate::base::Month;
use crate::forecast::{Figure, Forecast, Formula, Name, Outcome, Score, Unit};
use crate::plan::{Goal, Plan, Sale};
use crate::score::KpiFacts;

use target::{Basis, Together};

pub use state::{Decision, Reading, State, pace};
pub use suggest::{Owner, Remedy, Source};
pub use target::{Says, Target};

/// The levels a sale passes, and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// People come to know and look.
    Attention,
    /// People ask, or leave their address.
    Enquiries,
    /// People buy.
    Deals,
    /// What stays after the sale: customers and a place in the market.
    Standing,
}

impl Level {
    /// All of them, from the first contact on.
    pub const ALL: [Self; 4] = [Self::Attention, Self::Enquiries, Self::Deals, Self::Standing];

    /// The level of a measure.
    #[must_use]
    pub const fn of(goal: Goal) -> Self {
        match goal {
            Goal::Visits | Goal::Reach | Goal::BrandSearches => Self::Attention,
            Goal::Enquiries | Goal::Contacts => Self::Enquiries,
            Goal::Deals | Goal::NewCustomers | Goal::Revenue => Self::Deals,
            Goal::Satisfaction | Goal::Retention | Goal::PositiveReviews | Goal::MarketShare => Self::Standing,
        }
    }
}

/// The measure another one leads to; the tree ends at the share of the market (the order is the method's, which measure
/// hangs on which is judgement).
#[must_use]
pub const fn leads_to(goal: Goal, sale: Sale) -> Option<Goal> {
    Some(match (goal, sale) {
        (Goal::Reach | Goal::BrandSearches, _) => Goal::Visits,
        (Goal::Visits, Sale::Enquiry) => Goal::Enquiries,
        (Goal::Visits, Sale::Direct) | (Goal::Enquiries | Goal::Contacts | Goal::NewCustomers, _) => Goal::Deals,
        (Goal::PositiveReviews, _) => Goal::Satisfaction,
        (Goal::Satisfaction, _) => Goal::Retention,
        (Goal::Deals | Goal::Retention, _) => Goal::Revenue,
        (Goal::Revenue, _) => Goal::MarketShare,
        (Goal::MarketShare, _) => return None,
    })
}

/// One measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// What is measured.
    pub goal: Goal,
    /// Whether it is watched.
    pub watched: bool,
    /// Whether watching it is suggested.
    pub suggested: bool,
    /// What it shall reach; `None` where nothing says.
    pub target: Option<Target>,
    /// What was counted, by month of the plan.
    pub readings: Vec<Option<Reading>>,
    /// Where the number is taken from, unless the plan says otherwise.
    pub source: Source,
    /// Who looks after it.
    pub owner: Owner,
    /// What is done when it stays below.
    pub decision: Decision,
}

impl Indicator {
    /// What it shall reach in a month of the plan, from 0.
    #[must_use]
    pub fn target_of(&self, month: usize) -> Option<&Figure> {
        self.target.as_ref()?.months.get(month)?.as_ref()
    }

    /// What was counted in a month of the plan, from 0.
    #[must_use]
    pub fn reading(&self, month: usize) -> Option<&Reading> {
        self.readings.get(month)?.as_ref()
    }

    /// What was asked for and counted in several months of the plan together: the months whose numbers are whole, or,
    /// where there are none, what is asked for in all of them. Levels stand as in the last of the months.
    #[must_use]
    pub fn over(&self, months: &[usize]) -> (Option<Figure>, Option<Figure>) {
        let asked_of = |i: usize| self.target.is_none() || self.target_of(i).is_some();
        let whole = |i: &usize| self.reading(*i).is_some_and(Reading::is_whole) && asked_of(*i);
        let whole: Vec<usize> = months.iter().copied().filter(whole).collect();
        let asked = if whole.is_empty() { months } else { &whole };
        let joined = |parts: Vec<Figure>| match (target::together(self.goal), parts.split_last()) {
            (_, None) => None,
            (Together::Sum, Some((last, rest))) if !rest.is_empty() => {
                Some(Figure::derive(last.name, last.unit, Formula::Sum, parts))
            }
            (_, Some((last, _))) => Some(last.clone()),
        };
        let counted = whole.iter().filter_map(|i| Some(self.reading(*i)?.figure.clone())).collect();
        (joined(asked.iter().filter_map(|i| self.target_of(*i).cloned()).collect()), joined(counted))
    }

    /// Below which number something is done in a month of the plan.
    #[must_use]
    pub fn limit(&self, month: usize) -> Option<Figure> {
        let target = self.target_of(month)?;
        let parts = vec![target.clone(), self.decision.floor.clone()];
        Some(Figure::derive(Name::Score(Score::KpiLimit), target.unit, Formula::Product, parts))
    }
}

/// A ratio between two levels over the whole plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// The level it leads away from.
    pub after: Level,
    /// The ratio.
    pub figure: Figure,
}

/// All measures of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kpis {
    /// The months of the plan; none while it has no start.
    pub months: Vec<Month>,
    /// Place of the month under way: the first one whose results are not all there.
    pub now: usize,
    /// The measures, in the order of [`Goal::ALL`].
    pub list: Vec<Indicator>,
    /// The ratios between the levels, from the forecast.
    pub rates: Vec<Rate>,
}

impl Kpis {
    /// The measures of a plan; of an outcome that may not be recommended nothing is expected.
    #[must_use]
    pub fn of(plan: &Plan, forecast: Option<&Forecast>, outcome: Option<&Outcome>) -> Self {
        let months: Vec<Month> = plan
            .company
            .start
            .map_or_else(Vec::new, |start| (0..plan.company.horizon).map(|i| start.plus(i)).collect());
        let basis = Basis { plan, forecast, outcome, months: &months };
        let list = Goal::ALL.map(|goal| indicator(&basis, goal)).to_vec();
        let now = state::under_way(&basis);
        Self { now, list, rates: rates(plan, outcome), months }
    }

    /// A measure.
    #[must_use]
    pub fn indicator(&self, goal: Goal) -> Option<&Indicator> {
        self.list.iter().find(|indicator| indicator.goal == goal)
    }

    /// The measures that are watched.
    pub fn watched(&self) -> impl Iterator<Item = &Indicator> {
        self.list.iter().filter(|indicator| indicator.watched)
    }

    /// The measures for which something was due at the end of a month of the plan, from 0.
    pub fn due_at(&self, month: usize) -> impl Iterator<Item = &Indicator> {
        self.watched().filter(move |indicator| matches!(indicator.state_at(month), State::Due(_)))
    }

    /// The place of a month in the plan.
    #[must_use]
    pub fn place(&self, month: Month) -> Option<usize> {
        self.months.iter().position(|other| *other == month)
    }

    /// What the coherence rules need to know.
    #[must_use]
    pub fn facts(&self) -> KpiFacts {
        let unowned = self.watched().filter(|one| one.target.is_some() && one.owner == Owner::Nobody);
        let end = self.months.len().saturating_sub(1);
        let due = self.due_at(end).filter_map(|one| {
            let (below, last) = one.run_until(end)?;
            Some((one.goal, below, *self.months.get(last)?))
        });
        KpiFacts { unowned: unowned.map(|one| one.goal).collect(), due: due.collect() }
    }
}

fn indicator(basis: &Basis<'_>, goal: Goal) -> Indicator {
    let plan = basis.plan;
    let kpi = plan.evaluation.kpis.get(&goal);
    let suggested = suggest::watched(basis, goal);
    let watched = kpi.and_then(|kpi| kpi.watched).unwrap_or(suggested);
    let target = target::target(basis, goal);
    let readings = state::readings(basis, goal);
    let decision = state::decision(plan, goal);
    let source = suggest::source(plan, goal);
    Indicator { goal, watched, suggested, target, readings, source, owner: suggest::owner(plan, goal), decision }
}

/// The ratios between the levels, over the whole plan.
fn rates(plan: &Plan, outcome: Option<&Outcome>) -> Vec<Rate> {
    let Some(outcome) = outcome else { return Vec::new() };
    let rate = |after, name, unit, part: &Figure, whole: &Figure| {
        let inputs = vec![part.clone(), whole.clone()];
        (part.value > 0.0 && whole.value > 0.0)
            .then(|| Rate { after, figure: Figure::derive(name, unit, Formula::Quotient, inputs) })
    };
    let (visits, deals, media) = (&outcome.visits, &outcome.deals, &outcome.media);
    let enquiries = outcome.enquiries.as_ref().filter(|_| plan.customers.sale == Sale::Enquiry);
    let mut rates = vec![rate(Level::Attention, Name::VisitPrice, Unit::Money, media, visits)];
    match enquiries {
        Some(enquiries) => rates.extend([
            rate(Level::Attention, Name::CvrLead, Unit::Ratio, enquiries, visits),
            rate(Level::Enquiries, Name::CostPerEnquiry, Unit::Money, media, enquiries),
            rate(Level::Enquiries, Name::CloseRate, Unit::Ratio, deals, enquiries),
        ]),
        None => rates.push(rate(Level::Attention, Name::Conversion, Unit::Ratio, deals, visits)),
    }
    rates.push(rate(Level::Deals, Name::CostPerDeal, Unit::Money, media, deals));
    rates.into_iter().flatten().collect()
}
