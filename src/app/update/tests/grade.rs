//! Grading a class: what is asked of the office worker, what becomes of its answers, and that no plan is touched.

use crate::app::errand::{Purpose, Running};
use crate::app::grade::state::Chosen;
use crate::app::grade::{GradeAction, Order, Picked, Pile, Ungraded, grade};
use crate::course::{Case, CaseText, Criterion, Rule, Sealed};
use crate::export::carried::Refused;
use crate::plan::Attempt;
use crate::store::{CaseError, write_case};

use super::super::super::action::FileProblem;
use super::super::super::course::Deed;
use super::super::super::{Errand, ErrandProblem};
use super::*;

fn case() -> Case {
    let criterion = |id, rule| Criterion { id, name: [].into(), points: 20, rule };
    Case {
        id: "roastery".into(),
        edition: 1,
        texts: [(Lang::Ko, CaseText { title: "강릉".into(), ..CaseText::default() })].into(),
        plans: [(Lang::Ko, Rc::new(fresh()))].into(),
        rubric: vec![criterion(1, Rule::Completeness { stages: [].into() }), criterion(2, Rule::Own)],
        ..Case::default()
    }
}

/// What somebody hands in who named the company so.
fn handed(case: &Case, name: &str) -> Vec<u8> {
    let text = store::canonical(&write_case(case)).unwrap();
    let begun = Plan { attempt: Some(Rc::new(Attempt::begin(text.into(), Lang::Ko, NOW))), ..fresh() };
    let named = begun.with(PlanEdit::Company(CompanyEdit::Name(name.into()))).unwrap();
    let learner = Deed::Learner(name.into()).done(&store::logged(named, "company.name", 9, false)).unwrap();
    let done = Deed::HandIn(NOW + 60_000).done(&learner).unwrap();
    store::write_submission(&store::logged(done, "handed", 60, false)).unwrap().into_bytes()
}

fn file(name: &str, bytes: Vec<u8>) -> Picked {
    (name.to_owned(), bytes.into())
}

fn doing(state: &mut State, action: GradeAction) -> Vec<Effect> {
    act(state, Action::Grade(action))
}

/// A page with a case and these files.
fn ready(case: &Case, names: &[&str]) -> State {
    let mut state = working();
    act(&mut state, Action::Go(Route::Grade));
    let read = GradeAction::CaseRead(file("case.json", write_case(case).into_bytes()));
    assert_eq!(doing(&mut state, read), [Effect::Focus("grade.case".into())]);
    let files = names.iter().map(|name| file(name, handed(case, name))).collect();
    assert_eq!(doing(&mut state, GradeAction::FilesRead(Rc::new(files), Vec::new())), []);
    state
}

/// The pile an action sends to the office worker, and the errand's number.
fn sent(effects: &[Effect]) -> (u32, Pile) {
    match effects {
        [Effect::AskPoints, Effect::Send { id, errand: Errand::Grade(pile) }] => (*id, pile.clone()),
        other => panic!("{other:?}"),
    }
}

fn begun(state: &mut State) -> (u32, Pile) {
    sent(&doing(state, GradeAction::Start))
}

/// The worker's answer to what was sent.
fn answered(state: &mut State) -> Vec<Effect> {
    let (id, pile) = begun(state);
    let text = store::write_class(&grade(&pile, |_| ()).unwrap());
    act(state, Action::ErrandDone { id, result: Ok(text.into_bytes().into()) })
}

#[test]
fn a_class_is_graded_in_the_office_and_shown_when_it_is_there() {
    let mut state = ready(&case(), &["가", "나"]);
    let before = plan(&state);
    let (id, pile) = begun(&mut state);
    assert_eq!((pile.files.len(), pile.passphrase.clone()), (2, None));
    act(&mut state, Action::ErrandPart { id: id + 1, part: 3 });
    act(&mut state, Action::ErrandPart { id, part: 40 });
    let running = Running { id, purpose: Purpose::Review, name: String::new(), percent: 40 };
    assert_eq!(state.errand, Some(running));
    assert_eq!(act(&mut state, Action::ErrandDone { id: id + 1, result: Ok([].into()) }), [], "another errand's");
    let class = grade(&pile, |_| ()).unwrap();
    let done = Action::ErrandDone { id, result: Ok(store::write_class(&class).into_bytes().into()) };
    assert_eq!(act(&mut state, done.clone()), [Effect::Focus("grade.table".into())]);
    assert_eq!((state.errand.clone(), state.grade.class.as_ref().unwrap().review.rows.len()), (None, 2));
    assert_eq!(act(&mut state, done), [], "once only");
    assert_eq!(plan(&state), before);
}

