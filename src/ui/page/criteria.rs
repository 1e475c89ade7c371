//! How an attempt is judged: the criteria a learner may see, and the points as they stand, where the case tells them.

use yew::{Html, html};

use crate::base::Text;
use crate::course::{Case, Criterion, Feedback, Mark, standing};
use crate::plan::Attempt;
use crate::report::words::rubric;

use super::super::Desk;

pub(super) fn view(desk: &Desk, case: &Case, attempt: &Attempt) -> Html {
    let lang = desk.lang;
    if case.feedback == Feedback::None || case.rubric.is_empty() {
        return html! { <section key="criteria" hidden=true /> };
    }
    let told = case.feedback == Feedback::Points;
    let scored = told.then(|| standing(case, attempt, &desk.plan, &desk.insight)).flatten();
    let sum: u32 = case.rubric.iter().map(|criterion| criterion.points).sum();
    let total = scored.as_ref().map(|scored| TOTAL.fill(lang, &[&scored.points().to_string(), &sum.to_string()]));
    let row = |(at, criterion): (usize, &Criterion)| {
        let mark = scored.as_ref().and_then(|scored| scored.marks.get(at));
        item(desk, criterion, mark)
    };
    html! {
        <section key="criteria" class="block" data-testid="criteria">
            <h2 key="title">{ TITLE.get(lang) }</h2>
            <ul key="list" class="criteria">{ for case.rubric.iter().enumerate().map(row) }</ul>
            <p key="total" class="criteria-total" hidden={total.is_none()}>{ total }</p>
            <p key="note" class="muted">{ NOTE.get(lang) }</p>
        </section>
    }
}

fn item(desk: &Desk, criterion: &Criterion, mark: Option<&Mark>) -> Html {
    let lang = desk.lang;
    let of = criterion.points.to_string();
    let points = match mark {
        Some(Mark { points: Some(points), .. }) => POINTS.fill(lang, &[&points.to_string(), &of]),
        Some(Mark { points: None, .. }) => TEACHER.fill(lang, &[&of]),
        None => MOST.fill(lang, &[&of]),
    };
    let reasons = mark.map(|mark| mark.reasons.as_slice()).unwrap_or_default();
    html! {
        <li key={criterion.id.to_string()}>
            <p key="name" class="criteria-name">
                <strong key="name">{ rubric::criterion(criterion, lang) }</strong><span key="points" class="criteria-points">{ points }</span>
            </p>
            <p key="what" class="muted">{ rubric::looks_at(&criterion.rule, desk.currency(), lang) }</p>
            <details key="why" class="fold" hidden={reasons.is_empty()}>
                <summary key="name">{ WHY.get(lang) }</summary>
                <ul key="list">{ for reasons.iter().enumerate().map(|(at, reason)| html! {
                    <li key={at.to_string()}>{ rubric::reason(reason, &desk.plan, lang) }</li>
                }) }</ul>
            </details>
        </li>
    }
}

const TITLE: Text = Text::new("How it is judged", "평가 기준", "评分标准");
const POINTS: Text = Text::new("{0} of {1} points", "{1}점 중 {0}점", "{0}分（满分{1}分）");
const MOST: Text = Text::new("{0} points", "{0}점", "{0}分");
const TEACHER: Text = Text::new("{0} points, by your teacher", "{0}점 만점, 강사가 평가", "{0}分，由教师评定");
const TOTAL: Text = Text::new(
    "{0} of {1} points so far, without what your teacher judges",
    "지금까지 {1}점 중 {0}점(강사 평가 제외)",
    "目前{0}分，满分{1}分（不含教师评定部分）",
);
const WHY: Text = Text::new("Why", "이유", "原因");
const NOTE: Text = Text::new(
    "The program computes these points from the plan alone; the weights are a judgement of the case’s author.",
    "점수는 프로그램이 계획만 보고 계산하고, 배점은 사례를 만든 사람이 판단해서 정했어요.",
    "分数由程序仅根据方案计算，各项权重是案例作者的判断。",
);
