//! Stage 5 on screen.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, TargetCast, html};

use crate::app::{Action, Kind};
use crate::base::{Id, Ppm, Text};
use crate::i18n;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::customers::CustomersEdit as Edit;
use crate::plan::relations::RelationsEdit;
use crate::plan::segment::SegmentEdit;
use crate::plan::{Care, PlanEdit, ROLES, Role, RowEdit, Sale, Segment};
use crate::report::words;

use super::super::Desk;
use super::super::widget::{add_row, choices, field, row_card};
use super::{answer, block, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { answer(line(desk), html! { <p key="note" class="muted">{ desk.t(NOTE) }</p> }) }
            { plain_block(desk, "segments", SEGMENTS, Some(SEGMENTS_NOTE), segments(desk)) }
            { block(desk, "sale", SALE, None, sale(desk)) }
            { block(desk, "relations", RELATIONS, None, field(desk, "customers.relations.keep", RELATIONSHIP, Kind::Text, desk.plan.customers.relations.care(Care::Keep))
                .hint(desk, RELATIONSHIP_HINT).edits(desk, |v| PlanEdit::Customers(Edit::Relations(RelationsEdit::Care(Care::Keep, v.text()))))) }
        </>
    }
}

fn line(desk: &Desk) -> String {
    let segments = &desk.plan.customers.segments;
    let Some(people) = desk.plan.addressable() else { return desk.t(OPEN).to_owned() };
    let lookers = segments.first().map_or(0, |segment| segment.roles.shares().iter().take(2).map(|s| s.0).sum());
    LINE.fill(
        desk.lang,
        &[
            &segments.len().to_string(),
            &i18n::count(i64::try_from(people).unwrap_or(i64::MAX), desk.lang),
            &i18n::ppm(Ppm(lookers), desk.lang),
        ],
    )
}

fn edit(edit: RowEdit<SegmentEdit>) -> PlanEdit {
    PlanEdit::Customers(Edit::Segment(edit))
}

/// The size of a segment.
pub(in crate::ui) fn size_field(desk: &Desk, segment: &Segment) -> Html {
    let id = segment.id;
    field(desk, format!("customers.{id}.size"), SIZE, Kind::Count(MAX_PEOPLE), segment.size)
        .hint(desk, SIZE_HINT)
        .edits(desk, move |v| edit(RowEdit::Set(id, SegmentEdit::Size(v.number()))))
}

fn segments(desk: &Desk) -> Html {
    html! {
        <>
            { for desk.plan.customers.segments.iter().map(|segment| {
                let id = segment.id;
                let name = |field: &str| format!("customers.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let title = if segment.name.is_empty() { desk.t(NEW).to_owned() } else { segment.name.clone() };
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("name"), NAME, Kind::Line, segment.name.as_str()).hint(desk, NAME_HINT).edits(desk, move |v| set(SegmentEdit::Name(v.text()))) }
                        { size_field(desk, segment) }
                        { field(desk, name("searches"), SEARCHES, Kind::Count(MAX_PEOPLE), segment.searches).hint(desk, SEARCHES_HINT)
                            .edits(desk, move |v| set(SegmentEdit::Searches(v.number()))) }
                        { field(desk, name("habits"), WHO, Kind::Line, segment.habits.as_str()).hint(desk, WHO_HINT).edits(desk, move |v| set(SegmentEdit::Habits(v.text()))) }
                        { field(desk, name("browse"), PLACES, Kind::Text, segment.browse.as_str()).hint(desk, PLACES_HINT).edits(desk, move |v| set(SegmentEdit::Browse(v.text()))) }
                        { roles(desk, segment) }
                    </>
                })
            }) }
            { add_row(desk, "customers.segments", ADD, edit(RowEdit::Add)) }
        </>
    }
}

/// Six sliders that always sum to 100 %: the others give way in proportion.
fn roles(desk: &Desk, segment: &Segment) -> Html {
    html! {
        <fieldset key="roles" id={format!("customers.{}.roles", segment.id)} class="field field-wide" tabindex="-1">
            <legend key="legend" class="field-label">{ desk.t(ROLE_MIX) }</legend>
            <div key="split" class="roles-split">
                { for ROLES.iter().zip(segment.roles.shares()).map(|(role, share)| role_row(desk, segment.id, *role, *share)) }
            </div>
        </fieldset>
    }
}

