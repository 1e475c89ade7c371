//! Grading a class: which case, which files, what the office worker found, and what the teacher adds. No plan is touched by
//! it but the one the teacher asks to open, which is a new one.

use std::rc::Rc;

use crate::course::{Case, Criterion, Entry, Mark, Months, score};
use crate::export::{carried::Refused, review};
use crate::insight::{Contrast, Insight};
use crate::plan::{Plan, Stage};
use crate::store;

use super::super::action::FileProblem;
use super::super::effect::Effect;
use super::super::errand::{Errand, ErrandProblem, Purpose};
use super::super::grade::state::Chosen;
use super::super::grade::{Grade, GradeAction, MAX_FILES, Order, Paper, Picked, Pile, Seen, paper, start};
use super::super::route::Route;
use super::super::state::{Notice, State};
use super::{Env, files, plans, refuse};

pub(super) fn graded(state: &mut State, action: GradeAction, env: &Env) -> Vec<Effect> {
    let grade = Rc::make_mut(&mut state.grade);
    match action {
        GradeAction::PickCase(input) => return vec![Effect::ReadPile { input, case: true }],
        GradeAction::PickFiles(input) => return vec![Effect::ReadPile { input, case: false }],
        GradeAction::CaseRead(file) => return case_read(state, file),
        GradeAction::TakeOpen => {
            let plan = state.open.as_ref().map(super::Open::plan);
            let text = plan.and_then(|plan| plan.attempt.as_ref().map(|attempt| attempt.case.clone()));
            return text.map_or_else(Vec::new, |text| case(state, None, &text));
        }
        GradeAction::DropCase => {
            let (files, left_out) = (grade.files.clone(), std::mem::take(&mut grade.left_out));
            let points = std::mem::take(&mut grade.points);
            *grade = Grade { files, left_out, points, ..Grade::default() };
        }
        GradeAction::Passphrase(text) => grade.passphrase = text.into(),
        GradeAction::Without(without) => grade.without = without,
        GradeAction::FilesRead(files, left_out) => return files_read(state, &files, left_out),
        GradeAction::DropFiles => {
            (grade.files, grade.left_out) = (Rc::default(), Vec::new());
            (grade.class, grade.seen) = (None, None);
        }
        GradeAction::Start => return begin(state),
        GradeAction::Stop => {
            let grading = state.errand.as_ref().is_some_and(|errand| errand.purpose.grades());
            return if grading { files::stop(state) } else { Vec::new() };
        }
        GradeAction::Sort(order) => {
            // Numbers are looked at from the largest down, names and files from the first on.
            let down = !matches!(order, Order::File | Order::Learner);
            (grade.down, grade.order) = (if grade.order == order { !grade.down } else { down }, order);
        }
        GradeAction::Only(only) => grade.only = only,
        GradeAction::See(None) => grade.seen = None,
        GradeAction::See(Some(place)) => return see(state, place),
        GradeAction::Give { place, column, points } => return give(grade, place, column, points),
        GradeAction::Kept(text) => grade.remember(&text),
        GradeAction::Open => {
            let Some(seen) = grade.seen.clone() else { return Vec::new() };
            return plans::add(state, (*seen.paper.plan).clone(), Route::Stage(Stage::Company), env);
        }
        GradeAction::Csv => {
            let Some((class, chosen)) = grade.complete().zip(grade.case.as_ref()) else { return Vec::new() };
            let name = format!("{}.csv", chosen.case.id);
            let text = review::csv(&class.review, chosen.places().as_ref(), state.lang);
            return vec![Effect::Download { name, text }];
        }
        GradeAction::Sheets(sheets) => grade.sheets = sheets,
        GradeAction::Print => return vec![Effect::Print],
    }
    Vec::new()
}

/// The file with the case: a text, or something that may carry one.
fn case_read(state: &mut State, (name, bytes): Picked) -> Vec<Effect> {
    match std::str::from_utf8(&bytes) {
        Ok(text) if !bytes.starts_with(b"PK") => case(state, Some(name), text),
        _ => files::send(state, Purpose::Case, name, Errand::Open(bytes)),
    }
}

/// The text of a case arrived.
pub(super) fn case(state: &mut State, name: Option<String>, text: &str) -> Vec<Effect> {
    match store::read_case(text) {
        Ok(case) => {
            let grade = Rc::make_mut(&mut state.grade);
            grade.case = Some(Rc::new(Chosen { text: text.into(), case }));
            (grade.class, grade.seen, grade.passphrase, grade.without) = (None, None, "".into(), false);
            state.notice = None;
            vec![Effect::Focus("grade.case".to_owned())]
        }
        Err(error) => {
            let problem = FileProblem::Case(error);
            refuse(state, name.unwrap_or_else(|| "case.json".to_owned()), problem)
        }
    }
}

/// Files arrived. A case among them is the case, where none is chosen yet.
fn files_read(state: &mut State, files: &[Picked], left_out: Vec<String>) -> Vec<Effect> {
    let is_case = |(_, bytes): &&Picked| std::str::from_utf8(bytes).is_ok_and(says_case);
    let found = files.iter().find(is_case).filter(|_| state.grade.case.is_none());
    let mut effects = Vec::new();
    if let Some((name, bytes)) = found {
        effects = case(state, Some(name.clone()), std::str::from_utf8(bytes).unwrap_or_default());
    }
    let grade = Rc::make_mut(&mut state.grade);
    let all = Rc::make_mut(&mut grade.files);
    grade.left_out = left_out;
    for file in files.iter().filter(|file| !is_case(file)) {
        if all.iter().any(|other| other == file) {
            // Picked again.
        } else if all.len() < MAX_FILES {
            all.push(file.clone());
        } else {
            grade.left_out.push(file.0.clone());
        }
    }
    (grade.class, grade.seen) = (None, None);
    effects
}

