//! The four “+” of the method: is the plan joined to the enterprise's strategy, built to last, chosen from what customers
//! do, and addressed to roles? Each join is scored 0 to 100 by the share of its checks that are met.

use crate::forecast::{Figure, Formula, Name, Score, Unit};
use crate::library::ChannelKind;
use crate::plan::{Care, Commitment, Item, Plan, Role, RoleMix, Segment};

use super::facts::{ChannelFacts, Facts};
use super::rules::{Finding, Rule};
use super::{objectives, organisation};

/// One of the four joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// Tied to enterprise strategy, top-down, departments joined.
    Strategy,
    /// A lasting plan: customer platform, alliances, product feedback.
    LongTerm,
    /// Touchpoints and money by what customers do.
    Customer,
    /// Addressed by role.
    Behaviour,
}

/// One check of the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is worded in report/words/audit")]
pub enum Check {
    StrategyChosen,
    DeciderNamed,
    BenefitReasoned,
    ObjectivesServed,
    StrategiesCarried,
    MovesCarried,
    DepartmentsJoined,
    TopCommitted,
    RelationsWritten,
    CustomersKept,
    Alliances,
    IdeasReachProduct,
    InformationShared,
    ReviewFixed,
    MoneyContinues,
    BehaviourDescribed,
    SizesKnown,
    SegmentsReached,
    TouchpointsChosen,
    MoneyByValue,
    DemandLookedUp,
    ModesWritten,
    RolesWeighed,
    RolesAddressed,
    ModesByRole,
    MovesPlanned,
    KeyPersonsInvited,
    FeedbackAnswered,
}

impl Join {
    /// All joins in order.
    pub const ALL: [Self; 4] = [Self::Strategy, Self::LongTerm, Self::Customer, Self::Behaviour];

    /// Its checks.
    #[must_use]
    pub const fn checks(self) -> &'static [Check] {
        use Check as C;
        match self {
            Self::Strategy => &[
                C::StrategyChosen,
                C::DeciderNamed,
                C::BenefitReasoned,
                C::ObjectivesServed,
                C::StrategiesCarried,
                C::MovesCarried,
                C::DepartmentsJoined,
                C::TopCommitted,
            ],
            Self::LongTerm => &[
                C::RelationsWritten,
                C::CustomersKept,
                C::Alliances,
                C::IdeasReachProduct,
                C::InformationShared,
                C::ReviewFixed,
                C::MoneyContinues,
            ],
            Self::Customer => &[
                C::BehaviourDescribed,
                C::SizesKnown,
                C::SegmentsReached,
                C::TouchpointsChosen,
                C::MoneyByValue,
                C::DemandLookedUp,
                C::ModesWritten,
            ],
            Self::Behaviour => &[
                C::RolesWeighed,
                C::RolesAddressed,
                C::ModesByRole,
                C::MovesPlanned,
                C::KeyPersonsInvited,
                C::FeedbackAnswered,
            ],
        }
    }
}

impl Check {
    /// The field where it is answered.
    #[must_use]
    pub fn field(self, plan: &Plan) -> String {
        let segment = |field: &str| {
            let first = plan.customers.segments.first();
            first.map_or_else(|| "customers.segments".to_owned(), |segment| format!("customers.{}.{field}", segment.id))
        };
        match self {
            Self::StrategyChosen => "company.strategy".to_owned(),
            Self::DeciderNamed => "company.decider".to_owned(),
            Self::BenefitReasoned if plan.objectives.benefit.is_none() => "objectives.benefit".to_owned(),
            Self::BenefitReasoned => "objectives.reason".to_owned(),
            Self::ObjectivesServed | Self::StrategiesCarried => "objectives.strategies".to_owned(),
            Self::MovesCarried => "environment.moves".to_owned(),
            Self::DepartmentsJoined => "organisation.hand_offs".to_owned(),
            Self::TopCommitted => "organisation.commitments".to_owned(),
            Self::RelationsWritten => "customers.relations.keep".to_owned(),
            Self::CustomersKept => "company.has_crm".to_owned(),
            Self::Alliances
            | Self::TouchpointsChosen
            | Self::ModesWritten
            | Self::ModesByRole
            | Self::KeyPersonsInvited => "touchpoints.own".to_owned(),
            Self::IdeasReachProduct => "customers.relations.ideas".to_owned(),
            Self::FeedbackAnswered => "customers.relations.feedback".to_owned(),
            Self::InformationShared => "feasibility.information".to_owned(),
            Self::ReviewFixed => "evaluation.review".to_owned(),
            Self::MoneyContinues => "feasibility.continuity".to_owned(),
            Self::BehaviourDescribed => segment("browse"),
            Self::SizesKnown => segment("size"),
            Self::DemandLookedUp => segment("searches"),
            Self::MoneyByValue => "budget.solution".to_owned(),
            Self::SegmentsReached | Self::RolesWeighed | Self::RolesAddressed => segment("roles"),
            Self::MovesPlanned => segment("migration"),
        }
    }
}

/// The score of one join.
#[derive(Clone, Debug, PartialEq)]
pub struct JoinScore {
    /// The join.
    pub join: Join,
    /// Checks that apply, and whether each is met.
    pub checks: Vec<(Check, bool)>,
    /// Share of the checks that are met.
    pub score: Figure,
}

