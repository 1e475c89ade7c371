//! The document around the program: its language, colours, title, address, focus, and what it reports.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CssStyleSheet, Document, DragEvent, Element, Event, FocusOptions, HtmlElement, ScrollRestoration, VisibilityState,
    Window,
};
use yew::html::Scope;

use crate::app::{Action, Route, State, Theme};
use crate::store::is_shared;
use crate::ui;

use super::files;
use super::root::Root;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The address of what the build made, under its name in the page.
pub(super) fn named(name: &str) -> Option<String> {
    document()?.query_selector(&format!("meta[name={name}]")).ok()??.get_attribute("content")
}

fn hidden() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Whether the page stands in a frame of a page it may not look at.
pub(super) fn framed() -> bool {
    let Some(window) = window() else { return false };
    let own = window.location().origin().ok();
    match window.top() {
        Ok(Some(top)) => top.location().origin().ok() != own || own.as_deref() == Some("null"),
        _ => true,
    }
}

/// The user's languages, best first.
pub(super) fn languages() -> Vec<String> {
    window()
        .map(|window| window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default()
}

/// The page's address without query and fragment, and the query.
pub(super) fn address() -> (String, String) {
    let Some(location) = window().map(|window| window.location()) else { return Default::default() };
    let here = location.href().unwrap_or_default();
    (here.split(['?', '#']).next().unwrap_or_default().to_owned(), location.search().unwrap_or_default())
}

/// The address fragment.
pub(super) fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Shows a fragment in the address, as a step the back button undoes – except in a frame, where that button is the
/// business of the page around.
pub(super) fn set_hash(target: &str, guest: bool) {
    let current = hash();
    if current == target || (current.is_empty() && target == "#/") {
        return;
    }
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A plan or case in the address is asked about once: going back leads to what was before it.
        let _ = if guest || is_shared(&current) || Route::case_of(&current).is_some() {
            history.replace_state_with_url(&JsValue::NULL, "", Some(target))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(target))
        };
    }
}

/// Listens to what the program must know of.
pub(super) fn listen(link: &Scope<Root>) -> Vec<EventListener> {
    let (Some(window), Some(document)) = (window(), document()) else { return Vec::new() };
    // A page begins at its top, also on the way back: the browser would scroll in parts that are not drawn yet, past the heading.
    let _ = window.history().and_then(|history| history.set_scroll_restoration(ScrollRestoration::Manual));
    let on = |target: &web_sys::EventTarget, name: &'static str, action: fn() -> Action| {
        let link = link.clone();
        EventListener::new(target, name, move |_| link.send_message(action()))
    };
    // A file may be dropped anywhere; without this the browser would leave the page for it.
    let held = |event: &Event| event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    // What is held over the page tells so many times a second.
    let hover = {
        let (link, hovered) = (link.clone(), Rc::new(Cell::new(false)));
        move |now: bool| {
            if hovered.replace(now) != now {
                link.send_message(Action::Hovered(now));
            }
        }
    };
    let over = {
        let hover = hover.clone();
        move |event: &Event| {
            if held(event).is_some_and(|held| held.types().includes(&"Files".into(), 0)) {
                event.prevent_default();
                hover(true);
            }
        }
    };
    let drop = {
        let (link, hover) = (link.clone(), hover.clone());
        move |event: &Event| {
            hover(false);
            let Some(files) = held(event).and_then(|held| held.files()) else { return };
            let mut files = (0..files.length()).filter_map(|place| files.get(place)).peekable();
            if files.peek().is_none() {
                return;
            }
            event.prevent_default();
            // Where a class is graded, all files are the class's.
            if hash() == Route::Grade.hash() {
                files::take_pile(files.collect(), link.clone());
            } else if let Some(file) = files.next() {
                files::take(file, link.clone());
            }
        }
    };
    let leave = move |event: &Event| {
        // Only when the file leaves the window, not on the way from one element to the next.
        if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
            hover(false);
        }
    };
    let active = EventListenerOptions::enable_prevent_default;
    vec![
        EventListener::new_with_options(&document, "dragover", active(), over),
        EventListener::new_with_options(&document, "drop", active(), drop),
        EventListener::new(&document, "dragleave", leave),
        on(&window, "popstate", || Action::HashChanged(hash())),
        on(&window, "hashchange", || Action::HashChanged(hash())),
        on(&window, "pagehide", || Action::Leave),
        on(&document, "visibilitychange", || if hidden() { Action::Leave } else { Action::Return }),
        on(&window, "focus", || Action::Return),
    ]
}

