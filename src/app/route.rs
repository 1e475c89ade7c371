//! Where in the app one is, as the fragment of the address; works on any static host.

use crate::plan::Stage;

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
    /// The plan document.
    Document,
}

impl Route {
    /// The route of an address fragment; unknown ones lead to the start.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let mut parts = hash.strip_prefix("#/").unwrap_or_default().split('/');
        match (parts.next(), parts.next(), parts.next()) {
            (Some("quick"), None, None) => Self::Quick,
            (Some("document"), None, None) => Self::Document,
            (Some("plan"), Some(stage), None) => Stage::from_slug(stage).map_or(Self::Start, Self::Stage),
            _ => Self::Start,
        }
    }

    /// The address fragment.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Quick => "#/quick".to_owned(),
            Self::Document => "#/document".to_owned(),
            Self::Stage(stage) => format!("#/plan/{}", stage.slug()),
        }
    }

    /// Whether the page shows an open plan.
    #[must_use]
    pub const fn needs_plan(self) -> bool {
        !matches!(self, Self::Start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_round_trip_and_strange_ones_lead_home() {
        let stages = Stage::ALL.into_iter().map(Route::Stage);
        for route in [Route::Start, Route::Quick, Route::Document].into_iter().chain(stages) {
            assert_eq!(Route::parse(&route.hash()), route);
        }
        for strange in ["", "#", "#/plan", "#/plan/nowhere", "#/plan/budget/x", "#//quick", "#javascript:alert(1)"] {
            assert_eq!(Route::parse(strange), Route::Start, "{strange}");
        }
    }
}
