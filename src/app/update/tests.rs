//! Every action: the new state and the exact effects.

use crate::base::{Currency, Id, Money, Month};
use crate::forecast::{Figure, Name, Unit};
use crate::plan::company::CompanyEdit;
use crate::plan::products::ProductsEdit;
use crate::plan::{EditError, PlanEdit, RowEdit};
use crate::store::{Log, ReadError};

use super::super::keeping::{Appended, Health, Hold, Storage, Word};
use super::super::{Given, LibraryPage, Narrow, PlanEntry, PlanKey, StoredPlan, Theme};
use super::*;
use crate::insight::{Insight, Job, Task};

mod author;
mod back;
mod course;
mod files;
mod grade;
mod guest;
mod denied;
mod keeping;
mod opening;
mod over;
mod renewal;
mod reports;
mod rescue;
mod typed;

const NOW: u64 = 1_800_000_000_000;
/// Key of a plan born now.
const BORN: u32 = 1_800_000_000;

fn env(now: u64) -> Env {
    Env { now, today: Day::new(2027, 12, 31).unwrap() }
}

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, action, &env(NOW))
}

fn fresh() -> Plan {
    Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap())
}

fn named(name: &str) -> Plan {
    fresh().with(PlanEdit::Company(CompanyEdit::Name(name.into()))).unwrap()
}

fn entry(key: u32, name: &str, saved_at: u64) -> PlanEntry {
    PlanEntry { key: PlanKey(key), plan: Rc::new(named(name)), saved_at, verdict: None, newer: None }
}

fn stored(key: u32, name: &str, saved_at: u64) -> StoredPlan {
    StoredPlan { key: PlanKey(key), text: store::write(&named(name), saved_at) }
}

/// A state with two kept plans, the first of them open at a stage.
fn working() -> State {
    let mut state = State::new(Lang::Ko);
    state.plans = vec![entry(2, "열린 계획", 20), entry(1, "다른 계획", 10)];
    let mut open = Open::new(PlanKey(2), state.plans[0].plan.clone(), 20);
    open.hold = Hold::Mine;
    state.open = Some(open);
    state.route = Route::Stage(Stage::Budget);
    state
}

fn plan(state: &State) -> Rc<Plan> {
    state.open.as_ref().unwrap().plan()
}

fn saving(state: &State) -> Saving {
    state.open.as_ref().unwrap().saving
}

fn name(text: &str) -> Action {
    let edit = PlanEdit::Company(CompanyEdit::Name(text.into()));
    Action::Edit { edit, field: "company.name".into() }
}

fn funds(minor: i64) -> Action {
    let edit = PlanEdit::Company(CompanyEdit::Funds(Some(Money(minor))));
    Action::Edit { edit, field: "company.funds".into() }
}

fn figure() -> Figure {
    Figure::typed(Name::Funds, 1.0, Unit::Money, "company.funds")
}

/// Runs the action and asserts that it changes nothing and asks for nothing.
fn ignored(state: &mut State, action: Action) {
    let before = state.clone();
    assert_eq!(act(state, action.clone()), [], "{action:?}");
    assert_eq!(*state, before, "{action:?}");
}

/// The first record of a plan's journal, and its readable text.
fn kept(key: u32, plan: &Plan, at: u64) -> [Effect; 2] {
    let key = PlanKey(key);
    let only = [store::Mark { id: 1, at }];
    let append = Log::default().record(&only, 0, at, |_| Some(Rc::new(plan.clone()))).unwrap();
    let Effect::Save { text, .. } = save_of(key.0, plan, at) else { panic!() };
    [Effect::Append { key, append }, Effect::Save { key, text }]
}

/// The effects, with the times of states in records left out.
fn sketch(effects: &[Effect]) -> Vec<String> {
    let line = |effect: &Effect| match effect {
        Effect::Append { key, append } => {
            let whole = if append.whole { " whole" } else { "" };
            format!("append {} #{}{whole}", key.0, append.seq)
        }
        Effect::Save { key, text } => format!("save {} {}", key.0, store::read(text).unwrap().plan.company.name),
        Effect::Claim { key, take } => format!("{} {}", if *take { "take" } else { "claim" }, key.0),
        Effect::Release { key, left } => format!("release {}{}", key.0, if *left { " left" } else { "" }),
        other => format!("{other:?}"),
    };
    effects.iter().map(line).collect()
}

