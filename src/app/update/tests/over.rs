//! The palette and the shortcuts: what opens and closes when, where the cursor goes, and what a choice does.

use super::super::super::{Over, OverAction, Palette, Shortcut, TourAction};
use super::*;

fn over(what: OverAction) -> Action {
    Action::Over(what)
}

fn palette(state: &State) -> &Palette {
    match &state.over {
        Some(Over::Palette(palette)) => palette,
        other => panic!("{other:?}"),
    }
}

/// Opens the palette and chooses the entry that does this.
fn choose(state: &mut State, actions: &[Action]) -> Vec<Effect> {
    assert_eq!(act(state, over(OverAction::Palette)), [Effect::KeepCursor]);
    let place = palette(state).entries.iter().position(|entry| entry.actions == actions);
    act(state, over(OverAction::Choose(place.unwrap_or_else(|| panic!("{actions:?}")))))
}

#[test]
fn escape_ends_the_tour_wherever_the_cursor_is() {
    let mut state = working();
    act(&mut state, Action::Tour(TourAction::Begin));
    act(&mut state, over(OverAction::Palette));
    act(&mut state, Action::Press(Shortcut::Close));
    assert!(state.tour.is_some(), "what lies over the page is closed first");
    act(&mut state, Action::Press(Shortcut::Close));
    assert_eq!(state.tour, None);
}

#[test]
fn the_palette_opens_and_closes_and_changes_nothing_else() {
    let mut state = working();
    let before = state.clone();
    assert_eq!(act(&mut state, over(OverAction::Palette)), [Effect::KeepCursor]);
    assert!(palette(&state).entries.len() > 100);
    assert_eq!(act(&mut state, over(OverAction::Close)), [Effect::ReturnCursor]);
    assert_eq!(state, before);
    assert_eq!(act(&mut state, over(OverAction::Close)), []);
    // By key: the same key closes it again.
    assert_eq!(act(&mut state, Action::Press(Shortcut::Search)), [Effect::KeepCursor]);
    assert_eq!(act(&mut state, Action::Press(Shortcut::Search)), [Effect::ReturnCursor]);
    assert_eq!(act(&mut state, Action::Press(Shortcut::Keys)), [Effect::KeepCursor]);
    assert_eq!(state.over, Some(Over::Keys));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Close)), [Effect::ReturnCursor]);
    assert_eq!(state, before);
    assert_eq!(act(&mut state, Action::Press(Shortcut::Close)), [], "nothing is open");
}

#[test]
fn one_thing_lies_over_the_page_and_nothing_before_an_audience() {
    let mut state = working();
    act(&mut state, Action::ShowReceipt(figure()));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Search)), [Effect::KeepCursor]);
    assert_eq!((state.receipt.is_none(), state.over.is_some()), (true, true));
    // The sheet of shortcuts takes the palette's place.
    let place = palette(&state).entries.iter().position(|entry| entry.actions == [over(OverAction::Keys)]).unwrap();
    assert_eq!(act(&mut state, over(OverAction::Choose(place))), [Effect::KeepCursor]);
    assert_eq!(state.over, Some(Over::Keys));
    // Another page closes it, however one comes there.
    act(&mut state, Action::HashChanged("#/kept".into()));
    assert_eq!(state.over, None);
    act(&mut state, Action::Go(Route::Present));
    for action in [
        over(OverAction::Palette),
        over(OverAction::Keys),
        Action::Press(Shortcut::Search),
        Action::Press(Shortcut::Keys),
        Action::Press(Shortcut::Undo),
        Action::Press(Shortcut::Next),
    ] {
        assert_eq!(act(&mut state, action), []);
        assert_eq!((&state.over, state.route), (&None, Route::Present));
    }
    act(&mut state, Action::Go(Route::Document));
    act(&mut state, Action::ShowReceipt(figure()));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Close)), [Effect::ReturnCursor], "a receipt closes as well");
    assert_eq!(state.receipt, None);
}

