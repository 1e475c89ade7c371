//! Stage 2: the four aspects, scored on anchored items, and the competitors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::edit::EditError;
use super::row::{RowEdit, at_most, line, row, text};

/// The four aspects of feasibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Does the trade need online?
    Product,
    /// Are peers online, and do they profit?
    Competition,
    /// Can it be paid for, long enough?
    Finance,
    /// Who does it?
    People,
}

impl Aspect {
    /// All aspects in order.
    pub const ALL: [Self; 4] = [Self::Product, Self::Competition, Self::Finance, Self::People];

    /// The items of the aspect.
    pub fn items(self) -> impl Iterator<Item = Item> {
        Item::ALL.into_iter().filter(move |item| item.aspect() == self)
    }
}

/// One anchored item, scored 1–5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// Can a buyer judge it from text, pictures, reviews?
    Describable,
    /// How much has to be explained; the more technical the product, the more information sells it.
    Technical,
    /// Can it be delivered to where the buyers are?
    Deliverable,
    /// Do people look for it online?
    SearchDemand,
    /// What is left of an order after making and delivering it.
    Margin,
    /// How often the same customer buys again.
    Repeat,
    /// Are peers selling online?
    PeersOnline,
    /// Do they profit from it?
    PeersProfit,
    /// What sets the company apart.
    Difference,
    /// What competitors leave open.
    Opening,
    /// Is the spending seen as an investment that pays later?
    Patience,
    /// Whether spending can go on after this plan's money.
    Continuity,
    /// Months the money lasts against the months until it is back.
    Runway,
    /// Cost of winning a customer against what the customer brings.
    Economics,
    /// Hours a week for marketing.
    Hours,
    /// Marketing skill.
    MarketingSkill,
    /// Technical skill.
    TechnicalSkill,
    /// Managers' grasp of digital work.
    Literacy,
    /// Information inside the company in order and shared.
    Information,
}

impl Item {
    /// All items in order.
    pub const ALL: [Self; 19] = [
        Self::Describable,
        Self::Technical,
        Self::Deliverable,
        Self::SearchDemand,
        Self::Margin,
        Self::Repeat,
        Self::PeersOnline,
        Self::PeersProfit,
        Self::Difference,
        Self::Opening,
        Self::Patience,
        Self::Continuity,
        Self::Runway,
        Self::Economics,
        Self::Hours,
        Self::MarketingSkill,
        Self::TechnicalSkill,
        Self::Literacy,
        Self::Information,
    ];

    /// The aspect the item belongs to.
    #[must_use]
    pub const fn aspect(self) -> Aspect {
        match self {
            Self::Describable
            | Self::Technical
            | Self::Deliverable
            | Self::SearchDemand
            | Self::Margin
            | Self::Repeat => Aspect::Product,
            Self::PeersOnline | Self::PeersProfit | Self::Difference | Self::Opening => Aspect::Competition,
            Self::Patience | Self::Continuity | Self::Runway | Self::Economics => Aspect::Finance,
            Self::Hours | Self::MarketingSkill | Self::TechnicalSkill | Self::Literacy | Self::Information => {
                Aspect::People
            }
        }
    }

    /// Whether the score follows from figures of other stages where nobody answers.
    #[must_use]
    pub const fn follows_from_figures(self) -> bool {
        matches!(self, Self::Margin | Self::Repeat | Self::Runway | Self::Economics | Self::Hours)
    }

    /// Whether a company can change what the item asks for; demand and peers are as they are.
    #[must_use]
    pub const fn is_in_hand(self) -> bool {
        !matches!(self, Self::Technical | Self::SearchDemand | Self::PeersOnline | Self::PeersProfit)
    }

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Describable => "describable",
            Self::Technical => "technical",
            Self::Deliverable => "deliverable",
            Self::SearchDemand => "search_demand",
            Self::Margin => "margin",
            Self::Repeat => "repeat",
            Self::PeersOnline => "peers_online",
            Self::PeersProfit => "peers_profit",
            Self::Difference => "difference",
            Self::Opening => "opening",
            Self::Patience => "patience",
            Self::Continuity => "continuity",
            Self::Runway => "runway",
            Self::Economics => "economics",
            Self::Hours => "hours",
            Self::MarketingSkill => "marketing_skill",
            Self::TechnicalSkill => "technical_skill",
            Self::Literacy => "literacy",
            Self::Information => "information",
        }
    }
}

/// What a competitor seems to gain online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gain {
    /// It tried and gave up, or loses money.
    Loses,
    /// It goes on; whether it gains is not known.
    Unclear,
    /// It earns money with it.
    Earns,
    /// It expands: hires, buys more advertising.
    Grows,
}

row! {
    /// A competitor.
    Competitor,
    /// A change to a competitor.
    CompetitorEdit;
    /// Name.
    name: String = String::new(), Name, line;
    /// Where it is present online; empty where it is not online at all.
    channels: String = String::new(), Channels, text;
    /// What it does well.
    strength: String = String::new(), Strength, text;
    /// What it seems to gain online.
    gain: Option<Gain> = None, Gain, Ok;
    /// What it leaves open.
    gap: String = String::new(), Gap, text;
}

/// The feasibility section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Feasibility {
    /// Typed scores 1–5; items that are not here are derived from the plan's figures or assumed to be 3.
    pub answers: BTreeMap<Item, u8>,
    /// Months the company can pay before it needs the money back; the plan's length where empty.
    pub runway_months: Option<u32>,
    /// Competitors.
    pub competitors: Vec<Competitor>,
}

/// A change to the feasibility section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeasibilityEdit {
    /// Score of an item; `None` returns it to the derived score.
    Answer(Item, Option<u8>),
    /// Runway in months.
    Runway(Option<u32>),
    /// The list of competitors.
    Competitor(RowEdit<CompetitorEdit>),
}

impl Feasibility {
    pub(super) fn apply(&mut self, edit: FeasibilityEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            FeasibilityEdit::Answer(item, Some(score)) => {
                if !(1..=5).contains(&score) {
                    return Err(EditError::OutOfRange);
                }
                self.answers.insert(item, score);
                Ok(())
            }
            FeasibilityEdit::Answer(item, None) => {
                self.answers.remove(&item);
                Ok(())
            }
            FeasibilityEdit::Runway(months) => {
                self.runway_months = at_most(months, 120)?;
                Ok(())
            }
            FeasibilityEdit::Competitor(edit) => super::row::apply(&mut self.competitors, next_id, edit),
        }
    }
}
