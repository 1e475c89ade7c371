//! Stage 5 on screen: who the customers are and what that means, then segments, the way to a sale, and relations.

mod database;
mod migration;
mod mixer;
mod relations;
mod segment;
mod sizing;

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Ppm, Text};
use crate::i18n;
use crate::plan::customers::CustomersEdit as Edit;
use crate::plan::segment::SegmentEdit;
use crate::plan::{PlanEdit, RowEdit, Sale};
use crate::report::words;
use crate::score::customers::{addressable, lookers, tendency};

use super::super::Desk;
use super::super::widget::{choices, field, lone_check};
use super::{answer, block, kpi, plain_block, section};

pub(in crate::ui) use sizing::size_field;

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { plain_block(desk, "segments", SEGMENTS, Some(SEGMENTS_NOTE), segment::list(desk)) }
            { section(desk, "sale", |desk| block(desk, "sale", SALE, None, sale(desk))) }
            { section(desk, "relations", relations::view) }
            { section(desk, "database", database::view) }
        </>
    }
}

/// How many they are, how many of them only look, and what that means.
fn result(desk: &Desk) -> Html {
    let (Some(people), Some(share)) = (addressable(&desk.plan), lookers(&desk.plan)) else {
        return answer(desk.t(OPEN), html! { <p key="note" class="muted">{ desk.t(NOTE) }</p> });
    };
    let count = desk.plan.customers.segments.len();
    let whole = desk.plan.addressable().unwrap_or(0);
    let line = if count == 1 { LINE_ONE } else { LINE };
    let text = line
        .fill(desk.lang, &[&count.to_string(), &i18n::edit_count(whole), &i18n::edit_decimal(share.value * 100.0, 1)]);
    let meaning = tendency(&desk.plan).map_or("", |of| desk.t(words::customers::tendency(of)));
    answer(
        text,
        html! {
            <>
                <div key="kpis" class="kpis">
                    { kpi(desk, PEOPLE, desk.figure_as(&people, i18n::edit_count(whole)), desk.t(PEOPLE_NOTE)) }
                    { kpi(desk, LOOKERS, desk.figure(&share), desk.t(LOOKERS_NOTE)) }
                </div>
                <p key="meaning" class="customers-meaning">
                    { meaning }{ " " }<span class="muted">{ desk.t(JUDGEMENT) }</span>
                </p>
            </>
        },
    )
}

/// A change to one segment.
fn edit(edit: RowEdit<SegmentEdit>) -> PlanEdit {
    PlanEdit::Customers(Edit::Segment(edit))
}

/// Most characters of a text that a summary repeats.
const SUMMARY: usize = 80;

/// What is written already, cut to a line or so; that nothing is, otherwise.
fn written(desk: &Desk, parts: &[&str]) -> String {
    let told: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    let text = told.join(" · ");
    if text.is_empty() {
        return desk.t(EMPTY).to_owned();
    }
    if text.chars().count() <= SUMMARY { text } else { text.chars().take(SUMMARY).chain(['…']).collect() }
}

/// A part that opens; its summary says what is inside.
fn fold(id: String, title: &str, inside: impl Into<Html>, open: bool, body: Html) -> Html {
    html! {
        <details key={id.clone()} id={id} class="fold" {open}>
            <summary key="summary">
                <span key="title" class="fold-title">{ title.to_owned() }</span>
                <span key="inside" class="fold-inside">{ inside.into() }</span>
            </summary>
            { body }
        </details>
    }
}

/// Whether customers come from nearby.
pub(in crate::ui) fn local_field(desk: &Desk) -> Html {
    let local = desk.plan.customers.local;
    lone_check(desk, "customers.local", desk.t(LOCAL), local, PlanEdit::Customers(Edit::Local(!local)))
}

