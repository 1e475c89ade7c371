//! Keeping the open plan: what is written when, who writes, and what becomes of changes nobody could keep yet.

use crate::plan::environment::EnvironmentEdit;
use crate::plan::{Attempt, FactorKind};

use super::*;

const KEY: PlanKey = PlanKey(2);

/// Tabs that share one journal and one lock, as a browser lets them.
#[derive(Default)]
struct Browser {
    records: Vec<(u32, String)>,
    text: Option<String>,
    holder: Option<usize>,
    tabs: Vec<State>,
}

impl Browser {
    fn with(tabs: usize) -> Self {
        Self::of(tabs, &stored(2, "anfang", 20))
    }

    /// Tabs that found this plan kept.
    fn of(tabs: usize, plan: &StoredPlan) -> Self {
        let mut browser = Self::default();
        for tab in 0..tabs {
            let mut state = State::new(Lang::Ko);
            let plans = vec![plan.clone()];
            let (hash, last) = (Route::Stage(Stage::Company).hash(), Some(KEY));
            let storage = Storage::default();
            let started = Action::Started { hash, lang: None, theme: None, plans, last, storage, clock_offset: 0 };
            browser.tabs.push(state.clone());
            let effects = act(&mut state, started);
            browser.tabs[tab] = state;
            browser.run(tab, effects);
        }
        browser
    }

    fn act(&mut self, tab: usize, action: Action) {
        let effects = act(&mut self.tabs[tab], action);
        self.run(tab, effects);
    }

    fn others(&mut self, tab: usize, word: &Word) {
        for other in (0..self.tabs.len()).filter(|other| *other != tab) {
            self.act(other, Action::Told(Word::read(&word.write()).unwrap()));
        }
    }

    fn run(&mut self, tab: usize, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::SaveSoon => self.act(tab, Action::SaveNow),
                Effect::Save { key, text } => {
                    self.text = Some(text);
                    self.act(tab, Action::Stored { key, health: Health::Good });
                }
                Effect::Append { key, append } => {
                    let taken = self.records.iter().any(|(seq, _)| *seq == append.seq);
                    let result = if taken { Appended::Taken } else { Appended::Kept };
                    if !taken {
                        self.records.retain(|(seq, _)| *seq >= append.prune);
                        self.records.push((append.seq, append.text.clone()));
                        self.others(tab, &Word::Kept { key, seq: append.seq, text: append.text });
                    }
                    self.act(tab, Action::Appended { key, seq: append.seq, result });
                }
                Effect::Claim { key, take } => {
                    if take && self.holder.is_some_and(|holder| holder != tab) {
                        self.others(tab, &Word::Ask(key));
                        if let Some(holder) = self.holder.take() {
                            // It did not let go in time.
                            self.act(holder, Action::Lost(key));
                        }
                    }
                    let mine = *self.holder.get_or_insert(tab) == tab;
                    self.act(tab, Action::Claimed { key, mine, records: Some(self.records.clone()) });
                }
                Effect::Release { key, left } => {
                    self.holder = self.holder.filter(|holder| *holder != tab);
                    if left {
                        self.others(tab, &Word::Left(key));
                    }
                }
                _ => {}
            }
        }
    }

    fn open(&self, tab: usize) -> &Open {
        self.tabs[tab].open.as_ref().unwrap()
    }

    /// What the company is called, and what it has, in a tab.
    fn shows(&self, tab: usize) -> (String, Option<Money>) {
        let company = self.open(tab).plan().company.clone();
        (company.name.clone(), company.funds)
    }
}

fn open(state: &State) -> &Open {
    state.open.as_ref().unwrap()
}

