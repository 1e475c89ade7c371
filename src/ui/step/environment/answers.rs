//! What was answered: counts, shares with their margins, and what they allow to say.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::i18n;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::survey::{QuestionEdit, SurveyEdit as Edit};
use crate::plan::{Question, QuestionKind, RowEdit};
use crate::report::questionnaire::asked;
use crate::report::words::survey as wording;
use crate::score::environment::survey::{self, Answer, Outcome};

use super::super::super::Desk;
use super::super::super::widget::{field, whys};
use super::survey::edit;

pub(super) fn view(desk: &Desk) -> Html {
    let came = desk.plan.environment.survey.responses;
    let nothing = asked(&desk.plan).next().is_none();
    let note = came.map_or_else(
        || desk.t(NONE).to_owned(),
        |came| CAME.fill(desk.lang, &[&i18n::count(i64::try_from(came).unwrap_or(i64::MAX), desk.lang)]),
    );
    html! {
        <details key="answers" class="fold" hidden={nothing && came.is_none()}>
            <summary key="summary">{ desk.t(RESULTS) }{ " " }<span class="muted">{ note }</span></summary>
            <div key="body" class="rows">
                <div key="fields" class="fields">
                    { field(desk, "environment.survey.responses", RESPONSES, Kind::Count(MAX_PEOPLE), came).hint(desk, RESPONSES_HINT)
                        .edits(desk, |v| edit(Edit::Responses(v.number()))) }
                </div>
                { whys(desk.lang, [("environment.survey.*.count", desk.t(COUNT))]) }
                { for asked(&desk.plan).map(|question| result(desk, question)) }
            </div>
        </details>
    }
}

fn result(desk: &Desk, question: &Question) -> Html {
    let id = question.id;
    let outcome = survey::outcome(&desk.plan, question);
    let words = wording::answers(question, desk.lang);
    let written = matches!(question.kind, QuestionKind::Number | QuestionKind::Open);
    let line = match &outcome {
        Some(outcome) => wording::outcome_line(question, outcome, desk.lang),
        None if written => String::new(),
        None if question.kind == QuestionKind::Multiple && desk.plan.environment.survey.responses.is_none() => {
            desk.t(COUNT_PEOPLE).to_owned()
        }
        None => desk.t(COUNT_ALL).to_owned(),
    };
    html! {
        <section key={id.to_string()} class="result">
            <h3 key="question">{ question.text.trim().to_owned() }</h3>
            <p key="line" class="muted" hidden={line.is_empty()}>{ line }</p>
            <p key="many" class="warn" hidden={!survey::counts_too_many(&desk.plan, question)}>{ desk.t(TOO_MANY) }</p>
            <div key="answers" class="result-rows" hidden={words.is_empty()}>
                { for words.into_iter().enumerate().map(|(place, word)| row(desk, question, place, word, outcome.as_ref())) }
            </div>
            <div key="notes" class="fields">
                { for written.then(|| field(desk, format!("environment.survey.{id}.notes"), NOTES, Kind::Text, question.notes.as_str())
                    .edits(desk, move |v| edit(Edit::Question(RowEdit::Set(id, QuestionEdit::Notes(v.text())))))) }
            </div>
        </section>
    }
}

fn row(desk: &Desk, question: &Question, place: usize, word: String, outcome: Option<&Outcome>) -> Html {
    let id = question.id;
    let answer = outcome.and_then(|outcome| outcome.answers.get(place));
    html! {
        <div key={place.to_string()} class="result-row">
            { field(desk, format!("environment.survey.{id}.count.{place}"), COUNT, Kind::Count(MAX_PEOPLE), question.count(place)).label(word).grouped()
                .edits(desk, move |v| edit(Edit::Question(RowEdit::Set(id, QuestionEdit::Count(place, v.number()))))) }
            { answer.map_or_else(|| html! { <span key="share" class="result-share muted">{ "–" }</span> }, |answer| share(desk, answer)) }
        </div>
    }
}

/// The share as a bar, its margin of error as a band around its end.
fn share(desk: &Desk, answer: &Answer) -> Html {
    let percent = |value: f64| format!("{:.1}", (value * 100.0).clamp(0.0, 100.0));
    let value = answer.share.value;
    let margin = answer.margin.as_ref().map_or(0.0, |margin| margin.value);
    let (low, high) = ((value - margin).max(0.0), (value + margin).min(1.0));
    html! {
        <div key="share" class="result-share">
            <svg key="bar" class="result-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect key="track" class="bar-track" width="100" height="8" />
                <rect key="fill" class="bar" y="2" width={percent(value)} height="4" />
                <rect key="band" class="result-band" x={percent(low)} width={percent(high - low)} height="8" />
            </svg>
            <span key="text" class="result-text">
                { desk.figure_as(&answer.share, wording::share(&answer.share, desk.lang)) }{ " " }
                { answer.margin.as_ref().map_or_else(
                    || html! { <span key="margin" hidden=true /> },
                    |margin| desk.figure_as(margin, wording::margin(margin, desk.lang)),
                ) }
            </span>
        </div>
    }
}

const RESULTS: Text = Text::new("Answers.", "조사 결과", "调研结果");
const NONE: Text = Text::new("None entered yet", "아직 입력 없음", "尚未填写");
const CAME: Text = Text::new("{0} people answered", "{0}명 응답", "已回收{0}份");
const RESPONSES: Text = Text::new("People who answered", "응답한 인원", "回收份数");
const RESPONSES_HINT: Text = Text::new("All who sent the form back", "설문을 제출한 사람 모두", "提交问卷的全部人数");
const COUNT: Text = Text::new("Times given", "응답 수", "次数");
const COUNT_ALL: Text = Text::new(
    "Enter a count for every answer; zero counts too.",
    "보기마다 응답 수를 입력하면 비율을 계산해요. 없으면 0을 넣으세요.",
    "为每个选项填写次数即可算出比例，没有则填0。",
);
const COUNT_PEOPLE: Text = Text::new(
    "People chose several answers, so the shares need the number of people who answered.",
    "여러 개를 고를 수 있는 문항이라 위의 응답 인원이 있어야 비율을 계산해요.",
    "多选题须先填写上方的回收份数，才能算出比例。",
);
const TOO_MANY: Text = Text::new(
    "More answers are counted here than people answered. Check the counts or the number of people.",
    "응답한 인원보다 응답 수가 많아요. 응답 수나 인원을 확인하세요.",
    "次数多于回收份数，请核对。",
);
const NOTES: Text = Text::new("What people wrote", "응답 내용", "填写内容");
