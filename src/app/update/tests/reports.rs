//! Reports of other programs: what waits, what is said of it, and that it is taken as one or not at all.

use super::*;
use crate::app::TableKind;
use crate::intake::report::{Answer, Incoming};
use crate::intake::sheet::SheetProblem;
use crate::plan::evaluation::EvaluationEdit;
use crate::plan::{ActualCell, ActualMetric};

const TEXT: &str = "Day,Campaign,Clicks\n2027-03-01,쇼핑,5\n2027-03-02,쇼핑,6\n";

fn read(text: &str) -> Action {
    Action::ReportRead { name: "r.csv".into(), text: text.into() }
}

fn whose() -> Action {
    Action::Answer(Answer::Value("쇼핑".into(), Some(Some("kr_naver_shopping".into()))))
}

fn clicks(state: &State) -> Option<u64> {
    let march = Month::new(2027, 3).unwrap();
    plan(state).evaluation.actuals.get(march, Some("kr_naver_shopping"), ActualMetric::Visits)
}

#[test]
fn a_report_is_read_looked_at_and_taken_as_one_step() {
    let mut state = working();
    let pick = act(&mut state, Action::PickReport("evaluation.report".into()));
    let read_table = Effect::ReadTable { input: "evaluation.report".into(), lang: Lang::Ko, kind: TableKind::Report };
    assert_eq!(pick, [read_table]);

    let before = state.clone();
    assert_eq!(act(&mut state, read(TEXT)), []);
    let incoming = Rc::new(Incoming::read(&plan(&state), "r.csv".into(), TEXT));
    assert_eq!(state, State { report: Some(incoming), ..before.clone() });
    // The campaign's touchpoint is not known yet.
    ignored(&mut state, Action::TakeReport);

    assert_eq!(act(&mut state, whose()), []);
    assert_eq!(plan(&state), plan(&before));
    assert_eq!(act(&mut state, Action::TakeReport), [Effect::SaveSoon]);
    assert_eq!((clicks(&state), &state.notice), (Some(11), &Some(Notice::TakenResults { count: 1 })));
    assert_eq!((plan(&state).evaluation.reports.len(), &state.report), (1, &None));
    assert_eq!(act(&mut state, Action::Undo), [Effect::SaveSoon]);
    assert_eq!(plan(&state), plan(&before), "one step takes back numbers, days and what was remembered");
}

#[test]
fn a_report_that_is_left_leaves_nothing() {
    let mut state = working();
    let before = state.clone();
    act(&mut state, read(TEXT));
    assert_eq!(act(&mut state, Action::DropReport), []);
    assert_eq!(state, before);
    ignored(&mut state, whose());
    ignored(&mut state, Action::TakeReport);
}

#[test]
fn what_is_no_table_waits_to_be_explained() {
    let mut state = working();
    assert_eq!(act(&mut state, read("\n\n")), []);
    assert_eq!(state.report.as_ref().unwrap().report, Err(SheetProblem::Empty));
    ignored(&mut state, Action::TakeReport);
}

#[test]
fn a_waiting_report_follows_the_plan_and_stays_with_it() {
    let mut state = working();
    act(&mut state, read(TEXT));
    act(&mut state, whose());
    let old = |state: &State| {
        let report = state.report.as_ref().unwrap().report.as_ref().unwrap();
        report.reading.changes[0].old
    };
    assert_eq!(old(&state), None);
    let typed = ActualCell {
        month: Month::new(2027, 3).unwrap(),
        channel: Some("kr_naver_shopping".into()),
        metric: ActualMetric::Visits,
        value: Some(7),
    };
    let edit = PlanEdit::Evaluation(EvaluationEdit::Actuals(vec![typed]));
    act(&mut state, Action::Edit { edit, field: "evaluation.actuals".into() });
    assert_eq!(old(&state), Some(7));
    act(&mut state, Action::Undo);
    assert_eq!(old(&state), None);
    act(&mut state, Action::OpenPlan(PlanKey(1)));
    assert_eq!(state.report, None);
}

#[test]
fn a_report_without_a_plan_is_for_nobody() {
    let mut state = State::new(Lang::En);
    ignored(&mut state, read(TEXT));
}
