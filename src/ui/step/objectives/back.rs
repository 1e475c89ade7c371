//! From a target back to what it needs, computed when asked for.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Action;
use crate::base::{Money, Text};
use crate::i18n;
use crate::insight::{Answer, Back, Lift, Need, Needed};
use crate::plan::company::CompanyEdit;
use crate::plan::{Objective, PlanEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::DataTable;

/// The question, and its answer once it was asked.
pub(super) fn view(desk: &Desk, objective: &Objective, known: bool) -> Html {
    let id = format!("objectives.{}.back", objective.id);
    let answer = desk.back.as_ref().filter(|back| back.objective == objective.id);
    let onclick: Callback<MouseEvent> = desk.on(Action::WorkBack(objective.id));
    html! {
        <div key="back" class="back field-wide" hidden={!known}>
            <button key="ask" {id} type="button" class="btn btn-small" {onclick}>{ icon(Icon::Undo) }<span key="text">{ desk.t(ASK) }</span></button>
            <div key="answer" aria-live="polite">{ answer.map(|back| told(desk, back)) }</div>
        </div>
    }
}

fn told(desk: &Desk, back: &Back) -> Html {
    match &back.answer {
        Answer::Money(needed) => money(desk, back, needed),
        Answer::Beyond { most, lifts } => {
            let most = words::objectives::figure(most, desk.currency(), desk.lang);
            let line = match lifts.first() {
                Some(first) => BEYOND.fill(desk.lang, &[&most, desk.t(words::objectives::limit(first.limit))]),
                None => NOTHING.fill(desk.lang, &[&most]),
            };
            html! {
                <div key="beyond" class="back-answer">
                    <p key="line">{ line }</p>
                    <p key="alone" class="fine" hidden={lifts.is_empty()}>{ desk.t(ALONE) }</p>
                    { for lifts.iter().map(|one| lift(desk, one)) }
                </div>
            }
        }
    }
}

fn money(desk: &Desk, back: &Back, needed: &Needed) -> Html {
    let enough = desk.plan.company.funds.is_some_and(|funds| funds >= needed.funds);
    let funds = desk.money(needed.funds);
    let line = if enough { ENOUGH } else { NEEDS }.fill(desk.lang, &[&funds]);
    let take = |key: &'static str, text: Text, funds: Money| {
        let id = format!("objectives.{}.{key}", back.objective);
        let edit = PlanEdit::Company(CompanyEdit::Funds(Some(funds)));
        let onclick: Callback<MouseEvent> = desk.edit_on("company.funds", edit);
        let same = desk.plan.company.funds == Some(funds);
        html! { <button {key} {id} type="button" class="btn btn-small" disabled={same} {onclick}>{ text.fill(desk.lang, &[&desk.short(funds)]) }</button> }
    };
    html! {
        <div key="money" class="back-answer">
            <p key="line">{ line }</p>
            { needs_table(desk, &needed.needs) }
            <div key="take" class="button-row">
                { take("take", TAKE, needed.funds) }
                { needed.safe.filter(|safe| *safe != needed.funds).map(|safe| take("take_safe", TAKE_SAFE, safe)) }
            </div>
            <p key="safe" class="fine" hidden={needed.safe.is_some()}>{ desk.t(NEVER_SAFE) }</p>
        </div>
    }
}

fn lift(desk: &Desk, lift: &Lift) -> Html {
    let times = i18n::significant(lift.factor, 3, desk.lang);
    let media = words::objectives::figure(&lift.media, desk.currency(), desk.lang);
    html! {
        <div key={format!("{:?}", lift.limit)} class="back-lift">
            <h4 key="title">{ LIFT.fill(desk.lang, &[desk.t(words::objectives::limit(lift.limit)), &times]) }</h4>
            { needs_table(desk, &lift.needs) }
            <p key="media" class="fine">{ desk.t(MEDIA) }{ " " }{ desk.figure_as(&lift.media, media) }</p>
        </div>
    }
}

