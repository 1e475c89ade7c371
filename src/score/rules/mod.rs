//! The coherence rules: each ties what was typed in one stage to another stage or to what follows from it. Every rule is
//! one small function in the file of its subject; wording is in `report/words`.

mod goals;
mod library;
mod market;
mod money;
mod offer;
mod organisation;
mod people;
mod reach;
mod results;
mod surroundings;
mod time;
mod threats;

use std::collections::BTreeSet;

use crate::library::ChannelRef;
use crate::plan::{Plan, Stage};

use super::facts::Facts;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan does not hold together.
    Error,
    /// Something will probably go wrong.
    Warning,
    /// It could be better.
    Advice,
}

/// The rules, by the code documents cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// C001: an order leaves nothing.
    NoContribution,
    /// C002: cost lines and contingency eat all funds.
    NoMedia,
    /// C003: what the mix takes a week exceeds the hours there are.
    HoursOver,
    /// C004: a touchpoint the user insists on costs more than a customer may cost.
    InsistedTooDear,
    /// C005: a fixed spend is below what a paid test needs to learn.
    BelowLearning,
    /// C006: messages are planned, consent is not certain.
    NoConsent,
    /// C007: an objective is above the forecast.
    TargetMissed,
    /// C008: no objective.
    NoObjective,
    /// C009: nowhere to send people.
    NoPlace,
    /// C010: the sales cycle is longer than the plan.
    CycleTooLong,
    /// C011: the money is back later than it lasts.
    RunwayTooShort,
    /// C012: so few buyers that each can be called.
    FewBuyers,
    /// C013: money the mix cannot use well.
    Unspent,
    /// C014: nobody's hours are known.
    HoursUnknown,
    /// C015: sales need enquiries answered, and no reply promise is made.
    NoReplyPromise,
    /// C016: more promotion objectives than a small team can serve.
    ManyObjectives,
    /// C017: the plan pays only after its end.
    PaysLater,
    /// C018: no touchpoint is left for new customers.
    NoNewCustomers,
    /// C019: amounts the user fixed exceed the media money.
    FixedOver,
    /// C020: the forecast wins more customers than there are people.
    MoreThanPeople,
    /// C021: a season begins before the slowest touchpoint works.
    SeasonTooSoon,
    /// C022: shopping festivals come, and the plan does not say it takes part.
    FestivalLeftOut,
    /// C023: an own channel is not complete.
    OwnChannelOpen,
    /// C024: an own figure was counted on too few cases.
    ThinFigure,
    /// C025: more than three tenths of a year's revenue goes into the plan, on a yearly scale.
    FundsHeavy,
    /// C026: one touchpoint brings more than four fifths of the deals of a mix of several.
    OneTouchpoint,
    /// C027: five touchpoints or more, on less than half a person.
    ManyChannels,
    /// C028: an answer is promised within some hours, and in a month of the plan an enquiry waits longer.
    PromiseUnkept,
    /// C029: several people work on the plan, and nothing says who hands what to whom.
    HandOffsOpen,
    /// C030: the forecast fills what can be served; more marketing would bring customers nobody can serve.
    CapacityBinds,
    /// C031: nobody is named who decides and pays.
    NobodyDecides,
    /// C032: money is spent, and nothing says who looks at the results and when.
    NoReview,
    /// C033: a segment nobody can find: neither what it looks at nor where it gathers is said.
    SegmentNowhere,
    /// C034: a typed size is more than twice, or less than half, what the arithmetic beside it says.
    SizeDiffers,
    /// C035: search brings customers, and how often people search was never looked up.
    SearchGuessed,
    /// C036: people are to move up to roles that follow, answer or spread, and no touchpoint says how it speaks to those roles.
    NobodyMovesUp,
    /// C037: a field of the customer database was filled without consent.
    FieldWithoutConsent,
    /// C038: customers are said to order more often than the share that ever comes back allows.
    RhythmDiffers,
    /// C039: a class of customers waits longer than a day for an answer.
    SlowClass,
    /// C040: the brand comes first, and every metric counts sales.
    AwarenessUnmeasured,
    /// C041: an objective no strategy serves: an empty row of the matrix.
    ObjectiveUnserved,
    /// C042: a strategy nothing measures: a column without an indicator.
    StrategyUnmeasured,
    /// C043: a strategy without money, neither its own nor that of a touchpoint in use.
    StrategyUnpaid,
    /// C044: an objective is due before the plan begins or after it ends.
    DeadlineOutside,
    /// C045: what is looked for first does not fit how a sale comes about.
    BenefitAgainstSale,
    /// C046: something new for somebody new, on money that lasts less than a year.
    LeapOnShortMoney,
    /// C047: a promoted line has no promotion objective of its own.
    PromotionOpen,
    /// C048: the discount takes all an order leaves.
    DiscountEatsMargin,
    /// C049: the additional orders expected from a discount do not make up for it.
    UpliftTooSmall,
    /// C050: the promotion price begins outside the plan.
    PromotionOutside,
    /// C051: a typed contribution differs from what the costs leave by more than one point.
    MarginDiffers,
    /// C052: a line nobody knows yet is to sell at once.
    UnknownSells,
    /// C053: a shrinking line gets money for its brand.
    BrandForDecline,
    /// C054: selling at the trade price leaves nothing.
    TradePriceLoses,
    /// C055: another line leaves more per order than the one the forecast counts with.
    BetterLine,
    /// C056: a segment no touchpoint in use fits.
    SegmentUnreached,
    /// C057: a touchpoint in use that fits no segment.
    TouchpointForNobody,
    /// C058: a role that makes up three tenths of a segment or more, and nothing in use stirs it.
    RoleUnaddressed,
    /// C059: a touchpoint in use, and nothing says what is done there for whom.
    NoContactMode,
    /// C060: the user insists on a touchpoint that does not suit selling to companies, or to people.
    InsistedUnfit,
    /// C061: a touchpoint in use needs half of the plan or more until it works.
    WorksTooLate,
    /// C062: nobody looked at the competitors, neither in the table nor in the points.
    CompetitorsUnknown,
    /// C063: a heavy weakness or threat that is badly answered, and no move deals with it.
    DangerUnanswered,
    /// C064: a move nothing carries out: no strategy, so no money and no indicator.
    MoveUncarried,
    /// C065: fewer answers than the margin of error that was asked for needs.
    SurveyTooSmall,
    /// C066: all factors speak of one side only.
    OneSided,
    /// C067: half of a segment or more are said to be key persons.
    KeyPersonsOnly,
    /// C068: a sizing begins with a number nobody named the source of.
    SizingUnsourced,
    /// C069: a strategy serves no objective.
    StrategyIdle,
    /// C070: two objectives cannot both be meant.
    ObjectivesClash,
    /// C071: an objective asks for less than there is today.
    TargetFalls,
    /// C072: an objective speaks of a line this plan does not promote.
    ObjectiveUnpromoted,
    /// C073: a move rests on a factor that is no longer there.
    MoveLost,
    /// C074: a factor is called a strength and rated weak, or a weakness and rated strong.
    RatingContradicts,
    /// C075: weak inside and outside, and the strategy leaps to something new.
    PostureAgainstStrategy,
    /// C076: more answers of a question are counted than people answered.
    CountsTooMany,
    /// C077: the preparation ends after the plan starts.
    ReadyAfterStart,
    /// C078: the preparation ends after the day by which it has to.
    DeadlineMissed,
    /// C079: tasks wait for each other in a circle.
    Circle,
    /// C080: tasks end after the day they are for.
    TasksTooLate,
    /// C081: the account falls below zero in a month.
    CashBelowZero,
    /// C082: more is committed and paid on a line than it has.
    LineOver,
    /// C083: overruns have used up the contingency.
    ContingencyUsed,
    /// C084: a booking in a month the plan does not have.
    BookingOutside,
    /// C085: a risk nobody watches.
    RiskUnowned,
    /// C086: a risk, and nothing says what is done when it happens.
    RiskUnanswered,
    /// C087: the expected loss is above the contingency money.
    LossUncovered,
    /// C088: customer data is held, and not everything in its layer is looked after.
    DataUnprotected,
    /// C089: somebody has more to do in a month than hours.
    MonthOver,
    /// C090: a border between two steps of an order that nobody owns.
    BorderUnowned,
    /// C091: what only top management can do is not all done.
    CommitmentsOpen,
    /// C092: rewards take more than a tenth of the contribution.
    RewardsHeavy,
    /// C093: measures nobody looks after.
    KpiUnowned,
    /// C094: a measure stayed below as long as was agreed, and no review was held since.
    DecisionOpen,
}

