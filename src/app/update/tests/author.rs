//! A plan is made a case: what is written is a change like any other, and what only the teacher reads goes out sealed or not
//! at all.

use crate::course::{Case, Criterion, Draft, FigureName, Months, Rule, World};
use crate::export::Format;
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{ActualCell, ActualMetric};
use crate::store::{
    SealError, check_case, content, read_case, read_draft, read_shared, seal, write_case, write_teacher,
};

use super::super::super::embed::{Embed, Guest};
use super::super::super::{
    AuthorAction, AuthorProblem, CriterionEdit, DraftEdit, Errand, ErrandProblem, Lack, Passphrase, Purpose, Running,
    lacks,
};
use super::*;

const KEYS: [&str; 3] = ["ANSWER-KEY-4711", "비밀 기준", "MODEL-COMPANY"];

fn author(state: &mut State, action: AuthorAction) -> Vec<Effect> {
    act(state, Action::Author(action))
}

fn write(state: &mut State, edit: DraftEdit) -> Vec<Effect> {
    author(state, AuthorAction::Edit(edit))
}

fn draft(state: &State) -> Rc<Draft> {
    state.open.as_ref().unwrap().draft.clone().unwrap()
}

fn passphrase() -> Passphrase {
    Passphrase::new("바다 위의 커피").unwrap()
}

/// A state in which a case was begun and can be handed out.
fn begun() -> State {
    let mut state = working();
    author(&mut state, AuthorAction::Begin);
    write(&mut state, DraftEdit::Title(Lang::Ko, "강릉 로스터리".into()));
    write(&mut state, DraftEdit::Task(Lang::Ko, "계획을 완성하세요.".into()));
    write(&mut state, DraftEdit::Criterion(CriterionEdit::Add(Rule::Coherence)));
    state
}

/// The same with words only the teacher reads in every place there is.
fn secret() -> State {
    let mut state = begun();
    write(&mut state, DraftEdit::Notes(Lang::En, KEYS[0].into()));
    write(&mut state, DraftEdit::Hidden(CriterionEdit::Add(Rule::Own)));
    let one = Criterion { name: [(Lang::Ko, KEYS[1].to_owned())].into(), ..draft(&state).teacher.rubric[0].clone() };
    write(&mut state, DraftEdit::Hidden(CriterionEdit::Set(one)));
    state.plans[1].plan = Rc::new(named(KEYS[2]));
    author(&mut state, AuthorAction::TakeModel(Some(PlanKey(1))));
    state
}

/// The file a save gives at once.
fn given(effects: &[Effect]) -> Case {
    let text = effects.iter().find_map(|effect| match effect {
        Effect::Download { text, .. } => Some(text),
        _ => None,
    });
    read_case(text.unwrap()).unwrap()
}

#[test]
fn a_draft_is_part_of_the_plan_and_changes_nothing_else_of_it() {
    let mut state = working();
    let before = state.open.clone().unwrap();
    let effects = author(&mut state, AuthorAction::Begin);
    let shown = [&[Effect::SaveSoon][..], &page(Route::Author), &[Effect::Focus("stage.title".into())]].concat();
    assert_eq!(effects, shown);
    assert_eq!(*draft(&state), Draft::new(Lang::Ko));
    assert!(Rc::ptr_eq(&state.open.as_ref().unwrap().insight, &before.insight), "nothing is reckoned anew");
    assert_eq!(write(&mut state, DraftEdit::Title(Lang::Ko, "강릉".into())), [Effect::SaveSoon]);
    assert_eq!(read_draft(plan(&state).draft.as_ref().unwrap()).as_ref(), Some(&*draft(&state)));
    assert_eq!(plan(&state).without_draft(), *before.plan());
    // Undo, and forward again.
    act(&mut state, Action::Undo);
    assert_eq!(draft(&state).case.texts.len(), 0);
    act(&mut state, Action::Redo);
    assert_eq!(draft(&state).case.texts[&Lang::Ko].title, "강릉");
    let text = store::write(&plan(&state), 1);
    assert_eq!(store::read(&text).unwrap().plan, *plan(&state), "it moves with the plan's file");
    author(&mut state, AuthorAction::Drop);
    assert_eq!((plan(&state), &state.open.as_ref().unwrap().draft), (before.plan(), &None));
}

