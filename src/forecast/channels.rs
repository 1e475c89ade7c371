//! The channels of a plan: the usual ones of its market, those it added from the library, and its own.

use std::borrow::Cow;
use std::rc::Rc;

use crate::library::{self, Channel, ChannelRef, Label, Offer};
use crate::plan::{OwnChannel, Plan};

/// An own channel as the library would describe it; `None` until it has a name and a channel it works like. Times,
/// hours and scores are those of that channel.
fn own(row: &OwnChannel) -> Option<ChannelRef> {
    let like = library::channel(&row.like).filter(|like| like.offer != Offer::Base)?;
    if row.name.trim().is_empty() {
        return None;
    }
    Some(ChannelRef::Own(Rc::new(Channel {
        id: Cow::Owned(row.channel_id()),
        name: Label::Typed(row.name.trim().to_owned()),
        like: Some(like),
        offer: Offer::OnRequest,
        // What a channel like it has to spend at least is not known of this one.
        min_month: None,
        min_evidence: None,
        set_up: None,
        judged: true,
        ..like.clone()
    })))
}

/// Every channel the plan weighs, in the order of the library, its own at the end.
#[must_use]
pub fn channels(plan: &Plan) -> Vec<ChannelRef> {
    let usual: Vec<&Channel> = library::channels_for(plan.company.region).collect();
    let weighed = |channel: &&'static Channel| {
        let added = plan.touchpoints.added.contains(channel.id.as_ref()) && channel.offer != Offer::Base;
        added || usual.iter().any(|other| other.id == channel.id)
    };
    let shipped = library::channels().iter().filter(weighed).map(ChannelRef::Library);
    shipped.chain(plan.touchpoints.own.iter().filter_map(own)).collect()
}

/// A channel by its id: one of the library, weighed or not, or one of the plan's own.
#[must_use]
pub fn channel(plan: &Plan, id: &str) -> Option<ChannelRef> {
    let shipped = library::channel(id).map(ChannelRef::Library);
    shipped.or_else(|| plan.touchpoints.own.iter().find(|row| row.channel_id() == id).and_then(own))
}
