//! Go, or not: anchored items, four aspects, knock-outs and the verdict.
//!
//! Raising any item can only raise an aspect, raising an aspect can only lift the verdict, and a knock-out does not
//! depend on items; so a better answer never lowers the verdict.

use crate::plan::{Aspect, Item, Plan};

use super::facts::Facts;

/// The honest answer, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Start.
    Go,
    /// Worth it once named things are in place.
    Prepare,
    /// Not under today's figures.
    NotYet,
    /// Another way suits this company.
    Dont,
}

/// Where an item's score came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The user chose it.
    Answered,
    /// It follows from figures in the plan.
    Derived,
    /// Nobody said anything yet; 3 is assumed.
    Assumed,
}

/// The score of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemScore {
    /// Item.
    pub item: Item,
    /// 1–5.
    pub score: u8,
    /// Where it came from.
    pub source: Source,
}

/// The score of one aspect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AspectScore {
    /// Aspect.
    pub aspect: Aspect,
    /// Mean of its items, 1–5.
    pub score: f64,
    /// Weight in the total.
    pub weight: f64,
}

/// A fact that decides on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnockOut {
    /// An order leaves nothing.
    NoContribution,
    /// So few buyers that each can be called by name.
    FewBuyers,
    /// Nobody to do it and no money for help.
    Nobody,
    /// The money is back later than it lasts.
    RunwayTooShort,
    /// Every way of winning a customer costs more than a customer ever brings.
    NoAffordableTouchpoint,
    /// Plan and later contribution together lose money.
    NeverPays,
    /// With the audience known, no touchpoint can be used at all.
    NothingToDo,
    /// No money for media after the other costs.
    NoMedia,
    /// Neither site nor shop to send people to.
    NoPlace,
}

impl KnockOut {
    /// The best verdict possible while the knock-out stands.
    #[must_use]
    pub const fn ceiling(self) -> Verdict {
        match self {
            Self::NoContribution | Self::FewBuyers => Verdict::Dont,
            Self::Nobody
            | Self::RunwayTooShort
            | Self::NoAffordableTouchpoint
            | Self::NeverPays
            | Self::NothingToDo
            | Self::NoMedia => Verdict::NotYet,
            Self::NoPlace => Verdict::Prepare,
        }
    }
}

/// The assessment of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Scores of all items.
    pub items: Vec<ItemScore>,
    /// Scores of the aspects.
    pub aspects: Vec<AspectScore>,
    /// Weighted total, 1–5.
    pub total: f64,
    /// Facts that decide on their own.
    pub knock_outs: Vec<KnockOut>,
    /// The verdict; `None` until the figures a verdict needs are there.
    pub verdict: Option<Verdict>,
}

/// Fewer buyers than this are called one by one (judgement).
pub const FEW_BUYERS: u64 = 50;
/// Total from which a plan may start (judgement: the middle of the scale).
const GO: f64 = 3.0;
/// Total below which even preparation does not pay (judgement).
const PREPARE: f64 = 2.4;
/// Total below which another way suits the company (judgement).
const NOT_YET: f64 = 1.7;
/// An aspect below this must be prepared first, whatever the others say (judgement).
const WEAK: f64 = 2.0;

impl Assessment {
    /// Assesses a plan.
    #[must_use]
    pub fn of(plan: &Plan, facts: &Facts) -> Self {
        let items: Vec<ItemScore> = Item::ALL.into_iter().map(|item| item_score(plan, facts, item)).collect();
        let aspects: Vec<AspectScore> = Aspect::ALL.into_iter().map(|aspect| aspect_score(&items, aspect)).collect();
        let total = aspects.iter().map(|aspect| aspect.score * aspect.weight).sum();
        let knock_outs = knock_outs(plan, facts);
        let known = facts.contribution.is_some() && plan.company.funds.is_some();
        let verdict = known.then(|| {
            let scored = from_scores(total, &aspects);
            knock_outs.iter().map(|knock_out| knock_out.ceiling()).fold(scored, Verdict::max)
        });
        Self { items, aspects, total, knock_outs, verdict }
    }

    /// The weakest aspect.
    #[must_use]
    pub fn weakest(&self) -> Option<&AspectScore> {
        self.aspects.iter().min_by(|a, b| a.score.total_cmp(&b.score))
    }

