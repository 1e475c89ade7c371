//! The case an embedded planner begins with: fetched, missing, resumed, loaded by the page around, scored, handed in.

use super::super::super::super::course::Refusal as Rule;
use super::super::super::super::embed::Sought;
use super::super::course::case;
use super::*;
use crate::course::{Case, Criterion, Feedback};
use crate::plan::Attempt;
use crate::store::embed::Score;
use crate::store::write_case;

const HOSTED: &str = "?embed=1&origin=https://lms.example&lang=ko&case=roastery";

pub(super) fn arrives(state: &mut State, case: &Case) -> Vec<Effect> {
    act(state, Action::CaseArrived(write_case(case)))
}

/// A guest in a page that listens, with an attempt that has just begun.
pub(super) fn attempting(more: &str, case: &Case) -> State {
    let mut state = begun(&format!("{HOSTED}{more}"));
    act(&mut state, Action::Guest(Visit::Linked));
    arrives(&mut state, case);
    state
}

fn attempt(state: &State) -> Rc<Attempt> {
    plan(state).attempt.clone().unwrap()
}

fn told(effects: &[Effect]) -> Vec<&News> {
    effects.iter().filter_map(|effect| if let Effect::Tell(news) = effect { Some(news) } else { None }).collect()
}

fn error(code: &str) -> News {
    News::Error { code: code.into(), field: None }
}

/// The plan of an attempt at a case, begun at this time.
fn begun_at(case: &Case, at: u64) -> Plan {
    Plan { attempt: Some(Attempt::begin(write_case(case).into(), Lang::Ko, at).into()), ..named("예전") }
}

#[test]
fn an_attempt_begins_when_the_case_arrives() {
    let mut state = arrived("?embed=1&case=roastery&lang=en", None, Health::Denied);
    assert_eq!(act(&mut state, start()), [Effect::FetchCase("roastery".into())]);
    assert_eq!((&state.open, &guest(&state).sought), (&None, &Sought::Asked), "no plan is begun instead");
    arrives(&mut state, &case());
    assert_eq!((attempt(&state).lang, attempt(&state).started), (Lang::Ko, NOW), "the only language there is");
    assert_eq!((state.route, &guest(&state).sought), (Route::Case, &Sought::Nothing));
    assert_eq!(store::digest(&attempt(&state).case), store::digest(&write_case(&case())));
    // Its rules hold.
    assert_eq!(act(&mut state, funds(1)), []);
    assert_eq!(state.notice, Some(Notice::Course(Rule::Locked)));
    state.guest.as_deref_mut().unwrap().linked = true;
    let error = News::Error { code: "case".into(), field: Some("company.funds".into()) };
    assert!(act(&mut state, funds(1)).contains(&Effect::Tell(error)), "the page around hears of it");
    state.guest.as_deref_mut().unwrap().linked = false;
    act(&mut state, name("우리"));
    assert_eq!(attempt(&state).log.steps.iter().map(|step| step.field.as_str()).collect::<Vec<_>>(), ["company.name"]);
    update(&mut state, name("늦음"), &env(NOW + 30 * 60_000));
    assert_eq!(state.notice, Some(Notice::Course(Rule::TimeUp)));
    assert_eq!(plan(&state).company.name, "우리");
    // The second one that arrives is nobody's, and nobody asks for it.
    assert_eq!(act(&mut state, Action::Guest(Visit::Again)), []);
    let before = state.clone();
    assert_eq!(arrives(&mut state, &case()), []);
    assert_eq!(state, before);
    let mut state = begun("?embed=1&case=roastery&stage=budget");
    arrives(&mut state, &case());
    assert_eq!(state.route, Route::Stage(Stage::Budget));
}

