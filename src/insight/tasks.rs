//! The tasks that follow from a plan: preparations by name, set-up and running of every touchpoint, content for the
//! seasons the forecast counts on, reviews. How long each takes is our judgement; the user may change it.

use std::collections::BTreeSet;

use crate::allocate::mix::{Mix, weekly_hours};
use crate::base::{Day, Month};
use crate::forecast::{Forecast, Outcome, TouchpointModel};
use crate::library::{Channel, ChannelKind, ChannelRef};
use crate::plan::{Area, Item, JobRole, Plan, Sale, Seen};
use crate::score::{Assessment, Verdict};

use super::occasions::Occasion;

/// Orders or enquiries that make a first visible win (judgement).
pub const FIRST_WIN: f64 = 10.0;

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Ask and watch customers, note what rivals do.
    Research,
    /// Themes and texts for the months.
    ContentPlan,
    /// Name on the net.
    Domain,
    /// Addresses under the own name.
    Mail,
    /// Where the site lives.
    Hosting,
    /// Site to send people to.
    Site,
    /// Shop in which people order.
    Shop,
    /// Measuring visits and orders.
    Analytics,
    /// One list of customers with what is known of each.
    Crm,
    /// Consent to messages, collected and recorded.
    Consent,
    /// Somebody answers enquiries within the promised time.
    EnquiryDesk,
    /// Bringing up what is weak before the first paid month.
    Prepare(Item),
    /// Account, tracking, first content of a touchpoint.
    SetUp(ChannelRef),
    /// Everything is there: the milestone before the plan starts.
    Ready,
    /// Running a touchpoint.
    Run(ChannelRef),
    /// Content and offer for a date of the calendar the forecast counts on, by the id of its entry.
    Occasion(&'static str),
    /// Stock, content and offers for a season of strong demand.
    PeakSeason,
    /// The first visible win: a milestone.
    FirstWin,
    /// Compare plan and actual after this month of the plan, adjust.
    Review(u32),
}

impl Work {
    /// Stable name: by it changes find their task, and tasks those they wait for.
    #[must_use]
    pub fn key(&self) -> String {
        let plain = match self {
            Self::Prepare(item) => return format!("prepare.{}", item.slug()),
            Self::SetUp(channel) => return format!("set_up.{}", channel.id),
            Self::Run(channel) => return format!("run.{}", channel.id),
            Self::Occasion(id) => return format!("occasion.{id}"),
            Self::Review(month) => return format!("review.{month}"),
            Self::Research => "research",
            Self::ContentPlan => "content_plan",
            Self::Domain => "domain",
            Self::Mail => "mail",
            Self::Hosting => "hosting",
            Self::Site => "site",
            Self::Shop => "shop",
            Self::Analytics => "analytics",
            Self::Crm => "crm",
            Self::Consent => "consent",
            Self::EnquiryDesk => "enquiry_desk",
            Self::Ready => "ready",
            Self::PeakSeason => "peak_season",
            Self::FirstWin => "first_win",
        };
        plain.to_owned()
    }
}

/// A task as it follows from the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedTask {
    /// What is done.
    pub work: Work,
    /// Work area of the method.
    pub area: Area,
    /// Who does it, how long it takes, what it waits for.
    pub terms: Seen,
    /// The last day on which it may end.
    pub until: Option<Day>,
}

/// What the tasks are drawn from.
pub(super) struct Source<'a> {
    pub(super) plan: &'a Plan,
    pub(super) forecast: &'a Forecast,
    pub(super) mix: &'a Mix,
    pub(super) outcome: Option<&'a Outcome>,
    pub(super) assessment: &'a Assessment,
    pub(super) occasions: &'a [Occasion],
    /// First month of the plan, or one that stands for it.
    pub(super) start: Month,
}

struct List {
    tasks: Vec<PlannedTask>,
    /// Works that are in the list, and whether everything waits for them.
    keys: BTreeSet<String>,
}

impl List {
    fn has(&self, work: &Work) -> bool {
        self.keys.contains(&work.key())
    }

    /// Adds a task of so many working days and hours that waits for those of `after` that are in the list.
    fn add(&mut self, work: Work, area: Area, job: JobRole, (days, hours): (u32, f64), after: &[Work]) {
        let terms = Seen { job, start: None, days: Some(days), hours: tenths(hours), after: BTreeSet::new() };
        self.push(PlannedTask { work, area, terms, until: None }, after);
    }

