//! Stage 6 on screen: how the targets stand, the marketing model, the objectives, the matrix.

mod back;
mod list;
mod matrix;
mod model;

use std::borrow::Cow;

use yew::{Html, classes, html};

use crate::base::Text;
use crate::plan::Objective;
use crate::report::words;
use crate::score::Facts;
use crate::score::objectives::{Level, Unknown};

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::super::widget::DataTable;
use super::{answer, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { answer(line(desk), standing(desk)) }
            { section(desk, "model", model::view) }
            { section(desk, "list", |desk| plain_block(desk, "list", LIST, Some(LIST_NOTE), list::view(desk))) }
            { section(desk, "matrix", matrix::view) }
        </>
    }
}

/// The facts of the mix, without touchpoints where none is recommended.
fn facts(desk: &Desk) -> Cow<'_, Facts> {
    if desk.insight.recommends() { Cow::Borrowed(&desk.insight.facts) } else { Cow::Owned(Facts::default()) }
}

/// How many objectives are set and how many are in reach.
fn line(desk: &Desk) -> String {
    let set: Vec<&Objective> = desk.plan.objectives.list.iter().filter(|o| o.target.is_some()).collect();
    let levels: Vec<Level> =
        set.iter().filter_map(|o| desk.insight.chance(&desk.plan, o).ok()).map(|c| c.level).collect();
    let reachable = levels.iter().filter(|level| **level == Level::Reachable).count();
    let text = match (set.len(), levels.len()) {
        (0, _) => return desk.t(OPEN).to_owned(),
        (1, 0) => ONE_UNKNOWN,
        (_, 0) => UNKNOWN,
        (1, _) if reachable == 1 => ONE_REACHED,
        (1, _) => ONE_SHORT,
        (4.., _) => MANY,
        _ => LINE,
    };
    text.fill(desk.lang, &[&set.len().to_string(), &reachable.to_string()])
}

/// The level of an objective, as word and icon.
fn badge(desk: &Desk, level: Level) -> Html {
    let (class, drawing) = match level {
        Level::Reachable => ("reach-go", Icon::Check),
        Level::Stretch => ("reach-prepare", Icon::Prepare),
        Level::OutOfReach => ("reach-stop", Icon::Stop),
    };
    html! {
        <span class={classes!("reach", class)}>{ icon(drawing) }<span key="word">{ desk.t(words::objectives::level(level)) }</span></span>
    }
}

/// Why an objective is not within reach, or cannot be judged; empty where it is.
fn why(desk: &Desk, objective: &Objective, unknown: Option<Unknown>) -> String {
    if let Some(unknown) = unknown {
        return desk.t(words::objectives::unknown(unknown)).to_owned();
    }
    let bound = desk.insight.bound(&desk.plan, objective);
    bound.map_or_else(String::new, |bound| words::objectives::bound(&bound, desk.currency(), desk.lang))
}

/// Targets against the forecast, with the chance and the reason.
fn standing(desk: &Desk) -> Html {
    let rows: Vec<&Objective> = desk.plan.objectives.list.iter().filter(|o| o.target.is_some()).collect();
    if rows.is_empty() {
        return html! { <div key="targets" hidden=true /> };
    }
    html! {
        <div key="targets">
            <DataTable key="table" name={desk.t(AGAINST)} class="standing">
                <thead key="head"><tr>
                    <th key="goal" scope="col">{ desk.t(GOAL) }</th><th key="forecast" scope="col" class="num">{ desk.t(FORECAST) }</th>
                    <th key="chance" scope="col" class="num">{ desk.t(CHANCE) }</th><th key="state" scope="col">{ desk.t(STATE) }</th>
                </tr></thead>
                { for rows.into_iter().map(|objective| row(desk, objective)) }
            </DataTable>
            <p key="note" class="fine">{ desk.t(CHANCE_NOTE) }</p>
        </div>
    }
}

