//! A customer segment: who they are, what they do online, where they gather, how many they are.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::{Id, Ppm};

use super::company::MAX_PEOPLE;
use super::edit::EditError;
use super::roles::{Migration, ROLES, Role, RoleMix};
use super::row::{MAX_LINE, Row, at_most, line, text};

/// Where people gather online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Search engines.
    Search,
    /// Shops and marketplaces.
    Shops,
    /// Social networks.
    Social,
    /// Video.
    Video,
    /// Messengers.
    Messenger,
    /// E-mail.
    Email,
    /// Forums and communities.
    Forums,
    /// Sites and directories of the industry.
    Industry,
    /// News and portals.
    News,
    /// Blogs and articles.
    Blogs,
    /// Maps and neighbourhood services.
    Local,
    /// Fairs, classes, events.
    Events,
}

impl Place {
    /// All places in order.
    pub const ALL: [Self; 12] = [
        Self::Search,
        Self::Shops,
        Self::Social,
        Self::Video,
        Self::Messenger,
        Self::Email,
        Self::Forums,
        Self::Industry,
        Self::News,
        Self::Blogs,
        Self::Local,
        Self::Events,
    ];
}

/// Most steps of a sizing.
pub const MAX_STEPS: usize = 5;

/// One step of a sizing: which share of those before remains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SizingStep {
    /// What the share stands for.
    pub label: String,
    /// The share; a step without one changes nothing.
    pub share: Option<Ppm>,
}

/// How the size of a segment was reckoned: a base and the shares of it that remain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sizing {
    /// People or companies to begin with.
    pub base: Option<u64>,
    /// What the base is and where the number comes from.
    pub source: String,
    /// Shares that remain, one after the other.
    pub steps: Vec<SizingStep>,
}

impl Sizing {
    /// People who remain, rounded down; `None` without a base.
    #[must_use]
    pub fn result(&self) -> Option<u64> {
        let keep = |people: u64, step: &SizingStep| {
            let share = step.share.unwrap_or(Ppm::ONE);
            u64::try_from(u128::from(people) * u128::from(share.0) / u128::from(Ppm::ONE.0)).unwrap_or(people)
        };
        Some(self.steps.iter().fold(self.base?, keep))
    }
}

/// One customer segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Row id.
    pub id: Id,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Occupation or trade.
    #[serde(default)]
    pub occupation: String,
    /// Income or size of company.
    #[serde(default)]
    pub income: String,
    /// Age.
    #[serde(default)]
    pub age: String,
    /// Grade or position, and say in the purchase.
    #[serde(default)]
    pub position: String,
    /// Consumption habits.
    #[serde(default)]
    pub habits: String,
    /// What they look at and look for online.
    #[serde(default)]
    pub browse: String,
    /// With which tools and apps.
    #[serde(default)]
    pub tools: String,
    /// How often and when.
    #[serde(default)]
    pub rhythm: String,
    /// Where they gather.
    #[serde(default)]
    pub gathers: BTreeSet<Place>,
    /// Addressable people or companies; the result of `sizing` where empty.
    #[serde(default)]
    pub size: Option<u64>,
    /// How the size was reckoned.
    #[serde(default)]
    pub sizing: Sizing,
    /// Searches a month for what the company sells.
    #[serde(default)]
    pub searches: Option<u64>,
    /// Shares of the behaviour roles.
    #[serde(default)]
    pub roles: RoleMix,
    /// Shares that shall move one role up within the plan.
    #[serde(default)]
    pub migration: Migration,
}

/// A change to a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SegmentEdit {
    /// Name.
    Name(String),
    /// Occupation or trade.
    Occupation(String),
    /// Income or size of company.
    Income(String),
    /// Age.
    Age(String),
    /// Position.
    Position(String),
    /// Habits.
    Habits(String),
    /// What they look at.
    Browse(String),
    /// Tools.
    Tools(String),
    /// How often and when.
    Rhythm(String),
    /// Whether they gather in a place.
    Gathers(Place, bool),
    /// Size.
    Size(Option<u64>),
    /// Base of the sizing.
    SizingBase(Option<u64>),
    /// Where the base comes from.
    SizingSource(String),
    /// What the share at this place stands for.
    SizingLabel(usize, String),
    /// The share at this place.
    SizingShare(usize, Option<Ppm>),
    /// Searches a month.
    Searches(Option<u64>),
    /// One role's share; the others keep their proportions.
    Role(Role, Ppm),
    /// All shares at once.
    Roles(RoleMix),
    /// Share that shall leave this role for the next; the first four roles only.
    Migration(Role, Option<Ppm>),
}

impl Segment {
    /// People or companies in it: as typed, else as reckoned.
    #[must_use]
    pub fn people(&self) -> Option<u64> {
        self.size.or_else(|| self.sizing.result())
    }

    fn step(&mut self, place: usize) -> Result<&mut SizingStep, EditError> {
        if place >= MAX_STEPS {
            return Err(EditError::TooManyRows);
        }
        let steps = &mut self.sizing.steps;
        if steps.len() <= place {
            steps.resize(place + 1, SizingStep::default());
        }
        steps.get_mut(place).ok_or(EditError::NoSuchRow)
    }

