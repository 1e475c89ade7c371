//! Plans as text: the envelope, its version, what is refused and why. Whatever comes in is hostile until it is parsed
//! and every value is inside the range an edit could have given it. It refuses to know where text is kept.

mod envelope;
mod examples;
mod limits;

pub use envelope::{FORMAT, MAX_BYTES, ReadError, Saved, VERSION, file_name, read, write};
pub use examples::example;