/// Looked at in full only where the word stands in it: three hundred files are not read twice.
fn says_case(text: &str) -> bool {
    text.contains(&format!("\"{}\"", store::CASE_FORMAT)) && store::is_case(text)
}

fn begin(state: &mut State) -> Vec<Effect> {
    let grade = &state.grade;
    let Some(chosen) = grade.case.as_ref().filter(|_| grade.is_ready()) else { return Vec::new() };
    let sealed = chosen.case.sealed.is_some() && !grade.without;
    let pile = Pile {
        case: chosen.text.clone(),
        passphrase: sealed.then(|| grade.passphrase.clone()),
        files: grade.files.clone(),
    };
    let mut effects = vec![Effect::AskPoints];
    effects.extend(files::send(state, Purpose::Review, String::new(), Errand::Grade(pile)));
    effects
}

/// The office worker is done.
pub(super) fn done(
    state: &mut State,
    purpose: &Purpose,
    name: String,
    result: Result<Rc<[u8]>, ErrandProblem>,
) -> Vec<Effect> {
    let text = result.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap_or_default());
    match (purpose, text) {
        (Purpose::Case, Ok(text)) => case(state, Some(name), &text),
        (Purpose::Case, Err(ErrandProblem::Refused(Refused::Cases))) => refuse(state, name, FileProblem::Cases),
        (Purpose::Case, Err(ErrandProblem::Refused(_))) => {
            refuse(state, name, FileProblem::Case(store::CaseError::NotACase))
        }
        (Purpose::Review, Ok(text)) => match store::read_class(&text) {
            Some(class) => {
                Rc::make_mut(&mut state.grade).class = Some(Rc::new(class));
                state.notice = None;
                vec![Effect::Focus("grade.table".to_owned())]
            }
            None => told(state, ErrandProblem::Failed),
        },
        (Purpose::Row(place), Ok(text)) => match paper(&text) {
            Ok(paper) => seen(state, *place, paper),
            Err(_) => told(state, ErrandProblem::Failed),
        },
        (_, Err(problem)) => told(state, problem),
        (_, Ok(_)) => Vec::new(),
    }
}

fn told(state: &mut State, problem: ErrandProblem) -> Vec<Effect> {
    state.notice = Some(Notice::Errand(problem));
    Vec::new()
}

/// Looks at a row: what was handed in is read again from its file.
fn see(state: &mut State, place: usize) -> Vec<Effect> {
    let source = state.grade.class.as_ref().and_then(|class| class.sources.get(place)).cloned();
    let Some((name, bytes)) = source.as_ref().and_then(|source| state.grade.files.get(source.file)).cloned() else {
        return Vec::new();
    };
    let entry = source.and_then(|source| source.entry);
    let plain = std::str::from_utf8(&bytes).ok().filter(|_| entry.is_none());
    match plain.and_then(|text| paper(text).ok()) {
        Some(paper) => seen(state, place, paper),
        None => files::send(state, Purpose::Row(place), name.clone(), Errand::Entry { name, bytes, entry }),
    }
}

/// Shows a row: judged again, so that its marks have their reasons, and held against the model plan.
fn seen(state: &mut State, place: usize, paper: Paper) -> Vec<Effect> {
    let grade = Rc::make_mut(&mut state.grade);
    let (Some(chosen), Some(class)) = (&grade.case, &grade.class) else { return Vec::new() };
    let case = &chosen.case;
    let Some(begun) = start(case, paper.attempt.lang) else { return Vec::new() };
    let (before, insight) = (Insight::of(&begun), Insight::of(&paper.plan));
    let criteria: Vec<_> = class.review.columns.iter().map(|column| column.criterion.clone()).collect();
    let marks = marks(case, &criteria, &paper, &begun, &before, &insight);
    let model = class.teacher.as_ref().and_then(|teacher| teacher.model.clone());
    let (other, other_insight, model) = match model {
        Some(model) => {
            let insight = Insight::of(&model);
            (model, insight, true)
        }
        None => (begun, before, false),
    };
    let comparison = store::compare(&other, &paper.plan);
    let contrast = Contrast::of(&other_insight, &insight);
    grade.seen = Some(Rc::new(Seen { place, paper, marks, comparison, contrast, model }));
    vec![Effect::Focus("grade.seen".to_owned())]
}

fn marks(
    case: &Case,
    criteria: &[Criterion],
    paper: &Paper,
    begun: &Plan,
    before: &Insight,
    insight: &Insight,
) -> Vec<Mark> {
    let (steps, releases) = (paper.steps(), paper.releases());
    let steps: Vec<(u32, &str)> = steps.iter().map(|(at, field)| (*at, field.as_str())).collect();
    let entry = Entry {
        start: begun,
        before,
        plan: &paper.plan,
        insight,
        locks: &case.locks,
        released: u32::try_from(releases.len()).unwrap_or(u32::MAX),
        months: case.months.as_ref().map_or(0, Months::count),
        releases: &releases,
        steps: &steps,
    };
    score(criteria, &entry).marks
}

/// Points of the teacher's own. They belong to the work, not to the file: a copy of it has the same.
fn give(grade: &mut Grade, place: usize, column: usize, points: Option<u32>) -> Vec<Effect> {
    let most = grade.class.as_ref().and_then(|class| class.review.columns.get(column));
    let Some((most, key)) = most.map(|column| column.criterion.points).zip(grade.key(place, column)) else {
        return Vec::new();
    };
    match points {
        Some(points) => grade.points.insert(key, points.min(most)),
        None => grade.points.remove(&key),
    };
    vec![Effect::KeepPoints(grade.kept())]
}