    /// Nothing is stored for steps that say nothing.
    fn trim(&mut self) {
        while self.sizing.steps.last().is_some_and(|step| *step == SizingStep::default()) {
            self.sizing.steps.pop();
        }
    }
}

impl Row for Segment {
    type Field = SegmentEdit;
    fn new(id: Id) -> Self {
        Self {
            id,
            name: String::new(),
            occupation: String::new(),
            income: String::new(),
            age: String::new(),
            position: String::new(),
            habits: String::new(),
            browse: String::new(),
            tools: String::new(),
            rhythm: String::new(),
            gathers: BTreeSet::new(),
            size: None,
            sizing: Sizing::default(),
            searches: None,
            roles: RoleMix::default(),
            migration: Migration::default(),
        }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: SegmentEdit) -> Result<(), EditError> {
        match field {
            SegmentEdit::Name(v) => self.name = line(v)?,
            SegmentEdit::Occupation(v) => self.occupation = line(v)?,
            SegmentEdit::Income(v) => self.income = line(v)?,
            SegmentEdit::Age(v) => self.age = line(v)?,
            SegmentEdit::Position(v) => self.position = line(v)?,
            SegmentEdit::Habits(v) => self.habits = text(v)?,
            SegmentEdit::Browse(v) => self.browse = text(v)?,
            SegmentEdit::Tools(v) => self.tools = line(v)?,
            SegmentEdit::Rhythm(v) => self.rhythm = line(v)?,
            SegmentEdit::Gathers(place, true) => drop(self.gathers.insert(place)),
            SegmentEdit::Gathers(place, false) => drop(self.gathers.remove(&place)),
            SegmentEdit::Size(v) => self.size = at_most(v, MAX_PEOPLE)?,
            SegmentEdit::SizingBase(v) => self.sizing.base = at_most(v, MAX_PEOPLE)?,
            SegmentEdit::SizingSource(v) => self.sizing.source = line(v)?,
            SegmentEdit::SizingLabel(place, v) => {
                let v = line(v)?;
                self.step(place)?.label = v;
                self.trim();
            }
            SegmentEdit::SizingShare(place, v) => {
                let v = at_most(v, Ppm::ONE)?;
                self.step(place)?.share = v;
                self.trim();
            }
            SegmentEdit::Searches(v) => self.searches = at_most(v, MAX_PEOPLE)?,
            SegmentEdit::Role(role, share) => self.roles = self.roles.with(role, share)?,
            SegmentEdit::Roles(mix) => self.roles = mix,
            SegmentEdit::Migration(role, v) => {
                let v = at_most(v, Ppm::ONE)?;
                let place = ROLES.iter().position(|other| *other == role).unwrap_or(ROLES.len());
                *self.migration.get_mut(place).ok_or(EditError::OutOfRange)? = v;
            }
        }
        Ok(())
    }
    fn is_legal(&self) -> bool {
        let people = [self.size, self.searches, self.sizing.base];
        let step = |step: &SizingStep| {
            step.label.chars().count() <= MAX_LINE && step.share.is_none_or(|share| share <= Ppm::ONE)
        };
        people.into_iter().flatten().all(|n| n <= MAX_PEOPLE)
            && self.sizing.steps.len() <= MAX_STEPS
            && self.sizing.steps.iter().all(step)
            && self.migration.iter().flatten().all(|share| *share <= Ppm::ONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_typed_or_reckoned() {
        let mut segment = Segment::new(Id(1));
        assert_eq!(segment.people(), None);
        segment.set(SegmentEdit::SizingBase(Some(22_000_000))).unwrap();
        segment.set(SegmentEdit::SizingShare(0, Some(Ppm::percent(60)))).unwrap();
        segment.set(SegmentEdit::SizingLabel(2, "who buy beans".into())).unwrap();
        segment.set(SegmentEdit::SizingShare(2, Some(Ppm(90_000)))).unwrap();
        assert_eq!(segment.people(), Some(1_188_000), "22 million × 60 % × 9 %; an open step changes nothing");
        segment.set(SegmentEdit::Size(Some(1_200_000))).unwrap();
        assert_eq!(segment.people(), Some(1_200_000));
    }

    #[test]
    fn steps_that_say_nothing_are_not_kept() {
        let mut segment = Segment::new(Id(1));
        segment.set(SegmentEdit::SizingShare(1, Some(Ppm::percent(5)))).unwrap();
        assert_eq!(segment.sizing.steps.len(), 2);
        segment.set(SegmentEdit::SizingShare(1, None)).unwrap();
        assert!(segment.sizing.steps.is_empty());
        assert_eq!(segment.set(SegmentEdit::SizingLabel(MAX_STEPS, "x".into())), Err(EditError::TooManyRows));
    }

    #[test]
    fn key_persons_do_not_move() {
        let mut segment = Segment::new(Id(1));
        let some = Some(Ppm::percent(5));
        assert_eq!(segment.set(SegmentEdit::Migration(Role::Spreader, some)), Err(EditError::OutOfRange));
        segment.set(SegmentEdit::Migration(Role::Responder, some)).unwrap();
        assert_eq!(segment.migration, [None, None, None, some]);
    }
}
