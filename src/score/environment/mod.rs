//! The environment judged: how well a company stands inside (IFE) and answers what comes from outside (EFE), the moves
//! that follow, how it stands beside its competitors, and what its own research may claim.

pub mod moves;
pub mod rivals;
pub mod survey;

use crate::forecast::{Figure, Formula, Name, Score, Unit};
use crate::plan::{Environment, Factor, FactorKind, Plan, Sphere};

/// What the two matrices together suggest (quadrants of the SWOT posture).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posture {
    /// Strong inside, answers well outside.
    Growth,
    /// Weak inside, answers well outside.
    Turnaround,
    /// Strong inside, answers badly outside.
    Diversification,
    /// Weak inside, answers badly outside.
    Defence,
}

impl Posture {
    /// All postures in order.
    pub const ALL: [Self; 4] = [Self::Growth, Self::Turnaround, Self::Diversification, Self::Defence];
}

/// Average of David's scale; above it a side counts as strong.
pub const AVERAGE: f64 = 2.5;

/// A place among its kind as names of figures hold it; lists end far below 255.
fn place(index: usize) -> u8 {
    u8::try_from(index + 1).unwrap_or(u8::MAX)
}

/// The factors of one side that say something.
fn side(environment: &Environment, internal: bool) -> impl Iterator<Item = &Factor> {
    environment.factors.iter().filter(move |f| f.kind.is_internal() == internal && f.is_named())
}

/// Weight and rating of a factor as they were typed.
fn typed(environment: &Environment, factor: &Factor) -> (u8, Figure, Figure) {
    let before = environment.factors.iter().filter(|other| other.kind == factor.kind);
    let place = place(before.take_while(|other| other.id != factor.id).count());
    let figure = |score, value: u8, field: &str| {
        Figure::typed(Name::Score(score), value.into(), Unit::Score, format!("environment.{}.{field}", factor.id))
    };
    let weight = figure(Score::FactorWeight(factor.kind, place), factor.weight, "weight");
    (place, weight, figure(Score::FactorRating(factor.kind, place), factor.rating, "rating"))
}

/// A factor in its matrix: its share of the weights of its side, its rating, and the product.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Share of the weights; the shares of a side sum to 1.
    pub share: Figure,
    /// Rating, 1–4.
    pub rating: Figure,
    /// Share × rating.
    pub weighted: Figure,
}

/// The line of a named factor; `None` for one without words.
#[must_use]
pub fn line(environment: &Environment, factor: &Factor) -> Option<Line> {
    if !factor.is_named() {
        return None;
    }
    let (place, weight, rating) = typed(environment, factor);
    let all = side(environment, factor.kind.is_internal()).map(|other| typed(environment, other).1).collect();
    let sum = Figure::derive(Name::Score(Score::SideWeight), Unit::Score, Formula::Sum, all);
    let name = Name::Score(Score::WeightShare(factor.kind, place));
    let share = Figure::derive(name, Unit::Ratio, Formula::Quotient, vec![weight, sum]);
    let name = Name::Score(Score::WeightedRating(factor.kind, place));
    let weighted = Figure::derive(name, Unit::Score, Formula::Product, vec![share.clone(), rating.clone()]);
    Some(Line { share, rating, weighted })
}

/// The IFE score (inside) or the EFE score (outside), 1–4: ratings weighted by importance. `None` without factors.
#[must_use]
pub fn evaluation(plan: &Plan, internal: bool) -> Option<Figure> {
    let environment = &plan.environment;
    side(environment, internal).next()?;
    let inputs = side(environment, internal).flat_map(|factor| {
        let (_, weight, rating) = typed(environment, factor);
        [weight, rating]
    });
    let name = Name::Score(if internal { Score::Ife } else { Score::Efe });
    Some(Figure::derive(name, Unit::Score, Formula::WeightedMean, inputs.collect()))
}

/// The posture with the two scores it follows from; `None` until both sides have factors.
#[must_use]
pub fn posture(plan: &Plan) -> Option<(Posture, Figure, Figure)> {
    let (inside, outside) = (evaluation(plan, true)?, evaluation(plan, false)?);
    // A hair below the average is rounding.
    let strong = |side: &Figure| side.value >= AVERAGE - 1e-9;
    let posture = match (strong(&inside), strong(&outside)) {
        (true, true) => Posture::Growth,
        (false, true) => Posture::Turnaround,
        (true, false) => Posture::Diversification,
        (false, false) => Posture::Defence,
    };
    Some((posture, inside, outside))
}

/// Whether rating and kind of a factor disagree: a strength below the average, a weakness above it.
#[must_use]
pub fn contradicts(factor: &Factor) -> bool {
    let strong = f64::from(factor.rating) > AVERAGE;
    match factor.kind {
        FactorKind::Strength => !strong,
        FactorKind::Weakness => strong,
        FactorKind::Opportunity | FactorKind::Threat => false,
    }
}

/// Environments no named factor belongs to.
#[must_use]
pub fn open_spheres(plan: &Plan) -> Vec<Sphere> {
    let seen = |sphere: &Sphere| {
        let named = plan.environment.factors.iter().filter(|factor| factor.is_named());
        named.filter_map(|factor| factor.sphere).any(|other| other == *sphere)
    };
    Sphere::ALL.into_iter().filter(|sphere| !seen(sphere)).collect()
}
