//! Ways to reach customers, with what each costs in time, whom it suits and what limits it.

use super::figure::{Basis, Grade};
use super::skill::Skill;
use crate::base::{Currency, Region, Text};

/// What a channel is, the same list in every region, so that plans of different markets can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChannelKind {
    /// Advertising beside search results.
    SearchAd,
    /// Advertising in product search.
    ShoppingSearch,
    /// Being found in search without paying per click.
    Seo,
    /// Own articles: blog, official account.
    Content,
    /// Banners on portals and other sites.
    Display,
    /// Advertising to people who were on the site before.
    Retargeting,
    /// Advertising in social networks.
    SocialAd,
    /// Video advertising and live selling.
    Video,
    /// E-mail to the own list.
    Email,
    /// Text messages to the own list.
    Sms,
    /// Messenger or app messages to the own list, sent to many at once.
    Messenger,
    /// Automated messages to buyers, timed by their own repurchase cycle.
    RepurchaseMessages,
    /// Partners who are paid per sale.
    Affiliate,
    /// The own shop on a marketplace.
    Marketplace,
    /// Taking part in forums and communities.
    Community,
    /// Unpaid relations with people who have a following and knowledge.
    KeyPersons,
    /// Paid posts of creators.
    Influencer,
    /// Customers who bring friends for a reward.
    Referral,
    /// Maps, reviews and neighbourhood services.
    LocalListing,
    /// Own profiles in social networks.
    OrganicSocial,
    /// Trade directories and business marketplaces.
    B2bDirectory,
    /// Press work.
    Pr,
}

/// The wider group a channel belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Partner programmes.
    Affiliate,
    /// Shops and marketplaces.
    Commerce,
    /// Forums and communities.
    Community,
    /// Own articles.
    Content,
    /// Banners.
    Display,
    /// E-mail.
    Email,
    /// Opinion leaders and creators.
    Kol,
    /// Neighbourhood services.
    Local,
    /// Messages to a list.
    Messaging,
    /// Press.
    Pr,
    /// Search.
    Search,
    /// Social networks.
    Social,
    /// Video.
    Video,
}

/// Whether attention is bought, owned or earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ownership {
    /// Bought.
    Paid,
    /// On the firm's own ground.
    Owned,
    /// Given by others.
    Earned,
}

/// What the money or effort of a channel buys; decides which figures the channel needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Driver {
    /// Visits at a price per click (`Cpc`), then `CvrSale` or `CvrLead`.
    Click,
    /// Impressions at `Cpm`, visits by `Ctr`, then `CvrSale` or `CvrLead`.
    Impression,
    /// Messages at `PricePerMessage`; results by `ConversionPerSend`, or by `ClickRate` and `CvrSale` or `CvrLead`.
    Send,
    /// Monthly visits per working hour (`VisitsPerHour`), then `CvrSale` or `CvrLead`.
    Hours,
    /// A share of the order value (`CommissionRate`), visits becoming orders by `CvrSale`.
    Commission,
    /// Contacts at `CostPerContact`, then `CvrSale` or `CvrLead`.
    Contact,
}

/// What a channel runs out of first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Saturation {
    /// Searches of people who already want something.
    SearchDemand,
    /// People in the audience.
    AudienceSize,
    /// Contacts in the own list.
    ListSize,
    /// Fresh advertising material.
    Creative,
}

/// Whom a channel can reach at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// People who do not know the firm yet.
    Strangers,
    /// People in the firm's own list.
    OwnList,
    /// People who visited the site.
    SiteVisitors,
}

/// What the least spend of a channel rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Minimum {
    /// How the amount came about.
    pub basis: Basis,
    /// Evidence grade.
    pub grade: Grade,
    /// Who says so, and how it was computed.
    pub source: &'static str,
}

/// A way to reach customers in one region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Channel {
    /// Stable id, stored in plans.
    pub id: &'static str,
    /// Name as marketers of each language call it.
    pub name: Text,
    /// Kind.
    pub kind: ChannelKind,
    /// Where it exists; `Global` serves every region without an own channel of the kind.
    pub region: Region,
    /// Wider group.
    pub family: Family,
    /// Paid, owned or earned.
    pub ownership: Ownership,
    /// What money or effort buys.
    pub driver: Driver,
    /// Whom it can reach.
    pub reaches: Audience,
    /// Least sensible spend per month, major units; yearly fees are divided by 12. `None` where nothing has to be spent.
    pub min_month: Option<(f64, Currency)>,
    /// What `min_month` rests on.
    pub min_evidence: Option<Minimum>,
    /// One-off spend before the start, major units.
    pub set_up: Option<(f64, Currency)>,
    /// Usual weeks before a readable effect.
    pub lead_time_weeks: u32,
    /// Share of an effect still there the next week (geometric adstock).
    pub carryover_weekly: f64,
    /// What it runs out of first.
    pub saturates_on: Saturation,
    /// Usual working hours per week.
    pub hours_per_week: f64,
    /// Skills it needs.
    pub skills: &'static [Skill],
    /// Stimulation value 0–3 for visitor, curious, follower, responder, spreader, key person.
    pub roles: [u8; 6],
    /// Fit 0–3 for brand promotion, new-product promotion, direct sales, information collection.
    pub objectives: [u8; 4],
    /// Fit 0–3 for selling to companies.
    pub b2b: u8,
    /// Fit 0–3 for selling to people.
    pub b2c: u8,
    /// Whether even the basic description is expert judgement. Times, hours and scores always are.
    pub judged: bool,
    /// Who describes the channel.
    pub source: &'static str,
    /// Grade of the description.
    pub grade: Grade,
    /// The name the source texts use for its forerunner, with the text's number; may be empty.
    pub seed_name: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/channels.rs"));

/// Every channel, grouped by kind.
#[must_use]
pub fn channels() -> &'static [Channel] {
    &CHANNELS
}

/// The channels offered to a plan made for `region`: its own, and the worldwide ones of every kind it has none of.
pub fn channels_for(region: Region) -> impl Iterator<Item = &'static Channel> {
    CHANNELS.iter().filter(move |channel| {
        let own = |kind| CHANNELS.iter().any(|other| other.region == region && other.kind == kind);
        channel.region == region || (channel.region == Region::Global && !own(channel.kind))
    })
}

/// The channel with this id.
#[must_use]
pub fn channel(id: &str) -> Option<&'static Channel> {
    CHANNELS.iter().find(|channel| channel.id == id)
}
