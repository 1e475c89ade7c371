//! What the page says of cases: the offer before anybody begins, and why a change of an attempt was refused.
#![cfg(test)]

use std::rc::Rc;

use mixwright::app::{Action, Env, Notice, Refusal, State, update};
use mixwright::base::{Day, Lang};
use mixwright::course::{Case, CaseText};
use mixwright::plan::Stage;
use mixwright::store;

use super::full_plan::roastery;
use super::view::render;

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

fn offered(lang: Lang) -> State {
    let text = |title: &str| CaseText {
        title: title.to_owned(),
        story: "First <b>line</b>.\n\nSecond.\nThird.\nFourth.".to_owned(),
        task: String::new(),
    };
    let case = Case {
        id: "roastery".to_owned(),
        edition: 1,
        texts: [(Lang::Ko, text("강릉 로스터리")), (Lang::En, text("The roastery"))].into(),
        plans: [Lang::Ko, Lang::En].map(|lang| (lang, Rc::new(roastery(lang)))).into(),
        locks: ["company.funds".to_owned()].into(),
        ..Case::default()
    };
    let mut state = State::new(lang);
    update(&mut state, Action::CaseArrived(store::write_case(&case)), &ENV);
    state
}

#[test]
fn a_case_is_shown_before_anybody_begins_it() {
    let page = render(&offered(Lang::Ko));
    assert!(page.contains("강릉 로스터리") && !page.contains("Second."));
    assert!(page.contains("First &lt;b&gt;line") && !page.contains("<b>line"), "what a teacher wrote is no HTML");
    for id in ["case.begin.ko", "case.begin.en", "case.leave"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}");
    }
    // Who reads Chinese is shown a language there is, marked as what it is.
    let page = render(&offered(Lang::Zh));
    assert!(page.contains(r#"lang="ko""#) && page.contains("暂不开始"));
    let mut state = offered(Lang::En);
    update(&mut state, Action::LeaveCase, &ENV);
    assert!(!render(&state).contains("case.begin"));
}

#[test]
fn every_refusal_says_something_of_its_own_in_every_language() {
    for lang in Lang::ALL {
        let mut state = offered(lang);
        let mut said: Vec<String> =
            [Refusal::Locked, Refusal::NotYet(Stage::Budget), Refusal::HandedIn, Refusal::TimeUp, Refusal::Released]
                .into_iter()
                .map(|refusal| {
                    state.notice = Some(Notice::Course(refusal));
                    let page = render(&state);
                    let notice = page.split(r#"data-testid="notice""#).nth(1).expect("a notice");
                    notice.split("<p>").nth(1).and_then(|text| text.split("</p>").next()).expect("its text").to_owned()
                })
                .collect();
        assert!(said.iter().all(|text| !text.is_empty() && !text.contains("{0}")), "{said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), 5);
    }
}
