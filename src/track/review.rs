//! Results against the plan, month by month and over all months so far: per touchpoint and of all together, what was
//! planned and what happened, whether the difference means anything, and its causes.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::Month;
use crate::forecast::{Figure, Forecast, Formula, Name, Outcome, Track, Unit};
use crate::library::ChannelRef;
use crate::plan::{ActualMetric, Plan};

use super::cell::Cell;
use super::ground::{Ground, Known, meaning};
use super::pace::Pace;
use super::variance::{Chain, Split, total};
use super::verdict::{self, Judged};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// A number as it was entered.
    Counted(ActualMetric),
    /// Visits per impression.
    ClickRate,
    /// Money per visit.
    VisitPrice,
    /// Enquiries per visit, or deals per visit where sales come directly.
    Conversion,
    /// Deals per enquiry.
    Close,
    /// Money per deal.
    CostPerDeal,
    /// Revenue per deal.
    OrderValue,
}

/// One measure: planned, actual, and whether the difference means anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The measure.
    pub measure: Measure,
    /// The plan; of a price the one expected at the money really spent, of a rate the one expected of what really came.
    /// `None` where the plan does not speak of it.
    pub planned: Option<Figure>,
    /// What happened; `None` where it was not entered, or nothing can be said of nothing.
    pub actual: Option<Figure>,
    /// Whether the difference means anything; `None` for what the company decides itself, or where either is missing.
    pub judged: Option<Judged>,
}

/// A touchpoint, or all together, over some months.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchpointReview {
    /// Id of the channel; empty for all together.
    pub id: String,
    /// The channel; `None` for all together, or where nothing is known of it any more.
    pub channel: Option<ChannelRef>,
    /// The measures, in the order of the way from money to revenue.
    pub rows: Vec<Row>,
    /// Deals, cause by cause.
    pub deals: Split,
    /// Revenue, cause by cause, in exact amounts.
    pub revenue: Split,
    /// Money per deal, cause by cause, in exact amounts; of all together only what touchpoints with money and deals account
    /// for. `None` where there is no such number.
    pub cost: Option<Split>,
}

impl TouchpointReview {
    /// The row of a measure.
    #[must_use]
    pub fn row(&self, measure: Measure) -> Option<&Row> {
        self.rows.iter().find(|row| row.measure == measure)
    }
}

/// Some months, side by side with the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The months.
    pub months: Vec<Month>,
    /// Days the results contain; a month under way is compared with the plan's share of as many days.
    pub days: u32,
    /// Whether the last of them is still under way.
    pub under_way: bool,
    /// All together.
    pub whole: TouchpointReview,
    /// The touchpoints: those of the plan in its order, then those that are not planned.
    pub touchpoints: Vec<TouchpointReview>,
}

/// The results of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Every month of the plan with results, the earliest first.
    pub months: Vec<Span>,
    /// All of them cumulated; what was not entered in a month is left out on both sides.
    pub total: Span,
    /// The latest month that is under way.
    pub pace: Option<Pace>,
}

impl Review {
    /// The results of a plan; `None` while there are none in its months.
    #[must_use]
    pub fn of(plan: &Plan, forecast: &Forecast, outcome: &Outcome) -> Option<Self> {
        let ground = Ground::of(plan, forecast, outcome);
        // Months behind a plan made anew are in its forecast as they happened; the plan before answers for them.
        let known: Vec<&Known> = ground.months.iter().filter(|known| known.i >= forecast.past).collect();
        let mut columns: Vec<Vec<Cell>> = ground.touches.iter().map(|_| Vec::new()).collect();
        let mut wholes = Vec::new();
        for known in known.iter().copied() {
            let cells: Vec<Cell> =
                ground.touches.iter().map(|touch| Cell::of(&ground, touch, known)).collect::<Option<_>>()?;
            wholes.push(Cell::whole(&ground, outcome, known, &cells)?);
            for (column, cell) in columns.iter_mut().zip(cells) {
                column.push(cell);
            }
        }
        let span = |range: Range<usize>| {
            let months = known.get(range.clone())?;
            let parts = columns.iter().map(|column| cut(column, &range)).collect::<Option<Vec<_>>>()?;
            let touchpoints = ground
                .touches
                .iter()
                .zip(&parts)
                .map(|(touch, cells)| review(&ground, (&touch.id, touch.channel.clone()), cells, &[]));
            Some(Span {
                months: months.iter().map(|known| known.month).collect(),
                days: months.iter().map(|known| known.days).sum(),
                under_way: months.last().is_some_and(|known| known.share.is_some()),
                whole: review(&ground, ("", None), &cut(&wholes, &range)?, &parts.concat())?,
                touchpoints: touchpoints.collect::<Option<_>>()?,
            })
        };
        let count = known.len();
        let last = known.last().copied().zip(wholes.last()).filter(|(known, _)| known.share.is_some());
        let pace = last.and_then(|(known, whole)| {
            let named = ground.touches.iter().zip(&columns);
            let named = named.filter_map(|(touch, column)| Some((touch.channel.clone()?, column.last()?)));
            Pace::of(known, whole, named)
        });
        Some(Self {
            months: (0..count).map(|i| span(i..i + 1)).collect::<Option<_>>()?,
            total: span(0..count).filter(|_| count > 0)?,
            pace,
        })
    }

