//! What a page says to who does not see it: names of tables and of what scrolls, heads of rows, wordings of scales, the
//! order of the page, time that runs out.
#![cfg(test)]

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use mixwright::app::{Action, Env, Refusal, Route, State, running, update};
use mixwright::base::{Day, Lang};
use mixwright::course::{Case, CaseText};
use mixwright::plan::Stage;
use mixwright::store;

use super::compare_page::with_plans;
use super::full_plan::{full, roastery};
use super::grade_page::graded;
use super::results_page::third;
use super::view::{act, pages, render, showing};

/// A page as a browser reads it; it holds what [`elements`] gives.
fn read(html: &str) -> RcDom {
    html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html)
}

/// The elements of a page, in order.
fn elements(page: &RcDom) -> Vec<Handle> {
    fn below(node: &Handle, found: &mut Vec<Handle>) {
        if matches!(node.data, NodeData::Element { .. }) {
            found.push(node.clone());
        }
        node.children.borrow().iter().for_each(|child| below(child, found));
    }
    let mut found = Vec::new();
    below(&page.document, &mut found);
    found
}

fn tag(node: &Handle) -> String {
    match &node.data {
        NodeData::Element { name, .. } => name.local.to_string(),
        _ => String::new(),
    }
}

fn attribute(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    attrs.borrow().iter().find(|attr| &*attr.name.local == name).map(|attr| attr.value.to_string())
}

fn children(node: &Handle) -> Vec<Handle> {
    node.children.borrow().iter().filter(|child| !tag(child).is_empty()).cloned().collect()
}

/// What an element says; of what is only said, not shown, nothing where `shown`.
fn text(node: &Handle, shown: bool) -> String {
    if shown && attribute(node, "class").is_some_and(|class| class.contains("visually-hidden")) {
        return String::new();
    }
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(|child| text(child, shown)).collect(),
    }
}

fn none(broken: &BTreeSet<String>) {
    assert!(broken.is_empty(), "\n{}", broken.iter().cloned().collect::<Vec<_>>().join("\n"));
}

/// Every page of the plans, and those that show results, a comparison and a class.
fn screens() -> Vec<(String, String)> {
    let mut screens: Vec<(String, String)> = pages().into_iter().map(|(name, _, _, html)| (name, html)).collect();
    for lang in Lang::ALL {
        let mut results = showing(lang, &third(lang, 3_000_000, 3_000, 88));
        act(&mut results, Action::Go(Route::Stage(Stage::Evaluation)));
        let mut beside = with_plans(lang, [&roastery(lang), &full(lang)]);
        act(&mut beside, Action::Go(Route::Kept));
        let keys = beside.plans.iter().map(|entry| entry.key).chain(beside.open.iter().map(|open| open.key));
        let keys: BTreeSet<_> = keys.collect();
        let mut keys = keys.into_iter();
        if let (Some(one), Some(other)) = (keys.next(), keys.next()) {
            act(&mut beside, Action::Go(Route::Compare(Some([one, other]))));
        }
        for (name, state) in [("results", results), ("beside", beside), ("class", graded(lang))] {
            screens.push((format!("{name} {}", lang.tag()), render(&state)));
        }
    }
    screens
}

#[test]
fn tables_rows_and_what_scrolls_have_names() {
    let mut broken = BTreeSet::new();
    let mut tables = BTreeSet::new();
    for (page, html) in screens() {
        let dom = read(&html);
        let elements = elements(&dom);
        let ids: BTreeSet<String> = elements.iter().filter_map(|node| attribute(node, "id")).collect();
        let named = |node: &Handle| {
            attribute(node, "aria-label").is_some_and(|name| !name.trim().is_empty())
                || attribute(node, "aria-labelledby").is_some_and(|id| ids.contains(&id))
        };
        for node in &elements {
            if attribute(node, "tabindex").as_deref() == Some("0") && !named(node) {
                broken.insert(format!("{page}: a focusable {} without a name", tag(node)));
            }
            if tag(node) == "table" {
                let caption =
                    children(node).first().filter(|first| tag(first) == "caption").map(|first| text(first, false));
                match caption.filter(|caption| !caption.trim().is_empty()) {
                    Some(caption) => _ = tables.insert(caption),
                    None => _ = broken.insert(format!("{page}: a table without a caption {:?}", attribute(node, "id"))),
                }
            }
            if matches!(tag(node).as_str(), "tbody" | "tfoot") {
                for row in children(node) {
                    let cells = children(&row);
                    let head = |cell: &Handle| tag(cell) == "th" && attribute(cell, "scope").is_some();
                    // A line below a row, or at the foot one of buttons, is about what stands above it.
                    let whole = cells.len() < 2 || (tag(node) == "tfoot" && text(&cells[0], false).is_empty());
                    if !whole && !cells.iter().any(head) {
                        broken.insert(format!("{page}: a row without a head: {}", text(&row, true)));
                    }
                }
            }
        }
    }
    none(&broken);
    assert!(tables.len() > 100, "only {} tables were there to look at", tables.len());
}

