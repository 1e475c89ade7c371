//! Whom the plan meets: the money per segment, and how many different people are behind the visits.

use yew::{Html, html};

use crate::base::{Id, Money, Text};
use crate::forecast::{Name, Outcome, overlap};
use crate::report::solutions::by_segment;
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::DataTable;
use super::super::plain_block;
use super::{TOTAL, TOUCHPOINT};

pub(super) fn view(desk: &Desk, outcome: &Outcome) -> Html {
    let met = desk.insight.forecast.as_ref().map(|f| overlap::met(&desk.plan, f, outcome)).unwrap_or_default();
    let met: Vec<_> = met.into_iter().filter(|met| met.visits.value >= 1.0).collect();
    let several = desk.plan.customers.segments.len() > 1 && !outcome.channels.is_empty();
    html! {
        <>
            { for several.then(|| plain_block(desk, "segments", SEGMENTS, Some(SEGMENTS_NOTE), money(desk, outcome))) }
            { for (!met.is_empty()).then(|| plain_block(desk, "people", PEOPLE, Some(PEOPLE_NOTE), people(desk, &met))) }
        </>
    }
}

fn name(desk: &Desk, id: Id) -> String {
    let segment = desk.plan.customers.segments.iter().find(|segment| segment.id == id);
    let name = segment.map(|segment| segment.name.clone()).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| desk.t(SEGMENT).to_owned())
}

/// Visits of strangers and the people behind them, per segment.
fn people(desk: &Desk, met: &[overlap::Met]) -> Html {
    let of = |name| desk.t(words::figure::name(name));
    html! {
        <DataTable key="people" name={desk.t(PEOPLE)} id="budget.met">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(SEGMENT) }</th><th key="size" scope="col" class="num">{ desk.t(SIZE) }</th>
                <th key="visits" scope="col" class="num">{ of(Name::Visits) }</th><th key="people" scope="col" class="num">{ of(Name::PeopleMet) }</th>
            </tr></thead>
            <tbody key="body">
                { for met.iter().map(|met| html! {
                    <tr key={met.segment.to_string()}>
                        <th key="name" scope="row">{ name(desk, met.segment) }</th><td key="size" class="num">{ desk.figure(&met.size) }</td>
                        <td key="visits" class="num">{ desk.figure(&met.visits) }</td><td key="people" class="num">{ desk.figure(&met.people) }</td>
                    </tr>
                }) }
            </tbody>
        </DataTable>
    }
}

/// Money per segment and touchpoint over the plan; the same shares hold in every month.
fn money(desk: &Desk, outcome: &Outcome) -> Html {
    let segments = &desk.plan.customers.segments;
    let rows = by_segment(&desk.plan, outcome);
    let totals: Vec<Money> =
        (0..segments.len()).map(|g| rows.iter().filter_map(|row| row.get(g)).map(|(money, _)| *money).sum()).collect();
    html! {
        <DataTable key="segments" name={desk.t(SEGMENTS)} id="budget.segments">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(TOUCHPOINT) }</th>
                { for segments.iter().map(|segment| html! { <th key={segment.id.to_string()} scope="col" class="num">{ name(desk, segment.id) }</th> }) }
                <th key="total" scope="col" class="num">{ desk.t(TOTAL) }</th>
            </tr></thead>
            <tbody key="body">
                { for outcome.channels.iter().zip(&rows).map(|(channel, row)| html! {
                    <tr key={channel.channel.id.to_string()}>
                        <th key="name" scope="row">{ channel.channel.name.get(desk.lang) }</th>
                        { for segments.iter().zip(row).map(|(segment, (money, figure))| html! {
                            <td key={segment.id.to_string()} class="num">{ desk.figure_as(figure, desk.money(*money)) }</td>
                        }) }
                        <td key="total" class="num">{ desk.money(channel.spend) }</td>
                    </tr>
                }) }
            </tbody>
            <tfoot key="foot"><tr>
                <td key="name">{ desk.t(TOTAL) }</td>
                { for segments.iter().zip(&totals).map(|(segment, money)| html! { <td key={segment.id.to_string()} class="num">{ desk.money(*money) }</td> }) }
                <td key="total" class="num">{ desk.money(totals.iter().copied().sum()) }</td>
            </tr></tfoot>
        </DataTable>
    }
}

const SEGMENTS: Text = Text::new("Money by segment", "고객군별 금액", "各客群的金额");
const SEGMENTS_NOTE: Text = Text::new(
    "A touchpoint’s money by the part of the people it reaches in each segment (our judgement); the parts are the same every month.",
    "접점의 금액을 그 접점이 닿는 사람 중 각 고객군의 비중대로 나눴어요(이 도구의 판단). 비중은 달마다 같아요.",
    "按接触点所触达人群中各客群的占比分摊（本工具的判断），各月占比相同。",
);
const SEGMENT: Text = Text::new("Segment", "고객군", "客群");
const PEOPLE: Text = Text::new("How many different people this meets", "실제로 만나는 사람 수", "实际触达多少人");
const PEOPLE_NOTE: Text = Text::new(
    "Touchpoints meet many people more than once. The count assumes every visit is equally likely to come from anybody in the segment (our judgement); regular visitors make it lower.",
    "여러 접점이 같은 사람을 거듭 만나요. 방문 한 건이 고객군의 누구에게서나 똑같이 나올 수 있다고 보고 센 값이에요(이 도구의 판단). 자주 오는 사람이 많으면 더 적어져요.",
    "不同接触点会重复触达同一个人。此处假设每次访问来自客群中任何人的可能性相同（本工具的判断）；常客越多，实际人数越少。",
);
const SIZE: Text = Text::new("People in it", "고객군 인원", "客群人数");
