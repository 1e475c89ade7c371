//! Results against the plan: what differs, whether it means anything, and where the difference comes from.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast, classes, function_component, html, use_state};

use crate::app::Action;
use crate::base::{Currency, Lang, Money, Month, Text};
use crate::forecast::{Figure, Unit};
use crate::i18n;
use crate::insight::results::{InForce, month};
use crate::plan::ActualMetric;
use crate::report::variance::{Of, variance};
use crate::report::words;
use crate::track::{Measure, Pace, Row, Span, Split, TouchpointReview, Verdict};

use super::super::super::Desk;
use super::super::super::desk::figure_button;
use super::super::super::widget::{ChartView, DataTable};

pub(super) fn view(desk: &Desk) -> Html {
    if desk.results.is_empty() {
        return html! { <p key="empty" class="empty" id="evaluation.results" tabindex="-1">{ desk.t(NOTHING_YET) }</p> };
    }
    html! {
        <Results key="results" lang={desk.lang} currency={desk.currency()} results={desk.results.clone()} dispatch={desk.dispatch.clone()} />
    }
}

/// Properties of [`Results`].
#[derive(Clone, Properties)]
pub(super) struct ResultsProps {
    lang: Lang,
    currency: Currency,
    results: Rc<Vec<InForce>>,
    dispatch: Callback<Action>,
}

impl PartialEq for ResultsProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && Rc::ptr_eq(&self.results, &other.results)
    }
}

impl ResultsProps {
    fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn figure(&self, figure: &Figure) -> Html {
        figure_button(figure, self.value(figure), self.lang, &self.dispatch)
    }

    fn value(&self, figure: &Figure) -> String {
        match figure.unit {
            Unit::Count => i18n::decimal(figure.value, if figure.value.abs() < 10.0 { 1 } else { 0 }, self.lang),
            _ => words::figure::value(figure, self.currency, self.lang),
        }
    }
}

/// Which months are looked at.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Month(Month),
    /// All months of the version at this place.
    All(usize),
}

const ALL_OF_THEM: [(Of, &str); 3] = [(Of::Deals, "deals"), (Of::Revenue, "revenue"), (Of::Cost, "cost")];

/// The result that is taken apart.
const fn split_of(of: Of, review: &TouchpointReview) -> Option<&Split> {
    match of {
        Of::Deals => Some(&review.deals),
        Of::Revenue => Some(&review.revenue),
        Of::Cost => review.cost.as_ref(),
    }
}

/// The comparison. What is looked at is no part of the plan, so it stays here.
#[function_component(Results)]
pub(super) fn results(props: &ResultsProps) -> Html {
    let chosen = use_state(|| None::<Shown>);
    let of = use_state(|| Of::Deals);
    let parts = &*props.results;
    let mut options: Vec<(Shown, String)> = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        if part.review.months.len() > 1 {
            let version = part.version.to_string();
            let name = if parts.len() > 1 { ALL_OF.fill(props.lang, &[&version]) } else { props.t(ALL).to_owned() };
            options.push((Shown::All(i), name));
        }
        let months = part.review.months.iter().rev().filter_map(|span| span.months.first().copied());
        options.extend(months.map(|month| (Shown::Month(month), i18n::month(month, props.lang))));
    }
    let known = |shown: &Shown| options.iter().any(|(option, _)| option == shown);
    let newest = parts.first().and_then(|part| part.review.months.last()?.months.first().copied());
    let Some(shown) = (*chosen).filter(known).or_else(|| newest.map(Shown::Month)) else { return Html::default() };
    let found = match shown {
        Shown::Month(at) => month(parts, at),
        Shown::All(i) => parts.get(i).map(|part| (part.version, &part.review.total)),
    };
    let Some((version, span)) = found else { return Html::default() };
    let onchange = {
        let (chosen, options) = (chosen.clone(), options.clone());
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
            let at = select.and_then(|select| usize::try_from(select.selected_index()).ok());
            if let Some((shown, _)) = at.and_then(|at| options.get(at)) {
                chosen.set(Some(*shown));
            }
        })
    };
    let pace = parts.first().and_then(|part| part.review.pace.as_ref());
    let pace = pace.filter(|pace| shown == Shown::Month(pace.month));
    html! {
        <div class="results" id="evaluation.results" tabindex="-1">
            <div key="picker" class="sheet-picker">
                <select key="which" id="evaluation.span" class="select" aria-label={props.t(SPAN)} {onchange}>
                    { for options.into_iter().enumerate().map(|(i, (option, name))| html! {
                        <option key={i.to_string()} value={i.to_string()} selected={option == shown}>{ name }</option>
                    }) }
                </select>
                <span key="version" class="muted">{ AGAINST.fill(props.lang, &[&version.to_string()]) }</span>
            </div>
            { verdict(props, &span.whole) }
            { for pace.map(|pace| warnings(props, pace)) }
            { table(props, &span.whole) }
            { causes(props, span, *of, &{
                let of = of.clone();
                move |next| of.set(next)
            }) }
            { for span.touchpoints.iter().map(|one| touchpoint(props, one, *of)) }
        </div>
    }
}

