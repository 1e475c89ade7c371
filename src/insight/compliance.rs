//! Which rules of the market touch the touchpoints a plan uses.

use crate::library::book::Rule;
use crate::library::{Book, ChannelRef};
use crate::plan::Plan;

use super::Insight;

/// A rule with the touchpoints of the plan that it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// Used touchpoints, in the order of the library.
    pub channels: Vec<ChannelRef>,
}

/// The rules of the plan's market, and those that hold everywhere, that touch what the plan uses; the most touched first.
/// None where nothing may be recommended.
#[must_use]
pub fn duties<'a>(plan: &Plan, insight: &Insight, book: &'a Book) -> Vec<Duty<'a>> {
    let mix = insight.mix.as_ref().filter(|_| insight.recommends());
    let used: Vec<&ChannelRef> =
        mix.iter().flat_map(|mix| &mix.lines).filter(|line| line.on).map(|line| &line.channel).collect();
    let here = |rule: &&Rule| rule.region == plan.company.region.key() || rule.region == "global";
    let touched = |rule: &Rule| -> Vec<ChannelRef> {
        let touches = |channel: &&&ChannelRef| book.rules_of(&channel.id).any(|one| one.id == rule.id);
        used.iter().filter(touches).map(|channel| (*channel).clone()).collect()
    };
    let duties = book.rules.iter().filter(here).map(|rule| Duty { rule, channels: touched(rule) });
    let mut duties: Vec<Duty<'a>> = duties.filter(|duty| !duty.channels.is_empty()).collect();
    duties.sort_by_key(|duty| std::cmp::Reverse(duty.channels.len()));
    duties
}
