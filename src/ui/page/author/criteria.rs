//! What the case is judged by: criteria with points, and what this plan would get.

use std::collections::BTreeSet;

use yew::{Callback, Event, Html, html};

use crate::app::{Action, AuthorAction, AuthorProblem, CriterionEdit, DraftEdit, Kind, Value};
use crate::base::{Ppm, Text};
use crate::course::rubric::{FigureUnit, asked};
use crate::course::{Criterion, Entry, FigureName, Mark, Rule, score};
use crate::plan::{Plan, Stage};
use crate::report::words::{self, rubric, versions};
use crate::store::{self, MAX_CRITERIA, MAX_POINTS};

use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{field, pick_one};
use super::{Sheet, edit, sends};

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let lang = sheet.desk.lang;
    let rubric = &sheet.draft.case.rubric;
    let marks = marks(sheet, rubric);
    let sum = |points: &mut dyn Iterator<Item = u32>| points.sum::<u32>().to_string();
    let of = sum(&mut rubric.iter().map(|one| one.points));
    let got = sum(&mut marks.iter().filter_map(|mark| mark.points));
    let yours = sum(&mut marks.iter().filter(|mark| mark.points.is_none()).map(|mark| mark.of));
    html! {
        <section key="rubric" class="block">
            <h2 key="title">{ sheet.t(TITLE) }</h2>
            <p key="note" class="block-note">{ sheet.t(NOTE) }</p>
            { list(sheet, false) }
            <p key="total" class="criteria-total" data-testid="preview" hidden={rubric.is_empty()}>{ PREVIEW.fill(lang, &[&got, &of, &yours]) }</p>
        </section>
    }
}

/// What this plan would get as it is. Its own words count as a learner's.
fn marks(sheet: Sheet<'_>, rubric: &[Criterion]) -> Vec<Mark> {
    let (desk, start) = (sheet.desk, Plan::default());
    let entry = Entry {
        start: &start,
        before: &desk.insight,
        plan: &desk.plan,
        insight: &desk.insight,
        locks: &sheet.draft.case.locks,
        released: 0,
        months: sheet.draft.case.months.as_ref().map_or(0, crate::course::Months::count),
        releases: &[],
        steps: &[],
    };
    score(rubric, &entry).marks
}

/// The open criteria, or the hidden ones, with buttons to add more.
pub(super) fn list(sheet: Sheet<'_>, hidden: bool) -> Html {
    let rubric = if hidden { &sheet.draft.teacher.rubric } else { &sheet.draft.case.rubric };
    let marks = marks(sheet, rubric);
    let full = rubric.len() >= MAX_CRITERIA;
    let add = |(at, rule): (usize, Rule)| {
        let name = match &rule {
            Rule::Range { .. } => sheet.t(RANGE).to_owned(),
            rule => rubric::rule(rule, sheet.desk.lang),
        };
        let id = format!("{}.add.{at}", prefix(hidden));
        html! {
            <button key={id.clone()} {id} type="button" class="btn btn-small" disabled={full} onclick={sends(&sheet.desk.dispatch, change(hidden, CriterionEdit::Add(rule)))}>
                { icon(Icon::Plus) }<span key="text">{ name }</span>
            </button>
        }
    };
    html! {
        <div key={if hidden { "hidden" } else { "open" }}>
            <div key="rows" class="rows">{ for rubric.iter().zip(&marks).enumerate().map(|(at, (one, mark))| card(sheet, hidden, at, one, mark)) }</div>
            <div key="add" id={format!("{}.add", prefix(hidden))} class="author-add" role="group" tabindex="-1" aria-label={sheet.t(ADD)}>
                <span key="label" class="muted">{ sheet.t(ADD) }</span>{ for rules().into_iter().enumerate().map(add) }
            </div>
        </div>
    }
}

const fn prefix(hidden: bool) -> &'static str {
    if hidden { "author.hidden" } else { "author.rubric" }
}

