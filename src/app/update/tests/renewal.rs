//! A new version of the program is taken when the user says so and nothing would be lost.

use super::super::super::Renewal;
use super::*;

fn wanted(saving: Saving) -> (State, Vec<Effect>) {
    let mut state = working();
    state.open.as_mut().unwrap().saving = saving;
    assert_eq!(act(&mut state, Action::Renew(Renewal::Ready)), []);
    let effects = act(&mut state, Action::Renew(Renewal::Wanted));
    (state, effects)
}

#[test]
fn where_everything_is_kept_it_is_taken_at_once() {
    let (state, effects) = wanted(Saving::Saved);
    assert_eq!(effects, [Effect::TakeUpdate]);
    // The offer stands until the page is loaded anew.
    assert_eq!(state.renewal, Renewal::Ready);
    let mut state = State::new(Lang::En);
    assert_eq!(act(&mut state, Action::Renew(Renewal::Wanted)), [Effect::TakeUpdate], "without an open plan too");
}

#[test]
fn what_waits_to_be_kept_is_kept_first() {
    let (mut state, effects) = wanted(Saving::Pending);
    assert!(matches!(effects.as_slice(), [Effect::Save { key: PlanKey(2), .. }]), "{effects:?}");
    assert_eq!(state.renewal, Renewal::Wanted);
    assert_eq!(act(&mut state, Action::Stored(Saving::Saved)), [Effect::TakeUpdate]);
    assert_eq!(act(&mut state, Action::Stored(Saving::Saved)), [], "once only");
}

#[test]
fn what_cannot_be_kept_is_not_given_up() {
    let (mut state, _) = wanted(Saving::Pending);
    assert_eq!(act(&mut state, Action::Stored(Saving::Full)), []);
    assert_eq!(act(&mut state, Action::Stored(Saving::Saved)), [], "the user is asked again");
    assert!(matches!(wanted(Saving::Denied).1.as_slice(), [] | [Effect::Save { .. }]));
}

#[test]
fn nothing_is_taken_unasked() {
    let mut state = working();
    for renewal in [Renewal::Ready, Renewal::Unknown, Renewal::Ready] {
        assert_eq!(act(&mut state, Action::Renew(renewal)), []);
        assert_eq!(act(&mut state, Action::Stored(Saving::Saved)), []);
    }
}
