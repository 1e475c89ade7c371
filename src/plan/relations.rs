//! The relationship plan: how customers are won, kept and won back, what is known of them, who answers by when.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Ppm;

use super::edit::EditError;
use super::row::{MAX_TEXT, RowEdit, at_most, line, row, text};

/// The parts of the plan that are written in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// How customers are won.
    Win,
    /// How they are kept.
    Keep,
    /// How they are won back.
    WinBack,
    /// Where feedback comes in, its classes, who answers by when.
    Feedback,
    /// How ideas of customers reach the product.
    Ideas,
    /// Where a complaint goes.
    Complaints,
    /// Community, loyalty and repurchase programme.
    Loyalty,
}

impl Care {
    /// All parts in order.
    pub const ALL: [Self; 7] =
        [Self::Win, Self::Keep, Self::WinBack, Self::Feedback, Self::Ideas, Self::Complaints, Self::Loyalty];

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Win => "win",
            Self::Keep => "keep",
            Self::WinBack => "win_back",
            Self::Feedback => "feedback",
            Self::Ideas => "ideas",
            Self::Complaints => "complaints",
            Self::Loyalty => "loyalty",
        }
    }
}

row! {
    /// A field of the customer database.
    DataField,
    /// A change to a database field.
    DataFieldEdit;
    /// What is kept.
    name: String = String::new(), Name, line;
    /// What for.
    purpose: String = String::new(), Purpose, line;
    /// Whether the customer agreed to this purpose.
    consent: Option<bool> = None, Consent, Ok;
}

row! {
    /// What a class of customer can count on.
    ServiceLevel,
    /// A change to a service level.
    ServiceLevelEdit;
    /// The class of customer.
    class: String = String::new(), Class, line;
    /// Hours until an answer, at most 720.
    reply_hours: Option<u32> = None, ReplyHours, |v| at_most(v, 720);
    /// Days between contacts of the company's own accord, at most 1 000.
    rhythm_days: Option<u32> = None, RhythmDays, |v| at_most(v, 1_000);
    /// Who looks after them.
    owner: String = String::new(), Owner, line;
}

/// The relationship plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Relations {
    /// The parts in words.
    pub care: BTreeMap<Care, String>,
    /// Fields of the customer database.
    pub fields: Vec<DataField>,
    /// Service levels.
    pub levels: Vec<ServiceLevel>,
    /// Share of new customers who buy again within a year.
    pub repeat_rate: Option<Ppm>,
    /// Share of customers lost in a month; says how long a customer stays where stage 4 does not.
    pub churn: Option<Ppm>,
    /// Customers a year that a hundred customers bring, as a share.
    pub referral: Option<Ppm>,
}

/// A change to the relationship plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationsEdit {
    /// A part in words.
    Care(Care, String),
    /// The list of database fields.
    Field(RowEdit<DataFieldEdit>),
    /// The list of service levels.
    Level(RowEdit<ServiceLevelEdit>),
    /// Repeat rate.
    RepeatRate(Option<Ppm>),
    /// Churn a month.
    Churn(Option<Ppm>),
    /// Referral rate.
    Referral(Option<Ppm>),
}

impl Relations {
    /// The words of one part.
    #[must_use]
    pub fn care(&self, part: Care) -> &str {
        self.care.get(&part).map_or("", String::as_str)
    }

    /// Whether an edit could have given every value; for files.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let shares = [self.repeat_rate, self.churn, self.referral];
        shares.into_iter().flatten().all(|share| share <= Ppm::ONE)
            && self.care.values().all(|words| words.chars().count() <= MAX_TEXT)
    }

    pub(super) fn apply(&mut self, edit: RelationsEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            RelationsEdit::Care(part, v) if v.is_empty() => drop(self.care.remove(&part)),
            RelationsEdit::Care(part, v) => drop(self.care.insert(part, text(v)?)),
            RelationsEdit::Field(edit) => return super::row::apply(&mut self.fields, next_id, edit),
            RelationsEdit::Level(edit) => return super::row::apply(&mut self.levels, next_id, edit),
            RelationsEdit::RepeatRate(v) => self.repeat_rate = at_most(v, Ppm::ONE)?,
            RelationsEdit::Churn(v) => self.churn = at_most(v, Ppm::ONE)?,
            RelationsEdit::Referral(v) => self.referral = at_most(v, Ppm::ONE)?,
        }
        Ok(())
    }
}
