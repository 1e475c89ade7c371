//! Stage 11 on screen: the risks in money, the reply promise by month, security layer by layer, the rules of the market.

mod layers;
mod map;
mod register;
mod replies;
mod rules;
mod suggestions;

use yew::{Html, html};

use crate::base::{Money, Text};
use crate::i18n;
use crate::plan::risk::RiskEdit as Edit;
use crate::plan::{Layer, LayerState, PlanEdit, RiskItem};

use super::super::Desk;
use super::{answer, kpi, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { section(desk, "map", map::view) }
            { section(desk, "register", register::view) }
            { section(desk, "suggestions", suggestions::view) }
            { section(desk, "replies", replies::view) }
            { section(desk, "layers", layers::view) }
            { section(desk, "rules", rules::view) }
        </>
    }
}

fn edit(edit: Edit) -> PlanEdit {
    PlanEdit::Risk(edit)
}

/// What a risk is called.
fn name(desk: &Desk, item: &RiskItem) -> String {
    if item.name.trim().is_empty() { desk.t(NEW).to_owned() } else { item.name.trim().to_owned() }
}

fn result(desk: &Desk) -> Html {
    let risk = &desk.plan.risk;
    let loss = risk.expected_loss();
    let done = Layer::ALL.into_iter().filter(|layer| risk.layer_state(*layer) == LayerState::Done).count();
    let (done, all) = (done.to_string(), Layer::ALL.len().to_string());
    let counted = risk.items.iter().any(|item| item.expected_loss().is_some());
    let line = if counted {
        LINE.fill(desk.lang, &[&desk.short(loss), &done, &all])
    } else {
        OPEN.fill(desk.lang, &[&done, &all])
    };
    let shown = if counted { desk.money(loss) } else { "–".to_owned() };
    answer(
        line,
        html! {
            <div key="kpis" class="kpis">
                { kpi(desk, LOSS, shown.into(), funds_share(desk, loss)) }
                { replies::kpi(desk) }
                { kpi(desk, SECURED, OF.fill(desk.lang, &[&done, &all]).into(), desk.t(SECURED_NOTE)) }
            </div>
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

const LINE: Text = Text::new(
    "Expected loss within the plan: {0}. {1} of {2} security layers are looked after.",
    "계획 기간의 예상 손실은 {0}, 관리 중인 보안 영역은 {2}개 중 {1}개예요.",
    "方案期内的预期损失为{0}；{2}个安全层面中已有{1}个得到落实。",
);
const OPEN: Text = Text::new(
    "No risk has a probability and an amount yet. {0} of {1} security layers are looked after.",
    "확률과 금액을 적은 위험이 아직 없어요. 관리 중인 보안 영역은 {1}개 중 {0}개예요.",
    "尚无任何风险填写了概率和金额；{1}个安全层面中已有{0}个得到落实。",
);
const LOSS: Text = Text::new("Expected loss", "예상 손실", "预期损失");
const LOSS_NOTE: Text =
    Text::new("Probability × loss, all risks together", "위험별 확률 × 손실의 합", "各项风险的概率 × 损失之和");
const SHARE: Text = Text::new("{0} of the funds", "예산의 {0}", "占总资金的{0}");
const SECURED: Text = Text::new("Layers looked after", "관리 중인 영역", "已落实的层面");
const SECURED_NOTE: Text =
    Text::new("One open layer is enough for a leak", "한 곳만 뚫려도 유출될 수 있어요", "一处疏漏就足以造成泄露");
const OF: Text = Text::new("{0} of {1}", "{1}개 중 {0}개", "{0} / {1}");
const NEW: Text = Text::new("New risk", "새 위험", "新风险");
