//! Judging a plan: the feasibility verdict and the findings. Pure functions from the plan and a few plain facts about
//! its forecast to ids and numbers; it refuses to know wording, screens and how the facts were computed.

pub mod customers;
pub mod company;
pub mod environment;
pub mod facts;
pub mod feasibility;
pub mod findings;
pub mod instead;
pub mod price;
pub mod products;
pub mod objectives;
mod sources;

pub use facts::{ChannelFacts, Facts};
pub use feasibility::{AspectScore, Assessment, ItemScore, KnockOut, Source, Urgency, Verdict};
pub use findings::{Finding, Rule, Severity, findings};
pub use instead::{Instead, Presence, Way};
pub use price::{Payoff, Period, PricePlan, TradeSale};
pub use products::{FitSource, LineFit, LineView};
