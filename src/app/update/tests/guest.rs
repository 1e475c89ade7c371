//! The program in another page: its own plan, what it is asked and tells, what it refuses.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::super::embed::{Embed, Guest, Visit};
use super::*;
use crate::store::embed::{
    Answer, Colours, FileForm, Keeper, Made, News, Page, Place, Refusal, Request, Standing, digest,
};

mod cases;
mod suspend;

fn arrived(query: &str, kept: Option<&str>, local: Health) -> State {
    let mut state = State::new(Lang::En);
    let embed = Embed::parse(query).map(Box::new);
    let kept = kept.map(str::to_owned);
    act(&mut state, Action::Arrived { address: "https://planner.example/".into(), embed, kept, local });
    state
}

fn begun(query: &str) -> State {
    let mut state = arrived(query, None, Health::Denied);
    act(&mut state, start());
    state
}

fn start() -> Action {
    let storage = Storage::default();
    let (lang, theme) = (Some(Lang::Zh), Some(Theme::Light));
    Action::Started { hash: String::new(), lang, theme, plans: vec![], last: None, storage, clock_offset: 540 }
}

fn hosted(more: &str) -> State {
    let mut state = begun(&format!("?embed=1&origin=https://lms.example{more}"));
    act(&mut state, Action::Guest(Visit::Linked));
    state
}

fn ask(state: &mut State, id: u64, request: Request) -> Vec<Effect> {
    act(state, Action::Guest(Visit::Asked { id, request: Ok(request) }))
}

fn guest(state: &State) -> &Guest {
    state.guest.as_ref().unwrap()
}

fn answers(effects: &[Effect]) -> Vec<&Answer> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Answer { answer, .. } = effect { Some(answer) } else { None })
        .collect()
}