#[test]
fn a_case_is_chosen_by_file_by_name_or_among_the_files() {
    let mut state = working();
    assert_eq!(
        doing(&mut state, GradeAction::PickCase("x".into())),
        [Effect::ReadPile { input: "x".into(), case: true }]
    );
    assert_eq!(
        doing(&mut state, GradeAction::PickFiles("y".into())),
        [Effect::ReadPile { input: "y".into(), case: false }]
    );
    // A package is looked into by the office worker.
    let zip: Rc<[u8]> = Rc::from(*b"PK\x03\x04");
    let effects = doing(&mut state, GradeAction::CaseRead(("all.zip".into(), zip.clone())));
    let [Effect::Send { id, errand: Errand::Open(sent) }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*sent, zip);
    act(&mut state, Action::ErrandDone { id: *id, result: Err(ErrandProblem::Refused(Refused::Cases)) });
    assert_eq!(state.notice, Some(Notice::File { name: "all.zip".into(), problem: FileProblem::Cases }));
    let text = write_case(&case());
    doing(&mut state, GradeAction::CaseRead(("all.zip".into(), zip)));
    let id = state.errands;
    act(&mut state, Action::ErrandDone { id, result: Ok(text.clone().into_bytes().into()) });
    let chosen = Chosen { text: text.as_str().into(), case: case() };
    assert_eq!(state.grade.case.as_deref(), Some(&chosen));
    // One that is none changes nothing.
    doing(&mut state, GradeAction::CaseRead(file("x.json", b"{}".to_vec())));
    let problem = FileProblem::Case(CaseError::NotACase);
    assert_eq!(state.notice, Some(Notice::File { name: "x.json".into(), problem }));
    assert_eq!(state.grade.case.as_deref(), Some(&chosen));
    doing(&mut state, GradeAction::DropCase);
    assert_eq!(state.grade.case, None);
    // Among the files it is the case, not one of them.
    let files = vec![file("a", handed(&case(), "가")), file("case.json", text.clone().into_bytes())];
    doing(&mut state, GradeAction::FilesRead(Rc::new(files), vec!["big.zip".into()]));
    assert_eq!((state.grade.case.as_deref(), state.grade.files.len()), (Some(&chosen), 1));
    assert_eq!(state.grade.left_out, ["big.zip"]);
    // On this page a case that comes with the program is chosen, elsewhere it is offered.
    doing(&mut state, GradeAction::DropCase);
    act(&mut state, Action::Go(Route::Grade));
    act(&mut state, Action::CaseArrived(text));
    assert!(state.grade.case.is_some() && state.offered.is_none() && state.route == Route::Grade);
}

#[test]
fn what_is_sealed_is_opened_or_left_on_purpose() {
    let sealed = Sealed { salt: "AAAAAAAAAAAAAAAAAAAAAA==".into(), nonce: "A".repeat(32), data: "A".repeat(32) };
    let mut state = ready(&Case { sealed: Some(sealed), ..case() }, &["가"]);
    assert_eq!(doing(&mut state, GradeAction::Start), [], "neither typed nor left");
    doing(&mut state, GradeAction::Passphrase("바다".into()));
    let (id, pile) = begun(&mut state);
    assert_eq!(pile.passphrase.as_deref(), Some("바다"));
    let wrong = ErrandProblem::Ungraded(Ungraded::Passphrase);
    act(&mut state, Action::ErrandDone { id, result: Err(wrong) });
    assert_eq!((state.notice.clone(), state.grade.class.clone()), (Some(Notice::Errand(wrong)), None));
    doing(&mut state, GradeAction::Without(true));
    assert_eq!(begun(&mut state).1.passphrase, None);
}

