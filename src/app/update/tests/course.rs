//! Attempts at cases: begun beside other plans, held to their locks, order and time, written down, and handed in.

use crate::course::{Case, CaseText, Months, Order};
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{ActualCell, ActualMetric, Attempt, Goal};
use crate::store::write_case;

use super::super::super::course::Refusal;
use super::*;

const MINUTE: u64 = 60_000;

pub(super) fn case() -> Case {
    let text = CaseText { title: "강릉".into(), ..CaseText::default() };
    let lines = fresh().with(PlanEdit::Company(CompanyEdit::Funds(Some(Money(7_000_000))))).unwrap();
    Case {
        id: "roastery".into(),
        edition: 1,
        texts: [(Lang::Ko, text)].into(),
        plans: [(Lang::Ko, Rc::new(lines))].into(),
        locks: ["company.funds", "products"].map(str::to_owned).into(),
        minutes: Some(30),
        ..Case::default()
    }
}

/// A state in which an attempt at the case has just begun.
fn begun(case: &Case) -> State {
    let mut state = working();
    act(&mut state, Action::CaseArrived(write_case(case)));
    act(&mut state, Action::BeginCase(Lang::Ko));
    state
}

fn attempt(state: &State) -> Rc<Attempt> {
    plan(state).attempt.clone().unwrap()
}

fn fields(state: &State) -> Vec<String> {
    attempt(state).log.steps.iter().map(|step| step.field.clone()).collect()
}

