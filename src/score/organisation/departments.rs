//! "Cement + mouse": departments at every touchpoint in use and at every step of an order, and the borders between them.
//! Which departments those are is judgement.

use std::collections::BTreeSet;

use crate::library::ChannelKind;
use crate::plan::{Border, BorderOwner, Department, Plan, Step};

use super::super::facts::Facts;

/// The departments a touchpoint touches (judgement): planning runs it, the others have to play along.
#[must_use]
pub const fn departments_of(kind: ChannelKind) -> &'static [Department] {
    use ChannelKind as K;
    use Department as D;
    match kind {
        K::SearchAd | K::Display | K::Retargeting | K::SocialAd | K::Video => &[D::Planning, D::Finance],
        K::ShoppingSearch | K::Marketplace => &[D::Planning, D::Sales, D::Purchasing, D::Finance],
        K::Affiliate => &[D::Planning, D::Legal, D::Finance],
        K::Influencer | K::KeyPersons | K::Pr => &[D::Planning, D::Legal],
        K::Email | K::Sms | K::Messenger | K::RepurchaseMessages => &[D::Planning, D::CustomerService, D::Legal],
        K::Referral => &[D::Planning, D::CustomerService, D::Finance],
        K::Community | K::OrganicSocial => &[D::Planning, D::CustomerService],
        K::LocalListing | K::OwnSite => &[D::Planning, D::Sales, D::CustomerService],
        K::Seo | K::Content | K::Research => &[D::Planning, D::ResearchDevelopment],
        K::B2bDirectory => &[D::Planning, D::Sales, D::ResearchDevelopment],
        K::Event => &[D::Planning, D::Sales, D::Personnel],
    }
}

/// The departments a step goes through (judgement); at the first contact planning and whoever the touchpoints in use
/// touch.
#[must_use]
pub fn departments_at(step: Step, facts: &Facts) -> BTreeSet<Department> {
    use Department as D;
    let fixed: &[Department] = match step {
        Step::Contact => {
            let used = facts.channels.iter().filter(|channel| channel.on);
            let touched = used.flat_map(|channel| departments_of(channel.channel.kind)).copied();
            return touched.chain([D::Planning]).collect();
        }
        Step::Order => &[D::Sales],
        Step::Payment => &[D::Finance],
        Step::Enquiry => &[D::Sales, D::CustomerService],
        Step::Answer => &[D::Sales, D::ResearchDevelopment],
        Step::Offer => &[D::Sales, D::Purchasing, D::Finance],
        Step::Contract => &[D::Sales, D::Legal, D::Finance],
        Step::Delivery => &[D::Production, D::Purchasing],
        Step::Support => &[D::CustomerService],
        Step::Feedback => &[D::Planning, D::ResearchDevelopment, D::Production],
    };
    fixed.iter().copied().collect()
}

/// Whether somebody ticked the departments there are.
#[must_use]
pub fn is_begun(plan: &Plan) -> bool {
    !plan.organisation.departments.present.is_empty()
}

/// A border with those on both sides of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BorderView {
    /// The border.
    pub border: Border,
    /// Departments of the company that hand over; empty where it has none of those the step needs.
    pub before: Vec<Department>,
    /// Departments of the company that take over.
    pub after: Vec<Department>,
    /// Who owns it.
    pub owner: BorderOwner,
}

impl BorderView {
    /// Whether the same single department stands on both sides, so that nothing is handed over.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        self.before.len() == 1 && self.before == self.after
    }

    /// Whether it needs an owner and has none.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.is_inside() && !self.owner.is_there()
    }
}

/// The borders on the way an order or an enquiry takes, in order.
#[must_use]
pub fn borders(plan: &Plan, facts: &Facts) -> Vec<BorderView> {
    let map = &plan.organisation.departments;
    let there = |step| departments_at(step, facts).intersection(&map.present).copied().collect();
    let borders = Border::of(plan.customers.sale).iter();
    borders
        .map(|border| {
            let (before, after) = border.steps();
            BorderView { border: *border, before: there(before), after: there(after), owner: map.owner(*border) }
        })
        .collect()
}

/// Borders nobody owns; none before the departments are known.
#[must_use]
pub fn unowned(plan: &Plan, facts: &Facts) -> Vec<Border> {
    let open = borders(plan, facts).into_iter().filter(|view| is_begun(plan) && view.is_open());
    open.map(|view| view.border).collect()
}
