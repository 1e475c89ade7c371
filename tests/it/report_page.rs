//! The block of stage 12 that takes reports in: mapping, preview, what is left out, and messages at their place.
#![cfg(test)]

use mixwright::app::{Action, Route, State};
use mixwright::base::Lang;
use mixwright::intake::report::Answer;
use mixwright::plan::Stage;

use super::full_plan::roastery;
use super::report_import::{fixture, held};
use super::view::{act, attributes, render, showing};

fn chosen(lang: Lang, text: String) -> State {
    let mut state = showing(lang, &roastery(lang));
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    act(&mut state, Action::ReportRead { name: "report.csv".into(), text });
    state
}

/// The block on the page.
fn block(state: &State) -> String {
    let html = render(state);
    let from = html.find("data-testid=\"report\"").expect("the block");
    html[from..].split("</section>").next().unwrap().to_owned()
}

#[test]
fn a_report_shows_its_columns_what_it_brings_and_what_stays_out() {
    for lang in Lang::ALL {
        let mut state = chosen(lang, fixture("naver-search-ad.csv", lang));
        let html = block(&state);
        assert!(html.contains("총비용(VAT포함,원)") && html.contains("3,210 · 8,800 · 2,990"), "{html}");
        let ids = attributes(&html, "id");
        for id in [
            "evaluation.report.column.0",
            "evaluation.report.value.1",
            "evaluation.report.take",
            "evaluation.report.preview",
        ] {
            assert!(ids.contains(&id), "{lang:?} {id}");
        }
        // 63,360 + 56,672 won; the tenth column is not taken; line 7 is like line 6.
        assert!(html.contains("120,032") && html.contains("142,890"));
        assert!(html.contains("evaluation.report.twins") && !html.contains("{0}"));
        assert!(html.contains(lang_word(lang)), "{html}");
        let take = &html[html.find("id=\"evaluation.report.take\"").unwrap()..];
        assert!(!take.split('>').next().unwrap().contains("disabled"));
        act(&mut state, Action::TakeReport);
        let plan = state.open.as_ref().unwrap().plan();
        assert_eq!(held(&plan, "2027-03", "kr_naver_powerlink")[0], Some(120_032));
        assert!(!block(&state).contains("evaluation.report.take"), "nothing waits any more");
    }
}

fn lang_word(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "부가세",
        Lang::Zh => "增值税",
        Lang::En => "value-added tax",
    }
}

#[test]
fn numbers_that_are_replaced_stand_beside_the_new_ones() {
    let mut state = chosen(Lang::En, fixture("naver-search-ad.csv", Lang::En));
    act(&mut state, Action::TakeReport);
    let text = fixture("naver-search-ad.csv", Lang::En).replace("63,360", "63,361");
    act(&mut state, Action::ReportRead { name: "again.csv".into(), text });
    let html = block(&state);
    assert!(html.contains("<del>₩120,032</del>") && html.contains("<ins>₩120,033</ins>"), "{html}");
    assert!(html.contains("1 of them replace") && html.contains("Read as the last report"));
}

#[test]
fn what_stands_in_the_way_is_said_and_the_button_waits() {
    for lang in Lang::ALL {
        let mut state = chosen(lang, "Date,Clicks\n3/1/2027,5\n".into());
        let html = block(&state);
        assert_eq!(html.matches("<li class=\"field-error\">").count(), 2, "touchpoint and order: {html}");
        let ids = attributes(&html, "id");
        assert!(ids.contains(&"evaluation.report.channel") && ids.contains(&"evaluation.report.order"));
        let take = &html[html.find("id=\"evaluation.report.take\"").unwrap()..];
        assert!(take.split('>').next().unwrap().contains("disabled"));
        act(&mut state, Action::Answer(Answer::Column(0, None)));
        assert!(attributes(&block(&state), "id").contains(&"evaluation.report.month"), "no column tells the month now");
        let broken = block(&chosen(lang, String::new()));
        assert!(broken.contains("role=\"alert\"") && broken.contains("evaluation.report.drop"));
    }
}

#[test]
fn what_a_file_brings_is_text() {
    let hostile = "Day,<script>alert(1)</script>,Clicks\n2027-03-01,\"<img src=x onerror=alert(1)>\",=1+1\n";
    let html = block(&chosen(Lang::En, hostile.into()));
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script>") && !html.contains("<img"));
}
