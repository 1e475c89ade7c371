//! One submission looked at: points with reasons, what was done when, and the plan beside the model plan.

use yew::{Callback, Html, html};

use crate::app::grade::{Paper, Seen};
use crate::app::{Action, Grade, GradeAction, State};
use crate::base::{Lang, Text};
use crate::course::Mark;
use crate::course::review::Column;
use crate::i18n;
use crate::report::words::{self, rubric};

use super::super::super::beside::Beside;
use super::super::kept::time;
use super::does;

/// Steps of the record that are listed, the last ones.
const STEPS: usize = 200;

pub(super) fn view(state: &State, grade: &Grade, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let (Some(seen), Some(class)) = (grade.seen.as_deref(), grade.class.as_deref()) else {
        return html! { <section key="seen" hidden=true /> };
    };
    let row = class.review.rows.get(seen.place);
    let name = row.map(|row| if row.learner.trim().is_empty() { &row.name } else { &row.learner });
    let close = {
        let (dispatch, back) = (dispatch.clone(), format!("grade.row.{}", seen.place));
        Callback::from(move |_: yew::MouseEvent| {
            dispatch.emit(Action::Grade(GradeAction::See(None)));
            dispatch.emit(Action::GoToField(back.clone()));
        })
    };
    let marks = class.review.columns.iter().zip(&seen.marks).enumerate();
    let notes =
        class.teacher.as_ref().and_then(|teacher| teacher.notes.get(&lang).or_else(|| teacher.notes.values().next()));
    html! {
        <section key="seen" class="block grade-seen" data-testid="grade-seen">
            <h2 key="title" id="grade.seen" tabindex="-1">{ name }</h2>
            <p key="when" class="muted">{ when(&seen.paper, state.clock_offset, lang) }</p>
            <div key="tools" class="link-tools">
                <button key="open" id="grade.open" type="button" class="btn" hidden={state.guest.is_some()} onclick={does(dispatch, GradeAction::Open)}>{ OPEN.get(lang) }</button>
                <button key="close" id="grade.close" type="button" class="btn" onclick={close}>{ CLOSE.get(lang) }</button>
            </div>
            <h3 key="points">{ POINTS.get(lang) }</h3>
            <ul key="marks" class="criteria">{ for marks.map(|(at, (column, mark))| item(grade, seen, at, column, mark, lang)) }</ul>
            <details key="notes" class="fold" hidden={notes.is_none()}>
                <summary key="name">{ NOTES.get(lang) }</summary>
                <div key="text">{ for notes.iter().flat_map(|notes| notes.lines()).enumerate().map(|(at, line)| html! { <p key={at.to_string()}>{ line }</p> }) }</div>
            </details>
            { beside(seen, lang) }
            { log(&seen.paper, lang) }
        </section>
    }
}

fn when(paper: &Paper, offset: i32, lang: Lang) -> String {
    let attempt = &paper.attempt;
    let minutes = i18n::count(i64::from(paper.seconds() / 60), lang);
    let steps = i18n::count(i64::from(attempt.log.count()), lang);
    let begun = time(attempt.started, offset, lang);
    WHEN.fill(lang, &[&begun, &minutes, &steps])
}

fn item(grade: &Grade, seen: &Seen, at: usize, column: &Column, mark: &Mark, lang: Lang) -> Html {
    let of = mark.of.to_string();
    let given = mark.points.or_else(|| grade.given(seen.place, at));
    let points = match given {
        Some(points) => OF.fill(lang, &[&points.to_string(), &of]),
        None => OWN.fill(lang, &[&of]),
    };
    let currency = seen.paper.plan.company.currency;
    html! {
        <li key={format!("{}{}", column.hidden, mark.id)}>
            <p key="name" class="criteria-name">
                <strong key="name">{ rubric::criterion(&column.criterion, lang) }</strong>
                <span key="points" class="criteria-points">{ points }</span>
            </p>
            <p key="what" class="muted">{ rubric::looks_at(&column.criterion.rule, currency, lang) }</p>
            <details key="why" class="fold" hidden={mark.reasons.is_empty()}>
                <summary key="name">{ WHY.get(lang) }</summary>
                <ul key="list">{ for mark.reasons.iter().enumerate().map(|(at, reason)| html! {
                    <li key={at.to_string()}>{ rubric::reason(reason, &seen.paper.plan, lang) }</li>
                }) }</ul>
            </details>
        </li>
    }
}

