//! Money in time: the cost plan by line and month, the account, and what was committed and paid.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use crate::base::{Money, Text};
use crate::insight::{CostPlan, Entry};
use crate::report::cash::{READING, cash};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::ChartView;
use super::super::{kpi, plain_block, section};
use super::grid::{Grid, GridProps};
use super::{bookings, costs};

pub(super) fn view(desk: &Desk) -> Html {
    let body = desk.insight.money.as_ref().map_or_else(
        || html! { <p key="open" class="empty">{ desk.t(OPEN) }</p> },
        |money| {
            let props = GridProps {
                lang: desk.lang,
                currency: desk.currency(),
                money: money.clone(),
                months: costs::months(desk).into_iter().map(|(_, name)| AttrValue::from(name)).collect(),
                touchpoints: touchpoints(desk),
            };
            html! {
                <div key="plan" class="rows">
                    <p key="sum" id="budget.sum">{ sum(desk, money) }</p>
                    <Grid key="grid" ..props />
                    <p key="contingency" hidden={money.contingency().0 == Money::ZERO}>{ used(desk, money) }</p>
                    { section(desk, "account", account) }
                </div>
            }
        },
    );
    plain_block(
        desk,
        "money",
        TITLE,
        Some(NOTE),
        html! {
            <>
                { body }
                { section(desk, "bookings", bookings::view) }
            </>
        },
    )
}

/// Touchpoints that cost money, where the plan recommends any.
fn touchpoints(desk: &Desk) -> Vec<(AttrValue, Vec<Money>)> {
    let outcome = desk.insight.outcome.iter().filter(|_| desk.insight.recommends());
    let channels = outcome.flat_map(|outcome| &outcome.channels).filter(|channel| channel.spend > Money::ZERO);
    channels.map(|c| (AttrValue::from(c.channel.name.get(desk.lang).to_owned()), c.months.clone())).collect()
}

/// How the lines and the funds come out even.
fn sum(desk: &Desk, money: &CostPlan) -> String {
    let (text, rest) = if money.short > Money::ZERO { (SHORT, money.short) } else { (EVEN, money.unspent) };
    text.fill(desk.lang, &[&desk.money(money.total(Entry::Planned)), &desk.money(rest), &desk.money(money.funds)])
}

fn used(desk: &Desk, money: &CostPlan) -> String {
    let (used, kept) = money.contingency();
    USED.fill(desk.lang, &[&desk.money(used), &desk.money(kept)])
}

fn account(desk: &Desk) -> Html {
    let Some(money) = desk.insight.money.as_ref() else { return html! {} };
    let Some((picture, (lowest, low))) = cash(&desk.plan, &desk.insight, desk.lang).zip(money.lowest()) else {
        return html! {};
    };
    let month = |number| words::money::month(desk.plan.company.start, number, desk.lang);
    let end = money.cash.last().unwrap_or(low);
    html! {
        <div key="account" class="rows">
            <ChartView key="chart" picture={Rc::new(picture)} lang={desk.lang} dispatch={desk.dispatch.clone()}
                id="budget.cash" table="budget.account" note={desk.t(READING)} />
            <div key="kpis" class="kpis">
                { kpi(desk, LOWEST, desk.figure_as(&low.figure, desk.short(low.cash)), month(lowest)) }
                { kpi(desk, END, desk.figure_as(&end.figure, desk.short(end.cash)), WITHOUT.fill(desk.lang, &[&desk.short(end.bare)])) }
            </div>
        </div>
    }
}

const TITLE: Text = Text::new("Money by month", "월별 비용 계획", "分月费用计划");
const NOTE: Text = Text::new(
    "Every row, every column and the whole add up exactly. The contingency is spread evenly, because an overrun may come in \
     any month (our judgement).",
    "행, 열, 전체 합계가 끝자리까지 맞아요. 초과 지출은 어느 달에나 생길 수 있어 예비비는 매월 균등하게 나눴어요(이 도구의 판단).",
    "各行、各列与总计均完全吻合。超支可能发生在任何月份，因此预备金按月平均列示（本工具的判断）。",
);
const OPEN: Text = Text::new(
    "The cost plan appears once the funds are known (stage 1).",
    "1단계에서 전체 예산을 입력하면 월별 비용 계획이 나와요.",
    "在第1阶段填写总资金后，即显示分月费用计划。",
);
const EVEN: Text = Text::new(
    "Planned {0} + not planned for {1} = funds {2}",
    "계획 {0} + 남겨 둘 돈 {1} = 전체 예산 {2}",
    "计划{0} + 暂不支出{1} = 总资金{2}",
);
const SHORT: Text = Text::new(
    "Planned {0} − missing {1} = funds {2}",
    "계획 {0} − 모자라는 돈 {1} = 전체 예산 {2}",
    "计划{0} − 缺口{1} = 总资金{2}",
);
const USED: Text = Text::new(
    "Used of the contingency: {0} of {1}.",
    "예비비 {1} 중 초과 지출에 쓴 금액: {0}.",
    "预备金{1}中，超支已占用{0}。",
);
const LOWEST: Text = Text::new("Least cash", "최저 현금 잔액", "最低现金余额");
const END: Text = Text::new("Cash at the plan’s end", "계획 종료 시 현금", "方案期末现金");
const WITHOUT: Text = Text::new("without the contribution: {0}", "공헌이익을 빼면 {0}", "不计贡献毛利：{0}");
