//! Plans that come back from a rescue file.

use super::*;

/// A rescue file with these texts of plans, by key.
fn file(plans: &[(u32, String)]) -> String {
    let texts: Vec<String> = plans.iter().map(|(key, text)| format!("\"mixwright/plan/{key}\": {text:?}")).collect();
    format!("{{\n \"format\": \"mixwright-rescue\",\n \"version\": 1,\n \"local\": {{{}}}}}", texts.join(","))
}

fn open(state: &mut State, text: String) -> Vec<Effect> {
    act(state, Action::FileRead { name: "mixwright-rescue.json".into(), text })
}

#[test]
fn what_is_newer_or_gone_comes_back_beside_what_is_kept() {
    let mut state = working();
    let before = state.clone();
    let later = store::write(&named("x"), 30)
        .replace(&format!("\"version\": {}", store::VERSION), &format!("\"version\": {}", store::VERSION + 1));
    let text = file(&[
        (1, store::write(&named("älter"), 9)),
        (2, store::write(&named("neuer"), 25)),
        (3, store::write(&named("다른 계획"), 99)),
        (4, store::write(&named("fort"), 5)),
        (5, store::write(&named("fort"), 6)),
        (6, later.clone()),
        (7, "][".into()),
    ]);
    let effects = open(&mut state, text.clone());
    let expected = [
        &kept(BORN, &named("neuer"), 25)[..],
        &kept(BORN + 1, &named("fort"), 5),
        &[Effect::Save { key: PlanKey(BORN + 2), text: later }],
        &page(Route::Start)[..1],
    ];
    assert_eq!(effects[..5], expected[..3].concat());
    assert_eq!(effects[5], expected[3][0]);
    assert_eq!(state.notice, Some(Notice::Rescued { back: 3, unreadable: 1 }));
    assert_eq!(state.open, before.open, "the open plan stays as it is");
    let list: Vec<(u32, u64)> = state.plans.iter().map(|entry| (entry.key.0, entry.saved_at)).collect();
    assert_eq!(list, [(BORN + 2, 30), (BORN, 25), (2, 20), (1, 10), (BORN + 1, 5)]);
    assert!(before.plans.iter().all(|entry| state.plans.contains(entry)), "nothing is overwritten");
    assert!(state.plans[0].newer.is_some());
    // The same file again brings nothing.
    let plans = state.plans.clone();
    open(&mut state, text);
    assert_eq!((state.notice, state.plans), (Some(Notice::Rescued { back: 0, unreadable: 1 }), plans));
}

#[test]
fn a_file_that_is_damaged_changes_nothing_but_the_notice() {
    let good = file(&[(9, store::write(&named("fort"), 5))]);
    for text in [good[..good.len() - 1].to_owned(), good.replace("\"version\": 1", "\"version\": 2")] {
        let mut state = working();
        let before = state.clone();
        assert_eq!(open(&mut state, text), []);
        let Some(Notice::File { problem: FileProblem::Read(_), .. }) = state.notice else {
            panic!("{:?}", state.notice)
        };
        assert_eq!(State { notice: None, ..state }, before);
    }
}
