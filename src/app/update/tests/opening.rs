//! Texts from outside: files, and what the browser kept.

use super::*;

/// A version that does not exist yet.
const NEWER: u32 = store::VERSION + 1;

fn newer(text: &str) -> String {
    text.replace(&format!("\"version\": {}", store::VERSION), &format!("\"version\": {NEWER}"))
}

#[test]
fn a_good_file_opens_as_a_plan_of_its_own() {
    let mut state = working();
    let old = plan(&state);
    let text = store::write(&named("aus der Datei"), 5);
    let effects = act(&mut state, Action::FileRead { name: "plan.json".into(), text });
    let [hash, top] = page(Route::Stage(Stage::Company));
    let new = named("aus der Datei");
    let last = Effect::Keep(Preference::Last(PlanKey(BORN)));
    assert_eq!(old.company.name, "열린 계획");
    assert_eq!(sketch(&effects)[..3], ["append 2 #1 whole", "save 2 열린 계획", "release 2 left"]);
    let [append, save] = kept(BORN, &new, NOW);
    assert_eq!(effects[3..], [Effect::Claim { key: PlanKey(BORN), take: false }, append, save, last, hash, top]);
    assert_eq!(*plan(&state), new);
    assert_eq!(state.notice, Some(Notice::Opened { name: "plan.json".into() }));
    assert_eq!(state.plans.len(), 3);
}

#[test]
fn a_bad_file_changes_nothing_but_the_notice() {
    let good = store::write(&named("x"), 5);
    let damaged = good.replace("\"horizon\": 6", "\"horizon\": 999");
    let newer = newer(&damaged);
    let cut = good.len() / 2;
    let line = 1 + good[..cut].matches('\n').count();
    for (text, error) in [
        (good[..cut].to_owned(), ReadError::NotJson { line }),
        (newer, ReadError::Newer { version: NEWER }),
        ("{\"a\": 1}".to_owned(), ReadError::NotAPlan),
        (damaged, ReadError::Damaged { detail: "company.horizon".into() }),
    ] {
        let mut state = working();
        act(&mut state, name("in Arbeit"));
        let before = state.clone();
        assert_eq!(act(&mut state, Action::FileRead { name: "f.json".into(), text }), []);
        let notice = Some(Notice::File { name: "f.json".into(), problem: FileProblem::Read(error) });
        assert_eq!(state, State { notice, ..before });
    }
}

#[test]
fn a_file_the_browser_refuses_changes_nothing_but_the_notice() {
    for problem in [FileProblem::Unreadable, FileProblem::Read(ReadError::TooBig)] {
        let mut state = working();
        let before = state.clone();
        let refused = Action::FileRefused { name: "big".into(), problem: problem.clone() };
        assert_eq!(act(&mut state, refused), []);
        let notice = Some(Notice::File { name: "big".into(), problem });
        assert_eq!(state, State { notice, ..before });
    }
}

fn started(plans: Vec<StoredPlan>, last: Option<u32>, hash: &str) -> Action {
    let last = last.map(PlanKey);
    let storage = Storage::default();
    Action::Started { hash: hash.into(), lang: None, theme: None, plans, last, storage, clock_offset: 0 }
}

#[test]
fn a_first_visit_starts_at_the_start() {
    let mut state = State::new(Lang::Zh);
    assert_eq!(act(&mut state, started(vec![], None, "")), [Effect::SetHash("#/".into())]);
    assert_eq!(state, State::new(Lang::Zh));
}

#[test]
fn the_last_plan_opens_at_the_page_of_the_address() {
    let mut state = State::new(Lang::En);
    let storage = Storage { local: Health::Full, ..Storage::default() };
    let action = Action::Started {
        hash: "#/plan/organisation".into(),
        lang: Some(Lang::Ko),
        theme: Some(Theme::Dark),
        plans: vec![stored(1, "alt", 10), stored(5, "neu", 30), stored(3, "mittel", 20)],
        last: Some(PlanKey(3)),
        storage,
        clock_offset: 540,
    };
    let [hash, top] = page(Route::Stage(Stage::Organisation));
    let claim = Effect::Claim { key: PlanKey(3), take: false };
    assert_eq!(act(&mut state, action), [claim, hash, top]);
    assert_eq!((state.lang, state.theme, state.storage, state.clock_offset), (Lang::Ko, Theme::Dark, storage, 540));
    assert_eq!(state.plans, [entry(5, "neu", 30), entry(3, "mittel", 20), entry(1, "alt", 10)]);
    let open = state.open.as_ref().unwrap();
    assert_eq!((open.key, open.plan().company.name.as_str()), (PlanKey(3), "mittel"));
    assert_eq!((open.saving, open.hold), (Saving::Saved, Hold::Asking));
}