impl Rule {
    /// All rules in the order of their codes.
    pub const ALL: [Self; 94] = [
        Self::NoContribution,
        Self::NoMedia,
        Self::HoursOver,
        Self::InsistedTooDear,
        Self::BelowLearning,
        Self::NoConsent,
        Self::TargetMissed,
        Self::NoObjective,
        Self::NoPlace,
        Self::CycleTooLong,
        Self::RunwayTooShort,
        Self::FewBuyers,
        Self::Unspent,
        Self::HoursUnknown,
        Self::NoReplyPromise,
        Self::ManyObjectives,
        Self::PaysLater,
        Self::NoNewCustomers,
        Self::FixedOver,
        Self::MoreThanPeople,
        Self::SeasonTooSoon,
        Self::FestivalLeftOut,
        Self::OwnChannelOpen,
        Self::ThinFigure,
        Self::FundsHeavy,
        Self::OneTouchpoint,
        Self::ManyChannels,
        Self::PromiseUnkept,
        Self::HandOffsOpen,
        Self::CapacityBinds,
        Self::NobodyDecides,
        Self::NoReview,
        Self::SegmentNowhere,
        Self::SizeDiffers,
        Self::SearchGuessed,
        Self::NobodyMovesUp,
        Self::FieldWithoutConsent,
        Self::RhythmDiffers,
        Self::SlowClass,
        Self::AwarenessUnmeasured,
        Self::ObjectiveUnserved,
        Self::StrategyUnmeasured,
        Self::StrategyUnpaid,
        Self::DeadlineOutside,
        Self::BenefitAgainstSale,
        Self::LeapOnShortMoney,
        Self::PromotionOpen,
        Self::DiscountEatsMargin,
        Self::UpliftTooSmall,
        Self::PromotionOutside,
        Self::MarginDiffers,
        Self::UnknownSells,
        Self::BrandForDecline,
        Self::TradePriceLoses,
        Self::BetterLine,
        Self::SegmentUnreached,
        Self::TouchpointForNobody,
        Self::RoleUnaddressed,
        Self::NoContactMode,
        Self::InsistedUnfit,
        Self::WorksTooLate,
        Self::CompetitorsUnknown,
        Self::DangerUnanswered,
        Self::MoveUncarried,
        Self::SurveyTooSmall,
        Self::OneSided,
        Self::KeyPersonsOnly,
        Self::SizingUnsourced,
        Self::StrategyIdle,
        Self::ObjectivesClash,
        Self::TargetFalls,
        Self::ObjectiveUnpromoted,
        Self::MoveLost,
        Self::RatingContradicts,
        Self::PostureAgainstStrategy,
        Self::CountsTooMany,
        Self::ReadyAfterStart,
        Self::DeadlineMissed,
        Self::Circle,
        Self::TasksTooLate,
        Self::CashBelowZero,
        Self::LineOver,
        Self::ContingencyUsed,
        Self::BookingOutside,
        Self::RiskUnowned,
        Self::RiskUnanswered,
        Self::LossUncovered,
        Self::DataUnprotected,
        Self::MonthOver,
        Self::BorderUnowned,
        Self::CommitmentsOpen,
        Self::RewardsHeavy,
        Self::KpiUnowned,
        Self::DecisionOpen,
    ];

