//! The table of a graded class, and who is too alike.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, classes, html};

use crate::app::grade::state::Order;
use crate::app::{Action, Grade, GradeAction, State};
use crate::base::{Currency, Lang, Text};
use crate::course::review::{Class, FIGURES, Problem, Row};
use crate::i18n;
use crate::plan::Comparison;
use crate::report::words::rubric;

use super::super::super::widget::{DataTable, seal};
use super::{does, typed};

/// Pairs that are listed.
const PAIRS: usize = 200;

pub(super) fn view(state: &State, grade: &Grade, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let Some(class) = grade.class.clone() else { return html! { <section key="table" hidden=true /> } };
    let names: Vec<&str> = class.review.rows.iter().map(|row| row.name.as_str()).collect();
    let troubled = class.review.rows.iter().filter(|row| !row.problems.is_empty()).count();
    let told =
        TOLD.fill(lang, &[&names.len().to_string(), &troubled.to_string(), &class.review.alike.len().to_string()]);
    let sealed = grade.case.as_ref().is_some_and(|chosen| chosen.case.sealed.is_some()) && class.teacher.is_none();
    let fixed = |row: &Row| row.problems.iter().any(|problem| matches!(problem, Problem::LockedChanged(_)));
    let places =
        class.review.rows.iter().any(fixed).then(|| grade.case.as_ref().and_then(|chosen| chosen.places())).flatten();
    let names = (&names[..], places.as_ref());
    let row =
        |place: usize| class.review.rows.get(place).map(|row| line(grade, &class, names, place, row, lang, dispatch));
    html! {
        <section key="table" class="block" data-testid="grade-table">
            <h2 key="title" id="grade.table" tabindex="-1">{ TABLE.get(lang) }</h2>
            <p key="told" role="status" id="grade.told">{ told }</p>
            <p key="sealed" class="muted" hidden={!sealed}>{ UNSEALED.get(lang) }</p>
            <div key="tools" class="link-tools">
                <label key="only" class="embed-hide">
                    <input key="input" id="grade.only" type="checkbox" checked={grade.only} onchange={typed(dispatch, |input| GradeAction::Only(input.checked()))} />
                    <span key="name">{ ONLY.get(lang) }</span>
                </label>
                <button key="csv" id="grade.csv" type="button" class="btn" onclick={does(dispatch, GradeAction::Csv)}>{ CSV.get(lang) }</button>
                <button key="sheets" id="grade.sheets" type="button" class="btn" aria-expanded={grade.sheets.to_string()}
                    onclick={does(dispatch, GradeAction::Sheets(!grade.sheets))}>{ SHEETS.get(lang) }</button>
            </div>
            <DataTable key="wrap" name={TABLE.get(lang)} around="grade-wrap" class="grade-table">
                <thead key="head" role="rowgroup"><tr role="row">{ heads(grade, &class, lang, dispatch) }</tr></thead>
                <tbody key="rows" role="rowgroup">{ for grade.shown().into_iter().filter_map(row) }</tbody>
            </DataTable>
            { alike(&class, names.0, lang) }
        </section>
    }
}

fn heads(grade: &Grade, class: &Class, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let mut heads = vec![
        (Order::Learner, LEARNER.get(lang).to_owned()),
        (Order::Problems, PROBLEMS.get(lang).to_owned()),
        (Order::Total, TOTAL.get(lang).to_owned()),
    ];
    heads.extend(class.review.columns.iter().enumerate().map(|(place, column)| {
        let text = if column.hidden { HIDDEN } else { OF };
        let name = rubric::criterion(&column.criterion, lang);
        (Order::Criterion(place), text.fill(lang, &[&name, &column.criterion.points.to_string()]))
    }));
    heads.push((Order::Verdict, VERDICT.get(lang).to_owned()));
    let figures = FIGURES.iter().enumerate();
    heads.extend(figures.map(|(place, figure)| (Order::Figure(place), rubric::figure(*figure).get(lang).to_owned())));
    heads.push((Order::Findings, FINDINGS.get(lang).to_owned()));
    heads.push((Order::Minutes, MINUTES.get(lang).to_owned()));
    let head = |(order, name): (Order, String)| {
        let here = grade.order == order;
        let sorted = match (here, grade.down) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let numeric = !matches!(order, Order::Learner | Order::Problems | Order::Verdict);
        html! {
            <th key={format!("{order:?}")} scope="col" role="columnheader" aria-sort={sorted} class={numeric.then_some("num")}>
                <button type="button" class="grade-sort" onclick={does(dispatch, GradeAction::Sort(order))}>{ name }</button>
            </th>
        }
    };
    heads.into_iter().map(head).collect()
}

