//! A plan is made a case for teaching. What its author writes is a change of the plan like any other; what only the teacher
//! reads is sealed and opened by the office worker.

use std::rc::Rc;

use crate::base::Lang;
use crate::course::{Case, Draft, Months, Teacher};
use crate::plan::{EditError, Plan, PlanEdit, Stage};
use crate::store;

use super::super::author::{AuthorAction, AuthorProblem, Lack, Passphrase, Saved, expect, lacks};
use super::super::effect::Effect;
use super::super::errand::{Errand, ErrandProblem, Purpose};
use super::super::route::Route;
use super::super::state::{Notice, Open, PlanKey, State};
use super::{Env, course, edit_plan, files, go, plans};

pub(super) fn run(state: &mut State, action: AuthorAction, env: &Env) -> Vec<Effect> {
    match action {
        AuthorAction::Begin => begin(state, env),
        AuthorAction::Drop => edit_plan(state, PlanEdit::Draft(None), "author", env),
        AuthorAction::Edit(edit) => {
            let field = edit.field();
            change(state, &field, env, |draft| edit.apply(draft))
        }
        AuthorAction::Expect { hidden, id } => {
            let Some(plan) = state.open.as_ref().map(Open::plan) else { return Vec::new() };
            let list = if hidden { "hidden" } else { "rubric" };
            let effects = change(state, &format!("author.{list}.{id}"), env, |draft| expect(draft, &plan, hidden, id));
            if effects.is_empty() && state.open.as_ref().is_some_and(|open| open.draft.is_some()) {
                // The plan comes to no such figure, to none above zero, or to the same again.
                state.author.problem = Some(AuthorProblem::NoFigure(hidden, id));
            }
            effects
        }
        AuthorAction::Tab(lang) => {
            state.author.tab = Some(lang);
            Vec::new()
        }
        AuthorAction::Locking(on) => {
            state.author.locking = on && state.open.as_ref().is_some_and(|open| open.draft.is_some());
            match (state.author.locking, state.route) {
                (true, Route::Author) => go(state, Route::Stage(Stage::Company)),
                (false, Route::Stage(_)) => go(state, Route::Author),
                _ => Vec::new(),
            }
        }
        AuthorAction::TakePlan(lang, key) => {
            let Some(plan) = kept(state, key) else { return Vec::new() };
            change(state, &format!("author.plan.{}", lang.tag()), env, |draft| {
                if lang != draft.lang {
                    draft.case.plans.insert(lang, Rc::new(draft.start(&plan)));
                }
            })
        }
        AuthorAction::TakeModel(key) => {
            let plan = match key {
                Some(key) => kept(state, key),
                None => state.open.as_ref().map(Open::plan),
            };
            let Some(plan) = plan else { return Vec::new() };
            change(state, "author.model", env, |draft| draft.teacher.model = Some(Rc::new(model(&plan))))
        }
        AuthorAction::TakeMonths => {
            let Some(plan) = state.open.as_ref().map(Open::plan) else { return Vec::new() };
            let actuals = plan.evaluation.actuals.clone();
            change(state, "author.months", env, |draft| {
                draft.case.months = (!actuals.is_empty()).then_some(Months::Scheduled(actuals));
            })
        }
        AuthorAction::Try(lang) => attempt(state, lang, env),
        AuthorAction::Back => {
            let Some(key) = state.author.origin.take() else { return Vec::new() };
            let mut effects = plans::open(state, key, env);
            effects.extend(go(state, Route::Author));
            effects
        }
        AuthorAction::Save(passphrase) => save(state, passphrase, env),
        AuthorAction::GoOn(passphrase) => go_on(state, passphrase, env),
    }
}

/// Reads the draft of the open plan, where it is another one than was read.
pub(super) fn study(state: &mut State) {
    let Some(open) = state.open.as_mut() else { return };
    let kept = open.history.now().and_then(|plan| plan.draft.clone());
    let same = match (&open.drafted, &kept) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other) || one == other,
        (one, other) => one.is_none() && other.is_none(),
    };
    if !same {
        state.author.saved = None;
        open.draft = kept.as_deref().and_then(store::read_draft).map(Rc::new);
        open.drafted = kept;
    }
    state.author.locking &= open.draft.is_some();
}

