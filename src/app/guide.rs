//! The guides, which stand beside the program as pages of their own (`scripts/guides.mjs`).

use crate::base::Lang;

/// A guide, by whom it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Whoever makes a plan.
    User,
    /// Teachers.
    Teacher,
    /// Learners.
    Learner,
}

impl Guide {
    /// All guides.
    pub const ALL: [Self; 3] = [Self::User, Self::Teacher, Self::Learner];

    /// Its address in a language.
    #[must_use]
    pub const fn address(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::User, Lang::En) => "./guide-user-en.html",
            (Self::User, Lang::Ko) => "./guide-user-ko.html",
            (Self::User, Lang::Zh) => "./guide-user-zh.html",
            (Self::Teacher, Lang::En) => "./guide-teacher-en.html",
            (Self::Teacher, Lang::Ko) => "./guide-teacher-ko.html",
            (Self::Teacher, Lang::Zh) => "./guide-teacher-zh.html",
            (Self::Learner, Lang::En) => "./guide-learner-en.html",
            (Self::Learner, Lang::Ko) => "./guide-learner-ko.html",
            (Self::Learner, Lang::Zh) => "./guide-learner-zh.html",
        }
    }
}
