//! Tables of other programs, read before anything is taken: which encoding and separator, which row names the columns,
//! what each column holds, and row by row what is taken and what is left out and why. It answers with numbers and
//! reasons as data; it refuses to know words, screens and files, and changes no plan.

pub mod channel;
pub mod date;
pub mod encoding;
pub mod heading;
pub mod number;
pub mod reading;
pub mod report;
mod rows;
pub mod sheet;
pub mod table;
pub mod total;
