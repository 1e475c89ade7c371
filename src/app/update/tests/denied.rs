//! Keeping the open plan where the browser gives less: no journal, no answer, or one that comes late.

use super::*;

const KEY: PlanKey = PlanKey(2);

/// The program started with this plan, before anybody said who writes it.
fn started() -> State {
    let mut state = State::new(Lang::Ko);
    let (hash, last, storage) = ("#/plan/company".to_owned(), Some(KEY), Storage::default());
    let plans = vec![stored(2, "im Text", 20)];
    act(&mut state, Action::Started { hash, lang: None, theme: None, plans, last, storage, clock_offset: 0 });
    state
}

fn open(state: &State) -> &Open {
    state.open.as_ref().unwrap()
}

#[test]
fn a_journal_that_cannot_be_read_is_not_written() {
    let mut state = started();
    act(&mut state, Action::Claimed { key: KEY, mine: true, records: None });
    act(&mut state, name("danach"));
    assert_eq!(sketch(&act(&mut state, Action::SaveNow)), ["save 2 danach"]);
    act(&mut state, Action::Stored { key: KEY, health: Health::Good });
    assert_eq!(saving(&state), Saving::Basic);
}

#[test]
fn without_a_journal_a_tab_that_does_not_write_goes_on_with_a_plan_of_its_own() {
    for take in [name("eigener"), Action::TakeOver] {
        let mut state = started();
        act(&mut state, Action::Claimed { key: KEY, mine: false, records: None });
        // What the other tab wrote since is not known here: whoever writes now would write over it.
        assert_eq!(act(&mut state, Action::Told(Word::Left(KEY))), []);
        assert_eq!(act(&mut state, Action::Return), []);
        let effects = act(&mut state, take);
        let own = open(&state).key;
        assert_ne!(own, KEY);
        assert!(effects.contains(&Effect::Claim { key: own, take: false }));
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save { key: KEY, .. })));
        assert!(effects.contains(&Effect::Look(KEY)));
    }
}

#[test]
fn a_lock_refused_late_parts_two_tabs_without_a_journal() {
    for changed in [false, true] {
        let mut state = started();
        act(&mut state, Action::Claimed { key: KEY, mine: true, records: None });
        if changed {
            act(&mut state, name("hier"));
            act(&mut state, Action::SaveNow);
            act(&mut state, Action::Stored { key: KEY, health: Health::Good });
        }
        let effects = sketch(&act(&mut state, Action::Lost(KEY)));
        let own = open(&state).key;
        assert_eq!(own != KEY, changed, "who changed nothing needs no plan of its own");
        assert_eq!(open(&state).hold, if changed { Hold::Mine } else { Hold::Elsewhere });
        // What was kept already lies where the other tab writes now.
        assert_eq!(effects.contains(&format!("save {} hier", own.0)), changed);
    }
}

#[test]
fn what_is_changed_while_the_browser_does_not_answer_is_said_to_be_in_memory_only() {
    for before in [false, true] {
        let mut state = started();
        if before {
            act(&mut state, name("davor"));
            assert_eq!(saving(&state), Saving::Pending);
        }
        ignored(&mut state, Action::Unanswered(PlanKey(9)));
        assert_eq!(sketch(&act(&mut state, Action::Unanswered(KEY))), [""; 0]);
        // Whoever changes nothing loses nothing.
        assert_eq!(saving(&state), if before { Saving::Memory } else { Saving::Saved });
        act(&mut state, name("danach"));
        assert_eq!(saving(&state), Saving::Memory);
        // The answer comes after all.
        act(&mut state, Action::Claimed { key: KEY, mine: true, records: Some(Vec::new()) });
        assert_eq!(saving(&state), Saving::Pending);
        act(&mut state, Action::Appended { key: KEY, seq: 1, result: Appended::Kept });
        assert_eq!(saving(&state), Saving::Saved);
        act(&mut state, name("später"));
        assert_eq!(saving(&state), Saving::Pending);
    }
}

#[test]
fn a_journal_that_holds_other_records_than_it_tells_is_left_alone() {
    for told in [Vec::new(), vec![(1, "x".to_owned())]] {
        is_left_alone(&told);
    }
}

fn is_left_alone(told: &[(u32, String)]) {
    let mut state = working();
    act(&mut state, name("mine"));
    act(&mut state, Action::SaveNow);
    let key = KEY;
    for clash in 0..20 {
        let seq = state.open.as_ref().and_then(|open| open.flying).map(|(seq, _)| seq);
        let Some(seq) = seq else {
            assert!((5..15).contains(&clash), "not at once, not for ever: {clash}");
            assert_eq!(state.storage.journal, Health::Denied);
            act(&mut state, Action::Stored { key, health: Health::Good });
            assert_eq!(state.open.as_ref().unwrap().saving, Saving::Basic);
            assert_eq!(state.open.unwrap().name(), "mine");
            return;
        };
        act(&mut state, Action::Appended { key, seq, result: Appended::Taken });
        act(&mut state, Action::Claimed { key, mine: true, records: Some(told.to_vec()) });
    }
    panic!("it goes on for ever");
}

#[test]
fn a_journal_that_answers_late_that_another_tab_was_faster_is_written_again() {
    let mut state = working();
    act(&mut state, name("x"));
    act(&mut state, Action::SaveNow);
    act(&mut state, Action::Appended { key: KEY, seq: 1, result: Appended::Late });
    assert_eq!(state.storage.journal, Health::Slow);
    act(&mut state, Action::Appended { key: KEY, seq: 1, result: Appended::Taken });
    assert_eq!(state.storage.journal, Health::Good);
}
