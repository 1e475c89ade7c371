//! An attempt that a page around keeps in few characters.

use super::super::course::case;
use super::cases::{arrives, attempting};
use super::*;
use crate::course::Case;
use crate::store::Suspended;

fn given(state: &mut State, limit: u32) -> Suspended {
    let effects = ask(state, 4, Request::Suspend { limit });
    match answers(&effects)[..] {
        [Answer::Suspended(kept)] => kept.clone(),
        _ => panic!("{effects:?}"),
    }
}

fn again(data: &str) -> Request {
    Request::Load { plan: None, case: None, suspend: Some(data.to_owned()), readonly: None, locks: None }
}

#[test]
fn an_attempt_is_given_in_few_characters_and_goes_on_from_them() {
    let mut state = attempting("", &case());
    act(&mut state, name("우리 가게 我们的店"));
    let kept = given(&mut state, 4_096);
    assert!(kept.whole && kept.dropped == 0 && kept.data.len() <= 4_096);
    let mut later = attempting("", &case());
    let effects = ask(&mut later, 5, again(&kept.data));
    assert_eq!(answers(&effects), [&Answer::Resumed { whole: true }]);
    assert_eq!(plan(&later), plan(&state));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Tell(News::Loaded { .. }))));
    // What did not fit is said.
    let long: String = (0..180_u32).filter_map(|n| char::from_u32(0xac00 + n * 7_919 % 11_172)).collect();
    act(&mut state, name(&long));
    let small = given(&mut state, 300);
    assert!(!small.whole);
    let mut later = attempting("", &case());
    assert_eq!(answers(&ask(&mut later, 6, again(&small.data))), [&Answer::Resumed { whole: false }]);
}

#[test]
fn what_is_of_another_case_is_refused_and_changes_nothing() {
    let mut state = attempting("", &case());
    let data = given(&mut state, 4_096).data;
    let mut other = case();
    other.texts.values_mut().for_each(|text| text.task.push('!'));
    let mut later = attempting("", &Case { edition: 9, ..other });
    for (data, why) in [(data.as_str(), Refusal::BadSuspend), ("x", Refusal::BadSuspend)] {
        let before = later.clone();
        assert_eq!(answers(&ask(&mut later, 5, again(data))), [&Answer::Refused(why)]);
        assert_eq!(later, before);
    }
    assert_eq!(answers(&ask(&mut state, 6, Request::Suspend { limit: 9 })), [&Answer::Refused(Refusal::NotMade)]);
    let mut early = begun("?embed=1&origin=https://lms.example&lang=ko&case=roastery");
    for request in [again(&data), Request::Suspend { limit: 4_096 }] {
        assert_eq!(answers(&ask(&mut early, 7, request)), [&Answer::Refused(Refusal::NoPlan)]);
    }
    arrives(&mut early, &case());
    assert_eq!(answers(&ask(&mut early, 8, again(&data))), [&Answer::Resumed { whole: true }]);
}
