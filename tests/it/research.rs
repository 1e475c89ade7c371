//! Research of the company's own: samples and margins by hand, what shares may claim, and the form to download.

#![expect(clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use mixwright::app::{Action, Effect, Given, State, update};
use mixwright::base::{Lang, Ppm};
use mixwright::plan::environment::EnvironmentEdit as Edit;
use mixwright::plan::survey::{QuestionEdit, SurveyEdit};
use mixwright::plan::{Confidence, Plan, Question, QuestionKind, RowEdit};
use mixwright::report::{questionnaire, words};
use mixwright::score::environment::survey;
use proptest::prelude::*;

use super::environment::{ENV, asked, close, showing, with};

fn asking(population: u64, confidence: Confidence, margin: u32) -> Plan {
    let edits =
        [SurveyEdit::Population(Some(population)), SurveyEdit::Confidence(confidence), SurveyEdit::Margin(Ppm(margin))];
    with(&Plan::default(), edits.map(Edit::Survey))
}

#[test]
fn sample_sizes_are_those_of_the_tables() {
    for (population, confidence, margin, needed) in [
        (10_000_000, Confidence::NinetyFive, 50_000, 385.0),
        (500, Confidence::NinetyFive, 50_000, 218.0),
        (10_000, Confidence::NinetyFive, 50_000, 370.0),
        // 1.645² ÷ 4 ÷ 0.1² = 67.65; 2.576² ÷ 4 ÷ 0.03² = 1 843.3, of 2 000: 959.5.
        (10_000_000, Confidence::Ninety, 100_000, 68.0),
        (2_000, Confidence::NinetyNine, 30_000, 960.0),
        (1, Confidence::NinetyFive, 50_000, 1.0),
    ] {
        close(survey::sample(&asking(population, confidence, margin)).as_ref(), needed);
    }
    assert!(survey::sample(&Plan::default()).is_none(), "nobody knows how many people it speaks for");
}

#[test]
fn the_population_is_everybody_addressed_until_somebody_types_another() {
    let plan = super::full_plan::roastery(Lang::En);
    let everybody = plan.addressable().expect("segments have sizes");
    let figure = survey::population(&plan).expect("segments have sizes");
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    close(Some(&figure), everybody as f64);
    let typed = with(&plan, [Edit::Survey(SurveyEdit::Population(Some(500)))]);
    close(survey::population(&typed).as_ref(), 500.0);
}

#[test]
fn people_to_ask_follow_from_the_response_rate() {
    let rate = |plan: &Plan, percent| with(plan, [Edit::Survey(SurveyEdit::ResponseRate(Some(Ppm::percent(percent))))]);
    let plan = rate(&asking(10_000_000, Confidence::NinetyFive, 50_000), 20);
    close(survey::invitations(&plan).as_ref(), 1_925.0);
    assert!(!survey::asks_too_many(&plan));
    assert!(survey::asks_too_many(&rate(&asking(500, Confidence::NinetyFive, 50_000), 20)), "1,090 of 500");
    assert!(survey::invitations(&rate(&plan, 0)).is_none());
}

/// A question with its counts in a survey of 10 000 people.
fn counted(kind: QuestionKind, options: &str, counts: &[u64], responses: Option<u64>) -> (Plan, Question) {
    let plan = asking(10_000, Confidence::NinetyFive, 50_000);
    let add = SurveyEdit::AddQuestion { kind, text: "Why?".into(), options: options.into() };
    let plan = with(&plan, [Edit::Survey(add), Edit::Survey(SurveyEdit::Responses(responses))]);
    let id = plan.environment.survey.questions[0].id;
    let edits = counts.iter().enumerate().map(|(place, count)| {
        Edit::Survey(SurveyEdit::Question(RowEdit::Set(id, QuestionEdit::Count(place, Some(*count)))))
    });
    let plan = with(&plan, edits);
    let question = plan.environment.survey.questions[0].clone();
    (plan, question)
}

#[test]
fn shares_carry_the_margin_of_their_sample() {
    let (plan, question) = counted(QuestionKind::Single, "taste\nprice\nother", &[30, 10, 0], Some(40));
    let outcome = survey::outcome(&plan, &question).expect("every answer is counted");
    close(Some(&outcome.answers[0].share), 0.75);
    // 1.96 × √(0.75 × 0.25 ÷ 40 × 9 960 ÷ 9 999).
    let margin = outcome.answers[0].margin.as_ref().expect("the population is known").value;
    assert!((margin - 0.133_930).abs() < 1e-6, "{margin}");
    // Nobody chose it, so its share says nothing about the margin: 1.96 × √(0.25 ÷ 40 × 9 960 ÷ 9 999).
    let widest = outcome.answers[2].margin.as_ref().expect("the population is known").value;
    assert!((widest - 0.154_649).abs() < 1e-6, "{widest}");
    assert_eq!(outcome.is_decided(), Some(true), "61.6 % at least against 38.4 % at most");
    close(survey::reached(&plan).as_ref(), widest);
    assert!(survey::falls_short(&plan) && !survey::counts_too_many(&plan, &question));
}

