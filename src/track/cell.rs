//! One touchpoint in one month, or all of them: what was planned, what the plan expects of what came, what happened, and
//! why it differs.

use std::collections::{BTreeMap, BTreeSet};

use crate::forecast::{Figure, Formula, Name, Outcome, Track, Unit};
use crate::plan::ActualMetric;

use super::ground::{Ground, Known, Touch, meaning};
use super::variance::{Cause, Chain, Split, total};

/// Figures by what they count.
pub(super) type Figures = BTreeMap<ActualMetric, Figure>;

/// A touchpoint in a month.
pub(super) struct Cell {
    /// Place of the month in the plan, from 0.
    pub(super) i: usize,
    pub(super) days: u32,
    /// As planned, for the days the results contain.
    pub(super) planned: Figures,
    /// As it was entered; of all together the sum of the touchpoints where nothing else was.
    pub(super) actual: Figures,
    /// What the plan expects of the step before as it really was: visits of the money, enquiries of the visits, deals of
    /// the enquiries. Of all together the touchpoints say it.
    pub(super) expected: Figures,
    /// What was entered of all together.
    pub(super) all: BTreeSet<ActualMetric>,
    pub(super) chains: Vec<Chain>,
    pub(super) deals: Split,
    pub(super) revenue: Split,
}

fn derive(name: Name, unit: Unit, formula: Formula, inputs: Vec<Figure>) -> Figure {
    Figure::derive(name, unit, formula, inputs)
}

fn sum(parts: Vec<Figure>) -> Figure {
    derive(Name::Track(Track::Level), Unit::Count, Formula::Sum, parts)
}

fn difference(parts: Vec<Figure>) -> Figure {
    derive(Name::Track(Track::Level), Unit::Count, Formula::Difference, parts)
}

fn mean(unit: Unit, months: Vec<Figure>) -> Figure {
    derive(Name::Track(Track::AverageMonth), unit, Formula::Mean, months)
}

impl Cell {
    pub(super) fn of(ground: &Ground<'_>, touch: &Touch<'_>, known: &Known) -> Option<Self> {
        let i = known.i;
        let apart = &ground.apart;
        let enquiry = apart.close().is_some();
        let actual = ground.all(known, Some(&touch.id));
        let chain = chain(ground, touch, known, &actual)?;
        let won = touch.won.get(i)?;
        let revenue = |i: usize, deals: &Figure| {
            derive(Name::Revenue, Unit::Money, Formula::Product, vec![deals.clone(), apart.order_value(i)])
        };
        let mut planned = Figures::new();
        planned.insert(ActualMetric::Spend, touch.spends.get(i)?.clone());
        planned.insert(ActualMetric::Visits, touch.visits.get(i)?.clone());
        if enquiry {
            planned.insert(ActualMetric::Enquiries, touch.arriving.get(i)?.clone());
        }
        planned.insert(ActualMetric::Deals, won.clone());
        if touch.model.is_some_and(|model| !model.sells_to_known()) {
            planned.insert(ActualMetric::NewCustomers, won.clone());
        }
        planned.insert(ActualMetric::Revenue, revenue(i, won));
        let planned: Figures = planned.into_iter().map(|(metric, figure)| (metric, known.so_far(figure))).collect();
        let mut expected = Figures::new();
        let priced = touch.model.is_some_and(|model| model.visit_price.is_some());
        if let Some(visits) =
            touch.expected_visits.get(i).filter(|_| priced && actual.contains_key(&ActualMetric::Spend))
        {
            expected.insert(ActualMetric::Visits, known.so_far(visits.clone()));
        }
        if let (true, Some(rate), Some(visits)) = (enquiry, &touch.per_visit, actual.get(&ActualMetric::Visits)) {
            let enquiries = vec![visits.clone(), rate.clone()];
            expected.insert(ActualMetric::Enquiries, derive(Name::Enquiries, Unit::Count, Formula::Product, enquiries));
        }
        let before = if enquiry { ActualMetric::Enquiries } else { ActualMetric::Visits };
        if actual.contains_key(&before) && touch.per_visit.is_some() {
            expected.insert(ActualMetric::Deals, known.so_far(touch.expected_won.get(i)?.clone()));
        }
        let by_month = touch.won.iter().enumerate().map(|(i, won)| revenue(i, won)).collect();
        let average = known.so_far(mean(Unit::Money, by_month));
        let mut levels: Vec<(Cause, Option<Figure>)> =
            chain.levels.iter().map(|(cause, level)| (*cause, level.as_ref().map(|deals| revenue(i, deals)))).collect();
        levels.push((Cause::OrderValue, actual.get(&ActualMetric::Revenue).cloned()));
        let revenue = Split::of(average, planned.get(&ActualMetric::Revenue)?.clone(), levels);
        let currency = ground.plan.company.currency;
        Some(Self {
            i: known.i,
            days: known.days,
            deals: chain.split(),
            revenue: revenue.in_money(currency),
            all: BTreeSet::new(),
            chains: vec![chain],
            planned,
            actual,
            expected,
        })
    }

