//! Where the cursor goes when what had it is taken from the page: to what stands in its place, so that whoever works with
//! the keyboard or listens is not thrown back to where the page begins.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::page;

/// A heading is come to before the first control under it: it says what is there, and a key still held down does nothing.
const TARGETS: &str = "h1, h2, h3, h4, a[href]:not(.skip-link), button, input, select, textarea, summary";
/// What cannot take the cursor.
const OUT_OF_REACH: &str = ":disabled, [hidden], [inert], details:not([open]) > :not(summary)";
/// Until then all of the page is drawn, and whoever knows better has placed it.
const WAIT: u32 = 100;

/// The element with the cursor and all it stands in, each with what comes after it.
pub(super) struct Held(Vec<(Element, Option<Element>)>);

impl Held {
    /// Remembers where the cursor is before the page is drawn anew.
    pub(super) fn now() -> Option<Self> {
        let element = page::focused().filter(|element| element.tag_name() != "BODY")?;
        let up = |element: &Element| element.parent_element();
        let around = std::iter::successors(Some(Element::from(element)), up);
        Some(Self(around.map(|element| (element.clone(), element.next_element_sibling())).collect()))
    }

    /// Looks after the cursor once the page is drawn, unless what is returned is dropped before.
    pub(super) fn settle(self) -> Timeout {
        Timeout::new(WAIT, move || _ = self.move_on())
    }

    fn move_on(self) -> Option<()> {
        let stays = self.0.iter().position(|(element, _)| !is_gone(element))?;
        let (parent, _) = self.0.get(stays)?;
        let document = parent.owner_document()?;
        // Somebody placed it, or it is in the page around.
        let placed = page::focused().is_some_and(|element| element.tag_name() != "BODY");
        if placed || !document.has_focus().unwrap_or(false) {
            return None;
        }
        let (_, next) = self.0.get(stays.checked_sub(1)?)?;
        let after = std::iter::successors(next.clone(), Element::next_element_sibling);
        let near = after.filter(|next| next.parent_element().as_ref() == Some(parent)).find_map(|next| target(&next));
        match near.or_else(|| target(parent)) {
            Some(element) => enter(&element),
            None => page::to_heading(&document),
        }
    }
}

fn is_gone(element: &Element) -> bool {
    !element.is_connected() || matches!(element.closest(OUT_OF_REACH), Ok(Some(_)))
}

/// The first in `within` that can take the cursor, itself counted.
fn target(within: &Element) -> Option<HtmlElement> {
    let own = within.matches(TARGETS).unwrap_or(false).then(|| within.clone());
    let inner = within.query_selector_all(TARGETS).ok()?;
    let inner = (0..inner.length()).filter_map(|at| inner.get(at)?.dyn_into::<Element>().ok());
    own.into_iter().chain(inner).find(|element| !is_gone(element))?.dyn_into().ok()
}

fn enter(element: &HtmlElement) -> Option<()> {
    if element.tag_name().starts_with('H') {
        element.set_tab_index(-1);
    }
    element.focus().ok()
}