/// The strongest verdict on a touchpoint, or on all together; what cannot be judged says nothing.
fn strongest(review: &TouchpointReview) -> Option<Verdict> {
    review.rows.iter().filter_map(|row| Some(row.judged.as_ref()?.verdict)).max()
}

fn verdict(props: &ResultsProps, review: &TouchpointReview) -> Html {
    // What came of the visits there were says most: how many there were follows from the money. Other measures tell where
    // to look.
    let of = |measure| review.row(measure)?.judged.as_ref().map(|judged| judged.verdict);
    let rates = [Measure::Conversion, Measure::Close].into_iter().filter_map(of).max();
    let deals = of(Measure::Counted(ActualMetric::Deals));
    // Where it is too early to judge what visits bring, few deals say only that there were few visits.
    let said = if rates == Some(Verdict::TooEarly) { rates } else { rates.max(deals) };
    let Some(verdict) = said.or_else(|| strongest(review)) else {
        return html! { <p key="verdict" class="muted">{ props.t(UNJUDGED) }</p> };
    };
    html! {
        <p key="verdict" class="results-verdict">
            { badge(props, verdict) }{ " " }<span key="advice">{ props.t(words::track::advice(verdict)) }</span>
        </p>
    }
}

fn badge(props: &ResultsProps, verdict: Verdict) -> Html {
    let class = match verdict {
        Verdict::TooEarly => None,
        Verdict::WithinNoise => Some("badge-accent"),
        Verdict::Act => Some("badge-stop"),
    };
    html! { <span key="badge" class={classes!("badge", class)}>{ props.t(words::track::verdict(verdict)) }</span> }
}

fn warnings(props: &ResultsProps, pace: &Pace) -> Html {
    let said: Vec<Html> = pace
        .warnings()
        .map(|(row, warning)| {
            let name = row.channel.as_ref().map_or_else(|| props.t(WHOLE).to_owned(), |c| c.name.get(props.lang).to_owned());
            html! {
                <li key={format!("{name} {:?}", row.metric)}>
                    <span key="who" class="strong">{ name }</span>{ ": " }{ props.t(words::track::warning(warning)) }{ " – " }
                    { props.t(words::actuals::metric(row.metric)) }{ " " }{ props.figure(&row.actual) }
                    { for row.so_far.as_ref().map(|so_far| html! { <span key="plan">{ props.t(OF_PLAN) }{ props.figure(so_far) }</span> }) }
                </li>
            }
        })
        .collect();
    let days = PASSED.fill(props.lang, &[&pace.days.to_string(), &i18n::percent(pace.share.value, 0, props.lang)]);
    html! {
        <div key="pace" class="results-pace">
            <p key="days" class="muted">{ days }{ " " }{ if said.is_empty() { props.t(ON_PACE) } else { "" } }</p>
            <ul key="list" hidden={said.is_empty()}>{ for said }</ul>
        </div>
    }
}