fn change(hidden: bool, change: CriterionEdit) -> Action {
    edit(if hidden { DraftEdit::Hidden(change) } else { DraftEdit::Criterion(change) })
}

fn rules() -> [Rule; 7] {
    [
        Rule::Completeness { stages: BTreeSet::new() },
        Rule::Coherence,
        Rule::Soundness,
        Rule::Adjustment,
        Rule::Justification { fields: BTreeSet::new() },
        Rule::Range { figure: FigureName::Profit, low: None, high: None },
        Rule::Own,
    ]
}

fn card(sheet: Sheet<'_>, hidden: bool, at: usize, one: &Criterion, mark: &Mark) -> Html {
    let (desk, tab, lang) = (sheet.desk, sheet.tab, sheet.desk.lang);
    let id = |part: &str| format!("{}.{}.{part}", prefix(hidden), one.id);
    // Hidden criteria stand one level deeper.
    let heading = if hidden { "h4" } else { "h3" };
    let usual = rubric::rule(&one.rule, lang);
    let title = rubric::criterion(one, lang);
    let (named, pointed) = (one.clone(), one.clone());
    let would = match mark.points {
        Some(points) => WOULD.fill(lang, &[&points.to_string(), &mark.of.to_string()]),
        None => sheet.t(YOURS).to_owned(),
    };
    let tool = |part: &str, drawing: Icon, text: Text, edit: CriterionEdit, disabled: bool| {
        let label = format!("{} – {title}", sheet.t(text));
        html! {
            <button key={part.to_owned()} id={id(part)} type="button" class="icon-btn" aria-label={label.clone()} title={label} {disabled}
                onclick={sends(&desk.dispatch, change(hidden, edit))}>{ icon(drawing) }</button>
        }
    };
    html! {
        <div key={one.id.to_string()} class="row-card" data-testid="criterion">
            <div key="head" class="row-head">
                <@{heading} key="title">{ title.clone() }</@>
                <span key="tools" class="author-tools">
                    { tool("up", Icon::Up, UP, CriterionEdit::Up(one.id), at == 0) }
                    { tool("remove", Icon::Trash, REMOVE, CriterionEdit::Remove(one.id), false) }
                </span>
            </div>
            <p key="what" class="muted">{ rubric::looks_at(&one.rule, desk.currency(), lang) }</p>
            <div key="fields" class="fields">
                { field(desk, id("name"), NAME, Kind::Line, one.name.get(&tab).map_or("", String::as_str)).label(sheet.in_tab(NAME))
                    .note(USUAL.fill(lang, &[&usual])).sends(desk, move |value| {
                        let mut one = named.clone();
                        one.name.insert(tab, value.text());
                        change(hidden, CriterionEdit::Set(one))
                    }) }
                { field(desk, id("points"), POINTS, Kind::Whole(0, u64::from(MAX_POINTS)), Some(one.points)).note(would).sends(desk, move |value| {
                    change(hidden, CriterionEdit::Set(Criterion { points: value.small().unwrap_or(0), ..pointed.clone() }))
                }) }
                { details(sheet, hidden, one) }
            </div>
        </div>
    }
}

