//! The page that grades a class, in every language and state: choosing, sealed, working, the table, one submission, sheets.
#![cfg(test)]

use std::rc::Rc;

use mixwright::app::grade::{Picked, Ungraded, grade};
use mixwright::app::{Action, Effect, Env, Errand, ErrandProblem, GradeAction, Route, State, update};
use mixwright::base::{Day, Lang};
use mixwright::course::{Criterion, FigureName, Rule, Teacher};
use mixwright::store;

use super::course::class::learners::{Learner, case};
use super::view::render;

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

fn doing(state: &mut State, action: GradeAction) -> Vec<Effect> {
    update(state, Action::Grade(action), &ENV)
}

fn page(lang: Lang) -> State {
    let mut state = State::new(lang);
    update(&mut state, Action::Go(Route::Grade), &ENV);
    state
}

/// A class of three, the last a copy and one more file that is none, graded with the teacher's part.
pub(crate) fn graded(lang: Lang) -> State {
    let (one, _) = case();
    let rule = Rule::Range { figure: FigureName::Deals, low: Some(1), high: None };
    let mut model = (*one.plans[&Lang::En]).clone();
    Rc::make_mut(&mut model.company).name = "Model Roastery".into();
    let teacher = Teacher {
        model: Some(Rc::new(model)),
        notes: [(Lang::En, "Look at <b>June</b>.".to_owned())].into(),
        rubric: vec![Criterion { id: 1, name: [].into(), points: 5, rule }],
    };
    let sealed = store::seal(&teacher, "sea", [7; 40]);
    let sealed = mixwright::course::Case { sealed: Some(sealed), ..one.clone() };
    let text: Rc<str> = store::canonical(&store::write_case(&sealed)).unwrap().into();
    let mut state = page(lang);
    doing(&mut state, GradeAction::CaseRead(("case.json".into(), store::write_case(&sealed).into_bytes().into())));
    let learner = Learner::of(1);
    let all = [learner.clone(), Learner::of(2), learner.copied(1)];
    let file = |(at, learner): (usize, &Learner)| -> Picked {
        (format!("<i>{at}.json"), learner.submission(&sealed, &text).into_bytes().into())
    };
    let mut files: Vec<Picked> = all.iter().enumerate().map(file).collect();
    files.push(("holiday.jpg".into(), Rc::from(*b"\xff\xd8")));
    doing(&mut state, GradeAction::FilesRead(Rc::new(files), vec!["huge.zip".into()]));
    doing(&mut state, GradeAction::Passphrase("sea".into()));
    let effects = doing(&mut state, GradeAction::Start);
    let [_, Effect::Send { id, errand: Errand::Grade(pile) }] = &effects[..] else { panic!("{effects:?}") };
    let text = store::write_class(&grade(pile, |_| ()).unwrap());
    update(&mut state, Action::ErrandDone { id: *id, result: Ok(text.into_bytes().into()) }, &ENV);
    state
}

#[test]
fn it_says_what_is_needed_next() {
    for (lang, [case_first, files_next]) in [
        (Lang::En, ["Choose the case first.", "Add files."]),
        (Lang::Ko, ["먼저 사례를 고르세요.", "제출 파일을 넣으세요."]),
        (Lang::Zh, ["请先选择案例。", "请放入提交的文件。"]),
    ] {
        let mut state = page(lang);
        let shown = render(&state);
        assert!(shown.contains(case_first) && shown.contains(r#"id="grade.case.shipped""#), "{shown}");
        assert!(!shown.contains(r#"data-testid="grade-table""#));
        let text = case().1.to_string();
        update(&mut state, Action::CaseArrived(text), &ENV);
        let shown = render(&state);
        assert!(shown.contains(files_next) && !shown.contains(case_first) && !shown.contains("{0}"));
    }
}

#[test]
fn the_table_names_everybody_everything_and_what_is_hidden() {
    for (lang, [hidden, alike, not_one]) in [
        (Lang::En, ["(of 5, hidden)", "of what both wrote is the same", "not a file handed in for a case"]),
        (Lang::Ko, ["(5점, 비공개)", "쓴 글의", "사례 제출 파일이 아니에요"]),
        (Lang::Zh, ["（满分5，不公开）", "所写文字有", "不是案例的作业文件"]),
    ] {
        let mut state = graded(lang);
        let shown = render(&state);
        for part in [hidden, alike, not_one, "huge.zip", "학생 1", "&lt;i&gt;0.json", r#"id="grade.own.0."#] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        assert!(!shown.contains("<i>0") && !shown.contains("{0}") && !shown.contains("{1}"));
        doing(&mut state, GradeAction::Only(true));
        let narrowed = render(&state);
        assert!(narrowed.contains("holiday.jpg") && !narrowed.contains(r#"id="grade.row.1""#));
    }
}

#[test]
fn one_submission_stands_beside_the_model_plan() {
    for (lang, beside) in
        [(Lang::En, "Beside the model plan"), (Lang::Ko, "모범 계획과 비교"), (Lang::Zh, "与参考方案对比")]
    {
        let mut state = graded(lang);
        doing(&mut state, GradeAction::See(Some(1)));
        let shown = render(&state);
        let seen = shown.split(r#"data-testid="grade-seen""#).nth(1).expect("a submission");
        for part in [beside, "Model Roastery", "&lt;b&gt;June", r#"id="grade.open""#] {
            assert!(seen.contains(part), "{part}: {seen}");
        }
        assert!(!seen.contains("{0}"));
    }
}

#[test]
fn sheets_for_learners_keep_what_is_hidden() {
    let mut state = graded(Lang::En);
    doing(&mut state, GradeAction::Sheets(true));
    let shown = render(&state);
    let sheets = shown.split(r#"data-testid="grade-sheets""#).nth(1).expect("sheets");
    assert_eq!(sheets.matches("<article").count(), 3, "a page for everybody who was graded");
    let open: u32 = case().0.rubric.iter().map(|criterion| criterion.points).sum();
    assert!(sheets.contains(&format!("of {open} points")), "{sheets}");
}

#[test]
fn every_reason_not_to_grade_says_something_of_its_own() {
    for lang in Lang::ALL {
        let mut said: Vec<&str> = Ungraded::ALL
            .iter()
            .map(|ungraded| mixwright::app::words::errand_problem(ErrandProblem::Ungraded(*ungraded)).get(lang))
            .collect();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), Ungraded::ALL.len());
    }
}
