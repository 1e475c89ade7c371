//! The heat map: every risk with a probability and a loss as a number in its cell, which leads to its row.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::Action;
use crate::base::Text;
use crate::report::words;
use crate::score::heat::{CLASSES, HeatMap, Mark, heat};

use super::super::super::Desk;
use super::super::super::widget::DataTable;
use super::super::plain_block;
use super::name;

/// The map; the register below it says the same in a table.
pub(super) fn view(desk: &Desk) -> Html {
    let body = match HeatMap::of(&desk.plan) {
        None => html! { <p key="open" class="empty">{ desk.t(NO_FUNDS) }</p> },
        Some(map) => table(desk, &map),
    };
    plain_block(desk, "map", MAP, Some(MAP_NOTE), body)
}

fn table(desk: &Desk, map: &HeatMap<'_>) -> Html {
    let losses = words::risk::loss_classes(&map.limits, desk.currency(), desk.lang);
    let probabilities = words::risk::probability_classes(desk.lang);
    html! {
        <>
            <p key="title" class="chart-title">{ title(desk, map) }</p>
            <DataTable key="table" name={desk.t(MAP)} class="risk-map" id="risk.map">
                <thead key="head">
                    <tr><th key="axes" scope="col">{ desk.t(AXES) }</th>
                        { for losses.iter().map(|loss| html! { <th key={loss.clone()} scope="col" class="num">{ loss.clone() }</th> }) }
                    </tr>
                </thead>
                <tbody key="body">
                    { for (0..CLASSES).rev().zip(probabilities.iter().rev()).map(|(probability, class)| html! {
                        <tr key={probability.to_string()}>
                            <th key="class" scope="row" class="num">{ class.clone() }</th>
                            { for (0..CLASSES).map(|loss| html! {
                                <td key={loss.to_string()} class={classes!("risk-cell", format!("heat-{}", heat(probability, loss)))}>
                                    { for map.cell(probability, loss).map(|mark| button(desk, mark)) }
                                </td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </DataTable>
        </>
    }
}

/// What the map shows: the hottest risk, of equals the one with the highest expected loss.
fn title(desk: &Desk, map: &HeatMap<'_>) -> String {
    let hottest = map.marks.iter().max_by_key(|mark| (heat(mark.probability, mark.loss), mark.item.expected_loss()));
    match hottest {
        Some(mark) => {
            let loss = mark.item.expected_loss().unwrap_or_default();
            HOTTEST.fill(desk.lang, &[&mark.number.to_string(), &name(desk, mark.item), &desk.short(loss)])
        }
        None => desk.t(EMPTY).to_owned(),
    }
}

fn button(desk: &Desk, mark: &Mark<'_>) -> Html {
    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(format!("risk.{}.name", mark.item.id)));
    let number = mark.number.to_string();
    let label = LABEL.fill(desk.lang, &[&number, &name(desk, mark.item)]);
    html! {
        <button key={number.clone()} id={format!("risk.mark.{}", mark.item.id)} type="button" class="risk-mark" {onclick} title={label.clone()} aria-label={label}>{ number }</button>
    }
}

const MAP: Text = Text::new("Heat map", "위험 지도", "风险热力图");
const MAP_NOTE: Text = Text::new(
    "Each number is a risk of the register; select it to get there. The classes of loss are 1, 5, 15 and 40% of the \
        funds. The limits are our judgement.",
    "숫자는 아래 위험 목록의 번호예요. 누르면 그 위험으로 가요. 손실 구간은 예산의 1·5·15·40%예요. 구간은 이 도구의 판단이에요.",
    "数字对应下方登记表中的风险，点击即可前往。损失分档为总资金的1%、5%、15%、40%，分档为本工具的判断。",
);
const NO_FUNDS: Text = Text::new(
    "The map compares losses with the funds; enter them in stage 1.",
    "손실을 예산과 비교해요. 1단계에 예산을 입력하세요.",
    "热力图以总资金衡量损失，请先在第1阶段填写资金。",
);
const AXES: Text = Text::new("Probability ↓ · loss →", "확률 ↓ · 손실 →", "概率↓·损失→");
const HOTTEST: Text = Text::new(
    "Watch number {0} first: {1}. It costs {2} on average.",
    "{0}번부터 챙기세요: {1}(예상 손실 {2}).",
    "最先关注{0}号：{1}，预期损失{2}。",
);
const EMPTY: Text = Text::new(
    "No risk has a probability and a loss yet.",
    "확률과 손실을 적은 위험이 아직 없어요.",
    "尚无任何风险填写了概率和损失。",
);
const LABEL: Text = Text::new("Risk {0}: {1}", "위험 {0}: {1}", "风险{0}：{1}");
