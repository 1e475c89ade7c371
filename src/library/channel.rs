//! Ways to reach customers, with what each costs in time, whom it suits and what limits it.

use std::borrow::Cow;
use std::rc::Rc;

use super::figure::{Basis, Grade};
use super::skill::Skill;
use crate::base::{Currency, Lang, Region, Text};

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
    /// Webinars, fairs, contests: people come together at a time.
    Event,
    /// The own site or shop, where every other channel leads.
    OwnSite,
    /// Asking people.
    Research,
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
    /// Taking part: classes, contests, events, surveys.
    Interactive,
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
    /// Visits per working hour (`VisitsPerHour`), then `CvrSale` or `CvrLead`.
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

/// Whether a plan weighs the channel without being told to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Offer {
    /// Weighed in every plan of its market.
    Usual,
    /// Weighed once somebody adds it: it needs something first (a shop on the platform, an event) or suits few.
    OnRequest,
    /// No touchpoint to put money into but what the others rest on: the own site, research.
    Base,
}

/// What the least spend of a channel rests on; its source is in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minimum {
    /// How the amount came about.
    pub basis: Basis,
    /// Evidence grade.
    pub grade: Grade,
}

/// The name of a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The library's, in every language.
    Shipped(Text),
    /// The company's own, as it was typed.
    Typed(String),
}

impl Label {
    /// The name for a reader of `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match self {
            Self::Shipped(text) => text.get(lang),
            Self::Typed(name) => name,
        }
    }
}

/// A way to reach customers in one region.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    /// Stable id, stored in plans.
    pub id: Cow<'static, str>,
    /// Name as marketers of each language call it.
    pub name: Label,
    /// The channel of the library a company's own one works like; its figures stand in first.
    pub like: Option<&'static Channel>,
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
    /// Whether a plan weighs it unasked.
    pub offer: Offer,
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
    /// Grade of the description.
    pub grade: Grade,
}

/// A channel to hold on to: one of the library, or one the company described itself. Cheap to clone; two are equal when
/// they are the same channel.
#[derive(Clone, Debug)]
pub enum ChannelRef {
    /// A row of the library.
    Library(&'static Channel),
    /// The company's own.
    Own(Rc<Channel>),
}

impl std::ops::Deref for ChannelRef {
    type Target = Channel;
    fn deref(&self) -> &Channel {
        match self {
            Self::Library(channel) => channel,
            Self::Own(channel) => channel,
        }
    }
}

impl PartialEq for ChannelRef {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for ChannelRef {}

impl std::fmt::Display for ChannelRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.id)
    }
}

include!(concat!(env!("OUT_DIR"), "/channels.rs"));

/// Every channel, grouped by kind.
#[must_use]
pub fn channels() -> &'static [Channel] {
    &CHANNELS
}

/// The channels a plan made for `region` weighs unasked: the usual ones of its market, and the usual worldwide ones of
/// every kind its market has none of.
pub fn channels_for(region: Region) -> impl Iterator<Item = &'static Channel> {
    let usual = |channel: &&Channel| channel.offer == Offer::Usual;
    CHANNELS.iter().filter(usual).filter(move |channel| {
        let own = |kind| CHANNELS.iter().filter(usual).any(|other| other.region == region && other.kind == kind);
        channel.region == region || (channel.region == Region::Global && !own(channel.kind))
    })
}

/// The channel of the library with this id.
#[must_use]
pub fn channel(id: &str) -> Option<&'static Channel> {
    CHANNELS.iter().find(|channel| channel.id == id)
}
