//! The competitor matrix: how the company and each competitor stand in what buyers compare, weighted by importance.

use crate::base::Id;
use crate::forecast::{Figure, Formula, Name, Score, Unit};
use crate::plan::{Competitor, Criterion, Plan};

/// A company in the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The competitor; `None` for the company itself.
    pub rival: Option<Id>,
    /// Weighted standing, 1–4; `None` until it is rated in every criterion, for otherwise it could not be compared.
    pub figure: Option<Figure>,
    /// Criteria it is rated in.
    pub rated: usize,
}

/// The matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The best first; companies that are not rated everywhere come last.
    pub standings: Vec<Standing>,
    /// Number of criteria.
    pub criteria: usize,
    /// Criteria in which the company is ahead of every rated competitor.
    pub ahead: Vec<Id>,
    /// Criteria in which a competitor is ahead of the company.
    pub behind: Vec<Id>,
}

/// Competitors of stage 2 that have a name.
pub fn rivals(plan: &Plan) -> impl Iterator<Item = &Competitor> {
    plan.feasibility.competitors.iter().filter(|rival| !rival.name.trim().is_empty())
}

/// Criteria that have a name.
pub fn criteria(plan: &Plan) -> impl Iterator<Item = &Criterion> {
    plan.environment.criteria.iter().filter(|criterion| !criterion.name.trim().is_empty())
}

/// The matrix; `None` without a criterion.
#[must_use]
pub fn compare(plan: &Plan) -> Option<Comparison> {
    criteria(plan).next()?;
    let companies = std::iter::once(None).chain(rivals(plan).map(|rival| Some(rival.id)));
    let mut standings: Vec<Standing> = companies.map(|rival| standing(plan, rival)).collect();
    let value = |standing: &Standing| standing.figure.as_ref().map_or(f64::NEG_INFINITY, |figure| figure.value);
    standings.sort_by(|a, b| value(b).total_cmp(&value(a)));
    let best_rival = |criterion: &Criterion| rivals(plan).filter_map(|r| criterion.rivals.get(&r.id)).max().copied();
    let judged = |wanted: std::cmp::Ordering| {
        let pairs = criteria(plan).filter_map(|c| Some((c.id, c.own?, best_rival(c)?)));
        pairs.filter(|(_, own, best)| own.cmp(best) == wanted).map(|(id, ..)| id).collect()
    };
    Some(Comparison {
        criteria: criteria(plan).count(),
        ahead: judged(std::cmp::Ordering::Greater),
        behind: judged(std::cmp::Ordering::Less),
        standings,
    })
}

fn standing(plan: &Plan, rival: Option<Id>) -> Standing {
    let rating = |criterion: &Criterion| match rival {
        Some(id) => criterion.rivals.get(&id).copied(),
        None => criterion.own,
    };
    let mut inputs = Vec::new();
    // The number of a criterion is its place on the page, so the receipt and the page agree.
    for (index, criterion) in plan.environment.criteria.iter().enumerate() {
        let Some(value) = rating(criterion).filter(|_| !criterion.name.trim().is_empty()) else { continue };
        let field = format!("environment.criteria.{}", criterion.id);
        let who = rival.map_or_else(|| "own".to_owned(), |id| format!("rival.{id}"));
        let place = super::place(index);
        let figure =
            |score, value: u8, field: String| Figure::typed(Name::Score(score), value.into(), Unit::Score, field);
        inputs.push(figure(Score::CriterionWeight(place), criterion.weight, format!("{field}.weight")));
        inputs.push(figure(Score::CriterionRating(place), value, format!("{field}.{who}")));
    }
    let rated = inputs.len() / 2;
    let whole = rated == criteria(plan).count();
    let name = Name::Score(Score::Standing);
    let figure = whole.then(|| Figure::derive(name, Unit::Score, Formula::WeightedMean, inputs));
    Standing { rival, figure, rated }
}

impl Comparison {
    /// Companies rated in every criterion.
    pub fn rated(&self) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(|standing| standing.figure.is_some())
    }

    /// Place of a rated company, from 1; equal standings share it.
    #[must_use]
    pub fn rank(&self, standing: &Standing) -> Option<usize> {
        let own = standing.figure.as_ref()?.value;
        let above = self.rated().filter(|other| other.figure.as_ref().is_some_and(|f| f.value > own + 1e-9));
        Some(above.count() + 1)
    }

    /// The company itself.
    #[must_use]
    pub fn own(&self) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.rival.is_none())
    }
}
