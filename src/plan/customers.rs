//! Stage 5: who buys, how a sale comes about, and how relations are built.

use serde::{Deserialize, Serialize};

use crate::base::Ppm;

use super::edit::EditError;
use super::relations::{Relations, RelationsEdit};
use super::row::{RowEdit, at_most};
use super::segment::{Segment, SegmentEdit};

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
    pub relations: Relations,
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
    Relations(RelationsEdit),
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
            CustomersEdit::Relations(edit) => return self.relations.apply(edit, next_id),
            CustomersEdit::Local(v) => self.local = v,
        }
        Ok(())
    }
}