/// The plan beside the model plan, or beside the one the case begins with.
fn beside(seen: &Seen, lang: Lang) -> Html {
    let other = if seen.model { MODEL } else { BEGUN }.get(lang);
    let beside = Beside {
        heading: "h4",
        id: "grade.compare",
        names: [other, THIS.get(lang)],
        currencies: [&seen.comparison.before, &seen.comparison.after].map(|plan| plan.company.currency),
        contrast: &seen.contrast,
        comparison: &seen.comparison,
        note: ARROW.fill(lang, &[other]),
    };
    html! {
        <div key="beside" data-testid="grade-beside">
            <h3 key="title">{ if seen.model { BESIDE_MODEL } else { BESIDE_BEGUN }.get(lang) }</h3>
            { beside.view(lang, |figure, currency| words::figure::value(figure, currency, lang).into()) }
        </div>
    }
}

/// What was done when, the last steps; a step earlier than the one before it says that the clock was moved.
fn log(paper: &Paper, lang: Lang) -> Html {
    let steps = &paper.attempt.log.steps;
    let from = steps.len().saturating_sub(STEPS);
    let mut latest = 0;
    let back = steps.iter().any(|step| {
        let back = step.at < latest;
        latest = latest.max(step.at);
        back
    });
    html! {
        <details key="log" class="fold" id="grade.log">
            <summary key="name">{ LOG.fill(lang, &[&i18n::count(i64::from(paper.attempt.log.count()), lang)]) }</summary>
            <p key="back" class="field-error" hidden={!back}>{ BACK.get(lang) }</p>
            <ol key="list" class="grade-log">{ for steps.iter().enumerate().skip(from).map(|(at, step)| html! {
                <li key={at.to_string()}><span key="at" class="muted">{ format!("{}:{:02}", step.at / 60, step.at % 60) }</span>{ " " }<code key="field">{ &step.field }</code></li>
            }) }</ol>
        </details>
    }
}

const OPEN: Text = Text::new("Open this plan as a new plan", "이 계획을 새 계획으로 열기", "作为新方案打开");
const CLOSE: Text = Text::new("Back to the table", "표로 돌아가기", "返回表格");
const WHEN: Text = Text::new(
    "Begun {0} by the learner’s clock · {1} minutes · {2} steps",
    "수강생 기기 시계로 {0}에 시작 · {1}분 · 작업 기록 {2}건",
    "按学员设备的时钟于{0}开始 · 用时{1}分钟 · {2}步操作",
);
const POINTS: Text = Text::new("Points and why", "점수와 이유", "得分与原因");
const OF: Text = Text::new("{0} of {1} points", "{1}점 중 {0}점", "{0}分（满分{1}分）");
const OWN: Text = Text::new("up to {0} points, yours to give", "{0}점 만점, 강사가 평가", "满分{0}分，由您评定");
const WHY: Text = Text::new("Why", "이유", "原因");
const NOTES: Text = Text::new("The author’s notes for teachers", "강사용 메모", "教师备注");
const MODEL: Text = Text::new("Model plan", "모범 계획", "参考方案");
const BEGUN: Text = Text::new("Plan of the case", "사례의 처음 계획", "案例的初始方案");
const THIS: Text = Text::new("This plan", "이 계획", "该方案");
const BESIDE_MODEL: Text = Text::new("Beside the model plan", "모범 계획과 비교", "与参考方案对比");
const BESIDE_BEGUN: Text =
    Text::new("Beside the plan the case begins with", "사례의 처음 계획과 비교", "与案例的初始方案对比");
const ARROW: Text = Text::new(
    "What differs, field by field: {0} → this plan.",
    "칸별로 다른 점이에요: {0} → 이 계획",
    "逐项差异：{0} → 该方案。",
);
const LOG: Text = Text::new("What was done when: {0} steps", "작업 기록 {0}건", "操作记录：{0}步");
const BACK: Text = Text::new(
    "The learner’s clock was moved back while this was made.",
    "작업하는 동안 수강생 기기의 시계가 이전 시각으로 되돌려진 적이 있어요.",
    "作答期间学员设备的时钟曾被往回调。",
);
