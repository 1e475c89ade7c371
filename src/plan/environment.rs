//! Stage 3: what helps and hinders inside and outside, the moves that follow, and the company beside its rivals.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Id;

use super::edit::EditError;
use super::row::{Row, RowEdit, at_most, line, row, text, within};
use super::survey::{Survey, SurveyEdit};

/// Kind of a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FactorKind {
    /// Internal, helps.
    Strength,
    /// Internal, hinders.
    Weakness,
    /// External, helps.
    Opportunity,
    /// External, hinders.
    Threat,
}

impl FactorKind {
    /// All kinds in order.
    pub const ALL: [Self; 4] = [Self::Strength, Self::Weakness, Self::Opportunity, Self::Threat];

    /// Inside the company (IFE) or outside (EFE).
    #[must_use]
    pub const fn is_internal(self) -> bool {
        matches!(self, Self::Strength | Self::Weakness)
    }

    /// The letter of its ids: S1, W2, O3, T4.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Strength => 'S',
            Self::Weakness => 'W',
            Self::Opportunity => 'O',
            Self::Threat => 'T',
        }
    }
}

/// The environment a factor belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sphere {
    /// Politics, law and society.
    Society,
    /// Resources: suppliers, delivery, people to hire, technology.
    Resource,
    /// Market: demand, competitors, prices.
    Market,
    /// Security: fraud, attacks, data.
    Security,
    /// Conditions inside the company.
    Internal,
}

impl Sphere {
    /// All environments in order.
    pub const ALL: [Self; 5] = [Self::Society, Self::Resource, Self::Market, Self::Security, Self::Internal];
}

/// One factor of the analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Row id.
    pub id: Id,
    /// Strength, weakness, opportunity or threat.
    pub kind: FactorKind,
    /// The environment it belongs to.
    #[serde(default)]
    pub sphere: Option<Sphere>,
    /// The factor in words.
    #[serde(default)]
    pub text: String,
    /// Importance 1–5; the matrices normalise the weights of a side to 1.
    pub weight: u8,
    /// How well the company stands or answers, 1–4 (David's IFE/EFE scale; 2.5 is average).
    pub rating: u8,
}

impl Factor {
    /// Whether it says anything yet; a factor without words counts nowhere.
    #[must_use]
    pub fn is_named(&self) -> bool {
        !self.text.trim().is_empty()
    }
}

/// A change to a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactorEdit {
    /// Kind.
    Kind(FactorKind),
    /// Environment.
    Sphere(Option<Sphere>),
    /// Words.
    Text(String),
    /// Importance 1–5.
    Weight(u8),
    /// Rating 1–4.
    Rating(u8),
}

impl Row for Factor {
    type Field = FactorEdit;
    fn new(id: Id) -> Self {
        Self { id, kind: FactorKind::Strength, sphere: None, text: String::new(), weight: 3, rating: 3 }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: FactorEdit) -> Result<(), EditError> {
        match field {
            FactorEdit::Kind(kind) => self.kind = kind,
            FactorEdit::Sphere(sphere) => self.sphere = sphere,
            FactorEdit::Text(v) => self.text = text(v)?,
            FactorEdit::Weight(v) => self.weight = within(v, 1, 5)?,
            FactorEdit::Rating(v) => self.rating = within(v, 1, 4)?,
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        (1..=5).contains(&self.weight) && (1..=4).contains(&self.rating)
    }
}

row! {
    /// A move that joins one factor inside with one outside (TOWS).
    Move,
    /// A change to a move.
    MoveEdit;
    /// Strength or weakness it rests on.
    inside: Option<Id> = None, Inside, Ok;
    /// Opportunity or threat it answers.
    outside: Option<Id> = None, Outside, Ok;
    /// The move in words.
    text: String = String::new(), Text, text;
    /// The strategy that carries it out.
    strategy: Option<Id> = None, Strategy, Ok;
}

/// What buyers compare, and how the company and its competitors stand in it, 1–4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Row id.
    pub id: Id,
    /// What is compared.
    #[serde(default)]
    pub name: String,
    /// Importance 1–5.
    pub weight: u8,
    /// How the company stands, 1–4.
    #[serde(default)]
    pub own: Option<u8>,
    /// How a competitor stands, 1–4, by the id of its row.
    #[serde(default)]
    pub rivals: BTreeMap<Id, u8>,
}

