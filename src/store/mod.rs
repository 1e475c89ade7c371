//! Plans as text: the envelope, its version, what is refused and why; what differs between two plans; the library's data files as text; messages of the solver. Whatever comes in is hostile until it is parsed
//! and every value is inside the range an edit could have given it. It refuses to know where text is kept.

mod case;
mod class;
mod compare;
mod digest;
mod draft;
pub mod embed;
mod envelope;
mod examples;
mod journal;
mod layout;
mod library;
mod limits;
mod migrate;
mod newer;
mod rescue;
mod seal;
mod share;
mod submission;
mod suspend;
mod wire;

pub use case::{
    CASE_FORMAT, CASE_VERSION, CaseError, MAX_CRITERIA, MAX_MINUTES, MAX_POINTS, MAX_SHOCKS, check_case, is_case,
    is_case_id, read_case, write_case,
};
pub use class::{read_class, write_class};
pub use compare::{changes, compare};
pub use digest::{canonical, digest, logged};
pub use draft::{MAX_TEACHER, content, read_draft, read_teacher, write_draft, write_teacher};
pub use envelope::{FORMAT, MAX_BYTES, ReadError, Saved, VERSION, file_name, read, saved_at, write};
pub use examples::example;
pub use journal::{Append, DEPTH, Log, Mark, Replay};
#[cfg(not(target_arch = "wasm32"))]
pub use library::shipped_library;
pub use library::{BookError, read_library};
pub use newer::{Newer, read_newer};
pub use rescue::{MAX_RESCUE, Newest, Rescued, is_rescue, read_rescue};
pub use seal::{SealError, seal, unseal};
pub use share::{MAX_LINK, SAFE_LINK, is_shared, read_shared, share};
pub use submission::{
    SUBMISSION_FORMAT, SUBMISSION_VERSION, Submission, SubmissionError, is_submission, read_submission,
    submission_name, write_submission,
};
pub use suspend::{MAX_SUSPENDED, ResumeError, Suspended, resume, suspend};
pub use wire::{News, Order};
