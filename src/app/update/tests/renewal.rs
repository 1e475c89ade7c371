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

fn appended(state: &mut State, result: Appended) -> Vec<Effect> {
    act(state, Action::Appended { key: PlanKey(2), seq: 1, result })
}

fn stored(state: &mut State, health: Health) -> Vec<Effect> {
    act(state, Action::Stored { key: PlanKey(2), health })
}

#[test]
fn what_waits_to_be_kept_is_kept_first() {
    let (mut state, effects) = wanted(Saving::Pending);
    assert_eq!(sketch(&effects)[0], "append 2 #1 whole");
    assert_eq!(state.renewal, Renewal::Wanted);
    assert_eq!(appended(&mut state, Appended::Kept), [Effect::TakeUpdate]);
    assert_eq!(appended(&mut state, Appended::Kept), [], "once only");
    let (mut state, _) = wanted(Saving::Pending);
    appended(&mut state, Appended::Failed);
    assert_eq!(stored(&mut state, Health::Good), [Effect::TakeUpdate], "a readable text is enough");
}

#[test]
fn what_cannot_be_kept_is_not_given_up() {
    let (mut state, _) = wanted(Saving::Pending);
    appended(&mut state, Appended::Failed);
    assert_eq!(stored(&mut state, Health::Full), []);
    assert_eq!(stored(&mut state, Health::Good), [], "the user is asked again");
    let (_, effects) = wanted(Saving::Memory);
    assert!(!effects.contains(&Effect::TakeUpdate), "{effects:?}");
}

#[test]
fn nothing_is_taken_unasked() {
    let mut state = working();
    for renewal in [Renewal::Ready, Renewal::Unknown, Renewal::Ready] {
        assert_eq!(act(&mut state, Action::Renew(renewal)), []);
        assert_eq!(appended(&mut state, Appended::Kept), []);
    }
}
