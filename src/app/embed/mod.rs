//! The program as a guest in another page: what the page around it asks for in the address, and what it is allowed to
//! hold still. A guest works on a plan of its own; it refuses to know the visitor's plans.

pub mod asked;
pub mod guest;
pub mod params;
pub mod snippet;

use std::collections::BTreeSet;

pub use asked::{Embed, Height, Hidden, Mode, Resume, Strange};
pub use guest::{Guest, Visit};
pub use snippet::{Form, Snippet};

/// Whether a field is locked: by its own id, or by an id it lies under, cut at dots. `products.3` locks
/// `products.3.price`, not `products.31`.
#[must_use]
pub fn held(locks: &BTreeSet<String>, field: &str) -> bool {
    let above = field.match_indices('.').filter_map(|(at, _)| field.get(..at));
    above.chain([field]).any(|id| locks.contains(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_holds_what_lies_under_it_and_nothing_beside_it() {
        let locks: BTreeSet<String> = ["budget", "products.3", "company.funds"].map(str::to_owned).into();
        for field in ["budget", "budget.line.google_search", "products.3", "products.3.price", "company.funds"] {
            assert!(held(&locks, field), "{field}");
        }
        for field in ["", "budgets", "products", "products.31", "products.31.price", "company", "company.fund", "."] {
            assert!(!held(&locks, field), "{field}");
        }
    }
}
