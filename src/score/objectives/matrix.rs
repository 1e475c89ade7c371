//! The objective–strategy matrix: rows are objectives, columns are strategies. Its two checks: a row without a strategy,
//! a column without indicator or money. And strategies one could begin with.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::forecast::{Figure, Formula, Name, Origin, Score, Unit};
use crate::library::{Channel, ChannelKind};
use crate::plan::{Area, Benefit, Goal, Plan, Strategy};
use crate::score::Facts;

/// Money of a strategy over the plan: its own amount and what its touchpoints get in the mix.
#[must_use]
pub fn strategy_money(plan: &Plan, facts: &Facts, strategy: &Strategy) -> Figure {
    let own = strategy.money.map(|amount| {
        let field = format!("objectives.strategies.{}.money", strategy.id);
        Figure::typed(Name::Score(Score::OwnMoney), amount.major(plan.company.currency), Unit::Money, field)
    });
    let carried = facts.channels.iter().filter(|c| c.on && strategy.channels.contains(c.channel.id.as_ref()));
    let carried = carried.map(|c| Figure::given(Name::Spend, c.spend, Unit::Money, Origin::Allocated));
    let parts = own.into_iter().chain(carried).collect();
    Figure::derive(Name::Score(Score::StrategyMoney), Unit::Money, Formula::Sum, parts)
}

/// Objectives no strategy serves.
#[must_use]
pub fn empty_rows(plan: &Plan) -> Vec<Id> {
    let served = |id: Id| plan.objectives.strategies.iter().any(|strategy| strategy.serves.contains(&id));
    plan.objectives.list.iter().map(|objective| objective.id).filter(|id| !served(*id)).collect()
}

fn columns(plan: &Plan, broken: impl Fn(&Strategy) -> bool) -> Vec<Id> {
    plan.objectives.strategies.iter().filter(|strategy| broken(strategy)).map(|strategy| strategy.id).collect()
}

/// Strategies without an indicator.
#[must_use]
pub fn columns_without_kpi(plan: &Plan) -> Vec<Id> {
    columns(plan, |strategy| strategy.kpi.trim().is_empty())
}

/// Strategies without money: neither an amount of their own nor a touchpoint that gets any.
#[must_use]
pub fn columns_without_money(plan: &Plan, facts: &Facts) -> Vec<Id> {
    columns(plan, |strategy| strategy_money(plan, facts, strategy).value <= 0.0)
}

/// Strategies that serve no objective there is.
#[must_use]
pub fn columns_without_row(plan: &Plan) -> Vec<Id> {
    let there: BTreeSet<Id> = plan.objectives.list.iter().map(|objective| objective.id).collect();
    columns(plan, |strategy| strategy.serves.is_disjoint(&there))
}

/// Touchpoints of a strategy that the mix does not use.
#[must_use]
pub fn not_in_mix<'a>(facts: &Facts, strategy: &'a Strategy) -> Vec<&'a str> {
    let on = |id: &str| facts.channels.iter().any(|c| c.on && c.channel.id == id);
    strategy.channels.iter().map(String::as_str).filter(|id| !on(id)).collect()
}

/// A strategy one could begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrategyIdea {
    /// Be found where people search.
    BeFound,
    /// Publish what buyers want to know.
    Inform,
    /// Sell where people already shop.
    Shops,
    /// Be seen by those who do not search yet.
    BeSeen,
    /// Let people with a following speak.
    Voices,
    /// Bring customers back.
    ComeBack,
    /// Let customers bring customers.
    Recommend,
    /// Turn more visits into orders or enquiries.
    Convert,
    /// Answer questions before they are asked.
    SelfService,
}