#[test]
fn a_change_is_saved_once_the_journal_has_it() {
    let mut state = working();
    act(&mut state, name("behalten"));
    let effects = act(&mut state, Action::SaveNow);
    assert_eq!(sketch(&effects), ["append 2 #1 whole", "save 2 behalten"]);
    let entry = PlanEntry { key: KEY, plan: plan(&state), saved_at: NOW, verdict: None, newer: None };
    assert_eq!(state.plans[0], entry);
    assert_eq!(saving(&state), Saving::Pending, "kept once the browser says so");
    assert_eq!(act(&mut state, Action::Stored { key: KEY, health: Health::Good }), []);
    assert_eq!(saving(&state), Saving::Pending, "a text may still be lost");
    // A change that came in between is not in that record.
    act(&mut state, name("behalten, dann geändert"));
    let appended = |seq| Action::Appended { key: KEY, seq, result: Appended::Kept };
    act(&mut state, appended(1));
    assert_eq!((saving(&state), open(&state).unkept.len()), (Saving::Pending, 1));
    let effects = act(&mut state, Action::SaveNow);
    assert_eq!(sketch(&effects), ["append 2 #2"], "a little more, and no text");
    act(&mut state, appended(2));
    assert_eq!((saving(&state), open(&state).unkept.len()), (Saving::Saved, 0));
    ignored(&mut state, Action::SaveNow);
    let effects = act(&mut state, Action::Leave);
    assert_eq!(sketch(&effects), ["save 2 behalten, dann geändert"], "the text when the page is left");
    assert_eq!(sketch(&act(&mut state, Action::Leave)), [""; 0], "once");
}

#[test]
fn what_the_journal_does_not_take_is_kept_as_text_and_otherwise_in_memory() {
    use Health::{Denied, Full, Good};
    for (result, health, expected) in [
        (Appended::Late, Good, Saving::Basic),
        (Appended::Failed, Good, Saving::Basic),
        (Appended::Full, Good, Saving::Basic),
        (Appended::Failed, Full, Saving::Full),
        (Appended::Full, Denied, Saving::Full),
        (Appended::Failed, Denied, Saving::Memory),
        (Appended::Late, Denied, Saving::Memory),
    ] {
        let mut state = working();
        act(&mut state, name("x"));
        act(&mut state, Action::SaveNow);
        let effects = act(&mut state, Action::Appended { key: KEY, seq: 1, result });
        assert_eq!(sketch(&effects), ["save 2 x"]);
        act(&mut state, Action::Stored { key: KEY, health });
        assert_eq!(saving(&state), expected, "{result:?} {health:?}");
        act(&mut state, name("y"));
        let unsaved = matches!(expected, Saving::Memory | Saving::Full);
        assert_eq!(saving(&state), if unsaved { expected } else { Saving::Pending });
        let effects = sketch(&act(&mut state, Action::SaveNow));
        let tried = if result == Appended::Full { vec!["append 2 #2 whole", "save 2 y"] } else { vec!["save 2 y"] };
        assert_eq!(effects, tried, "a full journal may have room again");
        if result == Appended::Late {
            act(&mut state, Action::Stored { key: KEY, health });
            act(&mut state, Action::Appended { key: KEY, seq: 1, result: Appended::Kept });
            assert_eq!(sketch(&act(&mut state, Action::Leave))[0], "append 2 #2", "it answers again");
        }
    }
}

#[test]
fn a_journal_that_takes_its_time_does_not_make_two_plans_of_one() {
    let mut state = working();
    let plans = state.plans.len();
    act(&mut state, name("x"));
    act(&mut state, Action::SaveNow);
    act(&mut state, Action::Appended { key: KEY, seq: 1, result: Appended::Late });
    act(&mut state, Action::Stored { key: KEY, health: Health::Good });
    assert_eq!(saving(&state), Saving::Basic);
    // Another tab takes the plan before the answer: what is on its way is done again there, to the same plan.
    assert_eq!(act(&mut state, Action::Lost(KEY)), [Effect::Claim { key: KEY, take: true }]);
    assert_eq!((open(&state).key, open(&state).unkept.len(), state.plans.len()), (KEY, 1, plans));
}

#[test]
fn who_waited_for_a_plan_and_has_it_waits_no_more() {
    let mut browser = Browser::with(2);
    // Tab 1 asks for it, and takes it before tab 0 could let go.
    act(&mut browser.tabs[0], funds(700));
    act(&mut browser.tabs[0], Action::Told(Word::Ask(KEY)));
    assert!(browser.open(0).asked);
    browser.holder = Some(1);
    act(&mut browser.tabs[0], Action::Lost(KEY));
    assert!(!browser.open(0).asked, "it keeps the plan once it has it again");
}

