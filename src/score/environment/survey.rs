//! What research of the company's own may claim: answers needed, people to ask, and how far each result can be trusted.

use crate::forecast::{Figure, Formula, Judgement, Name, Score, Unit, people};
use crate::plan::{Confidence, Plan, Question, QuestionKind};

/// Fewest answers for, and against, from which on the margin follows the share itself; with fewer the widest proportion
/// is used, because the usual approximation claims too much near 0 % and 100 %.
const FEWEST: f64 = 5.0;

fn figure(score: Score, value: f64, unit: Unit, field: &str) -> Figure {
    Figure::typed(Name::Score(score), value, unit, format!("environment.survey.{field}"))
}

fn count(value: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "numbers of people stay below 2^53")]
    let value = value as f64;
    value
}

/// Deviate of the confidence.
fn deviate(plan: &Plan) -> Figure {
    let z = match plan.environment.survey.confidence {
        Confidence::Ninety => 1.645,
        Confidence::NinetyFive => 1.960,
        Confidence::NinetyNine => 2.576,
    };
    Figure::judged(Name::Score(Score::Deviate), z, Unit::Count, Judgement::Statistics)
}

fn widest() -> Figure {
    Figure::judged(Name::Score(Score::Proportion), 0.5, Unit::Ratio, Judgement::Statistics)
}

/// People the survey speaks for: as typed, else everybody addressed in stage 5.
#[must_use]
pub fn population(plan: &Plan) -> Option<Figure> {
    if let Some(typed) = plan.environment.survey.population {
        return (typed > 0).then(|| figure(Score::Population, count(typed), Unit::Count, "population"));
    }
    let segments: Vec<Figure> = plan.customers.segments.iter().filter_map(people).collect();
    let sum = Figure::derive(Name::Score(Score::Population), Unit::Count, Formula::Sum, segments);
    (sum.value > 0.0).then_some(sum)
}

/// Answers needed for the confidence and the margin wanted.
#[must_use]
pub fn sample(plan: &Plan) -> Option<Figure> {
    let margin = figure(Score::ErrorMargin, plan.environment.survey.margin.ratio(), Unit::Ratio, "margin");
    let inputs = vec![population(plan)?, deviate(plan), widest(), margin];
    Some(Figure::derive(Name::Score(Score::SampleSize), Unit::Count, Formula::SampleSize, inputs))
}

/// People to ask so that enough answer.
#[must_use]
pub fn invitations(plan: &Plan) -> Option<Figure> {
    let rate = plan.environment.survey.response_rate.filter(|rate| rate.0 > 0)?;
    let rate = figure(Score::ResponseRate, rate.ratio(), Unit::Ratio, "response_rate");
    let name = Name::Score(Score::Invitations);
    Some(Figure::derive(name, Unit::Count, Formula::Quotient, vec![sample(plan)?, rate]))
}

/// Whether more people would have to be asked than there are.
#[must_use]
pub fn asks_too_many(plan: &Plan) -> bool {
    invitations(plan).zip(population(plan)).is_some_and(|(ask, there)| ask.value > there.value)
}

/// Answers that came.
fn responses(plan: &Plan) -> Option<Figure> {
    let came = plan.environment.survey.responses.filter(|came| *came > 0)?;
    Some(figure(Score::SampleSize, count(came), Unit::Count, "responses"))
}

/// Margin of error the answers that came allow, whatever is asked.
#[must_use]
pub fn reached(plan: &Plan) -> Option<Figure> {
    margin(plan, &responses(plan)?, widest())
}

/// Whether the answers that came are fewer than the margin wanted needs.
#[must_use]
pub fn falls_short(plan: &Plan) -> bool {
    let came = plan.environment.survey.responses;
    came.zip(sample(plan)).is_some_and(|(came, needed)| count(came) < needed.value)
}

fn margin(plan: &Plan, answers: &Figure, proportion: Figure) -> Option<Figure> {
    let inputs = vec![population(plan)?, deviate(plan), answers.clone(), proportion];
    Some(Figure::derive(Name::Score(Score::ErrorMargin), Unit::Ratio, Formula::ErrorMargin, inputs))
}

