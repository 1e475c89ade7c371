//! The plans shipped with the app, as the same files a user could open.

use crate::base::Lang;

/// The roastery in Gangneung: the same figures in every language, words in the reader's.
#[must_use]
pub const fn example(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => include_str!("../../data/examples/roastery.ko.mixwright.json"),
        Lang::Zh => include_str!("../../data/examples/roastery.zh.mixwright.json"),
        Lang::En => include_str!("../../data/examples/roastery.en.mixwright.json"),
    }
}
