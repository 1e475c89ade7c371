//! What more or less money would bring, what the user's own choices cost, and what the answer depends on.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Action;
use crate::base::Text;
use crate::insight::options::{Options, Override, Sway};
use crate::insight::{Task, counted};
use crate::plan::budget::BudgetEdit;
use crate::plan::touchpoints::TouchpointEdit;
use crate::plan::{PlanEdit, Usage};
use crate::report::solutions::frontier;
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{ChartView, DataTable};
use super::super::plain_block;
use super::TOUCHPOINT;

pub(super) fn view(desk: &Desk) -> Html {
    let Some(options) = &desk.insight.options else {
        // As tall as what comes, so that nothing below jumps.
        return html! { <div key="more" class={desk.part(Task::Options).map(|_| "waiting waiting-tall")} /> };
    };
    html! {
        <>
            { plain_block(desk, "frontier", MORE, Some(MORE_NOTE), money(desk, options)) }
            { for (!options.overrides.is_empty()).then(|| plain_block(desk, "prices", PRICES, Some(PRICES_NOTE), prices(desk, options))) }
            { for (!options.sways.is_empty()).then(|| plain_block(desk, "sways", SWAYS, Some(SWAYS_NOTE), sways(desk, options))) }
        </>
    }
}

fn money(desk: &Desk, options: &Options) -> Html {
    let models = desk.insight.forecast.as_ref().map(|forecast| forecast.touchpoints.as_slice()).unwrap_or_default();
    let next = options.next.as_ref().map(|next| words::options::next(next, models, desk.currency(), desk.lang));
    html! {
        <>
            <p key="next" id="budget.next" class="next-money">{ next }</p>
            { for frontier(&desk.plan, &desk.insight, desk.lang).map(|picture| html! {
                <ChartView key="chart" picture={Rc::new(picture)} lang={desk.lang} dispatch={desk.dispatch.clone()} table="budget.frontier" />
            }) }
        </>
    }
}

fn prices(desk: &Desk, options: &Options) -> Html {
    html! {
        <DataTable key="table" name={desk.t(PRICES)} id="budget.prices">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(TOUCHPOINT) }</th><th key="choice" scope="col">{ desk.t(CHOICE) }</th>
                <th key="price" scope="col" class="num">{ desk.t(PRICE) }</th><td key="release" />
            </tr></thead>
            <tbody key="body">{ for options.overrides.iter().filter_map(|choice| price(desk, choice)) }</tbody>
        </DataTable>
    }
}

fn price(desk: &Desk, choice: &Override) -> Option<Html> {
    let channel = &desk.insight.forecast.as_ref()?.touchpoints.get(choice.touchpoint)?.channel;
    let id = channel.id.to_string();
    let (said, edit) = if choice.fixed {
        let amount = desk.plan.budget.fixed.get(&id).copied().unwrap_or_default();
        (FIXED.fill(desk.lang, &[&desk.short(amount)]), PlanEdit::Budget(BudgetEdit::Fix(id.clone(), None)))
    } else {
        let usage = desk.plan.touchpoints.get(&id).map(|touchpoint| touchpoint.usage).unwrap_or_default();
        let open = PlanEdit::Touchpoint(id.clone(), TouchpointEdit::Usage(Usage::Auto));
        (desk.t(words::plan::usage(usage)).to_owned(), open)
    };
    let dispatch = desk.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Edit { edit: edit.clone(), field: "budget.prices".to_owned() });
        dispatch.emit(Action::GoToField("budget.solution".to_owned()));
    });
    let name = channel.name.get(desk.lang);
    let label = RELEASE_NAMED.fill(desk.lang, &[name]);
    Some(html! {
        <tr key={id}>
            <th key="name" scope="row">{ name }</th><td key="choice">{ said }</td>
            <td key="price" class="num">{ words::options::price(choice.price, desk.currency(), desk.lang) }</td>
            <td key="release" class="cell-button"><button type="button" class="btn btn-quiet btn-small" aria-label={label} {onclick}>{ desk.t(RELEASE) }</button></td>
        </tr>
    })
}

