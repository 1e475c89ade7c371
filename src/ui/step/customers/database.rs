//! What is known of a customer and with whose consent, and what each class of customer can count on.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Kind};
use crate::base::Text;
use crate::plan::relations::{DataFieldEdit, RelationsEdit, ServiceLevelEdit};
use crate::plan::row::next_id;
use crate::plan::{DataField, RowEdit, ServiceLevel};
use crate::report::words;
use crate::score::customers::{Datum, slow_levels};

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, row_card, yes_no};
use super::super::plain_block;
use super::relations::relations;

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { plain_block(desk, "database", FIELDS, Some(FIELDS_NOTE), fields(desk)) }
            { plain_block(desk, "levels", LEVELS, Some(LEVELS_NOTE), levels(desk)) }
        </>
    }
}

fn fields(desk: &Desk) -> Html {
    let rows = &desk.plan.customers.relations.fields;
    let missing =
        Datum::ALL.into_iter().filter(|datum| !rows.iter().any(|row| words::customers::is_datum(*datum, &row.name)));
    let missing: Vec<Datum> = missing.collect();
    html! {
        <>
            { for rows.iter().map(|row| data_field(desk, row)) }
            <div key="ways" class="chip-row">
                { add_row(desk, "customers.relations.fields", ADD_FIELD, relations(RelationsEdit::Field(RowEdit::Add))) }
                <span key="usual" class="reason" hidden={missing.is_empty()}>{ desk.t(USUAL) }</span>
                { for missing.into_iter().map(|datum| suggestion(desk, datum)) }
            </div>
        </>
    }
}

/// Adds a usual field with its purpose; whether the customer agreed is left to say.
fn suggestion(desk: &Desk, datum: Datum) -> Html {
    let id = next_id(&desk.plan.customers.relations.fields, desk.plan.next_id);
    let (name, purpose) = (desk.t(words::customers::datum(datum)), desk.t(words::customers::datum_purpose(datum)));
    let key = format!("customers.relations.suggest.{datum:?}");
    let edits = [
        RowEdit::Add,
        RowEdit::Set(id, DataFieldEdit::Name(name.to_owned())),
        RowEdit::Set(id, DataFieldEdit::Purpose(purpose.to_owned())),
    ];
    // Edits of one field so close together are one step to undo.
    let actions = edits.map(|edit| Action::Edit { edit: relations(RelationsEdit::Field(edit)), field: key.clone() });
    let dispatch = desk.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| actions.iter().for_each(|action| dispatch.emit(action.clone())));
    html! {
        <button key={key.clone()} id={key} type="button" class="chip" title={purpose} {onclick}>
            { icon(Icon::Plus) }<span key="text">{ name }</span>
        </button>
    }
}

fn data_field(desk: &Desk, row: &DataField) -> Html {
    let id = row.id;
    let name = |of: &str| format!("customers.relations.fields.{id}.{of}");
    let set = move |edit| relations(RelationsEdit::Field(RowEdit::Set(id, edit)));
    let drop = relations(RelationsEdit::Field(RowEdit::Remove(id)));
    let onclick: Callback<MouseEvent> = desk.edit_on(&name("remove"), drop);
    let label = REMOVE.fill(desk.lang, &[row.name.trim()]);
    html! {
        <div key={name("row")} class="line-row">
            <div key="fields" class="fields fields-three">
                { field(desk, name("name"), FIELD, Kind::Line, row.name.as_str()).edits(desk, move |v| set(DataFieldEdit::Name(v.text()))) }
                { field(desk, name("purpose"), PURPOSE, Kind::Line, row.purpose.as_str())
                    .edits(desk, move |v| set(DataFieldEdit::Purpose(v.text()))) }
                { yes_no(desk, &name("consent"), CONSENT, row.consent, move |v| set(DataFieldEdit::Consent(v))) }
            </div>
            <button key="remove" type="button" class="icon-btn" aria-label={label.clone()} title={label} {onclick}>{ icon(Icon::Trash) }</button>
        </div>
    }
}

fn levels(desk: &Desk) -> Html {
    let rows = &desk.plan.customers.relations.levels;
    html! {
        <>
            { for rows.iter().map(|row| level(desk, row)) }
            { add_row(desk, "customers.relations.levels", ADD_LEVEL, relations(RelationsEdit::Level(RowEdit::Add))) }
        </>
    }
}