#[test]
fn typing_a_title_is_one_step_and_makes_an_id_until_the_case_is_out() {
    let mut state = begun();
    let id = draft(&state).case.id.clone();
    assert!(id.starts_with("case-") && id.len() == 11, "{id}");
    for title in ["T", "The Roastery, 2027!"] {
        write(&mut state, DraftEdit::Title(Lang::En, title.into()));
    }
    assert_eq!(draft(&state).case.id, "the-roastery-2027");
    act(&mut state, Action::Undo);
    assert_eq!(draft(&state).case.texts.get(&Lang::En), None);
    act(&mut state, Action::Redo);
    write(&mut state, DraftEdit::Id("own".into()));
    write(&mut state, DraftEdit::Title(Lang::En, "Another".into()));
    assert_eq!(draft(&state).case.id, "own", "an id of the author's own stays");
    write(&mut state, DraftEdit::Id("No Id".into()));
    assert_eq!(draft(&state).case.id, "own");
    assert_eq!(state.notice, Some(Notice::Refused(EditError::OutOfRange)));
}

#[test]
fn what_stands_in_something_locked_needs_no_lock_of_its_own() {
    let mut state = begun();
    for lock in ["company.funds", "company.region", "products.1.price"] {
        write(&mut state, DraftEdit::Lock(lock.into(), true));
    }
    write(&mut state, DraftEdit::Lock("company".into(), true));
    assert_eq!(draft(&state).case.locks, ["company", "products.1.price"].map(str::to_owned).into());
    write(&mut state, DraftEdit::Lock("company".into(), false));
    assert_eq!(draft(&state).case.locks, ["products.1.price".to_owned()].into());
    // The author changes what learners cannot.
    write(&mut state, DraftEdit::Lock("company".into(), true));
    assert_eq!(author(&mut state, AuthorAction::Locking(true)), page(Route::Stage(Stage::Company)));
    act(&mut state, funds(5));
    assert_eq!(plan(&state).company.funds, Some(Money(5)));
    assert_eq!(author(&mut state, AuthorAction::Locking(false)), page(Route::Author));
    author(&mut state, AuthorAction::Locking(true));
    act(&mut state, Action::OpenPlan(PlanKey(1)));
    assert!(!state.author.locking, "another plan has no case");
}

#[test]
fn an_open_case_is_saved_at_once_and_counts_editions_by_what_changed() {
    let mut state = begun();
    write(&mut state, DraftEdit::Lock("company.funds".into(), true));
    let first = given(&author(&mut state, AuthorAction::Save(None)));
    assert_eq!((first.edition, state.author.saved.as_ref().map(|saved| saved.case.edition)), (1, Some(1)));
    assert_eq!(*first.plans[&Lang::Ko], draft(&state).start(&plan(&state)));
    assert_eq!(given(&author(&mut state, AuthorAction::Save(None))).edition, 1, "nothing changed");
    act(&mut state, funds(9));
    assert_eq!(given(&author(&mut state, AuthorAction::Save(None))).edition, 2, "the plan is part of it");
    write(&mut state, DraftEdit::Pass(Some(60)));
    let third = given(&author(&mut state, AuthorAction::Save(None)));
    assert_eq!((third.edition, third.pass), (3, Some(60)));
}