fn save_of(key: u32, plan: &Plan, at: u64) -> Effect {
    Effect::Save { key: PlanKey(key), text: store::write(plan, at) }
}

fn page(route: Route) -> [Effect; 2] {
    [Effect::SetHash(route.hash()), Effect::BeginPage]
}

#[test]
fn an_edit_changes_the_plan_what_follows_from_it_and_asks_to_be_kept() {
    let mut state = working();
    state.receipt = Some(figure());
    let before = state.clone();
    assert_eq!(act(&mut state, funds(5_000_000)), [Effect::SaveSoon]);
    assert_eq!(plan(&state).company.funds, Some(Money(5_000_000)));
    let open = state.open.as_ref().unwrap();
    assert_eq!(*open.insight, Insight::of(&open.plan()));
    assert_eq!((open.saving, open.key), (Saving::Pending, PlanKey(2)));
    assert_eq!(state.receipt, None, "a receipt of an older plan would lie");
    assert_eq!((state.plans, state.route, state.notice), (before.plans, before.route, before.notice));
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_step_to_undo() {
    let mut state = working();
    ignored(&mut state, name("열린 계획"));
    assert!(!state.open.unwrap().history.can_undo());
}

#[test]
fn a_refused_edit_says_so_and_leaves_the_plan() {
    for (edit, error) in [
        (PlanEdit::Company(CompanyEdit::Horizon(99)), EditError::OutOfRange),
        (PlanEdit::Company(CompanyEdit::Name("x".repeat(201))), EditError::TooLong { limit: 200 }),
        (PlanEdit::Products(ProductsEdit::Line(RowEdit::Remove(Id(77)))), EditError::NoSuchRow),
    ] {
        let mut state = working();
        let before = state.clone();
        assert_eq!(act(&mut state, Action::Edit { edit, field: "x".into() }), []);
        assert_eq!(state, State { notice: Some(Notice::Refused(error)), ..before });
    }
}

#[test]
fn typing_coalesces_and_undo_and_redo_step_over_it() {
    let mut state = working();
    for (i, text) in ["강", "강릉", "강릉 로스터리"].into_iter().enumerate() {
        let at = env(NOW + 100 * i as u64);
        assert_eq!(update(&mut state, name(text), &at), [Effect::SaveSoon]);
    }
    assert_eq!(update(&mut state, funds(7_000_000), &env(NOW + 400)), [Effect::SaveSoon]);
    let full = plan(&state);

    assert_eq!(act(&mut state, Action::Undo), [Effect::SaveSoon]);
    assert_eq!((plan(&state).company.name.as_str(), plan(&state).company.funds), ("강릉 로스터리", None));
    assert_eq!(act(&mut state, Action::Undo), [Effect::SaveSoon]);
    assert_eq!(plan(&state).company.name, "열린 계획");
    ignored(&mut state, Action::Undo);

    assert_eq!(act(&mut state, Action::Redo), [Effect::SaveSoon]);
    assert_eq!(act(&mut state, Action::Redo), [Effect::SaveSoon]);
    assert_eq!(plan(&state), full);
    assert_eq!(*state.open.as_ref().unwrap().insight, Insight::of(&full));
    ignored(&mut state, Action::Redo);
}

#[test]
fn actions_on_the_open_plan_do_nothing_without_one() {
    let mut state = State::new(Lang::En);
    for action in
        [name("x"), Action::Undo, Action::Redo, Action::Give(Given::Plan), Action::SaveNow, Action::RestoreRemoved]
    {
        ignored(&mut state, action);
    }
}

#[test]
fn going_shows_the_page_from_its_top_and_closes_the_receipt() {
    let mut state = working();
    for route in [Route::Document, Route::Quick, Route::Stage(Stage::Organisation), Route::Start] {
        state.receipt = Some(figure());
        state.shelf = Shelf::Here(Rc::default());
        assert_eq!(act(&mut state, Action::Go(route)), page(route));
        assert_eq!((state.route, state.receipt.take()), (route, None));
    }
    assert_eq!(act(&mut state, Action::Go(Route::Start)), [Effect::SetHash("#/".into())], "already there");
}

#[test]
fn without_a_plan_every_page_is_the_start() {
    for route in [Route::Quick, Route::Document, Route::Stage(Stage::Company)] {
        let mut state = State::new(Lang::Zh);
        assert_eq!(act(&mut state, Action::Go(route)), [Effect::SetHash("#/".into())]);
        assert_eq!(act(&mut state, Action::HashChanged(route.hash())), [Effect::SetHash("#/".into())]);
        assert_eq!(state, State::new(Lang::Zh));
    }
}

#[test]
fn the_address_leads_to_its_page_and_a_strange_one_home() {
    let mut state = working();
    assert_eq!(
        act(&mut state, Action::HashChanged("#/plan/organisation".into())),
        page(Route::Stage(Stage::Organisation))
    );
    assert_eq!(state.route, Route::Stage(Stage::Organisation));
    assert_eq!(act(&mut state, Action::HashChanged("#/plan/budget/../x".into())), page(Route::Start));
    assert_eq!(state.route, Route::Start);
}

#[test]
fn going_to_a_field_opens_its_stage_and_puts_the_cursor_there() {
    let mut state = working();
    let [hash, top] = page(Route::Stage(Stage::Products));
    let field = || Action::GoToField("products.1.contribution".into());
    let focus = || Effect::Focus("products.1.contribution".into());
    assert_eq!(act(&mut state, field()), [hash.clone(), top, focus()]);
    assert_eq!(state.route, Route::Stage(Stage::Products));
    assert_eq!(act(&mut state, field()), [hash, focus()], "already on the page");
    assert_eq!(act(&mut state, Action::GoToField("nowhere.x".into())), [Effect::Focus("nowhere.x".into())]);
}

#[test]
fn what_is_accepted_goes_and_the_cursor_goes_to_what_is_left() {
    for focus in ["organisation.load", "implementation.news"] {
        let mut state = working();
        let edit = || PlanEdit::Company(CompanyEdit::Funds(Some(Money(7))));
        let accept = || Action::Accept { edit: edit(), field: "offer".into(), focus };
        let before = plan(&state);
        assert_eq!(act(&mut state, accept()), [Effect::SaveSoon, Effect::Focus(focus.into())]);
        assert_eq!((*plan(&state)).clone(), before.with(edit()).unwrap());
        assert_eq!((saving(&state), state.route), (Saving::Pending, Route::Stage(Stage::Budget)));
        // Nothing changed: the button is still there.
        ignored(&mut state, accept());
        assert_eq!(act(&mut state, Action::Undo), [Effect::SaveSoon]);
        assert_eq!(plan(&state), before);
        let refused = PlanEdit::Company(CompanyEdit::Funds(Some(Money(-1))));
        assert_eq!(act(&mut state, Action::Accept { edit: refused, field: "offer".into(), focus }), []);
        assert!(matches!(state.notice, Some(Notice::Refused(_))));
    }
}

#[test]
fn language_and_colours_are_kept() {
    for (lang, tag) in [(Lang::Ko, "ko"), (Lang::Zh, "zh-Hans"), (Lang::En, "en")] {
        let mut state = working();
        let before = state.clone();
        assert_eq!(act(&mut state, Action::SetLang(lang)), [Effect::Keep(Preference::Lang(tag))]);
        assert_eq!(state, State { lang, ..before });
    }
    for (theme, slug) in [(Theme::Auto, "auto"), (Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut state = working();
        let before = state.clone();
        assert_eq!(act(&mut state, Action::SetTheme(theme)), [Effect::Keep(Preference::Theme(slug))]);
        assert_eq!(state, State { theme, ..before });
    }
}

#[test]
fn a_new_plan_begins_next_month_in_the_market_of_the_language() {
    for (lang, region, currency) in [
        (Lang::Ko, Region::Kr, Currency::Krw),
        (Lang::Zh, Region::Cn, Currency::Cny),
        (Lang::En, Region::Us, Currency::Usd),
    ] {
        let mut state = State::new(lang);
        state.notice = Some(Notice::Opened { name: "old".into() });
        let effects = act(&mut state, Action::NewPlan);
        let expected = Plan::fresh(region, Month::new(2028, 1).unwrap());
        assert_eq!((expected.company.region, expected.company.currency), (region, currency));
        assert_eq!(*plan(&state), expected);
        let [hash, top] = page(Route::Quick);
        let [append, save] = kept(BORN, &expected, NOW);
        let claim = Effect::Claim { key: PlanKey(BORN), take: false };
        assert_eq!(effects, [claim, append, save, Effect::Keep(Preference::Last(PlanKey(BORN))), hash, top]);
        let listed = PlanEntry { key: PlanKey(BORN), plan: plan(&state), saved_at: NOW, verdict: None, newer: None };
        assert_eq!(state.plans, [listed]);
        assert_eq!((state.route, state.notice), (Route::Quick, None));
    }
}

#[test]
fn a_new_plan_keeps_the_open_one_first() {
    let mut state = working();
    act(&mut state, name("geändert"));
    let changed = plan(&state);
    let effects = act(&mut state, Action::NewPlan);
    assert_eq!(changed.company.name, "geändert");
    let [append, save, release] = ["append 2 #1 whole", "save 2 geändert", "release 2 left"];
    let born = [format!("claim {BORN}"), format!("append {BORN} #1 whole"), format!("save {BORN} ")];
    assert_eq!(sketch(&effects)[..6], [append, save, release, &born[0], &born[1], &born[2]]);
    assert_eq!(effects[6], Effect::Keep(Preference::Last(PlanKey(BORN))));
    assert_eq!(effects.len(), 9);
    let kept: Vec<(u32, &str)> =
        state.plans.iter().map(|entry| (entry.key.0, entry.plan.company.name.as_str())).collect();
    assert_eq!(kept, [(BORN, ""), (2, "geändert"), (1, "다른 계획")]);
}

#[test]
fn the_example_says_the_same_in_every_language() {
    let opened = Lang::ALL.map(|lang| {
        let mut state = State::new(lang);
        let effects = act(&mut state, Action::OpenExample);
        let [hash, top] = page(Route::Stage(Stage::Feasibility));
        let last = Effect::Keep(Preference::Last(PlanKey(BORN)));
        let ask = [Task::Chances, Task::Options].map(|task| Effect::Run(Job { task, plan: plan(&state) }));
        let [chances, options] = ask;
        assert_eq!(effects[3..], [last, hash, top, chances, options]);
        assert_eq!(effects[2], save_of(BORN, &plan(&state), NOW));
        assert_eq!(state.plans.len(), 1);
        assert_eq!(state.plans[0].verdict, state.open.as_ref().unwrap().insight.assessment.verdict);
        assert!(state.plans[0].verdict.is_some());
        state
    });
    let insight = |state: &State| state.open.as_ref().unwrap().insight.clone();
    assert_eq!(insight(&opened[0]), insight(&opened[1]));
    assert_eq!(insight(&opened[0]), insight(&opened[2]));
    assert_ne!(plan(&opened[0]).company.name, plan(&opened[1]).company.name);
}

#[test]
fn a_kept_plan_opens_after_the_open_one_is_kept() {
    let mut state = working();
    act(&mut state, name("vorher"));
    let before = plan(&state);
    let [hash, top] = page(Route::Stage(Stage::Company));
    let effects = act(&mut state, Action::OpenPlan(PlanKey(1)));
    assert_eq!(before.company.name, "vorher");
    assert_eq!(sketch(&effects)[..4], ["append 2 #1 whole", "save 2 vorher", "release 2 left", "claim 1"]);
    assert_eq!(effects[4..], [Effect::Keep(Preference::Last(PlanKey(1))), hash.clone(), top]);
    assert_eq!(plan(&state).company.name, "다른 계획");
    assert!(!state.open.as_ref().unwrap().history.can_undo());
    // Opening the open plan again only goes to its first page, with its past intact.
    act(&mut state, name("danach"));
    assert_eq!(act(&mut state, Action::OpenPlan(PlanKey(1))), [hash]);
    assert!(state.open.as_ref().unwrap().history.can_undo());
}

#[test]
fn a_plan_that_is_gone_does_not_open() {
    let mut state = working();
    let before = state.clone();
    act(&mut state, Action::OpenPlan(PlanKey(9)));
    assert_eq!((plan(&state), state.route, state.notice), (plan(&before), before.route, None));
}

#[test]
fn a_removed_plan_can_be_brought_back() {
    let mut state = working();
    state.route = Route::Start;
    let before = state.clone();
    let removed = |key| [Effect::Remove { key, at: NOW }, Effect::Release { key, left: false }];
    assert_eq!(act(&mut state, Action::RemovePlan(PlanKey(1))), removed(PlanKey(1)));
    assert_eq!(state.plans, [before.plans[0].clone()]);
    assert_eq!(state.open, before.open);
    assert_eq!(state.notice, Some(Notice::Removed(before.plans[1].clone())));

    let plan = before.plans[1].plan.clone();
    assert_eq!(act(&mut state, Action::RestoreRemoved), [save_of(1, &plan, NOW + 1)], "later than its removal");
    assert_eq!(state.notice, None);
    assert!(state.plans[0].plan == plan && state.plans.len() == 2);
    ignored(&mut state, Action::RestoreRemoved);
    ignored(&mut state, Action::RemovePlan(PlanKey(9)));
}

#[test]
fn removing_the_open_plan_closes_it_and_its_last_changes_come_back_too() {
    let mut state = working();
    act(&mut state, name("zuletzt getippt"));
    assert_eq!(act(&mut state, Action::Go(Route::Start)), page(Route::Start));
    let removed = [Effect::Remove { key: PlanKey(2), at: NOW }, Effect::Release { key: PlanKey(2), left: false }];
    assert_eq!(act(&mut state, Action::RemovePlan(PlanKey(2))), removed);
    assert_eq!(state.open, None);
    ignored(&mut state, Action::SaveNow);
    act(&mut state, Action::RestoreRemoved);
    let back = state.plans.iter().find(|entry| entry.key == PlanKey(2)).unwrap();
    assert_eq!(back.plan.company.name, "zuletzt getippt");
}

#[test]
fn a_download_carries_the_plan_under_its_own_name() {
    let mut state = working();
    act(&mut state, name("강릉 로스터리: 6/11월"));
    let before = state.clone();
    let text = store::write(&plan(&state), NOW);
    let expected = Effect::Download { name: "강릉-로스터리-6-11월.mixwright.json".into(), text };
    assert_eq!(act(&mut state, Action::Give(Given::Plan)), [expected]);
    assert_eq!(state, before);
}

#[test]
fn print_pick_receipt_and_notice_do_one_thing_each() {
    let mut state = working();
    let before = state.clone();
    assert_eq!(act(&mut state, Action::Print), [Effect::Print]);
    assert_eq!(act(&mut state, Action::PickFile("file".into())), [Effect::ReadFile("file".into())]);
    assert_eq!(state, before);
    let into = Effect::Focus("receipt.close".into());
    assert_eq!(
        act(&mut state, Action::ShowReceipt(figure())),
        [Effect::KeepCursor, into.clone(), Effect::FetchLibrary]
    );
    assert_eq!(state, State { receipt: Some(figure()), shelf: Shelf::Asked, ..before.clone() });
    assert_eq!(act(&mut state, Action::ShowReceipt(figure())), [Effect::KeepCursor, into], "asked once");
    assert_eq!(act(&mut state, Action::CloseReceipt), [Effect::ReturnCursor]);
    state.shelf = Shelf::Away;
    assert_eq!(state, before);
    state.notice = Some(Notice::Opened { name: "x".into() });
    assert_eq!(act(&mut state, Action::DismissNotice), []);
    assert_eq!(state, before);
}

#[test]
fn sources_are_fetched_once_for_a_page_that_cites_them_and_can_be_asked_for_again() {
    let mut state = working();
    assert_eq!(act(&mut state, Action::Go(Route::Stage(Stage::Organisation))), page(Route::Stage(Stage::Organisation)));
    let mut effects = page(Route::Document).to_vec();
    effects.push(Effect::FetchLibrary);
    assert_eq!(act(&mut state, Action::Go(Route::Document)), effects);
    assert_eq!(
        act(&mut state, Action::Go(Route::Library(LibraryPage::Rules))),
        page(Route::Library(LibraryPage::Rules))
    );
    assert_eq!(act(&mut state, Action::AskLibrary), [], "it is on its way");
    for answer in [None, Some("<!doctype html>".to_owned()), Some("[]".to_owned())] {
        assert_eq!(act(&mut state, Action::LibraryFetched(answer)), []);
        assert_eq!(state.shelf, Shelf::Failed);
        assert_eq!(act(&mut state, Action::AskLibrary), [Effect::FetchLibrary]);
        assert_eq!(state.shelf, Shelf::Asked);
    }
}

#[test]
fn the_library_opens_without_a_plan_and_keeps_what_it_was_narrowed_to() {
    let mut state = State::new(Lang::Ko);
    let library = Route::Library(LibraryPage::Channels);
    act(&mut state, Action::Go(library));
    assert_eq!(state.route, library);
    assert_eq!(act(&mut state, Action::Narrow(Narrow::Text("당근".into()))), []);
    act(&mut state, Action::Go(Route::Library(LibraryPage::Channel("kr_danggeun"))));
    act(&mut state, Action::Go(library));
    assert_eq!(state.browse.text, "당근");
}
