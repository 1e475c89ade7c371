//! What the browser calls the page: where in the program, of which plan.

use crate::app::words::page as names;
use crate::app::{LibraryPage, Route, State};
use crate::base::{Lang, Text};
use crate::report::words;

use super::{compare, kept, library};

/// The page, the plan where the page shows one, and the program.
#[must_use]
pub fn title(state: &State) -> String {
    let plan = state.open.as_ref().filter(|_| state.route.needs_plan()).map_or("", |open| open.name());
    let parts = [page(state.route, state.lang), plan, "Mixwright"];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

fn page(route: Route, lang: Lang) -> &'static str {
    let text = match route {
        Route::Start => return "",
        Route::Stage(stage) => words::stage::name(stage),
        Route::Quick => names::QUICK,
        Route::Audit => names::AUDIT,
        Route::Document => DOCUMENT,
        Route::Present => PRESENT,
        Route::Review(..) => REVIEW,
        Route::Library(LibraryPage::Channel(id)) => {
            return crate::library::channel(id).map_or("", |channel| channel.name.get(lang));
        }
        Route::Library(page) => library::name(page),
        Route::Kept => kept::TITLE,
        Route::Compare(_) => compare::TITLE,
        Route::Case => CASE,
        Route::Author => names::AUTHOR,
        Route::Grade => names::GRADE,
        Route::Embed => names::EMBED,
    };
    text.get(lang)
}

const DOCUMENT: Text = Text::new("Plan document", "계획서", "方案书");
const PRESENT: Text = Text::new("Presentation", "발표", "演示");
const REVIEW: Text = Text::new("Review", "점검 보고서", "复盘报告");
const CASE: Text = Text::new("The case", "사례", "案例");