#[test]
fn one_tab_writes_and_the_others_follow() {
    let mut browser = Browser::with(3);
    assert_eq!([0, 1, 2].map(|tab| browser.open(tab).hold), [Hold::Mine, Hold::Elsewhere, Hold::Elsewhere]);
    browser.act(0, name("eins"));
    assert_eq!([0, 1, 2].map(|tab| browser.shows(tab).0), ["eins"; 3]);
    assert_eq!(browser.records.len(), 2);
    // Where somebody types the plan goes; nothing of it is lost on the way.
    browser.act(2, funds(700));
    assert_eq!([0, 1, 2].map(|tab| browser.open(tab).hold), [Hold::Elsewhere, Hold::Elsewhere, Hold::Mine]);
    assert_eq!([0, 1, 2].map(|tab| browser.shows(tab)), [("eins"); 3].map(|name| (name.into(), Some(Money(700)))));
    browser.act(1, Action::TakeOver);
    assert_eq!(browser.open(1).hold, Hold::Mine);
    // What one tab did another can undo.
    browser.act(0, Action::Undo);
    assert_eq!([0, 1, 2].map(|tab| browser.shows(tab).1), [None; 3]);
    assert!([0, 1, 2].iter().all(|tab| browser.open(*tab).saving == Saving::Saved));
}

#[test]
fn a_tab_that_sleeps_does_its_changes_again_to_what_the_others_made() {
    let mut browser = Browser::with(2);
    // Tab 0 changes something, and is put to sleep before it is kept.
    let effects = act(&mut browser.tabs[0], funds(700));
    assert_eq!(effects[0], Effect::SaveSoon);
    browser.holder = Some(1);
    let records = browser.records.clone();
    browser.act(1, Action::Claimed { key: KEY, mine: true, records: Some(records) });
    browser.act(1, name("von der zweiten"));
    browser.act(0, Action::Lost(KEY));
    assert_eq!([0, 1].map(|tab| browser.shows(tab)), [("von der zweiten"); 2].map(|n| (n.into(), Some(Money(700)))));
    assert_eq!(browser.open(0).saving, Saving::Saved);
}

#[test]
fn what_was_on_its_way_when_the_plan_was_taken_is_not_done_twice() {
    // The record got in; it was too late; it got in, and more was done meanwhile.
    for (result, more) in [(Appended::Kept, false), (Appended::Taken, false), (Appended::Kept, true)] {
        let mut browser = Browser::with(2);
        let add = || {
            let edit = EnvironmentEdit::AddFactor(FactorKind::Strength);
            Action::Edit { edit: PlanEdit::Environment(edit), field: "environment.factors".into() }
        };
        act(&mut browser.tabs[0], add());
        let effects = act(&mut browser.tabs[0], Action::SaveNow);
        let Some(Effect::Append { append, .. }) = effects.into_iter().next() else { panic!("nothing is written") };
        if more {
            act(&mut browser.tabs[0], add());
        }
        // Another tab takes the plan away before the journal answered.
        browser.holder = Some(1);
        if result == Appended::Kept {
            browser.records.push((append.seq, append.text));
        }
        assert_eq!(act(&mut browser.tabs[0], Action::Lost(KEY)), []);
        let records = browser.records.clone();
        browser.act(1, Action::Claimed { key: KEY, mine: true, records: Some(records) });
        browser.act(1, add());
        browser.act(0, Action::Appended { key: KEY, seq: append.seq, result });
        let rows = |tab: usize| browser.open(tab).plan().environment.factors.len();
        assert_eq!([0, 1].map(rows), [if more { 3 } else { 2 }; 2], "{result:?} {more}");
        assert!(browser.open(0).unkept.is_empty());
    }
}

#[test]
fn an_answer_that_is_older_than_what_was_done_since_is_not_followed() {
    let mut browser = Browser::with(2);
    browser.act(0, name("eins"));
    let old = browser.records.clone();
    // Tab 1 asks twice: when somebody comes back to it, and when they type. The first answer comes, and a record goes out.
    browser.act(1, name("zwei"));
    browser.act(1, funds(700));
    let before = browser.open(1).clone();
    browser.act(1, Action::Claimed { key: KEY, mine: true, records: Some(old) });
    assert_eq!(browser.open(1), &before);
    assert_eq!([0, 1].map(|tab| browser.shows(tab)), [("zwei"); 2].map(|name| (name.into(), Some(Money(700)))));
}

