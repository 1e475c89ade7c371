//! Judging a plan: the feasibility verdict, what each stage's answers say, and the coherence rules. Pure functions from
//! the plan and a few plain facts about its forecast to ids and numbers; it refuses to know wording, screens and how the
//! facts were computed.

pub mod audit;
pub mod company;
pub mod customers;
pub mod environment;
pub mod facts;
pub mod feasibility;
pub mod heat;
pub mod instead;
pub mod objectives;
pub mod organisation;
pub mod price;
pub mod products;
pub mod reply;
pub mod rules;

pub use audit::{Check, Join, JoinScore};
pub use facts::{Below, ChannelFacts, Facts, KpiFacts, MoneyFacts, OverFacts, ScheduleFacts};
pub use feasibility::{AspectScore, Assessment, ItemScore, KnockOut, Source, Urgency, Verdict};
pub use instead::{Instead, Presence, Way};
pub use price::{Payoff, Period, PricePlan, TradeSale};
pub use products::{FitSource, LineFit, LineView};
pub use reply::{Reply, ReplyMonth, ReplyOpen, reply};
pub use rules::{Finding, Rule, Severity, findings};
