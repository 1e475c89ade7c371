//! Online research of the company's own: the questions, how many answers are wanted, and what was answered.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Ppm};

use super::company::MAX_PEOPLE;
use super::edit::EditError;
use super::row::{MAX_TEXT, Row, RowEdit, at_most, line, text};

/// How a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuestionKind {
    /// One of the options.
    #[default]
    Single,
    /// Any number of the options.
    Multiple,
    /// A scale from 1 to 5.
    Scale,
    /// Yes or no.
    YesNo,
    /// A number.
    Number,
    /// In the person's own words.
    Open,
}

impl QuestionKind {
    /// All kinds in order.
    pub const ALL: [Self; 6] = [Self::Single, Self::Multiple, Self::Scale, Self::YesNo, Self::Number, Self::Open];
}

/// Confidence of the range a sample gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// 90 %.
    #[serde(rename = "90")]
    Ninety,
    /// 95 %.
    #[default]
    #[serde(rename = "95")]
    NinetyFive,
    /// 99 %.
    #[serde(rename = "99")]
    NinetyNine,
}

impl Confidence {
    /// All in order.
    pub const ALL: [Self; 3] = [Self::Ninety, Self::NinetyFive, Self::NinetyNine];
}

/// Most options of one question.
pub const MAX_OPTIONS: usize = 30;

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Row id.
    pub id: Id,
    /// How it is answered.
    #[serde(default)]
    pub kind: QuestionKind,
    /// The question.
    #[serde(default)]
    pub text: String,
    /// Options, one a line, for single and multiple choice.
    #[serde(default)]
    pub options: String,
    /// How often each answer was given, in the order of [`Question::answers`].
    #[serde(default)]
    pub counts: Vec<Option<u64>>,
    /// What was answered in words or numbers.
    #[serde(default)]
    pub notes: String,
}

/// A change to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionEdit {
    /// How it is answered; counts of another kind are dropped.
    Kind(QuestionKind),
    /// The question.
    Text(String),
    /// Options, one a line; an option that stays keeps its count.
    Options(String),
    /// How often the answer at this place was given.
    Count(usize, Option<u64>),
    /// What was answered in words or numbers.
    Notes(String),
}

impl Question {
    /// The options as they stand, without empty lines.
    #[must_use]
    pub fn options(&self) -> Vec<&str> {
        self.options.lines().map(str::trim).filter(|option| !option.is_empty()).take(MAX_OPTIONS).collect()
    }

    /// Number of answers that can be counted: options, the five points, yes and no, none for open questions.
    #[must_use]
    pub fn answers(&self) -> usize {
        match self.kind {
            QuestionKind::Single | QuestionKind::Multiple => self.options().len(),
            QuestionKind::Scale => 5,
            QuestionKind::YesNo => 2,
            QuestionKind::Number | QuestionKind::Open => 0,
        }
    }

    /// How often the answer at `place` was given.
    #[must_use]
    pub fn count(&self, place: usize) -> Option<u64> {
        self.counts.get(place).copied().flatten()
    }

    fn set_options(&mut self, new: String) {
        let old: Vec<String> = self.options().into_iter().map(str::to_owned).collect();
        let counts = std::mem::take(&mut self.counts);
        let same_length = new.lines().filter(|line| !line.trim().is_empty()).count() == old.len();
        self.options = new;
        let kept = |(place, option): (usize, &str)| {
            // A line that was only reworded keeps its place; one that moved is found by its words.
            let from = old.iter().position(|other| other == option).or(same_length.then_some(place));
            from.and_then(|from| counts.get(from).copied().flatten())
        };
        self.counts = self.options().into_iter().enumerate().map(kept).collect();
        self.trim();
    }

    /// Nothing is stored for answers nobody counted.
    fn trim(&mut self) {
        self.counts.truncate(self.answers());
        while self.counts.last().is_some_and(Option::is_none) {
            self.counts.pop();
        }
    }
}

impl Row for Question {
    type Field = QuestionEdit;
    fn new(id: Id) -> Self {
        Self {
            id,
            kind: QuestionKind::Single,
            text: String::new(),
            options: String::new(),
            counts: Vec::new(),
            notes: String::new(),
        }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: QuestionEdit) -> Result<(), EditError> {
        match field {
            QuestionEdit::Kind(kind) => {
                let choice = |kind| matches!(kind, QuestionKind::Single | QuestionKind::Multiple);
                if !(choice(self.kind) && choice(kind)) && self.kind != kind {
                    self.counts.clear();
                }
                self.kind = kind;
            }
            QuestionEdit::Text(v) => self.text = text(v)?,
            QuestionEdit::Options(v) => {
                let options = text(v)?;
                self.set_options(options);
            }
            QuestionEdit::Count(place, v) => {
                if place >= self.answers() {
                    return Err(EditError::NoSuchRow);
                }
                let v = at_most(v, MAX_PEOPLE)?;
                if self.counts.len() <= place {
                    self.counts.resize(place + 1, None);
                }
                if let Some(slot) = self.counts.get_mut(place) {
                    *slot = v;
                }
                self.trim();
            }
            QuestionEdit::Notes(v) => self.notes = text(v)?,
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        self.counts.len() <= self.answers()
            && self.counts.iter().flatten().all(|n| *n <= MAX_PEOPLE)
            && self.options.chars().count() <= MAX_TEXT
    }
}

/// The survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Survey {
    /// What it shall find out.
    pub goal: String,
    /// Whom it asks and where.
    pub whom: String,
    /// People it speaks for; everybody addressed in stage 5 where empty.
    pub population: Option<u64>,
    /// Confidence wanted.
    pub confidence: Confidence,
    /// Margin of error wanted, at most 50 %.
    pub margin: Ppm,
    /// Share of the people asked who answer.
    pub response_rate: Option<Ppm>,
    /// Answers that came.
    pub responses: Option<u64>,
    /// Questions.
    pub questions: Vec<Question>,
}