/// The audit of a plan; `findings` are all of its findings, also those put aside.
#[must_use]
pub fn audit(plan: &Plan, facts: &Facts, findings: &[Finding]) -> Vec<JoinScore> {
    let clear = |rule: Rule| !findings.iter().any(|finding| finding.rule == rule);
    Join::ALL
        .into_iter()
        .map(|join| {
            let checks: Vec<(Check, bool)> =
                join.checks().iter().filter_map(|check| Some((*check, met(*check, plan, facts, &clear)?))).collect();
            let number = |name, count: usize| {
                let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
                Figure::typed(Name::Score(name), count, Unit::Count, "audit")
            };
            let met = number(Score::ChecksMet, checks.iter().filter(|(_, met)| *met).count());
            let all = number(Score::Checks, checks.len());
            let score = Figure::derive(Name::Score(Score::Join), Unit::Ratio, Formula::Quotient, vec![met, all]);
            JoinScore { join, checks, score }
        })
        .collect()
}

fn written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether a check is met; `None` where it does not apply.
fn met(check: Check, plan: &Plan, facts: &Facts, clear: &impl Fn(Rule) -> bool) -> Option<bool> {
    let used: Vec<&ChannelFacts> = facts.channels.iter().filter(|channel| channel.on).collect();
    let mixed = (!used.is_empty()).then_some(());
    let care = |part| written(plan.customers.relations.care(part));
    let answered = |item| plan.feasibility.answers.get(&item).is_some_and(|score| *score >= 3);
    let segments = &plan.customers.segments;
    let every = |holds: &dyn Fn(&Segment) -> bool| !segments.is_empty() && segments.iter().all(holds);
    let modes =
        || plan.touchpoints.by_channel.values().flat_map(|entry| &entry.modes).filter(|(_, text)| written(text));
    let strategies = &plan.objectives.strategies;
    let several = plan.company.staff.is_none_or(|staff| staff > 1).then_some(());
    Some(match check {
        Check::StrategyChosen => plan.company.strategy.is_some(),
        Check::DeciderNamed => written(&plan.company.decider),
        Check::BenefitReasoned => plan.objectives.benefit.is_some() && written(&plan.objectives.reason),
        Check::ObjectivesServed => !plan.objectives.list.is_empty() && objectives::empty_rows(plan).is_empty(),
        Check::StrategiesCarried => {
            !strategies.is_empty()
                && objectives::columns_without_kpi(plan).is_empty()
                && objectives::columns_without_money(plan, facts).is_empty()
        }
        Check::MovesCarried => {
            (!plan.environment.factors.is_empty()).then_some(())?;
            !plan.environment.moves.is_empty() && clear(Rule::MoveUncarried) && clear(Rule::MoveLost)
        }
        Check::DepartmentsJoined => {
            several?;
            // Once the map of departments is begun, remarks alone do not join them.
            if organisation::is_begun(plan) {
                clear(Rule::BorderUnowned)
            } else {
                written(&plan.organisation.hand_offs)
            }
        }
        Check::TopCommitted => {
            several?;
            plan.organisation.commitments.len() == Commitment::ALL.len()
        }
        Check::RelationsWritten => care(Care::Keep) && (care(Care::WinBack) || care(Care::Loyalty)),
        Check::CustomersKept => plan.company.has_crm == Some(true) || plan.customers.relations.fields.len() >= 3,
        Check::Alliances => {
            mixed?;
            let ally = |kind| {
                matches!(
                    kind,
                    ChannelKind::Affiliate
                        | ChannelKind::KeyPersons
                        | ChannelKind::Referral
                        | ChannelKind::Community
                        | ChannelKind::Influencer
                        | ChannelKind::Pr
                )
            };
            used.iter().any(|channel| ally(channel.channel.kind))
        }
        Check::IdeasReachProduct => care(Care::Ideas),
        Check::InformationShared => answered(Item::Information),
        Check::ReviewFixed => written(&plan.evaluation.review),
        Check::MoneyContinues => answered(Item::Continuity),
        Check::BehaviourDescribed => every(&|segment| written(&segment.browse) && !segment.gathers.is_empty()),
        Check::SizesKnown => every(&|segment| segment.people().is_some()),
        Check::SegmentsReached => {
            mixed?;
            clear(Rule::SegmentUnreached)
        }
        Check::TouchpointsChosen => {
            mixed?;
            clear(Rule::TouchpointForNobody) && clear(Rule::InsistedUnfit)
        }
        Check::MoneyByValue => {
            mixed?;
            clear(Rule::InsistedTooDear) && clear(Rule::BelowLearning) && clear(Rule::FixedOver)
        }
        Check::DemandLookedUp => {
            mixed?;
            clear(Rule::SearchGuessed)
        }
        Check::ModesWritten => {
            mixed?;
            clear(Rule::NoContactMode)
        }
        Check::RolesWeighed => every(&|segment| segment.roles != RoleMix::default()),
        Check::RolesAddressed => {
            mixed?;
            clear(Rule::RoleUnaddressed)
        }
        Check::ModesByRole => {
            let mut roles: Vec<Role> = modes().map(|(role, _)| *role).collect();
            roles.sort_unstable();
            roles.dedup();
            roles.len() >= 2
        }
        Check::MovesPlanned => segments.iter().any(|s| s.migration.iter().flatten().any(|share| share.0 > 0)),
        Check::KeyPersonsInvited => {
            modes().any(|(role, _)| *role == Role::KeyPerson)
                || used.iter().any(|channel| channel.channel.kind == ChannelKind::KeyPersons)
        }
        Check::FeedbackAnswered => care(Care::Feedback),
    })
}
