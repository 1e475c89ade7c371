//! Where in the app one is, as the fragment of the address; works on any static host.

use crate::base::Month;
use crate::library;
use crate::plan::{Rhythm, Stage};
use crate::report::words::glossary;
use crate::store;

use super::state::PlanKey;

/// A page of the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LibraryPage {
    /// All channels, and how to search them.
    #[default]
    Channels,
    /// One channel with every figure and source.
    Channel(&'static str),
    /// Two channels side by side.
    Compare(&'static str, &'static str),
    /// What is usual in a trade.
    Trades,
    /// Holidays, seasons, shopping festivals.
    Calendar,
    /// Compliance rules and planning rules.
    Rules,
    /// How figures are graded and chosen.
    Evidence,
    /// The method's terms.
    Terms,
    /// The same page, at the term with this id.
    Term(&'static str),
}

impl LibraryPage {
    fn parse<'a>(mut parts: impl Iterator<Item = &'a str>) -> Option<Self> {
        let page = match parts.next() {
            None => Self::Channels,
            Some("channel") => Self::Channel(known(parts.next()?)?),
            Some("compare") => Self::Compare(known(parts.next()?)?, known(parts.next()?)?),
            Some("trades") => Self::Trades,
            Some("calendar") => Self::Calendar,
            Some("rules") => Self::Rules,
            Some("evidence") => Self::Evidence,
            Some("terms") => match parts.next() {
                None => Self::Terms,
                Some(id) => Self::Term(glossary::term(id)?.id),
            },
            Some(_) => return None,
        };
        parts.next().is_none().then_some(page)
    }

    fn path(self) -> String {
        match self {
            Self::Channels => String::new(),
            Self::Channel(id) => format!("/channel/{id}"),
            Self::Compare(one, other) => format!("/compare/{one}/{other}"),
            Self::Trades => "/trades".to_owned(),
            Self::Calendar => "/calendar".to_owned(),
            Self::Rules => "/rules".to_owned(),
            Self::Evidence => "/evidence".to_owned(),
            Self::Terms => "/terms".to_owned(),
            Self::Term(id) => format!("/terms/{id}"),
        }
    }
}

/// The library's own copy of a channel id; addresses name only channels there are.
fn known(id: &str) -> Option<&'static str> {
    library::channel(id).map(|channel| channel.id.as_ref())
}

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Plans, examples, new.
    #[default]
    Start,
    /// The eight most important questions.
    Quick,
    /// One stage of the open plan.
    Stage(Stage),
    /// All findings and the audit of the whole plan.
    Audit,
    /// The plan document.
    Document,
    /// The plan before an audience.
    Present,
    /// The report for a review of this month, or of the quarter it lies in.
    Review(Rhythm, Month),
    /// The library of channels, figures and rules.
    Library(LibraryPage),
    /// Where plans are kept, and earlier states of the open one.
    Kept,
    /// Two of the visitor's plans side by side; the two newest where none are named.
    Compare(Option<[PlanKey; 2]>),
    /// What is asked in the case the open plan is an attempt at.
    Case,
    /// The case made of the open plan.
    Author,
    /// A class's submissions, graded.
    Grade,
    /// How to put the planner into another page.
    Embed,
}