#[test]
fn a_case_that_cannot_be_had_is_missing_until_it_is_there() {
    let mut state = begun(HOSTED);
    assert_eq!(act(&mut state, Action::CaseAway), []);
    assert_eq!(told(&act(&mut state, Action::Guest(Visit::Linked))), [&error("no_case")], "told to who comes later");
    let broken = Action::CaseArrived(write_case(&case()).replace("plan_version", "x"));
    assert_eq!(told(&act(&mut state, broken)), [&error("bad_case")]);
    let other = Case { id: "other".into(), ..case() };
    assert_eq!(told(&arrives(&mut state, &other)), [&error("other_case")]);
    assert_eq!((&state.open, &guest(&state).sought), (&None, &Sought::Other("other".into())));
    for request in [
        Request::GetState {},
        Request::RequestSubmit {},
        Request::Export { format: FileForm::Json },
        Request::GoTo { stage: Place::Page(Page::Audit) },
    ] {
        assert_eq!(answers(&ask(&mut state, 3, request)), [&Answer::Refused(Refusal::NoPlan)]);
    }
    for action in [Action::HandIn, Action::Leave, Action::SaveNow, Action::Undo, name("x"), Action::Go(Route::Audit)] {
        act(&mut state, action);
        assert_eq!(state.open, None);
    }
    assert_eq!(act(&mut state, Action::Guest(Visit::Again)), [Effect::FetchCase("roastery".into())]);
    let news = arrives(&mut state, &case());
    assert!(matches!(told(&news)[..], [News::Loaded { .. }, News::Progress { .. }, News::Storage { .. }]), "{news:?}");
}

#[test]
fn what_was_kept_goes_on_where_it_is_an_attempt_at_this_case() {
    let query = "?embed=1&id=a&resume=local&case=roastery&mode=assess";
    let keep = |plan: &Plan| Some(store::write(plan, 5));
    let earlier = begun_at(&case(), NOW - 60_000);
    let mut state = arrived(query, keep(&earlier).as_deref(), Health::Good);
    assert!(!act(&mut state, start()).iter().any(|effect| matches!(effect, Effect::FetchCase(_))));
    assert_eq!((&*plan(&state), state.route), (&earlier, Route::Case));
    // Anything else is left as it is, and said.
    for other in [named("남의"), begun_at(&Case { id: "other".into(), ..case() }, 7)] {
        let mut state = arrived(query, keep(&other).as_deref(), Health::Good);
        assert_eq!(act(&mut state, start()), [Effect::FetchCase("roastery".into())]);
        assert_eq!(state.notice, Some(Notice::OtherCase));
        arrives(&mut state, &case());
        act(&mut state, name("새로"));
        assert_eq!(act(&mut state, Action::SaveNow), [], "nothing is written over it");
        assert_eq!(guest(&state).keeper(), Keeper::Memory);
    }
    // The time runs from the first moment on, whoever leaves.
    let mut state = arrived(query, None, Health::Good);
    act(&mut state, start());
    assert!(arrives(&mut state, &case()).contains(&Effect::SaveSoon));
    let text = store::write(&plan(&state), NOW);
    assert_eq!(act(&mut state, Action::SaveNow), [Effect::KeepGuest { name: "/a/roastery".into(), text }]);
}

#[test]
fn the_page_around_brings_an_attempt_back_or_another_case() {
    let load = |plan: Option<&Plan>, case: Option<&Case>| Request::Load {
        plan: plan.map(|plan| store::write(plan, 5)),
        case: case.map(write_case),
        suspend: None,
        readonly: None,
        locks: None,
    };
    let earlier = begun_at(&case(), NOW - 60_000);
    let other = Case { id: "other".into(), ..case() };
    // Before the case is there as well as after it.
    for arrived in [false, true] {
        let mut state = begun(HOSTED);
        act(&mut state, Action::Guest(Visit::Linked));
        if arrived {
            arrives(&mut state, &case());
        }
        let before = state.clone();
        for request in
            [load(Some(&named("남의")), None), load(Some(&begun_at(&other, 7)), None), load(None, Some(&other))]
        {
            assert_eq!(answers(&ask(&mut state, 1, request)), [&Answer::Refused(Refusal::OtherCase)]);
            assert_eq!(state, before);
        }
        assert_eq!(answers(&ask(&mut state, 2, load(Some(&earlier), None))), [&Answer::Done]);
        assert_eq!(*plan(&state), earlier);
        assert_eq!(arrives(&mut state, &case()), [], "what comes late changes nothing");
        assert_eq!(*plan(&state), earlier);
    }
    // Where the address names none, any will do.
    let mut state = hosted("&lang=ko");
    assert_eq!(answers(&ask(&mut state, 1, load(None, Some(&other)))), [&Answer::Done]);
    assert_eq!((attempt(&state).started, state.route), (NOW, Route::Case));
    assert_eq!(state.open.as_ref().unwrap().course.as_deref(), Some(&other));
}