fn ids(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn a_guest_begins_as_the_address_asks() {
    let query = "?embed=1&lang=ko&theme=dark&currency=USD&region=kr&start=2029-03&stage=budget&lock=company";
    let mut state = arrived(query, None, Health::Denied);
    let effects = act(&mut state, start());
    assert_eq!((state.lang, state.theme, state.clock_offset), (Lang::Ko, Theme::Dark, 540));
    let company = plan(&state).company.clone();
    assert_eq!((company.region, company.currency, company.start), (Region::Kr, Currency::Usd, Month::new(2029, 3)));
    assert_eq!(state.route, Route::Stage(Stage::Budget));
    assert!(state.plans.is_empty());
    assert!(effects.contains(&Effect::SetHash("#/plan/budget".into())), "{effects:?}");
    // What is not asked for is not taken from what the visitor chose here.
    let state = begun("?embed=1");
    assert_eq!((state.lang, state.theme, state.route), (Lang::En, Theme::Auto, Route::Stage(Stage::Company)));
    // A plan in the address.
    let packed = store::share(&named("링크")).replace("#/share/", "");
    assert_eq!(plan(&begun(&format!("?embed=1&plan={packed}"))).company.name, "링크");
}

#[test]
fn the_browser_keeps_a_guest_apart_where_it_is_asked_to() {
    let query = "?embed=1&id=a&resume=local";
    let text = store::write(&named("예전"), 5);
    let mut state = arrived(query, Some(&text), Health::Good);
    act(&mut state, start());
    assert_eq!(plan(&state).company.name, "예전");
    assert_eq!(act(&mut state, name("새로")), [Effect::SaveSoon]);
    let text = store::write(&named("새로"), NOW);
    assert_eq!(act(&mut state, Action::SaveNow), [Effect::KeepGuest { name: "/a".into(), text }]);
    assert_eq!(act(&mut state, Action::SaveNow), [], "once");
    act(&mut state, Action::Guest(Visit::Kept(Health::Full)));
    assert_eq!(guest(&state).keeper(), Keeper::Memory);
    // What cannot be read is never written over.
    let mut state = arrived(query, Some("{"), Health::Good);
    act(&mut state, start());
    assert!(matches!(state.notice, Some(Notice::Unreadable { .. })));
    act(&mut state, name("새로"));
    assert_eq!(act(&mut state, Action::SaveNow), []);
}

#[test]
fn the_page_around_is_told() {
    let mut state = begun("?embed=1&origin=https://lms.example&lang=ko");
    let plan_digest = digest(&plan(&state));
    let effects = act(&mut state, Action::Guest(Visit::Linked));
    let progress = |stage| Effect::Tell(News::Progress { stage: Some(stage), complete: 0, of: 12, score: None });
    assert_eq!(
        effects,
        [
            Effect::Tell(News::Loaded { rev: 1, digest: plan_digest }),
            progress(Place::Stage(Stage::Company)),
            Effect::Tell(News::Storage { state: Keeper::Host }),
        ]
    );
    assert_eq!(act(&mut state, name("회사")), [Effect::SaveSoon, Effect::AutosaveSoon]);
    let changed = digest(&plan(&state));
    assert_eq!(act(&mut state, Action::SaveNow), [Effect::Tell(News::Change { rev: 2, digest: changed.clone() })]);
    let text = store::write(&plan(&state), NOW);
    let autosave = Effect::Tell(News::Autosave { plan: text, rev: 2, digest: changed });
    assert_eq!(act(&mut state, Action::Guest(Visit::Autosave)), [autosave]);
    assert_eq!(act(&mut state, Action::Guest(Visit::Autosave)), [], "once");
    // Who leaves in between is kept too.
    act(&mut state, name("회사 2"));
    let left = act(&mut state, Action::Leave);
    assert!(matches!(
        left.as_slice(),
        [Effect::Tell(News::Change { rev: 3, .. }), Effect::Tell(News::Autosave { rev: 3, .. })]
    ));
    assert_eq!(act(&mut state, Action::Guest(Visit::Left)), [Effect::Tell(News::Exit {})]);
    let effects = act(&mut state, Action::Go(Route::Document));
    assert!(effects.contains(&progress(Place::Page(Page::Document))), "{effects:?}");
}

#[test]
fn every_request_is_answered_once() {
    let mut state = hosted("&lang=ko");
    let before = plan(&state);
    let effects = ask(&mut state, 7, Request::GetState {});
    let standing = Standing {
        plan: store::write(&before, NOW),
        rev: 1,
        digest: digest(&before),
        stage: Some(Place::Stage(Stage::Company)),
        complete: 0,
        of: 12,
        lang: Lang::Ko,
        theme: Colours::Auto,
        mode: "edit".into(),
        readonly: false,
        locks: ids(&[]),
        storage: Keeper::Host,
    };
    assert_eq!(effects, [Effect::Answer { id: 7, answer: Answer::Standing(Box::new(standing)) }]);
    let text = store::write(&named("새"), 3);
    let load = |plan: Option<&str>, case: Option<&str>, locks: Option<&[&str]>| Request::Load {
        plan: plan.map(str::to_owned),
        case: case.map(str::to_owned),
        suspend: None,
        readonly: None,
        locks: locks.map(ids),
    };
    let refused = [
        (load(None, None, None), Refusal::BadRequest),
        (load(Some(&text), Some("roastery"), None), Refusal::BadRequest),
        (load(Some("{}"), None, None), Refusal::BadPlan),
        (load(None, Some("x"), None), Refusal::BadCase),
        (load(Some(&text), None, Some(&["nowhere"])), Refusal::BadLock),
        (Request::Lock { ids: ids(&["budget", ""]) }, Refusal::BadLock),
    ];
    for (request, why) in refused {
        let state_before = state.clone();
        assert_eq!(ask(&mut state, 8, request), [Effect::Answer { id: 8, answer: Answer::Refused(why) }]);
        assert_eq!(state, state_before, "nothing is changed");
    }
    let effects = ask(&mut state, 9, load(Some(&text), None, Some(&["budget"])));
    assert_eq!(answers(&effects), [&Answer::Done]);
    assert_eq!((plan(&state).company.name.as_str(), &guest(&state).locks), ("새", &ids(&["budget"])));
    assert!(effects.contains(&Effect::Tell(News::Loaded { rev: 2, digest: digest(&plan(&state)) })));
    for request in [
        Request::SetLocale { lang: Lang::Zh },
        Request::SetTheme { theme: Colours::Dark },
        load(None, Some(&store::write_case(&course::case())), None),
        Request::GoTo { stage: Place::Page(Page::Audit) },
        Request::Print {},
        Request::RequestSubmit {},
        Request::Ping {},
        Request::Unlock { ids: ids(&["budget"]) },
    ] {
        assert_eq!(answers(&ask(&mut state, 10, request)), [&Answer::Done]);
    }
    assert_eq!((state.lang, state.theme, state.route), (Lang::Zh, Theme::Dark, Route::Audit));
}

#[test]
fn a_file_is_answered_once_it_is_made() {
    let mut state = hosted("&lang=ko");
    let export = |format| Request::Export { format };
    let effects = ask(&mut state, 1, export(FileForm::Json));
    let [Answer::Made(Made { base64, .. })] = answers(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!(store::read(std::str::from_utf8(base64).unwrap()).unwrap().plan, *plan(&state));
    assert!(matches!(answers(&ask(&mut state, 2, export(FileForm::Ics)))[..], [Answer::Made(_)]));
    let effects = ask(&mut state, 3, export(FileForm::Docx));
    assert_eq!(answers(&effects).len(), 0, "not yet");
    assert_eq!(answers(&ask(&mut state, 4, export(FileForm::Xlsx))), [&Answer::Refused(Refusal::Busy)]);
    let bytes: Rc<[u8]> = [1, 2].into();
    let id = state.errands;
    let made = act(&mut state, Action::ErrandDone { id, result: Ok(bytes.clone()) });
    let [Effect::Answer { id: 3, answer: Answer::Made(Made { base64, name }) }] = &made[..] else { panic!("{made:?}") };
    assert_eq!((base64, name.ends_with(".docx")), (&bytes, true));
    // Given up by the user.
    ask(&mut state, 5, export(FileForm::Docx));
    let effects = act(&mut state, Action::StopErrand);
    assert_eq!(effects, [Effect::StopErrand, Effect::Answer { id: 5, answer: Answer::Refused(Refusal::NotMade) }]);
    assert!(state.errand.is_none());
}

#[test]
fn what_is_locked_or_only_to_be_read_stays() {
    let mut state = hosted("&lock=company.name,budget");
    let before = plan(&state);
    let told = |code: &str, field: &str| {
        [Effect::Focus(field.into()), Effect::Tell(News::Error { code: code.into(), field: Some(field.into()) })]
    };
    assert_eq!(act(&mut state, name("x")), told("locked", "company.name"));
    assert_eq!((plan(&state), &state.notice), (before.clone(), &Some(Notice::Held)));
    // A change that reaches into a locked stage from elsewhere.
    let month = PlanEdit::Budget(crate::plan::budget::BudgetEdit::MonthLimit(Some(Money(5))));
    let reach = Action::Edit { edit: month, field: "company.funds".into() };
    assert_eq!(act(&mut state, reach), told("locked", "company.funds"));
    act(&mut state, funds(5));
    assert_ne!(plan(&state), before, "the rest can be changed");
    // What is locked later cannot be undone.
    let locked = plan(&state);
    ask(&mut state, 1, Request::Lock { ids: ids(&["company.funds"]) });
    act(&mut state, Action::Undo);
    assert_eq!(plan(&state), locked);

    let mut state = hosted("&mode=view");
    let before = plan(&state);
    assert_eq!(act(&mut state, name("x")), told("readonly", "company.name"));
    assert_eq!((plan(&state), &state.notice), (before, &Some(Notice::ViewOnly)));
}

#[test]
fn handing_in_goes_to_the_page_around_or_into_a_file() {
    let mut state = hosted("&mode=assess");
    let [Effect::Tell(News::Submit { file, digest: told, score: None })] =
        &act(&mut state, Action::Guest(Visit::Submit))[..]
    else {
        panic!()
    };
    assert_eq!((store::read(file).unwrap().plan, told), ((*plan(&state)).clone(), &digest(&plan(&state))));
    let mut alone = begun("?embed=1&mode=assess");
    assert!(matches!(act(&mut alone, Action::Guest(Visit::Submit))[..], [Effect::Download { .. }]));
    assert_eq!(alone.notice, Some(Notice::HandedIn { file: true }));
}

#[test]
fn pages_about_the_visitors_plans_are_not_there() {
    let mut state = begun("?embed=1&stage=risk");
    for route in [Route::Start, Route::Kept, Route::Compare(None), Route::Grade, Route::Embed] {
        act(&mut state, Action::Go(Route::Document));
        act(&mut state, Action::Go(route));
        assert_eq!(state.route, Route::Stage(Stage::Risk));
    }
    let before = state.clone();
    act(&mut state, Action::HashChanged(store::share(&named("남의"))));
    assert_eq!(state, before);
}

/// What could lead to the visitor's own plans.
fn any_action() -> impl Strategy<Value = Action> {
    let key = PlanKey(BORN);
    let text = || store::write(&named("남의"), 9);
    let all = vec![
        Action::NewPlan,
        Action::OpenExample,
        Action::OpenPlan(key),
        Action::RemovePlan(PlanKey(0)),
        Action::RestoreRemoved,
        Action::TakeShared,
        Action::TakeOver,
        Action::CopyPlan,
        Action::Restore(1),
        Action::AskLasting,
        Action::Aside(vec![("a".into(), 1)]),
        Action::GiveAside("a".into()),
        Action::DropAside("a".into()),
        Action::Claimed { key: PlanKey(0), mine: true, records: None },
        Action::Claimed { key, mine: false, records: Some(vec![]) },
        Action::Appended { key: PlanKey(0), seq: 1, result: Appended::Taken },
        Action::Stored { key: PlanKey(0), health: Health::Good },
        Action::Lost(PlanKey(0)),
        Action::Told(Word::Ask(PlanKey(0))),
        Action::Told(Word::Kept { key: PlanKey(0), seq: 1, text: text() }),
        Action::Told(Word::Gone(PlanKey(0))),
        Action::Seen { key, text: Some(text()) },
        Action::FileRead { name: "a".into(), text: text() },
        Action::HashChanged(store::share(&named("남의"))),
        Action::HashChanged("#/kept".into()),
        Action::Go(Route::Start),
        Action::Go(Route::Kept),
        Action::SetLang(Lang::Ko),
        Action::SetTheme(Theme::Dark),
        Action::Return,
        Action::Leave,
        Action::SaveNow,
        Action::Undo,
        Action::Redo,
        name("내 것"),
        funds(1),
        Action::Renew(Renewal::Wanted),
        Action::Guest(Visit::Linked),
        Action::Guest(Visit::Autosave),
        Action::Guest(Visit::Left),
        Action::AskCase("roastery"),
        Action::CaseArrived(store::write_case(&course::case())),
        Action::CaseAway,
        Action::BeginCase(Lang::Ko),
        Action::HandIn,
        Action::Guest(Visit::Submit),
    ];
    proptest::sample::select(all)
}

proptest! {
    #[test]
    fn whatever_happens_the_visitors_plans_are_left_alone(actions in proptest::collection::vec(any_action(), 1..24), resume in 0_usize..3) {
        let resume = ["host", "local", "none"][resume];
        let mut state = arrived(&format!("?embed=1&origin=https://a.example&id=x&resume={resume}"), None, Health::Good);
        act(&mut state, start());
        for action in actions {
            let effects = act(&mut state, action);
            for effect in &effects {
                let own = matches!(
                    effect,
                    Effect::Save { .. } | Effect::Append { .. } | Effect::Claim { .. } | Effect::Release { .. } | Effect::Remove { .. }
                        | Effect::Quarantine(_) | Effect::Aside(_) | Effect::Look(_) | Effect::ListAside | Effect::GiveAside(_)
                        | Effect::DropAside(_) | Effect::Keep(_) | Effect::TakeUpdate
                );
                prop_assert!(!own, "{effect:?}");
                prop_assert!(resume == "local" || !matches!(effect, Effect::KeepGuest { .. }), "{effect:?}");
                prop_assert!(resume == "host" || !matches!(effect, Effect::Tell(News::Autosave { .. })), "{effect:?}");
            }
            prop_assert!(state.plans.is_empty() && state.open.as_ref().is_some_and(|open| open.key == PlanKey(0)));
            let other = plan(&state).company.name.clone();
            prop_assert!(other.is_empty() || other == "내 것", "{other}");
        }
    }
}
