//! Actuals against the plan: what differs, whether it means anything, and what is learnt from it. It knows one plan with its
//! results; which version of a plan results are held against is the caller's choice. It refuses to decide: what follows
//! for the rest of the plan is proposed elsewhere.

mod cell;
mod ground;
pub mod learn;
pub mod pace;
pub mod refit;
pub mod review;
pub mod variance;
pub mod verdict;

pub use learn::{Learned, Subject, learn};
pub use pace::{Pace, PaceRow, Warning};
pub use refit::{NoRefit, Refit, refits};
pub use review::{Measure, Review, Row, Span, TouchpointReview};
pub use variance::{Cause, Chain, Part, Split};
pub use verdict::{Judged, Verdict};
