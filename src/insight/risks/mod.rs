//! Risks drawn from a plan: each is raised by a condition in the plan and costs what the plan's own forecast says. Where
//! the forecast knows no amount, the loss stays open for the user.

mod case;

use crate::base::{Currency, Money, Month, Ppm};
use crate::forecast::{Figure, Formula, Name, Score, Unit};
use crate::library::ChannelRef;
use crate::plan::{Layer, LayerState, Plan, RiskItem, RiskKind};

use super::Insight;
use case::Case;

/// A risk the plan gives reason for.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What may happen.
    pub kind: RiskKind,
    /// The touchpoint it speaks of.
    pub channel: Option<ChannelRef>,
    /// The month it speaks of.
    pub month: Option<Month>,
    /// What the user calls the thing it speaks of; may be empty.
    pub subject: String,
    /// Numbers of the condition, in the order its wording uses them.
    pub values: Vec<f64>,
    /// Loss if it happens; `None` where the forecast knows no amount.
    pub loss: Option<Figure>,
}

impl Suggestion {
    /// The loss in two digits, as a risk takes it over.
    #[must_use]
    pub fn amount(&self, currency: Currency) -> Option<Money> {
        let exact = Money::from_major(self.loss.as_ref()?.value, currency).0;
        let step = 10_i64.pow(exact.checked_ilog10().unwrap_or(0).saturating_sub(1));
        Some(Money((exact + step / 2).div_euclid(step) * step))
    }
}

/// How probable it is within a plan: judgement, no statistic.
#[must_use]
pub const fn probability(kind: RiskKind) -> Ppm {
    Ppm::percent(match kind {
        RiskKind::DataLeak | RiskKind::ComplaintStorm => 5,
        RiskKind::AccountBlocked => 10,
        RiskKind::StockOut | RiskKind::PlatformTerms => 15,
        RiskKind::PersonAway | RiskKind::ListsWithoutConsent | RiskKind::SupplierDearer => 20,
        RiskKind::BidsRise | RiskKind::SeasonMissed | RiskKind::CashShort => 30,
        RiskKind::CapacityShort | RiskKind::RepliesLate => 50,
    })
}

/// The computed loss of a risk that was taken over has moved by more than a quarter since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// When it was last looked at; `None` where there was none.
    pub seen: Option<Money>,
    /// Now.
    pub now: Money,
}

/// Whether the loss of a risk has moved since somebody last looked at it.
#[must_use]
pub fn moved(item: &RiskItem, raised: &[Suggestion], currency: Currency) -> Option<Moved> {
    let suggestion = raised.iter().find(|suggestion| Some(suggestion.kind) == item.origin)?;
    let now = suggestion.amount(currency)?;
    let seen = item.seen;
    let far = seen.is_none_or(|seen| (now.0 - seen.0).abs().saturating_mul(4) > seen.0);
    far.then_some(Moved { seen, now })
}

/// Every risk the plan gives reason for, whether it was taken over or not.
#[must_use]
pub fn raised(plan: &Plan, insight: &Insight) -> Vec<Suggestion> {
    let parts = insight.forecast.as_ref().zip(insight.outcome.as_ref()).filter(|_| insight.recommends());
    let case = parts.map(|(forecast, outcome)| Case { plan, insight, forecast, outcome });
    let of = |kind| match kind {
        RiskKind::DataLeak => data_leak(plan),
        _ => case.as_ref()?.raise(kind),
    };
    RiskKind::ALL.into_iter().filter_map(of).collect()
}

/// Those of them that were neither taken over nor put aside.
#[must_use]
pub fn open<'a>(plan: &Plan, raised: &'a [Suggestion]) -> Vec<&'a Suggestion> {
    let open = |kind| plan.risk.taken(kind).is_none() && !plan.risk.declined.contains(&kind);
    raised.iter().filter(|suggestion| open(suggestion.kind)).collect()
}

fn suggestion(kind: RiskKind, values: Vec<f64>, loss: Option<Figure>) -> Suggestion {
    Suggestion { kind, channel: None, month: None, subject: String::new(), values, loss }
}

fn loss(formula: Formula, inputs: Vec<Figure>) -> Figure {
    Figure::derive(Name::Score(Score::Loss), Unit::Money, formula, inputs)
}

/// Customer data is held and not all of its safeguards are there. What a leak costs depends on the law and on the people
/// it meets, of which the forecast knows nothing.
fn data_leak(plan: &Plan) -> Option<Suggestion> {
    let open = Layer::Data.safeguards().len() - plan.risk.ticked(Layer::Data);
    let raised = plan.holds_customer_data() && plan.risk.layer_state(Layer::Data) != LayerState::Done;
    raised.then(|| suggestion(RiskKind::DataLeak, vec![f64::from(u32::try_from(open).unwrap_or(u32::MAX))], None))
}