impl Route {
    /// The route of an address fragment; unknown ones lead to the start.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        if let Some(rest) = hash.strip_prefix("#/library") {
            let mut parts = rest.split('/');
            let rooted = parts.next() == Some("");
            return rooted.then(|| LibraryPage::parse(parts)).flatten().map_or(Self::Start, Self::Library);
        }
        let mut parts = hash.strip_prefix("#/").unwrap_or_default().split('/');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("quick"), None, None, None) => Self::Quick,
            (Some("document"), None, None, None) => Self::Document,
            (Some("present"), None, None, None) => Self::Present,
            (Some("audit"), None, None, None) => Self::Audit,
            (Some("kept"), None, None, None) => Self::Kept,
            (Some("case"), None, None, None) => Self::Case,
            (Some("author"), None, None, None) => Self::Author,
            (Some("grade"), None, None, None) => Self::Grade,
            (Some("embed"), None, None, None) => Self::Embed,
            (Some("compare"), None, None, None) => Self::Compare(None),
            (Some("compare"), Some(one), Some(other), None) => {
                let key = |text: &str| text.parse().ok().map(PlanKey);
                key(one).zip(key(other)).map_or(Self::Start, |(one, other)| Self::Compare(Some([one, other])))
            }
            (Some("plan"), Some(stage), None, None) => Stage::from_slug(stage).map_or(Self::Start, Self::Stage),
            (Some("review"), Some(rhythm), Some(month), None) => {
                Rhythm::from_slug(rhythm).zip(month.parse().ok()).map_or(Self::Start, |(r, m)| Self::Review(r, m))
            }
            _ => Self::Start,
        }
    }

    /// The id of the case a fragment brings: one whose file stands beside the program is offered.
    #[must_use]
    pub fn case_of(hash: &str) -> Option<&str> {
        hash.strip_prefix("#/case/").filter(|id| store::is_case_id(id))
    }

    /// The address fragment.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Quick => "#/quick".to_owned(),
            Self::Document => "#/document".to_owned(),
            Self::Present => "#/present".to_owned(),
            Self::Review(rhythm, month) => format!("#/review/{}/{month}", rhythm.slug()),
            Self::Audit => "#/audit".to_owned(),
            Self::Kept => "#/kept".to_owned(),
            Self::Compare(None) => "#/compare".to_owned(),
            Self::Compare(Some([one, other])) => format!("#/compare/{}/{}", one.0, other.0),
            Self::Case => "#/case".to_owned(),
            Self::Author => "#/author".to_owned(),
            Self::Grade => "#/grade".to_owned(),
            Self::Embed => "#/embed".to_owned(),
            Self::Library(page) => format!("#/library{}", page.path()),
            Self::Stage(stage) => format!("#/plan/{}", stage.slug()),
        }
    }

    /// Whether the page shows an open plan.
    #[must_use]
    pub const fn needs_plan(self) -> bool {
        !matches!(self, Self::Start | Self::Kept | Self::Compare(_) | Self::Grade | Self::Embed | Self::Library(_))
    }

    /// Whether it is one of the pages of the planner, which share what stands around the stage.
    #[must_use]
    pub const fn is_planner(self) -> bool {
        matches!(self, Self::Stage(_) | Self::Audit)
    }

    /// Whether it is a document to be printed, with its tools above it.
    #[must_use]
    pub const fn is_for_print(self) -> bool {
        matches!(self, Self::Document | Self::Review(..))
    }

    /// Whether the page shows sources of the library, not only figures one can ask for them.
    #[must_use]
    pub const fn cites_sources(self) -> bool {
        match self {
            Self::Library(page) => !matches!(page, LibraryPage::Terms | LibraryPage::Term(_)),
            _ => matches!(self, Self::Document | Self::Present | Self::Stage(Stage::Risk)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_round_trip_and_strange_ones_lead_home() {
        let stages = Stage::ALL.into_iter().map(Route::Stage);
        let library = [
            LibraryPage::Channels,
            LibraryPage::Channel("google_search"),
            LibraryPage::Compare("kr_meta", "kr_danggeun"),
            LibraryPage::Trades,
            LibraryPage::Calendar,
            LibraryPage::Rules,
            LibraryPage::Evidence,
            LibraryPage::Terms,
            LibraryPage::Term("cpc"),
        ];
        let library = library.into_iter().map(Route::Library);
        let reviews = Rhythm::ALL.map(|rhythm| Route::Review(rhythm, Month::EPOCH));
        let plain = [
            Route::Start,
            Route::Quick,
            Route::Document,
            Route::Kept,
            Route::Case,
            Route::Author,
            Route::Grade,
            Route::Embed,
            Route::Compare(None),
            Route::Compare(Some([PlanKey(7), PlanKey(4_000_000_000)])),
        ];
        for route in plain.into_iter().chain(stages).chain(library).chain(reviews) {
            assert_eq!(Route::parse(&route.hash()), route);
        }
        for strange in [
            "",
            "#",
            "#/plan",
            "#/plan/nowhere",
            "#/plan/budget/x",
            "#//quick",
            "#javascript:alert(1)",
            "#/libraryx",
            "#/library/",
            "#/library/channel",
            "#/library/channel/nobody",
            "#/library/trades/x",
            "#/library/terms/",
            "#/library/terms/nothing",
            "#/library/terms/cpc/x",
            "#/library/compare/kr_meta",
            "#/review",
            "#/compare/1",
            "#/compare/1/x",
            "#/compare/1/2/3",
            "#/review/monthly",
            "#/review/daily/2027-03",
            "#/review/monthly/2027-13",
            "#/review/monthly/2027-03/x",
        ] {
            assert_eq!(Route::parse(strange), Route::Start, "{strange}");
        }
    }
}