#[test]
fn a_tab_that_others_are_faster_than_again_and_again_stays_with_the_plan() {
    let mut browser = Browser::with(2);
    act(&mut browser.tabs[0], funds(700));
    let mut effects = act(&mut browser.tabs[0], Action::SaveNow);
    for round in 0..30 {
        let seq = effects.iter().find_map(|effect| match effect {
            Effect::Append { append, .. } => Some(append.seq),
            _ => None,
        });
        browser.holder = Some(1);
        let records = browser.records.clone();
        browser.act(1, Action::Claimed { key: KEY, mine: true, records: Some(records) });
        browser.act(1, name(&round.to_string()));
        let taken = Action::Appended { key: KEY, seq: seq.unwrap(), result: Appended::Taken };
        assert_eq!(act(&mut browser.tabs[0], taken), [Effect::Claim { key: KEY, take: true }]);
        let records = browser.records.clone();
        effects = act(&mut browser.tabs[0], Action::Claimed { key: KEY, mine: true, records: Some(records) });
        browser.act(1, Action::Lost(KEY));
    }
    assert_eq!((browser.tabs[0].storage.journal, browser.open(0).key), (Health::Good, KEY));
    browser.run(0, effects);
    assert_eq!(browser.shows(0), ("29".into(), Some(Money(700))));
}

#[test]
fn one_record_at_a_time_is_on_its_way() {
    let mut state = working();
    act(&mut state, name("a"));
    assert_eq!(sketch(&act(&mut state, Action::SaveNow)), ["append 2 #1 whole", "save 2 a"]);
    act(&mut state, name("b"));
    assert_eq!(
        act(&mut state, Action::SaveNow),
        [],
        "it would be the second without the first where another tab writes"
    );
    // Who leaves meanwhile leaves the readable text, which is newer than the record.
    let effects = act(&mut state, Action::Leave);
    assert_eq!(sketch(&effects), ["save 2 b"]);
    assert!(open(&state).text_at > open(&state).log.at());
    assert_eq!(act(&mut state, Action::Appended { key: KEY, seq: 1, result: Appended::Kept }), [Effect::SaveSoon]);
    assert_eq!(saving(&state), Saving::Pending);
    assert_eq!(sketch(&act(&mut state, Action::SaveNow)), ["append 2 #2"]);
    act(&mut state, Action::Appended { key: KEY, seq: 2, result: Appended::Kept });
    assert_eq!(saving(&state), Saving::Saved);
}

#[test]
fn without_locks_the_journal_tells_who_came_second() {
    let mut browser = Browser::with(2);
    for tab in [0, 1] {
        let records = browser.records.clone();
        browser.act(tab, Action::Claimed { key: KEY, mine: true, records: Some(records) });
    }
    browser.act(0, name("eins"));
    // The second tab heard nothing of it: its record has the number of the first tab's.
    browser.act(1, funds(700));
    assert_eq!([0, 1].map(|tab| browser.shows(tab)), [("eins"); 2].map(|name| (name.into(), Some(Money(700)))));
}

#[test]
fn steps_can_be_undone_after_the_program_started_again() {
    let mut browser = Browser::with(1);
    for i in 0..240 {
        browser.act(0, if i % 2 == 0 { name(&format!("n{i}")) } else { funds(i) });
    }
    let (records, text) = (browser.records.clone(), browser.text.clone());
    let mut state = State::new(Lang::Ko);
    let plans = vec![StoredPlan { key: KEY, text: text.unwrap() }];
    let (hash, last, storage) = ("#/plan/company".to_owned(), Some(KEY), Storage::default());
    act(&mut state, Action::Started { hash, lang: None, theme: None, plans, last, storage, clock_offset: 0 });
    act(&mut state, Action::Claimed { key: KEY, mine: true, records: Some(records) });
    assert_eq!(plan(&state).company.funds, Some(Money(239)));
    for i in (0..239).rev() {
        act(&mut state, Action::Undo);
        let company = &plan(&state).company;
        let shown = if i % 2 == 0 { company.name == format!("n{i}") } else { company.funds == Some(Money(i)) };
        assert!(shown, "{i}: {company:?}");
    }
    assert!(state.open.as_ref().unwrap().history.can_undo());
}