fn role_row(desk: &Desk, id: Id, role: Role, share: Ppm) -> Html {
    let field = format!("customers.{id}.roles.{role:?}");
    let dispatch = desk.dispatch.clone();
    let key = field.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let percent = event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.value().parse::<u32>().ok());
        if let Some(percent) = percent {
            let edit = edit(RowEdit::Set(id, SegmentEdit::Role(role, Ppm::percent(percent.min(100)))));
            dispatch.emit(Action::Edit { edit, field: key.clone() });
        }
    });
    let value = share.0.div_ceil(10_000).to_string();
    html! {
        <div key={field.clone()} class="role-row">
            <label key="name" class="role-name" for={field.clone()}>{ desk.t(words::plan::role(role)) }</label>
            <input key="range" id={field} class="role-range" type="range" min="0" max="100" step="1" {value} {oninput} />
            <span key="share" class="role-share">{ i18n::percent(share.ratio(), 0, desk.lang) }</span>
            <span key="note" class="role-note">{ desk.t(words::plan::role_offer(role)) }</span>
        </div>
    }
}

/// Whether customers come from nearby.
pub(in crate::ui) fn local_field(desk: &Desk) -> Html {
    let local = desk.plan.customers.local;
    let onchange: Callback<Event> = desk.edit_on("customers.local", PlanEdit::Customers(Edit::Local(!local)));
    html! {
        <label key="local" class="check field-wide" for="customers.local">
            <input key="box" id="customers.local" type="checkbox" checked={local} {onchange} />
            <span key="text">{ desk.t(LOCAL) }</span>
        </label>
    }
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

const LINE: Text = Text::new(
    "Segments: {0}, addressable: {1}; visitors and curious are {2}.",
    "고객군 {0}개, 잠재 고객 {1}명이에요. 그중 방문자와 호기심형이 {2}예요.",
    "共{0}个客群，可触达对象{1}个，访客和好奇者占{2}。",
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
const SEGMENTS: Text = Text::new("Segments", "고객군", "客群");
const SEGMENTS_NOTE: Text = Text::new(
    "One is enough to start. The first is the main one.",
    "하나로도 시작할 수 있어요. 첫 번째가 주 고객이에요.",
    "先写一个即可，第一个为主要客群。",
);
const NEW: Text = Text::new("New segment", "새 고객군", "新客群");
const NAME: Text = Text::new("Name", "이름", "名称");
const NAME_HINT: Text = Text::new("Who they are, in a few words", "누구인지 짧게", "几个字说明是谁");
const SIZE: Text = Text::new("Addressable people or companies", "잠재 고객 수(사람·회사)", "可触达的人数或企业数");
const SIZE_HINT: Text = Text::new(
    "Who could buy and can be reached in this market",
    "온라인에서 만날 수 있고 살 만한 수. 동네 장사면 상권 인구",
    "该市场中可能购买且能触达的数量",
);
const SEARCHES: Text = Text::new("Searches a month", "월 검색 수", "每月搜索量");
const SEARCHES_HINT: Text = Text::new(
    "From the keyword tool; estimated if left open",
    "키워드 도구의 조회수. 비우면 추정해요",
    "取自关键词工具；留空则估算",
);
const WHO: Text = Text::new("Who they are", "어떤 사람인가요", "他们是谁");
const WHO_HINT: Text =
    Text::new("Occupation, income, age, habits", "직업, 소득, 나이, 소비 습관", "职业、收入、年龄、消费习惯");
const PLACES: Text = Text::new("What they do online", "온라인에서 무엇을 하나요", "他们在网上做什么");
const PLACES_HINT: Text = Text::new(
    "What they browse, with which tools, how often, when",
    "무엇을, 어떤 도구로, 얼마나 자주, 언제 보나요",
    "浏览什么、用什么工具、多久一次、什么时候",
);
const ROLE_MIX: Text =
    Text::new("Behaviour roles, together 100 %", "행동 역할 비중(합계 100%)", "行为角色占比（合计100%）");
const ADD: Text = Text::new("Add a segment", "고객군 추가", "添加客群");
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
const RELATIONS: Text = Text::new("Customer relations", "고객 관계", "客户关系");
const RELATIONSHIP: Text =
    Text::new("How customers are won, kept and won back", "어떻게 얻고, 지키고, 되찾나요", "如何获得、留住和挽回客户");
const RELATIONSHIP_HINT: Text = Text::new(
    "Rhythm, rewards, complaints, who answers by when",
    "연락 주기, 혜택, 불만 처리, 누가 언제까지 답하는지",
    "联系节奏、回馈、投诉处理、谁在何时回复",
);
