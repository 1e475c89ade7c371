//! Judging the customers: who is in which role, which mixes and movements are a sensible start, what the relationship
//! plan implies, and what does not hold together.

pub mod checks;
pub mod mixes;
pub mod people;
pub mod relations;

pub use checks::{
    fields_without_consent, key_persons_only, moves_without_content, never_bought_so_often, placeless, size_differs,
    slow_levels, unsourced_sizing,
};
pub use mixes::{MixKind, Suggestion, Tendency, steered, suggested_migration, suggested_mixes, tendency};
pub use people::{Flow, addressable, average_mix, flow, lookers, role_after, role_moved, role_people, split};
pub use relations::{Datum, least_orders, referred, typed_orders};
