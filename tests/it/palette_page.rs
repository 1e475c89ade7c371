//! The palette and the list of shortcuts on the page: what assistive technology is told, what is found, who may do what; and
//! that every entry arrives.
#![cfg(test)]

use std::collections::BTreeSet;
use std::rc::Rc;

use mixwright::app::{Action, Group, Over, OverAction, Palette, Route, State};
use mixwright::base::{Day, Lang};
use mixwright::plan::Stage;
use mixwright::ui::{Listed, PaletteView};
use yew::{Callback, Html, LocalServerRenderer, Properties, function_component, html};

use super::embed::guest;
use super::full_plan;
use super::view::{act, attributes, lost, pack, render, showing, text};

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    list: Listed,
    lang: Lang,
    typed: String,
}

#[function_component(Screen)]
fn screen(props: &ScreenProps) -> Html {
    html! { <PaletteView list={props.list.clone()} lang={props.lang} typed={props.typed.clone()} dispatch={Callback::noop()} /> }
}

fn palette(state: &State) -> Rc<Palette> {
    match &state.over {
        Some(Over::Palette(palette)) => palette.clone(),
        other => panic!("{other:?}"),
    }
}

/// The palette with something typed.
fn typed(state: &State, typed: &str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = ScreenProps { list: Listed(palette(state)), lang: state.lang, typed: typed.to_owned() };
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

fn open(mut state: State) -> State {
    act(&mut state, Action::Over(OverAction::Palette));
    state
}

fn example(lang: Lang) -> State {
    let mut state = State::new(lang);
    act(&mut state, Action::OpenExample);
    state
}

#[test]
fn the_palette_is_a_combobox_in_a_dialog_and_everything_it_points_at_is_there() {
    for lang in Lang::ALL {
        for query in ["", "a", "계획", "预算", "no such thing anywhere"] {
            let state = open(example(lang));
            let html = typed(&state, query);
            let ids: BTreeSet<&str> = attributes(&html, "id").into_iter().collect();
            assert_eq!(ids.len(), attributes(&html, "id").len(), "ids are unique");
            for pointer in ["aria-controls", "aria-activedescendant", "aria-labelledby"] {
                for target in attributes(&html, pointer) {
                    assert!(ids.contains(target), "{pointer}={target}");
                }
            }
            let roles = attributes(&html, "role");
            assert_eq!(roles.iter().filter(|role| ["dialog", "combobox", "listbox"].contains(role)).count(), 3);
            let options = roles.iter().filter(|role| **role == "option").count();
            let chosen = attributes(&html, "aria-selected").into_iter().filter(|selected| *selected == "true").count();
            let none = query.starts_with("no such");
            assert_eq!((options == 0, chosen), (none, usize::from(!none)), "{} {query}", lang.tag());
            assert_eq!(attributes(&html, "aria-expanded"), [if none { "false" } else { "true" }]);
            assert_eq!(attributes(&html, "aria-activedescendant").is_empty(), none);
            assert_eq!(attributes(&html, "style").len(), 0);
            assert!(!text(&html).contains("{0}"));
        }
    }
}

#[test]
fn names_somebody_typed_stay_text() {
    let mut state = example(Lang::En);
    let id = state.open.as_ref().unwrap().plan().customers.segments[0].id;
    let name = "<img src=x onerror=alert(1)> \"Office\"".to_owned();
    let edit = mixwright::plan::customers::CustomersEdit::Segment(mixwright::plan::RowEdit::Set(
        id,
        mixwright::plan::segment::SegmentEdit::Name(name),
    ));
    act(&mut state, Action::Edit { edit: mixwright::plan::PlanEdit::Customers(edit), field: "x".into() });
    let html = typed(&open(state), "office");
    assert!(html.contains("&lt;img") && !html.contains("<img"), "{html}");
}

#[test]
fn the_way_to_it_stands_on_every_page_but_before_an_audience() {
    for lang in Lang::ALL {
        let mut state = example(lang);
        for route in super::view::routes().into_iter().chain([Route::Audit, Route::Kept]) {
            act(&mut state, Action::Go(route));
            let html = render(&state);
            let at = |what: &str| html.find(what).unwrap_or_else(|| panic!("{what} on {}", route.hash()));
            assert!(at("class=\"skip-link\"") < at("class=\"topbar"), "{}", route.hash());
            assert!(at("id=\"tool.search\"") < at("id=\"content\""));
            assert!(!html.contains("role=\"dialog\""));
        }
        act(&mut state, Action::Go(Route::Present));
        act(&mut state, Action::Over(OverAction::Palette));
        let html = render(&state);
        assert!(!html.contains("tool.search") && !html.contains("palette.line"));
        act(&mut state, Action::Go(Route::Document));
        act(&mut state, Action::Over(OverAction::Palette));
        assert!(render(&state).contains("palette.line"));
        // Not even where the state says so.
        state.route = Route::Present;
        assert!(!render(&state).contains("palette.line"));
    }
}

#[test]
fn the_list_of_shortcuts_is_a_dialog_with_a_name() {
    for lang in Lang::ALL {
        let mut state = State::new(lang);
        act(&mut state, Action::Over(OverAction::Keys));
        let html = render(&state);
        assert!(
            html.contains("aria-labelledby=\"keys.title\"")
                && html.contains("<kbd>K</kbd>")
                && html.contains("<kbd>Esc</kbd>")
        );
        let ids = attributes(&html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
}

#[test]
fn a_guest_is_offered_what_it_may_do() {
    let state = open(guest(Lang::En, "?embed=1&hide=library"));
    let html = render(&state);
    assert!(html.contains("palette.line"));
    let text = text(&typed(&state, ""));
    assert!(text.contains("Budget") && !text.contains("New plan") && !text.contains("Start page"), "{text}");
    assert!(
        palette(&state)
            .entries
            .iter()
            .all(|entry| !matches!(entry.group, Group::Channels | Group::Library | Group::Guides))
    );
    // And nothing else happens where it asks for it all the same.
    let own = Rc::new(Palette::of(&State::new(Lang::En), Day::EPOCH));
    let place = own.entries.iter().position(|entry| entry.actions == [Action::NewPlan]).unwrap();
    let mut state = guest(Lang::En, "?embed=1");
    let before = state.open.as_ref().unwrap().plan();
    state.over = Some(Over::Palette(own));
    act(&mut state, Action::Over(OverAction::Choose(place)));
    assert_eq!(state.open.as_ref().unwrap().plan(), before);
    assert!(state.plans.is_empty());
}

#[test]
fn every_entry_of_the_plan_arrives_at_its_field() {
    for (name, state) in [("example", example(Lang::Ko)), ("full", showing(Lang::Ko, &full_plan::full(Lang::Ko)))] {
        let mut state = open(state);
        let fields: Vec<String> = palette(&state)
            .entries
            .iter()
            .filter(|entry| entry.group == Group::Plan)
            .flat_map(|entry| &entry.actions)
            .map(|action| match action {
                Action::GoToField(field) => field.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        let slugs: BTreeSet<&str> = fields.iter().filter_map(|field| field.split('.').next()).collect();
        assert!(slugs.iter().all(|slug| Stage::from_slug(slug).is_some()) && slugs.len() >= 7, "{name}: {slugs:?}");
        // A task is shown with its fields, one at a time.
        let (tasks, others): (Vec<String>, Vec<String>) =
            fields.into_iter().partition(|field| field.starts_with("implementation."));
        assert_eq!(lost(&mut state, others), Vec::<String>::new(), "{name}");
        assert_eq!(lost(&mut state, tasks), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_entry_of_the_library_arrives() {
    let mut state = example(Lang::En);
    act(&mut state, Action::LibraryFetched(Some(pack())));
    let list = palette(&open(state.clone()));
    let mut broken = BTreeSet::new();
    let mut seen = 0;
    for entry in list.entries.iter().filter(|entry| entry.group == Group::Library) {
        let Some(Action::GoToField(id)) = entry.actions.last() else { continue };
        for action in entry.actions.clone() {
            act(&mut state, action);
        }
        seen += 1;
        if !attributes(&render(&state), "id").contains(&id.as_str()) {
            broken.insert(format!("{}: {id}", entry.name));
        }
    }
    assert!(broken.is_empty(), "{broken:?}");
    assert!(seen > 60, "{seen}");
}
