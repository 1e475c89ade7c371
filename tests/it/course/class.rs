//! A class from its files to the table: what is found, what is named, and that hostile files are rows like others.

use std::io::{Cursor, Write as _};
use std::rc::Rc;

use mixwright::app::Deed;
use mixwright::app::grade::{Picked, Pile, Ungraded, carried, entry, grade};
use mixwright::base::{Lang, Money};
use mixwright::course::review::{Class, Problem};
use mixwright::course::{Case, Criterion, FigureName, Rule, Teacher};
use mixwright::export;
use mixwright::export::carried::Refused;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{Plan, PlanEdit};
use mixwright::store;
use zip::write::SimpleFileOptions;

#[path = "../../../benches/class/mod.rs"]
pub(crate) mod learners;

use learners::{CASE, Learner, case, class, handed};

const END: u64 = 1_800_003_000_000;

fn files(files: Vec<(&str, Vec<u8>)>) -> Rc<Vec<Picked>> {
    Rc::new(files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.into())).collect())
}

fn graded(case: &str, all: Vec<(&str, Vec<u8>)>) -> Class {
    grade(&Pile { case: case.into(), passphrase: None, files: files(all) }, |_| ()).unwrap()
}

fn problems(class: &Class) -> Vec<&[Problem]> {
    class.review.rows.iter().map(|row| row.problems.as_slice()).collect()
}

pub(crate) fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn copies_among_a_generated_class_are_found_and_the_page_reads_what_the_worker_writes() {
    let size = 60;
    let pile = class(0..size, 4);
    let mut parts = Vec::new();
    let class = grade(&pile, |part| parts.push(part)).unwrap();
    assert!(parts.is_sorted() && parts.last() == Some(&99), "{parts:?}");
    assert!(class.review.rows.iter().all(|row| row.problems.is_empty() && row.scored.is_some()));
    let found: Vec<(usize, usize)> = class.review.alike.iter().map(|pair| (pair.first, pair.second)).collect();
    for copy in 0..4 {
        assert!(found.contains(&(copy * 13, size + copy)), "{copy}: {found:?}");
    }
    assert!(found.len() <= 4 + size * size / 200, "{found:?}");
    // What the worker writes has all but the reasons, which follow from the plan.
    let read = store::read_class(&store::write_class(&class)).unwrap();
    assert_eq!(export::review::csv(&read.review, None, Lang::Ko), export::review::csv(&class.review, None, Lang::Ko));
    assert_eq!(read.sources, class.sources);
}

