//! One card per segment: who they are, what they do and where, how many they are; the rest folds away.

use yew::{Callback, Event, Html, html};

use crate::app::{Kind, Value};
use crate::base::Text;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::segment::SegmentEdit;
use crate::plan::{Place, RowEdit, Segment};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{add_row, below, field, row_card, why};
use super::{edit, fold, migration, mixer, size_field, sizing, written};

/// All segments and the button that adds one.
pub(super) fn list(desk: &Desk) -> Html {
    html! {
        <>
            { for desk.plan.customers.segments.iter().enumerate().map(|(place, segment)| {
                below(desk, segment.id.to_string(), place, |desk, place| card(desk, *place))
            }) }
            { add_row(desk, "customers.segments", ADD, edit(RowEdit::Add)) }
        </>
    }
}

/// One of the text fields of a segment.
fn text(
    desk: &Desk,
    segment: &Segment,
    of: &str,
    (label, hint): (Text, Text),
    kind: Kind,
    value: &str,
    make: fn(String) -> SegmentEdit,
) -> Html {
    let id = segment.id;
    field(desk, format!("customers.{id}.{of}"), label, kind, value)
        .hint(desk, hint)
        .edits(desk, move |v: Value| edit(RowEdit::Set(id, make(v.text()))))
}

fn card(desk: &Desk, place: usize) -> Html {
    let Some(segment) = desk.plan.customers.segments.get(place) else { return html! {} };
    let id = segment.id;
    let title = if segment.name.trim().is_empty() { desk.t(NEW).to_owned() } else { segment.name.clone() };
    let set = move |field| edit(RowEdit::Set(id, field));
    let name = format!("customers.{id}.name");
    let searches = format!("customers.{id}.searches");
    row_card(
        desk,
        format!("customers.{id}.row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name, NAME, Kind::Line, segment.name.as_str()).hint(desk, NAME_HINT).wide()
                    .edits(desk, move |v| set(SegmentEdit::Name(v.text()))) }
                { size_field(desk, segment) }
                { field(desk, searches, SEARCHES, Kind::Count(MAX_PEOPLE), segment.searches).hint(desk, SEARCHES_HINT)
                    .edits(desk, move |v| set(SegmentEdit::Searches(v.number()))) }
                { text(desk, segment, "browse", (BROWSE, BROWSE_HINT), Kind::Text, &segment.browse, SegmentEdit::Browse) }
                { gathers(desk, segment) }
                <div key="folds" class="segment-folds field-wide">
                    { below(desk, "mixer", place, |desk, place| at(desk, *place, |desk, segment| mixer::view(desk, segment, *place == 0))) }
                    { below(desk, "identity", place, |desk, place| at(desk, *place, identity)) }
                    { below(desk, "habits", place, |desk, place| at(desk, *place, habits)) }
                    { below(desk, "sizing", place, |desk, place| at(desk, *place, sizing::view)) }
                    { below(desk, "migration", place, |desk, place| at(desk, *place, migration::view)) }
                </div>
            </>
        },
    )
}

/// What is drawn of the segment at a place.
fn at(desk: &Desk, place: usize, draw: impl FnOnce(&Desk, &Segment) -> Html) -> Html {
    desk.plan.customers.segments.get(place).map(|segment| draw(desk, segment)).unwrap_or_default()
}

/// The places where they gather, each a check one can press.
fn gathers(desk: &Desk, segment: &Segment) -> Html {
    let id = segment.id;
    html! {
        <fieldset key="gathers" id={format!("customers.{id}.gathers")} class="field-wide toggles-field" tabindex="-1">
            <legend key="legend" class="field-label">{ desk.t(GATHERS) }</legend>
            <p key="hint" class="field-hint">{ desk.t(GATHERS_HINT) }</p>
            <div key="toggles" class="toggles">
                { for Place::ALL.into_iter().map(|place| {
                    let field = format!("customers.{id}.gathers.{place:?}");
                    let checked = segment.gathers.contains(&place);
                    let onchange: Callback<Event> = desk.edit_on(&field, edit(RowEdit::Set(id, SegmentEdit::Gathers(place, !checked))));
                    let disabled = desk.holds(&field);
                    html! {
                        <label key={field.clone()} class="toggle" for={field.clone()}>
                            <input key="box" id={field} type="checkbox" {checked} {disabled} {onchange} />
                            <span key="text">{ desk.t(words::customers::place(place)) }</span>
                        </label>
                    }
                }) }
            </div>
            { why(desk.lang, &format!("customers.{id}.gathers"), desk.t(GATHERS)) }
        </fieldset>
    }
}