fn sale(desk: &Desk) -> Html {
    let customers = &desk.plan.customers;
    let ways = [Sale::Direct, Sale::Enquiry].map(|sale| (sale, desk.t(words::plan::sale(sale)), ""));
    html! {
        <>
            { local_field(desk) }
            { choices(desk, "customers.sale", SALE_WAY, &ways, Some(&customers.sale), |v| PlanEdit::Customers(Edit::Sale(v))) }
            { for (customers.sale == Sale::Enquiry).then(|| html! {
                <>
                    { field(desk, "customers.close_rate", CLOSE_RATE, Kind::Percent(Ppm::ONE), customers.close_rate).hint(desk, CLOSE_HINT)
                        .edits(desk, |v| PlanEdit::Customers(Edit::CloseRate(v.ppm()))) }
                    { field(desk, "customers.cycle", CYCLE, Kind::Count(60), customers.cycle_months).hint(desk, CYCLE_HINT)
                        .edits(desk, |v| PlanEdit::Customers(Edit::Cycle(v.small()))) }
                </>
            }) }
        </>
    }
}

const LINE_ONE: Text = Text::new(
    "One segment of {1} people or companies; {2}% of them only look.",
    "고객군 1개, 잠재 고객 {1}명이에요. 이 가운데 {2}%는 보기만 해요.",
    "1个客群，可触达对象{1}个，其中{2}%只是看看。",
);
const LINE: Text = Text::new(
    "{0} segments of {1} people or companies; {2}% of them only look.",
    "고객군 {0}개, 잠재 고객 {1}명이에요. 이 가운데 {2}%는 보기만 해요.",
    "{0}个客群，可触达对象共{1}个，其中{2}%只是看看。",
);
const OPEN: Text = Text::new(
    "How many people or companies could buy at all?",
    "살 만한 사람(회사)이 모두 몇 명(곳)인가요?",
    "一共有多少人或企业可能购买？",
);
const NOTE: Text = Text::new(
    "What people do online decides the mix, not their age or income.",
    "나이나 소득이 아니라 온라인에서 하는 행동이 접점을 정해요.",
    "决定组合的是他们在网上的行为，而不是年龄和收入。",
);
const PEOPLE: Text = Text::new("Addressable", "잠재 고객", "可触达对象");
const PEOPLE_NOTE: Text = Text::new("people or companies", "사람 또는 회사", "人或企业");
const LOOKERS: Text = Text::new("Visitors and curious", "방문자와 호기심형", "访客与好奇者");
const LOOKERS_NOTE: Text = Text::new("look and leave", "보고 나가는 사람", "看看就走");
const JUDGEMENT: Text = Text::new(
    "(our judgement from the role mix)",
    "(역할 비중에 따른 이 도구의 판단)",
    "（本工具按角色构成作出的判断）",
);
const EMPTY: Text = Text::new("still open", "아직 비어 있어요", "尚未填写");
const SEGMENTS: Text = Text::new("Segments", "고객군", "客群");
const SEGMENTS_NOTE: Text = Text::new(
    "One is enough to start. The first is the main one.",
    "하나로도 시작할 수 있어요. 첫 번째가 주 고객이에요.",
    "先写一个即可，第一个为主要客群。",
);
const LOCAL: Text = Text::new(
    "Customers come from nearby (a shop, studio or clinic; nothing is shipped)",
    "가까운 곳의 고객이 직접 찾아와요 (매장, 학원, 병원 등 배송 없음)",
    "顾客来自附近（门店、工作室、诊所等，不发货）",
);
const SALE: Text = Text::new("From visit to sale", "방문에서 구매까지", "从访问到成交");
const SALE_WAY: Text = Text::new("How a sale comes about", "어떻게 팔리나요", "如何成交");
const CLOSE_RATE: Text = Text::new("Enquiries that become deals", "문의가 계약이 되는 비율", "咨询转成交的比例");
const CLOSE_HINT: Text = Text::new("Of a hundred enquiries", "문의 100건 중", "每一百个咨询中");
const CYCLE: Text = Text::new("Months from enquiry to deal", "문의에서 계약까지 개월 수", "从咨询到成交的月数");
const CYCLE_HINT: Text = Text::new("0 if within weeks", "몇 주 안이면 0", "几周内填0");
