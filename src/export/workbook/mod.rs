//! The plan as a live workbook: inputs on one sheet, formulas everywhere else, so that a changed price recomputes the
//! forecast to the figures the planner would show for the same spends. Every formula is compiled from the one that computed
//! the figure in the model, so the two cannot drift apart. It refuses to choose spends anew and to read files.
//!
//! - `graph` takes the figures in, each value once; `draft` says which are in the workbook.
//! - `overview`, `inputs`, `touchpoints`, `months`, `budget`, `schedule`, `goals`, `results`, `steps` lay out a sheet each;
//!   the first sheet that shows a computed figure holds its formula, all others look at that cell.
//! - `render` writes the file once every figure has its cell; `carried` hides the plan itself in it.

mod budget;
pub mod carried;
mod charts;
mod draft;
pub mod formula;
mod goals;
mod graph;
mod inputs;
mod months;
mod overview;
mod page;
pub mod place;
mod render;
mod results;
mod schedule;
mod steps;
mod style;
mod touchpoints;

use rust_xlsxwriter::XlsxError;

use crate::base::Lang;
use crate::insight::Insight;
use crate::library::Book;
use crate::plan::Plan;

use draft::Draft;

/// The workbook of a plan as an .xlsx file in a language; `plan_text` is the plan as the store writes it, and travels along.
///
/// # Errors
/// Where the file cannot be put together; no plan is known for which that is so.
pub fn workbook(
    plan: &Plan,
    insight: &Insight,
    book: Option<&Book>,
    lang: Lang,
    plan_text: &str,
) -> Result<Vec<u8>, XlsxError> {
    let mut draft = Draft::new(plan, insight, book, lang);
    // The sheets whose cells hold formulas come first, the inputs and steps once it is known what they have to hold.
    let months = months::page(&mut draft);
    months.into_iter().for_each(|page| draft.settle(page));
    let touchpoints = touchpoints::page(&draft);
    touchpoints.into_iter().for_each(|page| draft.settle(page));
    let goals = goals::page(&mut draft);
    goals.into_iter().for_each(|page| draft.settle(page));
    let budget = budget::page(&mut draft);
    budget.into_iter().for_each(|page| draft.settle(page));
    let overview = overview::page(&mut draft);
    draft.settle(overview);
    let rest = [schedule::page(&draft), results::page(&draft)];
    rest.into_iter().flatten().for_each(|page| draft.settle(page));
    let inputs = inputs::page(&draft);
    draft.settle(inputs);
    let steps = steps::page(&draft);
    draft.settle(steps);
    draft.pages.sort_by_key(|page| page.tab);
    render::render(&draft, plan_text)
}