#[test]
fn a_last_plan_that_is_gone_leaves_the_start() {
    let mut state = State::new(Lang::En);
    let effects = act(&mut state, started(vec![stored(1, "alt", 10)], Some(7), "#/document"));
    assert_eq!(effects, [Effect::SetHash("#/".into())]);
    assert_eq!((state.open, state.route, state.plans.len()), (None, Route::Start, 1));
}

#[test]
fn garbage_is_put_aside_and_the_rest_opens() {
    let mut state = State::new(Lang::En);
    let garbage = |key, text: &str| StoredPlan { key: PlanKey(key), text: text.into() };
    let plans = vec![garbage(4, "]["), stored(2, "gut", 10), garbage(6, "{}")];
    let effects = act(&mut state, started(plans, Some(2), "#/"));
    let hash = Effect::SetHash("#/".into());
    let claim = Effect::Claim { key: PlanKey(2), take: false };
    assert_eq!(effects, [Effect::Quarantine(PlanKey(4)), Effect::Quarantine(PlanKey(6)), claim, hash]);
    assert_eq!(state.plans, [entry(2, "gut", 10)]);
    assert_eq!(state.notice, Some(Notice::Unreadable { error: ReadError::NotAPlan }));
    assert!(state.open.is_some());
}

#[test]
fn a_newer_versions_plan_opens_for_reading_and_leaves_as_it_came() {
    let mut state = State::new(Lang::En);
    let text = newer(&store::write(&named("x"), 1)).replace("\"company\": {", "\"company\": {\"mood\": \"sunny\", ");
    let plans = vec![stored(2, "gut", 10), StoredPlan { key: PlanKey(8), text: text.clone() }];
    let effects = act(&mut state, started(plans, Some(8), "#/plan/company"));
    assert_eq!(effects, page(Route::Stage(Stage::Company)), "neither removed nor moved nor claimed");
    assert_eq!(state.open.as_ref().unwrap().hold, Hold::Newer(NEWER));
    assert_eq!((plan(&state).company.name.as_str(), state.plans.len()), ("x", 2));
    for action in [name("y"), Action::Undo, Action::SaveNow, Action::Leave, Action::Return] {
        assert_eq!(act(&mut state, action.clone()), [], "{action:?}");
    }
    assert_eq!((plan(&state).company.name.as_str(), state.notice.clone()), ("x", Some(Notice::ReadOnly)));
    let expected = Effect::Download { name: "x.mixwright.json".into(), text };
    assert_eq!(act(&mut state, Action::Give(Given::Plan)), [expected]);
    // A copy is a plan like any other, even where the clock of the device stands at its beginning.
    update(&mut state, Action::CopyPlan, &env(0));
    let open = state.open.as_ref().unwrap();
    assert_eq!((open.key, open.hold), (PlanKey(9), Hold::Mine));
    assert_eq!((plan(&state).company.name.as_str(), state.plans.len()), ("x", 3));
}

#[test]
fn a_newer_versions_file_opens_for_reading_and_leaves_as_it_came() {
    let mut state = working();
    let text = newer(&store::write(&named("x"), 15)).replace("\"company\": {", "\"company\": {\"mood\": \"sunny\", ");
    let effects = act(&mut state, Action::FileRead { name: "plan.json".into(), text: text.clone() });
    let key = PlanKey(BORN);
    assert!(effects.contains(&Effect::Save { key, text: text.clone() }), "kept as it came");
    assert!(effects.contains(&Effect::Keep(Preference::Last(key))));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Claim { .. })), "nobody writes it");
    let keys: Vec<u32> = state.plans.iter().map(|entry| entry.key.0).collect();
    assert_eq!(keys, [2, BORN, 1], "by the time they were saved");
    assert_eq!(state.notice, Some(Notice::Opened { name: "plan.json".into() }));
    assert_eq!(state.open.as_ref().map(|open| (open.key, open.hold)), Some((key, Hold::Newer(NEWER))));
    assert_eq!(act(&mut state, name("y")), []);
    let given = Effect::Download { name: "x.mixwright.json".into(), text: text.clone() };
    assert_eq!(act(&mut state, Action::Give(Given::Plan)), [given]);
    act(&mut state, Action::CopyPlan);
    let open = state.open.as_ref().unwrap();
    assert_eq!((open.key, open.hold, open.name()), (PlanKey(BORN + 1), Hold::Mine, "x"));
    // After the next start it is the same plan.
    let mut again = State::new(Lang::En);
    act(&mut again, started(vec![StoredPlan { key, text: text.clone() }], Some(key.0), "#/"));
    assert_eq!(again.plans[0].newer.as_ref().map(|newer| &*newer.text), Some(text.as_str()));
}