impl Default for Survey {
    fn default() -> Self {
        Self {
            goal: String::new(),
            whom: String::new(),
            population: None,
            confidence: Confidence::NinetyFive,
            margin: Ppm::percent(5),
            response_rate: None,
            responses: None,
            questions: Vec::new(),
        }
    }
}

/// A change to the survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyEdit {
    /// Goal.
    Goal(String),
    /// Whom it asks.
    Whom(String),
    /// Population.
    Population(Option<u64>),
    /// Confidence.
    Confidence(Confidence),
    /// Margin of error, above zero and at most 50 %.
    Margin(Ppm),
    /// Response rate.
    ResponseRate(Option<Ppm>),
    /// Answers that came.
    Responses(Option<u64>),
    /// The list of questions.
    Question(RowEdit<QuestionEdit>),
    /// A new question with its words.
    AddQuestion {
        /// How it is answered.
        kind: QuestionKind,
        /// The question.
        text: String,
        /// Options, one a line.
        options: String,
    },
}

impl Survey {
    /// Whether nothing was said yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an edit could have given every value; for files.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let people = [self.population, self.responses];
        people.into_iter().flatten().all(|n| n <= MAX_PEOPLE)
            && self.margin > Ppm(0)
            && self.margin <= Ppm::percent(50)
            && self.response_rate.is_none_or(|rate| rate <= Ppm::ONE)
    }

    pub(super) fn apply(&mut self, edit: SurveyEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            SurveyEdit::Goal(v) => self.goal = text(v)?,
            SurveyEdit::Whom(v) => self.whom = line(v)?,
            SurveyEdit::Population(v) => self.population = at_most(v, MAX_PEOPLE)?,
            SurveyEdit::Confidence(v) => self.confidence = v,
            SurveyEdit::Margin(v) => {
                if v == Ppm(0) || v > Ppm::percent(50) {
                    return Err(EditError::OutOfRange);
                }
                self.margin = v;
            }
            SurveyEdit::ResponseRate(v) => self.response_rate = at_most(v, Ppm::ONE)?,
            SurveyEdit::Responses(v) => self.responses = at_most(v, MAX_PEOPLE)?,
            SurveyEdit::Question(edit) => return super::row::apply(&mut self.questions, next_id, edit),
            SurveyEdit::AddQuestion { kind, text, options } => {
                let fields = [QuestionEdit::Kind(kind), QuestionEdit::Text(text), QuestionEdit::Options(options)];
                return super::row::add(&mut self.questions, next_id, fields);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(options: &str, counts: &[u64]) -> Question {
        let mut question = Question::new(Id(1));
        question.set(QuestionEdit::Options(options.into())).unwrap();
        for (place, count) in counts.iter().enumerate() {
            question.set(QuestionEdit::Count(place, Some(*count))).unwrap();
        }
        question
    }

    #[test]
    fn an_option_that_stays_keeps_its_count() {
        let mut question = asked("taste\nprice\ndelivery", &[3, 5, 7]);
        question.set(QuestionEdit::Options("price\ndelivery".into())).unwrap();
        assert_eq!(question.counts, [Some(5), Some(7)]);
        question.set(QuestionEdit::Options("low price\ndelivery".into())).unwrap();
        assert_eq!(question.counts, [Some(5), Some(7)], "a reworded option stays in its place");
        question.set(QuestionEdit::Kind(QuestionKind::Multiple)).unwrap();
        assert_eq!(question.counts, [Some(5), Some(7)]);
        question.set(QuestionEdit::Kind(QuestionKind::Scale)).unwrap();
        assert!(question.counts.is_empty(), "the points of a scale are other answers");
    }

    #[test]
    fn only_answers_that_exist_are_counted() {
        let mut question = asked("taste\n\n price ", &[3]);
        assert_eq!(question.options(), ["taste", "price"]);
        assert_eq!(question.set(QuestionEdit::Count(2, Some(1))), Err(EditError::NoSuchRow));
        question.set(QuestionEdit::Count(0, None)).unwrap();
        assert!(question.counts.is_empty() && question.is_legal());
    }
}