/// What was done in an attempt, and the attempt as it is, in a tab.
fn log_of(open: &Open) -> (Vec<String>, Rc<Attempt>) {
    let attempt = open.plan().attempt.clone().unwrap();
    (attempt.log.steps.iter().map(|step| step.field.clone()).collect(), attempt)
}

#[test]
fn an_attempt_is_the_same_in_all_tabs_and_after_the_program_started_again() {
    let attempt = Some(Rc::new(Attempt::begin("{}".into(), Lang::Ko, NOW - 60_000)));
    let text = store::write(&Plan { attempt, ..named("anfang") }, 20);
    let mut browser = Browser::of(2, &StoredPlan { key: KEY, text });
    browser.act(0, name("eins"));
    browser.act(0, funds(700));
    browser.act(0, Action::Learner("김".into()));
    browser.act(0, Action::Undo);
    assert_eq!([0, 1].map(|tab| browser.shows(tab)), [0, 1].map(|_| ("eins".to_owned(), None)));
    browser.act(1, name("zwei"));
    browser.act(0, Action::HandIn);
    let (fields, attempt) = log_of(browser.open(1));
    assert_eq!(fields, ["company.name", "company.funds", "learner", "undo", "company.name"]);
    assert_eq!((&log_of(browser.open(0)).1, attempt.learner.as_str()), (&attempt, "김"), "a step back keeps the name");
    // The last step is a step back when the program ends, and is known when it starts again.
    browser.act(1, Action::Undo);
    let again = |browser: &Browser| {
        let mut state = State::new(Lang::Ko);
        let plans = vec![StoredPlan { key: KEY, text: browser.text.clone().unwrap() }];
        let (hash, last, storage) = ("#/plan/company".to_owned(), Some(KEY), Storage::default());
        act(&mut state, Action::Started { hash, lang: None, theme: None, plans, last, storage, clock_offset: 0 });
        act(&mut state, Action::Claimed { key: KEY, mine: true, records: Some(browser.records.clone()) });
        state
    };
    let mut state = again(&browser);
    assert_eq!(log_of(open(&state)).0, [&fields[..], &["undo".to_owned()]].concat());
    assert_eq!(plan(&state).company.name, "eins");
    act(&mut state, Action::Redo);
    assert_eq!((plan(&state).company.name.as_str(), log_of(open(&state)).0.len()), ("zwei", 7));
    act(&mut state, Action::Undo);
    act(&mut state, Action::Undo);
    assert_eq!((plan(&state).company.name.as_str(), log_of(open(&state)).1.learner.as_str()), ("anfang", "김"));
}

#[test]
fn a_text_that_is_newer_than_the_journal_becomes_a_step() {
    let mut browser = Browser::with(1);
    browser.act(0, name("im Journal"));
    let records = browser.records.clone();
    let mut state = State::new(Lang::Ko);
    let (hash, last, storage) = ("#/plan/company".to_owned(), Some(KEY), Storage::default());
    let plans = vec![stored(2, "nur im Text", NOW + 1_000)];
    act(&mut state, Action::Started { hash, lang: None, theme: None, plans, last, storage, clock_offset: 0 });
    let effects = act(&mut state, Action::Claimed { key: KEY, mine: true, records: Some(records) });
    assert_eq!(sketch(&effects)[0], "append 2 #3");
    assert_eq!(plan(&state).company.name, "nur im Text");
    act(&mut state, Action::Undo);
    assert_eq!(plan(&state).company.name, "im Journal");
}