#[test]
fn a_choice_is_done_and_the_cursor_goes_where_it_leads() {
    let mut state = working();
    let customers = Route::Stage(Stage::Customers);
    assert_eq!(choose(&mut state, &[Action::Go(customers)]), page(customers), "its heading has the cursor");
    assert_eq!((state.route, &state.over), (customers, &None));
    // Where one is already.
    assert_eq!(choose(&mut state, &[Action::Go(customers)]), [Effect::SetHash(customers.hash()), Effect::EnterPage]);
    // What stays on the page gives the cursor back.
    let kept = Effect::Keep(Preference::Lang("en"));
    assert_eq!(choose(&mut state, &[Action::SetLang(Lang::En)]), [kept, Effect::ReturnCursor]);
    let guide = super::super::super::Guide::Teacher;
    assert_eq!(
        choose(&mut state, &[Action::Read(guide)]),
        [Effect::Visit("./guide-teacher-en.html"), Effect::ReturnCursor]
    );
    // A field takes the cursor itself.
    let line = plan(&state).products.lines[0].id;
    let named = PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(
        line,
        crate::plan::products::ProductLineEdit::Name("Beans".into()),
    )));
    act(&mut state, Action::Edit { edit: named, field: "x".into() });
    let field = format!("products.{line}.name");
    let mut effects = page(Route::Stage(Stage::Products)).to_vec();
    effects.push(Effect::Focus(field.clone()));
    assert_eq!(choose(&mut state, &[Action::GoToField(field)]), effects);
    // The presentation has the cursor from its start.
    let mut effects = page(Route::Present).to_vec();
    effects.push(Effect::FetchLibrary);
    assert_eq!(choose(&mut state, &[Action::Go(Route::Present)]), effects);
    // A place that is not in the list, or no list.
    act(&mut state, Action::Go(customers));
    act(&mut state, over(OverAction::Palette));
    assert_eq!(act(&mut state, over(OverAction::Choose(usize::MAX))), [Effect::ReturnCursor]);
    assert_eq!(act(&mut state, over(OverAction::Choose(0))), []);
}

#[test]
fn the_link_is_made_and_not_put_away_by_the_palette() {
    let mut state = working();
    let link = Action::GoToField("document.link".into());
    choose(&mut state, &[Action::Go(Route::Document), Action::Share, link.clone()]);
    assert!(state.link.is_some() && state.route == Route::Document);
    let effects = choose(&mut state, &[Action::Go(Route::Document), link]);
    assert!(state.link.is_some());
    assert_eq!(effects.last(), Some(&Effect::Focus("document.link".into())));
}

#[test]
fn another_plan_is_opened_with_everything_that_belongs_to_it() {
    let mut state = working();
    let by_palette = choose(&mut state, &[Action::OpenPlan(PlanKey(1))]);
    let mut other = working();
    assert_eq!(by_palette, act(&mut other, Action::OpenPlan(PlanKey(1))));
    assert_eq!(state, other);
}

#[test]
fn stages_are_turned_by_key_and_end_at_the_ends() {
    let mut state = working();
    act(&mut state, Action::Go(Route::Stage(Stage::Company)));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Previous)), []);
    assert_eq!(act(&mut state, Action::Press(Shortcut::Next)), page(Route::Stage(Stage::Feasibility)));
    act(&mut state, Action::Press(Shortcut::Previous));
    assert_eq!(state.route, Route::Stage(Stage::Company));
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Next)), []);
    act(&mut state, Action::Go(Route::Audit));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Next)), [], "no stage is shown");
    // Under what lies over the page nothing moves.
    act(&mut state, Action::Go(Route::Stage(Stage::Budget)));
    act(&mut state, over(OverAction::Keys));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Next)), []);
    assert_eq!(act(&mut state, Action::Press(Shortcut::Undo)), []);
}

#[test]
fn undo_and_redo_by_key_are_those_of_the_buttons() {
    let mut state = working();
    act(&mut state, name("하나"));
    let mut other = state.clone();
    for (shortcut, action) in [(Shortcut::Undo, Action::Undo), (Shortcut::Redo, Action::Redo)] {
        assert_eq!(act(&mut state, Action::Press(shortcut)), act(&mut other, action));
        assert_eq!(state, other);
    }
    act(&mut state, Action::Go(Route::Start));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Undo)), [], "on the start page no plan is seen");
    state.open = None;
    act(&mut state, Action::Go(Route::Kept));
    assert_eq!(act(&mut state, Action::Press(Shortcut::Undo)), []);
}

#[test]
fn the_way_past_what_stands_around_the_page_moves_the_cursor_alone() {
    let mut state = working();
    let before = state.clone();
    assert_eq!(act(&mut state, Action::EnterPage), [Effect::EnterPage]);
    assert_eq!(state, before);
}
