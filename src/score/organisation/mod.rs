//! Judging the organisation: which departments touchpoints and orders touch and where nobody owns a border, what should
//! be trained, what rewards come to against what the plan leaves.

pub mod departments;
pub mod rewards;
pub mod training;

pub use departments::{BorderView, borders, departments_at, departments_of, is_begun, unowned};
pub use rewards::{HEAVY_REWARDS, rewards, rewards_share, training_cost};
pub use training::{TrainingIdea, training_ideas};