#[test]
fn a_sign_says_what_it_means_to_who_cannot_point_at_it() {
    let mut broken = BTreeSet::new();
    let mut signs = 0;
    for (page, html) in screens() {
        let dom = read(&html);
        for node in elements(&dom).iter().filter(|node| tag(node) == "span") {
            let Some(title) = attribute(node, "title") else { continue };
            if text(node, true).trim().chars().count() <= 2 {
                signs += 1;
                if !text(node, false).contains(&title) {
                    broken.insert(format!("{page}: {title}"));
                }
            }
        }
    }
    none(&broken);
    assert!(signs > 100, "{signs}");
}

#[test]
fn the_steps_of_a_scale_carry_their_wordings() {
    for lang in Lang::ALL {
        let mut state = showing(lang, &full(lang));
        for (stage, scales) in [(Stage::Feasibility, 15), (Stage::Products, 6)] {
            act(&mut state, Action::Go(Route::Stage(stage)));
            let dom = read(&render(&state));
            let elements = elements(&dom);
            let said = |id: &str| {
                elements.iter().find(|node| attribute(node, "id").as_deref() == Some(id)).map(|node| text(node, false))
            };
            let mut wordings = 0;
            for step in elements.iter().filter(|node| attribute(node, "type").as_deref() == Some("radio")) {
                let (Some(name), Some(value)) = (attribute(step, "name"), attribute(step, "value")) else { continue };
                let Some(value) = value.parse::<u8>().ok().filter(|value| value % 2 == 1) else { continue };
                let id = attribute(step, "aria-describedby").unwrap_or_else(|| panic!("{name} {value} has no wording"));
                assert!(said(&id).is_some_and(|text| !text.is_empty()), "{id}");
                wordings += 1;
            }
            assert!(wordings >= 3 * scales, "{} {stage:?}: {wordings}", lang.tag());
        }
    }
}

#[test]
fn what_shapes_the_document_comes_before_it() {
    let mut state = showing(Lang::En, &full(Lang::En));
    act(&mut state, Action::Go(Route::Document));
    let dom = read(&render(&state));
    let order: Vec<String> = elements(&dom).iter().map(tag).filter(|tag| tag == "aside" || tag == "article").collect();
    assert_eq!(order, ["aside", "article"]);
}

#[test]
fn fields_for_the_users_own_say_so() {
    let purposes = |state: &State| -> BTreeSet<(String, String)> {
        let dom = read(&render(state));
        let fields = elements(&dom).into_iter().filter(|node| tag(node) == "input");
        let fields = fields.filter_map(|node| attribute(&node, "id").zip(attribute(&node, "autocomplete")));
        fields.filter(|(_, purpose)| purpose != "off").collect()
    };
    let mut state = showing(Lang::En, &full(Lang::En));
    act(&mut state, Action::Go(Route::Stage(Stage::Company)));
    assert_eq!(purposes(&state), [("company.name".to_owned(), "organization".to_owned())].into());
    let mut state = attempt(Lang::En, 30);
    act(&mut state, Action::Go(Route::Case));
    assert_eq!(purposes(&state), [("attempt.learner".to_owned(), "name".to_owned())].into());
}

/// An attempt with this many minutes, begun at the time of the tests.
fn attempt(lang: Lang, minutes: u32) -> State {
    let text = CaseText { title: "Case".to_owned(), story: "Story".to_owned(), task: "Task".to_owned() };
    let case = Case {
        id: "roastery".to_owned(),
        edition: 1,
        texts: [(lang, text)].into(),
        plans: [(lang, std::rc::Rc::new(roastery(lang)))].into(),
        minutes: Some(minutes),
        ..Case::default()
    };
    let mut state = State::new(lang);
    act(&mut state, Action::CaseArrived(store::write_case(&case)));
    act(&mut state, Action::BeginCase(lang));
    state
}

#[test]
fn time_that_runs_out_is_told() {
    const MINUTE: u64 = 60_000;
    for lang in Lang::ALL {
        let mut state = attempt(lang, 30);
        act(&mut state, Action::Go(Route::Stage(Stage::Company)));
        let begun = 1_800_000_000_000;
        let mut told = Vec::new();
        for minute in [0, 24, 26, 28, 30, 31] {
            update(&mut state, Action::Tick, &Env { now: begun + minute * MINUTE, today: Day::EPOCH });
            let dom = read(&render(&state));
            let elements = elements(&dom);
            let alarm = elements.iter().find(|node| attribute(node, "data-testid").as_deref() == Some("alarm"));
            let alarm = alarm.expect("it is there before it says anything");
            assert_eq!(attribute(alarm, "role").as_deref(), Some("status"));
            told.push(text(alarm, false));
        }
        assert_eq!(running(&state), Err(Refusal::TimeUp));
        // Said anew each minute it would talk into the work.
        told.dedup();
        assert!(
            matches!(&told[..], [none, soon, over] if none.is_empty() && !soon.is_empty() && !over.is_empty()),
            "{told:?}"
        );
    }
}