/// A change to a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriterionEdit {
    /// What is compared.
    Name(String),
    /// Importance 1–5.
    Weight(u8),
    /// How the company stands.
    Own(Option<u8>),
    /// How a competitor stands.
    Rival(Id, Option<u8>),
}

impl Row for Criterion {
    type Field = CriterionEdit;
    fn new(id: Id) -> Self {
        Self { id, name: String::new(), weight: 3, own: None, rivals: BTreeMap::new() }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: CriterionEdit) -> Result<(), EditError> {
        match field {
            CriterionEdit::Name(v) => self.name = line(v)?,
            CriterionEdit::Weight(v) => self.weight = within(v, 1, 5)?,
            CriterionEdit::Own(v) => self.own = v.map(|v| within(v, 1, 4)).transpose()?,
            CriterionEdit::Rival(id, Some(v)) => drop(self.rivals.insert(id, within(v, 1, 4)?)),
            CriterionEdit::Rival(id, None) => drop(self.rivals.remove(&id)),
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        let stands = self.own.iter().chain(self.rivals.values());
        (1..=5).contains(&self.weight)
            && stands.into_iter().all(|v| (1..=4).contains(v))
            && self.rivals.len() <= super::row::MAX_ROWS
    }
}

row! {
    /// Something read elsewhere: secondary data.
    Reading,
    /// A change to a reading.
    ReadingEdit;
    /// What it says.
    says: String = String::new(), Says, text;
    /// Where it stands.
    source: String = String::new(), Source, line;
    /// Year of the data.
    year: Option<u32> = None, Year, |v| at_most(v, 9_999);
}

/// The environment section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Environment {
    /// Factors of all four kinds.
    pub factors: Vec<Factor>,
    /// Moves that follow from pairs of factors.
    pub moves: Vec<Move>,
    /// What the company is compared with its competitors in.
    pub criteria: Vec<Criterion>,
    /// Questions asked online and what was answered.
    pub survey: Survey,
    /// Secondary data found.
    pub readings: Vec<Reading>,
    /// What research found, in words.
    pub research: String,
}

/// A change to the environment section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvironmentEdit {
    /// The list of factors.
    Factor(RowEdit<FactorEdit>),
    /// A new factor of this kind.
    AddFactor(FactorKind),
    /// The list of moves.
    Move(RowEdit<MoveEdit>),
    /// A new move that rests on this pair of factors.
    AddMove {
        /// Strength or weakness.
        inside: Id,
        /// Opportunity or threat.
        outside: Id,
    },
    /// The list of criteria.
    Criterion(RowEdit<CriterionEdit>),
    /// The survey.
    Survey(SurveyEdit),
    /// The list of readings.
    Reading(RowEdit<ReadingEdit>),
    /// Research notes.
    Research(String),
}

impl Environment {
    /// The id of a factor as people cite it, such as S2: its letter and its place among its kind.
    #[must_use]
    pub fn code(&self, id: Id) -> Option<String> {
        let factor = self.factor(id)?;
        let place = self.factors.iter().filter(|other| other.kind == factor.kind).position(|other| other.id == id)?;
        Some(format!("{}{}", factor.kind.letter(), place + 1))
    }

    /// The factor with this id.
    #[must_use]
    pub fn factor(&self, id: Id) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id == id)
    }

    pub(super) fn apply(&mut self, edit: EnvironmentEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            EnvironmentEdit::Factor(edit) => super::row::apply(&mut self.factors, next_id, edit),
            EnvironmentEdit::AddFactor(kind) => {
                // A weakness is by definition no strength: it begins below the average of the scale.
                let rating = if kind == FactorKind::Weakness { 2 } else { 3 };
                super::row::add(&mut self.factors, next_id, [FactorEdit::Kind(kind), FactorEdit::Rating(rating)])
            }
            EnvironmentEdit::AddMove { inside, outside } => {
                let pair = [MoveEdit::Inside(Some(inside)), MoveEdit::Outside(Some(outside))];
                super::row::add(&mut self.moves, next_id, pair)
            }
            EnvironmentEdit::Move(edit) => super::row::apply(&mut self.moves, next_id, edit),
            EnvironmentEdit::Criterion(edit) => super::row::apply(&mut self.criteria, next_id, edit),
            EnvironmentEdit::Survey(edit) => self.survey.apply(edit, next_id),
            EnvironmentEdit::Reading(edit) => super::row::apply(&mut self.readings, next_id, edit),
            EnvironmentEdit::Research(v) => {
                self.research = text(v)?;
                Ok(())
            }
        }
    }
}