#[test]
fn a_case_with_something_missing_leads_to_it() {
    let mut state = working();
    author(&mut state, AuthorAction::Begin);
    assert_eq!(author(&mut state, AuthorAction::Save(None)), [Effect::Focus("author.title.ko".into())]);
    assert_eq!(state.author.problem, Some(AuthorProblem::Lacks));
    write(&mut state, DraftEdit::Story(Lang::En, "x".into()));
    write(&mut state, DraftEdit::Title(Lang::Ko, "강릉".into()));
    assert_eq!(author(&mut state, AuthorAction::Try(Lang::Ko)), [Effect::Focus("author.title.en".into())]);
    assert_eq!(state.author.tab, Some(Lang::En), "the language is shown");
    write(&mut state, DraftEdit::Title(Lang::En, "Roastery".into()));
    write(&mut state, DraftEdit::Criterion(CriterionEdit::Add(Rule::Adjustment)));
    let range = Rule::Range { figure: FigureName::Profit, low: None, high: None };
    write(&mut state, DraftEdit::Criterion(CriterionEdit::Add(range)));
    let found = lacks(&draft(&state), &plan(&state));
    let advice =
        [Lack::Task(Lang::Ko), Lack::Task(Lang::En), Lack::Plan(Lang::En), Lack::Months, Lack::Bounds(2, false)];
    assert_eq!(found, advice);
    write(&mut state, DraftEdit::Id("?".into()));
    write(&mut state, DraftEdit::Id(String::new()));
    assert_eq!(lacks(&draft(&state), &plan(&state)).first(), Some(&Lack::Id));
}

#[test]
fn what_only_the_teacher_reads_goes_out_sealed_or_not_at_all() {
    let mut state = secret();
    let model = draft(&state).teacher.model.clone().unwrap();
    assert_eq!(model.company.name, KEYS[2]);
    assert_eq!(author(&mut state, AuthorAction::Save(None)), [Effect::Focus("author.passphrase".into())]);
    assert_eq!(state.author.problem, Some(AuthorProblem::NoPassphrase));
    let effects = author(&mut state, AuthorAction::Save(Some(passphrase())));
    let [Effect::Send { id, errand: Errand::Seal { case, teacher, passphrase: given } }] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(KEYS.iter().all(|key| !case.contains(key) && teacher.contains(key)));
    assert_eq!((given, *teacher == write_teacher(&draft(&state).teacher)), (&passphrase(), true));
    assert!(!format!("{effects:?} {state:?}").contains("바다"), "a passphrase shows itself nowhere");
    let waiting = content(&draft(&state).finish(&plan(&state), 1, None), &draft(&state).teacher);
    let purpose = |state: &State| state.errand.as_ref().map(|errand| errand.purpose.clone());
    assert_eq!(purpose(&state), Some(Purpose::Seal { key: PlanKey(2), content: waiting.clone() }));
    assert_eq!(draft(&state).case.edition, 0, "not out yet");
    // The worker fails first, and then does it.
    let refused = Action::ErrandDone { id: *id, result: Err(ErrandProblem::NoWorker) };
    assert_eq!(act(&mut state, refused), [Effect::Focus("author.passphrase".into())]);
    assert_eq!((state.errand.is_none(), state.notice.is_none()), (true, true));
    author(&mut state, AuthorAction::Save(Some(passphrase())));
    let bytes: Rc<[u8]> = Rc::from(case.as_bytes());
    let name = format!("{}.case.json", draft(&state).case.id);
    let done = Action::ErrandDone { id: state.errands, result: Ok(bytes.clone()) };
    assert_eq!(act(&mut state, done)[0], Effect::DownloadBytes { name, bytes });
    assert_eq!((draft(&state).case.edition, draft(&state).published.clone()), (1, Some(waiting)));
}

