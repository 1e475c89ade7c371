//! Plans as text: the envelope, its version, what is refused and why; what differs between two plans; the library's data files as text; messages of the solver. Whatever comes in is hostile until it is parsed
//! and every value is inside the range an edit could have given it. It refuses to know where text is kept.

mod compare;
mod envelope;
mod examples;
mod journal;
mod layout;
mod library;
mod limits;
mod migrate;
mod newer;
mod rescue;
mod share;
mod wire;

pub use compare::compare;
pub use envelope::{FORMAT, MAX_BYTES, ReadError, Saved, VERSION, file_name, read, saved_at, write};
pub use examples::example;
pub use journal::{Append, DEPTH, Log, Mark, Replay};
#[cfg(not(target_arch = "wasm32"))]
pub use library::shipped_library;
pub use library::{BookError, read_library};
pub use newer::{Newer, read_newer};
pub use rescue::{MAX_RESCUE, Newest, Rescued, is_rescue, read_rescue};
pub use share::{MAX_LINK, SAFE_LINK, is_shared, read_shared, share};
pub use wire::{News, Order};
