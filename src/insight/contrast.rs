//! What two plans bring, side by side.

use crate::base::Money;
use crate::forecast::{Figure, Name};
use crate::library::ChannelRef;
use crate::score::Verdict;

use super::Insight;

/// What is told of a plan's results, in order.
const TOLD: [Name; 9] = [
    Name::Media,
    Name::Visits,
    Name::Enquiries,
    Name::Deals,
    Name::NewCustomers,
    Name::Revenue,
    Name::Result,
    Name::Cac,
    Name::Payback,
];

impl Insight {
    /// A figure of what the plan brings, where the plan may be recommended.
    #[must_use]
    pub fn promise(&self, name: Name) -> Option<&Figure> {
        let outcome = self.outcome.as_ref().filter(|_| self.recommends())?;
        match name {
            Name::Media => Some(&outcome.media),
            Name::Visits => Some(&outcome.visits),
            Name::Enquiries => outcome.enquiries.as_ref(),
            Name::Deals => Some(&outcome.deals),
            Name::NewCustomers => Some(&outcome.new_customers),
            Name::Revenue => Some(&outcome.revenue),
            Name::Result => Some(&outcome.result),
            Name::Cac => outcome.cac.as_ref(),
            Name::Payback => self.facts.payback.as_ref(),
            _ => None,
        }
    }

    /// Media money of each touchpoint in use, where the plan may be recommended.
    fn spends(&self) -> impl Iterator<Item = (&ChannelRef, Money)> {
        let channels = self.outcome.iter().filter(|_| self.recommends()).flat_map(|outcome| &outcome.channels);
        channels.filter(|channel| channel.spend > Money::ZERO).map(|channel| (&channel.channel, channel.spend))
    }
}

/// What two plans bring; of a pair the first belongs to the first plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// The verdicts.
    pub verdicts: [Option<Verdict>; 2],
    /// The figures either plan has, under the same name.
    pub figures: Vec<[Option<Figure>; 2]>,
    /// Media money of the touchpoints either plan uses.
    pub media: Vec<(ChannelRef, [Money; 2])>,
}

impl Contrast {
    /// Both plans side by side.
    #[must_use]
    pub fn of(before: &Insight, after: &Insight) -> Self {
        let pair = |name| [before.promise(name).cloned(), after.promise(name).cloned()];
        let mut media: Vec<(ChannelRef, [Money; 2])> =
            before.spends().map(|(channel, spend)| (channel.clone(), [spend, Money::ZERO])).collect();
        for (channel, spend) in after.spends() {
            match media.iter_mut().find(|(other, _)| other.id == channel.id) {
                Some((_, spends)) => spends[1] = spend,
                None => media.push((channel.clone(), [Money::ZERO, spend])),
            }
        }
        Self {
            verdicts: [before.assessment.verdict, after.assessment.verdict],
            figures: TOLD.map(pair).into_iter().filter(|pair| pair.iter().any(Option::is_some)).collect(),
            media,
        }
    }
}
