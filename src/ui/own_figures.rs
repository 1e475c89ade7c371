//! The figures one touchpoint counts with: what the library says, and what the company knows better, with its evidence.

use yew::{Html, html};

use crate::app::{Kind, Value};
use crate::base::Text;
use crate::forecast::{Figure, TouchpointModel, evidence};
use crate::plan::touchpoints::{OwnFigure, SAMPLE_LIMIT, TouchpointEdit};
use crate::plan::{OwnMetric, PlanEdit};
use crate::report::words;

use super::Desk;
use super::widget::field;
use super::widget::receipt::badge;

/// One row per figure the channel's driver needs.
pub fn editor(desk: &Desk, model: &TouchpointModel) -> Html {
    let own = desk.plan.touchpoints.get(&model.channel.id).map(|entry| entry.own.clone()).unwrap_or_default();
    html! {
        <div key="figures" class="own-figures">
            { for evidence::needed(model.channel.driver, desk.plan.customers.sale).iter().map(|metric| {
                row(desk, model, *metric, own.get(metric))
            }) }
        </div>
    }
}

fn row(desk: &Desk, model: &TouchpointModel, metric: OwnMetric, own: Option<&OwnFigure>) -> Html {
    let id = model.channel.id.to_string();
    let name = format!("touchpoints.{id}.{}", metric.slug());
    let edit = move |edit: TouchpointEdit| PlanEdit::Touchpoint(id.clone(), edit);
    let (sample, source) = (edit.clone(), edit.clone());
    let evidence = own.map(|own| {
        html! {
            <>
                { field(desk, format!("{name}.sample"), SAMPLE, Kind::Count(SAMPLE_LIMIT), own.sample).hint(desk, SAMPLE_HINT)
                    .edits(desk, move |v: Value| sample(TouchpointEdit::Sample(metric, v.number()))) }
                { field(desk, format!("{name}.source"), SOURCE, Kind::Line, own.source.as_str()).hint(desk, SOURCE_HINT)
                    .edits(desk, move |v: Value| source(TouchpointEdit::Source(metric, v.text()))) }
            </>
        }
    });
    html! {
        <div key={metric.slug()} class="own-figure" data-metric={metric.slug()}>
            { field(desk, name, words::plan::own_metric(metric), Kind::of_own(metric, desk.currency()), own.map(|own| own.value))
                .edits(desk, move |v: Value| edit(TouchpointEdit::Own(metric, v.number()))) }
            <div key="evidence" class="own-evidence">{ counted(desk, model, metric) }</div>
            <div key="own" class="fields own-fields" hidden={own.is_none()}>{ evidence }</div>
        </div>
    }
}

/// The figure that counts and, beside an own one, what the library says.
fn counted(desk: &Desk, model: &TouchpointModel, metric: OwnMetric) -> Html {
    let own = evidence::own(&desk.plan, &model.channel, metric);
    let library = evidence::benchmark(&desk.plan, &model.channel, metric);
    // The ceiling has no figure in the library; the model works it out.
    let library = library.or_else(|| model.ceiling.clone().filter(|_| metric == OwnMetric::Ceiling && own.is_none()));
    let shown = |key: &'static str, label: Text, figure: &Figure| {
        html! { <span {key} class="own-value">{ desk.t(label) }{ " " }{ desk.figure(figure) }{ badge(figure.grade, desk.lang) }</span> }
    };
    match (own, library) {
        (Some(own), Some(library)) => html! { <>{ shown("own", OWN, &own) }{ shown("library", LIBRARY, &library) }</> },
        (Some(own), None) => shown("own", OWN, &own),
        (None, Some(library)) => {
            let label = if metric == OwnMetric::Ceiling { COMPUTED } else { LIBRARY };
            shown("library", label, &library)
        }
        (None, None) => html! { <span key="none" class="muted">{ desk.t(NOTHING) }</span> },
    }
}

const SAMPLE: Text = Text::new("Counted on how many", "표본 수", "样本量");
const SAMPLE_HINT: Text = Text::new(
    "Visits, clicks or messages behind the figure; open if unknown",
    "이 수치를 집계한 방문·클릭·발송 수. 모르면 비워 두세요",
    "得出该数据的访问、点击或发送次数；不清楚可留空",
);
const SOURCE: Text = Text::new("Where from", "출처", "出处");
const SOURCE_HINT: Text =
    Text::new("Ad account, analytics, month", "광고 계정, 분석 도구, 기간 등", "广告账户、统计工具、时间段等");
const OWN: Text = Text::new("Counted, own figure:", "적용값(자체):", "采用（自有）：");
const LIBRARY: Text = Text::new("Library:", "자료실 기준값:", "资料库：");
const COMPUTED: Text = Text::new("Computed:", "계산값:", "测算值：");
const NOTHING: Text =
    Text::new("The library has no figure for this.", "자료실에 수치가 없어요.", "资料库没有该项数据。");
