//! Files and links on their way out, and plans on their way in.

use std::rc::Rc;

use crate::export::Format;
use crate::export::carried::Refused;
use crate::plan::{Depth, DocumentEdit, Logo};

use super::super::super::{Errand, ErrandProblem, Export, Purpose, Running};
use super::*;

fn give(state: &mut State, format: Format) -> Vec<Effect> {
    act(state, Action::Give(Given::Document(format)))
}

#[test]
fn a_file_is_asked_of_the_office_and_given_out_when_it_is_there() {
    let mut state = working();
    let export =
        Export { format: Format::Docx, lang: Lang::Ko, plan: store::write(&plan(&state), NOW), found: Vec::new() };
    let sent = Effect::Send { id: 1, errand: Errand::Export(export) };
    assert_eq!(give(&mut state, Format::Docx), [sent]);
    let making =
        |percent| Some(Running { id: 1, purpose: Purpose::Document, name: "열린-계획.docx".into(), percent });
    assert_eq!(state.errand, making(0));
    act(&mut state, Action::ErrandPart { id: 7, part: 10 });
    assert_eq!(state.errand, making(0), "another errand's");
    act(&mut state, Action::ErrandPart { id: 1, part: 50 });
    assert_eq!(state.errand, making(50));
    let bytes: Rc<[u8]> = Rc::from(*b"PK");
    let done = |id| Action::ErrandDone { id, result: Ok(bytes.clone()) };
    assert_eq!(act(&mut state, done(7)), [], "another errand's");
    let given = Effect::DownloadBytes { name: "열린-계획.docx".into(), bytes: bytes.clone() };
    assert_eq!(act(&mut state, done(1)), [given]);
    assert_eq!((state.errand.clone(), state.notice.clone()), (None, None));
    assert_eq!(act(&mut state, done(1)), [], "once only");
}

#[test]
fn a_file_can_be_given_up_and_may_fail_without_harm() {
    let mut state = working();
    let before = plan(&state);
    give(&mut state, Format::Xlsx);
    assert_eq!(act(&mut state, Action::StopErrand), [Effect::StopErrand]);
    assert_eq!(act(&mut state, Action::ErrandDone { id: 1, result: Ok(Rc::from([])) }), [], "too late");
    give(&mut state, Format::Html);
    assert_eq!(give(&mut state, Format::Docx), [], "one at a time, and none is lost");
    act(&mut state, Action::StopErrand);
    for problem in [ErrandProblem::NoWorker, ErrandProblem::Failed] {
        give(&mut state, Format::Html);
        let id = state.errands;
        assert_eq!(act(&mut state, Action::ErrandDone { id, result: Err(problem) }), []);
        assert_eq!((state.notice.clone(), state.errand.clone()), (Some(Notice::Errand(problem)), None));
    }
    assert_eq!(plan(&state), before);
}

#[test]
fn a_plan_found_in_a_file_opens_like_a_plan_file() {
    let mut state = working();
    let bytes: Rc<[u8]> = Rc::from(*b"PK");
    let open = |state: &mut State| act(state, Action::FileBytes { name: "보고서.docx".into(), bytes: bytes.clone() });
    let errand = Errand::Open(bytes.clone());
    assert_eq!(open(&mut state), [Effect::Send { id: 1, errand }]);
    let text = store::write(&named("파일 속 계획"), 5);
    act(&mut state, Action::ErrandDone { id: 1, result: Ok(text.into_bytes().into()) });
    assert_eq!(*plan(&state), named("파일 속 계획"));
    assert_eq!(state.notice, Some(Notice::Opened { name: "보고서.docx".into() }));
    assert_eq!(state.plans.len(), 3, "a plan of its own");
    for (result, problem) in [
        (Err(ErrandProblem::Failed), FileProblem::Damaged),
        (Err(ErrandProblem::Refused(Refused::TooBig)), FileProblem::Read(ReadError::TooBig)),
        (Err(ErrandProblem::Refused(Refused::NoPlan)), FileProblem::NoPlan),
        (Err(ErrandProblem::Refused(Refused::Unknown)), FileProblem::NoPlan),
        (Err(ErrandProblem::Refused(Refused::Damaged)), FileProblem::Damaged),
        (Ok(Rc::from([0xff])), FileProblem::Unreadable),
        (Ok(Rc::from(*b"{}")), FileProblem::Read(ReadError::NotAPlan)),
    ] {
        open(&mut state);
        let id = state.errands;
        assert_eq!(act(&mut state, Action::ErrandDone { id, result }), []);
        assert_eq!(state.notice, Some(Notice::File { name: "보고서.docx".into(), problem }));
        assert_eq!(*plan(&state), named("파일 속 계획"));
    }
}

