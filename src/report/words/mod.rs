//! The words for what the core layers return as ids and numbers, in every language, and sentences with their numbers
//! filled in. Each table is a complete match, so a new id does not compile until it has its words. It refuses to know
//! screens, files and the program's state.

/// A function from an enum to its [`crate::base::Text`], and the test that its texts are there, differ and read well.
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident($of:ident) { $($variant:ident: $en:literal, $ko:literal, $zh:literal;)* }
        $(| $rest:pat => $text:expr;)*
    )*) => {$(
        $(#[$doc])*
        #[must_use]
        pub const fn $name(of: $of) -> crate::base::Text {
            match of {
                $($of::$variant => crate::base::Text::new($en, $ko, $zh),)*
                $($rest => $text,)*
            }
        }

        #[cfg(test)]
        mod $name {
            use super::*;

            #[test]
            fn every_value_has_its_own_words() {
                crate::report::words::check::texts(&[$(super::$name($of::$variant)),*]);
            }
        }
    )*};
}

pub mod actuals;
pub mod advice;
pub mod audit;
#[cfg(test)]
pub(crate) mod check;
pub mod customers;
pub mod document;
pub mod environment;
pub mod company;
pub mod evidence;
pub mod feasibility;
pub mod figure;
pub mod figure_name;
pub mod finding;
pub mod fit;
pub mod flip;
pub mod glossary;
pub mod guide;
pub mod hiring;
mod finding_plain;
mod finding_why;
pub mod item;
pub mod kpis;
pub mod library;
pub mod mix;
pub mod money;
pub mod objectives;
pub mod options;
pub mod organisation;
pub mod plan;
pub mod prepare;
pub mod products;
pub mod schedule;
pub mod reply;
pub mod replan;
pub mod risk;
pub mod rubric;
pub mod score_name;
pub mod security;
pub mod splits;
pub mod stage;
pub mod survey;
pub mod task;
pub mod track;
mod track_name;
pub mod versions;

use crate::base::Lang;
use crate::i18n::{Particle, particle};

/// A value to fill in: in Korean with its particle, in the other languages as it is.
fn with(lang: Lang, word: &str, kind: Particle) -> String {
    // An amount such as $12 is read with the currency last: 12달러.
    let spoken = match word.trim_start_matches('−').chars().next() {
        Some('$') => "달러",
        Some('€') => "유로",
        _ => word,
    };
    if lang == Lang::Ko { format!("{word}{}", particle(spoken, kind)) } else { word.to_owned() }
}
