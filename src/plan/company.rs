//! Stage 1: the company as it is.

use serde::{Deserialize, Serialize};

use crate::base::{Currency, Money, Month, Region};

use super::edit::EditError;
use super::row::{amount, at_most, line, text};

/// Whom the company sells to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trade {
    /// Consumers.
    B2c,
    /// Companies.
    B2b,
    /// Both.
    Both,
}

/// Development strategy (Ansoff's product–market grid, 1957).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ansoff {
    /// Sell more of the same to the same market.
    Penetration,
    /// Sell the same to new markets.
    MarketDevelopment,
    /// Sell new things to the same market.
    ProductDevelopment,
    /// Sell new things to new markets.
    Diversification,
}

/// The company section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Company {
    /// The company's name; also the name of the plan where `plan_name` is empty.
    pub name: String,
    /// The name the plan is listed under.
    pub plan_name: String,
    /// What it sells, in the owner's words.
    pub sells: String,
    /// Industry id of the library.
    pub industry: String,
    /// Consumers, companies or both.
    pub trade: Option<Trade>,
    /// People employed.
    pub staff: Option<u32>,
    /// Yearly revenue.
    pub revenue: Option<Money>,
    /// The market planned for.
    pub region: Region,
    /// The currency of every amount in the plan.
    pub currency: Currency,
    /// Development strategy.
    pub strategy: Option<Ansoff>,
    /// First month of the plan.
    pub start: Option<Month>,
    /// Length in months, 3–36.
    pub horizon: u32,
    /// Total funds available for the plan.
    pub funds: Option<Money>,
    /// Who decides and who pays.
    pub decider: String,
    /// Whether the company has its own web site.
    pub has_site: Option<bool>,
    /// Whether it has an online shop (own or on a platform).
    pub has_shop: Option<bool>,
    /// Visits of the own site or shop in a month.
    pub site_visits: Option<u64>,
    /// E-mail addresses with consent.
    pub email_list: Option<u64>,
    /// Messenger friends (KakaoTalk, WeCom, WhatsApp).
    pub messenger_list: Option<u64>,
    /// Mobile numbers with consent.
    pub sms_list: Option<u64>,
    /// Followers over all networks.
    pub followers: Option<u64>,
    /// Searches a month for the company's own name.
    pub brand_searches: Option<u64>,
    /// Articles, films and guides of the company's own that can be used.
    pub content: Option<u64>,
    /// Whether customers are kept in a database (CRM).
    pub has_crm: Option<bool>,
}

impl Default for Company {
    fn default() -> Self {
        Self {
            name: String::new(),
            plan_name: String::new(),
            sells: String::new(),
            industry: String::new(),
            trade: None,
            staff: None,
            revenue: None,
            region: Region::Global,
            currency: Currency::Usd,
            strategy: None,
            start: None,
            horizon: 6,
            funds: None,
            decider: String::new(),
            has_site: None,
            has_shop: None,
            site_visits: None,
            email_list: None,
            messenger_list: None,
            sms_list: None,
            followers: None,
            brand_searches: None,
            content: None,
            has_crm: None,
        }
    }
}

/// A change to the company section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompanyEdit {
    /// Company name.
    Name(String),
    /// Plan name.
    PlanName(String),
    /// What it sells.
    Sells(String),
    /// Industry id.
    Industry(String),
    /// Consumers or companies.
    Trade(Option<Trade>),
    /// People employed.
    Staff(Option<u32>),
    /// Yearly revenue.
    Revenue(Option<Money>),
    /// Market; the currency follows it until amounts are typed.
    Region(Region),
    /// Currency.
    Currency(Currency),
    /// Development strategy.
    Strategy(Option<Ansoff>),
    /// First month.
    Start(Option<Month>),
    /// Months, 3–36.
    Horizon(u32),
    /// Total funds.
    Funds(Option<Money>),
    /// Who decides and pays.
    Decider(String),
    /// Own site.
    HasSite(Option<bool>),
    /// Online shop.
    HasShop(Option<bool>),
    /// Monthly visits.
    SiteVisits(Option<u64>),
    /// E-mail list.
    EmailList(Option<u64>),
    /// Messenger friends.
    MessengerList(Option<u64>),
    /// Mobile numbers.
    SmsList(Option<u64>),
    /// Followers.
    Followers(Option<u64>),
    /// Searches for the own name.
    BrandSearches(Option<u64>),
    /// Own content.
    Content(Option<u64>),
    /// Customer database.
    HasCrm(Option<bool>),
}

/// Nobody addresses more people than live on earth.
pub const MAX_PEOPLE: u64 = 10_000_000_000;

impl Company {
    pub(super) fn apply(&mut self, edit: CompanyEdit) -> Result<(), EditError> {
        match edit {
            CompanyEdit::Name(v) => self.name = line(v)?,
            CompanyEdit::PlanName(v) => self.plan_name = line(v)?,
            CompanyEdit::Sells(v) => self.sells = text(v)?,
            CompanyEdit::Industry(v) => self.industry = line(v)?,
            CompanyEdit::Trade(v) => self.trade = v,
            CompanyEdit::Staff(v) => self.staff = at_most(v, 10_000_000)?,
            CompanyEdit::Revenue(v) => self.revenue = amount(v)?,
            CompanyEdit::Region(v) => self.region = v,
            CompanyEdit::Currency(v) => self.currency = v,
            CompanyEdit::Strategy(v) => self.strategy = v,
            CompanyEdit::Start(v) => self.start = v,
            CompanyEdit::Horizon(v) => {
                if !(3..=36).contains(&v) {
                    return Err(EditError::OutOfRange);
                }
                self.horizon = v;
            }
            CompanyEdit::Funds(v) => self.funds = amount(v)?,
            CompanyEdit::Decider(v) => self.decider = line(v)?,
            CompanyEdit::HasSite(v) => self.has_site = v,
            CompanyEdit::HasShop(v) => self.has_shop = v,
            CompanyEdit::SiteVisits(v) => self.site_visits = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::EmailList(v) => self.email_list = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::MessengerList(v) => self.messenger_list = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::SmsList(v) => self.sms_list = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::Followers(v) => self.followers = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::BrandSearches(v) => self.brand_searches = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::Content(v) => self.content = at_most(v, MAX_PEOPLE)?,
            CompanyEdit::HasCrm(v) => self.has_crm = v,
        }
        Ok(())
    }
}
