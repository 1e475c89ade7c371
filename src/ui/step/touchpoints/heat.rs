//! The two steps of the method: where the customers are, and what each contact point can stir in them.

use yew::{Html, classes, html};

use crate::base::Text;
use crate::forecast::TouchpointModel;
use crate::forecast::fit::{fit, place, segment_fit};
use crate::i18n;
use crate::plan::{Place, Segment};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{DataTable, in_turns};
use super::super::plain_block;
use super::{AT_ONCE, at, by_fit, is_on, models};

/// Step 1: contact points by the places where segments gather.
pub(super) fn places(desk: &Desk) -> Html {
    let models: Vec<&TouchpointModel> = by_fit(desk).into_iter().filter_map(|place| models(desk).get(place)).collect();
    let segments = &desk.plan.customers.segments;
    let gather = |wanted: Place| segments.iter().filter(move |segment| segment.gathers.contains(&wanted));
    let asked: Vec<Place> = Place::ALL.into_iter().filter(|place| gather(*place).count() > 0).collect();
    let points = |wanted: Option<Place>| {
        let there = models.iter().filter(move |model| place(&model.channel) == wanted);
        there.map(|model| model.channel.name.get(desk.lang)).collect::<Vec<_>>().join(desk.t(SEPARATOR))
    };
    let row = |key: String, name: String, who: String, points: String| {
        html! {
            <tr {key}>
                <th key="place" scope="row">{ name }</th><td key="who">{ who }</td>
                <td key="points">{ if points.is_empty() { desk.t(NONE).to_owned() } else { points } }</td>
            </tr>
        }
    };
    let name =
        |segment: &Segment| if segment.name.is_empty() { desk.t(UNNAMED).to_owned() } else { segment.name.clone() };
    let body = html! {
        <>
            <p key="open" class="muted" hidden={!asked.is_empty()}>{ desk.t(PLACES_OPEN) }</p>
            <DataTable key="table" name={desk.t(STEP_ONE)} hidden={asked.is_empty()} id="touchpoints.places">
                <thead key="head"><tr><th key="place" scope="col">{ desk.t(PLACE) }</th><th key="who" scope="col">{ desk.t(WHO) }</th><th key="points" scope="col">{ desk.t(POINTS) }</th></tr></thead>
                <tbody key="body">
                    { for asked.iter().map(|place| {
                        let who = gather(*place).map(name).collect::<Vec<_>>().join(desk.t(SEPARATOR));
                        row(format!("{place:?}"), desk.t(words::customers::place(*place)).to_owned(), who, points(Some(*place)))
                    }) }
                    { row("anywhere".to_owned(), desk.t(ANYWHERE).to_owned(), desk.t(ALL).to_owned(), points(None)) }
                </tbody>
            </DataTable>
        </>
    };
    plain_block(desk, "places", STEP_ONE, Some(STEP_ONE_NOTE), body)
}

/// Step 2: segments × touchpoints, shaded by fit; every value opens its receipt.
pub(super) fn matrix(desk: &Desk) -> Html {
    let segments = &desk.plan.customers.segments;
    let many = segments.len() > 1;
    let body = html! {
        <DataTable key="heat" name={desk.t(STEP_TWO)} class="heat" id="touchpoints.heat">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(TOUCHPOINT) }</th>
                { for segments.iter().map(|segment| html! {
                    <th key={segment.id.to_string()} class="num" scope="col">{ if segment.name.is_empty() { desk.t(UNNAMED).to_owned() } else { segment.name.clone() } }</th>
                }) }
                { for many.then(|| html! { <th key="all" class="num" scope="col">{ desk.t(ALL) }</th> }) }
                <th key="why" class="heat-why" scope="col">{ desk.t(WHY) }</th>
            </tr></thead>
            <tbody key="body">{ in_turns(desk, &by_fit(desk), AT_ONCE, |desk, place| at(desk, *place, row)) }</tbody>
        </DataTable>
    };
    plain_block(desk, "heat", STEP_TWO, Some(STEP_TWO_NOTE), body)
}

