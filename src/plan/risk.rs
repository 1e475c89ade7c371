//! Stage 11: risks in money, security by layers, consent, the reply promise.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::{Money, Ppm};

use super::company::MAX_PEOPLE;
use super::edit::EditError;
use super::row::{RowEdit, amount, at_most, line, row};
use super::security::{Layer, LayerState, Safeguard};

/// A risk the planner can draw from a plan. The name in files is the variant in `snake_case`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskKind {
    /// The touchpoint that brings most deals is blocked for a month.
    AccountBlocked,
    /// Rivals bid more: visits bought at auction get dearer.
    BidsRise,
    /// Deals of the best month wait because no more can be served.
    CapacityShort,
    /// No goods for two weeks of the month with the strongest demand.
    StockOut,
    /// Who does the work is away for a month.
    PersonAway,
    /// Messages to lists nobody can prove consent for have to stop.
    ListsWithoutConsent,
    /// Customer data gets out.
    DataLeak,
    /// The set-up is not ready when demand is strongest.
    SeasonMissed,
    /// Enquiries are answered too late to become deals.
    RepliesLate,
    /// The goods get dearer.
    SupplierDearer,
    /// A complaint spreads where people pass things on.
    ComplaintStorm,
    /// A marketplace takes more of every sale.
    PlatformTerms,
    /// The money ends before it is back.
    CashShort,
}

impl RiskKind {
    /// All kinds in order.
    pub const ALL: [Self; 13] = [
        Self::AccountBlocked,
        Self::BidsRise,
        Self::CapacityShort,
        Self::StockOut,
        Self::PersonAway,
        Self::ListsWithoutConsent,
        Self::DataLeak,
        Self::SeasonMissed,
        Self::RepliesLate,
        Self::SupplierDearer,
        Self::ComplaintStorm,
        Self::PlatformTerms,
        Self::CashShort,
    ];

    /// Stable name, as files hold it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AccountBlocked => "account_blocked",
            Self::BidsRise => "bids_rise",
            Self::CapacityShort => "capacity_short",
            Self::StockOut => "stock_out",
            Self::PersonAway => "person_away",
            Self::ListsWithoutConsent => "lists_without_consent",
            Self::DataLeak => "data_leak",
            Self::SeasonMissed => "season_missed",
            Self::RepliesLate => "replies_late",
            Self::SupplierDearer => "supplier_dearer",
            Self::ComplaintStorm => "complaint_storm",
            Self::PlatformTerms => "platform_terms",
            Self::CashShort => "cash_short",
        }
    }
}

row! {
    /// One risk.
    RiskItem,
    /// A change to a risk.
    RiskItemEdit;
    /// What may happen.
    name: String = String::new(), Name, line;
    /// Probability within the plan.
    probability: Option<Ppm> = None, Probability, |v| at_most(v, Ppm::ONE);
    /// Loss if it happens.
    impact: Option<Money> = None, Impact, amount;
    /// The sign to watch: when it is seen, the response begins.
    trigger: String = String::new(), Trigger, line;
    /// Who watches it.
    owner: String = String::new(), Owner, line;
    /// What is done then.
    response: String = String::new(), Response, line;
    /// The suggestion it was taken over from.
    origin: Option<RiskKind> = None, Origin, Ok;
    /// The loss the planner computed when somebody last looked at it.
    seen: Option<Money> = None, Seen, amount;
}

impl RiskItem {
    /// Probability × loss in whole minor units, rounded half up; `None` until both are there.
    #[must_use]
    pub fn expected_loss(&self) -> Option<Money> {
        let millionths = i128::from(self.probability?.0) * i128::from(self.impact?.0);
        let whole = i128::from(Ppm::ONE.0);
        i64::try_from((millionths + whole / 2).div_euclid(whole)).ok().map(Money)
    }
}