/// What a rule asks for besides points.
fn details(sheet: Sheet<'_>, hidden: bool, one: &Criterion) -> Html {
    let (desk, lang) = (sheet.desk, sheet.desk.lang);
    let with = |rule: Rule| change(hidden, CriterionEdit::Set(Criterion { rule, ..one.clone() }));
    match &one.rule {
        Rule::Completeness { stages } => {
            let all = Stage::ALL.map(|stage| {
                let mut other = stages.clone();
                if !other.remove(&stage) {
                    other.insert(stage);
                }
                let action = with(Rule::Completeness { stages: other });
                (
                    stage.slug().to_owned(),
                    words::stage::name(stage).get(lang).to_owned(),
                    stages.contains(&stage),
                    action,
                )
            });
            checks(sheet, format!("{}.{}.stages", prefix(hidden), one.id), STAGES, all.into())
        }
        Rule::Justification { fields } => {
            let comparison = store::compare(&desk.plan, &desk.plan);
            let asked: BTreeSet<String> = asked(&desk.plan).union(fields).cloned().collect();
            let all = asked.iter().map(|name| {
                let mut other = fields.clone();
                if !other.remove(name) {
                    other.insert(name.clone());
                }
                let action = with(Rule::Justification { fields: other });
                (name.clone(), versions::locked_place(&comparison, name, lang), fields.contains(name), action)
            });
            checks(sheet, format!("{}.{}.fields", prefix(hidden), one.id), FIELDS, all.collect())
        }
        Rule::Range { figure, low, high } => range(sheet, hidden, one, (*figure, *low, *high)),
        Rule::Coherence | Rule::Soundness | Rule::Adjustment | Rule::Own => html! { <div key="details" hidden=true /> },
    }
}

/// Boxes to tick: key, wording, whether it is ticked, what a click does.
fn checks(sheet: Sheet<'_>, id: String, legend: Text, all: Vec<(String, String, bool, Action)>) -> Html {
    let item = |(key, text, checked, action): (String, String, bool, Action)| {
        let onchange: Callback<Event> = sheet.desk.on(action);
        html! {
            <label key={key} class="embed-hide"><input key="box" type="checkbox" {checked} {onchange} />{ text }</label>
        }
    };
    html! {
        <fieldset key="details" {id} class="embed-hides field-wide" tabindex="-1">
            <legend key="legend" class="field-label">{ sheet.t(legend) }</legend>
            { for all.into_iter().map(item) }
        </fieldset>
    }
}

fn range(
    sheet: Sheet<'_>,
    hidden: bool,
    one: &Criterion,
    (figure, low, high): (FigureName, Option<i64>, Option<i64>),
) -> Html {
    let (desk, lang) = (sheet.desk, sheet.desk.lang);
    let id = |part: &str| format!("{}.{}.{part}", prefix(hidden), one.id);
    let figures: Vec<_> =
        FigureName::ALL.into_iter().map(|name| (name, rubric::figure(name).get(lang).to_owned())).collect();
    let of = one.clone();
    let bound = |part: &'static str, label: Text, value: Option<i64>| {
        let one = one.clone();
        let set = move |bound: Option<i64>| {
            let rule = match part {
                "low" => Rule::Range { figure, low: bound, high },
                _ => Rule::Range { figure, low, high: bound },
            };
            change(hidden, CriterionEdit::Set(Criterion { rule, ..one.clone() }))
        };
        if figure.unit() == FigureUnit::Verdict {
            let mut options = vec![(None, sheet.t(ANY).to_owned())];
            options.extend((1..=4).map(|n| (Some(n), rubric::amount(figure, n, desk.currency(), lang))));
            return pick_one(desk, &id(part), sheet.t(label), &options, &value, set);
        }
        let (kind, scale) = kind(figure, desk);
        let shown = value.and_then(|value| u64::try_from(value / scale).ok());
        field(desk, id(part), label, kind, shown)
            .sends(desk, move |value: Value| set(value.number().and_then(|n| i64::try_from(n).ok()).map(|n| n * scale)))
    };
    let none =
        (sheet.state.author.problem == Some(AuthorProblem::NoFigure(hidden, one.id))).then(|| sheet.t(NO_FIGURE));
    let source = if sheet.draft.teacher.model.is_some() { FROM_MODEL } else { FROM_PLAN };
    html! {
        <>
            { pick_one(desk, &id("figure"), sheet.t(FIGURE), &figures, &figure, move |figure| {
                change(hidden, CriterionEdit::Set(Criterion { rule: Rule::Range { figure, low: None, high: None }, ..of.clone() }))
            }) }
            <p key="expect" class="author-expect">
                <button key="expect" id={id("expect")} type="button" class="btn btn-small" onclick={sheet.sends(AuthorAction::Expect { hidden, id: one.id })}>{ sheet.t(source) }</button>
                <span key="none" role="status">{ none }</span>
            </p>
            { bound("low", LOW, low) }
            { bound("high", HIGH, high) }
        </>
    }
}