fn line(
    grade: &Grade,
    class: &Class,
    (names, places): (&[&str], Option<&Comparison>),
    place: usize,
    row: &Row,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let name = if row.learner.trim().is_empty() { row.name.clone() } else { row.learner.clone() };
    let seen = grade.seen.as_ref().is_some_and(|seen| seen.place == place);
    let currency = row.currency.unwrap_or(Currency::Usd);
    let judged = row.scored.is_some();
    let cell = |key: String, label: String, value: Html| {
        html! { <td {key} role="cell" class="num" data-label={label}>{ value }</td> }
    };
    let number = |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| i18n::count(value, lang));
    let marks = class.review.columns.iter().enumerate().map(|(at, column)| {
        let label = rubric::criterion(&column.criterion, lang);
        let mark = row.scored.as_ref().and_then(|scored| scored.marks.get(at));
        let value = match mark {
            None => "–".into(),
            Some(mark) if mark.points.is_none() => own(grade, (place, at), mark.of, &label, &name, dispatch),
            Some(mark) => number(mark.points.map(i64::from)).into(),
        };
        cell(format!("c{at}"), label, value)
    });
    let figures = FIGURES.iter().map(|figure| {
        let value = row.figures.iter().find(|(other, _)| other == figure).and_then(|(_, value)| *value);
        let text = value.map_or_else(|| "–".to_owned(), |value| rubric::amount(*figure, value, currency, lang));
        cell(format!("{figure:?}"), rubric::figure(*figure).get(lang).to_owned(), text.into())
    });
    let findings = i64::try_from(row.findings).ok().filter(|_| judged);
    let minutes = Some(i64::from(row.seconds / 60)).filter(|_| judged);
    html! {
        <tr key={place.to_string()} role="row" class={classes!(seen.then_some("grade-here"), (!judged).then_some("grade-none"))} data-row={place.to_string()}>
            <th key="name" scope="row" role="rowheader">
                <button key="see" id={format!("grade.row.{place}")} type="button" class="grade-name" disabled={!judged}
                    onclick={does(dispatch, GradeAction::See(Some(place)))}>{ &name }</button>
                <span key="file" class="grade-file muted" hidden={name == row.name}>{ &row.name }</span>
            </th>
            <td key="problems" role="cell" data-label={PROBLEMS.get(lang)}>
                <ul class="grade-problems">{ for row.problems.iter().enumerate().map(|(at, problem)| html! {
                    <li key={at.to_string()}>{ rubric::problem(problem, names, places, lang) }</li>
                }) }</ul>
            </td>
            { cell("total".to_owned(), TOTAL.get(lang).to_owned(), html! { <strong>{ number(grade.total(place).map(i64::from)) }</strong> }) }
            { for marks }
            <td key="verdict" role="cell" data-label={VERDICT.get(lang)}>{ if judged { seal(row.verdict, lang, false) } else { "–".into() } }</td>
            { for figures }
            { cell("findings".to_owned(), FINDINGS.get(lang).to_owned(), number(findings).into()) }
            { cell("minutes".to_owned(), MINUTES.get(lang).to_owned(), number(minutes).into()) }
        </tr>
    }
}

/// The box for points only the teacher can give.
fn own(
    grade: &Grade,
    (place, column): (usize, usize),
    of: u32,
    label: &str,
    name: &str,
    dispatch: &Callback<Action>,
) -> Html {
    let to = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let text = input.value();
        // What is no number is left as it stands, and taken for none.
        let points = text.trim().parse::<u32>().ok().map(|points| points.min(of));
        input.set_value(&points.map_or_else(String::new, |points| points.to_string()));
        to.emit(Action::Grade(GradeAction::Give { place, column, points }));
    });
    let value = grade.given(place, column).map_or_else(String::new, |points| points.to_string());
    let keyless = grade.key(place, column).is_none();
    html! {
        <input id={format!("grade.own.{place}.{column}")} class="input grade-own" type="number" inputmode="numeric" min="0" max={of.to_string()}
            step="1" {value} {onchange} disabled={keyless} aria-label={format!("{label}: {name}")} />
    }
}