#[test]
fn nothing_the_teacher_wrote_leaves_otherwise_than_in_the_plans_own_file() {
    let mut state = secret();
    let leaks = |text: &str| KEYS.iter().any(|key| text.contains(key));
    let plan = plan(&state);
    assert!(leaks(&store::write(&plan, 1)));
    let link = store::share(&plan);
    assert_eq!(read_shared(&link).unwrap().plan, plan.without_draft());
    let effects = act(&mut state, Action::Give(Given::Document(Format::Docx)));
    let [Effect::Send { errand: Errand::Export(export), .. }] = &effects[..] else { panic!("{effects:?}") };
    assert!(!leaks(&export.plan));
    let written = draft(&state);
    assert!(!leaks(&write_case(&written.finish(&plan, 1, None))));
    // Nor in an attempt, nor in what jobs get.
    state.errand = None;
    act(&mut state, funds(77));
    for effect in author(&mut state, AuthorAction::Try(Lang::Ko)) {
        if let Effect::Run(job) = &effect {
            assert_eq!((&job.plan.draft, &job.plan.attempt), (&None, &None));
        }
    }
    let tried = super::plan(&state);
    assert_eq!((tried.draft.clone(), state.route), (None, Route::Case));
    assert!(!leaks(&store::write(&tried, 1)));
    let attempt = tried.attempt.clone().unwrap();
    assert_eq!(read_case(&attempt.case).unwrap(), written.finish(&plan.with(funds_edit(77)).unwrap(), 1, None));
    // The author goes on writing where it was left.
    assert_eq!(author(&mut state, AuthorAction::Begin), [], "of an attempt no case is made");
    author(&mut state, AuthorAction::Back);
    assert_eq!((state.open.as_ref().unwrap().key, state.route, draft(&state)), (PlanKey(2), Route::Author, written));
}

fn funds_edit(minor: i64) -> PlanEdit {
    PlanEdit::Company(CompanyEdit::Funds(Some(Money(minor))))
}

/// The file of the case with its teacher's part sealed, as the worker gives it.
fn sealed(state: &State) -> String {
    let draft = draft(state);
    let part = seal(&draft.teacher, passphrase().reveal(), [7; 40]);
    write_case(&draft.finish(&plan(state), 1, Some(part)))
}

#[test]
fn a_sealed_case_is_gone_on_with_by_its_passphrase_or_as_it_is() {
    let first = secret();
    let file = sealed(&first);
    let offered = || {
        let mut state = working();
        act(&mut state, Action::FileRead { name: "case.json".into(), text: file.clone() });
        state
    };
    let mut state = offered();
    let effects = author(&mut state, AuthorAction::GoOn(Some(passphrase())));
    let Some(Effect::Send { id, errand: Errand::Unseal { sealed, passphrase: given } }) = effects.first() else {
        panic!("{effects:?}")
    };
    assert_eq!((Some(sealed), given), (read_case(&file).unwrap().sealed.as_ref(), &passphrase()));
    let wrong = Err(ErrandProblem::Sealed(SealError::WrongPassphrase));
    let told = act(&mut state, Action::ErrandDone { id: *id, result: wrong });
    assert_eq!(told, [Effect::Focus("case.passphrase".into())]);
    assert_eq!(state.author.problem, Some(AuthorProblem::Sealed(SealError::WrongPassphrase)));
    assert!(state.offered.is_some() && state.plans.len() == 2);
    author(&mut state, AuthorAction::GoOn(Some(passphrase())));
    let text = write_teacher(&draft(&first).teacher);
    let opened = Action::ErrandDone { id: state.errands, result: Ok(text.as_bytes().into()) };
    act(&mut state, opened);
    assert_eq!((state.route, state.plans.len(), state.offered.clone()), (Route::Author, 3, None));
    assert_eq!((&draft(&state).teacher, &draft(&state).case.sealed), (&draft(&first).teacher, &None));
    assert_eq!(plan(&state).without_draft(), draft(&first).start(&plan(&first)));
    // Handed out again unchanged it is the same edition.
    author(&mut state, AuthorAction::Save(Some(passphrase())));
    assert!(matches!(&state.errand, Some(Running { purpose: Purpose::Seal { .. }, .. })), "{:?}", state.errand);
    // Without the passphrase what is sealed stays as it is.
    let mut state = offered();
    author(&mut state, AuthorAction::GoOn(None));
    write(&mut state, DraftEdit::Minutes(Some(45)));
    let again = given_sealed(&mut state);
    assert_eq!((again.edition, again.minutes, &again.sealed), (2, Some(45), &read_case(&file).unwrap().sealed));
    write(&mut state, DraftEdit::DropSealed);
    assert_eq!(given_sealed(&mut state).sealed, None);
}