    /// What to prepare: items scored below the middle of the scale, the weakest first.
    #[must_use]
    pub fn to_prepare(&self) -> Vec<Item> {
        let mut weak: Vec<&ItemScore> = self.items.iter().filter(|item| item.score < 3).collect();
        weak.sort_by_key(|item| item.score);
        weak.into_iter().map(|item| item.item).collect()
    }

    /// Number of items nobody answered and no figure gave.
    #[must_use]
    pub fn assumed(&self) -> usize {
        self.items.iter().filter(|item| item.source == Source::Assumed).count()
    }
}

fn from_scores(total: f64, aspects: &[AspectScore]) -> Verdict {
    let weak = aspects.iter().any(|aspect| aspect.score < WEAK);
    if total >= GO && !weak {
        Verdict::Go
    } else if total >= PREPARE {
        Verdict::Prepare
    } else if total >= NOT_YET {
        Verdict::NotYet
    } else {
        Verdict::Dont
    }
}

fn item_score(plan: &Plan, facts: &Facts, item: Item) -> ItemScore {
    if let Some(score) = plan.feasibility.answers.get(&item) {
        return ItemScore { item, score: *score, source: Source::Answered };
    }
    match derived(plan, facts, item) {
        Some(score) => ItemScore { item, score, source: Source::Derived },
        None => ItemScore { item, score: 3, source: Source::Assumed },
    }
}

/// The highest score whose threshold `value` reaches; thresholds for 2, 3, 4, 5.
fn graded(value: f64, thresholds: [f64; 4]) -> u8 {
    1 + u8::try_from(thresholds.iter().filter(|threshold| value >= **threshold).count()).unwrap_or(0)
}

/// Scores that follow from the plan's figures (thresholds are judgement, see the items' anchor texts).
fn derived(plan: &Plan, facts: &Facts, item: Item) -> Option<u8> {
    match item {
        Item::Margin => Some(graded(facts.margin?, [0.10, 0.20, 0.35, 0.50])),
        Item::Repeat => Some(graded(facts.orders_per_year?, [1.0, 1.5, 3.0, 6.0])),
        Item::Runway => {
            let payback = facts.payback?.max(1.0);
            Some(graded(f64::from(runway(plan)) / payback, [0.5, 1.0, 2.0, 4.0]))
        }
        Item::Economics => Some(graded(facts.cac_cap? / facts.best_cost?, [0.5, 0.8, 1.2, 2.0])),
        Item::Hours => Some(graded(f64::from(plan.organisation.hours_per_week?), [10.0, 30.0, 60.0, 120.0])),
        Item::Describable
        | Item::Technical
        | Item::Continuity
        | Item::Opening
        | Item::Deliverable
        | Item::SearchDemand
        | Item::PeersOnline
        | Item::PeersProfit
        | Item::Difference
        | Item::Patience
        | Item::MarketingSkill
        | Item::TechnicalSkill
        | Item::Literacy
        | Item::Information => None,
    }
}

fn aspect_score(items: &[ItemScore], aspect: Aspect) -> AspectScore {
    let scores: Vec<f64> =
        items.iter().filter(|item| item.item.aspect() == aspect).map(|item| f64::from(item.score)).collect();
    let weight = match aspect {
        Aspect::Product | Aspect::Finance => 0.3,
        Aspect::Competition | Aspect::People => 0.2,
    };
    #[expect(clippy::cast_precision_loss, reason = "a handful of items")]
    let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    AspectScore { aspect, score: mean, weight }
}

/// Months the money lasts.
#[must_use]
pub fn runway(plan: &Plan) -> u32 {
    plan.feasibility.runway_months.unwrap_or(plan.company.horizon)
}