fn alike(class: &Class, names: &[&str], lang: Lang) -> Html {
    let pairs = &class.review.alike;
    let learner = |place: usize| {
        let row = class.review.rows.get(place);
        let name = row.map(|row| row.learner.trim()).unwrap_or_default();
        let file = names.get(place).copied().unwrap_or_default();
        if name.is_empty() { file.to_owned() } else { format!("{name} ({file})") }
    };
    html! {
        <details key="alike" class="fold" id="grade.alike" open=true hidden={pairs.is_empty()}>
            <summary key="name">{ ALIKE.fill(lang, &[&pairs.len().to_string()]) }</summary>
            <p key="note" class="muted">{ ALIKE_NOTE.get(lang) }</p>
            <ul key="list" class="grade-pairs">{ for pairs.iter().take(PAIRS).map(|pair| {
                let text = if pair.texts { SHARE_TEXTS } else { SHARE_VALUES };
                let share = i18n::percent(pair.share.ratio(), 0, lang);
                html! {
                    <li key={format!("{}-{}", pair.first, pair.second)}>
                        { text.fill(lang, &[&learner(pair.first), &learner(pair.second), &share]) }
                    </li>
                }
            }) }</ul>
        </details>
    }
}

const TABLE: Text = Text::new("3. Results", "3. 채점 결과", "3. 评阅结果");
const TOLD: Text = Text::new(
    "Submissions: {0} · with something to look at: {1} · pairs much alike: {2}",
    "제출 {0}건 중 {1}건에 확인할 점이 있고, 비슷한 풀이가 {2}쌍 있어요.",
    "共{0}份，{1}份有需要留意的问题，{2}对高度相似。",
);
const UNSEALED: Text = Text::new(
    "Graded without the teacher’s part: hidden criteria are not in these points.",
    "강사만 보는 내용 없이 채점해서 비공개 기준은 점수에 들어 있지 않아요.",
    "未使用教师内容评阅，分数不含不公开的标准。",
);
const ONLY: Text = Text::new("Only those with something to look at", "확인할 점이 있는 것만", "只显示有问题需要留意的");
const CSV: Text = Text::new("Save the table (CSV)", "표 저장(CSV)", "保存表格（CSV）");
const SHEETS: Text = Text::new("Feedback sheets", "결과 안내지", "反馈单");
const LEARNER: Text = Text::new("Learner", "수강생", "学员");
const PROBLEMS: Text = Text::new("To look at", "확인할 점", "需留意");
const TOTAL: Text = Text::new("Points", "점수", "得分");
const OF: Text = Text::new("{0} (of {1})", "{0} ({1}점)", "{0}（满分{1}）");
const HIDDEN: Text = Text::new("{0} (of {1}, hidden)", "{0} ({1}점, 비공개)", "{0}（满分{1}，不公开）");
const VERDICT: Text = Text::new("Verdict", "판단", "结论");
const FINDINGS: Text = Text::new("Open findings", "남은 문제", "未解决的问题");
const MINUTES: Text = Text::new("Minutes", "소요 시간(분)", "用时（分钟）");
const ALIKE: Text = Text::new("Pairs much alike: {0}", "비슷한 풀이 {0}쌍", "高度相似：{0}对");
const ALIKE_NOTE: Text = Text::new(
    "Only what learners changed themselves is compared, without what many have in common. Being alike proves nothing; it says whom to ask.",
    "수강생이 직접 바꾼 내용만 견주고, 여럿에게 공통된 내용은 뺐어요. 비슷하다고 베꼈다는 뜻은 아니고, 누구에게 물어볼지 알려 줄 뿐이에요.",
    "只比较学员自己改动的内容，多人共有的内容不计。相似不等于抄袭，只提示应当询问谁。",
);
const SHARE_TEXTS: Text = Text::new(
    "{0} and {1}: {2} of what both wrote is the same",
    "{0} · {1}: 쓴 글의 {2}가 같아요",
    "{0}与{1}：所写文字有{2}相同",
);
const SHARE_VALUES: Text = Text::new(
    "{0} and {1}: {2} of the values both set are the same",
    "{0} · {1}: 정한 값의 {2}가 같아요",
    "{0}与{1}：所填的值有{2}相同",
);