/// One answer of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// How often it was given.
    pub count: Figure,
    /// Its share.
    pub share: Figure,
    /// Margin of error of the share; `None` while nobody knows how many people it speaks for.
    pub margin: Option<Figure>,
}

/// What a question brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its answers in order.
    pub answers: Vec<Answer>,
    /// Answers its shares rest on.
    pub base: Figure,
    /// Mean of a scale.
    pub mean: Option<Figure>,
}

/// What a question brought; `None` until every answer has its count and, where people choose several, the number of
/// answers is known.
#[must_use]
pub fn outcome(plan: &Plan, question: &Question) -> Option<Outcome> {
    let name = |place: usize| u8::try_from(place + 1).unwrap_or(u8::MAX);
    let field = |place: usize| format!("{}.count.{place}", question.id);
    let counts: Vec<Figure> = (0..question.answers())
        .map(|place| {
            let score = Score::AnswerCount(name(place));
            Some(figure(score, count(question.count(place)?), Unit::Count, &field(place)))
        })
        .collect::<Option<_>>()?;
    let base = match question.kind {
        QuestionKind::Multiple => responses(plan)?,
        QuestionKind::Single | QuestionKind::Scale | QuestionKind::YesNo => {
            Figure::derive(Name::Score(Score::SampleSize), Unit::Count, Formula::Sum, counts.clone())
        }
        QuestionKind::Number | QuestionKind::Open => return None,
    };
    if base.value <= 0.0 {
        return None;
    }
    let mean = (question.kind == QuestionKind::Scale).then(|| mean(&counts));
    let answers = counts.into_iter().map(|count| answer(plan, count, &base)).collect();
    Some(Outcome { answers, base, mean })
}

fn answer(plan: &Plan, count: Figure, base: &Figure) -> Answer {
    let trusted = count.value >= FEWEST && base.value - count.value >= FEWEST;
    let name = Name::Score(Score::AnswerShare);
    let share = Figure::derive(name, Unit::Ratio, Formula::Quotient, vec![count.clone(), base.clone()]);
    let margin = margin(plan, base, if trusted { share.clone() } else { widest() });
    Answer { count, share, margin }
}

fn mean(counts: &[Figure]) -> Figure {
    let point = |place: u8| {
        let name = Name::Score(Score::ScalePoint(place));
        Figure::judged(name, place.into(), Unit::Score, Judgement::Statistics)
    };
    let inputs = counts.iter().zip(1..).flat_map(|(count, place)| [count.clone(), point(place)]).collect();
    Figure::derive(Name::Score(Score::ScaleMean), Unit::Score, Formula::WeightedMean, inputs)
}

impl Outcome {
    /// Places of the most frequent answer and the one after it; the earlier wins a tie.
    #[must_use]
    pub fn leaders(&self) -> Option<(usize, Option<usize>)> {
        let share = |place: &usize| self.answers.get(*place).map_or(0.0, |answer| answer.share.value);
        let mut places: Vec<usize> = (0..self.answers.len()).collect();
        places.sort_by(|a, b| share(b).total_cmp(&share(a)));
        Some((*places.first()?, places.get(1).copied()))
    }

    /// Whether the ranges of the two most frequent answers lie apart, so that the first may be called the first; `None`
    /// where there are no ranges.
    #[must_use]
    pub fn is_decided(&self) -> Option<bool> {
        let (first, second) = self.leaders()?;
        let at = |place: usize| {
            let answer = self.answers.get(place)?;
            Some((answer.share.value, answer.margin.as_ref()?.value))
        };
        let ((first, above), (second, below)) = (at(first)?, at(second?)?);
        Some(first - above > second + below)
    }
}

/// Whether more answers were counted than people answered.
#[must_use]
pub fn counts_too_many(plan: &Plan, question: &Question) -> bool {
    let Some(came) = plan.environment.survey.responses else { return false };
    let given = question.counts.iter().flatten();
    match question.kind {
        QuestionKind::Multiple => given.max().is_some_and(|most| *most > came),
        _ => given.sum::<u64>() > came,
    }
}