    fn push(&mut self, mut task: PlannedTask, after: &[Work]) {
        task.terms.after = after.iter().filter(|work| self.has(work)).map(Work::key).collect();
        self.keys.insert(task.work.key());
        self.tasks.push(task);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hours are few and positive")]
fn tenths(hours: f64) -> u32 {
    (hours.clamp(0.0, 1_000.0) * 10.0).round() as u32
}

/// The tasks that follow from a plan.
pub(super) fn planned(source: &Source<'_>) -> Vec<PlannedTask> {
    let mut list = List { tasks: Vec::new(), keys: BTreeSet::new() };
    let used: Vec<&TouchpointModel> = source
        .forecast
        .touchpoints
        .iter()
        .filter(|model| source.mix.line(&model.channel.id).is_some_and(|line| line.on))
        .collect();
    prepare(&mut list, source, &used);
    let before: Vec<Work> = list.tasks.iter().map(|task| task.work.clone()).collect();
    list.add(Work::Ready, Area::Site, JobRole::OperationsManager, (0, 0.0), &before);
    run(&mut list, source, &used);
    list.tasks
}

/// What has to be there before the plan starts.
fn prepare(list: &mut List, source: &Source<'_>, used: &[&TouchpointModel]) {
    use JobRole::{CopyPlanner, DataAnalyst, Developer, MarketingPlanner, OperationsManager, OperationsSpecialist};
    let plan = source.plan;
    let enquiry = plan.customers.sale == Sale::Enquiry;
    list.add(Work::Research, Area::Research, MarketingPlanner, (10, 12.0), &[]);
    list.add(Work::ContentPlan, Area::Publishing, CopyPlanner, (5, 8.0), &[Work::Research]);
    if source.assessment.verdict == Some(Verdict::Prepare) {
        for item in source.assessment.to_prepare().into_iter().filter(|item| item.is_in_hand()) {
            list.add(Work::Prepare(item), area_of_item(item), MarketingPlanner, (10, 8.0), &[]);
        }
    }
    if plan.company.has_site != Some(true) && plan.company.has_shop != Some(true) {
        list.add(Work::Domain, Area::Site, OperationsSpecialist, (1, 1.0), &[]);
        list.add(Work::Mail, Area::Site, OperationsSpecialist, (1, 1.0), &[Work::Domain]);
        list.add(Work::Hosting, Area::Site, Developer, (1, 2.0), &[Work::Domain]);
        list.add(Work::Site, Area::Site, Developer, (10, 24.0), &[Work::Hosting, Work::ContentPlan]);
        if !enquiry {
            list.add(Work::Shop, Area::Sales, Developer, (10, 20.0), &[Work::Site]);
        }
    }
    list.add(Work::Analytics, Area::Site, DataAnalyst, (3, 6.0), &[Work::Site, Work::Shop]);
    let lists = used.iter().any(|model| model.sells_to_known());
    if lists || enquiry {
        list.add(Work::Crm, Area::Relations, OperationsSpecialist, (5, 8.0), &[]);
    }
    if lists && plan.risk.consent != Some(true) {
        list.add(Work::Consent, Area::Relations, OperationsSpecialist, (5, 6.0), &[]);
    }
    if enquiry {
        list.add(Work::EnquiryDesk, Area::Sales, OperationsManager, (3, 6.0), &[Work::Crm]);
    }
    for model in used {
        let channel = &model.channel;
        let mut after = vec![Work::Site, Work::Shop, Work::Analytics];
        if model.sells_to_known() {
            after.extend([Work::Crm, Work::Consent]);
        }
        if job_of(channel) == JobRole::WebEditor {
            after.push(Work::ContentPlan);
        }
        // Two weeks' work go into the set-up (judgement).
        let hours = 2.0 * weekly_hours(model);
        list.add(Work::SetUp(channel.clone()), area_of(channel), job_of(channel), (5, hours), &after);
    }
}

/// What goes on and comes up once the plan runs.
fn run(list: &mut List, source: &Source<'_>, used: &[&TouchpointModel]) {
    use JobRole::{CopyPlanner, DataAnalyst, OperationsManager};
    let first = Day::first_of(source.start);
    let mut add = |work, area, (job, days, hours), start: Day, until, after: &[Work]| {
        let terms = Seen { job, start: Some(start), days, hours: tenths(hours), after: BTreeSet::new() };
        list.push(PlannedTask { work, area, terms, until }, after);
    };
    for model in used {
        let channel = &model.channel;
        let effort = (job_of(channel), None, weekly_hours(model));
        add(Work::Run(channel.clone()), area_of(channel), effort, first, None, &[Work::SetUp(channel.clone())]);
    }
    for occasion in source.occasions.iter().filter(|occasion| occasion.counted && occasion.entry.start > first) {
        let Some(prepare) = occasion.prepare else { continue };
        let last = occasion.entry.start.plus(-1);
        let effort = (CopyPlanner, Some(5), 8.0);
        add(Work::Occasion(occasion.entry.id), Area::Publishing, effort, prepare, Some(last), &[Work::Ready]);
    }
    if let Some(month) = peak(source) {
        let begins = Day::first_of(source.start.plus(month));
        let effort = (OperationsManager, Some(10), 16.0);
        add(Work::PeakSeason, Area::Sales, effort, begins.plus(-30), Some(begins.plus(-1)), &[Work::Ready]);
    }
    if let Some(day) = first_win(source) {
        add(Work::FirstWin, Area::Brand, (OperationsManager, Some(0), 0.0), day, None, &[Work::Ready]);
    }
    // Reports and care are part of the hours every touchpoint takes, so a review takes none of its own.
    for month in 1..=source.plan.company.horizon {
        let after = Day::first_of(source.start.plus(month));
        add(Work::Review(month), Area::Research, (DataAnalyst, Some(1), 0.0), after, None, &[]);
    }
}

/// The month (0 is the first) of a peak of demand that is clearly above the mean and not announced by the calendar.
fn peak(source: &Source<'_>) -> Option<u32> {
    let months = &source.forecast.months;
    let horizon = source.plan.company.horizon.max(1);
    let mean = months.iter().map(|(_, factor)| factor).sum::<f64>() / f64::from(horizon);
    let highest = months.iter().zip(0_u32..).max_by(|a, b| a.0.1.total_cmp(&b.0.1).then(b.1.cmp(&a.1)))?;
    let ((_, factor), month) = highest;
    let at = source.start.plus(month);
    let announced =
        source.occasions.iter().any(|o| o.counted && o.entry.start.to_month() <= at && at <= o.entry.end.to_month());
    (*factor > mean * 1.05 && month > 0 && !announced).then_some(month)
}

/// The day on which the forecast counts its tenth deal, in even steps through each month.
fn first_win(source: &Source<'_>) -> Option<Day> {
    let mut before = 0.0;
    for (month, n) in source.outcome?.months.iter().zip(0_u32..) {
        let after = before + month.deals.value;
        if after >= FIRST_WIN {
            let of = source.start.plus(n);
            let part = (FIRST_WIN - before) / (after - before) * f64::from(of.days());
            #[expect(clippy::cast_possible_truncation, reason = "a day of a month")]
            return Some(Day::first_of(of).plus((part.ceil() as i32 - 1).max(0)));
        }
        before = after;
    }
    None
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

fn area_of(channel: &Channel) -> Area {
    use ChannelKind as Kind;
    match channel.kind {
        Kind::Seo | Kind::LocalListing | Kind::OwnSite => Area::Site,
        Kind::Email | Kind::Sms | Kind::Messenger | Kind::RepurchaseMessages | Kind::Referral => Area::Relations,
        Kind::Marketplace | Kind::ShoppingSearch | Kind::Affiliate => Area::Sales,
        Kind::Community | Kind::KeyPersons | Kind::OrganicSocial => Area::Brand,
        Kind::Content => Area::Publishing,
        Kind::Research => Area::Research,
        _ => Area::Promotion,
    }
}

/// The role that runs a channel.
fn job_of(channel: &Channel) -> JobRole {
    use ChannelKind as Kind;
    match channel.kind {
        Kind::Seo | Kind::Content | Kind::OrganicSocial | Kind::Community | Kind::OwnSite => JobRole::WebEditor,
        Kind::Email
        | Kind::Sms
        | Kind::Messenger
        | Kind::RepurchaseMessages
        | Kind::Referral
        | Kind::Marketplace
        | Kind::LocalListing => JobRole::OperationsSpecialist,
        Kind::Research | Kind::KeyPersons | Kind::Pr | Kind::Event => JobRole::MarketingPlanner,
        _ => JobRole::PromotionSpecialist,
    }
}
