//! Stage 11 on screen.

use yew::{Callback, Event, Html, MouseEvent, html};

use crate::app::{Action, Kind, LibraryPage, Route};
use crate::base::{Money, Ppm, Text};
use crate::i18n;
use crate::insight::{Duty, duties};
use crate::plan::risk::{Layer, RiskEdit as Edit, RiskItemEdit};
use crate::plan::{PlanEdit, RowEdit};
use crate::report::words;

use super::super::widget::cited::{self, Line};
use super::super::widget::{add_row, field, row_card, yes_no};
use super::super::{Desk, link};
use super::{answer, block, kpi, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { block(desk, "promises", PROMISES, None, promises(desk)) }
            { plain_block(desk, "compliance", words::library::RULES_IN_USE, Some(words::library::NOT_ADVICE), compliance(desk)) }
            { plain_block(desk, "risks", RISKS, Some(RISKS_NOTE), risks(desk)) }
            { block(desk, "layers", LAYERS, Some(LAYERS_NOTE), layers(desk)) }
        </>
    }
}

fn edit(edit: Edit) -> PlanEdit {
    PlanEdit::Risk(edit)
}

fn result(desk: &Desk) -> Html {
    let risk = &desk.plan.risk;
    let loss = risk.expected_loss();
    let (secured, all) = (risk.secured.len().to_string(), Layer::ALL.len().to_string());
    let counted = risk.items.iter().any(|item| item.probability.is_some() && item.impact.is_some());
    let line = if counted {
        LINE.fill(desk.lang, &[&desk.short(loss), &secured, &all])
    } else {
        OPEN.fill(desk.lang, &[&secured, &all])
    };
    let shown = if counted { desk.short(loss) } else { "–".to_owned() };
    answer(
        line,
        html! {
            <>
                <div key="kpis" class="kpis">
                    { kpi(desk, LOSS, shown.into(), funds_share(desk, loss)) }
                    { kpi(desk, SECURED, OF.fill(desk.lang, &[&secured, &all]).into(), desk.t(SECURED_NOTE)) }
                </div>
                <p key="consent" class="muted">{ desk.t(consequence(risk.consent)) }</p>
            </>
        },
    )
}

/// The expected loss as a share of the funds, once there are any.
fn funds_share(desk: &Desk, loss: Money) -> String {
    let currency = desk.currency();
    desk.plan.company.funds.filter(|funds| *funds > Money::ZERO && loss > Money::ZERO).map_or_else(
        || desk.t(LOSS_NOTE).to_owned(),
        |funds| SHARE.fill(desk.lang, &[&i18n::percent(loss.major(currency) / funds.major(currency), 1, desk.lang)]),
    )
}

/// What the answer on consent means for messages.
const fn consequence(consent: Option<bool>) -> Text {
    match consent {
        Some(true) => CONSENT_YES,
        Some(false) => CONSENT_NO,
        None => CONSENT_OPEN,
    }
}

fn promises(desk: &Desk) -> Html {
    let risk = &desk.plan.risk;
    html! {
        <>
            { yes_no(desk, "risk.consent", CONSENT, risk.consent, |v| edit(Edit::Consent(v))) }
            { field(desk, "risk.reply_hours", REPLY, Kind::Count(720), risk.reply_hours).hint(desk, REPLY_HINT).unit(desk, HOURS)
                .edits(desk, |v| edit(Edit::ReplyHours(v.small()))) }
        </>
    }
}

/// Rules of the market that touch what the plan uses.
fn compliance(desk: &Desk) -> Html {
    let Some(book) = &desk.book else {
        let again = desk.on::<MouseEvent>(Action::AskLibrary);
        return html! {
            <p key="fetching" class="empty" role="status">
                { desk.t(FETCHING) }{ " " }
                <button key="again" type="button" class="btn btn-quiet btn-small" onclick={again}>{ desk.t(FETCH) }</button>
            </p>
        };
    };
    let duties = duties(&desk.plan, &desk.insight, book);
    if duties.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(NO_RULES) }</p> };
    }
    let line = |duty: &Duty<'_>| {
        let names: Vec<&str> = duty.channels.iter().map(|channel| channel.name.get(desk.lang)).collect();
        let touches = TOUCHES.fill(desk.lang, &[&names.join(desk.t(AND))]);
        let line = cited::rule(book, desk.lang, duty.rule);
        Line { notes: std::iter::once(touches).chain(line.notes).collect(), ..line }
    };
    let more = link(Route::Library(LibraryPage::Rules), desk.t(ALL_RULES));
    html! { <><div key="rules">{ cited::list(desk.lang, duties.iter().map(line)) }</div><p key="more" class="muted">{ more }</p></> }
}

