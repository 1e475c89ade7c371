//! The tasks that follow from a plan: preparations by name, set-up and running of every touchpoint, the monthly look.

use crate::allocate::mix::weekly_hours;
use crate::plan::{Area, Item, Plan};
use crate::score::Verdict;

use super::Insight;
use crate::library::ChannelRef;

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Domain, site or shop to send people to.
    Place,
    /// Measuring visits and orders.
    Analytics,
    /// Consent to messages, collected and recorded.
    Consent,
    /// Somebody answers enquiries within the promised time.
    EnquiryDesk,
    /// Ask and watch customers, note what rivals do.
    Research,
    /// Account, tracking, first content of a touchpoint.
    SetUp(ChannelRef),
    /// Running a touchpoint.
    Run(ChannelRef),
    /// Bringing up what is weak before the first paid month.
    Prepare(Item),
    /// Stock, content and offers for a season of strong demand.
    PeakSeason,
    /// Compare plan and actual, adjust.
    Review,
}

/// A task with its place in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedTask {
    /// What is done.
    pub work: Work,
    /// Work area of the method.
    pub area: Area,
    /// First month, 1-based; 0 is the month before the plan starts.
    pub start: u32,
    /// Months it takes.
    pub months: u32,
    /// Hours a week while it runs, in tenths.
    pub hours_tenths: u32,
}

fn task(work: Work, area: Area, start: u32, months: u32, hours: f64) -> PlannedTask {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hours a week are few and positive")]
    let hours_tenths = (hours.clamp(0.0, 1_000.0) * 10.0).round() as u32;
    PlannedTask { work, area, start, months, hours_tenths }
}

/// The tasks that follow from a plan, in order of time.
pub(super) fn planned(plan: &Plan, insight: &Insight) -> Vec<PlannedTask> {
    let Some((forecast, mix)) = insight.forecast.as_ref().zip(insight.mix.as_ref()) else { return Vec::new() };
    if !insight.recommends() {
        return Vec::new();
    }
    let horizon = plan.company.horizon;
    let mut tasks = vec![task(Work::Research, Area::Research, 0, 1, 3.0), task(Work::Analytics, Area::Site, 0, 1, 4.0)];
    if insight.assessment.verdict == Some(Verdict::Prepare) {
        let weak = insight.assessment.to_prepare().into_iter().filter(|item| item.is_in_hand());
        tasks.extend(weak.map(|item| task(Work::Prepare(item), area_of_item(item), 0, 1, 2.0)));
    }
    if plan.company.has_site != Some(true) && plan.company.has_shop != Some(true) {
        tasks.push(task(Work::Place, Area::Site, 0, 1, 10.0));
    }
    let on = || forecast.touchpoints.iter().filter(|model| mix.line(&model.channel.id).is_some_and(|line| line.on));
    let lists = on().any(crate::forecast::TouchpointModel::sells_to_known);
    if lists && plan.risk.consent != Some(true) {
        tasks.push(task(Work::Consent, Area::Relations, 0, 1, 3.0));
    }
    if plan.customers.sale == crate::plan::Sale::Enquiry {
        tasks.push(task(Work::EnquiryDesk, Area::Sales, 0, 1, 4.0));
    }
    for model in on() {
        let area = area_of(&model.channel);
        tasks.push(task(Work::SetUp(model.channel.clone()), area, 0, 1, weekly_hours(model)));
        tasks.push(task(Work::Run(model.channel.clone()), area, 1, horizon, weekly_hours(model)));
    }
    // A peak is a month clearly above the average; its preparation starts a month before.
    let mean = forecast.months.iter().map(|(_, f)| f).sum::<f64>() / f64::from(horizon.max(1));
    let peak = forecast.months.iter().zip(1_u32..).max_by(|a, b| a.0.1.total_cmp(&b.0.1).then(b.1.cmp(&a.1)));
    if let Some(((_, factor), number)) = peak
        && *factor > mean * 1.05
    {
        tasks.push(task(Work::PeakSeason, Area::Sales, number.saturating_sub(1), 2, 4.0));
    }
    tasks.push(task(Work::Review, Area::Research, 1, horizon, 1.0));
    tasks.sort_by_key(|task| task.start);
    tasks
}

/// The work area that brings up an item.
const fn area_of_item(item: Item) -> Area {
    match item {
        Item::Describable | Item::Technical => Area::Publishing,
        Item::Deliverable | Item::Margin | Item::Economics => Area::Sales,
        Item::TechnicalSkill => Area::Site,
        Item::Repeat | Item::Information => Area::Relations,
        Item::Difference => Area::Brand,
        Item::MarketingSkill | Item::Hours | Item::Literacy => Area::Promotion,
        Item::SearchDemand
        | Item::PeersOnline
        | Item::PeersProfit
        | Item::Opening
        | Item::Patience
        | Item::Continuity
        | Item::Runway => Area::Research,
    }
}

fn area_of(channel: &crate::library::Channel) -> Area {
    use crate::library::ChannelKind as Kind;
    match channel.kind {
        Kind::Seo | Kind::LocalListing => Area::Site,
        Kind::Email | Kind::Sms | Kind::Messenger | Kind::RepurchaseMessages | Kind::Referral => Area::Relations,
        Kind::Marketplace | Kind::ShoppingSearch | Kind::Affiliate => Area::Sales,
        Kind::Community | Kind::KeyPersons | Kind::OrganicSocial => Area::Brand,
        Kind::Content => Area::Publishing,
        _ => Area::Promotion,
    }
}