/// What an action was refused for; it must change nothing else.
fn refused(state: &mut State, action: Action, now: u64) -> Refusal {
    let before = plan(state);
    state.notice = None;
    assert_eq!(update(state, action, &env(now)), []);
    assert_eq!(plan(state), before);
    match state.notice.take() {
        Some(Notice::Course(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn sells(text: &str) -> Action {
    let edit = PlanEdit::Company(CompanyEdit::Sells(text.into()));
    Action::Edit { edit, field: "company.sells".into() }
}

#[test]
fn a_case_is_offered_and_begun_as_a_plan_of_its_own() {
    let mut state = working();
    let before = (state.plans.clone(), state.open.clone());
    let read = Action::FileRead { name: "case.json".into(), text: write_case(&case()) };
    let shown = [&page(Route::Start)[..], &[Effect::Focus("case.title".to_owned())]].concat();
    assert_eq!(act(&mut state, read.clone()), shown);
    assert_eq!(state.offered, Some(Rc::new(case())));
    assert_eq!((state.plans.clone(), state.open.clone()), before, "nothing is touched by an offer");
    act(&mut state, Action::LeaveCase);
    assert_eq!((state.offered.clone(), state.offered_text.clone()), (None, None));
    act(&mut state, read);
    let effects = act(&mut state, Action::BeginCase(Lang::En));
    assert!(sketch(&effects).contains(&"release 2 left".to_owned()));
    let open = state.open.as_ref().unwrap();
    assert_eq!((open.key, open.course.as_deref()), (PlanKey(BORN), Some(&case())));
    assert_eq!(state.route, Route::Case);
    assert_eq!((attempt(&state).started, attempt(&state).lang), (NOW, Lang::Ko), "the only language there is");
    assert_eq!(store::digest(&attempt(&state).case), store::digest(&write_case(&case())));
    let kept = |plans: &[PlanEntry]| plans.iter().map(|entry| (entry.key, entry.plan.clone())).collect::<Vec<_>>();
    assert_eq!(kept(&state.plans[1..]), kept(&before.0), "other plans stay as they were");
    let broken = write_case(&case()).replace("roastery", "?");
    act(&mut state, Action::FileRead { name: "case.json".into(), text: broken });
    assert!(matches!(&state.notice, Some(Notice::File { problem: FileProblem::Case(_), .. })), "{:?}", state.notice);
}

#[test]
fn what_is_locked_stays_whatever_way_the_change_comes() {
    let mut state = begun(&case());
    assert_eq!(refused(&mut state, funds(1), NOW), Refusal::Locked);
    let as_another = |edit| Action::Edit { edit, field: "budget.accept".into() };
    let edit = PlanEdit::Company(CompanyEdit::Funds(None));
    assert_eq!(refused(&mut state, as_another(edit.clone()), NOW), Refusal::Locked);
    let both = PlanEdit::All(vec![PlanEdit::Company(CompanyEdit::Sells("x".into())), edit]);
    assert_eq!(refused(&mut state, as_another(both), NOW), Refusal::Locked, "all or nothing");
    let line = PlanEdit::Products(ProductsEdit::Line(RowEdit::Remove(Id(1))));
    assert_eq!(refused(&mut state, as_another(line), NOW), Refusal::Locked);
    let yuan = PlanEdit::Company(CompanyEdit::Currency(Currency::Cny));
    assert_eq!(refused(&mut state, as_another(yuan), NOW), Refusal::Locked, "it would recount what is locked");
    assert_eq!(act(&mut state, sells("커피")), [Effect::SaveSoon]);
    // The same plan as no attempt has no locks.
    act(&mut state, Action::OpenPlan(PlanKey(2)));
    assert_eq!(state.open.as_ref().unwrap().course, None);
    act(&mut state, funds(1));
    assert_eq!(plan(&state).company.funds, Some(Money(1)));
}

#[test]
fn stages_open_in_order_where_the_case_says_so() {
    let mut state = begun(&Case { order: Order::InOrder, ..case() });
    let research = crate::plan::environment::EnvironmentEdit::Research("x".into());
    let research = Action::Edit { edit: PlanEdit::Environment(research), field: "environment.research".into() };
    assert_eq!(refused(&mut state, research.clone(), NOW), Refusal::NotYet(Stage::Environment));
    let mut open =
        begun(&Case { order: Order::InOrder, locks: ["company", "feasibility"].map(str::to_owned).into(), ..case() });
    assert_eq!(act(&mut open, research), [Effect::SaveSoon], "locked stages count as complete");
    assert_eq!(refused(&mut open, sells("x"), NOW), Refusal::Locked);
}

#[test]
fn time_ends_and_may_be_stretched() {
    let mut state = begun(&case());
    let late = NOW + 30 * MINUTE;
    assert_eq!(update(&mut state, sells("a"), &env(late - 1)), [Effect::SaveSoon]);
    assert_eq!(refused(&mut state, sells("b"), late), Refusal::TimeUp);
    assert_eq!(refused(&mut state, Action::Undo, late), Refusal::TimeUp);
    update(&mut state, Action::Stretch(200), &env(late));
    assert_eq!(update(&mut state, sells("b"), &env(late)), [Effect::SaveSoon]);
    assert_eq!(refused(&mut state, sells("c"), NOW + 60 * MINUTE), Refusal::TimeUp);
    act(&mut state, Action::Stretch(99));
    assert_eq!(attempt(&state).stretch, 200, "what cannot be given is not taken");
    assert_eq!(fields(&state), ["company.sells", "stretch", "company.sells"]);
    assert_eq!(attempt(&state).log.steps.iter().map(|step| step.at).collect::<Vec<_>>(), [1_799, 1_800, 1_800]);
}

#[test]
fn every_change_is_a_step_of_the_log_and_steps_back_are_too() {
    let mut state = begun(&case());
    let mut now = NOW;
    let mut go = |state: &mut State, action: Action, ms: u64| {
        now += ms;
        update(state, action, &env(now))
    };
    for (text, ms) in [("커", 0), ("커피", 500), ("커피콩", 5_000)] {
        go(&mut state, sells(text), ms);
    }
    assert_eq!(fields(&state), ["company.sells", "company.sells"], "typing on is one step");
    assert_eq!(go(&mut state, Action::Undo, 1_000), [Effect::SaveSoon]);
    assert_eq!(plan(&state).company.sells, "커피");
    go(&mut state, Action::Redo, 1_000);
    go(&mut state, Action::Undo, 1_000);
    go(&mut state, sells("차"), 1_000);
    assert_eq!(fields(&state), ["company.sells", "company.sells", "undo", "redo", "undo", "company.sells"]);
    let first = state.open.as_ref().unwrap().history.marks()[0].id;
    go(&mut state, Action::Restore(first), 1_000);
    assert_eq!((plan(&state).company.sells.as_str(), fields(&state).last().unwrap().as_str()), ("", "restore"));
    let chains: std::collections::BTreeSet<_> = attempt(&state).log.steps.iter().map(|s| s.chain.clone()).collect();
    assert_eq!(chains.len(), 7);
    let mut free = working();
    act(&mut free, name("a"));
    assert_eq!(plan(&free).attempt, None, "a plan that is no attempt has no log");
}

#[test]
fn what_is_handed_in_arrives_and_is_taken_back_to_go_on() {
    let mut state = begun(&case());
    act(&mut state, sells("커피"));
    act(&mut state, Action::Learner("김 수강".into()));
    let effects = act(&mut state, Action::HandIn);
    let [Effect::SaveSoon, Effect::Download { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(name, "plan-김-수강.submission.json");
    let submission = store::read_submission(text).unwrap();
    assert_eq!((submission.learner.as_str(), submission.handed), ("김 수강", NOW));
    assert_eq!(*submission.plan, Plan { attempt: None, ..(*plan(&state)).clone() });
    assert_eq!(act(&mut state, Action::HandIn), effects[1..], "the same file again");
    assert_eq!(refused(&mut state, sells("차"), NOW), Refusal::HandedIn);
    assert_eq!(refused(&mut state, Action::Undo, NOW), Refusal::HandedIn);
    assert_eq!(refused(&mut state, Action::Learner("b".into()), NOW), Refusal::HandedIn);
    act(&mut state, Action::Reopen);
    assert_eq!(act(&mut state, sells("차")), [Effect::SaveSoon]);
    assert_eq!(fields(&state)[1..], ["learner", "handed", "reopened", "company.sells"]);
    // Steps back leave what was done beside the plan as it is.
    while !act(&mut state, Action::Undo).is_empty() {}
    assert_eq!((plan(&state).company.sells.as_str(), attempt(&state).learner.as_str()), ("", "김 수강"));
    // The teacher looks at the plan; it is no attempt there.
    let mut teacher = working();
    act(&mut teacher, Action::FileRead { name: name.clone(), text: text.clone() });
    assert_eq!((plan(&teacher).attempt.clone(), plan(&teacher).company.sells.as_str()), (None, "커피"));
    let forged = text.replace("커피", "커파");
    act(&mut teacher, Action::FileRead { name: name.clone(), text: forged });
    assert!(matches!(&teacher.notice, Some(Notice::File { problem: FileProblem::Submission(_), .. })));
}

#[test]
fn results_come_month_by_month_and_are_not_taken_back() {
    let month = |n: u32| Month::new(2027, 6).unwrap().plus(n);
    let cell = |n: u32, channel: Option<&str>, metric, value| ActualCell {
        month: month(n),
        channel: channel.map(str::to_owned),
        metric,
        value: Some(value),
    };
    let cells = vec![
        cell(0, None, ActualMetric::Deals, 3),
        cell(0, Some("kr_meta"), ActualMetric::Spend, 70),
        cell(1, None, ActualMetric::Deals, 5),
    ];
    let measured = EvaluationEdit::Measured(month(0), Goal::Retention, Some(400_000));
    let through = EvaluationEdit::Through(month(1), Some(Day::first_of(month(1))));
    let edits = [EvaluationEdit::Actuals(cells), measured, through].map(PlanEdit::Evaluation).to_vec();
    let months = fresh().with(PlanEdit::All(edits)).unwrap().evaluation.actuals.clone();
    let locks = ["evaluation", "company"].map(str::to_owned).into();
    let mut state = begun(&Case { months: Some(Months::Scheduled(months.clone())), locks, minutes: None, ..case() });
    assert_eq!(act(&mut state, Action::Release), [Effect::SaveSoon], "locks do not hold the program");
    assert_eq!(plan(&state).evaluation.actuals.month(month(0)), months.month(month(0)));
    assert_eq!((attempt(&state).released, plan(&state).evaluation.actuals.months().count()), (1, 1));
    assert_eq!(refused(&mut state, Action::Undo, NOW), Refusal::Released);
    let first = state.open.as_ref().unwrap().history.marks()[0].id;
    assert_eq!(refused(&mut state, Action::Restore(first), NOW), Refusal::Released);
    act(&mut state, Action::Release);
    assert_eq!((attempt(&state).released, &plan(&state).evaluation.actuals), (2, &months));
    ignored(&mut state, Action::Release);
    assert_eq!(fields(&state), ["released", "released"]);
    let research = crate::plan::environment::EnvironmentEdit::Research("x".into());
    act(&mut state, Action::Edit { edit: PlanEdit::Environment(research), field: "environment.research".into() });
    assert_eq!(act(&mut state, Action::Undo), [Effect::SaveSoon], "what came after them can be undone");
}

#[test]
fn an_attempt_that_is_opened_again_shows_the_time_there_is_at_once() {
    let minute = 60_000;
    for (began, over) in [(NOW - minute, false), (NOW - 3 * minute, true)] {
        let text = write_case(&Case { minutes: Some(2), ..case() });
        let plan = Plan { attempt: Some(Attempt::begin(text.into(), Lang::Ko, began).into()), ..fresh() };
        let mut state = State::new(Lang::Ko);
        act(&mut state, Action::FileRead { name: "a".into(), text: store::write(&plan, 7) });
        assert_eq!(state.now, NOW);
        assert_eq!(crate::app::running(&state), if over { Err(Refusal::TimeUp) } else { Ok(()) });
    }
}

#[test]
fn a_case_that_cannot_be_read_leaves_a_plan_without_one() {
    let attempt = Attempt::begin("{}".into(), Lang::Ko, NOW);
    let broken = Plan { attempt: Some(attempt.into()), ..fresh() };
    let mut state = State::new(Lang::Ko);
    act(&mut state, Action::FileRead { name: "a".into(), text: store::write(&broken, 7) });
    assert!(matches!(state.notice, Some(Notice::Case(_))));
    assert_eq!(state.open.as_ref().unwrap().course, None);
    assert_eq!(act(&mut state, funds(1)), [Effect::SaveSoon]);
    assert_eq!(fields(&state), ["company.funds"]);
}

#[test]
fn an_address_brings_a_case_that_stands_beside_the_program() {
    let fetched = |effects: &[Effect]| {
        let ids = effects.iter().filter_map(|effect| match effect {
            Effect::FetchCase(id) => Some(id.clone()),
            _ => None,
        });
        ids.collect::<Vec<_>>()
    };
    let mut state = State::new(Lang::Ko);
    let started = Action::Started {
        hash: "#/case/roastery".into(),
        lang: None,
        theme: None,
        plans: vec![stored(2, "mine", 20)],
        last: Some(PlanKey(2)),
        storage: Storage::default(),
        clock_offset: 0,
    };
    assert_eq!(fetched(&act(&mut state, started)), ["roastery"]);
    assert_eq!(state.route, Route::Start);
    assert_eq!(fetched(&act(&mut state, Action::HashChanged("#/case/our-own-case".into()))), ["our-own-case"]);
    for strange in ["#/case/", "#/case/x", "#/case/../secret", "#/case/A-B", "#/case/a%20b", "#/case/one/two", "#/case"]
    {
        assert_eq!(fetched(&act(&mut state, Action::HashChanged(strange.into()))), [""; 0], "{strange}");
    }
}