fn table(props: &ResultsProps, review: &TouchpointReview) -> Html {
    html! {
        <DataTable key="table" name={props.t(super::COMPARED)} class="results-table">
            <thead key="head"><tr>
                <th key="what" scope="col">{ props.t(MEASURE) }</th>
                <th key="plan" scope="col" class="num">{ props.t(PLAN) }</th>
                <th key="actual" scope="col" class="num">{ props.t(ACTUAL) }</th>
                <th key="off" scope="col" class="num">{ props.t(OFF) }</th>
                <th key="verdict" scope="col">{ props.t(VERDICT) }</th>
            </tr></thead>
            <tbody key="body">{ for review.rows.iter().map(|row| measure(props, row)) }</tbody>
        </DataTable>
    }
}

fn measure(props: &ResultsProps, row: &Row) -> Html {
    let value = |figure: Option<&Figure>| figure.map_or_else(|| html! { "–" }, |figure| props.figure(figure));
    let judged = row.judged.as_ref().map(|judged| {
        let ground = words::track::ground(judged, props.currency, props.lang);
        html! {
            <>
                { badge(props, judged.verdict) }
                <span key="ground" class="results-ground">{ ground }</span>
            </>
        }
    });
    html! {
        <tr key={format!("{:?}", row.measure)}>
            <th key="what" scope="row">{ props.t(words::track::measure(row.measure)) }</th>
            <td key="plan" class="num">{ value(row.planned.as_ref()) }</td>
            <td key="actual" class="num">{ value(row.actual.as_ref()) }</td>
            <td key="off" class="num">{ words::track::off(row, props.lang).unwrap_or_else(|| "–".to_owned()) }</td>
            <td key="verdict">{ for judged }</td>
        </tr>
    }
}

/// Where the difference of all together comes from, with the choice of the result.
fn causes(props: &ResultsProps, span: &Span, of: Of, choose: &(impl Fn(Of) + Clone + 'static)) -> Html {
    let button = |(one, key): (Of, &'static str)| {
        let choose = choose.clone();
        let onclick = Callback::from(move |_: MouseEvent| choose(one));
        html! { <button {key} type="button" aria-pressed={(one == of).to_string()} {onclick}>{ props.t(one.name()) }</button> }
    };
    let whole = split_of(of, &span.whole);
    let picture = whole.and_then(|split| variance("variance", split, of, props.currency, props.lang));
    html! {
        <div key="causes" class="results-causes">
            <h3 key="title">{ props.t(CAUSES) }</h3>
            <div key="of" class="tabs" role="group" aria-label={props.t(CAUSES)}>{ for ALL_OF_THEM.into_iter().map(button) }</div>
            { match picture {
                Some(picture) => html! {
                    <ChartView key="chart" picture={Rc::new(picture)} lang={props.lang} dispatch={props.dispatch.clone()} table="evaluation.split" />
                },
                None => split(props, whole),
            } }
            <p key="order" class="chart-note">{ props.t(ORDER) }</p>
        </div>
    }
}

/// A difference in its parts, which sum to it.
fn split(props: &ResultsProps, split: Option<&Split>) -> Html {
    let Some(split) = split else { return html! { <p key="none" class="muted">{ props.t(NO_SPLIT) }</p> } };
    let most = split.parts.iter().map(|part| part.amount.value.abs()).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let signed = |figure: &Figure, money: Option<Money>| {
        let sign = if figure.value > 0.0 { "+" } else { "" };
        let text = match money {
            Some(money) => i18n::money(money, props.currency, props.lang),
            None => i18n::decimal(figure.value, 1, props.lang),
        };
        format!("{sign}{text}")
    };
    let total = |key: &'static str, label: Text, figure: &Figure| {
        html! {
            <tr {key} class="results-total"><th key="what" scope="row">{ props.t(label) }</th><td key="bar"></td><td key="amount" class="num">{ props.figure(figure) }</td></tr>
        }
    };
    let part = |i: usize, part: &crate::track::Part| {
        let width = (part.amount.value.abs() / most * 60.0).max(0.5);
        let x = if part.amount.value < 0.0 { 60.0 - width } else { 60.0 };
        let class = if part.amount.value < 0.0 { "results-less" } else { "results-more" };
        html! {
            <tr key={i.to_string()}>
                <th key="what" scope="row">{ words::track::causes(&part.causes, props.lang) }</th>
                <td key="bar">
                    <svg class="results-bar" viewBox="0 0 120 14" width="120" height="14" aria-hidden="true">
                        <line key="zero" class="axis" x1="60" x2="60" y1="0" y2="14" />
                        <rect key="bar" {class} x={x.to_string()} y="2" width={width.to_string()} height="10" />
                    </svg>
                </td>
                <td key="amount" class="num">{ signed(&part.amount, part.money) }</td>
            </tr>
        }
    };
    // The season leads from an average month to the plan of this one, so the plan stands after it.
    let season = split.parts.iter().take_while(|part| part.causes == [crate::track::Cause::Season]).count();
    html! {
        <DataTable key="split" name={props.t(CAUSES)} class="results-split">
            <tbody key="season">
                { total("average", AVERAGE, &split.average) }
                { for split.parts.iter().enumerate().take(season).map(|(i, one)| part(i, one)) }
                { total("plan", PLAN, &split.planned) }
            </tbody>
            <tbody key="parts">
                { for split.parts.iter().enumerate().skip(season).map(|(i, one)| part(i, one)) }
                { for split.actual.as_ref().map(|actual| total("actual", ACTUAL, actual)) }
            </tbody>
        </DataTable>
    }
}