fn risks(desk: &Desk) -> Html {
    let edit = |row| edit(Edit::Item(row));
    html! {
        <>
            { for desk.plan.risk.items.iter().map(|item| {
                let id = item.id;
                let name = |field: &str| format!("risk.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let title = if item.name.is_empty() { desk.t(NEW).to_owned() } else { item.name.clone() };
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("name"), NAME, Kind::Line, item.name.as_str()).hint(desk, NAME_HINT).wide()
                            .edits(desk, move |v| set(RiskItemEdit::Name(v.text()))) }
                        { field(desk, name("probability"), PROBABILITY, Kind::Percent(Ppm::ONE), item.probability).hint(desk, PROBABILITY_HINT)
                            .edits(desk, move |v| set(RiskItemEdit::Probability(v.ppm()))) }
                        { field(desk, name("impact"), IMPACT, Kind::Money(desk.currency()), item.impact).hint(desk, IMPACT_HINT)
                            .edits(desk, move |v| set(RiskItemEdit::Impact(v.money()))) }
                        { field(desk, name("owner"), OWNER, Kind::Line, item.owner.as_str())
                            .edits(desk, move |v| set(RiskItemEdit::Owner(v.text()))) }
                        { field(desk, name("response"), RESPONSE, Kind::Line, item.response.as_str())
                            .edits(desk, move |v| set(RiskItemEdit::Response(v.text()))) }
                    </>
                })
            }) }
            { add_row(desk, "risk.items", ADD, edit(RowEdit::Add)) }
        </>
    }
}

fn layers(desk: &Desk) -> Html {
    html! {
        { for Layer::ALL.into_iter().map(|layer| {
            let checked = desk.plan.risk.secured.contains(&layer);
            let id = format!("risk.secured.{layer:?}").to_lowercase();
            let onchange: Callback<Event> = desk.edit_on(&id, edit(Edit::Secured(layer, !checked)));
            html! {
                <label key={id.clone()} class="check field-wide" {id}>
                    <input key="box" type="checkbox" {checked} {onchange} />
                    <span key="text">
                        <strong key="name">{ desk.t(words::plan::layer(layer)) }</strong>
                        <br key="break" />
                        <span key="check" class="muted">{ desk.t(words::plan::layer_check(layer)) }</span>
                    </span>
                </label>
            }
        }) }
    }
}

const FETCHING: Text = Text::new("The rules are being fetched.", "규정을 불러오는 중이에요.", "正在读取法规。");
const FETCH: Text = Text::new("Fetch again", "다시 불러오기", "重新读取");
const NO_RULES: Text = Text::new(
    "No rule in the library touches what the plan uses, or nothing is used yet. That does not mean that none exists.",
    "사용하는 접점에 적용되는 규정이 자료실에 없거나, 아직 사용하는 접점이 없어요. 규정이 전혀 없다는 뜻은 아니에요.",
    "资料库中没有与所用接触点相关的法规，或尚未使用任何接触点；这并不表示不存在相关法规。",
);
const TOUCHES: Text = Text::new("Touches: {0}", "해당 접점: {0}", "涉及：{0}");
const AND: Text = Text::new(", ", ", ", "、");
const ALL_RULES: Text = Text::new("All rules of the library", "자료실의 모든 규정 보기", "查看资料库中的全部法规");
const LINE: Text = Text::new(
    "Expected loss within the plan: {0}. {1} of {2} security layers are looked after.",
    "계획 기간의 예상 손실은 {0}, 관리 중인 보안 영역은 {2}개 중 {1}개예요.",
    "方案期内的预期损失为{0}；{2}个安全层面中已有{1}个得到落实。",
);
const OPEN: Text = Text::new(
    "No risk has a probability and an amount yet. {0} of {1} security layers are looked after.",
    "확률과 금액을 적은 위험이 아직 없어요. 관리 중인 보안 영역은 {1}개 중 {0}개예요.",
    "还没有填写概率和金额的风险；{1}个安全层面中已有{0}个得到落实。",
);
const LOSS: Text = Text::new("Expected loss", "예상 손실", "预期损失");
const LOSS_NOTE: Text =
    Text::new("Probability × loss, all risks together", "위험별 확률 × 손실의 합", "各项风险的概率 × 损失之和");