fn identity(desk: &Desk, segment: &Segment) -> Html {
    let s = segment;
    fold(
        format!("customers.{}.identity", s.id),
        desk.t(IDENTITY),
        written(desk, &[&s.occupation, &s.age, &s.income, &s.position, &s.habits]),
        false,
        html! {
            <div key="fields" class="fields">
                { text(desk, s, "occupation", (OCCUPATION, OCCUPATION_HINT), Kind::Line, &s.occupation, SegmentEdit::Occupation) }
                { text(desk, s, "age", (AGE, AGE_HINT), Kind::Line, &s.age, SegmentEdit::Age) }
                { text(desk, s, "income", (INCOME, INCOME_HINT), Kind::Line, &s.income, SegmentEdit::Income) }
                { text(desk, s, "position", (POSITION, POSITION_HINT), Kind::Line, &s.position, SegmentEdit::Position) }
                { text(desk, s, "habits", (HABITS, HABITS_HINT), Kind::Text, &s.habits, SegmentEdit::Habits) }
            </div>
        },
    )
}

fn habits(desk: &Desk, segment: &Segment) -> Html {
    let s = segment;
    fold(
        format!("customers.{}.online", s.id),
        desk.t(ONLINE),
        written(desk, &[&s.tools, &s.rhythm]),
        false,
        html! {
            <div key="fields" class="fields">
                { text(desk, s, "tools", (TOOLS, TOOLS_HINT), Kind::Line, &s.tools, SegmentEdit::Tools) }
                { text(desk, s, "rhythm", (RHYTHM, RHYTHM_HINT), Kind::Line, &s.rhythm, SegmentEdit::Rhythm) }
            </div>
        },
    )
}

const ADD: Text = Text::new("Add a segment", "고객군 추가", "添加客群");
const NEW: Text = Text::new("New segment", "새 고객군", "新客群");
const NAME: Text = Text::new("Name", "이름", "名称");
const NAME_HINT: Text = Text::new("Who they are, in a few words", "누구인지 짧게", "几个字说明是谁");
const SEARCHES: Text = Text::new("Searches a month", "월 검색량", "每月搜索量");
const SEARCHES_HINT: Text = Text::new(
    "From the keyword tool; estimated if left open",
    "키워드 도구의 조회수. 비우면 추정해요",
    "取自关键词工具；留空则估算",
);
const BROWSE: Text = Text::new("What they do online", "온라인에서 무엇을 하나요", "他们在网上做什么");
const BROWSE_HINT: Text =
    Text::new("What they look at and look for before they buy", "사기 전에 무엇을 보고 찾는지", "购买前看什么、找什么");
const GATHERS: Text = Text::new("Where they gather", "어디에 모이나요", "聚集在哪里");
const GATHERS_HINT: Text = Text::new(
    "Three or four places are enough; touchpoints are weighed by them",
    "서너 곳이면 충분해요. 접점을 비교할 때 반영해요",
    "选三四处即可，选择接触点时据此衡量",
);
const IDENTITY: Text = Text::new("Who they are", "어떤 사람인가요", "他们是谁");
const OCCUPATION: Text = Text::new("Occupation or trade", "직업 또는 업종", "职业或行业");
const OCCUPATION_HINT: Text =
    Text::new("For companies: what they make", "기업이라면 무엇을 하는 곳인지", "企业则写主营业务");
const AGE: Text = Text::new("Age", "나이", "年龄");
const AGE_HINT: Text = Text::new("For companies: how long they exist", "기업이라면 업력", "企业则写成立年限");
const INCOME: Text = Text::new("Income or company size", "소득 또는 회사 규모", "收入或企业规模");
const INCOME_HINT: Text = Text::new("What they can and do spend", "쓸 수 있는 돈과 실제 지출", "能花多少，实际花多少");
const POSITION: Text = Text::new("Position and say in the purchase", "직급과 구매 결정권", "职位与购买话语权");
const POSITION_HINT: Text =
    Text::new("Who uses, who decides, who pays", "쓰는 사람, 결정하는 사람, 돈 내는 사람", "谁用、谁定、谁付钱");
const HABITS: Text = Text::new("Consumption habits", "소비 습관", "消费习惯");
const HABITS_HINT: Text = Text::new(
    "How often, where and why they buy, and what they compare",
    "얼마나 자주, 어디서, 왜 사고 무엇과 비교하는지",
    "多久买一次、在哪买、为什么买、和什么比较",
);
const ONLINE: Text = Text::new("Tools and rhythm", "도구와 시간대", "工具与时段");
const TOOLS: Text = Text::new("With which tools", "어떤 도구로 보나요", "用什么工具");
const TOOLS_HINT: Text = Text::new("Devices and apps", "기기와 앱", "设备与应用");
const RHYTHM: Text = Text::new("How often and when", "얼마나 자주, 언제 보나요", "多久一次、什么时候");
const RHYTHM_HINT: Text = Text::new("For example weekday evenings", "예: 평일 저녁", "例如：工作日晚上");