/// A case with 7 points for a locked stage, which lacks nothing; 10 for results, of which there are none; 5 by the teacher.
fn judged(feedback: Feedback) -> Case {
    use crate::course::Rule::{Adjustment, Completeness, Own};
    let locked = Completeness { stages: [Stage::Products].into() };
    let rules = [(7, locked), (10, Adjustment), (5, Own)];
    let criterion = |(id, (points, rule))| Criterion { id, name: [].into(), points, rule };
    Case { rubric: (1..).zip(rules).map(criterion).collect(), feedback, ..case() }
}

const SCORE: Score = Score { points: 7, of: 17, open: 5 };

#[test]
fn an_attempt_is_handed_in_as_a_submission_with_its_points() {
    let mut state = attempting("&mode=assess", &judged(Feedback::None));
    act(&mut state, Action::Learner("김 수강".into()));
    let effects = act(&mut state, Action::Guest(Visit::Submit));
    let [Effect::SaveSoon, Effect::Tell(News::Submit { file, digest: told, score }), Effect::AutosaveSoon] =
        &effects[..]
    else {
        panic!("{effects:?}")
    };
    assert_eq!((told, score), (&digest(&plan(&state)), &Some(SCORE)));
    let submission = store::read_submission(file).unwrap();
    assert_eq!(
        (submission.case.as_str(), submission.learner.as_str(), submission.handed),
        ("roastery", "김 수강", NOW)
    );
    act(&mut state, name("x"));
    assert_eq!(state.notice, Some(Notice::Course(Rule::HandedIn)));
    // The button of the case's own page does the same, and so does the request.
    assert_eq!(act(&mut state, Action::HandIn), effects[1..2]);
    let asked = ask(&mut state, 4, Request::RequestSubmit {});
    assert_eq!(asked[..1], effects[1..2]);
    act(&mut state, Action::Reopen);
    act(&mut state, name("고침"));
    assert_eq!(plan(&state).company.name, "고침");
    // Without a page around it is a file.
    let mut alone = begun("?embed=1&mode=assess&case=roastery");
    arrives(&mut alone, &case());
    let effects = act(&mut alone, Action::HandIn);
    let [Effect::SaveSoon, Effect::Download { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name.ends_with(".submission.json") && store::read_submission(text).is_ok());
    assert_eq!(alone.notice, Some(Notice::HandedIn { file: true }));
}

#[test]
fn who_can_only_read_does_nothing_to_the_attempt() {
    let mut state = attempting("&mode=view", &case());
    let before = plan(&state);
    for action in [
        Action::Learner("x".into()),
        Action::Stretch(200),
        Action::HandIn,
        Action::Reopen,
        Action::Release,
        Action::Guest(Visit::Submit),
        name("x"),
    ] {
        state.notice = None;
        act(&mut state, action);
        assert_eq!((plan(&state), &state.notice), (before.clone(), &Some(Notice::ViewOnly)));
    }
    assert_eq!(answers(&ask(&mut state, 1, Request::RequestSubmit {})), [&Answer::Refused(Refusal::NotMade)]);
}

#[test]
fn points_are_told_before_handing_in_only_where_the_case_tells_them() {
    let scores = |effects: &[Effect]| {
        let score = |news: &&News| if let News::Progress { score, .. } = news { Some(*score) } else { None };
        told(effects).iter().filter_map(score).collect::<Vec<_>>()
    };
    for feedback in [Feedback::None, Feedback::Criteria, Feedback::Points] {
        let shown = (feedback == Feedback::Points).then_some(SCORE);
        let mut state = begun(HOSTED);
        act(&mut state, Action::Guest(Visit::Linked));
        assert_eq!(scores(&arrives(&mut state, &judged(feedback))), [shown]);
        assert_eq!(scores(&act(&mut state, Action::Go(Route::Document))), [shown]);
    }
    // They are reckoned once a change is kept, not with each keystroke.
    let company = crate::course::Rule::Completeness { stages: [Stage::Company].into() };
    let rubric = vec![Criterion { id: 1, name: [].into(), points: 1_000, rule: company }];
    let mut state = attempting("", &Case { rubric, feedback: Feedback::Points, ..case() });
    let before = guest(&state).score.unwrap();
    assert_eq!(scores(&act(&mut state, name("우리"))), []);
    let [Some(after)] = scores(&act(&mut state, Action::SaveNow))[..] else { panic!() };
    assert!(after.points > before.points && (after.of, after.open) == (1_000, 0), "{before:?} {after:?}");
    assert_eq!(scores(&act(&mut state, Action::SaveNow)), []);
}
