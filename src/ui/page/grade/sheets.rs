//! What learners are told, a sheet each, to be printed. Hidden criteria stay hidden.

use yew::{Callback, Html, html};

use crate::app::{Action, Grade, GradeAction};
use crate::base::{Lang, Text};
use crate::report::words::rubric;

use super::does;

pub(super) fn view(grade: &Grade, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let (true, Some(class), Some(chosen)) = (grade.sheets, &grade.class, &grade.case) else {
        return html! { <section key="sheets" hidden=true /> };
    };
    let (said, text) = chosen.case.text(lang);
    let sheet = |(place, row): (usize, &crate::course::review::Row)| {
        let open = || class.review.columns.iter().enumerate().filter(|(_, column)| !column.hidden);
        row.scored.as_ref()?;
        let name = if row.learner.trim().is_empty() { &row.name } else { &row.learner };
        let total: u32 = open().filter_map(|(at, _)| grade.points(place, at)).sum();
        let of: u32 = open().map(|(_, column)| column.criterion.points).sum();
        Some(html! {
            <article key={place.to_string()} class="grade-sheet">
                <h3 key="name">{ name }</h3>
                <p key="case" lang={said.tag()}>{ &text.title }</p>
                <ul key="marks">{ for open().map(|(at, column)| {
                    let of = column.criterion.points.to_string();
                    let points = match grade.points(place, at) {
                        Some(points) => OF.fill(lang, &[&points.to_string(), &of]),
                        None => OPEN.fill(lang, &[&of]),
                    };
                    html! {
                        <li key={at.to_string()}>
                            <span key="name">{ rubric::criterion(&column.criterion, lang) }</span>
                            <span key="points" class="criteria-points">{ points }</span>
                        </li>
                    }
                }) }</ul>
                <p key="total" class="criteria-total">{ TOTAL.fill(lang, &[&total.to_string(), &of.to_string()]) }</p>
            </article>
        })
    };
    html! {
        <section key="sheets" class="block grade-sheets" data-testid="grade-sheets">
            <h2 key="title">{ TITLE.get(lang) }</h2>
            <p key="note" class="muted">{ NOTE.get(lang) }</p>
            <p key="tools" class="link-tools">
                <button key="print" id="grade.print" type="button" class="btn btn-primary" onclick={does(dispatch, GradeAction::Print)}>{ PRINT.get(lang) }</button>
            </p>
            { for class.review.rows.iter().enumerate().filter_map(sheet) }
        </section>
    }
}

const TITLE: Text = Text::new("Feedback sheets", "결과 안내지", "反馈单");
const NOTE: Text = Text::new(
    "A page for each learner, without hidden criteria.",
    "수강생마다 한 장씩이고 비공개 기준은 빠져 있어요.",
    "每位学员一页，不含不公开的标准。",
);
const PRINT: Text = Text::new("Print feedback", "안내지 인쇄", "打印反馈单");
const OF: Text = Text::new("{0} of {1}", "{1}점 중 {0}점", "{0}/{1}分");
const OPEN: Text = Text::new("up to {0}, not judged yet", "{0}점 만점, 아직 평가 전", "满分{0}分，尚未评定");
const TOTAL: Text = Text::new("{0} of {1} points", "합계 {1}점 중 {0}점", "合计{0}分，满分{1}分");