/// What a field for a figure holds, and how many units of the figure one of the field is.
fn kind(figure: FigureName, desk: &super::Desk) -> (Kind, i64) {
    match figure.unit() {
        FigureUnit::Count | FigureUnit::Verdict => (Kind::Count(1_000_000_000_000), 1),
        FigureUnit::Money => (Kind::Money(desk.currency()), 1),
        FigureUnit::Ratio if figure == FigureName::LtvCac => (Kind::Milli(1_000_000), 1_000),
        FigureUnit::Ratio => (Kind::Percent(Ppm(100_000_000)), 1),
        FigureUnit::Months | FigureUnit::Hours => (Kind::Milli(1_000_000), 1),
    }
}

const TITLE: Text = Text::new("4 How it is judged", "4 평가 기준", "4 评分标准");
const NOTE: Text = Text::new(
    "The program computes points by rule, with reasons. What it cannot judge you give yourself. How much each counts is your judgement.",
    "규칙에 따라 프로그램이 점수와 이유를 계산하고, 계산할 수 없는 부분은 강사가 직접 매겨요. 배점은 강사가 판단해서 정해요.",
    "程序按规则计算得分并说明原因；无法判断的部分由您评分。各项权重由您决定。",
);
const ADD: Text = Text::new("Add:", "추가:", "添加：");
const RANGE: Text = Text::new("Range of a figure", "수치의 범위", "数值范围");
const PREVIEW: Text = Text::new(
    "This plan, as it is now, would get {0} of {1} points; {2} are yours to give.",
    "지금 이 계획은 {1}점 중 {0}점이에요. 강사가 매길 점수는 {2}점이에요.",
    "此方案目前可得{0}分（满分{1}分，其中{2}分由您评定）。",
);
const WOULD: Text =
    Text::new("This plan would get {0} of {1}", "이 계획은 {1}점 중 {0}점", "此方案可得{0}分（满分{1}分）");
const YOURS: Text = Text::new("You give these points", "강사가 매김", "由您评定");
const UP: Text = Text::new("One place up", "위로", "上移");
const REMOVE: Text = Text::new("Remove", "삭제", "删除");
const NAME: Text = Text::new("Name", "이름", "名称");
const USUAL: Text = Text::new("Empty: “{0}”", "비워 두면 ‘{0}’", "留空为“{0}”");
const POINTS: Text = Text::new("Points", "배점", "分值");
const STAGES: Text = Text::new("Stages; none ticked means all", "단계(고르지 않으면 전체)", "阶段（不选表示全部）");
const FIELDS: Text =
    Text::new("Fields; none ticked means all of these", "칸(고르지 않으면 전체)", "栏目（不选表示全部）");
const FIGURE: Text = Text::new("Figure", "수치", "数值");
const LOW: Text = Text::new("At least", "최소", "至少");
const HIGH: Text = Text::new("At most", "최대", "至多");
const ANY: Text = Text::new("No bound", "제한 없음", "不限");
const NO_FIGURE: Text = Text::new(
    "The plan comes to no other number above zero here.",
    "이 계획에서 새로 가져올 0보다 큰 값이 없어요.",
    "此方案在这里没有可采用的正数值。",
);
const FROM_MODEL: Text = Text::new("The model plan’s value ± 20 %", "모범 계획의 값 ±20%", "参考方案的数值±20%");
const FROM_PLAN: Text = Text::new("This plan’s value ± 20 %", "이 계획의 값 ±20%", "此方案的数值±20%");