fn row(desk: &Desk, model: &TouchpointModel) -> Html {
    let segments = &desk.plan.customers.segments;
    let many = segments.len() > 1;
    let fits: Vec<_> =
        segments.iter().map(|segment| (segment, segment_fit(&desk.plan, segment, &model.channel))).collect();
    let best = fits.iter().max_by(|a, b| a.1.value.total_cmp(&b.1.value)).map(|(segment, _)| *segment);
    let why = best.map(|segment| words::fit::why(&desk.plan, segment, &model.channel, desk.lang));
    let cell = |key: String, figure: &crate::forecast::Figure| {
        html! {
            <td {key} class={classes!("num", "heat-cell", shade(figure.value))}>
                { desk.figure_as(figure, i18n::percent(figure.value, 0, desk.lang)) }
            </td>
        }
    };
    html! {
        <tr key={model.channel.id.to_string()}>
            <th key="name" scope="row">
                { model.channel.name.get(desk.lang) }{ " " }
                <span key="used" class="badge" hidden={!is_on(desk, model)}>{ desk.t(super::USED) }</span>
            </th>
            { for fits.iter().map(|(segment, figure)| cell(segment.id.to_string(), figure)) }
            { for many.then(|| cell("all".to_owned(), &fit(&desk.plan, &model.channel))) }
            <td key="why" class="heat-why cell-note">{ why }</td>
        </tr>
    }
}

/// Five shades; the number beside them says the same.
fn shade(value: f64) -> &'static str {
    match value {
        v if v >= 0.7 => "heat-4",
        v if v >= 0.5 => "heat-3",
        v if v >= 0.3 => "heat-2",
        v if v >= 0.1 => "heat-1",
        _ => "heat-0",
    }
}

const STEP_ONE: Text = Text::new("Step 1: where the customers are", "첫째, 고객이 있는 곳", "第一步：客户在哪里");
const STEP_ONE_NOTE: Text = Text::new(
    "Contact points by the places where the segments gather, as stage 5 says.",
    "5단계에서 고른, 고객군이 모이는 곳별 접점이에요.",
    "按第5阶段所选的聚集地列出接触点。",
);
const PLACES_OPEN: Text = Text::new(
    "Say in stage 5 where the segments gather; until then every place counts alike.",
    "5단계에서 고객군이 모이는 곳을 골라 주세요. 그 전에는 모든 곳을 똑같이 봐요.",
    "请在第5阶段选择客群聚集的地方；在此之前各处同等对待。",
);
const PLACE: Text = Text::new("Place", "모이는 곳", "聚集地");
const WHO: Text = Text::new("Who gathers there", "모이는 고객군", "聚集的客群");
const POINTS: Text = Text::new("Contact points", "접점", "接触点");
const ANYWHERE: Text = Text::new("Finds them anywhere", "어디서나 닿는 것", "随处可达");
const NONE: Text = Text::new("none in this market’s list", "이 시장 목록에 없음", "本市场清单中没有");
const SEPARATOR: Text = Text::new(", ", ", ", "、");
const UNNAMED: Text = Text::new("Segment", "고객군", "客群");
const STEP_TWO: Text =
    Text::new("Step 2: what each can stir", "둘째, 접점마다 끌어낼 수 있는 반응", "第二步：每个接触点能激发什么");
const STEP_TWO_NOTE: Text = Text::new(
    "Fit = role mix × stimulation value × objective × gathering place × B2B/B2C fit. Select a value to see how it comes about. \
        The scores of channels are our judgement.",
    "적합도 = 역할 비중 × 자극 가치 × 목표 × 모이는 곳 × B2B·B2C 적합도. 값을 누르면 계산 과정이 나와요. 채널 점수는 이 도구의 \
        판단이에요.",
    "匹配度 = 角色占比 × 刺激价值 × 目标 × 聚集地 × B2B/B2C匹配。点击数值可查看计算过程。渠道评分为本工具的判断。",
);
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const ALL: Text = Text::new("All", "전체", "全部");
const WHY: Text = Text::new("Why", "이유", "原因");
