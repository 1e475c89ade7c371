//! What is taken away is offered back.

use super::*;

fn edit(edit: PlanEdit) -> Action {
    Action::Edit { edit, field: "products.lines".to_owned() }
}

fn remove(state: &State) -> Action {
    let line = plan(state).products.lines[0].id;
    edit(PlanEdit::Products(ProductsEdit::Line(RowEdit::Remove(line))))
}

#[test]
fn a_removed_row_is_offered_back_until_the_next_change() {
    let mut state = working();
    let before = plan(&state);
    let gone = remove(&state);
    act(&mut state, gone.clone());
    assert_eq!(state.notice, Some(Notice::TakenAway));
    act(&mut state, Action::Undo);
    assert_eq!((plan(&state), state.notice.clone()), (before, None));
    act(&mut state, gone);
    assert_eq!(state.notice, Some(Notice::TakenAway));
    act(&mut state, name("another change"));
    assert_eq!(state.notice, None, "its button would take back something else");
}

#[test]
fn what_adds_or_is_typed_offers_nothing_and_other_words_stay() {
    let mut state = working();
    act(&mut state, edit(PlanEdit::Products(ProductsEdit::Line(RowEdit::Add))));
    act(&mut state, name("typed"));
    assert_eq!(state.notice, None);
    state.notice = Some(Notice::NoPicture);
    act(&mut state, name("typed on"));
    assert_eq!(state.notice, Some(Notice::NoPicture));
}

#[test]
fn an_earlier_state_that_was_taken_up_can_be_left_again() {
    let mut state = working();
    act(&mut state, name("typed"));
    let typed = plan(&state);
    let first = state.open.as_ref().unwrap().history.marks()[0].id;
    act(&mut state, Action::Restore(first));
    assert_eq!(state.notice, Some(Notice::TakenAway));
    act(&mut state, Action::Undo);
    assert_eq!((plan(&state), state.notice.clone()), (typed, None));
    act(&mut state, Action::Redo);
    assert_eq!(state.notice, None, "going back and forth takes nothing away");
}
