//! Stage 5: segments by behaviour, and how relations with them are built.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Ppm};

use super::company::MAX_PEOPLE;
use super::edit::EditError;
use super::row::{Row, RowEdit, at_most, line, text};

/// Behaviour roles of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Looks and leaves.
    Visitor,
    /// Looks a little longer.
    Curious,
    /// Collects news of the firm.
    Follower,
    /// Comments and takes part.
    Responder,
    /// Passes things on.
    Spreader,
    /// Has a following and knowledge.
    KeyPerson,
}

/// All roles in the order of migration.
pub const ROLES: [Role; 6] =
    [Role::Visitor, Role::Curious, Role::Follower, Role::Responder, Role::Spreader, Role::KeyPerson];

/// Shares of the six roles; they always sum to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[Ppm; 6]", into = "[Ppm; 6]")]
pub struct RoleMix([Ppm; 6]);

impl RoleMix {
    /// A mix of six shares.
    ///
    /// # Errors
    /// When the shares do not sum to 100 %.
    pub fn new(shares: [Ppm; 6]) -> Result<Self, EditError> {
        let sum: u64 = shares.iter().map(|share| u64::from(share.0)).sum();
        if sum == u64::from(Ppm::ONE.0) { Ok(Self(shares)) } else { Err(EditError::OutOfRange) }
    }

    /// The shares in the order of [`ROLES`].
    #[must_use]
    pub const fn shares(&self) -> &[Ppm; 6] {
        &self.0
    }

    /// The mix with `role` at `share`; the other roles keep their proportions and take the rest.
    ///
    /// # Errors
    /// When the share exceeds 100 %.
    pub fn with(&self, role: Role, share: Ppm) -> Result<Self, EditError> {
        if share > Ppm::ONE {
            return Err(EditError::OutOfRange);
        }
        let rest = i64::from(Ppm::ONE.0 - share.0);
        let weights: Vec<f64> =
            ROLES.iter().zip(self.0).map(|(r, s)| if *r == role { 0.0 } else { f64::from(s.0) }).collect();
        // With nothing left in the other roles the rest goes to them evenly.
        let even: Vec<f64> = ROLES.iter().map(|r| if *r == role { 0.0 } else { 1.0 }).collect();
        let weights = if weights.iter().sum::<f64>() > 0.0 { weights } else { even };
        let parts = crate::base::split_by_weight(crate::base::Money(rest), &weights);
        let mut shares = [Ppm(0); 6];
        for ((slot, part), r) in shares.iter_mut().zip(parts).zip(ROLES) {
            *slot = if r == role { share } else { Ppm(u32::try_from(part.0).unwrap_or(0)) };
        }
        Self::new(shares)
    }
}

impl Default for RoleMix {
    /// The suggested mix for consumers: most people look and leave (judgement after the method's sources).
    fn default() -> Self {
        Self([Ppm::percent(50), Ppm::percent(32), Ppm::percent(10), Ppm::percent(5), Ppm::percent(2), Ppm::percent(1)])
    }
}

impl TryFrom<[Ppm; 6]> for RoleMix {
    type Error = String;
    fn try_from(shares: [Ppm; 6]) -> Result<Self, String> {
        Self::new(shares).map_err(|_| "role shares do not sum to 100 %".to_owned())
    }
}

impl From<RoleMix> for [Ppm; 6] {
    fn from(mix: RoleMix) -> Self {
        mix.0
    }
}

/// How a sale comes about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sale {
    /// A visitor orders at once.
    #[default]
    Direct,
    /// A visitor enquires, people close the deal.
    Enquiry,
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
    /// Occupation, income, age, position, habits.
    #[serde(default)]
    pub who: String,
    /// What they browse, with which tools, how often, when.
    #[serde(default)]
    pub places: String,
    /// Addressable people or companies.
    #[serde(default)]
    pub size: Option<u64>,
    /// Searches a month for what the company sells.
    #[serde(default)]
    pub searches: Option<u64>,
    /// Shares of the behaviour roles.
    #[serde(default)]
    pub roles: RoleMix,
}

/// A change to a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SegmentEdit {
    /// Name.
    Name(String),
    /// Descriptors.
    Who(String),
    /// Places and tools.
    Places(String),
    /// Size.
    Size(Option<u64>),
    /// Searches a month.
    Searches(Option<u64>),
    /// One role's share; the others keep their proportions.
    Role(Role, Ppm),
}

impl Row for Segment {
    type Field = SegmentEdit;
    fn new(id: Id) -> Self {
        Self {
            id,
            name: String::new(),
            who: String::new(),
            places: String::new(),
            size: None,
            searches: None,
            roles: RoleMix::default(),
        }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: SegmentEdit) -> Result<(), EditError> {
        match field {
            SegmentEdit::Name(v) => self.name = line(v)?,
            SegmentEdit::Who(v) => self.who = text(v)?,
            SegmentEdit::Places(v) => self.places = text(v)?,
            SegmentEdit::Size(v) => self.size = at_most(v, MAX_PEOPLE)?,
            SegmentEdit::Searches(v) => self.searches = at_most(v, MAX_PEOPLE)?,
            SegmentEdit::Role(role, share) => self.roles = self.roles.with(role, share)?,
        }
        Ok(())
    }
}

/// The customers section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Customers {
    /// Segments.
    pub segments: Vec<Segment>,
    /// Order at once, or enquiry first.
    pub sale: Sale,
    /// Share of enquiries that become deals.
    pub close_rate: Option<Ppm>,
    /// Months from enquiry to deal.
    pub cycle_months: Option<u32>,
    /// How relations are won, kept and won back.
    pub relationship: String,
    /// Whether customers come from nearby; the sizes then count those only, and nothing is shipped.
    pub local: bool,
}

/// A change to the customers section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomersEdit {
    /// The list of segments.
    Segment(RowEdit<SegmentEdit>),
    /// How a sale comes about.
    Sale(Sale),
    /// Close rate.
    CloseRate(Option<Ppm>),
    /// Sales cycle in months, at most 60.
    Cycle(Option<u32>),
    /// Relationship plan.
    Relationship(String),
    /// Customers come from nearby.
    Local(bool),
}

impl Customers {
    pub(super) fn apply(&mut self, edit: CustomersEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            CustomersEdit::Segment(edit) => return super::row::apply(&mut self.segments, next_id, edit),
            CustomersEdit::Sale(v) => self.sale = v,
            CustomersEdit::CloseRate(v) => self.close_rate = at_most(v, Ppm::ONE)?,
            CustomersEdit::Cycle(v) => self.cycle_months = at_most(v, 60)?,
            CustomersEdit::Relationship(v) => self.relationship = text(v)?,
            CustomersEdit::Local(v) => self.local = v,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn shares_stay_at_a_hundred_percent(changes in prop::collection::vec((0_usize..6, 0_u32..1_200_000), 0..30)) {
            let mut mix = RoleMix::default();
            for (role, share) in changes {
                let Ok(next) = mix.with(ROLES[role], Ppm(share)) else {
                    prop_assert!(share > 1_000_000);
                    continue;
                };
                prop_assert_eq!(next.shares()[role], Ppm(share));
                mix = next;
                prop_assert_eq!(mix.shares().iter().map(|s| s.0).sum::<u32>(), 1_000_000);
            }
        }
    }
}
