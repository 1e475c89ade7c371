//! Why each field of a plan is asked: what rests on it, an example as a small firm would give it, and what is sensible.
//! One file per stage. A range is a limit of the program, arithmetic, or a judgement that is called one; what is usual
//! in a trade is not repeated here but led to, because figures stand in the library with their source.

mod budget;
mod company;
mod customers;
mod document;
mod environment;
mod evaluation;
mod feasibility;
mod implementation;
mod objectives;
mod organisation;
mod people;
mod products;
mod relations;
mod risk;
mod survey;
mod touchpoints;

use crate::base::Text;

/// Where there is more to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// A term of the glossary.
    Term(&'static str),
    /// What is usual in a trade.
    Trades,
    /// The figures of touchpoints.
    Channels,
    /// Holidays and seasons.
    Calendar,
    /// Rules of law.
    Rules,
    /// How figures are graded.
    Evidence,
}

/// What is said of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Ids of the fields it is for; `*` stands for any one part, `**` for one or more, and
    /// whatever is below is meant too.
    pub field: &'static str,
    /// What in the plan rests on it.
    pub why: Text,
    /// What a small firm would write.
    pub example: Text,
    /// What is sensible, where more can be said than what is accepted.
    pub range: Option<Text>,
    /// Where there is more to read.
    pub more: Option<More>,
}

impl Guide {
    const fn new(field: &'static str, why: Text, example: Text) -> Self {
        Self { field, why, example, range: None, more: None }
    }

    const fn range(self, range: Text) -> Self {
        Self { range: Some(range), ..self }
    }

    const fn more(self, more: More) -> Self {
        Self { more: Some(more), ..self }
    }

    /// Whether it is for the field with this id.
    fn is_for(&self, id: &str) -> bool {
        fits(self.field, id)
    }
}

/// Whether an id, or what it stands below, is of this form.
fn fits(form: &str, id: &str) -> bool {
    let (wanted, form) = form.split_once('.').map_or((form, None), |(wanted, rest)| (wanted, Some(rest)));
    let (part, id) = id.split_once('.').map_or((id, None), |(part, rest)| (part, Some(rest)));
    let rest = match (form, id) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(form), Some(id)) => fits(form, id) || (wanted == "**" && fits_later(form, id)),
    };
    rest && (wanted.starts_with('*') || wanted == part)
}

/// Whether the form begins somewhere later in the id.
fn fits_later(form: &str, id: &str) -> bool {
    id.split_once('.').is_some_and(|(_, rest)| fits(form, rest) || fits_later(form, rest))
}

/// The guide of a field: the first in order that is for it, so that a name goes before a `*`.
#[must_use]
pub fn of(id: &str) -> Option<&'static Guide> {
    let stage = id.split('.').next()?;
    let (_, guides) = GUIDES.iter().find(|(name, _)| *name == stage)?;
    guides.iter().flat_map(|part| part.iter()).find(|guide| guide.is_for(id))
}

/// All guides, in the order of the stages.
pub fn all() -> impl Iterator<Item = &'static Guide> {
    GUIDES.iter().flat_map(|(_, parts)| parts.iter()).flat_map(|part| part.iter())
}

/// Guides by the first part of the fields' ids.
const GUIDES: [(&str, &[&[Guide]]); 13] = [
    ("company", &[company::GUIDES]),
    ("feasibility", &[feasibility::GUIDES]),
    ("environment", &[survey::GUIDES, environment::GUIDES]),
    ("products", &[products::GUIDES]),
    ("customers", &[relations::GUIDES, customers::GUIDES]),
    ("objectives", &[objectives::GUIDES]),
    ("touchpoints", &[touchpoints::GUIDES]),
    ("budget", &[budget::GUIDES]),
    ("implementation", &[implementation::GUIDES]),
    ("organisation", &[people::GUIDES, organisation::GUIDES]),
    ("risk", &[risk::GUIDES]),
    ("evaluation", &[evaluation::GUIDES]),
    ("document", &[document::GUIDES]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::report::words::check::sentence;

    #[test]
    fn every_line_keeps_the_voice_of_its_language() {
        for guide in all() {
            for text in [Some(guide.why), Some(guide.example), guide.range].into_iter().flatten() {
                for lang in Lang::ALL {
                    sentence(text.get(lang), lang);
                }
            }
        }
    }

    #[test]
    fn a_form_stands_for_what_it_says() {
        assert!(fits("products.*.name", "products.3.name"));
        assert!(fits("products.season", "products.season.12"));
        assert!(fits("implementation.**.done", "implementation.review.1.done"));
        assert!(fits("implementation.**.done", "implementation.own.17.done"));
        for id in ["products.name", "products.3.fit", "product.3.name", "products"] {
            assert!(!fits("products.*.name", id), "{id}");
        }
        assert!(!fits("implementation.**.done", "implementation.done"));
        assert_eq!(of("touchpoints.kr_meta.ctr.sample").map(|guide| guide.field), Some("touchpoints.*.*.sample"));
        assert_eq!(of("nowhere.at.all"), None);
    }
}