#[test]
fn a_damaged_journal_is_put_aside_and_written_anew() {
    let mut browser = Browser::with(1);
    browser.act(0, name("heil"));
    let mut records = browser.records.clone();
    records.push((3, "0 {".into()));
    let mut state = working();
    state.open.as_mut().unwrap().hold = Hold::Asking;
    let effects = act(&mut state, Action::Claimed { key: KEY, mine: true, records: Some(records) });
    assert_eq!(sketch(&effects)[..2], ["Aside(PlanKey(2))", "append 2 #4 whole"]);
    let Effect::Append { append, .. } = &effects[1] else { panic!() };
    assert_eq!(append.prune, 4, "nothing damaged stays");
    assert_eq!((plan(&state).company.name.as_str(), state.notice), ("heil", Some(Notice::Damaged)));
}

#[test]
fn an_earlier_state_comes_back_as_a_step() {
    let mut browser = Browser::with(1);
    for text in ["eins", "zwei", "drei"] {
        browser.act(0, name(text));
        browser.act(0, funds(text.len() as i64));
    }
    let (mark, parts) = browser.open(0).log.changes().into_iter().nth(1).unwrap();
    assert_eq!(parts, ["company"]);
    browser.act(0, Action::Restore(mark.id));
    assert_eq!((browser.shows(0).0.as_str(), browser.open(0).saving), ("eins", Saving::Saved));
    browser.act(0, Action::Undo);
    assert_eq!(browser.shows(0).0, "drei");
    ignored(&mut browser.tabs[0].clone(), Action::Restore(9_999));
}

#[test]
fn two_plans_of_the_same_second_do_not_become_one() {
    let mut state = State::new(Lang::En);
    act(&mut state, Action::NewPlan);
    act(&mut state, name("ours"));
    let effects = act(&mut state, Action::Appended { key: PlanKey(BORN), seq: 1, result: Appended::Taken });
    let next = BORN + 1;
    let [look, claim] = [format!("Look(PlanKey({BORN}))"), format!("claim {next}")];
    let [append, save] = [format!("append {next} #1 whole"), format!("save {next} ours")];
    assert_eq!(sketch(&effects)[..5], [format!("release {BORN} left"), look, claim, append, save]);
    assert_eq!(effects[5], Effect::Keep(Preference::Last(PlanKey(next))));
}

#[test]
fn steps_back_and_forward_again_are_saved_without_a_record() {
    let mut state = working();
    let seq = |effects: &[Effect]| {
        let append = effects.iter().find_map(|effect| match effect {
            Effect::Append { append, .. } => Some(append.seq),
            _ => None,
        });
        append.unwrap()
    };
    let kept = |state: &mut State, seq| act(state, Action::Appended { key: KEY, seq, result: Appended::Kept });
    act(&mut state, name("one"));
    let first = seq(&act(&mut state, Action::SaveNow));
    kept(&mut state, first);
    act(&mut state, Action::Undo);
    act(&mut state, Action::Redo);
    assert_eq!(state.open.as_ref().unwrap().saving, Saving::Pending);
    assert!(!act(&mut state, Action::SaveNow).iter().any(|effect| matches!(effect, Effect::Append { .. })));
    assert_eq!(state.open.as_ref().unwrap().saving, Saving::Saved);
    // The same while a record is on its way.
    act(&mut state, name("two"));
    let second = seq(&act(&mut state, Action::SaveNow));
    act(&mut state, Action::Undo);
    act(&mut state, Action::Redo);
    assert_eq!(kept(&mut state, second), [Effect::SaveSoon]);
    act(&mut state, Action::SaveNow);
    let open = state.open.unwrap();
    assert_eq!((open.saving, open.unkept.len(), open.name()), (Saving::Saved, 0, "two"));
}

#[test]
fn what_other_tabs_do_with_other_plans_shows_in_the_list() {
    let mut state = working();
    let word = Word::Kept { key: PlanKey(9), seq: 1, text: String::new() };
    assert_eq!(act(&mut state, Action::Told(word)), [Effect::Look(PlanKey(9))]);
    let text = store::write(&named("von nebenan"), 99);
    act(&mut state, Action::Seen { key: PlanKey(9), text: Some(text) });
    assert_eq!(state.plans[0], entry(9, "von nebenan", 99));
    act(&mut state, Action::Told(Word::Gone(PlanKey(9))));
    assert_eq!(state.plans.len(), 2);
    ignored(&mut state, Action::Seen { key: KEY, text: None });
}