fn begin(state: &mut State, env: &Env) -> Vec<Effect> {
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    let plan = open.plan();
    if plan.draft.is_some() || plan.attempt.is_some() {
        return Vec::new();
    }
    let draft = store::write_draft(&Draft::new(state.lang), None).map(Rc::new);
    let mut effects = edit_plan(state, PlanEdit::Draft(draft), "author", env);
    effects.extend(go(state, Route::Author));
    effects.push(Effect::Focus("stage.title".to_owned()));
    effects
}

/// Changes the draft of the open plan.
fn change(state: &mut State, field: &str, env: &Env, make: impl FnOnce(&mut Draft)) -> Vec<Effect> {
    (state.author.problem, state.author.saved) = (None, None);
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    let Some((before, texts)) = open.draft.clone().zip(open.plan().draft.clone()) else { return Vec::new() };
    let mut draft = (*before).clone();
    make(&mut draft);
    if draft == *before {
        return Vec::new();
    }
    let Some(kept) = store::write_draft(&draft, Some((&before, &texts))).map(Rc::new) else {
        state.notice = Some(Notice::Refused(EditError::OutOfRange));
        return Vec::new();
    };
    let effects = edit_plan(state, PlanEdit::Draft(Some(kept.clone())), field, env);
    // Plans in it need not be read again.
    if let Some(open) =
        state.open.as_mut().filter(|open| open.plan().draft.as_ref().is_some_and(|d| Rc::ptr_eq(d, &kept)))
    {
        (open.draft, open.drafted) = (Some(Rc::new(draft)), Some(kept));
    }
    effects
}

/// A plan of the list; the open one as it is now.
fn kept(state: &State, key: PlanKey) -> Option<Rc<Plan>> {
    let open = state.open.as_ref().filter(|open| open.key == key).map(Open::plan);
    open.or_else(|| state.plans.iter().find(|entry| entry.key == key).map(|entry| entry.plan.clone()))
}

/// A plan as a model: with its results, without a past, an attempt or a case of its own.
fn model(plan: &Plan) -> Plan {
    let bare = plan.bare();
    let evaluation = crate::plan::Evaluation {
        actuals: plan.evaluation.actuals.clone(),
        reviews: plan.evaluation.reviews.clone(),
        ..(*bare.evaluation).clone()
    };
    Plan { evaluation: Rc::new(evaluation), ..bare }
}

/// The open draft with its plan, once nothing hinders that it is handed out; else the cursor goes where something does.
fn ready(state: &mut State) -> Result<(Rc<Draft>, Rc<Plan>), Vec<Effect>> {
    state.author.problem = None;
    let Some(open) = state.open.as_ref() else { return Err(Vec::new()) };
    let Some(draft) = open.draft.clone() else { return Err(Vec::new()) };
    let plan = open.plan();
    match lacks(&draft, &plan).into_iter().find(Lack::blocks) {
        None => Ok((draft, plan)),
        Some(lack) => {
            state.author.problem = Some(AuthorProblem::Lacks);
            state.author.tab = lack.lang().or(state.author.tab);
            Err(vec![Effect::Focus(lack.field())])
        }
    }
}

/// Begins an attempt at the case as it would be handed out. It is the author's own test and leaves no trace in the case.
fn attempt(state: &mut State, lang: Lang, env: &Env) -> Vec<Effect> {
    if state.guest.is_some() {
        return Vec::new();
    }
    let (draft, plan) = match ready(state) {
        Ok(ready) => ready,
        Err(effects) => return effects,
    };
    let case = draft.finish(&plan, draft.case.edition.max(1), draft.case.sealed.clone());
    state.offered_text = store::canonical(&store::write_case(&case)).map(Rc::from);
    state.offered = Some(Rc::new(case));
    state.author.origin = state.open.as_ref().map(|open| open.key);
    state.author.locking = false;
    course::begin(state, lang, env)
}

fn save(state: &mut State, passphrase: Option<Passphrase>, env: &Env) -> Vec<Effect> {
    let (draft, plan) = match ready(state) {
        Ok(ready) => ready,
        Err(effects) => return effects,
    };
    let secrets = draft.has_secrets();
    let sealed = draft.case.sealed.clone().filter(|_| !secrets);
    let case = draft.finish(&plan, draft.case.edition.max(1), sealed);
    let content = store::content(&case, &draft.teacher);
    let same = draft.published.as_ref() == Some(&content);
    let edition = if same { draft.case.edition.max(1) } else { draft.case.edition + 1 };
    let case = Case { edition, ..case };
    if !secrets {
        let text = store::write_case(&case);
        let mut effects = vec![Effect::Download { name: name(&case), text: text.clone() }];
        effects.extend(published(state, &text, content, env));
        return effects;
    }
    let Some(passphrase) = passphrase else {
        state.author.problem = Some(AuthorProblem::NoPassphrase);
        return vec![Effect::Focus("author.passphrase".to_owned())];
    };
    // One file at a time: the one being made is not lost for the next.
    let Some(key) = state.open.as_ref().map(|open| open.key).filter(|_| !files::is_busy(state)) else {
        return Vec::new();
    };
    let teacher = store::write_teacher(&draft.teacher);
    let errand = Errand::Seal { case: store::write_case(&case), teacher, passphrase };
    files::send(state, Purpose::Seal { key, content }, name(&case), errand)
}

