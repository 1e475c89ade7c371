//! The program as a guest in another page: what the page around it asks for in the address, and what it is allowed to
//! hold still. A guest works on a plan of its own; it refuses to know the visitor's plans.

pub mod asked;
pub mod guest;
pub mod params;
pub mod snippet;

pub use asked::{Embed, Height, Hidden, Mode, Resume, Strange};
pub use guest::{Guest, Sought, Visit};
pub use snippet::{Form, Snippet};
