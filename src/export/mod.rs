//! A plan in the forms other programs read. It makes text or bytes from what was computed and worded below, and refuses
//! to know screens and where files go.

pub mod ics;
pub mod workbook;