#[test]
fn a_small_sample_does_not_name_a_winner() {
    let (plan, question) = counted(QuestionKind::Single, "taste\nprice", &[22, 18], Some(40));
    let outcome = survey::outcome(&plan, &question).expect("every answer is counted");
    assert_eq!(outcome.is_decided(), Some(false));
    for (lang, said) in
        [(Lang::En, "their ranges overlap"), (Lang::Ko, "오차 범위가 겹쳐요"), (Lang::Zh, "误差范围重叠")]
    {
        let line = words::survey::outcome_line(&question, &outcome, lang);
        assert!(line.contains(said) && line.contains("price") && line.contains("55%"), "{line}");
    }
}

#[test]
fn shares_of_several_answers_rest_on_people_and_scales_have_a_mean() {
    let (plan, question) = counted(QuestionKind::Multiple, "a\nb", &[30, 25], None);
    assert!(survey::outcome(&plan, &question).is_none(), "nobody knows of how many");
    let (plan, question) = counted(QuestionKind::Multiple, "a\nb", &[30, 25], Some(40));
    let outcome = survey::outcome(&plan, &question).expect("people are known");
    close(Some(&outcome.answers[1].share), 0.625);
    let (plan, question) = counted(QuestionKind::Multiple, "a\nb", &[41, 25], Some(40));
    assert!(survey::counts_too_many(&plan, &question));
    // (1 × 1 + 2 × 0 + 3 × 3 + 4 × 4 + 5 × 2) ÷ 10.
    let (plan, question) = counted(QuestionKind::Scale, "", &[1, 0, 3, 4, 2], None);
    let outcome = survey::outcome(&plan, &question).expect("every point is counted");
    close(outcome.mean.as_ref(), 3.6);
    let (plan, question) = counted(QuestionKind::Single, "a\nb", &[1], None);
    assert!(survey::outcome(&plan, &question).is_none(), "b was not counted yet");
    let (plan, question) = counted(QuestionKind::Open, "", &[], Some(40));
    assert!(survey::outcome(&plan, &question).is_none());
}

proptest! {
    #[test]
    fn samples_grow_with_people_and_shrink_with_the_margin(
        people in 1_u64..1_000_000, more in 0_u64..1_000_000, margin in 1_000_u32..400_000, wider in 0_u32..100_000,
    ) {
        let needed = |people, margin| {
            survey::sample(&asking(people, Confidence::NinetyFive, margin)).expect("a sample").value
        };
        prop_assert!(needed(people, margin) <= needed(people + more, margin));
        prop_assert!(needed(people, margin) >= needed(people, margin + wider));
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let everybody = people as f64;
        prop_assert!(needed(people, margin) <= everybody && needed(people, margin) >= 1.0);
    }
}

#[test]
fn the_form_holds_every_question_and_nothing_that_runs() {
    for lang in Lang::ALL {
        let hostile = "<script>alert(1)</script>\nof two lines";
        let add = SurveyEdit::AddQuestion { kind: QuestionKind::YesNo, text: hostile.into(), options: String::new() };
        let goal = SurveyEdit::Goal("not for those who are asked".into());
        let plan = with(&asked(lang), [Edit::Survey(add), Edit::Survey(goal)]);
        let mut state = showing(lang, &plan);
        let effects = update(&mut state, Action::Give(Given::Questionnaire), &ENV);
        let [Effect::Download { name, text }] = effects.as_slice() else { panic!("{effects:?}") };
        assert!(name.ends_with(".txt"), "a browser shows it as text and never runs it");
        assert_eq!(*text, questionnaire::questionnaire(&plan, lang));
        for question in questionnaire::asked(&plan) {
            let words = question.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&words), "{words}");
            for option in words::survey::answers(question, lang) {
                assert!(text.contains(&option), "{option}");
            }
        }
        assert!(text.contains("9. <script>alert(1)</script> of two lines"), "markup stays a line of text: {text}");
        assert!(text.contains("   ( ) 1   ( ) 2   ( ) 3   ( ) 4   ( ) 5\n") && text.contains("   [ ] "));
        assert!(!text.contains(['{', '}', '\r', '\t']) && !text.contains(&plan.environment.survey.goal));
    }
}

#[test]
fn without_a_plan_there_is_no_form() {
    let mut state = State::new(Lang::En);
    assert!(update(&mut state, Action::Give(Given::Questionnaire), &ENV).is_empty());
}