#[test]
fn a_link_shows_its_plan_before_anybody_takes_it() {
    let mut state = working();
    let before = plan(&state);
    let shared = named("링크로 온 계획");
    let link = store::share(&shared);
    act(&mut state, Action::HashChanged(link.clone()));
    assert_eq!((state.shared.as_deref(), state.route), (Some(&shared), Route::Start));
    assert_eq!((plan(&state), state.plans.len()), (before.clone(), 2), "nothing of one's own is touched");
    act(&mut state, Action::DropShared);
    assert_eq!((state.shared.clone(), plan(&state)), (None, before));
    act(&mut state, Action::HashChanged(link.clone()));
    act(&mut state, Action::TakeShared);
    assert_eq!((&*plan(&state), state.plans.len(), state.shared.clone()), (&shared, 3, None));
    assert_eq!(act(&mut state, Action::TakeShared), [], "once only");
    act(&mut state, Action::HashChanged(link[..link.len() / 2].into()));
    assert_eq!(state.notice, Some(Notice::Link(ReadError::NotAPlan)));
    assert_eq!(state.plans.len(), 3);
}

#[test]
fn a_link_opens_the_program_too() {
    let mut state = State::new(Lang::En);
    let started = Action::Started {
        hash: store::share(&named("shared")),
        lang: None,
        theme: None,
        plans: vec![stored(1, "mine", 10)],
        last: Some(PlanKey(1)),
        storage: Storage::default(),
        clock_offset: 0,
    };
    act(&mut state, started);
    assert_eq!(state.shared.as_deref(), Some(&named("shared")));
    assert_eq!((&*plan(&state), state.plans.len()), (&named("mine"), 1));
}

#[test]
fn the_link_of_the_plan_goes_with_the_next_change() {
    let mut state = working();
    act(&mut state, Action::Share);
    let fragment = state.link.as_ref().unwrap().fragment.clone();
    assert_eq!(store::read_shared(&fragment).unwrap().plan, *plan(&state));
    assert_eq!(act(&mut state, Action::CopyLink), [Effect::Copy(fragment)]);
    act(&mut state, Action::Copied(true));
    assert_eq!(state.link.as_ref().unwrap().copied, Some(true));
    act(&mut state, name("anders"));
    assert_eq!(state.link, None);
    assert_eq!(act(&mut state, Action::CopyLink), []);
    act(&mut state, Action::Share);
    act(&mut state, Action::Share);
    assert_eq!(state.link, None, "shown and put away");
}

#[test]
fn a_plan_too_large_for_a_link_is_not_given_out_as_one() {
    let mut state = working();
    // Bytes that do not pack.
    let mut seed = 1_u64;
    let noise = std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        seed.to_be_bytes()[0]
    })
    .take(30_000);
    let logo = Logo::png(
        &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01".iter().copied().chain(noise).collect::<Vec<_>>(),
    );
    let edit = PlanEdit::Document(DocumentEdit::Logo(Some(logo.unwrap())));
    act(&mut state, Action::Edit { edit, field: "document.logo".into() });
    act(&mut state, Action::Share);
    assert!(state.link.as_ref().unwrap().fragment.len() > store::MAX_LINK);
    assert_eq!(act(&mut state, Action::CopyLink), []);
}

#[test]
fn how_it_is_printed_asks_for_no_new_simulations() {
    let mut state = State::new(Lang::Ko);
    act(&mut state, Action::OpenExample);
    let (insight, running) = (state.open.as_ref().unwrap().insight.clone(), state.running.clone());
    let edit = PlanEdit::Document(DocumentEdit::Depth(Depth::Short));
    assert_eq!(act(&mut state, Action::Edit { edit, field: "document.depth".into() }), [Effect::SaveSoon]);
    assert!(Rc::ptr_eq(&insight, &state.open.as_ref().unwrap().insight));
    assert_eq!(act(&mut state, Action::Undo), [Effect::SaveSoon]);
    assert!(Rc::ptr_eq(&insight, &state.open.as_ref().unwrap().insight));
    assert_eq!(state.running, running);
}

#[test]
fn what_jobs_found_goes_along_with_an_export() {
    let mut state = State::new(Lang::Ko);
    act(&mut state, Action::OpenExample);
    let job = Job { task: Task::Options, plan: plan(&state) };
    let result = job.start().finish();
    act(&mut state, Action::Done { job, result: Some(result) });
    let effects = give(&mut state, Format::Markdown);
    let [Effect::Send { errand: Errand::Export(export), .. }] = effects.as_slice() else { panic!("{effects:?}") };
    let (opened, insight) = export.open().unwrap();
    assert_eq!(opened, plan(&state));
    assert_eq!(insight, *state.open.as_ref().unwrap().insight);
    act(&mut state, Action::StopErrand);
    act(&mut state, name("anders"));
    let effects = give(&mut state, Format::Markdown);
    let [Effect::Send { errand: Errand::Export(export), .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(export.found, [], "found for another plan");
}