impl StrategyIdea {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::BeFound,
        Self::Inform,
        Self::Shops,
        Self::BeSeen,
        Self::Voices,
        Self::ComeBack,
        Self::Recommend,
        Self::Convert,
        Self::SelfService,
    ];

    /// Its work area.
    #[must_use]
    pub const fn area(self) -> Area {
        match self {
            Self::BeFound => Area::Promotion,
            Self::Inform => Area::Publishing,
            Self::Shops => Area::Sales,
            Self::BeSeen | Self::Voices => Area::Brand,
            Self::ComeBack | Self::Recommend | Self::SelfService => Area::Relations,
            Self::Convert => Area::Site,
        }
    }

    /// Whether a touchpoint of this kind carries it.
    const fn uses(self, kind: ChannelKind) -> bool {
        use ChannelKind as K;
        match self {
            Self::BeFound => matches!(kind, K::SearchAd | K::Seo | K::LocalListing | K::B2bDirectory),
            Self::Inform => matches!(kind, K::Content | K::OrganicSocial | K::Community),
            Self::Shops => matches!(kind, K::ShoppingSearch | K::Marketplace | K::Affiliate),
            Self::BeSeen => matches!(kind, K::Display | K::SocialAd | K::Video),
            Self::Voices => matches!(kind, K::Influencer | K::KeyPersons | K::Pr | K::Event),
            Self::ComeBack => {
                matches!(kind, K::Email | K::Sms | K::Messenger | K::RepurchaseMessages | K::Retargeting)
            }
            Self::Recommend => matches!(kind, K::Referral),
            Self::Convert | Self::SelfService => false,
        }
    }

    /// Whether it brings a benefit (judgement).
    #[must_use]
    pub const fn brings(self, benefit: Benefit) -> bool {
        match self {
            Self::BeFound => matches!(benefit, Benefit::Enquiries | Benefit::Sales),
            Self::Inform => matches!(benefit, Benefit::Brand | Benefit::Enquiries | Benefit::Saving),
            Self::Shops => matches!(benefit, Benefit::Sales),
            Self::BeSeen | Self::Voices => matches!(benefit, Benefit::Brand),
            Self::ComeBack => matches!(benefit, Benefit::Retention | Benefit::Sales),
            Self::Recommend => matches!(benefit, Benefit::Retention),
            Self::Convert => matches!(benefit, Benefit::Enquiries | Benefit::Sales),
            Self::SelfService => matches!(benefit, Benefit::Retention | Benefit::Saving),
        }
    }

    /// Whether it moves a metric (judgement).
    #[must_use]
    pub const fn moves(self, goal: Goal) -> bool {
        use Goal as G;
        match self {
            Self::BeFound | Self::Shops => {
                matches!(goal, G::Visits | G::Enquiries | G::Deals | G::NewCustomers | G::Revenue | G::MarketShare)
            }
            Self::Inform => matches!(goal, G::Visits | G::Enquiries | G::Contacts | G::BrandSearches),
            Self::BeSeen => matches!(goal, G::Visits | G::Reach | G::BrandSearches | G::NewCustomers),
            Self::Voices => matches!(goal, G::Reach | G::BrandSearches | G::PositiveReviews),
            Self::ComeBack => matches!(goal, G::Deals | G::Revenue | G::Retention),
            Self::Recommend => matches!(goal, G::NewCustomers | G::PositiveReviews),
            Self::Convert => matches!(goal, G::Enquiries | G::Deals | G::NewCustomers | G::Revenue | G::Contacts),
            Self::SelfService => matches!(goal, G::Satisfaction | G::Retention | G::Enquiries),
        }
    }

    /// Touchpoints of the mix that carry it.
    #[must_use]
    pub fn channels(self, facts: &Facts) -> Vec<&Channel> {
        let used = facts.channels.iter().filter(|c| c.on);
        used.map(|c| &*c.channel).filter(|channel| self.uses(channel.kind)).collect()
    }

    /// Objectives it moves.
    #[must_use]
    pub fn serves(self, plan: &Plan) -> Vec<Id> {
        let moved = plan.objectives.list.iter().filter(|objective| self.moves(objective.goal));
        moved.map(|objective| objective.id).collect()
    }

    /// Whether the plan already has it: a strategy of the same area that all its touchpoints carry.
    fn is_there(self, plan: &Plan, facts: &Facts) -> bool {
        let channels = self.channels(facts);
        plan.objectives.strategies.iter().any(|strategy| {
            let carried = channels.iter().all(|channel| strategy.channels.contains(channel.id.as_ref()));
            let kindred = !channels.is_empty() || strategy.channels.is_empty();
            strategy.area == Some(self.area()) && carried && kindred
        })
    }
}

/// Strategies that suit the first benefit or the touchpoints of the mix and are not there yet, the best suited first
/// (judgement).
#[must_use]
pub fn strategy_ideas(plan: &Plan, facts: &Facts) -> Vec<StrategyIdea> {
    let brings = |idea: StrategyIdea| plan.objectives.benefit.is_some_and(|benefit| idea.brings(benefit));
    let mut ideas: Vec<StrategyIdea> = StrategyIdea::ALL
        .into_iter()
        .filter(|idea| (brings(*idea) || !idea.channels(facts).is_empty()) && !idea.is_there(plan, facts))
        .collect();
    ideas.sort_by_key(|idea| std::cmp::Reverse((brings(*idea), idea.channels(facts).len())));
    ideas
}