fn level(desk: &Desk, row: &ServiceLevel) -> Html {
    let id = row.id;
    let name = |of: &str| format!("customers.relations.levels.{id}.{of}");
    let set = move |edit| relations(RelationsEdit::Level(RowEdit::Set(id, edit)));
    let title = if row.class.trim().is_empty() { desk.t(NEW_LEVEL).to_owned() } else { row.class.clone() };
    let slow = slow_levels(&desk.plan).contains(&id);
    row_card(
        desk,
        name("row"),
        title,
        relations(RelationsEdit::Level(RowEdit::Remove(id))),
        html! {
            <>
                { field(desk, name("class"), CLASS, Kind::Line, row.class.as_str()).hint(desk, CLASS_HINT)
                    .edits(desk, move |v| set(ServiceLevelEdit::Class(v.text()))) }
                { field(desk, name("owner"), OWNER, Kind::Line, row.owner.as_str()).hint(desk, OWNER_HINT)
                    .edits(desk, move |v| set(ServiceLevelEdit::Owner(v.text()))) }
                { field(desk, name("reply_hours"), REPLY, Kind::Count(720), row.reply_hours).hint(desk, REPLY_HINT).unit(desk, HOURS)
                    .note(if slow { desk.t(SLOW) } else { "" })
                    .edits(desk, move |v| set(ServiceLevelEdit::ReplyHours(v.small()))) }
                { field(desk, name("rhythm_days"), CONTACT, Kind::Count(1_000), row.rhythm_days).hint(desk, CONTACT_HINT).unit(desk, DAYS)
                    .edits(desk, move |v| set(ServiceLevelEdit::RhythmDays(v.small()))) }
            </>
        },
    )
}

const FIELDS: Text = Text::new("What is kept about a customer", "고객 데이터베이스", "客户数据库");
const FIELDS_NOTE: Text = Text::new(
    "Only what serves a purpose, and only with consent to that purpose.",
    "쓸 데가 분명한 것만, 그 목적에 동의를 받아서 모아요.",
    "只收有明确用途的信息，并征得对该用途的同意。",
);
const ADD_FIELD: Text = Text::new("Add a field", "항목 추가", "添加字段");
const USUAL: Text =
    Text::new("Usually needed (our judgement):", "보통 필요한 항목(이 도구의 판단):", "通常需要（本工具的判断）：");
const FIELD: Text = Text::new("Field", "항목", "字段");
const PURPOSE: Text = Text::new("What for", "이용 목적", "用途");
const CONSENT: Text = Text::new("Consent to this", "동의를 받나요", "有没有征得同意");
const REMOVE: Text = Text::new("Remove {0}", "{0} 삭제", "删除{0}");
const LEVELS: Text = Text::new("What customers can count on", "고객 등급별 서비스 기준", "各级客户的服务标准");
const LEVELS_NOTE: Text = Text::new(
    "One row per class of customer: who answers, how fast, and how often the company gets in touch.",
    "고객 등급마다 누가, 얼마나 빨리 답하고, 얼마나 자주 먼저 연락하는지 적어요.",
    "每级客户一行：谁负责、多快回复、多久主动联系一次。",
);
const ADD_LEVEL: Text = Text::new("Add a class", "등급 추가", "添加级别");
const NEW_LEVEL: Text = Text::new("New class", "새 등급", "新级别");
const CLASS: Text = Text::new("Class of customer", "고객 등급", "客户级别");
const CLASS_HINT: Text =
    Text::new("For example new, regular, business", "예: 신규, 단골, 기업", "例如：新客、老客、企业客户");
const OWNER: Text = Text::new("Who looks after them", "담당자", "负责人");
const OWNER_HINT: Text = Text::new("One name, not a department", "부서가 아니라 한 사람", "填具体人名，不填部门");
const REPLY: Text = Text::new("Answer within", "답변 기한", "回复时限");
const REPLY_HINT: Text =
    Text::new("Also on weekends, if that is promised", "주말도 약속했다면 포함", "若承诺周末也回复，则一并计入");
const HOURS: Text = Text::new("hours", "시간", "小时");
const SLOW: Text = Text::new("Later than within a day", "하루를 넘겨요", "超过一天");
const CONTACT: Text = Text::new("Contact every", "먼저 연락하는 주기", "主动联系周期");
const CONTACT_HINT: Text = Text::new("Of the company’s own accord", "회사가 먼저 하는 연락", "由企业主动发起");
const DAYS: Text = Text::new("days", "일", "天");