fn given_sealed(state: &mut State) -> Case {
    given(&author(state, AuthorAction::Save(None)))
}

#[test]
fn results_of_the_case_are_not_in_the_plan_learners_begin_with() {
    let mut state = begun();
    let month = Month::new(2027, 6).unwrap();
    let cell = ActualCell { month, channel: None, metric: ActualMetric::Deals, value: Some(31) };
    let edit = PlanEdit::Evaluation(EvaluationEdit::Actuals(vec![cell]));
    act(&mut state, Action::Edit { edit, field: "evaluation.actuals".into() });
    let start = |state: &State| draft(state).start(&plan(state));
    assert_eq!(start(&state).evaluation.actuals, plan(&state).evaluation.actuals, "what is given is given");
    author(&mut state, AuthorAction::TakeMonths);
    let months = draft(&state).case.months.clone();
    assert_eq!(months, Some(Months::Scheduled(plan(&state).evaluation.actuals.clone())));
    assert!(start(&state).evaluation.actuals.is_empty());
    write(&mut state, DraftEdit::Lock("evaluation".into(), true));
    assert!(!start(&state).evaluation.actuals.is_empty(), "what is locked is shown");
    let world = World { seed: 1, months: 6, spread: crate::base::Ppm(0), shocks: Vec::new(), surprises: false };
    write(&mut state, DraftEdit::Months(Some(Months::Simulated(World { months: 37, ..world.clone() }))));
    assert_eq!(draft(&state).case.months, months, "out of range");
    write(&mut state, DraftEdit::Months(Some(Months::Simulated(world))));
    assert_eq!(check_case(&draft(&state).finish(&plan(&state), 1, None)), Ok(()));
}

#[test]
fn bounds_are_taken_from_the_model() {
    let mut state = State::new(Lang::Ko);
    act(&mut state, Action::OpenExample);
    author(&mut state, AuthorAction::Begin);
    let range = Rule::Range { figure: FigureName::Deals, low: None, high: None };
    write(&mut state, DraftEdit::Criterion(CriterionEdit::Add(range)));
    author(&mut state, AuthorAction::Expect { hidden: false, id: 1 });
    let Rule::Range { low: Some(low), high: Some(high), .. } = draft(&state).case.rubric[0].rule else { panic!() };
    assert!(low > 0 && (high * 4 - low * 6).abs() <= 10, "{low} to {high}: a fifth to both sides");
    // A result below zero is no bound; that is said and not kept silent.
    act(&mut state, funds(0));
    let range = Rule::Range { figure: FigureName::Profit, low: None, high: None };
    write(&mut state, DraftEdit::Criterion(CriterionEdit::Add(range)));
    author(&mut state, AuthorAction::Expect { hidden: false, id: 2 });
    assert_eq!(state.author.problem, Some(AuthorProblem::NoFigure(false, 2)));
}

#[test]
fn a_guest_writes_cases_only_where_its_page_wants_that_and_never_leaves_its_plan() {
    let mut state = secret();
    state.guest = Some(Box::new(Guest::new(Embed::default(), None, Health::Good)));
    assert_eq!(act(&mut state, Action::Go(Route::Author))[0], Effect::SetHash(Route::Stage(Stage::Company).hash()));
    let before = plan(&state);
    for action in [AuthorAction::Try(Lang::Ko), AuthorAction::GoOn(None)] {
        act(&mut state, Action::Author(action));
        assert_eq!((plan(&state), state.plans.len()), (before.clone(), 2));
    }
}