    /// Stable code.
    #[must_use]
    pub fn code(self) -> String {
        format!("C{:03}", self as u8 + 1)
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Rule.
    pub rule: Rule,
    /// Severity.
    pub severity: Severity,
    /// Stage it belongs to.
    pub stage: Stage,
    /// Field to jump to.
    pub field: String,
    /// Channel it speaks of.
    pub channel: Option<ChannelRef>,
    /// Numbers the wording uses, in major units or plain.
    pub values: Vec<f64>,
    /// What the user calls the thing it speaks of: a segment, a line, a strategy; empty where there is none.
    pub subject: String,
}

impl Finding {
    /// How the finding is told apart from others, also in a kept plan: its rule and its field.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.rule.code(), self.field)
    }
}

fn finding(rule: Rule, severity: Severity, stage: Stage, field: &str, values: Vec<f64>) -> Finding {
    Finding {
        rule,
        severity,
        stage,
        field: format!("{}.{field}", stage.slug()),
        channel: None,
        values,
        subject: String::new(),
    }
}

/// All findings, the most important first.
#[must_use]
pub fn findings(plan: &Plan, facts: &Facts) -> Vec<Finding> {
    let rules: [fn(&Plan, &Facts) -> Vec<Finding>; 94] = [
        money::no_contribution,
        money::no_media,
        people::hours_over,
        money::insisted_too_dear,
        money::below_learning,
        market::no_consent,
        goals::target_missed,
        goals::no_objective,
        market::no_place,
        market::cycle_too_long,
        money::runway_too_short,
        market::few_buyers,
        money::unspent,
        people::hours_unknown,
        people::no_reply_promise,
        goals::many_objectives,
        money::pays_later,
        money::no_new_customers,
        money::fixed_over,
        market::more_than_people,
        library::season_too_soon,
        library::festival_left_out,
        library::own_channel_open,
        library::thin_figure,
        money::funds_heavy,
        money::one_touchpoint,
        people::many_channels,
        people::promise_unkept,
        organisation::hand_offs_open,
        people::capacity_binds,
        people::nobody_decides,
        people::no_review,
        market::segment_nowhere,
        market::size_differs,
        market::search_guessed,
        market::nobody_moves_up,
        market::field_without_consent,
        market::rhythm_differs,
        market::slow_class,
        goals::awareness_unmeasured,
        goals::objective_unserved,
        goals::strategy_unmeasured,
        goals::strategy_unpaid,
        goals::deadline_outside,
        goals::benefit_against_sale,
        goals::leap_on_short_money,
        offer::promotion_open,
        offer::discount_eats_margin,
        offer::uplift_too_small,
        offer::promotion_outside,
        offer::margin_differs,
        offer::unknown_sells,
        offer::brand_for_decline,
        offer::trade_price_loses,
        offer::better_line,
        reach::segment_unreached,
        reach::touchpoint_for_nobody,
        reach::role_unaddressed,
        reach::no_contact_mode,
        reach::insisted_unfit,
        reach::works_too_late,
        surroundings::competitors_unknown,
        surroundings::danger_unanswered,
        surroundings::move_uncarried,
        surroundings::survey_too_small,
        surroundings::one_sided,
        market::key_persons_only,
        market::sizing_unsourced,
        goals::strategy_idle,
        goals::objectives_clash,
        goals::target_falls,
        goals::objective_unpromoted,
        surroundings::move_lost,
        surroundings::rating_contradicts,
        surroundings::posture_against_strategy,
        surroundings::counts_too_many,
        time::ready_after_start,
        time::deadline_missed,
        time::circle,
        time::tasks_too_late,
        money::cash_below_zero,
        money::line_over,
        money::contingency_used,
        money::booking_outside,
        threats::risk_unowned,
        threats::risk_unanswered,
        threats::loss_uncovered,
        threats::data_unprotected,
        people::month_over,
        organisation::border_unowned,
        organisation::commitments_open,
        organisation::rewards_heavy,
        results::kpi_unowned,
        results::decision_open,
    ];
    let mut found: Vec<Finding> = rules.iter().flat_map(|rule| rule(plan, facts)).collect();
    found.sort_by_key(|finding| finding.severity);
    // Told once is enough.
    let mut told = BTreeSet::new();
    found.retain(|finding| told.insert(finding.key()));
    found
}

fn when(condition: bool, make: impl FnOnce() -> Finding) -> Vec<Finding> {
    if condition { vec![make()] } else { Vec::new() }
}

/// The finding about what the user calls `subject`.
fn named(finding: Finding, subject: &str) -> Finding {
    Finding { subject: subject.trim().to_owned(), ..finding }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
