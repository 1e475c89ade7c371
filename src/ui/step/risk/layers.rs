//! Security layer by layer, customer data first: what to look after, ticked one by one.

use yew::{Html, html};

use crate::base::Text;
use crate::plan::risk::RiskEdit as Edit;
use crate::plan::{Layer, Safeguard};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{check, whys, yes_no};
use super::super::block;
use super::edit;

/// Consent for the lists, then the layers.
pub(super) fn view(desk: &Desk) -> Html {
    let risk = &desk.plan.risk;
    let body = html! {
        <>
            { yes_no(desk, "risk.consent", CONSENT, risk.consent, |v| edit(Edit::Consent(v))) }
            <p key="consequence" class="muted">{ desk.t(consequence(risk.consent)) }</p>
            { whys(desk.lang, [("risk.secured", desk.t(LAYERS))]) }
            { for Layer::ALL.into_iter().map(|layer| fieldset(desk, layer)) }
        </>
    };
    block(desk, "layers", LAYERS, Some(LAYERS_NOTE), body)
}

/// What the answer on consent means for messages.
const fn consequence(consent: Option<bool>) -> Text {
    match consent {
        Some(true) => CONSENT_YES,
        Some(false) => CONSENT_NO,
        None => CONSENT_OPEN,
    }
}

fn fieldset(desk: &Desk, layer: Layer) -> Html {
    let risk = &desk.plan.risk;
    let (ticked, all) = (risk.ticked(layer).to_string(), layer.safeguards().len().to_string());
    let state = desk.t(words::security::layer_state(risk.layer_state(layer)));
    html! {
        <fieldset key={layer.slug()} id={format!("risk.layer.{}", layer.slug())} class="field-wide layer" tabindex="-1">
            <legend key="legend" class="field-label">
                { desk.t(words::plan::layer(layer)) }{ " " }
                <span key="state" class="badge">{ state }{ " " }{ words::security::TICKED.fill(desk.lang, &[&ticked, &all]) }</span>
            </legend>
            <div key="checks" class="layer-checks">{ for layer.safeguards().iter().map(|safeguard| safeguard_box(desk, *safeguard)) }</div>
        </fieldset>
    }
}

fn safeguard_box(desk: &Desk, safeguard: Safeguard) -> Html {
    let checked = desk.plan.risk.secured.contains(&safeguard);
    let id = format!("risk.secured.{}", safeguard.slug());
    let text = desk.t(words::security::safeguard(safeguard));
    check(desk, &id, text, checked, edit(Edit::Secured(safeguard, !checked)))
}

const LAYERS: Text = Text::new("Security, layer by layer", "영역별 보안", "分层安全");
const LAYERS_NOTE: Text = Text::new(
    "Customer data first. Tick what is done and what somebody keeps so.",
    "고객 데이터가 먼저예요. 실제로 되어 있고 계속 챙기는 사람이 있는 것만 체크하세요.",
    "客户数据优先。已做到并有人持续维护的，才勾选。",
);
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
