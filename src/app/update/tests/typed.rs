//! Letters are taken at once; what follows from them waits for a frame, and for nothing else.

use proptest::prelude::*;

use super::*;

fn typed(edit: CompanyEdit) -> Action {
    Action::Typed { edit: PlanEdit::Company(edit), field: "company.funds".into() }
}

fn typed_funds(minor: i64) -> Action {
    typed(CompanyEdit::Funds(Some(Money(minor))))
}

fn insight(state: &State) -> Rc<Insight> {
    state.open.as_ref().unwrap().insight.clone()
}

#[test]
fn letters_are_in_the_plan_at_once_and_figures_after_the_frame() {
    let mut state = working();
    let before = insight(&state);
    assert_eq!(act(&mut state, typed_funds(5_000_000)), [Effect::SaveSoon, Effect::FollowSoon]);
    assert_eq!(plan(&state).company.funds, Some(Money(5_000_000)));
    assert_eq!(saving(&state), Saving::Pending, "what was typed is not said to be kept");
    assert!(Rc::ptr_eq(&insight(&state), &before));
    assert_eq!(act(&mut state, typed_funds(50_000_000)), [Effect::SaveSoon, Effect::FollowSoon]);
    assert!(Rc::ptr_eq(&insight(&state), &before));
    assert_eq!(act(&mut state, Action::Follow), []);
    assert_eq!(*insight(&state), Insight::of(&plan(&state)));
    ignored(&mut state, Action::Follow);
}

#[test]
fn whatever_comes_before_the_frame_finds_all_worked_out() {
    let mut state = working();
    act(&mut state, typed_funds(5_000_000));
    let effects = act(&mut state, Action::SaveNow);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Append { .. })), "{effects:?}");
    assert_eq!(*insight(&state), Insight::of(&plan(&state)));
    act(&mut state, typed_funds(6_000_000));
    act(&mut state, Action::Undo);
    assert_eq!(*insight(&state), Insight::of(&plan(&state)));
    // Letters back to what was there: nothing is worked out anew.
    let before = insight(&state);
    let funds = plan(&state).company.funds;
    act(&mut state, typed_funds(7_000_000));
    act(&mut state, typed(CompanyEdit::Funds(funds)));
    act(&mut state, Action::Follow);
    assert!(Rc::ptr_eq(&insight(&state), &before));
}

#[test]
fn what_is_refused_is_told_at_once() {
    let mut state = working();
    assert_eq!(act(&mut state, typed_funds(-1)), []);
    assert!(matches!(state.notice, Some(Notice::Refused(_))));
    let same = plan(&state).company.funds;
    let mut state = working();
    ignored(&mut state, typed(CompanyEdit::Funds(same)));
}

#[derive(Clone, Debug)]
enum Deed {
    Funds(i64),
    Name(String),
    Undo,
    Redo,
    Go(Stage),
    Follow,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0_i64..9).prop_map(|funds| Deed::Funds(funds * 1_000_000)),
        2 => "[가-나]{0,2}".prop_map(Deed::Name),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => proptest::sample::select(Stage::ALL.to_vec()).prop_map(Deed::Go),
        2 => Just(Deed::Follow),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn letters_that_wait_come_to_the_same_as_those_that_do_not(deeds in prop::collection::vec(deed(), 0..12)) {
        let (mut waiting, mut prompt) = (working(), working());
        for deed in deeds {
            let (one, other) = match deed {
                Deed::Funds(minor) => (typed_funds(minor), funds(minor)),
                Deed::Name(text) => {
                    let edit = PlanEdit::Company(CompanyEdit::Name(text.clone()));
                    (Action::Typed { edit, field: "company.name".into() }, name(&text))
                }
                Deed::Undo => (Action::Undo, Action::Undo),
                Deed::Redo => (Action::Redo, Action::Redo),
                Deed::Go(stage) => (Action::Go(Route::Stage(stage)), Action::Go(Route::Stage(stage))),
                Deed::Follow => (Action::Follow, Action::Follow),
            };
            act(&mut waiting, one);
            act(&mut prompt, other);
        }
        act(&mut waiting, Action::Follow);
        prop_assert_eq!(waiting, prompt);
    }
}
