//! A submission that was changed is told from one that was saved anew.

use crate::base::Money;
use crate::plan::PlanEdit;
use crate::plan::company::CompanyEdit;
use crate::store::{canonical, example, logged, read, write_case};

use super::*;

fn case() -> Case {
    let plan = read(example(Lang::Ko)).unwrap().plan;
    Case {
        id: "roastery".into(),
        edition: 2,
        texts: [(Lang::Ko, crate::course::CaseText { title: "강릉".into(), ..Default::default() })].into(),
        plans: [(Lang::Ko, Rc::new(plan))].into(),
        locks: ["company.funds", "products"].map(str::to_owned).into(),
        ..Case::default()
    }
}

/// An attempt with some steps, handed in.
fn attempt() -> Plan {
    let mut attempt = Attempt::begin(canonical(&write_case(&case())).unwrap().into(), Lang::Ko, 1_000);
    attempt.learner = "김 수강".into();
    let mut plan = Plan { attempt: Some(Rc::new(attempt)), ..(*case().plans[&Lang::Ko]).clone() };
    for (at, sells) in [(5, "커피"), (9, "커피콩"), (60, "원두")] {
        let edit = PlanEdit::Company(CompanyEdit::Sells(sells.into()));
        plan = logged(plan.with(edit).unwrap(), "company.sells", at, false);
    }
    Rc::make_mut(plan.attempt.as_mut().unwrap()).handed = Some(99_000);
    logged(plan, "handed", 98, false)
}

fn text() -> String {
    write_submission(&attempt()).unwrap()
}

#[test]
fn what_was_handed_in_arrives() {
    let submission = read_submission(&text()).unwrap();
    let plan = attempt();
    assert_eq!(submission.plan, Rc::new(Plan { attempt: None, ..plan.clone() }));
    assert_eq!(submission.log, plan.attempt.as_ref().unwrap().log);
    assert_eq!((submission.case.as_str(), submission.edition, submission.handed), ("roastery", 2, 99_000));
    assert_eq!(submission.digest, digest(&write_case(&case())));
    assert_eq!(submission_name(&plan), "강릉-로스터리-6개월-계획-김-수강.submission.json");
    let open = |plan: &mut Plan| Rc::make_mut(plan.attempt.as_mut().unwrap()).handed = None;
    let mut plan = plan;
    open(&mut plan);
    assert_eq!(write_submission(&plan), None, "not handed in");
    assert!(is_submission(&text()) && !is_submission("{}"));
}

#[test]
fn saving_it_anew_raises_no_alarm() {
    let text = text();
    let same = read_submission(&text);
    let value: Value = serde_json::from_str(&text).unwrap();
    let mut spaced = serde_json::to_string_pretty(&value).unwrap();
    spaced.push_str("\n\n ");
    for again in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        value.to_string(),
        spaced,
        text.replace('\n', "\n\t \t"),
    ] {
        assert_eq!(read_submission(&again), same);
    }
}

#[test]
fn ten_thousand_changed_bytes_are_detected_or_change_nothing() {
    let text = text();
    let same_text = canonical(&text).unwrap();
    let mut random = crate::base::rng::Rng::of("bytes");
    let (mut refused, mut same) = (0, 0);
    for _ in 0..10_000 {
        let mut bytes = text.clone().into_bytes();
        let at = random.below(bytes.len());
        let byte = u8::try_from(random.below(256)).unwrap();
        if bytes[at] == byte {
            continue;
        }
        bytes[at] = byte;
        // The browser puts a mark in the place of bytes that are no text.
        let changed = String::from_utf8_lossy(&bytes).into_owned();
        match read_submission(&changed) {
            Err(_) => refused += 1,
            Ok(_) => {
                assert_eq!(canonical(&changed).as_ref(), Some(&same_text), "byte {at} became {byte}");
                same += 1;
            }
        }
    }
    assert!(refused > 9_000 && refused + same > 9_900, "{refused} refused, {same} the same");
}

/// Changes a value and seals it again with the program's own means, as somebody with developer tools can.
fn sealed_again(change: impl FnOnce(&mut Value)) -> Result<Submission, SubmissionError> {
    let mut file: Value = serde_json::from_str(&text()).unwrap();
    change(&mut file);
    let (mut file, wanted, _) = seal(file);
    file["seal"] = wanted.into();
    read_submission(&file.to_string())
}

#[test]
fn another_plan_under_the_same_log_is_detected() {
    assert!(sealed_again(|_| ()).is_ok());
    let funds = |file: &mut Value| file["plan"]["company"]["funds"] = 1.into();
    assert_eq!(sealed_again(funds), Err(SubmissionError::Tampered));
    assert_eq!(sealed_again(|file| file["log"]["steps"][3]["at"] = 7.into()), Err(SubmissionError::Tampered));
    assert_eq!(sealed_again(|file| file["log"]["steps"] = Value::Array(Vec::new())), Err(SubmissionError::Tampered));
    assert!(matches!(sealed_again(|file| file["stretch"] = 99.into()), Err(SubmissionError::Damaged { .. })));
}

#[test]
fn strangers_newer_and_damaged_files_are_told_apart() {
    assert_eq!(read_submission(&"[".repeat(MAX_BYTES + 1)), Err(SubmissionError::TooBig));
    assert_eq!(read_submission("{\n"), Err(SubmissionError::NotJson { line: 2 }));
    assert_eq!(read_submission(example(Lang::Ko)), Err(SubmissionError::NotASubmission));
    assert_eq!(sealed_again(|file| file["version"] = 2.into()), Err(SubmissionError::Newer { version: 2 }));
    let version = VERSION + 1;
    assert_eq!(sealed_again(|file| file["plan_version"] = version.into()), Err(SubmissionError::Newer { version }));
    assert_eq!(read_submission(&text().replace("원두", "두유")), Err(SubmissionError::Tampered));
}

#[test]
fn what_was_locked_and_is_otherwise_is_listed() {
    let mut submission = read_submission(&text()).unwrap();
    assert_eq!(submission.locked_differences(&case()), [], "what is free may differ");
    let funds = PlanEdit::Company(CompanyEdit::Funds(Some(Money(7))));
    submission.plan = Rc::new(submission.plan.with(funds).unwrap());
    let paths: Vec<_> = submission.locked_differences(&case()).into_iter().map(|change| change.path).collect();
    assert_eq!(paths, [["company", "funds"]]);
}