fn touchpoint(props: &ResultsProps, one: &TouchpointReview, of: Of) -> Html {
    let name = one.channel.as_ref().map_or_else(|| one.id.clone(), |channel| channel.name.get(props.lang).to_owned());
    html! {
        <details key={one.id.clone()} class="fold">
            <summary key="summary">
                <span key="name">{ name }</span>{ " " }{ for strongest(one).map(|verdict| badge(props, verdict)) }
            </summary>
            { table(props, one) }
            { split(props, split_of(of, one)) }
        </details>
    }
}

const NOTHING_YET: Text = Text::new(
    "The comparison appears with the first result entered for a month of the plan.",
    "계획 기간의 실적을 하나라도 적으면 비교해 드려요.",
    "填写方案期内任一月的结果后，即显示对比。",
);
const SPAN: Text = Text::new("Months", "기간", "期间");
const ALL: Text = Text::new("All months so far", "지금까지 전체", "截至目前");
const ALL_OF: Text = Text::new("All months of plan version {0}", "계획 버전 {0} 기간 전체", "方案版本{0}的全部月份");
const AGAINST: Text = Text::new("against plan version {0}", "계획 버전 {0} 대비", "与方案版本{0}对比");
const UNJUDGED: Text = Text::new(
    "Enter visits and deals, then the planner says whether a difference means anything.",
    "방문과 거래를 적으면 차이에 의미가 있는지 판단해 드려요.",
    "填写访问与成交后，即可判断差异是否有意义。",
);
const WHOLE: Text = Text::new("All together", "전체", "合计");
const OF_PLAN: Text = Text::new(" of ", " / 계획 ", "／计划");
const PASSED: Text = Text::new(
    "Results cover {0} days of this month ({1}).",
    "이달 {0}일치({1})가 반영됐어요.",
    "本月已计入{0}天（{1}）。",
);
const ON_PACE: Text = Text::new("Everything is on pace.", "모두 계획대로 가고 있어요.", "各项均符合进度。");
const MEASURE: Text = Text::new("Measure", "지표", "指标");
const PLAN: Text = Text::new("Plan", "계획", "计划");
const ACTUAL: Text = Text::new("Actual", "실적", "实际");
const OFF: Text = Text::new("Off by", "차이", "偏差");
const VERDICT: Text = Text::new("What to make of it", "판단", "判断");
const CAUSES: Text = Text::new("Where the difference comes from", "차이가 난 이유", "差异来源");
const AVERAGE: Text = Text::new("Average month of the plan", "계획의 평균 달", "计划月均");
const ORDER: Text = Text::new(
    "The causes take effect in this order, one after the other; the parts sum exactly to the difference.",
    "원인은 위에서부터 차례로 반영했고, 나눈 값을 더하면 차이와 정확히 같아요.",
    "各原因按此顺序逐一计入，各部分之和与差异完全相等。",
);
const NO_SPLIT: Text = Text::new(
    "There is nothing to take apart: spend and deals were not both entered.",
    "나눠 볼 수 없어요. 지출과 거래를 모두 적어야 해요.",
    "无法拆分：花费与成交须同时填写。",
);