#[test]
fn a_row_is_looked_at_with_reasons_and_opens_as_a_new_plan() {
    let mut state = ready(&case(), &["가", "나"]);
    answered(&mut state);
    assert_eq!(doing(&mut state, GradeAction::See(Some(1))), [Effect::Focus("grade.seen".into())]);
    let seen = state.grade.seen.clone().unwrap();
    assert_eq!((seen.place, seen.model, seen.paper.plan.company.name.as_str()), (1, false, "나"));
    assert!(seen.marks.iter().all(|mark| !mark.reasons.is_empty()));
    let class = state.grade.class.clone().unwrap();
    let points = |marks: &[crate::course::Mark]| marks.iter().map(|mark| mark.points).collect::<Vec<_>>();
    assert_eq!(points(&seen.marks), points(&class.review.rows[1].scored.as_ref().unwrap().marks));
    assert_eq!(seen.comparison.changes.len(), 1);
    let before = plan(&state);
    doing(&mut state, GradeAction::Open);
    assert_eq!((plan(&state).company.name.as_str(), state.route), ("나", Route::Stage(Stage::Company)));
    assert!(plan(&state).attempt.is_none() && state.plans.iter().any(|entry| *entry.plan == *before));
    doing(&mut state, GradeAction::See(None));
    assert_eq!(state.grade.seen, None);
    // What is not text is brought back by the office worker.
    let bytes: Rc<[u8]> = Rc::from(*b"PK\x03\x04");
    let grade = Rc::make_mut(&mut state.grade);
    Rc::make_mut(&mut grade.files)[1].1 = bytes.clone();
    let effects = doing(&mut state, GradeAction::See(Some(1)));
    let errand = Errand::Entry { name: "나".into(), bytes, entry: None };
    assert_eq!(effects, [Effect::Send { id: state.errands, errand }]);
    let id = state.errands;
    let text = handed(&case(), "다");
    assert_eq!(
        act(&mut state, Action::ErrandDone { id, result: Ok(text.into()) }),
        [Effect::Focus("grade.seen".into())]
    );
    assert_eq!(state.grade.seen.as_ref().unwrap().paper.plan.company.name, "다");
}

#[test]
fn the_teachers_own_points_count_are_kept_and_come_back() {
    let mut state = ready(&case(), &["가", "나"]);
    answered(&mut state);
    let give = |points| GradeAction::Give { place: 0, column: 1, points };
    let total = state.grade.total(0).unwrap();
    let key = state.grade.class.as_ref().unwrap().sources[0].key.clone();
    assert_eq!(doing(&mut state, give(Some(17))), [Effect::KeepPoints(format!("2 17 {key}\n"))]);
    assert_eq!((state.grade.total(0), state.grade.given(1, 1)), (Some(total + 17), None));
    let effects = doing(&mut state, GradeAction::Csv);
    let [Effect::Download { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name == "roastery.csv" && text.lines().nth(1).unwrap().contains(&format!(",17,{},", total + 17)), "{text}");
    // More than there are cannot be given; none takes them back.
    doing(&mut state, give(Some(99)));
    assert_eq!(state.grade.given(0, 1), Some(20));
    assert_eq!(doing(&mut state, give(None)), [Effect::KeepPoints(String::new())]);
    // After a reload the same files have the same points; what was given since stays.
    let mut later = ready(&case(), &["나", "가"]);
    answered(&mut later);
    doing(&mut later, GradeAction::Give { place: 0, column: 1, points: Some(3) });
    let kept = format!("2 17 {key}\n2 9 {}\nnonsense\n", later.grade.class.as_ref().unwrap().sources[0].key);
    doing(&mut later, GradeAction::Kept(kept));
    assert_eq!((later.grade.given(0, 1), later.grade.given(1, 1)), (Some(3), Some(17)));
    assert_eq!(doing(&mut later, GradeAction::Print), [Effect::Print]);
}

#[test]
fn rows_are_ordered_and_narrowed() {
    let mut state = ready(&case(), &["나", "가"]);
    let bad = Rc::new(vec![file("bad", b"{}".to_vec())]);
    doing(&mut state, GradeAction::FilesRead(bad, Vec::new()));
    answered(&mut state);
    assert_eq!(state.grade.shown(), [0, 1, 2]);
    doing(&mut state, GradeAction::Give { place: 1, column: 1, points: Some(20) });
    doing(&mut state, GradeAction::Sort(Order::Total));
    assert_eq!(state.grade.shown(), [1, 0, 2], "the most first, what has none last");
    doing(&mut state, GradeAction::Sort(Order::Total));
    assert_eq!(state.grade.shown(), [0, 1, 2], "turned around, what has none still last");
    doing(&mut state, GradeAction::Sort(Order::Problems));
    assert_eq!(state.grade.shown()[0], 2);
    doing(&mut state, GradeAction::Only(true));
    assert_eq!(state.grade.shown(), [2]);
    doing(&mut state, GradeAction::DropFiles);
    assert_eq!((state.grade.shown(), state.grade.class.clone()), (vec![], None));
}

#[test]
fn it_can_be_stopped_and_makes_way_for_a_file_being_made() {
    let mut state = ready(&case(), &["가"]);
    begun(&mut state);
    assert_eq!(doing(&mut state, GradeAction::Stop), [Effect::StopErrand]);
    assert_eq!(doing(&mut state, GradeAction::Stop), []);
    let (id, _) = begun(&mut state);
    act(&mut state, Action::Give(Given::Document(crate::export::Format::Docx)));
    assert_eq!(act(&mut state, Action::ErrandDone { id, result: Ok([].into()) }), [], "too late");
    begun(&mut state);
    assert_eq!(state.errand.map(|errand| errand.purpose), Some(Purpose::Review));
}