fn knock_outs(plan: &Plan, facts: &Facts) -> Vec<KnockOut> {
    let mut out = Vec::new();
    if facts.contribution.is_some_and(|contribution| contribution <= 0.0) {
        out.push(KnockOut::NoContribution);
    }
    if plan.addressable().is_some_and(|people| people < FEW_BUYERS) {
        out.push(KnockOut::FewBuyers);
    }
    if plan.organisation.hours_per_week == Some(0) && plan.organisation.outsourcing.unwrap_or_default().0 == 0 {
        out.push(KnockOut::Nobody);
    }
    if facts.payback.is_some_and(|payback| payback > f64::from(runway(plan))) {
        out.push(KnockOut::RunwayTooShort);
    }
    let affordable = |ltv: f64| facts.best_cost.is_some_and(|cost| cost <= ltv);
    let list_pays = facts.channels.iter().any(|c| c.to_list && c.exclusion.is_none());
    if facts.ltv.is_some_and(|ltv| ltv > 0.0 && !affordable(ltv)) && !list_pays && facts.best_cost.is_some() {
        out.push(KnockOut::NoAffordableTouchpoint);
    }
    if facts.result.is_some_and(|(inside, after)| inside + after < 0.0) {
        out.push(KnockOut::NeverPays);
    }
    let idle = !facts.channels.is_empty() && facts.channels.iter().all(|channel| !channel.on);
    if facts.media_budget.is_some() && plan.addressable().is_some() && idle {
        out.push(KnockOut::NothingToDo);
    }
    if facts.media_budget.is_some_and(|media| media <= 0.0) {
        out.push(KnockOut::NoMedia);
    }
    if plan.company.has_site == Some(false) && plan.company.has_shop == Some(false) {
        out.push(KnockOut::NoPlace);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use crate::base::{Money, Month, Region};

    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        Rc::make_mut(&mut plan.company).funds = Some(Money(30_000_000));
        plan
    }

    fn facts() -> Facts {
        Facts {
            contribution: Some(11_200.0),
            margin: Some(0.4),
            orders_per_year: Some(4.0),
            ltv: Some(44_800.0),
            cac_cap: Some(14_933.0),
            best_cost: Some(11_667.0),
            payback: Some(1.0),
            media_budget: Some(20e6),
            ..Facts::default()
        }
    }

    #[test]
    fn no_verdict_before_the_figures() {
        assert_eq!(Assessment::of(&plan(), &Facts::default()).verdict, None);
    }

    #[test]
    fn nothing_left_of_an_order_means_dont() {
        let assessed = Assessment::of(&plan(), &Facts { contribution: Some(0.0), ..facts() });
        assert_eq!(assessed.verdict, Some(Verdict::Dont));
        assert_eq!(assessed.knock_outs, [KnockOut::NoContribution]);
    }

    #[test]
    fn nine_buyers_are_called_not_advertised_to() {
        let mut plan = plan();
        Rc::make_mut(&mut plan.customers).segments[0].size = Some(9);
        assert_eq!(Assessment::of(&plan, &facts()).verdict, Some(Verdict::Dont));
    }

    #[test]
    fn a_plan_that_loses_money_even_later_is_not_started() {
        let of = |result| Assessment::of(&plan(), &Facts { result: Some(result), ..facts() }).verdict;
        assert_eq!(of((-2e6, 1e6)), Some(Verdict::NotYet));
        assert!(of((-1e6, 2e6)) < Some(Verdict::NotYet));
    }

    #[test]
    fn nobody_and_no_help_means_not_yet_and_help_lifts_it() {
        let mut plan = plan();
        Rc::make_mut(&mut plan.organisation).hours_per_week = Some(0);
        assert_eq!(Assessment::of(&plan, &facts()).verdict, Some(Verdict::NotYet));
        Rc::make_mut(&mut plan.organisation).outsourcing = Some(Money(1_000_000));
        assert!(Assessment::of(&plan, &facts()).verdict < Some(Verdict::NotYet));
    }

    #[test]
    fn what_to_prepare_is_what_is_weak() {
        let mut plan = plan();
        let answers = &mut Rc::make_mut(&mut plan.feasibility).answers;
        answers.insert(Item::TechnicalSkill, 2);
        answers.insert(Item::Describable, 1);
        let assessed = Assessment::of(&plan, &Facts { orders_per_year: Some(9.0), ..facts() });
        assert_eq!(assessed.to_prepare(), [Item::Describable, Item::TechnicalSkill]);
    }

    proptest! {
        #[test]
        fn raising_an_item_never_lowers_the_verdict(answers in prop::collection::vec(1_u8..=5, 16), raised in 0_usize..16) {
            let mut low = plan();
            for (item, score) in Item::ALL.into_iter().zip(answers) {
                Rc::make_mut(&mut low.feasibility).answers.insert(item, score);
            }
            let mut high = low.clone();
            Rc::make_mut(&mut high.feasibility).answers.entry(Item::ALL[raised]).and_modify(|s| *s = (*s + 1).min(5));
            let (low, high) = (Assessment::of(&low, &facts()), Assessment::of(&high, &facts()));
            prop_assert!(high.verdict <= low.verdict, "{:?} -> {:?}", low.verdict, high.verdict);
        }
    }
}