const SHARE: Text = Text::new("{0} of the funds", "예산의 {0}", "占总资金的{0}");
const SECURED: Text = Text::new("Layers looked after", "관리 중인 영역", "已落实的层面");
const SECURED_NOTE: Text =
    Text::new("One open layer is enough for a leak", "한 곳만 뚫려도 유출될 수 있어요", "一处疏漏就足以造成泄露");
const OF: Text = Text::new("{0} of {1}", "{1}개 중 {0}개", "{0} / {1}");
const PROMISES: Text = Text::new("Consent and replies", "수신 동의와 답변", "用户同意与回复");
const CONSENT: Text = Text::new(
    "Provable consent to advertising for the lists",
    "보유한 연락처의 광고 수신 동의를 증명할 수 있나요",
    "名单是否有可举证的营销同意",
);
const CONSENT_YES: Text = Text::new(
    "The lists have consent: messages can be sent. Keep date and wording, and stop at once when somebody objects.",
    "수신 동의를 받은 연락처라 광고 메시지를 보낼 수 있어요. 동의한 날짜와 문구를 보관하고, 수신을 거부하면 바로 멈추세요.",
    "名单已获同意，可以发送消息。请留存同意的日期和内容，对方拒收时立即停发。",
);
const CONSENT_NO: Text = Text::new(
    "Without consent no advertising goes to the lists: collect it first, or leave e-mail, text and messenger out.",
    "동의 없이는 광고를 보낼 수 없어요. 먼저 동의를 받거나 이메일·문자·메신저를 빼세요.",
    "未经同意不得向名单发送广告：先取得同意，或不使用邮件、短信和即时通讯。",
);
const CONSENT_OPEN: Text = Text::new(
    "Until the question of consent is answered, no advertising should go to the lists.",
    "수신 동의를 받았는지 확인하기 전에는 광고를 보내지 마세요.",
    "在确认是否取得同意之前，不要向名单发送广告。",
);
const REPLY: Text = Text::new("Enquiries are answered within", "문의에 답하기까지 걸리는 시간", "咨询回复时限");
const REPLY_HINT: Text = Text::new(
    "The longest a customer waits, weekends included; 24 or less",
    "주말을 포함해 고객이 기다리는 최대 시간, 24시간 이내 권장",
    "含周末在内，客户最长的等待时间，建议不超过24小时",
);
const HOURS: Text = Text::new("hours", "시간", "小时");
const RISKS: Text = Text::new("What may happen", "일어날 수 있는 일", "可能发生的问题");
const RISKS_NOTE: Text = Text::new(
    "Three to six are enough. An estimate in money beats a colour: it says how much prevention is worth.",
    "서너 가지, 많아도 여섯 가지면 충분해요. 손실을 금액으로 어림해 두면 예방에 얼마를 쓸지 알 수 있어요.",
    "三到六项即可。用金额估算，才知道预防值得花多少钱。",
);
const NEW: Text = Text::new("New risk", "새 위험", "新风险");
const NAME: Text = Text::new("What may happen", "무슨 일이 생길 수 있나요", "可能发生什么");
const NAME_HINT: Text = Text::new(
    "E.g. the ad account is blocked, customer data leak, stock runs out",
    "예: 광고 계정 정지, 고객 정보 유출, 품절",
    "例如：广告账户被封、客户信息泄露、断货",
);
const PROBABILITY: Text = Text::new("Probability", "확률", "发生概率");
const PROBABILITY_HINT: Text = Text::new(
    "Within the plan; once in ten such plans is 10",
    "계획 기간에 일어날 확률. 열에 하나면 10",
    "方案期内发生；十次中有一次填10",
);
const IMPACT: Text = Text::new("Loss if it happens", "생겼을 때 손실", "发生时的损失");
const IMPACT_HINT: Text = Text::new(
    "Lost contribution, repair and fines together",
    "놓친 이익, 복구 비용, 과징금을 합해서",
    "损失的毛利、修复费用与罚款合计",
);
const OWNER: Text = Text::new("Who watches it", "지켜보는 사람", "负责人");
const RESPONSE: Text = Text::new("What is done then", "그때 할 일", "应对措施");
const ADD: Text = Text::new("Add a risk", "위험 추가", "添加风险");
const LAYERS: Text = Text::new("Security, layer by layer", "영역별 보안", "分层安全");
const LAYERS_NOTE: Text = Text::new(
    "Tick a layer when what stands there is done and somebody keeps it so.",
    "적힌 대로 되어 있고 계속 챙기는 사람이 있으면 체크하세요.",
    "所列事项已做到并有人持续维护，才勾选。",
);