#[test]
fn what_mail_programs_and_platforms_do_to_files_changes_nothing() {
    let (one, text) = case();
    let file = Learner::of(1).submission(&one, &text);
    let pretty = file.replace('\n', "\r\n");
    let compact = store::canonical(&file).unwrap();
    let marked = format!("\u{feff}{file}");
    let office = zipped(&[("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]);
    let moodle = zipped(&[
        ("Kim_1_assignsubmission_file_/a.submission.json", file.as_bytes()),
        ("Kim_1_assignsubmission_onlinetext_/onlinetext.html", b"<html><body>hi</body></html>"),
        ("__MACOSX/Kim/._a.submission.json", b"\0"),
        ("Kim/.DS_Store", b"\0"),
        ("Lee/inner.zip", &zipped(&[("b.submission.json", file.as_bytes())])),
        ("Lee/essay.docx", &office),
    ]);
    let class = graded(
        CASE,
        vec![
            ("a", pretty.into_bytes()),
            ("b", compact.into_bytes()),
            ("c", marked.into_bytes()),
            ("all.zip", moodle.clone()),
        ],
    );
    let names: Vec<&str> = class.review.rows.iter().map(|row| row.name.as_str()).collect();
    let inside = "all.zip/Kim_1_assignsubmission_file_/a.submission.json";
    assert_eq!(names[..4], ["a", "b", "c", inside]);
    let expected: [&[Problem]; 7] = [
        &[],
        &[Problem::Duplicate(0)],
        &[Problem::Duplicate(0)],
        &[Problem::Duplicate(0)],
        &[Problem::NotASubmission],
        // A package inside a package is not looked into.
        &[Problem::NotASubmission],
        &[Problem::NotASubmission],
    ];
    assert_eq!(problems(&class), expected);
    assert!(class.review.rows[..4].iter().all(|row| row.scored == class.review.rows[0].scored));
    assert_eq!((class.sources[3].file, class.sources[3].entry.as_deref()), (3, Some(inside)));
    assert_eq!(entry("all.zip", &moodle, Some(inside)), Ok(file));
    assert_eq!(entry("all.zip", &moodle, Some("all.zip/nowhere")), Err(Refused::Unknown));
}

#[test]
fn every_bad_file_is_named_as_what_it_is() {
    let (one, text) = case();
    let plan = Learner::of(1).attempt(&one, &text);
    let (done, good) = handed(plan.clone(), END);
    let locked = edit(&plan, PlanEdit::Company(CompanyEdit::Funds(Some(Money(1)))), "company.funds");
    let other = Case { id: "other-case".into(), ..one.clone() };
    let newer = Case { edition: one.edition + 1, ..one.clone() };
    let changed = Case { minutes: Some(7), ..one.clone() };
    let of = |case: &Case, learner| {
        let text: Rc<str> = store::canonical(&store::write_case(case)).unwrap().into();
        Learner::of(learner).submission(case, &text).into_bytes()
    };
    let tampered = store::write(&Plan { company: locked.company.clone(), ..done.clone() }, 1);
    let class = graded(
        CASE,
        vec![
            ("good", good.clone().into_bytes()),
            ("cut", good.as_bytes()[..good.len() / 2].to_vec()),
            ("changed", good.replace("학생 1", "학생 9").into_bytes()),
            ("locked", handed(locked, END).1.into_bytes()),
            ("other", of(&other, 2)),
            ("newer", of(&newer, 3)),
            ("content", of(&changed, 4)),
            ("plan", store::write(&done, 1).into_bytes()),
            ("draft", store::write(&plan, 1).into_bytes()),
            ("plan, changed", tampered.into_bytes()),
            ("bare plan", store::write(&Plan { attempt: None, ..done }, 1).into_bytes()),
            ("case", CASE.as_bytes().to_vec()),
            ("picture", b"\x89PNG\r\n\x1a\n".to_vec()),
            ("nothing", Vec::new()),
            ("zip, cut", zipped(&[("a", b"{}")])[..20].to_vec()),
        ],
    );
    let expected: [&[Problem]; 15] = [
        &[],
        &[Problem::Damaged],
        &[Problem::Tampered],
        &[Problem::LockedChanged("company.funds".into())],
        &[Problem::WrongCase],
        &[Problem::OtherEdition(one.edition + 1)],
        &[Problem::OtherContent],
        &[Problem::Unsealed, Problem::Duplicate(0)],
        &[Problem::NotHandedIn, Problem::Duplicate(0)],
        &[Problem::Tampered],
        &[Problem::NotASubmission],
        &[Problem::NotASubmission],
        &[Problem::NotASubmission],
        &[Problem::NotASubmission],
        &[Problem::Damaged],
    ];
    for ((row, found), expected) in class.review.rows.iter().zip(problems(&class)).zip(expected) {
        assert_eq!(found, expected, "{}", row.name);
    }
}

fn edit(plan: &Plan, edit: PlanEdit, field: &str) -> Plan {
    store::logged(plan.with(edit).unwrap(), field, 900, false)
}

#[test]
fn time_counts_with_what_the_learner_was_given_and_a_little_to_press_the_button() {
    let (one, _) = case();
    let one = Case { minutes: Some(45), ..one };
    let text: Rc<str> = store::canonical(&store::write_case(&one)).unwrap().into();
    let begun = 1_800_000_000_000;
    let file = |stretch: u16, minutes: u64| {
        let plan = Learner::of(3).attempt(&one, &text);
        let plan = if stretch == 100 { plan } else { Deed::Stretch(stretch).done(&plan).unwrap() };
        handed(plan, begun + minutes * 60_000).1.into_bytes()
    };
    let late = {
        let plan = Learner::of(3).attempt(&one, &text);
        let visits = PlanEdit::Company(CompanyEdit::SiteVisits(Some(9)));
        let plan = store::logged(plan.with(visits).unwrap(), "company.site_visits", 45 * 60 + 1, false);
        handed(plan, begun + 46 * 60_000).1.into_bytes()
    };
    let all = vec![
        ("in time", file(100, 45)),
        ("pressed late", file(100, 50)),
        ("late", file(100, 51)),
        ("longer", file(200, 90)),
        ("too long", file(200, 96)),
        ("no limit", file(0, 900)),
        ("worked on", late),
    ];
    let class = graded(&text, all);
    let told = |row: &[Problem]| -> Vec<Problem> {
        row.iter().filter(|problem| !matches!(problem, Problem::Duplicate(_))).cloned().collect()
    };
    let found: Vec<Vec<Problem>> = problems(&class).into_iter().map(told).collect();
    let longer = Problem::Stretched(200);
    assert_eq!(
        found,
        [
            vec![],
            vec![],
            vec![Problem::Late],
            vec![longer.clone()],
            vec![Problem::Late, longer],
            vec![Problem::Stretched(0)],
            vec![Problem::Late],
        ]
    );
}

#[test]
fn hidden_criteria_count_for_whoever_knows_the_passphrase() {
    let (one, _) = case();
    let rule = Rule::Range { figure: FigureName::Deals, low: Some(1), high: None };
    let teacher = Teacher {
        model: one.plans.get(&Lang::En).cloned(),
        rubric: vec![Criterion { id: 1, name: [].into(), points: 5, rule }],
        ..Teacher::default()
    };
    let sealed = store::seal(&teacher, "바다", std::array::from_fn(|_| 7));
    let text = store::write_case(&Case { sealed: Some(sealed), ..one.clone() });
    let canonical: Rc<str> = store::canonical(&text).unwrap().into();
    let all = files(vec![("a", Learner::of(1).submission(&one, &canonical).into_bytes())]);
    let pile = |passphrase: Option<&str>| Pile {
        case: text.as_str().into(),
        passphrase: passphrase.map(Into::into),
        files: all.clone(),
    };
    let open = grade(&pile(None), |_| ()).unwrap();
    assert_eq!((open.review.columns.len(), open.teacher), (one.rubric.len(), None));
    assert_eq!(grade(&pile(Some("산")), |_| ()), Err(Ungraded::Passphrase));
    let full = grade(&pile(Some("바다")), |_| ()).unwrap();
    assert_eq!(full.review.columns.iter().filter(|column| column.hidden).count(), 1);
    assert_eq!(full.teacher, Some(teacher));
    assert_eq!(full.review.rows[0].problems, []);
    assert_eq!(grade(&Pile { case: "{}".into(), ..pile(None) }, |_| ()), Err(Ungraded::Case));
}

#[test]
fn hostile_packages_end_as_a_row_or_are_refused() {
    let bomb = zipped(&[("a.json", &vec![b' '; 30_000_000]), ("b.json", b"{}")]);
    let class = graded(CASE, vec![("bomb.zip", bomb)]);
    assert_eq!(problems(&class), [&[Problem::TooBig][..], &[Problem::NotASubmission]]);
    let many: Vec<(String, &[u8])> = (0..1_001).map(|i| (format!("{i}.json"), &b"{}"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let pile = |all| Pile { case: CASE.into(), passphrase: None, files: files(all) };
    assert_eq!(grade(&pile(vec![("many.zip", zipped(&many))]), |_| ()), Err(Ungraded::TooMany));
    let some = zipped(&many[..1_000]);
    let two = pile(vec![("some.zip", some), ("one more", b"{}".to_vec())]);
    assert_eq!(grade(&two, |_| ()), Err(Ungraded::TooMany));
    let crowded: Vec<(String, &[u8])> = (0..5_001).map(|i| (format!("{i}/"), &b""[..])).collect();
    let crowded: Vec<(&str, &[u8])> = crowded.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_eq!(problems(&graded(CASE, vec![("crowded.zip", zipped(&crowded))])), [&[Problem::TooBig]]);
    // Names that climb out of a folder are names; nothing is written anywhere.
    let climbing = zipped(&[("../../etc/passwd", b"{}"), ("C:\\x.json", b"{}")]);
    assert_eq!(graded(CASE, vec![("up.zip", climbing)]).review.rows[0].name, "up.zip/../../etc/passwd");
}

#[test]
fn a_case_may_come_in_a_package() {
    let other = include_bytes!("../../../data/cases/dell-ideas.case.json");
    let mine = CASE.as_bytes();
    let text = |entries: &[(&str, &[u8])]| carried(&zipped(entries)).map(|text| text.len());
    assert_eq!(text(&[("x/case-roastery.json", mine), ("x/readme.txt", b"hi")]), Ok(mine.len()));
    assert_eq!(text(&[("case.json", mine), ("case-dell.json", other)]), Ok(mine.len()));
    assert_eq!(text(&[("case-a.json", mine), ("case-b.json", other)]), Err(Refused::Cases));
    assert_eq!(text(&[("a/case.json", mine), ("b/case.json", other)]), Err(Refused::Cases));
    // What only looks like a case is none.
    assert_eq!(text(&[("case.json", b"{}"), ("case-a.json", mine)]), Ok(mine.len()));
    assert_eq!(text(&[("notes.json", mine)]), Err(Refused::NoPlan));
    assert_eq!(text(&[("case.json", &vec![b' '; 2_000_000])]), Err(Refused::TooBig));
}
