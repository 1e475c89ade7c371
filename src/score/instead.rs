//! What a company does where online marketing is not the answer: other ways to sell, the presence that is worth having
//! anyway with its cost, and when to look again. All of it is judgement by the plan's facts, and is shown as such.

use crate::base::Month;
use crate::forecast::{Figure, Formula, Judgement, Name, Score, Unit, evidence};
use crate::library::{self, ChannelRef};
use crate::plan::{Plan, Trade};

use super::feasibility::{Assessment, FEW_BUYERS, KnockOut, Verdict};

/// Another way to sell, or what has to happen first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Make the order leave something: price, delivery, another line.
    MendOffer,
    /// Call and visit each buyer.
    CallEach,
    /// Fairs of the trade.
    Fairs,
    /// Partners who already sell to these customers.
    Partners,
    /// Make room before asking for more customers.
    FreeCapacity,
    /// Find hours or money for help.
    FindHours,
    /// Regulars and recommendations.
    Regulars,
    /// The neighbourhood: window, flyers, neighbours.
    Neighbourhood,
    /// Wait until the money lasts longer.
    SaveUp,
}

/// A part of the presence that is worth having in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// One page that says who, what, how much and how to reach.
    Page,
    /// A correct entry on maps.
    Map,
    /// An entry in the trade's directory.
    Directory,
    /// An address somebody reads, and a phone somebody answers.
    Mailbox,
}

/// What to do instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    /// Other ways, the most fitting first.
    pub ways: Vec<Way>,
    /// The presence worth having.
    pub presence: Vec<Presence>,
    /// What it costs once.
    pub cost: Figure,
    /// Hours a month it takes.
    pub hours: Figure,
    /// Months until looking again.
    pub months: u32,
    /// The month to look again; `None` without a start.
    pub again: Option<Month>,
}

/// What to do instead of starting; `None` where the plan may start or prepare.
#[must_use]
pub fn instead(plan: &Plan, assessment: &Assessment) -> Option<Instead> {
    let months = match assessment.verdict? {
        Verdict::Go | Verdict::Prepare => return None,
        Verdict::NotYet => 6,
        Verdict::Dont => 12,
    };
    let presence = presence(plan);
    let hours = presence
        .iter()
        .map(|_| Figure::judged(Name::Score(Score::PresenceHours), 1.0, Unit::Hours, Judgement::PresenceHours))
        .collect();
    Some(Instead {
        ways: ways(plan, assessment),
        cost: Figure::derive(Name::Score(Score::Presence), Unit::Money, Formula::Sum, costs(plan, &presence)),
        hours: Figure::derive(Name::Score(Score::PresenceHours), Unit::Hours, Formula::Sum, hours),
        presence,
        months,
        again: plan.company.start.map(|start| start.plus(months)),
    })
}

fn ways(plan: &Plan, assessment: &Assessment) -> Vec<Way> {
    let stands = |wanted: KnockOut| assessment.knock_outs.contains(&wanted);
    let few = plan.addressable().is_some_and(|people| people < FEW_BUYERS);
    let business = matches!(plan.company.trade, Some(Trade::B2b | Trade::Both));
    let repeats = plan.lead_line().and_then(|line| line.orders_per_year_milli).is_some_and(|milli| milli > 1_000);
    let short = stands(KnockOut::RunwayTooShort) || stands(KnockOut::NoMedia);
    [
        (stands(KnockOut::NoContribution), Way::MendOffer),
        (stands(KnockOut::NoCapacity), Way::FreeCapacity),
        (stands(KnockOut::Nobody), Way::FindHours),
        (few, Way::CallEach),
        (business, Way::Fairs),
        (plan.customers.local, Way::Neighbourhood),
        (repeats || !business, Way::Regulars),
        (!plan.customers.local, Way::Partners),
        (short, Way::SaveUp),
    ]
    .into_iter()
    .filter_map(|(fits, way)| fits.then_some(way))
    .collect()
}

fn presence(plan: &Plan) -> Vec<Presence> {
    let business = matches!(plan.company.trade, Some(Trade::B2b | Trade::Both));
    [
        (true, Presence::Page),
        (plan.customers.local || !business, Presence::Map),
        (business, Presence::Directory),
        (true, Presence::Mailbox),
    ]
    .into_iter()
    .filter_map(|(fits, part)| fits.then_some(part))
    .collect()
}

/// Only the page costs money, and only where there is none yet; the rest is entries that cost nothing but hours.
fn costs(plan: &Plan, presence: &[Presence]) -> Vec<Figure> {
    let wanted = presence.contains(&Presence::Page) && plan.company.has_site != Some(true);
    let page = library::channel("own_website").filter(|_| wanted).map(ChannelRef::Library);
    page.and_then(|page| evidence::set_up(plan, &page)).into_iter().collect()
}
