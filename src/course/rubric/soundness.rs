//! Whether the money adds up and what is planned can be paid, worked and answered for: checks that are met or not, each
//! worth the same. A check that does not concern the plan does not count; one that cannot be made because an answer is
//! missing counts as not met.

use crate::base::{Money, Ppm};
use crate::insight::money::Entry as Column;
use crate::plan::Sale;
use crate::score::{ReplyOpen, feasibility::runway};

use super::{Entry, FigureUnit, Reason, share};

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// All lines of the cost plan together are within the funds.
    WithinFunds,
    /// An order leaves something.
    Contribution,
    /// A customer has paid back before the money is used up.
    Runway,
    /// The account, with the contribution that comes in, does not fall below zero.
    Account,
    /// Winning a customer costs no more than the plan allows.
    CustomerCost,
    /// What the plan brings, inside and after it, is more than it costs.
    Pays,
    /// What the mix takes a week is within the hours there are.
    Hours,
    /// Nobody has more to do in a month than hours.
    Load,
    /// No month takes more media money than the limit.
    MonthLimit,
    /// Enquiries are answered within the time promised, in every month.
    ReplyPromise,
}

impl Check {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::WithinFunds,
        Self::Contribution,
        Self::Runway,
        Self::Account,
        Self::CustomerCost,
        Self::Pays,
        Self::Hours,
        Self::Load,
        Self::MonthLimit,
        Self::ReplyPromise,
    ];

    /// In what its two numbers are counted, as plain numbers: major units of money, months, hours.
    #[must_use]
    pub const fn unit(self) -> FigureUnit {
        match self {
            Self::Runway => FigureUnit::Months,
            Self::Hours | Self::Load | Self::ReplyPromise => FigureUnit::Hours,
            _ => FigureUnit::Money,
        }
    }
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Met.
    Met,
    /// Not met.
    Missed,
    /// An answer it needs is missing.
    Unknown,
    /// It does not concern this plan.
    Idle,
}

/// A hair over is rounding.
const HAIR: f64 = 1e-9;

/// `is` is at most `limit`.
fn within(is: f64, limit: f64) -> (State, Option<(f64, f64)>) {
    let met = is <= limit + HAIR * limit.abs().max(1.0);
    (if met { State::Met } else { State::Missed }, Some((is, limit)))
}

/// `is` is above `limit`.
fn above(is: f64, limit: f64) -> (State, Option<(f64, f64)>) {
    (if is > limit { State::Met } else { State::Missed }, Some((is, limit)))
}

fn run(entry: &Entry<'_>, check: Check) -> (State, Option<(f64, f64)>) {
    const UNKNOWN: (State, Option<(f64, f64)>) = (State::Unknown, None);
    const IDLE: (State, Option<(f64, f64)>) = (State::Idle, None);
    let (plan, insight) = (entry.plan, entry.insight);
    let facts = &insight.facts;
    let major = |amount: Money| amount.major(plan.company.currency);
    // Where nothing is recommended, nothing is spent, worked or promised.
    let outcome = insight.outcome.as_ref().filter(|_| insight.recommends());
    let planned = outcome.is_some();
    match check {
        Check::WithinFunds => insight
            .money
            .as_ref()
            .map_or(UNKNOWN, |money| within(major(money.total(Column::Planned)), major(money.funds))),
        Check::Contribution => facts.contribution.map_or(UNKNOWN, |contribution| above(contribution, 0.0)),
        Check::Runway => {
            let payback = facts.payback.as_ref().filter(|payback| payback.value.is_finite());
            payback.map_or(UNKNOWN, |payback| within(payback.value, f64::from(runway(plan))))
        }
        Check::Account => insight.money.as_ref().map_or(UNKNOWN, |money| {
            let lowest = money.cash.iter().map(|point| point.cash).min().unwrap_or_default();
            (if lowest >= Money::ZERO { State::Met } else { State::Missed }, Some((major(lowest), 0.0)))
        }),
        Check::CustomerCost => {
            let cost = outcome.and_then(|outcome| outcome.cac.as_ref()).zip(facts.cac_cap.as_ref());
            cost.map_or(UNKNOWN, |(cost, cap)| within(cost.value, cap.value))
        }
        Check::Pays => outcome.map_or(UNKNOWN, |outcome| above(outcome.result.value + outcome.beyond.value, 0.0)),
        Check::Hours => match plan.organisation.hours_per_week {
            Some(hours) if planned => within(facts.hours_needed, f64::from(hours)),
            _ => UNKNOWN,
        },
        Check::Load if !planned => UNKNOWN,
        Check::Load => {
            let over = facts.over.as_ref();
            over.map_or((State::Met, None), |over| (State::Missed, Some((over.needed, over.there))))
        }
        Check::MonthLimit => plan.budget.month_limit.map_or(IDLE, |limit| {
            let most = outcome.and_then(|outcome| outcome.media_by_month().into_iter().max());
            // A minor unit over comes of splitting whole amounts.
            let state = |most| if most <= limit + Money(1) { State::Met } else { State::Missed };
            most.map_or(UNKNOWN, |most| (state(most), Some((major(most), major(limit)))))
        }),
        Check::ReplyPromise => match (insight.reply(plan), plan.risk.reply_hours) {
            (Ok(reply), Some(promise)) => {
                let wait = reply.worst().and_then(|month| month.wait.as_ref()).map_or(0.0, |wait| wait.value);
                let state = if reply.broken().is_none() { State::Met } else { State::Missed };
                (state, wait.is_finite().then_some((wait, f64::from(promise))))
            }
            (Err(ReplyOpen::NoEnquiries), _) => IDLE,
            (_, None) if plan.customers.sale == Sale::Direct => IDLE,
            _ => UNKNOWN,
        },
    }
}

pub(super) fn judge(entry: &Entry<'_>) -> (Ppm, Vec<Reason>) {
    let (mut met, mut of, mut reasons) = (0, 0, Vec::new());
    for check in Check::ALL {
        let (state, numbers) = run(entry, check);
        met += u64::from(state == State::Met);
        of += u64::from(state != State::Idle);
        reasons.push(Reason::Checked { check, state, numbers });
    }
    (share(met, of), reasons)
}
