//! Stage 11: risks in money, security by layers, consent.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::{Id, Money, Ppm};

use super::edit::EditError;
use super::row::{Row, RowEdit, amount, at_most, line};

/// The six security layers of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// Rooms and devices.
    Physical,
    /// Computers and accounts.
    Host,
    /// Connections.
    Network,
    /// Shop, site, tools.
    Application,
    /// Customer data.
    Data,
    /// Building and running it with rules.
    Management,
}

impl Layer {
    /// All layers in order.
    pub const ALL: [Self; 6] =
        [Self::Physical, Self::Host, Self::Network, Self::Application, Self::Data, Self::Management];
}

/// One risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskItem {
    /// Row id.
    pub id: Id,
    /// What may happen.
    #[serde(default)]
    pub name: String,
    /// Probability within the plan.
    #[serde(default)]
    pub probability: Option<Ppm>,
    /// Loss if it happens.
    #[serde(default)]
    pub impact: Option<Money>,
    /// Who watches it.
    #[serde(default)]
    pub owner: String,
    /// What is done then.
    #[serde(default)]
    pub response: String,
}

/// A change to a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskItemEdit {
    /// Name.
    Name(String),
    /// Probability.
    Probability(Option<Ppm>),
    /// Impact.
    Impact(Option<Money>),
    /// Owner.
    Owner(String),
    /// Response.
    Response(String),
}

impl Row for RiskItem {
    type Field = RiskItemEdit;
    fn new(id: Id) -> Self {
        Self { id, name: String::new(), probability: None, impact: None, owner: String::new(), response: String::new() }
    }
    fn id(&self) -> Id {
        self.id
    }
    fn set(&mut self, field: RiskItemEdit) -> Result<(), EditError> {
        match field {
            RiskItemEdit::Name(v) => self.name = line(v)?,
            RiskItemEdit::Probability(v) => self.probability = at_most(v, Ppm::ONE)?,
            RiskItemEdit::Impact(v) => self.impact = amount(v)?,
            RiskItemEdit::Owner(v) => self.owner = line(v)?,
            RiskItemEdit::Response(v) => self.response = line(v)?,
        }
        Ok(())
    }
}

/// The risk section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Risk {
    /// Risks.
    pub items: Vec<RiskItem>,
    /// Security layers that are looked after.
    pub secured: BTreeSet<Layer>,
    /// Whether the lists were collected with consent to advertising.
    pub consent: Option<bool>,
    /// Hours within which an enquiry is answered.
    pub reply_hours: Option<u32>,
}

/// A change to the risk section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskEdit {
    /// The list of risks.
    Item(RowEdit<RiskItemEdit>),
    /// A layer is looked after, or not.
    Secured(Layer, bool),
    /// Consent for the lists.
    Consent(Option<bool>),
    /// Reply promise in hours, at most 720.
    ReplyHours(Option<u32>),
}

impl Risk {
    /// Expected loss within the plan, in minor units: Σ probability × impact of the risks that have both, summed
    /// exactly and rounded half up once (expected value).
    #[must_use]
    pub fn expected_loss(&self) -> Money {
        let millionths: i128 = self
            .items
            .iter()
            .filter_map(|item| Some(i128::from(item.probability?.0) * i128::from(item.impact?.0)))
            .sum();
        let whole = i128::from(Ppm::ONE.0);
        Money(i64::try_from((millionths + whole / 2).div_euclid(whole)).unwrap_or(i64::MAX))
    }

    pub(super) fn apply(&mut self, edit: RiskEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            RiskEdit::Item(edit) => return super::row::apply(&mut self.items, next_id, edit),
            RiskEdit::Secured(layer, true) => {
                self.secured.insert(layer);
            }
            RiskEdit::Secured(layer, false) => {
                self.secured.remove(&layer);
            }
            RiskEdit::Consent(v) => self.consent = v,
            RiskEdit::ReplyHours(v) => self.reply_hours = at_most(v, 720)?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn risk(parts: &[(Option<u32>, Option<i64>)]) -> Risk {
        let items = parts.iter().zip(1..).map(|((probability, impact), id)| RiskItem {
            probability: probability.map(Ppm),
            impact: impact.map(Money),
            ..RiskItem::new(Id(id))
        });
        Risk { items: items.collect(), ..Risk::default() }
    }

    #[test]
    fn the_expected_loss_weighs_each_impact_by_its_probability() {
        assert_eq!(Risk::default().expected_loss(), Money::ZERO);
        let two = risk(&[(Some(100_000), Some(3_000_000)), (Some(50_000), Some(8_000_000))]);
        assert_eq!(two.expected_loss(), Money(700_000));
        let open = risk(&[(Some(100_000), None), (None, Some(8_000_000)), (Some(1_000_000), Some(5))]);
        assert_eq!(open.expected_loss(), Money(5), "a risk without probability or impact counts nothing");
    }

    #[test]
    fn the_sum_is_rounded_half_up_and_only_once() {
        assert_eq!(risk(&[(Some(500_000), Some(1))]).expected_loss(), Money(1));
        assert_eq!(risk(&[(Some(499_999), Some(1))]).expected_loss(), Money(0));
        assert_eq!(risk(&[(Some(500_000), Some(1)); 3]).expected_loss(), Money(2), "1.5, not three times 1");
    }

    #[test]
    fn the_largest_list_does_not_overflow() {
        let most = risk(&vec![(Some(Ppm::ONE.0), Some(Money::LIMIT)); super::super::row::MAX_ROWS]);
        assert_eq!(most.expected_loss(), Money(Money::LIMIT * 200));
    }
}