/// Tells the page's own scripts (site/boot.js, site/start.js) what became of the program.
pub(super) fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Gives the document the language, colours and title of the state.
pub(super) fn dress(state: &State) {
    let Some(document) = document() else { return };
    if let Some(root) = document.document_element() {
        // Written only where it differs: a language set anew, though the same, makes the browser style the whole page again.
        let set = |name: &str, value: Option<&str>| {
            if root.get_attribute(name).as_deref() != value {
                let _ = value.map_or_else(|| root.remove_attribute(name), |value| root.set_attribute(name, value));
            }
        };
        set("lang", Some(state.lang.tag()));
        set("data-theme", Some(state.theme.slug()).filter(|_| state.theme != Theme::Auto));
        // What stays in sight at the top of the page while it moves.
        let bar = match state.route {
            route if route.is_planner() => Some("stages"),
            route if route.is_for_print() => Some("tools"),
            _ => None,
        };
        set("data-bar", bar);
    }
    shut_out(state.receipt.is_some() || state.over.is_some());
    let title = ui::title(state);
    if document.title() != title {
        document.set_title(&title);
    }
}

/// While something lies over the page, what is behind it is out of reach for cursor and reader.
fn shut_out(covered: bool) {
    let app = document().and_then(|document| document.query_selector("#app > .app").ok()?);
    let mut next = app.and_then(|app| app.first_element_child());
    while let Some(part) = next {
        const OVER: &str = "[aria-modal=true]";
        let over = part.matches(OVER).unwrap_or(false) || matches!(part.query_selector(OVER), Ok(Some(_)));
        let _ = part.toggle_attribute_with_force("inert", covered && !over);
        next = part.next_element_sibling();
    }
}

/// Puts rules of style at the end of the page's style sheet, instead of the last `before`. A rule the browser does not
/// know is left out.
pub(super) fn set_rules(before: usize, rules: &[String]) {
    // The page's own: what a browser's extension adds has no address.
    let sheets = document().map(|document| document.style_sheets());
    let own = sheets.and_then(|sheets| {
        (0..sheets.length()).filter_map(|i| sheets.item(i)).find(|sheet| sheet.href().is_ok_and(|href| href.is_some()))
    });
    let Some(sheet) = own.and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok()) else { return };
    let len = || sheet.css_rules().map_or(0, |rules| rules.length());
    for _ in 0..before {
        let _ = sheet.delete_rule(len().saturating_sub(1));
    }
    for rule in rules {
        if sheet.insert_rule_with_index(rule, len()).is_err() {
            // One for one, so that the same number can be taken away.
            let _ = sheet.insert_rule_with_index(":not(*) {}", len());
        }
    }
}

/// Puts the page's address with another fragment on the clipboard, and reports whether it is there.
pub(super) fn copy_address(fragment: &str, link: Scope<Root>) {
    let Some(window) = window() else { return };
    let here = window.location().href().unwrap_or_default();
    copy(&format!("{}{fragment}", here.split('#').next().unwrap_or_default()), link);
}

/// Puts a text on the clipboard, and reports whether it is there.
pub(super) fn copy(text: &str, link: Scope<Root>) {
    let Some(window) = window() else { return };
    let clipboard = window.navigator().clipboard();
    // Only pages that came over a safe line have one.
    if clipboard.is_undefined() {
        link.send_message(Action::Copied(false));
        return;
    }
    let written = clipboard.write_text(text);
    spawn_local(async move {
        let copied = JsFuture::from(written).await.is_ok();
        link.send_message(Action::Copied(copied));
    });
}

/// Fills the screen with the page, or no longer. Where the browser refuses, the page stays as large as it is.
pub(super) fn full_screen() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Opens the print dialog once the page has settled.
pub(super) fn print() {
    Timeout::new(50, || {
        if let Some(window) = window() {
            let _ = window.print();
        }
    })
    .forget();
}

