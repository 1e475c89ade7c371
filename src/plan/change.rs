//! What differs between two plans, as data. A plan is looked at the way its file writes it, as values under names, so
//! that no field can be forgotten: whatever a file can hold, two plans can be told apart by.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;

use super::{Plan, Stage};

/// A value as the file of a plan writes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Said {
    /// Not answered, or not there.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A number in the unit of its field: minor units, parts per million, thousandths, pieces.
    Number(i64),
    /// A text, a month, a day, or the name of a choice or of a channel.
    Text(String),
    /// Several values.
    List(Vec<Self>),
    /// Values by name.
    Fields(BTreeMap<String, Self>),
}

impl Said {
    /// The value under a path; rows of a list go by their id, other members by their place, from 0.
    #[must_use]
    pub fn at<'a>(&self, path: impl IntoIterator<Item = &'a str>) -> Option<&Self> {
        path.into_iter().try_fold(self, |value, name| match value {
            Self::Fields(fields) => fields.get(name),
            Self::List(members) => {
                let place = || name.parse::<usize>().ok().and_then(|place| members.get(place));
                let row = |member: &&Self| member.id().is_some_and(|id| id.to_string() == name);
                members.iter().find(row).or_else(|| place().filter(|member| member.id().is_none()))
            }
            _ => None,
        })
    }

    /// The id of a row.
    #[must_use]
    pub fn id(&self) -> Option<i64> {
        match self {
            Self::Fields(fields) => match fields.get("id") {
                Some(Self::Number(id)) => Some(*id),
                _ => None,
            },
            _ => None,
        }
    }

    /// A text that says something.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
}

/// One place where two plans differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Names from the section down to the field, with ids of rows, places in lists and keys of maps.
    pub path: Vec<String>,
    /// What the first plan says; nothing where the second has a row more.
    pub before: Said,
    /// What the second plan says; nothing where it lacks a row.
    pub after: Said,
}

impl Change {
    /// The stage it belongs to; `None` for findings put aside, which belong to the plan as a whole.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.path.first().and_then(|section| Stage::from_slug(section))
    }
}

/// Two plans and what differs between them. Results, reports, reviews and versions are no part of it: a version has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The first plan.
    pub before: Rc<Plan>,
    /// The second plan.
    pub after: Rc<Plan>,
    /// What the first plan says.
    pub said_before: Said,
    /// What the second plan says.
    pub said_after: Said,
    /// Where they differ.
    pub changes: Vec<Change>,
}