fn needs_table(desk: &Desk, needs: &[Need]) -> Html {
    let shown = |figure| desk.figure_as(figure, words::objectives::figure(figure, desk.currency(), desk.lang));
    let dash = || html! { "–" };
    html! {
        <DataTable key="needs" name={desk.t(NEEDED_FOR)}>
            <thead key="head"><tr>
                <th key="what" scope="col">{ desk.t(WHAT) }</th><th key="needed" scope="col" class="num">{ desk.t(NEEDED) }</th>
                <th key="there" scope="col" class="num">{ desk.t(THERE) }</th><th key="short" scope="col" class="num">{ desk.t(SHORT) }</th>
            </tr></thead>
            <tbody key="body">{ for needs.iter().enumerate().map(|(i, need)| html! {
                <tr key={i.to_string()}>
                    <th key="what" scope="row">{ words::figure::label(need.needed.name, desk.lang) }</th>
                    <td key="needed" class="num">{ shown(&need.needed) }</td>
                    <td key="there" class="num">{ need.there.as_ref().map_or_else(dash, shown) }</td>
                    <td key="short" class="num">{ need.short.as_ref().filter(|short| short.value > 0.0).map_or_else(dash, shown) }</td>
                </tr>
            }) }</tbody>
        </DataTable>
    }
}

const ASK: Text = Text::new("Work back from the target", "목표에서 거꾸로 계산", "由目标倒推所需");
const NEEDS: Text = Text::new(
    "With funds of {0} the forecast meets the target: an even chance.",
    "전체 예산이 {0}이면 예측이 목표에 닿아요. 달성 확률은 반반이에요.",
    "总资金为{0}时，预测刚好达到目标（达成概率五成）。",
);
const ENOUGH: Text = Text::new(
    "The funds suffice. The forecast would already meet the target with {0}: an even chance.",
    "지금 예산으로 충분해요. {0}만 있어도 예측이 목표에 닿아요. 그때 달성 확률은 반반이에요.",
    "资金充足。只用{0}，预测即可达到目标（达成概率五成）。",
);
const BEYOND: Text = Text::new(
    "No amount of money reaches the target; at most {0}. The least change that would be enough: {1}.",
    "예산을 늘려도 목표에 닿지 않아요. 최대 {0}까지예요. 가장 적게 바꿔도 되는 것: {1}.",
    "再多资金也达不到目标，最多{0}。改动最小的办法：{1}。",
);
const NOTHING: Text = Text::new(
    "No amount of money reaches the target; at most {0}. Lifting a single limit is not enough: lower the target or change several at once.",
    "예산을 늘려도 목표에 닿지 않아요. 최대 {0}까지예요. 한 가지만 바꿔서는 부족하니 목표를 낮추거나 여러 조건을 함께 바꾸세요.",
    "再多资金也达不到目标，最多{0}。只放宽一项限制不够，请调低目标，或同时改变多项条件。",
);
const ALONE: Text = Text::new(
    "Each of these would be enough alone, with all the money it can then use.",
    "아래 가운데 하나만 갖춰도 충분해요. 그때 쓸 수 있는 예산은 모두 쓴다고 봤어요.",
    "以下任一项单独满足即可，前提是届时可用的资金全部用上。",
);
const LIFT: Text = Text::new("{0}: {1} times as much", "{0} {1}배", "{0}：{1}倍");
const MEDIA: Text = Text::new("Media money then:", "그때 드는 매체 예산:", "届时的媒体预算：");
const TAKE: Text = Text::new("Take {0} as funds", "전체 예산 {0} 적용", "将总资金改为{0}");
const TAKE_SAFE: Text =
    Text::new("Take {0}, for seven chances in ten", "{0} 적용(확률 70%)", "改为{0}（达成概率七成）");
const NEVER_SAFE: Text = Text::new(
    "No amount of money gives it seven chances in ten.",
    "예산만으로는 확률 70%까지 올릴 수 없어요.",
    "仅靠资金无法把达成概率提高到七成。",
);
const NEEDED_FOR: Text = Text::new("What the target needs", "목표에 필요한 것", "达成目标所需");
const WHAT: Text = Text::new("What", "항목", "项目");
const NEEDED: Text = Text::new("Needed", "필요", "需要");
const THERE: Text = Text::new("Available", "현재", "现有");
const SHORT: Text = Text::new("Short", "부족", "缺口");
