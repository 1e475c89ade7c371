//! Incentives, and what they come to against the contribution the forecast brings.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::plan::incentives::IncentiveEdit;
use crate::plan::organisation::OrganisationEdit as Edit;
use crate::plan::{Goal, Incentive, JobRole, PlanEdit, RowEdit};
use crate::report::words;
use crate::score::organisation::{rewards, rewards_share};

use super::super::super::Desk;
use super::super::super::widget::{add_row, field, row_card, select_one_guided};
use super::super::kpi;

fn edit(edit: RowEdit<IncentiveEdit>) -> PlanEdit {
    PlanEdit::Organisation(Edit::Incentive(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { total(desk) }
            { for desk.plan.organisation.incentives.iter().map(|row| card(desk, row)) }
            { add_row(desk, "organisation.incentives", ADD, edit(RowEdit::Add)) }
        </>
    }
}

fn total(desk: &Desk) -> Html {
    let rewards = rewards(&desk.plan);
    let earned = desk.insight.facts.earned.as_ref().filter(|_| desk.insight.recommends());
    let share = rewards_share(&desk.plan, earned);
    let shown = share.as_ref().map_or_else(|| html! { { "–" } }, |share| desk.figure(share));
    html! {
        <div key="total" hidden={rewards.value <= 0.0}>
            <div key="kpis" class="kpis">
                { kpi(desk, REWARDS, desk.figure(&rewards), desk.t(REWARDS_NOTE)) }
                { kpi(desk, SHARE, shown, desk.t(SHARE_NOTE)) }
            </div>
            <p key="budget" class="fine">{ desk.t(NOT_DEDUCTED) }</p>
        </div>
    }
}

fn card(desk: &Desk, row: &Incentive) -> Html {
    let id = row.id;
    let name = |of: &str| format!("organisation.{id}.{of}");
    let named = |of: &str| format!("organisation.incentives.{id}.{of}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let jobs = JobRole::ALL.map(|job| (job, desk.t(words::plan::job(job)).to_owned()));
    let goals = Goal::ALL.map(|goal| (goal, desk.t(words::plan::goal(goal)).to_owned()));
    let kind = Kind::of_goal(row.goal, desk.currency());
    let title = TITLE.fill(desk.lang, &[desk.t(words::plan::job(row.job)), desk.t(words::plan::goal(row.goal))]);
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { select_one_guided(desk, (&name("job"), &named("job")), desk.t(WHO), &jobs, &row.job, move |v| set(IncentiveEdit::Job(v))) }
                { select_one_guided(desk, (&name("goal"), &named("goal")), desk.t(GOAL), &goals, &row.goal, move |v| set(IncentiveEdit::Goal(v))) }
                { field(desk, name("from"), FROM, kind, row.from).guided(named("from")).hint(desk, FROM_HINT).edits(desk, move |v| set(IncentiveEdit::From(v.number()))) }
                { field(desk, name("reward"), REWARD, Kind::Money(desk.currency()), row.reward).guided(named("reward")).hint(desk, REWARD_HINT)
                    .edits(desk, move |v| set(IncentiveEdit::Reward(v.money()))) }
            </>
        },
    )
}

const REWARDS: Text = Text::new("Rewards together", "보상 합계", "奖励合计");
const REWARDS_NOTE: Text = Text::new("If every one is earned", "모두 지급할 경우", "全部兑现时");
const SHARE: Text = Text::new("Of the forecast contribution", "예측 공헌이익 대비", "占预测贡献毛利");
const SHARE_NOTE: Text = Text::new(
    "Above a tenth is much (our judgement)",
    "10%를 넘으면 많은 편(이 도구의 판단)",
    "超过一成偏高（本工具的判断）",
);
const NOT_DEDUCTED: Text = Text::new(
    "Not yet in the budget, and not deducted from the result: add what will be paid to the cost line for people.",
    "아직 예산에 들어 있지 않고 손익에서도 빼지 않았어요. 지급할 금액을 인건비에 더하세요.",
    "尚未计入预算，也未从盈亏中扣除：请把预计发放的金额加到人工费用中。",
);
const ADD: Text = Text::new("Add an incentive", "인센티브 추가", "添加激励");
const TITLE: Text = Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}");
const WHO: Text = Text::new("For whom", "대상 역할", "激励对象");
const GOAL: Text = Text::new("Measured by", "기준 지표", "衡量指标");
const FROM: Text = Text::new("From which number on", "지급 기준 수치", "达到多少起发放");
const FROM_HINT: Text = Text::new("Over the whole plan", "계획 기간 전체 기준", "按整个方案期计");
const REWARD: Text = Text::new("Reward", "보상", "奖励");
const REWARD_HINT: Text = Text::new("Paid once, when it is reached", "달성하면 한 번 지급", "达成后一次性发放");
