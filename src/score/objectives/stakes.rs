//! The marketing model's balance: main benefits and costs, their sums, and what usually stands there.

use crate::forecast::{Figure, Formula, Name, Outcome, Score, Unit, outcome};
use crate::plan::{Benefit, Plan};

/// All benefits, or all costs, of the list.
#[must_use]
pub fn stakes_total(plan: &Plan, costs: bool) -> Figure {
    let (part, sum) = if costs { (Score::Cost, Score::Costs) } else { (Score::Benefit, Score::Benefits) };
    let parts = plan
        .objectives
        .stakes
        .iter()
        .filter(|stake| stake.costs == costs)
        .filter_map(|stake| Some((stake.id, stake.amount?)))
        .map(|(id, amount)| {
            let field = format!("objectives.stakes.{id}.amount");
            Figure::typed(Name::Score(part), amount.major(plan.company.currency), Unit::Money, field)
        })
        .collect();
    Figure::derive(Name::Score(sum), Unit::Money, Formula::Sum, parts)
}

/// A benefit or cost that usually stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StakeIdea {
    /// What orders inside the plan leave.
    Contribution,
    /// What the customers won leave after the plan.
    Later,
    /// More people know the brand and look for it.
    Known,
    /// Contacts with consent that need no further advertising.
    Contacts,
    /// Customers order again of their own accord.
    Loyalty,
    /// Fewer calls and visits, because questions are answered online.
    FewerCalls,
    /// Less paper, fairs, travel.
    LessPrint,
    /// Media money.
    Media,
    /// Site, software, content and other cost lines.
    Lines,
    /// The company's own working hours.
    Hours,
}

impl StakeIdea {
    /// Whether it costs.
    #[must_use]
    pub const fn costs(self) -> bool {
        matches!(self, Self::Media | Self::Lines | Self::Hours)
    }
}

/// What usually stands in the list where `benefit` comes first, with the amounts the plan's own figures give; benefits
/// before costs (judgement). An amount nobody knows stays open.
#[must_use]
pub fn stake_ideas(plan: &Plan, benefit: Benefit, outcome: Option<&Outcome>) -> Vec<(StakeIdea, Option<Figure>)> {
    use StakeIdea as I;
    let ideas: &[StakeIdea] = match benefit {
        Benefit::Brand => &[I::Known, I::Later, I::Contacts],
        Benefit::Enquiries => &[I::Contribution, I::Contacts, I::FewerCalls],
        Benefit::Sales => &[I::Contribution, I::Later, I::Loyalty],
        Benefit::Retention => &[I::Loyalty, I::Later, I::Contacts],
        Benefit::Saving => &[I::FewerCalls, I::LessPrint, I::Contacts],
    };
    let amount = |idea: StakeIdea| -> Option<Figure> {
        let figure = match idea {
            I::Contribution => outcome?.contribution.clone(),
            I::Later => outcome?.beyond.clone(),
            I::Media => outcome?.media.clone(),
            I::Lines => outcome::cost_lines(plan),
            I::Hours => outcome::working_hours(plan),
            I::Known | I::Contacts | I::Loyalty | I::FewerCalls | I::LessPrint => return None,
        };
        (figure.value > 0.0).then_some(figure)
    };
    ideas.iter().chain(&[I::Media, I::Lines, I::Hours]).map(|idea| (*idea, amount(*idea))).collect()
}