    /// A month of it.
    #[must_use]
    pub fn month(&self, month: Month) -> Option<&Span> {
        self.months.iter().find(|span| span.months == [month])
    }
}

fn cut<'a>(cells: &'a [Cell], range: &Range<usize>) -> Option<Vec<&'a Cell>> {
    Some(cells.get(range.clone())?.iter().collect())
}

/// The review of some cells, one a month; `parts` are those of the touchpoints where they are of all together.
fn review(
    ground: &Ground<'_>,
    (id, channel): (&str, Option<ChannelRef>),
    cells: &[&Cell],
    parts: &[&Cell],
) -> Option<TouchpointReview> {
    let cumulated = |of: &dyn Fn(&Cell) -> &Split| {
        let (known, open): (Vec<Split>, Vec<Split>) =
            cells.iter().map(|cell| of(cell).clone()).partition(|split| split.actual.is_some());
        Split::sum(if known.is_empty() { &open } else { &known })
    };
    let chains = cells.iter().filter(|cell| cell.deals.actual.is_some()).flat_map(|cell| cell.chains.clone());
    let chains: Vec<Chain> = chains.filter(|chain| chain.spent.is_some()).collect();
    Some(TouchpointReview {
        id: id.to_owned(),
        channel,
        rows: rows(cells, parts, ground.apart.close().is_some(), ground.apart.moves()),
        deals: cumulated(&|cell| &cell.deals)?,
        revenue: cumulated(&|cell| &cell.revenue)?,
        cost: Chain::sum(&chains).and_then(|chain| chain.cost(ground.plan.company.currency)),
    })
}

fn rows(cells: &[&Cell], parts: &[&Cell], enquiry: bool, moves: bool) -> Vec<Row> {
    use ActualMetric as M;
    let counted = |metric| counted(cells, metric);
    let ratio = |measure, name, unit, of: [M; 2]| {
        // A ratio of all together is that of the touchpoints with both numbers, but where one was entered of all together.
        let counted = |cell: &&Cell| parts.is_empty() || of.iter().any(|metric| cell.all.contains(metric));
        let whole: Vec<&Cell> = cells.iter().copied().filter(counted).collect();
        let rest = parts.iter().filter(|part| whole.iter().all(|cell| cell.i != part.i));
        let cells: Vec<&Cell> = whole.iter().chain(rest).copied().collect();
        ratio(&cells, measure, (name, unit), of, moves)
    };
    let first = if enquiry { M::Enquiries } else { M::Deals };
    let conversion = if enquiry { Name::CvrLead } else { Name::CvrSale };
    let rows = [
        counted(M::Spend),
        counted(M::Impressions),
        ratio(Measure::ClickRate, Name::Ctr, Unit::Ratio, [M::Visits, M::Impressions]),
        ratio(Measure::VisitPrice, Name::VisitPrice, Unit::Money, [M::Spend, M::Visits]),
        counted(M::Visits),
        ratio(Measure::Conversion, conversion, Unit::Ratio, [first, M::Visits]),
        counted(M::Enquiries),
        if enquiry { ratio(Measure::Close, Name::CloseRate, Unit::Ratio, [M::Deals, M::Enquiries]) } else { None },
        counted(M::Deals),
        ratio(Measure::CostPerDeal, Name::CostPerDeal, Unit::Money, [M::Spend, M::Deals]),
        counted(M::NewCustomers),
        ratio(Measure::OrderValue, Name::OrderValue, Unit::Money, [M::Revenue, M::Deals]),
        counted(M::Revenue),
    ];
    rows.into_iter().flatten().collect()
}

