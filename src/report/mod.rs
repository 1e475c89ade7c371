//! From ids and numbers to what people read: words in every language, and the plan document made of them. It refuses to
//! know screens, files and how the numbers were computed.

pub mod words;