/// The risk section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Risk {
    /// Risks.
    pub items: Vec<RiskItem>,
    /// Suggested risks that were put aside.
    pub declined: BTreeSet<RiskKind>,
    /// What is looked after in the security layers.
    pub secured: BTreeSet<Safeguard>,
    /// Whether the lists were collected with consent to advertising.
    pub consent: Option<bool>,
    /// Hours within which an enquiry is answered.
    pub reply_hours: Option<u32>,
    /// Minutes an enquiry takes.
    pub reply_minutes: Option<u32>,
    /// Days a week on which enquiries are answered.
    pub work_days: Option<u32>,
    /// Enquiries a month where customers order by themselves, so that the forecast knows of none.
    pub enquiries: Option<u64>,
}

/// A change to the risk section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskEdit {
    /// The list of risks.
    Item(RowEdit<RiskItemEdit>),
    /// A risk that holds these values from the start.
    AddItem(Vec<RiskItemEdit>),
    /// A suggested risk is put aside, or taken up again.
    Declined(RiskKind, bool),
    /// A safeguard is looked after, or not.
    Secured(Safeguard, bool),
    /// Consent for the lists.
    Consent(Option<bool>),
    /// Reply promise in hours, at most 720.
    ReplyHours(Option<u32>),
    /// Minutes an enquiry takes, 1 to 480.
    ReplyMinutes(Option<u32>),
    /// Days a week on which enquiries are answered, 1 to 7.
    WorkDays(Option<u32>),
    /// Enquiries a month.
    Enquiries(Option<u64>),
}

impl Risk {
    /// Expected loss within the plan: the sum of what stands at the single risks, so that whoever adds them up comes to
    /// the same amount.
    #[must_use]
    pub fn expected_loss(&self) -> Money {
        self.items.iter().filter_map(RiskItem::expected_loss).sum()
    }

    /// The risk taken over from a suggestion.
    #[must_use]
    pub fn taken(&self, kind: RiskKind) -> Option<&RiskItem> {
        self.items.iter().find(|item| item.origin == Some(kind))
    }

    /// How many safeguards of a layer are ticked.
    #[must_use]
    pub fn ticked(&self, layer: Layer) -> usize {
        layer.safeguards().iter().filter(|safeguard| self.secured.contains(safeguard)).count()
    }

    /// How far a layer is looked after.
    #[must_use]
    pub fn layer_state(&self, layer: Layer) -> LayerState {
        match self.ticked(layer) {
            0 => LayerState::Open,
            n if n == layer.safeguards().len() => LayerState::Done,
            _ => LayerState::Partly,
        }
    }

