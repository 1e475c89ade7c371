//! The nineteen anchored items: what was answered, else what the plan's figures and the competitor table say, else the
//! middle of the scale. Every score is a figure with its receipt.

use crate::forecast::{Figure, Formula, Judgement, Name, Scale, Score, Unit};
use crate::plan::{Competitor, Gain, Item, Plan};

use super::super::facts::Facts;
use super::runway;

/// Where an item's score came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The user chose it.
    Answered,
    /// It follows from figures in the plan.
    Derived,
    /// Nobody said anything yet; 3 is assumed.
    Assumed,
}

/// The score of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemScore {
    /// Item.
    pub item: Item,
    /// 1–5.
    pub score: u8,
    /// Where it came from.
    pub source: Source,
    /// The score with its receipt.
    pub figure: Figure,
}

/// The score of `item`.
pub(super) fn score(plan: &Plan, facts: &Facts, item: Item) -> ItemScore {
    let name = Name::Score(Score::Item(item));
    let (source, figure) = match plan.feasibility.answers.get(&item) {
        Some(score) => {
            let field = format!("feasibility.{}", item.slug());
            (Source::Answered, Figure::typed(name, f64::from(*score), Unit::Score, field))
        }
        None => match derived(plan, facts, item) {
            Some((scale, input)) => {
                (Source::Derived, Figure::derive(name, Unit::Score, Formula::Graded(scale), vec![input]))
            }
            None => (Source::Assumed, Figure::judged(name, 3.0, Unit::Score, Judgement::Middle)),
        },
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores are 1 to 5")]
    let score = figure.value.clamp(1.0, 5.0) as u8;
    ItemScore { item, score, source, figure }
}

/// The figure an item's score follows from, and the scale it is read on.
fn derived(plan: &Plan, facts: &Facts, item: Item) -> Option<(Scale, Figure)> {
    match item {
        Item::Margin => Some((Scale::Margin, facts.margin.clone()?)),
        Item::Repeat => Some((Scale::Repeat, facts.orders_per_year.clone()?)),
        Item::Runway => Some((Scale::Runway, runway_share(plan, facts)?)),
        Item::Economics => {
            let inputs = vec![facts.cac_cap.clone()?, facts.best_cost.clone()?];
            let share = Figure::derive(Name::Score(Score::LimitShare), Unit::Count, Formula::Quotient, inputs);
            Some((Scale::Economics, share))
        }
        Item::Hours => {
            let hours = f64::from(plan.organisation.hours_per_week?);
            Some((Scale::Hours, Figure::typed(Name::HoursPerWeek, hours, Unit::Hours, "organisation.hours")))
        }
        Item::PeersOnline => Some((Scale::Rivals, count(Score::RivalsOnline, rivals(plan)?, is_online))),
        Item::PeersProfit => Some((Scale::Gain, mean_gain(plan)?)),
        Item::Opening => {
            let open = count(Score::RivalsOpen, rivals(plan)?, |rival| !rival.gap.trim().is_empty());
            // An empty column says that nobody looked, not that nothing is open.
            let all = count(Score::Rivals, rivals(plan)?, |_| true);
            let share = Figure::derive(
                Name::Score(Score::OpenShare),
                Unit::Ratio,
                Formula::Quotient,
                vec![(open.value > 0.0).then_some(open)?, all],
            );
            Some((Scale::Opening, share))
        }
        Item::Describable
        | Item::Technical
        | Item::Deliverable
        | Item::SearchDemand
        | Item::Difference
        | Item::Patience
        | Item::Continuity
        | Item::MarketingSkill
        | Item::TechnicalSkill
        | Item::Literacy
        | Item::Information => None,
    }
}

/// Months the money lasts for every month until it is back; a month at least, so that a first order that pays at once
/// does not stand for an endless runway.
fn runway_share(plan: &Plan, facts: &Facts) -> Option<Figure> {
    let month = Figure::judged(Name::Payback, 1.0, Unit::Months, Judgement::AMonth);
    let payback = Figure::derive(Name::Payback, Unit::Months, Formula::Largest, vec![facts.payback.clone()?, month]);
    let name = Name::Score(Score::Runway);
    let lasts = f64::from(runway(plan));
    let field = plan.feasibility.runway_months.map_or("company.horizon", |_| "feasibility.runway_months");
    let lasts = Figure::typed(name, lasts, Unit::Months, field);
    Some(Figure::derive(Name::Score(Score::RunwayShare), Unit::Count, Formula::Quotient, vec![lasts, payback]))
}

/// The competitors that have a name; `None` without any.
fn rivals(plan: &Plan) -> Option<Vec<&Competitor>> {
    let named: Vec<&Competitor> = plan.feasibility.competitors.iter().filter(|c| !c.name.trim().is_empty()).collect();
    (!named.is_empty()).then_some(named)
}

fn is_online(rival: &&Competitor) -> bool {
    !rival.channels.trim().is_empty()
}

fn count(name: Score, rivals: Vec<&Competitor>, counts: impl Fn(&&Competitor) -> bool) -> Figure {
    let number = u32::try_from(rivals.into_iter().filter(counts).count()).unwrap_or(u32::MAX);
    Figure::typed(Name::Score(name), f64::from(number), Unit::Count, "feasibility.competitors")
}

/// Mean of what the competitors seem to gain, 1 to 5; those of whom nobody said anything do not count.
fn mean_gain(plan: &Plan) -> Option<Figure> {
    let gains: Vec<Figure> = rivals(plan)?
        .into_iter()
        .filter_map(|rival| {
            let points = match rival.gain? {
                Gain::Loses => 1.0,
                Gain::Unclear => 3.0,
                Gain::Earns => 4.0,
                Gain::Grows => 5.0,
            };
            let field = format!("feasibility.{}.gain", rival.id);
            Some(Figure::typed(Name::Score(Score::RivalGain), points, Unit::Score, field))
        })
        .collect();
    (!gains.is_empty()).then(|| Figure::derive(Name::Score(Score::MeanGain), Unit::Score, Formula::Mean, gains))
}
