//! What is drawn between a letter and the frame after it.
#![cfg(test)]

use mixwright::app::{Action, Route, State};
use mixwright::base::{Lang, Money};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{PlanEdit, Stage};

use super::results_page::third;
use super::view::{act, attributes, render, showing};

fn typed(edit: CompanyEdit) -> Action {
    Action::Typed { edit: PlanEdit::Company(edit), field: "company".into() }
}

fn prompt(edit: CompanyEdit) -> Action {
    Action::Edit { edit: PlanEdit::Company(edit), field: "company".into() }
}

/// The page without what stands around it.
fn page(html: &str) -> &str {
    let (_, page) = html.split_once("id=\"content\"").unwrap();
    page.split_once("class=\"drop-here\"").unwrap().0
}

fn title(html: &str) -> String {
    let tag = html.split('<').find(|tag| tag.starts_with("input") && tag.contains("plan-title")).unwrap();
    attributes(tag, "value").concat()
}

#[test]
fn pages_stay_as_they_were_until_the_frame_after_a_letter() {
    for stage in [Stage::Company, Stage::Budget, Stage::Evaluation] {
        let mut state = showing(Lang::Ko, &third(Lang::Ko, 1_800_000, 3_673, 88));
        act(&mut state, Action::Go(Route::Stage(stage)));
        let mut other = state.clone();
        let before = render(&state);
        for edit in [CompanyEdit::Funds(Some(Money(1_000_000))), CompanyEdit::PlanName("가을 계획".into())] {
            act(&mut state, typed(edit.clone()));
            act(&mut other, prompt(edit));
        }
        let between = render(&state);
        assert_eq!(page(&between), page(&before), "{stage:?}");
        assert_eq!((title(&between).as_str(), title(&before) == "가을 계획"), ("가을 계획", false));
        act(&mut state, Action::Follow);
        let after = render(&state);
        assert_ne!(page(&after), page(&before), "{stage:?}");
        assert_eq!(after, render(&other), "{stage:?}");
    }
}

#[test]
fn a_plan_renamed_where_results_are_looked_at_shows_them_still() {
    let mut state: State = showing(Lang::Ko, &third(Lang::Ko, 1_800_000, 3_673, 88));
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    let results = state.open.as_ref().unwrap().results.clone();
    assert_eq!(results.len(), 1);
    let before = render(&state);
    act(&mut state, typed(CompanyEdit::PlanName("가을 계획".into())));
    act(&mut state, Action::Follow);
    let open = state.open.as_ref().unwrap();
    assert_eq!((open.plan().name(), &open.results), ("가을 계획", &results));
    assert_eq!(render(&state).matches("class=\"figure").count(), before.matches("class=\"figure").count());
}