    /// All touchpoints of a month; what was entered of all together stands for their sum.
    pub(super) fn whole(ground: &Ground<'_>, outcome: &Outcome, known: &Known, cells: &[Self]) -> Option<Self> {
        let all = ground.all(known, None);
        let (mut planned, mut actual) = (Figures::new(), all.clone());
        for metric in ActualMetric::ALL {
            let (name, unit) = meaning(metric);
            let there = |cell: &&Self| cell.actual.contains_key(&metric);
            let entered: Vec<Figure> = cells.iter().filter_map(|cell| cell.actual.get(&metric).cloned()).collect();
            let everybody = all.contains_key(&metric) || entered.is_empty();
            let plans: Vec<Figure> = cells
                .iter()
                .filter(|cell| everybody || there(cell))
                .filter_map(|cell| cell.planned.get(&metric).cloned())
                .collect();
            if metric == ActualMetric::Revenue && all.contains_key(&metric) {
                planned.insert(metric, known.so_far(outcome.months.get(known.i)?.revenue.clone()));
            } else if !plans.is_empty() {
                planned.insert(metric, total(name, unit, plans));
            }
            if !entered.is_empty() {
                actual.entry(metric).or_insert_with(|| total(name, unit, entered));
            }
        }
        let spent = |cell: &&Self| cell.deals.actual.is_some() && cell.chains.iter().all(|chain| chain.spent.is_some());
        let chains = cells.iter().filter(spent).flat_map(|cell| cell.chains.clone()).collect();
        let months: Vec<Figure> = outcome.months.iter().map(|month| month.revenue.clone()).collect();
        let revenue = outcome.months.get(known.i)?.revenue.clone();
        let revenue = [mean(Unit::Money, months), revenue].map(|figure| known.so_far(figure));
        let splits = |of: &dyn Fn(&Self) -> Split| cells.iter().map(of).collect::<Vec<_>>();
        let deals = Split::sum(&splits(&|cell| cell.deals.clone()))?;
        let deals = [deals.average, deals.planned];
        let entered = |metric| all.get(&metric).cloned();
        let currency = ground.plan.company.currency;
        Some(Self {
            i: known.i,
            days: known.days,
            deals: Split::whole(splits(&|cell| cell.deals.clone()), deals, entered(ActualMetric::Deals), None)?,
            revenue: Split::whole(
                splits(&|cell| cell.revenue.clone()),
                revenue,
                entered(ActualMetric::Revenue),
                Some(currency),
            )?,
            all: all.into_keys().collect(),
            chains,
            planned,
            actual,
            expected: Figures::new(),
        })
    }
}

/// From the deals planned to those won, cause by cause.
fn chain(ground: &Ground<'_>, touch: &Touch<'_>, known: &Known, actual: &Figures) -> Option<Chain> {
    let i = known.i;
    let apart = &ground.apart;
    let enquiry = apart.close().is_some();
    let (won, expected) = (touch.won.get(i)?, touch.expected_won.get(i)?);
    let base = apart.leads_to(i, touch.arriving.get(i)?.clone());
    let moves = apart.moves();
    // Deals of the plan, and what this month's visits lead to more or less, whenever that is won.
    let level = |arrived: Figure| {
        let own = apart.leads_to(i, arrived);
        if moves { difference(vec![sum(vec![won.clone(), own]), base.clone()]) } else { own }
    };
    let bring = |visits: &Figure| {
        let rate = touch.per_visit.clone()?;
        let name = if enquiry { Name::Enquiries } else { Name::Deals };
        Some(level(derive(name, Unit::Count, Formula::Product, vec![visits.clone(), rate])))
    };
    let real = |metric| Some(known.at_pace(actual.get(&metric)?.clone()));
    // Effort needs no money to be known.
    let priced = touch.model.is_some_and(|model| model.visit_price.is_some());
    let money = touch.expected_visits.get(i).filter(|_| !priced || actual.contains_key(&ActualMetric::Spend));
    let mut levels = vec![
        (Cause::Spend, money.and_then(bring)),
        (Cause::Price, real(ActualMetric::Visits).as_ref().and_then(bring)),
    ];
    if enquiry {
        levels.push((Cause::Conversion, real(ActualMetric::Enquiries).map(level)));
    }
    let last = if enquiry { Cause::Close } else { Cause::Conversion };
    let deals = real(ActualMetric::Deals);
    if moves {
        // What the deals would be if none moved between months.
        let came = level(touch.arrived.get(i)?.clone());
        let unmoved = |deals: Figure| difference(vec![sum(vec![deals, came]), expected.clone()]);
        levels.push((last, deals.clone().map(unmoved)));
        levels.push((Cause::Lag, deals));
    } else {
        levels.push((last, deals));
    }
    let average = |unit, of: &[Figure]| known.so_far(mean(unit, of.to_vec()));
    Some(Chain {
        spends: [average(Unit::Money, &touch.spends), known.so_far(touch.spends.get(i)?.clone())],
        deals: [average(Unit::Count, &touch.won), known.so_far(won.clone())],
        spent: actual.get(&ActualMetric::Spend).cloned(),
        levels: levels.into_iter().map(|(cause, level)| (cause, level.map(|level| known.so_far(level)))).collect(),
    })
}