/// The sum of something over cells; `None` where one of them lacks it, or there are none.
fn all<'a>(cells: &[&'a Cell], metric: ActualMetric, of: impl Fn(&'a Cell) -> Option<&'a Figure>) -> Option<Figure> {
    let parts: Vec<Figure> = cells.iter().map(|cell| of(cell).cloned()).collect::<Option<_>>()?;
    let (name, unit) = meaning(metric);
    (!parts.is_empty()).then(|| total(name, unit, parts))
}

/// The cells with these numbers; all of them where none has.
fn with<'a>(cells: &[&'a Cell], metrics: &[ActualMetric]) -> Vec<&'a Cell> {
    let has = |cell: &&Cell| metrics.iter().all(|metric| cell.actual.contains_key(metric));
    let known: Vec<&Cell> = cells.iter().copied().filter(has).collect();
    if known.is_empty() { cells.to_vec() } else { known }
}

fn days(cells: &[&Cell]) -> u32 {
    cells.iter().map(|cell| (cell.i, cell.days)).collect::<BTreeMap<_, _>>().values().sum()
}

fn counted(cells: &[&Cell], metric: ActualMetric) -> Option<Row> {
    let cells = with(cells, &[metric]);
    let planned = all(&cells, metric, |cell| cell.planned.get(&metric));
    let actual = all(&cells, metric, |cell| cell.actual.get(&metric));
    let judged = planned.as_ref().zip(actual.as_ref()).and_then(|(planned, actual)| match metric {
        ActualMetric::Spend | ActualMetric::Impressions => None,
        ActualMetric::Revenue => {
            let deals = all(&cells, ActualMetric::Deals, |cell| cell.actual.get(&ActualMetric::Deals))?;
            Some(verdict::mean(actual, &deals, planned, days(&cells)))
        }
        _ => Some(verdict::count(actual, planned, days(&cells))),
    });
    let row = Row { measure: Measure::Counted(metric), planned, actual, judged };
    (row.planned.is_some() || row.actual.is_some()).then_some(row)
}

fn ratio(
    cells: &[&Cell],
    measure: Measure,
    (name, unit): (Name, Unit),
    [over, under]: [ActualMetric; 2],
    moves: bool,
) -> Option<Row> {
    let cells = with(cells, &[over, under]);
    let quotient = |name, over: Option<Figure>, under: Option<Figure>| {
        let (over, under) = over.zip(under).filter(|(_, under)| under.value > 0.0)?;
        Some(Figure::derive(name, unit, Formula::Quotient, vec![over, under]))
    };
    let planned = |metric| all(&cells, metric, |cell| cell.planned.get(&metric));
    let expected = |metric| all(&cells, metric, |cell| cell.expected.get(&metric));
    let actual = |metric| all(&cells, metric, |cell| cell.actual.get(&metric));
    let reference = match measure {
        Measure::VisitPrice => quotient(Name::Track(Track::ExpectedPrice), actual(over), expected(under)),
        Measure::Conversion | Measure::Close => quotient(name, expected(over), actual(under)),
        _ => None,
    };
    let reference = reference.or_else(|| quotient(name, planned(over), planned(under)));
    let real = quotient(name, actual(over), actual(under));
    let days = days(&cells);
    let judged = (|| {
        let (planned, real) = reference.as_ref().zip(real.as_ref())?;
        let (events, trials) = actual(over).zip(actual(under))?;
        Some(match measure {
            Measure::Counted(_) | Measure::ClickRate => return None,
            Measure::VisitPrice | Measure::CostPerDeal | Measure::OrderValue => {
                verdict::mean(real, &trials, planned, days)
            }
            // Deals that come from the visits or enquiries of other months are no share of these.
            _ if moves && over == ActualMetric::Deals => {
                let deals = Figure::derive(
                    Name::Track(Track::ExpectedDeals),
                    Unit::Count,
                    Formula::Product,
                    vec![planned.clone(), trials.clone()],
                );
                let judged = verdict::count(&events, &deals, days);
                let share = |end: Figure| Figure::derive(end.name, unit, Formula::Quotient, vec![end, trials.clone()]);
                Judged { low: share(judged.low), high: share(judged.high), ..judged }
            }
            _ => verdict::rate(&events, &trials, planned, days),
        })
    })();
    (reference.is_some() || real.is_some()).then_some(Row { measure, planned: reference, actual: real, judged })
}