/// Begins the page at its top, with the cursor at its heading, so that whoever does not see it hears where he is. Between stages
/// that is for [`enter_stage`] to do, and what has the cursor now is returned.
pub(super) fn begin(route: Route) -> Option<Element> {
    let (window, document) = window().zip(document())?;
    window.scroll_to_with_x_and_y(0.0, 0.0);
    // Where the program only now comes on screen, or the cursor is in the page around it, nothing was left.
    let there = |selector| matches!(document.query_selector(selector), Ok(Some(_)));
    if !document.has_focus().unwrap_or(false) || !there("#app > .app") {
        return None;
    }
    if route.is_planner() && there("main.planner") {
        return document.active_element();
    }
    Timeout::new(0, move || {
        // What took the cursor by itself keeps it.
        if document.active_element().is_some_and(|held| matches!(held.closest("main"), Ok(Some(_)))) {
            return;
        }
        to_heading(&document);
    })
    .forget();
    None
}

/// Puts the cursor to the heading of a stage that is drawn, unless something took it by itself since `left` had it.
pub(super) fn enter_stage(left: &Element) {
    let Some(document) = document() else { return };
    if document.active_element().is_none_or(|holds| holds == *left || holds.tag_name() == "BODY") {
        to_heading(&document);
    }
}

/// Puts the cursor to the heading without what is looked at moving: tools may stand above it, and it may be far from here.
pub(super) fn to_heading(document: &Document) -> Option<()> {
    let heading = document.query_selector("main h1").ok()??.dyn_into::<HtmlElement>().ok()?;
    heading.set_tab_index(-1);
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    heading.focus_with_options(&options).ok()
}

/// The element that has the cursor.
pub(super) fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Puts the cursor to the heading of the page once it is shown.
pub(super) fn enter() {
    let before = focused();
    Timeout::new(60, move || {
        if let Some((window, document)) = window().zip(document()).filter(|_| !typing(before.as_ref())) {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            to_heading(&document);
        }
    })
    .forget();
}

/// Whether somebody went to a field since `before` had the cursor: what is typed there must not go elsewhere.
fn typing(before: Option<&HtmlElement>) -> bool {
    focused().is_some_and(|here| before != Some(&here) && here.matches("input, select, textarea").unwrap_or(false))
}

/// Leaves the program for a page beside it.
pub(super) fn visit(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(address);
    }
}

/// Puts the cursor into the field with this id once it is on the page, opening what hides it.
pub(super) fn focus_soon(field: String) {
    once_there(field, |element| {
        if let Ok(Some(fold)) = element.closest("details") {
            let _ = fold.set_attribute("open", "");
        }
        element.scroll_into_view();
        if let Ok(element) = element.dyn_into::<HtmlElement>() {
            let _ = element.focus();
        }
    });
}

/// Scrolls to the element with this id once it is on the page.
pub(super) fn bring_into_sight(id: &str) {
    once_there(id.to_owned(), |element| element.scroll_into_view());
}

/// Does something with the element with this id: with the drawing that comes or, where it is drawn later, as soon as it is,
/// unless somebody went to a field meanwhile.
fn once_there(id: String, act: impl FnOnce(Element) + 'static) {
    look_for(id, 0, focused(), act);
}

fn look_for(id: String, wait: u32, before: Option<HtmlElement>, act: impl FnOnce(Element) + 'static) {
    Timeout::new(wait, move || {
        let Some(document) = document().filter(|_| !typing(before.as_ref())) else { return };
        // A stage that leaves is still there for a moment.
        let leaves = |element: &Element| matches!(element.closest(".stage-body[hidden]"), Ok(Some(_)));
        if let Some(element) = document.get_element_by_id(&id).filter(|element| !leaves(element)) {
            act(element);
        } else if matches!(document.query_selector("template.later, .stage-body[hidden]"), Ok(Some(_))) {
            // What stands further down a page is drawn later (`ui::widget::later`).
            look_for(id, 60, before, act);
        }
    })
    .forget();
}
