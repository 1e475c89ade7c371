//! Reviews: how they are held, the reports to hold them with, and what was decided in each.

use yew::{Html, html};

use crate::app::{Kind, Route};
use crate::base::Text;
use crate::i18n;
use crate::plan::evaluation::{EvaluationEdit as Edit, ReviewEdit};
use crate::plan::{PlanEdit, Review, Rhythm, RowEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{add_row, field, row_card, select_one};
use super::super::plain_block;

pub(super) fn view(desk: &Desk) -> Html {
    let evaluation = &desk.plan.evaluation;
    let body = html! {
        <>
            { field(desk, "evaluation.review", REVIEW_FIELD, Kind::Text, evaluation.review.as_str())
                .hint(desk, REVIEW_HINT).edits(desk, |v| PlanEdit::Evaluation(Edit::Notes(v.text()))) }
            { reports(desk) }
            { for evaluation.reviews.iter().map(|review| card(desk, review)) }
            { add_row(desk, "evaluation.reviews", ADD, edit(RowEdit::Add)) }
        </>
    };
    plain_block(desk, "reviews", REVIEWS, Some(REVIEWS_NOTE), body)
}

fn edit(edit: RowEdit<ReviewEdit>) -> PlanEdit {
    PlanEdit::Evaluation(Edit::Review(edit))
}

/// The reports, each for the month it is about now.
fn reports(desk: &Desk) -> Html {
    let kpis = &desk.insight.kpis;
    let Some(now) = kpis.months.get(kpis.now).copied() else {
        return html! { <p key="reports" class="fine">{ desk.t(NO_START) }</p> };
    };
    // A month is reviewed once its results are there.
    let counted = kpis.months.iter().rev().find(|month| desk.plan.evaluation.actuals.month(**month).is_some());
    html! {
        <p key="reports" class="button-row">
            { for Rhythm::ALL.into_iter().map(|rhythm| {
                let month = if rhythm == Rhythm::Weekly { now } else { counted.copied().unwrap_or(now) };
                let route = Route::Review(rhythm, month);
                let id = format!("evaluation.report.{}", rhythm.slug());
                html! { <a key={rhythm.slug()} {id} class="btn btn-small" href={route.hash()}>{ desk.t(words::kpis::report(rhythm)) }</a> }
            }) }
        </p>
    }
}

fn card(desk: &Desk, review: &Review) -> Html {
    let id = review.id;
    let name = |of: &str| format!("evaluation.{id}.{of}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let day = review.day.map_or_else(|| desk.t(UNDATED).to_owned(), |day| i18n::day_in_year(day, desk.lang));
    let title = TITLE.fill(desk.lang, &[&day, desk.t(words::kpis::rhythm(review.rhythm))]);
    let rhythms = Rhythm::ALL.map(|rhythm| (rhythm, desk.t(words::kpis::rhythm(rhythm)).to_owned()));
    let fields = html! {
        <>
            { field(desk, name("day"), DAY, Kind::Day, review.day).edits(desk, move |v| set(ReviewEdit::Day(v.day()))) }
            { select_one(desk, &name("rhythm"), desk.t(RHYTHM), &rhythms, &review.rhythm, move |v| set(ReviewEdit::Rhythm(v))) }
            { field(desk, name("decided"), DECIDED, Kind::Text, review.decided.as_str()).hint(desk, DECIDED_HINT)
                .edits(desk, move |v| set(ReviewEdit::Decided(v.text()))) }
        </>
    };
    row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), fields)
}

const REVIEWS: Text = Text::new("Reviews", "점검", "复盘");
const REVIEWS_NOTE: Text = Text::new(
    "Every week the pace, every month what differs from the plan, every quarter the plan itself.",
    "매주 진행 속도, 매월 계획과의 차이, 분기마다 계획 자체를 살펴봐요.",
    "每周看进度，每月看与方案的差异，每季度看方案本身。",
);
const REVIEW_FIELD: Text = Text::new("When and with whom", "언제, 누구와 점검하나요", "何时、与谁一起复盘");
const REVIEW_HINT: Text = Text::new(
    "E.g. first Monday of the month, owner and shop manager; one decision each time",
    "예: 매월 첫 월요일, 대표와 매장 관리자, 매번 결정 한 가지",
    "例如：每月第一个周一，老板与店长参加，每次定一件事",
);
const NO_START: Text = Text::new(
    "Reports follow once the plan has its first month.",
    "계획의 시작 월을 정하면 점검 보고서를 볼 수 있어요.",
    "填写方案的开始月份后，即可查看复盘报告。",
);
const UNDATED: Text = Text::new("No day yet", "날짜 미정", "未填日期");
const TITLE: Text = Text::new("{0} · {1}", "{0} · {1}", "{0} · {1}");
const DAY: Text = Text::new("Day", "점검일", "日期");
const RHYTHM: Text = Text::new("Which review", "점검 종류", "复盘类型");
const DECIDED: Text = Text::new("What was decided", "결정한 내용", "决定了什么");
const DECIDED_HINT: Text = Text::new("What, by whom, by when", "무엇을, 누가, 언제까지", "做什么、谁负责、何时完成");
const ADD: Text = Text::new("Add a review", "점검 기록 추가", "添加复盘记录");
