//! Which benefit the net brings a firm first, from traits of the firm and its trade. The weights are judgement and shown
//! as such; the reasons say what they rest on.

use crate::plan::{Benefit, Item, LifeCycle, Plan, Promotion, Sale, Trade};

/// A trait that speaks for a benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Customers enquire before they buy.
    Enquiry,
    /// They order online themselves, and there is a shop.
    Shop,
    /// It sells to companies.
    Companies,
    /// It sells to people.
    People,
    /// Customers order again and again.
    Repeat,
    /// There is a list of contacts with consent worth using.
    List,
    /// What it sells needs explaining.
    Technical,
    /// The lead line is new to the market.
    Introduction,
    /// The lead line grows.
    Growth,
    /// The lead line is mature: rivals are many.
    Maturity,
    /// The lead line shrinks.
    Decline,
    /// Hardly anybody searches for the company's name.
    Unsearched,
    /// Many search for the company's name.
    Searched,
    /// The lead line's promotion shall make something known.
    MakeKnown,
    /// The lead line's promotion shall sell.
    SellNow,
    /// An order leaves little.
    ThinMargin,
}

/// A list of this size is worth writing to (judgement).
const LIST: u64 = 1_000;
/// Orders a year, in thousandths, from which repeat orders carry the business (judgement).
const REPEAT_MILLI: u32 = 3_000;
/// Searches a month for the own name below which a firm is unknown, and from which it is known (judgement).
const SEARCHES: (u64, u64) = (100, 1_000);
/// Margin below which saving counts for more than selling (judgement).
const THIN: f64 = 0.15;

/// Benefits in the order in which a tie is decided: what is nearest to money first.
const ORDER: [Benefit; 5] = [Benefit::Sales, Benefit::Enquiries, Benefit::Retention, Benefit::Brand, Benefit::Saving];

impl Reason {
    /// What it speaks for and how strongly (judgement).
    const fn votes(self) -> (Benefit, u8) {
        match self {
            Self::Enquiry => (Benefit::Enquiries, 4),
            Self::Shop => (Benefit::Sales, 3),
            Self::Companies => (Benefit::Enquiries, 2),
            Self::People | Self::Growth | Self::Searched => (Benefit::Sales, 1),
            Self::SellNow => (Benefit::Sales, 2),
            Self::Repeat | Self::List | Self::Maturity => (Benefit::Retention, 2),
            Self::Technical | Self::Introduction | Self::MakeKnown => (Benefit::Brand, 2),
            Self::Unsearched => (Benefit::Brand, 1),
            Self::Decline | Self::ThinMargin => (Benefit::Saving, 2),
        }
    }
}

/// The traits of a plan, as far as it says anything.
fn traits(plan: &Plan) -> Vec<Reason> {
    let company = &plan.company;
    let lead = plan.lead_line();
    let list = [company.email_list, company.messenger_list, company.sms_list].into_iter().flatten().max();
    let technical = plan.feasibility.answers.get(&Item::Technical).is_some_and(|score| *score >= 4);
    let cycle = lead.and_then(|line| line.life_cycle);
    let promotion = lead.and_then(|line| line.promotion);
    let margin = lead.and_then(crate::plan::ProductLine::margin).map(crate::base::Ppm::ratio);
    let repeat = lead.and_then(|line| line.orders_per_year_milli);
    let direct = plan.customers.sale == Sale::Direct;
    [
        (!direct, Reason::Enquiry),
        (direct && company.has_shop == Some(true), Reason::Shop),
        (company.trade == Some(Trade::B2b), Reason::Companies),
        (company.trade == Some(Trade::B2c), Reason::People),
        (repeat.is_some_and(|orders| orders >= REPEAT_MILLI), Reason::Repeat),
        (list.is_some_and(|list| list >= LIST), Reason::List),
        (technical, Reason::Technical),
        (cycle == Some(LifeCycle::Introduction), Reason::Introduction),
        (cycle == Some(LifeCycle::Growth), Reason::Growth),
        (cycle == Some(LifeCycle::Maturity), Reason::Maturity),
        (cycle == Some(LifeCycle::Decline), Reason::Decline),
        (company.brand_searches.is_some_and(|searches| searches < SEARCHES.0), Reason::Unsearched),
        (company.brand_searches.is_some_and(|searches| searches >= SEARCHES.1), Reason::Searched),
        (matches!(promotion, Some(Promotion::Brand | Promotion::NewProduct)), Reason::MakeKnown),
        (promotion == Some(Promotion::DirectSales), Reason::SellNow),
        (margin.is_some_and(|margin| margin < THIN), Reason::ThinMargin),
    ]
    .into_iter()
    .filter_map(|(holds, reason)| holds.then_some(reason))
    .collect()
}

/// The benefit the plan's traits speak for most, with the traits that do, the strongest first. Without any trait the
/// reasons are empty and the benefit says nothing.
#[must_use]
pub fn suggested_benefit(plan: &Plan) -> (Benefit, Vec<Reason>) {
    let traits = traits(plan);
    let votes = |benefit: Benefit| -> u8 {
        traits.iter().map(|reason| reason.votes()).filter(|(of, _)| *of == benefit).map(|(_, weight)| weight).sum()
    };
    // The first of equals: `max_by_key` would take the last.
    let best = ORDER.into_iter().rev().max_by_key(|benefit| votes(*benefit)).unwrap_or(Benefit::Sales);
    let mut reasons: Vec<Reason> = traits.into_iter().filter(|reason| reason.votes().0 == best).collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.votes().1));
    (best, reasons)
}
