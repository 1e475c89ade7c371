//! Teaching with the planner: a case a teacher hands out, what of it is locked, how it is scored, and the market that
//! answers a learner month by month. It holds data and rules of judgement; it refuses to know files, screens and words.

pub mod case;
pub mod draft;
pub mod locks;
pub mod review;
pub mod rubric;
pub mod standing;
pub mod world;

pub use case::{Case, CaseText, Feedback, Order, Sealed, Teacher, Words};
pub use draft::Draft;
pub use locks::Locks;
pub use rubric::{Criterion, Entry, FigureName, Mark, Reason, Rule, Scored, score};
pub use standing::standing;
pub use world::{Months, Shock, ShockKind, World};
