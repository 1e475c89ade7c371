//! What is measured, level by level from attention to deals and to what lasts: targets, formulas, where numbers come
//! from, who looks after them, what is done when they stay below.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Kind, Value};
use crate::base::{Ppm, Text};
use crate::forecast::Figure;
use crate::i18n;
use crate::insight::kpis::{Indicator, Level, Reading, State, leads_to};
use crate::plan::evaluation::EvaluationEdit as Edit;
use crate::plan::{Goal, KpiEdit, PlanEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{field, whys};
use super::super::plain_block;
use super::months;

pub(super) fn view(desk: &Desk) -> Html {
    let dated = !desk.insight.kpis.months.is_empty();
    let body = html! {
        <>
            <p key="open" class="empty" hidden={dated}>{ desk.t(NO_START) }</p>
            { for Level::ALL.into_iter().map(|level| level_view(desk, level)) }
            { months::view(desk) }
        </>
    };
    plain_block(desk, "kpis", KPIS, Some(KPIS_NOTE), body)
}

fn level_view(desk: &Desk, level: Level) -> Html {
    let kpis = &desk.insight.kpis;
    let of_level: Vec<&Indicator> = kpis.list.iter().filter(|one| Level::of(one.goal) == level).collect();
    let rates: Vec<&Figure> = kpis.rates.iter().filter(|rate| rate.after == level).map(|rate| &rate.figure).collect();
    let idle = of_level.iter().filter(|one| !one.watched).count();
    html! {
        <section key={format!("{level:?}")} class="kpi-level">
            <h3 key="title">{ desk.t(words::kpis::level(level)) }</h3>
            <ul key="measures" class="measures" hidden={idle == of_level.len()}>
                { for of_level.iter().filter(|one| one.watched).map(|one| measure(desk, one)) }
            </ul>
            <p key="more" class="chip-row chips" hidden={idle == 0}>
                <span key="said" class="muted">{ desk.t(ALSO) }</span>
                { for of_level.iter().filter(|one| !one.watched).map(|one| {
                    let id = format!("{}.watch", stem(one.goal));
                    let onclick: Callback<MouseEvent> = desk.edit_on(&id, watch(one, true));
                    html! {
                        <button key={id.clone()} {id} type="button" class="chip" {onclick}>
                            { icon(Icon::Plus) }<span key="text">{ desk.t(words::plan::goal(one.goal)) }</span>
                        </button>
                    }
                }) }
            </p>
            <dl key="rates" class="kpi-rates" hidden={rates.is_empty()}>
                { for rates.iter().map(|figure| {
                    let name = words::figure::label(figure.name, desk.lang);
                    html! { <div key={name.clone()}><dt key="name">{ name }</dt><dd key="value">{ desk.figure(figure) }</dd></div> }
                }) }
            </dl>
        </section>
    }
}

/// What all ids of a measure begin with.
fn stem(goal: Goal) -> String {
    format!("evaluation.kpi.{}", goal.slug())
}

fn set(goal: Goal, edit: KpiEdit) -> PlanEdit {
    PlanEdit::Evaluation(Edit::Kpi(goal, edit))
}

/// What is as suggested is no decision of the company's.
fn watch(one: &Indicator, on: bool) -> PlanEdit {
    set(one.goal, KpiEdit::Watched(Some(on).filter(|on| *on != one.suggested)))
}

fn measure(desk: &Desk, one: &Indicator) -> Html {
    let goal = one.goal;
    let state = one.state();
    let class = match state {
        State::NoTarget | State::Open => "badge",
        State::Fine => "badge badge-go",
        State::Below(_) => "badge badge-accent",
        State::Due(_) => "badge badge-stop",
    };
    let formula = desk.t(words::kpis::formula(goal, desk.plan.customers.sale));
    let next = leads_to(goal, desk.plan.customers.sale)
        .map_or_else(String::new, |next| LEADS_TO.fill(desk.lang, &[desk.t(words::plan::goal(next))]));
    let due = matches!(state, State::Due(_)).then(|| words::kpis::action(&desk.plan, one, desk.lang));
    html! {
        <li key={goal.slug()} id={stem(goal)} class="measure" tabindex="-1">
            <div key="head" class="measure-head">
                <h4 key="name">{ desk.t(words::plan::goal(goal)) }</h4>
                <span key="state" {class}>{ words::kpis::state(state, desk.lang) }</span>
            </div>
            { figures(desk, one) }
            <p key="how" class="fine">{ formula }<span key="next" class="muted">{ next }</span></p>
            <p key="due" class="warn" hidden={due.is_none()}>{ due.unwrap_or_default() }</p>
            { if goal.is_forecast() { html! { <span key="enter" hidden=true /> } } else { enter(desk, one) } }
            { editor(desk, one) }
        </li>
    }
}

/// The target of the month under way and of the plan, and what was counted last.
fn figures(desk: &Desk, one: &Indicator) -> Html {
    let kpis = &desk.insight.kpis;
    let shown = |figure: Option<&Figure>| {
        figure.map_or_else(|| html! { { "–" } }, |figure| desk.figure_as(figure, amount(desk, figure)))
    };
    let now = kpis.months.get(kpis.now).map_or_else(String::new, |month| i18n::month(*month, desk.lang));
    let whole = one.target.as_ref().and_then(|target| target.whole.as_ref());
    let says = one.target.as_ref().map_or("", |target| desk.t(words::kpis::says(target.says)));
    let last = one.readings.iter().rposition(Option::is_some);
    let last = last.and_then(|i| Some((kpis.months.get(i)?, one.reading(i)?, one.share(i))));
    let cells = [
        ("now", TARGET.fill(desk.lang, &[&now]), shown(one.target_of(kpis.now)), says.to_owned()),
        ("whole", desk.t(WHOLE).to_owned(), shown(whole), String::new()),
        match last {
            Some((month, reading, share)) => (
                "last",
                COUNTED.fill(desk.lang, &[&i18n::month(*month, desk.lang)]),
                desk.figure_as(
                    &reading.figure,
                    words::objectives::amount(one.goal, reading.value, desk.currency(), desk.lang),
                ),
                about(desk, reading, share),
            ),
            None => ("last", desk.t(NOT_COUNTED).to_owned(), html! { { "–" } }, String::new()),
        },
    ];
    html! {
        <dl key="figures" class="measure-figures">
            { for cells.into_iter().map(|(key, name, value, note)| html! {
                <div {key}>
                    <dt key="name">{ name }</dt>
                    <dd key="value">{ value }</dd>
                    <dd key="note" class="fine" hidden={note.is_empty()}>{ note }</dd>
                </div>
            }) }
        </dl>
    }
}

fn amount(desk: &Desk, figure: &Figure) -> String {
    words::objectives::figure(figure, desk.currency(), desk.lang)
}

/// How what was counted is to be read.
fn about(desk: &Desk, reading: &Reading, share: Option<f64>) -> String {
    match (reading.through, share) {
        (Some(day), _) => SO_FAR.fill(desk.lang, &[&i18n::day(day, desk.lang)]),
        (None, _) if !reading.covered => desk.t(NOT_ALL).to_owned(),
        (None, Some(share)) => OF_TARGET.fill(desk.lang, &[&i18n::percent(share, 0, desk.lang)]),
        (None, None) => String::new(),
    }
}

/// What the company counts itself, month by month.
fn enter(desk: &Desk, one: &Indicator) -> Html {
    let goal = one.goal;
    let actuals = &desk.plan.evaluation.actuals;
    let kind = Kind::of_goal(goal, desk.currency());
    html! {
        <details key="enter" id={format!("{}.enter", stem(goal))} class="fold">
            <summary>{ desk.t(ENTER) }</summary>
            { whys(desk.lang, [(format!("evaluation.measured.{}", goal.slug()), desk.t(ENTER))]) }
            <div key="fields" class="fields measure-months">
                { for desk.insight.kpis.months.iter().map(|month| {
                    let month = *month;
                    let value = actuals.month(month).and_then(|actuals| actuals.measured.get(&goal).copied());
                    let id = format!("evaluation.measured.{}.{month}", goal.slug());
                    field(desk, id, ENTER, kind, value).label(i18n::month(month, desk.lang)).grouped()
                        .edits(desk, move |v| PlanEdit::Evaluation(Edit::Measured(month, goal, v.number())))
                }) }
            </div>
        </details>
    }
}

/// How it is watched; the summary says what holds.
fn editor(desk: &Desk, one: &Indicator) -> Html {
    let goal = one.goal;
    let kpi = desk.plan.evaluation.kpis.get(&goal).cloned().unwrap_or_default();
    let id = |of: &str| format!("{}.{of}", stem(goal));
    let own = move |make: fn(Value) -> KpiEdit| move |v: Value| set(goal, make(v));
    let suggested = |text: String| SUGGESTED.fill(desk.lang, &[&text]);
    let source = desk.t(words::kpis::source(one.source, desk.plan.company.region)).to_owned();
    let owner = words::kpis::owner(&desk.plan, &one.owner, desk.lang);
    let parts =
        [words::kpis::source_of(&desk.plan, one, desk.lang), owner.clone(), words::kpis::condition(one, desk.lang)];
    let limit = one.limit(desk.insight.kpis.now).map(|limit| {
        html! { <p key="limit" class="field-wide fine">{ desk.t(LIMIT) }{ " " }{ desk.figure_as(&limit, amount(desk, &limit)) }</p> }
    });
    let onclick: Callback<MouseEvent> = desk.edit_on(&id("watch"), watch(one, false));
    let target_note =
        if kpi.target.is_none() { desk.t(if one.target.is_some() { TARGET_NOTE } else { NO_TARGET }) } else { "" };
    let judged = |open: bool, value: &str| if open { JUDGED.fill(desk.lang, &[value]) } else { String::new() };
    html! {
        <details key="edit" id={id("edit")} class="fold">
            <summary>{ parts.join(" · ") }</summary>
            <div key="fields" class="fields">
                { field(desk, id("target"), OWN_TARGET, Kind::of_goal(goal, desk.currency()), kpi.target).note(target_note)
                    .edits(desk, own(|v| KpiEdit::Target(v.number()))) }
                { field(desk, id("source"), SOURCE, Kind::Line, kpi.source.as_str()).note(suggested(source))
                    .edits(desk, own(|v| KpiEdit::Source(v.text()))) }
                { field(desk, id("owner"), OWNER, Kind::Line, kpi.owner.as_str())
                    .note(if kpi.owner.is_empty() { suggested(owner) } else { String::new() })
                    .edits(desk, own(|v| KpiEdit::Owner(v.text()))) }
                { field(desk, id("floor"), FLOOR, Kind::Percent(Ppm::ONE), kpi.floor)
                    .note(judged(kpi.floor.is_none(), &i18n::percent(one.decision.floor.value, 0, desk.lang))).edits(desk, own(|v| KpiEdit::Floor(v.ppm()))) }
                { field(desk, id("months"), PATIENCE, Kind::Count(12), kpi.months).unit(desk, MONTHS_UNIT)
                    .note(judged(kpi.months.is_none(), &one.decision.patience.to_string()))
                    .edits(desk, own(|v| KpiEdit::Months(v.small().filter(|months| *months > 0)))) }
                { limit }
                { field(desk, id("decision"), DECISION, Kind::Text, kpi.decision.as_str())
                    .note(suggested(desk.t(words::kpis::remedy(one.decision.remedy)).to_owned()))
                    .edits(desk, own(|v| KpiEdit::Decision(v.text()))) }
                <p key="off" class="field-wide button-row">
                    <button key="off" id={id("off")} type="button" class="btn btn-quiet btn-small" {onclick}>{ desk.t(STOP) }</button>
                </p>
            </div>
        </details>
    }
}

const KPIS: Text = Text::new("What is measured", "무엇을 측정하나요", "衡量什么");
const KPIS_NOTE: Text = Text::new(
    "From the first look to the deal, and what lasts after it. Each measure has a target, a source, somebody who looks after it, and a rule for what happens when it stays below.",
    "첫 관심부터 거래, 거래 이후의 고객과 시장까지 차례로 측정해요. 지표마다 목표와 출처, 담당자를 두고, 미달이 이어질 때 할 일을 미리 정해 둬요.",
    "从最初的关注到成交，再到成交之后留下的东西。每项指标都有目标、数据来源、负责人，以及持续不达标时的处理办法。",
);
const NO_START: Text = Text::new(
    "Targets by month follow once the plan has its first month.",
    "계획의 시작 월을 정하면 월별 목표가 나와요.",
    "填写方案的开始月份后，即可得出各月目标。",
);
const ALSO: Text = Text::new("Also measure:", "추가로 측정할 지표:", "也可衡量：");
const LEADS_TO: Text = Text::new(" · leads to: {0}", " · 다음 단계: {0}", " · 通向：{0}");
const TARGET: Text = Text::new("Target {0}", "{0} 목표", "{0}目标");
const WHOLE: Text = Text::new("Whole plan", "계획 전체", "整个方案");
const COUNTED: Text = Text::new("Counted {0}", "{0} 실적", "{0}实际");
const NOT_COUNTED: Text = Text::new("Counted", "실적", "实际");
const SO_FAR: Text = Text::new("up to {0}", "{0}까지", "截至{0}");
const NOT_ALL: Text = Text::new("not all touchpoints yet", "아직 입력하지 않은 접점이 있어요", "尚缺部分接触点");
const OF_TARGET: Text = Text::new("{0} of the target", "목표의 {0}", "目标的{0}");
const ENTER: Text = Text::new("Enter results by month", "월별 실적 입력", "逐月填写实际值");
const OWN_TARGET: Text = Text::new("Own target a month", "직접 정한 월 목표", "自定月度目标");
const TARGET_NOTE: Text = Text::new("Empty: as shown above", "비워 두면 위의 목표", "留空则用上方目标");
const NO_TARGET: Text = Text::new(
    "The forecast does not know it, and no objective of stage 6 asks for it.",
    "예측에 없는 지표이고, 6단계 목표에도 없어요.",
    "预测不含该指标，第6阶段也没有相应目标。",
);
const SOURCE: Text = Text::new("Where the number comes from", "데이터 출처", "数据来源");
const OWNER: Text = Text::new("Who looks after it", "담당자", "负责人");
const SUGGESTED: Text = Text::new("Suggested: {0}", "추천: {0}", "建议：{0}");
const FLOOR: Text = Text::new("Action needed below (of target)", "조치 기준(목표 대비)", "警戒线（占目标比例）");
const PATIENCE: Text = Text::new("After how many months in a row", "몇 개월 이어지면", "连续几个月后");
const MONTHS_UNIT: Text = Text::new("months", "개월", "个月");
const JUDGED: Text =
    Text::new("Empty: {0} (our judgement)", "비워 두면 {0}(이 도구의 판단)", "留空则为{0}（本工具的判断）");
const LIMIT: Text = Text::new("Action needed this month below:", "이번 달 조치 기준:", "本月警戒线：");
const DECISION: Text = Text::new("What is then done", "그때 할 일", "届时怎么做");
const STOP: Text = Text::new("Do not measure this", "이 지표 측정 안 함", "不衡量此项");