    /// Whether an edit could have given it every value outside its rows.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let one_to = |value: Option<u32>, most| value.is_none_or(|n| (1..=most).contains(&n));
        self.reply_hours.is_none_or(|n| n <= 720)
            && one_to(self.reply_minutes, 480)
            && one_to(self.work_days, 7)
            && self.enquiries.is_none_or(|n| n <= MAX_PEOPLE)
    }

    pub(super) fn apply(&mut self, edit: RiskEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            RiskEdit::Item(edit) => return super::row::apply(&mut self.items, next_id, edit),
            RiskEdit::AddItem(fields) => return super::row::add(&mut self.items, next_id, fields),
            RiskEdit::Declined(kind, true) => drop(self.declined.insert(kind)),
            RiskEdit::Declined(kind, false) => drop(self.declined.remove(&kind)),
            RiskEdit::Secured(safeguard, true) => drop(self.secured.insert(safeguard)),
            RiskEdit::Secured(safeguard, false) => drop(self.secured.remove(&safeguard)),
            RiskEdit::Consent(v) => self.consent = v,
            RiskEdit::ReplyHours(v) => self.reply_hours = v,
            RiskEdit::ReplyMinutes(v) => self.reply_minutes = v,
            RiskEdit::WorkDays(v) => self.work_days = v,
            RiskEdit::Enquiries(v) => self.enquiries = v,
        }
        if self.is_legal() { Ok(()) } else { Err(EditError::OutOfRange) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::base::Id;

    use super::super::row::Row;
    use super::*;

    fn risk(parts: &[(Option<u32>, Option<i64>)]) -> Risk {
        let items = parts.iter().zip(1..).map(|((probability, impact), id)| RiskItem {
            probability: probability.map(Ppm),
            impact: impact.map(Money),
            ..RiskItem::new(Id(id))
        });
        Risk { items: items.collect(), ..Risk::default() }
    }

    #[test]
    fn the_expected_loss_weighs_each_impact_by_its_probability() {
        assert_eq!(Risk::default().expected_loss(), Money::ZERO);
        let two = risk(&[(Some(100_000), Some(3_000_000)), (Some(50_000), Some(8_000_000))]);
        assert_eq!(two.expected_loss(), Money(700_000));
        let open = risk(&[(Some(100_000), None), (None, Some(8_000_000)), (Some(1_000_000), Some(5))]);
        assert_eq!(open.expected_loss(), Money(5), "a risk without probability or impact counts nothing");
    }

    #[test]
    fn every_risk_is_rounded_half_up() {
        assert_eq!(risk(&[(Some(500_000), Some(1))]).expected_loss(), Money(1));
        assert_eq!(risk(&[(Some(499_999), Some(1))]).expected_loss(), Money(0));
        assert_eq!(risk(&[(Some(500_000), Some(1)); 3]).expected_loss(), Money(3), "what three rows of 1 add up to");
    }

    #[test]
    fn the_largest_list_does_not_overflow() {
        let most = risk(&vec![(Some(Ppm::ONE.0), Some(Money::LIMIT)); super::super::row::MAX_ROWS]);
        assert_eq!(most.expected_loss(), Money(Money::LIMIT * 200));
    }

    #[test]
    fn a_layer_is_open_partly_or_done() {
        let mut risk = Risk::default();
        assert_eq!(risk.layer_state(Layer::Network), LayerState::Open);
        for (n, safeguard) in Layer::Network.safeguards().iter().enumerate() {
            risk.apply(RiskEdit::Secured(*safeguard, true), &mut 0).unwrap();
            let state = if n == 2 { LayerState::Done } else { LayerState::Partly };
            assert_eq!((risk.ticked(Layer::Network), risk.layer_state(Layer::Network)), (n + 1, state));
        }
        assert_eq!(risk.layer_state(Layer::Data), LayerState::Open);
        risk.apply(RiskEdit::Secured(Safeguard::NetWifi, false), &mut 0).unwrap();
        assert_eq!(risk.layer_state(Layer::Network), LayerState::Partly);
    }

    #[test]
    fn the_reply_promise_keeps_its_limits() {
        for (edit, legal) in [
            (RiskEdit::ReplyHours(Some(720)), true),
            (RiskEdit::ReplyHours(Some(721)), false),
            (RiskEdit::ReplyMinutes(Some(1)), true),
            (RiskEdit::ReplyMinutes(Some(0)), false),
            (RiskEdit::ReplyMinutes(Some(481)), false),
            (RiskEdit::WorkDays(Some(7)), true),
            (RiskEdit::WorkDays(Some(0)), false),
            (RiskEdit::WorkDays(Some(8)), false),
            (RiskEdit::Enquiries(Some(MAX_PEOPLE + 1)), false),
        ] {
            assert_eq!(Risk::default().apply(edit.clone(), &mut 0).is_ok(), legal, "{edit:?}");
        }
    }

    proptest! {
        #[test]
        fn the_total_is_the_sum_of_the_rows(parts in prop::collection::vec((0_u32..=1_000_000, 0_i64..=Money::LIMIT), 0..30)) {
            let parts: Vec<_> = parts.into_iter().map(|(p, m)| (Some(p), Some(m))).collect();
            let risk = risk(&parts);
            let rows: i64 = risk.items.iter().map(|item| item.expected_loss().unwrap().0).sum();
            prop_assert_eq!(risk.expected_loss(), Money(rows));
            for item in &risk.items {
                let exact = i128::from(item.probability.unwrap().0) * i128::from(item.impact.unwrap().0);
                let off = i128::from(item.expected_loss().unwrap().0) * 1_000_000 - exact;
                prop_assert!((-499_999..=500_000).contains(&off));
            }
        }
    }
}
