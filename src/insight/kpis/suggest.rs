//! What is suggested for a measure until the company decides: whether to watch it, where its number is taken from, who
//! looks after it, and what to do when it stays below. All of it is judgement.

use crate::base::Id;
use crate::plan::{Goal, JobRole, Person, Plan, Sale};

use super::Level;
use super::target::Basis;

/// Where a number is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The analytics of the own site.
    SiteAnalytics,
    /// The statistics of the shop or marketplace, where there is no site.
    ShopStatistics,
    /// The reports of the advertising platforms.
    PlatformReports,
    /// The keyword tool of the search engine.
    KeywordTool,
    /// The record of calls, forms and chats.
    EnquiryRecord,
    /// The list of contacts with the consents.
    ContactList,
    /// The order records.
    Orders,
    /// The list of contracts, where a sale comes about through enquiries.
    Contracts,
    /// Customers in the database, by their first order.
    CustomerDatabase,
    /// The bookkeeping.
    Books,
    /// Published figures of the market beside the own sales.
    MarketFigures,
    /// A question asked after the delivery.
    AfterSaleQuestion,
    /// The review pages.
    ReviewPages,
}

/// Who looks after a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// As typed for it.
    Typed(String),
    /// Somebody of the organisation.
    Person(Id),
    /// Whoever runs the company: there is nobody else.
    Management,
    /// Nobody is known.
    Nobody,
}

/// What is done when a measure stays below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Look at every touchpoint's run and price of a visit; move the money.
    Touchpoints,
    /// Widen places and audience.
    Audience,
    /// Do more of what makes the name known.
    Name,
    /// Make asking easy on the page.
    AskingPage,
    /// Give a reason to leave an address.
    Invitation,
    /// Order something oneself, mend what stops.
    OrderingPath,
    /// Answer faster, take quotes up again.
    Answers,
    /// Offer something for the first order.
    FirstOffer,
    /// Look at order value, discounts and repeat orders.
    Basket,
    /// Ask the dissatisfied, mend the commonest reason.
    Complaints,
    /// Remind those who are due to order.
    Reminders,
    /// Answer every poor review, ask buyers for theirs.
    Reviews,
    /// Look at the competitors again.
    Rivals,
}

/// What the forecast speaks of is watched; what the company has to measure itself where somebody relies on it.
pub(super) fn watched(basis: &Basis<'_>, goal: Goal) -> bool {
    let plan = basis.plan;
    let forecast = match goal {
        Goal::Enquiries => plan.customers.sale == Sale::Enquiry,
        _ => goal.is_forecast(),
    };
    let counted = || plan.evaluation.actuals.months().any(|(_, month)| month.measured.contains_key(&goal));
    forecast
        || plan.objectives.list.iter().any(|one| one.goal == goal && one.target.is_some())
        || plan.organisation.incentives.iter().any(|one| one.goal == goal)
        || counted()
}

pub(super) fn source(plan: &Plan, goal: Goal) -> Source {
    match goal {
        Goal::Visits if plan.company.has_site == Some(false) && plan.company.has_shop == Some(true) => {
            Source::ShopStatistics
        }
        Goal::Visits => Source::SiteAnalytics,
        Goal::Reach => Source::PlatformReports,
        Goal::BrandSearches => Source::KeywordTool,
        Goal::Enquiries => Source::EnquiryRecord,
        Goal::Contacts => Source::ContactList,
        Goal::Deals if plan.customers.sale == Sale::Enquiry => Source::Contracts,
        Goal::NewCustomers | Goal::Retention if plan.company.has_crm == Some(true) => Source::CustomerDatabase,
        Goal::Deals | Goal::NewCustomers | Goal::Retention => Source::Orders,
        Goal::Revenue => Source::Books,
        Goal::MarketShare => Source::MarketFigures,
        Goal::Satisfaction => Source::AfterSaleQuestion,
        Goal::PositiveReviews => Source::ReviewPages,
    }
}

/// Roles that may look after a measure, the fittest first; then everybody.
const fn roles(level: Level) -> [JobRole; 6] {
    use JobRole::{
        DataAnalyst, Management, MarketingPlanner, OperationsManager, OperationsSpecialist, PromotionSpecialist,
    };
    match level {
        Level::Attention => {
            [PromotionSpecialist, DataAnalyst, MarketingPlanner, OperationsManager, OperationsSpecialist, Management]
        }
        Level::Enquiries | Level::Deals => {
            [OperationsManager, OperationsSpecialist, DataAnalyst, MarketingPlanner, PromotionSpecialist, Management]
        }
        Level::Standing => {
            [DataAnalyst, MarketingPlanner, OperationsManager, OperationsSpecialist, PromotionSpecialist, Management]
        }
    }
}

/// Whoever is typed, else who has the fittest role, else of those without a role who has the most hours.
pub(super) fn owner(plan: &Plan, goal: Goal) -> Owner {
    let typed = plan.evaluation.kpis.get(&goal).map_or("", |kpi| kpi.owner.trim());
    if !typed.is_empty() {
        return Owner::Typed(typed.to_owned());
    }
    let named = || plan.organisation.people.iter().filter(|person| !person.name.trim().is_empty());
    let most = |of: &dyn Fn(&Person) -> bool| {
        // Of several with the same hours the first.
        named().rev().filter(|person| of(person)).max_by_key(|person| person.hours)
    };
    let by_role = roles(Level::of(goal)).into_iter().find_map(|role| most(&|person| person.jobs.contains(&role)));
    let person = by_role.or_else(|| most(&|person| person.jobs.is_empty())).or_else(|| most(&|_| true));
    match person {
        Some(person) => Owner::Person(person.id),
        None if plan.company.staff.is_some_and(|staff| staff <= 1) => Owner::Management,
        None => Owner::Nobody,
    }
}

pub(super) const fn remedy(goal: Goal, sale: Sale) -> Remedy {
    match (goal, sale) {
        (Goal::Visits, _) => Remedy::Touchpoints,
        (Goal::Reach, _) => Remedy::Audience,
        (Goal::BrandSearches, _) => Remedy::Name,
        (Goal::Enquiries, _) => Remedy::AskingPage,
        (Goal::Contacts, _) => Remedy::Invitation,
        (Goal::Deals, Sale::Direct) => Remedy::OrderingPath,
        (Goal::Deals, Sale::Enquiry) => Remedy::Answers,
        (Goal::NewCustomers, _) => Remedy::FirstOffer,
        (Goal::Revenue, _) => Remedy::Basket,
        (Goal::Satisfaction, _) => Remedy::Complaints,
        (Goal::Retention, _) => Remedy::Reminders,
        (Goal::PositiveReviews, _) => Remedy::Reviews,
        (Goal::MarketShare, _) => Remedy::Rivals,
    }
}