fn sways(desk: &Desk, options: &Options) -> Html {
    let Some((forecast, mix)) = desk.insight.forecast.as_ref().zip(desk.insight.mix.as_ref()) else {
        return html! { <span key="sways" hidden=true /> };
    };
    let now = counted(&desk.plan, forecast, mix);
    let ends = || options.sways.iter().flat_map(|sway| [sway.less, sway.more]);
    let (low, high) = (ends().fold(now, f64::min), ends().fold(now, f64::max));
    let at = |value: f64| (value - low) / (high - low).max(1e-9) * 100.0;
    let row = |sway: &Sway| {
        let part = |value: f64| (at(value).min(at(now)), (at(value) - at(now)).abs());
        let rect = |key: &'static str, (x, width): (f64, f64)| {
            html! { <rect {key} class={key} x={format!("{x:.1}")} y="1" width={format!("{width:.1}")} height="10" /> }
        };
        html! {
            <tr key={format!("{:?}", sway.lever)}>
                <th key="lever" scope="row">{ desk.t(words::options::lever(sway.lever)) }</th>
                <td key="less" class="num">{ desk.short_major(sway.less) }</td>
                <td key="bar" class="sway-cell">
                    <svg key="bar" class="sway-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                        { rect("sway-less", part(sway.less)) }{ rect("sway-more", part(sway.more)) }
                        <rect key="now" class="sway-now" x={format!("{:.1}", at(now) - 0.3)} width="0.6" height="12" />
                    </svg>
                </td>
                <td key="more" class="num">{ desk.short_major(sway.more) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p key="now">{ NOW.fill(desk.lang, &[&desk.short_major(now)]) }</p>
            <DataTable key="table" name={desk.t(SWAYS)} class="sways" id="budget.sways">
                <thead key="head"><tr>
                    <td key="lever" /><th key="less" scope="col" class="num">{ desk.t(LESS) }</th>
                    <td key="bar" class="sway-cell" /><th key="more" scope="col" class="num">{ desk.t(MORE_OF) }</th>
                </tr></thead>
                <tbody key="body">{ for options.sways.iter().map(row) }</tbody>
            </DataTable>
        </>
    }
}

const MORE: Text = Text::new("More money, or less", "돈을 더 쓰거나 덜 쓰면", "多投或少投会怎样");
const MORE_NOTE: Text = Text::new(
    "Every point is the whole split solved again with that much media money, for the most profit; amounts you fixed stay.",
    "각 점은 해당 매체 예산으로 이익이 가장 큰 배분을 다시 계산한 결과예요. 직접 정한 금액은 그대로 뒀어요.",
    "每个点都是在相应媒体预算下，按利润最大重新计算的整套分配；自定金额保持不变。",
);
const PRICES: Text = Text::new("What your own choices cost", "직접 정해서 포기하는 이익", "自定内容的代价");
const PRICES_NOTE: Text = Text::new(
    "Contribution given up for each choice: the split was solved again without it. There may be good reasons the model does not know.",
    "하나씩 해제하고 다시 배분해, 그 선택 때문에 포기하는 공헌이익을 구했어요. 계산에 담기지 않은 타당한 이유가 있을 수도 있어요.",
    "逐项取消后重新分配，得出该选择所放弃的贡献毛利。也可能有测算未考虑到的合理理由。",
);
const CHOICE: Text = Text::new("Your choice", "직접 정한 내용", "自定内容");
const PRICE: Text = Text::new("Gives up", "포기하는 공헌이익", "放弃的贡献毛利");
const FIXED: Text = Text::new("{0} fixed", "{0} 고정", "固定为{0}");
const RELEASE: Text = Text::new("Release", "해제", "取消");
const RELEASE_NAMED: Text = Text::new("Release: {0}", "해제: {0}", "取消：{0}");
const SWAYS: Text = Text::new("What the answer depends on", "결과를 좌우하는 수치", "哪些数据左右结果");
const SWAYS_NOTE: Text = Text::new(
    "Each figure a fifth lower and a fifth higher, and the whole plan solved again; the widest bar matters most.",
    "수치를 하나씩 20% 줄이고 늘려서 전체를 다시 계산했어요. 막대가 길수록 결과에 미치는 영향이 커요.",
    "将各项数据逐一减少和增加20%，重新计算整个方案；条形越长，影响越大。",
);
const NOW: Text = Text::new(
    "Contribution counted today, media money deducted: {0}.",
    "지금 배분에서 매체비를 뺀 집계 공헌이익: {0}.",
    "目前扣除媒体费用后计入的贡献毛利：{0}。",
);
const LESS: Text = Text::new("−20%", "−20%", "−20%");
const MORE_OF: Text = Text::new("+20%", "+20%", "+20%");