fn name(case: &Case) -> String {
    format!("{}.case.json", case.id)
}

/// Remembers in the draft what was handed out.
fn published(state: &mut State, text: &str, content: String, env: &Env) -> Vec<Effect> {
    let Ok(case) = store::read_case(text) else { return Vec::new() };
    let effects = change(state, "author.published", env, |draft| {
        draft.case.edition = case.edition;
        draft.published = Some(content);
    });
    state.author.saved = Some(Rc::new(Saved { case, text: text.into() }));
    effects
}

/// Goes on writing the case that is offered.
fn go_on(state: &mut State, passphrase: Option<Passphrase>, env: &Env) -> Vec<Effect> {
    state.author.problem = None;
    let Some(case) = state.offered.clone().filter(|_| state.guest.is_none()) else { return Vec::new() };
    match (&case.sealed, passphrase) {
        (Some(sealed), Some(passphrase)) if !files::is_busy(state) => {
            let errand = Errand::Unseal { sealed: sealed.clone(), passphrase };
            files::send(state, Purpose::Unseal, case.id.clone(), errand)
        }
        (Some(_), Some(_)) => Vec::new(),
        _ => opened(state, &case, None, env),
    }
}

/// The case as a new plan with a draft, with what only the teacher reads where it could be opened.
fn opened(state: &mut State, case: &Case, teacher: Option<Teacher>, env: &Env) -> Vec<Effect> {
    let Some(plan) = drafted(case, teacher, state.lang) else { return Vec::new() };
    (state.offered, state.offered_text) = (None, None);
    plans::add(state, plan, Route::Author, env)
}

/// The plan a case begins from, with the draft that goes on from the case.
pub(super) fn drafted(case: &Case, teacher: Option<Teacher>, lang: Lang) -> Option<Plan> {
    let (mut draft, plan) = Draft::of(case, teacher, lang)?;
    // As long as nothing is changed it is the same edition.
    let again = draft.finish(&plan, 1, draft.case.sealed.clone());
    draft.published = Some(store::content(&again, &draft.teacher));
    let kept = store::write_draft(&draft, None)?;
    Some(Plan { draft: Some(Rc::new(kept)), ..(*plan).clone() })
}

/// The worker is done.
pub(super) fn done(
    state: &mut State,
    purpose: Purpose,
    name: String,
    result: Result<Rc<[u8]>, ErrandProblem>,
    env: &Env,
) -> Vec<Effect> {
    let bytes = match result {
        Ok(bytes) => bytes,
        Err(problem) => {
            state.author.problem = Some(match problem {
                ErrandProblem::Sealed(error) => AuthorProblem::Sealed(error),
                problem => AuthorProblem::Errand(problem),
            });
            let field = if purpose == Purpose::Unseal { "case.passphrase" } else { "author.passphrase" };
            return vec![Effect::Focus(field.to_owned())];
        }
    };
    match purpose {
        Purpose::Seal { key, content } => {
            let mut effects = vec![Effect::DownloadBytes { name, bytes: bytes.clone() }];
            // Another plan may have been opened meanwhile.
            if state.open.as_ref().is_some_and(|open| open.key == key) {
                effects.extend(published(state, std::str::from_utf8(&bytes).unwrap_or_default(), content, env));
            }
            effects
        }
        _ => {
            let Some(case) = state.offered.clone() else { return Vec::new() };
            let teacher = std::str::from_utf8(&bytes).map_err(|_| store::SealError::Damaged);
            match teacher.and_then(store::read_teacher) {
                Ok(teacher) => opened(state, &case, Some(teacher), env),
                Err(error) => {
                    state.author.problem = Some(AuthorProblem::Sealed(error));
                    Vec::new()
                }
            }
        }
    }
}