fn row(desk: &Desk, objective: &Objective) -> Html {
    let chance = desk.insight.chance(&desk.plan, objective);
    let known = chance.as_ref().ok();
    let shown = |figure| desk.figure_as(figure, words::objectives::figure(figure, desk.currency(), desk.lang));
    let percent = known.map(|c| desk.figure_as(&c.chance, words::objectives::chance(c.chance.value, desk.lang)));
    let dash = || html! { "–" };
    let explained = known.is_none_or(|chance| chance.level != Level::Reachable);
    html! {
        <tbody key={objective.id.to_string()}>
            <tr key="numbers">
                <th key="goal" scope="row">{ words::objectives::title(&desk.plan, objective, desk.lang) }</th>
                <td key="forecast" class="num">{ known.map_or_else(dash, |chance| shown(&chance.forecast)) }</td>
                <td key="chance" class="num">{ percent.unwrap_or_else(dash) }</td>
                <td key="state">{ known.map_or_else(dash, |chance| badge(desk, chance.level)) }</td>
            </tr>
            <tr key="why" class="standing-why" hidden={!explained}>
                <td key="why" colspan="4">{ why(desk, objective, chance.as_ref().err().copied()) }</td>
            </tr>
        </tbody>
    }
}

const OPEN: Text = Text::new(
    "Set two or three objectives that can be measured.",
    "측정할 수 있는 목표를 두세 개 정해 보세요.",
    "请设定两三个可以衡量的目标。",
);
const ONE_UNKNOWN: Text = Text::new(
    "One objective is set; two or three are advisable. Whether it is in reach cannot be said yet.",
    "목표 1개를 정했어요. 두세 개를 권해요. 달성 가능한지는 아직 알 수 없어요.",
    "已设1个目标，建议两三个；能否达成尚无法判断。",
);
const UNKNOWN: Text = Text::new(
    "{0} objectives are set. Whether they are in reach cannot be said yet.",
    "목표 {0}개를 정했어요. 달성 가능한지는 아직 알 수 없어요.",
    "已设{0}个目标；能否达成尚无法判断。",
);
const ONE_REACHED: Text = Text::new(
    "One objective is set, and it is within reach; two or three are advisable.",
    "목표 1개를 정했고, 달성할 수 있어요. 두세 개를 권해요.",
    "已设1个目标，可以达成；建议两三个。",
);
const ONE_SHORT: Text = Text::new(
    "One objective is set, and it is not safely within reach; two or three are advisable.",
    "목표 1개를 정했는데, 아직 확실히 달성할 수 있는 수준은 아니에요. 두세 개를 권해요.",
    "已设1个目标，尚不稳妥；建议两三个。",
);
const LINE: Text = Text::new(
    "{0} objectives are set, {1} of them within reach.",
    "목표 {0}개를 정했고, 그중 {1}개를 달성할 수 있어요.",
    "已设{0}个目标，其中{1}个可达成。",
);
const MANY: Text = Text::new(
    "{0} objectives are set, {1} of them within reach. Two or three are easier to keep.",
    "목표 {0}개를 정했고, 그중 {1}개를 달성할 수 있어요. 두세 개로 줄이면 집중하기 쉬워요.",
    "已设{0}个目标，其中{1}个可达成；两三个更容易专注。",
);
const AGAINST: Text = Text::new("Objectives against the forecast", "목표와 예측 비교", "目标与预测对照");
const GOAL: Text = Text::new("Objective", "목표", "目标");
const FORECAST: Text = Text::new("Forecast by then", "기한까지 예측", "届时预测");
const CHANCE: Text = Text::new("Chance", "달성 확률", "达成概率");
const STATE: Text = Text::new("Assessment", "판단", "判断");
const CHANCE_NOTE: Text = Text::new(
    "Our judgement: within reach from 70%, out of reach below 20%. The chance follows from how far the forecast may be off.",
    "이 도구의 판단이에요. 70%부터 ‘달성 가능’, 20% 미만은 ‘달성 어려움’으로 봐요. 확률은 예측의 오차 폭에서 계산해요.",
    "本工具的判断：概率达到70%为可达成，不足20%为难以达成。概率由预测误差幅度算出。",
);
const LIST: Text = Text::new("Objectives", "목표", "目标");
const LIST_NOTE: Text = Text::new(
    "Two or three. Each with a number, a month, and whom or what it is about.",
    "두세 개면 충분해요. 숫자와 기한, 대상을 함께 정하세요.",
    "两三个即可，写明数字、期限和对象。",
);
